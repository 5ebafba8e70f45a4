"""Statements inside statements: what an outlet only passes on is the statement of whoever made it."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.lexicons.outlets import canonical
from onrecord.records import Span, StatementReport

PASSED_ON = 0.6  # of the outer content's characters that the inner attribution has to take up


def relays_among(text: str, reports: Sequence[StatementReport]) -> frozenset[int]:
    """Which of the reports only tell that an outlet passes on another of them, by their place in the list.

    "According to the Gazette, the board stated that ..." is the board's statement; the credit to the Gazette is read by
    the reader of credits.
    """
    return frozenset(
        at
        for at, report in enumerate(reports)
        if is_outlet(text, report.source)
        and any(_passes_on(report, inner) for inner in reports if inner is not report and inner.source)
    )


def is_outlet(text: str, source: Sequence[Span]) -> bool:
    """Whether a source is a known outlet's name and nothing else."""
    return len(source) == 1 and canonical(source[0].of(text).removeprefix("The ").removeprefix("the ")) is not None


def _passes_on(outer: StatementReport, inner: StatementReport) -> bool:
    """Whether the whole of the inner attribution lies in the outer content and is most of it."""
    parts = (*inner.content, *inner.source, *inner.cue)
    if not all(any(span.contains(part) for span in outer.content) for part in parts):
        return False
    taken = max(part.end for part in parts) - min(part.start for part in parts)
    return taken >= PASSED_ON * sum(span.end - span.start for span in outer.content)
