"""Intervals as bars and under headings."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.records import Interval
from onrecord.web.intervals import bar, heading


def between(first: str, last: str) -> Interval:
    return Interval(earliest=date.fromisoformat(first), latest=date.fromisoformat(last))


days = st.dates(min_value=date(1000, 1, 1), max_value=date(9000, 12, 31))


@given(first=days, second=days)
def test_a_bar_lies_on_its_strip(first: date, second: date) -> None:
    interval = Interval(earliest=min(first, second), latest=max(first, second))
    drawn = bar(interval)
    assert drawn.x >= 0
    assert drawn.width >= 15
    assert drawn.x + drawn.width <= 1000
    assert (drawn.years is None) == (interval.latest.year == interval.earliest.year)
    assert list(drawn.ticks) == sorted(set(drawn.ticks))


def test_a_bar_over_two_years_has_its_whole_length() -> None:
    drawn = bar(between("2020-12-26", "2021-12-25"))
    assert drawn.years == "2020–2021"
    assert 498 <= drawn.width <= 500
    assert drawn.ticks == (0, 500, 1000)


@pytest.mark.parametrize(
    ("first", "last", "month"),
    [
        ("2020-01-01", "2020-12-31", None),
        ("2020-01-01", "2020-01-31", 1),
        ("2020-01-01", "2020-01-01", 1),
        ("2020-01-01", "2022-12-31", None),
        ("2020-03-15", "2020-11-20", 3),
    ],
)
def test_a_line_known_by_the_year_stands_under_the_year(first: str, last: str, month: int | None) -> None:
    assert heading(between(first, last)).month == month
