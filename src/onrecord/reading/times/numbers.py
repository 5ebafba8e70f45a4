"""Numbers in figures and words, as far as they count units of time."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from onrecord.lexicons.times import ORDINAL_TENS, ORDINALS, SCALES, SMALL_NUMBERS, TENS, VAGUE_NUMBERS
from onrecord.reading.times.words import Words

_LARGEST = 1_000_000
_SUFFIXES = frozenset(("st", "nd", "rd", "th"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """How many: `None` where the words do not say ("a few"). `last` is the index after the words."""

    value: Fraction | None
    last: int
    article: bool = False


def _figures(words: Words, at: int) -> tuple[Fraction, int] | None:
    whole = words.number(at)
    if whole is None:
        return None
    last = at + 1
    while words.low[last] == "," and words.glued(last) and words.glued(last + 1) and len(words.low[last + 1]) == 3:
        part = words.number(last + 1)
        if part is None or whole > _LARGEST:
            break
        whole, last = whole * 1000 + part, last + 2
    if words.low[last] == "." and words.glued(last) and words.glued(last + 1):
        decimals = words.number(last + 1)
        if decimals is not None:
            return whole + Fraction(decimals, 10 ** len(words.low[last + 1])), last + 2
    if words.low[last] == "/" and words.glued(last):
        below = words.number(last + 1)
        return (Fraction(whole, below), last + 2) if below and below <= 10 else None
    joined = last + 1 if words.low[last] == "-" and words.glued(last) else last
    top, below = words.number(joined), words.number(joined + 2)
    if top and below and words.low[joined + 1] == "/" and top < below <= 10:
        return whole + Fraction(top, below), joined + 3
    return Fraction(whole), last


def _spelled(words: Words, at: int) -> tuple[int, int] | None:
    """A number in words: "twenty-four", "two hundred and six"; and the index after it."""
    low = words.low
    total, last = 0, at
    while True:
        word = low[last]
        if word in TENS:
            total, last = total + TENS[word], last + 1
            following = last + 1 if low[last] == "-" and words.glued(last) else last
            if 0 < SMALL_NUMBERS.get(low[following], 0) < 10:
                total, last = total + SMALL_NUMBERS[low[following]], following + 1
        elif word in SMALL_NUMBERS:
            total, last = total + SMALL_NUMBERS[word], last + 1
        while low[last] in SCALES and last > at:
            total, last = min(total * SCALES[low[last]], _LARGEST), last + 1
        rest = last + 1 if low[last] == "and" else last
        if last == at or low[last - 1] not in SCALES or (low[rest] not in TENS and low[rest] not in SMALL_NUMBERS):
            break
        last = rest
    return (total, last) if last > at else None


def amount(words: Words, at: int) -> Amount | None:
    """The amount that begins at this word: figures, fractions, number words, "a", "a few", "several", "half a"."""
    low = words.low
    word = low[at]
    if word in ("a", "an"):
        following = low[at + 1]
        if following in SCALES:
            return Amount(value=Fraction(SCALES[following]), last=at + 2)
        if following == "half":
            return Amount(value=Fraction(1, 2), last=at + 2)
        if following == "quarter" and low[at + 2] == "-" and low[at + 3] == "century":
            return Amount(value=Fraction(1, 4), last=at + 3)
        if following == "quarter" and low[at + 2] == "of" and low[at + 3] == "a" and low[at + 4] == "century":
            return Amount(value=Fraction(1, 4), last=at + 4)
        if following == "couple":
            return Amount(value=Fraction(2), last=at + 3 if low[at + 2] == "of" else at + 2)
        if following == "dozen":
            return Amount(value=Fraction(12), last=at + 2)
        if following == "few" or (following in ("good", "very") and low[at + 2] == "few"):
            last = at + 2 if following == "few" else at + 3
            return Amount(value=None, last=last + 1 if low[last] in SCALES or low[last] == "dozen" else last)
        if following == "number" and low[at + 2] == "of":
            return Amount(value=None, last=at + 3)
        return Amount(value=Fraction(1), last=at + 1, article=True)
    if word == "half":
        skipped = at + 2 if low[at + 1] in ("a", "an") else at + 2 if low[at + 1] == "-" else at + 1
        return Amount(value=Fraction(1, 2), last=skipped)
    if (word in VAGUE_NUMBERS and words.back(at) != "as") or (word == "some" and words.number(at + 1) is None):
        return Amount(value=None, last=at + 2 if low[at + 1] in SCALES or low[at + 1] == "dozen" else at + 1)
    if word in ("dozens", "scores", "hundreds", "thousands") and low[at + 1] == "of":
        return Amount(value=None, last=at + 2)
    if word in ("dozen", "couple"):
        return Amount(value=Fraction(12 if word == "dozen" else 2), last=at + 2 if low[at + 1] == "of" else at + 1)
    figures = _figures(words, at)
    if figures is not None:
        value, last = figures
        if low[last] in SCALES:
            value, last = value * SCALES[low[last]], last + 1
        if value > _LARGEST:
            return None
        return _and_a_half(words, Amount(value=value, last=last))
    spelled = _spelled(words, at)
    if spelled is not None:
        return _and_a_half(words, Amount(value=Fraction(spelled[0]), last=spelled[1]))
    return None


def _and_a_half(words: Words, found: Amount) -> Amount:
    low, last = words.low, found.last
    if found.value is not None and low[last] == "and":
        if low[last + 1] == "a" and low[last + 2] in ("half", "quarter"):
            part = Fraction(1, 2) if low[last + 2] == "half" else Fraction(1, 4)
            return Amount(value=found.value + part, last=last + 3)
        if low[last + 1] == "half":
            return Amount(value=found.value + Fraction(1, 2), last=last + 2)
    return found


def ordinal(words: Words, at: int) -> tuple[int, int] | None:
    """The ordinal number at this word ("third", "21st", "twenty-first") and the index after it."""
    low = words.low
    number = words.number(at)
    if number is not None:
        return (number, at + 2) if low[at + 1] in _SUFFIXES and words.glued(at + 1) else None
    if low[at] in ORDINAL_TENS:
        following = at + 2 if low[at + 1] == "-" and words.glued(at + 1) else at + 1
        ones = ORDINALS.get(low[following], 0)
        return (ORDINAL_TENS[low[at]] + ones, following + 1) if 0 < ones < 10 else None
    return (ORDINALS[low[at]], at + 1) if low[at] in ORDINALS else None


def spoken_year(words: Words, at: int) -> tuple[int, int] | None:
    """A year in words, as broadcasts write it: "nineteen ninety-six", "two thousand (and) one", "twenty twenty-one"."""
    low = words.low
    if low[at] == "two" and low[at + 1] == "thousand":
        last = at + 3 if low[at + 2] == "and" else at + 2
        rest = _spelled(words, last)
        if rest is not None and 0 < rest[0] < 100:
            return 2000 + rest[0], rest[1]
        return 2000, at + 2
    first = {"eighteen": 18, "nineteen": 19, "twenty": 20}.get(low[at])
    if first is None:
        return None
    last = at + 2 if low[at + 1] == "-" else at + 1
    if low[last] == "hundred":
        return first * 100, last + 1
    if low[last] in ("oh", "o") and 0 < SMALL_NUMBERS.get(low[last + 1], 0) < 10:
        return first * 100 + SMALL_NUMBERS[low[last + 1]], last + 2
    if low[last] not in TENS and SMALL_NUMBERS.get(low[last], 0) < 10:
        return None
    rest = _spelled(words, last)
    if rest is None or not 10 <= rest[0] < 100:
        return None
    return first * 100 + rest[0], rest[1]
