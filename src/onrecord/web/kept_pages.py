"""Pages that were made before, answered again while the case is as it was."""

from __future__ import annotations

from asyncio import Event
from collections import OrderedDict
from pathlib import Path
from threading import Lock

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onrecord.case.views.opening import State, state_of

BYTES_AT_MOST = 48 * 1024 * 1024
ONE_AT_MOST = 2 * 1024 * 1024
Key = tuple[bytes, bytes, bytes]
Kept = tuple[Message, bytes]


class KeptPages:
    """Stands before the pages: an answer to GET that was made from the same state of the case is given again.

    A page is another one for another query or cookie. Who asks for a page that is being made waits for it. The least
    asked for are forgotten once all take more than `BYTES_AT_MOST`. Whatever is not a whole answer with status 200 is
    passed through.
    """

    def __init__(self, app: ASGIApp, path: Path) -> None:
        self._app, self._path = app, path
        self._state: State | None = None
        self._kept: OrderedDict[Key, Kept] = OrderedDict()
        self._bytes = 0
        self._lock = Lock()
        self._making: dict[tuple[State, Key], Event] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers from what was kept, or has the answer made and keeps it."""
        if scope["type"] != "http" or scope["method"] != "GET":
            await self._app(scope, receive, send)
            return
        state = state_of(self._path)
        cookie = b";".join(value for name, value in scope["headers"] if name == b"cookie")
        key = (scope.get("raw_path") or scope["path"].encode(), scope["query_string"], cookie)
        if (state, key) in self._making:
            await self._making[state, key].wait()
        found = self._find(state, key)
        if found is not None:
            await send(found[0])
            await send({"type": "http.response.body", "body": found[1]})
            return
        made = self._making.setdefault((state, key), Event())
        try:
            await self._app(scope, receive, _Copy(send, self, state, key))
        finally:
            made.set()
            self._making.pop((state, key), None)

    def _find(self, state: State, key: Key) -> Kept | None:
        with self._lock:
            if state != self._state:
                self._state, self._bytes = state, 0
                self._kept.clear()
            found = self._kept.get(key)
            if found is not None:
                self._kept.move_to_end(key)
            return found

    def keep(self, state: State, key: Key, start: Message, body: bytes) -> None:
        """Keeps an answer, where the case is still as it was when it was asked for."""
        if len(body) > ONE_AT_MOST or state != state_of(self._path):
            return
        with self._lock:
            if state != self._state or key in self._kept:
                return
            self._kept[key] = (start, body)
            self._bytes += len(body)
            while self._bytes > BYTES_AT_MOST:
                _, (_, oldest) = self._kept.popitem(last=False)
                self._bytes -= len(oldest)


class _Copy:
    """Sends an answer on and keeps a copy of it once it is whole."""

    def __init__(self, send: Send, pages: KeptPages, state: State, key: Key) -> None:
        self._send, self._pages, self._state, self._key = send, pages, state, key
        self._start: Message | None = None
        self._body = bytearray()

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            sets_cookie = any(name.lower() == b"set-cookie" for name, _ in message.get("headers", ()))
            self._start = message if message["status"] == 200 and not sets_cookie else None
        elif self._start is not None:
            self._body += message.get("body", b"")
            if not message.get("more_body"):
                self._pages.keep(self._state, self._key, self._start, bytes(self._body))
        await self._send(message)
