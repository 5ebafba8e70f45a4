"""Where a title begins and ends, and what stands before and behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from onrecord.lexicons.offices_titles import (
    ALSO_OF_STATES,
    BEFORE_HEAD,
    GROUP_NOUNS,
    HEAD_ENDINGS,
    HONOURS,
    LANDS_OF_OFFICE,
    LOCAL_HEADS,
    OPENS_NO_TITLE,
    OTHER_HEADS,
    PAIRED_HEADS,
    PART_NOUNS,
    PORTFOLIOS,
    RANK_HEADS,
    RANKS,
    STANDS_APART,
    STATE_HEADS,
    TAILS,
    TAKES_COUNTRY,
    TAKES_FIELD,
    TAKES_PORTFOLIO,
    TIMES_OF_OFFICE,
)
from onrecord.reading.roles.ground import Ground
from onrecord.reading.roles.units import Unit

MOST_BEFORE = 5  # words of a title before its head
MOST_NOUNS = 2  # of them nouns that no list holds
MOST_OPENING = 8  # units of the phrase before the title
_HEADS = STATE_HEADS | LOCAL_HEADS | OTHER_HEADS | RANK_HEADS
_NOUNS = frozenset({"NOUN", "PROPN", "X"})
_INSIDE = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_DETERMINERS = frozenset("the a an its their our his her".split())
_PREPOSITIONS = frozenset("of for at in with to on from".split())
_ALSO_RANKS = frozenset("captain commander detective inspector constable".split())
_OPENING_PAIRS = frozenset({("under", "secretary"), ("first", "minister"), ("first", "secretary"), ("first", "lady")})
_PAIRS = PAIRED_HEADS | _OPENING_PAIRS
_OWNS = frozenset({"'s", "'"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Complement:
    """What a title is of: the chain of its organization, and how many units it takes. `end` is after its last unit."""

    organization: int | None
    end: int
    title_end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A title in a sentence: its units `start:end`, the head, whether several bear it, what stands before it.

    `opening` is the unit with which the whole phrase begins (a determiner or the organization before it).
    `owned` is true where somebody is named as having it ("the board's head"), `over` where it is a former one.
    `indefinite` is true behind "a" or "an".
    """

    start: int
    end: int
    head: int
    word: str
    plural: bool
    opening: int
    definite: bool
    organization: int | None
    owned: bool
    rank: bool
    over: bool
    indefinite: bool


def _office(word: str) -> bool:
    """An office or a function, no mere rank."""
    head = singular(word)[0]
    return bool(head) and (head not in RANK_HEADS or head in OTHER_HEADS)


@lru_cache(maxsize=8192)
def singular(word: str) -> tuple[str, bool]:
    """The head in the singular, and whether it was a plural. A head after a hyphen counts ("ex-minister")."""
    if word in _HEADS or word.endswith(HEAD_ENDINGS):
        return word, False
    for one, many in (("man", "men"), ("person", "persons"), ("person", "people"), ("", "s")):
        stem = word[: -len(many)] + one
        if word.endswith(many) and (stem in _HEADS or stem.endswith(HEAD_ENDINGS)):
            return stem, True
    front, mark, last = word.rpartition("-")
    if mark and front in ("ex", "then", "co", "vice", "deputy", "former", "sub", "cabinet", "one-time"):
        return singular(last)
    return "", False


def read_title(units: Sequence[Unit], at: int, ground: Ground) -> Title | None:
    """The title whose head stands at `at`; None where the word there is none."""
    unit = units[at]
    if unit.chain is not None:
        return None
    word, plural = singular(unit.low)
    following = units[at + 1].low if at + 1 < len(units) else ""
    if (unit.low, following) in PAIRED_HEADS or (unit.low in BEFORE_HEAD and _office(following)):
        return None
    paired = at > 0 and (units[at - 1].low, unit.low) in PAIRED_HEADS
    if paired and not word:
        word = unit.low
    if not word or not (unit.upos in _NOUNS or paired or word in RANKS or "-" in unit.low):
        return None
    start = _start(units, at)
    end = _tail(units, at, word)
    opening, definite, organization, owned = _before(units, start, word, ground)
    for before in range(max(0, opening - 1), start):
        # "former Norland minister", "formerly the president of": that it is over belongs to the title.
        if units[before].low in TIMES_OF_OFFICE:
            start = before
            opening = min(before, opening)
            break
    return Title(
        start=start,
        end=end,
        head=at,
        word=word,
        plural=plural,
        opening=opening,
        definite=definite,
        organization=organization,
        owned=owned,
        indefinite=units[opening].low in ("a", "an"),
        over=units[start].low in TIMES_OF_OFFICE,
        rank=word in RANK_HEADS
        and not paired
        and (word not in OTHER_HEADS or word in _ALSO_RANKS)
        and not _commands(word, following),
    )


