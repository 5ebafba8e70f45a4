"""Words set off without quotation marks: the paragraphs under "The minister said:", as press releases have them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.reading.quotations.circumstances import said_on, told_to
from onrecord.reading.quotations.cues import COLON
from onrecord.reading.quotations.frames import frame_sentences
from onrecord.reading.quotations.introductions import introduced
from onrecord.records import Span, StatementReport, TimeExpression

FEWEST_WORDS = 8  # of a paragraph that is somebody's words, and no heading

_LINE = re.compile(r"[^\n]+")
_OPENS = re.compile(r":\s*$")
_MARK = re.compile(r"\s*[“”\"«„‘*•·\-–—\d]")
_OWN = re.compile(r"\b(?:I|we|We|our|Our|my|My|us|me|ourselves|myself)\b(?![.’'])")
_ENDS = re.compile(r"[.!?…]\W*$")


def read_set_off(
    text: str, spans: Sequence[Span] = (), times: Sequence[TimeExpression] = ()
) -> tuple[StatementReport, ...]:
    """The speeches set off in paragraphs of their own, in order, mode `direct`.

    A line that ends in a colon and says who speaks opens one. It goes on to the last paragraph under it, each without
    a mark or a number at its front, in which somebody speaks of himself or of "us"; where none does, there is none.
    Known miss: paragraphs in which the speaker no longer speaks of himself, at the end of a speech.
    """
    ordered = sorted(times, key=lambda time: (time.start, time.end))
    starts = [time.start for time in ordered]
    found = []
    for stretch in [(span.start, min(span.end, len(text))) for span in spans] or [(0, len(text))]:
        lines = [line.span() for line in _LINE.finditer(text, *stretch) if line[0].strip()]
        taken = 0
        for at, (first, stop) in enumerate(lines):
            if at < taken or not _OPENS.search(text, first, stop):
                continue
            end = _last(text, lines, at + 1)
            sentences = frame_sentences(text, first, stop, []) if end > at + 1 else []
            draft = introduced(sentences[-1]) if sentences else None
            place = draft.source_place() if draft is not None else None
            if draft is None or draft.cue is None or draft.cue.verb is COLON or place is None:
                continue
            taken = end
            draft.content = [_bare(text, *line) for line in lines[at + 1 : end]]
            cue = Span(start=draft.tokens[draft.cue.first].start, end=draft.tokens[draft.cue.last - 1].end)
            found.append(
                StatementReport(
                    content=tuple(Span(start=start, end=stop) for start, stop in draft.content),
                    source=(Span(start=place[0], end=place[1]),),
                    cue=(cue,),
                    mode="direct",
                    told_to=told_to(draft),
                    said=said_on(draft, ordered, starts) if ordered else None,
                )
            )
    return tuple(found)


def _last(text: str, lines: Sequence[tuple[int, int]], first: int) -> int:
    """The number behind the last line, of those from `first` on, in which somebody speaks of himself."""
    last = first
    for at in range(first, len(lines)):
        start, end = lines[at]
        words = text[start:end]
        if _MARK.match(words) or not _ENDS.search(words) or len(words.split()) < FEWEST_WORDS:
            break
        if _OWN.search(words):
            last = at + 1
    return last


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return start, end
