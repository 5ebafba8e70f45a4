"""The thing counted: the noun phrase after a number."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.lexicons.quantities import (
    BEFALLEN,
    MAKES,
    MEASURES,
    MONEY_WORDS,
    NOT_PLURAL,
    PERCENT,
    PLURALS,
    STOPS,
    TENS,
    TIME_WORDS,
    UNITS,
)
from onrecord.reading.quantities.tokens import Tokens

_LONGEST = 10  # tokens of a noun phrase
_LONGEST_LIST = 8  # tokens of the list that ends in a shared noun
_HYPHENS = frozenset("-–‐‑")
_OPEN_QUOTES = frozenset("\"“‘'`")
_CLOSE_QUOTES = frozenset('"”')
_NOUNS = frozenset(("NOUN", "PROPN"))
_INSIDE = frozenset(("NOUN", "PROPN", "ADJ", "NUM", "VERB", "ADV", "PUNCT", "SYM", "X"))
_LEADING = frozenset("more other additional further new".split())
_DETERMINERS = frozenset("the this that these those his her its their our my your a an all".split())
_NUMBERS = frozenset((*UNITS, *TENS))
_ADJECTIVES = ("al", "ic", "ive", "ous", "ary", "ed", "ing", "ly", "able", "ible")


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """The tokens `first:last` that name the thing; `head` is the token of its head noun."""

    first: int
    head: int
    last: int


def is_plural(tokens: Tokens, at: int) -> bool:
    """True where token `at` looks like a plural noun."""
    word = tokens.low[at]
    if word in PLURALS or (word.endswith("ese") and tokens.capital(at)):
        return True
    return (
        len(word) > 2
        and word[-1] == "s"
        and not word.endswith(("ss", "ous", "'s", "’s"))
        and word not in NOT_PLURAL
        and word not in STOPS
    )


def is_stop(tokens: Tokens, at: int) -> bool:
    """True where token `at` ends a noun phrase; "US" in capitals does not."""
    return tokens.low[at] in STOPS and not (tokens.low[at] == "us" and tokens.text.startswith("US", tokens.starts[at]))


def is_model(tokens: Tokens, at: int) -> bool:
    """True where token `at` has the figures of a weapon's or a vehicle's name: "AK 47"."""
    return tokens.kinds[at] == "figure" and tokens.low[at - 1] in MAKES and tokens.capital(at - 1)


def noun_phrase(tokens: Tokens, at: int, *, single: bool = False) -> Counted | None:
    """The noun phrase that begins at token `at`, or `None` where none does.

    `single` says that the number was one, so that a singular noun is looked for.
    """
    low = tokens.low
    first = at
    while low[first] in _LEADING and (tokens.is_word(first + 1) and not is_stop(tokens, first + 1)):
        first += 1
    if low[first] in _OPEN_QUOTES and tokens.is_word(first + 1):
        first += 1
    if low[first] in ("more", "others", "other"):
        return Counted(first=first, head=first, last=first + 1) if low[first] == "others" else None
    unit = _unit(tokens, first)
    if unit is not None:
        return unit
    stop = _stop(tokens, first)
    if stop == first:
        return None
    head = _tagged_head(tokens, first, stop)
    if head is None and not (single and tokens.tag(first) == "VERB"):
        head = _singular_head(tokens, first, stop) if single else _plural_head(tokens, first, stop)
    if head is None:
        return None
    last = head + 1
    if tokens.low[last] in _HYPHENS and tokens.glued(last) and tokens.kinds[last + 1] == "figure":
        last += 2 if tokens.glued(last + 1) else 0  # "24 SA-7"
    return Counted(first=first, head=head, last=last)


def _unit(tokens: Tokens, at: int) -> Counted | None:
    low = tokens.low
    if low[at] in _HYPHENS and tokens.glued(at):
        return Counted(first=at + 1, head=at + 1, last=at + 2) if low[at + 1] == "percent" else None
    if low[at] == "%" or low[at] in PERCENT:
        last = at + 2 if low[at + 1] in ("point", "points") else at + 1
        return Counted(first=at, head=last - 1, last=last)
    if low[at] == "per" and low[at + 1] == "cent":
        return Counted(first=at, head=at + 1, last=at + 2)
    if low[at] in MEASURES and not (low[at] == "m" and not tokens.glued(at)):
        return Counted(first=at, head=at, last=at + 1)
    if low[at] in ("square", "cubic", "nautical", "metric") and low[at + 1] in MEASURES:
        return Counted(first=at, head=at + 1, last=at + 2)
    for ahead in range(at, at + 3):
        if low[ahead] in MONEY_WORDS and low[ahead] != "won":
            return Counted(first=at, head=ahead, last=ahead + 1)
        if not tokens.is_word(ahead) or is_stop(tokens, ahead):
            break
    return None


def _stop(tokens: Tokens, first: int) -> int:
    """The index of the first token that can't be of the noun phrase."""
    at = first
    while at < min(first + _LONGEST, tokens.count) and _may_belong(tokens, at, first):
        at += 1
    return at


