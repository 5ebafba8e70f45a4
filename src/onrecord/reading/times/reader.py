"""Reading the times of a text: scan, lean, resolve; and keep what all days of the publication interval agree on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from onrecord.reading.times.forms import CalendarForm, Form, Lean
from onrecord.reading.times.grammar import expressions
from onrecord.reading.times.leaning import in_quotation, lean
from onrecord.reading.times.resolving import Memory, Resolved, resolve
from onrecord.reading.times.words import stretches
from onrecord.records import Interval, Span, TimeExpression

Order = Literal["mdy", "dmy"]
_SAMPLES = 24
# The share of the days of a wide publication interval that must agree before a day within it is taken.
_MAJORITY_INSIDE = 0.7
_MAJORITY_OUTSIDE = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeRelation:
    """A time expression with what its words say before any calendar: for reasoning on when a document appeared."""

    expression: TimeExpression
    form: Form
    lean: Lean
    quoted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scanned:
    start: int
    end: int
    form: Form
    lean: Lean
    firm: bool
    quoted: bool


def read_times(
    text: str,
    *,
    published: Interval | None = None,
    spans: Sequence[Span] = (),
    outlet_order: Order | None = None,
) -> tuple[TimeExpression, ...]:
    """The time expressions of a text, in order, none overlapping another. See the package for what they hold."""
    return tuple(
        one.expression for one in read_relations(text, published=published, spans=spans, outlet_order=outlet_order)
    )


def read_relations(
    text: str,
    *,
    published: Interval | None = None,
    spans: Sequence[Span] = (),
    outlet_order: Order | None = None,
) -> tuple[TimeRelation, ...]:
    """The same expressions, each with its form, its leaning and whether it stands in a quotation."""
    scanned = _scan(text, spans, outlet_order)
    anchors = _anchors(published)
    runs = [_resolve_all(scanned, anchor) for anchor in anchors]
    merged = runs[0] if len(runs) == 1 else _merge(scanned, runs, published)
    return tuple(
        TimeRelation(
            expression=TimeExpression(
                start=one.start, end=one.end, type=resolved.type, value=resolved.value, days=resolved.days
            ),
            form=one.form,
            lean=one.lean,
            quoted=one.quoted,
        )
        for one, resolved in zip(scanned, merged, strict=True)
    )


def _scan(text: str, spans: Sequence[Span], outlet_order: Order | None) -> list[_Scanned]:
    scanned: list[_Scanned] = []
    for words in stretches(text, spans):
        for found in expressions(words):
            leaning, firm = lean(words, found)
            scanned.append(
                _Scanned(
                    start=words.starts[found.first],
                    end=words.ends[found.last - 1],
                    form=found.form,
                    lean=leaning,
                    firm=firm,
                    quoted=in_quotation(words, found.first),
                )
            )
    order = outlet_order or _written_order(text, scanned)
    return [_ordered(one, order) for one in scanned]


def _written_order(text: str, scanned: list[_Scanned]) -> Order | None:
    """Which of month and day the text writes first: told by figures above 12, else by dates in words."""
    votes = {"mdy": 0, "dmy": 0}
    for one in scanned:
        form = one.form
        if not isinstance(form, CalendarForm) or form.month is None or form.day is None:
            continue
        if form.short_year:
            if form.month > 12 or form.day > 12:
                votes["dmy" if form.month > 12 else "mdy"] += 100
        else:
            first = text[one.start : one.end].lstrip()[:1]
            votes["dmy" if first.isdigit() else "mdy"] += 1
    if votes["mdy"] == votes["dmy"]:
        return None
    return "mdy" if votes["mdy"] > votes["dmy"] else "dmy"


def _ordered(one: _Scanned, order: Order | None) -> _Scanned:
    form = one.form
    if not isinstance(form, CalendarForm) or not form.short_year or form.month is None or form.day is None:
        return one
    first, second = form.month, form.day
    if first > 12 or (second <= 12 and order == "dmy"):
        return replace(one, form=replace(form, month=second, day=first, short_year=False))
    if second > 12 or order == "mdy":
        return replace(one, form=replace(form, short_year=False))
    return one


def _anchors(published: Interval | None) -> list[date | None]:
    """The days that stand for the publication interval: all of a short one, an even sample of a long one."""
    if published is None:
        return [None]
    if published.days <= _SAMPLES:
        return [published.earliest + timedelta(days=step) for step in range(published.days)]
    last = published.days - 1
    return [published.earliest + timedelta(days=last * step // (_SAMPLES - 1)) for step in range(_SAMPLES)]


def _resolve_all(scanned: list[_Scanned], anchor: date | None) -> list[Resolved]:
    memory = Memory()
    found = []
    for one in scanned:
        if isinstance(one.form, CalendarForm) and one.form.short_year:
            found.append(_either(one.form))
            continue
        resolved = resolve(one.form, one.lean, anchor, memory, firm=one.firm)
        memory.keep(resolved, named_quarter=isinstance(one.form, CalendarForm))
        found.append(resolved)
    return found


def _either(form: CalendarForm) -> Resolved:
    """04/05/2021 where nothing tells which number is the month: both days, and the year alone as value."""
    assert form.year is not None and form.month is not None and form.day is not None
    days = sorted((date(form.year, form.month, form.day), date(form.year, form.day, form.month)))
    if days[0] == days[1]:
        return Resolved(type="DATE", value=days[0].isoformat(), days=Interval(earliest=days[0], latest=days[0]))
    return Resolved(type="DATE", value=f"{form.year:04d}-XX-XX", days=Interval(earliest=days[0], latest=days[1]))


def _merge(scanned: list[_Scanned], runs: list[list[Resolved]], published: Interval | None) -> list[Resolved]:
    unanchored = _resolve_all(scanned, None)
    return [_agreed([run[index] for run in runs], unanchored[index], published) for index in range(len(scanned))]


def _agreed(found: list[Resolved], unanchored: Resolved, published: Interval | None) -> Resolved:
    values: dict[str, int] = {}
    for one in found:
        values[one.value] = values.get(one.value, 0) + 1
    if len(values) == 1 and all(one.days == found[0].days for one in found):
        return found[0]
    best = max(values, key=lambda value: (values[value], value))
    chosen = next(one for one in found if one.value == best)
    inside = chosen.days is not None and published is not None and chosen.days.overlaps(published)
    if values[best] >= (_MAJORITY_INSIDE if inside else _MAJORITY_OUTSIDE) * len(found):
        return chosen
    days = [one.days for one in found]
    union = None
    if all(day is not None for day in days):
        union = Interval(
            earliest=min(day.earliest for day in days if day), latest=max(day.latest for day in days if day)
        )
    return Resolved(type=chosen.type, value=_common(list(values), unanchored.value), days=union)


def _common(values: list[str], unanchored: str) -> str:
    """The fields that all values share, from the largest down; those of the words themselves are kept."""
    years = {value[:4] for value in values}
    if len(years) == 1 and unanchored.startswith("XXXX"):
        return next(iter(years)) + unanchored[4:]
    return unanchored
