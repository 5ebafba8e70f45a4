"""Headlines that name who says it and put a colon: "Korn: Gate Will Stay Shut"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from onrecord.lexicons.speech_frames import DOCUMENTS
from onrecord.records import Span, StatementReport, Word

LONGEST = 200  # characters of a headline
FIRST_LINES = 3  # lines of a text that may be its headline

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_SAYS = re.compile(
    r"""[ \t]*(?P<source>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})(?P<cue>:)[ \t]+(?P<content>[“"‘']?[^\n]{12,}?)[ \t]*"""
)
# What opens a headline with a colon and is nobody who says anything.
_LABELS = frozenset(
    """video watch opinion exclusive breaking update updated live photos photo pictures analysis editorial review
    interview podcast column letters explainer factbox timeline profile obituary news first part chapter politics world
    sports business listen read special report gallery recap fact election campaign caucus vote""".split()
)
_MARKS = "“”\"‘’'"


def read_headline(text: str, words: Sequence[Word]) -> tuple[StatementReport, ...]:
    """The statement of the headline, where it is one: at most one, mode `indirect` or, in quotation marks, `direct`.

    The source is a name of up to four words, or a poll, report or study; what follows needs a verb. Without `words`
    nothing is read.
    """
    starts = [word.start for word in words]
    for number, line in enumerate(_LINE.finditer(text)):
        if number == FIRST_LINES:
            break
        found = _SAYS.fullmatch(text, *line.span()) if line.end() - line.start() <= LONGEST else None
        if found is None:
            continue
        source, content = found.span("source"), found.span("content")
        last = found["source"].split()[-1].lower()
        named = last in DOCUMENTS or any(
            word.upos == "PROPN" for word in words[bisect_left(starts, source[0]) : bisect_left(starts, source[1])]
        )
        said = words[bisect_left(starts, content[0]) : bisect_left(starts, content[1])]
        # A line that ends a sentence is text with a dateline: "ALDAU: The gate was shut."
        if (
            last in _LABELS
            or found["content"].endswith(".")
            or not named
            or not any(word.upos in ("VERB", "AUX") for word in said)
        ):
            continue
        start, end = content
        quoted = text[start] in _MARKS and text[end - 1] in _MARKS
        inner = Span(start=start + quoted, end=end - quoted)
        return (
            StatementReport(
                content=(inner,),
                source=(Span(start=source[0], end=source[1]),),
                cue=(Span(start=found.start("cue"), end=found.end("cue")),),
                mode="direct" if quoted else "indirect",
            ),
        )
    return ()
