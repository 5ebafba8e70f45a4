"""`onrecord export`: the record as files for other programs."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from onrecord.exports.formats import export as written


class Format(StrEnum):
    """What the case is written as."""

    csv = "csv"
    json = "json"
    parquet = "parquet"
    plover = "plover"
    polecat = "polecat"
    acled = "acled"
    timelinejs = "timelinejs"
    ics = "ics"
    geojson = "geojson"
    ftm = "ftm"


def add_to(app: typer.Typer) -> None:
    """Adds the command to the app."""
    app.command("export")(export)


def export(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="The case file.")],
    out: Annotated[Path, typer.Option("-o", "--out", help="The folder to write into; made where missing.")],
    format: Annotated[
        Format,
        typer.Option(
            "--format",
            help="All public tables (csv, json lines, parquet), or the events in the form of another program.",
        ),
    ] = Format.csv,
) -> None:
    """Write the case as files for other programs; docs/reference/exports.md says what each form loses."""
    for path, rows in written(case, out, format=format.value):
        typer.echo(f"{path}  {rows} rows")
