"""`onrecord pledges` on a small invented story."""

import csv
import io
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from onrecord.cli.app import app

TEXT = (
    "Norland sets a date\n\n"
    "Norland promised on Monday to withdraw its troops from the harbour by 31 December 2021.\n\n"
    "The Red Brigade threatened to attack the port unless the troops leave.\n\n"
    "Varda urged Norland to free the sailors.\n"
)


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pledges")
    (folder / "date.txt").write_text(TEXT, encoding="utf-8")
    path = folder / "story.case"
    made = run(
        "build", str(folder / "date.txt"), "-o", str(path), "--jobs", "1", "--published", "2021-11-19", "--as-of",
        "2021-11-20",
    )  # fmt: skip
    assert made.exit_code == 0, made.output
    return path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def rows(case: Path, *arguments: str) -> list[dict[str, str]]:
    shown = run("pledges", str(case), *arguments, "--format", "json")
    assert shown.exit_code == 0, shown.output
    return [json.loads(line) for line in shown.output.splitlines()]


def test_each_line_quotes_its_place(case: Path) -> None:
    found = rows(case)
    assert [row["kind"] for row in found] == ["promise", "threat", "demand"]
    for row in found:
        assert row["quote"] == TEXT[int(row["start"]) : int(row["end"])]


@pytest.mark.parametrize(("day", "state"), [("2021-11-20", "open"), ("2021-12-15", "due"), ("2022-01-15", "passed")])
def test_the_state_is_that_of_the_day_asked_for(case: Path, day: str, state: str) -> None:
    assert rows(case, "--as-of", day, "--kind", "promise")[0]["state"] == state
    assert len(rows(case, "--as-of", day, "--state", state, "--kind", "promise")) == 1


def test_the_day_of_the_build_counts_where_none_is_asked_for(case: Path) -> None:
    assert rows(case, "--kind", "promise")[0]["state"] == "open"


def test_by_maker(case: Path) -> None:
    assert [row["kind"] for row in rows(case, "--maker", "brigade")] == ["threat"]


def test_the_condition_is_told(case: Path) -> None:
    assert rows(case, "--kind", "threat")[0]["condition"] == "unless the troops leave"


def test_as_a_table_and_as_csv(case: Path) -> None:
    shown = " ".join(run("pledges", str(case), "--as-of", "2022-01-15").output.split())
    assert "As of 15 Jan 2022" in shown
    assert "passed due 31 Dec 2021 promise Norland: withdraw its troops" in shown
    made = list(csv.DictReader(io.StringIO(run("pledges", str(case), "--format", "csv").output)))
    assert [row["action"] for row in made] == [row["action"] for row in rows(case)]


def test_what_nobody_had_told_yet_is_left_out(case: Path) -> None:
    shown = run("pledges", str(case), "--as-of", "2021-11-01").output
    assert "No pledge fits." in shown
    assert "3 told only after that day left out." in shown


def test_a_month_is_no_day(case: Path) -> None:
    assert run("pledges", str(case), "--as-of", "2022-01").exit_code != 0
