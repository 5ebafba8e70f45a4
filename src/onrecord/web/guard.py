"""What stands before every page: who may ask, and what a browser is told not to do."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection
from hmac import compare_digest
from ipaddress import ip_address

from fastapi import FastAPI, Request, Response
from fastapi.responses import PlainTextResponse, RedirectResponse

from onrecord.web.desk import policy

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), interest-cohort=()",
    "Cache-Control": "no-cache",
}
COOKIE = "onrecord-token"
READING = ("GET", "HEAD", "OPTIONS")
OWN_NAMES = ("127.0.0.1", "localhost", "[::1]")


def host_of(header: str) -> str:
    """The name in a Host header, without the port, in lower case."""
    name = header.strip().lower()
    if name.startswith("["):
        return name.partition("]")[0] + "]"
    return name.partition(":")[0]


def is_number(name: str) -> bool:
    """True for an address in numbers: no page elsewhere can own one as its name."""
    try:
        ip_address(name.strip("[]"))
    except ValueError:
        return False
    return True


def is_own(request: Request) -> bool:
    """True for a request that one of our own pages makes, as the browser tells (Fetch Metadata, else Origin).

    A page elsewhere can make a browser send a form here; it cannot make it say that the form was ours. What tells
    neither is no browser of today and is refused.
    """
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
    if site is not None and site != "same-origin":
        return False
    if origin is not None and origin != "null":
        return origin.partition("://")[2].lower() == request.headers.get("host", "").strip().lower()
    return site is not None


def add_guard(app: FastAPI, hosts: Collection[str], *, numbers: bool = False, token: str | None = None) -> None:
    """Only requests under one of these names are answered; every answer carries the headers.

    A page elsewhere can point a name of its own at 127.0.0.1 (DNS rebinding); it then asks under that name
    and is refused. Where there is a `token`, only browsers that were given it are answered: it comes in the address
    once (`?token=`), stays in a cookie, and the browser is sent on to the address without it. What is more than
    reading must come from a page of ours. With `numbers` every address in numbers is answered too, for a server that
    others may reach.
    """
    allowed = frozenset(host.lower() for host in hosts)

    def given(told: str | None) -> bool:
        return token is None or compare_digest((told or "").encode(), token.encode())

    async def answered(request: Request, go_on: Callable[[Request], Awaitable[Response]]) -> Response:
        name = host_of(request.headers.get("host", ""))
        if name not in allowed and not (numbers and is_number(name)):
            return PlainTextResponse("This server does not answer under that name.\n", status_code=421)
        reading = request.method in READING
        if token is not None and reading and "token" in request.query_params and given(request.query_params["token"]):
            answer = RedirectResponse(str(request.url.remove_query_params("token")), status_code=303)
            answer.set_cookie(COOKIE, token, httponly=True, samesite="strict")
            return answer
        if not given(request.cookies.get(COOKIE)):
            return PlainTextResponse("Open the address with the token that the server printed.\n", status_code=403)
        if not reading and not is_own(request):
            return PlainTextResponse("Only a page of this server may send this.\n", status_code=403)
        return await go_on(request)

    async def guard(request: Request, go_on: Callable[[Request], Awaitable[Response]]) -> Response:
        answer = await answered(request, go_on)
        for name, value in HEADERS.items():
            answer.headers.setdefault(name, value)
        answer.headers.setdefault("Content-Security-Policy", policy())
        return answer

    app.middleware("http")(guard)
