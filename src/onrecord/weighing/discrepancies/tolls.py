"""The tolls of one disaster or attack, as each document gives them, wherever in it they stand.

Documents of which two are about one incident are found by what their openings name: a place, a person or
a group of their own, and words in common. The tolls of an incident are those that the document does
not date otherwise. Known misses: roundups of several incidents; two attacks on one place in one week.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import combinations

from onrecord.lexicons.tolls import (
    AGAINST,
    ANOTHER_TIME,
    GOES_ON,
    GROWING,
    OF_A_STORY,
    TOLD_BY,
    WHOEVER_WAS_THERE,
)
from onrecord.records import Interval, Span
from onrecord.weighing.discrepancies.figures import Figure, at_odds

OPENING = 8  # sentences, with the headline
DAYS_APART = 3  # between the publication of two reports of one incident
TERMS_IN_COMMON = 6  # telling lemmas, and
SHARE_IN_COMMON = 0.2  # of those of the document that has fewer
MOST_OF_A_NAME = 400  # documents that open with one name: beyond that the name tells nothing,
SHARE_OF_A_NAME = 0.25  # as beyond this share of all documents with tolls, where these are
FEW_DOCUMENTS = 12  # more than so many
LONGEST_OPEN = 21  # days from the first report of an incident to the last that still gives its toll
FAR_APART = 8.0  # how many times the other a toll is, for the two to be of two incidents

_ANOTHER_TIME = re.compile(ANOTHER_TIME)
_GOES_ON = re.compile(GOES_ON)
_TOLD_BY = re.compile(TOLD_BY, re.IGNORECASE)
_AGAINST = re.compile(AGAINST, re.IGNORECASE)
Pair = tuple[Figure, Figure]


@dataclass(frozen=True, slots=True, kw_only=True)
class TollDocument:
    """A document with its tolls: what its opening names and says, and the figures by kind in the order of the text.

    `disputed` are the kinds of which the document itself gives two figures as told by two.
    """

    id: str
    published: Interval | None
    names: frozenset[str]
    terms: frozenset[str]
    tolls: Mapping[str, tuple[Figure, ...]]
    disputed: frozenset[str] = frozenset()


def another_time(sentences: Sequence[Span], text: str, at: int) -> bool:
    """True where sentence number `at` tells of another time than the document's news."""
    words = sentences[at].of(text)
    if at >= 2 and _ANOTHER_TIME.search(words):
        return True
    return at >= 1 and _GOES_ON.match(words) is not None and at > 2 and another_time(sentences, text, at - 1)


def disputed_within(text: str, sentences: Sequence[Span], figures: Sequence[tuple[int, Figure]]) -> set[Pair]:
    """The pairs of figures that one sentence gives of one toll as told by two: "police said none, the paper three"."""
    found: set[Pair] = set()
    for (at, left), (beside, right) in combinations(figures, 2):
        if at == beside and (left.kind, left.whom) == (right.kind, right.whom) and not left.agrees(right):
            between = text[left.span.end : right.span.start]
            before = text[sentences[at].start : left.span.start]
            if _TOLD_BY.search(between) and (_TOLD_BY.search(before) or _AGAINST.search(between)):
                found |= {(left, right), (right, left)}
    return found


def main_tolls(
    figures: Sequence[tuple[int, Figure]], disputed: AbstractSet[Pair] = frozenset()
) -> dict[str, tuple[Figure, ...]]:
    """By kind, the figures that can be the whole toll of the incident that the document is about.

    Each figure comes with the number of its sentence. They are those of the opening and those that agree with
    them; where the opening gives none, the first one and those that agree with it.
    """
    found: dict[str, tuple[Figure, ...]] = {}
    for kind in OF_A_STORY:
        of_kind = [(at, figure) for at, figure in figures if figure.kind == kind]
        anybody = [(at, figure) for at, figure in of_kind if not figure.whom]
        if not anybody and len(of_kind) == 1 and of_kind[0][1].whom in WHOEVER_WAS_THERE:
            anybody = of_kind
        if anybody:
            main = [figure for at, figure in anybody if at < OPENING] or [anybody[0][1]]
            more = [
                one
                for _, one in anybody
                if one not in main and any(one.agrees(other) or (one, other) in disputed for other in main)
            ]
            found[kind] = (*main, *more)
    return found


