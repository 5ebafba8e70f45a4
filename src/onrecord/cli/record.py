"""`onrecord timeline` and `search`: the record in the terminal."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import msgspec
import typer
from rich.console import Console
from rich.text import Text

from onrecord.case.views.lines import Line, read_lines
from onrecord.case.views.opening import View, open_for_pages
from onrecord.case.views.passages import find_passages, query_of
from onrecord.case.views.wanted import Wanted
from onrecord.case.views.words import words_at
from onrecord.cli.dates import published_days
from onrecord.cli.showing import console, one_line
from onrecord.text.intervals import in_words

PAGE = 500  # lines asked of the case at a time

CasePath = Annotated[Path, typer.Argument(metavar="CASE", help="The case file.")]
From = Annotated[str | None, typer.Option("--from", help="First day, month or year.")]
To = Annotated[str | None, typer.Option("--to", help="Last day, month or year.")]
Outlet = Annotated[str | None, typer.Option(help="Only what this outlet reports.")]
Words = Annotated[str | None, typer.Option(help="Only lines that hold all these words.")]


class Format(StrEnum):
    """How lines are printed."""

    table = "table"
    json = "json"
    csv = "csv"


class Kind(StrEnum):
    """The kinds of line."""

    event = "event"
    statement = "statement"
    deadline = "deadline"


Shape = Annotated[Format, typer.Option("--format", help="How to print it.")]


def add_to(app: typer.Typer) -> None:
    """Adds the commands to the app."""
    app.command("timeline")(timeline)
    app.command("search")(search)


def timeline(
    case: CasePath,
    kind: Annotated[Kind | None, typer.Option(help="Only this kind of line.")] = None,
    first: From = None,
    last: To = None,
    outlet: Outlet = None,
    words: Words = None,
    format: Shape = Format.table,
) -> None:
    """Print the chronology, each line with its document and its exact place there; undated lines at the end."""
    wanted = _wanted(kind.value if kind else None, first, last, outlet, words)
    with open_for_pages(case) as view:
        _print_lines(view, wanted, format)


def search(
    case: CasePath,
    query: Annotated[str, typer.Argument(help='Words; "words side by side"; a beginning*.')],
    limit: Annotated[int, typer.Option(min=1, help="Passages at most.")] = 20,
) -> None:
    """Print the passages that hold the words, with their documents."""
    asked = query_of(query)
    if asked is None:
        raise typer.BadParameter("there is no word to look for")
    out = console()
    with open_for_pages(case) as view:
        found = find_passages(view, asked, limit=limit)
        for finding in found:
            heading = finding.document
            when = in_words(heading.published)
            out.print(
                Text(f"{heading.title or heading.source} · {heading.outlet or 'outlet not known'} · {when}", "bold")
            )
            for passage in finding.passages:
                line = Text("  ")
                for text, marked in passage.pieces:
                    line.append(text.replace("\n", " "), "bold underline" if marked else "")
                line.append(f"  [{heading.source} {passage.start}-{passage.end}]", "dim")
                out.print(line)
            out.print()
    if not found:
        out.print("Nothing found.")
        raise typer.Exit(1)


def _wanted(kind: str | None, first: str | None, last: str | None, outlet: str | None, words: str | None) -> Wanted:
    return Wanted(
        kind=kind,
        first=day(first, latest=False),
        last=day(last, latest=True),
        outlet=outlet,
        words=tuple((words or "").split()),
    )


def day(text: str | None, *, latest: bool) -> date | None:
    """The first or last day of what a person typed as a day, month or year."""
    days = published_days(text)
    return None if days is None else days.latest if latest else days.earliest


def _lines(view: View, wanted: Wanted) -> Iterator[Line]:
    offset = 0
    while found := read_lines(view, wanted, limit=PAGE, offset=offset):
        yield from found
        offset += len(found)


def _print_lines(view: View, wanted: Wanted, format: Format) -> None:
    found = _lines(view, wanted)
    if format is Format.table:
        _print_table(console(), view, found)
        return
    rows = (_row(view, line) for line in found)
    if format is Format.json:
        for row in rows:
            sys.stdout.buffer.write(msgspec.json.encode(row) + b"\n")
        return
    writer = csv.DictWriter(sys.stdout, fieldnames=list(COLUMNS), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)


COLUMNS = (
    "from",
    "to",
    "kind",
    "id",
    "speaker",
    "source_words",
    "headline",
    "documents",
    "origins",
    "outlet",
    "source",
    "document_id",
    "start",
    "end",
    "quote",
)


def _row(view: View, line: Line) -> dict[str, object]:
    place = line.place
    row: dict[str, object] = dict.fromkeys(COLUMNS)
    row |= {
        "from": line.days.earliest.isoformat() if line.days else None,
        "to": line.days.latest.isoformat() if line.days else None,
        "kind": line.kind,
        "id": line.id,
        "speaker": line.speaker,
        "source_words": line.source,
        "headline": line.headline,
        "documents": line.documents,
        "origins": line.origins,
    }
    if place is not None:
        source, quote = words_at(view, place.document_id, place.start, place.end)
        row |= {
            "outlet": place.outlet,
            "source": source,
            "document_id": place.document_id,
            "start": place.start,
            "end": place.end,
            "quote": quote,
        }
    return row


def _print_table(out: Console, view: View, lines: Iterator[Line]) -> None:
    empty = True
    for line in lines:
        empty = False
        told = Text()
        told.append(f"{in_words(line.days)}  ", "bold")
        told.append(f"{line.kind}  ", "italic")
        told.append(one_line(line.headline))
        out.print(told)
        if line.place is not None:
            source, _ = words_at(view, line.place.document_id, line.place.start, line.place.end)
            known = f"{line.documents} report" + ("s" if line.documents != 1 else "")
            outlet = line.place.outlet or "outlet not known"
            out.print(Text(f"    {outlet} · {source} {line.place.start}-{line.place.end} · {known}", "dim"))
    if empty:
        out.print("No line fits.")
