"""The pages of an invented case."""

from __future__ import annotations

import codecs
import csv
import io
import json
import re
import sqlite3
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from example_case import HOSTILE, PAPERS, example_case
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st

from onrecord.web import create_app

EVERY_PAGE = [
    "/",
    "/failures",
    "/chronology",
    "/chronology?kind=event&from=2031-03&to=2031&q=strike&outlet=Harbour+Post&who=e-areth&dated=yes",
    "/chronology?from=yesterday&kind=nothing&page=many",
    "/documents",
    "/documents?q=ferr&order=title&dated=text",
    *(f"/documents/{paper.id}" for paper in PAPERS),
    "/documents/d-port?show=time&show=credit&at=3-9&at=x&at=9-3",
    "/statements",
    "/statements?act=deny",
    *(f"/statements/{each}" for each in ("s-ship", "s-lit", "s-arabic", "s-evil", "s-month")),
    *(f"/events/{each}" for each in ("v-strike", "v-storm", "v-ship")),
    "/pledges",
    "/pledges?kind=promise&state=broken",
    "/pledges/p-lit",
    "/pledges/p-move",
    "/entities",
    "/entities?q=areth&kind=person",
    *(f"/entities/{each}" for each in ("e-areth", "e-post", "e-kelmar", "e-board", "e-oska", "e-pilots")),
    "/sources",
    "/sources?way=credits",
    "/sources/tie?way=reuses&printed=Coast+Daily&origin=Ostrel+Wire",
    "/sources/tie?way=credits",
    "/search",
    "/search?q=strike+pilots",
    "/search?q=script",
]
LISTS = ["/chronology", "/documents", "/statements", "/entities", "/sources", "/sources?list=ties", "/pledges"]
LISTS += [
    "/sources/tie?way=shares&printed=Harbour+Post&origin=Ostrel+Wire",
    "/search?q=strike",
    "/failures",
    "/documents/d-port",
    "/statements/s-ship",
    "/events/v-strike",
]


class Page(HTMLParser):
    """What the tests look at: tags in order, ids, links, whether tags are balanced."""

    VOID = frozenset({"meta", "link", "input", "br"})

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.headings: list[int] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(html)
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.tags.append((tag, found))
        if found.get("id"):
            self.ids.append(found["id"] or "")
        if tag == "a" and found.get("href"):
            self.links.append(found["href"] or "")
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag


@pytest.mark.parametrize("address", EVERY_PAGE)
def test_every_page_is_whole_and_safe(pages: TestClient, address: str) -> None:
    answer = pages.get(address)
    assert answer.status_code == 200
    assert HOSTILE not in answer.text
    page = Page(answer.text)
    assert len(page.ids) == len(set(page.ids))
    assert page.headings[0] == 1
    assert page.headings.count(1) == 1
    assert all(after - before <= 1 for before, after in zip(page.headings, page.headings[1:], strict=False))
    for tag, attributes in page.tags:
        assert tag not in ("script", "iframe", "object", "embed", "img")
        assert "style" not in attributes
        assert not any(name.startswith("on") for name in attributes)
        assert not (attributes.get("href") or "").lower().startswith(("javascript:", "data:"))
        if tag == "th":
            assert "scope" in attributes
        if tag in ("input", "select") and attributes.get("type") not in ("checkbox", "hidden"):
            assert any(
                other == ("label", {"for": attributes["id"]}) or other[1].get("for") == attributes["id"]
                for other in page.tags
            )


@pytest.mark.parametrize("address", EVERY_PAGE)
def test_every_link_leads_somewhere(pages: TestClient, address: str) -> None:
    for link in set(Page(pages.get(address).text).links):
        parts = urlsplit(link)
        if parts.netloc or link.startswith("#"):
            continue
        answer = pages.get(parts.path + (f"?{parts.query}" if parts.query else ""))
        assert answer.status_code == 200, link
        if parts.fragment and parts.path.startswith("/documents/"):
            assert parts.fragment in Page(answer.text).ids, link


@pytest.mark.parametrize("address", LISTS)
def test_every_list_leaves_as_csv_and_json(pages: TestClient, address: str) -> None:
    mark = "&" if "?" in address else "?"
    table = pages.get(f"{address}{mark}format=csv")
    lists = pages.get(f"{address}{mark}format=json")
    assert table.content.startswith(codecs.BOM_UTF8)  # or Excel takes it for another code page
    rows = list(csv.DictReader(io.StringIO(table.content.decode("utf-8-sig"), newline="")))
    assert table.headers["content-type"].startswith("text/csv")
    assert len(rows) == len(json.loads(lists.text)) > 0
    assert list(rows[0]) == list(json.loads(lists.text)[0])


