"""Pairs of statement reports of one speaker whose wordings are nearly the same, whatever was cut or put otherwise."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import LCSseq

from onrecord.lexicons.stopwords import STOPWORDS
from onrecord.text.folding import fold

SHARED = 0.7  # of the shorter wording's telling words that must stand in the other, in order
FEWEST = 4  # telling words shared
MOST_AT_ONE_WORD = 200  # reports of one speaker at a word: more, and the word tells nothing
RAREST = 6  # words of a report by which others are looked for

_TELLS_NOTHING = STOPWORDS["en"]
_NAME = re.compile(r"[^\W\d_]+")
_TURNED_DOWN = frozenset({"deny", "reject"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What is compared of one report: its folded words, the words that name its speaker, and its act."""

    words: Sequence[str]
    speaker: frozenset[str]
    act: str | None = None


def naming_words(written: str | None) -> frozenset[str]:
    """The folded words of names in what names a speaker: capitalised, longer than two letters."""
    return frozenset(fold(word) for word in _NAME.findall(written or "") if word[0].isupper() and len(word) > 2)


def like_pairs(wordings: Sequence[Wording]) -> Iterator[tuple[int, int, float]]:
    """(left, right, share) of each pair, left before right, in order: one speaker, most telling words the same.

    `share` is of the shorter wording's telling words, 0 to 1. What one denies and the other says is no pair.
    """
    telling = [[word for word in wording.words if word not in _TELLS_NOTHING] for wording in wordings]
    by_speaker: dict[str, list[int]] = defaultdict(list)
    for at, wording in enumerate(wordings):
        if len(telling[at]) >= FEWEST:
            for name in sorted(wording.speaker):
                by_speaker[name].append(at)
    met: set[tuple[int, int]] = set()
    for name in sorted(by_speaker):
        met.update(_candidates(by_speaker[name], telling))
    for left, right in sorted(met):
        if (wordings[left].act in _TURNED_DOWN) != (wordings[right].act in _TURNED_DOWN):
            continue
        shorter = min(len(telling[left]), len(telling[right]))
        shared = LCSseq.similarity(telling[left], telling[right])
        if shared >= FEWEST and shared >= SHARED * shorter:
            yield left, right, shared / shorter


def _candidates(members: Sequence[int], telling: Sequence[Sequence[str]]) -> set[tuple[int, int]]:
    """Pairs of members that share two of their rarest words."""
    if len(members) == 1:
        return set()
    count = Counter(word for at in members for word in set(telling[at]))
    holding: dict[str, list[int]] = defaultdict(list)
    for at in members:
        known = sorted((word for word in set(telling[at]) if count[word] > 1), key=lambda word: (count[word], word))
        for word in known[:RAREST]:
            holding[word].append(at)
    together = Counter(
        pair
        for word in sorted(holding)
        if len(holding[word]) <= MOST_AT_ONE_WORD
        for pair in combinations(holding[word], 2)
    )
    return {pair for pair, words in together.items() if words > 1}
