"""A person in a real browser: from a threat to its words, two names made one, a wrong date rejected, and both stand."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from chromium import PROGRAM, Browser, served

from evaluation.review import stories
from evaluation.review.bars import PLAIN
from onrecord.case import Case
from onrecord.records import Document, Reading
from onrecord.workflow.build import build

pytestmark = [
    pytest.mark.skipif(PROGRAM is None, reason="needs Chromium"),
    pytest.mark.skipif(sys.platform == "win32", reason="speaks to Chromium over POSIX pipes"),
]

THREAT = (
    "Tobin Hask vowed to open the dam before the winter comes and to let the water of eleven summers down upon the"
    " orchards of the lower valley until the council hands back the mill and the granary that it took from his village."
)
ONE = f"""Ferry talks in Veldara

Oru Dant attacked Ilva Maren on 4 May 2019 near the mill.

{THREAT}
"""
TWO = """More of the ferry

“We have waited eleven winters for this bridge,” Falk Dant said on 5 May 2019. Nothing more was heard.

“The boats stay where they are until somebody pays for the ropes,” Pell Umber said. Nobody answered.
"""
THREE = f"""News from the other bank

{THREAT}
"""


def read(document: Document) -> Reading:
    """As the made reader reads; vows are threats here, and who said the words about ropes is left open."""
    found = stories.read(document)
    said = tuple(
        replace(one, speaker=None) if "ropes" in one.span.of(document.text) else one for one in found.statements
    )
    return replace(found, statements=said, pledges=tuple(replace(each, kind="threat") for each in found.pledges))


STAGES = replace(PLAIN, read=read)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "one.txt").write_text(ONE, encoding="utf-8")
    (articles / "two.txt").write_text(TWO, encoding="utf-8")
    (articles / "three.txt").write_text(THREE, encoding="utf-8")
    path = tmp_path / "ferry.case"
    build([articles], path, stages=STAGES)
    with Case.open(path, write=True) as case:
        ids = [row[0] for row in case.rows("select id from entities where name like '% Dant' order by name")]
        case._database.run("insert into questions values ('q-dant', 'entity', ?, ?, 0.5)", *ids)
    return path


@pytest.fixture
def address(path: Path) -> Iterator[str]:
    with served(path) as address:
        yield address


def test_a_person_reviews_a_case(address: str, path: Path, tmp_path: Path) -> None:
    with Browser(tmp_path / "profile") as browser:
        # A threat, and from it to its words.
        browser.go(f"{address}/pledges?kind=threat")
        browser.click("a[href^='/pledges/']", "open the dam")
        assert "Threat" in browser.text()
        # Both reports print the same words: one origin, and the page says why.
        assert "2 documents, 1 independent origin" in browser.text()
        browser.open_details()
        assert "one" in browser.run("document.querySelector('.pairs tbody td').innerText")
        assert browser.run("document.querySelectorAll('.pairs tbody a').length") >= 2
        browser.click("a.to-words")
        assert "open the dam" in browser.run("document.querySelector(':target').innerText")
        # Two names are one: the keyboard of the queue.
        browser.go(f"{address}/review")
        assert "Are these one?" in browser.text()
        browser.key("j")
        assert browser.run("document.activeElement.id") == "q-dant"
        browser.key("m", leaves=True)
        assert "It holds from the next build" in browser.text()
        assert "Are these one?" not in browser.text()
        # A wrong date, rejected on the page of its event.
        browser.go(f"{address}/chronology")
        browser.click("a[href^='/events/']")
        event = browser.run("location.href")
        assert "4 May 2019" in browser.text()
        browser.open_details()
        browser.run("document.querySelector('#v-date').closest('tr').querySelector('td:last-child button').click()")
        time.sleep(0.5)
        browser.go(event)
        assert "rejected the date: 2019-05-04" in browser.text()
        assert "will hold from the next build" in browser.text()

        build([], path, stages=STAGES)

        browser.go(event)
        assert "not dated" in browser.text()
        assert "holds" in browser.text()
        browser.go(f"{address}/entities?q=Dant")
        assert browser.run("document.querySelectorAll('main a[href^=\"/entities/e-\"]').length") == 1
        browser.go(f"{address}/review/log")
        assert browser.text().count("· holds") == 2
        # And both are taken back.
        browser.click(".decision button", "Undo")
        browser.go(f"{address}/review/log")
        browser.click(".decision:last-child button", "Undo")

        build([], path, stages=STAGES)

        browser.go(f"{address}/entities?q=Dant")
        assert browser.run("document.querySelectorAll('main a[href^=\"/entities/e-\"]').length") == 2
        browser.go(event)
        assert "4 May 2019" in browser.text()


def test_all_of_it_is_done_without_a_script(address: str, tmp_path: Path) -> None:
    with Browser(tmp_path / "profile") as browser:
        browser._ask("Emulation.setScriptExecutionDisabled", value=True)
        browser._ask("Page.navigate", url=f"{address}/review")
        time.sleep(1)
        browser._ask("Emulation.setScriptExecutionDisabled", value=False)
        assert browser.run("document.querySelectorAll('#q-dant form button').length") == 2
        assert browser.run("[...document.forms].every(each => each.action.startsWith(location.origin))") is True


def focused(browser: Browser) -> str:
    return str(browser.run("document.activeElement.innerText.trim()"))


def test_the_queue_is_worked_off_with_the_keyboard_alone(address: str, path: Path, tmp_path: Path) -> None:
    with Browser(tmp_path / "profile") as browser:
        browser.go(f"{address}/review")
        questions = browser.run("document.querySelectorAll('.question').length")
        browser.key("j")
        first = browser.run("document.activeElement.id")
        assert first
        browser.key("j")
        assert browser.run("document.activeElement.id") != first
        browser.key("k")
        assert browser.run("document.activeElement.id") == first
        # A letter presses the button that bears it; the next question has the focus then.
        browser.key("r", leaves=True)
        assert "It holds from the next build" in browser.text()
        assert browser.run("document.querySelectorAll('.question').length") == questions - 1
        assert browser.run("document.activeElement.classList.contains('question')")
        # Without the script's keys: Tab to a button, Enter presses it.
        browser.go(f"{address}/review")
        for _ in range(60):
            browser.key("Tab")
            if focused(browser).startswith("Nobody who is named"):
                break
        assert browser.run("document.activeElement.matches(':focus-visible')")
        browser.key("Enter", leaves=True)
        assert "confirmed it" in browser.text()
    with Case.open(path) as case:
        assert sorted(entry.kind for entry in case.decision_log()) == ["confirm", "split"]


def test_a_quotation_is_given_to_who_stands_beside_it(address: str, path: Path, tmp_path: Path) -> None:
    with Browser(tmp_path / "profile") as browser:
        browser.go(f"{address}/review")
        assert "Who said this?" in browser.text()
        browser.run("document.querySelector('[id^=\"who:\"]').focus()")
        browser.key("1", leaves=True)
        assert "set the speaker to Pell Umber" in browser.text()

        build([], path, stages=STAGES)

        browser.go(f"{address}/statements?q=ropes")
        assert "Pell Umber" in browser.text()
        browser.go(f"{address}/review")
        assert "Who said this?" not in browser.text()


def test_the_last_answer_is_taken_back_by_a_key(address: str, path: Path, tmp_path: Path) -> None:
    with Browser(tmp_path / "profile") as browser:
        browser.go(f"{address}/review")
        questions = browser.run("document.querySelectorAll('.question').length")
        browser.key("j")
        browser.key("c" if "who:" in browser.run("document.activeElement.id") else "r", leaves=True)
        assert browser.run("document.querySelectorAll('.question').length") == questions - 1
        browser.key("u", leaves=True)
        assert browser.run("document.querySelectorAll('.question').length") == questions
