"""Publication dates in the forms that sheets, pages and addresses have."""

from __future__ import annotations

import pytest

from onrecord.intake.dates import parse_published, published_in_url


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2021-05-04", "2021-05-04..2021-05-04"),
        ("2021-05", "2021-05-01..2021-05-31"),
        ("2021", "2021-01-01..2021-12-31"),
        ("2021-05-04T23:30:00-05:00", "2021-05-04..2021-05-04"),
        ("Tue, 04 May 2021 18:20:00 GMT", "2021-05-04..2021-05-04"),
        ("May 4, 2021 at 6:20 pm", "2021-05-04..2021-05-04"),
        ("4 May 2021", "2021-05-04..2021-05-04"),
        ("Tuesday, May 4th, 2021", "2021-05-04..2021-05-04"),
        ("Sept. 4, 2021", "2021-09-04..2021-09-04"),
        ("May 2021", "2021-05-01..2021-05-31"),
        ("20210504", "2021-05-04..2021-05-04"),
        ("2021/5/4", "2021-05-04..2021-05-04"),
        ("25/12/2021", "2021-12-25..2021-12-25"),
        ("12/25/2021", "2021-12-25..2021-12-25"),
        ("04.05.2021", "2021-05-04..2021-05-04"),
        ("4/5/2021", "2021-04-05..2021-05-04"),  # both orders are possible: so are all days between
        ("1620152400", "2021-05-04..2021-05-04"),
        ("1620152400000", "2021-05-04..2021-05-04"),
        ("", None),
        ("yesterday", None),
        ("2021-13-01", None),
        ("31/02/2021", None),
        ("0021-05-04", None),
    ],
)
def test_published(text: str, days: str | None) -> None:
    found = parse_published(text)
    assert (f"{found.earliest}..{found.latest}" if found else None) == days


@pytest.mark.parametrize(
    ("url", "days"),
    [
        ("https://post.example/2021/05/04/dam", "2021-05-04..2021-05-04"),
        ("https://post.example/world/2021/may/04/dam", "2021-05-04..2021-05-04"),
        ("https://post.example/news/dam-20210504", "2021-05-04..2021-05-04"),
        ("https://post.example/2021-05-04-dam.html", "2021-05-04..2021-05-04"),
        ("https://post.example/2021/05/dam", "2021-05-01..2021-05-31"),
        ("https://post.example/dam-2021", None),
        ("https://post.example/20219999/x", None),
        ("https://post.example/a?date=2021/05/04", None),
    ],
)
def test_in_url(url: str, days: str | None) -> None:
    found = published_in_url(url)
    assert (f"{found.earliest}..{found.latest}" if found else None) == days
