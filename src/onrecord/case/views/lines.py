"""The record in order of time: events, statements and deadlines as lines."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.case.database import Row
from onrecord.case.views.headlines import Report, Sentence, closed, goes_on, told_pledge, told_statement
from onrecord.case.views.line_order import Key, Matching, find_lines, keys_at
from onrecord.case.views.opening import View
from onrecord.case.views.rows import PAST, Place, days, first_published, holes, in_batches, place
from onrecord.case.views.wanted import KINDS, LINE_KINDS, Wanted
from onrecord.records import Interval
from onrecord.text.folding import fold
from onrecord.text.intervals import when_in_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the record. `documents` counts documents, `origins` is `None` where not weighed.

    `place` is the first report of it, in order of publication. `disputed` are the differing values. `told` is how it
    reads. Of a statement, `words` are its own words without the speaker, `speaker` is the entity's name, and `source`
    (the words that name whoever said it), `cue` (those that say how: "denied"), `mode` and `attitude` are those of the
    first report that names its source, else of the first. Of a pledge, `source` names who gave it.
    """

    kind: str
    id: str
    told: Sentence
    days: Interval | None
    documents: int
    origins: int | None
    place: Place | None
    status: str | None = None
    disputed: tuple[str, ...] = ()
    words: str = ""
    speaker: str | None = None
    speaker_id: str | None = None
    source: str | None = None
    cue: str | None = None
    mode: str | None = None
    attitude: str | None = None

    @property
    def headline(self) -> str:
        """The line in one sentence, without its day."""
        return str(self.told)

    @property
    def remarkable(self) -> str | None:
        """The status of an event or pledge, or the act of a statement, where it is not what is so without a word.

        `None` for what happened, for what is merely said, and for an act that has no name.
        """
        return None if self.status in ("happened", "assert", "other") else self.status

    @property
    def known_by(self) -> date | None:
        """For a line without days: the last day on which its first report can have been published.

        What was said or done was so by then; what is planned, threatened, supposed or denied was spoken of by then.
        `None` for a line with days, and where no report is dated. It is as good as the date of the document, and wrong
        where a text was changed after that day.
        """
        return first_published([self.place]) if self.days is None and self.place is not None else None

    @property
    def stands(self) -> date | None:
        """The day by which it is put in order: the first on which it may lie, else that by which it was known."""
        return self.days.earliest if self.days is not None else self.known_by

    @property
    def when(self) -> str:
        """The days in words, or the day by which it was known, or that it is not dated."""
        past = self.kind == "statement" or self.status in PAST
        return when_in_words(self.days, self.known_by, past=past)


def lines_at(case: View, matching: Matching, *, limit: int, offset: int = 0) -> list[Line]:
    """The lines in order of time: by their first day, the wider interval first.

    Lines without days stand after those of the day by which they were known, in the order of their reports; where that
    is not known either, at the end.
    """
    return _filled(case, keys_at(case, matching, limit=limit, offset=offset))


def read_lines(case: View, wanted: Wanted, *, limit: int, offset: int = 0) -> list[Line]:
    """The lines asked for, in the order of `lines_at`."""
    return lines_at(case, find_lines(case, wanted), limit=limit, offset=offset)


def lines_in(case: View, places: Sequence[tuple[str, int, int]], words: tuple[str, ...], *, limit: int) -> list[Line]:
    """Lines reported inside these places (document, start, end) whose own words hold all of `words`.

    In the order of the places; each line once, and an event only where no other line found tells it.
    """
    sought = [re.compile(rf"(?<!\w){re.escape(fold(word).rstrip('*'))}") for word in words]
    found: dict[Key, None] = {}
    for document_id, start, end in places:
        for name, kind in KINDS.items():
            rows = case.rows(
                f"select f.id, f.{kind.text} as text from {kind.reports} r"
                f" join {kind.table} f on f.id = r.{kind.report_key}"
                f" where r.document_id = ? and r.{kind.report_start} between ? and ?"
                f" order by r.{kind.report_start}, f.id",
                document_id,
                start,
                end - 1,
            )
            for row in rows:
                text = fold(row["text"])
                if all(begun.search(text) for begun in sought):
                    found[name, row["id"]] = None
        if len(found) >= limit:
            break
    told = _told_by_lines(case, found)
    keys = [key for key in found if key not in told]
    return [line for line in _filled(case, keys[:limit]) if line.kind != "deadline" or line.days]


def _told_by_lines(case: View, found: Collection[Key]) -> set[Key]:
    """Of these lines the events that others of them tell: in the same words, or as what somebody said."""
    told: set[Key] = set()
    for ids in in_batches(each for kind, each in found if kind == "event"):
        for row in case.rows(
            "select e.id, e.happened_from, e.told_by, e.statement_id, s.statement_id as said"
            " from events e join event_reports r on r.event_id = e.id"
            f" left join statement_reports s on s.id = r.statement_report_id where e.id in ({holes(ids)})",
            *ids,
        ):
            said = row["said"] if row["happened_from"] is None else None
            by = (("event", row["told_by"]), ("statement", row["statement_id"]), ("statement", said))
            if any(key in found for key in by):
                told.add(("event", row["id"]))
    return told


def _filled(case: View, found: list[Key]) -> list[Line]:
    lines: dict[Key, Line] = {}
    for name in LINE_KINDS:
        for ids in in_batches(each for kind, each in found if kind == name):
            lines.update(((name, line.id), line) for line in _details(case, name, ids))
    return [lines[key] for key in found if key in lines]


