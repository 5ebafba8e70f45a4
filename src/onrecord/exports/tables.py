"""The public tables as files that other programs open: CSV and JSON lines."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TextIO

import msgspec

from onrecord.case.views.opening import open_for_pages
from onrecord.case.views.tables import PUBLIC_TABLES, Table, public_table


def _write_csv(table: Table, out: TextIO) -> int:
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(table.columns)
    return sum(bool(writer.writerow("" if value is None else value for value in row)) for row in table.rows)


def _write_json(table: Table, out: TextIO) -> int:
    lines = (msgspec.json.encode(dict(zip(table.columns, row, strict=True))).decode() for row in table.rows)
    return sum(bool(out.write(line + "\n")) for line in lines)


FORMATS: dict[str, tuple[str, Callable[[Table, TextIO], int]]] = {
    "csv": ("csv", _write_csv),
    "json": ("jsonl", _write_json),
}
"""Each format with the ending of its files and what writes one table."""


def export_tables(case_path: Path, folder: Path, *, format: str) -> Iterator[tuple[Path, int]]:
    """Writes one file a public table into the folder and gives each file with its number of rows.

    CSV is UTF-8 with a header line; unknown (NULL) is an empty cell, so it cannot be told from an
    empty text. JSON is one object a line and loses nothing but infinity (the open side of a quantity),
    which is null there. Each file is written beside its name and moved there when whole. Raises
    `KeyError` for a format that is not in `FORMATS`, `NotACase` for a file that is no case, `OSError`
    where the folder cannot be written.
    """
    ending, write = FORMATS[format]
    folder.mkdir(parents=True, exist_ok=True)
    with open_for_pages(case_path) as case:
        for name in PUBLIC_TABLES:
            path = folder / f"{name}.{ending}"
            unfinished = path.with_suffix(".unfinished")
            with unfinished.open("w", encoding="utf-8", newline="") as out:
                rows = write(public_table(case, name), out)
            unfinished.replace(path)
            yield path, rows
