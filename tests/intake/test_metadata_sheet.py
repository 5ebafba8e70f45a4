"""The sheet in which people say what they know."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.errors import BadMetadata
from onrecord.intake import Given, read_metadata
from onrecord.records import Interval


def sheet(tmp_path: Path, text: str, codec: str = "utf-8") -> Path:
    file = tmp_path / "sheet.csv"
    file.write_text(text, encoding=codec)
    return file


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_columns_in_any_order_case_and_dress(tmp_path: Path, codec: str, mark: str) -> None:
    rows = [
        ["PUBLISHED", "File", " Outlet ", "note"],
        ["2021-05", "b/a.txt", f'"Café{mark} Post"', "x"],
        ["", "c.txt", "", ""],
    ]
    found = read_metadata(sheet(tmp_path, "\n".join(mark.join(row) for row in rows), codec))
    assert found.given("in/b/a.txt") == Given(published=Interval.parse("2021-05"), outlet=f"Café{mark} Post")
    assert found.given("in/c.txt") == Given()
    assert found.given("in/x/a.txt") is None


def test_the_row_that_names_most_of_the_path_counts(tmp_path: Path) -> None:
    found = read_metadata(sheet(tmp_path, "file,outlet\na.txt,One\nx/a.txt,Two\nrows.jsonl,All\nrows.jsonl#7,Seven\n"))
    outlets = [
        given.outlet
        for s in ("in/a.txt", "in/x/a.txt", "in/rows.jsonl#7", "in/rows.jsonl#8")
        if (given := found.given(s))
    ]
    assert outlets == ["One", "Two", "Seven", "All"]


def test_rows_can_name_addresses(tmp_path: Path) -> None:
    found = read_metadata(sheet(tmp_path, "url,title\nhttps://www.post.example/dam/,No deal\n"))
    given = found.given("in/a.html", "http://post.example/dam")
    assert given is not None and given.title == "No deal"


def test_rows_that_matched_nothing_are_told(tmp_path: Path) -> None:
    found = read_metadata(sheet(tmp_path, "file,outlet\na.txt,One\nb.txt,Two\n"))
    found.given("a.txt")
    assert [row.file for row in found.unused()] == ["b.txt"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("file,published\na.txt,last week\n", ["row 2", "published", "last week"]),
        ("outlet,published\nPost,2021\n", ["file", "url"]),
        ("", ["empty"]),
        ("file,outlet\na.txt,One\na.txt,Two\n", ["rows 2 and 3", "a.txt"]),
        ("file,outlet\n,Post\n", ["row 2"]),
        ("file,file,outlet\na,b,c\n", ["two columns"]),
        ("file,outlet\na.txt,One,Two\n", ["row 2", "more cells"]),
        ("file,published\na.txt,2021-02-30\n", ["row 2", "published"]),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, words: list[str]) -> None:
    with pytest.raises(BadMetadata) as caught:
        read_metadata(sheet(tmp_path, text))
    assert all(word in str(caught.value) for word in words)


def test_a_sheet_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(BadMetadata):
        read_metadata(tmp_path / "none.csv")
