"""`onrecord timeline`: the chronology in the terminal and as files."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from onrecord.case.views.entities import ids_by_name
from onrecord.case.views.lines import Line
from onrecord.case.views.opening import View, open_for_pages
from onrecord.case.views.wanted import Wanted
from onrecord.cli.dates import first_and_last
from onrecord.cli.record import CasePath, From, Outlet, To, Words
from onrecord.cli.showing import (
    PLACE_COLUMNS,
    console,
    counted,
    nothing,
    one_line,
    place_in_words,
    place_row,
    print_rows,
)
from onrecord.exports.formats import all_lines, built_at
from onrecord.exports.icalendar import write_icalendar
from onrecord.exports.markdown import write_markdown
from onrecord.exports.timelinejs import write_timelinejs
from onrecord.text.ordering import order_notes


class Format(StrEnum):
    """How the chronology is printed."""

    table = "table"
    json = "json"
    csv = "csv"
    md = "md"
    ics = "ics"
    timelinejs = "timelinejs"


class Kind(StrEnum):
    """The kinds of line."""

    event = "event"
    statement = "statement"
    deadline = "deadline"


class Status(StrEnum):
    """Whether an event was; of a deadline, how the pledge stands."""

    happened = "happened"
    ongoing = "ongoing"
    planned = "planned"
    threatened = "threatened"
    denied = "denied"
    hypothetical = "hypothetical"
    open = "open"
    due = "due"
    passed = "passed"
    kept = "kept"
    broken = "broken"
    disputed = "disputed"


class EventType(StrEnum):
    """The types of PLOVER (2021)."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


def add_to(app: typer.Typer) -> None:
    """Adds the command to the app."""
    app.command("timeline")(timeline)


def timeline(
    case: CasePath,
    kind: Annotated[Kind | None, typer.Option(help="Only this kind of line.")] = None,
    actor: Annotated[
        list[str] | None, typer.Option(help="Only what somebody of this name did, said or pledged.")
    ] = None,
    place: Annotated[list[str] | None, typer.Option(help="Only events at a place of this name.")] = None,
    type: Annotated[
        list[EventType] | None, typer.Option(case_sensitive=False, help="Only events of this PLOVER type.")
    ] = None,
    status: Annotated[
        list[Status] | None, typer.Option(help="Only events, or deadlines of pledges, that stand so.")
    ] = None,
    dated: Annotated[
        bool | None, typer.Option("--dated/--not-dated", help="Only lines with days of their own, or only the others.")
    ] = None,
    first: From = None,
    last: To = None,
    outlet: Outlet = None,
    words: Words = None,
    format: Annotated[Format, typer.Option("--format", help="How to print it.")] = Format.table,
) -> None:
    """Print the chronology, each line with its document and its exact place there.

    A line whose day is not told stands by the day by which it was known, that of its first report: "by 4 Apr 2024".

    --actor, --place, --type and --status may be given several times: a line that fits one of each is printed.
    """
    begins, ends = first_and_last(first, last)
    with open_for_pages(case) as view:
        wanted = Wanted(
            kind=kind.value if kind else None,
            dated=dated,
            first=begins,
            last=ends,
            outlet=outlet,
            words=tuple((words or "").split()),
            types=tuple(each.value for each in type or ()),
            statuses=tuple(each.value for each in status or ()),
            actors=_named(view, actor, "--actor"),
            places=_named(view, place, "--place"),
        )
        lines = all_lines(view, wanted)
        if format is Format.table:
            _print_table(console(), view, list(lines))
        elif format is Format.ics:
            write_icalendar(lines, sys.stdout.buffer, stamp=built_at(view))
        elif format is Format.md:
            write_markdown(lines, sys.stdout, title=case.stem)
        elif format is Format.timelinejs:
            write_timelinejs(lines, sys.stdout)
        else:
            print_rows((_row(view, line) for line in lines), COLUMNS, as_json=format is Format.json)


def _named(view: View, names: Sequence[str] | None, option: str) -> tuple[str, ...] | None:
    if not names:
        return None
    found: list[str] = []
    for name in names:
        ids = ids_by_name(view, name)
        if not ids:
            raise typer.BadParameter(f"nobody and nothing in this case is called {name!r}", param_hint=option)
        found += ids
    return tuple(dict.fromkeys(found))


COLUMNS = (
    "from",
    "to",
    "known_by",
    "kind",
    "id",
    "status",
    "speaker",
    "source_words",
    "headline",
    "documents",
    "origins",
    *PLACE_COLUMNS,
)


def _row(view: View, line: Line) -> dict[str, object]:
    row: dict[str, object] = dict.fromkeys(COLUMNS)
    row |= {
        "from": line.days.earliest.isoformat() if line.days else None,
        "to": line.days.latest.isoformat() if line.days else None,
        "known_by": line.known_by.isoformat() if line.known_by else None,
        "kind": line.kind,
        "id": line.id,
        "status": line.status,
        "speaker": line.speaker,
        "source_words": line.source,
        "headline": line.headline,
        "documents": line.documents,
        "origins": line.origins,
    }
    return row | (place_row(view, line.place) if line.place else {})


def _print_table(out: Console, view: View, lines: Sequence[Line]) -> None:
    if not lines:
        out.print(nothing(view, "No line fits."))
        return
    undated = False
    notes = order_notes([line.days for line in lines], [line.stands for line in lines])
    for line, note in zip(lines, notes, strict=True):
        if line.stands is None and not undated:
            undated = True
            out.print(Text("\nNot dated", "bold"))
        told = Text()
        if line.stands is not None:
            told.append(f"{line.when}  ", "bold" if line.days is not None else "")
        told.append(line.kind, "italic")
        if line.remarkable:
            told.append(f", {line.remarkable}", "italic")
        told.append(f"  {one_line(line.headline)}")
        out.print(told)
        for below in _below(view, line, note):
            out.print(Text(f"    {below}", "dim"))


def _below(view: View, line: Line, note: str | None) -> Iterable[str]:
    if line.place is not None:
        known = counted(line.documents, "report")
        if line.origins is not None and line.documents > 1:
            known += f", {counted(line.origins, 'origin')}"
        yield f"{place_in_words(view, line.place)} · {known}"
    if line.disputed:
        yield f"disputed: {' / '.join(one_line(value) for value in line.disputed)}"
    if note:
        yield note
