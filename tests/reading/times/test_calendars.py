"""Days of values, holidays and numbers."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from onrecord.reading.times.calendars import days_of, holiday, narrowed
from onrecord.reading.times.numbers import amount, ordinal, spoken_year
from onrecord.reading.times.words import stretches
from onrecord.records import Interval


@pytest.mark.parametrize(
    ("value", "earliest", "latest"),
    [
        ("2021", date(2021, 1, 1), date(2021, 12, 31)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2021-11-19", date(2021, 11, 19), date(2021, 11, 19)),
        ("2021-11-19T09:30", date(2021, 11, 19), date(2021, 11, 19)),
        ("1998-W08", date(1998, 2, 16), date(1998, 2, 22)),
        ("1990-W32-WE", date(1990, 8, 11), date(1990, 8, 12)),
        ("1989-Q3", date(1989, 7, 1), date(1989, 9, 30)),
        ("1989-H2", date(1989, 7, 1), date(1989, 12, 31)),
        ("1998-FA", date(1998, 9, 1), date(1998, 12, 23)),
        ("199", date(1990, 1, 1), date(1999, 12, 31)),
        ("19", date(1900, 1, 1), date(1999, 12, 31)),
    ],
)
def test_a_value_fills_its_days(value: str, earliest: date, latest: date) -> None:
    assert days_of(value) == Interval(earliest=earliest, latest=latest)


@pytest.mark.parametrize(
    "value", ["XXXX-04-07", "P3D", "PAST_REF", "2021-02-30", "2021-13", "0000", "9999", "XXXX-WXX-5", "2021-W60"]
)
def test_a_value_with_unknown_parts_fills_none(value: str) -> None:
    assert days_of(value) is None


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("easter", 2021, date(2021, 4, 4)),
        ("easter", 2024, date(2024, 3, 31)),
        ("good friday", 2024, date(2024, 3, 29)),
        ("thanksgiving", 1999, date(1999, 11, 25)),
        ("election day", 1998, date(1998, 11, 3)),
        ("election day", 2016, date(2016, 11, 8)),
        ("labor day", 2021, date(2021, 9, 6)),
        ("memorial day", 2021, date(2021, 5, 31)),
        ("martin luther king day", 2021, date(2021, 1, 18)),
    ],
)
def test_moving_holidays(name: str, year: int, day: date) -> None:
    assert holiday(name, year) == day


def test_an_unknown_holiday_is_an_error() -> None:
    with pytest.raises(ValueError, match="no such holiday"):
        holiday("day of the donkey", 2021)


@pytest.mark.parametrize(
    ("mod", "earliest", "latest"),
    [
        ("START", date(2021, 1, 1), date(2021, 6, 2)),
        ("MID", date(2021, 3, 15), date(2021, 10, 19)),
        ("END", date(2021, 8, 1), date(2021, 12, 31)),
        ("OPENING", date(2021, 1, 1), date(2021, 3, 2)),
        ("CLOSE", date(2021, 11, 1), date(2021, 12, 31)),
        ("APPROX", date(2021, 1, 1), date(2021, 12, 31)),
    ],
)
def test_what_a_modifier_leaves_of_a_year(mod: str, earliest: date, latest: date) -> None:
    assert narrowed(Interval.parse("2021"), mod) == Interval(earliest=earliest, latest=latest)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("three", 3),
        ("twenty-four", 24),
        ("twenty four", 24),
        ("1,500", 1500),
        ("2.5", Fraction(5, 2)),
        ("5 1/2", Fraction(11, 2)),
        ("2-1/2", Fraction(5, 2)),
        ("two and a half", Fraction(5, 2)),
        ("half a", Fraction(1, 2)),
        ("a", 1),
        ("a hundred", 100),
        ("two hundred and six", 206),
        ("a couple of", 2),
        ("a dozen", 12),
        ("a few", None),
        ("several", None),
        ("dozens of", None),
    ],
)
def test_amounts(text: str, value: Fraction | int | None) -> None:
    (words,) = stretches(text, ())
    found = amount(words, 0)
    assert found is not None
    assert (found.value, found.last) == (value, words.count)


@pytest.mark.parametrize("text", ["the", "x", "99999999999999999999", "1/0", "3/4000"])
def test_no_amounts(text: str) -> None:
    (words,) = stretches(text, ())
    assert amount(words, 0) is None


@pytest.mark.parametrize(("text", "value"), [("21st", 21), ("third", 3), ("twenty-first", 21), ("31st", 31)])
def test_ordinals(text: str, value: int) -> None:
    (words,) = stretches(text, ())
    assert ordinal(words, 0) == (value, words.count)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("nineteen ninety-six", 1996),
        ("nineteen hundred", 1900),
        ("nineteen oh five", 1905),
        ("two thousand", 2000),
        ("two thousand and one", 2001),
        ("twenty twenty-one", 2021),
    ],
)
def test_years_as_broadcasts_spell_them(text: str, year: int) -> None:
    (words,) = stretches(text, ())
    assert spoken_year(words, 0) == (year, words.count)
