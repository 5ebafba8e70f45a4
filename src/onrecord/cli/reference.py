"""The command reference, made from the commands themselves: `make docs`."""

from __future__ import annotations

import click
import typer.main

from onrecord.cli.app import app


def reference() -> str:
    """The reference of all commands as Markdown; docs/reference/commands.md holds it, and a test compares."""
    group = typer.main.get_command(app)
    assert isinstance(group, click.Group)
    parts = [
        "# Commands",
        "",
        "Made by `make docs` from the commands themselves.",
        "",
        "Every command leaves with 0 where all went well, 1 where some files or documents failed and the rest was done",
        "(or nothing was found), 2 where it could not be carried out.",
    ]
    for name in group.commands:
        parts += ["", *_command(name, group.commands[name])]
    return "\n".join(parts) + "\n"


def _command(name: str, command: click.Command) -> list[str]:
    arguments = [parameter for parameter in command.params if isinstance(parameter, click.Argument)]
    options = [parameter for parameter in command.params if isinstance(parameter, click.Option)]
    usage = " ".join([f"onrecord {name}", *(_shown(argument) for argument in arguments), "[OPTIONS]"])
    lines = [f"## onrecord {name}", "", " ".join((command.help or "").split()), "", f"    {usage}", ""]
    lines += [f"- `{_shown(argument)}`: {getattr(argument, 'help', None) or ''}".rstrip() for argument in arguments]
    lines += [
        f"- `{'`, `'.join(option.opts)}`{_values(option)}: {option.help or ''}{_default(option)}" for option in options
    ]
    return lines


def _shown(argument: click.Argument) -> str:
    name = argument.metavar or (argument.name or "").upper()
    return f"{name}..." if argument.nargs == -1 else name


def _values(option: click.Option) -> str:
    choices = getattr(option.type, "choices", None)
    if choices:
        return " " + "|".join(str(getattr(choice, "value", choice)) for choice in choices)
    return "" if option.is_flag else f" {option.type.name.upper()}"


def _default(option: click.Option) -> str:
    if option.default in (None, False, ()) or callable(option.default):
        return ""
    return f" Default: {getattr(option.default, 'value', option.default)}."


if __name__ == "__main__":
    print(reference(), end="")
