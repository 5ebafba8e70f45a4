"""Turn rows into the values that the questions answer with."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import islice

from onrecord.case.views.opening import View
from onrecord.records import Interval

# SQLite binds at most 32,766 values; a page asks for a hundred.
BATCH = 500


PAST = ("happened", "ongoing")
"""The statuses of events that had begun when they were told of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Words in a document, with what a line needs to say whose they are."""

    document_id: str
    start: int
    end: int
    outlet: str | None
    title: str | None
    published: Interval | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An entity as a line shows it."""

    id: str
    name: str
    kind: str


def first(case: View, question: str, *values: object) -> sqlite3.Row | None:
    """The first row that a question gives, or `None` where there is none."""
    rows = case.rows(question, *values)
    return rows[0] if rows else None


def days(earliest: str | None, latest: str | None) -> Interval | None:
    """The interval that two day columns hold, or `None` where they are NULL."""
    if earliest is None or latest is None:
        return None
    return Interval(earliest=_day(earliest), latest=_day(latest))


@lru_cache(maxsize=20_000)
def _day(text: str) -> date:
    return date.fromisoformat(text[:10])


def place(row: sqlite3.Row) -> Place:
    """The place in a row with the columns document_id, start, end, outlet, title, published_from, published_to."""
    return Place(
        document_id=row["document_id"],
        start=row["start"],
        end=row["end"],
        outlet=row["outlet"],
        title=row["title"],
        published=days(row["published_from"], row["published_to"]),
    )


def first_published(places: Iterable[Place]) -> date | None:
    """The last day on which the first of these reports can have been published; `None` where none of them is dated."""
    return min((each.published.latest for each in places if each.published is not None), default=None)


def in_batches(ids: Iterable[str]) -> Iterator[list[str]]:
    """The ids in order, in lists short enough to be bound in one question."""
    rest = iter(ids)
    while batch := list(islice(rest, BATCH)):
        yield batch


def holes(values: Sequence[object]) -> str:
    """As many question marks as there are values, for `in (...)`."""
    return ",".join("?" * len(values))


def begins_a_word(column: str) -> str:
    """A condition with one value, made by `begun`: a word of the column begins so."""
    return f"(' ' || lower({column}) glob ?)"


def begun(words: str) -> str:
    """A GLOB pattern for text that has a word which begins so: "lam" is in "Carrie Lam", not in "Islamic Union".

    Spaces, hyphens and apostrophes stand for one another. The case of ASCII letters does not count.
    """
    sought = " ".join(words.split())
    opening = "[^0-9a-z]" if sought[:1].isalnum() else ""
    return f"*{opening}{''.join(map(_in_pattern, sought))}*"


def _in_pattern(character: str) -> str:
    if character in " -'’":
        return "[ '’-]"
    if character in "*?[":
        return f"[{character}]"
    return character.lower() if character.isascii() else character


def like(words: str) -> str:
    """A LIKE pattern (escape character `\\`) for text that holds these words as they are."""
    escaped = words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"