def test_what_leaves_is_what_is_shown(pages: TestClient) -> None:
    asked = "/chronology?q=ship&from=2031"
    shown = re.findall(r'class="headline" dir="auto">(?:<bdi.*?</bdi>)?<a href="([^"]+)"', pages.get(asked).text)
    assert [each["page"] for each in json.loads(pages.get(asked + "&format=json").text)] == shown
    assert shown == ["/statements/s-ship"]


def test_hostile_words_are_shown_as_text(pages: TestClient) -> None:
    html = pages.get("/documents/d-hostile").text
    assert "&lt;script&gt;alert(&#34;x&#34;)&lt;/script&gt;" in html
    assert 'href="javascript' not in html


def test_the_chronology_keeps_years_months_and_the_undated_in_order(pages: TestClient) -> None:
    html = pages.get("/chronology").text
    places = [
        html.index(words, html.index('class="tally"'))
        for words in (
            'id="y2029"',
            "In the course of the year",
            "A storm puts the towers out",
            'id="y2030"',
            "June 2030",
            'id="y2031"',
            "March 2031",
            "by 4 Mar 2031",
            "a threat to the whole coast",
            'id="y2031-04"',
            "light the towers",
            "by 31 Dec 2031",
            "Not dated</h2>",
            "The pilots ask the ministry for a ship with lamps",
        )
    ]
    assert places == sorted(places)
    assert "disputed: 27 / 30" in html
    assert "3 reports, 1 origin" in html


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        ("kind=deadline", ["p-lit"]),
        ("from=2029-06-01&to=2029-06-30", ["v-storm"]),  # a year has days in common with each of its months
        ("from=2030-07", None),
        ("who=e-oska", ["s-lit", "p-lit", "s-month"]),
        ("who=e-kelmar&kind=event&dated=no", ["v-ship"]),
        ("outlet=Coast+Daily&kind=statement", ["s-never", "s-ship", "s-arabic"]),
        ("q=%22single+ship%22", ["s-ship"]),
        ("q=areth+ship", ["s-ship"]),
        ("q=100%25", []),
        ("dated=no&kind=event", ["v-ship"]),
    ],
)
def test_filters(pages: TestClient, asked: str, ids: list[str] | None) -> None:
    found = [each["id"] for each in json.loads(pages.get(f"/chronology?format=json&{asked}").text)]
    if ids is None:
        assert "v-ask" in found
        assert "v-storm" not in found
    else:
        assert found == ids


def test_a_wrong_day_is_told_not_guessed(pages: TestClient) -> None:
    html = pages.get("/chronology?from=yesterday").text
    assert "“yesterday” is no day, month or year" in html


def test_words_of_a_search_are_marked_and_found_in_place(pages: TestClient) -> None:
    html = pages.get("/search?q=lamps").text
    assert "<mark>lamps</mark>" in html
    link = re.search(r'href="(/documents/d-undated\?at=(\d+)-(\d+)#s\2-\3)"', html)
    assert link is not None
    text = next(paper.text for paper in PAPERS if paper.id == "d-undated")
    assert text[int(link[2]) : int(link[3])] == "lamps"
    assert f'id="s{link[2]}-{link[3]}"' in pages.get(link[1]).text


def test_page_furniture_is_not_found(pages: TestClient) -> None:
    assert "No paragraph holds all of these words" in pages.get("/search?q=newsletter").text


@given(words=st.text(max_size=30))
def test_no_search_fails(pages: TestClient, words: str) -> None:
    assert pages.get("/search", params={"q": words}).status_code == 200


@pytest.mark.parametrize(
    "words", ['"', '""', "AND", "a OR", "NEAR(", "text:x", "^", "*", "a* b*", "-x", "(", "'; --", "\0"]
)
def test_no_syntax_of_the_index_fails(pages: TestClient, words: str) -> None:
    assert pages.get("/search", params={"q": words}).status_code == 200


def test_old_ids_lead_on(pages: TestClient) -> None:
    answer = pages.get("/statements/s-old?format=json")
    assert answer.status_code == 308
    assert answer.headers["location"] == "/statements/s-ship?format=json"
    assert pages.get("/documents/d-old").headers["location"] == "/documents/d-port"


@pytest.mark.parametrize("address", ["/nothing", "/documents/none", "/statements/%2e%2e", "/events/x", "/entities/x"])
def test_what_is_not_there_is_a_page(pages: TestClient, address: str) -> None:
    answer = pages.get(address)
    assert answer.status_code == 404
    assert "<h1>" in answer.text


