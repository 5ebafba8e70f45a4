"""Whether an expression leans to the past or to the future: tense and prepositions around it decide.

The nearest tensed verb before the expression in its sentence decides, else the nearest after it.
A preposition of deadline ("by", "until", "due") leans to the future unless the clause is in the past.
"""

from __future__ import annotations

from onrecord.lexicons.times_tense import (
    ADVERBS,
    FUTURE_WORDS,
    GOVERNS_FUTURE,
    IRREGULAR_PAST,
    NOT_PAST,
    PRESENT_BE,
)
from onrecord.reading.times.forms import Found, Lean
from onrecord.reading.times.words import BREAK, Words

_REACH = 30
_DEADLINES = frozenset("by until till before due effective beginning starting through".split())
_MODALS_OF_PAST = frozenset("could would might should must".split())
_BE = frozenset("be been being is are am get getting".split())
_SENTENCE_ENDS = frozenset((".", "!", "?", BREAK))


def _is_past(words: Words, at: int) -> bool:
    word = words.low[at]
    if word in IRREGULAR_PAST:
        return not (
            word in ("set", "put", "cut", "hit", "cast", "shut", "lead", "bound", "ground", "found", "left")
            and words.back(at) in ("to", "will", "would")
        )
    return len(word) > 4 and word.endswith("ed") and word not in NOT_PAST


def _tense(words: Words, at: int) -> Lean | None:
    """What the word at `at` says about time, as the head of the verbs around it; `None` where it says nothing."""
    low = words.low
    word = low[at]
    if word in FUTURE_WORDS:
        if word == "may" and words.capital(at):
            return None
        if word in _MODALS_OF_PAST and low[at + 1] == "have":
            return "past"
        if word in ("set", "ready") and low[at + 1] != "to":
            return None
        if word == "can" and words.capital(at):
            return None
        if word == "planned" and low[at + 1] in ("by",):
            return None
        return "future"
    if (
        word in ("set", "ready", "slated")
        and low[at + 1] in ("to", "for")
        and low[at + 1] == "to"
        or word == "set"
        and low[at + 1] == "for"
    ):
        return "future"
    if _is_past(words, at):
        if low[at + 1] == "to" and word in GOVERNS_FUTURE:
            return "future"
        before = at - 1
        while before >= 0 and (low[before] in ADVERBS or low[before].endswith("ly")):
            before -= 1
        if before >= 0 and low[before] in _BE:
            return None if low[before] != "been" else "past"
        if before >= 0 and low[before] in ("to", "ll"):
            return None
        return "past"
    if word in PRESENT_BE and low[at + 1].endswith("ing") and len(low[at + 1]) > 4:
        return "future" if word in ("is", "are") and low[at + 1] not in ("being", "having", "saying") else None
    if word == "to" and low[at + 1] == "be":
        return "future"
    return None


def _backwards(words: Words, first: int) -> Lean | None:
    low = words.low
    for at in range(first - 1, max(-1, first - _REACH), -1):
        if low[at] == BREAK or low[at] in _SENTENCE_ENDS and not _abbreviation(words, at):
            return None
        tense = _tense(words, at)
        if tense is not None:
            return tense
    return None


def _abbreviation(words: Words, at: int) -> bool:
    """True for the full stop of an abbreviation: the sentence goes on in lower case or with a number."""
    if words.low[at] != ".":
        return False
    following = words.low[at + 1]
    return (
        not words.capital(at + 1)
        and following not in (BREAK, '"', "'", "")
        or len(words.back(at)) <= 2
        and words.capital(at - 1)
    )


def _forwards(words: Words, last: int) -> Lean | None:
    low = words.low
    for at in range(last, min(words.count, last + _REACH)):
        if low[at] in _SENTENCE_ENDS and not _abbreviation(words, at):
            return None
        tense = _tense(words, at)
        if tense is not None:
            return tense
    return None


def lean(words: Words, found: Found) -> Lean:
    """Past, future or unknown for one expression."""
    before = words.back(found.first)
    if before == "the" and found.first > 1:
        before = words.low[found.first - 2]
    if before in ("since", "after") and before == "since":
        return "past"
    tense = _backwards(words, found.first) or _forwards(words, found.last)
    if before in _DEADLINES:
        if tense == "past" and before not in ("due", "effective"):
            return (
                "past"
                if before in ("through",)
                else "unknown"
                if before in ("before",)
                else "future"
                if before == "by"
                else "unknown"
            )
        return "future"
    return tense or "unknown"


def in_quotation(words: Words, at: int) -> bool:
    """True where an odd number of double quotation marks stands between the paragraph's start and this word."""
    marks = 0
    for index in range(at - 1, max(-1, at - 400), -1):
        word = words.low[index]
        if word == BREAK:
            break
        if word == '"' or (word == "'" and words.back(index) == "'" and words.glued(index)):
            marks += 1
    return marks % 2 == 1
