"""Parts of years and holidays: quarters, halves, seasons, fiscal years, "Christmas Eve"."""

from __future__ import annotations

from dataclasses import replace

from onrecord.lexicons.times import COUNTED, DAY_PARTS, FIXED_HOLIDAYS, MOVING_HOLIDAYS, SEASONS
from onrecord.reading.times.forms import CalendarForm, Found
from onrecord.reading.times.grammar_years import (
    decade_date,
    full_year,
    lone_year,
    lone_year_date,
    plain_year,
    short_year,
    year_step,
)
from onrecord.reading.times.numbers import ordinal
from onrecord.reading.times.words import BREAK, Words

_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_RESULTS = frozenset("net profit earnings results loss sales revenue , .".split())
_LONGEST_HOLIDAY = 7  # words, those of "Martin Luther King Jr. Day" and its full stop
HOLIDAY_STARTS = frozenset(name.split()[0].rstrip(".") for name in (*FIXED_HOLIDAYS, *MOVING_HOLIDAYS))
# "Lunar New Year", "Orthodox Easter": days of calendars that are not computed.
_OTHER_CALENDARS = frozenset("lunar chinese persian iranian jewish islamic thai orthodox coptic".split())
_SEASON_AFTER = frozenset("the in by since until during through over".split())
_OVER_SEASONS = frozenset("in by until during since through over".split())


def _with_year(words: Words, first: int, last: int, form: CalendarForm) -> Found:
    """Adds "of 1990", "of fiscal 1990", "of last year", "of the year", "of the '80s", "1990" where they follow."""
    low = words.low
    at = last + 1 if low[last] == "of" else last
    if at > last and low[at] == "the":
        if low[at + 1] == "year":
            return Found(first=first, last=at + 2, form=replace(form, year_shift=0))
        decade = decade_date(words, at + 1) or short_year(words, at + 1)
        if form.half is not None and decade is not None and isinstance(decade.form, CalendarForm):
            mod = replace(decade.form, mod="START" if form.half == 1 else "END")
            return Found(first=first, last=decade.last, form=mod)
    if low[at] == "fiscal":
        at = at + 2 if low[at + 1] == "year" else at + 1
    year = plain_year(words, at)
    if year is not None and low[at + 1] not in COUNTED:
        return Found(first=first, last=at + 1, form=replace(form, year=year))
    step = year_step(words, last)
    if step is not None:
        return Found(first=first, last=step[1], form=replace(form, year_shift=step[0]))
    return Found(first=first, last=last, form=form)


def quarter_date(words: Words, at: int) -> Found | None:
    """ "third quarter [of [fiscal] 1990]", "third-quarter", "Q3 2020", "fiscal first quarter", "last half of 1989"."""
    low, first = words.low, at
    fiscal = low[at] == "fiscal"
    if fiscal:
        at = at + 2 if low[at + 1] == "-" else at + 1
    if low[at] == "q" and words.glued(at + 1) and low[at + 1] in ("1", "2", "3", "4"):
        return _with_year(words, first, at + 2, CalendarForm(quarter=int(low[at + 1]), fiscal=fiscal))
    if low[at] == "h" and words.glued(at + 1) and low[at + 1] in ("1", "2") and plain_year(words, at + 2):
        return _with_year(words, first, at + 2, CalendarForm(half=int(low[at + 1])))
    number, last = _QUARTERS.get(low[at]), at + 1
    if number is None:
        figures = ordinal(words, at)
        if figures is not None and 1 <= figures[0] <= 4:
            number, last = figures
        elif low[at] in ("last", "latter", "final"):
            number = 4 if low[last] == "quarter" and low[last + 1] == "of" else 2
    if number is None:
        return None
    joined = low[last] == "-" and words.glued(last)
    last = last + 1 if joined else last
    if low[last] == "fiscal":
        fiscal, last = True, last + 1
    if low[last] == "quarter" and (number == 4 or low[at] not in ("last", "latter", "final")):
        return _with_year(words, first, last + 1, CalendarForm(quarter=number, fiscal=fiscal))
    if low[last] != "half" or number > 2:
        return None
    found = _with_year(words, first, last + 1, CalendarForm(half=number, fiscal=fiscal))
    if found.last > last + 1:
        return found
    # Matches and books have halves too; without a year only one that has results is a half of a year.
    results = words.back(first) in ("the", "its", "their") and low[last + 1] in _RESULTS
    return found if joined or results else None


