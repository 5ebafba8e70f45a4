"""Time expressions of English news in TIMEX3: a grammar of our own, put on the calendar.

`read_times(text, published=...)` gives `TimeExpression`s: place, type, TIMEX3 value, and `days`, the
earliest and latest whole day that the expression may mean. Extents follow the TimeML guidelines:
determiners and modifiers belong to an expression ("the end of 2026", "about two years ago"),
prepositions and the genitive 's do not.

How it works: words are scanned once for those that may begin an expression (`grammar`), a small
hand-written parser reads the construction into a *form* (`forms`: what the words say and no more),
the nearest tensed verbs and prepositions tell past from future (`leaning`), and the form is put on the
calendar from the day of publication and the dates mentioned before (`resolving`). Of a publication interval the
days are tried one by one (`intervals`); an undated text keeps X for what nothing tells
(`XXXX-04-07`, `XXXX-WXX-5`), and its `days` are `None`.

`read_relations` gives the same expressions each with its form, its leaning, and whether it stands in
a quotation: a `CalendarForm` with a year is an explicit date; one with only a weekday, or a month
and day, bounds the day of publication by its leaning; an `OffsetForm` is a distance, a `PeriodForm` a
step ("last year") from that day, unless `relative_to` is "mentioned".

Source: TimeML annotation guidelines 1.2.1 and the TempEval-3 conventions for values. Known misses:
"Ramadan" and other lunar dates, days named only by their event ("the day of the vote"), times in
tables without words, the order of 04/05/2021 where neither text nor outlet tells (value
`2021-XX-XX`).
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
from onrecord.reading.times.reader import TimeRelation, read_relations, read_times
from onrecord.reading.times.scanning import Order

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
