"""Reads the quotations of a text into statement reports."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.quotations.circumstances import said_on, told_to
from onrecord.reading.quotations.drafts import Draft
from onrecord.reading.quotations.paragraphs import drafts_in
from onrecord.reading.quotations.refining import refined
from onrecord.reading.quotations.trees import Tree
from onrecord.records import Span, StatementReport, TimeExpression, Word


def read_quotations(
    text: str,
    *,
    spans: Sequence[Span] = (),
    times: Sequence[TimeExpression] = (),
    words: Sequence[Word] = (),
    sentences: Sequence[Span] = (),
    tree: Tree | None = None,
) -> tuple[StatementReport, ...]:
    """The statements in quotation marks, in the order of their content.

    `spans` are the stretches to read, in order; empty stands for the whole text. `times` are the
    text's time expressions, for the day of speaking. `words` and `sentences`, where they are given,
    are the text's syntax: it tells how far sources and clauses go, and names the speaker of some
    quotations that the rules cannot bind; `tree` is that of the words, where it is made already.
    Content is the words between the marks; where the words are part of a clause of saying, it is
    the clause (mode `mixed`). A quotation whose
    speaker the text does not tell has no source. Words in marks that are no speech (names of
    works, nicknames, words the writer distances himself from) are left out. What a quotation
    quotes in turn is a statement of its own where the inner speaker is named. Known misses:
    verbs and nouns that the lexicon of speech lacks, subjects with long clauses inside them, and
    one word in marks that nothing hands over, speech or not.
    """
    stretches = [(span.start, min(span.end, len(text))) for span in spans] or [(0, len(text))]
    drafts = drafts_in(text, stretches)
    ordered = sorted(times, key=lambda time: (time.start, time.end))
    starts = [time.start for time in ordered]
    reports = [report for draft in drafts if (report := _report(text, draft, ordered, starts)) is not None]
    if words and sentences and reports:
        reports = refined(Tree(text, words) if tree is None else tree, sentences, reports)
    return tuple(sorted(reports, key=lambda r: (r.content[0].start, r.content[-1].end)))


def _report(text: str, draft: Draft, times: Sequence[TimeExpression], starts: Sequence[int]) -> StatementReport | None:
    content = tuple(span for s, e in draft.content if (span := _trimmed(text, s, e)) is not None)
    if not content:
        return None
    place = draft.source_place()
    source = (Span(start=place[0], end=place[1]),) if place else ()
    cue: tuple[Span, ...] = ()
    if draft.cue is not None:
        cue = (Span(start=draft.tokens[draft.cue.first].start, end=draft.tokens[draft.cue.last - 1].end),)
    return StatementReport(
        content=content,
        source=source,
        cue=cue,
        mode="mixed" if draft.mixed else "direct",
        act=draft.cue.verb.act if draft.cue else None,
        told_to=told_to(draft),
        said=said_on(draft, times, starts) if times else None,
    )


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and (text[start].isspace() or text[start] in ",;:"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:—–"):
        end -= 1
    return Span(start=start, end=end) if start < end else None
