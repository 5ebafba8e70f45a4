"""The command line: what people type, and the only place that prints and exits."""

from __future__ import annotations

import sys

import typer

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

app = typer.Typer(
    name="onrecord",
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

INTERRUPTED = 130
TROUBLE = 2


def main() -> None:
    """Runs the command that the arguments name.

    The exit status is 0 where all went well, 1 where some files or documents failed and the rest
    was done, 2 where the command could not be carried out.
    """
    try:
        app()
    except OnRecordError as error:
        print(f"onrecord: {error} [{error.code}]", file=sys.stderr)
        sys.exit(TROUBLE)
    except BrokenPipeError:
        sys.stderr.close()  # the reader of our output has gone, as `head` does
        sys.exit(0)
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        print(f"onrecord: {place}{error.strerror or error}", file=sys.stderr)
        sys.exit(TROUBLE)
    except KeyboardInterrupt:
        print("onrecord: stopped; what was committed stays", file=sys.stderr)
        sys.exit(INTERRUPTED)
