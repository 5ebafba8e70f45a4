"""Scores what was found against what was planted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from evaluation.reuse.articles import Article
from evaluation.reuse.planting import Passage
from onrecord.records import Reuse, Span

COVERED = 0.8  # share of a planted passage's characters, on both sides, that one record must cover
PLANTED = 0.7  # share of a record's characters, on both sides, inside what was planted
LEAST_WORDS = 8
_PLAIN = re.compile(r"[a-z0-9]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """What was counted. `missed`, `wrong` and `naturals` are there to be read.

    `few_*` leave out the agency texts, whose many pairs would hide the rest.
    """

    planted: Counter[str]
    found: Counter[str]
    right: int
    kinds_of_quotations: Counter[str]
    few_right: int
    few_reported: int
    missed: tuple[Passage, ...]
    wrong: tuple[Reuse, ...]
    naturals: tuple[Reuse, ...]
    directed_right: int
    directed_wrong: int


def sides(reuse: Reuse) -> tuple[tuple[str, Span], tuple[str, Span]]:
    """The two documents of a record with their spans."""
    return (
        (reuse.document_id, Span(start=reuse.start, end=reuse.end)),
        (reuse.source_document_id, Span(start=reuse.source_start, end=reuse.source_end)),
    )


def score(passages: Sequence[Passage], reuses: Sequence[Reuse], articles: Sequence[Article]) -> Scores:
    """Recall over planted passages; each record is planted, natural by an exact test, or wrong."""
    known = {article.id: article for article in articles}
    by_pair: dict[tuple[str, str], list[tuple[Span, Span, str]]] = {}
    for reuse in reuses:
        (one, span), (other, other_span) = sides(reuse)
        by_pair.setdefault((one, other), []).append((span, other_span, reuse.kind))
        by_pair.setdefault((other, one), []).append((other_span, span, reuse.kind))
    planted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    missed = []
    truth: dict[tuple[str, str], list[tuple[Span, Span]]] = {}
    for passage in passages:
        planted[passage.how] += 1
        truth.setdefault((passage.left, passage.right), []).append((passage.left_span, passage.right_span))
        truth.setdefault((passage.right, passage.left), []).append((passage.right_span, passage.left_span))
        records = [
            kind
            for here, there, kind in by_pair.get((passage.left, passage.right), [])
            if _shared(passage.left_span, here) >= COVERED * _size(passage.left_span)
            and _shared(passage.right_span, there) >= COVERED * _size(passage.right_span)
        ]
        if records:
            found[passage.how] += 1
            kinds.update(records[:1] if passage.how == "quotation" else ())
        else:
            missed.append(passage)
    right = few_right = few_reported = directed_right = directed_wrong = 0
    naturals, wrong = [], []
    for reuse in reuses:
        (one, span), (other, other_span) = sides(reuse)
        if reuse.directed:
            good = known[one].published > known[other].published
            directed_right += good
            directed_wrong += not good
        expected = truth.get((one, other), [])
        few = not ("agency" in one and "agency" in other)
        few_reported += few
        if _within(span, [here for here, _ in expected]) and _within(other_span, [there for _, there in expected]):
            right += 1
            few_right += few
        elif not _is_furniture(known, reuse) and longest_equal(
            span.of(known[one].text), other_span.of(known[other].text)
        ):
            naturals.append(reuse)
            few_right += few
        else:
            wrong.append(reuse)
    return Scores(
        planted=planted,
        found=found,
        right=right,
        kinds_of_quotations=kinds,
        few_right=few_right,
        few_reported=few_reported,
        missed=tuple(missed),
        wrong=tuple(wrong),
        naturals=tuple(naturals),
        directed_right=directed_right,
        directed_wrong=directed_wrong,
    )


def longest_equal(one: str, other: str) -> bool:
    """True where at least eight words in a row are equal letter by letter: a test that knows nothing of the method."""
    left, right = _PLAIN.findall(one.lower()), _PLAIN.findall(other.lower())
    block = SequenceMatcher(None, left, right, autojunk=False).find_longest_match()
    return block.size >= LEAST_WORDS


def _is_furniture(known: Mapping[str, Article], reuse: Reuse) -> bool:
    for name, span in sides(reuse):
        furniture = known[name].furniture
        if furniture is not None and 2 * _shared(span, furniture) > _size(span):
            return True
    return False


def _within(span: Span, spans: Iterable[Span]) -> bool:
    return sum(_shared(span, one) for one in spans) >= PLANTED * _size(span)


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _size(span: Span) -> int:
    return span.end - span.start
