"""The pictures: shares of time and threads between outlets."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.case.views.overview import Stretch
from onrecord.case.views.sources import Tie
from onrecord.records import Interval
from onrecord.web.pictures import MOST_OF_THEM, density, source_web


def stretch(first: str, last: str, lines: int) -> Stretch:
    return Stretch(days=Interval(earliest=date.fromisoformat(first), latest=date.fromisoformat(last)), lines=lines)


def test_a_line_known_by_the_year_counts_in_each_month_by_its_share() -> None:
    picture = density([stretch("2021-01-01", "2021-12-31", 365), stretch("2021-03-03", "2021-03-03", 2)])
    assert picture is not None
    assert [round(column.lines) for column in picture.columns][:4] == [31, 28, 33, 30]
    assert picture.unit == "month"


def test_no_dated_line_no_picture() -> None:
    assert density([]) is None


@pytest.mark.parametrize(
    ("last", "unit"), [("2015-12-31", "month"), ("2060-01-01", "year"), ("9999-12-31", "67 years")]
)
def test_the_columns_grow_with_the_time(last: str, unit: str) -> None:
    picture = density([stretch("2010-01-01", "2010-01-01", 1), stretch(last, last, 1)])
    assert picture is not None
    assert picture.unit == unit
    assert len(picture.columns) <= 180


@given(
    st.lists(
        st.tuples(st.dates(date(1990, 1, 1), date(2060, 1, 1)), st.integers(0, 9000), st.integers(1, 9)), min_size=1
    )
)
def test_the_columns_hold_all_lines(given_stretches: list[tuple[date, int, int]]) -> None:
    stretches = [
        Stretch(days=Interval(earliest=first, latest=date.fromordinal(first.toordinal() + length)), lines=lines)
        for first, length, lines in given_stretches
    ]
    picture = density(stretches)
    assert picture is not None
    drawn, every = sum(column.lines for column in picture.columns), sum(each.lines for each in stretches)
    if picture.outside:
        assert MOST_OF_THEM * every <= drawn + 1e-6
        assert drawn <= every + 1e-6
        assert drawn + sum(each.lines for each in picture.outside) >= every - 1e-6
        assert picture.unit in ("month", "day")
    else:
        assert drawn == pytest.approx(every)


def test_a_year_long_ago_does_not_flatten_the_picture() -> None:
    near = [stretch(f"2019-{month:02}-10", f"2019-{month:02}-20", 3) for month in range(1, 13)]
    picture = density([stretch("1867-01-01", "1867-12-31", 1), *near, stretch("2048-01-01", "2048-12-31", 2)])
    assert picture is not None
    assert picture.unit == "month"
    assert (picture.columns[0].days.earliest, picture.columns[-1].days.latest) == (date(2019, 1, 1), date(2019, 12, 31))
    assert [(each.days.earliest.year, each.lines) for each in picture.outside] == [(1867, 1), (2020, 2)]
    assert picture.outside[0].href == "/chronology?from=1867-01-01&to=2018-12-31"


def test_a_story_of_a_century_is_drawn_whole() -> None:
    picture = density([stretch(f"{year}-01-01", f"{year}-12-31", 2) for year in range(1900, 2001)])
    assert picture is not None
    assert (picture.unit, picture.outside) == ("year", ())


def tie(printed: str | None, origin: str | None, way: str = "reuses", times: int = 1) -> Tie:
    return Tie(printed=printed, origin=origin, way=way, times=times, documents=1)


def test_ties_without_a_name_or_to_oneself_are_not_drawn() -> None:
    assert source_web([tie(None, "A"), tie("A", None), tie("A", "A")]) is None
    picture = source_web([tie("A", "B", times=3), tie("B", "A", "credits")])
    assert picture is not None
    assert {thread.words for thread in picture.threads} == {"A prints words of B: 3", "B credits A: 1"}


def test_a_line_that_reaches_out_of_the_picture_is_told_beside_it() -> None:
    picture = density([stretch("2000-01-01", "2000-01-01", 4), stretch("2000-01-01", "2015-12-31", 1)])
    assert picture is not None
    assert [each.lines for each in picture.outside] == [1]


def test_lines_without_days_stand_on_top_by_the_day_by_which_they_were_known() -> None:
    picture = density([stretch("2021-03-01", "2021-03-31", 31)], [stretch("2021-04-04", "2021-04-04", 2)])
    assert picture is not None
    assert sum(column.lines for column in picture.columns) == pytest.approx(31)
    assert [(column.days.earliest, column.known) for column in picture.columns if column.known] == [
        (date(2021, 4, 4), 2)
    ]
    assert picture.columns[-1].words == "4 Apr 2021: no lines; 2 not dated, known by then"
    alone = density([], [stretch("2021-04-04", "2021-04-04", 2)])
    assert alone is not None
    assert (alone.columns[0].height, alone.columns[0].known_height) == (0, 120)
