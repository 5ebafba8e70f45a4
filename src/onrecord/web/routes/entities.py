"""Who and what the record names."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from onrecord.case.views.company import Company, read_company
from onrecord.case.views.entities import EntityLine, count_entities, entity_kinds, read_entities, read_entity
from onrecord.case.views.line_order import find_lines
from onrecord.case.views.lines import lines_at
from onrecord.case.views.places import Spot, places_beside, read_lies, read_places
from onrecord.case.views.questions import QuestionLine, count_questions, read_questions, read_reasons
from onrecord.case.views.wanted import Wanted
from onrecord.web import addresses
from onrecord.web.asked import Asked, pages_of
from onrecord.web.desk import Desk
from onrecord.web.leaving import Sheet, as_file
from onrecord.web.maps import draw_map
from onrecord.web.networks import network
from onrecord.web.routes.chronology import lines_sheet

QUESTIONS_SHOWN = 5
PLACES_SHOWN = 200
COMPANY_IN_FILES = 500


def routes(desk: Desk) -> APIRouter:
    """`/entities` and one entity, `/places`, `/questions`."""
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

    @router.get("/places")
    def places(request: Request) -> Response:
        asked = Asked.of(request)
        with desk.open() as case:
            spots = read_places(case, limit=PLACES_SHOWN)
            if asked.format:
                return as_file(_spots_sheet(spots), asked.format)
            return desk.page(
                request, case, "places.html", asked=asked, spots=spots, most=PLACES_SHOWN, map=draw_map(spots)
            )

    @router.get("/questions")
    def questions(request: Request) -> Response:
        asked = Asked.of(request)
        with desk.open() as case:
            pages = pages_of(asked, count_questions(case))
            found = read_questions(case, limit=pages.size, offset=pages.offset)
            if asked.format:
                return as_file(_questions_sheet(found), asked.format)
            return desk.page(request, case, "questions.html", asked=asked, pages=pages, questions=found)

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
            if asked.format and asked.get("list") == "company":
                return as_file(_company_sheet(read_company(case, entity_id, limit=COMPANY_IN_FILES)), asked.format)
            if asked.format:
                return as_file(lines_sheet("entity", lines), asked.format)
            company = read_company(case, entity_id)
            lies = read_lies(case, entity_id)
            spots = [lies.spot] if lies and lies.spot.feature != "country" else places_beside(case, entity_id)
            return desk.page(
                request,
                case,
                "entity.html",
                asked=asked,
                entity=found,
                pages=pages,
                lines=lines,
                company=company,
                network=network(company, found.line.name),
                lies=lies,
                spots=spots,
                map=draw_map(spots),
                reasons=read_reasons(case, entity_id),
                questions=read_questions(case, entity_id=entity_id, limit=QUESTIONS_SHOWN),
                questions_in_all=count_questions(case, entity_id=entity_id),
            )

    return router


def _company_sheet(company: Company) -> Sheet:
    return Sheet(
        name="company",
        columns=("id", "name", "kind", "documents", "times", "document_id", "start", "end"),
        rows=[
            (
                each.other.id,
                each.other.name,
                each.other.kind,
                each.documents,
                each.times,
                each.place.document_id,
                each.place.start,
                each.place.end,
            )
            for each in company.companions
        ],
    )


def _spots_sheet(spots: list[Spot]) -> Sheet:
    return Sheet(
        name="places",
        columns=("id", "name", "kind", "latitude", "longitude", "country", "documents"),
        rows=[
            (
                each.entity.id,
                each.entity.name,
                each.entity.kind,
                each.latitude,
                each.longitude,
                each.country,
                each.documents,
            )
            for each in spots
        ],
    )


def _questions_sheet(questions: list[QuestionLine]) -> Sheet:
    return Sheet(
        name="questions",
        columns=("id", "left_id", "left", "right_id", "right", "for", "against", "weight"),
        rows=[
            (
                each.id,
                each.left.entity.id,
                each.left.entity.name,
                each.right.entity.id,
                each.right.entity.name,
                "; ".join(reason.feature for reason in each.speaks_for),
                "; ".join(reason.feature for reason in each.speaks_against),
                each.weight,
            )
            for each in questions
        ],
    )


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
