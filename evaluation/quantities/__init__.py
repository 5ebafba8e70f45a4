"""Scores the reader of quantities on sentences labelled by hand (`gold.jsonl`: offsets and values, no text).

457 sentences of 152 documents of five corpora, taken by the digests of the documents' names and of the
sentences; nearly all hold a figure or a word of number, and about half were taken so that dates and
years alone do not count as one. Every quantity in them is labelled. A label that is `optional` is right to find and
right to leave (fractions, numbers whose noun stands elsewhere, "one aspect", compounds such as
"28-nation bloc", text damaged by the corpus). Documents marked `seen` were looked at while the reader was
written, and so were other documents of these corpora; the others were labelled before it was and their
misses were not looked at. Whoever labelled them also wrote the rules.

A quantity is found where it overlaps a label one to one, equal bounds first. "Value right" asks for
both bounds, "thing right" for the head noun, both as shares of the labels found;
"value and thing right" is the share of all labels that are found with both.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evaluation.quantities.documents import documents
from onrecord.reading.quantities import read_quantities
from onrecord.reading.times import read_times
from onrecord.records import Quantity

_GOLD = Path(__file__).with_name("gold.jsonl")
_WORD = re.compile(r"[\w$%€£]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """One quantity as labelled; `what` is the place of the thing counted, its head noun last."""

    start: int
    end: int
    low: float | None
    high: float | None
    what: tuple[int, int]
    optional: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A document with the sentences that were labelled."""

    name: str
    text: str
    seen: bool
    sentences: tuple[tuple[int, int], ...]
    labels: tuple[Label, ...]


def labelled(corpora: Path) -> Iterator[Labelled]:
    """The labelled documents. Raises `ValueError` where a text is not the one that was labelled."""
    texts = dict(documents(corpora))
    for line in _GOLD.read_text("utf-8").splitlines():
        entry = json.loads(line)
        text = texts[entry["document"]]
        if hashlib.sha256(text.encode()).hexdigest() != entry["sha256"]:
            raise ValueError(f"{entry['document']}: not the text that was labelled")
        yield Labelled(
            name=entry["document"],
            text=text,
            seen=entry["seen"],
            sentences=tuple((start, end) for start, end in entry["sentences"]),
            labels=tuple(
                Label(
                    start=one["start"],
                    end=one["end"],
                    low=one["low"],
                    high=one["high"],
                    what=(one["what"][0], one["what"][1]),
                    optional=one["optional"],
                )
                for one in entry["quantities"]
            ),
        )


def run(corpora: Path, show: str = "") -> dict[str, float]:
    """The figures of both parts, in percent; `show` names a part whose misses are printed."""
    counts = {part: dict.fromkeys(("labels", "found", "matched", "value", "thing", "both"), 0) for part in _PARTS}
    characters = read = 0
    seconds = 0.0
    for document in labelled(corpora):
        part = "seen" if document.seen else "unseen"
        times = read_times(document.text)
        began = time.process_time()
        quantities = read_quantities(document.text, times=times)
        seconds += time.process_time() - began
        characters += len(document.text)
        read += 1
        _count(document, quantities, counts[part], show == part)
    counts["all"] = {key: counts["seen"][key] + counts["unseen"][key] for key in counts["seen"]}
    figures: dict[str, float] = {}
    for part in ("unseen", "seen", "all"):
        one = counts[part]
        figures[f"{part} labels"] = one["labels"]
        figures[f"{part} precision"] = _share(one["matched"], one["found"])
        figures[f"{part} recall"] = _share(one["matched"], one["labels"])
        figures[f"{part} value right"] = _share(one["value"], one["matched"])
        figures[f"{part} thing right"] = _share(one["thing"], one["matched"])
        figures[f"{part} value and thing right"] = _share(one["both"], one["labels"])
    figures["documents a second"] = round(read / max(seconds, 1e-9), 1)
    figures["characters a second"] = round(characters / max(seconds, 1e-9))
    return figures


_PARTS = ("seen", "unseen", "all")


def _share(part: int, whole: int) -> float:
    return round(100 * part / whole, 2) if whole else 0.0


def _count(document: Labelled, quantities: tuple[Quantity, ...], counts: dict[str, int], show: bool) -> None:
    text = document.text
    left = list(document.labels)
    counts["labels"] += sum(not label.optional for label in left)
    inside = [one for one in quantities if any(start <= one.start < end for start, end in document.sentences)]
    pairs = sorted(
        (
            (-(one.low == label.low and one.high == label.high), abs(one.start - label.start), index, at)
            for index, one in enumerate(inside)
            for at, label in enumerate(left)
            if one.start < label.end and label.start < one.end
        ),
    )
    taken: dict[int, int] = {}
    for _, _, index, at in pairs:
        if index not in taken and at not in taken.values():
            taken[index] = at
    for index, one in enumerate(inside):
        label = left[taken[index]] if index in taken else None
        if label is None:
            counts["found"] += 1
            if show:
                print("EXTRA ", document.name, repr(text[max(0, one.start - 40) : one.end + 20]), one.what, one.low)
            continue
        if label.optional:
            continue
        value = one.low == label.low and one.high == label.high
        thing = _head(one.what) == _head(text[label.what[0] : label.what[1]])
        counts["found"] += 1
        counts["matched"] += 1
        counts["value"] += value
        counts["thing"] += thing
        counts["both"] += value and thing
        if show and not (value and thing):
            print("WRONG ", document.name, repr(text[label.start : label.end + 20]), one.what, one.low, one.high)
    if show:
        for at, label in enumerate(left):
            if at not in taken.values() and not label.optional:
                print("MISSED", document.name, repr(text[max(0, label.start - 40) : label.end + 30]))


def _head(what: str) -> str:
    words = _WORD.findall(re.split(r"\sof\s", what)[0].lower())
    return words[-1] if words else what


def main() -> None:
    """Prints the figures; with `seen` as argument, first the misses of the part that may be looked at."""
    corpora = Path(os.environ.get("ONRECORD_CORPORA", "../shared/corpora"))
    for name, value in run(corpora, show="seen" if sys.argv[1:] == ["seen"] else "").items():
        print(f"{name:32} {value:10.2f}")
