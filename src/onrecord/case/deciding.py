"""Open a case to add to its log of decisions, also while a build goes on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from onrecord.case.case import Case
from onrecord.case.database import Database
from onrecord.case.migrating import all_migrations, schema_version
from onrecord.errors import NotACase


@contextmanager
def open_for_deciding(path: Path) -> Iterator[Database]:
    """The case, open for adding decisions, until the block ends.

    It does not ask for the lock of the one who builds: adding to the log is one short transaction, which waits for a
    build that is just writing its record and never sees half of it. What a transaction has committed is on the disk,
    also where the machine loses power. An older case is brought up to date first. Raises `NotACase`, `CaseTooNew`, or
    `CaseLocked` where the build writes for longer than ten seconds.
    """
    if not path.is_file():
        raise NotACase(f"There is no case at {path}: build one with `onrecord build ARTICLES -o {path.name}`.")
    database = Database(path, write=True)
    try:
        migrations = all_migrations()
        if schema_version(database, migrations) < len(migrations):
            database.close()
            Case.open(path, write=True, command="onrecord review").close()
            database = Database(path, write=True)
        database.run("pragma synchronous = full")
        yield database
    finally:
        database.close()
