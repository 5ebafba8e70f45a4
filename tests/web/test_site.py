from __future__ import annotations

import re
import shutil
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from example_case import HOSTILE

from onrecord.errors import NotACase
from onrecord.web.site import as_file, file_of, of_time, where_months_begin, write_site, written


@pytest.fixture(scope="module")
def site(case_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    assert len(list(write_site(case_path, folder))) > 25
    return folder


def test_every_link_leads_to_a_file_and_every_place_in_it_is_there(site: Path) -> None:
    files = {path: path.read_text(encoding="utf-8") for path in site.rglob("*.html")}
    for path, html in files.items():
        for href in re.findall(r'href="([^"]*)"', html):
            parts = urlsplit(unescape(href))
            if parts.scheme:
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            assert target.is_file(), (path, href)
            assert target.is_relative_to(site)
            if parts.fragment:
                assert f'id="{unquote(parts.fragment)}"' in files[target], (path, href)


def test_evidence_is_one_click_away(site: Path) -> None:
    html = (site / "statements" / "s-ship.html").read_text(encoding="utf-8")
    links = re.findall(r'href="(\.\./documents/[^"#]*)#(s\d+-\d+)"', html)
    assert links
    for href, anchor in links:
        assert f'id="{anchor}"' in (site / "statements" / href).resolve().read_text(encoding="utf-8")


def test_nothing_in_it_needs_a_server_or_runs(site: Path) -> None:
    for path in site.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        assert "<form" not in html
        assert "<script" not in html
        assert HOSTILE not in html
        assert "script-src 'none'" in html
        assert 'href="/' not in html


def test_it_can_be_moved(site: Path, tmp_path: Path) -> None:
    moved = shutil.copytree(site, tmp_path / "elsewhere")
    assert (moved / "index.html").is_file()
    assert 'href="style.css"' in (moved / "index.html").read_text(encoding="utf-8")
    assert 'href="../style.css"' in (moved / "documents" / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("/", "index.html"),
        ("/documents", "documents/index.html"),
        ("/documents/d-port", "documents/d-port.html"),
        ("/sources/tie?way=reuses", "sources/tie/q-"),
    ],
)
def test_the_file_of_an_address(address: str, file: str) -> None:
    assert file_of(address).startswith(file)


def test_a_stretch_of_time_leads_to_where_it_begins_in_the_chronology() -> None:
    months = where_months_begin([("2019", 3), ("2019-05", 96), ("2019-06", 40), ("2021-01", 2)])
    assert months["2019"] == "/chronology#y2019"
    assert months["2019-06"] == "/chronology#y2019-06"
    assert months["2021-01"] == "/chronology?page=2#y2021-01"
    for address, place in (
        ("/chronology?from=2019-01-01&to=2019-12-31", "/chronology#y2019"),
        ("/chronology?from=2019-05-01&to=2019-05-31", "/chronology#y2019-05"),
        ("/chronology?from=2019-01-01&to=2019-01-31", "/chronology#y2019"),
        ("/chronology?from=2020-02-01&to=2020-02-29", None),
        ("/chronology?from=2019-05-01&to=2019-05-31&kind=event", None),
        ("/chronology", None),
    ):
        assert of_time(address, months) == place


def test_a_small_case_gives_a_small_site(site: Path) -> None:
    # One file for each thing, and a few for lists: none for each day, month and kind that can be asked for.
    assert len(list((site / "chronology").glob("*.html"))) <= 8


def test_an_odd_id_stays_in_the_folder() -> None:
    for odd in ("/documents/..%2F..%2Fetc", "/documents/%2e%2e", "/documents/a b", "/documents/.hidden"):
        assert ".." not in file_of(odd).split("/")
        assert file_of(odd).startswith("documents")


@pytest.mark.parametrize(
    "address", ["/review", "/search?q=x", "/documents?outlet=x", "https://elsewhere.example/", "x"]
)
def test_what_has_no_file(address: str) -> None:
    assert written(address) is None


def test_a_link_without_a_file_is_no_link() -> None:
    html, links = as_file(
        '<head></head><a class="x" href="/search?q=a">a</a><a href="/documents/d-1?at=1-5#s1-5">b</a>', "/", "c"
    )
    assert '<a class="x">a</a>' in html
    assert 'href="documents/d-1.html#s1-5"' in html
    assert links == {"/documents/d-1": ["1-5"]}


def test_what_is_no_case_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotACase):
        list(write_site(tmp_path / "none.case", tmp_path / "out"))
