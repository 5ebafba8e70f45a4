"""Small corrections of what the trained reader proposes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from onrecord.lexicons.persons_and_groups import UTTERANCES
from onrecord.lexicons.speech import inflected
from onrecord.records import Span, StatementReport

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_BE = frozenset("is are was were be been being am".split())
# Whoever is told, asked or blamed says nothing by that.
_TURNING = """tell urge ask order instruct warn advise inform remind request command direct encourage criticize
    criticise accuse blame condemn praise denounce question dub call describe label brand mock credit
    fault chastise ridicule rebuke hail grill slam blast attack""".split()
_TURNED = frozenset(form for lemma in _TURNING for form, kind in inflected(lemma).items() if kind == "past")
_TURNED |= frozenset({"told"})
# What belongs to a cue and is nothing that was said: "was quoted as saying".
_OF_CUE = (["as", "saying"], ["as", "telling"], ["as", "having", "said"], ["as", "stating"])
_READ = re.compile(
    r"(?P<cue>reads?|said|says)\s+(?P<source>(?:the|a|an|its|his|her|their)\s+(?:\w+\s+)?(?P<document>\w+))", re.I
)
_BRACKETS = (("(", ")"), ("[", "]"))
# "MULTAN: Leader of ...": where a dispatch was written.
_DATELINE = re.compile(r"[A-Z][A-Z .'’-]{2,30}(?:\s?\([^()\n]{2,20}\))?\s?[:–—-]+\s+(?=\S)")
# A content of one such word says nothing without the sentence before.
_POINTERS = frozenset("this that it which what these those who whom so such he she they them him her".split())
_RELATIVES = frozenset("who whom whose which that where when".split())


def one_source(source: Sequence[Span], cue: Sequence[Span], content: Sequence[Span]) -> tuple[Span, ...]:
    """Of a source in several pieces the one nearest to the cue, or to the content where there is no cue: PolNeAR has
    hardly any source in pieces, and two pieces are mostly two who might have said it."""
    if len(source) < 2:
        return tuple(source)
    near = cue or content
    return (min(source, key=lambda span: (min(_gap(span, other) for other in near), span)),)


def in_paragraph(text: str, spans: Sequence[Span], anchor: Span | None) -> tuple[Span, ...]:
    """The spans cut at line ends, of which those stay that stand in the paragraph of the anchor; all where none does.

    A source or a clause never runs from a headline or a caption into the text.
    """
    if anchor is None or not any("\n" in span.of(text) for span in spans):
        return tuple(spans)
    first, last = text.rfind("\n", 0, anchor.start) + 1, text.find("\n", anchor.end)
    last = len(text) if last < 0 else last
    cut = [(max(span.start, first), min(span.end, last)) for span in spans]
    kept = tuple(Span(start=start, end=end) for start, end in cut if start < end)
    return kept or tuple(spans)


def closed(text: str, span: Span) -> Span:
    """The span with the bracket that closes right behind it, where one was opened inside: "the Board (RB" and ")"."""
    words = span.of(text)
    for opening, closing in _BRACKETS:
        if words.count(opening) == words.count(closing) + 1 and text[span.end : span.end + 1] == closing:
            return Span(start=span.start, end=span.end + 1)
    return span


def without_source(content: Sequence[Span], source: Sequence[Span]) -> tuple[Span, ...]:
    """The content without pieces that lie in the source; as it is where nothing would be left."""
    kept = tuple(span for span in content if not any(other.contains(span) for other in source))
    return kept or tuple(content)


def tidied(text: str, report: StatementReport) -> StatementReport | None:
    """The report with the dateline off its source, and without the word that opens a relative clause and is parted from
    the rest of the content by cue and source ("where the cabinet wants to …"); `None` where the content is a single
    word that points elsewhere."""
    first, *rest = report.content
    if rest and first.of(text) in _RELATIVES:
        report = replace(report, content=tuple(rest))
    words = [word.lower() for span in report.content for word in _WORD.findall(span.of(text))]
    if len(words) < 2 and (not words or words[0] in _POINTERS):
        return None
    if words in _OF_CUE:
        return None
    if report.source and (dateline := _DATELINE.match(text, report.source[0].start, report.source[0].end)):
        named = Span(start=dateline.end(), end=report.source[0].end)
        return replace(report, source=(named, *report.source[1:]))
    return report


def with_document(text: str, report: StatementReport) -> StatementReport:
    """The report with the text that is read as its source, where the trained reader took it for a part of the cue:
    "“...,” read the statement"."""
    if report.source or len(report.cue) != 1:
        return report
    found = _READ.fullmatch(text, report.cue[0].start, report.cue[0].end)
    if found is None or found["document"].lower() not in UTTERANCES:
        return report
    cue, source = (Span(start=found.start(name), end=found.end(name)) for name in ("cue", "source"))
    return replace(report, cue=(cue,), source=(source,))


def turned(text: str, report: StatementReport) -> StatementReport:
    """The report without a source that is only spoken to or of, where the cue is passive: in "residents are told to
    leave" it is not said who told them, and the residents belong to what was said."""
    cue = [word.lower() for span in report.cue for word in _WORD.findall(span.of(text))]
    passive = any(word in _BE and after in _TURNED for word, after in _near(cue))
    if not passive or "by" in cue or not report.source or report.source[-1].end > report.cue[0].start:
        return report
    return replace(report, source=(), content=tuple(sorted((*report.source, *report.content))))


def _near(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each word with the next and the next but one: "has been harshly criticized"."""
    yield from pairwise(words)
    yield from zip(words, words[2:], strict=False)


def _gap(one: Span, other: Span) -> int:
    return max(other.start - one.end, one.start - other.end, 0)
