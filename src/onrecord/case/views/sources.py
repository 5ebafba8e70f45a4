"""Who prints whose words: reuse and credits between outlets."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.case.views.opening import View
from onrecord.case.views.rows import days
from onrecord.records import Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletLine:
    """An outlet with the documents of it in the case. `outlet` is `None` for documents whose outlet is not known."""

    outlet: str | None
    documents: int
    words: int
    published: Interval | None
    reused: int
    reusing: int
    credits_given: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """What ties two outlets: `printed` holds or cites words of `origin`.

    `way` is "reuses", "quotes" or "credits"; for words in common whose first place is not known it is "shares"
    and the order of the two means nothing. `times` counts passages or credits, `documents` the documents of
    `printed` they stand in. `entity_id` is the credited outlet where it is an entity.
    """

    printed: str | None
    origin: str | None
    way: str
    times: int
    documents: int
    entity_id: str | None = None


WAYS = {"near-duplicate": "reuses", "shared passage": "reuses", "shared quotation": "quotes"}


def count_outlets(case: View) -> int:
    """How many outlets there are; the documents of unknown outlet count as one."""
    found: int = case.one("select count(*) from (select 1 from documents group by outlet)")
    return found


def read_outlets(case: View, *, limit: int, offset: int = 0) -> list[OutletLine]:
    """The outlets, those with most documents first, with how often words of theirs stand elsewhere."""
    rows = case.rows(
        "with reused as (select d.outlet, count(*) as times from reuses u join documents d"
        " on d.id = u.source_document_id where u.directed group by 1),"
        " reusing as (select d.outlet, count(*) as times from reuses u join documents d on d.id = u.document_id"
        " where u.directed group by 1),"
        " given as (select d.outlet, count(*) as times from credits c join documents d on d.id = c.document_id"
        " group by 1)"
        " select o.*, coalesce(a.times, 0) as reused, coalesce(b.times, 0) as reusing, coalesce(c.times, 0) as given"
        " from (select outlet, count(*) as documents, sum(words) as words, min(published_from) as first,"
        " max(published_to) as last from documents group by outlet) o"
        " left join reused a on a.outlet is o.outlet left join reusing b on b.outlet is o.outlet"
        " left join given c on c.outlet is o.outlet"
        " order by o.outlet is null, o.documents desc, o.outlet limit ? offset ?",
        limit,
        offset,
    )
    return [
        OutletLine(
            outlet=row["outlet"],
            documents=row["documents"],
            words=row["words"],
            published=days(row["first"], row["last"]),
            reused=row["reused"],
            reusing=row["reusing"],
            credits_given=row["given"],
        )
        for row in rows
    ]


def read_ties(case: View) -> list[Tie]:
    """Every tie between outlets, the strongest first."""
    found: dict[tuple[str | None, str | None, str], Tie] = {}
    for row in case.rows(
        "select a.outlet as printed, b.outlet as origin, u.kind, u.directed, count(*) as times,"
        " count(distinct u.document_id) as documents from reuses u join documents a on a.id = u.document_id"
        " join documents b on b.id = u.source_document_id group by 1, 2, 3, 4 order by 1, 2, 3, 4"
    ):
        printed, origin = row["printed"], row["origin"]
        way = WAYS[row["kind"]] if row["directed"] else "shares"
        if way == "shares" and (origin is None, origin or "") < (printed is None, printed or ""):
            printed, origin = origin, printed
        before = found.get((printed, origin, way))
        found[printed, origin, way] = Tie(
            printed=printed,
            origin=origin,
            way=way,
            times=row["times"] + (before.times if before else 0),
            documents=max(row["documents"], before.documents if before else 0),
        )
    ties = list(found.values())
    ties += [
        Tie(
            printed=row["printed"],
            origin=row["origin"],
            way="credits",
            times=row["times"],
            documents=row["documents"],
            entity_id=row["entity_id"],
        )
        for row in case.rows(
            "select d.outlet as printed, n.name as origin, n.id as entity_id, count(*) as times,"
            " count(distinct c.document_id) as documents from credits c join documents d on d.id = c.document_id"
            " left join entities n on n.id = c.outlet_id group by 1, 3 order by 1, 2, 3"
        )
    ]
    return sorted(ties, key=lambda tie: (-tie.times, tie.way, tie.printed or "", tie.origin or ""))
