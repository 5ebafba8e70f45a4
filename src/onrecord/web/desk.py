"""What every page shares: the case it reads, the templates, how an answer is made."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from fastapi import Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from onrecord.case.views.opening import View, open_for_pages
from onrecord.case.views.overview import has_pledges, redirected
from onrecord.text.intervals import how_long, in_iso, in_words
from onrecord.web import addresses, intervals
from onrecord.web.asked import Asked
from onrecord.web.deciding import FACT_TYPES, decision_in_words, read_panel

POLICY = (
    "default-src 'none'; style-src 'self'{style}; {script}img-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
# What a small letter before a name stands for.
LETTERS = {
    "person": "P",
    "organization": "O",
    "country": "C",
    "place": "L",
    "people": "G",
    "facility": "F",
    "other": "·",
}
BASES = {
    "given": "date given",
    "metadata": "dated by the page",
    "url": "dated by its address",
    "text": "dated by the text",
    "unknown": "not dated",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """One case and the means to show it. Nothing of the case is kept between two requests."""

    path: Path
    templates: Environment
    can_decide: bool = True

    @contextmanager
    def open(self) -> Iterator[View]:
        """The case as it stands now, for one request."""
        with open_for_pages(self.path) as case:
            yield case

    def page(
        self,
        request: Request,
        case: View | None,
        template: str,
        *,
        status: int = 200,
        style: str = "",
        script: str = "",
        **values: object,
    ) -> Response:
        """A page. `style` is a rule set that this page alone needs; its digest goes into the policy. `script` is the
        address of a script of ours that makes it quicker to use.
        """
        html = self.templates.get_template(template).render(
            asked=values.pop("asked", None) or Asked.of(request),
            here=request.url.path,
            case_name=self.path.stem,
            pledges_read=case is not None and has_pledges(case),
            page_style=style,
            page_script=script,
            deciding=partial(read_panel, case) if case is not None and self.can_decide else None,
            **values,
        )
        answer = HTMLResponse(html.encode("utf-8", "replace"), status_code=status)
        answer.headers["Content-Security-Policy"] = policy(style, script=bool(script))
        return answer

    def missing(self, request: Request, case: View, kind: str, wanted: str, address: str) -> Response:
        """The way on to the id that took the place of one that is gone, or a page that says there is nothing."""
        following = redirected(case, kind, wanted)
        if following is not None:
            target = getattr(addresses, kind)(following)
            query = f"?{request.url.query}" if request.url.query else ""
            return RedirectResponse(target + query, status_code=308)
        return self.page(
            request,
            case,
            "message.html",
            status=404,
            title="Not on record",
            text=f"There is no {'name' if kind == 'entity' else kind} at this address: {address}.",
            advice="It may have been built from other sources. Look for its words, or go back to the case.",
        )


def policy(style: str = "", *, script: bool = False) -> str:
    """The Content-Security-Policy: nothing from outside, our own styles, no script but where a page has one of ours."""
    scripts = "script-src 'self'; " if script else ""
    if not style:
        return POLICY.format(style="", script=scripts)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return POLICY.format(style=f" 'sha256-{digest}'", script=scripts)


def make_desk(path: Path) -> Desk:
    """A desk for the case at this path. The case is not opened yet."""
    templates = Environment(
        loader=PackageLoader("onrecord.web", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.filters.update(interval=in_words, iso=in_iso, how_long=how_long, number=_number, host=web_host)
    templates.globals.update(
        at=addresses,
        bar=intervals.bar,
        bar_until=intervals.bar_until,
        letters=LETTERS,
        bases=BASES,
        counted=counted,
        untitled=untitled,
        decided=decision_in_words,
        fact_types=FACT_TYPES,
    )
    return Desk(path=path, templates=templates)


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 report", "1,204 reports"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def untitled(source: str) -> str:
    """What stands where a title would: the name of the file, or the end of the address."""
    return f"Without a title: {source.rstrip('/').replace(chr(92), '/').rpartition('/')[2] or source}"


def web_host(url: str | None) -> str | None:
    """The host of an http or https address; `None` for anything else, which no page links to."""
    try:
        parts = urlsplit(url or "")
        return parts.hostname if parts.scheme in ("http", "https") else None
    except ValueError:
        return None


def _number(number: int) -> str:
    return f"{number:,}"
