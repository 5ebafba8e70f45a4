"""What a person is told when a command cannot be carried out: what, where, what to do; and that nothing is lost."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import typer

from onrecord.cli.dates import first_and_last, one_day

ARTICLE = (
    "Council closes the harbour of Port Elara\n\n"
    "The council banned all traffic on 3 May 2023 after dockers attacked a patrol boat on 1 May 2023.\n\n"
    "“We will open the gates again as soon as the last gun has left the quay,” Mayor Ida Renk told Reuters.\n"
)
PROGRAM = (sys.executable, "-c", "from onrecord.cli import main; main()")


def onrecord(*arguments: object, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*PROGRAM, *map(str, arguments)], cwd=folder, capture_output=True, text=True, timeout=60)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "harbour.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "empty").mkdir()
    (tmp_path / "a file").write_text("x", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (("timeline", "nowhere.case"), 2, "There is no case at nowhere.case: build one with"),
        (("timeline", "empty"), 2, "empty is a folder. Name the case file in it"),
        (("timeline", "a file"), 2, "a file: no OnRecord case, nor any SQLite file. Name a file"),
        (("build", "articles", "-o", "empty"), 2, "empty is a folder. Name a file, for example empty/story.case"),
        (("build", "empty", "-o", "s.case"), 1, "empty: a folder without files (hidden ones are left out). Name one"),
        (("build", "nowhere", "-o", "s.case"), 1, "nowhere: cannot be opened (No such file or directory). Check"),
        (("build", "articles", "-o", "none/s.case"), 2, "cannot be written here (No such file or directory). Choose"),
        (("read", "--jsonl", "nowhere.jsonl"), 2, "nowhere.jsonl: No such file or directory. Check the path."),
        (("timeline", "x.case", "--from", "2024-05", "--to", "2023"), 2, "no day lies from 2024-05 to 2023"),
        (("timeline", "x.case", "--from", "soon"), 2, "'soon' is no date: write 2021-11-19, 2021-11 or 2021"),
    ],
)
def test_the_message_says_what_and_where_and_what_to_do(
    folder: Path, arguments: tuple[str, ...], status: int, told: str
) -> None:
    ended = onrecord(*arguments, folder=folder)
    assert ended.returncode == status
    assert told in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_reader_that_has_had_enough_is_no_trouble(folder: Path) -> None:
    assert onrecord("build", "articles", "-o", "s.case", "--jobs", 1, folder=folder).returncode == 0
    for shape in ("table", "csv"):
        shown = [*PROGRAM, "timeline", "s.case", "--format", shape]
        with subprocess.Popen(shown, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
            assert running.stdout is not None and running.stderr is not None
            running.stdout.close()
            assert running.stderr.read() == b""
            assert running.wait(30) == 0


@pytest.mark.skipif(not hasattr(signal, "SIGINT") or os.name == "nt", reason="signals of POSIX")
def test_a_build_that_is_stopped_says_so_and_can_be_gone_on_with(folder: Path) -> None:
    for number in range(40):
        (folder / "articles" / f"{number}.txt").write_text(f"{ARTICLE}\nNumber {number}.\n" * 20, encoding="utf-8")
    command = [*PROGRAM, "build", "articles", "-o", "s.case", "--jobs", "1"]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        until = time.monotonic() + 30
        while not (folder / "s.case").exists() and time.monotonic() < until:
            time.sleep(0.02)
        time.sleep(0.3)
        running.send_signal(signal.SIGINT)
        _, told = running.communicate(timeout=30)
    assert running.returncode == 130
    assert told.strip() == "onrecord: stopped; what was saved before stays"
    assert "keeps its rules" in onrecord("doctor", "s.case", folder=folder).stdout


def test_a_day_is_one_day() -> None:
    assert str(one_day("2022-01-15")) == "2022-01-15"
    assert one_day(None) is None
    with pytest.raises(typer.BadParameter, match="not one day"):
        one_day("2022-01")


def test_bounds_may_be_wide_but_not_turned_round() -> None:
    assert [str(day) for day in first_and_last("2022", "2022-02")] == ["2022-01-01", "2022-02-28"]
    assert first_and_last("2022-06", "2022") == first_and_last("2022-06-01", "2022-12-31")
    assert first_and_last(None, None) == (None, None)
