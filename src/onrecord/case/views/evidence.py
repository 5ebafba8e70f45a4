"""All that was read in one document, each with the place it was read at."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from onrecord.case.views.opening import View
from onrecord.case.views.rows import Named, days
from onrecord.records import Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeRead:
    """A time expression: TIMEX3 type and value, and the days it may mean."""

    start: int
    end: int
    type: str
    value: str
    days: Interval | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRead:
    """A report of a statement: its content, where its cue and source stand, and the words of the source.

    `contents`, `cues` and `sources` are the exact stretches: content that is broken by "he said" has two. `start:end`
    reaches from the first character of the content to the last.
    """

    statement_id: str
    mode: str
    attitude: str
    act: str | None
    start: int
    end: int
    contents: tuple[tuple[int, int], ...]
    cues: tuple[tuple[int, int], ...]
    sources: tuple[tuple[int, int], ...]
    source_words: str | None
    speaker: Named | None
    reports: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRead:
    """A report of an event and the word that names it. `by_statement` is true where it is somebody's word."""

    event_id: str
    start: int
    end: int
    trigger: tuple[int, int]
    type: str
    status: str
    days: Interval | None
    summary: str
    by_statement: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditRead:
    """Words that say where a report was taken from; `outlet` is `None` where the source is not named."""

    start: int
    end: int
    kind: str
    outlet: Named | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReuseRead:
    """Words that also stand in another document.

    `other_start:other_end` is their place there. `direction` is "from" where the other is known to be the
    earlier one, "to" where this one is, "unknown" where nothing tells.
    """

    start: int
    end: int
    kind: str
    similarity: float
    direction: str
    other_id: str
    other_outlet: str | None
    other_title: str | None
    other_start: int
    other_end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityRead:
    """A number with what it counts."""

    start: int
    end: int
    low: float | None
    high: float | None
    what: str
    modifier: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRead:
    """Words that stand for an entity; `entity` is `None` where it is not known which."""

    start: int
    end: int
    form: str
    entity: Named | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PledgeRead:
    """Words in which somebody promised, threatened, demanded or agreed to something."""

    pledge_id: str
    start: int
    end: int
    kind: str
    action: str
    due: Interval | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleRead:
    """Words that say what somebody is or belongs to. `relation` is a title, or "member of" and the like."""

    start: int
    end: int
    relation: str
    entity: Named
    group: Named | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeRead:
    """Words that give one of several values on which reports do not agree."""

    start: int
    end: int
    slot: str
    value: str
    about_kind: str
    about_id: str


Evidence = (
    TimeRead
    | StatementRead
    | EventRead
    | CreditRead
    | ReuseRead
    | QuantityRead
    | NameRead
    | PledgeRead
    | RoleRead
    | DisputeRead
)


def read_evidence(case: View, document_id: str) -> list[Evidence]:
    """Everything read in the document, in the order of its place in the text."""
    found: list[Evidence] = [
        *_times(case, document_id),
        *_statements(case, document_id),
        *_events(case, document_id),
        *_credits(case, document_id),
        *_reuses(case, document_id),
        *_quantities(case, document_id),
        *_names(case, document_id),
        *_pledges(case, document_id),
        *_roles(case, document_id),
        *_disputes(case, document_id),
    ]
    return sorted(found, key=lambda each: (each.start, -each.end))


def _times(case: View, document_id: str) -> list[TimeRead]:
    rows = case.rows(
        'select "start", "end", type, value, earliest, latest from times where document_id = ? order by "start", id',
        document_id,
    )
    return [
        TimeRead(
            start=r["start"],
            end=r["end"],
            type=r["type"],
            value=r["value"],
            days=days(r["earliest"], r["latest"]),
        )
        for r in rows
    ]


def _statements(case: View, document_id: str) -> list[StatementRead]:
    parts: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for part in case.rows(
        'select p.report_id, p.part, p."start", p."end" from statement_reports r'
        ' join report_parts p on p.report_id = r.id where r.document_id = ? order by p.report_id, p.part, p."start"',
        document_id,
    ):
        parts.setdefault((part["report_id"], part["part"]), []).append((part["start"], part["end"]))

    def stretches(row: sqlite3.Row, part: str) -> tuple[tuple[int, int], ...]:
        start, end = row[f"{part}_start"], row[f"{part}_end"]
        return tuple(parts.get((row["id"], part), () if start is None else ((start, end),)))

    rows = case.rows(
        "select r.id, r.statement_id, r.mode, r.attitude, r.content_start, r.content_end, r.cue_start, r.cue_end,"
        " r.source_start, r.source_end,"
        " substr(d.text, r.source_start + 1, r.source_end - r.source_start) as source_words,"
        " s.act, n.id as speaker_id, n.name as speaker, n.kind as speaker_kind,"
        " (select count(*) from statement_reports o where o.statement_id = s.id) as reports"
        " from statement_reports r join statements s on s.id = r.statement_id join documents d on d.id = r.document_id"
        " left join entities n on n.id = s.speaker_id"
        " where r.document_id = ? order by r.content_start, r.id",
        document_id,
    )
    return [
        StatementRead(
            statement_id=r["statement_id"],
            mode=r["mode"],
            attitude=r["attitude"],
            act=r["act"],
            start=r["content_start"],
            end=r["content_end"],
            contents=stretches(r, "content"),
            cues=stretches(r, "cue"),
            sources=stretches(r, "source"),
            source_words=r["source_words"],
            speaker=_named(r["speaker_id"], r["speaker"], r["speaker_kind"]),
            reports=r["reports"],
        )
        for r in rows
    ]


