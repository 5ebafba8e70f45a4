"""`onrecord statements`, run as people run it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from onrecord.cli.app import app

TEXT = (
    "The gate was shut on 3 May 2023.\n\n"
    "“We will rebuild every gate on the river,” said Ida Korn, the mayor of Aldau.\n\n"
    "“The reports of a leak are baseless,” Olin Tarn told reporters.\n"
)


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("case")
    (folder / "gate.txt").write_text(TEXT, encoding="utf-8")
    made = run("build", str(folder / "gate.txt"), "-o", str(folder / "gate.case"), "--jobs", "1")
    assert made.exit_code == 0, made.output
    return folder / "gate.case"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def rows(case: Path, *arguments: str) -> list[dict[str, object]]:
    return [
        json.loads(line) for line in run("statements", str(case), "--format", "json", *arguments).output.splitlines()
    ]


def test_each_statement_points_at_its_words(case: Path) -> None:
    found = rows(case)
    assert len(found) == 2
    for row in found:
        start, end = row["start"], row["end"]
        assert isinstance(start, int) and isinstance(end, int)
        assert row["quote"] == TEXT[start:end]


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (("--speaker", "korn"), "We will rebuild"),
        (("--speaker", "Olin"), "The reports"),
        (("--act", "promise"), "We will rebuild"),
        (("--act", "deny"), "The reports"),
        (("--words", "leak"), "The reports"),
    ],
)
def test_statements_are_chosen(case: Path, asked: tuple[str, ...], words: str) -> None:
    (row,) = rows(case, *asked)
    assert str(row["text"]).startswith(words)


@pytest.mark.parametrize("asked", [("--speaker", "Rurik"), ("--mode", "indirect"), ("--attitude", "plan")])
def test_nothing_fits(case: Path, asked: tuple[str, ...]) -> None:
    assert rows(case, *asked) == []
    assert "No statement fits." in run("statements", str(case), *asked).output


def test_csv_has_the_same_statements(case: Path) -> None:
    table = list(csv.DictReader(io.StringIO(run("statements", str(case), "--format", "csv").output)))
    assert [row["text"] for row in table] == [row["text"] for row in rows(case)]


def test_the_table_names_act_and_place(case: Path) -> None:
    shown = " ".join(run("statements", str(case), "--act", "deny").output.split())
    assert "deny · outlet not known" in shown
    assert "gate.txt" in shown


def test_an_act_that_is_none_is_refused(case: Path) -> None:
    assert run("statements", str(case), "--act", "sing").exit_code == 2