def year_date(words: Words, at: int) -> Found | None:
    """A year, with the quarter or "fiscal year" that may follow it: "1998", "1988 second quarter"."""
    year = lone_year(words, at)
    low = words.low
    if year is not None:
        if low[at + 1] in _QUARTERS:
            quarter = quarter_date(words, at + 1)
            if quarter is not None and isinstance(quarter.form, CalendarForm) and quarter.form.year is None:
                return Found(first=at, last=quarter.last, form=replace(quarter.form, year=year))
        if low[at + 1] in ("fiscal", "financial") and low[at + 2] == "year":
            return Found(first=at, last=at + 3, form=CalendarForm(year=year, fiscal=True))
    return lone_year_date(words, at)


def fiscal_date(words: Words, at: int) -> Found | None:
    """ "fiscal 1989", "fiscal year 2022", "FY2022", "financial year 2020", "fiscal first quarter"."""
    low = words.low
    if low[at] == "fy":
        number = words.number(at + 1)
        if number is None or not words.upper(at) or len(low[at + 1]) not in (2, 4):
            return None
        year = number if len(low[at + 1]) == 4 else full_year(number)
        return Found(first=at, last=at + 2, form=CalendarForm(year=year, fiscal=True)) if 1000 <= year < 2200 else None
    last = at + 2 if low[at + 1] == "year" else at + 1
    named = plain_year(words, last)
    if named is None or (low[at] == "financial" and last == at + 1):
        return quarter_date(words, at)
    return Found(first=at, last=last + 1, form=CalendarForm(year=named, fiscal=True))


def season_date(words: Words, at: int) -> Found | None:
    """A season with its year, or one that the words before show to be a season: "spring 1998", "summer"."""
    low = words.low
    season = SEASONS.get(low[at])
    if season is None:
        return None
    found = _with_year(words, at, at + 1, CalendarForm(season=season))
    before, after = words.back(at), low[at + 1]
    if found.last == at + 1 and after in ("and", "or", "to") and low[at + 2] in SEASONS:
        other = _with_year(words, at + 2, at + 3, CalendarForm()).form
        if isinstance(other, CalendarForm) and other.year is not None:
            return Found(first=at, last=at + 1, form=CalendarForm(season=season, year=other.year))
    if found.last > at + 1 or before in ("early", "late") or (before == "-" and words.back(at - 1) == "mid"):
        return found
    if before not in _SEASON_AFTER:
        return None
    if season in ("SU", "WI"):
        return found
    # "The fall of", "the spring" of a watch: the doubtful ones need a preposition that takes times.
    if before == "the":
        return found if words.back(at - 1) in _OVER_SEASONS and after not in ("of", "from", "in", "to") else None
    return found if before in ("by", "until", "during", "since") or after in (".", ",", BREAK, "") else None


def holiday_date(words: Words, at: int) -> Found | None:
    """ "Christmas", "New Year's Eve", "Thanksgiving Day 1998", "Election Day", "Easter week"."""
    low = words.low
    if not words.capital(at) or words.back(at) in _OTHER_CALENDARS:
        return None
    for size in range(_LONGEST_HOLIDAY, 0, -1):
        if low[at + size - 1] in ("", BREAK):
            continue
        name = " ".join("".join(_spaced(words, at, size)).split())
        if name in FIXED_HOLIDAYS:
            month, day = FIXED_HOLIDAYS[name]
            form = CalendarForm(month=month, day=day, holiday=name)
        elif name in MOVING_HOLIDAYS:
            form = CalendarForm(holiday=MOVING_HOLIDAYS[name])
        else:
            continue
        last = at + size
        if size == 1 and words.capital(last) and not words.sentence_start(last):
            return None  # "Easter Island"
        if low[last] == "week" and name in ("easter", "christmas", "thanksgiving"):
            form, last = replace(form, week_of=True), last + 1
        elif low[last] in DAY_PARTS:
            form, last = replace(form, part=DAY_PARTS[low[last]]), last + 1
        return _with_year(words, at, last, form)
    return None


def _spaced(words: Words, at: int, size: int) -> list[str]:
    return [words.low[i] if i == at or words.glued(i) else " " + words.low[i] for i in range(at, at + size)]
