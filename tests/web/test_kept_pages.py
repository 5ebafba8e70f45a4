from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from example_case import example_case
from fastapi.testclient import TestClient

from onrecord.web import create_app


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return example_case(tmp_path / "kept.case")


def opened(path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[TestClient, list[str]]:
    """A client, and a list that grows with each page that is made."""
    made: list[str] = []
    app = create_app(path)
    from onrecord.web.desk import Desk

    whole = Desk.page

    def page(self, request, case, template, **more):
        made.append(request.url.path)
        return whole(self, request, case, template, **more)

    monkeypatch.setattr(Desk, "page", page)
    return TestClient(app, base_url="http://127.0.0.1"), made


def test_a_page_is_made_once_while_the_case_is_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    client, made = opened(path, monkeypatch)
    first, second = client.get("/documents"), client.get("/documents")
    assert made == ["/documents"]
    assert first.text == second.text
    assert second.headers["content-security-policy"] == first.headers["content-security-policy"]
    assert second.headers["content-type"].startswith("text/html")


def test_another_query_or_cookie_is_another_page(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    client, made = opened(path, monkeypatch)
    client.get("/documents?q=dark")
    client.get("/documents?q=strike")
    client.get("/documents?q=strike", headers={"cookie": "who=ada"})
    assert len(made) == 3


def test_what_is_written_is_seen_at_once(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    client, made = opened(path, monkeypatch)
    assert "Other headline" not in client.get("/documents").text
    writer = sqlite3.connect(path)
    writer.execute("update documents set title = 'Other headline' where id = 'd-port'")
    writer.commit()
    assert "Other headline" in client.get("/documents").text
    writer.close()
    assert "Other headline" in client.get("/documents").text
    assert len(made) >= 2


def test_what_is_missing_or_failed_is_not_kept(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    client, made = opened(path, monkeypatch)
    for _ in range(2):
        assert client.get("/documents/d-none").status_code == 404
    assert len(made) == 2