def _may_belong(tokens: Tokens, at: int, first: int) -> bool:
    low, glued = tokens.low, tokens.glued(at)
    if tokens.kinds[at] == "word":
        return not is_stop(tokens, at) and (glued or low[at] not in _NUMBERS)
    if tokens.kinds[at] == "figure":
        return (glued and low[at - 1] in (*_HYPHENS, ".")) or is_model(tokens, at)  # "M-16", ".45"
    if low[at] in _HYPHENS:
        return (glued and tokens.glued(at + 1)) or (at > first and tokens.kinds[at - 1] == "figure")
    if low[at] == "&":
        return tokens.is_word(at + 1)
    if low[at] == ".":
        return at == first and tokens.kinds[at + 1] == "figure"
    if low[at] == ",":
        return at > first and _adjectives(tokens, at)
    # the end of a word in quotation marks: three "special" flights
    return low[at] in _CLOSE_QUOTES and at > first and glued and not tokens.glued(at + 1) and tokens.is_word(at + 1)


def _adjectives(tokens: Tokens, comma: int) -> bool:
    """True where a comma parts two adjectives of one phrase: "three young, unarmed men"."""
    if is_plural(tokens, comma - 1) or not tokens.is_word(comma + 1) or tokens.low[comma + 1] in STOPS:
        return False
    if tokens.capital(comma - 1) or tokens.capital(comma + 1):
        return False
    if tokens.low[comma - 1] in BEFALLEN or tokens.low[comma + 1] in _NUMBERS:
        return False
    return any(
        is_plural(tokens, ahead) and all(tokens.low[between] not in STOPS for between in range(comma + 1, ahead))
        for ahead in (comma + 2, comma + 3)
    )


def _tagged_head(tokens: Tokens, first: int, stop: int) -> int | None:
    """The last noun of the first run of nouns, by the tags of the syntax; `None` without tags."""
    head: int | None = None
    at = first
    while at < stop:
        if is_model(tokens, at):
            at += 1
            continue
        tag, end = tokens.tag(at), at
        while end + 2 < stop and tokens.low[end + 1] in _HYPHENS and tokens.glued(end + 1) and tokens.glued(end + 2):
            end += 2  # a compound counts as one word, by the tag of its last part that has one
            tag = tokens.tag(end) or tag
        if tag in _NOUNS:
            if head is not None and tag == "PROPN" and is_plural(tokens, head) and not tokens.capital(head):
                break  # "veteran politicians Jane Roe and John Doe"
            head = end
        elif head is not None or tag not in _INSIDE:
            follows = tokens.tag(end + 1) in _NOUNS and tag == "ADJ" and head is not None
            if not follows or (head is not None and is_plural(tokens, head)):
                break
        at = end + 1
    return head


def _plural_head(tokens: Tokens, first: int, stop: int) -> int | None:
    for at in range(first, stop):
        if not tokens.is_word(at) or not is_plural(tokens, at):
            continue
        if tokens.glued(at + 1) and tokens.low[at + 1] in _HYPHENS:
            continue
        return _last_of_run(tokens, at, stop)
    last = stop - 1
    while last >= first and not tokens.is_word(last):
        last -= 1
    if last < first:
        return None
    for at in range(first, last + 1):
        if tokens.low[at] in BEFALLEN:  # "three villagers killed", but "twelve seriously wounded"
            return at if at == first or tokens.low[at - 1].endswith("ly") else at - 1
    shared = _shared_head(tokens, stop)
    if shared is not None:
        return shared
    # Without a plural the phrase ends before what looks like a verb; an adjective alone is no thing.
    while last > first and tokens.low[last].endswith(("ed", "ing", "ly")):
        last -= 1
    alone = not tokens.capital(last) and tokens.low[last].endswith(_ADJECTIVES)
    return None if alone else last


