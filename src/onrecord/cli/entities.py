"""`onrecord entities` and `onrecord who`: the names of a case in the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from onrecord.case.views.belonging import Bond
from onrecord.case.views.company import read_company
from onrecord.case.views.entities import EntityLine, Known, find_named, read_entities, read_entity
from onrecord.case.views.line_order import find_lines
from onrecord.case.views.lines import lines_at
from onrecord.case.views.opening import View, open_for_pages
from onrecord.case.views.places import read_lies
from onrecord.case.views.questions import QuestionLine, read_questions
from onrecord.case.views.rows import Place
from onrecord.case.views.wanted import Wanted
from onrecord.case.views.words import words_at
from onrecord.cli.record import CasePath, Format, Shape
from onrecord.cli.showing import console, counted, nothing, one_line, print_rows
from onrecord.records import Reason
from onrecord.records.readings import ENTITY_KINDS
from onrecord.text.intervals import in_words

PAGE = 500  # entities asked of the case at a time
LINES_SHOWN = 25  # of what somebody said and did, in a table


def add_to(app: typer.Typer) -> None:
    """Adds the commands to the app."""
    app.command("entities")(entities)
    app.command("who")(who)


def entities(
    case: CasePath,
    kind: Annotated[str | None, typer.Option(help=f"Only this kind: {', '.join(ENTITY_KINDS)}.")] = None,
    words: Annotated[str | None, typer.Option(help="Only names in which each of these words begins a word.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="Entities at most.")] = 100,
    questions: Annotated[bool, typer.Option("--questions", help="Print the merges that are left to you.")] = False,
    format: Shape = Format.table,
) -> None:
    """Print who and what the record names, those named most first; or the names that may be one (--questions)."""
    if kind is not None and kind not in ENTITY_KINDS:
        raise typer.BadParameter(f"there is no kind {kind!r}: {', '.join(ENTITY_KINDS)}")
    with open_for_pages(case) as view:
        if questions:
            _print_questions(read_questions(view, limit=limit), format)
        else:
            asked = tuple((words or "").split())
            _print_entities(view, read_entities(view, words=asked, kind=kind, limit=limit), format)


def who(
    case: CasePath,
    name: Annotated[str, typer.Argument(help="A name, a part of one, or an id.")],
    format: Shape = Format.table,
) -> None:
    """Print all that the record has of somebody or something: names, offices, groups, words and deeds, company.

    Where several bear the name, the one that is named most is shown and the others are listed.
    """
    with open_for_pages(case) as view:
        found = find_named(view, name)
        known = read_entity(view, found[0].id) if found else None
        if known is None:
            console().print(f"Nobody and nothing is named {name!r}.")
            raise typer.Exit(1)
        if format is Format.table:
            _print_known(view, known, found[1:])
            return
        print_rows(_known_rows(view, known), KNOWN_COLUMNS, as_json=format is Format.json)


ENTITY_COLUMNS = ("id", "name", "kind", "country", "names", "mentions", "documents", "statements", "events", "credits")
QUESTION_COLUMNS = ("id", "left_id", "left", "right_id", "right", "for", "against", "weight")
KNOWN_COLUMNS = (
    "what",
    "id",
    "words",
    "other_id",
    "other",
    "from",
    "to",
    "known_by",
    "held",
    "documents",
    "document_id",
    "start",
    "end",
    "quote",
)


def _print_entities(view: View, lines: list[EntityLine], format: Format) -> None:
    if format is not Format.table:
        rows = (
            {key: getattr(line, key, None) for key in ENTITY_COLUMNS} | {"names": _names(view, line)} for line in lines
        )
        print_rows(rows, ENTITY_COLUMNS, as_json=format is Format.json)
        return
    table = Table(box=None, pad_edge=False, header_style="dim")
    for column in ("name", "kind", "country", "also"):
        table.add_column(column)
    for column in ("mentions", "documents", "said", "events"):
        table.add_column(column, justify="right")
    for line in lines:
        others = [name for name in _names(view, line) if name != line.name]
        also = ", ".join(others[:3]) + (f" and {len(others) - 3} more" if len(others) > 3 else "")
        figures = (line.mentions, line.documents, line.statements, line.events)
        table.add_row(
            Text(one_line(line.name), "bold"),
            line.kind,
            line.country or "",
            one_line(also),
            *(f"{n:,}" for n in figures),
        )
    console().print(table if lines else nothing(view, "No name fits."))


def _names(view: View, line: EntityLine) -> list[str]:
    rows = view.rows("select name from entity_names where entity_id = ? order by mentions desc, name", line.id)
    return [row["name"] for row in rows]


def _print_questions(found: list[QuestionLine], format: Format) -> None:
    if format is not Format.table:
        rows = (
            {
                "id": each.id,
                "left_id": each.left.entity.id,
                "left": each.left.entity.name,
                "right_id": each.right.entity.id,
                "right": each.right.entity.name,
                "for": [_reason(reason) for reason in each.speaks_for],
                "against": [_reason(reason) for reason in each.speaks_against],
                "weight": each.weight,
            }
            for each in found
        )
        print_rows(rows, QUESTION_COLUMNS, as_json=format is Format.json)
        return
    out = console()
    for each in found:
        sides = " ? ".join(
            f"{side.entity.name} ({side.mentions} in {side.documents})" for side in (each.left, each.right)
        )
        out.print(Text(one_line(sides), "bold"))
        for sign, reasons in (("+", each.speaks_for), ("-", each.speaks_against)):
            for reason in reasons:
                out.print(Text(f"    {sign} {one_line(_reason(reason))}", "dim"))
    if not found:
        out.print("No two names are left open.")


def _reason(reason: Reason) -> str:
    return f"{reason.left} · {reason.right}: {reason.feature}"


def _print_known(view: View, known: Known, others: list[EntityLine]) -> None:
    out = console()
    line = known.line
    lies = read_lies(view, line.id)
    what = " · ".join(part for part in (line.kind, line.country, lies.region if lies else None) if part)
    out.print(Text(f"{one_line(line.name)}  ", "bold") + Text(what, "dim"))
    named = f"{counted(line.mentions, 'mention')} in {counted(line.documents, 'document')}"
    told_of = f"{counted(line.statements, 'statement')}, {counted(line.events, 'event')}"
    out.print(Text(f"  {named}, {told_of}  [{line.id}]", "dim"))
    if lies is not None:
        spot = f"{lies.spot.latitude:.3f}, {lies.spot.longitude:.3f}"
        others_so_named = counted(len(lies.others), "other")
        out.print(f"  at {spot} ({lies.gazetteer_id}), chosen by: {lies.basis}; {others_so_named} of this name")
    _print_part("names", (f"{one_line(each.name)} ({each.mentions} in {each.documents})" for each in known.names))
    belonging = known.belonging
    _print_part("roles", (_bond(bond) for bond in belonging.roles.lines))
    _print_part("groups", (_bond(bond) for bond in belonging.groups.lines))
    _print_part("members", (f"{_other(bond)} ({bond.words})" for bond in belonging.members.lines))
    _print_part("roles held there", (f"{_other(bond)}, {bond.words}" for bond in belonging.holders.lines))
    matching = find_lines(view, Wanted(entity_id=line.id))
    told = lines_at(view, matching, limit=LINES_SHOWN, offset=0)
    _print_part(
        f"said and done ({matching.total:,})",
        (f"{each.when}  {each.kind}  {one_line(each.headline)}" for each in told),
    )
    company = read_company(view, line.id, limit=12)
    beside = (f"{one_line(each.other.name)} ({each.documents})" for each in company.companions)
    _print_part("named beside", iter([", ".join(beside)]) if company.companions else iter(()))
    questions = read_questions(view, entity_id=line.id, limit=5)
    sides = (each.right if each.left.entity.id == line.id else each.left for each in questions)
    _print_part("may also be", (f"{one_line(side.entity.name)} ({side.mentions})" for side in sides))
    _print_part("others of this name", (f"{one_line(each.name)}, {each.kind}  [{each.id}]" for each in others[:8]))


def _print_part(heading: str, lines: Iterator[str]) -> None:
    out = console()
    for number, line in enumerate(lines):
        if number == 0:
            out.print(Text(f"  {heading}", "italic"))
        out.print(Text(f"    {line}"))


def _bond(bond: Bond) -> str:
    held = " ".join(bond.held)
    told = f"{held} {bond.words}".strip()
    days = f", {in_words(bond.days)}" if bond.days else ""
    other = f", {_other(bond)}" if bond.other else ""
    return f"{one_line(told)}{other}{days} ({counted(bond.documents, 'document')})"


def _other(bond: Bond) -> str:
    return one_line(bond.other.name) if bond.other else ""


def _known_rows(view: View, known: Known) -> Iterator[dict[str, object]]:
    """One row for who it is, each name, bond, line and companion, with the first words that it rests on.

    `id` is that of the entity or the line, `other_id` that of whoever else a row names.
    """
    place = known.names[0].place if known.names else None
    yield _row(view, "entity", known.line.name, documents=known.line.documents, place=place) | {"id": known.line.id}
    for name in known.names:
        yield _row(view, "name", name.name, documents=name.documents, place=name.place)
    belonging = known.belonging
    for what, bonds in (
        ("role", belonging.roles),
        ("group", belonging.groups),
        ("member", belonging.members),
        ("role held there", belonging.holders),
    ):
        for bond in bonds.lines:
            row = _row(view, what, bond.words, documents=bond.documents, place=bond.places[0] if bond.places else None)
            row |= {"held": " ".join(bond.held) or None}
            if bond.other is not None:
                row |= {"other_id": bond.other.id, "other": bond.other.name}
            if bond.days is not None:
                row |= {"from": bond.days.earliest.isoformat(), "to": bond.days.latest.isoformat()}
            yield row
    matching = find_lines(view, Wanted(entity_id=known.line.id))
    for offset in range(0, matching.total, PAGE):
        for line in lines_at(view, matching, limit=PAGE, offset=offset):
            row = _row(view, line.kind, line.headline, documents=line.documents, place=line.place) | {"id": line.id}
            if line.days is not None:
                row |= {"from": line.days.earliest.isoformat(), "to": line.days.latest.isoformat()}
            yield row | {"known_by": line.known_by.isoformat() if line.known_by else None}
    for each in read_company(view, known.line.id, limit=PAGE).companions:
        row = _row(view, "named beside", each.other.name, documents=each.documents, place=each.place)
        yield row | {"other_id": each.other.id, "other": each.other.name}


def _row(view: View, what: str, words: str, *, documents: int, place: Place | None) -> dict[str, object]:
    row: dict[str, object] = dict.fromkeys(KNOWN_COLUMNS)
    row |= {"what": what, "words": words, "documents": documents}
    if place is not None:
        _, quote = words_at(view, place.document_id, place.start, place.end)
        row |= {"document_id": place.document_id, "start": place.start, "end": place.end, "quote": quote}
    return row
