"""From a form to the calendar, by the day of publication, what was mentioned before, and tense.

A form is resolved against one day, or against none. Publication intervals of more than a day are
treated in `reader`, which resolves for the days of the interval and keeps what they agree on.
"""

from __future__ import annotations

from onrecord.reading.times.forms import (
    CalendarForm,
    DurationForm,
    Form,
    OffsetForm,
    PeriodForm,
    SetForm,
    VagueForm,
)
from onrecord.reading.times.ground import Ground, Resolved
from onrecord.reading.times.resolving_calendar import calendar_form
from onrecord.reading.times.resolving_steps import offset_form, period_form


def resolve(form: Form, ground: Ground) -> Resolved:
    """Type, value and days of a form."""
    match form:
        case DurationForm():
            return Resolved(type="DURATION", value=form.value)
        case SetForm():
            return Resolved(type="SET", value=form.value)
        case VagueForm():
            return Resolved(type="DATE", value=form.value)
        case OffsetForm():
            return offset_form(form, ground)
        case PeriodForm():
            return period_form(form, ground)
        case CalendarForm():
            return calendar_form(form, ground)
