"""The command line: what people type, and the only place that prints and exits."""

from __future__ import annotations

import errno
import os
import sys
from typing import Any

import typer
from typer.core import TyperGroup

from onrecord.cli import (
    build,
    doctor,
    entities,
    export,
    history,
    pledges,
    reading,
    record,
    review,
    serving,
    statements,
    timeline,
)
from onrecord.errors import OnRecordError

INTERRUPTED = 130
TROUBLE = 2


class Commands(TyperGroup):
    """The commands; where the user or the reader of the output ends one, this program says how, and not Typer."""

    def invoke(self, ctx: Any) -> Any:
        """Runs the command that the context names."""
        try:
            given = super().invoke(ctx)
            sys.stdout.flush()
            return given
        except BrokenPipeError:
            # The reader has had enough, as `head` has: what is still held back goes nowhere.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(0)
        except KeyboardInterrupt:
            print("onrecord: stopped; what was saved before stays", file=sys.stderr)
            sys.exit(INTERRUPTED)


app = typer.Typer(
    name="onrecord",
    cls=Commands,
    help="Turn news articles about a running story into the record: who did and said what, when, according to whom.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
build.add_to(app)
timeline.add_to(app)
record.add_to(app)
entities.add_to(app)
pledges.add_to(app)
statements.add_to(app)
serving.add_to(app)
review.add_to(app)
history.add_to(app)
export.add_to(app)
reading.add_to(app)
doctor.add_to(app)

WHAT_TO_DO = {
    errno.ENOSPC: "Make room on the disk and run the command again.",
    errno.EDQUOT: "Make room on the disk and run the command again.",
    errno.EROFS: "Choose another folder.",
    errno.EACCES: "Check its permissions, or choose another folder.",
    errno.EPERM: "Check its permissions, or choose another folder.",
    errno.ENOENT: "Check the path.",
    errno.EEXIST: "It is in the way: choose another name.",
    errno.ENOTDIR: "A file stands where a folder should be: choose another name.",
    errno.EISDIR: "It is a folder: name a file.",
    errno.EADDRINUSE: "Choose another port.",
}


def main() -> None:
    """Runs the command that the arguments name.

    The exit status is 0 where all went well, 1 where some files or documents failed and the rest
    was done, 2 where the command could not be carried out, 130 where it was stopped from the keyboard.
    """
    try:
        app()
    except OnRecordError as error:
        print(f"onrecord: {error} [{error.code}]", file=sys.stderr)
        sys.exit(TROUBLE)
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        told = f"onrecord: {place}{error.strerror or error}. {WHAT_TO_DO.get(error.errno or 0, '')}"
        print(told.rstrip(), file=sys.stderr)
        sys.exit(TROUBLE)
