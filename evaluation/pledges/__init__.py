"""Scores the reader of pledges on sentences labelled by hand (`gold.jsonl`: offsets, kinds and days, no text).

450 sentences of seven corpora, drawn at random in four rounds: 240 with words that often go with pledges
("will", "agreed", "urged"), 60 without, and 150 where such words stand beside a date. Each was read and
labelled before the reader was written, by the hand that wrote it. A label has the kinds that are right (an
"agreed to" of one party is an agreement or a promise), and the days within which the deadline lies where the text
and the day of publication tell them ("any": not scored). A label that is `optional` is right to find and right
to leave ("said he would not vote for X", schedules, "should"). What counts: the sentence reports that
somebody binds himself, or demands that another act, or agrees on an act, also long ago; not plans, hopes, forecasts,
schedules without somebody who answers for them, requests ("asked"), refusals, nor deals that are only mentioned.

A third of the documents, by the digest of their names, are for tuning; the misses in the others were not looked at.
Kinds are scored by sentence: a kind told twice in one sentence counts once.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.pledges.documents import documents
from onrecord.reading.pipeline import read
from onrecord.records import Document, Interval, PledgeReport, Zone

_GOLD = Path(__file__).with_name("gold.jsonl")
PARTS = ("apart", "tuning")


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """One kind of pledge that a sentence holds. `due` is `None` where no day can be told, "any" where it is
    not scored."""

    kinds: tuple[str, ...]
    optional: bool
    due: tuple[str, str] | str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A document with its labelled sentences."""

    name: str
    text: str
    published: str | None
    part: str
    sentences: tuple[tuple[int, int, tuple[Label, ...]], ...]


def labelled(corpora: Path) -> Iterator[Labelled]:
    """The labelled documents. Raises `ValueError` where a text is not the one that was labelled."""
    entries = {entry["document"]: entry for entry in map(json.loads, _GOLD.read_text("utf-8").splitlines())}
    for name, text, day in documents(corpora):
        entry = entries.get(name)
        if entry is None:
            continue
        if hashlib.sha256(text.encode()).hexdigest() != entry["sha256"]:
            raise ValueError(f"{name}: not the text that was labelled")
        sentences = tuple(
            (s["start"], s["end"], tuple(_label(one) for one in s["pledges"])) for s in entry["sentences"]
        )
        yield Labelled(name=name, text=text, published=day, part=entry["part"], sentences=sentences)


def _label(row: dict[str, Any]) -> Label:
    due = row["due"]
    return Label(
        kinds=tuple(row["kinds"]), optional=row["optional"], due=(due[0], due[1]) if isinstance(due, list) else due
    )


def document_of(found: Labelled) -> Document:
    """The document as intake would hand it on."""
    return Document(
        id=found.name,
        source=found.name,
        text=found.text,
        zones=(Zone(start=0, end=len(found.text), kind="body"),),
        sha256=hashlib.sha256(found.text.encode()).hexdigest(),
        published=Interval.parse(found.published) if found.published else None,
        published_basis="given" if found.published else "unknown",
    )


def run(corpora: Path, show: str = "") -> dict[str, float]:
    """The figures of both parts, in percent; `show` names a part whose misses are printed."""
    counts = {part: Counter[str]() for part in PARTS}
    for document in labelled(corpora):
        pledges = read(document_of(document)).pledges
        for start, end, labels in document.sentences:
            found = [pledge for pledge in pledges if start <= pledge.cue.start < end]
            missed = _count(counts[document.part], found, labels)
            if missed and show == document.part:
                words = " ".join(document.text[start:end].split())
                print(f"{document.name}: {missed}\n  {words}\n  {[(p.kind, p.cue.of(document.text)) for p in found]}")
    return dict(_figures(counts))


def _count(counts: Counter[str], found: list[PledgeReport], labels: tuple[Label, ...]) -> list[str]:
    """Counts one sentence; what was missed in it."""
    missed: list[str] = []
    kinds = {pledge.kind for pledge in found}
    for label in labels:
        if label.optional:
            continue
        hit = kinds.intersection(label.kinds)
        counts["found" if hit else "not found"] += 1
        if not hit:
            missed.append(f"no {' or '.join(label.kinds)}")
        if isinstance(label.due, tuple):
            right = any(_within(pledge.due, label.due) for pledge in found if pledge.kind in label.kinds)
            counts["dated"] += 1
            counts["dated and found"] += bool(hit)
            counts["due right"] += right
            if hit and not right:
                missed.append(f"due {label.due}")
        elif label.due is None and any(pledge.due for pledge in found if pledge.kind in label.kinds):
            counts["due without one"] += 1
            missed.append("due without one")
    for kind in sorted(kinds):
        if not any(kind in label.kinds for label in labels):
            counts["wrong"] += 1
            missed.append(f"wrong {kind}")
    return missed


def _within(due: Interval | None, wanted: tuple[str, str]) -> bool:
    return due is not None and wanted[0] <= due.earliest.isoformat() and due.latest.isoformat() <= wanted[1]


def _figures(counts: dict[str, Counter[str]]) -> Iterator[tuple[str, float]]:
    for part in PARTS:
        one = counts[part]
        precision = one["found"] / max(1, one["found"] + one["wrong"])
        recall = one["found"] / max(1, one["found"] + one["not found"])
        yield f"{part} labels", one["found"] + one["not found"]
        yield f"{part} precision", round(100 * precision, 2)
        yield f"{part} recall", round(100 * recall, 2)
        yield f"{part} kind F1", round(200 * precision * recall / max(1e-9, precision + recall), 2)
        yield f"{part} with a due date", one["dated"]
        yield f"{part} due date right, of all with one", round(100 * one["due right"] / max(1, one["dated"]), 2)
        yield (
            f"{part} due date right, of those found",
            round(100 * one["due right"] / max(1, one["dated and found"]), 2),
        )
        yield f"{part} due dates given where there is none", one["due without one"]


def main() -> None:
    """Prints the figures; the argument `tuning` prints the misses of that part too."""
    show = sys.argv[1] if len(sys.argv) > 1 else ""
    for name, value in run(Path(os.environ.get("ONRECORD_CORPORA", "../shared/corpora")), show).items():
        print(f"{name:<52}{value:>8.2f}")
