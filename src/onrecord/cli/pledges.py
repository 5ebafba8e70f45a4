"""`onrecord pledges`: the ledger of promises, threats, demands and agreements in the terminal."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from onrecord.case.views.opening import View, open_for_pages
from onrecord.case.views.pledges import PledgeLine, PledgesWanted, count_later, judged_on, read_pledges
from onrecord.cli.dates import one_day
from onrecord.cli.record import CasePath, Format
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
from onrecord.text.intervals import in_words

COLUMNS = (
    "id",
    "kind",
    "by",
    "who",
    "to",
    "action",
    "condition",
    "due_from",
    "due_to",
    "made_from",
    "made_to",
    "state",
    "judged_by",
    "evidence",
    "revises",
    "documents",
    "origins",
    *PLACE_COLUMNS,
)


class Kind(StrEnum):
    """The kinds of pledge."""

    promise = "promise"
    threat = "threat"
    demand = "demand"
    agreement = "agreement"


class State(StrEnum):
    """How a pledge stands on a day."""

    open = "open"
    due = "due"
    passed = "passed"
    kept = "kept"
    broken = "broken"
    disputed = "disputed"


def add_to(app: typer.Typer) -> None:
    """Adds the command to the app."""
    app.command("pledges")(pledges)


def pledges(
    case: CasePath,
    as_of: Annotated[
        str | None,
        typer.Option("--as-of", help="The day of judgement; the one that the case was built for where none is named."),
    ] = None,
    kind: Annotated[Kind | None, typer.Option(help="Only this kind.")] = None,
    maker: Annotated[str | None, typer.Option(help="Only what somebody of this name gave.")] = None,
    state: Annotated[State | None, typer.Option(help="Only those that stand so on that day.")] = None,
    words: Annotated[str | None, typer.Option(help="Only lines in which each of these words begins a word.")] = None,
    format: Annotated[Format, typer.Option("--format", help="How to print it.")] = Format.table,
) -> None:
    """Print what was promised, threatened, demanded and agreed: who, what, due when, and how it stands on a day.

    Open: its day is more than 30 days off, or it has none. Due: its day comes within 30 days. Passed: its day has
    gone by, and nothing on record says what came of it. Kept, broken, disputed: a statement on record says so, or a
    person judged it.
    """
    wanted = PledgesWanted(
        words=tuple((words or "").split()),
        kind=kind.value if kind else None,
        state=state.value if state else None,
        maker=maker,
        as_of=one_day(as_of),
    )
    with open_for_pages(case) as view:
        found = read_pledges(view, wanted)
        if format is Format.table:
            _print_table(console(), view, found, wanted)
            return
        print_rows((_row(view, line) for line in found), COLUMNS, as_json=format is Format.json)


def _row(view: View, line: PledgeLine) -> dict[str, object]:
    row: dict[str, object] = dict.fromkeys(COLUMNS)
    row |= {
        "id": line.id,
        "kind": line.kind,
        "by": line.by.name if line.by else None,
        "who": one_line(line.who) if line.who else None,
        "to": line.to.name if line.to else None,
        "action": line.action,
        "condition": line.condition,
        "due_from": line.due.earliest.isoformat() if line.due else None,
        "due_to": line.due.latest.isoformat() if line.due else None,
        "made_from": line.made.earliest.isoformat() if line.made else None,
        "made_to": line.made.latest.isoformat() if line.made else None,
        "state": line.state,
        "judged_by": "person" if line.judged else "day",
        "evidence": "; ".join(f"{bearing}: {count}" for bearing, count in line.bearing) or None,
        "revises": line.revises,
        "documents": line.documents,
        "origins": line.origins,
    }
    return row | (place_row(view, line.place) if line.place else {})


def _print_table(out: Console, view: View, lines: list[PledgeLine], wanted: PledgesWanted) -> None:
    day = judged_on(view, wanted.as_of)
    if day is not None:
        out.print(Text(f"As of {day.day} {day:%b} {day.year}", "bold"))
    for line in lines:
        told = Text()
        told.append(f"{line.state or 'not judged'}  ", "bold")
        told.append(f"due {in_words(line.due)}  " if line.due else "no day named  ", "bold")
        told.append(f"{line.kind}  ", "italic")
        maker = line.maker or ("" if line.by or line.who else "nobody named")
        told.append(f"{maker}: {one_line(line.action)}" if maker else one_line(line.action))
        if line.to:
            told.append(f"  ({'with' if line.kind == 'agreement' else 'to'} {line.to.name})")
        out.print(told)
        if line.condition:
            out.print(Text(f"    on condition: {one_line(line.condition)}"))
        if line.bearing:
            offered = ", ".join(f"{bearing} ({count})" for bearing, count in line.bearing)
            out.print(Text(f"    evidence to judge: {offered}"))
        if line.revises:
            out.print(Text(f"    changes the terms of {line.revises}"))
        if line.place is not None:
            known = counted(line.documents, "document")
            if line.made is not None:
                known = f"given {in_words(line.made)} · {known}"
            out.print(Text(f"    {line.id} · {place_in_words(view, line.place)} · {known}", "dim"))
    if not lines:
        out.print(nothing(view, "No pledge fits."))
    later = count_later(view, wanted.as_of)
    if later:
        out.print(Text(f"{later} told only after that day left out.", "dim"))
