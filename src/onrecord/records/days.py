"""Intervals of whole days: how the record keeps dates that are not known exactly."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Interval:
    """Two days, both inclusive, between which something lies (or which it fills).

    Something of unknown date has no interval at all: `None`, never a wide guess.
    """

    earliest: date
    latest: date

    def __post_init__(self) -> None:
        if self.latest < self.earliest:
            raise ValueError(f"an interval ends before it begins: {self.earliest}..{self.latest}")

    @classmethod
    def parse(cls, text: str) -> Interval:
        """The interval that an ISO day, month or year names: `2021-11-19`, `2021-11` or `2021`.

        A longer ISO timestamp counts as its day. Raises `ValueError` on anything else.
        """
        found = _DAY.match(text.strip())
        rest = text.strip()[found.end() :] if found else ""
        if not found or (rest and not (found[3] and rest[0] in "T ")):
            raise ValueError(f"not an ISO day, month or year: {text!r}")
        year, month, day = (int(part) if part else None for part in found.groups())
        assert year is not None
        if month is None:
            return cls(earliest=date(year, 1, 1), latest=date(year, 12, 31))
        if day is None:
            last = calendar.monthrange(year, month)[1] if 1 <= month <= 12 else 0
            return cls(earliest=date(year, month, 1), latest=date(year, month, last))
        return cls(earliest=date(year, month, day), latest=date(year, month, day))

    @property
    def days(self) -> int:
        """How many days the interval holds, at least 1."""
        return (self.latest - self.earliest).days + 1

    def overlaps(self, other: Interval) -> bool:
        """True where at least one day lies in both."""
        return self.earliest <= other.latest and other.earliest <= self.latest

    def meet(self, other: Interval) -> Interval | None:
        """The days that lie in both, or `None` where none does."""
        if not self.overlaps(other):
            return None
        return Interval(earliest=max(self.earliest, other.earliest), latest=min(self.latest, other.latest))
