"""The public tables as Parquet files: for pandas, R, DuckDB, Spark. Needs the extra `parquet` (pyarrow)."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any, Final

from onrecord.case.views.opening import open_for_pages
from onrecord.case.views.tables import PUBLIC_TABLES, Table, public_table
from onrecord.errors import MissingExtra

ROWS_AT_A_TIME: Final = 50_000


def export_parquet(case_path: Path, folder: Path) -> Iterator[tuple[Path, int]]:
    """Writes one Parquet file a public table and gives each with its number of rows.

    Columns are text, 64-bit integers and doubles as SQLite keeps them; NULL stays null, infinity stays infinity; days
    stay ISO 8601 text, because an uncertain one is a pair. Nothing is lost. Each file is written beside its name and
    moved there when whole. Raises `MissingExtra` where pyarrow is not installed, `NotACase` and `OSError`.
    """
    arrow, parquet = _pyarrow()
    folder.mkdir(parents=True, exist_ok=True)
    with open_for_pages(case_path) as case:
        for name in PUBLIC_TABLES:
            kinds = {row["name"]: row["type"] for row in case.rows("select name, type from pragma_table_info(?)", name)}
            path = folder / f"{name}.parquet"
            unfinished = path.with_suffix(".unfinished")
            rows = _write(arrow, parquet, public_table(case, name), kinds, unfinished)
            unfinished.replace(path)
            yield path, rows


def _pyarrow() -> tuple[Any, Any]:
    try:
        return importlib.import_module("pyarrow"), importlib.import_module("pyarrow.parquet")
    except ImportError as error:
        raise MissingExtra(
            "Parquet needs pyarrow, which is not installed: pip install 'onrecord[parquet]', or export as csv or json."
        ) from error


def _write(arrow: Any, parquet: Any, table: Table, kinds: dict[str, str], path: Path) -> int:
    sorts = {"INTEGER": arrow.int64(), "REAL": arrow.float64(), "TEXT": arrow.string()}
    rows = list(islice(table.rows, ROWS_AT_A_TIME))

    def sort(at: int, column: str) -> Any:
        declared = sorts.get(kinds[column].upper())
        if declared is not None:
            return declared
        # A computed column of a view declares nothing: what it holds tells.
        return arrow.int64() if all(isinstance(row[at], int | None) for row in rows) else arrow.string()

    schema = arrow.schema([(column, sort(at, column)) for at, column in enumerate(table.columns)])
    written = 0
    with parquet.ParquetWriter(path, schema) as writer:
        while rows:
            columns = [
                arrow.array([row[at] for row in rows], type=schema.field(at).type) for at in range(len(table.columns))
            ]
            writer.write_table(arrow.Table.from_arrays(columns, schema=schema))
            written += len(rows)
            rows = list(islice(table.rows, ROWS_AT_A_TIME))
    return written