def _events(case: View, document_id: str) -> list[EventRead]:
    rows = case.rows(
        'select r.event_id, r."start", r."end", r.trigger_start, r.trigger_end, r.statement_report_id,'
        " e.type, e.status, e.happened_from, e.happened_to, e.summary"
        " from event_reports r join events e on e.id = r.event_id"
        ' where r.document_id = ? order by r."start", r.id',
        document_id,
    )
    return [
        EventRead(
            event_id=r["event_id"],
            start=r["start"],
            end=r["end"],
            trigger=(r["trigger_start"], r["trigger_end"]),
            type=r["type"],
            status=r["status"],
            days=days(r["happened_from"], r["happened_to"]),
            summary=r["summary"],
            by_statement=r["statement_report_id"] is not None,
        )
        for r in rows
    ]


def _credits(case: View, document_id: str) -> list[CreditRead]:
    rows = case.rows(
        'select c."start", c."end", c.kind, n.id, n.name, n.kind as entity_kind'
        " from credits c left join entities n on n.id = c.outlet_id"
        ' where c.document_id = ? order by c."start", c."end", c.kind, n.id',
        document_id,
    )
    return [
        CreditRead(start=r["start"], end=r["end"], kind=r["kind"], outlet=_named(r["id"], r["name"], r["entity_kind"]))
        for r in rows
    ]


def _reuses(case: View, document_id: str) -> list[ReuseRead]:
    found: list[ReuseRead] = []
    for here, there, start, end, other_start, other_end, direction in (
        ("document_id", "source_document_id", "start", "end", "source_start", "source_end", "from"),
        ("source_document_id", "document_id", "source_start", "source_end", "start", "end", "to"),
    ):
        rows = case.rows(
            f'select u."{start}" as here_start, u."{end}" as here_end, u."{other_start}" as there_start,'
            f' u."{other_end}" as there_end, u.kind, u.similarity, u.directed, d.id, d.outlet, d.title'
            f" from reuses u join documents d on d.id = u.{there}"
            f" where u.{here} = ? order by 1, 2, d.id",
            document_id,
        )
        found += [
            ReuseRead(
                start=r["here_start"],
                end=r["here_end"],
                kind=r["kind"],
                similarity=r["similarity"],
                direction=direction if r["directed"] else "unknown",
                other_id=r["id"],
                other_outlet=r["outlet"],
                other_title=r["title"],
                other_start=r["there_start"],
                other_end=r["there_end"],
            )
            for r in rows
        ]
    return found


def _quantities(case: View, document_id: str) -> list[QuantityRead]:
    rows = case.rows(
        'select "start", "end", low, high, what, modifier from quantities where document_id = ? order by "start", id',
        document_id,
    )
    return [
        QuantityRead(
            start=r["start"], end=r["end"], low=r["low"], high=r["high"], what=r["what"], modifier=r["modifier"]
        )
        for r in rows
    ]


def _names(case: View, document_id: str) -> list[NameRead]:
    rows = case.rows(
        'select m."start", m."end", m.form, n.id, n.name, n.kind from mentions m'
        " left join entities n on n.id = m.entity_id"
        ' where m.document_id = ? order by m."start", m.id',
        document_id,
    )
    return [
        NameRead(start=r["start"], end=r["end"], form=r["form"], entity=_named(r["id"], r["name"], r["kind"]))
        for r in rows
    ]


def _pledges(case: View, document_id: str) -> list[PledgeRead]:
    rows = case.rows(
        'select p.id, p.kind, p.action, p.due_from, p.due_to, r."start", r."end"'
        " from pledge_reports r join pledges p on p.id = r.pledge_id"
        ' where r.document_id = ? order by r."start", p.id',
        document_id,
    )
    return [
        PledgeRead(
            pledge_id=r["id"],
            start=r["start"],
            end=r["end"],
            kind=r["kind"],
            action=r["action"],
            due=days(r["due_from"], r["due_to"]),
        )
        for r in rows
    ]


def _roles(case: View, document_id: str) -> list[RoleRead]:
    rows = case.rows(
        'select r.title as relation, r."start", r."end", n.id, n.name, n.kind,'
        " g.id as group_id, g.name as group_name, g.kind as group_kind"
        " from roles r join entities n on n.id = r.entity_id left join entities g on g.id = r.organization_id"
        " where r.document_id = ?"
        ' union all select a.relation, a."start", a."end", n.id, n.name, n.kind, g.id, g.name, g.kind'
        " from affiliations a join entities n on n.id = a.entity_id join entities g on g.id = a.group_id"
        " where a.document_id = ? order by 2, 3, 1, 4",
        document_id,
        document_id,
    )
    return [
        RoleRead(
            start=r["start"],
            end=r["end"],
            relation=r["relation"],
            entity=Named(id=r["id"], name=r["name"], kind=r["kind"]),
            group=_named(r["group_id"], r["group_name"], r["group_kind"]),
        )
        for r in rows
    ]


def _disputes(case: View, document_id: str) -> list[DisputeRead]:
    rows = case.rows(
        'select v."start", v."end", v.value, x.slot, x.about_kind, x.about_id'
        " from discrepancy_values v join discrepancies x on x.id = v.discrepancy_id"
        ' where v.document_id = ? order by v."start", v."end", x.id, v.value',
        document_id,
    )
    return [
        DisputeRead(
            start=r["start"],
            end=r["end"],
            slot=r["slot"],
            value=r["value"],
            about_kind=r["about_kind"],
            about_id=r["about_id"],
        )
        for r in rows
    ]


def _named(entity_id: str | None, name: str | None, kind: str | None) -> Named | None:
    if entity_id is None or name is None or kind is None:
        return None
    return Named(id=entity_id, name=name, kind=kind)
