"""The record in order of time: events, statements and deadlines as lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

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

    `place` is the first report of it, in order of publication. `disputed` are the differing values.
    Of a statement, `words` are its own words without the speaker, `speaker` is the entity's name, `source` the
    words that name whoever said it in the first report that does, `cue` the first that say how ("denied"),
    and `mode` and `attitude` are those of the first report.
    """

    kind: str
    id: str
    headline: str
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

    In the order of the places; each line once.
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
    return [line for line in _filled(case, list(found)[:limit]) if line.kind != "deadline" or line.days]


def headline_of(words: str, *, who: str | None, cue: str | None, mode: str | None) -> str:
    """A line in words of the record alone: who, how, what.

    The cue stands in all but verbatim statements: without it, what was denied would read as said.
    """
    if mode is None:  # an event or a pledge: its own words, after those who pledge it
        return f"{who}: {words}" if who else words
    if who is None and (mode == "direct" or cue is None):
        return words if mode != "direct" else f"“{words}”"
    parts = [" ".join((who or "").split()), "" if mode == "direct" else " ".join((cue or "").split())]
    if parts[1].lower() == "according to":
        parts = ["according to", parts[0]]
    lead = " ".join(part for part in parts if part)
    said = f"“{words}”" if mode == "direct" else words
    return f"{lead}: {said}" if lead else said


def _filled(case: View, found: list[Key]) -> list[Line]:
    lines: dict[Key, Line] = {}
    for name in LINE_KINDS:
        for ids in in_batches(each for kind, each in found if kind == name):
            lines.update(((name, line.id), line) for line in _details(case, name, ids))
    return [lines[key] for key in found if key in lines]


def _details(case: View, name: str, ids: list[str]) -> list[Line]:
    kind = KINDS[name]
    places: dict[str, Place] = {}
    documents: dict[str, set[str]] = {}
    sources: dict[str, str] = {}
    cues: dict[str, str] = {}
    modes: dict[str, str] = {}
    attitudes: dict[str, str] = {}
    said = (
        ", substr(d.text, r.source_start + 1, r.source_end - r.source_start) as source"
        ", substr(d.text, r.cue_start + 1, r.cue_end - r.cue_start) as cue, r.mode, r.attitude"
        if name == "statement"
        else ", null as source, null as cue, null as mode, null as attitude"
    )
    reports = case.rows(
        f"select r.{kind.report_key} as fact, r.document_id, r.{kind.report_start} as start,"
        f" r.{kind.report_end} as end,"
        f" d.outlet, d.title, d.published_from, d.published_to{said}"
        f" from {kind.reports} r join documents d on d.id = r.document_id"
        f" where r.{kind.report_key} in ({holes(ids)})"
        f" order by d.published_to nulls last, d.id, r.{kind.report_start}",
        *ids,
    )
    for row in reports:
        places.setdefault(row["fact"], place(row))
        documents.setdefault(row["fact"], set()).add(row["document_id"])
        if row["source"]:
            sources.setdefault(row["fact"], row["source"])
        if row["cue"]:
            cues.setdefault(row["fact"], row["cue"])
        if row["mode"]:
            modes.setdefault(row["fact"], row["mode"])
            attitudes.setdefault(row["fact"], row["attitude"])
    disputes: dict[str, list[str]] = {}
    for row in case.rows(
        "select distinct x.about_id, v.value from discrepancies x join discrepancy_values v on v.discrepancy_id = x.id"
        f" where x.about_kind = ? and x.about_id in ({holes(ids)}) order by 1, 2",
        kind.fact,
        *ids,
    ):
        disputes.setdefault(row["about_id"], []).append(row["value"])
    by = {"statement": "f.speaker_id", "deadline": "f.by_id"}.get(name, "null")
    speaker = f"(select n.name from entities n where n.id = {by}) as speaker, {by} as speaker_id"
    status = {"event": "f.status", "deadline": "f.state", "statement": "f.act"}[name]
    rows = case.rows(
        f"select f.id, f.{kind.text} as text, f.{kind.earliest} as earliest, f.{kind.latest} as latest,"
        f" {speaker}, {status} as status,"
        " (select c.origins from corroboration c where c.fact_kind = ? and c.fact_id = f.id) as origins"
        f" from {kind.table} f where f.id in ({holes(ids)})",
        kind.fact,
        *ids,
    )
    return [
        Line(
            kind=name,
            id=row["id"],
            headline=headline_of(
                row["text"],
                who=row["speaker"] or sources.get(row["id"]),
                cue=cues.get(row["id"]),
                mode=modes.get(row["id"]),
            ),
            days=days(row["earliest"], row["latest"]),
            documents=len(documents.get(row["id"], ())),
            origins=row["origins"],
            place=places.get(row["id"]),
            status=row["status"],
            disputed=tuple(disputes.get(row["id"], ())),
            words=row["text"],
            speaker=row["speaker"],
            speaker_id=row["speaker_id"],
            source=sources.get(row["id"]),
            cue=cues.get(row["id"]),
            mode=modes.get(row["id"]),
            attitude=attitudes.get(row["id"]),
        )
        for row in rows
    ]
