"""What was promised, threatened, demanded or agreed."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from onrecord.case.views.origins import read_weighed
from onrecord.case.views.pledges import PledgeLine, count_pledges, read_pledge, read_pledges
from onrecord.web import addresses
from onrecord.web.asked import Asked, pages_of
from onrecord.web.desk import Desk
from onrecord.web.leaving import Sheet, as_file
from onrecord.web.origins import shown

KINDS = ("promise", "threat", "demand", "agreement")
STATES = ("open", "due", "passed", "kept", "broken", "disputed")


def routes(desk: Desk) -> APIRouter:
    """`/pledges` and one pledge."""
    router = APIRouter()

    @router.get("/pledges")
    def pledges(request: Request) -> Response:
        asked = Asked.of(request)
        words, kind, state = asked.words(), asked.one_of("kind", KINDS), asked.one_of("state", STATES)
        with desk.open() as case:
            pages = pages_of(asked, count_pledges(case, words=words, kind=kind, state=state))
            found = read_pledges(case, words=words, kind=kind, state=state, limit=pages.size, offset=pages.offset)
            if asked.format:
                return as_file(_sheet(found), asked.format)
            return desk.page(
                request, case, "pledges.html", asked=asked, pages=pages, pledges=found, kinds=KINDS, states=STATES
            )

    @router.get("/pledges/{pledge_id:path}")
    def pledge(request: Request, pledge_id: str) -> Response:
        with desk.open() as case:
            found = read_pledge(case, pledge_id)
            if found is None:
                return desk.missing(request, case, "pledge", pledge_id, request.url.path)
            return desk.page(
                request, case, "pledge.html", pledge=found, weighed=shown(read_weighed(case, "pledge", pledge_id))
            )

    return router


def _sheet(pledges: list[PledgeLine]) -> Sheet:
    return Sheet(
        name="pledges",
        columns=("id", "kind", "by", "to", "action", "condition", "due", "state", "documents", "page"),
        rows=[
            (
                each.id,
                each.kind,
                each.by.name if each.by else None,
                each.to.name if each.to else None,
                each.action,
                each.condition,
                each.due,
                each.state,
                each.documents,
                addresses.pledge(each.id),
            )
            for each in pledges
        ],
    )
