"""What the order of lines leaves open."""

from __future__ import annotations

from datetime import date

from onrecord.records import Interval
from onrecord.text.ordering import order_notes


def test_notes_on_days_times_and_lines_without_days() -> None:
    days = [
        Interval.parse("2031-03"),
        Interval.parse("2031-03"),
        Interval.parse("2031-03-04"),
        Interval.parse("2031-03-04"),
        None,  # known by 4 March
        Interval.parse("2031-04-01"),
        None,  # nothing is known
    ]
    stands = [each.earliest if each else None for each in days]
    stands[4] = date(2031, 3, 4)
    assert order_notes(days, stands) == [
        "may lie after any of the next 4 lines: up to 31 Mar 2031",
        "same time as the line above; which was first is not told",
        None,
        "same day as the line above; which was first is not told",
        None,
        None,
        None,
    ]


def test_one_line_that_may_come_before() -> None:
    notes = order_notes([Interval.parse("2031-03"), None], [date(2031, 3, 1), date(2031, 3, 4)])
    assert notes == ["may lie after the next line: up to 31 Mar 2031", None]


def test_nobody_counts_a_hundred_lines() -> None:
    days = [Interval.parse("2031"), *[Interval.parse("2031-03-04")] * 100]
    notes = order_notes(days, [each.earliest for each in days])
    assert notes[0] == "may lie after many of the next lines: up to 31 Dec 2031"
