"""Persons and the party or body to which they belong, in the units of one sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.lexicons.parties import PARTY_PEOPLE, SITTING
from onrecord.reading.roles.ground import Ground
from onrecord.reading.roles.holders import COMMAS, after_asides, people_from, person_after
from onrecord.reading.roles.memberships import report_of
from onrecord.reading.roles.units import Unit
from onrecord.records import AffiliationReport

_ARTICLES = frozenset({"a", "an"})
_OWNERS = frozenset({"'s", "'"})
_CLOSES = frozenset({")", ",", ".", ";", "and", "who", "from", "of", "-", "–", "—"})
_LAST = 6  # units between a party and the name of its member


def members_in(units: Sequence[Unit], ground: Ground) -> Iterator[AffiliationReport]:
    """Persons whom the sentence gives to a party or to another body by the words beside their names.

    "Labour MP A", "a Republican, A,", "A, a Democrat", "A (Labour)", "the SNP's A".
    Known misses: parties that only a later sentence tells.
    """
    for at, unit in enumerate(units):
        if unit.person:
            yield from _bracketed(units, at, ground)
        elif _is_party(unit, ground):
            yield from _sitting(units, at, ground)
            yield from _beside(units, at)
            if ground.is_group(unit):
                yield from _owned(units, at)


def _is_party(unit: Unit, ground: Ground) -> bool:
    return unit.chain is not None and (ground.is_group(unit) or (not unit.person and unit.low in PARTY_PEOPLE))


def _sitting(units: Sequence[Unit], at: int, ground: Ground) -> Iterator[AffiliationReport]:
    """ "Labour MP A", "Republican Senators A and B", "two Democratic Representatives, A and B", "Republican A"."""
    place, titled = at + 1, units[at].low in PARTY_PEOPLE and not ground.is_group(units[at])
    several = False
    while place < len(units) and place - at <= _LAST and units[place].chain is None:
        word = units[place]
        if word.low in SITTING:
            titled = True
            several = several or word.low.rstrip(".").endswith("s")
        elif not (word.upos in ("ADJ", "PROPN", "NOUN") or (several and word.low in COMMAS)):
            break
        place += 1
    if titled and place < len(units):
        for person in people_from(units, place, several):
            yield from report_of(units, units[person], units[at].chain, "member of", at, person)


def _beside(units: Sequence[Unit], at: int) -> Iterator[AffiliationReport]:
    """ "a Republican, A," and "A, a Republican" or "A, a Democrat from Ohio", "A, the Labour MP"."""
    if units[at].low not in PARTY_PEOPLE or at < 1:
        return
    behind = units[at + 1].low if at + 1 < len(units) else "."
    if behind in COMMAS and units[at - 1].low in _ARTICLES:
        person = person_after(units, at + 2)
        if person >= 0 and (person + 1 == len(units) or units[person + 1].low in COMMAS):
            yield from report_of(units, units[person], units[at].chain, "member of", at, person)
            return
    noun = at + 2 <= len(units) and (behind in _CLOSES or behind in SITTING)
    if not noun or units[at - 1].low not in _ARTICLES | {"the"}:
        return
    for before in range(at - 2, max(-1, at - 16), -1):
        if units[before].person:
            place = after_asides(units, before + 1)
            if place == at - 2 and units[place].low in COMMAS | {"is", "was"}:
                yield from report_of(units, units[before], units[at].chain, "member of", before, at)
            return


def _bracketed(units: Sequence[Unit], at: int, ground: Ground) -> Iterator[AffiliationReport]:
    """ "A (Labour)"."""
    if at + 2 >= len(units) or units[at + 1].low != "(":
        return
    inside = units[at + 2]
    closed = at + 3 >= len(units) or units[at + 3].low in {")", ",", "-", "–", "/"}
    if closed and _is_party(inside, ground):
        yield from report_of(units, units[at], inside.chain, "member of", at, at + 2)


def _owned(units: Sequence[Unit], at: int) -> Iterator[AffiliationReport]:
    """ "the SNP's A"."""
    if at + 1 < len(units) and units[at + 1].low in _OWNERS:
        person = person_after(units, at + 2)
        if person == at + 2:
            yield from report_of(units, units[person], units[at].chain, "member of", at, person)
