"""What stands before every page: who may ask, and what a browser is told not to do."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection
from ipaddress import ip_address

from fastapi import FastAPI, Request, Response
from fastapi.responses import PlainTextResponse

from onrecord.web.desk import policy

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), interest-cohort=()",
    "Cache-Control": "no-cache",
}
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


def add_guard(app: FastAPI, hosts: Collection[str], *, numbers: bool = False) -> None:
    """Only requests under one of these names are answered; every answer carries the headers.

    A page elsewhere can point a name of its own at 127.0.0.1 (DNS rebinding); it then asks under that name
    and is refused. With `numbers` every address in numbers is answered too, for a server that others may reach.
    """
    allowed = frozenset(host.lower() for host in hosts)

    async def guard(request: Request, go_on: Callable[[Request], Awaitable[Response]]) -> Response:
        name = host_of(request.headers.get("host", ""))
        if name in allowed or (numbers and is_number(name)):
            answer = await go_on(request)
        else:
            answer = PlainTextResponse("This server does not answer under that name.\n", status_code=421)
        for name, value in HEADERS.items():
            answer.headers.setdefault(name, value)
        answer.headers.setdefault("Content-Security-Policy", policy())
        return answer

    app.middleware("http")(guard)