def one_incident(left: TollDocument, right: TollDocument) -> bool:
    """True where two documents are about one incident."""
    if left.published is not None and right.published is not None:
        first, second = sorted((left.published, right.published))
        if (second.earliest - first.latest).days > DAYS_APART:
            return False
    common = len(left.terms & right.terms)
    enough = max(TERMS_IN_COMMON, SHARE_IN_COMMON * min(len(left.terms), len(right.terms)))
    return bool(left.names & right.names) and common >= enough


def _unsure(left: TollDocument, right: TollDocument) -> tuple[int, bool]:
    """How late a pair is joined: a report without days must not tie two that lie apart before others have joined."""
    agree = any(
        one.agrees(other)
        for kind in left.tolls.keys() & right.tolls.keys()
        for one in left.tolls[kind]
        for other in right.tolls[kind]
    )
    return (left.published is None) + (right.published is None), not agree


def _one_story(left: Sequence[TollDocument], right: Sequence[TollDocument]) -> bool:
    """True where all of two groups of documents can be about one incident, by their days and by how large it was."""
    days = [one.published for one in (*left, *right) if one.published is not None]
    if days and (max(day.earliest for day in days) - min(day.latest for day in days)).days > LONGEST_OPEN:
        return False
    for kind in OF_A_STORY:
        sides = [[figure.low for one in side for figure in one.tolls.get(kind, ())] for side in (left, right)]
        if sides[0] and sides[1]:
            least, most = sorted(max(1.0, max(side)) for side in sides)
            if most >= FAR_APART * least:
                return False
    return True


def tolls_at_odds(documents: Sequence[TollDocument]) -> Iterator[tuple[str, tuple[Figure, ...]]]:
    """By kind of toll, all figures of the documents of one incident, where some cannot both hold."""
    by_id = {one.id: one for one in documents}
    by_name: dict[str, list[str]] = defaultdict(list)
    for one in sorted(documents, key=lambda one: one.id):
        for name in sorted(one.names):
            by_name[name].append(one.id)
    most = MOST_OF_A_NAME
    if len(by_id) > FEW_DOCUMENTS:
        most = min(most, max(FEW_DOCUMENTS, round(SHARE_OF_A_NAME * len(by_id))))
    pairs = {pair for name in sorted(by_name) if len(by_name[name]) <= most for pair in combinations(by_name[name], 2)}
    members: dict[str, list[TollDocument]] = {key: [one] for key, one in by_id.items()}
    incident: dict[str, str] = {one: one for one in by_id}

    def head(one: str) -> str:
        while incident[one] != one:
            one = incident[one]
        return one

    odds: dict[str, set[str]] = defaultdict(set)
    for document in documents:
        for kind in document.disputed:
            odds[kind].add(document.id)
    for left, right in sorted(pairs, key=lambda pair: (_unsure(by_id[pair[0]], by_id[pair[1]]), pair)):
        mine, theirs = by_id[left], by_id[right]
        if not one_incident(mine, theirs):
            continue
        first, second = sorted((head(left), head(right)))
        if first != second:
            if not _one_story(members[first], members[second]):
                continue
            incident[second] = first
            members[first] += members.pop(second)
        for kind in OF_A_STORY:
            if kind in mine.tolls and kind in theirs.tolls:
                sides = {left: mine.tolls[kind], right: theirs.tolls[kind]}
                if at_odds(sides, grows=kind in GROWING):
                    odds[kind] |= {left, right}
    for kind in OF_A_STORY:
        for first in sorted({head(each) for each in odds[kind]}):
            held = sorted(each for each in by_id if head(each) == first and kind in by_id[each].tolls)
            yield kind, tuple(figure for each in held for figure in by_id[each].tolls[kind])
