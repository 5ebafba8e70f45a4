"""The record in order of time: events, statements and deadlines as lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.case.views.opening import View, remembered
from onrecord.case.views.rows import Place, days, holes, in_batches, place
from onrecord.case.views.wanted import KINDS, LINE_KINDS, Wanted, conditions, kinds_wanted
from onrecord.records import Interval
from onrecord.text.folding import fold


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
    source: str | None = None
    cue: str | None = None
    mode: str | None = None
    attitude: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching:
    """How many lines are asked for, `dated` and `undated`; read them with `lines_at`.

    `keys` are their kinds and ids in order where finding them took as long as counting them, else `None`.
    """

    wanted: Wanted
    dated: int
    undated: int
    keys: tuple[tuple[str, str], ...] | None

    @property
    def total(self) -> int:
        """All lines together."""
        return self.dated + self.undated


def find_lines(case: View, wanted: Wanted) -> Matching:
    """Counts the lines asked for."""
    only_dated = wanted.dated is True or wanted.first is not None or wanted.last is not None
    if wanted.entity_id is not None:
        dated = [] if wanted.dated is False else _dated(case, replace(wanted, dated=True), -1, 0)
        undated = [] if only_dated else _undated(case, replace(wanted, dated=False), -1, 0)
        return Matching(wanted=wanted, dated=len(dated), undated=len(undated), keys=(*dated, *undated))
    with_days, without = _counts(case, wanted)
    return Matching(
        wanted=wanted,
        dated=0 if wanted.dated is False else with_days,
        undated=0 if only_dated else without,
        keys=None,
    )


def lines_at(case: View, matching: Matching, *, limit: int, offset: int = 0) -> list[Line]:
    """The lines: dated ones by their first day, the wider interval first; then those without days.

    Lines without days stand in the order in which their first report was published.
    """
    if matching.keys is not None:
        return _filled(case, list(matching.keys[offset : offset + limit]))
    found: list[tuple[str, str]] = []
    if offset < matching.dated:
        found = _dated(case, replace(matching.wanted, dated=True), limit, offset)
    if matching.undated and len(found) < limit:
        undated = replace(matching.wanted, dated=False)
        found += _undated(case, undated, limit - len(found), max(0, offset - matching.dated))
    return _filled(case, found)


def read_lines(case: View, wanted: Wanted, *, limit: int, offset: int = 0) -> list[Line]:
    """The lines asked for, in the order of `lines_at`."""
    return lines_at(case, find_lines(case, wanted), limit=limit, offset=offset)


def lines_by_month(case: View) -> list[tuple[str, int]]:
    """The months in which dated lines begin ("2021-05"), in order, each with how many.

    Lines that begin on 1 January and reach beyond that month stand under the year ("2021").
    """
    parts: list[str] = []
    values: list[str] = []
    for name, kind in KINDS.items():
        where, bound = conditions(name, Wanted(dated=True))
        parts.append(
            f"select substr(f.{kind.earliest}, 1, case when substr(f.{kind.earliest}, 6) = '01-01'"
            f" and substr(f.{kind.latest}, 1, 7) <> substr(f.{kind.earliest}, 1, 7) then 4 else 7 end) as month"
            f" from {kind.table} f where {where}"
        )
        values += bound
    question = f"select month, count(*) from ({' union all '.join(parts)}) group by month order by month"
    rows = case.rows(question, *values)
    return [(row[0], row[1]) for row in rows]


def lines_in(case: View, places: Sequence[tuple[str, int, int]], words: tuple[str, ...], *, limit: int) -> list[Line]:
    """Lines reported inside these places (document, start, end) whose own words hold all of `words`.

    In the order of the places; each line once.
    """
    sought = [re.compile(rf"(?<!\w){re.escape(fold(word).rstrip('*'))}") for word in words]
    found: dict[tuple[str, str], None] = {}
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


@remembered
def _counts(case: View, wanted: Wanted) -> tuple[int, int]:
    """How many lines have days, and how many have none: each table is gone through once."""
    dated = undated = 0
    for name in kinds_wanted(wanted):
        kind = KINDS[name]
        where, values = conditions(name, wanted)
        row = case.rows(f"select count(f.{kind.earliest}), count(*) from {kind.table} f where {where}", *values)[0]
        dated += row[0]
        undated += row[1] - row[0] if name != "deadline" else 0
    return dated, undated


def _dated(case: View, wanted: Wanted, limit: int, offset: int) -> list[tuple[str, str]]:
    parts: list[str] = []
    values: list[str | int] = []
    for name in kinds_wanted(wanted):
        kind = KINDS[name]
        where, bound = conditions(name, wanted)
        parts.append(
            f"select f.{kind.earliest} as earliest, f.{kind.latest} as latest, '{name}' as kind, f.id as id"
            f" from {kind.table} f where {where}"
        )
        values += bound
    if not parts:
        return []
    question = " union all ".join(parts) + " order by 1, 2 desc, 3, 4 limit ? offset ?"
    return [(row["kind"], row["id"]) for row in case.rows(question, *values, limit, offset)]


def _undated(case: View, wanted: Wanted, limit: int, offset: int) -> list[tuple[str, str]]:
    parts: list[str] = []
    values: list[str | int] = []
    for name in kinds_wanted(wanted):
        kind = KINDS[name]
        where, bound = conditions(name, wanted)
        # A line stands where its first report stands: the day of the document ("~" comes after all days), the
        # document, the place in it.
        parts.append(
            f"select '{name}' as kind, f.id as id, min(coalesce(d.published_to, '~') || ' ' || d.id || ' '"
            f" || printf('%010d', r.{kind.report_start})) as place"
            f" from {kind.table} f join {kind.reports} r on r.{kind.report_key} = f.id"
            f" join documents d on d.id = r.document_id where {where} group by f.id"
        )
        values += bound
    if not parts:
        return []
    question = " union all ".join(parts) + " order by 3, 1, 2 limit ? offset ?"
    return [(row["kind"], row["id"]) for row in case.rows(question, *values, limit, offset)]


def _filled(case: View, found: list[tuple[str, str]]) -> list[Line]:
    lines: dict[tuple[str, str], Line] = {}
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
    by = {"statement": "f.speaker_id", "deadline": "f.by_id"}.get(name)
    speaker = f"(select n.name from entities n where n.id = {by})" if by else "null"
    status = {"event": "f.status", "deadline": "f.state", "statement": "f.act"}[name]
    rows = case.rows(
        f"select f.id, f.{kind.text} as text, f.{kind.earliest} as earliest, f.{kind.latest} as latest,"
        f" {speaker} as speaker, {status} as status,"
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
            source=sources.get(row["id"]),
            cue=cues.get(row["id"]),
            mode=modes.get(row["id"]),
            attitude=attitudes.get(row["id"]),
        )
        for row in rows
    ]
