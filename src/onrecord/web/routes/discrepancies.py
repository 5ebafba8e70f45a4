"""Where reports disagree."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from onrecord.case.views.discrepancies import Disagreement, count_disagreements, read_disagreements, slots
from onrecord.web.asked import Asked, pages_of
from onrecord.web.desk import Desk
from onrecord.web.leaving import Cell, Sheet, as_file
from onrecord.web.slot_words import SLOT_WORDS


def routes(desk: Desk) -> APIRouter:
    """`/discrepancies`, `/discrepancies/ID`."""
    router = APIRouter()

    @router.get("/discrepancies")
    def discrepancies(request: Request) -> Response:
        asked = Asked.of(request)
        with desk.open() as case:
            there = slots(case)
            slot = asked.one_of("slot", dict(there))
            pages = pages_of(asked, count_disagreements(case, slot=slot))
            found = read_disagreements(case, slot=slot, limit=pages.size, offset=pages.offset)
            if asked.format:
                return as_file(_sheet(found), asked.format)
            return desk.page(
                request,
                case,
                "discrepancies.html",
                asked=asked,
                pages=pages,
                disagreements=found,
                slots=[(name, f"{SLOT_WORDS.get(name, name)} ({count:,})") for name, count in there],
                slot_words=SLOT_WORDS,
            )

    @router.get("/discrepancies/{discrepancy_id:path}")
    def discrepancy(request: Request, discrepancy_id: str) -> Response:
        asked = Asked.of(request)
        with desk.open() as case:
            found = read_disagreements(case, one=discrepancy_id)
            if not found:
                return desk.missing(request, case, "discrepancy", discrepancy_id, request.url.path)
            if asked.format:
                return as_file(_sheet(found), asked.format)
            return desk.page(
                request,
                case,
                "discrepancy.html",
                asked=asked,
                one=found[0],
                disagreements=found,
                slot_words=SLOT_WORDS,
            )

    return router


def _sheet(found: list[Disagreement]) -> Sheet:
    rows: list[tuple[Cell, ...]] = [
        (
            one.id,
            one.about_kind,
            one.about_id,
            one.title,
            one.slot,
            one.says,
            one.weight,
            side.value,
            given.words,
            given.place.document_id,
            given.place.start,
            given.place.end,
            given.place.outlet,
            given.place.published,
        )
        for one in found
        for side in one.sides
        for given in side.places
    ]
    return Sheet(
        name="discrepancies",
        columns=(
            "id",
            "about_kind",
            "about_id",
            "about",
            "slot",
            "says",
            "weight",
            "value",
            "words",
            "document_id",
            "start",
            "end",
            "outlet",
            "published",
        ),
        rows=rows,
    )
