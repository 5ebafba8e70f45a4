"""`onrecord read`: what is read in documents, as JSON lines, without a case."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.dates import published_days
from onrecord.exports.reading_format import error_line, reading_line

if TYPE_CHECKING:
    from onrecord.workflow.reading_run import ReadResult

Line = tuple[bytes, bool]  # what is printed of a document, and whether it was read


def add_to(app: typer.Typer) -> None:
    """Adds the command to the app."""
    app.command("read")(read)


def read(
    files: Annotated[
        list[Path] | None, typer.Argument(help="Files or folders of any format that intake knows; - is standard input.")
    ] = None,
    jsonl: Annotated[
        str | None, typer.Option(help='A file of {"id", "text", "published"} lines, text taken as it is; - is stdin.')
    ] = None,
    jobs: Annotated[int, typer.Option(min=1, help="Processes that read at the same time.")] = 1,
    with_text: Annotated[bool, typer.Option("--with-text", help="Print the canonical text too.")] = False,
    published: Annotated[str | None, typer.Option(help="When the files appeared: a day, a month or a year.")] = None,
) -> None:
    """Print the reading of each document as one line of JSON (reading format 1), in the order given."""
    if bool(files) == bool(jsonl):
        raise typer.BadParameter("name files, or --jsonl FILE, and not both")
    failed = False
    for line, read_well in _lines_of(files or [], jsonl, jobs, published, partial(_line, with_text)):
        failed |= not read_well
        sys.stdout.buffer.write(line + b"\n")
    if failed:
        raise typer.Exit(1)


def _lines_of(
    files: list[Path], jsonl: str | None, jobs: int, published: str | None, told: Callable[[ReadResult], Line]
) -> Iterator[Line]:
    from onrecord.intake import Given  # loads every stage, which the commands that only show need not
    from onrecord.workflow.reading_run import read_files, read_json_lines

    if jsonl is not None:
        return read_json_lines(_lines(jsonl), told, jobs=jobs)
    given = Given(published=published_days(published)) if published else None
    stdin = sys.stdin.buffer.read() if Path("-") in files else None
    return read_files(files, told, given=given, stdin=stdin, jobs=jobs)


def _lines(name: str) -> Iterator[bytes]:
    if name == "-":
        yield from sys.stdin.buffer
        return
    with Path(name).open("rb") as file:
        yield from file


def _line(with_text: bool, result: ReadResult) -> Line:
    if result.failure is not None or result.reading is None:
        assert result.failure is not None
        return error_line(result.key, result.failure), False
    return reading_line(result.key or "", result.reading, text=result.text if with_text else None), True
