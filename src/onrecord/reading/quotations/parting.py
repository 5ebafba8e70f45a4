"""Parts what the trained reader took for one: who quotes from whom he quotes, words of one paragraph from the next."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from onrecord.records import Span, StatementReport
from onrecord.records.readings import StatementMode

_QUOTING = re.compile(r"\b(?:quot|cit)(?:ed|es|ing|e)\b", re.I)
# "Olin Tarn, a former mayor, as saying that": whom somebody quotes, and what hands his words over.
_AS_SAYING = re.compile(
    r"(?P<who>[^“”\"\n]{2,150}?),?\s+(?P<cue>as\s+(?:having\s+said|saying|stating|telling|writing|adding))\b,?"
    r"(?:\s+that\b)?[\s:,]*"
)
_MARKS = "“”\"' "

Mode = Callable[[Sequence[Span]], StatementMode]


def parted(text: str, report: StatementReport, mode: Mode) -> Iterator[StatementReport]:
    """The report, or the reports that it holds. `mode` tells how much of a content stands in quotation marks."""
    report = _of_the_quoted(text, report, mode)
    here = _in_one_paragraph(text, report)
    apart = tuple(span for span in report.content if span not in here)
    if report.mode == "direct" or not apart or mode(apart) != "direct":
        yield report
        return
    yield replace(report, content=here, mode=mode(here))
    yield replace(report, content=apart, mode="direct")


def _of_the_quoted(text: str, report: StatementReport, mode: Mode) -> StatementReport:
    """ "The Gazette quoted Tarn as saying ..." is Tarn's word."""
    first = report.content[0]
    found = _AS_SAYING.match(text, first.start, first.end)
    if found is None or not any(_QUOTING.search(span.of(text)) for span in report.cue):
        return report
    start = found.end()
    while start < first.end and text[start] in _MARKS:
        start += 1
    if start >= first.end:
        return report
    content = (Span(start=start, end=first.end), *report.content[1:])
    source = (Span(start=found.start("who"), end=found.end("who")),)
    cue = (Span(start=found.start("cue"), end=found.end("cue")),)
    return replace(report, content=content, source=source, cue=(*report.cue, *cue), mode=mode(content))


def _in_one_paragraph(text: str, report: StatementReport) -> tuple[Span, ...]:
    """The pieces of the content that stand in the paragraph of the cue; all where none does."""
    if not report.cue:
        return report.content
    at = report.cue[-1].start
    kept = (span for span in report.content if "\n" not in text[min(at, span.start) : max(at, span.end)])
    return tuple(kept) or report.content
