"""What holds of the reader of times on any text whatever."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.reading.times import read_relations, read_times
from onrecord.reading.times.calendars import days_of
from onrecord.records import Interval, Span

_PIECES = """the a an last next this that past first second third fourth few several about over more than less end of
early late mid - / : , . ' " ( ) Monday Friday Sat March may May Sept. Sept April December 1 2 7 12 24 25 31 99 1998
2021 2030 '98 's 1990s year years year's month months week day days quarter half decade century hours minutes ago
earlier later before after by until since in on at from to and or a.m. p.m. noon midnight o'clock GMT EST today
tomorrow tonight yesterday now recently soon morning night summer fall winter Christmas New Eve Day fiscal every each
twice daily said will had 04/05/2021 2021-11-19 9:30 0735 twenty nineteen ninety six hundred thousand ½ 1/2 \n \n\n
the end of the following same one ended week of q3 FY2020 post-2003 ‘ ’ – \u00a0 quarter-century""".split(" ")

texts = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(_PIECES), max_size=40).map(" ".join),
    st.lists(st.sampled_from(_PIECES), max_size=40).map("".join),
)
days = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))
intervals = st.one_of(
    st.none(),
    days.map(lambda day: Interval(earliest=day, latest=day)),
    st.tuples(days, days).map(lambda pair: Interval(earliest=min(pair), latest=max(pair))),
)


@settings(max_examples=400, deadline=None)
@given(text=texts, published=intervals)
def test_spans_lie_in_the_text_in_order_and_apart(text: str, published: Interval | None) -> None:
    end = 0
    for one in read_times(text, published=published):
        assert end <= one.start < one.end <= len(text)
        assert text[one.start : one.end].strip()
        assert one.value
        assert one.days is None or one.days.earliest <= one.days.latest
        meant = days_of(one.value)
        assert meant is None or one.days is None or meant.overlaps(one.days)
        end = one.end


@settings(max_examples=150, deadline=None)
@given(text=texts, published=intervals)
def test_the_same_text_reads_the_same(text: str, published: Interval | None) -> None:
    assert read_relations(text, published=published) == read_relations(text, published=published)


@settings(max_examples=150, deadline=None)
@given(text=texts, data=st.data())
def test_nothing_is_read_outside_the_spans(text: str, data: st.DataObject) -> None:
    if not text:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    for one in read_times(text, spans=[Span(start=start, end=end)]):
        assert start <= one.start < one.end <= end


@settings(max_examples=200, deadline=None)
@given(day=st.dates(min_value=date(1500, 1, 1), max_value=date(2199, 12, 31)), published=intervals)
def test_a_written_day_is_that_day_whenever_the_text_appeared(day: date, published: Interval | None) -> None:
    for written in (day.isoformat(), f"{day:%B} {day.day}, {day.year}", f"{day.day} {day:%B} {day.year}"):
        (one,) = read_times(f"It fell on {written}.", published=published)
        assert one.value == day.isoformat()
        assert one.days == Interval(earliest=day, latest=day)


@settings(max_examples=200, deadline=None)
@given(published=st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)), steps=st.integers(1, 6))
def test_a_past_weekday_lies_in_the_last_seven_days(published: date, steps: int) -> None:
    name = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()[steps]
    (one,) = read_times(f"They met {name}.", published=Interval(earliest=published, latest=published))
    assert one.days is not None
    assert 0 <= (published - one.days.earliest).days < 7
    assert one.days.earliest.weekday() == steps


@settings(max_examples=60, deadline=None)
@given(
    year=st.integers(1950, 2050),
    text=st.sampled_from(
        ["They met on April 7.", "They will meet on Friday.", "Prices rose last month.", "It was signed in July."]
    ),
)
def test_what_a_known_day_tells_lies_within_what_its_year_tells(year: int, text: str) -> None:
    """A wider publication interval may only widen the days, save where a date of its own year is taken."""
    (wide,) = read_times(text, published=Interval.parse(f"{year:04d}"))
    (narrow,) = read_times(text, published=Interval.parse(f"{year:04d}-09-15"))
    assert wide.days is not None and narrow.days is not None
    assert wide.days.overlaps(narrow.days)


@pytest.mark.parametrize(
    "text",
    [
        "x" * 200_000,
        "9" * 50_000,
        "1998" * 50_000,
        "1-" * 100_000,
        "12:" * 60_000,
        "9/11/" * 40_000,
        "the end of " * 18_000,
        "early " * 33_000,
        "last " * 40_000,
        "a few " * 30_000,
        "twenty " * 28_000,
        "hundred thousand " * 12_000,
        "one and a half " * 13_000,
        "New Year's " * 18_000,
        "Monday, " * 25_000,
        '"' * 200_000,
        "\n" * 200_000,
        "to " * 60_000 + "Friday " * 1000,
        "Friday " * 28_000,
    ],
    ids=lambda text: text[:12],
)
def test_time_grows_with_length_alone(text: str) -> None:
    began = time.process_time()
    read_times(text, published=Interval.parse("2021-11-19"))
    assert time.process_time() - began < 8