def _shared_head(tokens: Tokens, stop: int) -> int | None:
    """The plural at the end of a list of attributes: "156 grenade and rocket launchers"."""
    joined = False
    for at in range(stop, min(stop + _LONGEST_LIST, tokens.count)):
        low = tokens.low[at]
        if low in (",", "and", "or"):
            joined = joined or low != ","
        elif not tokens.is_word(at) or is_stop(tokens, at) or low in _NUMBERS or low in BEFALLEN:
            return None
        elif is_plural(tokens, at):
            return at if joined and tokens.low[at - 1] != "," else None
        elif joined and tokens.low[at - 1] not in ("and", "or"):
            return None
    return None


def _last_of_run(tokens: Tokens, at: int, stop: int) -> int:
    """A plural before a plural is a name or an attribute: "carabineros members", "Texas police officers"."""
    head = at
    while head + 1 < stop and tokens.is_word(head + 1) and tokens.low[head + 1] not in BEFALLEN:
        if is_plural(tokens, head + 1):
            return head + 1
        if (
            (tokens.capital(head) or (tokens.glued(head) and tokens.low[head - 1] in _HYPHENS))
            and head + 2 < stop
            and is_plural(tokens, head + 2)
            and not tokens.low[head + 1].endswith(("ed", "ing", "ly"))
        ):
            head += 2
            continue
        break
    return head


def _singular_head(tokens: Tokens, first: int, stop: int) -> int | None:
    head: int | None = None
    for at in range(first, stop):
        word = tokens.low[at]
        if not tokens.is_word(at):
            continue
        if head is not None and word.endswith(("ed", "ing", "ly")) and not (tokens.glued(at)):
            break
        if head is not None and word in BEFALLEN:
            break
        if head is not None and is_plural(tokens, at) and not tokens.glued(at):
            break
        head = at
    return head


def of_phrase(tokens: Tokens, at: int) -> Counted | None:
    """The things in "of the X", "of his four X", "of Khan's X", where token `at` is "of"."""
    low = tokens.low
    first = at + 1
    while low[first] in _DETERMINERS or low[first] in ("some", "about", "roughly", "nearly", "more", "than"):
        first += 1
    while tokens.kinds[first] == "figure" or low[first] in _NUMBERS:
        hyphen = low[first + 1] in _HYPHENS and tokens.glued(first + 1) and tokens.glued(first + 2)
        if hyphen and low[first + 2] in _NUMBERS:
            first += 3
            continue
        if hyphen:
            inner = noun_phrase(tokens, first + 2)  # "hundreds of 12-year-olds"
            return None if inner is None else Counted(first=first, head=inner.head, last=inner.last)
        first += 1
    if low[first] in ("them", "us", "you", "whom", "which"):
        return Counted(first=first, head=first, last=first + 1)
    first = _owner_end(tokens, first)
    while tokens.kinds[first] == "figure" or low[first] in _NUMBERS:
        first += 1
    return noun_phrase(tokens, first)


def _owner_end(tokens: Tokens, first: int) -> int:
    """The index after a possessor ("Khan's", "vice president's", "the militants'"), or `first` without one."""
    for at in range(first, min(first + 5, tokens.count)):
        if not tokens.is_word(at) or is_stop(tokens, at):
            break
        if tokens.low[at].endswith(("'s", "’s")):
            return at + 1
        if tokens.low[at].endswith("s") and tokens.low[at + 1] in "'’" and tokens.glued(at + 1):
            return at + 2
    return first


def counts_time(tokens: Tokens, at: int) -> bool:
    """True where the words at token `at` are a unit of time or of frequency: then this is no quantity."""
    low = tokens.low
    after = at + 1 if low[at] in _HYPHENS else at
    while low[after] in ("more", "full", "straight", "consecutive", "long", "short", "other", "additional", "calendar"):
        after += 1
    return low[after] in TIME_WORDS or (low[after] == "and" and low[after + 1] == "a" and low[after + 2] == "half")
