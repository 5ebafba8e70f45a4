"""Lists as files."""

from __future__ import annotations

import csv
import io
import json
from datetime import date

from onrecord.records import Interval
from onrecord.web.leaving import Sheet, as_file

SHEET = Sheet(
    name="x",
    columns=("days", "words", "number", "both"),
    rows=[
        (Interval(earliest=date(2031, 3, 1), latest=date(2031, 3, 5)), "=HYPERLINK(1)", -3, ("a", "b")),
        (None, 'A "quoted", line\nbreak', None, ()),
    ],
)


def test_csv_has_intervals_as_two_columns_and_runs_no_formula() -> None:
    rows = list(csv.reader(io.StringIO(bytes(as_file(SHEET, "csv").body).decode("utf-8-sig"), newline="")))
    assert rows == [
        ["day_from", "day_to", "words", "number", "both"],
        ["2031-03-01", "2031-03-05", "'=HYPERLINK(1)", "-3", "a; b"],
        ["", "", 'A "quoted", line\nbreak', "", ""],
    ]


def test_json_has_the_words_as_they_are() -> None:
    first, second = json.loads(bytes(as_file(SHEET, "json").body))
    assert first == {
        "day_from": "2031-03-01",
        "day_to": "2031-03-05",
        "words": "=HYPERLINK(1)",
        "number": -3,
        "both": ["a", "b"],
    }
    assert second["day_from"] is None
