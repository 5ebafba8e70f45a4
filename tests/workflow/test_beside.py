"""Work that another process does gives what it gives here, also where that process is killed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from onrecord.case import Case
from onrecord.workflow import linking
from onrecord.workflow.beside import beside
from onrecord.workflow.build import build
from tests.workflow.invented_articles import article
from tests.workflow.odd_stages import process_of, unless_elsewhere
from tests.workflow.test_adding import ONCE


def test_the_step_is_done_in_another_process() -> None:
    with beside(wanted=True) as other:
        assert other.start(process_of, (), takes=tuple[()], gives=int)() != os.getpid()
    with beside(wanted=False) as other:
        assert other.start(process_of, (), takes=tuple[()], gives=int)() == os.getpid()


def test_the_step_is_done_here_where_the_other_process_is_killed() -> None:
    with beside(wanted=True) as other:
        first = other.start(unless_elsewhere, (os.getpid(), "one"), takes=tuple[int, str], gives=str)
        assert first() == "one"


def test_a_case_is_the_same_however_many_processes_joined_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linking, "LARGE", 2)
    articles = tmp_path / "articles"
    articles.mkdir()
    for number in range(6):
        (articles / f"{number:03}.txt").write_text(article(number), encoding="utf-8")
    digests = []
    for jobs in (1, 2):
        build([articles], tmp_path / f"{jobs}.case", stages=ONCE, jobs=jobs)
        with Case.open(tmp_path / f"{jobs}.case") as case:
            digests.append(case.table_digests())
    assert digests[0] == digests[1]
