"""Compare two names of organizations, armed groups and bodies by the meaning of their words."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from onrecord.lexicons.countries import country_words
from onrecord.lexicons.names_acronyms import bodies, initials, is_acronym
from onrecord.lexicons.names_groups import ARMED, EVERYWHERE, GENERIC, group_sign, group_words, unit_of
from onrecord.lexicons.transliteration import likeness, skeleton
from onrecord.linking.names.places import compare_countries
from onrecord.linking.names.verdicts import MEDIUM, NONE, STRONG, WEAK, NameVerdict, verdict

_BRACKETS = re.compile(r"^(.*?)\s*\(([^()]+)\)\s*(.*)$")
_PANEL = {"committee", "commission"}  # one word in many languages (lajna, komissiya, comité)
_RIGHTS = {"human", "rights"}  # the United Nations had a commission and a committee for them
_OPPOSITES = ({"north", "south"}, {"east", "west"})
_ROMAN = frozenset("i ii iii iv v vi vii viii ix x xi xii".split())
COUNTRY_ONCE = "a country named once"
COUNTRY_AFTER = "a country behind one name"  # a branch as often as the body itself: "CNN Philippines"
PARENT_ONCE = "a parent body named once"
MANY_TELLING = 3  # telling words in common, beside which one more leaves it open
FEWEST_LETTERS = 3  # of an acronym that may join on its letters alone


def compare_groups(left: str, right: str) -> NameVerdict:
    """Two names of groups: `same` where all telling words mean the same and no head word or country differs.

    "X (Y)" is compared as X and as Y. Acronyms need three letters and equal initials, or the lexicon. A head word left
    out ("X Brigades", "X") joins where at least two telling words stay. Known misses: two bodies of one
    acronym, translations of names that the lexicon lacks.
    """
    countries = compare_countries(left, right)
    if countries is not None:
        return countries
    first: NameVerdict | None = None
    for one in _readings(left):
        for other in _readings(right):
            found = _compare(one, other)
            if found.same == "same":
                return found
            first = first or found
    assert first is not None
    return first


def surely_differ(left: str, right: str) -> bool:
    """True where two names of groups need no comparison: each has a telling word whose sounds the other lacks, or one
    has telling words more and too few in common.

    Never true of names that `compare_groups` finds to be one, though it spares a few doubts; it is many times faster.
    """
    mine, theirs = _telling_sounds(left), _telling_sounds(right)
    if mine is None or theirs is None or mine[0] == theirs[0] or mine[1] == theirs[1]:
        return False
    if not (mine[0] <= theirs[0] or theirs[0] <= mine[0]):
        return True
    fewer, more = sorted((mine[0], theirs[0]), key=len)
    if len(fewer) >= MANY_TELLING and len(more) == len(fewer) + 1:
        return False
    return not (_parent_named(left, right) or _parent_named(right, left))


@lru_cache(maxsize=200_000)
def _telling_sounds(name: str) -> tuple[frozenset[str], str] | None:
    """The coarse sounds of the telling words, and of all letters together; None of acronyms, known bodies, brackets."""
    if "(" in name or is_acronym(name) or bodies(name):
        return None
    words = [word for word in _meanings(name) if word not in GENERIC and not word.startswith("=") and word != "affairs"]
    sounds = (skeleton(word[:-1] if len(word) > 4 and word.endswith("s") else word) or word for word in words)
    return frozenset(sounds), skeleton("".join(group_words(name)))


def _readings(name: str) -> list[str]:
    found = _BRACKETS.match(name)
    if not found:
        return [name]
    outside, inside = f"{found[1]} {found[3]}".strip(), found[2].strip()
    return [outside, inside] if outside and is_acronym(inside) else [outside or name]


def _compare(left: str, right: str) -> NameVerdict:
    mine, theirs = group_words(left), group_words(right)
    known = bodies(left), bodies(right)
    if mine == theirs and is_acronym(left) == is_acronym(right):
        return verdict("same", STRONG, "equal words", left, right)
    if known[0] and known[1]:
        if known[0] & known[1]:
            several = min(len(known[0]), len(known[1])) > 1
            return verdict(
                "maybe" if several else "same", WEAK if several else STRONG, "names of one body", left, right
            )
        return verdict("different", NONE, "names of two bodies", left, right)
    if mine == theirs and len("".join(mine)) > 4:
        return verdict("same", STRONG, "equal letters", left, right)
    if is_acronym(left) and is_acronym(right):
        equal = left.replace(".", "").upper() == right.replace(".", "").upper()
        return verdict("same" if equal else "different", MEDIUM if equal else NONE, "acronyms", left, right)
    if is_acronym(left) or is_acronym(right):
        return _acronym(left, right)
    return _by_meaning(left, right)


def _acronym(left: str, right: str) -> NameVerdict:
    short, long = (left, right) if is_acronym(left) else (right, left)
    letters = short.replace(".", "").replace("-", "").upper()
    if letters in initials(long):
        if bodies(short) and len(letters) >= FEWEST_LETTERS:
            return verdict("maybe", WEAK, "initials, but the acronym is another body's too", left, right)
        same = len(letters) >= FEWEST_LETTERS
        if bodies(short) and not same:
            return verdict("different", NONE, "the acronym is another body's", left, right)
        return verdict("same" if same else "maybe", MEDIUM if same else WEAK, "initials", left, right)
    return verdict("different", NONE, "letters are not the initials", left, right)


def _parent_named(long: str, short: str) -> bool:
    """True where the longer name is the shorter one behind the name of a known body ("IRGC Quds Force")."""
    mine, theirs = group_words(long), group_words(short)
    size = len(mine) - len(theirs)
    if size < 1 or mine[size:] != theirs or all(word in GENERIC for word in theirs):
        return False
    return bool(bodies(" ".join(mine[:size])) or (size == 1 and bodies(mine[0].upper())))


def _by_meaning(left: str, right: str) -> NameVerdict:
    units = unit_of(left), unit_of(right)
    if units[0] and units[1] and units[0] != units[1]:
        return verdict("different", NONE, "two sorts of unit", left, right)
    if _parent_named(left, right) or _parent_named(right, left):
        return verdict("maybe", WEAK, PARENT_ONCE, left, right)
    mine, theirs = (_meanings(name) for name in (left, right))
    ours, others = _unmatched(mine, theirs)
    if not ours and not others:
        return verdict("same", STRONG, "equal meanings", left, right)
    if any(word in _ROMAN for word in (*ours, *others)):
        return verdict("different", NONE, "numbers differ", left, right)
    joined = "".join(group_words(left)), "".join(group_words(right))
    if joined[0] == joined[1] or (len(joined[0]) > 9 and likeness(*joined) == "equal"):
        return verdict("same", STRONG, "equal letters", left, right)
    if any({a, b} == pair for pair in _OPPOSITES for a in ours for b in others):
        return verdict("different", NONE, "opposite words", left, right)
    if any(word.isdigit() for word in (*ours, *others)):
        return verdict("different", NONE, "numbers differ", left, right)
    if "ministry" in mine and "ministry" in theirs:
        ours, others = ([word for word in words if word != "affairs"] for words in (ours, others))
        if not ours and not others:
            return verdict("same", MEDIUM, "equal but for 'affairs'", left, right)
    nations = [[word for word in words if word.startswith("=")] for words in (ours, others)]
    if nations[0] and nations[1]:
        return verdict("different", NONE, "countries differ", left, right)
    plain_ours, plain_others = ([word for word in words if not word.startswith("=")] for words in (ours, others))
    shared = [word for word in mine if word not in ours and not word.startswith("=")]
    telling = [word for word in shared if word not in GENERIC]
    telling_ours, telling_others = ([w for w in words if w not in GENERIC] for words in (plain_ours, plain_others))
    if telling_ours or telling_others:
        if (telling_ours and telling_others) or not telling:
            return verdict("different", NONE, "telling words differ", left, right)
        close = len(telling) >= MANY_TELLING and len(telling_ours) + len(telling_others) == 1
        return verdict("maybe" if close else "different", WEAK if close else NONE, "one name has more", left, right)
    # Only heads and countries differ from here on.
    telling = [word for word in telling if word not in EVERYWHERE]
    if plain_ours and plain_others:
        if (
            telling
            and not set(shared) >= _RIGHTS
            and {*plain_ours, *plain_others} == _PANEL
            and len(mine) - len(ours) > 2
        ):
            return verdict("same", MEDIUM, "one word for a panel, translated two ways", left, right)
        armed = set(plain_ours) <= ARMED and set(plain_others) <= ARMED and len(telling) > 1 and not any(nations)
        return verdict(
            "maybe" if armed or telling else "different", WEAK if telling else NONE, "head words differ", left, right
        )
    if any(nations):
        if (plain_ours or plain_others) and len(telling) < 2:  # "Norland Independent Party", "The Independent"
            return verdict("different", NONE, "country and head word differ", left, right)
        first = any(name and name[0].startswith("=") and name[0] in nations[0] + nations[1] for name in (mine, theirs))
        return verdict("maybe", WEAK, COUNTRY_ONCE if first else COUNTRY_AFTER, left, right)
    if (
        len(telling) > 1
        and len(plain_ours) + len(plain_others) == 1
        and (set(plain_ours) | set(plain_others)) <= ARMED | {"party", "company"}
    ):
        return verdict("same", MEDIUM, "the head word left out", left, right)
    if telling and set(plain_ours) | set(plain_others) == {"company"}:
        return verdict("same", MEDIUM, "the form of company left out", left, right)
    return verdict("maybe" if telling else "different", WEAK if telling else NONE, "a head word more", left, right)


@lru_cache(maxsize=65536)
def _meanings(name: str) -> tuple[str, ...]:
    """The meanings of a name's words; a country or its people is `=` and its code."""
    return tuple(found if found.startswith("=") else group_sign(found) for found in country_words(group_words(name)))


def _unmatched(mine: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """The meanings of each side that the other lacks, spellings of one foreign word taken as one."""
    left, right = Counter(mine), Counter(theirs)
    ours, others = sorted((left - right).elements()), sorted((right - left).elements())
    for word in list(ours):
        for other in others:
            if len(word) > 3 and len(other) > 3 and word.isalpha() and other.isalpha() and _alike(word, other):
                ours.remove(word)
                others.remove(other)
                break
    return ours, others


def _alike(word: str, other: str) -> bool:
    if word == other + "s" or other == word + "s":
        return True
    return likeness(word, other) == "equal"