_OF_REPORT = ("mode", "content", "source", "cue", "before", "after", "pause", "within", "ends")


@dataclass(slots=True)
class _Reported:
    """What the reports of one line say together: where the first stands, which documents, and how a statement reads."""

    place: Place
    documents: set[str]
    best: Row | None = None


# What a report has of the words of a statement; a part that is not there is null.
_SAID = (
    ", substr(d.text, r.source_start + 1, r.source_end - r.source_start) as source"
    ", substr(d.text, r.cue_start + 1, r.cue_end - r.cue_start) as cue, r.mode, r.attitude"
    ", r.content, (select s.text from statements s where s.id = r.statement_id) as wording"
    ", case when r.cue_end <= r.content_start"
    " and (r.source_start is null or r.source_end <= r.cue_start or r.source_start >= r.content_end)"
    " then substr(d.text, r.cue_end + 1, r.content_start - r.cue_end) end as before"
    ", case when r.content_end <= r.cue_start then substr(d.text, r.cue_end + 1, 60) end as after"
    ", case when r.source_end <= r.cue_start then substr(d.text, r.source_end + 1, r.cue_start - r.source_end) end"
    " as pause"
    ", coalesce(r.cue_start >= r.content_start and r.cue_end <= r.content_end, 0) as within"
    ", coalesce(r.cue_start >= r.content_end and r.cue_start - r.content_end < 3, 0) as ends"
)
_PLEDGED = ", substr(d.text, r.maker_start + 1, r.maker_end - r.maker_start) as source, '' as content, '' as wording"


def _reported(case: View, name: str, ids: list[str]) -> dict[str, _Reported]:
    kind = KINDS[name]
    found: dict[str, _Reported] = {}
    more = {"statement": _SAID, "deadline": _PLEDGED}.get(name, "")
    for row in case.rows(
        f"select r.{kind.report_key} as fact, r.document_id, r.{kind.report_start} as start,"
        f" r.{kind.report_end} as end, d.outlet, d.title, d.published_from, d.published_to{more}"
        f" from {kind.reports} r join documents d on d.id = r.document_id"
        f" where r.{kind.report_key} in ({holes(ids)})"
        f" order by d.published_to nulls last, d.id, r.{kind.report_start}",
        *ids,
    ):
        each = found.setdefault(row["fact"], _Reported(place=place(row), documents=set()))
        each.documents.add(row["document_id"])
        if more and (each.best is None or _fitness(row) > _fitness(each.best)):
            each.best = row
    return found


def _fitness(row: Row) -> tuple[bool, bool]:
    """A report that names its source tells more than one that does not, then one that has the fullest wording."""
    return bool(row["source"]), goes_on(row["wording"], row["content"])


def _disputes(case: View, fact: str, ids: list[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in case.rows(
        "select distinct x.about_id, v.value from discrepancies x join discrepancy_values v on v.discrepancy_id = x.id"
        f" where x.about_kind = ? and x.about_id in ({holes(ids)}) order by 1, 2",
        fact,
        *ids,
    ):
        found.setdefault(row["about_id"], []).append(row["value"])
    return found


def _details(case: View, name: str, ids: list[str]) -> list[Line]:
    kind = KINDS[name]
    reported = _reported(case, name, ids)
    disputes = _disputes(case, kind.fact, ids)
    by = {"statement": "f.speaker_id", "deadline": "f.by_id"}.get(name, "null")
    status = {"event": "f.status", "deadline": "f.state", "statement": "f.act"}[name]
    of_pledge = ", f.kind as pledged, f.condition, (select n.name from entities n where n.id = f.to_id) as receiver"
    rows = case.rows(
        f"select f.id, f.{kind.text} as text, f.{kind.earliest} as earliest, f.{kind.latest} as latest,"
        f" {by} as speaker_id, (select n.name from entities n where n.id = {by}) as speaker, {status} as status,"
        " (select c.origins from corroboration c where c.fact_kind = ? and c.fact_id = f.id) as origins"
        f"{of_pledge if name == 'deadline' else ''} from {kind.table} f where f.id in ({holes(ids)})",
        kind.fact,
        *ids,
    )
    return [_line(name, row, reported.get(row["id"]), tuple(disputes.get(row["id"], ()))) for row in rows]


def _line(name: str, row: Row, reported: _Reported | None, disputed: tuple[str, ...]) -> Line:
    best = reported.best if reported is not None else None
    said = best if name == "statement" else None
    return Line(
        kind=name,
        id=row["id"],
        told=_told(name, row, best),
        days=days(row["earliest"], row["latest"]),
        documents=len(reported.documents) if reported is not None else 0,
        origins=row["origins"],
        place=reported.place if reported is not None else None,
        status=row["status"],
        disputed=disputed,
        words=row["text"],
        speaker=row["speaker"],
        speaker_id=row["speaker_id"],
        source=best["source"] or None if best is not None else None,
        cue=said["cue"] or None if said is not None else None,
        mode=said["mode"] if said is not None else None,
        attitude=said["attitude"] if said is not None else None,
    )


def _told(name: str, row: Row, best: Row | None) -> Sentence:
    if name == "event":
        return Sentence(words=closed(row["text"]))
    if name == "deadline":
        by = row["speaker"] or (best["source"] if best is not None else None)
        return told_pledge(row["text"], kind=row["pledged"], by=by, to=row["receiver"], condition=row["condition"])
    report = Report(**{key: best[key] for key in _OF_REPORT}) if best is not None else None
    return told_statement(row["text"], report, speaker=row["speaker"])
