"""The queue of questions, the forms by which people decide, and the log."""

from __future__ import annotations

import getpass
import re
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse

from onrecord.case.views.anchored import entity_named, places_of_words
from onrecord.case.views.decided import STATES, DecisionLine, count_decisions, read_decision, read_decisions
from onrecord.case.views.overview import chosen_day
from onrecord.case.views.queue import read_queue
from onrecord.case.views.slots import fact_known_as
from onrecord.errors import CaseError, CaseLocked, DecisionError
from onrecord.web.asked import Asked, Pages, pages_of
from onrecord.web.deciding import decision_in_words
from onrecord.web.desk import Desk
from onrecord.web.leaving import Sheet, as_file
from onrecord.workflow.decisions.making import Wish, decide

QUESTIONS_A_PAGE = 20
NAME_KEPT = 365 * 24 * 3600  # seconds
REVIEWER = "onrecord-reviewer"
_OWN_ADDRESS = re.compile(r"/(?!/)[^\\\x00-\x1f]*")


def routes(desk: Desk) -> APIRouter:
    """`/review`, `/review/log`, and what their forms and those of other pages send."""
    router = APIRouter()

    @router.get("/review")
    def review(request: Request) -> Response:
        asked = Asked.of(request)
        with desk.open() as case:
            offset = (asked.page - 1) * QUESTIONS_A_PAGE
            questions, total = read_queue(case, limit=QUESTIONS_A_PAGE, offset=offset)
            pages = Pages(number=asked.page, size=QUESTIONS_A_PAGE, total=total)
            done = asked.get("done")
            return desk.page(
                request,
                case,
                "review.html",
                script="/review.js",
                asked=asked,
                questions=questions,
                total=total,
                offset=offset,
                pages=pages,
                counts=count_decisions(case),
                done=read_decision(case, done) if done else None,
                reviewer=reviewer(request),
                back="/review",
            )

    @router.get("/review/log")
    def log(request: Request) -> Response:
        asked = Asked.of(request)
        state = asked.one_of("state", STATES)
        with desk.open() as case:
            counts = count_decisions(case)
            pages = pages_of(asked, counts[state] if state else sum(counts.values()))
            found = read_decisions(case, state=state, limit=pages.size, offset=pages.offset)
            if asked.format:
                return as_file(_sheet(found), asked.format)
            return desk.page(
                request,
                case,
                "decisions.html",
                asked=asked,
                pages=pages,
                decisions=found,
                counts=counts,
                states=STATES,
                state=state,
            )

    @router.post("/review/decide")
    def decided(
        request: Request,
        kind: Annotated[str, Form()],
        about: Annotated[str | None, Form()] = None,
        other: Annotated[str | None, Form()] = None,
        slot: Annotated[str | None, Form()] = None,
        value: Annotated[str | None, Form()] = None,
        part: Annotated[list[str] | None, Form()] = None,
        reason: Annotated[str | None, Form()] = None,
        decision: Annotated[str | None, Form()] = None,
        document: Annotated[str | None, Form()] = None,
        start: Annotated[int | None, Form()] = None,
        end: Annotated[int | None, Form()] = None,
        fact: Annotated[str | None, Form()] = None,
        words: Annotated[str | None, Form()] = None,
        date: Annotated[str | None, Form()] = None,
        back: Annotated[str, Form()] = "/review",
    ) -> Response:
        kind, _, assigned = kind.partition(":")
        values: dict[str, str | None] = {}
        if assigned:
            slot, _, value = assigned.partition("=")
        if kind in ("edit", "rename") and slot:
            values[slot] = value or None
        elif kind == "add":
            fact, _, type_ = (fact or "").partition(":")
            values = {slot: given for slot, given in (("type", type_), ("date", date)) if given}
        if words and document:
            with desk.open() as case:
                places = places_of_words(case, document, words)
            if len(places) != 1:
                told = "do not stand in the document" if not places else f"stand there {len(places)} times: give more"
                return _refused(request, desk, 422, "That cannot be decided so", f"These words {told}.", back)
            start, end = places[0]
        wish = Wish(
            kind=kind,
            about=about or None,
            other=_named(desk, other) if other else None,
            parts=tuple(part or ()),
            set=values,
            slot=slot if kind == "reject" else None,
            reason=reason or None,
            decision=decision or None,
            document=document or None,
            start=start,
            end=end,
            fact=fact or None,
        )
        try:
            made = decide(desk.path, [wish], by=reviewer(request))
        except DecisionError as error:
            return _refused(request, desk, 422, "That cannot be decided so", f"{error}.", back)
        except CaseLocked as error:
            return _refused(request, desk, 503, "Not kept: a build is writing", str(error), back)
        # Only now, with the decision on the disk, is the browser told.
        return RedirectResponse(_back(back, made[0].id if made else None), status_code=303)

    @router.post("/review/name")
    def name(request: Request, name: Annotated[str, Form()], back: Annotated[str, Form()] = "/review") -> Response:
        answer = RedirectResponse(_back(back, None), status_code=303)
        answer.set_cookie(
            REVIEWER, name.strip()[:80].encode().hex(), max_age=NAME_KEPT, httponly=True, samesite="strict"
        )
        return answer

    @router.post("/review/build")
    def built(request: Request) -> Response:
        from onrecord.workflow.build import build  # loads every stage, which the pages need not

        try:
            with desk.open() as case:
                day = chosen_day(case)
            build([], desk.path, as_of=day, command="onrecord serve")
        except CaseError as error:
            return _refused(request, desk, 503, "Not built", str(error), "/review")
        return RedirectResponse("/review", status_code=303)

    return router


def reviewer(request: Request) -> str:
    """Who decides in this browser: the name given there, else that of the account under which the server runs."""
    try:
        given = bytes.fromhex(request.cookies.get(REVIEWER, "")).decode()
    except ValueError:
        given = ""
    try:
        return given or getpass.getuser()
    except (KeyError, OSError):
        return "reviewer"


def _named(desk: Desk, wanted: str) -> str:
    """The id that a person meant by an id or the name of an entity."""
    with desk.open() as case:
        if fact_known_as(case, wanted) is not None:
            return wanted
        return entity_named(case, wanted.strip()) or wanted


def _back(back: str, done: str | None) -> str:
    """Where to go on: an address of this server, nothing else; the queue tells what was kept."""
    path = back if _OWN_ADDRESS.fullmatch(back) else "/review"
    if done is not None and path == "/review":
        return f"{path}?{urlencode({'done': done})}"
    return path if "#" in path or path.startswith("/review") else f"{path}#h-deciding"


def _refused(request: Request, desk: Desk, status: int, title: str, text: str, back: str) -> Response:
    return desk.page(
        request,
        None,
        "message.html",
        status=status,
        title=title,
        text=text,
        advice=f"Nothing was changed. Go back in the browser to what you filled in, or on to {_back(back, None)}.",
    )


def _sheet(lines: list[DecisionLine]) -> Sheet:
    return Sheet(
        name="decisions",
        columns=(
            "id",
            "made_at",
            "made_by",
            "decided",
            "about_kind",
            "about_id",
            "words",
            "reason",
            "state",
            "message",
        ),
        rows=[
            (
                each.id,
                each.made_at,
                each.made_by,
                decision_in_words(each),
                each.about_kind,
                each.about_id,
                each.about_words,
                each.reason,
                each.state,
                each.message,
            )
            for each in lines
        ],
    )
