"""The schema of a case and how an older file is brought up to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from onrecord import __version__
from onrecord.case.database import APPLICATION_ID, Database
from onrecord.errors import CaseTooNew, NotACase


@dataclass(frozen=True, slots=True, kw_only=True)
class Migration:
    """One step of the schema: its name (`0001_first`) and its SQL."""

    name: str
    sql: str


def all_migrations() -> tuple[Migration, ...]:
    """Every step, in order; the number of steps is the schema version."""
    found = (path for path in files("onrecord.case").joinpath("migrations").iterdir() if path.name.endswith(".sql"))
    return tuple(
        Migration(name=path.name.removesuffix(".sql"), sql=path.read_text(encoding="utf-8"))
        for path in sorted(found, key=lambda path: path.name)
    )


def schema_version(database: Database, migrations: Sequence[Migration]) -> int:
    """The version of a case file. Raises `NotACase` or `CaseTooNew` where it cannot be used."""
    if database.one("pragma application_id") != APPLICATION_ID:
        raise NotACase(f"{database.path}: a SQLite file, but no OnRecord case. Name a file that `onrecord build` made.")
    version = int(database.one("pragma user_version"))
    if version > len(migrations):
        raise CaseTooNew(
            f"{database.path}: made by a newer OnRecord (case version {version}, this program knows "
            f"{len(migrations)}). Install a newer version."
        )
    return version


def migrate(database: Database, migrations: Sequence[Migration], *, have: int) -> None:
    """Runs the steps after the first `have`, each in a transaction that also records it."""
    for number, step in enumerate(migrations[have:], have + 1):
        name = step.name.replace("'", "''")
        script = (
            f"begin immediate;\n{step.sql}\n"
            "create table if not exists migrations (name text primary key, program text not null) strict;\n"
            f"insert into migrations values ('{name}', '{__version__}');\n"
            f"pragma application_id = {APPLICATION_ID};\npragma user_version = {number};\ncommit;"
        )
        try:
            database.run_script(script)
        except BaseException:
            database.roll_back()
            raise


def copy_before_migrating(database: Database, version: int) -> Path:
    """A copy of the case as it is, `story.case.version-1` beside `story.case`; an earlier copy stays."""
    copy = database.path.with_name(f"{database.path.name}.version-{version}")
    if not copy.exists():
        unfinished = copy.with_name(copy.name + ".unfinished")
        unfinished.unlink(missing_ok=True)
        database.run("vacuum into ?", str(unfinished))
        unfinished.replace(copy)
    return copy
