"""What was promised, threatened, demanded or agreed, and how each stood on a day."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from onrecord.case.linked_pledges import STATE, state_days
from onrecord.case.views.headlines import PRONOUNS, maker_before
from onrecord.case.views.opening import View
from onrecord.case.views.rows import Named, Place, begins_a_word, begun, days, first, holes, in_batches, place
from onrecord.case.views.statements import named
from onrecord.records import Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class PledgesWanted:
    """Which pledges are asked for. Each part narrows the choice; `None` and `()` leave it open.

    `words` must all stand in the act or its condition, `maker` in a name of who gave it or in the words that
    name him. `as_of` is the day of judgement: the state is that of this day, and pledges first told after it
    are left out; `None` is the day that the last build was given.
    """

    words: tuple[str, ...] = ()
    kind: str | None = None
    state: str | None = None
    maker: str | None = None
    as_of: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PledgeLine:
    """One pledge as the ledger shows it; `state` is `None` where it has not been judged.

    `judged` is true where a person set the state. `who` are the words that name the maker where no entity does.
    `bearing` counts its evidence by what it says. `revises` and `revised_by` are other versions of it.
    """

    id: str
    kind: str
    action: str
    condition: str | None
    due: Interval | None
    made: Interval | None
    state: str | None
    judged: bool
    by: Named | None
    to: Named | None
    who: str | None
    documents: int
    origins: int | None
    place: Place | None
    words: str | None
    bearing: tuple[tuple[str, int], ...] = ()
    revises: str | None = None
    revised_by: tuple[str, ...] = ()

    @property
    def maker(self) -> str:
        """Who gave it, as it stands before its words; empty where nobody is named or they begin with it."""
        return maker_before(self.by.name if self.by is not None else self.who, self.action)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearing:
    """An event or a statement that speaks for or against a pledge having been kept.

    `explicit` is false where it was found by likeness and a person has yet to judge it; `reason` says why.
    """

    bearing: str
    kind: str
    id: str
    headline: str
    days: Interval | None
    explicit: bool
    reason: str | None
    place: Place | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PledgeReported:
    """One report: its place and words, the words that make it a pledge, those that tell the deadline and where these
    stand.
    """

    place: Place
    words: str
    cue: str | None
    deadline: str | None
    deadline_at: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Why two reports were taken for one pledge, or one pledge for another version."""

    feature: str
    left: str
    right: str
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Pledged:
    """One pledge with the words it rests on, why they are one, what came of it and its other versions."""

    line: PledgeLine
    reports: tuple[PledgeReported, ...]
    evidence: tuple[Bearing, ...]
    reasons: tuple[Link, ...]
    versions: tuple[PledgeLine, ...]


# With the state on the day ?1 (?2: the last day that is soon), and with when each was first told.
_JUDGED = (
    "with judged as materialized (select p.*, {state} as state_then, coalesce(p.made_from, (select"
    " min(d.published_from) from pledge_reports r join documents d on d.id = r.document_id where r.pledge_id = p.id))"
    " as told_from from pledges p where ?1 is ?1 and ?2 is ?2)"
)
_LINES = (
    "select p.id, p.kind, p.action, p.condition, p.due_from, p.due_to, p.made_from, p.made_to, p.state_then,"
    " p.state_basis, p.revises_id,"
    " b.id as by_id, b.name as by_name, b.kind as by_kind, t.id as to_id, t.name as to_name, t.kind as to_kind,"
    " (select count(distinct r.document_id) from pledge_reports r where r.pledge_id = p.id) as documents,"
    " (select c.origins from corroboration c where c.fact_kind = 'pledge' and c.fact_id = p.id) as origins"
    " from judged p left join entities b on b.id = p.by_id left join entities t on t.id = p.to_id"
)


def judged_on(case: View, as_of: date | None = None) -> date | None:
    """The day of judgement: the one asked for, or the one the last build was given; `None` where none was."""
    if as_of is not None:
        return as_of
    row = first(case, "select json_extract(settings, '$.as_of') as day from runs order by id desc limit 1")
    return date.fromisoformat(row["day"][:10]) if row is not None and row["day"] else None


def count_pledges(case: View, wanted: PledgesWanted | None = None) -> int:
    """How many pledges are asked for."""
    wanted = wanted or PledgesWanted()
    judged, days_asked = _judged(case, wanted.as_of)
    where, values = _where(wanted, days_asked)
    found: int = case.one(f"{judged} select count(*) from judged p where {where}", *days_asked, *values)
    return found


