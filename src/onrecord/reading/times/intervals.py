"""Resolving for a publication interval: the days of the interval are tried, and what they agree on is kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from onrecord.reading.times.forms import CalendarForm, OffsetForm
from onrecord.reading.times.ground import Ground, Memory, Resolved
from onrecord.reading.times.resolving import resolve
from onrecord.reading.times.scanning import Scanned
from onrecord.records import Interval

# Of longer intervals so many days are tried, evenly spread, both ends among them.
_SAMPLES = 24
# The share of the days of the interval that must agree on one meaning before it is taken: less where
# that meaning lies within the interval, for writers leave out the year of their own year's dates.
_AGREED_INSIDE = 0.75
_AGREED_OUTSIDE = 0.9


def resolve_all(scanned: Sequence[Scanned], published: Interval | None) -> list[Resolved]:
    """What each expression resolves to when the text appeared on some day of the interval, or on an unknown one.

    Where the days of the interval disagree, the value keeps only what all share and the days are
    the union of what it may mean.
    """
    if published is None:
        return _resolved(scanned, None)
    runs = [_resolved(scanned, day) for day in _sample(published)]
    if len(runs) == 1:
        return runs[0]
    unanchored = _resolved(scanned, None)
    return [_agreed([run[at] for run in runs], unanchored[at], published) for at in range(len(scanned))]


def _sample(published: Interval) -> list[date]:
    steps = min(published.days, _SAMPLES)
    if steps == 1:
        return [published.earliest]
    last = published.days - 1
    return [published.earliest + timedelta(days=last * step // (steps - 1)) for step in range(steps)]


def _resolved(scanned: Sequence[Scanned], anchor: date | None) -> list[Resolved]:
    memory = Memory()
    found: list[Resolved] = []
    for at, one in enumerate(scanned):
        if isinstance(one.form, CalendarForm) and one.form.unordered:
            resolved = _either(one.form)
        else:
            _look_ahead(scanned, at, anchor, memory)
            resolved = resolve(one.form, Ground(anchor=anchor, memory=memory, lean=one.lean, firm=one.firm))
        memory.keep(resolved, spoken=one.spoken, named_quarter=isinstance(one.form, CalendarForm))
        found.append(resolved)
    return found


def _look_ahead(scanned: Sequence[Scanned], at: int, anchor: date | None, memory: Memory) -> None:
    """Makes the day that follows a time of day ("at 9 a.m. on Friday") the one mentioned last."""
    following = at
    while following + 1 < len(scanned) and scanned[following].day_follows and following - at < 2:
        following += 1
    if following == at or scanned[following].day_follows:
        return
    one = scanned[following]
    if isinstance(one.form, OffsetForm) or (isinstance(one.form, CalendarForm) and one.form.unordered):
        return
    day = resolve(one.form, Ground(anchor=anchor, memory=memory, lean=one.lean, firm=one.firm))
    if day.days is not None and day.days.days == 1:
        memory.day = day.days.earliest


def _either(form: CalendarForm) -> Resolved:
    """04/05/2021 where nothing tells which number is the month: the year as value, and both days within the bounds."""
    assert form.year is not None and form.month is not None and form.day is not None
    days = sorted((date(form.year, form.month, form.day), date(form.year, form.day, form.month)))
    value = days[0].isoformat() if days[0] == days[1] else f"{form.year:04d}-XX-XX"
    return Resolved(type="DATE", value=value, days=Interval(earliest=days[0], latest=days[1]))


def _agreed(found: Sequence[Resolved], unanchored: Resolved, published: Interval) -> Resolved:
    if all(one == found[0] for one in found):
        return found[0]
    counts: dict[str, int] = {}
    for one in found:
        counts[one.value] = counts.get(one.value, 0) + 1
    best = max(counts, key=lambda value: (counts[value], value))
    if len(counts) > 1 or "X" not in best:
        chosen = next(one for one in found if one.value == best)
        inside = chosen.days is not None and chosen.days.overlaps(published)
        if counts[best] >= (_AGREED_INSIDE if inside else _AGREED_OUTSIDE) * len(found):
            return chosen
    return Resolved(type=found[0].type, value=_common(list(counts), unanchored.value), days=_union(found))


def _union(found: Sequence[Resolved]) -> Interval | None:
    days = [one.days for one in found if one.days is not None]
    if len(days) < len(found):
        return None
    return Interval(earliest=min(day.earliest for day in days), latest=max(day.latest for day in days))


def _common(values: Sequence[str], unanchored: str) -> str:
    """What the words alone tell, with the year where all values share it."""
    years = {value[:4] for value in values}
    if len(values) == 1:
        return values[0]
    return years.pop() + unanchored[4:] if len(years) == 1 and unanchored.startswith("XXXX") else unanchored
