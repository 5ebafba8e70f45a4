"""Which shared passages tell of reuse, and of what kind: rarity, quotation marks, page furniture."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.lexicons.frequent_words import FREQUENT_WORDS, FUNCTION_WORDS
from onrecord.linking.reuse.alignment import Passage
from onrecord.linking.reuse.prints import Prints
from onrecord.linking.reuse.words import word_key
from onrecord.records.clusters import ReuseKind

# What a shared word weighs: little where every article holds it.
_WEIGHTS = {word_key(word): 0.5 for word in FREQUENT_WORDS} | {word_key(word): 0.25 for word in FUNCTION_WORDS}
LEAST_WEIGHT = 4.0  # of a passage outside quotation marks: four rare words, or eight frequent ones
LEAST_QUOTED_WEIGHT = 2.25  # of one inside quotation marks: such words are seldom the same by chance

# A passage outside quotation marks is a turn of phrase where even its rarest shingle stands in more
# than this many documents; each word beyond eight allows so many more.
SPREAD = 8
SPREAD_PER_WORD = 6

QUOTED = 0.8  # share of the words on either side that makes a passage safe from the two rules above
MOSTLY = 0.5  # share of the words of both sides that makes it a shared quotation
NEAR_DUPLICATE = 0.6  # share of the words of both documents that stand in shared passages
FURNITURE = 0.7  # share of a passage's shingles that makes it furniture


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """A passage with what weighing needs: the spread of its rarest shingle, its share of furniture."""

    passage: Passage
    spread: int
    furniture: float


def weighed(left: Prints, right: Prints, candidates: Sequence[Shared]) -> list[tuple[Passage, ReuseKind]]:
    """The candidates that tell of reuse, each with its kind, in their order.

    All passages of a pair whose words are for the most part shared are of the kind near-duplicate,
    and then what looks like furniture is part of the copy.
    """
    telling = [one for one in candidates if _tells(left, right, one)]
    passages = [one.passage for one in telling]
    if _covered((p.left, p.left_end) for p in passages) >= NEAR_DUPLICATE * len(left.keys) and _covered(
        (p.right, p.right_end) for p in passages
    ) >= NEAR_DUPLICATE * len(right.keys):
        return [(passage, "near-duplicate") for passage in passages]
    kept: list[tuple[Passage, ReuseKind]] = []
    for one in telling:
        quoted = _quoted(left, right, one.passage)
        if one.furniture < FURNITURE or min(quoted) >= QUOTED:
            kept.append((one.passage, "shared quotation" if sum(quoted) / 2 > MOSTLY else "shared passage"))
    return kept


def _tells(left: Prints, right: Prints, one: Shared) -> bool:
    passage = one.passage
    quoted = min(_quoted(left, right, passage)) >= QUOTED
    if not quoted and one.spread > SPREAD + SPREAD_PER_WORD * (passage.equal - SPREAD):
        return False
    return _weight(left.keys, right.keys, passage) >= (LEAST_QUOTED_WEIGHT if quoted else LEAST_WEIGHT)


def _weight(left: array[int], right: array[int], passage: Passage) -> float:
    there = set(right[passage.right : passage.right_end])
    here = left[passage.left : passage.left_end]
    return sum(_WEIGHTS.get(key, 1.0) for key in here if key in there)


def _quoted(left: Prints, right: Prints, passage: Passage) -> tuple[float, float]:
    return (
        _inside(left.quoted, passage.left, passage.left_end) / (passage.left_end - passage.left),
        _inside(right.quoted, passage.right, passage.right_end) / (passage.right_end - passage.right),
    )


def _inside(ranges: Sequence[tuple[int, int]], start: int, end: int) -> int:
    return sum(max(0, min(end, last) - max(start, first)) for first, last in ranges)


def _covered(ranges: Iterable[tuple[int, int]]) -> int:
    total = at = 0
    for start, end in sorted(ranges):
        total += max(0, end - max(start, at))
        at = max(at, end)
    return total
