"""The run over all topics: one that breaks or dies hides no other, and the page keeps what was not measured."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from evaluation.__main__ import judge, main, print_all
from evaluation.measuring import Measured, in_own_process, measure
from evaluation.page import page_of, sections_of

PINNED = {"digest": "d", "gold": [], "floors": {"F1": 80, "recall": 70}, "bars": {"F1": 90}}


def measured(**figures: float) -> Measured:
    return Measured(figures=figures, seconds=1.0, peak=10.0)


def good(topic: str, folder: str) -> Measured:
    return measured(F1=85, recall=75)


def dies(topic: str, folder: str) -> Measured:
    os._exit(9)


def test_a_topic_that_breaks_says_why(tmp_path: Path) -> None:
    found = measure("no_such_topic", str(tmp_path))
    assert found.trouble is not None and "no_such_topic" in found.trouble
    assert found.figures == {}


def test_the_command_measures_a_topic_in_its_process(tmp_path: Path) -> None:
    """As `make evaluate` runs it: what the new process is given must be found by its name there."""
    command = [sys.executable, "-m", "evaluation", "origins"]
    ended = subprocess.run(
        command, env={**os.environ, "ONRECORD_CORPORA": str(tmp_path)}, capture_output=True, text=True, timeout=120
    )
    assert "not measured" not in ended.stdout, ended.stderr
    assert "origins_tie_precision" in ended.stdout


def test_a_topic_whose_process_dies_is_told_and_the_next_is_measured() -> None:
    assert "died" in (in_own_process(dies, "one", "x").trouble or "")
    assert in_own_process(good, "two", "x").figures == {"F1": 85, "recall": 75}


@pytest.mark.parametrize(
    ("found", "digest", "told"),
    [
        (measured(F1=80, recall=70), "d", []),
        (measured(F1=79.99, recall=70), "d", ["F1 is 79.99, under its floor 80"]),
        (measured(F1=float("nan"), recall=70), "d", ["F1 is nan, under its floor 80"]),
        (measured(F1=85), "d", ["recall was not measured"]),
        (measured(F1=85, recall=75), "e", ["the gold is not the pinned one (digest e)"]),
        (Measured(figures={}, seconds=0, peak=0, trouble="KeyError: 'x'"), "d", ["not measured: KeyError: 'x'"]),
    ],
    ids=["on the floor", "under it", "no number", "left out", "another gold", "broken"],
)
def test_what_does_not_hold(found: Measured, digest: str, told: list[str]) -> None:
    assert judge("topic", found, PINNED, digest) == told


def test_the_table_of_all_counts_floors_and_bars(capsys: pytest.CaptureFixture[str]) -> None:
    print_all({"times": measured(F1=85, recall=60)}, {"times": ["recall is 60.00"]}, {"times": PINNED})
    told = capsys.readouterr().out
    assert "1 of 2" in told and "0 of 1" in told
    assert told.endswith("Not held:\n  times: recall is 60.00\n")


def test_no_corpora_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ONRECORD_CORPORA", str(tmp_path / "nowhere"))
    assert main(["times"]) == 2
    assert "docs/corpora.md" in capsys.readouterr().out


def test_a_page_keeps_the_sections_of_topics_that_were_not_measured() -> None:
    pinned = {"zones": PINNED, "times": PINNED}
    first = "\n".join(page_of({"zones": {"F1": 81.0}, "times": {"F1": 82.0}}, pinned, {}))
    second = "\n".join(page_of({"times": {"F1": 83.0}}, pinned, sections_of(first)))
    assert second == first.replace("82.00", "83.00")
    assert second.index("## zones") < second.index("## times")
