"""What the words of a name, and those after it, suggest of its kind, as additions to log-probabilities.

Tuned on half of the held-out outlets of worldwide-newswire, of CrossNER dev, UNER-EWT dev and re3d, 2026-11-21.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from onrecord.lexicons.countries import people_code
from onrecord.lexicons.known_kinds import known_kind, known_place
from onrecord.lexicons.name_heads import (
    FIRST_ORGANIZATION,
    LAST_FACILITY,
    LAST_ORGANIZATION,
    LAST_OTHER,
    LAST_PLACE,
    OF_A_PEOPLE,
    OF_AN_ORGANIZATION,
    REGIMES,
)
from onrecord.lexicons.names_acronyms import is_body

# What a head word ("… Brigades") adds to its kind.
HEAD = 1.5
# What a name's place in the lists of countries and outlets adds, in that of well-known bodies, whose names are mostly
# nothing else, and in that of regions and large towns.
KNOWN = 4.0
KNOWN_BODY = 10.0
KNOWN_PLACE = 4.0
# What "regime" after a name adds to a person: "the Nimra regime" is a ruler's, where Nimra is no country or people.
RULER = 5.0
# What "woman", "elders" or "language" after a name adds to a people, and "bank" to an organization: 1, 2 and 3 are
# alike.
PEOPLE = 2.0
BODY = 2.0
_OF_A_PEOPLE = re.compile(r".*(?:i|is|ian|ians|an|ans|ese|ish|ite|ites|ic|ist|ists)")


def suggested(form: Sequence[str], written: str, after: Collection[str]) -> Iterator[tuple[str, float]]:
    """Kinds and what speaks for them, for a name.

    `form`: its words in small letters; `written`: as it stands; `after`: the words, in small letters, that follow its
    mentions. A place of the lists is told apart by `suggested_place`.
    """
    if len(form) > 1:
        yield from ((kind, HEAD) for kind in _by_head(form))
    known = known_kind(written)
    if known is not None:
        yield known, KNOWN_BODY if is_body(written) else KNOWN
    elif not OF_A_PEOPLE.isdisjoint(after):
        yield "people", PEOPLE
    elif not OF_AN_ORGANIZATION.isdisjoint(after):
        yield "organization", BODY
    elif len(form) == 1 and not REGIMES.isdisjoint(after) and not _people(written):
        yield "person", RULER


def suggested_place(written: str) -> float:
    """What speaks for a place: `KNOWN_PLACE` for a region or large town that is nothing else better known, else 0."""
    return KNOWN_PLACE if known_place(written) and known_kind(written) is None else 0.0


def _by_head(form: Sequence[str]) -> Iterator[str]:
    if form[-1] in LAST_ORGANIZATION or form[0] in FIRST_ORGANIZATION:
        yield "organization"
    elif form[-1] in LAST_FACILITY:
        yield "facility"
    elif form[-1] in LAST_PLACE:
        yield "place"
    elif form[-1] in LAST_OTHER:
        yield "other"


def _people(word: str) -> bool:
    return people_code(word) is not None or bool(_OF_A_PEOPLE.fullmatch(word.lower()))
