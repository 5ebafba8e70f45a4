"""Small corrections of what the trained reader proposes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.lexicons.speech import inflected
from onrecord.records import Span, StatementReport

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_BE = frozenset("is are was were be been being am".split())
_ADDRESSING = "tell urge ask order instruct warn advise inform remind request command direct encourage".split()
_ADDRESSED = frozenset(form for lemma in _ADDRESSING for form, kind in inflected(lemma).items() if kind == "past")
_ADDRESSED |= frozenset({"told"})
# "MULTAN: Leader of ...": where a dispatch was written.
_DATELINE = re.compile(r"[A-Z][A-Z .'’-]{2,30}(?:\s?\([^()\n]{2,20}\))?\s?[:–—-]+\s+(?=\S)")
# A content of one such word says nothing without the sentence before.
_POINTERS = frozenset("this that it which what these those who whom so such he she they them him her".split())


def one_source(source: Sequence[Span], cue: Sequence[Span], content: Sequence[Span]) -> tuple[Span, ...]:
    """Of a source in several pieces the one nearest to the cue, or to the content where there is no cue: PolNeAR has
    hardly any source in pieces, and two pieces are mostly two who might have said it."""
    if len(source) < 2:
        return tuple(source)
    near = cue or content
    return (min(source, key=lambda span: (min(_gap(span, other) for other in near), span)),)


def without_source(content: Sequence[Span], source: Sequence[Span]) -> tuple[Span, ...]:
    """The content without pieces that lie in the source; as it is where nothing would be left."""
    kept = tuple(span for span in content if not any(other.contains(span) for other in source))
    return kept or tuple(content)


def tidied(text: str, report: StatementReport) -> StatementReport | None:
    """The report with the dateline off its source, and without a source that is only addressed ("residents are told
    to leave": who told them is not said, and the residents belong to what was said). `None` where the content is a
    single word that points elsewhere."""
    words = [word.lower() for span in report.content for word in _WORD.findall(span.of(text))]
    if len(words) < 2 and (not words or words[0] in _POINTERS):
        return None
    if report.source and report.mode != "direct" and _is_addressed(text, report):
        content = tuple(sorted((*report.source, *report.content)))
        return replace(report, source=(), content=content)
    if report.source and (dateline := _DATELINE.match(text, report.source[0].start, report.source[0].end)):
        first = Span(start=dateline.end(), end=report.source[0].end)
        return replace(report, source=(first, *report.source[1:]))
    return report


def _is_addressed(text: str, report: StatementReport) -> bool:
    """Whether the cue is passive, and its subject is whom something was told."""
    cue = [word.lower() for span in report.cue for word in _WORD.findall(span.of(text))]
    passive = any(word in _BE for word in cue) and bool(cue) and cue[-1] in _ADDRESSED
    return passive and report.source[-1].end <= report.cue[0].start


def _gap(one: Span, other: Span) -> int:
    return max(other.start - one.end, one.start - other.end, 0)
