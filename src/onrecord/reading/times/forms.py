"""The meaning of a time expression before it is put on the calendar.

A form says what the words say and no more: "last October" is month 10, one step back. What day
or year that is depends on when the article appeared, and is worked out in `resolving`.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

Lean = Literal["past", "future", "unknown"]
Mod = Literal["START", "MID", "END", "OPENING", "CLOSE", "BEFORE", "AFTER", "APPROX", "LESS_THAN", "MORE_THAN"]
From = Literal["published", "mentioned"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarForm:
    """A place on the calendar, with the fields that the words name.

    `shift` counts occurrences from the anchor: -1 last, 0 this, +1 next ("last October", "next
    Monday"); `None` where the words name no step, so that tense must tell. `year_shift`,
    `month_shift` and `week_shift` do the same for a larger unit that is named too ("June last
    year", "the 31st of next month", "Monday of next week"). `relative_to` is "mentioned" for
    words that step from a date mentioned before ("the previous Friday"). `unordered` says that `month` and `day` may be
    the other way round (04/05/2021). `clock` is a time of day as `T09:30`; `part` a part of the day
    as in TIMEX3 (MO, MI, AF, EV, NI, DT).
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    quarter: int | None = None
    half: int | None = None
    season: str | None = None
    decade: int | None = None
    century: int | None = None
    holiday: str | None = None
    part: str | None = None
    clock: str | None = None
    week_of: bool = False
    weekend: bool = False
    fiscal: bool = False
    unordered: bool = False
    shift: int | None = None
    year_shift: int | None = None
    month_shift: int | None = None
    week_shift: int | None = None
    relative_to: From = "published"
    mod: Mod | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodForm:
    """A whole unit of the calendar, counted from the anchor: "today", "last year", "that month".

    `unit` is one of D W WE M Q Y E C; `shift` as in `CalendarForm`. With `relative_to`
    "mentioned" it counts from the last date mentioned ("the next day", "that year").
    `quarter_of` marks "the year-ago quarter": the quarter spoken of, a year before.
    """

    unit: str
    shift: int = 0
    relative_to: From = "published"
    part: str | None = None
    clock: str | None = None
    fiscal: bool = False
    mod: Mod | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OffsetForm:
    """A distance from the anchor: "two weeks ago", "three days later", "a year earlier".

    `amount` is `None` where the words do not count ("months ago", "a few days later"). `direction`
    is -1 or +1.
    """

    amount: Fraction | None
    unit: str
    direction: int
    relative_to: From = "published"
    mod: Mod | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DurationForm:
    """A length of time. `value` is the TIMEX3 value; `towards` is -1 for "the past two months", +1 for "the next"."""

    value: str
    towards: int = 0
    mod: Mod | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetForm:
    """A time that comes again and again: "every Friday", "twice a week"."""

    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VagueForm:
    """A time named without bounds: PAST_REF, PRESENT_REF or FUTURE_REF."""

    value: Literal["PAST_REF", "PRESENT_REF", "FUTURE_REF"]


Form = CalendarForm | PeriodForm | OffsetForm | DurationForm | SetForm | VagueForm


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A form and the words that it was read from: `first` up to, not including, `last`."""

    first: int
    last: int
    form: Form
