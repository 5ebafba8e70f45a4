"""The names in `names_known_places.txt`: `python -m tests.lexicons.known_places` writes the file anew.

From GeoNames (CC BY 4.0): all first divisions of countries, towns of 100,000 people and more, and the large areas of
the gazetteer. Names of countries, of well-known bodies and outlets, usual names of persons and frequent words are left
out, and those of three letters and less.
"""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import onrecord.lexicons
from onrecord.lexicons.countries import country_code, people_code
from onrecord.lexicons.frequent_words import FREQUENT_WORDS, FUNCTION_WORDS
from onrecord.lexicons.gazetteer import AREAS, place_key, towns
from onrecord.lexicons.known_kinds import known_kind
from onrecord.lexicons.names_given import USUAL
from onrecord.lexicons.names_places import OTHER_NAMES
from onrecord.lexicons.persons_and_groups import GIVEN_HE, GIVEN_SHE

FILE = Path(onrecord.lexicons.__file__).with_name("names_known_places.txt")
PEOPLE = 100_000
SHORTEST = 4
# Of the gazetteer's areas, what names a people or a sort rather than a place.
_NO_PLACE = re.compile(r".*(?:an|ern|ic|ish|ese|ing)|arab|west|east|world|earth|nato|eu|eurozone|european union|muslim")


def made() -> list[str]:
    """The keys of the names, sorted."""
    regions = files("onrecord.lexicons").joinpath("regions.txt").read_text(encoding="utf-8").splitlines()
    names = {place_key(name) for line in regions for name in line.split("\t")[2:]}
    names |= {place_key(name) for _, _, people, name in towns() if people >= PEOPLE}
    names |= {area for area in AREAS if not _NO_PLACE.fullmatch(area)} | set(OTHER_NAMES)
    return sorted(name for name in names if len(name) >= SHORTEST and _tells(name))


def _tells(name: str) -> bool:
    if name in USUAL | GIVEN_HE | GIVEN_SHE | FREQUENT_WORDS | FUNCTION_WORDS:
        return False
    return not (country_code(name) or people_code(name) or known_kind(name.title()))


if __name__ == "__main__":
    FILE.write_text("\n".join(made()) + "\n", encoding="utf-8")
