"""How the record's values look in a terminal."""

from __future__ import annotations

import calendar
import sys

from rich.console import Console

from onrecord.records import Interval


def console() -> Console:
    """What tables and text are printed on: as wide as the terminal, or 120 where there is none."""
    return Console(width=None if sys.stdout.isatty() else 120, highlight=False, markup=False, soft_wrap=False)


def days_in_words(days: Interval | None) -> str:
    """An interval as people write it, no more exact than it is: `January 2020`, `1–31 Oct 2021`, `not dated`."""
    if days is None:
        return "not dated"
    first, last = days.earliest, days.latest
    if first == last:
        return f"{first.day} {calendar.month_abbr[first.month]} {first.year}"
    last_of_month = calendar.monthrange(last.year, last.month)[1]
    if first.day == 1 and last.day == last_of_month:
        if (first.month, last.month) == (1, 12):
            return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
        if first.year == last.year and first.month == last.month:
            return f"{calendar.month_name[first.month]} {first.year}"
    start = f"{first.day}"
    if (first.year, first.month) != (last.year, last.month):
        start += f" {calendar.month_abbr[first.month]}"
    if first.year != last.year:
        start += f" {first.year}"
    return f"{start}–{last.day} {calendar.month_abbr[last.month]} {last.year}"


def one_line(text: str) -> str:
    """The text on one line, its white space folded to single spaces, without control characters."""
    return " ".join("".join(c if c.isprintable() or c.isspace() else "�" for c in text).split())
