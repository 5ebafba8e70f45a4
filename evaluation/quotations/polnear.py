"""PolNeAR's attributions as character spans: one annotator for each text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

Offsets = tuple[tuple[int, int], ...]

_PART = re.compile(r"(T\d+)\t(\w+) ([\d; ]+)\t?")
_EVENT = re.compile(r"(E\d+)\t(.*)")
_PARTS = ("source", "cue", "content")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One attribution: the spans of its three parts, each in order, empty where the annotator marked none."""

    source: Offsets
    cue: Offsets
    content: Offsets


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """One text with its attributions. `name` is the file's name without the ending."""

    name: str
    text: str
    attributions: tuple[Attribution, ...]


def read_attributions(annotation: str) -> tuple[Attribution, ...]:
    """The attributions of one brat file, in the order of its event lines.

    Annotated words that hold a line break run over several lines of the file; only lines that
    begin with an identifier count. An attribution without content is left out.
    """
    parts: dict[str, Offsets] = {}
    found: list[Attribution] = []
    events: list[str] = []
    for line in annotation.splitlines():
        if part := _PART.match(line):
            pairs = (pair.split() for pair in part[3].strip().split(";"))
            parts[part[1]] = tuple(sorted((int(pair[0]), int(pair[1])) for pair in pairs))
        elif event := _EVENT.match(line):
            events.append(event[2])
    for event_line in events:
        spans: dict[str, list[tuple[int, int]]] = {name: [] for name in _PARTS}
        for argument in event_line.split():
            role, _, name = argument.partition(":")
            role = role.rstrip("0123456789").lower()
            if role in spans:
                spans[role].extend(parts.get(name, ()))
        if spans["content"]:
            found.append(Attribution(**{name: tuple(sorted(pairs)) for name, pairs in spans.items()}))
    return tuple(found)


def annotated_texts(corpora: Path, part: str) -> Iterator[Annotated]:
    """The texts of `train` or `dev` in the order of their names, each with its first annotator's attributions."""
    folder = corpora / "polnear" / part
    for path in sorted((folder / "text").glob("*.txt")):
        annotations = sorted((folder / "attributions").glob(f"{path.stem}_????.ann"))
        if annotations:
            text = path.read_bytes().decode("utf-8")
            yield Annotated(
                name=path.stem,
                text=text,
                attributions=read_attributions(annotations[0].read_text("utf-8")),
            )
