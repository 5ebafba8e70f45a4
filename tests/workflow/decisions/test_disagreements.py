"""People say of a disagreement that it stands or that it is none, and of an event who took part in it."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from evaluation.review.bars import PLAIN
from onrecord.case import Case
from onrecord.case.views.opening import open_for_pages
from onrecord.case.views.slots import taking_part
from onrecord.errors import DecisionError
from onrecord.workflow.build import build
from onrecord.workflow.decisions.making import Wish, decide

ONE = """Troops of the ferry

The parliament of Kenya voted unanimously to expel the French ferry troops from Mombasa harbour.

Oru Dant attacked Ilva Maren on 4 May 2019 near the mill.

Tobin Hask met Senna Okoye near the mill.
"""
TWO = """The vote on the ferry

The parliament of Kenya, mainly by northern members, voted to expel the French ferry troops from Mombasa harbour.
"""
THREE = """Again the ferry

The parliament of Kenya narrowly voted to expel the French ferry troops from Mombasa harbour.
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "one.txt").write_text(ONE, encoding="utf-8")
    (articles / "two.txt").write_text(TWO, encoding="utf-8")
    path = tmp_path / "ferry.case"
    build([articles], path, stages=PLAIN)
    return path


def disagreements(path: Path) -> list[str]:
    with Case.open(path) as case:
        return [row[0] for row in case.rows("select id from discrepancies order by id")]


def outcomes(path: Path) -> list[str]:
    with Case.open(path) as case:
        found = case.outcomes()
        return [found[entry.id].outcome for entry in case.decision_log()]


def test_what_is_no_disagreement_is_gone_after_every_build(path: Path) -> None:
    (one,) = disagreements(path)
    decide(path, [Wish(kind="reject", about=one, reason="most of them were from the lake")], by="Ana")
    assert disagreements(path) == [one]
    build([], path, stages=PLAIN)
    assert disagreements(path) == []
    assert outcomes(path) == ["held"]
    build([], path, stages=PLAIN)
    assert disagreements(path) == []


def test_a_disagreement_comes_back_when_its_rejection_is_undone(path: Path) -> None:
    (one,) = disagreements(path)
    (made,) = decide(path, [Wish(kind="reject", about=one)], by="Ana")
    build([], path, stages=PLAIN)
    decide(path, [Wish(kind="undo", decision=made.id)], by="Ben")
    build([], path, stages=PLAIN)
    assert disagreements(path) == [one]
    assert outcomes(path) == ["undone", "held"]


def test_of_two_people_who_say_the_opposite_the_later_counts(path: Path) -> None:
    (one,) = disagreements(path)
    decide(path, [Wish(kind="reject", about=one), Wish(kind="confirm", about=one)], by="Ana")
    build([], path, stages=PLAIN)
    assert disagreements(path) == [one]
    assert outcomes(path) == ["overruled", "held"]


def test_a_value_that_came_later_opens_the_question_again(path: Path, tmp_path: Path) -> None:
    (one,) = disagreements(path)
    decide(path, [Wish(kind="reject", about=one)], by="Ana")
    (tmp_path / "articles" / "three.txt").write_text(THREE, encoding="utf-8")
    build([tmp_path / "articles"], path, stages=PLAIN)
    assert disagreements(path)
    assert outcomes(path) == ["held"]


def test_a_disagreement_whose_words_are_gone_is_an_orphan(path: Path, tmp_path: Path) -> None:
    (one,) = disagreements(path)
    decide(path, [Wish(kind="reject", about=one)], by="Ana")
    for name in ("one", "two"):
        (tmp_path / "articles" / f"{name}.txt").write_text("Nothing of it\n\nThe river is calm.\n", encoding="utf-8")
    build([tmp_path / "articles"], path, stages=PLAIN)
    assert outcomes(path) == ["orphan"]


@pytest.mark.parametrize(
    "wish",
    [
        {"kind": "edit", "set": {"date": "2019-05-05"}},
        {"kind": "merge", "other": "x"},
        {"kind": "reject", "slot": "date"},
    ],
    ids=lambda wish: str(wish["kind"]),
)
def test_nothing_else_can_be_said_of_a_disagreement(path: Path, wish: dict[str, object]) -> None:
    (one,) = disagreements(path)
    with pytest.raises(DecisionError):
        decide(path, [msgspec.convert({"about": one, **wish}, Wish)], by="Ana")


def event_of(path: Path, words: str) -> str:
    with Case.open(path) as case:
        asked = (
            "select r.event_id from event_reports r join documents d on d.id = r.document_id"
            " where substr(d.text, r.trigger_start + 1, r.trigger_end - r.trigger_start) = ?"
        )
        return str(case.rows(asked, words)[0][0])


def parties(path: Path, words: str) -> list[tuple[str, str]]:
    with open_for_pages(path) as case:
        return [(part, one.name) for part, one in taking_part(case, event_of(path, words))]


def test_who_took_part_is_added_and_taken_away(path: Path) -> None:
    event = event_of(path, "attacked")
    assert parties(path, "attacked") == [("actor", "Oru Dant"), ("recipient", "Ilva Maren")]
    decide(
        path,
        [
            Wish(kind="edit", about=event, set={"actor": "Tobin Hask"}),
            Wish(kind="reject", about=event, slot="actor", other="Oru Dant"),
            Wish(kind="reject", about=event, slot="recipient"),
        ],
        by="Ana",
    )
    for _ in range(2):
        build([], path, stages=PLAIN)
        assert parties(path, "attacked") == [("actor", "Tobin Hask")]
        assert outcomes(path) == ["held", "held", "held"]


def test_who_was_taken_away_and_added_again_is_there(path: Path) -> None:
    event = event_of(path, "attacked")
    decide(path, [Wish(kind="reject", about=event, slot="actor", other="Oru Dant")], by="Ana")
    decide(path, [Wish(kind="edit", about=event, set={"actor": "Oru Dant"})], by="Ben")
    build([], path, stages=PLAIN)
    assert ("actor", "Oru Dant") in parties(path, "attacked")
    assert outcomes(path) == ["overruled", "held"]


def test_all_who_acted_can_be_made_unknown(path: Path) -> None:
    event = event_of(path, "met")
    decide(path, [Wish(kind="edit", about=event, set={"actor": None})], by="Ana")
    build([], path, stages=PLAIN)
    assert parties(path, "met") == [("recipient", "Senna Okoye")]


@pytest.mark.parametrize("other", [None, "Ilva Maren", "nobody"])
def test_who_is_wrong_has_to_be_one_who_took_part(path: Path, other: str | None) -> None:
    event = event_of(path, "attacked")
    decide(path, [Wish(kind="edit", about=event, set={"actor": "Tobin Hask"})], by="Ana")
    build([], path, stages=PLAIN)
    with pytest.raises(DecisionError, match="say which actor"):
        decide(path, [Wish(kind="reject", about=event, slot="actor", other=other)], by="Ana")
