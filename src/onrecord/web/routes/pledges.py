"""The ledger of what was promised, threatened, demanded or agreed, as of a day."""

from __future__ import annotations

from datetime import date

from fastapi import APIRouter, Request, Response

from onrecord.case.views.discrepancies import read_disagreements
from onrecord.case.views.origins import read_weighed
from onrecord.case.views.pledges import (
    PledgeLine,
    PledgesWanted,
    count_later,
    count_pledges,
    judged_on,
    read_pledge,
    read_pledges,
)
from onrecord.records import Interval
from onrecord.records.clusters import PLEDGE_STATES
from onrecord.records.readings import PLEDGE_KINDS
from onrecord.text.intervals import in_words
from onrecord.web import addresses
from onrecord.web.asked import Asked, pages_of
from onrecord.web.desk import Desk
from onrecord.web.leaving import Sheet, as_file
from onrecord.web.origins import shown
from onrecord.web.slot_words import SLOT_WORDS
from onrecord.web.standing import BEARINGS, standing


def routes(desk: Desk) -> APIRouter:
    """`/pledges` and one pledge."""
    router = APIRouter()

    @router.get("/pledges")
    def pledges(request: Request) -> Response:
        asked = Asked.of(request)
        wanted = PledgesWanted(
            words=asked.words(),
            kind=asked.one_of("kind", PLEDGE_KINDS),
            state=asked.one_of("state", PLEDGE_STATES),
            maker=asked.get("maker"),
            as_of=_day(asked),
        )
        with desk.open() as case:
            pages = pages_of(asked, count_pledges(case, wanted))
            found = read_pledges(case, wanted, limit=pages.size, offset=pages.offset)
            if asked.format:
                return as_file(_sheet(found), asked.format)
            day = judged_on(case, wanted.as_of)
            return desk.page(
                request,
                case,
                "pledges.html",
                asked=asked,
                pages=pages,
                pledges=[(line, standing(line, day)) for line in found],
                kinds=PLEDGE_KINDS,
                states=PLEDGE_STATES,
                day=day,
                day_in_words=_in_words(day),
                later=count_later(case, wanted.as_of),
                bearings=BEARINGS,
            )

    @router.get("/pledges/{pledge_id:path}")
    def pledge(request: Request, pledge_id: str) -> Response:
        asked = Asked.of(request)
        with desk.open() as case:
            as_of = _day(asked)
            found = read_pledge(case, pledge_id, as_of=as_of)
            if found is None:
                return desk.missing(request, case, "pledge", pledge_id, request.url.path)
            day = judged_on(case, as_of)
            return desk.page(
                request,
                case,
                "pledge.html",
                asked=asked,
                pledge=found,
                day=day,
                day_in_words=_in_words(day),
                stands=standing(found.line, day),
                versions=[(line, standing(line, day)) for line in found.versions],
                bearings=BEARINGS,
                weighed=shown(read_weighed(case, "pledge", pledge_id)),
                disagreements=read_disagreements(case, about=("pledge", pledge_id)),
                slot_words=SLOT_WORDS,
            )

    return router


def _day(asked: Asked) -> date | None:
    """The day of judgement that is asked for; of a month or year its last day."""
    days = asked.days("as_of")
    return days.latest if days is not None else None


def _in_words(day: date | None) -> str | None:
    return in_words(Interval(earliest=day, latest=day)) if day is not None else None


def _sheet(pledges: list[PledgeLine]) -> Sheet:
    return Sheet(
        name="pledges",
        columns=(
            "id",
            "kind",
            "by",
            "who",
            "to",
            "action",
            "condition",
            "due",
            "state",
            "evidence",
            "revises",
            "documents",
            "origins",
            "document_id",
            "start",
            "end",
            "words",
            "page",
        ),
        rows=[
            (
                each.id,
                each.kind,
                each.by.name if each.by else None,
                each.who,
                each.to.name if each.to else None,
                each.action,
                each.condition,
                each.due,
                each.state,
                "; ".join(f"{bearing}: {count}" for bearing, count in each.bearing) or None,
                each.revises,
                each.documents,
                each.origins,
                each.place.document_id if each.place else None,
                each.place.start if each.place else None,
                each.place.end if each.place else None,
                each.words,
                addresses.pledge(each.id),
            )
            for each in pledges
        ],
    )
