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
    site = "site"


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
            help="All public tables (csv, json lines, parquet), the events in the form of another program, or the pages"
            " as plain files (site).",
        ),
    ] = Format.csv,
) -> None:
    """Write the case as files for other programs; docs/reference/exports.md says what each form loses."""
    if format is Format.site:
        from onrecord.web.site import write_site  # the web libraries are slow to load

        files = sum(1 for _ in write_site(case, out))
        typer.echo(f"{out / 'index.html'}  {files} pages")
        return
    for path, rows in written(case, out, format=format.value):
        typer.echo(f"{path}  {rows} rows")
