"""Which lines are asked for, and where each stands: by its first day, or by the day by which it was known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.case.views.opening import View, remembered
from onrecord.case.views.wanted import KINDS, Wanted, conditions, kinds_wanted

Key = tuple[str, str]
"""The kind and the id of a line."""
FEW = 2_000
LAST_DAY = "9999-12-31"
NO_DAY = "~"  # stands after all days
_ORDER = " order by day, latest is null, latest desc, place, kind, id"


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching:
    """How many lines are asked for. `by_day` is where they stand, with how many stand there.

    `keys` are the lines in order where few answer to the choice, else `None`.
    """

    wanted: Wanted
    total: int
    by_day: tuple[tuple[str, int], ...] = ()
    keys: tuple[Key, ...] | None = None


def find_lines(case: View, wanted: Wanted) -> Matching:
    """Counts the lines asked for; `lines_at` reads them."""
    if replace(wanted, kind=None, dated=None, first=None, last=None) != Wanted():
        keys = _few(case, wanted)
        if keys is not None:
            return Matching(wanted=wanted, total=len(keys), keys=keys)
    by_day = count_by_day(case, wanted)
    return Matching(wanted=wanted, total=sum(lines for _, lines in by_day), by_day=by_day)


def keys_at(case: View, matching: Matching, *, limit: int, offset: int) -> list[Key]:
    """So many lines from `offset` on, in their order: only those of the days in which they stand are sorted."""
    if matching.keys is not None:
        return list(matching.keys[offset : offset + limit])
    days: list[str] = []
    before = seen = 0
    for day, lines in matching.by_day:
        if seen >= offset + limit:
            break
        if seen + lines > offset:
            days.append(day)
        else:
            before += lines
        seen += lines
    if not days:
        return []
    return _keys(case, matching.wanted, (days[0], days[-1]), limit=limit, offset=offset - before)


def lines_by_month(case: View) -> list[tuple[str, int]]:
    """The months in which lines stand ("2021-05"), in order, each with how many.

    Lines that begin on 1 January and reach beyond that month stand under the year ("2021").
    """
    parts, values = _standing(Wanted(), None)
    rows = case.rows(
        "select substr(day, 1, case when substr(day, 6) = '01-01' and substr(latest, 1, 7) <> substr(day, 1, 7)"
        f" then 4 else 7 end) as month, count(*) from ({parts}) where day <= ? group by month order by month",
        *values,
        LAST_DAY,
    )
    return [(row[0], row[1]) for row in rows]


@remembered
def _few(case: View, wanted: Wanted) -> tuple[Key, ...] | None:
    """The lines in order; `None` where they are more than are worth remembering."""
    keys = _keys(case, wanted, limit=FEW + 1)
    return tuple(keys) if len(keys) <= FEW else None


@remembered
def count_by_day(case: View, wanted: Wanted) -> tuple[tuple[str, int], ...]:
    """The days on which lines stand, in order, with how many stand there; `NO_DAY` is the last."""
    parts, values = _standing(wanted, None)
    rows = case.rows(f"select day, count(*) from ({parts}) group by day order by day", *values) if parts else []
    return tuple((row[0], row[1]) for row in rows)


def _keys(
    case: View, wanted: Wanted, days: tuple[str, str] | None = None, *, limit: int = -1, offset: int = 0
) -> list[Key]:
    parts, values = _standing(wanted, days)
    if not parts:
        return []
    rows = case.rows(f"select kind, id from ({parts}){_ORDER} limit ? offset ?", *values, limit, offset)
    return [(row["kind"], row["id"]) for row in rows]


def _standing(wanted: Wanted, days: tuple[str, str] | None) -> tuple[str, list[str]]:
    """A question for the lines that stand on these days, or on all, with its values; empty where no kind is asked for.

    A line with days stands on its first. One without stands where its first report does: on the last day on which the
    document can have been published, then by the document and the place in it.
    """
    parts: list[str] = []
    values: list[str] = []
    for part, bound in (*_with_days(wanted, days), *_without_days(wanted, days)):
        parts.append(part)
        values += bound
    return " union all ".join(parts), values


def _with_days(wanted: Wanted, days: tuple[str, str] | None) -> Iterator[tuple[str, list[str]]]:
    if wanted.dated is False:
        return
    for name in kinds_wanted(wanted):
        kind = KINDS[name]
        where, values = conditions(name, replace(wanted, dated=True))
        between = f" and f.{kind.earliest} between ? and ?" if days else ""
        yield (
            f"select f.{kind.earliest} as day, f.{kind.latest} as latest, '{name}' as kind, f.id as id, '' as place"
            f" from {kind.table} f where {where}{between}",
            [*values, *(days or ())],
        )


def _without_days(wanted: Wanted, days: tuple[str, str] | None) -> Iterator[tuple[str, list[str]]]:
    if wanted.dated is True:
        return
    asked = replace(wanted, dated=False, first=None, last=None)
    within = _between(wanted, days)
    for name in kinds_wanted(asked):
        kind = KINDS[name]
        where, values = conditions(name, asked)
        day = f"coalesce(d.published_to, '{NO_DAY}')"
        near = having = ""
        if within:
            having = f" having min({day}) between ? and ?"
            near = (
                f" and f.id in (select r.{kind.report_key} from documents d join {kind.reports} r"
                f" on r.document_id = d.id where {day} between ? and ?)"
            )
        yield (
            f"select min({day}) as day, null as latest, '{name}' as kind, f.id as id,"
            f" min({day} || ' ' || d.id || ' ' || printf('%010d', r.{kind.report_start})) as place"
            f" from {kind.table} f join {kind.reports} r on r.{kind.report_key} = f.id"
            f" join documents d on d.id = r.document_id where {where}{near} group by f.id{having}",
            [*values, *within, *within],
        )


def _between(wanted: Wanted, days: tuple[str, str] | None) -> tuple[str, ...]:
    """The first and the last day on which a line without days may stand; empty where it may stand anywhere."""
    first, last = days or ("", NO_DAY)
    if wanted.first is not None:
        first = max(first, wanted.first.isoformat())
    if wanted.first is not None or wanted.last is not None:
        last = min(last, wanted.last.isoformat() if wanted.last is not None else LAST_DAY)
    return (first, last) if (first, last) != ("", NO_DAY) else ()
