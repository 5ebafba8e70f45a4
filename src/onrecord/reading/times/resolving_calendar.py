"""Putting calendar forms on the calendar: "April 7", "last October", "Friday night", "the third quarter"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from onrecord.reading.times.calendars import holiday, is_day, month_end, moved, moved_months, narrowed, week_value
from onrecord.reading.times.forms import CalendarForm
from onrecord.reading.times.ground import Ground, Resolved, dated
from onrecord.records import Interval

_SEASON_START = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
# A day without a year whose tense points more than _FAR days away, where the same day of another
# year lies within _NEAR days, is that other one: writers name the year of distant dates.
_FAR, _NEAR = 262, 95
# Results of a quarter come out in so many days after it: "expects to report third-quarter earnings".
_REPORTED = 60
# So many years away a weekday may still tell the year of "Friday, October 23"; 29 February needs as many.
_REACH = 8
_FOURTEEN_MONTHS = 430  # days
_FIRST_GREGORIAN, _LAST_YEAR = 1583, 9000


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    """One year's occurrence of a month, day, quarter or season."""

    first: date
    last: date
    year: int


def calendar_form(form: CalendarForm, ground: Ground) -> Resolved:
    """The day, month, part of a year, year, decade or century that a form names, and its time of day."""
    if form.decade is not None:
        return dated(f"{form.decade:03d}", mod=form.mod)
    if form.century is not None:
        return dated(f"{form.century:02d}", mod=form.mod)
    if form.holiday is not None and form.month is None:
        return _with_time(form, _moving_holiday(form, ground))
    if form.month is not None:
        return _with_time(form, _month_or_day(form, ground))
    if form.quarter is not None or form.half is not None or form.season is not None:
        return _part_of_year(form, ground)
    if form.year is not None:
        return _whole_year(form.year, form)
    if form.weekday is not None and form.day is not None:
        return _with_time(form, _weekday_and_day(form, ground))
    if form.weekday is not None:
        return _with_time(form, _weekday(form, ground))
    if form.day is not None:
        return _day_alone(form, ground)
    return _time_alone(form, ground)


def _with_time(form: CalendarForm, resolved: Resolved) -> Resolved:
    suffix = form.clock or (f"T{form.part}" if form.part else "")
    return Resolved(type="TIME", value=resolved.value + suffix, days=resolved.days) if suffix else resolved


def _base(form: CalendarForm, ground: Ground) -> date | None:
    """The day from which the form steps."""
    if form.relative_to == "mentioned" and ground.memory.story is not None:
        return ground.memory.story.start
    return ground.anchor


def _told_year(form: CalendarForm, ground: Ground) -> int | None:
    """The year where the words tell it, or where the text names the same month or day with its year."""
    if form.year is not None:
        return form.year
    if form.year_shift is not None:
        return ground.anchor.year + form.year_shift if ground.anchor is not None else None
    if form.shift is not None:
        return None
    if form.month is not None and form.day is not None:
        named = ground.years.get((form.month, form.day))
        if named is not None and (ground.anchor is None or abs(named - ground.anchor.year) <= 1):
            return named
    return ground.context if ground.anchor is None else None


def _choose(candidates: list[_Candidate], form: CalendarForm, ground: Ground, base: date, *, firm: bool) -> int | None:
    """The year of the candidate that step and tense choose; `None` where there is none."""
    past = [one for one in candidates if one.first <= base]
    coming = [one for one in candidates if one.last >= base]
    if form.shift == -1:
        past = [one for one in candidates if one.last < base]
        return past[-1].year if past else None
    if form.shift == 1:
        coming = [one for one in candidates if one.first > base]
        return coming[0].year if coming else None
    if form.shift == 0:
        return base.year
    if not past or not coming:
        return past[-1].year if past else coming[0].year if coming else None
    back, ahead = (base - past[-1].last).days, (coming[0].first - base).days
    if ground.lean == "past" and (firm or back <= _FAR or ahead > _NEAR):
        return past[-1].year
    if ground.lean == "future" and (firm or ahead <= _FAR or back > _NEAR):
        return coming[0].year
    return coming[0].year if ahead <= _NEAR else past[-1].year


def _whole_year(year: int, form: CalendarForm) -> Resolved:
    resolved = dated(f"{year:04d}", mod=form.mod)
    if form.fiscal and resolved.days is not None:
        # A fiscal year begins or ends within the calendar year that names it.
        days = Interval(earliest=date(max(year - 1, 1), 4, 1), latest=date(year + 1, 6, 30))
        return replace(resolved, days=days)
    return resolved


def _month_or_day(form: CalendarForm, ground: Ground) -> Resolved:
    assert form.month is not None
    month, day = form.month, form.day
    year, base = _told_year(form, ground), _base(form, ground)
    if year is None and base is not None:
        near = _occurrences(form, base, 1)
        if near:
            year = _choose(near, form, ground, base, firm=ground.firm)
        else:
            far = _occurrences(form, base, _REACH)
            year = min(far, key=lambda one: abs((one.first - base).days)).year if far else None
    if day is None:
        return dated(f"{year:04d}-{month:02d}", mod=form.mod) if year is not None else dated(f"XXXX-{month:02d}")
    if year is None:
        return dated(f"XXXX-{month:02d}-{day:02d}")
    if form.week_of and is_day(year, month, day):
        return dated(week_value(date(year, month, day)))
    return dated(f"{year:04d}-{month:02d}-{day:02d}")


