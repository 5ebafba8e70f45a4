"""What was promised, threatened, demanded or agreed."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from onrecord.case.views.opening import View
from onrecord.case.views.rows import Named, Place, days, first, like, place
from onrecord.case.views.statements import named
from onrecord.records import Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class PledgeLine:
    """One pledge as the ledger shows it; `state` is `None` where it has not been judged."""

    id: str
    kind: str
    action: str
    condition: str | None
    due: Interval | None
    state: str | None
    by: Named | None
    to: Named | None
    documents: int
    place: Place | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearing:
    """An event or a statement that speaks for or against a pledge having been kept."""

    bearing: str
    kind: str
    id: str
    headline: str
    days: Interval | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pledged:
    """One pledge with the words it rests on and what came of it."""

    line: PledgeLine
    reports: tuple[tuple[Place, str], ...]
    evidence: tuple[Bearing, ...]


_LINES = (
    "select p.id, p.kind, p.action, p.condition, p.due_from, p.due_to, p.state,"
    " b.id as by_id, b.name as by_name, b.kind as by_kind, t.id as to_id, t.name as to_name, t.kind as to_kind,"
    " (select count(distinct r.document_id) from pledge_reports r where r.pledge_id = p.id) as documents"
    " from pledges p left join entities b on b.id = p.by_id left join entities t on t.id = p.to_id"
)


def count_pledges(case: View, *, words: tuple[str, ...] = (), kind: str | None = None, state: str | None = None) -> int:
    """How many pledges are asked for."""
    where, values = _where(words, kind, state)
    found: int = case.one(f"select count(*) from pledges p where {where}", *values)
    return found


def read_pledges(
    case: View,
    *,
    words: tuple[str, ...] = (),
    kind: str | None = None,
    state: str | None = None,
    limit: int,
    offset: int = 0,
) -> list[PledgeLine]:
    """The pledges asked for, by the day they are due; those without a day last."""
    where, values = _where(words, kind, state)
    rows = case.rows(
        f"{_LINES} where {where} order by p.due_to nulls last, p.due_from, p.id limit ? offset ?",
        *values,
        limit,
        offset,
    )
    return [_line(case, row) for row in rows]


def read_pledge(case: View, pledge_id: str) -> Pledged | None:
    """One pledge with its reports and evidence, or `None` where there is none of that id."""
    row = first(case, f"{_LINES} where p.id = ?", pledge_id)
    if row is None:
        return None
    evidence = case.rows(
        "select v.bearing, 'event' as kind, e.id, e.summary as headline, e.happened_from as earliest,"
        " e.happened_to as latest from pledge_evidence v join events e on e.id = v.event_id where v.pledge_id = ?"
        " union all select v.bearing, 'statement', s.id, s.text, s.said_from, s.said_to"
        " from pledge_evidence v join statements s on s.id = v.statement_id where v.pledge_id = ?"
        " order by 5, 2, 3",
        pledge_id,
        pledge_id,
    )
    return Pledged(
        line=_line(case, row),
        reports=tuple(_reports(case, pledge_id)),
        evidence=tuple(
            Bearing(
                bearing=e["bearing"],
                kind=e["kind"],
                id=e["id"],
                headline=e["headline"],
                days=days(e["earliest"], e["latest"]),
            )
            for e in evidence
        ),
    )


def _where(words: tuple[str, ...], kind: str | None, state: str | None) -> tuple[str, list[str]]:
    parts = ["(p.action like ? escape '\\' or p.condition like ? escape '\\')" for _ in words]
    values = [pattern for word in words for pattern in (like(word), like(word))]
    for column, value in (("kind", kind), ("state", state)):
        if value is not None:
            parts.append(f"p.{column} = ?")
            values.append(value)
    return " and ".join(parts) or "1", values


def _line(case: View, row: sqlite3.Row) -> PledgeLine:
    reports = _reports(case, row["id"])
    return PledgeLine(
        id=row["id"],
        kind=row["kind"],
        action=row["action"],
        condition=row["condition"],
        due=days(row["due_from"], row["due_to"]),
        state=row["state"],
        by=named(row["by_id"], row["by_name"], row["by_kind"]),
        to=named(row["to_id"], row["to_name"], row["to_kind"]),
        documents=row["documents"],
        place=reports[0][0] if reports else None,
    )


def _reports(case: View, pledge_id: str) -> list[tuple[Place, str]]:
    rows = case.rows(
        'select r.document_id, r."start" as start, r."end" as end,'
        ' substr(d.text, r."start" + 1, r."end" - r."start") as words,'
        " d.outlet, d.title, d.published_from, d.published_to"
        " from pledge_reports r join documents d on d.id = r.document_id"
        ' where r.pledge_id = ? order by d.published_from nulls last, d.id, r."start"',
        pledge_id,
    )
    return [(place(row), row["words"]) for row in rows]
