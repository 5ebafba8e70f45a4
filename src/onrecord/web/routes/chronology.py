"""The record in order of time."""

from __future__ import annotations

from collections.abc import Sequence

from fastapi import APIRouter, Request, Response

from onrecord.case.views.documents import outlets
from onrecord.case.views.entities import actors, entity_name
from onrecord.case.views.lines import Line, find_lines, lines_at
from onrecord.case.views.opening import View
from onrecord.case.views.statements import acts
from onrecord.case.views.wanted import LINE_KINDS, Wanted
from onrecord.records.readings import ATTITUDES, STATEMENT_MODES
from onrecord.web import addresses
from onrecord.web.asked import Asked, pages_of
from onrecord.web.desk import Desk
from onrecord.web.intervals import Heading, heading
from onrecord.web.leaving import Sheet, as_file

ACTORS_OFFERED = 200
OUTLETS_OFFERED = 300
DATED = {"yes": True, "no": False}


def routes(desk: Desk) -> APIRouter:
    """`/chronology`, and `/statements` as the part of it that is words."""
    router = APIRouter()

    @router.get("/chronology")
    def chronology(request: Request) -> Response:
        return _lines(desk, request, "chronology.html", "chronology", None)

    @router.get("/statements")
    def statements(request: Request) -> Response:
        return _lines(desk, request, "statements.html", "statements", "statement")

    return router


def wanted_lines(case: View, asked: Asked, kind: str | None) -> Wanted:
    """What the address asks for; `kind` is set where the page holds one kind only."""
    first, last = asked.days("from"), asked.days("to")
    if first and last and first.earliest > last.latest:
        asked.troubles.append("The first day lies after the last, so no line can lie between them.")
    entity = asked.get("who")
    if entity is not None and entity_name(case, entity) is None:
        asked.troubles.append(f"Nobody in this case has the id “{entity}”.")
    dated = asked.one_of("dated", DATED)
    return Wanted(
        words=asked.words(),
        outlet=asked.get("outlet"),
        kind=kind or asked.one_of("kind", LINE_KINDS),
        first=first.earliest if first else None,
        last=last.latest if last else None,
        entity_id=entity,
        act=asked.get("act") if kind == "statement" else None,
        mode=asked.one_of("mode", STATEMENT_MODES) if kind == "statement" else None,
        attitude=asked.one_of("attitude", ATTITUDES) if kind == "statement" else None,
        dated=DATED[dated] if dated else None,
    )


def under_headings(lines: Sequence[Line]) -> list[tuple[Heading, list[Line]]]:
    """The lines in their order, in groups that share a heading."""
    groups: list[tuple[Heading, list[Line]]] = []
    for line in lines:
        at = heading(line.days)
        if not groups or groups[-1][0] != at:
            groups.append((at, []))
        groups[-1][1].append(line)
    return groups


def lines_sheet(name: str, lines: Sequence[Line]) -> Sheet:
    """The lines as a file shows them, each with the place of its first report."""
    return Sheet(
        name=name,
        columns=(
            "days",
            "kind",
            "id",
            "headline",
            "status",
            "documents",
            "origins",
            "disputed",
            "document_id",
            "start",
            "end",
            "outlet",
            "title",
            "published",
            "page",
        ),
        rows=[
            (
                line.days,
                line.kind,
                line.id,
                line.headline,
                line.status,
                line.documents,
                line.origins,
                line.disputed,
                line.place.document_id if line.place else None,
                line.place.start if line.place else None,
                line.place.end if line.place else None,
                line.place.outlet if line.place else None,
                line.place.title if line.place else None,
                line.place.published if line.place else None,
                addresses.fact(line.kind, line.id),
            )
            for line in lines
        ],
    )


def _lines(desk: Desk, request: Request, template: str, name: str, kind: str | None) -> Response:
    asked = Asked.of(request)
    with desk.open() as case:
        wanted = wanted_lines(case, asked, kind)
        matching = find_lines(case, wanted)
        pages = pages_of(asked, matching.total)
        lines = lines_at(case, matching, limit=pages.size, offset=pages.offset)
        if asked.format:
            return as_file(lines_sheet(name, lines), asked.format)
        people = actors(case, limit=ACTORS_OFFERED)
        chosen = entity_name(case, wanted.entity_id) if wanted.entity_id else None
        if chosen and chosen not in people:
            people.append(chosen)
        return desk.page(
            request,
            case,
            template,
            asked=asked,
            wanted=wanted,
            pages=pages,
            groups=under_headings(lines),
            outlets=outlets(case, limit=OUTLETS_OFFERED),
            people=sorted(people, key=lambda each: (each.name.casefold(), each.id)),
            acts=acts(case) if kind else [],
            kinds=LINE_KINDS,
        )