def _commands(word: str, following: str) -> bool:
    """ "Harbour Guard Commander General Ola Tarn" has a command, and a rank besides."""
    return word == "commander" and following in RANKS


def _start(units: Sequence[Unit], at: int) -> int:
    start = at
    while start > 0 and at - start < MOST_BEFORE and _belongs(units, start - 1, at):
        start -= 1
    while start < at and units[start].low in OPENS_NO_TITLE:
        start += 1
    return start


def _belongs(units: Sequence[Unit], place: int, head: int) -> bool:
    unit = units[place]
    if unit.chain is not None or not unit.low[0].isalpha():
        return False
    if (unit.low, units[place + 1].low) in _PAIRS:
        return True
    if unit.low.startswith("then-") and unit.low[5:] in BEFORE_HEAD:
        return True
    if units[head].low in RANK_HEADS and not _office(units[head].low):
        if unit.low == "chief":  # "Air Chief Marshal"; but the "Command chief General Tarn" is a chief and a general
            return place > 0 and units[place - 1].low == "air"
        ranked = unit.low in RANKS and not _commands(unit.low, units[place + 1].low)
        return ranked or unit.low in TIMES_OF_OFFICE
    if unit.low in BEFORE_HEAD or unit.low in PART_NOUNS:
        return unit.upos != "VERB" or unit.low.endswith("ing")
    if unit.upos == "NOUN" and head - place <= MOST_NOUNS and units[head].upos == "NOUN":
        # "history professor"; but not "last week president".
        return unit.low not in STANDS_APART and not singular(unit.low)[0] and units[head].low not in STATE_HEADS
    return place + 1 == head and unit.low in RANKS and units[head].low in RANKS


def _tail(units: Sequence[Unit], at: int, word: str) -> int:
    following = tuple(unit.low for unit in units[at + 1 : at + 3])
    for tail in TAILS:
        if following[: len(tail)] == tail:
            return at + 1 + len(tail)
    if word in TAKES_PORTFOLIO and following[:1] in (("of",), ("for",)):
        end = at + 2
        if end < len(units) and units[end].low == "the":
            end += 1
        begun = end
        while end < len(units) and _portfolio(units, end):
            end += 1
        if end > begun:
            return end
    return at + 1


def _portfolio(units: Sequence[Unit], at: int) -> bool:
    unit = units[at]
    if unit.low == "and":
        return at + 1 < len(units) and _portfolio(units, at + 1)
    return all(word in PORTFOLIOS for word in unit.low.split())


def _before(units: Sequence[Unit], start: int, word: str, ground: Ground) -> tuple[int, bool, int | None, bool]:
    """Where the phrase opens, whether it is a definite one, its organization, and whether somebody owns the title."""
    at = start - 1
    owned = trained = False
    # Words of opinion and plain nouns of the body ("movement") may stand between.
    while at >= 0 and units[at].chain is None and _passed(units[at]):
        trained = trained or _suffix(units[at])  # "a Norland-trained minister"
        at -= 1
    if at >= 0 and units[at].low in _OWNS:
        owned = True
        at -= 1
    if at > 2 and units[at].low == ")" and units[at - 2].low == "(":
        at -= 1  # "Harbour Board (HB) spokesman"
    if at < 0:
        return at + 1, False, None, False
    unit = units[at]
    if unit.chain is None:
        if owned:
            return at + 1, True, ground.nominal(unit) if unit.low in GROUP_NOUNS else None, True
        if unit.low in _DETERMINERS:
            return at, unit.low not in ("a", "an"), None, unit.low in ("its", "their")
        return at + 1, False, None, False
    opening = at
    while opening and at - opening < MOST_OPENING and _opens(units[opening - 1]):
        opening -= 1
    if opening and units[opening - 1].low in _DETERMINERS:
        opening -= 1
    organization = None if trained else _of_name(units, at, start, word, owned, ground)
    return opening, owned or units[opening].low == "the", organization, owned


def _passed(unit: Unit) -> bool:
    return unit.low in OPENS_NO_TITLE or unit.low in GROUP_NOUNS or unit.upos in ("ADJ", "NUM") or _suffix(unit)


def _suffix(unit: Unit) -> bool:
    """What a hyphen joins to the name before it: "-based", "-trained"."""
    return unit.low[0] == "-" and unit.low[1:2].isalpha()


def _opens(unit: Unit) -> bool:
    if unit.chain is not None:
        return not unit.person
    return unit.low in _OWNS | {"("} or unit.upos == "ADJ" or _suffix(unit) or unit.low in TIMES_OF_OFFICE


