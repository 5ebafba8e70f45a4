"""Intervals as bars, and the headings under which they stand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from onrecord.records import Interval
from onrecord.text.intervals import DASH, MONTHS


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """An interval on a strip of whole years; `x`, `width` and `ticks` are thousandths of the strip.

    Mostly the strip is one year with a tick for each quarter. An interval that reaches into other years is drawn
    on a strip of all of them, with a tick for each year; `years` then names them.
    """

    x: int
    width: int
    ticks: tuple[int, ...]
    years: str | None


QUARTERS = (0, 250, 500, 750, 1000)
TICKS_AT_MOST = 12


def bar(interval: Interval) -> Bar:
    """The interval as a part of the years in which it lies; a day is never thinner than can be seen."""
    first, last = interval.earliest.year, interval.latest.year
    begin = date(first, 1, 1).toordinal()
    length = date(last, 12, 31).toordinal() + 1 - begin
    x = (interval.earliest.toordinal() - begin) * 1000 / length
    width = max(15, round(interval.days * 1000 / length))
    years = last - first + 1
    step = -(-years // TICKS_AT_MOST)
    return Bar(
        x=min(round(x), 1000 - width),
        width=width,
        ticks=QUARTERS if years == 1 else (*(round(1000 * n / years) for n in range(0, years, step)), 1000),
        years=None if years == 1 else f"{first}{DASH}{last}",
    )


def bar_until(day: date) -> Bar:
    """The part of its year up to a day: what is known by then lies in it, or in a year before."""
    return bar(Interval(earliest=date(day.year, 1, 1), latest=day))


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """Under which heading of the chronology a line stands. `month` is `None` where only the year is known."""

    year: int | None
    month: int | None

    @property
    def words(self) -> str:
        """The heading below the year's own: a month, or that the month is not known."""
        if self.month is None:
            return "In the course of the year"
        return f"{MONTHS[self.month]} {self.year}"


def heading(interval: Interval | None, known_by: date | None = None) -> Heading:
    """The heading for an interval: its first month, or the year alone where it covers more from 1 January on.

    Without an interval it is the month of the day by which it was known; without that, none.
    """
    if interval is None:
        return Heading(year=known_by.year if known_by else None, month=known_by.month if known_by else None)
    first, last = interval.earliest, interval.latest
    if (first.month, first.day) == (1, 1) and (last.year, last.month) != (first.year, 1):
        return Heading(year=first.year, month=None)
    return Heading(year=first.year, month=first.month)
