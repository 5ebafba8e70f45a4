"""The pages of a case as plain files: to publish, to archive, to open without a server.

The files are what the server shows, without forms, search and review. Links lead from file to file, so that
they work from a folder, and links to what a file cannot do are left out.
"""

from __future__ import annotations

import asyncio
import hashlib
import re
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from html import escape, unescape
from pathlib import Path, PurePosixPath
from posixpath import relpath
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from fastapi import FastAPI

from onrecord.case.views.line_order import lines_by_month
from onrecord.errors import CaseError
from onrecord.web.app import STYLE
from onrecord.web.asked import LINES_A_PAGE
from onrecord.web.asking import ask
from onrecord.web.desk import make_desk
from onrecord.web.routes import all_routes

# By the first part of an address, which of its queries have a file of their own.
_PLACES: dict[str, frozenset[str]] = {
    "": frozenset(),
    "chronology": frozenset({"page", "kind", "dated"}),
    "documents": frozenset({"page"}),
    "statements": frozenset({"page"}),
    "events": frozenset(),
    "entities": frozenset({"page"}),
    "pledges": frozenset({"page"}),
    "sources": frozenset({"page", "way", "printed", "origin", "entity"}),
    "discrepancies": frozenset({"page"}),
    "failures": frozenset({"page"}),
}
_LEFT_OUT = frozenset({"at", "as_of"})  # queries that only change how one page shows: the page itself stands for it
_FORM = re.compile(r"<form\b.*?</form>", re.DOTALL)
_CHOOSE = re.compile(r'<input type="checkbox" class="choose".*?</label>', re.DOTALL)
_LEAVE = re.compile(r'<span class="leave">.*?</span>', re.DOTALL)
_FOOT = re.compile(r'<footer class="foot">.*?</footer>', re.DOTALL)
_SCRIPT = re.compile(r"<script\b.*?</script>", re.DOTALL)
_LINK = re.compile(r'(?P<before><(?:a|link)\b[^>]*?)\shref="(?P<href>[^"]*)"')
_MAIN = re.compile(r"<head>")
_POLICY = (
    "script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; connect-src 'none'; img-src 'none'"
)


def write_site(case_path: Path, folder: Path) -> Iterator[tuple[Path, int]]:
    """Writes the pages into the folder and gives each file with its number of links to other files.

    `index.html` is the way in. Files of the same name are replaced, others stay. Raises `NotACase` for a file that
    is no case, `CaseError` where a page cannot be made, `OSError` where the folder cannot be written.
    """
    desk = make_desk(case_path)
    with desk.open() as case:  # a file that is no case is told of before anything is written
        months = where_months_begin(lines_by_month(case))
    app = FastAPI(title="OnRecord", docs_url=None, redoc_url=None, openapi_url=None)
    for routes in all_routes(replace(desk, can_decide=False)):
        app.include_router(routes)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "style.css").write_bytes(STYLE)
    places: dict[str, dict[str, None]] = {"/": {}}
    with asyncio.Runner() as runner:

        def write(address: str, more: Sequence[str] = ()) -> tuple[Path, Mapping[str, Sequence[str]]]:
            query = urlencode([("at", place) for place in more])
            status, html = runner.run(ask(app, f"{address}?{query}" if query else address))
            if status != 200:
                raise CaseError(f"{address} could not be written (status {status}): report this")
            page, links = as_file(html, address, case_path.stem, months)
            path = folder / file_of(address)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(page, encoding="utf-8", errors="replace")
            return path, links

        waiting = deque(places)
        while waiting:
            path, links = write(waiting.popleft())
            for link, asked in links.items():
                if link not in places:
                    places[link] = {}
                    waiting.append(link)
                places[link].update(dict.fromkeys(asked))
            yield path, len(links)
        for address, asked_of in places.items():  # now it is known at which words a page has to be met
            if asked_of:
                write(address, list(asked_of))


