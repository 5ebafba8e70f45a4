"""A connection to a case file whose errors say what to do next."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from onrecord.errors import CaseDamaged, CaseError, CaseLocked, DiskFull, NotACase

APPLICATION_ID = 0x4F6E5263  # "OnRc": what `file` and the SQLite tools see in the header
_HEADER = b"SQLite format 3\x00"
BUSY_MILLISECONDS = 10_000
CACHE_KIBIBYTES = 64_000

Row = sqlite3.Row
_CANNOT_WRITE = (sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_FSYNC, sqlite3.SQLITE_IOERR_SHMSIZE)


class Database:
    """One connection. Statements run outside a transaction unless `transaction()` is open.

    `state` tells which state of the file a reader sees, where whoever opened it has asked.
    """

    def __init__(self, path: Path, *, write: bool) -> None:
        self.path = path
        self.state: tuple[str, tuple[int, ...]] | None = None
        self._connection = _connect(path, write=write)

    def rows(self, sql: str, *values: object) -> list[Row]:
        """All rows that a question gives."""
        with self.told():
            return self._connection.execute(sql, values).fetchall()

    def stream(self, sql: str, *values: object) -> Iterator[Row]:
        """The rows that a question gives, one at a time."""
        with self.told():
            # Through `iter`, for a cursor that is dropped after its connection is closed complains.
            yield from iter(self._connection.execute(sql, values).fetchone, None)

    def tuples(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """All rows that a question gives, as tuples: less to make and quick to compare."""
        with self.told():
            cursor = self._connection.cursor()
            cursor.row_factory = None
            return cursor.execute(sql, values).fetchall()

    def one(self, sql: str, *values: object) -> Any:
        """The first column of the first row, or `None` where there is no row."""
        with self.told():
            row = self._connection.execute(sql, values).fetchone()
        return row[0] if row else None

    def run(self, sql: str, *values: object) -> int:
        """Runs one statement; how many rows it changed."""
        with self.told():
            return self._connection.execute(sql, values).rowcount

    def run_many(self, sql: str, rows: Iterable[tuple[object, ...]]) -> None:
        """Runs one statement for each row of values."""
        with self.told():
            self._connection.executemany(sql, rows)

    def insert(self, table: str, columns: str, rows: Iterable[tuple[object, ...]], *, replace: bool = False) -> None:
        """Adds rows to a table; `columns` names what they hold, parted by spaces."""
        names = columns.split()
        verb = "insert or replace" if replace else "insert"
        quoted, holes = ", ".join(f'"{name}"' for name in names), ", ".join("?" * len(names))
        self.run_many(f"{verb} into {table} ({quoted}) values ({holes})", rows)

    def run_script(self, sql: str) -> None:
        """Runs several statements; the script itself says where a transaction begins and ends."""
        with self.told():
            self._connection.executescript(sql)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing: what the block writes is committed at its end, or not at all."""
        self.run("begin immediate")
        try:
            yield
            self.run("commit")
        except BaseException:
            self.roll_back()
            raise

    def roll_back(self) -> None:
        """Undoes the open transaction, if there is one."""
        if self._connection.in_transaction:
            self.run("rollback")

    def close(self) -> None:
        """Ends the connection; the last one folds the write-ahead log into the file."""
        self._connection.close()

    @contextmanager
    def told(self) -> Iterator[None]:
        """Turns the store's errors into those of `onrecord.errors`."""
        try:
            yield
        except sqlite3.Error as error:
            raise _named(error, self.path) from error


def _connect(path: Path, *, write: bool) -> sqlite3.Connection:
    # A reader that could write folds the write-ahead log away when it is the last to close, and leaves no files behind.
    options = ("mode=rwc",) if write else ("mode=rw", "mode=ro", "mode=ro&immutable=1")
    failed: sqlite3.Error | None = None
    if _is_something_else(path):  # the store takes a file of a few bytes for an empty one
        raise _no_case(path)
    for option in options:
        try:
            return _opened(f"{path.absolute().as_uri()}?{option}", write=write)
        except sqlite3.Error as error:
            failed = error
            # A folder where nothing can be written: without a log beside it, the file can be read as it stands.
            if _code(error) not in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY) or _has_log(path):
                break
    assert failed is not None
    raise _named(failed, path) from failed


def _opened(address: str, *, write: bool) -> sqlite3.Connection:
    connection = sqlite3.connect(
        address, uri=True, isolation_level=None, timeout=BUSY_MILLISECONDS / 1000, check_same_thread=False
    )
    connection.row_factory = sqlite3.Row
    try:
        connection.execute("pragma foreign_keys = on")
        connection.execute(f"pragma cache_size = -{CACHE_KIBIBYTES}")
        if not write:
            connection.execute("pragma query_only = on")
        connection.execute("select 1 from sqlite_schema limit 1").fetchone()
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _is_something_else(path: Path) -> bool:
    """True for a file that can be read, holds something and does not begin as the store's files do."""
    try:
        with path.open("rb") as file:
            return file.read(len(_HEADER)) not in (b"", _HEADER)
    except OSError:
        return False


def _no_case(path: Path) -> NotACase:
    return NotACase(f"{path}: no OnRecord case, nor any SQLite file. Name a file that `onrecord build` made.")


def _has_log(path: Path) -> bool:
    log = path.with_name(path.name + "-wal")
    return log.is_file() and log.stat().st_size > 0


def _code(error: sqlite3.Error) -> int:
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def _named(error: sqlite3.Error, path: Path) -> CaseError:
    code = _code(error)
    if code == sqlite3.SQLITE_FULL:
        return DiskFull(
            f"{path}: no room on the disk. What was saved before stays; make room and run the command again."
        )
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return CaseLocked(f"{path}: another program is writing the file. Close it and run the command again.")
    if code == sqlite3.SQLITE_NOTADB:
        return _no_case(path)
    if code == sqlite3.SQLITE_CORRUPT:
        return CaseDamaged(
            f"{path}: the file is damaged ({error}). Restore a copy, or build a new one from the articles under"
            " another name."
        )
    if getattr(error, "sqlite_errorcode", 0) in _CANNOT_WRITE:
        return DiskFull(
            f"{path}: the disk takes no more ({error}). What was saved before stays; make room and try again."
        )
    if code == sqlite3.SQLITE_READONLY:
        return CaseError(f"{path}: cannot be written. Check its permissions, or build a case of another name.")
    return CaseError(f"{path}: {error}")


def sqlite_version() -> str:
    """The version of the SQLite library that Python carries."""
    return sqlite3.sqlite_version
