"""What syntax mends in the quotations that the rules read.

The rules bind a quotation to its cue well, and where syntax names another speaker the rules are right more often.
So syntax decides how far the words go: the source's phrase, and the clause around quoted words. It also names the
speaker of a quotation that the rules could not bind.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from onrecord.lexicons.speech_frames import act_of
from onrecord.reading.quotations.attributions import Attribution, attributions
from onrecord.reading.quotations.indirect_by_syntax import sentence_words
from onrecord.reading.quotations.speakers_by_syntax import nearest_subject, phrase
from onrecord.reading.quotations.trees import Tree
from onrecord.records import Span, StatementReport

_MARKS = '“”"«»„'
_RELATIVES = frozenset({"who", "which", "that", "whom"})
_NAMING = frozenset({"PROPN", "NOUN", "PRON", "NUM", "ADJ", "DET"})


def refined(tree: Tree, sentences: Sequence[Span], reports: Sequence[StatementReport]) -> list[StatementReport]:
    """The reports in the same order, with the source and the clause that syntax gives where that is the better."""
    starts = [word.start for word in tree.words]
    ranges = sentence_words(tree, sentences)
    opens = [first for first, _ in ranges]
    read: dict[int, list[Attribution]] = {}

    def around(offset: int) -> list[Attribution]:
        """The attributions of the sentence that holds an offset."""
        at = bisect_left(opens, bisect_left(starts, offset + 1)) - 1
        if at < 0 or bisect_left(starts, offset + 1) > ranges[at][1]:
            return []
        if at not in read:
            read[at] = attributions(tree, *ranges[at])
        return read[at]

    result = []
    for report in reports:
        if report.source:
            report = replace(report, source=_source(tree, starts, report))
        if report.cue and report.mode == "mixed":
            report = _clause(tree, report, around(report.cue[-1].start))
        elif not report.cue and not report.source:
            report = _bound(tree, report, around(report.content[0].start))
        result.append(report)
    return result


def _source(tree: Tree, starts: Sequence[int], report: StatementReport) -> tuple[Span, ...]:
    """The source with the whole of its noun phrase, without what the rules ran into before or behind it."""
    span = report.source[0]
    first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
    heads = [n for n in range(first, last) if not first <= tree.words[n].head < last and tree.words[n].upos in _NAMING]
    if len(report.source) != 1 or not heads:
        return report.source
    found = tree.spans(phrase(tree, heads[0]))
    if len(found) == 1 and found[0].start <= span.start and found[0].end > span.end:
        return found
    if len(heads) > 1 and report.cue:
        # "the speech X claimed": two phrases side by side; the verb's own subject is the source.
        verb = bisect_left(starts, report.cue[0].start)
        subject = nearest_subject(tree, verb) if verb < len(starts) else -1
        if subject in heads[1:] and tree.low[subject] not in _RELATIVES:
            found = tree.spans(phrase(tree, subject))
            if len(found) == 1 and span.contains(found[0]) and found[0].end == span.end:
                return found
    end = last
    while end - 1 > first and tree.words[end - 1].upos == "ADV" and tree.low[end - 1].islower():
        end -= 1
    if end < last and tree.words[end - 1].upos in _NAMING and tree.words[end - 1].end <= span.end:
        return (Span(start=span.start, end=tree.words[end - 1].end),)
    return report.source


def _clause(tree: Tree, report: StatementReport, near: Sequence[Attribution]) -> StatementReport:
    """A mixed report whose clause goes on behind the quoted words, up to the clause's end by syntax."""
    for attribution in near:
        if not any(tree.words[n].start < report.cue[-1].end <= tree.words[n].end for n in attribution.cue):
            continue
        span = report.content[-1]
        for part in tree.spans(attribution.content):
            rest = tree.text[span.end : part.end]
            if (
                part.start <= span.start
                and part.end > span.end
                and not any(mark in rest for mark in _MARKS)
                and not rest.lstrip(_MARKS + " ").startswith((",", "-", "—", "–"))
            ):
                return replace(report, content=(*report.content[:-1], Span(start=span.start, end=part.end)))
    return report


def _bound(tree: Tree, report: StatementReport, near: Sequence[Attribution]) -> StatementReport:
    """A quotation that the rules bound to nobody, with the cue and source that hand it over by syntax."""
    span = report.content[0]
    for attribution in near:
        cue, source = tree.spans(attribution.cue), tree.spans(attribution.source)
        if not cue or not source or any(part.overlaps(span) for part in (*cue, *source)):
            continue
        if any(part.overlaps(span) for part in tree.spans(attribution.content)):
            act = act_of(attribution.lemma, attribution.frame)
            return replace(report, source=source, cue=cue, act=act)
    return report
