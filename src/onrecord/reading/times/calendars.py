"""Days of values: what stretch of the calendar a TIMEX3 value fills, and the days of holidays."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from onrecord.records import Interval

FIRST_YEAR, LAST_YEAR = 1, 9998
_SEASON_MONTHS = {"SP": (3, 6), "SU": (6, 9), "FA": (9, 12)}
_VALUE = re.compile(
    r"(?P<year>\d{4})(?:"
    r"-W(?P<week>\d{2})(?P<weekend>-WE)?"
    r"|-Q(?P<quarter>[1-4])"
    r"|-H(?P<half>[12])"
    r"|-(?P<season>SP|SU|FA|WI)"
    r"|-(?P<month>\d{2})(?:-(?P<day>\d{2})(?:T.*)?)?"
    r")?"
)


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def is_day(year: int, month: int, day: int) -> bool:
    """True where there is such a day."""
    return FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


def moved(day: date, days: int) -> date:
    """The day so many days on; at the ends of the calendar, its end."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def moved_months(day: date, months: int) -> tuple[int, int]:
    """The year and month so many months on, held within the calendar."""
    index = day.year * 12 + day.month - 1 + months
    index = min(max(index, FIRST_YEAR * 12), LAST_YEAR * 12 + 11)
    return index // 12, index % 12 + 1


def week_value(day: date) -> str:
    """The ISO week that holds the day, as `1998-W08`."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def days_of(value: str) -> Interval | None:
    """The days that a TIMEX3 value fills; `None` for values with unknown parts and for lengths.

    Seasons are those of the north, meteorological at the start and astronomical at the end, so
    that both usages lie inside; winter may be the one that begins or the one that ends the year.
    """
    if re.fullmatch(r"\d{3}", value):
        return Interval(earliest=date(max(int(value) * 10, 1), 1, 1), latest=date(int(value) * 10 + 9, 12, 31))
    if re.fullmatch(r"\d{2}", value):
        return Interval(earliest=date(max(int(value) * 100, 1), 1, 1), latest=date(int(value) * 100 + 99, 12, 31))
    found = _VALUE.fullmatch(value)
    if not found or not FIRST_YEAR <= int(found["year"]) <= LAST_YEAR:
        return None
    year = int(found["year"])
    if found["week"]:
        try:
            first = date.fromisocalendar(year, int(found["week"]), 1)
        except ValueError:
            return None
        start = first + timedelta(days=5) if found["weekend"] else first
        return Interval(earliest=start, latest=first + timedelta(days=6))
    if found["quarter"]:
        month = int(found["quarter"]) * 3
        return Interval(earliest=date(year, month - 2, 1), latest=month_end(year, month))
    if found["half"]:
        month = int(found["half"]) * 6
        return Interval(earliest=date(year, month - 5, 1), latest=month_end(year, month))
    if found["season"] == "WI":
        return Interval(earliest=date(year, 1, 1), latest=date(year + 1, 3, 21))
    if found["season"]:
        start_month, end_month = _SEASON_MONTHS[found["season"]]
        return Interval(earliest=date(year, start_month, 1), latest=date(year, end_month, 23))
    if found["day"]:
        if not is_day(year, int(found["month"]), int(found["day"])):
            return None
        only = date(year, int(found["month"]), int(found["day"]))
        return Interval(earliest=only, latest=only)
    if found["month"]:
        if not 1 <= int(found["month"]) <= 12:
            return None
        return Interval(earliest=date(year, int(found["month"]), 1), latest=month_end(year, int(found["month"])))
    return Interval(earliest=date(year, 1, 1), latest=date(year, 12, 31))


def narrowed(days: Interval, mod: str | None) -> Interval:
    """The part of a stretch that a modifier leaves. A stretch of one or two days stays whole.

    START, MID, END ("early", "mid", "late") are wide on purpose: "early 2020" runs to the end of
    May, "late November" begins on its 17th day. OPENING and CLOSE ("the beginning of", "the end
    of") leave a third of a quarter or less, a sixth of a year or more.
    """
    total = days.days
    if total < 3:
        return days
    wide, edge = total * 5 // 12, total // 3 if total <= 92 else total // 6
    match mod:
        case "START":
            return Interval(earliest=days.earliest, latest=days.earliest + timedelta(days=wide))
        case "OPENING":
            return Interval(earliest=days.earliest, latest=days.earliest + timedelta(days=edge))
        case "END":
            return Interval(earliest=days.latest - timedelta(days=wide), latest=days.latest)
        case "CLOSE":
            return Interval(earliest=days.latest - timedelta(days=edge), latest=days.latest)
        case "MID":
            aside = timedelta(days=total // 5)
            return Interval(earliest=days.earliest + aside, latest=days.latest - aside)
    return days


def _nth(year: int, month: int, weekday: int, nth: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))


def _last(year: int, month: int, weekday: int) -> date:
    end = month_end(year, month)
    return end - timedelta(days=(end.isoweekday() - weekday) % 7)


def easter(year: int) -> date:
    """Easter Sunday of the western churches (the anonymous Gregorian algorithm)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    l_ = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * l_) // 451
    month, day = divmod(h + l_ - 7 * m + 114, 31)
    return date(year, month, day + 1)


def holiday(name: str, year: int) -> date:
    """The day of a moving holiday in a year, as it is kept in the United States or by the western churches."""
    match name:
        case "easter":
            return easter(year)
        case "easter monday":
            return easter(year) + timedelta(days=1)
        case "good friday":
            return easter(year) - timedelta(days=2)
        case "palm sunday":
            return easter(year) - timedelta(days=7)
        case "ash wednesday":
            return easter(year) - timedelta(days=46)
        case "thanksgiving":
            return _nth(year, 11, 4, 4)
        case "black friday":
            return _nth(year, 11, 4, 4) + timedelta(days=1)
        case "mother's day":
            return _nth(year, 5, 7, 2)
        case "father's day":
            return _nth(year, 6, 7, 3)
        case "labor day":
            return _nth(year, 9, 1, 1)
        case "memorial day":
            return _last(year, 5, 1)
        case "columbus day":
            return _nth(year, 10, 1, 2)
        case "presidents day":
            return _nth(year, 2, 1, 3)
        case "martin luther king day":
            return _nth(year, 1, 1, 3)
        case "election day":
            return _nth(year, 11, 1, 1) + timedelta(days=1)
    raise ValueError(f"no such holiday: {name!r}")
