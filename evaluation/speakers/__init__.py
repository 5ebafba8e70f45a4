"""Whose statements they are: 150 attributions of PolNeAR's dev part, labelled with the right name.

The attributions were drawn by chance, two from a text (seed 20261120), from those with a source; for each a person read
the text and marked the fullest wording of the right name in it, or that no name is right ("a source", "critics").
Where more than one answer can be defended (two speakers; a poll and its house) all are marked. A speaker is right where
its chain has a name that holds the end of the marked one, here or wherever the text has the same wording; or, where no
name is right, where it is none or has none.
Every third text is kept apart from tuning. "Given" hands the annotated attributions to the readers; "end to end" takes
the program's own statement that shares most with the annotated content, and counts a missing one as wrong.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from onrecord.reading.coreference import read_chains
from onrecord.reading.pipeline import read
from onrecord.reading.speakers import read_speakers
from onrecord.records import Document, Mention, Reading, Span, StatementReport, Zone

LABELS = Path(__file__).with_name("labels.tsv")
APART = 3  # every third text, in the order of their names
QUOTES = ("“", '"', "''", "‘")


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """One attribution of a text and the names that are right; `nobody` where none may be right."""

    text: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    names: tuple[Span, ...]
    nobody: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What the readers made of a label. `speaker` has the names of the chain found."""

    label: Labelled
    apart: bool
    way: str
    right: bool
    speaker: tuple[str, ...]


def labels() -> dict[str, list[Labelled]]:
    """The labels by text, in order of name and place."""
    found: dict[str, list[Labelled]] = defaultdict(list)
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        text, source, cue, content, right = line.split("\t")
        found[text].append(
            Labelled(
                text=text,
                source=_spans(source),
                cue=_spans(cue),
                content=_spans(content),
                names=tuple(span for one in right.split("|") if one != "-" for span in _spans(one)),
                nobody="-" in right.split("|"),
            )
        )
    return {text: found[text] for text in sorted(found)}


def _spans(written: str) -> tuple[Span, ...]:
    pairs = (pair.split("-") for pair in written.split(",") if pair)
    return tuple(Span(start=int(start), end=int(end)) for start, end in pairs)


def judged(corpora: Path) -> Iterator[Judged]:
    """Every label with what the readers made of it, both ways."""
    for number, (name, wanted) in enumerate(labels().items()):
        text = (corpora / "polnear/dev/text" / f"{name}.txt").read_bytes().decode("utf-8")
        zones = (Zone(start=0, end=len(text), kind="body"),)
        reading = read(Document(id=name, source=name, text=text, zones=zones, sha256=""))
        given = _given(text, reading, wanted)
        for label, report in zip(wanted, given.statements, strict=True):
            yield _judge(text, label, number % APART == 0, "given", given.mentions, report)
            own = max(reading.statements, key=lambda s: _common(s.content, label.content), default=None)
            met = own is not None and _common(own.content, label.content) > 0
            yield _judge(text, label, number % APART == 0, "end to end", reading.mentions, own if met else None)


def _given(text: str, reading: Reading, wanted: Sequence[Labelled]) -> Reading:
    reports = tuple(
        StatementReport(
            content=label.content,
            source=label.source,
            cue=label.cue,
            mode="direct" if label.content[0].of(text).startswith(QUOTES) else "indirect",
        )
        for label in wanted
    )
    names = tuple(mention for mention in reading.mentions if mention.form == "name")
    others = tuple(replace(mention, chain=None) for mention in reading.mentions if mention.form != "name")
    mentions = read_chains(
        text, words=reading.words, sentences=reading.sentences, mentions=(*names, *others), roles=reading.roles,
        statements=reports,
    )  # fmt: skip
    found = read_speakers(
        text, statements=reports, mentions=mentions, words=reading.words, roles=reading.roles,
        sentences=reading.sentences,
    )  # fmt: skip
    return replace(reading, mentions=mentions, statements=found)


def _common(left: Sequence[Span], right: Sequence[Span]) -> int:
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in left for b in right)


def _judge(
    text: str, label: Labelled, apart: bool, way: str, mentions: Sequence[Mention], report: StatementReport | None
) -> Judged:
    chain = None if report is None else report.speaker
    named = [mention for mention in mentions if mention.form == "name" and mention.chain == chain]
    if chain is None or not named:
        right = label.nobody and report is not None
    else:
        ends = [end for name in label.names for end in _ends(text, name.of(text))]
        right = any(mention.start < end <= mention.end for mention in named for end in ends)
    speaker = tuple(text[mention.start : mention.end] for mention in named) if chain is not None else ()
    return Judged(label=label, apart=apart, way=way, right=right, speaker=speaker)


def _ends(text: str, wording: str) -> Iterator[int]:
    return (found.end() for found in re.finditer(re.escape(wording), text))


def run(corpora: Path) -> dict[str, float]:
    """Shares of right speakers, in percent."""
    found = list(judged(corpora))
    figures: dict[str, float] = {}
    for way in ("given", "end to end"):
        for scope, apart in (("all", None), ("tuned on", False), ("kept apart", True)):
            rows = [one for one in found if one.way == way and apart in (None, one.apart)]
            figures[f"{way}, {scope}: speaker right"] = 100 * sum(one.right for one in rows) / len(rows)
    named = [one for one in found if one.way == "given" and not one.label.nobody]
    figures["given, a name is right: found"] = 100 * sum(one.right for one in named) / len(named)
    return figures
