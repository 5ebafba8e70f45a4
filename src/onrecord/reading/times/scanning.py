"""Scanning a text: its time expressions with their leaning, before any calendar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from onrecord.reading.times.forms import CalendarForm, Form, Found, Lean, PeriodForm
from onrecord.reading.times.grammar import expressions
from onrecord.reading.times.leaning import in_quotation, lean
from onrecord.reading.times.words import Words, stretches
from onrecord.records import Span

Order = Literal["mdy", "dmy"]
_SPEAKING = frozenset("said say says told reported announced added tweeted testified confirmed".split())
# What may stand between a time of day and its day: "9 a.m. (0735 GMT) on Friday", "in the evening of 12/31".
_BETWEEN = frozenset("on of ( ) , local time the".split())
_FURTHEST_DAY = 5
_CERTAIN = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Scanned:
    """A time expression in its text. `firm`: a deadline or "since" fixes the leaning; `spoken`: it tells when
    somebody spoke ("police said Tuesday"); `day_follows`: a time of day whose day is the next expression."""

    start: int
    end: int
    form: Form
    lean: Lean
    firm: bool
    quoted: bool
    spoken: bool
    day_follows: bool


def scan(text: str, spans: Sequence[Span] = (), outlet_order: Order | None = None) -> list[Scanned]:
    """The time expressions of the readable stretches of a text, in order, none overlapping another."""
    scanned: list[Scanned] = []
    for words in stretches(text, spans):
        all_found = expressions(words)
        for index, found in enumerate(all_found):
            leaning, firm = lean(words, found)
            following = all_found[index + 1] if index + 1 < len(all_found) else None
            scanned.append(
                Scanned(
                    start=words.starts[found.first],
                    end=words.ends[found.last - 1],
                    form=found.form,
                    lean=leaning,
                    firm=firm,
                    quoted=in_quotation(words, found.first),
                    spoken=_spoken(words, found.first),
                    day_follows=_day_follows(words, found, following),
                )
            )
    order = outlet_order or _written_order(text, scanned)
    return [_ordered(one, order) for one in scanned]


def _spoken(words: Words, first: int) -> bool:
    before = first - 2 if words.back(first) == "on" else first - 1
    return before >= 0 and words.low[before] in _SPEAKING


def _time_only(form: Form) -> bool:
    if not isinstance(form, CalendarForm) or (form.clock is None and form.part is None):
        return False
    return form.day is None and form.weekday is None and form.month is None and form.holiday is None


def _names_day(form: Form) -> bool:
    if isinstance(form, PeriodForm):
        return form.unit == "D"
    return isinstance(form, CalendarForm) and (form.day is not None or form.weekday is not None)


def _day_follows(words: Words, found: Found, following: Found | None) -> bool:
    if following is None or not _time_only(found.form) or following.first - found.last > _FURTHEST_DAY:
        return False
    if not (_names_day(following.form) or _time_only(following.form)):
        return False
    return all(word in _BETWEEN for word in words.low[found.last : following.first])


def _written_order(text: str, scanned: Sequence[Scanned]) -> Order | None:
    """Which of month and day the text writes first: told by figures above 12, else by dates with month names."""
    month_first = day_first = 0
    for one in scanned:
        form = one.form
        if not isinstance(form, CalendarForm) or form.month is None or form.day is None:
            continue
        written = text[one.start : one.end]
        if form.unordered:
            month_first += _CERTAIN * (form.day > 12)
            day_first += _CERTAIN * (form.month > 12)
        elif any(character.isalpha() for character in written):
            month_first += not written[0].isdigit()
            day_first += written[0].isdigit()
    if month_first == day_first:
        return None
    return "mdy" if month_first > day_first else "dmy"


def _ordered(one: Scanned, order: Order | None) -> Scanned:
    """12/31/2021 with its month and day in their places, where the figures, the weekday, the text or outlet tell."""
    form = one.form
    if not isinstance(form, CalendarForm) or not form.unordered or form.month is None or form.day is None:
        return one
    if max(form.month, form.day) > 12:
        order = "mdy" if form.day > 12 else "dmy"
    elif form.weekday is not None and form.year is not None:
        month_first = date(form.year, form.month, form.day).isoweekday() == form.weekday
        day_first = date(form.year, form.day, form.month).isoweekday() == form.weekday
        if month_first != day_first:
            order = "mdy" if month_first else "dmy"
    if order is None:
        return one
    month, day = (form.month, form.day) if order == "mdy" else (form.day, form.month)
    return replace(one, form=replace(form, month=month, day=day, unordered=False))
