"""What stands before every page: who may ask, and what a browser is told not to do."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection
from hmac import compare_digest
from ipaddress import ip_address

from fastapi import FastAPI, Request, Response
from fastapi.responses import PlainTextResponse

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
    and is refused. What is more than reading must come from a page of ours and, where there is a `token`, from a
    browser that was given it: it comes in the address once (`?token=`) and stays in a cookie. With `numbers` every
    address in numbers is answered too, for a server that others may reach.
    """
    allowed = frozenset(host.lower() for host in hosts)

    async def guard(request: Request, go_on: Callable[[Request], Awaitable[Response]]) -> Response:
        name = host_of(request.headers.get("host", ""))
        if name in allowed or (numbers and is_number(name)):
            if request.method in READING:
                answer = await go_on(request)
                if token is not None and compare_digest(request.query_params.get("token", "").encode(), token.encode()):
                    answer.set_cookie(COOKIE, token, httponly=True, samesite="strict")
            elif token is not None and not compare_digest(request.cookies.get(COOKIE, "").encode(), token.encode()):
                answer = PlainTextResponse(
                    "Open the address with the token that the server printed.\n", status_code=403
                )
            elif is_own(request):
                answer = await go_on(request)
            else:
                answer = PlainTextResponse("Only a page of this server may send this.\n", status_code=403)
        else:
            answer = PlainTextResponse("This server does not answer under that name.\n", status_code=421)
        for name, value in HEADERS.items():
            answer.headers.setdefault(name, value)
        answer.headers.setdefault("Content-Security-Policy", policy())
        return answer

    app.middleware("http")(guard)
