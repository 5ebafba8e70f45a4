"""How the record's values look in a terminal."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Mapping, Sequence

import msgspec
from rich.console import Console

from onrecord.case.views.opening import View
from onrecord.case.views.overview import last_run
from onrecord.case.views.rows import Place
from onrecord.case.views.words import short_source, words_at


class _Terminal(Console):
    """A console that does not end the program by itself."""

    def on_broken_pipe(self) -> None:
        """Leaves it to `onrecord.cli.app.main` what to do when the reader of our output has gone."""
        raise BrokenPipeError


def console() -> Console:
    """What tables and text are printed on: as wide as the terminal, or 120 where there is none."""
    return _Terminal(width=None if sys.stdout.isatty() else 120, highlight=False, markup=False, soft_wrap=False)


def nothing(view: View, line: str) -> str:
    """What is printed where nothing answers to a choice: `line` ("No name fits."), and that a build is not finished."""
    run = last_run(view)
    if run is None or run.finished_at is not None:
        return line
    return f"{line} The last build of this case is not finished: wait for it, or run it again."


def one_line(text: str) -> str:
    """The text on one line, its white space folded to single spaces, without control characters."""
    return " ".join("".join(c if c.isprintable() or c.isspace() else "�" for c in text).split())


def counted(number: int, thing: str) -> str:
    """The number with its thing, in the plural where it is not one: "1 report", "1,204 reports"."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"


PLACE_COLUMNS = ("outlet", "source", "document_id", "start", "end", "quote")


def place_row(view: View, place: Place) -> dict[str, object]:
    """Where the words behind a row stand, and the words themselves, under `PLACE_COLUMNS`."""
    source, quote = words_at(view, place.document_id, place.start, place.end)
    return {
        "outlet": place.outlet,
        "source": source,
        "document_id": place.document_id,
        "start": place.start,
        "end": place.end,
        "quote": quote,
    }


def place_in_words(view: View, place: Place) -> str:
    """Where the words behind a row stand, on one line: the outlet, the file and the characters in it."""
    source, _ = words_at(view, place.document_id, place.start, place.end)
    file = one_line(short_source(view, source))
    return f"{one_line(place.outlet or 'outlet not known')} · {file} {place.start}-{place.end}"


def print_rows(rows: Iterable[Mapping[str, object]], columns: Sequence[str], *, as_json: bool) -> None:
    """Print rows to standard output: as JSON, an object a line, or as CSV under a line of names, lists in one cell."""
    if as_json:
        for row in rows:
            sys.stdout.buffer.write(msgspec.json.encode({key: row.get(key) for key in columns}) + b"\n")
        return
    writer = csv.DictWriter(sys.stdout, fieldnames=list(columns), lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({key: "; ".join(value) if isinstance(value, list) else value for key, value in row.items()})
