"""Decisions outlive a rebuild, more articles, a newer intake and a reader that reads one span in five differently.

The full measure (1,000 decisions on 200 articles, several seeds) is `python -m evaluation.review`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from evaluation.review.bars import BOTH, PERTURBED, PLAIN, REWORDED, Survival, made_case, survive
from onrecord.case import Case
from onrecord.workflow.taking import Stages

ARTICLES, DECISIONS = 40, 250


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_case(tmp_path_factory.mktemp("decided"), ARTICLES, DECISIONS, seed=7)


def assert_survived(found: Survival) -> None:
    assert found.lost == ()
    assert found.wrong == ()
    assert found.without_effect == ()


@pytest.mark.parametrize(
    ("name", "stages", "more"),
    [
        ("rebuilt", PLAIN, range(0)),
        ("added", PLAIN, range(ARTICLES, ARTICLES + 10)),
        ("perturbed", PERTURBED, range(0)),
        ("reworded", REWORDED, range(0)),
        ("both", BOTH, range(0)),
    ],
)
def test_decisions_outlive(first: Path, name: str, stages: Stages, more: range) -> None:
    found = survive(first, first.parent, name, stages, more=more)
    assert_survived(found)
    if stages is PLAIN:
        assert found.outcomes["orphan"] == 0
    if stages is PERTURBED:
        assert 0 < found.outcomes["orphan"] < DECISIONS / 5


def test_what_no_longer_finds_its_place_says_what_it_was_about(first: Path) -> None:
    survive(first, first.parent, "orphans", PERTURBED)
    with Case.open(first.parent / "orphans.case") as case:
        outcomes = case.outcomes()
        orphans = [entry for entry in case.decision_log() if outcomes[entry.id].outcome == "orphan"]
        assert orphans
        for entry in orphans:
            assert entry.decision is not None
            assert entry.decision.about is not None
            assert entry.decision.about.words
            assert outcomes[entry.id].message


def test_the_same_log_gives_the_same_record(first: Path) -> None:
    survive(first, first.parent, "once", BOTH)
    survive(first, first.parent, "again", BOTH)
    with Case.open(first.parent / "once.case") as one, Case.open(first.parent / "again.case") as other:
        assert one.content_digest() == other.content_digest()
        assert one.outcomes() == other.outcomes()
        assert one.check() == ()
