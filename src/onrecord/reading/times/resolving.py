"""From a form to the calendar: a pure function of the form, the day of publication, what was mentioned before, and tense.

A form is resolved against one day, or against none. Publication intervals of more than a day are
treated in `reader`, which resolves for the days of the interval and keeps what they agree on.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from onrecord.reading.times.calendars import (
    days_of,
    holiday,
    is_day,
    month_end,
    moved,
    moved_months,
    narrowed,
    week_value,
)
from onrecord.reading.times.forms import (
    CalendarForm,
    DurationForm,
    Form,
    Lean,
    OffsetForm,
    PeriodForm,
    SetForm,
    VagueForm,
)
from onrecord.records import Interval, TimeType

_SEASON_START = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_MONTHS_IN = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200, "HY": 6, "ML": 12000}
_DAYS_IN = {"D": 1, "NI": 1, "WE": 7, "W": 7, "F": 14}
# A day without a year whose tense points more than _FAR days away, where the same day of another
# year lies within _NEAR days, is that other one: writers name the year of distant dates.
_FAR, _NEAR = 262, 95
_REPORTED = 60
# How many other dates may stand between a quarter and "a year earlier" that means its twin.
_QUARTER_REACH = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """A form on the calendar: type, TIMEX3 value, days; `start` is its first day where there are days."""

    type: TimeType
    value: str
    days: Interval | None = None

    @property
    def start(self) -> date | None:
        """The first of its days."""
        return self.days.earliest if self.days else None


@dataclass(slots=True)
class Memory:
    """What was mentioned before in the document: the last day or period, and the last quarter spoken of."""

    last: Resolved | None = None
    quarter: tuple[int, int] | None = None
    day: date | None = None
    since_quarter: int = 0

    def keep(self, resolved: Resolved, *, named_quarter: bool = False) -> None:
        """Remembers a date that has days; of quarters only those named as such, not "the year-ago quarter"."""
        if resolved.days is None or resolved.type not in ("DATE", "TIME"):
            return
        self.last = resolved
        if resolved.days.days == 1:
            self.day = resolved.days.earliest
        if named_quarter and "-Q" in resolved.value and resolved.value[:4].isdigit():
            self.quarter = (int(resolved.value[:4]), int(resolved.value[-1]))
            self.since_quarter = 0
        elif "-Q" not in resolved.value:
            self.since_quarter += 1
            if self.since_quarter > _QUARTER_REACH:
                self.quarter = None


def _dated(value: str, type_: TimeType = "DATE", mod: str | None = None) -> Resolved:
    days = days_of(value)
    return Resolved(type=type_, value=value, days=narrowed(days, mod) if days is not None else None)


def resolve(form: Form, lean: Lean, anchor: date | None, memory: Memory, *, firm: bool = False) -> Resolved:
    """Type, value and days of a form. `anchor` is the day of publication, `None` where it is not known.

    `firm` says that a deadline or "since" fixes the leaning; else a date without a year goes to
    the near side where the far one lies most of a year away.
    """
    match form:
        case DurationForm():
            return Resolved(type="DURATION", value=form.value)
        case SetForm():
            return Resolved(type="SET", value=form.value)
        case VagueForm():
            return Resolved(type="DATE", value=form.value)
        case OffsetForm():
            return _offset(form, anchor, memory)
        case PeriodForm():
            return _period(form, lean, anchor, memory)
        case CalendarForm():
            return _calendar(form, lean, anchor, memory, firm)


def _unit_value(unit: str, day: date) -> str:
    if unit in ("D", "NI"):
        return day.isoformat()
    if unit == "W":
        return week_value(day)
    if unit == "WE":
        return week_value(day) + "-WE"
    if unit == "M":
        return f"{day.year:04d}-{day.month:02d}"
    if unit == "Q":
        return f"{day.year:04d}-Q{(day.month + 2) // 3}"
    if unit == "E":
        return f"{day.year // 10:03d}"
    if unit == "C":
        return f"{day.year // 100:02d}"
    return f"{day.year:04d}"


_UNKNOWN = {
    "D": "XXXX-XX-XX",
    "NI": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "F": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
    "M": "XXXX-XX",
    "Q": "XXXX-QX",
    "HY": "XXXX",
    "E": "XXX",
    "C": "XX",
}


def _stepped(unit: str, day: date, steps: int) -> date:
    if unit in _DAYS_IN:
        return moved(day, steps * _DAYS_IN[unit])
    year, month = moved_months(day, steps * _MONTHS_IN[unit])
    return date(year, month, min(day.day, month_end(year, month).day))


def _offset(form: OffsetForm, anchor: date | None, memory: Memory) -> Resolved:
    base = anchor
    finer = False
    if memory.quarter is not None and (form.unit, form.direction, form.amount, form.mod) == ("Y", -1, 1, None):
        # "a year earlier" in a report on a quarter is that quarter of the year before.
        return _dated(f"{max(memory.quarter[0] - 1, 1):04d}-Q{memory.quarter[1]}")
    if form.relative_to == "mentioned" and memory.last is not None:
        base = memory.last.start
        if (
            form.unit == "Y"
            and form.amount is not None
            and form.amount.denominator == 1
            and "T" not in memory.last.value
        ):
            found = _same_place(memory.last.value, form.direction * int(form.amount))
            if found is not None:
                return found
    if form.unit in ("H", "TM", "S"):
        if base is None or form.amount is None or form.amount > 10_000:
            return Resolved(type="TIME", value="XXXX-XX-XXTXX:XX")
        seconds = {"H": 3600, "TM": 60, "S": 1}[form.unit] * form.amount
        span = int(seconds // 86_400) + 1
        near = (
            Interval(earliest=moved(base, -span), latest=base)
            if form.direction < 0
            else Interval(earliest=base, latest=moved(base, span))
        )
        day = near.earliest if near.days == 1 else base
        return Resolved(type="TIME", value=f"{day.isoformat()}TXX:XX", days=near)
    if form.amount is None:
        value = "PAST_REF" if form.direction < 0 else "FUTURE_REF"
        return Resolved(type="DATE", value=value)
    amount, unit = form.amount, form.unit
    if unit == "Y" and amount.denominator > 1:
        amount, unit, finer = amount * 12, "M", True
    steps = int(amount) * form.direction
    if abs(steps) > 100_000:
        return Resolved(type="DATE", value="PAST_REF" if form.direction < 0 else "FUTURE_REF")
    if base is None:
        return Resolved(type="DATE", value=_UNKNOWN.get(unit, "XXXX"))
    day = _stepped(unit, base, steps)
    if unit == "F":
        unit = "W"
    if unit in ("E", "C", "ML", "HY"):
        unit = "Y"
    value = _unit_value(unit, day)
    resolved = _dated(value)
    return replace(resolved, days=_blurred(resolved.days, unit, form.mod, finer))


def _blurred(days: Interval | None, unit: str, mod: str | None, finer: bool) -> Interval | None:
    """Distances are round numbers: "about two years ago" may be off by a good part of the unit."""
    if days is None:
        return None
    slack = {"D": 0, "NI": 0, "W": 3, "WE": 0, "M": 15, "Q": 45}.get(unit, 0 if not finer else 60)
    if mod is not None:
        slack = max(slack, {"D": 1, "W": 7, "M": 31, "Q": 92}.get(unit, 183))
    return Interval(earliest=moved(days.earliest, -slack), latest=moved(days.latest, slack)) if slack else days


def _same_place(value: str, years: int) -> Resolved | None:
    """The same month, quarter, season or day so many years on; `None` for weeks and for values with unknown parts."""
    if not value[:4].isdigit() or "W" in value or len(value) < 4:
        return None
    year = int(value[:4]) + years
    if not 1 <= year <= 9998:
        return None
    if len(value) == 10 and value[4:] == "-02-29":
        value = value[:4] + "-02-28"
    moved_value = f"{year:04d}{value[4:]}"
    if len(value) == 10 and value[5:7].isdigit():
        moved_value = f"{year:04d}"
    return _dated(moved_value)


def _period(form: PeriodForm, lean: Lean, anchor: date | None, memory: Memory) -> Resolved:
    unit = form.unit
    base = anchor
    if form.relative_to == "mentioned":
        if unit == "Q":
            return _spoken_quarter(form, anchor, memory)
        if memory.last is not None:
            if unit == "D" and memory.last.days is not None and memory.last.days.days > 1:
                base = None if form.shift else memory.day
            else:
                base = memory.last.start
        elif form.shift:
            base = None
    if base is None and form.relative_to == "published" and memory.last is not None and anchor is None:
        base = None
    if base is None:
        value = _UNKNOWN.get(unit, "XXXX")
        return Resolved(type="TIME" if form.part else "DATE", value=f"{value}T{form.part}" if form.part else value)
    if unit == "WE":
        return _weekend(form, lean, base)
    day = _stepped(unit, base, form.shift)
    value = _unit_value(unit, day)
    if form.clock:
        return _dated(value + form.clock, "TIME")
    if form.part:
        resolved = _dated(value, "TIME")
        return replace(resolved, value=f"{value}T{form.part}")
    return _dated(value, mod=form.mod)


def _weekend(form: PeriodForm, lean: Lean, base: date) -> Resolved:
    """The weekend that words mean on a day: from Saturday on "the weekend" is the present one, before it, tense tells."""
    monday = base - timedelta(days=base.isoweekday() - 1) if base.toordinal() > 7 else base
    steps = form.shift
    if form.shift == 0 and form.relative_to == "published" and base.isoweekday() < 6 and lean != "future":
        steps = -1 if base.isoweekday() <= 4 or lean == "past" else 0
    day = moved(monday, 7 * steps)
    return _dated(week_value(day) + "-WE", mod=form.mod)


def _spoken_quarter(form: PeriodForm, anchor: date | None, memory: Memory) -> Resolved:
    """ "the quarter", "the year-ago quarter": the quarter spoken of before, else the one before publication."""
    if memory.quarter is not None:
        year, quarter = memory.quarter
    elif anchor is not None:
        moved_year, month = moved_months(anchor, -3 if form.shift in (0, -4) else 0)
        year, quarter = moved_year, (month + 2) // 3
    else:
        return Resolved(type="DATE", value="XXXX-QX")
    index = year * 4 + quarter - 1 + form.shift
    return _dated(f"{index // 4:04d}-Q{index % 4 + 1}") if index >= 4 else Resolved(type="DATE", value="XXXX-QX")


def _with_time(form: CalendarForm, resolved: Resolved) -> Resolved:
    if form.clock:
        return Resolved(type="TIME", value=resolved.value + form.clock, days=resolved.days)
    if form.part:
        return Resolved(type="TIME", value=f"{resolved.value}T{form.part}", days=resolved.days)
    return resolved


def _calendar(form: CalendarForm, lean: Lean, anchor: date | None, memory: Memory, firm: bool) -> Resolved:
    base = anchor
    if form.relative_to == "mentioned" and memory.last is not None:
        base = memory.last.start
    if form.decade is not None:
        return _dated(f"{form.decade:03d}", mod=form.mod)
    if form.century is not None:
        return _dated(f"{form.century:02d}", mod=form.mod)
    if form.holiday is not None and form.month is None:
        return _with_time(form, _moving(form, lean, base, firm))
    if form.month is not None:
        return _with_time(form, _month_or_day(form, lean, base, anchor, memory, firm))
    if form.quarter is not None or form.half is not None or form.season is not None:
        return _part_of_year(form, lean, base, memory, firm)
    if form.year is not None:
        return _year(form)
    if form.weekday is not None:
        return _with_time(form, _weekday(form, lean, base))
    if form.day is not None:
        return _day_alone(form, lean, base)
    return _time_alone(form, anchor, memory)


def _year(form: CalendarForm) -> Resolved:
    assert form.year is not None
    resolved = _dated(f"{form.year:04d}", mod=form.mod)
    if form.fiscal and resolved.days is not None:
        # Fiscal years begin and end within a year of the calendar year that names them.
        return replace(
            resolved, days=Interval(earliest=date(max(form.year - 1, 1), 4, 1), latest=date(form.year + 1, 6, 30))
        )
    return resolved


def _stepped_year(form: CalendarForm, anchor: date | None) -> int | None:
    if form.year is not None:
        return form.year
    if form.year_shift is not None and anchor is not None:
        return anchor.year + form.year_shift
    return None


def _nearest(candidates: list[tuple[date, date, int]], lean: Lean, base: date, shift: int | None, firm: bool) -> int:
    """The year of the candidate (first day, last day, year) that tense or step chooses, from the day `base`."""
    past = [one for one in candidates if one[0] <= base]
    coming = [one for one in candidates if one[1] >= base]
    if shift == -1:
        past = [one for one in candidates if one[1] < base]
        return past[-1][2]
    if shift == 1:
        coming = [one for one in candidates if one[0] > base]
        return coming[0][2]
    if shift == 0:
        return base.year
    if not past or not coming:
        return (past or coming[::-1])[-1][2]
    back, ahead = (base - past[-1][1]).days, (coming[0][0] - base).days
    if lean == "past" and (firm or not (back > _FAR and ahead <= _NEAR)):
        return past[-1][2]
    if lean == "future" and (firm or not (ahead > _FAR and back <= _NEAR)):
        return coming[0][2]
    return coming[0][2] if ahead <= _NEAR else past[-1][2]


def _month_or_day(
    form: CalendarForm, lean: Lean, base: date | None, anchor: date | None, memory: Memory, firm: bool
) -> Resolved:
    assert form.month is not None
    month, day = form.month, form.day
    year = _stepped_year(form, anchor)
    if year is None and base is None and memory.last is not None and memory.last.start is not None and anchor is None:
        year = memory.last.start.year
    if year is None and base is not None:
        candidates = []
        for one in range(max(base.year - 8, 1), base.year + 9):
            if day is not None and not is_day(one, month, day):
                continue
            if day is not None and form.weekday is not None and date(one, month, day).isoweekday() != form.weekday:
                continue
            if abs(one - base.year) > (8 if form.weekday or (month, day) == (2, 29) else 1):
                continue
            first = date(one, month, day or 1)
            candidates.append((first, date(one, month, day) if day else month_end(one, month), one))
        year = _choose(candidates, lean, base, form.shift, firm)
    if year is None:
        value = f"XXXX-{month:02d}" + (f"-{day:02d}" if day is not None else "")
        return Resolved(type="DATE", value=value)
    if day is not None and is_day(year, month, day):
        if form.week_of:
            return _dated(week_value(date(year, month, day)))
        return _dated(f"{year:04d}-{month:02d}-{day:02d}")
    if day is not None:
        return Resolved(type="DATE", value=f"{year:04d}-{month:02d}-{day:02d}")
    return _dated(f"{year:04d}-{month:02d}", mod=form.mod)


def _choose(
    candidates: list[tuple[date, date, int]], lean: Lean, base: date, shift: int | None, firm: bool
) -> int | None:
    try:
        return _nearest(candidates, lean, base, shift, firm)
    except IndexError:
        return None


def _moving(form: CalendarForm, lean: Lean, base: date | None, firm: bool) -> Resolved:
    assert form.holiday is not None
    year = _stepped_year(form, base)
    if year is None and base is not None:
        days = [(holiday(form.holiday, one), one) for one in range(max(base.year - 1, 1), base.year + 2)]
        year = _choose([(day, day, one) for day, one in days], lean, base, form.shift, firm)
    if year is None or not 1583 <= year < 9000:
        return Resolved(type="DATE", value="XXXX-XX-XX")
    day = holiday(form.holiday, year)
    return _dated(week_value(day)) if form.week_of else _dated(day.isoformat())


def _part_of_year(form: CalendarForm, lean: Lean, base: date | None, memory: Memory, firm: bool) -> Resolved:
    if form.quarter is not None:
        suffix, first, length = f"Q{form.quarter}", form.quarter * 3 - 2, 3
    elif form.half is not None:
        suffix, first, length = f"H{form.half}", form.half * 6 - 5, 6
    else:
        assert form.season is not None
        suffix, first, length = form.season, _SEASON_START[form.season], 3
    year = _stepped_year(form, base)
    if year is None and base is None and memory.last is not None and memory.last.start is not None:
        year = memory.last.start.year
    if year is None and base is not None:
        candidates = []
        for one in range(max(base.year - 2, 1), base.year + 2):
            end_year, end_month = moved_months(date(one, first, 1), length - 1)
            candidates.append((date(one, first, 1), month_end(end_year, end_month), one))
        if form.season is None and form.shift is None and lean == "future":
            # Results of a quarter come out in the months after it: "expects to report third-quarter earnings".
            recent = [one for one in candidates if one[0] <= base and (base - one[1]).days <= _REPORTED]
            year = recent[-1][2] if recent else _choose(candidates, lean, base, None, firm)
        else:
            year = _choose(candidates, lean, base, form.shift, firm or form.season is None)
    if year is None:
        return Resolved(type="DATE", value=f"XXXX-{suffix}")
    resolved = _dated(f"{year:04d}-{suffix}", mod=form.mod)
    if form.fiscal and resolved.days is not None:
        return replace(
            resolved,
            days=Interval(earliest=moved(resolved.days.earliest, -275), latest=moved(resolved.days.latest, 275)),
        )
    if form.season == "WI" and form.year is None and resolved.days is not None:
        return replace(
            resolved, days=narrowed(Interval(earliest=date(year, 12, 1), latest=date(year + 1, 3, 21)), form.mod)
        )
    return resolved


def _weekday(form: CalendarForm, lean: Lean, base: date | None) -> Resolved:
    assert form.weekday is not None
    if base is None:
        return Resolved(type="DATE", value=f"XXXX-WXX-{form.weekday}")
    if form.week_shift is not None:
        monday = moved(base, 7 * form.week_shift - base.isoweekday() + 1)
        return _dated(moved(monday, form.weekday - 1).isoformat())
    back = (base.isoweekday() - form.weekday) % 7
    ahead = (form.weekday - base.isoweekday()) % 7
    if form.shift == -1:
        return _dated(moved(base, -(back or 7)).isoformat())
    if form.shift == 1:
        return _dated(moved(base, ahead or 7).isoformat())
    if lean == "future" or form.shift == 0:
        return _dated(moved(base, ahead).isoformat())
    return _dated(moved(base, -back).isoformat())


def _day_alone(form: CalendarForm, lean: Lean, base: date | None) -> Resolved:
    assert form.day is not None
    if base is None:
        return Resolved(type="DATE", value=f"XXXX-XX-{form.day:02d}")
    if form.month_shift is not None:
        year, month = moved_months(base, form.month_shift)
    else:
        steps = 0
        if lean == "future" and form.day < base.day:
            steps = 1
        elif lean != "future" and form.day > base.day:
            steps = -1
        year, month = moved_months(base, steps)
    if not is_day(year, month, form.day):
        return Resolved(type="DATE", value=f"{year:04d}-XX-{form.day:02d}")
    return _dated(f"{year:04d}-{month:02d}-{form.day:02d}")


def _time_alone(form: CalendarForm, anchor: date | None, memory: Memory) -> Resolved:
    """A time of day without a day: that of the day mentioned last, else of the day of publication."""
    day = memory.day or anchor
    suffix = form.clock or f"T{form.part}"
    if day is None:
        return Resolved(type="TIME", value=f"XXXX-XX-XX{suffix}")
    return Resolved(type="TIME", value=day.isoformat() + suffix, days=Interval(earliest=day, latest=day))
