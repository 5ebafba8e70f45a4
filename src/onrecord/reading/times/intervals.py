"""Resolving for a publication interval: the days of the interval are tried, and what they agree on is kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
# In an undated text a bare month goes on from a date so many characters before in its paragraph.
_CONTEXT = 250
Years = Mapping[tuple[int, int], int]


def resolve_all(text: str, scanned: Sequence[Scanned], published: Interval | None) -> list[Resolved]:
    """What each expression resolves to when the text appeared on some day of the interval, or on an unknown one.

    Where the days of the interval disagree, the value keeps only what all share and the days are
    the union of what it may mean.
    """
    days = _sample(published) if published is not None else [None]
    years = {} if len(days) == 1 and days[0] is not None else _named_years(scanned)
    runs = [_resolved(text, scanned, day, years) for day in days]
    if published is None or len(runs) == 1:
        return runs[0]
    return [_agreed(one, [run[at] for run in runs], published) for at, one in enumerate(scanned)]


def _named_years(scanned: Sequence[Scanned]) -> Years:
    """The year of each day of a month that the text names with one year alone."""
    found: dict[tuple[int, int], set[int]] = {}
    for one in scanned:
        form = one.form
        if isinstance(form, CalendarForm) and form.month and form.day and form.year and not form.unordered:
            found.setdefault((form.month, form.day), set()).add(form.year)
    return {key: min(years) for key, years in found.items() if len(years) == 1}


def _context(text: str, scanned: Sequence[Scanned], at: int) -> int | None:
    """The year of a month or day named with its year shortly before in the same paragraph."""
    for before in reversed(scanned[max(0, at - 4) : at]):
        form = before.form
        if isinstance(form, CalendarForm) and form.year is not None:
            between = text[before.end : scanned[at].start]
            near = len(between) <= _CONTEXT and "\n" not in between
            return form.year if near and form.month is not None else None
    return None


def _sample(published: Interval) -> list[date | None]:
    steps = min(published.days, _SAMPLES)
    if steps == 1:
        return [published.earliest]
    last = published.days - 1
    return [published.earliest + timedelta(days=last * step // (steps - 1)) for step in range(steps)]


def _resolved(text: str, scanned: Sequence[Scanned], anchor: date | None, years: Years) -> list[Resolved]:
    memory = Memory()
    found: list[Resolved] = []
    for at, one in enumerate(scanned):
        if isinstance(one.form, CalendarForm) and one.form.unordered:
            resolved = _either(one.form)
        else:
            _look_ahead(scanned, at, anchor, memory, years)
            context = _context(text, scanned, at) if anchor is None else None
            resolved = resolve(one.form, _ground(one, anchor, memory, years, context))
        memory.keep(resolved, spoken=one.spoken, named_quarter=isinstance(one.form, CalendarForm))
        found.append(resolved)
    return found


def _ground(one: Scanned, anchor: date | None, memory: Memory, years: Years, context: int | None = None) -> Ground:
    return Ground(anchor=anchor, memory=memory, lean=one.lean, firm=one.firm, years=years, context=context)


def _look_ahead(scanned: Sequence[Scanned], at: int, anchor: date | None, memory: Memory, years: Years) -> None:
    """Makes the day that follows a time of day ("at 9 a.m. on Friday") the one mentioned last."""
    following = at
    while following + 1 < len(scanned) and scanned[following].day_follows and following - at < 2:
        following += 1
    if following == at or scanned[following].day_follows:
        return
    one = scanned[following]
    if isinstance(one.form, OffsetForm) or (isinstance(one.form, CalendarForm) and one.form.unordered):
        return
    day = resolve(one.form, _ground(one, anchor, memory, years))
    if day.days is not None and day.days.days == 1:
        memory.day = day.days.earliest


def _either(form: CalendarForm) -> Resolved:
    """04/05/2021 where nothing tells which number is the month: the year as value, and both days within the bounds."""
    assert form.year is not None and form.month is not None and form.day is not None
    days = sorted((date(form.year, form.month, form.day), date(form.year, form.day, form.month)))
    value = days[0].isoformat() if days[0] == days[1] else f"{form.year:04d}-XX-XX"
    return Resolved(type="DATE", value=value, days=Interval(earliest=days[0], latest=days[1]))


def _agreed(one: Scanned, found: Sequence[Resolved], published: Interval) -> Resolved:
    if all(other == found[0] for other in found):
        return found[0]
    counts: dict[str, int] = {}
    for other in found:
        counts[other.value] = counts.get(other.value, 0) + 1
    best = max(counts, key=lambda value: (counts[value], value))
    chosen = next(other for other in found if other.value == best)
    inside = chosen.days is not None and chosen.days.overlaps(published)
    if len(counts) > 1 and counts[best] >= (_AGREED_INSIDE if inside else _AGREED_OUTSIDE) * len(found):
        return chosen
    alone = resolve(one.form, Ground(anchor=None, memory=Memory(), lean=one.lean))
    return Resolved(type=alone.type, value=_common(list(counts), alone.value), days=_union(found))


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
