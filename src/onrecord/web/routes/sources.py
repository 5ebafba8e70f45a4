"""Outlets: who reuses, quotes and credits whom."""

from __future__ import annotations

from functools import partial

from fastapi import APIRouter, Request, Response

from onrecord.case.views.entities import entity_name
from onrecord.case.views.sources import Tie, TiePlace, read_sources, tie_places
from onrecord.web.asked import LINES_A_PAGE, Asked, Pages, pages_of
from onrecord.web.desk import Desk
from onrecord.web.leaving import Sheet, as_file
from onrecord.web.pictures import source_web, tie_words

WAYS = {
    "reuses": "reuse: one prints words that stood in the other before",
    "quotes": "quotation: both print the same quotation, one later than the other",
    "shares": "words in common: who was first is not known",
    "credits": "credit: one says in its text that it has something from the other",
}


def routes(desk: Desk) -> APIRouter:
    """`/sources`: outlets, or with `list=ties` what ties them; `/sources/tie`: the words that make one tie."""
    router = APIRouter()

    @router.get("/sources")
    def sources(request: Request) -> Response:
        asked = Asked.of(request)
        with desk.open() as case:
            every_outlet, ties = read_sources(case)
            way = asked.one_of("way", WAYS)
            chosen = [tie for tie in ties if way in (None, tie.way)]
            outlet_pages = pages_of(asked, len(every_outlet))
            tie_pages = pages_of(asked, len(chosen))
            shown = chosen[tie_pages.offset : tie_pages.offset + tie_pages.size]
            outlets = every_outlet[outlet_pages.offset : outlet_pages.offset + outlet_pages.size]
            if asked.format and asked.get("list") == "ties":
                rows = [(tie.printed, tie.way, tie.origin, tie.times, tie.documents) for tie in shown]
                columns = ("printed", "way", "origin", "times", "documents")
                return as_file(Sheet(name="ties", columns=columns, rows=rows), asked.format)
            if asked.format:
                return as_file(
                    Sheet(
                        name="outlets",
                        columns=("outlet", "documents", "words", "published", "reused", "reusing", "credits_given"),
                        rows=[
                            (o.outlet, o.documents, o.words, o.published, o.reused, o.reusing, o.credits_given)
                            for o in outlets
                        ],
                    ),
                    asked.format,
                )
            pages = Pages(number=asked.page, total=max(outlet_pages.total, tie_pages.total), size=LINES_A_PAGE)
            return desk.page(
                request,
                case,
                "sources.html",
                asked=asked,
                outlets=outlets if asked.page <= outlet_pages.last else [],
                outlet_pages=outlet_pages,
                ties=[(tie, tie_words(tie)) for tie in shown] if asked.page <= tie_pages.last else [],
                tie_pages=tie_pages,
                pages=pages,
                picture=source_web(chosen),
                ways=WAYS,
                way=way,
            )

    @router.get("/sources/tie")
    def tie(request: Request) -> Response:
        asked = Asked.of(request)
        way = asked.one_of("way", WAYS) or "reuses"
        printed, origin, entity_id = asked.get("printed"), asked.get("origin"), asked.get("entity")
        with desk.open() as case:
            entity = entity_name(case, entity_id) if entity_id else None
            places_of = partial(tie_places, case, way=way, printed=printed, origin=origin, entity_id=entity_id)
            total, places = places_of(limit=LINES_A_PAGE)
            pages = pages_of(asked, total)
            if pages.offset or asked.everything:
                total, places = places_of(limit=pages.size, offset=pages.offset)
            if asked.format:
                return as_file(_tie_sheet(places), asked.format)
            named = Tie(printed=printed, origin=origin, way=way, times=total, documents=0, entity_id=entity_id)
            return desk.page(
                request,
                case,
                "tie.html",
                asked=asked,
                pages=pages,
                places=places,
                way=way,
                words=tie_words(named),
                entity=entity,
            )

    return router


def _tie_sheet(places: list[TiePlace]) -> Sheet:
    return Sheet(
        name="tie",
        columns=("what", "words", "document_id", "start", "end", "published", "other_id", "other_start", "other_end"),
        rows=[
            (
                each.what,
                each.words,
                each.here.document_id,
                each.here.start,
                each.here.end,
                each.here.published,
                each.there.document_id if each.there else None,
                each.there.start if each.there else None,
                each.there.end if each.there else None,
            )
            for each in places
        ],
    )
