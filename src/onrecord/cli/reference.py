"""The reference pages that are made from the program itself: `make docs`."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from typer.testing import CliRunner

from onrecord import errors
from onrecord.case import Case
from onrecord.case.views.opening import open_for_pages
from onrecord.case.views.tables import PUBLIC_TABLES, public_table
from onrecord.cli.app import app

WIDTH = "100"  # characters a line, whatever the terminal


def reference() -> dict[str, str]:
    """Each page of docs/reference that is made, by its file name; a test compares them with what is held."""
    return {
        "commands.md": "\n".join(_commands()) + "\n",
        "errors.md": "\n".join(_errors()) + "\n",
        "tables.md": "\n".join(_tables()) + "\n",
    }


def _commands() -> Iterator[str]:
    yield from ("# Commands", "", "Made by `make docs` from the commands' own help.", "")
    yield "Every command leaves with 0 where all went well, 1 where some files or documents failed and the rest"
    yield "was done (or nothing was found), 2 where it could not be carried out."
    for name in [command.name or "" for command in app.registered_commands]:
        yield from ("", f"## onrecord {name}", "")
        yield from (f"    {line}".rstrip() for line in _help(name))


def _help(name: str) -> list[str]:
    shown = CliRunner().invoke(
        app, [name, "--help"], prog_name="onrecord", env={"COLUMNS": WIDTH, "TERMINAL_WIDTH": WIDTH, "NO_COLOR": "1"}
    )
    return shown.output.strip().splitlines()


def _errors() -> Iterator[str]:
    yield from ("# Errors", "", "Made by `make docs` from `onrecord.errors`.", "")
    yield "A code stands in brackets at the end of each message, and in the `error` of `onrecord read`. The code"
    yield "`unexpected` is a fault of the program: the file is passed over, the rest is done."
    yield from ("", "| code | class | what it is |", "|---|---|---|")
    for error in _kinds(errors.OnRecordError):
        yield f"| `{error.code}` | `{error.__name__}` | {' '.join((error.__doc__ or '').split())} |"


def _kinds(root: type[errors.OnRecordError]) -> Iterator[type[errors.OnRecordError]]:
    yield root
    for kind in root.__subclasses__():
        if kind.__module__ == errors.__name__:
            yield from _kinds(kind)


def _tables() -> Iterator[str]:
    yield from ("# Tables of a case", "", "Made by `make docs` from an empty case.", "")
    yield "A case is one SQLite file. These tables and the view `chronology` are its public face; what else is in"
    yield "the file is private and may change. `start` and `end` are half-open character offsets into"
    yield "`documents.text`, and `text[start:end]` is the exact wording. Dates are ISO 8601; an uncertain one is a"
    yield "pair `..._from`, `..._to`, both inclusive; unknown is NULL."
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "empty.case"
        Case.create(path).close()
        with open_for_pages(path) as case:
            for name in PUBLIC_TABLES:
                columns = ", ".join(f"`{column}`" for column in public_table(case, name).columns)
                yield from ("", f"**{name}**: {columns}")


if __name__ == "__main__":
    for page, text in reference().items():
        (Path(sys.argv[1]) / page).write_text(text, encoding="utf-8")
