"""Intervals look like what they are, no more exact."""

from datetime import date

import pytest

from onrecord.cli.showing import days_in_words, one_line
from onrecord.records import Interval


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        (date(2020, 1, 3), date(2020, 1, 3), "3 Jan 2020"),
        (date(2020, 1, 1), date(2020, 1, 31), "January 2020"),
        (date(2024, 2, 1), date(2024, 2, 29), "February 2024"),
        (date(2023, 2, 1), date(2023, 2, 27), "1–27 Feb 2023"),
        (date(2020, 1, 1), date(2020, 12, 31), "2020"),
        (date(2009, 1, 1), date(2016, 12, 31), "2009–2016"),
        (date(2021, 10, 30), date(2021, 11, 28), "30 Oct–28 Nov 2021"),
        (date(2020, 12, 26), date(2021, 12, 25), "26 Dec 2020–25 Dec 2021"),
        (date(2020, 1, 1), date(2020, 2, 29), "1 Jan–29 Feb 2020"),
    ],
)
def test_days_in_words(earliest: date, latest: date, words: str) -> None:
    assert days_in_words(Interval(earliest=earliest, latest=latest)) == words


def test_unknown_days_are_said_to_be_unknown() -> None:
    assert days_in_words(None) == "not dated"


def test_text_cannot_steer_the_terminal() -> None:
    assert one_line("a\x1b[31m b\n\tc") == "a�[31m b c"
