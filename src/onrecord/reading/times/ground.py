"""What a form is resolved by, and what it resolves to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from onrecord.reading.times.calendars import days_of, narrowed
from onrecord.reading.times.forms import Lean
from onrecord.records import Interval, TimeType

# How many other dates may stand between a quarter and "a year earlier" that means its twin.
_QUARTER_REACH = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """A form on the calendar: type, TIMEX3 value, and the days that it may mean (`None` where it names none)."""

    type: TimeType
    value: str
    days: Interval | None = None

    @property
    def start(self) -> date | None:
        """The first of its days."""
        return self.days.earliest if self.days else None


@dataclass(slots=True)
class Memory:
    """What was mentioned before in the document.

    `last` is the date mentioned last; `story` the last one that is not merely when somebody spoke
    ("police said Tuesday"); `day` the last one of a single day; `quarter` the year and quarter
    that the text reports on.
    """

    last: Resolved | None = None
    story: Resolved | None = None
    day: date | None = None
    quarter: tuple[int, int] | None = None
    _since_quarter: int = 0

    def keep(self, resolved: Resolved, *, spoken: bool = False, named_quarter: bool = False) -> None:
        """Remembers a date that has days; of quarters only a named one, not "the year-ago quarter"."""
        if resolved.days is None or resolved.type not in ("DATE", "TIME"):
            return
        self.last = resolved
        if not spoken or self.story is None:
            self.story = resolved
        if resolved.days.days == 1:
            self.day = resolved.days.earliest
        if "-Q" not in resolved.value:
            self._since_quarter += 1
            if self._since_quarter > _QUARTER_REACH:
                self.quarter = None
        elif named_quarter and resolved.value[:4].isdigit():
            self.quarter = (int(resolved.value[:4]), int(resolved.value[-1]))
            self._since_quarter = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """The day of publication (`None` where it is not known), what was mentioned before, and the leaning.

    `firm` says that a deadline or "since" fixes the leaning; else a date without a year goes to
    the near side where the far one lies most of a year away. `years` are the years with which the
    text itself names a month and day; they are used only where the day of publication is not
    known. `context` is the year of a date named shortly before in the same paragraph.
    """

    anchor: date | None
    memory: Memory
    lean: Lean = "unknown"
    firm: bool = False
    years: Mapping[tuple[int, int], int] = field(default_factory=dict)
    context: int | None = None


def dated(value: str, type_: TimeType = "DATE", mod: str | None = None) -> Resolved:
    """A value with the days that it fills, narrowed by a modifier."""
    days = days_of(value)
    return Resolved(type=type_, value=value, days=narrowed(days, mod) if days is not None else None)
