"""Who and what the record names."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from onrecord.case.views.entities import EntityLine, count_entities, entity_kinds, read_entities, read_entity
from onrecord.case.views.lines import find_lines, lines_at
from onrecord.case.views.wanted import Wanted
from onrecord.web import addresses
from onrecord.web.asked import Asked, pages_of
from onrecord.web.desk import Desk
from onrecord.web.leaving import Sheet, as_file
from onrecord.web.routes.chronology import lines_sheet


def routes(desk: Desk) -> APIRouter:
    """`/entities` and one entity."""
    router = APIRouter()

    @router.get("/entities")
    def entities(request: Request) -> Response:
        asked = Asked.of(request)
        words = asked.words()
        with desk.open() as case:
            kinds = entity_kinds(case)
            kind = asked.one_of("kind", [name for name, _ in kinds])
            pages = pages_of(asked, count_entities(case, words=words, kind=kind))
            found = read_entities(case, words=words, kind=kind, limit=pages.size, offset=pages.offset)
            if asked.format:
                return as_file(_sheet(found), asked.format)
            return desk.page(request, case, "entities.html", asked=asked, pages=pages, entities=found, kinds=kinds)

    @router.get("/entities/{entity_id:path}")
    def entity(request: Request, entity_id: str) -> Response:
        asked = Asked.of(request)
        with desk.open() as case:
            found = read_entity(case, entity_id)
            if found is None:
                return desk.missing(request, case, "entity", entity_id, request.url.path)
            wanted = Wanted(entity_id=entity_id)
            matching = find_lines(case, wanted)
            pages = pages_of(asked, matching.total)
            lines = lines_at(case, matching, limit=pages.size, offset=pages.offset)
            if asked.format:
                return as_file(lines_sheet("entity", lines), asked.format)
            return desk.page(request, case, "entity.html", asked=asked, entity=found, pages=pages, lines=lines)

    return router


def _sheet(entities: list[EntityLine]) -> Sheet:
    return Sheet(
        name="entities",
        columns=("id", "name", "kind", "country", "mentions", "documents", "credits", "statements", "events", "page"),
        rows=[
            (
                each.id,
                each.name,
                each.kind,
                each.country,
                each.mentions,
                each.documents,
                each.credits,
                each.statements,
                each.events,
                addresses.entity(each.id),
            )
            for each in entities
        ],
    )
