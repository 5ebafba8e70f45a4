"""The comparison of two names: which kind's rules apply."""

from __future__ import annotations

from functools import lru_cache

from onrecord.lexicons.name_heads import FIRST_ORGANIZATION, LAST_FACILITY, LAST_ORGANIZATION, LAST_PLACE
from onrecord.lexicons.names_acronyms import bodies, is_acronym
from onrecord.lexicons.names_groups import ARMED, GENERIC, group_sign, group_words
from onrecord.lexicons.names_places import FIXED, SORTS
from onrecord.linking.names.groups import compare_groups
from onrecord.linking.names.persons import compare_persons
from onrecord.linking.names.places import code_of, compare_countries, compare_places
from onrecord.linking.names.verdicts import NameVerdict
from onrecord.records import EntityKind


def compare(left: str, right: str, *, kind: EntityKind | None = None) -> NameVerdict:
    """Whether two names can be one entity's: `same`, `maybe` (more evidence is needed) or `different`, with reasons.

    `kind` says what both are; where it is None, the words of the names tell. The answer does not depend on which name
    comes first, and says what the names alone allow: two people of one name are `same` here.
    """
    first, second = sorted((" ".join(left.split()), " ".join(right.split())))
    return _compare(first, second, kind)


@lru_cache(maxsize=200_000)
def _compare(left: str, right: str, kind: EntityKind | None) -> NameVerdict:
    kind = kind or _kind(left, right)
    if kind in ("country", "people"):
        return compare_countries(left, right) or compare_places(left, right)
    if kind in ("place", "facility"):
        return compare_places(left, right)
    if kind == "person":
        return compare_persons(left, right)
    return compare_groups(left, right)


def _kind(left: str, right: str) -> EntityKind:
    if code_of(left) and code_of(right):
        return "country"
    for name in (left, right):
        words = group_words(name)
        if words and (is_acronym(name) or bodies(name) or _group(words)):
            return "organization"
    for name in (left, right):
        words = group_words(name)
        if words and words[-1] in LAST_PLACE | LAST_FACILITY | FIXED | frozenset(SORTS):
            return "place"
    return "person"


def _group(words: tuple[str, ...]) -> bool:
    heads = GENERIC | ARMED
    return (
        words[0] in FIRST_ORGANIZATION
        or words[-1] in LAST_ORGANIZATION
        or group_sign(words[0]) in heads
        or group_sign(words[-1]) in heads
    )
