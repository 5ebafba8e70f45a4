"""One statement with all its reports."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from onrecord.case.views.opening import View, remembered
from onrecord.case.views.rows import Named, Place, days, first, first_published, place
from onrecord.records import Interval
from onrecord.text.intervals import when_in_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One report of a statement: the words of the content, and where source and cue stand.

    `source` and `cue` are the words themselves, `None` where the text has none. `interposed` are the stretches of
    `content`, as offsets into it, that are not part of what was said: "he said" between two halves of a quotation.
    """

    id: str
    place: Place
    mode: str
    attitude: str
    content: str
    interposed: tuple[tuple[int, int], ...]
    source: str | None
    cue: str | None
    told_to: Named | None
    credited_to: Named | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A statement: who said it, what it does, when, and its fullest wording."""

    id: str
    text: str
    act: str | None
    speaker: Named | None
    days: Interval | None
    origins: int | None
    reports: tuple[Report, ...]

    @property
    def known_by(self) -> date | None:
        """Where the day is not told: the last on which its first report can have been published."""
        return first_published(each.place for each in self.reports) if self.days is None else None

    @property
    def when(self) -> str:
        """The days in words, or the day by which it was known, or that it is not dated."""
        return when_in_words(self.days, self.known_by)


def read_statement(case: View, statement_id: str) -> Said | None:
    """The statement with its reports in order of publication, or `None` where there is none of that id."""
    row = first(
        case,
        "select s.id, s.text, s.act, s.said_from, s.said_to, n.id as speaker_id, n.name as speaker, n.kind as kind,"
        " (select c.origins from corroboration c where c.fact_kind = 'statement' and c.fact_id = s.id) as origins"
        " from statements s left join entities n on n.id = s.speaker_id where s.id = ?",
        statement_id,
    )
    if row is None:
        return None
    return Said(
        id=row["id"],
        text=row["text"],
        act=row["act"],
        speaker=named(row["speaker_id"], row["speaker"], row["kind"]),
        days=days(row["said_from"], row["said_to"]),
        origins=row["origins"],
        reports=tuple(_reports(case, statement_id)),
    )


@remembered
def acts(case: View) -> list[str]:
    """What the statements of the case do (assert, deny, demand …), those that occur."""
    rows = case.rows("select distinct act from statements where act is not null order by 1")
    return [row[0] for row in rows]


def named(entity_id: str | None, name: str | None, kind: str | None) -> Named | None:
    """The entity, or `None` where it is not known."""
    return Named(id=entity_id, name=name, kind=kind) if entity_id and name and kind else None


def _reports(case: View, statement_id: str) -> list[Report]:
    said: dict[str, list[tuple[int, int]]] = {}
    for part in case.rows(
        'select p.report_id, p."start", p."end" from statement_reports r join report_parts p on p.report_id = r.id'
        " where r.statement_id = ? and p.part = 'content' order by p.report_id, p.\"start\"",
        statement_id,
    ):
        said.setdefault(part["report_id"], []).append((part["start"], part["end"]))
    rows = case.rows(
        "select r.id, r.document_id, r.content_start as start, r.content_end as end, r.mode, r.attitude, r.content,"
        " substr(d.text, r.source_start + 1, r.source_end - r.source_start) as source,"
        " substr(d.text, r.cue_start + 1, r.cue_end - r.cue_start) as cue,"
        " d.outlet, d.title, d.published_from, d.published_to,"
        " t.id as told_id, t.name as told, t.kind as told_kind,"
        " c.id as credited_id, c.name as credited, c.kind as credited_kind"
        " from statement_reports r join documents d on d.id = r.document_id"
        " left join entities t on t.id = r.told_to left join entities c on c.id = r.credited_to"
        " where r.statement_id = ? order by d.published_to nulls last, d.id, r.content_start, r.id",
        statement_id,
    )
    return [
        Report(
            id=row["id"],
            place=place(row),
            mode=row["mode"],
            attitude=row["attitude"],
            content=row["content"],
            interposed=tuple(
                (before[1] - row["start"], after[0] - row["start"])
                for before, after in pairwise(said.get(row["id"], ()))
                if before[1] < after[0]
            ),
            source=row["source"],
            cue=row["cue"],
            told_to=named(row["told_id"], row["told"], row["told_kind"]),
            credited_to=named(row["credited_id"], row["credited"], row["credited_kind"]),
        )
        for row in rows
    ]
