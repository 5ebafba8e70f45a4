from __future__ import annotations

import json
import re
from html import unescape

import pytest
from fastapi.testclient import TestClient

from onrecord.case.views.discrepancies import BESIDE
from onrecord.case.views.origins import OriginDocument, OriginTie, OutsideOutlet, WeighedFact
from onrecord.case.views.rows import Place
from onrecord.web.origins import shown


def test_disagreements_are_listed_with_both_sides_and_their_words(pages: TestClient) -> None:
    html = pages.get("/discrepancies").text
    section = re.search(r'<section class="differing".*?</section>', html, re.S)
    assert section is not None
    assert "how many" in section[0]
    assert section[0].index(">30<") < section[0].index(">27<")  # more documents first
    assert "2 reports, 1 origin" in section[0]
    assert "d-port#s" in section[0]
    assert "d-copy#s" in section[0]


def test_disagreements_leave_as_a_list(pages: TestClient) -> None:
    rows = json.loads(pages.get("/discrepancies?format=json").text)
    assert [(row["value"], row["document_id"]) for row in rows] == [
        ("30", "d-wire"),
        ("30", "d-copy"),
        ("27", "d-port"),
    ]
    assert pages.get("/discrepancies?slot=count&format=csv").text.count("\r\n") == 4
    assert "There is no slot" in pages.get("/discrepancies?slot=weather").text


def test_the_front_page_tells_what_is_disputed(pages: TestClient) -> None:
    html = pages.get("/").text
    disputed = html[html.index('id="h-disputed"') :]
    assert "The pilots of the Kelmar strait stop work" in disputed
    assert "/discrepancies" in disputed


def test_an_event_says_why_each_two_documents_were_taken_as_one(pages: TestClient) -> None:
    html = pages.get("/events/v-strike").text
    section = re.search(r'<section class="origins".*?</section>', html, re.S)
    assert section is not None
    rows = re.findall(r"<tr><th scope=\"row\">(.*?)</tr>", section[0], re.S)
    assert len(rows) == 3
    assert all("<td>one</td>" in row for row in rows)
    assert any("prints a passage that stood in" in row for row in rows)
    assert any("credits" in row for row in rows)
    assert "Ostrel Wire" in section[0]
    assert section[0].count('class="box') == 4
    assert section[0].count("marker-end") == 3


def test_a_fact_of_one_document_without_credit_has_no_picture(pages: TestClient) -> None:
    assert 'class="origins"' not in pages.get("/events/v-storm").text


def fact(*ties: OriginTie, documents: str = "abc", outside: str = "", roots: dict[str, str]) -> WeighedFact:
    def document(one: str) -> OriginDocument:
        place = Place(document_id=one, start=0, end=5, outlet=f"Outlet {one}", title=None, published=None)
        return OriginDocument(id=one, outlet=f"Outlet {one}", title=None, published=None, place=place)

    return WeighedFact(
        kind="statement",
        id="s-1",
        documents=tuple(map(document, documents)),
        outside={one: OutsideOutlet(id=one, name=f"Agency {one}", held=False) for one in outside},
        ties=ties,
        goes_back={one: frozenset(found) for one, found in roots.items()},
        outlets=len(documents),
        origins=len(set("".join(roots.values()))),
    )


def tie(document: str, target: str, kind: str = "credit", *, directed: bool = True) -> OriginTie:
    return OriginTie(document_id=document, target=target, kind=kind, directed=directed, here=None, there=None)


def test_each_pair_has_its_reason() -> None:
    found = shown(fact(tie("c", "a"), tie("c", "b"), roots={"a": "a", "b": "b", "c": "ab"}))
    assert found is not None
    pairs = {(pair.left, pair.right): pair for pair in found.pairs}
    assert not pairs["Outlet a", "Outlet b"].one
    assert "Nothing ties them" in pairs["Outlet a", "Outlet b"].why[0].words
    assert pairs["Outlet a", "Outlet c"].why[0].words == "Outlet c credits Outlet a"


def test_two_that_rest_on_one_absent_agency_say_so() -> None:
    found = shown(fact(tie("a", "x"), tie("b", "x"), documents="ab", outside="x", roots={"a": "x", "b": "x"}))
    assert found is not None
    assert found.pairs[0].one
    assert found.pairs[0].why[0].words == "Both go back to Agency x"
    assert found.outside == ("Agency x, not in this case",)
    assert found.chain is not None
    assert [box.outside for box in found.chain.boxes] == [True, False, False]
    assert {box.x for box in found.chain.boxes if not box.outside} != {found.chain.boxes[0].x}


@pytest.mark.parametrize("ties", [[("a", "b"), ("b", "a")], [("a", "b"), ("b", "c"), ("c", "a")]])
def test_a_circle_can_be_drawn(ties: list[tuple[str, str]]) -> None:
    found = shown(fact(*(tie(*pair) for pair in ties), roots=dict.fromkeys("abc", "a")))
    assert found is not None
    assert found.chain is not None
    assert len(found.chain.boxes) == 3


def test_many_documents_are_drawn_and_listed_in_part() -> None:
    documents = "".join(chr(ord("a") + number) for number in range(26)) + "ABCDEFGH"
    found = shown(fact(documents=documents, roots={one: one for one in documents}))
    assert found is not None
    assert found.chain is not None
    assert found.pairs_left_out == 34 * 33 // 2 - len(found.pairs) > 0
    assert found.chain.left_out > 0


def test_a_value_stands_in_the_words_around_it(pages: TestClient) -> None:
    html = pages.get("/discrepancies").text
    given = re.findall(r'<span class="given" dir="auto">(.*?)</span>', html)
    assert given
    for each in given:
        parts = re.fullmatch(r"(.*)<mark>(.+)</mark>(.*)", each, re.DOTALL)
        assert parts is not None
        before, found, after = parts.groups()
        assert "\n" not in before + after
        assert max(len(unescape(before)), len(unescape(after))) <= BESIDE + 2
        assert found == found.strip()
    assert any(re.sub(r"<mark>.*</mark>", "", each) for each in given)
