"""The ledger of pledges in the browser."""

from __future__ import annotations

import re

import pytest
from fastapi.testclient import TestClient


def _lines(html: str) -> list[str]:
    return re.findall(r'<li class="fact kind-deadline[^"]*" id="([^"]+)"', html)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["p-lit", "p-move"]),
        ("?kind=threat", ["p-move"]),
        ("?maker=aret", ["p-move"]),
        ("?maker=nobody", []),
        ("?q=ship", ["p-move"]),
        ("?as_of=2031-03-15&state=due", ["p-lit"]),
        ("?as_of=2031-01-15&state=due", []),
    ],
)
def test_the_ledger_can_be_narrowed(pages: TestClient, query: str, found: list[str]) -> None:
    assert _lines(pages.get(f"/pledges{query}").text) == found


@pytest.mark.parametrize(
    ("day", "told"),
    [("2031-03-15", "due, 17 days to go"), ("2031-04-01", "due, its day is today"), ("2031-01-15", "76 days to go")],
)
def test_the_state_is_told_in_days(pages: TestClient, day: str, told: str) -> None:
    assert told in " ".join(pages.get(f"/pledges/p-lit?as_of={day}").text.split())


def test_each_line_leads_to_its_words(pages: TestClient) -> None:
    html = pages.get("/pledges").text
    assert len(re.findall(r'class="to-words" href="/documents/', html)) == 2


def test_what_bears_on_it_is_offered_not_concluded(pages: TestClient) -> None:
    html = " ".join(pages.get("/pledges/p-lit").text.split())
    assert "Offered for you to judge" in html
    assert "disputes it" in html


def test_a_day_that_is_none_is_told(pages: TestClient) -> None:
    assert "is no day, month or year" in pages.get("/pledges?as_of=soon").text


def test_the_list_as_a_file_has_the_places_of_the_words(pages: TestClient) -> None:
    rows = pages.get("/pledges?format=json").json()
    assert {"start", "end", "words", "document_id"} <= set((rows["rows"] if isinstance(rows, dict) else rows)[0])
