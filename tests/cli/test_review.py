"""Deciding by command and by script, the history of a case, and two people's logs joined."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from evaluation.review import stories
from evaluation.review.bars import PLAIN
from onrecord.case import Case
from onrecord.cli.app import app
from onrecord.errors import CaseError, DecisionError, NotACase
from onrecord.workflow.build import build


@pytest.fixture
def case(tmp_path: Path) -> Path:
    stories.write_articles(tmp_path / "articles", range(8))
    build([tmp_path / "articles"], tmp_path / "story.case", stages=PLAIN)
    return tmp_path / "story.case"


def run(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, list(arguments), input=stdin)


def ids(case: Path, table: str, where: str = "true") -> list[str]:
    with Case.open(case) as found:
        return [row[0] for row in found.rows(f"select id from {table} where {where} order by id")]


def lines(result: Result) -> list[Any]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_one_decision_by_flags_holds_after_a_build(case: Path) -> None:
    event = ids(case, "events")[0]
    made = run("review", str(case), "--do", "edit", "--about", event, "--set", "status=planned", "--by", "Ana")
    assert made.exit_code == 0, made.output
    assert "holds from the next build" in made.output
    build([], case, stages=PLAIN)
    assert ids(case, "events", "status = 'planned'") == [event]
    logged = lines(run("review", str(case), "--log", "--json"))
    assert [(each["made_by"], each["set"], each["state"]) for each in logged] == [
        ("Ana", {"status": "planned"}, "held")
    ]


def test_a_script_decides_all_or_nothing(case: Path) -> None:
    first, second = ids(case, "events")[:2]
    wishes = [
        {"kind": "edit", "about": first, "set": {"date": "2018-01"}, "by": "Ben"},
        {"kind": "note", "about": second, "reason": "look again"},
    ]
    script = "\n".join(json.dumps(wish) for wish in wishes)
    made = run("review", str(case), "--apply", "-", "--by", "Ana", "--json", stdin=script + "\n\n")
    assert [each["made_by"] for each in lines(made)] == ["Ben", "Ana"]
    assert [each["made_at"] for each in lines(made)] == sorted(each["made_at"] for each in lines(made))
    wrong = run("review", str(case), "--apply", "-", stdin=script + '\n{"kind": "edit", "about": "nothing"}')
    assert isinstance(wrong.exception, DecisionError)
    odd = run("review", str(case), "--apply", "-", stdin='{"kind": "edit", "abuot": "x"}')
    assert "line 1" in str(odd.exception)
    assert len(lines(run("review", str(case), "--log", "--json"))) == 2


def test_what_is_undone_counts_no_more(case: Path) -> None:
    event = ids(case, "events")[0]
    made = lines(run("review", str(case), "--do", "reject", "--about", event, "--json"))
    build([], case, stages=PLAIN)
    assert event not in ids(case, "events")
    run("review", str(case), "--do", "undo", "--decision", made[0]["id"])
    build([], case, stages=PLAIN)
    assert event in ids(case, "events")
    states = {each["kind"]: each["state"] for each in lines(run("review", str(case), "--log", "--json"))}
    assert states == {"reject": "undone", "undo": "held"}


def test_two_logs_join_and_their_conflicts_are_shown(case: Path, tmp_path: Path) -> None:
    theirs = tmp_path / "theirs.case"
    shutil.copy(case, theirs)
    event, other = ids(case, "events")[:2]
    run("review", str(case), "--do", "edit", "--about", event, "--set", "status=planned", "--by", "Ana")
    run("review", str(theirs), "--do", "edit", "--about", event, "--set", "status=denied", "--by", "Ben")
    run("review", str(theirs), "--do", "note", "--about", other, "--reason", "good", "--by", "Ben")
    joined = run("review", str(case), "--merge", str(theirs))
    assert joined.exit_code == 0, joined.output
    assert "2 decisions" in joined.output
    assert "Ana: edit status=planned" in joined.output
    assert "Ben: edit status=denied" in joined.output
    again = run("review", str(case), "--merge", str(theirs), "--json")
    assert lines(again) == [{"added": 0, "conflicts": []}]
    build([], case, stages=PLAIN)
    assert ids(case, "events", "status = 'denied'") == [event]
    states = {
        each["made_by"] + each["kind"]: each["state"] for each in lines(run("review", str(case), "--log", "--json"))
    }
    assert states == {"Anaedit": "overruled", "Benedit": "held", "Bennote": "held"}


def test_a_log_joins_a_case_whose_ids_differ(case: Path, tmp_path: Path) -> None:
    """The other person has the same articles under other names: only the words tell what is what."""
    renamed = tmp_path / "renamed"
    renamed.mkdir()
    for number, article in enumerate(sorted((tmp_path / "articles").iterdir())):
        shutil.copy(article, renamed / f"copy-{number}.txt")
    theirs = tmp_path / "theirs.case"
    build([renamed], theirs, stages=PLAIN)
    event = ids(theirs, "events")[0]
    run("review", str(theirs), "--do", "edit", "--about", event, "--set", "wording=The same words", "--by", "Ben")
    assert event not in ids(case, "events")
    run("review", str(case), "--merge", str(theirs))
    build([], case, stages=PLAIN)
    assert len(ids(case, "events", "summary = 'The same words'")) == 1


def test_the_history_tells_what_a_build_changed(case: Path, tmp_path: Path) -> None:
    statement, event = ids(case, "statements")[0], ids(case, "events")[0]
    left, right = ids(case, "entities", "kind = 'person'")[:2]
    assert "all that it holds was new then (8 documents)" in run("history", str(case)).output
    run("review", str(case), "--do", "reject", "--about", statement)
    run("review", str(case), "--do", "edit", "--about", event, "--set", "date=2001")
    run("review", str(case), "--do", "merge", "--about", left, "--other", right)
    stories.write_articles(tmp_path / "articles", range(8, 9))
    build([tmp_path / "articles"], case, stages=PLAIN)
    changes = {(each["kind"], each["change"], each["id"]) for each in lines(run("history", str(case), "--json"))}
    assert ("statement", "gone", statement) in changes
    assert ("event", "dated", event) in changes
    assert {each for each in changes if each[1] == "merged"} & {("entity", "merged", left), ("entity", "merged", right)}
    assert any(kind == "document" and change == "new" for kind, change, _ in changes)
    shown = run("history", str(case)).output
    assert "is now part of" in shown
    assert "Build 1 was the first" in run("history", str(case), "--since", "0").output
    for wrong in (("--until", "99"), ("--since", "2", "--until", "1"), ("--kind", "place")):
        assert run("history", str(case), *wrong).exit_code == 2
    assert "2001-01-01/2001-12-31" in shown


def test_what_came_and_went_between_two_builds_is_left_out(case: Path) -> None:
    event = ids(case, "events")[0]
    made = lines(run("review", str(case), "--do", "reject", "--about", event, "--json"))
    build([], case, stages=PLAIN)
    assert ("event", "gone") in {(each["kind"], each["change"]) for each in lines(run("history", str(case), "--json"))}
    run("review", str(case), "--do", "undo", "--decision", made[0]["id"])
    build([], case, stages=PLAIN)
    assert lines(run("history", str(case), "--since", "1", "--json")) == []


def test_two_files_differ_by_what_was_decided(case: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.case"
    shutil.copy(case, other)
    event = ids(case, "events")[0]
    run("review", str(other), "--do", "edit", "--about", event, "--set", "date=2001-02-03")
    build([], other, stages=PLAIN)
    changes = lines(run("diff", str(case), str(other), "--json"))
    assert [(each["change"], each["id"], each["after"]) for each in changes] == [("dated", event, "2001-02-03")]
    assert run("diff", str(case), str(case)).output.strip() == "Nothing changed."


def test_a_missing_file_is_told_and_none_is_made(tmp_path: Path) -> None:
    for arguments in (["--build"], ["--log"], ["--do", "note", "--about", "x", "--reason", "y"], []):
        result = run("review", str(tmp_path / "none.case"), *arguments)
        assert isinstance(result.exception, NotACase | CaseError)
    assert list(tmp_path.iterdir()) == []
