"""Which shared passages tell of reuse, and of what kind: rarity, quotation marks, page furniture."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from math import log2

from onrecord.lexicons.frequent_words import FORMULA_WORDS, FREQUENT_WORDS, FUNCTION_WORDS
from onrecord.linking.reuse.alignment import Passage
from onrecord.linking.reuse.prints import Prints
from onrecord.linking.reuse.words import word_key
from onrecord.records.clusters import ReuseKind

# What a shared word weighs: little where every article holds it. A word with a capital weighs half,
# and less after another one: names and titles come in fixed strings ("former Vice President ...").
_WEIGHTS = {word_key(word): 0.5 for word in FREQUENT_WORDS}
_WEIGHTS |= {word_key(word): 0.25 for word in FUNCTION_WORDS | FORMULA_WORDS}
CAPITAL = 0.5
CAPITAL_AGAIN = 0.2
DIFFERENT = 0.5  # what each word of a gap inside a passage takes away,
WORST_GAP = 4  # up to so many
ENOUGH = 40.0  # more than is ever asked for
TITLED = 2  # function words with a capital that make a headline
_FUNCTION_KEYS = frozenset(map(word_key, FUNCTION_WORDS))

# A passage in two documents tells of reuse from this weight on; each doubling of the number of
# documents that hold even its rarest shingle asks for so much more. So a turn of phrase is set aside
# and a long agency text is not. Less is asked of words that are seldom the same by chance: those
# inside quotation marks, and those of two documents that share so many words in telling passages.
LEAST_WEIGHT = 4.0
WEIGHT_PER_DOUBLING = 1.0
LEAST_TRUSTED_WEIGHT = 2.0
TRUSTED_WEIGHT_PER_DOUBLING = 0.25
TRUSTED_WORDS = 40

QUOTED = 0.8  # share of the words, on either side, from which on a passage counts as inside quotation marks
MOSTLY = 0.5  # share of the words of both sides that makes it a shared quotation
NEAR_DUPLICATE = 0.6  # share of the words of both documents that stand in shared passages
FURNITURE = 0.7  # share of a passage's shingles that makes it furniture
ENDING = 80  # words: what stands among the last ones of both documents, and
ENDING_DOCUMENTS = 12  # in so many documents that hold nothing else of what the two share, is furniture,
LAST_WORDS = 3  # and so is what two documents of one outlet share up to these last words
COPY = 0.5  # share of the words of both documents from which on what looks like furniture is a copy


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """A passage with what weighing needs.

    `shingles` are those that both sides hold, `spread` is in how many documents the rarest of them
    stands, `widest` in how many the most widespread one does, `furniture` which share of them is
    common, or furniture of both outlets.
    """

    passage: Passage
    shingles: frozenset[int]
    spread: int
    widest: int
    furniture: float


Holders = Callable[[Iterable[int]], AbstractSet[int]]


def weighed(
    left: Prints, right: Prints, candidates: Sequence[Shared], holders: Holders, *, same_outlet: bool
) -> list[tuple[Passage, ReuseKind]]:
    """The candidates that tell of reuse, each with its kind, in their order.

    All passages of a pair whose words are for the most part shared are of the kind near-duplicate.
    What looks like furniture is set aside, but where it is most of both documents: those are copies.
    `holders` tells the documents that hold several of some shingles.
    """
    worn = [one for one in candidates if one.furniture >= FURNITURE and not _in_quotes(left, right, one.passage)]
    weights = {one.passage: _weight(left, right, one.passage) for one in candidates}

    def told_when(trusting: bool) -> list[Shared]:
        return [one for one in candidates if _tells(left, right, one, weights[one.passage], trusting=trusting)]

    strict = _without(told_when(False), worn)
    under = [one for one in candidates if _ends_both(left, right, one, strict, holders, same_outlet=same_outlet)]
    trusting = sum(one.passage.equal for one in _without(strict, under)) >= TRUSTED_WORDS
    told = told_when(trusting)
    worn, under = _both(told, worn), _both(told, under)
    if min(_shares(left, right, [*worn, *under])) < COPY:
        telling = _without(told, [*worn, *under])
    elif min(_shares(left, right, worn)) < COPY:
        telling = told
    else:
        telling = _without(told, under) or told
    if min(_shares(left, right, telling)) >= NEAR_DUPLICATE:
        return [(one.passage, "near-duplicate") for one in telling]
    kinds: list[tuple[Passage, ReuseKind]] = []
    for one in telling:
        quoted = sum(_quoted(left, right, one.passage)) / 2
        kinds.append((one.passage, "shared quotation" if quoted > MOSTLY else "shared passage"))
    return kinds


def _without(some: Iterable[Shared], others: Iterable[Shared]) -> list[Shared]:
    left_out = {one.passage for one in others}
    return [one for one in some if one.passage not in left_out]


def _both(some: Iterable[Shared], others: Iterable[Shared]) -> list[Shared]:
    kept = {one.passage for one in others}
    return [one for one in some if one.passage in kept]


def _ends_both(
    left: Prints, right: Prints, one: Shared, telling: Sequence[Shared], holders: Holders, *, same_outlet: bool
) -> bool:
    """True for what stands under both documents, and under many that hold nothing else of what the two share."""
    passage = one.passage
    within = max(len(left.keys) - passage.left, len(right.keys) - passage.right)
    if within > ENDING or _in_quotes(left, right, passage):
        return False
    if same_outlet:
        return max(len(left.keys) - passage.left_end, len(right.keys) - passage.right_end) <= LAST_WORDS
    if one.widest < ENDING_DOCUMENTS:
        return False
    alike = holders(shingle for other in telling if other is not one for shingle in other.shingles)
    return len(holders(one.shingles) - alike) >= ENDING_DOCUMENTS


def _in_quotes(left: Prints, right: Prints, passage: Passage) -> bool:
    return min(_quoted(left, right, passage)) >= QUOTED


def _tells(left: Prints, right: Prints, one: Shared, weight: float, *, trusting: bool) -> bool:
    if trusting or _in_quotes(left, right, one.passage):
        least, rise = LEAST_TRUSTED_WEIGHT, TRUSTED_WEIGHT_PER_DOUBLING
    else:
        least, rise = LEAST_WEIGHT, WEIGHT_PER_DOUBLING
    return weight >= least + rise * log2(max(1.0, one.spread / 2))


def _weight(left: Prints, right: Prints, passage: Passage) -> float:
    there = slice(passage.right, passage.right_end)
    shared = set(right.keys[there])
    lower = {key for key, capital in zip(right.keys[there], right.capitals[there], strict=True) if not capital}
    gone = sum(DIFFERENT * min(gap, WORST_GAP) for gap in passage.gaps)
    total = named = 0.0
    titled = 0
    after_name = False
    for at in range(passage.left, passage.left_end):
        key = left.keys[at]
        is_name = bool(left.capitals[at]) and key in shared and key not in lower
        if key in shared:
            weight = _WEIGHTS.get(key, 1.0)
            total += weight
            named += weight * ((CAPITAL_AGAIN if after_name else CAPITAL) if is_name else 1.0)
            titled += is_name and key in _FUNCTION_KEYS
            if named > gone + ENOUGH:
                break
        after_name = is_name
    # Where even "The" and "Of" have capitals, it is a headline, and capitals tell of no names.
    return (total if titled >= TITLED else named) - gone


def _quoted(left: Prints, right: Prints, passage: Passage) -> tuple[float, float]:
    return (
        _inside(left.quoted, passage.left, passage.left_end) / (passage.left_end - passage.left),
        _inside(right.quoted, passage.right, passage.right_end) / (passage.right_end - passage.right),
    )


def _inside(ranges: Sequence[tuple[int, int]], start: int, end: int) -> int:
    return sum(max(0, min(end, last) - max(start, first)) for first, last in ranges)


def _shares(left: Prints, right: Prints, passages: Iterable[Shared]) -> tuple[float, float]:
    """The shares of the words of both documents that stand in the passages."""
    both = [one.passage for one in passages]
    if not both:
        return 0.0, 0.0
    return (
        _covered((p.left, p.left_end) for p in both) / len(left.keys),
        _covered((p.right, p.right_end) for p in both) / len(right.keys),
    )


def _covered(ranges: Iterable[tuple[int, int]]) -> int:
    total = at = 0
    for start, end in sorted(ranges):
        total += max(0, end - max(start, at))
        at = max(at, end)
    return total
