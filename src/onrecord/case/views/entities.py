"""Who and what the record names."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from onrecord.case.views.belonging import Belonging, read_belonging
from onrecord.case.views.opening import View, remembered
from onrecord.case.views.rows import (
    Named,
    Place,
    begins_a_word,
    begun,
    first,
    holes,
    in_batches,
    like,
    place,
)

COUNTED = {
    "mentions": "select count(*) from mentions x where x.entity_id = n.id",
    "documents": "select count(distinct x.document_id) from mentions x where x.entity_id = n.id",
    "credits": "select count(*) from credits x where x.outlet_id = n.id",
    "statements": "select count(*) from statements x where x.speaker_id = n.id",
    "events": "select count(distinct x.event_id) from event_participants x where x.entity_id = n.id",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityLine:
    """An entity with how often the record has it: named in the texts, credited, speaking, taking part.

    `documents` counts the documents that mention it.
    """

    id: str
    name: str
    kind: str
    country: str | None
    mentions: int
    documents: int
    credits: int
    statements: int
    events: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """One way in which an entity is written, how often, and in how many documents; `place` is the first of them."""

    name: str
    kind: str
    mentions: int
    documents: int = 0
    place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentioned:
    """A document that mentions an entity, how often, and where first."""

    mentions: int
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditLine:
    """Words that credit an entity with a report."""

    kind: str
    words: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """An entity with its names, its bonds to others, the documents that mention it most, the first of its credits.

    `outlets` are the outlets of documents that bear one of its names, each with the number of its documents.
    """

    line: EntityLine
    names: tuple[Written, ...]
    belonging: Belonging
    mentioned: tuple[Mentioned, ...]
    credits: tuple[CreditLine, ...]
    outlets: tuple[tuple[str, int], ...]


def count_entities(case: View, *, words: tuple[str, ...] = (), kind: str | None = None) -> int:
    """How many entities are asked for."""
    where, values = _where(words, kind)
    found: int = case.one(f"select count(*) from entities n where {where}", *values)
    return found


def read_entities(
    case: View, *, words: tuple[str, ...] = (), kind: str | None = None, limit: int, offset: int = 0
) -> list[EntityLine]:
    """The entities asked for, those with most mentions first, then by name."""
    where, values = _where(words, kind)
    rows = case.rows(
        f"select n.id from entities n where {where}"
        f" order by ({COUNTED['mentions']}) desc, n.name collate nocase, n.id limit ? offset ?",
        *values,
        limit,
        offset,
    )
    return _lines(case, [row["id"] for row in rows])


@remembered
def entity_kinds(case: View) -> list[tuple[str, int]]:
    """The kinds of entity that occur, each with the number of its entities."""
    return [(row[0], row[1]) for row in case.rows("select kind, count(*) from entities group by kind order by kind")]


def entity_name(case: View, entity_id: str) -> Named | None:
    """The entity of this id as a line shows it."""
    row = first(case, "select id, name, kind from entities where id = ?", entity_id)
    return Named(id=row["id"], name=row["name"], kind=row["kind"]) if row else None


@remembered
def actors(case: View, *, limit: int) -> list[Named]:
    """The entities that speak, act or are the place of something, those with most such lines first."""
    rows = case.rows(
        "select n.id, n.name, n.kind from (select id, count(*) as lines from ("
        " select speaker_id as id from statements where speaker_id is not null"
        " union all select entity_id from event_participants"
        " union all select place_id from events where place_id is not null"
        " union all select by_id from pledges where by_id is not null and due_to is not null"
        ") group by id order by lines desc, id limit ?) x join entities n on n.id = x.id"
        " order by x.lines desc, n.name, n.id",
        limit,
    )
    return [Named(id=row["id"], name=row["name"], kind=row["kind"]) for row in rows]


def ids_by_name(case: View, name: str) -> tuple[str, ...]:
    """The entities that are called so; where none is, those of which a name holds these words. Case counts not."""
    within = like(name.strip())
    for pattern in (within[1:-1], within):
        rows = case.rows(
            "select distinct entity_id from entity_names where name like ? escape '\\' order by entity_id", pattern
        )
        if rows:
            return tuple(row["entity_id"] for row in rows)
    return ()


def read_entity(case: View, entity_id: str, *, credits_shown: int = 100, mentioned_shown: int = 50) -> Known | None:
    """One entity, or `None` where there is none of that id."""
    lines = _lines(case, [entity_id])
    if not lines:
        return None
    names = case.rows(
        "select name, kind, mentions from entity_names where entity_id = ? order by mentions desc, name", entity_id
    )
    credits = case.rows(
        'select c.kind, c.document_id, c."start" as start, c."end" as end,'
        ' substr(d.text, c."start" + 1, c."end" - c."start") as words, d.outlet, d.title, d.published_from,'
        " d.published_to from credits c join documents d on d.id = c.document_id where c.outlet_id = ?"
        ' order by d.published_to nulls last, d.id, c."start" limit ?',
        entity_id,
        credits_shown,
    )
    outlets = case.rows(
        "select outlet, count(*) from documents where outlet in"
        " (select name from entity_names where entity_id = ? union select name from entities where id = ?)"
        " group by outlet order by outlet",
        entity_id,
        entity_id,
    )
    return Known(
        line=lines[0],
        names=_written(case, entity_id, names),
        outlets=tuple((row[0], row[1]) for row in outlets),
        belonging=read_belonging(case, entity_id),
        mentioned=_mentioned(case, entity_id, mentioned_shown),
        credits=tuple(CreditLine(kind=row["kind"], words=row["words"], place=place(row)) for row in credits),
    )


def _written(case: View, entity_id: str, names: list[sqlite3.Row]) -> tuple[Written, ...]:
    found: dict[str, tuple[int, Place]] = {}
    for row in case.rows(
        'with own as (select m.text, m.document_id, min(m."start") as start, min(m."end") as "end",'
        " count(*) over (partition by m.text) as documents from mentions m"
        " where m.entity_id = ? and m.form = 'name' group by m.text, m.document_id)"
        ' select m.text, m.document_id, m.start, m."end", d.outlet, d.title, d.published_from, d.published_to,'
        " m.documents from own m join documents d on d.id = m.document_id"
        " order by d.published_to nulls last, d.id",
        entity_id,
    ):
        written = " ".join(row["text"].split())
        found.setdefault(written, (row["documents"], place(row)))
    return tuple(
        Written(
            name=row["name"],
            kind=row["kind"],
            mentions=row["mentions"],
            documents=found[row["name"]][0] if row["name"] in found else 0,
            place=found[row["name"]][1] if row["name"] in found else None,
        )
        for row in names
    )


def find_named(case: View, words: str, *, limit: int = 20) -> list[EntityLine]:
    """The entities of a name: those that bear exactly it, as their own name first, else those whose names hold its
    words; most mentions first. An id is found too.
    """
    rows = case.rows(
        "select distinct n.id from entities n left join entity_names w on w.entity_id = n.id"
        " where n.id = ? or n.name = ? collate nocase or w.name = ? collate nocase",
        words,
        words,
        words,
    )
    ids = [row["id"] for row in rows]
    if ids:
        own = words.casefold()
        lines = _lines(case, ids)
        return sorted(lines, key=lambda line: (line.name.casefold() != own, -line.mentions, line.name, line.id))[:limit]
    return read_entities(case, words=tuple(words.split()), limit=limit)


def _mentioned(case: View, entity_id: str, limit: int) -> tuple[Mentioned, ...]:
    rows = case.rows(
        'select x.mentions, x.start, x.document_id, (select min(y."end") from mentions y where'
        ' y.document_id = x.document_id and y."start" = x.start and y.entity_id = ?) as end,'
        " d.outlet, d.title, d.published_from, d.published_to from"
        ' (select document_id, count(*) as mentions, min("start") as start from mentions where entity_id = ?'
        "  group by document_id) x join documents d on d.id = x.document_id"
        " order by x.mentions desc, d.published_to nulls last, d.id limit ?",
        entity_id,
        entity_id,
        limit,
    )
    return tuple(Mentioned(mentions=row["mentions"], place=place(row)) for row in rows)


def _where(words: tuple[str, ...], kind: str | None) -> tuple[str, list[str]]:
    parts = [
        f"({begins_a_word('n.name')} or n.id in (select entity_id from entity_names where {begins_a_word('name')}))"
        for _ in words
    ]
    values = [pattern for word in words for pattern in (begun(word), begun(word))]
    if kind is not None:
        parts.append("n.kind = ?")
        values.append(kind)
    return " and ".join(parts) or "1", values


def _lines(case: View, ids: list[str]) -> list[EntityLine]:
    counts = ", ".join(f"({question}) as {name}" for name, question in COUNTED.items())
    found: dict[str, EntityLine] = {}
    for batch in in_batches(ids):
        rows = case.rows(
            f"select n.id, n.name, n.kind, n.country, {counts} from entities n where n.id in ({holes(batch)})", *batch
        )
        for row in rows:
            found[row["id"]] = EntityLine(
                id=row["id"],
                name=row["name"],
                kind=row["kind"],
                country=row["country"],
                mentions=row["mentions"],
                documents=row["documents"],
                credits=row["credits"],
                statements=row["statements"],
                events=row["events"],
            )
    return [found[each] for each in ids if each in found]
