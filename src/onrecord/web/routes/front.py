"""The case as a whole."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from onrecord.case.views.documents import Chosen, read_documents
from onrecord.case.views.overview import contents, failures, last_run, stretches
from onrecord.web.asked import Asked, pages_of
from onrecord.web.desk import Desk
from onrecord.web.leaving import Sheet, as_file
from onrecord.web.pictures import density

NEWEST = 5
FAILURES = 5


def routes(desk: Desk) -> APIRouter:
    """`/` and `/failures`."""
    router = APIRouter()

    @router.get("/")
    def front(request: Request) -> Response:
        with desk.open() as case:
            return desk.page(
                request,
                case,
                "case.html",
                contents=contents(case),
                density=density(stretches(case)),
                newest=read_documents(case, Chosen(), limit=NEWEST),
                failures=failures(case, limit=FAILURES),
                run=last_run(case),
            )

    @router.get("/failures")
    def unread(request: Request) -> Response:
        asked = Asked.of(request)
        with desk.open() as case:
            pages = pages_of(asked, contents(case).failures)
            found = failures(case, limit=pages.size, offset=pages.offset)
            if asked.format:
                rows = [(each.source, each.code, each.message) for each in found]
                return as_file(Sheet(name="failures", columns=("source", "code", "message"), rows=rows), asked.format)
            return desk.page(request, case, "failures.html", asked=asked, pages=pages, failures=found)

    return router
