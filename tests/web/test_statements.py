"""The pages of statements."""

from __future__ import annotations

import re

import pytest
from fastapi.testclient import TestClient


def test_each_report_has_an_address_on_the_page_of_its_statement(pages: TestClient) -> None:
    listed = pages.get("/statements").text
    address = re.findall(r'href="(/statements/[^"#?]+)"', listed)[0]
    page = pages.get(address).text
    reports = re.findall(r'<figure class="evidence side" id="([^"]+)"', page)
    assert reports
    assert all(f'href="#{report}"' in page for report in reports)


@pytest.mark.parametrize("asked", ["mode=direct", "mode=indirect", "attitude=speech", "attitude=plan", "act=assert"])
def test_filters_narrow_the_list(pages: TestClient, asked: str) -> None:
    everything = pages.get("/statements?format=json&page=all").json()
    chosen = pages.get(f"/statements?format=json&page=all&{asked}").json()
    assert {row["id"] for row in chosen} <= {row["id"] for row in everything}


def test_modes_part_the_list(pages: TestClient) -> None:
    def ids(asked: str) -> set[str]:
        return {row["id"] for row in pages.get(f"/statements?format=json&page=all&{asked}").json()}

    assert ids("mode=direct") | ids("mode=indirect") | ids("mode=mixed") == ids("")


def test_a_mode_that_is_none_is_told(pages: TestClient) -> None:
    assert 'class="troubles"' in pages.get("/statements?mode=sung").text
