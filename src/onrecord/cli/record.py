"""`onrecord search`, and what the commands that print lines of the record have in common."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from onrecord.case.views.opening import open_for_pages
from onrecord.case.views.passages import find_passages, query_of
from onrecord.case.views.words import short_source
from onrecord.cli.showing import console, one_line
from onrecord.text.intervals import in_words

CasePath = Annotated[Path, typer.Argument(metavar="CASE", help="The case file.")]
From = Annotated[str | None, typer.Option("--from", help="First day, month or year.")]
To = Annotated[str | None, typer.Option("--to", help="Last day, month or year.")]
Outlet = Annotated[str | None, typer.Option(help="Only what the outlet of just this name reports, in capitals or not.")]
Words = Annotated[str | None, typer.Option(help="Only lines in which each of these words begins a word.")]


class Format(StrEnum):
    """How lines are printed."""

    table = "table"
    json = "json"
    csv = "csv"


Shape = Annotated[Format, typer.Option("--format", help="How to print it.")]


def add_to(app: typer.Typer) -> None:
    """Adds the command to the app."""
    app.command("search")(search)


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
            file = one_line(short_source(view, heading.source))
            when = in_words(heading.published)
            out.print(Text(f"{heading.title or file} · {heading.outlet or 'outlet not known'} · {when}", "bold"))
            for passage in finding.passages:
                line = Text("  ")
                for text, marked in passage.pieces:
                    line.append(text.replace("\n", " "), "bold underline" if marked else "")
                line.append(f"  [{file} {passage.start}-{passage.end}]", "dim")
                out.print(line)
            out.print()
    if not found:
        out.print("Nothing found.")
        raise typer.Exit(1)
