"""What syntax mends in the quotations that the rules read.

The rules bind a quotation to its cue well, and where syntax names another speaker the rules are right more often.
So syntax decides how far the words go: the source's phrase, and the clause around quoted words. It also names the
speaker of a quotation that the rules could not bind.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.lexicons.speech_frames import act_of
from onrecord.reading.quotations.attributions import Attribution, attributions
from onrecord.reading.quotations.indirect_by_syntax import sentence_words
from onrecord.reading.quotations.speakers_by_syntax import nearest_subject, phrase
from onrecord.reading.quotations.trees import Tree
from onrecord.records import Act, Span, StatementReport

_MARKS = '“”"«»„'
_RELATIVES = frozenset({"who", "which", "that", "whom"})
_NAMED = frozenset({"called", "named", "dubbed", "titled", "labeled", "labelled"})
_NAMING = frozenset({"PROPN", "NOUN", "PRON", "NUM", "ADJ", "DET"})


def refined(tree: Tree, sentences: Sequence[Span], reports: Sequence[StatementReport]) -> list[StatementReport]:
    """The reports with the source and the clause that syntax gives, where that is the better.

    The order is kept; those that only give something its name are left out.
    """
    starts = [word.start for word in tree.words]
    ranges = sentence_words(tree, sentences)
    opens = [first for first, _ in ranges]
    read: dict[int, list[_Placed]] = {}

    def around(offset: int) -> list[_Placed]:
        """The attributions of the sentence that holds an offset."""
        at = bisect_left(opens, bisect_left(starts, offset + 1)) - 1
        if at < 0 or bisect_left(starts, offset + 1) > ranges[at][1]:
            return []
        if at not in read:
            read[at] = [_placed(tree, attribution) for attribution in attributions(tree, *ranges[at])]
        return read[at]

    result = []
    for report in reports:
        if report.cue and _is_name(tree, starts, report.cue[0]):
            continue
        if report.source:
            report = replace(report, source=_source(tree, starts, report))
        if report.cue and report.mode == "mixed":
            report = _clause(tree.text, report, around(report.cue[-1].start))
        elif report.cue and len(report.content) == 1 and report.cue[-1].end <= report.content[0].start:
            report = _part(tree.text, report, around(report.cue[-1].start))
        elif not report.cue and not report.source:
            report = _bound(report, around(report.content[0].start))
        result.append(report)
    return result


@dataclass(frozen=True, slots=True)
class _Placed:
    """An attribution by syntax, as spans."""

    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    content: tuple[Span, ...]
    act: Act | None

    def has_cue(self, report: StatementReport) -> bool:
        """Whether the report's cue ends within this one's."""
        end = report.cue[-1].end
        return any(span.start < end <= span.end for span in self.cue)


def _placed(tree: Tree, attribution: Attribution) -> _Placed:
    return _Placed(
        tree.spans(attribution.cue),
        tree.spans(attribution.source),
        tree.spans(attribution.content),
        act_of(attribution.lemma, attribution.frame),
    )


def _is_name(tree: Tree, starts: Sequence[int], cue: Span) -> bool:
    """Whether the cue gives a thing its name: "a plan called “...”"."""
    at = bisect_left(starts, cue.start)
    return at < len(starts) and tree.words[at].deprel == "acl" and tree.low[at] in _NAMED


def _source(tree: Tree, starts: Sequence[int], report: StatementReport) -> tuple[Span, ...]:
    """The source with the whole of its noun phrase, without what the rules ran into before or behind it."""
    span = report.source[0]
    first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
    heads = [n for n in range(first, last) if not first <= tree.words[n].head < last and tree.words[n].upos in _NAMING]
    if len(report.source) != 1 or not heads:
        return report.source
    found = tree.spans(phrase(tree, heads[0]))
    if len(found) == 1 and found[0].start <= span.start and found[0].end > span.end:
        return found if not any(found[0].overlaps(part) for part in report.content) else report.source
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


def _clause(text: str, report: StatementReport, near: Sequence[_Placed]) -> StatementReport:
    """A mixed report whose clause goes on behind the quoted words, up to the clause's end by syntax."""
    span = report.content[-1]
    for placed in near:
        for part in placed.content if placed.has_cue(report) else ():
            end = _before_next(text, span.end, part.end)
            if part.start <= span.start and end > span.end:
                return replace(report, content=(*report.content[:-1], Span(start=span.start, end=end)))
    return report


def _part(text: str, report: StatementReport, near: Sequence[_Placed]) -> StatementReport:
    """A direct report whose quoted words are a part of a clause, as that clause: said “most of them” were gone."""
    span = report.content[0]
    for placed in near:
        for part in placed.content if placed.has_cue(report) else ():
            if part.end < span.end or part.start > span.start:
                continue
            start, end = span.start, span.end
            before = text[part.start : start].rstrip(_MARKS)
            if text[start].islower() and before.strip() and not any(mark in before for mark in _MARKS):
                start = part.start
            after = end + len(text[end : end + 3]) - len(text[end : end + 3].lstrip(_MARKS + " "))
            if text[end - 1] not in ",.?!;" and after > end and text[after : after + 1].islower():
                end = _before_next(text, end, part.end)
            if start < span.start or end > span.end:
                marked = start > 0 and text[start - 1] in _MARKS
                content = (Span(start=start - 1 if marked else start, end=end),)
                return replace(report, content=content, mode="mixed")
    return report


def _before_next(text: str, start: int, end: int) -> int:
    """Where a clause that goes on from `start` may end: before the next quoted words, at a comma; else `start`."""
    rest = text[start:end]
    at = start + len(rest) - len(rest.lstrip(_MARKS + " "))
    mark = min((found for sign in _MARKS if (found := text.find(sign, at, end)) >= 0), default=-1)
    if mark >= 0:
        end = max(start, text.rfind(",", at, mark))
    return start if text.startswith((",", "-", "—", "–"), at) else end


def _bound(report: StatementReport, near: Sequence[_Placed]) -> StatementReport:
    """A quotation that the rules bound to nobody, with the cue and source that hand it over by syntax."""
    span = report.content[0]
    for placed in near:
        if any(part.overlaps(span) for part in (*placed.cue, *placed.source)):
            continue
        if placed.cue and placed.source and any(part.overlaps(span) for part in placed.content):
            return replace(report, source=placed.source, cue=placed.cue, act=placed.act)
    return report
