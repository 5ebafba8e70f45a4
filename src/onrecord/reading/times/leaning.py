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
)
from onrecord.reading.times.forms import Found, Lean
from onrecord.reading.times.words import BREAK, Words

_REACH = 30
# A verb right after the expression counts more than one that stands far before it.
_FAR_VERB, _NEAR_VERB = 9, 3
_MODALS_OF_PAST = frozenset("could would might should must".split())
_BE = frozenset("be been being is are am get getting".split())
_WOULD = frozenset("would wouldn".split())
# "promised on Friday to leave": the day is that of the words, though what they speak of is to come.
_UTTERED = frozenset("promised pledged vowed threatened".split())
_UTTERANCE = frozenset("to not that".split())
_REFUSALS = frozenset("say comment discuss elaborate confirm disclose rule specify".split())
_STATES = frozenset("being having saying thing nothing something anything king during".split())
_SENTENCE_ENDS = frozenset((".", "!", "?", BREAK))


def _is_past(words: Words, at: int) -> bool:
    word = words.low[at]
    if word in IRREGULAR_PAST:
        return not (
            word in ("set", "put", "cut", "hit", "cast", "shut", "lead", "bound", "ground", "found", "left")
            and words.back(at) in ("to", "will", "would")
        )
    return len(word) > 4 and word.endswith("ed") and word not in NOT_PAST


def _tense(words: Words, at: int, *, after: bool = False) -> Lean | None:
    """What the word at `at` says about time, as the head of the verbs around it; `None` where it says nothing.

    `after` tells that the expression stands before the verb: then "on Friday they agreed to meet" is
    past, where "they agreed to meet Friday" lies ahead.
    """
    low = words.low
    word = low[at]
    if after and word.endswith("ed") and _is_past(words, at) and words.back(at) not in _BE:
        return "past"
    if word in _WOULD and any(one in _REFUSALS for one in low[at + 1 : at + 4]):
        return "past"  # "the party would not say"
    if word == "won" and low[at + 1] != "'":
        return "past"  # not "won't"
    if word in FUTURE_WORDS:
        if words.capital(at) and word in ("may", "can", "will"):
            return None
        if word in _MODALS_OF_PAST and low[at + 1] == "have":
            return "past"
        if words.back(at) in ("had", "been") and "had" in low[max(0, at - 3) : at]:
            return "past"
        return "future"
    if word == "set" and low[at + 1] in ("to", "for"):
        return "future"
    if _is_past(words, at):
        if not after and low[at + 1] == "to" and word in GOVERNS_FUTURE:
            return "future"
        before = at - 1
        while before >= 0 and (low[before] in ADVERBS or low[before].endswith("ly")):
            before -= 1
        if before >= 0 and low[before] in _BE:
            return "past" if low[before] == "been" else None
        return None if before >= 0 and low[before] in ("to", "ll") else "past"
    if word in ("is", "are") and low[at + 1].endswith("ing") and low[at + 1] not in _STATES:
        return "future"
    if word == "to" and low[at + 1] == "be":
        return "future"
    return None


def _backwards(words: Words, first: int) -> tuple[Lean | None, int]:
    """The tense of the nearest verb before, and how many words away it is."""
    low = words.low
    for at in range(first - 1, max(-1, first - _REACH), -1):
        if low[at] == BREAK or (low[at] in _SENTENCE_ENDS and not _abbreviation(words, at)):
            break
        tense = _tense(words, at)
        if tense is not None:
            return tense, first - at
    return None, _REACH


def _abbreviation(words: Words, at: int) -> bool:
    """True for the full stop of an abbreviation: the sentence goes on in lower case or with a number."""
    if words.low[at] != ".":
        return False
    following = words.low[at + 1]
    return (not words.capital(at + 1) and following not in (BREAK, '"', "'", "")) or (
        len(words.back(at)) <= 2 and words.capital(at - 1)
    )


def _forwards(words: Words, last: int) -> tuple[Lean | None, int]:
    """The tense of the nearest verb after, and how many words away it is."""
    low = words.low
    for at in range(last, min(words.count, last + _REACH)):
        if low[at] in _SENTENCE_ENDS and not _abbreviation(words, at):
            break
        tense = _tense(words, at, after=True)
        if tense is not None:
            return tense, at - last
    return None, _REACH


def lean(words: Words, found: Found) -> tuple[Lean, bool]:
    """Past, future or unknown for one expression; and whether a deadline or "since" makes that firm."""
    low = words.low
    first = found.first
    before = words.back(first)
    if before == "the" and first > 1:
        first -= 1
        before = low[first - 1]
    spoken = words.back(first - 1) if before == "on" else before
    if spoken in _UTTERED and low[found.last] in _UTTERANCE:
        return "past", True
    possessive = low[found.last] == "'" and low[found.last + 1] == "s"
    if before == "since":
        return "past", True
    if "deadline" in low[found.last : found.last + 2]:
        return "future", True
    if (before == "of" and words.back(first - 1) == "ahead") or (
        before == "before" and words.back(first - 1) == "days"
    ):
        return "future", False
    if before in ("ended", "dated"):
        return "past", True
    if before in ("ending", "expiring"):
        return "future", True
    tense, distance = _backwards(words, found.first)
    if tense is None or distance > _FAR_VERB:
        after, near = _forwards(words, found.last)
        opening = words.sentence_start(first - 1) or words.sentence_start(first)
        if tense is None and after == "past" and opening and before not in ("by", "until", "till"):
            return "past", True
        if tense is None or (after is not None and near <= _NEAR_VERB):
            tense = after
    if before in ("until", "till"):
        if words.sentence_start(first - 1) or words.back(first - 1) == "up":
            return tense or "unknown", False
        return ("past", False) if _perfect(words, first - 1) else ("future", True)
    if before == "by":
        # "ordered him to leave by Friday" lies ahead; "had filed by Friday", "reached a million by Friday" do not.
        opening = words.sentence_start(first - 1) and _forwards(words, found.last)[0] == "past"
        done = opening or _perfect(words, first - 1) or (tense == "past" and not _infinitive(words, first - 1))
        return ("past", False) if done else ("future", True)
    if before in ("due", "effective", "beginning", "starting") and tense != "past":
        return "future", True
    if before == "before" and not possessive and tense != "past":
        return "future", False
    if possessive and tense == "future" and before in ("before", "after", "at", "in", "of", "to", "with", "follows"):
        return ("past", False) if before in ("before", "after", "follows") else (tense, False)
    return tense or "unknown", False


def _infinitive(words: Words, at: int) -> bool:
    """True where "to" and a verb stand shortly before."""
    low = words.low
    for index in range(at - 2, max(-1, at - 9), -1):
        if low[index] in (".", ",", ";", BREAK):
            return False
        if (
            low[index] == "to"
            and low[index + 1].isalpha()
            and low[index + 1] not in ("the", "a", "an", "his", "her", "its", "their")
        ):
            return not words.capital(index + 1)
    return False


def _perfect(words: Words, at: int) -> bool:
    """True where "had" or "has" stands shortly before: "had filed reports by Wednesday"."""
    return any(word in ("had", "been") for word in words.low[max(0, at - 8) : at])


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
