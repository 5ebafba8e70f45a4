"""Statements inside statements: what an outlet only passes on is the statement of whoever made it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.lexicons.outlets import canonical
from onrecord.reading.quotations.by_place import ByPlace
from onrecord.records import Span, StatementReport

PASSED_ON = 0.6  # of the outer content's characters that the inner attribution has to take up

_EDGE = " \t\n\r.,;:!?…'\"“”‘’"
# "The agency quoted X as saying": X's words, whoever quotes.
_QUOTING = re.compile(r"\b(?:quot|cit)(?:ed|es|ing|e)\b", re.I)
_MEDIA = re.compile(
    r"\b(?:(?:news|press|wire) (?:agency|service|website|site|outlet)|state(?:-run)? (?:media|television|tv|radio)"
    r"|television|tv|newspaper|paper|radio|broadcaster|media|daily|weekly|magazine|agency)$",
    re.I,
)
_AGENCY = re.compile(r"\b(?:News|Press) Agency$")


def relays_among(text: str, reports: Sequence[StatementReport]) -> frozenset[int]:
    """Which of the reports only tell that an outlet passes on another of them, by their place in the list.

    "According to the Gazette, the board stated that ..." is the board's statement; the credit to the Gazette is read by
    the reader of credits.
    """
    places = ByPlace(report.content for report in reports)
    return frozenset(
        at
        for at, report in enumerate(reports)
        if passes_on(text, report)
        and any(
            _holds(text, report, reports[inner])
            for inner in places.near(report.content)
            if reports[inner] is not report and reports[inner].source
        )
    )


def passes_on(text: str, report: StatementReport) -> bool:
    """Whether somebody only passes on what the report holds, if it holds an attribution: an outlet, or who quotes."""
    return is_outlet(text, report.source) or any(_QUOTING.search(span.of(text)) for span in report.cue)


def is_outlet(text: str, source: Sequence[Span]) -> bool:
    """Whether a source is a known outlet's name, also with what it is before it ("state news agency Nordwire"), or a
    description of one ("state television")."""
    if len(source) != 1:
        return False
    written = source[0].of(text).removeprefix("The ").removeprefix("the ")
    words = written.split()
    last = next((at for at, word in enumerate(words) if word[:1].isupper() and at and words[at - 1].islower()), 0)
    named = any(canonical(name) is not None for name in {written, " ".join(words[last:])})
    return named or bool(_MEDIA.search(written) and (written.islower() or _AGENCY.search(written)))


def lies_in(part: Span, content: Sequence[Span], text: str) -> bool:
    """Whether a part lies in one piece of a content, but for marks at its edges."""
    start, end = part.start, part.end
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return any(span.start <= start and end <= span.end for span in content)


def _holds(text: str, outer: StatementReport, inner: StatementReport) -> bool:
    """Whether the whole of the inner attribution lies in the outer content and is most of it."""
    parts = (*inner.content, *inner.source, *inner.cue)
    if not all(lies_in(part, outer.content, text) for part in parts):
        return False
    taken = max(part.end for part in parts) - min(part.start for part in parts)
    return taken >= PASSED_ON * sum(span.end - span.start for span in outer.content)
