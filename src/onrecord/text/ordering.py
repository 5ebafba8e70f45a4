"""What an order of intervals does not say: lines of one day, and lines that may lie before or after others."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.records import Interval
from onrecord.text.intervals import in_words


def order_notes(days: Sequence[Interval | None]) -> list[str | None]:
    """For lines sorted by first day, the wider first: what each line's place leaves open, or `None` where nothing.

    A line of a single day that the line before has too: which was first is not known. A line over several days:
    how many of the lines after it begin before it ends, and so may lie before it.
    """
    starts = [interval.earliest for interval in days if interval is not None]
    notes: list[str | None] = []
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
            over = sum(start <= interval.latest for start in starts[at + 1 :])
            lines = "the next line" if over == 1 else f"any of the next {over} lines"
            last = interval.latest
            notes.append(
                f"may lie after {lines}: up to {in_words(Interval(earliest=last, latest=last))}" if over else None
            )
    return notes
