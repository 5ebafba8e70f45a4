"""What an order of intervals does not say: lines of one day, and lines that may lie before or after others."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

from onrecord.records import Interval
from onrecord.text.intervals import in_words

COUNTED_AT_MOST = 20  # more lines than that nobody counts on the page


def order_notes(days: Sequence[Interval | None], stands: Sequence[date | None]) -> list[str | None]:
    """What each line's place in the order leaves open, or `None` where nothing.

    The lines are sorted by the day on which each stands, those of one day by their length, the longer first: a line
    with days stands on the first of them, one without may stand on the day by which it was known. Those that stand
    nowhere are the last.
    A line of a single day that the line before has too: which was first is not known. A line over several days:
    how many of the lines after it stand before its end, and so may lie before it.
    """
    notes: list[str | None] = []
    standing = [day for day in stands if day is not None]
    for at, interval in enumerate(days):
        before = days[at - 1] if at else None
        if interval is None:
            notes.append(None)
        elif interval.days == 1:
            same = before is not None and before == interval
            notes.append("same day as the line above; which was first is not told" if same else None)
        elif before == interval:
            notes.append("same time as the line above; which was first is not told")
        else:
            over = bisect_right(standing, interval.latest) - at - 1
            until = in_words(Interval(earliest=interval.latest, latest=interval.latest))
            lines = "the next line" if over == 1 else f"any of the next {over} lines"
            if over > COUNTED_AT_MOST:
                notes.append(f"may lie after many of the next lines: up to {until}")
            else:
                notes.append(f"may lie after {lines}: up to {until}" if over else None)
    return notes
