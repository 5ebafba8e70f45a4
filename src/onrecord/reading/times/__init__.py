"""Time expressions of English news in TIMEX3: a grammar of our own, put on the calendar.

`read_times` gives `TimeExpression`s, `read_relations` the same with the form behind each.
"""

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
from onrecord.reading.times.reader import Order, TimeRelation, read_relations, read_times

__all__ = [
    "CalendarForm",
    "DurationForm",
    "Form",
    "Lean",
    "OffsetForm",
    "Order",
    "PeriodForm",
    "SetForm",
    "TimeRelation",
    "VagueForm",
    "read_relations",
    "read_times",
]
