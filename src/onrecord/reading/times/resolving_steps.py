"""Putting steps and distances on the calendar: "last year", "the next day", "two weeks ago", "a year earlier"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

from onrecord.reading.times.calendars import month_end, moved, moved_months, week_value
from onrecord.reading.times.forms import OffsetForm, PeriodForm
from onrecord.reading.times.ground import Ground, Resolved, dated
from onrecord.records import Interval

_MONTHS_IN = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200, "HY": 6, "ML": 12_000}
_DAYS_IN = {"D": 1, "NI": 1, "WE": 7, "W": 7, "F": 14}
_SECONDS_IN = {"H": 3600, "TM": 60, "S": 1}
_WRITTEN_AS = {"F": "W", "E": "Y", "C": "Y", "ML": "Y", "HY": "M"}
_MOST_STEPS = 100_000
# Distances are round numbers: so many days may they be off on each side, told plainly or with "about".
_SLACK = {"W": 3, "M": 15, "Q": 45}
_SLACK_ABOUT = {"D": 1, "W": 7, "M": 31, "Q": 92, "Y": 183}
_UNKNOWN = {
    "D": "XXXX-XX-XX",
    "NI": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "F": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
    "M": "XXXX-XX",
    "Q": "XXXX-QX",
    "E": "XXX",
    "C": "XX",
}


def _unit_value(unit: str, day: date) -> str:
    """The value of the day, week, month, ... that holds a day."""
    match unit:
        case "D" | "NI":
            return day.isoformat()
        case "W":
            return week_value(day)
        case "WE":
            return week_value(day) + "-WE"
        case "M":
            return f"{day.year:04d}-{day.month:02d}"
        case "Q":
            return f"{day.year:04d}-Q{(day.month + 2) // 3}"
        case "E":
            return f"{day.year // 10:03d}"
        case "C":
            return f"{day.year // 100:02d}"
    return f"{day.year:04d}"


def _stepped(unit: str, day: date, steps: int) -> date:
    if unit in _DAYS_IN:
        return moved(day, steps * _DAYS_IN[unit])
    year, month = moved_months(day, steps * _MONTHS_IN[unit])
    return date(year, month, min(day.day, month_end(year, month).day))


def offset_form(form: OffsetForm, ground: Ground) -> Resolved:
    """The day, week, month or year so far from the day of publication or from the date mentioned last."""
    memory, unit = ground.memory, form.unit
    vague = Resolved(type="DATE", value="PAST_REF" if form.direction < 0 else "FUTURE_REF")
    if (
        memory.quarter is not None
        and (unit, form.direction, form.mod) == ("Y", -1, None)
        and form.amount == Fraction(1)
    ):
        # "a year earlier" in a report on a quarter is that quarter of the year before.
        return dated(f"{max(memory.quarter[0] - 1, 1):04d}-Q{memory.quarter[1]}")
    base = ground.anchor
    if form.relative_to == "mentioned":
        mentioned = memory.last if form.direction < 0 else memory.story
        if mentioned is None and form.direction > 0:
            base = None
        if mentioned is not None:
            base = mentioned.start
            twin = _same_place(mentioned.value, form) if unit == "Y" else None
            if twin is not None:
                return twin
    if unit in _SECONDS_IN:
        return _hours(form, base)
    if form.amount is None or form.amount > _MOST_STEPS:
        return vague
    amount, slack = form.amount, _SLACK.get(unit, 0)
    if unit == "Y" and amount.denominator > 1:
        amount, unit, slack = amount * 12, "M", 60
    if base is None:
        return Resolved(type="DATE", value=_UNKNOWN.get(unit, "XXXX"))
    day = _stepped(unit, base, int(amount) * form.direction)
    written = _WRITTEN_AS.get(unit, unit)
    if form.mod is not None:
        slack = max(slack, _SLACK_ABOUT.get(written, 0))
    resolved = dated(_unit_value(written, day))
    return replace(resolved, days=_widened(resolved.days, slack))


def _hours(form: OffsetForm, base: date | None) -> Resolved:
    """ "three hours ago": a time of the same day or of the one beside it."""
    if base is None or form.amount is None or form.amount > _MOST_STEPS:
        return Resolved(type="TIME", value="XXXX-XX-XXTXX:XX")
    days = int(_SECONDS_IN[form.unit] * form.amount // 86_400) + 1
    other = moved(base, days * form.direction)
    near = Interval(earliest=min(base, other), latest=max(base, other))
    return Resolved(type="TIME", value=f"{base.isoformat()}TXX:XX", days=near)


def _widened(days: Interval | None, slack: int) -> Interval | None:
    if days is None or not slack:
        return days
    return Interval(earliest=moved(days.earliest, -slack), latest=moved(days.latest, slack))


def _same_place(value: str, form: OffsetForm) -> Resolved | None:
    """The same month or season so many years on, the year alone for a day; `None` where the value has no such twin."""
    if form.amount is None or form.amount.denominator > 1 or form.amount > _MOST_STEPS:
        return None
    if len(value) < 4 or not value[:4].isdigit() or "W" in value or "T" in value:
        return None
    year = int(value[:4]) + form.direction * int(form.amount)
    if not 1 <= year <= 9998:
        return None
    return dated(f"{year:04d}" if len(value) == 10 else f"{year:04d}{value[4:]}")


def period_form(form: PeriodForm, ground: Ground) -> Resolved:
    """The day, week, month or year that a step names."""
    unit, memory = form.unit, ground.memory
    base = ground.anchor
    if form.relative_to == "mentioned":
        if unit == "Q":
            return _spoken_quarter(form, ground)
        base = None
        if memory.story is not None:
            base = memory.story.start
            if unit == "D" and memory.story.days is not None and memory.story.days.days > 1:
                base = None if form.shift else memory.day
    if base is None:
        value = _UNKNOWN.get(unit, "XXXX")
        suffix = form.clock or (f"T{form.part}" if form.part else "")
        return Resolved(type="TIME" if suffix else "DATE", value=value + suffix)
    if unit == "WE":
        return _weekend(form, ground, base)
    value = _unit_value(unit, _stepped(unit, base, form.shift))
    if form.clock:
        return dated(value + form.clock, "TIME")
    if form.part:
        return replace(dated(value, "TIME"), value=f"{value}T{form.part}")
    return dated(value, mod=form.mod)


def _weekend(form: PeriodForm, ground: Ground, base: date) -> Resolved:
    """The weekend that words mean on a day: on Saturday and Sunday "the weekend" is the present one.

    Before, it is the coming one where the leaning is to the future, on Fridays also where the
    leaning is not known, else the one that has passed.
    """
    monday = moved(base, 1 - base.isoweekday())
    steps = form.shift
    if steps == 0 and form.relative_to == "published" and base.isoweekday() < 6 and ground.lean != "future":
        steps = 0 if base.isoweekday() == 5 and ground.lean == "unknown" else -1
    return dated(week_value(moved(monday, 7 * steps)) + "-WE", mod=form.mod)


def _spoken_quarter(form: PeriodForm, ground: Ground) -> Resolved:
    """ "the quarter", "the year-ago quarter": the quarter spoken of before, else the one before publication."""
    if ground.memory.quarter is not None:
        year, quarter = ground.memory.quarter
    elif ground.anchor is not None:
        year, month = moved_months(ground.anchor, -3)
        quarter = (month + 2) // 3
    else:
        return Resolved(type="DATE", value="XXXX-QX")
    index = year * 4 + quarter - 1 + form.shift
    return dated(f"{index // 4:04d}-Q{index % 4 + 1}") if index >= 4 else Resolved(type="DATE", value="XXXX-QX")
