"""When an undated document appeared, as far as its own words bound it.

Dates that are told as past bound it from below, dates that are told as coming bound it from
above, months and days without a year place it in the seasons after or before them, and a date
alone on its line is the page's own. A side that nothing bounds leaves the day unknown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.reading.publication.bounds import Bound, BoundKind, Publication, solve
from onrecord.reading.publication.evidence import find_bounds
from onrecord.reading.publication.holders import find_holders
from onrecord.reading.reader import blanked
from onrecord.reading.times import read_relations
from onrecord.records import Interval, Span

_POSTED_WITHIN = 7  # days from the first to the last day that a page prints as its own

__all__ = ["Bound", "BoundKind", "Publication", "find_bounds", "read_publication", "solve"]


def read_publication(text: str, *, spans: Sequence[Span] = ()) -> Publication | None:
    """The interval in which the document appeared and the words that tell it; `None` where they do not.

    `spans` are the readable stretches; empty means the whole text. The interval may be wide.
    """
    relations = read_relations(text, spans=spans)
    bounds = list(find_bounds(text, relations))
    years = {bound.days.earliest.year for bound in bounds if bound.kind == "not before" and bound.days}
    return solve([*bounds, *find_holders(blanked(text, spans), years)]) or solve(_page_dates(bounds))


def _page_dates(bounds: Sequence[Bound]) -> list[Bound]:
    """The days that the page prints as its own, which beat what its words say of other days.

    Where they are a few days apart ("Originally published", "Posted") each stands for all of them.
    """
    exact = [(bound, bound.days) for bound in bounds if bound.kind == "exact" and bound.days]
    if not exact:
        return []
    whole = Interval(earliest=min(days.earliest for _, days in exact), latest=max(days.latest for _, days in exact))
    return [replace(bound, days=whole) for bound, _ in exact] if whole.days <= _POSTED_WITHIN else []
