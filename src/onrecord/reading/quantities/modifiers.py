"""The words about a number that bound it: "about", "at least", "or more"."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.lexicons.quantities import LONGEST_MODIFIER, MODIFIERS
from onrecord.reading.quantities.tokens import Tokens

_AFTER: dict[tuple[str, ...], tuple[str, str]] = {
    ("or", "more"): ("at least", "low"),
    ("or", "fewer"): ("at most", "high"),
    ("or", "less"): ("at most", "high"),
    ("or", "so"): ("about", "both"),
    ("and", "more"): ("at least", "low"),
    ("-", "plus"): ("at least", "low"),
    ("plus",): ("at least", "low"),
    ("+",): ("at least", "low"),
}
_MOST_BEFORE = 3  # modifier phrases in a row: "at least some 200"


@dataclass(frozen=True, slots=True, kw_only=True)
class Modifier:
    """The normalised word, which bound the number is ("both", "low", "high"), and the tokens `first:last`."""

    word: str | None
    bound: str
    first: int
    last: int


def modifiers_before(tokens: Tokens, at: int) -> Modifier:
    """What stands straight before token `at`; with no modifier, an empty one at `at`."""
    word: str | None = None
    bound, first = "both", at
    for _ in range(_MOST_BEFORE):
        found = _phrase_before(tokens, first)
        if found is None:
            break
        length, (name, limits) = found
        first -= length
        if bound == "both" and limits != "both":
            word, bound = name, limits
        elif word in (None, "only") and name is not None:
            word = name
    return Modifier(word=word, bound=bound, first=first, last=at)


def _phrase_before(tokens: Tokens, at: int) -> tuple[int, tuple[str | None, str]] | None:
    for length in range(min(LONGEST_MODIFIER, at), 0, -1):
        phrase = tuple(tokens.low[at - length : at])
        found = MODIFIERS.get(phrase)
        if found is not None:
            return length, found
    return None


def modifier_after(tokens: Tokens, at: int) -> Modifier | None:
    """What stands from token `at` on: "or more", "or so", "+"; `None` where nothing does."""
    for length in (2, 1):
        found = _AFTER.get(tuple(tokens.low[at : at + length]))
        if found is not None:
            return Modifier(word=found[0], bound=found[1], first=at, last=at + length)
    return None