@pytest.mark.parametrize("wild", ["a/b?c#d", "a b", "é😀", '"<i>', "+", "a;b=c"])
def test_any_id_has_an_address(tmp_path: Path, wild: str) -> None:
    path = example_case(tmp_path / "wild.case")
    writer = sqlite3.connect(path)
    writer.execute(
        "insert into documents (id, source, title, text, words, sha256) values (?, 'x', 'A wild one', 'lamps', 1, 'x')",
        (wild,),
    )
    writer.commit()
    writer.close()
    client = TestClient(create_app(path), base_url="http://127.0.0.1")
    link = re.search(r'href="([^"]+)">A wild one', client.get("/documents").text)
    assert link is not None
    assert '<h1 dir="auto">A wild one' in client.get(link[1]).text


def test_pages_are_read_only(pages: TestClient) -> None:
    assert pages.post("/chronology").status_code == 403
    assert pages.post("/chronology", headers={"Sec-Fetch-Site": "same-origin"}).status_code == 405


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:8000", 200),
        ("localhost", 200),
        ("LOCALHOST:9", 200),
        ("[::1]:8000", 200),
        ("evil.example", 421),
        ("127.0.0.1.evil.example", 421),
        ("localhost@evil.example", 421),
        ("", 421),
    ],
)
def test_only_own_names_are_answered(pages: TestClient, host: str, status: int) -> None:
    assert pages.get("/", headers={"host": host}).status_code == status


@pytest.mark.parametrize(("host", "status"), [("192.168.1.7:8000", 200), ("[fe80::1]", 200), ("evil.example", 421)])
def test_a_server_for_others_answers_addresses_in_numbers(case_path: Path, host: str, status: int) -> None:
    client = TestClient(create_app(case_path, numbers=True), base_url="http://127.0.0.1")
    assert client.get("/", headers={"host": host}).status_code == status


@pytest.mark.parametrize("address", ["/", "/nothing", "/documents/d-later", "/style.css", "/chronology?format=csv"])
def test_headers(pages: TestClient, address: str) -> None:
    headers = pages.get(address).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "script-src" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


def test_a_statement_over_two_paragraphs_is_lit_as_one(pages: TestClient) -> None:
    answer = pages.get("/documents/d-later")
    style = re.search(r"<style>(.*?)</style>", answer.text)
    assert style is not None
    anchor = re.search(r"#(s\d+-\d+):target", style[1])
    assert anchor is not None
    assert len(re.findall(rf'class="mark statement {anchor[1]}"', answer.text)) >= 2
    assert "'sha256-" in answer.headers["content-security-policy"]


@pytest.mark.parametrize(
    "address", ["/", "/chronology", "/documents", "/statements", "/entities", "/sources", "/pledges"]
)
def test_an_empty_case_says_what_is_not_there(empty_pages: TestClient, address: str) -> None:
    answer = empty_pages.get(address)
    assert answer.status_code == 200
    assert re.search(
        r"no document yet|not read yet|read in these documents yet|on record yet|No words in common", answer.text
    )
    assert 'href="/pledges"' not in answer.text


def test_a_missing_case_is_told(tmp_path: Path) -> None:
    client = TestClient(create_app(tmp_path / "none.case"), base_url="http://127.0.0.1")
    answer = client.get("/")
    assert answer.status_code == 503
    assert "onrecord build" in answer.text


