"""`onrecord statements`: who said what, in the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from onrecord.case.views.lines import Line, read_lines
from onrecord.case.views.opening import View, open_for_pages
from onrecord.case.views.statements import Report, read_statement
from onrecord.case.views.wanted import Wanted
from onrecord.cli.dates import first_and_last
from onrecord.cli.record import CasePath, Format, From, Outlet, Shape, To, Words
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

PAGE = 500  # statements asked of the case at a time


class Act(StrEnum):
    """What a statement does."""

    affirm = "assert"
    deny = "deny"
    accuse = "accuse"
    demand = "demand"
    promise = "promise"
    threaten = "threaten"
    agree = "agree"
    reject = "reject"
    announce = "announce"
    praise = "praise"
    other = "other"


class Mode(StrEnum):
    """In whose words a statement is reported."""

    direct = "direct"
    indirect = "indirect"
    mixed = "mixed"


class Attitude(StrEnum):
    """Whether somebody said it, believes it or plans it."""

    speech = "speech"
    belief = "belief"
    plan = "plan"


def add_to(app: typer.Typer) -> None:
    """Adds the command to the app."""
    app.command("statements")(statements)


def statements(
    case: CasePath,
    speaker: Annotated[
        str | None, typer.Option(help="Words of the speaker's name, or of who is named as source.")
    ] = None,
    act: Annotated[Act | None, typer.Option(help="Only statements that do this.")] = None,
    mode: Annotated[Mode | None, typer.Option(help="Only what is reported in this mode.")] = None,
    attitude: Annotated[Attitude | None, typer.Option(help="Only what was said, is believed, or is planned.")] = None,
    first: From = None,
    last: To = None,
    outlet: Outlet = None,
    words: Words = None,
    format: Shape = Format.table,
) -> None:
    """Print what was said: each statement with its first report, its document and its exact place there."""
    begins, ends = first_and_last(first, last)
    wanted = Wanted(
        kind="statement",
        speaker=speaker,
        act=act.value if act else None,
        mode=mode.value if mode else None,
        attitude=attitude.value if attitude else None,
        first=begins,
        last=ends,
        outlet=outlet,
        words=tuple((words or "").split()),
    )
    with open_for_pages(case) as view:
        found = _lines(view, wanted)
        if format is Format.table:
            _print_table(console(), view, found)
            return
        print_rows((_row(view, line) for line in found), COLUMNS, as_json=format is Format.json)


def _lines(view: View, wanted: Wanted) -> Iterator[Line]:
    offset = 0
    while found := read_lines(view, wanted, limit=PAGE, offset=offset):
        yield from found
        offset += len(found)


COLUMNS = (
    "id",
    "said_from",
    "said_to",
    "known_by",
    "speaker",
    "speaker_id",
    "source_words",
    "cue",
    "act",
    "attitude",
    "mode",
    "text",
    "told_to",
    "credited_to",
    "documents",
    "origins",
    *PLACE_COLUMNS,
)


def _row(view: View, line: Line) -> dict[str, object]:
    said = read_statement(view, line.id)
    report = said.reports[0] if said and said.reports else None
    row: dict[str, object] = dict.fromkeys(COLUMNS)
    row |= {
        "id": line.id,
        "said_from": line.days.earliest.isoformat() if line.days else None,
        "said_to": line.days.latest.isoformat() if line.days else None,
        "known_by": line.known_by.isoformat() if line.known_by else None,
        "speaker": line.speaker,
        "speaker_id": said.speaker.id if said and said.speaker else None,
        "source_words": line.source,
        "cue": line.cue,
        "act": line.status,
        "attitude": line.attitude,
        "mode": line.mode,
        "text": line.words,
        "documents": line.documents,
        "origins": line.origins,
    }
    return row | (_place(view, report) if report else {})


def _place(view: View, report: Report) -> dict[str, object]:
    return {
        "told_to": report.told_to.name if report.told_to else None,
        "credited_to": report.credited_to.name if report.credited_to else None,
        **place_row(view, report.place),
    }


def _print_table(out: Console, view: View, lines: Iterator[Line]) -> None:
    empty = True
    for line in lines:
        empty = False
        told = Text()
        told.append(f"{line.when}  ", "bold" if line.days is not None else "")
        told.append(one_line(line.headline))
        out.print(told)
        kinds = [line.remarkable or "", *([line.attitude] if line.attitude and line.attitude != "speech" else [])]
        below = [", ".join(kind for kind in kinds if kind)]
        if line.place is not None:
            below.append(place_in_words(view, line.place))
        below.append(counted(line.documents, "report"))
        out.print(Text("    " + " · ".join(part for part in below if part), "dim"))
    if empty:
        out.print(nothing(view, "No statement fits."))
