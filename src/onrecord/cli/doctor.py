"""`onrecord doctor`: what is installed, and whether a case file keeps its own rules."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from typing import Annotated

import typer

from onrecord import __version__
from onrecord.case import Case, sqlite_version
from onrecord.cli.showing import counted


def add_to(app: typer.Typer) -> None:
    """Adds the command to the app."""
    app.command("doctor")(doctor)


def doctor(
    case: Annotated[Path | None, typer.Argument(metavar="[CASE]", help="A case file to check.")] = None,
) -> None:
    """Print versions and the readers, and check a case file: its tables, its offsets, its full text."""
    typer.echo(
        f"onrecord {__version__}, Python {platform.python_version()}, SQLite {sqlite_version()}, {platform.system()}"
    )
    from onrecord.reading import READER_VERSION, explain_readers  # loads every reader

    missing = _print_libraries()
    typer.echo(f"readers (version {READER_VERSION}):")
    for line in explain_readers().splitlines():
        typer.echo(f"  {line}")
    faults: tuple[str, ...] = ()
    if case is not None:
        with Case.open(case) as opened:
            faults = opened.check()
        typer.echo(f"{case}: " + ("keeps its rules" if not faults else counted(len(faults), "fault")))
        for fault in faults:
            typer.echo(f"  {fault}")
    if faults or missing:
        raise typer.Exit(1)


def _print_libraries() -> int:
    """Prints the version of each library that the default install needs; gives how many are missing."""
    missing = 0
    for need in sorted(requires("onrecord") or ()):
        if "extra ==" in need:
            continue
        name = need.split(";")[0].split("[")[0].split(">")[0].split("=")[0].split("<")[0].strip()
        try:
            typer.echo(f"  {name} {version(name)}")
        except PackageNotFoundError:
            missing += 1
            typer.echo(f"  {name} is missing: install OnRecord again")
    return missing
