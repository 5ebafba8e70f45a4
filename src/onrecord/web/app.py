"""The reading room: one case as pages on this machine."""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from importlib.resources import files
from pathlib import Path

import uvicorn
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from onrecord.errors import CaseError
from onrecord.web.asking import ask
from onrecord.web.desk import Desk, make_desk
from onrecord.web.guard import COOKIE, HEADERS, OWN_NAMES, add_guard
from onrecord.web.kept_pages import KeptPages
from onrecord.web.routes import all_routes

# Pages that count and order the whole case; those that do so longest come first.
ASKED_OF_ALL = ("/", "/chronology", "/sources", "/pledges", "/review", "/statements", "/entities", "/discrepancies")
READY_WITHIN = 3.0  # seconds that the server waits for them before it answers
_LOG = logging.getLogger("uvicorn.error")
_STATIC = files("onrecord.web").joinpath("static")
STYLE = _STATIC.joinpath("reading-room.css").read_bytes() + _STATIC.joinpath("review.css").read_bytes()
SCRIPT = _STATIC.joinpath("review.js").read_bytes()


def create_app(
    case_path: Path | str, *, hosts: tuple[str, ...] = OWN_NAMES, numbers: bool = False, token: str | None = None
) -> FastAPI:
    """The pages of one case. It is opened read-only for each request, so a build may go on meanwhile.

    `hosts` are the names under which requests are answered; with `numbers` also any address in numbers. With a `token`
    only browsers that were given it are answered.
    """
    desk = make_desk(Path(case_path))
    app = FastAPI(title="OnRecord", docs_url=None, redoc_url=None, openapi_url=None)
    for routes in all_routes(desk):
        app.include_router(routes)
    _add_style(app)
    _add_errors(app, desk)
    app.add_middleware(KeptPages, path=Path(case_path))
    add_guard(app, hosts, numbers=numbers, token=token)
    return app


def serve(case_path: Path | str, host: str = "127.0.0.1", port: int = 8000) -> None:
    """Answers requests until it is stopped, and says on standard error where. With the default only this machine can
    ask. Under any other address a token is made and told: only who has it can read the case or decide anything.
    """
    own = f"[{host}]" if ":" in host else host
    hosts = tuple(dict.fromkeys((*OWN_NAMES, own)))
    elsewhere = own not in OWN_NAMES
    token = secrets.token_urlsafe(16) if elsewhere else None
    app = create_app(case_path, hosts=hosts, numbers=elsewhere, token=token)
    app.router.lifespan_context = partial(_beginning, token)
    uvicorn.run(app, host=host, port=port, log_level="info", access_log=False, server_header=False)


@asynccontextmanager
async def _beginning(token: str | None, app: FastAPI) -> AsyncIterator[None]:
    """Tells the token once the server's own log is set up (before, nobody would see it), and makes the pages that ask
    the whole case ready, so that nobody waits for them. Of a case for which that takes longer than `READY_WITHIN` the
    rest is made while others ask.
    """
    if token is not None:
        _LOG.info("Only browsers with the token are answered: open /?token=%s first", token)
    cookie = f"{COOKIE}={token}" if token is not None else None
    making = asyncio.create_task(_make_ready(app, cookie))
    await asyncio.wait({making}, timeout=READY_WITHIN)
    yield
    making.cancel()


async def _make_ready(app: FastAPI, cookie: str | None) -> None:
    for address in ASKED_OF_ALL:
        await ask(app, address, cookie=cookie)


def _add_style(app: FastAPI) -> None:
    @app.get("/style.css")
    def style() -> Response:
        return Response(STYLE, media_type="text/css; charset=utf-8")

    @app.get("/review.js")
    def script() -> Response:
        return Response(SCRIPT, media_type="text/javascript; charset=utf-8")

    @app.get("/favicon.ico")
    def icon() -> Response:
        return Response(status_code=204)


def _add_errors(app: FastAPI, desk: Desk) -> None:
    @app.exception_handler(HTTPException)
    def told(request: Request, error: HTTPException) -> Response:
        if error.status_code == 404:
            title, text = "No such page", f"There is nothing at {request.url.path}."
        elif error.status_code == 405:
            title, text = "Not in this way", "This address is either only to be read or only for a form of ours."
        else:
            title, text = "That did not work", str(error.detail)
        return desk.page(
            request,
            None,
            "message.html",
            status=error.status_code,
            title=title,
            text=text,
            advice="The case, its chronology and its documents are one step away.",
        )

    @app.exception_handler(RequestValidationError)
    def misread(request: Request, error: RequestValidationError) -> Response:
        fields = ", ".join(sorted({str(each["loc"][-1]) for each in error.errors()}))
        return desk.page(
            request,
            None,
            "message.html",
            status=422,
            title="That could not be understood",
            text=f"The form was sent with values that do not fit: {fields}.",
            advice="Nothing was changed. Go back in the browser to what you filled in.",
        )

    @app.exception_handler(CaseError)
    def unreadable(request: Request, error: CaseError) -> Response:
        return desk.page(
            request,
            None,
            "message.html",
            status=503,
            title="The case cannot be read",
            text=str(error),
            advice="Nothing was changed. When it is mended, load this page again.",
        )

    @app.exception_handler(Exception)
    def failed(request: Request, error: Exception) -> Response:
        del error
        answer = desk.page(
            request,
            None,
            "message.html",
            status=500,
            title="This page failed",
            text="The program made a mistake while it set this page. The case itself was not touched.",
            advice="What went wrong stands in the window where the server runs.",
        )
        answer.headers.update(HEADERS)
        return answer
