"""A pledge report as linking needs it, with the words that it is compared by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from onrecord.lexicons.pledge_words import CALENDAR, EMPTY, FAMILIES
from onrecord.records import Interval, PledgeKind, PledgeReport, Reading, Ref, Span
from onrecord.text.folding import fold

_WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")
_STEM = 6  # letters by which forms of one word are taken for one
_ENDINGS = ("ing", "ies", "ers", "ed", "er", "es", "s", "al")
_TAIL = re.compile(r"\b(?:that|which|who|whose|where|because|so|in order)\b", re.IGNORECASE)
_NEGATIONS = frozenset({"not", "n't", "never", "no", "nor"})


@dataclass(frozen=True, slots=True, kw_only=True)
class PledgeToLink:
    """One report. `by` and `to` are chains (document, number); `makers` the words that name who gave it.

    `stems` are the words of the act without those of its deadline, `terms` those of its condition. `order` is
    when it was told, to tell an earlier version from a later one. `evidence` is the key by which a later build
    finds the pledge again. `by_speaker` is true where whoever speaks the statement gives the pledge.
    """

    ref: Ref
    kind: PledgeKind
    action: str
    span: Span
    evidence: str
    stems: frozenset[str]
    negated: bool = False
    condition: str | None = None
    terms: frozenset[str] = frozenset()
    makers: str | None = None
    by: Ref | None = None
    by_speaker: bool = False
    to: Ref | None = None
    statement: Ref | None = None
    due: Interval | None = None
    made: Interval | None = None
    order: Interval | None = None


def pledge_to_link(reading: Reading, index: int, text: str, *, evidence: str) -> PledgeToLink:
    """The report at `index` of `reading.pledges`."""
    report = reading.pledges[index]
    document = reading.document_id
    statement = reading.statements[report.statement] if report.statement is not None else None
    made = statement.said if statement is not None else None
    action = told(report.action, text)
    return PledgeToLink(
        ref=Ref(document_id=document, index=index),
        kind=report.kind,
        action=action,
        span=Span(start=report.start, end=report.end),
        evidence=evidence,
        stems=stems_of(_without_deadline(report, reading, text)),
        negated=bool(_NEGATIONS & {word.lower() for word in _WORD.findall(action)} or "n't" in fold(action)),
        condition=told(report.condition, text) or None,
        terms=stems_of(told(report.condition, text)),
        makers=told(report.makers, text) or None,
        by=Ref(document_id=document, index=report.by) if report.by is not None else None,
        by_speaker=statement is not None and bool(report.makers) and report.makers == statement.source,
        to=Ref(document_id=document, index=report.to) if report.to is not None else None,
        statement=Ref(document_id=document, index=report.statement) if report.statement is not None else None,
        due=report.due,
        made=made,
        order=made or reading.published,
    )


def told(spans: tuple[Span, ...], text: str) -> str:
    """The words of all parts on one line, with an ellipsis where the text has other words between them."""
    return " … ".join(" ".join(span.of(text).split()) for span in spans)


def stems_of(words: str) -> frozenset[str]:
    """What the words are compared by: beginnings of the words that carry meaning, one for words of one family."""
    return frozenset(stem(word) for word in _WORD.findall(fold(words)) if word not in EMPTY and word not in CALENDAR)


@lru_cache(maxsize=65536)
def core_stems(action: str) -> frozenset[str]:
    """The stems of an act up to the first clause that only describes or explains: "withdraw the bill", of "withdraw
    the bill that would have allowed it"."""
    tail = next((found for found in _TAIL.finditer(action) if len(stems_of(action[: found.start()])) > 1), None)
    return stems_of(action[: tail.start()] if tail is not None else action)


def stem(word: str) -> str:
    """The beginning that the forms of a word share; words of one family (leave, withdraw) have one stem."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            break
    short = word.rstrip("e")[:_STEM]
    return FAMILIES.get(short, short)


def _without_deadline(report: PledgeReport, reading: Reading, text: str) -> str:
    if report.time is None:
        return told(report.action, text)
    time = reading.times[report.time]
    parts = []
    for span in report.action:
        words = text[span.start : span.end]
        if span.start < time.end and time.start < span.end:
            words = text[span.start : max(span.start, time.start)] + " " + text[min(span.end, time.end) : span.end]
        parts.append(words)
    return " ".join(parts)
