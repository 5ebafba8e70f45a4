"""Who speaks: the noun phrase before or after a verb of saying, found without a parser.

The phrase is bounded by closed word classes, punctuation and likely verbs. It holds a name with
its titles, and an apposition ("X, a spokesman for Y"); a relative clause ("X, who ...") is left out.
Known misses: subjects that hold a participle clause, and lists of several speakers.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.lexicons.speech import SPEECH_VERBS
from onrecord.lexicons.speech_grammar import (
    ADVERBS,
    AUXILIARIES,
    COMMON_PRESENTS,
    COORDINATORS,
    DETERMINERS,
    INNER_PREPOSITIONS,
    IRREGULAR_PASTS,
    PERSONAL,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    TIME_WORDS,
)
from onrecord.reading.quotations.frames import Token

TokenRange = tuple[int, int]
_LONGEST = 40
# What is passed over at the start of a phrase, and what opens an adverbial.
_OPENING_TIMES = TIME_WORDS - {"last", "late", "early"}
_OPENING_LINKS = PREPOSITIONS | COORDINATORS
_ADVERBIAL = PREPOSITIONS | SUBORDINATORS


def is_adverb(token: Token) -> bool:
    """Whether a word is likely an adverb."""
    low = token.low
    return low in ADVERBS or (low.endswith("ly") and len(low) > 4 and not token.capital)


def is_verb(token: Token) -> bool:
    """Whether a lower-case word is likely a finite verb (an auxiliary, a past or a common present form)."""
    low = token.low
    if token.capital or token.quote >= 0:
        return False
    if low in AUXILIARIES or low in IRREGULAR_PASTS or low in COMMON_PRESENTS:
        return True
    verb = SPEECH_VERBS.get(low)
    if verb is not None and verb.form == "past":
        return True
    return low.endswith("ed") and len(low) > 3 and low not in _NOT_PAST


_NOT_PAST = frozenset(
    """armed united so-called need indeed speed hundred seed breed feed greed unnamed based retired deed weed reed
    heed bleed shed sled""".split()
)


def subject_before(tokens: Sequence[Token], stop: int, floor: int = 0) -> TokenRange | None:
    """The token range of the subject that ends before the verb at `stop`, not reaching below `floor`.

    `None` where none stands there (the verb is joined to an earlier one, or begins its clause).
    """
    at = stop - 1
    # Between subject and verb: adverbs, auxiliaries, and an inserted phrase between commas.
    while at >= floor and (is_adverb(tokens[at]) or tokens[at].low in AUXILIARIES - _CLITIC_SUBJECTS):
        at -= 1
    at = _before_time(tokens, at, floor)
    if at < floor or tokens[at].quote >= 0:
        return None
    if tokens[at].low in _CLITIC_SUBJECTS:
        return (at, at + 1)
    if tokens[at].low in {",", ")", "–", "—", "--"}:
        return _before_insertion(tokens, at, floor)
    found = _phrase_ending(tokens, at + 1, floor)
    if found is None:
        return None
    if found[1] - found[0] == 1 and tokens[found[0]].low == "who":
        return _antecedent(tokens, found[0], floor) or found
    return _beyond_relative(tokens, found, floor) or _with_head_of_apposition(tokens, found, floor)


def _beyond_relative(tokens: Sequence[Token], found: TokenRange, floor: int) -> TokenRange | None:
    """The groups that lost seats in the vote: what a relative clause without commas belongs to."""
    at = found[0] - 1
    if at <= floor + 1 or not is_verb(tokens[at]):
        return None
    while at > floor and (is_verb(tokens[at]) or is_adverb(tokens[at])):
        at -= 1
    if tokens[at].low not in {"who", "which", "that"} or found[0] - at > 5:
        return None
    return _phrase_ending(tokens, at, floor)


_CLITIC_SUBJECTS = frozenset(
    "he's she's it's they've we've i've he’s she’s it’s they’ve we’ve i’ve he'd she'd he’d she’d i'm i’m".split()
)


def owner_before(tokens: Sequence[Token], stop: int, floor: int) -> TokenRange | None:
    """The owner whose possessive form ends before token `stop`: "his", "Trump's", "the ministry's"."""
    if stop - 1 < floor:
        return None
    return _phrase_ending(tokens, stop, floor) or (stop - 1, stop)


def _before_time(tokens: Sequence[Token], at: int, floor: int) -> int:
    """Steps back over "on Saturday", "in July", "late Monday" before a verb."""
    index = at
    while index >= floor and (tokens[index].low in TIME_WORDS or (tokens[index].text.isdigit() and index < at)):
        index -= 1
    if index == at:
        return at
    if index >= floor and tokens[index].low in {"on", "in", "at", "of", "during", "the"}:
        index -= 1
    return index if index >= floor else at


def _antecedent(tokens: Sequence[Token], at: int, floor: int) -> TokenRange | None:
    before = at - 1
    if before >= floor and tokens[before].low == ",":
        before -= 1
    return _phrase_ending(tokens, before + 1, floor) if before >= floor else None


def _before_insertion(tokens: Sequence[Token], comma: int, floor: int) -> TokenRange | None:
    """Subject before ", a spokesman for Y," or ", who lives there," or "(R-Ohio)"."""
    if tokens[comma].low == ")":
        return _phrase_ending(tokens, comma + 1, floor)
    if tokens[comma - 1].low == ")":
        return _phrase_ending(tokens, comma, floor)
    mark = tokens[comma].low
    openings: list[int] = []
    for at in range(comma - 1, max(floor - 1, comma - _LONGEST), -1):
        if tokens[at].low == mark:
            openings.append(at)
        if tokens[at].low in {";", ":"} or tokens[at].quote >= 0:
            break
    nearest: TokenRange | None = None
    for opening in openings:
        if opening + 1 >= comma:
            continue
        found = _phrase_ending(tokens, opening, floor)
        if found is None:
            continue
        first = tokens[opening + 1]
        beside = first.low in RELATIVES or first.low in PREPOSITIONS or first.low.endswith("ing")
        beside = beside or (first.low.endswith("ed") and not first.capital)
        outer = _with_head_of_apposition(tokens, found, floor)
        named = found if beside else (outer[0], comma)
        if _is_clause_start(tokens, found[0], floor) and not _is_adverbial(tokens, found):
            nearest = named  # the widest that begins a clause
        elif nearest is None and not beside and (first.low in DETERMINERS or not first.capital):
            nearest = named
    return nearest


def _is_clause_start(tokens: Sequence[Token], at: int, floor: int) -> bool:
    return at <= floor or tokens[at - 1].low in {",", "that", "and", "but", ";", ":"} or tokens[at - 1].quote >= 0


_UNITS = frozenset(
    "minute minutes hour hours day days week weeks month months year years decade decades moment moments time".split()
)


def _is_adverbial(tokens: Sequence[Token], found: TokenRange) -> bool:
    """Whether a phrase at the start of a clause tells a time or a source: "a few weeks later", "According to X"."""
    first = tokens[found[0]].low
    return first == "according" or first.endswith("ing") or tokens[found[1] - 1].low in _UNITS


def _with_head_of_apposition(tokens: Sequence[Token], found: TokenRange, floor: int) -> TokenRange:
    """Joins "the commander of X, Gen Y" where the phrase found is the name after the comma."""
    start, end = found
    if start - 1 > floor and tokens[start - 1].low == "," and tokens[start].capital:
        head = _phrase_ending(tokens, start - 1, floor)
        described = head is not None and tokens[head[0]].low in {"the", "a", "an", "his", "her", "its", "their"}
        if head is not None and described and head[1] - head[0] >= 2 and _is_clause_start(tokens, head[0], floor):
            return (head[0], end)
    return found


def _phrase_ending(tokens: Sequence[Token], end: int, floor: int) -> TokenRange | None:
    """The noun phrase that ends before token `end`."""
    at = end - 1
    start = end
    while at >= floor and end - at <= _LONGEST:
        token = tokens[at]
        low = token.low
        if token.quote >= 0:
            # A nickname or a short name in quotation marks within the phrase.
            if len(token.text) <= 30 and start < end and at - 1 >= floor and tokens[at - 1].capital:
                at -= 1
                continue
            break
        if not token.is_word:
            if low in {"&", "/", "-", "’", "'"} and start < end:
                at -= 1
                continue
            if (
                low == "."
                and at - 1 >= floor
                and start < end
                and len(tokens[at - 1].text) <= 5
                and tokens[at - 1].capital
            ):
                at -= 1
                continue
            break
        if low in PERSONAL and start == end:
            return (at, end)
        if low in PERSONAL or low in SUBORDINATORS - INNER_PREPOSITIONS - {"as"} or low in RELATIVES - {"that"}:
            break
        if low in COORDINATORS:
            if low != "and" or start == end or not _joins_nouns(tokens, at, floor):
                break
            at -= 1
            continue
        if low in PREPOSITIONS:
            if start == end or low not in INNER_PREPOSITIONS:
                break
            at -= 1
            continue
        if is_verb(token) and low not in {"had"} and not _is_modifier(tokens, at):
            break
        if not token.capital and (verb := SPEECH_VERBS.get(low)) is not None and verb.form == "ing":
            break
        if (
            is_adverb(token)
            and start < end
            and low in {"later", "then", "also", "earlier", "however", "meanwhile", "instead"}
        ):
            break
        start = at
        at -= 1
        if low in {"the", "a", "an", "this", "these", "those", "his", "her", "its", "their", "my", "our", "your"}:
            # A determiner opens a phrase; it goes on to the left only over a preposition.
            if at >= floor and tokens[at].low in INNER_PREPOSITIONS and at - 1 >= floor:
                before = tokens[at - 1]
                if (
                    before.is_word
                    and not is_verb(before)
                    and before.low not in PRONOUNS
                    and before.low not in COORDINATORS
                ):
                    continue
            break
    while start < end and (
        tokens[start].low in _OPENING_TIMES
        or tokens[start].low in _OPENING_LINKS
        or (not tokens[start].is_word and tokens[start].low != "(")
    ):
        start += 1
    while end > start and (tokens[end - 1].low in TIME_WORDS or is_adverb(tokens[end - 1])):
        end -= 1
    # "In Baghdad officials": a phrase that begins right after a preposition at the clause's start.
    if start >= end or not any(t.is_word for t in tokens[start:end]):
        return None
    return (start, end)


def _is_modifier(tokens: Sequence[Token], at: int) -> bool:
    """A participle before a noun: "armed men", "the elected president"."""
    token = tokens[at]
    if not token.low.endswith("ed") or at + 1 >= len(tokens):
        return False
    following = tokens[at + 1]
    before = tokens[at - 1] if at else None
    return following.is_word and not is_verb(following) and (before is None or before.low in DETERMINERS)


def _joins_nouns(tokens: Sequence[Token], at: int, floor: int) -> bool:
    """Whether the "and" at `at` joins two nouns: what stands before it, up to a boundary, holds no verb."""
    for index in range(at - 1, max(floor - 1, at - 9), -1):
        token = tokens[index]
        if token.quote >= 0:
            return False
        if is_verb(token) and not _is_modifier(tokens, index):
            return False
        if not token.is_word and token.low not in {".", "&"}:
            return index < at - 1
    return at - 9 < floor


def phrase_after(tokens: Sequence[Token], start: int, stop: int) -> TokenRange | None:
    """The noun phrase that begins at `start`: a name or description with its appositions."""
    end = _simple_phrase_after(tokens, start, stop)
    if end is None:
        return None
    while end + 1 < stop and tokens[end].low == ",":
        first = tokens[end + 1]
        if not first.is_word or first.low in RELATIVES or first.low in COORDINATORS or first.low in PREPOSITIONS:
            break
        if first.low.endswith("ing") or first.low in TIME_WORDS or first.low in PRONOUNS - {"one"} or is_verb(first):
            break
        if first.low in ADVERBS or first.low in AUXILIARIES:
            break
        following = _simple_phrase_after(tokens, end + 1, stop, apposition=True)
        if following is None:
            break
        if following < stop and is_verb(tokens[following]) and tokens[following].low not in {"called", "named"}:
            break  # a new clause, no apposition
        end = following
    return (start, end)


def _simple_phrase_after(tokens: Sequence[Token], start: int, stop: int, apposition: bool = False) -> int | None:
    at = start
    if at >= stop or not tokens[at].is_word:
        return None
    if tokens[at].low in PERSONAL:
        return at + 1
    allowed = INNER_PREPOSITIONS if apposition else frozenset({"of", "for", "from", "at"})
    while at < stop and at - start < _LONGEST:
        token = tokens[at]
        low = token.low
        if token.quote >= 0:
            if (
                len(token.text) <= 30
                and at > start
                and at + 1 < stop
                and tokens[at + 1].capital
                and tokens[at - 1].capital
            ):
                at += 1
                continue
            break
        if not token.is_word:
            if low in {"&", "/", "-"} or (low in {"’", "'"} and at > start):
                at += 1
                continue
            if low == "." and at > start and len(tokens[at - 1].text) <= 5 and at + 1 < stop and tokens[at + 1].capital:
                at += 1
                continue
            if low == "(" and at > start:
                close = next((i for i in range(at, min(stop, at + 10)) if tokens[i].low == ")"), None)
                if close is not None:
                    at = close + 1
                    continue
            break
        if low in SUBORDINATORS - INNER_PREPOSITIONS or low in RELATIVES:
            break
        if low in AUXILIARIES and not token.capital:
            break
        if low in TIME_WORDS and not (token.capital and at > start and tokens[at - 1].low in {"the", "of", "black"}):
            break
        if low in COORDINATORS:
            joined = at + 1 < stop and (
                tokens[at + 1].capital
                or tokens[at + 1].low in {"the", "a", "other"}
                or (apposition and tokens[at + 1].is_word and not is_verb(tokens[at + 1]))
            )
            if low == "and" and joined and at > start:
                at += 1
                continue
            break
        if low in PREPOSITIONS:
            following = tokens[at + 1] if at + 1 < stop else None
            ok = low in allowed and at > start and following is not None and following.is_word
            if not ok or (following is not None and (following.low in TIME_WORDS or following.low in _SPEECH_SETTING)):
                break
            at += 1
            continue
        if at > start and is_adverb(token):
            break
        if at > start and is_verb(token) and not _is_modifier(tokens, at):
            break
        if at > start and (verb := SPEECH_VERBS.get(low)) is not None and verb.form == "ing" and not token.capital:
            break
        if at > start and low in {"this", "that", "these", "he", "she", "it", "they", "we"}:
            break
        at += 1
    while at > start and (tokens[at - 1].low in PREPOSITIONS or tokens[at - 1].low in COORDINATORS):
        at -= 1
    return at if at > start else None


_SPEECH_SETTING = frozenset(
    "statement interview speech tweet briefing news press conference email e-mail letter".split()
)


def main_subject(tokens: Sequence[Token], stop: int, floor: int = 0) -> TokenRange | None:
    """The subject of the sentence's first finite verb before `stop`, past an opening adverbial."""
    start = floor
    if start < stop and tokens[start].low in COORDINATORS:
        start += 1
    first = tokens[start] if start < stop else None
    if first is None:
        return None
    adverbial = first.low in _ADVERBIAL or first.low.endswith("ing") or is_adverb(first)
    if adverbial or (first.low.endswith("ed") and not first.capital):
        comma = next((i for i in range(start, stop) if tokens[i].low == ","), None)
        if comma is not None:
            start = comma + 1
    for at in range(start, stop):
        if is_verb(tokens[at]) and at > start:
            return subject_before(tokens, at, start)
    return None
