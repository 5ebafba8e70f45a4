"""The record in order of time."""

from __future__ import annotations

from collections.abc import Sequence

from fastapi import APIRouter, Request, Response

from onrecord.case.views.documents import outlets
from onrecord.case.views.entities import actors, entity_name, ids_by_name
from onrecord.case.views.line_order import find_lines
from onrecord.case.views.lines import Line, lines_at
from onrecord.case.views.opening import View
from onrecord.case.views.overview import known_by_day, stretches
from onrecord.case.views.statements import acts
from onrecord.case.views.wanted import LINE_KINDS, Wanted
from onrecord.records import Interval
from onrecord.records.readings import ATTITUDES, EVENT_STATUSES, STATEMENT_MODES
from onrecord.text.intervals import in_words
from onrecord.text.ordering import order_notes
from onrecord.web import addresses
from onrecord.web.asked import Asked, pages_of
from onrecord.web.desk import Desk
from onrecord.web.intervals import Heading, heading
from onrecord.web.leaving import Sheet, as_file
from onrecord.web.pictures import Density, density

ACTORS_OFFERED = 200
OUTLETS_OFFERED = 300
EVENT_TYPES = tuple(
    """AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE
    COERCE ASSAULT""".split()
)
STATUSES = (*EVENT_STATUSES, "open", "due", "passed", "kept", "broken", "disputed")
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
        types=tuple(each for each in asked.all("type") if _known(asked, each, EVENT_TYPES)) if kind is None else (),
        statuses=tuple(each for each in asked.all("status") if _known(asked, each, STATUSES)) if kind is None else (),
        places=_place(case, asked) if kind is None else None,
    )


def _known(asked: Asked, value: str, choices: Sequence[str]) -> bool:
    if value in choices:
        return True
    asked.troubles.append(f"There is no “{value[:40]}” here; it was left out.")
    return False


def _place(case: View, asked: Asked) -> tuple[str, ...] | None:
    """The places of the name that is asked for; one that nothing is called was left out, and that is told."""
    name = asked.get("place")
    if name is None:
        return None
    found = ids_by_name(case, name)
    if not found:
        asked.troubles.append(f"Nothing in this case is called “{name}”; the place was left out.")
    return found or None


def under_headings(lines: Sequence[Line]) -> list[tuple[Heading, list[Line]]]:
    """The lines in their order, in groups that share a heading."""
    groups: list[tuple[Heading, list[Line]]] = []
    for line in lines:
        at = heading(line.days, line.known_by)
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
            "known_by",
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
                line.known_by.isoformat() if line.known_by else None,
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
            types=EVENT_TYPES,
            statuses=STATUSES,
            notes=_notes(lines),
            density=_density(case, asked, wanted),
            wider=_wider(asked, wanted),
        )


def _notes(lines: Sequence[Line]) -> dict[tuple[str, str], str | None]:
    notes = order_notes([line.days for line in lines], [line.stands for line in lines])
    return dict(zip(((line.kind, line.id) for line in lines), notes, strict=True))


def _density(case: View, asked: Asked, wanted: Wanted) -> Density | None:
    """How full the time that is asked for is; each column leads to its own time under the same choice."""

    def closer(days: Interval) -> str:
        return asked.url(**{"from": days.earliest.isoformat(), "to": days.latest.isoformat(), "page": None})

    dated = [] if wanted.dated is False else stretches(case, wanted)
    return density(dated, known_by_day(case, wanted), since=wanted.first, until=wanted.last, address=closer)


def _wider(asked: Asked, wanted: Wanted) -> list[tuple[str, str]]:
    """Ways back from days to months, years and the whole time: words and address of each."""
    if wanted.first is None and wanted.last is None:
        return []
    ways = [("the whole time", asked.url(**{"from": None, "to": None, "page": None}))]
    first, last = wanted.first, wanted.last
    if first is None or last is None or first > last:
        return ways
    days = Interval(earliest=first, latest=last)
    for wide in (Interval.parse(f"{first.year:04d}"), Interval.parse(f"{first.year:04d}-{first.month:02d}")):
        if wide != days and wide.earliest <= first and last <= wide.latest:
            address = asked.url(**{"from": wide.earliest.isoformat(), "to": wide.latest.isoformat(), "page": None})
            ways.append((in_words(wide), address))
    return ways
