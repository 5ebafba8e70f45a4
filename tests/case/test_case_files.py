"""What is a case file, who may write it, and how an old one is brought up to date."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from onrecord.case import Case, case
from onrecord.case.database import APPLICATION_ID
from onrecord.case.locking import holder_of, lock_path
from onrecord.case.migrating import Migration, all_migrations
from onrecord.errors import CaseDamaged, CaseError, CaseLocked, CaseTooNew, NotACase


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "story.case"


def made(path: Path) -> Path:
    Case.create(path).close()
    return path


def plain(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, isolation_level=None)


def test_a_new_case_says_what_it_is(path: Path) -> None:
    with plain(made(path)) as found:
        assert found.execute("pragma application_id").fetchone()[0] == APPLICATION_ID
        assert found.execute("pragma user_version").fetchone()[0] == len(all_migrations())
        assert found.execute("pragma journal_mode").fetchone()[0] == "wal"
        names = [row[0] for row in found.execute("select name from migrations order by name")]
        assert names == [step.name for step in all_migrations()]


def test_closing_leaves_one_file(path: Path) -> None:
    made(path)
    Case.open(path).close()
    Case.open(path, write=True).close()
    assert sorted(file.name for file in path.parent.iterdir()) == ["story.case"]


def test_create_leaves_a_file_that_is_there_alone(path: Path) -> None:
    path.write_text("my notes")
    with pytest.raises(CaseError, match="already"):
        Case.create(path)
    assert path.read_text() == "my notes"


def test_an_empty_file_may_become_a_case(path: Path) -> None:
    path.touch()
    with Case.open_or_create(path) as found:
        assert found.document_ids() == ()


@pytest.mark.parametrize("write", [False, True])
def test_a_missing_file_is_no_case(path: Path, write: bool) -> None:
    with pytest.raises(NotACase, match="onrecord build"):
        Case.open(path, write=write)
    assert not path.exists()


@pytest.mark.parametrize("write", [False, True])
def test_other_files_are_no_cases(path: Path, write: bool) -> None:
    path.write_text("Dear diary, " * 200)
    with pytest.raises(NotACase):
        Case.open(path, write=write)
    path.unlink()
    with plain(path) as other:
        other.execute("create table documents (id text)")
    with pytest.raises(NotACase, match="no OnRecord case"):
        Case.open(path, write=write)


@pytest.mark.parametrize("write", [False, True])
def test_a_case_of_a_newer_program_is_left_alone(path: Path, write: bool) -> None:
    with plain(made(path)) as found:
        found.execute("pragma user_version = 99")
    before = path.read_bytes()
    with pytest.raises(CaseTooNew, match="newer"):
        Case.open(path, write=write)
    assert path.read_bytes() == before


def test_damage_is_told(path: Path) -> None:
    made(path)
    size = path.stat().st_size
    with path.open("r+b") as raw:
        raw.seek(4096)
        raw.write(b"\xff" * (size // 2))
    with pytest.raises(CaseDamaged, match="damaged"), Case.open(path) as found:
        found.rows("select * from documents")


def test_a_reader_cannot_write(path: Path) -> None:
    with Case.open(made(path)) as found, pytest.raises(CaseError, match="cannot be written"):
        found.rows("insert into runs (started_at, version, settings) values ('', '', '{}')")


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="needs the permissions of Unix")
def test_a_case_can_be_read_where_nothing_can_be_written() -> None:
    folder = Path(tempfile.mkdtemp())
    path = made(folder / "story.case")
    path.chmod(0o444)
    folder.chmod(0o555)
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)  # root may write anywhere; nobody may not
    try:
        with Case.open(path) as found:
            assert found.document_ids() == ()
            assert found.check() == ()
        with pytest.raises(CaseError, match="cannot be written here"):
            Case.open(path, write=True)
    finally:
        if root:
            os.seteuid(0)
        folder.chmod(0o755)
        shutil.rmtree(folder)


# --- one writer


def test_a_second_writer_is_told_who_holds_the_case(path: Path) -> None:
    made(path)
    with Case.open(path, write=True, command="onrecord build articles", since="2020-01-02T03:04:05Z"):
        with pytest.raises(CaseLocked) as told:
            Case.open(path, write=True)
        for part in (str(os.getpid()), "onrecord build articles", "2020-01-02T03:04:05Z"):
            assert part in str(told.value)
        with Case.open(path) as reader:
            assert reader.document_ids() == ()
    Case.open(path, write=True).close()
    assert not lock_path(path).exists()


_HOLD = """
import sys, time
from pathlib import Path
from onrecord.case import Case
held = Case.open(Path(sys.argv[1]), write=True, command="a build that dies")
print("held", flush=True)
time.sleep(60)
"""


def test_the_lock_of_a_process_that_was_killed_is_free(path: Path) -> None:
    made(path)
    process = subprocess.Popen([sys.executable, "-c", _HOLD, str(path)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    with pytest.raises(CaseLocked, match="a build that dies"):
        Case.open(path, write=True)
    process.send_signal(signal.SIGKILL)
    process.wait()
    holder = holder_of(path)
    assert holder is not None
    assert holder.pid == process.pid
    Case.open(path, write=True).close()
    assert not lock_path(path).exists()


def test_a_torn_lock_file_stops_nobody(path: Path) -> None:
    lock_path(made(path)).write_bytes(b'{"pid": 12, "ho')
    Case.open(path, write=True).close()


def test_what_a_killed_create_left_is_no_hindrance(path: Path) -> None:
    path.with_name("story.case-new").write_bytes(b"half a file")
    path.with_name("story.case-new-wal").write_bytes(b"half a log")
    with Case.open_or_create(path) as found:
        assert found.check() == ()


# --- migrations

SECOND = Migration(
    name="9998_second", sql="alter table documents add column mood text; create table moods (name text);"
)
BROKEN = Migration(name="9999_broken", sql="create table moods (name text); insert into nowhere values (1);")


def test_an_older_case_is_copied_and_brought_up_to_date(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(path)
    with Case.open(path, write=True) as found:
        found.start_run(at="2020-01-01T00:00:00Z", version="0.1.0", settings="{}")
    monkeypatch.setattr(case, "all_migrations", lambda: (*all_migrations(), SECOND))
    with Case.open(path) as found:  # a reader brings it up to date too
        assert found.rows("select mood from documents") == []
        assert [row[0] for row in found.rows("select name from migrations")][-1] == "9998_second"
        assert len(found.rows("select * from runs")) == 1
    copy = path.with_name(f"story.case.version-{len(all_migrations())}")
    monkeypatch.undo()
    with Case.open(copy) as old:
        assert len(old.rows("select * from runs")) == 1
    with pytest.raises(CaseTooNew):
        Case.open(path)


def test_a_migration_that_fails_changes_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(path)
    monkeypatch.setattr(case, "all_migrations", lambda: (*all_migrations(), BROKEN))
    with pytest.raises(CaseError, match="nowhere"):
        Case.open(path, write=True)
    monkeypatch.undo()
    with Case.open(path) as found:
        assert found.rows("select name from sqlite_schema where name = 'moods'") == []
        assert found.check() == ()


@pytest.mark.parametrize("version", range(1, len(all_migrations()) + 1))
def test_a_case_of_each_version_opens_and_is_brought_up_to_date(path: Path, version: int) -> None:
    with plain(path) as old:
        for step in all_migrations()[:version]:
            old.executescript(step.sql)
        old.execute("create table if not exists migrations (name text primary key, program text not null) strict")
        old.executemany("insert into migrations values (?, '0.1.0')", [(s.name,) for s in all_migrations()[:version]])
        old.execute(f"pragma application_id = {APPLICATION_ID}")
        old.execute(f"pragma user_version = {version}")
        old.execute("pragma journal_mode = wal")
    old.close()
    with Case.open(path) as found:
        assert found.check() == ()
        assert found.rows("pragma user_version")[0][0] == len(all_migrations())


def test_the_file_can_be_copied_when_closed(path: Path, tmp_path: Path) -> None:
    made(path)
    shutil.copy(path, tmp_path / "copy.case")
    with Case.open(tmp_path / "copy.case") as found:
        assert found.check() == ()
