"""GUM's marked dates: texts of 1947 to 2023 with the days that their dates mean."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.records import Interval

_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
_PARAGRAPH = re.compile(r"</?(?:p|head|item|caption|sp|list|figure|quote|table|row|cell)\b")
_GLUED_BEFORE = frozenset(".,;:!?)]%'’”-–/") | {"n't"}
_GLUED_AFTER = frozenset("([$“-–/")
_CLITIC = re.compile(r"['’](?:s|re|ve|ll|d|m|t)")


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedDate:
    """A date of the gold: its place and the days that it means."""

    start: int
    end: int
    days: Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedText:
    """A text with the day on which it was made and its marked dates."""

    name: str
    text: str
    published: Interval
    dates: tuple[MarkedDate, ...]


def dated_texts(corpora: Path, genres: frozenset[str]) -> Iterator[DatedText]:
    """The texts of some genres, train and dev, in the order of their names."""
    for part in ("train", "dev"):
        for path in sorted((corpora / "gum" / part / "xml").glob("*.xml")):
            if path.stem.split("_")[1] in genres:
                found = _read(path)
                if found is not None:
                    yield found


def _read(path: Path) -> DatedText | None:
    text, before, published = "", "", None
    paragraph = quoted = False
    open_dates: list[tuple[int, dict[str, str]]] = []
    dates: list[MarkedDate] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("<text "):
            published = _interval(dict(_ATTRIBUTE.findall(line)).get("dateCreated", ""))
        elif line.startswith("<date"):
            open_dates.append((len(text), dict(_ATTRIBUTE.findall(line))))
        elif line.startswith("</date"):
            start, told = open_dates.pop()
            days = _meant(told)
            start += len(text[start:]) - len(text[start:].lstrip())
            if days is not None and start < len(text):
                dates.append(MarkedDate(start=start, end=len(text), days=days))
        elif _PARAGRAPH.match(line):
            paragraph = True
        elif not line.startswith("<"):
            word = html.unescape(line.split("\t")[0])
            glued = word in _GLUED_BEFORE or _CLITIC.fullmatch(word) or before in _GLUED_AFTER or not text
            if word == '"':
                quoted = not quoted
                glued = glued or not quoted
            elif before == '"' and quoted:
                glued = True
            text += ("\n" if paragraph and text else "" if glued else " ") + word
            paragraph, before = False, word
    return DatedText(name=path.stem, text=text, published=published, dates=tuple(dates)) if published else None


def _meant(told: dict[str, str]) -> Interval | None:
    first = told.get("when") or told.get("from")
    last = told.get("when") or told.get("to")
    begins, ends = _interval(first or ""), _interval(last or "")
    return Interval(earliest=begins.earliest, latest=ends.latest) if begins and ends and begins <= ends else None


def _interval(text: str) -> Interval | None:
    try:
        return Interval.parse(text[:10])
    except ValueError:
        return None
