"""Invented sentences with their syntax, mentions, times and statements, from `sentences.conllu`."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from onrecord.reading.pledges import read_pledges
from onrecord.records import Interval, Mention, PledgeReport, Reading, Span, StatementReport, TimeExpression, Word

_FILE = Path(__file__).with_name("sentences.conllu")


@cache
def readings() -> dict[str, Reading]:
    """By sentence, its reading without pledges."""
    return dict(map(_reading, _FILE.read_text("utf-8").strip().split("\n\n")))


def pledges(text: str) -> tuple[PledgeReport, ...]:
    """The pledges of one of the sentences."""
    return pledges_of(readings()[text], text)


def pledges_of(reading: Reading, text: str) -> tuple[PledgeReport, ...]:
    """The pledges that a reading gives."""
    return read_pledges(
        text,
        words=reading.words,
        sentences=reading.sentences,
        times=reading.times,
        mentions=reading.mentions,
        statements=reading.statements,
        published=reading.published,
    )


def _reading(block: str) -> tuple[str, Reading]:
    told: dict[str, str] = {}
    rows: list[list[str]] = []
    for line in block.splitlines():
        if line.startswith("# "):
            name, _, value = line[2:].partition(" = ")
            told[name] = value
        else:
            rows.append(line.split("\t"))
    text, at, words = told["text"], 0, []
    for row in rows:
        start = text.index(row[1], at)
        at = start + len(row[1])
        words.append(Word(start=start, end=at, upos=row[3], head=int(row[6]) - 1, deprel=row[7], lemma=row[2]))
    return text, Reading(
        document_id="d",
        sentences=(Span(start=0, end=len(text)),),
        words=tuple(words),
        mentions=tuple(
            Mention(start=s, end=e, kind=kind, form=form, chain=chain)
            for s, e, kind, form, chain in json.loads(told["mentions"])
        ),
        times=tuple(
            TimeExpression(start=s, end=e, type=type_, value=value, days=_days(days))
            for s, e, type_, value, days in json.loads(told["times"])
        ),
        statements=tuple(
            StatementReport(source=_spans(source), cue=_spans(cue), content=_spans(content), mode=mode, speaker=speaker)
            for source, cue, content, mode, speaker in json.loads(told["statements"])
        ),
        published=Interval.parse(told["published"]),
    )


def _spans(pairs: list[list[int]]) -> tuple[Span, ...]:
    return tuple(Span(start=start, end=end) for start, end in pairs)


def _days(days: list[str] | None) -> Interval | None:
    if days is None:
        return None
    return Interval(earliest=Interval.parse(days[0]).earliest, latest=Interval.parse(days[1]).latest)
