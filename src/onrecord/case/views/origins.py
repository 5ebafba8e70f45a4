"""How a fact was weighed: its documents, what ties them, and the origins that each goes back to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.case.views.opening import View
from onrecord.case.views.rows import Place, days, first, place
from onrecord.records import Interval

_REPORTS = {
    "statement": ("statement_reports", "statement_id", "content_start", "content_end"),
    "event": ("event_reports", "event_id", '"start"', '"end"'),
    "pledge": ("pledge_reports", "pledge_id", '"start"', '"end"'),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginDocument:
    """A document of a fact with the place of its first report."""

    id: str
    outlet: str | None
    title: str | None
    published: Interval | None
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideOutlet:
    """An outlet that the fact's documents credit, without a document of the fact. `held` is true where the case
    has other documents of it.
    """

    id: str
    name: str
    held: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginTie:
    """Why a document is no origin of its own. `target` is a document or an outlet outside; see `records.weighing.Tie`.

    `here` are the words that show it in the document, `there` those in the other one.
    """

    document_id: str
    target: str
    kind: str
    directed: bool
    here: tuple[int, int] | None
    there: tuple[int, int] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WeighedFact:
    """How well a fact is known and why: `goes_back` has, by document, the origins it rests on in the end."""

    kind: str
    id: str
    documents: tuple[OriginDocument, ...]
    outside: Mapping[str, OutsideOutlet]
    ties: tuple[OriginTie, ...]
    goes_back: Mapping[str, frozenset[str]]
    outlets: int
    origins: int


def read_weighed(case: View, kind: str, fact_id: str) -> WeighedFact | None:
    """How the fact was weighed, its documents in order of publication; `None` where it was not."""
    row = first(case, "select * from corroboration where fact_kind = ? and fact_id = ?", kind, fact_id)
    if row is None:
        return None
    outside = {
        found["id"]: OutsideOutlet(id=found["id"], name=found["name"], held=bool(found["held"]))
        for found in case.rows(
            "select distinct n.id, n.name, exists (select 1 from entity_names m join documents d on d.outlet = m.name"
            " where m.entity_id = n.id) as held from origin_ties t join entities n on n.id = t.outlet_id"
            " where t.fact_kind = ? and t.fact_id = ? order by n.name, n.id",
            kind,
            fact_id,
        )
    }
    goes_back: dict[str, set[str]] = {}
    for found in case.rows(
        "select document_id, origin_id from fact_origins where fact_kind = ? and fact_id = ? order by 1, 2",
        kind,
        fact_id,
    ):
        goes_back.setdefault(found["document_id"], set()).add(found["origin_id"])
    documents = _documents(case, kind, fact_id)
    return WeighedFact(
        kind=kind,
        id=fact_id,
        documents=documents,
        outside=outside,
        ties=_ties(case, kind, fact_id),
        goes_back={one.id: frozenset(goes_back.get(one.id, {one.id})) for one in documents},
        outlets=row["outlets"],
        origins=row["origins"],
    )


def _documents(case: View, kind: str, fact_id: str) -> tuple[OriginDocument, ...]:
    table, key, start, end = _REPORTS[kind]
    found: dict[str, OriginDocument] = {}
    for row in case.rows(
        f"select r.document_id, r.{start} as start, r.{end} as end, d.outlet, d.title, d.published_from,"
        f" d.published_to from {table} r join documents d on d.id = r.document_id where r.{key} = ?"
        f" order by d.published_to nulls last, d.id, r.{start}",
        fact_id,
    ):
        if row["document_id"] not in found:
            found[row["document_id"]] = OriginDocument(
                id=row["document_id"],
                outlet=row["outlet"],
                title=row["title"],
                published=days(row["published_from"], row["published_to"]),
                place=place(row),
            )
    return tuple(found.values())


def _ties(case: View, kind: str, fact_id: str) -> tuple[OriginTie, ...]:
    rows = case.rows(
        'select document_id, kind, other_id, outlet_id, directed, "start" as start, "end" as end, other_start,'
        " other_end from origin_ties where fact_kind = ? and fact_id = ?"
        " order by document_id, other_id, outlet_id, kind",
        kind,
        fact_id,
    )
    return tuple(
        OriginTie(
            document_id=row["document_id"],
            target=row["other_id"] or row["outlet_id"],
            kind=row["kind"],
            directed=bool(row["directed"]),
            here=(row["start"], row["end"]) if row["start"] is not None else None,
            there=(row["other_start"], row["other_end"]) if row["other_start"] is not None else None,
        )
        for row in rows
    )
