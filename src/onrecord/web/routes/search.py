"""Full text with its passages."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from onrecord.case.views.entities import read_entities
from onrecord.case.views.lines import lines_in
from onrecord.case.views.passages import count_passages, find_passages, query_of
from onrecord.web import addresses
from onrecord.web.asked import Asked, pages_of
from onrecord.web.desk import Desk
from onrecord.web.leaving import Sheet, as_file

NAMES_SHOWN = 8
FACTS_SHOWN = 8


def routes(desk: Desk) -> APIRouter:
    """`/search`."""
    router = APIRouter()

    @router.get("/search")
    def search(request: Request) -> Response:
        asked = Asked.of(request)
        query = query_of(asked.get("q") or "")
        words = tuple(word for word in asked.words() if any(character.isalnum() for character in word))
        with desk.open() as case:
            hits = count_passages(case, query) if query else 0
            pages = pages_of(asked, hits)
            found = find_passages(case, query, limit=pages.size, offset=pages.offset, hits=hits) if query else []
            if asked.format:
                return as_file(
                    Sheet(
                        name="passages",
                        columns=("document_id", "start", "end", "text", "outlet", "title", "published", "page"),
                        rows=[
                            (
                                each.document.id,
                                passage.start,
                                passage.end,
                                "".join(text for text, _ in passage.pieces),
                                each.document.outlet,
                                each.document.title,
                                each.document.published,
                                addresses.document(each.document.id, *passage.first, extra=True),
                            )
                            for each in found
                            for passage in each.passages
                        ],
                    ),
                    asked.format,
                )
            places = [(each.document.id, passage.start, passage.end) for each in found for passage in each.passages]
            first = bool(query) and pages.number == 1
            return desk.page(
                request,
                case,
                "search.html",
                asked=asked,
                pages=pages,
                found=found,
                names=read_entities(case, words=words, limit=NAMES_SHOWN) if first and words else [],
                facts=lines_in(case, places, words, limit=FACTS_SHOWN) if first else [],
                searched=bool(query),
            )

    return router
