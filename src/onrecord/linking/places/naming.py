"""The places that a document names, with the words that say where they lie."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from onrecord.lexicons.countries import country_code, people_code
from onrecord.lexicons.gazetteer import STATES
from onrecord.records import Mention, Reading

_LIE: Final = frozenset({"country", "place", "facility"})
_HOLDS: Final = re.compile(r"^(?:,\s+|\s+\(|\s+in\s+(?:(?:north|south|east|west|central|the)\w*\s+)*)$")
_ABBREVIATED: Final = re.compile(r"^,\s+((?:[A-Z]\.\s?){1,2}|[A-Z][a-z]{1,4}\.|[A-Z]{2}\b)")
_SORT_BEFORE: Final = re.compile(
    r"\b([A-Z][\w-]+)(?:['’]s)?\s+(?:(?:north|south|east|west|central|port|border|coastal|capital|second|largest)\w*\s+)*"
    r"(?:city|town|village|port|capital|province|region|governorate|district|state|suburb|island)?(?:\s+of)?\s*,?\s*$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceName:
    """A place of a document: its name, how often it is named, and names or codes of what the text says holds it.

    `chain` is its number in the document. `holders` are names of regions and countries ("Texas" for "Paris, Texas"),
    or codes such as "US.TX" and "=IRQ".
    """

    chain: int
    name: str
    count: int = 1
    holders: tuple[str, ...] = ()


def place_names(reading: Reading, text: str) -> tuple[tuple[PlaceName, ...], tuple[tuple[str, int], ...]]:
    """The named places of a document by chain, and the countries that it names, by alpha-3 code with how often.

    Countries count where the country or its people is named; a country's people is a place too: it is of that country.
    """
    return named_places(text, reading.mentions)


def named_places(text: str, mentions: Sequence[Mention]) -> tuple[tuple[PlaceName, ...], tuple[tuple[str, int], ...]]:
    """The same from mentions alone; mentions without a chain are left out."""
    names: dict[int, Counter[str]] = defaultdict(Counter)
    holders: dict[int, Counter[str]] = defaultdict(Counter)
    countries: Counter[str] = Counter()
    ordered = sorted((m for m in mentions if m.form == "name"), key=lambda m: (m.start, m.end))
    for at, mention in enumerate(ordered):
        words = " ".join(text[mention.start : mention.end].split())
        code = country_code(words) or people_code(words)
        if code is not None and mention.kind in ("country", "people", "place"):
            countries[code] += 1
        if mention.chain is None or not (mention.kind in _LIE or (mention.kind == "people" and code)):
            continue
        name, _, inside = words.partition(", ")
        names[mention.chain][name] += 1
        found = holders[mention.chain]
        if inside:
            found[_holder(inside)] += 1
        after = ordered[at + 1] if at + 1 < len(ordered) else None
        if after is not None and after.kind in ("country", "place") and _HOLDS.match(text[mention.end : after.start]):
            found[_holder(" ".join(text[after.start : after.end].split()))] += 1
        elif (short := _ABBREVIATED.match(text[mention.end : mention.end + 10])) and (
            _holder(short[1]) in STATES.values()
        ):
            found[_holder(short[1])] += 1
        before = _SORT_BEFORE.search(text[max(0, mention.start - 60) : mention.start])
        if before and (owner := country_code(before[1]) or people_code(before[1])):
            found[f"={owner}"] += 1
    made = tuple(
        PlaceName(
            chain=chain,
            name=min(names[chain], key=lambda name: (-names[chain][name], -len(name), name)),
            count=sum(names[chain].values()),
            holders=tuple(sorted(holders[chain])),
        )
        for chain in sorted(names)
    )
    return made, tuple(sorted(countries.items()))


def _holder(words: str) -> str:
    """A country's code, a state's code, or the words."""
    bare = words.strip(" .,)").replace(". ", " ").replace(".", " ").lower()
    bare = " ".join(bare.split())
    for written in (bare, bare.replace(" ", "")):  # "D.C." is "dc"
        if written in STATES:
            return STATES[written]
    code = country_code(words)
    return f"={code}" if code else words
