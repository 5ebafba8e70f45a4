"""One event with all its reports."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from onrecord.case.views.opening import View
from onrecord.case.views.rows import PAST, Named, Place, days, first, first_published, place
from onrecord.case.views.statements import named
from onrecord.records import Interval, Reason
from onrecord.text.intervals import when_in_words

REASONS_SHOWN = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class EventWords:
    """One report of an event: `statement_id` is the statement that holds it, and then it is that speaker's word."""

    place: Place
    words: str
    statement_id: str | None
    speaker: Named | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Differing:
    """Reports that do not agree in one slot: each value with the words it stands on."""

    slot: str
    values: tuple[tuple[str, Place, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """An event: what, when, where, who, every report of it, and why these were taken for one."""

    id: str
    summary: str
    type: str
    mode: str | None
    status: str
    days: Interval | None
    where: Named | None
    actors: tuple[Named, ...]
    recipients: tuple[Named, ...]
    origins: int | None
    reports: tuple[EventWords, ...]
    reasons: tuple[Reason, ...]
    differing: tuple[Differing, ...]

    @property
    def known_by(self) -> date | None:
        """Where the day is not told: the last on which its first report can have been published."""
        return first_published(each.place for each in self.reports) if self.days is None else None

    @property
    def when(self) -> str:
        """The days in words, or the day by which it was known, or that it is not dated."""
        return when_in_words(self.days, self.known_by, past=self.status in PAST)


def read_event(case: View, event_id: str) -> Happening | None:
    """The event with its reports in order of publication, or `None` where there is none of that id."""
    row = first(
        case,
        "select e.id, e.summary, e.type, e.mode, e.status, e.happened_from, e.happened_to,"
        " n.id as place_id, n.name as place, n.kind as place_kind,"
        " (select c.origins from corroboration c where c.fact_kind = 'event' and c.fact_id = e.id) as origins"
        " from events e left join entities n on n.id = e.place_id where e.id = ?",
        event_id,
    )
    if row is None:
        return None
    parts = case.rows(
        "select p.part, n.id, n.name, n.kind from event_participants p join entities n on n.id = p.entity_id"
        " where p.event_id = ? order by n.name, n.id",
        event_id,
    )
    return Happening(
        id=row["id"],
        summary=row["summary"],
        type=row["type"],
        mode=row["mode"],
        status=row["status"],
        days=days(row["happened_from"], row["happened_to"]),
        where=named(row["place_id"], row["place"], row["place_kind"]),
        actors=tuple(Named(id=p["id"], name=p["name"], kind=p["kind"]) for p in parts if p["part"] == "actor"),
        recipients=tuple(Named(id=p["id"], name=p["name"], kind=p["kind"]) for p in parts if p["part"] == "recipient"),
        origins=row["origins"],
        reports=tuple(_reports(case, event_id)),
        reasons=tuple(_reasons(case, event_id)),
        differing=tuple(differing(case, "event", event_id)),
    )


def differing(case: View, kind: str, about_id: str) -> list[Differing]:
    """Where the reports of one fact disagree, slot by slot."""
    rows = case.rows(
        'select x.id, x.slot, v.value, v.document_id, v."start" as start, v."end" as end,'
        ' substr(d.text, v."start" + 1, v."end" - v."start") as words,'
        " d.outlet, d.title, d.published_from, d.published_to"
        " from discrepancies x join discrepancy_values v on v.discrepancy_id = x.id"
        " join documents d on d.id = v.document_id"
        ' where x.about_kind = ? and x.about_id = ? order by x.slot, x.id, v.value, d.published_to, d.id, v."start"',
        kind,
        about_id,
    )
    found: dict[str, tuple[str, list[tuple[str, Place, str]]]] = {}
    for row in rows:
        found.setdefault(row["id"], (row["slot"], []))[1].append((row["value"], place(row), row["words"]))
    return [Differing(slot=slot, values=tuple(values)) for slot, values in found.values()]


def _reasons(case: View, event_id: str) -> list[Reason]:
    rows = case.rows(
        "select feature, left_value, right_value, weight from reasons where about_kind = 'event' and about_id = ?"
        " order by rowid limit ?",
        event_id,
        REASONS_SHOWN,
    )
    return [Reason(feature=row[0], left=row[1], right=row[2], weight=row[3]) for row in rows]


def _reports(case: View, event_id: str) -> list[EventWords]:
    rows = case.rows(
        'select r.document_id, r."start" as start, r."end" as end,'
        ' substr(d.text, r."start" + 1, r."end" - r."start") as words,'
        " d.outlet, d.title, d.published_from, d.published_to,"
        " s.statement_id, n.id as speaker_id, n.name as speaker, n.kind as speaker_kind"
        " from event_reports r join documents d on d.id = r.document_id"
        " left join statement_reports s on s.id = r.statement_report_id"
        " left join statements t on t.id = s.statement_id left join entities n on n.id = t.speaker_id"
        ' where r.event_id = ? order by d.published_to nulls last, d.id, r."start", r.id',
        event_id,
    )
    # Two words for it in one sentence are told by the sentence once.
    once = {(row["document_id"], row["start"], row["end"], row["statement_id"]): row for row in reversed(rows)}
    return [
        EventWords(
            place=place(row),
            words=row["words"],
            statement_id=row["statement_id"],
            speaker=named(row["speaker_id"], row["speaker"], row["speaker_kind"]),
        )
        for row in reversed(once.values())
    ]
