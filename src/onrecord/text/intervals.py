"""Intervals of days in words, for every page, command and export: nothing gains precision on its way there."""

from __future__ import annotations

import calendar
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


def when_in_words(interval: Interval | None, known_by: date | None = None, *, past: bool = True) -> str:
    """The interval in words; without one the day by which it was known: "by 4 Apr 2024", never a day of its own.

    What was not `past` on that day, as a plan, may lie after it: "known by 4 Apr 2024".
    """
    if interval is not None or known_by is None:
        return in_words(interval)
    return f"{'by' if past else 'known by'} {_day(known_by)}"


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


def _day(day: date) -> str:
    return f"{day.day} {SHORT_MONTHS[day.month]} {day.year}"


def _last_day(day: date) -> int:
    return calendar.monthrange(day.year, day.month)[1]
