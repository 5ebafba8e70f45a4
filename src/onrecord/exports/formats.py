"""All formats that a case leaves in, each with what writes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, TextIO

from onrecord.case.views.lines import Line, read_lines
from onrecord.case.views.opening import View, open_for_pages
from onrecord.case.views.overview import last_run
from onrecord.case.views.wanted import Wanted
from onrecord.exports.acled import write_acled
from onrecord.exports.followthemoney import write_followthemoney
from onrecord.exports.geojson import write_geojson
from onrecord.exports.icalendar import write_icalendar
from onrecord.exports.parquet import export_parquet
from onrecord.exports.plover import write_plover
from onrecord.exports.polecat import write_polecat
from onrecord.exports.tables import FORMATS, export_tables
from onrecord.exports.timelinejs import write_timelinejs

LINES_AT_A_TIME: Final = 500

TEXTS: Final[dict[str, tuple[str, Callable[[View, TextIO], int]]]] = {
    "plover": ("plover.jsonl", write_plover),
    "polecat": ("polecat.tsv", write_polecat),
    "acled": ("acled.csv", write_acled),
    "timelinejs": ("timelinejs.csv", lambda case, out: write_timelinejs(all_lines(case, Wanted(dated=True)), out)),
    "geojson": ("events.geojson", write_geojson),
    "ftm": ("followthemoney.jsonl", write_followthemoney),
}
"""Each format that is one file of text, with the name of the file."""
CALENDAR: Final = "ics"
PARQUET: Final = "parquet"


def export(case_path: Path, folder: Path, *, format: str) -> Iterator[tuple[Path, int]]:
    """Writes a case into the folder in one format and gives each file with its number of rows.

    Each file is written beside its name and moved there when whole. Raises `KeyError` for a format that there is
    not, `NotACase` for a file that is no case, `MissingExtra` where a format needs a package that is not installed,
    `OSError` where the folder cannot be written.
    """
    if format in FORMATS:
        yield from export_tables(case_path, folder, format=format)
    elif format == PARQUET:
        yield from export_parquet(case_path, folder)
    elif format == CALENDAR:
        yield _calendar(case_path, folder / "deadlines.ics")
    else:
        name, write = TEXTS[format]
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / name
        unfinished = path.with_name(f"{name}.unfinished")
        with open_for_pages(case_path) as case, unfinished.open("w", encoding="utf-8", newline="") as out:
            rows = write(case, out)
        unfinished.replace(path)
        yield path, rows


def all_lines(case: View, wanted: Wanted) -> Iterator[Line]:
    """All lines asked for, in their order, a few hundred at a time."""
    offset = 0
    while found := read_lines(case, wanted, limit=LINES_AT_A_TIME, offset=offset):
        yield from found
        offset += len(found)


def built_at(case: View) -> str:
    """When the case was last built, as the log of runs has it; the epoch where it never was."""
    run = last_run(case)
    return (run.finished_at or run.started_at) if run is not None else "1970-01-01T00:00:00"


def _calendar(case_path: Path, path: Path) -> tuple[Path, int]:
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.unfinished")
    with open_for_pages(case_path) as case, unfinished.open("wb") as out:
        rows = write_icalendar(all_lines(case, Wanted(kind="deadline")), out, stamp=built_at(case))
    unfinished.replace(path)
    return path, rows
