"""Publication dates as sheets, rows, pages and addresses write them."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from onrecord.records import Interval

FIRST_YEAR, LAST_YEAR = 1700, 2199
_MONTHS = {
    name: number
    for number, names in enumerate(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sep sept|"
        "october oct|november nov|december dec".split("|"),
        1,
    )
    for name in names.split()
}
_MONTH = "(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_WRITTEN = [
    re.compile(rf"(?:\w+\.?,\s*)?{_MONTH}\s+{_DAY}\s*,?\s+(?P<year>\d{{4}})\b.*", re.I | re.S),
    re.compile(rf"(?:\w+\.?,?\s+)?{_DAY}\s+(?:of\s+)?{_MONTH},?\s+(?P<year>\d{{4}})\b.*", re.I | re.S),
    re.compile(rf"{_DAY}-{_MONTH}-(?P<year>\d{{4}})\b.*", re.I | re.S),
    re.compile(rf"{_MONTH},?\s+(?P<year>\d{{4}})", re.I),
]
_SLASHED = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})\b.*", re.S)
_YEAR_FIRST = re.compile(r"(\d{4})([/.])(\d{1,2})\2(\d{1,2})\b.*", re.S)
_COMPACT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?")
_EPOCH = re.compile(r"\d{10}(?:\d{3})?(?:\.\d+)?")
_URL_DAY = re.compile(
    r"[/_-](?P<year>(?:19|20)\d{2})(?P<mark>[/_-])(?P<month>\d{1,2}|[a-z]{3,9})(?P=mark)(?P<day>\d{1,2})(?=[/_.-]|$)",
    re.I,
)
_URL_COMPACT = re.compile(r"[/_-](?P<year>(?:19|20)\d{2})(?P<month>\d{2})(?P<day>\d{2})(?=[/_.-]|$)")
_URL_MONTH = re.compile(r"/(?P<year>(?:19|20)\d{2})[/-](?P<month>\d{1,2}|[a-z]{3,9})(?=/)", re.I)
_URL_YEAR = re.compile(r"/(?P<year>(?:19|20)\d{2})(?=/)")


def parse_published(text: str) -> Interval | None:
    """The days that a date in a sheet, a row or a page header names; `None` for anything else.

    Knows ISO 8601, RFC 2822, `Nov 19, 2021 …`, `19 November 2021 …`, `November 2021`, `20211119`, `2021/11/19`,
    seconds since 1970, and
    days with slashes, dots or dashes. Where `3/4/2021` could be read in both orders, it gives both days and all
    between. The day is
    the one that is written, in the place's own time.
    """
    text = " ".join(text.split()).strip("\"' ")
    if not text:
        return None
    try:
        return _sane(Interval.parse(text))
    except ValueError:
        pass
    for pattern in _WRITTEN:
        if found := pattern.fullmatch(text):
            parts = found.groupdict()
            return _days(
                int(parts["year"]), _MONTHS[parts["month"].lower()], int(parts["day"]) if parts.get("day") else None
            )
    if found := _YEAR_FIRST.fullmatch(text):
        return _days(int(found[1]), int(found[3]), int(found[4]))
    if found := _COMPACT.fullmatch(text):
        return _days(int(found[1]), int(found[2]), int(found[3]))
    if found := _SLASHED.fullmatch(text):
        return _either(int(found[1]), int(found[3]), int(found[4]), dotted=found[2] == ".")
    if _EPOCH.fullmatch(text):
        seconds = float(text) / (1000 if len(text.partition(".")[0]) == 13 else 1)
        day = datetime.fromtimestamp(seconds, tz=UTC).date()
        return Interval(earliest=day, latest=day)
    try:
        day = parsedate_to_datetime(text).date()
        return _sane(Interval(earliest=day, latest=day))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def published_in_url(url: str) -> Interval | None:
    """The day (`/2021/11/19/`, `/20211119-`), month or year that the path of an address names; `None` if it names
    none.
    """
    path = re.sub(r"^[a-z]+://[^/]*", "", url, flags=re.I).partition("?")[0].partition("#")[0]
    for pattern in (_URL_DAY, _URL_COMPACT, _URL_MONTH, _URL_YEAR):
        for found in pattern.finditer(path):
            parts = found.groupdict()
            month = parts.get("month")
            number = None if month is None else int(month) if month.isdigit() else _MONTHS.get(month.lower(), 0)
            days = _days(int(parts["year"]), number, int(parts["day"]) if parts.get("day") else None)
            if days is not None and days.earliest.year >= 1990:
                return days
    return None


def _days(year: int, month: int | None, day: int | None) -> Interval | None:
    text = f"{year:04d}" + (f"-{month:02d}" if month is not None else "") + (f"-{day:02d}" if day is not None else "")
    try:
        return _sane(Interval.parse(text))
    except ValueError:
        return None


def _either(first: int, second: int, year: int, *, dotted: bool) -> Interval | None:
    orders = [_days(year, second, first)] if dotted else [_days(year, second, first), _days(year, first, second)]
    found = [days for days in orders if days is not None]
    if not found:
        return None
    return Interval(earliest=min(days.earliest for days in found), latest=max(days.latest for days in found))


def _sane(days: Interval) -> Interval | None:
    return days if days.earliest.year >= FIRST_YEAR and days.latest <= date(LAST_YEAR, 12, 31) else None
