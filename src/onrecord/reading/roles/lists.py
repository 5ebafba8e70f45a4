"""Names in a row: "the A, B, C and D militias"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from onrecord.reading.roles.units import Unit

_BEFORE_NAMES = frozenset("the a an both groups group militias movement armed like as well".split())
_JOINS = frozenset({",", "and", "&", "or", ";"})
_PASSED = 3  # plain words that may stand between a comma and a name


def listed_names(units: Sequence[Unit], at: int, wanted: Callable[[Unit], bool]) -> tuple[int, ...]:
    """The units of the names that stand in a row from `at` on; empty where no wanted name stands there."""
    names: list[int] = []
    place = at
    while True:
        begun = place
        while place < len(units) and place - begun < _PASSED and _passed(units[place]):
            place += 1
        if place >= len(units) or not wanted(units[place]):
            break
        if place + 1 < len(units) and units[place + 1].low in ("'s", "'"):
            break
        names.append(place)
        place += 1
        if place + 2 < len(units) and units[place].low == "(" and units[place + 2].low == ")":
            place += 3
        joined = False
        while place < len(units) and units[place].low in _JOINS:
            place += 1
            joined = True
        if not joined:
            break
    return tuple(names)


def _passed(unit: Unit) -> bool:
    return unit.chain is None and (unit.low in _BEFORE_NAMES or (unit.upos in ("ADJ", "NOUN") and unit.low.isalpha()))
