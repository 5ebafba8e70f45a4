"""Reads the quotations of a text into statement reports."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.reading.quotations.binding import Draft, bind
from onrecord.reading.quotations.frames import frame_sentences
from onrecord.reading.quotations.marks import Quotation, quotations_in
from onrecord.records import Span, StatementReport, TimeExpression

_LINE = re.compile(r"[^\n]+")
_HAS_MARK = re.compile(r"[“”„‟«»\"‘`]|''|(?<!\w)'")
_WORD = re.compile(r"\w+")


def read_quotations(
    text: str, *, spans: Sequence[Span] = (), times: Sequence[TimeExpression] = ()
) -> tuple[StatementReport, ...]:
    """The statements in quotation marks, in the order of their content.

    `spans` are the stretches to read, in order; empty stands for the whole text. `times` are the
    text's time expressions, for the day of speaking. Content is the words between the marks; where
    the words are part of a clause of saying, it is the clause (mode `mixed`). A quotation whose
    speaker the text does not tell has no source. Words in marks that are no speech (names of
    works, nicknames, words the writer distances himself from) are left out.
    """
    drafts: list[Draft] = []
    for span in spans or ((Span(start=0, end=len(text)),) if text else ()):
        drafts.extend(_drafts(text, span.start, min(span.end, len(text))))
    reports = [report for draft in drafts if (report := _report(text, draft, times)) is not None]
    return tuple(sorted(reports, key=lambda r: (r.content[0].start, r.content[-1].end)))


def _drafts(text: str, start: int, end: int) -> list[Draft]:
    result: list[Draft] = []
    open_draft: Draft | None = None  # its quotation may go on in the next paragraph
    last: Draft | None = None  # the previous paragraph's last words, if they were quoted
    for line in _LINE.finditer(text, start, end):
        if not line[0].strip():
            continue
        if not _HAS_MARK.search(line[0]):
            open_draft = last = None
            continue
        quotations = quotations_in(text, line.start(), line.end())
        if not quotations:
            open_draft = last = None
            continue
        sentences = frame_sentences(text, line.start(), line.end(), quotations)
        drafts: list[Draft] = []
        for number, tokens in enumerate(sentences):
            bound = bind(text, tokens, quotations, number)
            if bound and drafts and _goes_on(tokens, bound[0], drafts[-1]):
                first = bound.pop(0)
                drafts[-1].content.extend(first.content)
                drafts[-1].sentence = number
            elif (
                bound and drafts and len(drafts[-1].quotes) and drafts[-1].cue is None and _leads(drafts[-1], bound[0])
            ):
                lead = drafts.pop()
                bound[0].content[:0] = lead.content
            drafts.extend(bound)
        drafts = [d for d in drafts if _is_speech(text, d)]
        if (
            drafts
            and open_draft is not None
            and _starts_line(quotations[0], text, line.start())
            and drafts[0].cue is None
        ):
            first = drafts.pop(0)
            open_draft.content.extend(first.content)
            drafts.insert(0, open_draft)
            result.remove(open_draft)
        elif drafts and last is not None and drafts[0].cue is None and _alone(sentences, drafts[0]):
            drafts[0].source_span = last.source_span or (
                (last.tokens[last.source[0]].start, last.tokens[last.source[1] - 1].end) if last.source else None
            )
            drafts[0].carried = True
        result.extend(drafts)
        ends = bool(drafts) and drafts[-1].sentence == len(sentences) - 1
        last = drafts[-1] if ends else None
        open_draft = last if ends and not quotations[-1].closed else None
    return result


def _starts_line(quotation: Quotation, text: str, start: int) -> bool:
    return not text[start : quotation.start].strip()


def _alone(sentences: Sequence[Sequence[object]], draft: Draft) -> bool:
    return draft.sentence == 0 or len(sentences) == 1


def _goes_on(tokens: Sequence[object], draft: Draft, previous: Draft) -> bool:
    """“A,” he said. “B.”: the next sentence is quoted words alone."""
    if draft.cue is not None or previous.cue is None or previous.sentence != draft.sentence - 1:
        return False
    return draft.quotes[0] == 0 and len(tokens) <= 2


def _leads(previous: Draft, draft: Draft) -> bool:
    """“A.” “B,” he said."""
    return (
        previous.sentence == draft.sentence - 1
        and not draft.before
        and draft.cue is not None
        and draft.quotes[0] == 0
        and previous.quotes[-1] == len(previous.tokens) - 1
        and previous.quotes[0] == 0
    )


def _is_speech(text: str, draft: Draft) -> bool:
    if draft.cue is not None:
        return True
    start, end = draft.content[0][0], draft.content[-1][1]
    words = len(_WORD.findall(text[start:end]))
    if words >= 6:
        return True
    return len(draft.tokens) <= 2 and words >= 3


def _report(text: str, draft: Draft, times: Sequence[TimeExpression]) -> StatementReport | None:
    content = tuple(span for s, e in draft.content if (span := _trimmed(text, s, e)) is not None)
    if not content:
        return None
    source: tuple[Span, ...] = ()
    if draft.source is not None:
        source = (Span(start=draft.tokens[draft.source[0]].start, end=draft.tokens[draft.source[1] - 1].end),)
    elif draft.source_span is not None:
        source = (Span(start=draft.source_span[0], end=draft.source_span[1]),)
    cue: tuple[Span, ...] = ()
    if draft.cue is not None:
        cue = (Span(start=draft.tokens[draft.cue.first].start, end=draft.tokens[draft.cue.last - 1].end),)
    return StatementReport(
        content=content,
        source=source,
        cue=cue,
        mode="mixed" if draft.mixed else "direct",
        act=draft.cue.verb.act if draft.cue else None,
    )


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and (text[start].isspace() or text[start] in ",;:"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:—–"):
        end -= 1
    return Span(start=start, end=end) if start < end else None
