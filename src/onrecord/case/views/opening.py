"""Open a case for reading while a build may be writing it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from onrecord.case.database import Database
from onrecord.case.migrating import all_migrations, schema_version
from onrecord.errors import CaseError, NotACase

View = Database
"""A connection that cannot write. Pages hand it to the questions of this package and do nothing else with it."""


@contextmanager
def open_for_pages(path: Path) -> Iterator[View]:
    """The case as it stands at this moment, until the block ends.

    All questions asked in the block see the same state, also while a build goes on: the case is in
    WAL mode, so a reader neither waits for the writer nor disturbs it. On a medium where nothing can
    be written the case is opened as one that cannot change. Raises `NotACase` where the file is
    missing or is none, `CaseTooNew` where a newer program wrote it, `CaseError` for the rest.
    """
    if not path.is_file():
        raise NotACase(f"There is no case at {path}: build one with `onrecord build ARTICLES -o {path.name}`.")
    case = Database(path, write=False)
    try:
        migrations = all_migrations()
        if schema_version(case, migrations) < len(migrations):
            raise CaseError(
                f"{path} was written by an older OnRecord: build it again, and it is brought up to date first."
            )
        case.run("begin")
        yield case
    finally:
        case.close()
