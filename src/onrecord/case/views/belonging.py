"""Who is what and belongs to whom: offices and affiliations, each with the documents that say so."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.case.views.opening import View
from onrecord.case.views.rows import Named, Place, days, place
from onrecord.records import Interval

# Offices differ in capitals from one document to the next; "Prime Minister" and "prime minister" are one line.
_ROLE = ("roles", "lower(title)", "title")
_AFFILIATION = ("affiliations", "relation", "relation")
_QUESTION = """
with said as (
  select {wording} as wording, {shown} as shown, {other} as other, document_id, "start", "end", held, held_from,
    held_to,
    row_number() over (partition by {wording}, {other}, document_id order by "start", "end") as nth
  from {table} where {own} = ?),
lines as (
  select wording, other, max(shown) as shown, count(distinct document_id) as documents, count(*) over () as total,
    group_concat(distinct held) as held, min(held_from) as held_from, max(held_to) as held_to
  from said group by wording, other order by documents desc, wording, other limit ?),
placed as (
  select l.*, s.document_id, s."start" as start, s."end" as end, d.outlet, d.title, d.published_from, d.published_to,
    row_number() over (partition by l.wording, l.other order by d.published_to nulls last, d.id) as turn
  from lines l join said s on s.wording = l.wording and s.other is l.other and s.nth = 1
    join documents d on d.id = s.document_id)
select p.*, n.id, n.name, n.kind from placed p left join entities n on n.id = p.other
where p.turn <= ? order by p.documents desc, p.wording, p.other, p.turn
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bond:
    """What ties an entity to another one: a title, or a relation such as "member of".

    `other` is `None` where a title is given without its organization. `documents` counts the documents that say
    so; `places` has the first words of the earliest of them. `held` has what documents say of when it held ("former",
    "then"), `days` from the first to the last day that they give it.
    """

    words: str
    other: Named | None
    documents: int
    places: tuple[Place, ...]
    held: tuple[str, ...] = ()
    days: Interval | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bonds:
    """The bonds of one sort that most documents tell of. `total` counts them all."""

    lines: tuple[Bond, ...] = ()
    total: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Belonging:
    """All bonds of an entity.

    `roles` are its own offices, `holders` the offices that others hold in it. In `groups` it is the member,
    in `members` the group; both have the relation as it is read from the member to the group.
    """

    roles: Bonds
    holders: Bonds
    groups: Bonds
    members: Bonds


def read_belonging(case: View, entity_id: str, *, limit: int = 50, places: int = 12) -> Belonging:
    """The bonds of an entity: at most `limit` of each sort, each with at most `places` documents."""

    def ask(sort: tuple[str, str, str], own: str, other: str) -> Bonds:
        return _bonds(case, sort, own=own, other=other, values=(entity_id, limit, places))

    return Belonging(
        roles=ask(_ROLE, "entity_id", "organization_id"),
        holders=ask(_ROLE, "organization_id", "entity_id"),
        groups=ask(_AFFILIATION, "entity_id", "group_id"),
        members=ask(_AFFILIATION, "group_id", "entity_id"),
    )


def _bonds(case: View, sort: tuple[str, str, str], *, own: str, other: str, values: tuple[str, int, int]) -> Bonds:
    table, wording, shown = sort
    question = _QUESTION.format(table=table, wording=wording, shown=shown, own=own, other=other)
    found: dict[tuple[str, str | None], Bond] = {}
    total = 0
    for row in case.rows(question, *values):
        total = row["total"]
        key = (row["wording"], row["other"])
        before = found[key].places if key in found else ()
        found[key] = Bond(
            words=row["shown"],
            other=Named(id=row["id"], name=row["name"], kind=row["kind"]) if row["id"] else None,
            documents=row["documents"],
            places=(*before, place(row)),
            held=tuple(sorted((row["held"] or "").split(","))) if row["held"] else (),
            days=days(row["held_from"], row["held_to"]),
        )
    return Bonds(lines=tuple(found.values()), total=total)
