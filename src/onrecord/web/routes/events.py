"""One event with every report of it."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from onrecord.case.views.discrepancies import read_disagreements
from onrecord.case.views.events import read_event
from onrecord.case.views.origins import read_weighed
from onrecord.web.asked import Asked
from onrecord.web.desk import Desk
from onrecord.web.leaving import Sheet, as_file
from onrecord.web.origins import shown
from onrecord.web.slot_words import SLOT_WORDS


def routes(desk: Desk) -> APIRouter:
    """`/events/ID`."""
    router = APIRouter()

    @router.get("/events/{event_id:path}")
    def event(request: Request, event_id: str) -> Response:
        asked = Asked.of(request)
        with desk.open() as case:
            found = read_event(case, event_id)
            if found is None:
                return desk.missing(request, case, "event", event_id, request.url.path)
            if asked.format:
                return as_file(
                    Sheet(
                        name="event",
                        columns=("event_id", "document_id", "start", "end", "words", "outlet", "published", "speaker"),
                        rows=[
                            (
                                found.id,
                                each.place.document_id,
                                each.place.start,
                                each.place.end,
                                each.words,
                                each.place.outlet,
                                each.place.published,
                                each.speaker.name if each.speaker else None,
                            )
                            for each in found.reports
                        ],
                    ),
                    asked.format,
                )
            return desk.page(
                request,
                case,
                "event.html",
                asked=asked,
                event=found,
                weighed=shown(read_weighed(case, "event", event_id)),
                disagreements=read_disagreements(case, about=("event", event_id)),
                slot_words=SLOT_WORDS,
            )

    return router
