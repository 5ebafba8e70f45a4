"""Open a case for reading while a build may be writing it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from onrecord.errors import NotACase

View = sqlite3.Connection
"""A connection that cannot write. Pages hand it to the questions of this package and nothing else."""

BUSY_SECONDS = 5.0


@contextmanager
def open_for_pages(path: Path) -> Iterator[View]:
    """The case as it stands at this moment, until the block ends.

    All questions asked in the block see the same state, also while a build goes on: the case is in
    WAL mode, so a reader neither waits for the writer nor disturbs it. On a medium where nothing can
    be written the case is opened as one that cannot change. Raises `NotACase` where the file is
    missing, is no SQLite file, or holds no table of a case.
    """
    if not path.is_file():
        raise NotACase(f"there is no case at {path}: build one with `onrecord build ARTICLES -o {path.name}`")
    case = _connect(path)
    try:
        yield case
    finally:
        case.close()


def _connect(path: Path) -> View:
    last: sqlite3.Error | None = None
    for options in ("mode=ro", "mode=ro&immutable=1"):
        case = sqlite3.connect(
            f"file:{quote(str(path.resolve()))}?{options}", uri=True, timeout=BUSY_SECONDS, isolation_level=None
        )
        try:
            case.execute("pragma query_only = on")
            case.execute("begin")
            case.execute("select 1 from documents limit 1").fetchone()
        except sqlite3.Error as error:
            case.close()
            last = error
            # A write-ahead log beside the case holds pages that an unchanging reader would miss.
            if not isinstance(error, sqlite3.OperationalError) or _has_log(path):
                break
        else:
            case.row_factory = sqlite3.Row
            return case
    raise NotACase(f"{path} cannot be read as a case ({last}): run `onrecord doctor {path.name}`")


def _has_log(path: Path) -> bool:
    log = path.with_name(path.name + "-wal")
    return log.is_file() and log.stat().st_size > 0
