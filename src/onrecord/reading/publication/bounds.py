"""What one expression says about the day a document appeared, and what all of them together allow."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from onrecord.records import Interval, Span

BoundKind = Literal["not before", "not after", "season", "weekday", "exact"]

WIDEST = 3700  # days; bounds farther apart tell too little to be called a date
FIRST_YEAR, LAST_YEAR = 1900, 2100


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """One bound on the day of publication, with the words that give it.

    - `not before`, `not after`: `days` bounds it on that side.
    - `exact`: the page says that it appeared within `days`.
    - `season`: it appeared from `days_from` to `days_to` days after the day `month`-`day` of some year.
    - `weekday`: as `season`, and in that year the day `month`-`day` fell on `weekday` (Monday is 0).
    """

    kind: BoundKind
    span: Span
    days: Interval | None = None
    month: int = 1
    day: int = 1
    days_from: int = 0
    days_to: int = 0
    weekday: int | None = None

    def allows(self, day: date) -> bool:
        """True where the document may have appeared on this day as far as this bound tells."""
        if self.kind in ("season", "weekday"):
            return any(self._near(day, year) for year in range(day.year - 1, day.year + 2))
        assert self.days is not None
        if self.kind == "not before":
            return day >= self.days.earliest
        if self.kind == "not after":
            return day <= self.days.latest
        return self.days.earliest <= day <= self.days.latest

    def _near(self, day: date, year: int) -> bool:
        named = date(year, self.month, min(self.day, 28) if self.month == 2 else self.day)
        if self.weekday is not None and named.weekday() != self.weekday:
            return False
        return self.days_from <= (day - named).days <= self.days_to


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """The days on which a document may have appeared, and the words that tell so."""

    days: Interval
    evidence: tuple[Span, ...]


def solve(bounds: Sequence[Bound]) -> Publication | None:
    """The smallest interval that holds every day that all bounds allow.

    `None` where one side stays open, where the bounds contradict one another, or where they are
    farther apart than `WIDEST`: then the day is unknown.
    """
    exact = [bound for bound in bounds if bound.kind == "exact"]
    sided = [bound for bound in bounds if bound.kind in ("not before", "not after")]
    lows = [bound.days.earliest for bound in exact + sided if bound.days and bound.kind != "not after"]
    highs = [bound.days.latest for bound in exact + sided if bound.days and bound.kind != "not before"]
    if not lows or not highs:
        return None
    low, high = max(lows), min(highs)
    if low > high or (high - low).days > WIDEST:
        return None
    recurring = [bound for bound in bounds if bound.kind in ("season", "weekday")]
    days = [low + timedelta(days=at) for at in range((high - low).days + 1)]

    def first_allowed(days: Iterable[date]) -> date | None:
        return next((day for day in days if all(bound.allows(day) for bound in recurring)), None)

    earliest, latest = first_allowed(days), first_allowed(reversed(days))
    if earliest is None or latest is None:
        return None
    found = Interval(earliest=earliest, latest=latest)
    evidence = {bound.span for bound in bounds if _matters(bound, bounds, found, low, high)}
    return Publication(days=found, evidence=tuple(sorted(evidence)))


def _matters(bound: Bound, bounds: Sequence[Bound], found: Interval, low: date, high: date) -> bool:
    if bound.kind == "exact":
        return True
    if bound.kind == "not before":
        return bound.days is not None and bound.days.earliest == low
    if bound.kind == "not after":
        return bound.days is not None and bound.days.latest == high
    before, after = found.earliest - timedelta(days=1), found.latest + timedelta(days=1)
    return (before >= low and not bound.allows(before)) or (after <= high and not bound.allows(after))
