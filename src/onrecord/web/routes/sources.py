"""Outlets: who reuses, quotes and credits whom."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from onrecord.case.views.sources import read_sources
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
    """`/sources`: outlets, or with `list=ties` what ties them."""
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

    return router
