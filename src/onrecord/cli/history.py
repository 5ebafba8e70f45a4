"""`onrecord history` and `onrecord diff`: what changed between two builds, or between two case files."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from onrecord.case.history import Changed, difference, read_changes
from onrecord.case.views.opening import open_for_pages
from onrecord.case.views.overview import all_runs
from onrecord.cli.showing import counted, one_line

KINDS = ("document", "entity", "statement", "event", "pledge")
CasePath = Annotated[Path, typer.Argument(metavar="CASE", help="The case file.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON lines.")]
Kind = Annotated[str | None, typer.Option(help="Only document, entity, statement, event or pledge.")]


def add_to(app: typer.Typer) -> None:
    """Adds the commands to the app."""
    app.command("history")(history)
    app.command("diff")(diff)


def history(
    case: CasePath,
    since: Annotated[int | None, typer.Option("--since", help="The number of the build to compare with.")] = None,
    until: Annotated[int | None, typer.Option("--until", help="The number of the later build.")] = None,
    kind: Kind = None,
    runs: Annotated[bool, typer.Option("--runs", help="List the builds instead.")] = False,
    json: Json = False,
) -> None:
    """Print what the last build changed, or the builds between two: new, gone, merged, dated anew."""
    _check_kind(kind)
    with open_for_pages(case) as view:
        built = all_runs(view)
        if not built:
            typer.echo(f"{case} was never built.", err=True)
            return
        if runs:
            for run in built:
                ended = (run.finished_at or "not finished")[:16].replace("T", " ")
                held = counted(run.documents or 0, "document")
                typer.echo(f"{run.id:4}  {run.started_at[:16].replace('T', ' ')}  {ended}  {held}")
            return
        last = until if until is not None else built[-1].id
        first = since if since is not None else max((run.id for run in built if run.id < last), default=last - 1)
        if not built[0].id - 1 <= first < last <= built[-1].id:
            raise typer.BadParameter(
                f"{case} has builds {built[0].id} to {built[-1].id}: name an earlier one with --since and a later one"
                " with --until; --runs lists them"
            )
        changes = read_changes(view, after=first, up_to=last)
    if first < built[0].id and not json:
        made = counted(built[0].documents or 0, "document")
        typer.echo(f"Build {built[0].id} was the first of this case: all that it holds was new then ({made}).")
        if last == built[0].id:
            return
        first = built[0].id
    if not json:
        typer.echo(f"Builds {first + 1} to {last}" if last > first + 1 else f"Build {last}")
    _print(changes, kind, json=json)


def diff(
    left: Annotated[Path, typer.Argument(metavar="A", help="A case file.")],
    right: Annotated[Path, typer.Argument(metavar="B", help="Another one.")],
    kind: Kind = None,
    json: Json = False,
) -> None:
    """Print what differs from one case file to another: what B has more, has not, has joined, dates or words otherwise.

    The same words of the same articles are the same thing, whatever ids the two files give them.
    """
    _check_kind(kind)
    with open_for_pages(left) as mine, open_for_pages(right) as theirs:
        changes = tuple(difference(mine, theirs))
    _print(changes, kind, json=json)


def _check_kind(kind: str | None) -> None:
    if kind not in (None, *KINDS):
        raise typer.BadParameter(f"no such kind: {kind!r}; choose {', '.join(KINDS)}")


def _print(changes: Iterable[Changed], kind: str | None, *, json: bool) -> None:
    chosen = [each for each in changes if kind is None or each.kind == kind]
    if json:
        for each in chosen:
            sys.stdout.buffer.write(msgspec.json.encode(each) + b"\n")
        return
    for each in chosen:
        typer.echo(f"{each.change:8} {each.kind:9} {one_line(each.headline)[:100]} [{each.id}]")
        if each.change == "merged":
            typer.echo(f"{'':19}is now part of {each.after}")
        elif each.change in ("dated", "worded", "changed"):
            typer.echo(f"{'':19}{_said(each.before)}  →  {_said(each.after)}")
    counts = Counter(each.change for each in chosen)
    typer.echo(", ".join(f"{count} {change}" for change, count in sorted(counts.items())) or "Nothing changed.")


def _said(value: str | None) -> str:
    return one_line(value)[:100] if value else "not known"
