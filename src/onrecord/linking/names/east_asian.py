"""Chinese, Korean and Burmese names: syllables, either order, romanisations mixed."""

from __future__ import annotations

from onrecord.lexicons.names_people import PersonName
from onrecord.lexicons.transliteration_asia import (
    BURMESE_SYLLABLES,
    CHINESE_SURNAMES,
    KOREAN_SURNAMES,
    KOREAN_SYLLABLES,
    burmese_key,
    korean_equal,
    looks_wade_giles,
    pinyin_candidates,
)
from onrecord.linking.names.verdicts import MEDIUM, NONE, STRONG, NameVerdict, verdict


def compare_east_asian(mine: PersonName, theirs: PersonName) -> NameVerdict | None:
    """A verdict where both names are a Chinese or Korean family name with one or two given syllables, else None.

    Family and given names must both be equal, syllable by syllable; the family name may stand first or last.
    """
    burmese = _burmese(mine, theirs)
    if burmese is not None:
        return burmese
    left, right = _syllables(mine), _syllables(theirs)
    if not left or not right:
        return None
    if _korean(left) and _korean(right):
        for one in _orders(left):
            for other in _orders(right):
                if _equal_korean(one, other):
                    return verdict("same", STRONG, "equal syllables", mine.written, theirs.written)
        return verdict("different", NONE, "syllables differ", mine.written, theirs.written)
    if _chinese(left) and _chinese(right):
        for one in _orders(left):
            for other in _orders(right):
                if "".join(one) == "".join(other) and one[0] in CHINESE_SURNAMES:
                    return verdict("same", STRONG, "equal syllables", mine.written, theirs.written)
                if _wade_giles(mine, one) != _wade_giles(theirs, other) and _equal_chinese(one, other):
                    return verdict("same", MEDIUM, "Wade-Giles and pinyin", mine.written, theirs.written)
        if not _wade_giles(mine, left) and not _wade_giles(theirs, right):
            return verdict("different", NONE, "syllables differ", mine.written, theirs.written)
    return None


def _burmese(mine: PersonName, theirs: PersonName) -> NameVerdict | None:
    """Burmese names have no family part: all syllables must be equal, but for their spelling."""
    left, right = ([part.text for part in name.parts] for name in (mine, theirs))
    known = [sum(text in BURMESE_SYLLABLES for text in texts) for texts in (left, right)]
    if min(len(left), len(right)) < 2 or any(2 * n < len(t) + 1 for n, t in zip(known, (left, right), strict=True)):
        return None
    keys = [[burmese_key(text) for text in texts] for texts in (left, right)]
    if "".join(keys[0]) == "".join(keys[1]):
        return verdict("same", MEDIUM, "equal syllables", mine.written, theirs.written)
    return verdict("different", NONE, "syllables differ", mine.written, theirs.written)


def _wade_giles(name: PersonName, syllables: tuple[str, ...]) -> bool:
    return looks_wade_giles(syllables) or any(mark in name.written for mark in "'’-‘")


def _syllables(name: PersonName) -> tuple[str, ...]:
    texts = tuple(part.text for part in name.parts)
    return texts if 2 <= len(texts) <= 3 and all(part.kind == "name" for part in name.parts) else ()


def _korean(syllables: tuple[str, ...]) -> bool:
    known = sum(_is_korean(one) for one in syllables)
    return known >= 2 and (syllables[0] in KOREAN_SURNAMES or syllables[-1] in KOREAN_SURNAMES)


def _is_korean(syllable: str) -> bool:
    cuts = ((syllable[:at], syllable[at:]) for at in range(2, 5))
    return syllable in KOREAN_SYLLABLES or any(set(cut) <= KOREAN_SYLLABLES for cut in cuts)


def _chinese(syllables: tuple[str, ...]) -> bool:
    return (syllables[0] in CHINESE_SURNAMES or syllables[-1] in CHINESE_SURNAMES) and all(
        len(one) <= 10 for one in syllables
    )


def _orders(syllables: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    return (syllables, (syllables[-1], *syllables[:-1]))


def _splits(word: str) -> list[tuple[str, ...]]:
    return [(word,), *((word[:at], word[at:]) for at in range(1, len(word)))]


def _equal_korean(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    if not korean_equal(left[0], right[0]):
        return False
    mine, theirs = (["".join(one[1:])] if len(one) == 2 else list(one[1:]) for one in (left, right))
    for one in [tuple(mine)] if len(mine) == 2 else _splits(mine[0]):
        for other in [tuple(theirs)] if len(theirs) == 2 else _splits(theirs[0]):
            if len(one) == len(other) and all(korean_equal(a, b) for a, b in zip(one, other, strict=True)):
                return True
    return False


def _equal_chinese(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Left and right in the order family, given; the given name may be written as one word."""
    if not pinyin_candidates(left[0]) & pinyin_candidates(right[0]):
        return False
    mine = [left[1:]] if len(left) == 3 else _splits(left[1])
    theirs = [right[1:]] if len(right) == 3 else _splits(right[1])
    return any(
        len(one) == len(other)
        and all(pinyin_candidates(a) & pinyin_candidates(b) for a, b in zip(one, other, strict=True))
        for one in mine
        for other in theirs
    )
