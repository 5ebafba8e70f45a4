"""Intervals in words and as bars: nothing gains precision on its way to the page."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date

from onrecord.records import Interval

MONTHS = tuple(calendar.month_name)
SHORT_MONTHS = tuple(calendar.month_abbr)
DASH = "\u2013"
NOT_DATED = "not dated"


def in_words(interval: Interval | None) -> str:
    """The interval as a reader writes it: "19 Nov 2021", "January 2020", "1–14 Oct 2021", "2019–2021"."""
    if interval is None:
        return NOT_DATED
    first, last = interval.earliest, interval.latest
    if first == last:
        return _day(first)
    whole_months = first.day == 1 and last.day == _last_day(last)
    if whole_months and first.month == 1 and last.month == 12:
        return str(first.year) if first.year == last.year else f"{first.year}{DASH}{last.year}"
    if whole_months:
        if (first.year, first.month) == (last.year, last.month):
            return f"{MONTHS[first.month]} {first.year}"
        if first.year == last.year:
            return f"{SHORT_MONTHS[first.month]}{DASH}{SHORT_MONTHS[last.month]} {first.year}"
        return f"{SHORT_MONTHS[first.month]} {first.year} {DASH} {SHORT_MONTHS[last.month]} {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}{DASH}{last.day} {SHORT_MONTHS[first.month]} {first.year}"
    if first.year == last.year:
        return f"{first.day} {SHORT_MONTHS[first.month]} {DASH} {last.day} {SHORT_MONTHS[last.month]} {first.year}"
    return f"{_day(first)} {DASH} {_day(last)}"


def in_iso(interval: Interval | None) -> str:
    """The interval as an ISO 8601 day or pair of days with a slash; empty where there is none."""
    if interval is None:
        return ""
    if interval.earliest == interval.latest:
        return interval.earliest.isoformat()
    return f"{interval.earliest.isoformat()}/{interval.latest.isoformat()}"


def how_long(interval: Interval) -> str:
    """How many days the interval holds, in words."""
    return "one day" if interval.days == 1 else f"{interval.days:,} days"


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


def heading(interval: Interval | None) -> Heading:
    """The heading for an interval: its first month, or the year alone where it covers more from 1 January on."""
    if interval is None:
        return Heading(year=None, month=None)
    first, last = interval.earliest, interval.latest
    if (first.month, first.day) == (1, 1) and (last.year, last.month) != (first.year, 1):
        return Heading(year=first.year, month=None)
    return Heading(year=first.year, month=first.month)


def _day(day: date) -> str:
    return f"{day.day} {SHORT_MONTHS[day.month]} {day.year}"


def _last_day(day: date) -> int:
    return calendar.monthrange(day.year, day.month)[1]
