"""`onrecord build`: articles in, a case out."""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TaskID, TextColumn

from onrecord.cli.dates import one_day, published_days
from onrecord.cli.showing import counted, one_line

if TYPE_CHECKING:
    from onrecord.workflow.build import BuildReport
    from onrecord.workflow.build import Progress as Told


def add_to(app: typer.Typer) -> None:
    """Adds the command to the app."""
    app.command("build")(build_case)


def build_case(
    sources: Annotated[
        list[Path],
        typer.Argument(help="Files and folders: text, HTML, PDF, mail, JSON lines, CSV, feeds, WARC; - is stdin."),
    ],
    out: Annotated[Path, typer.Option("-o", "--out", help="The case file, made or added to.")],
    metadata: Annotated[
        Path | None, typer.Option(help="A sheet (CSV) of what you know: file or url, outlet, published, title, byline.")
    ] = None,
    published: Annotated[str | None, typer.Option(help="When all of it appeared: a day, a month or a year.")] = None,
    outlet: Annotated[str | None, typer.Option(help="The outlet of all of it.")] = None,
    as_of: Annotated[
        str | None, typer.Option("--as-of", help="The day of judgement; today where none is named.")
    ] = None,
    jobs: Annotated[
        int | None, typer.Option(min=1, help="Processes that read at the same time; one a core where none is named.")
    ] = None,
) -> None:
    """Build a case from articles, or add them to it. What it holds is not read again, and nothing is forgotten."""
    from onrecord.workflow.build import build  # loads every stage, which the commands that only show need not

    told = Console(stderr=True, highlight=False)
    with _shown(told) as shown:
        task = shown.add_task("reading", total=None)
        report = build(
            sources,
            out,
            metadata=metadata,
            published=published_days(published),
            outlet=outlet,
            jobs=jobs or os.cpu_count() or 1,
            as_of=one_day(as_of),
            progress=lambda now: _update(shown, task, now),
            stdin=sys.stdin.buffer.read() if Path("-") in sources else None,
            command=shlex.join(["onrecord", *sys.argv[1:]]),
        )
    _report(report, out, metadata)
    if report.failures:
        raise typer.Exit(1)


def _shown(told: Console) -> Progress:
    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.completed} sources"),
        console=told,
        transient=True,
        disable=not told.is_terminal,
    )


def _update(shown: Progress, task: TaskID, now: Told) -> None:
    shown.update(task, description=now.stage, completed=now.done, total=now.total)


def _report(report: BuildReport, out: Path, metadata: Path | None) -> None:
    for failure in report.failures:
        typer.echo(f"not taken in: {one_line(failure.message)} [{failure.code}]", err=True)
    for source in report.gone:
        typer.echo(f"no longer there: {one_line(source)}; its document stays in the case", err=True)
    for line in report.unused_rows:
        typer.echo(f"{metadata}: row {line} is about no file that was given", err=True)
    parts = [f"{report.read} read", f"{report.kept} unchanged"]
    if report.again:
        parts.append(f"{report.again} read again by a newer reader")
    if report.failures:
        parts.append(f"{len(report.failures)} failed")
    typer.echo(
        f"{out}: {counted(report.documents, 'document')} ({', '.join(parts)}); {report.statements} statements, "
        f"{report.events} events, {report.reuses} passages that stand in two documents"
    )
