from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from example_case import HOSTILE, example_case
from fastapi.testclient import TestClient

from onrecord.web import create_app

TOKEN = "a-token-of-this-run"
OWN = {"sec-fetch-site": "same-origin"}


@pytest.fixture
def guarded(case_path: Path) -> TestClient:
    app = create_app(case_path, numbers=True, token=TOKEN)
    return TestClient(app, base_url="http://192.0.2.7:8000", follow_redirects=False)


@pytest.mark.parametrize(
    "address", ["/", "/documents/d-port", "/chronology?format=json", "/style.css", "/?token=wrong"]
)
def test_elsewhere_nothing_is_read_without_the_token(guarded: TestClient, address: str) -> None:
    answer = guarded.get(address)
    assert answer.status_code == 403
    assert "Ferries" not in answer.text
    assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_the_token_comes_once_and_leaves_the_address(guarded: TestClient) -> None:
    first = guarded.get(f"/documents?token={TOKEN}&q=ferries")
    assert first.status_code == 303
    assert TOKEN not in first.headers["location"]
    assert "q=ferries" in first.headers["location"]
    cookie = first.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert guarded.get("/documents").status_code == 200
    assert guarded.post("/review", headers={"sec-fetch-site": "cross-site"}).status_code == 403


def test_on_this_machine_no_token_is_asked_for(pages: TestClient) -> None:
    assert pages.get("/").status_code == 200


@pytest.mark.parametrize("headers", [{}, {"sec-fetch-site": "cross-site"}, {"origin": "http://elsewhere.example"}])
def test_a_form_of_another_page_is_refused(pages: TestClient, headers: dict[str, str]) -> None:
    assert pages.post("/review", headers=headers).status_code == 403


def test_hostile_words_are_words_on_the_pages_of_weighing(tmp_path: Path) -> None:
    path = example_case(tmp_path / "hostile.case")
    writer = sqlite3.connect(path)
    writer.execute(
        "insert into discrepancies (id, about_kind, about_id, slot, weight, says) values"
        " ('x-evil', 'document', 'd-hostile', 'count', 0.9, ?)",
        (HOSTILE,),
    )
    for document, value in (("d-hostile", HOSTILE), ("d-port", "27")):
        writer.execute("insert into discrepancy_values values ('x-evil', ?, ?, 0, 25)", (value, document))
    writer.execute("insert into entities (id, name, kind) values ('e-evil', ?, 'organization')", (HOSTILE,))
    for document in ("d-hostile", "d-port"):
        writer.execute(
            'insert into event_reports (id, event_id, document_id, start, "end", trigger_start, trigger_end)'
            " values (?, 'v-storm', ?, 0, 20, 0, 5)",
            (f"x-evil-{document}", document),
        )
    writer.execute(
        "insert into origin_ties (fact_kind, fact_id, document_id, kind, outlet_id, directed)"
        " values ('event', 'v-storm', 'd-hostile', 'credit', 'e-evil', 1)"
    )
    writer.execute("insert into corroboration values ('event', 'v-storm', 3, 1, 3)")
    writer.commit()
    writer.close()
    client = TestClient(create_app(path), base_url="http://127.0.0.1")
    for address in (
        "/",
        "/discrepancies",
        "/events/v-storm",
        "/sources",
        "/documents/d-hostile",
        "/documents",
        "/review",
    ):
        html = client.get(address).text
        assert HOSTILE not in html, address
    assert "&lt;script&gt;" in client.get("/events/v-storm").text
