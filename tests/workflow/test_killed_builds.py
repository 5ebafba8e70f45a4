"""A build that is killed, at whatever moment, leaves a whole case and is gone on with."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from onrecord.case import Case
from onrecord.workflow.build import build
from tests.workflow.invented_articles import article, write_articles, write_odd_files

ROOT = Path(__file__).parents[2]
# How many kills: more by the environment variable, for a long night.
TIMES = int(os.environ.get("ONRECORD_KILLS", "1"))

# Each kill is followed by a whole build: on a slow machine that is long.
pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="kills builds that it forks"),
    pytest.mark.timeout(900),
]


def kills(
    folder: Path, articles: Path, *, seed: int, statements: int, moments: int, base: Path | None = None
) -> list[Any]:
    told = subprocess.run(
        [
            sys.executable,
            "-m",
            "tests.workflow.dying_builds",
            str(folder),
            str(articles),
            str(seed),
            str(statements * TIMES),
            str(moments * TIMES),
            *([str(base)] if base else []),
        ],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    lines = [json.loads(line) for line in told.stdout.splitlines()]
    assert lines[0]["statements"] > statements
    return lines[1:]


def assert_whole(found: list[Any], digest: str, documents: int) -> None:
    assert any(kill["status"] == -signal.SIGKILL for kill in found)
    for kill in found:
        assert kill["faults"] == [], kill
        assert kill["again"] == 0, kill
        assert kill["documents"] == documents, kill
        assert kill["digest"] == digest, kill
        assert kill["staged"] == 0, kill
        assert kill["left"] == ["story.case"], kill


@pytest.mark.slow
def test_a_first_build_killed_anywhere_ends_with_the_same_content(tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    write_articles(articles, range(12))
    write_odd_files(articles)
    build([articles], tmp_path / "whole.case")
    with Case.open(tmp_path / "whole.case") as whole:
        digest, documents = whole.content_digest(), len(whole.document_ids())
    folder = tmp_path / "killed"
    folder.mkdir()
    assert_whole(kills(folder, articles, seed=1, statements=6, moments=3), digest, documents)


@pytest.mark.slow
def test_a_build_that_adds_and_changes_killed_anywhere_ends_with_the_same_content(tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    write_articles(articles, range(8))
    base = tmp_path / "base.case"
    build([articles], base)
    with Case.open(base, write=True) as case:
        case._database.run("insert into decisions values ('x-1', '2020-01-01', 'Ana', 'reject', '{}', 'no', null)")
    write_articles(articles, range(8, 16))
    (articles / "article-003.txt").write_text(article(503), encoding="utf-8")
    (articles / "article-004.txt").unlink()
    shutil.copy(base, tmp_path / "whole.case")
    build([articles], tmp_path / "whole.case")
    with Case.open(tmp_path / "whole.case") as whole:
        digest, documents = whole.content_digest(), len(whole.document_ids())
        assert len(whole.rows("select * from decisions")) == 1
    folder = tmp_path / "killed"
    folder.mkdir()
    assert_whole(kills(folder, articles, seed=2, statements=4, moments=2, base=base), digest, documents)


_MANY = """
import sys
from pathlib import Path
from onrecord.workflow.build import build
def told(progress):
    if progress.done > 30:
        print("working", flush=True)
if __name__ == "__main__":
    build([Path(sys.argv[1])], Path(sys.argv[2]), jobs=2, progress=told)
"""


def test_the_helpers_of_a_killed_build_end_too_and_the_next_build_goes_on(tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    write_articles(articles, range(150))
    script = tmp_path / "many.py"
    script.write_text(_MANY)
    case_path = tmp_path / "story.case"
    with subprocess.Popen(
        [sys.executable, str(script), str(articles), str(case_path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"working\n"
        process.send_signal(signal.SIGKILL)
        process.wait()
        for _ in range(600):
            try:
                os.killpg(process.pid, 0)
            except ProcessLookupError:
                break
            time.sleep(0.1)
        else:
            pytest.fail("helpers of a killed build are still there")
    with Case.open(case_path) as case:
        assert case.document_ids() == ()
    report = build([articles], case_path)
    assert report.documents == 150
    assert report.kept > 0
    assert report.read == 150 - report.kept
