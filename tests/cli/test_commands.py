"""The commands as people type them, on a small invented story."""

import csv
import io
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from onrecord.cli.app import app
from onrecord.errors import OnRecordError

ARTICLES = {
    "harbour.txt": (
        "Council closes the harbour of Port Elara\n\n"
        "The council banned all traffic on 3 May 2023 after dockers attacked a patrol boat on 1 May 2023.\n\n"
        "“We will open the gates again as soon as the last gun has left the quay,” Mayor Ida Renk told Reuters.\n"
    ),
    "strike.txt": (
        "Dockers answer the mayor\n\n"
        "According to Reuters, the mayor gave no date on Wednesday.\n\n"
        "“We will open the gates again as soon as the last gun has left the quay,” she said.\n"
    ),
}


@pytest.fixture
def case(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    made = run("build", str(folder), "-o", str(tmp_path / "story.case"), "--jobs", "1", "--published", "2023-05")
    assert made.exit_code == 0, made.output
    assert "2 documents (2 read, 0 unchanged)" in made.output
    return tmp_path / "story.case"


def run(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, list(arguments), input=stdin)


def test_the_chronology_names_the_document_and_the_place(case: Path) -> None:
    shown = run("timeline", str(case))
    assert "1 May 2023" in shown.output
    assert "harbour.txt 42-" in " ".join(shown.output.split())
    assert "2 reports" in " ".join(shown.output.split())


def test_the_chronology_as_json_quotes_its_place(case: Path) -> None:
    rows = [json.loads(line) for line in run("timeline", str(case), "--format", "json").output.splitlines()]
    said = next(row for row in rows if row["kind"] == "statement" and "last gun" in row["headline"])
    assert said["documents"] == 2
    assert said["quote"] == ARTICLES["harbour.txt"][said["start"] : said["end"]]


def test_the_chronology_as_csv_has_the_same_lines(case: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("timeline", str(case), "--format", "csv").output)))
    assert len(rows) == len(run("timeline", str(case), "--format", "json").output.splitlines())


@pytest.mark.parametrize(
    ("filters", "found"),
    [(("--from", "2023-05-02"), "3 May"), (("--to", "2022"), "No line fits"), (("--words", "patrol boat"), "attacked")],
)
def test_the_chronology_is_narrowed_by_filters(case: Path, filters: tuple[str, str], found: str) -> None:
    assert found in run("timeline", str(case), *filters).output


def test_search_shows_the_passage(case: Path) -> None:
    assert "last gun" in run("search", str(case), '"last gun"').output
    assert run("search", str(case), "zeppelin").exit_code == 1
    assert run("search", str(case), "'\"(*").exit_code == 2


def test_building_again_reads_nothing(case: Path) -> None:
    again = run("build", str(case.parent / "articles"), "-o", str(case), "--jobs", "1", "--published", "2023-05")
    assert "2 documents (0 read, 2 unchanged)" in again.output


def test_a_bad_file_is_told_and_the_rest_is_built(case: Path) -> None:
    (case.parent / "articles" / "empty.txt").write_bytes(b"")
    built = run("build", str(case.parent / "articles"), "-o", str(case), "--jobs", "1", "--published", "2023-05")
    assert built.exit_code == 1
    assert "empty.txt" in built.output
    assert "[empty]" in built.output
    assert "2 documents" in built.output


def test_tables_are_exported(case: Path, tmp_path: Path) -> None:
    for format in ("csv", "json"):
        assert run("export", str(case), "--format", format, "-o", str(tmp_path / "out")).exit_code == 0
    rows = list(csv.DictReader((tmp_path / "out" / "documents.csv").open(encoding="utf-8", newline="")))
    assert sorted(row["text"] for row in rows) == sorted(text.strip() for text in ARTICLES.values())
    lines = (tmp_path / "out" / "statement_reports.jsonl").read_text(encoding="utf-8").splitlines()
    assert {json.loads(line)["mode"] for line in lines} >= {"direct"}


def test_the_doctor_finds_a_sound_case(case: Path) -> None:
    told = run("doctor", str(case))
    assert told.exit_code == 0
    assert "keeps its rules" in told.output


def test_reading_json_lines_keeps_the_text_as_it_is() -> None:
    text = "  “We will stay until the end of June,” she said.\r\n"
    lines = [json.dumps({"id": "a", "text": text, "published": "2023-05-01"}), "{", json.dumps({"id": "c"})]
    read = run("read", "--jsonl", "-", "--with-text", stdin="\n".join(lines))
    assert read.exit_code == 1
    first, second, third = (json.loads(line) for line in read.output.splitlines())
    assert first["text"] == text
    assert first["published"] == ["2023-05-01", "2023-05-01"]
    (statement,) = first["statements"]
    assert text[statement["content"][0][0] : statement["content"][0][1]].startswith("We will stay")
    assert first["times"][0]["value"] == "2023-06"
    assert second["id"] is None
    assert second["error"]["code"] == "reading"
    assert third["id"] == "c"
    assert "text" in third["error"]["message"]


def test_reading_a_file_gives_its_source_as_id(tmp_path: Path) -> None:
    path = tmp_path / "harbour.txt"
    path.write_text(ARTICLES["harbour.txt"], encoding="utf-8")
    read = json.loads(run("read", str(path)).output)
    assert read["id"].endswith("harbour.txt")
    assert read["published"] is None or len(read["published"]) == 2


def test_what_is_no_case_is_named(tmp_path: Path) -> None:
    path = tmp_path / "no.case"
    path.write_text("not a case", encoding="utf-8")
    told = run("timeline", str(path))
    assert isinstance(told.exception, OnRecordError)
    assert "no.case" in str(told.exception)


def test_who_somebody_is_begins_with_the_id_and_each_line_has_its_own(case: Path) -> None:
    listed = [json.loads(line) for line in run("entities", str(case), "--format", "json").output.splitlines()]
    told = next(each for each in listed if each["statements"])
    rows = [json.loads(line) for line in run("who", str(case), told["id"], "--format", "json").output.splitlines()]
    assert (rows[0]["what"], rows[0]["id"], rows[0]["words"]) == ("entity", told["id"], told["name"])
    assert all(row["id"] for row in rows if row["what"] in ("event", "statement", "deadline"))
    assert all(row["other_id"] for row in rows if row["what"] == "named beside")
