"""A build that fills the disk is told so, keeps what was saved, and is gone on with."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from onrecord.case import Case
from onrecord.workflow.build import build
from tests.workflow.invented_articles import write_articles

resource = pytest.importorskip("resource", reason="limits of a process are told by the system only on Unix")

_LIMITED = """
import resource, sys
from pathlib import Path
from onrecord.errors import DiskFull
from onrecord.workflow.build import build
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), int(sys.argv[3])))
try:
    build([Path(sys.argv[1])], Path(sys.argv[2]))
except DiskFull as error:
    print(error)
    sys.exit(7)
"""


@pytest.mark.parametrize("room", [700_000, 900_000])
def test_a_build_without_room_ends_with_a_named_error_and_goes_on_later(tmp_path: Path, room: int) -> None:
    articles = tmp_path / "articles"
    write_articles(articles, range(60))
    build([articles], tmp_path / "whole.case")
    path = tmp_path / "story.case"
    write_articles(tmp_path / "before", range(60, 62))
    build([tmp_path / "before"], path)
    with Case.open(path) as case:
        before = case.content_digest()
    told = subprocess.run(
        [sys.executable, "-c", _LIMITED, str(articles), str(path), str(room)], capture_output=True, text=True
    )
    assert told.returncode == 7, told.stderr
    assert "stays" in told.stdout
    with Case.open(path) as case:
        assert case.check() == ()
        assert case.content_digest() == before
        staged = len(case.staged_sources())
    report = build([articles], path)
    assert report.documents == 62
    assert report.kept == staged
