"""The case as a whole."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from onrecord.case.views.discrepancies import read_disagreements
from onrecord.case.views.documents import Chosen, read_documents
from onrecord.case.views.overview import contents, failures, known_by_day, last_run, stretches
from onrecord.case.views.pledges import PledgesWanted, judged_on, read_pledges
from onrecord.case.views.questions import count_questions, read_questions
from onrecord.web.asked import Asked, pages_of
from onrecord.web.desk import Desk
from onrecord.web.leaving import Sheet, as_file
from onrecord.web.pictures import density
from onrecord.web.slot_words import SLOT_WORDS
from onrecord.web.standing import BEARINGS, standing

NEWEST = 5
DUE = 5
DISPUTED = 5
QUESTIONS = 3
FAILURES = 5


def routes(desk: Desk) -> APIRouter:
    """`/` and `/failures`."""
    router = APIRouter()

    @router.get("/")
    def front(request: Request) -> Response:
        with desk.open() as case:
            day = judged_on(case)
            due = read_pledges(case, PledgesWanted(state="due"), limit=DUE)
            return desk.page(
                request,
                case,
                "case.html",
                day=day,
                due=[(line, standing(line, day)) for line in due],
                bearings=BEARINGS,
                disputed=read_disagreements(case, limit=DISPUTED),
                slot_words=SLOT_WORDS,
                questions=read_questions(case, limit=QUESTIONS),
                questions_open=count_questions(case),
                contents=contents(case),
                density=density(stretches(case), known_by_day(case)),
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
