"""What the terminal is given."""

from __future__ import annotations

from pathlib import Path

from onrecord.case.database import Database
from onrecord.case.migrating import all_migrations, migrate
from onrecord.case.views.opening import open_for_pages
from onrecord.case.views.words import short_source
from onrecord.cli.showing import counted, nothing, one_line


def test_text_cannot_steer_the_terminal() -> None:
    assert one_line("a\x1b[31m b\n\tc") == "a�[31m b c"


def test_numbers_carry_their_things() -> None:
    assert [counted(n, "report") for n in (0, 1, 2, 1204)] == ["0 reports", "1 report", "2 reports", "1,204 reports"]


def test_a_file_is_called_by_the_least_that_tells_it_apart(tmp_path: Path) -> None:
    path = tmp_path / "files.case"
    database = Database(path, write=True)
    migrate(database, all_migrations(), have=0)
    sources = ("/home/ana/one/a.txt", "/home/ana/two/a.txt", "/home/ana/two/b.jsonl#7/1", "https://news.example/a.txt")
    for source in sources:
        database.run(
            "insert into documents (id, source, text, words, sha256) values (?, ?, 'x', 1, 'x')", source, source
        )
    database.close()
    with open_for_pages(path) as case:
        assert [short_source(case, each) for each in sources] == [
            "one/a.txt",
            "two/a.txt",
            "b.jsonl#7/1",
            "https://news.example/a.txt",
        ]


def test_what_is_not_there_yet_is_told_from_what_is_not_there(tmp_path: Path) -> None:
    path = tmp_path / "broken-off.case"
    database = Database(path, write=True)
    migrate(database, all_migrations(), have=0)
    with open_for_pages(path) as case:
        assert nothing(case, "No line fits.") == "No line fits."
    database.run("insert into runs (started_at, version, settings) values ('2031-03-01T00:00:00Z', '0.1.0', '{}')")
    with open_for_pages(path) as case:
        assert nothing(case, "No line fits.").endswith("is not finished: wait for it, or run it again.")
    database.run("update runs set finished_at = '2031-03-01T00:01:00Z'")
    database.close()
    with open_for_pages(path) as case:
        assert nothing(case, "No line fits.") == "No line fits."