def count_later(case: View, as_of: date | None) -> int:
    """How many pledges were first told after a day."""
    judged, days_asked = _judged(case, as_of)
    found: int = case.one(f"{judged} select count(*) from judged p where p.told_from > ?1", *days_asked)
    return found


def read_pledges(
    case: View, wanted: PledgesWanted | None = None, *, limit: int = -1, offset: int = 0
) -> list[PledgeLine]:
    """The pledges asked for, by the day they are due; those without a day last, in the order of their first telling."""
    wanted = wanted or PledgesWanted()
    judged, days_asked = _judged(case, wanted.as_of)
    where, values = _where(wanted, days_asked)
    rows = case.rows(
        f"{judged} {_LINES} where {where}"
        " order by p.due_to nulls last, p.due_from, p.told_from nulls last, p.id limit ? offset ?",
        *days_asked,
        *values,
        limit,
        offset,
    )
    return _lines(case, rows)


def read_pledge(case: View, pledge_id: str, *, as_of: date | None = None) -> Pledged | None:
    """One pledge with its reports and evidence, or `None` where there is none of that id."""
    judged, days_asked = _judged(case, as_of)
    rows = case.rows(f"{judged} {_LINES} where p.id = ?", *days_asked, pledge_id)
    if not rows:
        return None
    others = case.rows(
        f"{judged} {_LINES} where p.revises_id = ?3 or p.id = (select revises_id from pledges where id = ?3)"
        " order by p.told_from nulls last, p.due_to, p.id",
        *days_asked,
        pledge_id,
    )
    reasons = case.rows(
        "select feature, left_value, right_value, weight from reasons where about_kind = 'pledge' and about_id = ?"
        " order by rowid",
        pledge_id,
    )
    return Pledged(
        line=_lines(case, rows)[0],
        reports=tuple(_reports(case, [pledge_id])[pledge_id]),
        evidence=_evidence(case, pledge_id),
        reasons=tuple(Link(feature=r[0], left=r[1], right=r[2], weight=r[3]) for r in reasons),
        versions=tuple(_lines(case, others)),
    )


def _judged(case: View, as_of: date | None) -> tuple[str, tuple[str | None, str | None]]:
    """The pledges as they stood on a day, with the two values asked for; as they were stored where no day is known."""
    day = judged_on(case, as_of)
    if day is None:
        return _JUDGED.format(state="p.state"), (None, None)
    return _JUDGED.format(state=STATE), state_days(day)


def _where(wanted: PledgesWanted, days_asked: tuple[str | None, str | None]) -> tuple[str, list[str]]:
    values: list[str] = []
    parts = ["1"]
    if days_asked[0] is not None:
        parts.append("(p.told_from is null or p.told_from <= ?1)")
    for word in wanted.words:
        parts.append(f"({begins_a_word('p.action')} or {begins_a_word('p.condition')})")
        values += [begun(word)] * 2
    for column, value in (("kind", wanted.kind), ("state_then", wanted.state)):
        if value is not None:
            parts.append(f"p.{column} = ?")
            values.append(value)
    if wanted.maker is not None:
        written = "substr(d.text, r.maker_start + 1, r.maker_end - r.maker_start)"
        parts.append(
            f"(p.by_id in (select entity_id from entity_names where {begins_a_word('name')})"
            f" or p.by_id in (select id from entities where {begins_a_word('name')})"
            " or p.id in (select r.pledge_id from pledge_reports r join documents d on d.id = r.document_id"
            f" where {begins_a_word(written)}))"
        )
        values += [begun(wanted.maker)] * 3
    return " and ".join(parts), values


