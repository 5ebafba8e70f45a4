"""Reads PolNeAR: running text whose attributions say who holds what, as characters."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from onrecord.learned.breaks import paragraph_breaks
from onrecord.text.sentences import sentences
from training.documents import Attribution, Document, Sentence, Word
from training.recut import Cut

Offsets = tuple[tuple[int, int], ...]

_PART = re.compile(r"(T\d+)\t(\w+) ([\d; ]+)\t?")
_EVENT = re.compile(r"(E\d+)\t(.*)")
_THAT = re.compile(r"[Tt]hat\s+")
# What annotators take into a part or leave out as they please: such edges are no part of what is learned.
_EDGE = " \t\n\r\u00a0.,;:!?…-–—'\"“”‘’«»„()[]"


def read_polnear(path: Path, cut: Cut, dropped: Counter[str]) -> list[Document]:
    """The texts below `path` in the order of their names, each with its first annotator's attributions.

    Words are what `cut` finds in each paragraph, sentences are cut by rule. A part holds every word that it touches,
    without quotation marks and punctuation at its edges, and a content without its opening "that". `dropped` counts
    texts without an annotation, and attributions without content.
    """
    documents = []
    for file in sorted((path / "text").glob("*.txt")):
        annotations = sorted((path / "attributions").glob(f"{file.stem}_????.ann"))
        if not annotations:
            dropped["text without annotation"] += 1
            continue
        dropped["second annotation of a text"] += len(annotations) - 1
        text = file.read_bytes().decode("utf-8")
        documents.append(_document(file.stem, text, annotations[0].read_text("utf-8"), cut, dropped))
    return documents


def parts_of(annotation: str) -> list[dict[str, Offsets]]:
    """Source, cue and content of each attribution of one brat file, in the order of its event lines.

    Annotated words that hold a line break run over several lines of the file; only lines that begin with an identifier
    count.
    """
    spans: dict[str, Offsets] = {}
    events: list[str] = []
    for line in annotation.splitlines():
        if part := _PART.match(line):
            pairs = (pair.split() for pair in part[3].strip().split(";"))
            spans[part[1]] = tuple((int(pair[0]), int(pair[1])) for pair in pairs)
        elif event := _EVENT.match(line):
            events.append(event[2])
    found = []
    for event_line in events:
        parts: dict[str, list[tuple[int, int]]] = {"source": [], "cue": [], "content": []}
        for argument in event_line.split():
            role, _, name = argument.partition(":")
            role = role.rstrip("0123456789").lower()
            if role in parts:
                parts[role].extend(spans.get(name, ()))
        found.append({role: tuple(sorted(pairs)) for role, pairs in parts.items()})
    return found


def _document(name: str, text: str, annotation: str, cut: Cut, dropped: Counter[str]) -> Document:
    borders = [0, *paragraph_breaks(text), len(text)]
    places: list[tuple[int, int]] = []
    made: list[Sentence] = []
    for start, end in pairwise(borders):
        words = [(start + a, start + b) for a, b in cut(text[start:end])]
        if not words:
            continue
        begins = [a for a, _ in sentences(text, start, end)]
        rows: dict[int, list[Word]] = {}
        for a, b in words:
            word = Word(form=text[a:b], space_before=a > 0 and text[a - 1].isspace())
            rows.setdefault(max(0, bisect_right(begins, a) - 1), []).append(word)
        places.extend(words)
        made.extend(Sentence(words=tuple(row), starts_paragraph=not n) for n, row in enumerate(rows.values()))
    attributions = []
    for parts in parts_of(annotation):
        content = _words(places, trimmed(text, parts["content"], without_that=True))
        if not content:
            dropped["attribution without content"] += 1
            continue
        source, cue = (_words(places, trimmed(text, parts[role])) for role in ("source", "cue"))
        attributions.append(Attribution(source=source, cue=cue, content=content))
    return Document(
        id=name, corpus="polnear", sentences=tuple(made), real_sentences=False, attributions=tuple(attributions)
    )


def trimmed(text: str, spans: Iterable[tuple[int, int]], *, without_that: bool = False) -> Offsets:
    """The spans without quotation marks and punctuation at their edges; empty ones fall away, and spans with nothing
    else between them are one. `without_that` takes away an opening "that" as well."""
    result: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if without_that and (opening := _THAT.match(text, start, end)):
            start = opening.end()
        while start < end and text[start] in _EDGE:
            start += 1
        while end > start and text[end - 1] in _EDGE:
            end -= 1
        if start >= end:
            continue
        if result and not text[result[-1][1] : start].strip(_EDGE):
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return tuple(result)


def _words(places: list[tuple[int, int]], spans: Offsets) -> tuple[int, ...]:
    """Indices of the words that touch any of the spans."""
    found: set[int] = set()
    starts = [start for start, _ in places]
    for start, end in spans:
        index = max(0, bisect_right(starts, start) - 1)
        while index < len(places) and places[index][0] < end:
            if places[index][1] > start:
                found.add(index)
            index += 1
    return tuple(sorted(found))
