"""How a body decided, as each document tells it: "unanimously" against "mainly by the members of one side"."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from math import log

from onrecord.lexicons.countries import country_words
from onrecord.lexicons.frequent_words import FREQUENT_WORDS, FUNCTION_WORDS
from onrecord.lexicons.vote_manners import ASKED_FOR, AT_ODDS, BODIES, DECIDING, MANNERS
from onrecord.records import Interval, Span
from onrecord.text.folding import fold

LEAST_IN_COMMON = 3  # telling words of two sentences, for one decision
_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """A sentence that says how a body decided: the manner, its words and place, and what the sentence is about.

    `days` are those that the sentence tells, `given` when the document appeared.
    """

    document_id: str
    manner: str
    words: str
    span: Span
    sentence: Span
    telling: frozenset[str]
    body: frozenset[str]
    days: Interval | None = None
    given: Interval | None = None


def decided(
    text: str, sentence: Span, *, document_id: str, days: Interval | None = None, given: Interval | None = None
) -> Decided | None:
    """How the sentence says that a body decided, or `None` where it says nothing of it."""
    words = sentence.of(text)
    body = frozenset(_stem(found[0]) for found in BODIES.finditer(words))
    if not body or not DECIDING.search(words):
        return None
    for manner, pattern in MANNERS:
        found = pattern.search(words)
        if found is not None:
            start = sentence.start + found.start()
            return Decided(
                document_id=document_id,
                manner=manner,
                words=" ".join(found[0].split()),
                span=Span(start=start, end=start + len(found[0].rstrip())),
                sentence=sentence,
                telling=telling_words(words),
                body=body,
                days=days,
                given=given,
            )
    return None


def telling_words(words: str) -> frozenset[str]:
    """What says what a sentence is about: stems of its words, countries and synonyms each as one sign."""
    signs = set()
    for word in country_words(tuple(found[0].lower() for found in _WORD.finditer(fold(words)))):
        asked = [f"~{number}" for number, group in enumerate(ASKED_FOR) if word in group or word.rstrip("s") in group]
        if word.startswith("="):
            signs.add(word)
        elif asked:
            signs.add(asked[0])
        elif word not in FUNCTION_WORDS and word not in FREQUENT_WORDS and not _SAYS_HOW.fullmatch(word):
            signs.add(_stem(word))
    return frozenset(signs)


_SAYS_HOW = re.compile(r"vot\w+|unanimous\w*|adopt\w*|main\w*|most\w*|pass\w*|approv\w*|decision|resolution|narrow\w*")


def _stem(word: str) -> str:
    folded = fold(word)
    for ending in ("ations", "ation", "ments", "ment", "ings", "ing", "als", "al", "ies", "ed", "es", "s"):
        if folded.endswith(ending) and len(folded) - len(ending) >= 4:
            return folded[: -len(ending)]
    return folded


def at_odds(found: Iterable[Decided]) -> Iterator[tuple[Decided, Decided]]:
    """Two documents that say of one decision that it was made in ways that cannot both hold.

    One decision: a body of one name, days that can be one, and telling words in common, the rarer the better.
    """
    every = sorted(found, key=lambda one: (one.document_id, one.span))
    spread = Counter(word for one in every for word in one.telling)
    by_body: dict[str, list[Decided]] = defaultdict(list)
    for one in every:
        for name in sorted(one.body):
            by_body[name].append(one)
    seen: set[tuple[str, int, str, int]] = set()
    for name in sorted(by_body):
        for left, right in combinations(by_body[name], 2):
            key = (left.document_id, left.span.start, right.document_id, right.span.start)
            if key in seen or left.document_id == right.document_id:
                continue
            seen.add(key)
            if frozenset((left.manner, right.manner)) in AT_ODDS and _one_decision(left, right, spread, len(every)):
                yield left, right


def _one_decision(left: Decided, right: Decided, spread: Counter[str], size: int) -> bool:
    if left.days is not None and right.days is not None and not left.days.overlaps(right.days):
        return False
    common = (left.telling & right.telling) - left.body - right.body
    rare = sum(1 + log(size / spread[word]) for word in common)
    return len(common) >= LEAST_IN_COMMON or (len(common) >= 2 and rare >= LEAST_IN_COMMON)