def _occurrences(form: CalendarForm, base: date, reach: int) -> list[_Candidate]:
    """The month or day in the years around `base`; with a weekday, only in those in which it falls on it."""
    assert form.month is not None
    month, day = form.month, form.day
    years = range(max(base.year - reach, 1), base.year + reach + 1)
    if day is None:
        return [_Candidate(first=date(year, month, 1), last=month_end(year, month), year=year) for year in years]
    days = [date(year, month, day) for year in years if is_day(year, month, day)]
    fitting = [one for one in days if form.weekday is None or one.isoweekday() == form.weekday]
    return [_Candidate(first=one, last=one, year=one.year) for one in fitting]


def _moving_holiday(form: CalendarForm, ground: Ground) -> Resolved:
    assert form.holiday is not None
    year, base = _told_year(form, ground), _base(form, ground)
    if year is None and base is not None and _FIRST_GREGORIAN < base.year < _LAST_YEAR:
        days = [holiday(form.holiday, one) for one in range(base.year - 1, base.year + 2)]
        candidates = [_Candidate(first=day, last=day, year=day.year) for day in days]
        year = _choose(candidates, form, ground, base, firm=ground.firm)
    if year is None or not _FIRST_GREGORIAN <= year <= _LAST_YEAR:
        return Resolved(type="DATE", value="XXXX-XX-XX")
    day = holiday(form.holiday, year)
    return dated(week_value(day)) if form.week_of else dated(day.isoformat())


def _part_of_year(form: CalendarForm, ground: Ground) -> Resolved:
    if form.quarter is not None:
        suffix, first, length = f"Q{form.quarter}", form.quarter * 3 - 2, 3
    elif form.half is not None:
        suffix, first, length = f"H{form.half}", form.half * 6 - 5, 6
    else:
        assert form.season is not None
        suffix, first, length = form.season, _SEASON_START[form.season], 3
    year, base = _told_year(form, ground), _base(form, ground)
    if year is None and base is not None:
        candidates = []
        for one in range(max(base.year - 2, 1), base.year + 2):
            end = month_end(*moved_months(date(one, first, 1), length - 1))
            candidates.append(_Candidate(first=date(one, first, 1), last=end, year=one))
        reported = [one for one in candidates if one.first <= base and (base - one.last).days <= _REPORTED]
        if form.season is None and form.shift is None and ground.lean == "future" and reported:
            year = reported[-1].year
        else:
            year = _choose(candidates, form, ground, base, firm=ground.firm or form.season is None)
    if year is None:
        return Resolved(type="DATE", value=f"XXXX-{suffix}")
    resolved = dated(f"{year:04d}-{suffix}", mod=form.mod)
    if form.season == "WI" and form.year is None:
        winter = Interval(earliest=date(year, 12, 1), latest=date(year + 1, 3, 21))
        return replace(resolved, days=narrowed(winter, form.mod))
    if form.fiscal and resolved.days is not None:
        # The quarters of a fiscal year are those of the calendar moved by up to three of them.
        days = Interval(earliest=moved(resolved.days.earliest, -275), latest=moved(resolved.days.latest, 275))
        return replace(resolved, days=days)
    return resolved


def _weekday(form: CalendarForm, ground: Ground) -> Resolved:
    assert form.weekday is not None
    base = _base(form, ground)
    if base is None:
        return Resolved(type="DATE", value=f"XXXX-WXX-{form.weekday}")
    back, ahead = (base.isoweekday() - form.weekday) % 7, (form.weekday - base.isoweekday()) % 7
    if form.week_shift is not None:
        steps = 7 * form.week_shift + form.weekday - base.isoweekday()
    elif form.shift == -1:
        steps = -(back or 7)
    elif form.shift == 1:
        steps = ahead or 7
    else:
        coming = ground.lean == "future" or (form.shift == 0 and ground.lean == "unknown")
        steps = ahead if coming else -back
    return dated(moved(base, steps).isoformat())


def _weekday_and_day(form: CalendarForm, ground: Ground) -> Resolved:
    """ "Tuesday the 18th": the nearest such day on the side to which tense leans, within fourteen months."""
    assert form.weekday is not None and form.day is not None
    base = _base(form, ground)
    if base is None:
        return Resolved(type="DATE", value=f"XXXX-XX-{form.day:02d}")
    sides = {"past": range(0, -_FOURTEEN_MONTHS, -1), "future": range(_FOURTEEN_MONTHS)}
    both = sorted(range(-_FOURTEEN_MONTHS, _FOURTEEN_MONTHS), key=abs)
    for steps in sides.get(ground.lean, both):
        day = moved(base, steps)
        if day.day == form.day and day.isoweekday() == form.weekday:
            return dated(day.isoformat())
    return Resolved(type="DATE", value=f"XXXX-XX-{form.day:02d}")


def _day_alone(form: CalendarForm, ground: Ground) -> Resolved:
    """ "the 25th", "the 31st of next month"."""
    assert form.day is not None
    base = _base(form, ground)
    if base is None:
        return Resolved(type="DATE", value=f"XXXX-XX-{form.day:02d}")
    steps = form.month_shift or 0
    if form.month_shift is None and ground.lean == "future" and form.day < base.day:
        steps = 1
    elif form.month_shift is None and ground.lean == "past" and form.day > base.day:
        steps = -1
    year, month = moved_months(base, steps)
    if not is_day(year, month, form.day):
        return Resolved(type="DATE", value=f"{year:04d}-XX-{form.day:02d}")
    return dated(f"{year:04d}-{month:02d}-{form.day:02d}")


def _time_alone(form: CalendarForm, ground: Ground) -> Resolved:
    """A time of day without a day: that of the day mentioned last, else of the day of publication."""
    day = ground.memory.day or ground.anchor
    suffix = form.clock or f"T{form.part}"
    if day is None:
        return Resolved(type="TIME", value=f"XXXX-XX-XX{suffix}")
    return Resolved(type="TIME", value=day.isoformat() + suffix, days=Interval(earliest=day, latest=day))
