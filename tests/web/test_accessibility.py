"""Every page in a real browser: nothing wider than the window, and no serious fault that axe-core finds.

axe-core is no part of the program. It is taken from where `ONRECORD_AXE` says (an `axe.min.js`), else from the package
axe-core-python; without either, or without Chromium, these tests are skipped.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from chromium import PROGRAM, Browser, served

WIDTHS = (1280, 390)
PLACES = (
    "/",
    "/chronology",
    "/documents",
    "/statements",
    "/entities",
    "/places",
    "/questions",
    "/pledges",
    "/sources",
    "/discrepancies",
    "/review",
    "/review/log",
    "/search",
    "/search?q=the",
    "/failures",
    "/nothing",
)
TIE = "/sources/tie"
KINDS = ("/documents", "/statements", "/events", "/entities", "/pledges", "/discrepancies", TIE)
FAULTS = """
axe.run(document, {resultTypes: ["violations"]}).then(found => found.violations
  .filter(each => ["serious", "critical"].includes(each.impact))
  .map(each => each.id + ": " + each.help + " " + each.nodes.slice(0, 2).map(node => node.html.slice(0, 200))))
"""
TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
LINKS = "[...document.querySelectorAll('main a[href]')].map(each => each.getAttribute('href'))"


def axe() -> Path | None:
    """Where axe-core lies, or `None`."""
    if named := os.environ.get("ONRECORD_AXE"):
        return Path(named)
    package = find_spec("axe_core_python")
    found = Path(package.origin).with_name("axe.min.js") if package is not None and package.origin else None
    return found if found is not None and found.is_file() else None


AXE = axe()
pytestmark = [
    pytest.mark.skipif(PROGRAM is None, reason="needs Chromium"),
    pytest.mark.skipif(sys.platform == "win32", reason="speaks to Chromium over POSIX pipes"),
]


@pytest.fixture(scope="module")
def address(case_path: Path) -> Iterator[str]:
    with served(case_path) as found:
        yield found


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with Browser(tmp_path_factory.mktemp("browser") / "profile") as found:
        yield found


@pytest.fixture(scope="module")
def pages(address: str, browser: Browser) -> list[str]:
    """Every place, and of each kind of thing the first page that another one leads to."""
    found: dict[str, str] = {}
    for place in PLACES[:10]:
        browser.go(address + place)
        for href in browser.run(LINKS):
            for kind in KINDS:
                if href.startswith(f"{kind}?" if kind == TIE else f"{kind}/"):
                    found.setdefault(kind, href.partition("#")[0])
    assert set(found) == set(KINDS)
    return [*PLACES, *found.values()]


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_is_wider_than_the_window(address: str, browser: Browser, pages: list[str], width: int) -> None:
    browser.screen(width, 900)
    wide = {}
    for page in pages:
        browser.go(address + page)
        browser.open_details()
        if (over := browser.run(TOO_WIDE)) > 0:
            wide[page] = over
    assert wide == {}


@pytest.mark.skipif(AXE is None, reason="needs axe-core: set ONRECORD_AXE, or install axe-core-python")
@pytest.mark.parametrize(("width", "dark"), [(1280, False), (1280, True), (390, False)])
def test_axe_finds_no_serious_fault(address: str, browser: Browser, pages: list[str], width: int, dark: bool) -> None:
    assert AXE is not None
    browser.screen(width, 900, dark=dark)
    faults = {}
    for page in pages:
        browser.go(address + page)
        browser.open_details()
        browser.run(AXE.read_text(encoding="utf-8") + ";0")
        if found := browser.run(FAULTS):
            faults[page] = found
    assert faults == {}