def file_of(address: str) -> str:
    """The file that stands for an address; a place of its own for each query."""
    parts = urlsplit(address)
    path = unquote(parts.path).strip("/")
    names = [_safe(name) for name in path.split("/")] if path else []
    if parts.query:
        names.append(f"q-{hashlib.sha256(parts.query.encode()).hexdigest()[:12]}")
    elif len(names) <= 1:
        names.append("index")
    return str(PurePosixPath(*names)) + ".html"


def _safe(name: str) -> str:
    kept = re.sub(r"[^\w.-]", "_", name)
    return kept if kept == name and not name.startswith(".") else f"{kept.lstrip('.')}-{_digest(name)}"


def _digest(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()[:8]


def written(address: str) -> str | None:
    """The address in one form under which its file is known, or `None` where it has none."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or not parts.path.startswith("/"):
        return None
    first = parts.path.strip("/").split("/")[0]
    if first not in _PLACES:
        return None
    query = [(name, value) for name, value in parse_qsl(parts.query) if name not in _LEFT_OUT]
    if any(name not in _PLACES[first] for name, _ in query):
        return None
    if [name for name, _ in query] == ["page"] and query[0][1] == "1":
        query = []
    return quote(unquote(parts.path), safe="/") + (f"?{urlencode(sorted(query))}" if query else "")


def where_months_begin(lines: Sequence[tuple[str, int]]) -> dict[str, str]:
    """By month ("2021-05") and year, the address of the page of the chronology on which it begins, with its heading.

    `lines` are the months and years in order, each with the number of lines that begin in it.
    """
    found: dict[str, str] = {}
    before = 0
    for month, count in lines:
        page = before // LINES_A_PAGE + 1
        address = f"/chronology?page={page}" if page > 1 else "/chronology"
        found.setdefault(month[:4], f"{address}#y{month[:4]}")
        found[month] = f"{address}#y{month}"
        before += count
    return found


def of_time(href: str, months: Mapping[str, str]) -> str | None:
    """The address of the chronology where these days begin; `None` for an address that asks for anything else."""
    parts = urlsplit(href)
    asked = dict(parse_qsl(parts.query))
    if parts.path != "/chronology" or set(asked) != {"from", "to"}:
        return None
    year = asked["from"].endswith("-01-01") and asked["to"].endswith("-12-31")
    month = None if year else months.get(asked["from"][:7])
    return month or (months.get(asked["from"][:4]) if asked["from"][5:7] == "01" else None)


def as_file(
    html: str, address: str, name: str, months: Mapping[str, str] | None = None
) -> tuple[str, dict[str, list[str]]]:
    """A page as a file, and the addresses of the files that it leads to, each with the places in it that are asked for.

    `months` are those of `where_months_begin`: a link to some days of the chronology leads there.
    """
    here = file_of(address)
    found: dict[str, list[str]] = {}

    def link(match: re.Match[str]) -> str:
        href = unescape(match["href"])
        if href.startswith("#"):
            return match[0]
        if href == "/style.css":
            return f'{match["before"]} href="{escape(relpath("style.css", _folder(here)))}"'
        parts = urlsplit(href)
        if parts.scheme in ("http", "https"):
            return match[0]
        moved = of_time(href, months or {})
        parts = urlsplit(moved or href)
        target = written(moved or href)
        if target is None:
            return match["before"]
        found.setdefault(target, []).extend(value for name, value in parse_qsl(parts.query) if name == "at")
        fragment = f"#{parts.fragment}" if parts.fragment else ""
        return f'{match["before"]} href="{escape(quote(relpath(file_of(target), _folder(here))) + fragment)}"'

    for pattern in (_FORM, _CHOOSE, _LEAVE, _SCRIPT):
        html = pattern.sub("", html)
    html = _LINK.sub(link, html)
    html = _MAIN.sub(f'<head>\n<meta http-equiv="Content-Security-Policy" content="{_POLICY}">', html, count=1)
    foot = (
        f'<footer class="foot"><p>Every line ends in the words it rests on. What is not known is left open. '
        f"This is a copy of the case {escape(name)}, written by OnRecord.</p></footer>"
    )
    return _FOOT.sub(lambda _: foot, html), found


def _folder(place: str) -> str:
    return str(PurePosixPath(place).parent)
