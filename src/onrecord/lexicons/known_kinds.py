"""The kind of a thing by its whole name, where the lists of countries, well-known bodies, outlets or places have it.

`names_known_places.txt` holds the names of all first divisions of countries, of towns of 100,000 people and more and of
large areas, as `place_key` writes them, but for those that are also usual names of persons (GeoNames, CC BY 4.0);
tests/lexicons/known_places.py makes it.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

from onrecord.lexicons.countries import country_code
from onrecord.lexicons.gazetteer import place_key
from onrecord.lexicons.names_acronyms import is_body
from onrecord.lexicons.outlets import canonical


@lru_cache(maxsize=32768)
def known_kind(name: str) -> Literal["country", "organization"] | None:
    """The kind that a whole name has as a rule ("Kenya", "Hamas", "Reuters"); None where no list holds it.

    Known miss: "Georgia" and "Jordan" are countries here, whatever the text means by them.
    """
    if not name[:1].isupper():
        return None
    if country_code(name) is not None:
        return "country"
    if is_body(name) or canonical(name) is not None:
        return "organization"
    return None


def known_place(name: str) -> bool:
    """True for the name of a region, a large town or a large area ("Idlib", "Port-au-Prince", "West Bank").

    Known miss: many are also names of persons and teams ("Lincoln", "Barcelona").
    """
    return name[:1].isupper() and place_key(name) in _places()


@cache
def _places() -> frozenset[str]:
    text = files("onrecord.lexicons").joinpath("names_known_places.txt").read_text(encoding="utf-8")
    return frozenset(text.splitlines())