def test_a_fault_is_a_page_too(case_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(case: object) -> None:
        raise RuntimeError(HOSTILE)

    monkeypatch.setattr("onrecord.web.routes.front.contents", fail)
    client = TestClient(create_app(case_path), base_url="http://127.0.0.1", raise_server_exceptions=False)
    answer = client.get("/")
    assert answer.status_code == 500
    assert "This page failed" in answer.text
    assert HOSTILE not in answer.text
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_a_case_that_lacks_a_table_is_told(tmp_path: Path) -> None:
    path = example_case(tmp_path / "torn.case")
    writer = sqlite3.connect(path)
    writer.execute("drop table failures")
    writer.close()
    answer = TestClient(create_app(path), base_url="http://127.0.0.1").get("/")
    assert answer.status_code == 503
    assert "The case cannot be read" in answer.text


def test_a_build_going_on_disturbs_no_page(tmp_path: Path) -> None:
    path = example_case(tmp_path / "busy.case")
    client = TestClient(create_app(path), base_url="http://127.0.0.1")
    writer = sqlite3.connect(path, isolation_level=None)
    writer.execute("begin immediate")
    writer.execute("delete from reuses")
    assert "shared passage" in client.get("/").text
    assert len(json.loads(client.get("/sources?list=ties&format=json").text)) == 8
    writer.execute("commit")
    assert len(json.loads(client.get("/sources?list=ties&format=json").text)) == 6
    writer.close()


def test_long_lists_are_paged(tmp_path: Path) -> None:
    path = example_case(tmp_path / "long.case")
    writer = sqlite3.connect(path)
    for number in range(230):
        dated = f"2032-01-{number % 28 + 1:02}" if number % 2 else None
        writer.execute(
            "insert into statements (id, said_from, said_to, text) values (?, ?, ?, ?)",
            (f"s-{number:03}", dated, dated, f"Line {number}"),
        )
        writer.execute(
            "insert into statement_reports (id, statement_id, document_id, mode, content_start, content_end, content)"
            " values (?, ?, 'd-port', 'direct', ?, ?, 'x')",
            (f"r-{number:03}", f"s-{number:03}", number, number + 1),
        )
    writer.commit()
    writer.close()
    client = TestClient(create_app(path), base_url="http://127.0.0.1")
    seen = []
    for page in (1, 2, 3):
        answer = client.get(f"/statements?page={page}")
        assert f"page {page} of 3" in answer.text
        seen += [each["id"] for each in json.loads(client.get(f"/statements?page={page}&format=json").text)]
    assert len(seen) == len(set(seen)) == 238
    assert seen == [each["id"] for each in json.loads(client.get("/statements?page=all&format=json").text)]
    assert seen[-1] == "s-noship"
    assert client.get("/statements?page=99").text.count("page 3 of 3") == 1


@pytest.mark.parametrize(
    ("entity", "section", "told"),
    [
        # One line for one office, however each document writes it, with the way to the words in each.
        ("e-oska", "h-roles", ["chair", "e-board", "2 documents", "d-port#s", "d-later#s"]),
        ("e-board", "h-holders", ["e-oska", "chair", "2 documents", "d-port#s", "d-later#s"]),
        ("e-areth", "h-roles", ["leads the pilots’ union", "d-port#s"]),
        ("e-areth", "h-groups", ["leads", "e-pilots", "d-wire#s"]),
        ("e-pilots", "h-groups", ["led by", "e-areth", "d-wire#s"]),
        ("e-kelmar", "h-mentioned", ["1 document.", "Ferries stop as Kelmar pilots walk out", "d-port#s"]),
    ],
)
def test_an_entity_tells_its_bonds_and_where_they_are_said(
    pages: TestClient, entity: str, section: str, told: list[str]
) -> None:
    found = re.search(
        f'<section aria-labelledby="{section}">.*?</section>', pages.get(f"/entities/{entity}").text, re.S
    )
    assert found is not None
    assert found[0].count("<li>") <= 1
    for words in told:
        assert words in found[0]


def test_names_are_listed_by_mentions(pages: TestClient) -> None:
    listed = json.loads(pages.get("/entities?format=json").text)
    mentions = [each["mentions"] for each in listed]
    assert mentions == sorted(mentions, reverse=True)
    assert mentions[0] > mentions[-1] == 0
    assert all((each["documents"] > 0) == (each["mentions"] > 0) for each in listed)
    kinds = {each["kind"] for each in json.loads(pages.get("/entities?kind=person&format=json").text)}
    assert kinds == {"person"}


def test_a_name_in_the_text_leads_to_its_entity_once_a_paragraph(pages: TestClient) -> None:
    html = pages.get("/documents/d-wire").text
    letters = re.findall(r'<a class="letter"[^>]*href="([^"]+)"[^>]*aria-label="([^"]+)">(.)</a>', html)
    assert letters == [("/entities/e-areth", "person: Jon Areth", "P")]
    assert 'class="letter"' not in pages.get("/documents/d-wire?show=time").text


def test_the_picture_of_the_chronology_leads_from_years_to_days(pages: TestClient) -> None:
    html = pages.get("/chronology?from=2031-03-01&to=2031-03-31&kind=event").text
    assert "Lines by day" in html
    assert "kind=event&amp;from=2031-01-01&amp;to=2031-12-31" in html  # the way back to the year
    assert 'href="/chronology?kind=event&amp;from=2031-03-0' in html  # a column leads to its day under the same choice


@pytest.mark.parametrize("asked", ["type=NONSENSE", "place=Nowhere+at+all", "status=perhaps"])
def test_a_choice_that_is_not_understood_is_told_and_left_out(pages: TestClient, asked: str) -> None:
    html = pages.get(f"/chronology?{asked}").text
    assert "was left out" in html
    assert 'class="fact' in html


def test_what_the_order_of_lines_leaves_open_is_said(pages: TestClient) -> None:
    assert "may lie after" in pages.get("/chronology").text
