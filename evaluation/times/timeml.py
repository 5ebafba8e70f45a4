"""Reading TimeML files, and the split into the part that the grammar was written on and the part kept apart."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from onrecord.records import Interval

FOLDERS = ("TimeBank", "AQUAINT")
_PARTS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Timex:
    """A TIMEX3 of the gold: its place in the text, type and value."""

    start: int
    end: int
    type: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimemlText:
    """The text of a TimeML document with its gold. `published` is its creation day; `apart` where it was never read."""

    name: str
    folder: str
    text: str
    published: Interval
    gold: tuple[Timex, ...]
    apart: bool


def kept_apart(name: str) -> bool:
    """True for the third of the documents that is only scored, by a digest of the name."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % _PARTS == 0


def timeml_texts(corpora: Path) -> Iterator[TimemlText]:
    """TimeBank and AQUAINT in the order of their names. Of a document only TEXT counts; its creation time is given."""
    for folder in FOLDERS:
        for path in sorted((corpora / "tempeval3-train" / folder).glob("*.tml")):
            yield _read(path, folder)


def _read(path: Path, folder: str) -> TimemlText:
    root = ElementTree.parse(path).getroot()
    created, body = root.find("DCT/TIMEX3"), root.find("TEXT")
    if created is None or body is None:
        raise ValueError(f"{path} has no DCT or no TEXT")
    pieces: list[str] = []
    gold: list[Timex] = []
    _walk(body, pieces, gold, 0)
    return TimemlText(
        name=path.stem,
        folder=folder,
        text="".join(pieces),
        published=Interval.parse(created.get("value", "")[:10]),
        gold=tuple(sorted((one for one in gold if one.end > one.start), key=lambda one: (one.start, one.end))),
        apart=kept_apart(path.stem),
    )


def _walk(element: ElementTree.Element, pieces: list[str], gold: list[Timex], start: int) -> int:
    at = start
    if element.text:
        pieces.append(element.text)
        at += len(element.text)
    for child in element:
        at = _walk(child, pieces, gold, at)
        if child.tail:
            pieces.append(child.tail)
            at += len(child.tail)
    if element.tag == "TIMEX3":
        gold.append(Timex(start=start, end=at, type=element.get("type", ""), value=element.get("value", "")))
    return at
