"""Which reports in which documents are one statement, by their words.

Two reports are one statement when most of the shorter one's words stand in the other, as text
reuse found them; when their short wordings are equal and their sources share a name; or when they
are of one speaker and most of their telling words are the same, or many words in one run, however
each outlet cut or put the rest. The same words said on two days that cannot be one are two statements.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from rapidfuzz.distance import LCSseq

from onrecord.ids import make_id
from onrecord.linking.like_statements import Wording, like_pairs, naming_words
from onrecord.records import Interval, Reason, Ref, Reuse, Span, Statement
from onrecord.records.readings import Act
from onrecord.text.folding import fold

SHARED_WORDS = 0.8  # of the shorter report's words that must stand in the other, in order
LONG_RUN = 9  # words in one run that no speaker says twice by chance: each outlet quotes more or less around them
FEWEST_WORDS = 5  # for equal wordings that text reuse is too short to see

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportToLink:
    """A statement report as linking needs it.

    `content` is the words of all its content spans; `evidence` is a key that is the same
    whenever the same report is read again (document, words, occurrence). `source` is what the text
    has for its source, `speaker` the fullest name of who that is, where it is known.
    """

    ref: Ref
    content: str
    span: Span
    evidence: str
    source: str | None = None
    speaker: str | None = None
    act: Act | None = None
    said: Interval | None = None


@dataclass(frozen=True, slots=True)
class _Tie:
    left: int
    right: int
    reason: Reason


def link_statements(reports: Iterable[ReportToLink], reuses: Sequence[Reuse]) -> tuple[Statement, ...]:
    """Every report in exactly one statement, sorted by the first evidence; independent of the order given.

    `Statement.id` is made from the smallest evidence key of its reports; `reasons` hold one
    reason for each tie. Known misses: paraphrases in other words, and a speaker who says the same
    again on a day that the text does not tell.
    """
    ordered = sorted(reports, key=lambda report: (report.ref, report.evidence))
    words = [_WORD.findall(fold(report.content)) for report in ordered]
    group = list(range(len(ordered)))
    days: dict[int, Interval | None] = {at: report.said for at, report in enumerate(ordered)}
    reasons: dict[int, list[Reason]] = defaultdict(list)

    def root(at: int) -> int:
        while group[at] != at:
            group[at] = group[group[at]]
            at = group[at]
        return at

    for tie in sorted(_ties(ordered, words, reuses), key=lambda tie: (-tie.reason.weight, tie.left, tie.right)):
        left, right = sorted((root(tie.left), root(tie.right)))
        if left != right:
            mine, theirs = days[left], days[right]
            if mine and theirs and not mine.overlaps(theirs):
                continue
            group[right] = left
            days[left] = mine.meet(theirs) if mine and theirs else mine or theirs
            reasons[left] += reasons.pop(right, [])
        reasons[left].append(tie.reason)
    members: dict[int, list[ReportToLink]] = defaultdict(list)
    for at, report in enumerate(ordered):
        members[root(at)].append(report)
    made = (_statement(found, days[at], tuple(reasons.get(at, ()))) for at, found in members.items())
    return tuple(sorted(made, key=lambda statement: (statement.reports[0], statement.id)))


def _statement(reports: list[ReportToLink], said: Interval | None, reasons: tuple[Reason, ...]) -> Statement:
    if len(reports) == 1:  # as nearly all have
        (only,) = reports
        key = make_id("s", only.evidence)
        return Statement(id=key, text=only.content, reports=(only.ref,), act=only.act, said=said, reasons=reasons)
    fullest = min(reports, key=lambda report: (-len(report.content), report.ref))
    acts = Counter(report.act for report in reports if report.act is not None)
    act = sorted(acts.items(), key=lambda counted: (-counted[1], counted[0]))[0][0] if acts else None
    return Statement(
        id=make_id("s", min(report.evidence for report in reports)),
        text=fullest.content,
        reports=tuple(report.ref for report in reports),
        act=act,
        said=said,
        reasons=reasons,
    )


def _ties(ordered: list[ReportToLink], words: list[list[str]], reuses: Sequence[Reuse]) -> list[_Tie]:
    by_document: dict[str, list[int]] = defaultdict(list)
    for at, report in enumerate(ordered):
        by_document[report.ref.document_id].append(at)
    ties = {(tie.left, tie.right): tie for tie in _equal_wordings(ordered, words)}
    wordings = [
        Wording(words=found, speaker=naming_words(report.speaker or report.source), act=report.act)
        for report, found in zip(ordered, words, strict=True)
    ]
    for left, right, share in like_pairs(wordings):
        ties.setdefault((left, right), _tie(ordered, (left, right), "one speaker, like words", share))
    for reuse in reuses:
        lefts = _inside(ordered, by_document.get(reuse.document_id, ()), reuse.start, reuse.end)
        rights = _inside(ordered, by_document.get(reuse.source_document_id, ()), reuse.source_start, reuse.source_end)
        for left in lefts:
            for right in rights:
                pair = (min(left, right), max(left, right))
                if pair in ties:
                    continue
                shared = _shared(words[left], words[right])
                if shared >= SHARED_WORDS:
                    ties[pair] = _tie(ordered, pair, "shared words", shared)
                elif wordings[left].speaker & wordings[right].speaker and _run(words[left], words[right]) >= LONG_RUN:
                    ties[pair] = _tie(ordered, pair, "one speaker, words in one run", shared)
    return list(ties.values())


def _inside(ordered: list[ReportToLink], candidates: Sequence[int], start: int, end: int) -> list[int]:
    return [at for at in candidates if ordered[at].span.start < end and start < ordered[at].span.end]


def _shared(left: list[str], right: list[str]) -> float:
    """The share of the shorter list's words that stand in the longer one in the same order, 0 to 1."""
    short, long = sorted((left, right), key=len)
    if not short:
        return 0.0
    return LCSseq.similarity(short, long) / len(short)


def _run(left: list[str], right: list[str]) -> int:
    """The most words that follow one another in both."""
    return SequenceMatcher(None, left, right, autojunk=False).find_longest_match().size


def _equal_wordings(ordered: list[ReportToLink], words: list[list[str]]) -> Iterable[_Tie]:
    same: Mapping[str, list[int]] = defaultdict(list)
    for at, found in enumerate(words):
        if len(found) > 1:
            same[" ".join(found)].append(at)
    for wording in sorted(same):
        places = same[wording]
        for left, right in pairwise(places):
            within = ordered[left].ref.document_id == ordered[right].ref.document_id
            one, other = (naming_words(ordered[at].speaker or ordered[at].source) for at in (left, right))
            enough = len(words[left]) >= FEWEST_WORDS and bool(one & other)
            if within or enough:
                yield _tie(ordered, (left, right), "equal wording", 1.0)


def _tie(ordered: list[ReportToLink], pair: tuple[int, int], feature: str, weight: float) -> _Tie:
    left, right = ordered[pair[0]], ordered[pair[1]]
    return _Tie(pair[0], pair[1], Reason(feature=feature, left=left.content, right=right.content, weight=weight))
