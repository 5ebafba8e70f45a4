"""`onrecord serve`: the record as pages in the browser."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from onrecord.case.views.opening import open_for_pages


def add_to(app: typer.Typer) -> None:
    """Adds the command to the app."""
    app.command("serve")(serve)


def serve(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="The case file.")],
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port; 0 takes a free one.")] = 8000,
    host: Annotated[str, typer.Option(help="The address; others than this machine see it only if you change it.")] = (
        "127.0.0.1"
    ),
) -> None:
    """Show the case in the browser, until Ctrl-C. Only this machine can see it."""
    from onrecord.web import serve as serve_pages  # the web libraries are slow to load, and no other command needs them

    with open_for_pages(case):
        pass  # a file that is no case is told of before a server starts
    serve_pages(case, host=host, port=port)
