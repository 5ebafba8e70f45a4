"""Whose title it is: the persons that stand beside a title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.lexicons.offices_titles import BEFORE_HEAD, HONOURS, RANKS
from onrecord.reading.roles.titles import singular
from onrecord.reading.roles.units import Unit

MOST_RANKS = 5
_AGE = re.compile(r"\d{1,3}")
_DASHES = frozenset({"–", "—", "--", "-"})
COMMAS = frozenset({","}) | _DASHES
CLOSERS = frozenset({",", ".", ";", ":", ")", "!", "”", '"', "who", "whose", "that", "which", "where"}) | _DASHES


def person_after(units: Sequence[Unit], at: int) -> int:
    """The unit of the person that stands at `at`, after ranks and honours; -1 where none does.

    A service may stand before a rank ("spokesman Air Force Maj. Gen. Ola Tarn").
    """
    place = at
    while place < len(units) and place - at <= MOST_RANKS:
        unit = units[place]
        if unit.person:
            return place
        if unit.chain is not None:
            following = units[place + 1].low if place + 1 < len(units) else ""
            if following not in RANKS:
                return -1
        elif unit.low in RANKS or unit.low in HONOURS:
            pass
        elif unit.upos == "PROPN" and (unit.low in BEFORE_HEAD or singular(unit.low)[0]):
            pass  # "the chair, Representative Ola Tarn"
        else:
            return -1
        place += 1
    return -1


def people_from(units: Sequence[Unit], at: int, several: bool) -> list[int]:
    """The persons that stand at `at`: one, or where `several` is true all of "A, B and C"."""
    first = person_after(units, at)
    if first < 0:
        return []
    found = [first]
    while several:
        place = found[-1] + 1
        joined = False
        while place < len(units) and units[place].low in (",", "and", "&"):
            place += 1
            joined = True
        following = person_after(units, place) if joined else -1
        if following < 0:
            break
        found.append(following)
    return found


def after_asides(units: Sequence[Unit], at: int) -> int:
    """The next unit behind brackets and an age that stand behind a name."""
    place = at
    if place < len(units) and units[place].low == "(":
        closing = next((later for later in range(place, min(place + 12, len(units))) if units[later].low == ")"), -1)
        if closing > 0:
            place = closing + 1
    following = [unit.low for unit in units[place : place + 3]]
    aged = len(following) == 3 and following[0] in COMMAS and following[2] in COMMAS
    return place + 2 if aged and _AGE.fullmatch(following[1]) else place


def governs(heads: Sequence[int], upper: Unit, lower: Unit) -> bool:
    """Whether a word of `lower` hangs directly on a word of `upper`. `heads` gives the governor of each word."""
    first, last = sorted((lower.first, lower.last))
    low, high = sorted((upper.first, upper.last))
    return any(low <= heads[word] <= high for word in range(first, last + 1) if 0 <= word < len(heads))