def _of_name(units: Sequence[Unit], at: int, start: int, word: str, owned: bool, ground: Ground) -> int | None:
    unit = units[at]
    if ground.is_group(unit):
        return unit.chain
    if ground.is_land(unit):
        # "Iraqi militia leader" leads no state.
        plain = all(between.low not in GROUP_NOUNS for between in units[at + 1 : start + 1])
        by_name = word == "executive" and unit.kind != "people"  # the chief executive of a territory
        state_office = word in STATE_HEADS or by_name or (owned and word in ("leader", "negotiator", "chief"))
        return ground.state(unit) if state_office and plain else None
    if unit.kind == "facility":
        return unit.chain
    if unit.kind in ("place", "country") and (word in LOCAL_HEADS or (owned and word in STATE_HEADS)):
        return unit.chain
    return None


def read_complement(units: Sequence[Unit], title: Title, ground: Ground) -> Complement:
    """What stands behind the title: "of Iraq's Popular Mobilization Forces", "for the Middle East"."""
    at = title.end
    nothing = Complement(organization=None, end=at, title_end=at)
    if at >= len(units) or units[at].low not in _PREPOSITIONS or units[at].chain is not None:
        return nothing
    preposition = units[at].low
    end, organization, plain = _phrase(units, at + 1, title.word, preposition, ground)
    if end == at + 1:
        return nothing
    title_end = title.end
    if title.word in TAKES_FIELD and preposition == "for" and organization is None:
        title_end = end
    if title.word in TAKES_COUNTRY and preposition in ("to", "for"):
        return Complement(organization=None, end=end, title_end=end)
    # "head of the political bureau of Hamas", "director of communications for the board"; "in the Middle East".
    while end < len(units) and units[end].low in _PREPOSITIONS and units[end].chain is None:
        further, inner, _ = _phrase(units, end + 1, title.word, units[end].low, ground)
        if further == end + 1:
            break
        if organization is None and plain and inner is not None and units[end].low in ("of", "for", "at"):
            organization = inner
            if units[end - 1].low not in LANDS_OF_OFFICE:
                title_end = end
        plain = False
        end = further
    if preposition == "from":
        organization = None
    return Complement(organization=organization, end=end, title_end=title_end)


def _phrase(
    units: Sequence[Unit], start: int, word: str, preposition: str, ground: Ground
) -> tuple[int, int | None, bool]:
    """The end of a noun phrase, the chain it means as a body, and whether no name stands in it."""
    at = start
    if at < len(units) and units[at].chain is None and units[at].low in _DETERMINERS:
        at += 1
    begun = at
    named = False
    while at < len(units):
        unit = units[at]
        if unit.chain is not None:
            before = units[at - 1] if at > begun else None
            if unit.person and before is not None and before.low not in _OWNS:
                break
            named = True
        elif unit.low in _OWNS:
            if at == begun:
                break
        elif _suffix(unit):
            pass  # "Norland-based Harbour Company"
        elif unit.upos not in _INSIDE or not unit.low[0].isalnum() or _opens_name(units, at):
            break
        at += 1
    if at == begun:
        return start, None, False
    last = units[at - 1]
    if last.chain is not None:
        return at, body_of(last, word, preposition, ground), False
    organization = None
    if named:
        organization = _named_body(units, begun, at, ground)
    elif last.low in GROUP_NOUNS:
        organization = ground.nominal(last)
    return at, organization, not named and not singular(last.low)[0]


def _opens_name(units: Sequence[Unit], at: int) -> bool:
    """A rank, an honour or a title of a person who is named right behind."""
    if units[at].low in HONOURS:
        return True
    titled = units[at].low in RANKS or bool(singular(units[at].low)[0])
    return titled and any(later.person for later in units[at + 1 : at + 5])


def body_of(unit: Unit, word: str, preposition: str, ground: Ground) -> int | None:
    """The chain that a name means as the body whose `word` somebody is, behind "of", "for" and the like."""
    if ground.is_group(unit):
        return unit.chain
    of_state = word in STATE_HEADS or word in ALSO_OF_STATES
    if of_state and preposition in ("of", "for") and ground.is_land(unit) and unit.kind != "people":
        return unit.chain
    if unit.kind == "facility" and preposition in ("of", "for", "at"):
        return unit.chain
    if unit.kind == "place" and preposition == "of" and word in LOCAL_HEADS:
        return unit.chain
    return None


def _named_body(units: Sequence[Unit], start: int, end: int, ground: Ground) -> int | None:
    """The group named in "the Nujaba movement", "the Hamas political bureau"; none in "US forces"."""
    for at in range(end - 1, start - 1, -1):
        unit = units[at]
        if unit.chain is not None:
            plain = all(later.low in GROUP_NOUNS or later.low in BEFORE_HEAD for later in units[at + 1 : end])
            return unit.chain if plain and ground.is_group(unit) else None
    return None
