"""Who is named beside whom: other names that stand near an entity's in the texts."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.case.views.opening import View
from onrecord.case.views.rows import Named, Place, holes, place

NEAR = 250  # characters between the beginnings of two names that stand beside one another
MOST_MENTIONS = 4000  # of the entity that are looked at, those of the latest documents first


@dataclass(frozen=True, slots=True, kw_only=True)
class Companion:
    """An entity that is named beside another. `documents` are those that do so, `place` is the first such words."""

    other: Named
    documents: int
    times: int
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """The companions of an entity, those in most documents first, and how many documents name two of them together.

    `pairs` goes by the indices of two companions, the smaller first.
    """

    companions: tuple[Companion, ...] = ()
    total: int = 0
    pairs: tuple[tuple[int, int, int], ...] = ()


def read_company(case: View, entity_id: str, *, limit: int = 24) -> Company:
    """Who is named beside an entity. Adjectives of a people count for nothing: they stand beside everybody."""
    rows = case.rows(
        'with own as (select m.document_id, m."start" as at from mentions m'
        " join documents d on d.id = m.document_id where m.entity_id = ? and m.form = 'name'"
        ' order by d.published_from desc, m.document_id, m."start" limit ?),'
        ' near as (select m.entity_id as other, m.document_id, count(*) as times, min(m."start") as start,'
        ' min(m."end") as "end" from own o join mentions m on m.document_id = o.document_id'
        ' and m."start" between o.at - ? and o.at + ?'
        " where m.entity_id is not null and m.entity_id <> ? and m.form = 'name' group by 1, 2),"
        " counted as (select other, count(*) as documents, sum(times) as times, min(document_id) as first"
        " from near group by other)"
        ' select c.*, n.name, n.kind, x.document_id, x.start, x."end", d.outlet, d.title, d.published_from,'
        " d.published_to, count(*) over () as total from counted c join entities n on n.id = c.other"
        " join near x on x.other = c.other and x.document_id = c.first join documents d on d.id = c.first"
        " where n.kind <> 'people' order by c.documents desc, c.times desc, n.name, n.id limit ?",
        entity_id,
        MOST_MENTIONS,
        NEAR,
        NEAR,
        entity_id,
        limit,
    )
    companions = tuple(
        Companion(
            other=Named(id=row["other"], name=row["name"], kind=row["kind"]),
            documents=row["documents"],
            times=row["times"],
            place=place(row),
        )
        for row in rows
    )
    total = rows[0]["total"] if rows else 0
    return Company(companions=companions, total=total, pairs=_pairs(case, entity_id, companions))


def _pairs(case: View, entity_id: str, companions: tuple[Companion, ...]) -> tuple[tuple[int, int, int], ...]:
    """How many documents of the entity name two of its companions."""
    if len(companions) < 2:
        return ()
    at = {each.other.id: number for number, each in enumerate(companions)}
    rows = case.rows(
        "with own as (select distinct document_id from mentions where entity_id = ?),"
        " held as (select distinct m.document_id, m.entity_id from own o join mentions m"
        f" on m.document_id = o.document_id where m.entity_id in ({holes(list(at))}))"
        " select a.entity_id as one, b.entity_id as other, count(*) as documents from held a join held b"
        " on b.document_id = a.document_id and a.entity_id < b.entity_id group by 1, 2",
        entity_id,
        *at,
    )
    found = ((*sorted((at[row["one"]], at[row["other"]])), row["documents"]) for row in rows)
    return tuple(sorted((pair[0], pair[1], pair[2]) for pair in found))
