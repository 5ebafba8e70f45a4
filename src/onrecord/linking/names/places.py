"""Compare two names of places, buildings and other things."""

from __future__ import annotations

from onrecord.lexicons.countries import country_code, people_code
from onrecord.lexicons.names_groups import group_words
from onrecord.lexicons.names_places import FIXED, OTHER_NAMES, SORTS, TURNS
from onrecord.lexicons.transliteration import likeness
from onrecord.linking.names.verdicts import MEDIUM, NONE, STRONG, WEAK, NameVerdict, verdict

LONG_ENOUGH = 6  # letters of a place's name whose last vowel may differ


def code_of(name: str) -> str | None:
    """The country of a name that is a country's or its people's."""
    return country_code(name) or people_code(name)


def compare_countries(left: str, right: str) -> NameVerdict | None:
    """A verdict where both names are of countries or of their people; None where one is not."""
    mine, theirs = code_of(left), code_of(right)
    if mine is None or theirs is None:
        return None
    if mine == theirs:
        return verdict("same", STRONG, f"both are {mine}", left, right)
    return verdict("different", NONE, "two countries", left, right)


def compare_places(left: str, right: str) -> NameVerdict:
    """Two places: `same` where all words fit and only a sort such as "Province" is left out.

    Known misses: one name in two countries (Tripoli, Victoria); names changed by law that the lexicon lacks.
    """
    countries = compare_countries(left, right)
    if countries is not None:
        return countries
    mine, theirs = (_words(name) for name in (left, right))
    sorts = tuple({SORTS[word] for word in words if word in SORTS} for words in (mine, theirs))
    ours, others = (tuple(word for word in words if word not in SORTS) or words for words in (mine, theirs))
    if ours != others and (set(ours) ^ set(others)) & (TURNS | FIXED):
        return verdict("different", NONE, "another part or sort of place", left, right)
    if ours == others and sorts[0] and sorts[1] and sorts[0] != sorts[1]:
        return verdict("maybe", WEAK, "sorts of place differ", left, right)
    cities = [any(word in SORTS and SORTS[word] == "city" for word in words) for words in (mine, theirs)]
    if cities[0] != cities[1] and country_code(" ".join(ours)):
        return verdict("different", NONE, "a city and its country", left, right)
    joined = " ".join(ours), " ".join(others)
    known = OTHER_NAMES.get(joined[0]), OTHER_NAMES.get(joined[1])
    if joined[0] == joined[1] or "".join(ours) == "".join(others):
        return verdict("same", STRONG, "equal words", left, right)
    if known[0] is not None and known[1] is not None:
        equal = known[0] == known[1]
        return verdict(
            "same" if equal else "different", STRONG if equal else NONE, "names in use for places", left, right
        )
    digits = [[word for word in words if any(map(str.isdigit, word))] for words in (ours, others)]
    if len(ours) == len(others) and not digits[0] and not digits[1]:
        fits = [likeness(a, b) for a, b in zip(ours, others, strict=True)]
        letters = min(len(word) for word in joined)
        if all(found == "equal" for found in fits) and letters >= 5:
            return verdict("same", MEDIUM, "one name in two spellings", left, right)
        if _other_ending(*joined):
            return verdict("same", MEDIUM, "one name, its last vowel as two scripts write it", left, right)
        if all(found != "no" for found in fits) and letters >= 5:
            return verdict("maybe", WEAK, "names nearly alike", left, right)
    return verdict("different", NONE, "words differ", left, right)


def _other_ending(left: str, right: str) -> bool:
    """True of long names that differ by a last e or i alone (Kobane, Kobani)."""
    return left[:-1] == right[:-1] and len(left) >= LONG_ENOUGH and {left[-1], right[-1]} == {"e", "i"}


def _words(name: str) -> tuple[str, ...]:
    return tuple({"mt": "mount"}.get(word, word) for word in group_words(name))
