"""Intervals of days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.records import Interval

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    first = draw(DAYS)
    return Interval(earliest=first, latest=first + timedelta(days=draw(st.integers(0, 800))))


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2021", date(2021, 1, 1), date(2021, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        (" 2023-02 ", date(2023, 2, 1), date(2023, 2, 28)),
        ("2021-11-19", date(2021, 11, 19), date(2021, 11, 19)),
        ("2021-11-19T09:14:00Z", date(2021, 11, 19), date(2021, 11, 19)),
        ("2021-11-19 09:14", date(2021, 11, 19), date(2021, 11, 19)),
    ],
)
def test_an_iso_day_month_or_year_is_its_days(text: str, earliest: date, latest: date) -> None:
    assert Interval.parse(text) == Interval(earliest=earliest, latest=latest)


@pytest.mark.parametrize(
    "text", ["", "19 Nov 2021", "2021-13", "2021-02-30", "2021/11/19", "20211119", "2021-11x", "0000"]
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Interval.parse(text)


def test_an_interval_does_not_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="ends before it begins"):
        Interval(earliest=date(2021, 2, 1), latest=date(2021, 1, 1))


@given(intervals(), intervals())
def test_two_intervals_meet_where_they_overlap(left: Interval, right: Interval) -> None:
    meeting = left.meet(right)
    assert meeting == right.meet(left)
    assert (meeting is not None) == left.overlaps(right)
    if meeting:
        assert meeting.earliest >= max(left.earliest, right.earliest)
        assert meeting.latest <= min(left.latest, right.latest)
        assert meeting.days <= min(left.days, right.days)
