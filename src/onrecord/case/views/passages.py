"""Full text: the passages that hold some words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.case.views.documents import Heading, headings
from onrecord.case.views.opening import View

# Marks that highlight() sets around the words found. They are noncharacters, which no text should hold.
OPENED, CLOSED = "\ufdd0", "\ufdd1"
_WORDS = re.compile(r'"([^"]*)"?|([^\s"]+)')

# Ranking reads every hit. Beyond this number of hits the order of the documents is used instead.
RANKED_AT_MOST = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A passage that holds the words. `pieces` are its text in order, each with whether it is one of the words."""

    start: int
    end: int
    pieces: tuple[tuple[str, bool], ...]

    @property
    def first(self) -> tuple[int, int]:
        """Where in the document the first of the words stands."""
        at = self.start
        for text, marked in self.pieces:
            if marked:
                return at, at + len(text)
            at += len(text)
        return self.start, self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A document with the passages of it that hold the words, in the order of the text."""

    document: Heading
    passages: tuple[Found, ...]


def query_of(words: str) -> str | None:
    """An FTS5 question for the words as a person types them, or `None` where nothing is left to look for.

    All words must occur; words between double quotation marks stand side by side; a star after a word stands
    for any ending. Everything else that FTS5 takes for syntax is quoted and so loses that meaning.
    """
    parts: list[str] = []
    for phrase, word in _WORDS.findall(words.replace("\0", " ")):
        text = phrase or word
        if not any(character.isalnum() for character in text):
            continue
        starred = bool(word) and word.endswith("*")
        parts.append('"' + text.rstrip("*" if starred else "") + '"' + (" *" if starred else ""))
    return " AND ".join(parts) or None


def count_passages(case: View, query: str) -> int:
    """How many passages hold the words."""
    found: int = case.one("select count(*) from passage_search where passage_search match ?", query)
    return found


def find_passages(case: View, query: str, *, limit: int, offset: int = 0, hits: int | None = None) -> list[Finding]:
    """The passages that hold the words, best first, grouped by document.

    `limit` and `offset` count passages. `hits` is how many there are, where that is known.
    """
    order = "rank" if hits is None or hits <= RANKED_AT_MOST else "rowid"
    rows = case.rows(
        'select p.document_id, p."start" as start, p."end" as end, highlight(passage_search, 0, ?, ?) as marked'
        " from passage_search join passages p on p.id = passage_search.rowid"
        f" where passage_search match ? order by passage_search.{order}, passage_search.rowid limit ? offset ?",
        OPENED,
        CLOSED,
        query,
        limit,
        offset,
    )
    grouped: dict[str, list[Found]] = {}
    for row in rows:
        grouped.setdefault(row["document_id"], []).append(
            Found(start=row["start"], end=row["end"], pieces=_pieces(row["marked"]))
        )
    return [
        Finding(document=document, passages=tuple(sorted(grouped[document.id], key=lambda each: each.start)))
        for document in headings(case, list(grouped))
    ]


def _pieces(marked: str) -> tuple[tuple[str, bool], ...]:
    pieces: list[tuple[str, bool]] = []
    for position, part in enumerate(marked.split(OPENED)):
        if position == 0:
            pieces.append((part, False))
            continue
        inside, _, after = part.partition(CLOSED)
        pieces += [(inside, True), (after, False)]
    return tuple((text, marked) for text, marked in pieces if text)
