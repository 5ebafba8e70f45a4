"""Pictures as numbers: what the templates draw as SVG. Each has its table of the same figures."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.case.views.overview import Stretch
from onrecord.case.views.sources import Tie
from onrecord.records import Interval
from onrecord.text.intervals import in_words
from onrecord.web import addresses

HEIGHT = 120
DAILY_AT_MOST = 93
MONTHLY_AT_MOST = 180
BARS_AT_MOST = 120
MOST_OF_THEM = 0.8  # share of the lines that a picture by months must hold for it to leave out what lies years away


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One stretch of time: how many dated lines lie in it, where it is drawn, where it leads.

    `x` and `width` are per cent of the picture, `height` is in pixels. Of two labels that stand side by side one is
    `second`: it can be left out where there is little room.
    `lines` is a sum of parts: a line that may lie anywhere in several columns counts in each by its share. `known` are
    the lines without days that were known by a day of this time; they are drawn on top, `known_height` pixels high.
    """

    days: Interval
    lines: float
    x: float
    width: float
    height: float
    href: str
    label: str | None
    second: bool
    known: int = 0
    known_height: float = 0.0

    @property
    def words(self) -> str:
        """What the column says: its time and its number of lines."""
        number = f"{self.lines:.1f}".rstrip("0").rstrip(".") if self.lines else "no"
        more = f"; {self.known:,} not dated, known by then" if self.known else ""
        return f"{in_words(self.days)}: {number} {'line' if number == '1' else 'lines'}{more}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """A time that a picture leaves out, how many lines lie in it or reach into it, and where they are found."""

    days: Interval
    lines: int
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Density:
    """How full each month, year or span of years is. `unit` says which of them a column stands for.

    `outside` are the times before and after, where lines lie that are not drawn, with how many.
    """

    columns: tuple[Column, ...]
    unit: str
    highest: float
    outside: tuple[Outside, ...] = ()


def in_chronology(days: Interval) -> str:
    """The lines of these days in the chronology."""
    return addresses.asked("/chronology", **{"from": days.earliest.isoformat(), "to": days.latest.isoformat()})


def density(
    stretches: Sequence[Stretch],
    known: Sequence[Stretch] = (),
    *,
    since: date | None = None,
    until: date | None = None,
    address: Callable[[Interval], str] = in_chronology,
) -> Density | None:
    """The dated lines over time, and on top those without days by the day by which they were `known`.

    `None` where there is neither.

    Columns are days where that gives at most `DAILY_AT_MOST`, months where that gives at most `MONTHLY_AT_MOST`, else
    years, else spans of years. With `since` and `until` the picture is of the days between them alone. Without, where
    years would be too coarse, it is of the years in which most lines lie, and tells of the others. `address` gives
    where a column leads.
    """
    every = [*stretches, *known]
    if not every:
        return None
    first = since or min(each.days.earliest for each in every)
    last = until or max(each.days.latest for each in every)
    if first > last:
        return None
    outside: list[Outside] = []
    if since is None and until is None and (near := _where_most_lie(every, first, last)) is not None:
        for days in _around(near, first, last):
            lines = sum(each.lines for each in every if each.days.overlaps(days))
            if lines:
                outside.append(Outside(days=days, lines=lines, href=address(days)))
        first, last = near.earliest, near.latest
    cells, unit = _cells(first, last)
    totals = [0.0] * len(cells)
    starts = [cell.earliest for cell in cells]
    for each in stretches:
        at = max(0, bisect_right(starts, each.days.earliest) - 1)
        share = each.lines / each.days.days
        while at < len(cells) and starts[at] <= each.days.latest:
            begin, end = max(starts[at], each.days.earliest), min(cells[at].latest, each.days.latest)
            totals[at] += share * max(0, (end - begin).days + 1)
            at += 1
    by_then = [0] * len(cells)
    for each in known:
        if first <= each.days.earliest <= last:
            by_then[bisect_right(starts, each.days.earliest) - 1] += each.lines
    highest = max(map(sum, zip(totals, by_then, strict=True)))
    if not highest:
        return None
    step = 100 / len(cells)
    years_labelled = _label_every(len({cell.earliest.year for cell in cells}))
    columns = []
    for position, (cell, total, more) in enumerate(zip(cells, totals, by_then, strict=True)):
        year = cell.earliest.year
        opens = position == 0 or cells[position - 1].earliest.year != year
        labelled = opens and (unit != "month" or cell.earliest.month == 1 or position == 0)
        labelled = labelled and (year - first.year) % years_labelled == 0
        # A first column that does not open its year says its month, where the next label leaves room for it.
        named = unit == "month" and position == 0 and cell.earliest.month > 1 and (13 - cell.earliest.month) * step > 12
        columns.append(
            Column(
                days=cell,
                lines=total,
                x=round(position * step, 3),
                width=round(step * (0.95 if len(cells) < 200 else 1), 3),
                height=round(max(2.0 if total else 0.0, total / highest * HEIGHT), 2),
                href=address(cell),
                label=in_words(cell) if named else _label(cell, unit, position, labelled),
                second=bool((year - first.year) // years_labelled % 2),
                known=more,
                known_height=round(max(2.0 if more else 0.0, more / highest * HEIGHT), 2),
            )
        )
    return Density(columns=tuple(columns), unit=unit, highest=highest, outside=tuple(outside))


def _where_most_lie(stretches: Sequence[Stretch], first: date, last: date) -> Interval | None:
    """The years that can be drawn by months and hold most of the lines; `None` where all can, or none hold enough."""
    if _months(first, last) <= MONTHLY_AT_MOST:
        return None
    best: tuple[int, list[Stretch]] = (0, [])
    for year in sorted({each.days.earliest.year for each in stretches}):
        end = year + MONTHLY_AT_MOST // 12 - 1
        inside = [each for each in stretches if year <= each.days.earliest.year and each.days.latest.year <= end]
        lines = sum(each.lines for each in inside)
        if lines >= best[0]:
            best = (lines, inside)
    if best[0] < MOST_OF_THEM * sum(each.lines for each in stretches):
        return None
    earliest = min(each.days.earliest for each in best[1])
    latest = max(each.days.latest for each in best[1])
    return Interval(earliest=earliest.replace(day=1), latest=_month(latest.year, latest.month).latest)


def _around(near: Interval, first: date, last: date) -> Iterator[Interval]:
    """The time before and the time after, as far as there is any."""
    if first < near.earliest:
        yield Interval(earliest=first, latest=near.earliest - timedelta(days=1))
    if near.latest < last:
        yield Interval(earliest=near.latest + timedelta(days=1), latest=last)


def _label(cell: Interval, unit: str, position: int, opens_year: bool) -> str | None:
    if unit != "day":
        return str(cell.earliest.year) if opens_year else None
    return in_words(cell) if cell.earliest.day == 1 or position == 0 else None


def _cells(first: date, last: date) -> tuple[list[Interval], str]:
    if (last - first).days < DAILY_AT_MOST:
        days = [date.fromordinal(number) for number in range(first.toordinal(), last.toordinal() + 1)]
        return [Interval(earliest=day, latest=day) for day in days], "day"
    months = _months(first, last)
    if months <= MONTHLY_AT_MOST:
        return [_month(first.year, first.month + offset) for offset in range(months)], "month"
    years = last.year - first.year + 1
    span = -(-years // BARS_AT_MOST)
    cells = [
        Interval(earliest=date(year, 1, 1), latest=date(min(year + span - 1, 9999), 12, 31))
        for year in range(first.year, last.year + 1, span)
    ]
    return cells, "year" if span == 1 else f"{span} years"


def _months(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month + 1


def _month(year: int, month: int) -> Interval:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    following = date(year + month // 12, month % 12 + 1, 1) if year < 9999 or month < 12 else date(9999, 12, 31)
    last = following - timedelta(days=1) if following.day == 1 else following
    return Interval(earliest=date(year, month, 1), latest=last)


def _label_every(years: int) -> int:
    return next((step for step in (1, 2, 5, 10, 20, 25, 50, 100) if years / step <= 14), 500)


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """An outlet on one side of the picture."""

    name: str
    y: float
    times: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """A tie as a line between the two sides; `weight` is its width."""

    y: float
    other_y: float
    weight: float
    way: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Web:
    """Who prints whose words: `printed` on the left, `origins` on the right. `left_out` counts ties not drawn."""

    printed: tuple[Node, ...]
    origins: tuple[Node, ...]
    threads: tuple[Thread, ...]
    height: int
    left_out: int


NODES_AT_MOST = 14
THREADS_AT_MOST = 40
ROW = 34
FULL_WIDTH_AT_LEAST = 12  # so that a case with few ties does not draw them all as the widest
NO_OUTLET = "outlet that is not known"
NOT_NAMED = "a source that is not named"
WAY_WORDS = {"reuses": "prints words of", "quotes": "prints the same quotation, later than", "credits": "credits"}


def tie_words(tie: Tie) -> str:
    """The tie as a sentence, without its number."""
    printed = tie.printed or f"An {NO_OUTLET}"
    if tie.printed and tie.printed == tie.origin:
        return {
            "shares": f"Documents of {printed} have words in common; which was first is not known",
            "credits": f"{printed} names itself",
        }.get(tie.way, f"{printed} prints words of its own again")
    if tie.way == "shares":
        return f"{printed} and {tie.origin or f'an {NO_OUTLET}'} have words in common; who was first is not known"
    missing = NOT_NAMED if tie.way == "credits" else f"an {NO_OUTLET}"
    return f"{printed} {WAY_WORDS[tie.way]} {tie.origin or missing}"


def source_web(ties: Sequence[Tie]) -> Web | None:
    """The strongest ties between named outlets as a picture of two columns, or `None` where there are none."""
    named = [tie for tie in ties if tie.printed and tie.origin and tie.printed != tie.origin]
    left: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for tie in named:
        left[tie.printed or ""] += tie.times
        right[tie.origin or ""] += tie.times
    printed = [name for name, _ in sorted(left.items(), key=lambda each: (-each[1], each[0]))[:NODES_AT_MOST]]
    origins = [name for name, _ in sorted(right.items(), key=lambda each: (-each[1], each[0]))[:NODES_AT_MOST]]
    drawn = [tie for tie in named if tie.printed in printed and tie.origin in origins][:THREADS_AT_MOST]
    if not drawn:
        return None
    rows = max(len(printed), len(origins))
    most = max(FULL_WIDTH_AT_LEAST, *(tie.times for tie in drawn))

    def height_of(names: list[str], name: str | None) -> float:
        return ROW * ((rows - len(names)) / 2 + names.index(name or "") + 0.5)

    offsets = {"reuses": -4, "quotes": 0, "shares": 0, "credits": 4}
    threads = [
        Thread(
            y=height_of(printed, tie.printed) + offsets[tie.way],
            other_y=height_of(origins, tie.origin) + offsets[tie.way],
            weight=round(1 + 5 * (tie.times / most) ** 0.5, 2),
            way=tie.way,
            words=f"{tie_words(tie)}: {tie.times:,}",
        )
        for tie in reversed(drawn)
    ]
    return Web(
        printed=tuple(Node(name=name, y=height_of(printed, name), times=left[name]) for name in printed),
        origins=tuple(Node(name=name, y=height_of(origins, name), times=right[name]) for name in origins),
        threads=tuple(threads),
        height=rows * ROW,
        left_out=len(named) - len(drawn),
    )
