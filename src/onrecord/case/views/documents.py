"""The documents of a case, as a list and one by one."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import date

from onrecord.case.packing import unpack_linked
from onrecord.case.views.opening import View, remembered
from onrecord.case.views.rows import begins_a_word, begun, days, first, holes, in_batches
from onrecord.records import Interval, Zone

# How the list can be ordered: the words of the address and what stands behind them. A date that is not sure to the day
# counts where it claims least: among the newest by its first day, among the oldest by its last.
ORDERS = {
    "newest": "d.published_from desc nulls last, d.id",
    "oldest": "d.published_to asc nulls last, d.id",
    "outlet": "d.outlet collate nocase nulls last, d.published_to nulls last, d.id",
    "title": "d.title collate nocase nulls last, d.id",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """Which documents are asked for. `words` must all stand in the title, byline or source."""

    words: tuple[str, ...] = ()
    outlet: str | None = None
    language: str | None = None
    basis: str | None = None
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A document without its text. `statements` counts reports of statements in it."""

    id: str
    source: str
    url: str | None
    outlet: str | None
    title: str | None
    byline: str | None
    language: str | None
    published: Interval | None
    published_basis: str
    words: int
    sha256: str
    statements: int = 0
    shared: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A document with its canonical text and the zones that tile it."""

    heading: Heading
    text: str
    zones: tuple[Zone, ...]


_COLUMNS = (
    "d.id, d.source, d.url, d.outlet, d.title, d.byline, d.language, d.published_from, d.published_to,"
    " d.published_basis, d.words, d.sha256"
)


def count_documents(case: View, chosen: Chosen) -> int:
    """How many documents are asked for."""
    where, values = _where(chosen)
    found: int = case.one(f"select count(*) from documents d where {where}", *values)
    return found


def read_documents(case: View, chosen: Chosen, *, order: str = "newest", limit: int, offset: int = 0) -> list[Heading]:
    """The documents asked for, without their texts. `order` is one of `ORDERS`."""
    where, values = _where(chosen)
    ids = [
        row["id"]
        for row in case.rows(
            f"select d.id from documents d where {where} order by {ORDERS[order]} limit ? offset ?",
            *values,
            limit,
            offset,
        )
    ]
    return headings(case, ids)


def headings(case: View, ids: list[str]) -> list[Heading]:
    """The headings of these documents, in the order given; an id that is not there is left out."""
    found: dict[str, Heading] = {}
    for batch in in_batches(ids):
        rows = case.rows(
            f"select {_COLUMNS},"
            " (select count(*) from statement_reports r where r.document_id = d.id) as statements,"
            " (select count(*) from reuses u where u.document_id = d.id)"
            " + (select count(*) from reuses u where u.source_document_id = d.id) as shared"
            f" from documents d where d.id in ({holes(batch)})",
            *batch,
        )
        found.update((row["id"], _heading(row, row["statements"], row["shared"])) for row in rows)
    return [found[each] for each in ids if each in found]


def read_article(case: View, document_id: str) -> Article | None:
    """One document with its text and zones, or `None` where there is none of that id."""
    row = first(case, f"select {_COLUMNS}, d.text from documents d where d.id = ?", document_id)
    if row is None:
        return None
    zones = case.rows('select "start", "end", kind from zones where document_id = ? order by "start"', document_id)
    return Article(
        heading=_heading(row),
        text=row["text"],
        zones=tuple(Zone(start=zone["start"], end=zone["end"], kind=zone["kind"]) for zone in zones),
    )


def publication_words(case: View, document_id: str) -> tuple[tuple[int, int], ...]:
    """Where the words stand that the days of publication were told from; empty where these were given otherwise."""
    row = first(
        case,
        "select r.reading from readings r join documents d on d.id = r.document_id"
        " where d.id = ? and d.published_basis = 'text'",
        document_id,
    )
    if row is None:
        return ()
    return tuple(dict.fromkeys((span.start, span.end) for span in unpack_linked(row["reading"]).published_evidence))


@remembered
def outlets(case: View, *, limit: int) -> list[tuple[str, int]]:
    """The outlets with most documents, by name, each with the number of its documents."""
    rows = case.rows(
        "select outlet, count(*) from documents where outlet is not null group by outlet order by 2 desc, 1 limit ?",
        limit,
    )
    return sorted(((row[0], row[1]) for row in rows), key=lambda each: (each[0].casefold(), each[0]))


@remembered
def languages(case: View) -> list[str]:
    """The languages in which documents are written."""
    rows = case.rows("select distinct language from documents where language is not null order by 1")
    return [row[0] for row in rows]


def _where(chosen: Chosen) -> tuple[str, list[str]]:
    parts: list[str] = []
    values: list[str] = []
    for word in chosen.words:
        columns = ("d.title", "d.byline", "d.source", "d.outlet")
        parts.append(f"({' or '.join(map(begins_a_word, columns))})")
        values += [begun(word)] * len(columns)
    for column, value in (("outlet", chosen.outlet), ("language", chosen.language), ("published_basis", chosen.basis)):
        if value is not None:
            parts.append(f"d.{column} = ?")
            values.append(value)
    if chosen.last is not None:
        parts.append("d.published_from <= ?")
        values.append(chosen.last.isoformat())
    if chosen.first is not None:
        parts.append("d.published_to >= ?")
        values.append(chosen.first.isoformat())
    return " and ".join(parts) or "1", values


def _heading(row: sqlite3.Row, statements: int = 0, shared: int = 0) -> Heading:
    return Heading(
        id=row["id"],
        source=row["source"],
        url=row["url"],
        outlet=row["outlet"],
        title=row["title"],
        byline=row["byline"],
        language=row["language"],
        published=days(row["published_from"], row["published_to"]),
        published_basis=row["published_basis"],
        words=row["words"],
        sha256=row["sha256"],
        statements=statements,
        shared=shared,
    )
