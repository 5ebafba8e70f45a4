"""The command reference, made from the commands' own help: `make docs`."""

from __future__ import annotations

from typer.testing import CliRunner

from onrecord.cli.app import app

WIDTH = "100"  # characters a line, whatever the terminal


def reference() -> str:
    """The help of all commands as Markdown; docs/reference/commands.md holds it, and a test compares the two."""
    parts = [
        "# Commands",
        "",
        "Made by `make docs` from the commands' own help.",
        "",
        "Every command leaves with 0 where all went well, 1 where some files or documents failed and the rest was done",
        "(or nothing was found), 2 where it could not be carried out.",
    ]
    for name in [command.name or "" for command in app.registered_commands]:
        parts += ["", f"## onrecord {name}", "", *(f"    {line}".rstrip() for line in _help(name))]
    return "\n".join(parts) + "\n"


def _help(name: str) -> list[str]:
    shown = CliRunner().invoke(
        app, [name, "--help"], prog_name="onrecord", env={"COLUMNS": WIDTH, "TERMINAL_WIDTH": WIDTH, "NO_COLOR": "1"}
    )
    return shown.output.strip().splitlines()


if __name__ == "__main__":
    print(reference(), end="")
