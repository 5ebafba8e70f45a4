"""What a case holds as a whole: counts, its stretch of time, how full each month is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from onrecord.case.views.line_order import NO_DAY, count_by_day
from onrecord.case.views.opening import View, remembered
from onrecord.case.views.rows import days, first
from onrecord.case.views.wanted import KINDS, Wanted, conditions, kinds_wanted
from onrecord.records import Failure, Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """How many of each thing the case holds. `published` runs from the first to the last day of publication."""

    documents: int
    words: int
    outlets: int
    undated_documents: int
    published: Interval | None
    statements: int
    events: int
    pledges: int
    entities: int
    reuses: int
    credits: int
    discrepancies: int
    failures: int
    dated_lines: int
    undated_lines: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """How many dated lines lie in one and the same interval."""

    days: Interval
    lines: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LastRun:
    """The newest build of the case; `finished_at` is `None` while it goes on or where it was broken off."""

    started_at: str
    finished_at: str | None
    version: str


@remembered
def contents(case: View) -> Contents:
    """The counts of the case."""
    dated = undated = 0
    for name, kind in KINDS.items():
        where, values = conditions(name, Wanted())
        row = case.rows(f"select count(f.{kind.earliest}), count(*) from {kind.table} f where {where}", *values)[0]
        dated += row[0]
        undated += row[1] - row[0] if name != "deadline" else 0
    counts = {
        table: _one(case, f"select count(*) from {table}")
        for table in (
            "documents",
            "statements",
            "events",
            "pledges",
            "entities",
            "reuses",
            "credits",
            "discrepancies",
            "failures",
        )
    }
    return Contents(
        words=_one(case, "select coalesce(sum(words), 0) from documents"),
        outlets=_one(case, "select count(distinct outlet) from documents"),
        undated_documents=_one(case, "select count(*) from documents where published_from is null"),
        published=days(
            case.one("select min(published_from) from documents"), case.one("select max(published_to) from documents")
        ),
        dated_lines=dated,
        undated_lines=undated,
        **counts,
    )


@remembered
def has_pledges(case: View) -> bool:
    """True where the case holds at least one pledge."""
    return first(case, "select 1 from pledges limit 1") is not None


@remembered
def stretches(case: View, wanted: Wanted | None = None) -> list[Stretch]:
    """The intervals of all dated lines, or of those asked for, in order, each with the number of lines in it.

    Without a choice of days, lines that lie within one calendar month are given together as that month.
    """
    asked = replace(wanted or Wanted(), dated=True)
    parts: list[str] = []
    values: list[str] = []
    for name in kinds_wanted(asked):
        kind = KINDS[name]
        where, bound = conditions(name, asked)
        parts.append(
            f"select f.{kind.earliest} as earliest, f.{kind.latest} as latest from {kind.table} f where {where}"
        )
        values += bound
    if not parts:
        return []
    together = "0" if asked.first or asked.last else "substr(earliest, 1, 7) = substr(latest, 1, 7)"
    rows = case.rows(
        "select case when within then substr(earliest, 1, 7) else earliest end,"
        " case when within then null else latest end, count(*)"
        f" from (select earliest, latest, {together} as within"
        f" from ({' union all '.join(parts)})) group by 1, 2 order by 1, 2",
        *values,
    )
    return [Stretch(days=days(row[0], row[1]) or Interval.parse(row[0]), lines=row[2]) for row in rows]


def known_by_day(case: View, wanted: Wanted | None = None) -> list[Stretch]:
    """The days by which lines without days were known, in order, each with how many lines."""
    asked = wanted or Wanted()
    if asked.dated is True:
        return []
    found = count_by_day(case, replace(asked, dated=False))
    return [Stretch(days=Interval.parse(day), lines=lines) for day, lines in found if day != NO_DAY]


def failures(case: View, *, limit: int, offset: int = 0) -> list[Failure]:
    """What could not be read, by source."""
    rows = case.rows(
        "select source, code, message, sha256 from failures order by source, code limit ? offset ?", limit, offset
    )
    return [Failure(source=r["source"], code=r["code"], message=r["message"], sha256=r["sha256"]) for r in rows]


def last_run(case: View) -> LastRun | None:
    """The newest build, or `None` where the case was never built."""
    row = first(case, "select started_at, finished_at, version from runs order by id desc limit 1")
    return LastRun(started_at=row[0], finished_at=row[1], version=row[2]) if row else None


def chosen_day(case: View) -> date | None:
    """The day of judgement that somebody chose for the newest build; `None` where it judged by its own day.

    A build begins at a time in UTC and judges by the day of its machine, which may be the one before or after.
    """
    row = first(case, "select started_at, json_extract(settings, '$.as_of') from runs order by id desc limit 1")
    if row is None or row[1] is None:
        return None
    chosen = date.fromisoformat(row[1])
    return chosen if abs((chosen - date.fromisoformat(row[0][:10])).days) > 1 else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One build; `finished_at` and `documents` are `None` where it was broken off."""

    id: int
    started_at: str
    finished_at: str | None
    documents: int | None


def all_runs(case: View) -> list[Run]:
    """All builds of the case, the first one first."""
    rows = case.rows("select id, started_at, finished_at, documents from runs order by id")
    return [Run(id=row[0], started_at=row[1], finished_at=row[2], documents=row[3]) for row in rows]


def redirected(case: View, kind: str, old_id: str) -> str | None:
    """The id that took the place of this one, followed to its end; `None` where nothing did."""
    seen = {old_id}
    at = old_id
    while row := first(case, "select new_id from redirects where kind = ? and old_id = ?", kind, at):
        at = row[0]
        if at in seen:
            return None
        seen.add(at)
    return at if at != old_id else None


def _one(case: View, question: str) -> int:
    value: int = case.one(question)
    return value
