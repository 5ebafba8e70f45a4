"""Lists as files: the same lines as CSV or JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from fastapi import Response

from onrecord.exports.cells import safe_cell
from onrecord.records import Interval

BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel takes a CSV file that is opened by a click for one in the code page of the machine."""
Cell = str | int | float | bool | None | Interval | tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A list as rows: `name` is the name of the file, `rows` hold one cell for each column."""

    name: str
    columns: tuple[str, ...]
    rows: Sequence[tuple[Cell, ...]]


def as_file(sheet: Sheet, format: str) -> Response:
    """The list as a CSV file with a header line, or as a JSON array of objects.

    An interval fills two columns, `NAME_from` and `NAME_to`. In CSV a cell that a spreadsheet would run as a formula
    gets an apostrophe before it, and the file begins with a byte order mark; JSON holds the words as they are.
    """
    intervals = _interval_columns(sheet)
    columns = [part for name in sheet.columns for part in (_pair(name) if name in intervals else (name,))]
    rows = [
        [part for name, cell in zip(sheet.columns, row, strict=True) for part in _cells(cell, name in intervals)]
        for row in sheet.rows
    ]
    if format == "json":
        lists = [
            {name: list(cell) if isinstance(cell, tuple) else cell for name, cell in zip(columns, row, strict=True)}
            for row in rows
        ]
        body = json.dumps(lists, ensure_ascii=False, indent=1)
        return _file(body, "application/json; charset=utf-8", f"{sheet.name}.json")
    out = io.StringIO(BYTE_ORDER_MARK)
    out.seek(0, io.SEEK_END)
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_plain(cell) for cell in row] for row in rows)
    return _file(out.getvalue(), "text/csv; charset=utf-8", f"{sheet.name}.csv")


def _file(body: str, kind: str, name: str) -> Response:
    return Response(
        body.encode("utf-8", "replace"), media_type=kind, headers={"Content-Disposition": f'inline; filename="{name}"'}
    )


def _interval_columns(sheet: Sheet) -> set[str]:
    return {name for name in sheet.columns if name in ("days", "published", "due")}


def _pair(name: str) -> tuple[str, str]:
    stem = {"days": "day"}.get(name, name)
    return f"{stem}_from", f"{stem}_to"


def _cells(cell: Cell, is_interval: bool) -> tuple[Cell, ...]:
    if not is_interval:
        return (cell,)
    if isinstance(cell, Interval):
        return (_iso(cell.earliest), _iso(cell.latest))
    return (None, None)


def _iso(day: date) -> str:
    return day.isoformat()


def _plain(cell: Cell) -> str:
    if cell is None:
        return ""
    return safe_cell("; ".join(cell) if isinstance(cell, tuple) else str(cell))
