"""Intervals in words look like what they are, no more exact."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.records import Interval
from onrecord.text.intervals import how_long, in_iso, in_words, when_in_words


def between(first: str, last: str) -> Interval:
    return Interval(earliest=date.fromisoformat(first), latest=date.fromisoformat(last))


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2021-11-19", "2021-11-19", "19 Nov 2021"),
        ("2020-01-01", "2020-01-31", "January 2020"),
        ("2024-02-01", "2024-02-29", "February 2024"),
        ("2023-02-01", "2023-02-28", "February 2023"),
        ("2024-02-01", "2024-02-28", "1–28 Feb 2024"),  # a leap year: one day short of the month
        ("2021-01-01", "2021-12-31", "2021"),
        ("2019-01-01", "2021-12-31", "2019–2021"),
        ("2021-10-01", "2021-10-14", "1–14 Oct 2021"),
        ("2021-06-01", "2021-08-31", "Jun–Aug 2021"),
        ("2021-11-01", "2022-02-28", "Nov 2021 – Feb 2022"),
        ("2021-10-03", "2021-11-04", "3 Oct – 4 Nov 2021"),
        ("2020-12-28", "2021-01-04", "28 Dec 2020 – 4 Jan 2021"),
    ],
)
def test_in_words(first: str, last: str, words: str) -> None:
    assert in_words(between(first, last)) == words


def test_nothing_known_is_said_so() -> None:
    assert in_words(None) == "not dated"
    assert in_iso(None) == ""


days = st.dates(min_value=date(1000, 1, 1), max_value=date(9000, 12, 31))


@given(first=days, second=days)
def test_no_interval_reads_like_another(first: date, second: date) -> None:
    interval = Interval(earliest=min(first, second), latest=max(first, second))
    longer = Interval(earliest=interval.earliest, latest=date.fromordinal(interval.latest.toordinal() + 1))
    assert in_words(interval) != in_words(longer)


def test_how_long() -> None:
    assert how_long(between("2021-11-19", "2021-11-19")) == "one day"
    assert how_long(between("2019-01-01", "2021-12-31")) == "1,096 days"


def test_a_bound_is_no_day() -> None:
    assert when_in_words(Interval.parse("2024-04-04"), date(2024, 4, 9)) == "4 Apr 2024"
    assert when_in_words(None, date(2024, 4, 4)) == "by 4 Apr 2024"
    assert when_in_words(None, date(2024, 4, 4), past=False) == "known by 4 Apr 2024"
    assert when_in_words(None) == "not dated"
