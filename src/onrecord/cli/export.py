"""`onrecord export`: the record as files for other programs."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from onrecord.exports.tables import export_tables


class Format(StrEnum):
    """The formats that tables are written in."""

    csv = "csv"
    json = "json"


def add_to(app: typer.Typer) -> None:
    """Adds the command to the app."""
    app.command("export")(export)


def export(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="The case file.")],
    out: Annotated[Path, typer.Option("-o", "--out", help="The folder to write into; made where missing.")],
    format: Annotated[Format, typer.Option("--format", help="CSV, or JSON lines.")] = Format.csv,
) -> None:
    """Write every public table of the case as one file."""
    for path, rows in export_tables(case, out, format=format.value):
        typer.echo(f"{path}  {rows} rows")