def _lines(case: View, rows: list[sqlite3.Row]) -> list[PledgeLine]:
    ids = [row["id"] for row in rows]
    reports = _reports(case, ids)
    who: dict[str, str] = {}
    bearing: dict[str, list[tuple[str, int]]] = defaultdict(list)
    later: dict[str, list[str]] = defaultdict(list)
    for batch in in_batches(ids):
        for row in case.rows(
            "select r.pledge_id, substr(d.text, r.maker_start + 1, r.maker_end - r.maker_start) as who"
            " from pledge_reports r join documents d on d.id = r.document_id"
            f" where r.maker_start is not null and r.pledge_id in ({holes(batch)})"
            ' order by d.published_to nulls last, d.id, r."start"',
            *batch,
        ):
            if row["who"].lower() not in PRONOUNS:
                who.setdefault(row["pledge_id"], row["who"])
        for row in case.rows(
            f"select pledge_id, bearing, count(*) from pledge_evidence where pledge_id in ({holes(batch)})"
            " group by 1, 2 order by 1, 2",
            *batch,
        ):
            bearing[row[0]].append((row[1], row[2]))
        for row in case.rows(
            f"select revises_id, id from pledges where revises_id in ({holes(batch)}) order by id", *batch
        ):
            later[row[0]].append(row[1])
    return [
        PledgeLine(
            id=row["id"],
            kind=row["kind"],
            action=row["action"],
            condition=row["condition"],
            due=days(row["due_from"], row["due_to"]),
            made=days(row["made_from"], row["made_to"]),
            state=row["state_then"],
            judged=row["state_basis"] == "decision",
            by=named(row["by_id"], row["by_name"], row["by_kind"]),
            to=named(row["to_id"], row["to_name"], row["to_kind"]),
            who=who.get(row["id"]),
            documents=row["documents"],
            origins=row["origins"],
            place=reports[row["id"]][0].place if reports[row["id"]] else None,
            words=reports[row["id"]][0].words if reports[row["id"]] else None,
            bearing=tuple(bearing[row["id"]]),
            revises=row["revises_id"],
            revised_by=tuple(later[row["id"]]),
        )
        for row in rows
    ]


def _reports(case: View, ids: list[str]) -> dict[str, list[PledgeReported]]:
    found: dict[str, list[PledgeReported]] = defaultdict(list)
    for batch in in_batches(ids):
        rows = case.rows(
            'select r.pledge_id, r.document_id, r."start" as start, r."end" as end,'
            ' substr(d.text, r."start" + 1, r."end" - r."start") as words,'
            " substr(d.text, r.cue_start + 1, r.cue_end - r.cue_start) as cue,"
            " substr(d.text, r.due_start + 1, r.due_end - r.due_start) as deadline,"
            " r.due_start, r.due_end, d.outlet, d.title, d.published_from, d.published_to"
            " from pledge_reports r join documents d on d.id = r.document_id"
            f' where r.pledge_id in ({holes(batch)}) order by d.published_to nulls last, d.id, r."start"',
            *batch,
        )
        for row in rows:
            found[row["pledge_id"]].append(
                PledgeReported(
                    place=place(row),
                    words=row["words"],
                    cue=row["cue"],
                    deadline=row["deadline"],
                    deadline_at=(row["due_start"], row["due_end"]) if row["deadline"] else None,
                )
            )
    return found


def _evidence(case: View, pledge_id: str) -> tuple[Bearing, ...]:
    rows = case.rows(
        "select v.bearing, v.explicit, v.reason, 'event' as kind, e.id as fact, e.summary as headline,"
        ' e.happened_from as earliest, e.happened_to as latest, r.document_id, r."start" as start, r."end" as end,'
        " d.outlet, d.title, d.published_from, d.published_to"
        " from pledge_evidence v join events e on e.id = v.event_id join event_reports r on r.rowid ="
        ' (select x.rowid from event_reports x where x.event_id = e.id order by x.document_id, x."start" limit 1)'
        " join documents d on d.id = r.document_id where v.pledge_id = ?1"
        " union all select v.bearing, v.explicit, v.reason, 'statement', s.id, s.text, s.said_from, s.said_to,"
        " r.document_id, r.content_start, r.content_end, d.outlet, d.title, d.published_from, d.published_to"
        " from pledge_evidence v join statements s on s.id = v.statement_id join statement_reports r on r.rowid ="
        " (select x.rowid from statement_reports x where x.statement_id = s.id"
        " order by x.document_id, x.content_start limit 1)"
        " join documents d on d.id = r.document_id where v.pledge_id = ?1"
        " order by 2 desc, 7, 4, 5",
        pledge_id,
    )
    return tuple(
        Bearing(
            bearing=row["bearing"],
            kind=row["kind"],
            id=row["fact"],
            headline=row["headline"],
            days=days(row["earliest"], row["latest"]),
            explicit=bool(row["explicit"]),
            reason=row["reason"],
            place=place(row),
        )
        for row in rows
    )
