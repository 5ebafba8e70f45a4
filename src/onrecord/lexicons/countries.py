"""Names of countries and of their people, with ISO 3166-1 alpha-3 codes. Capitals are not countries here."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from onrecord.lexicons.countries_table import TABLE
from onrecord.lexicons.transliteration import plain


def _key(name: str) -> str:
    text = plain(name).replace(".", "").replace("&", "and")
    text = re.sub(r"'s$|(?<=s)'$", "", text.strip())
    text = " ".join(re.split(r"[\s\-]+", text))
    return text[4:] if text.startswith("the ") else text


def _tables() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    names: dict[str, str] = {}
    peoples: dict[str, str] = {}
    usual: dict[str, str] = {}
    for line in TABLE.strip().splitlines():
        states, _, people = line[4:].partition("|")
        code = line[:3]
        for name in states.split(";"):
            names[_key(name)] = code
        usual[code] = states.split(";")[0].strip()
        for name in people.split(";"):
            if name.strip():
                peoples[_key(name)] = code
    return names, peoples, usual


_NAMES, _PEOPLES, USUAL_NAMES = _tables()
_LONGEST: Final = 4
_BEFORE_AMERICAN: Final = frozenset({"pan", "latin", "north", "south", "central", "inter"})
# Words that are a country's or a people's name, and in the name of a body something else.
_AMBIGUOUS: Final = frozenset(
    {"lao", "car", "turk", "pole", "dominica", "emirates", "islamic republic", "georgia", "jordan", "chad"}
)


@lru_cache(maxsize=32768)
def country_code(name: str) -> str | None:
    """The alpha-3 code of the country that a name stands for ("Burma", "the U.S."); None where it is none."""
    return _NAMES.get(_key(name))


@lru_cache(maxsize=32768)
def people_code(name: str) -> str | None:
    """The alpha-3 code of the country whose people or adjective a word is ("Iraqi", "Iraqis"); else None."""
    return _PEOPLES.get(_key(name))


@lru_cache(maxsize=32768)
def country_words(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name with each run that names a country or a people as one sign, `=IRQ`.

    "republic" before or after the country goes into the sign where the table has the full name.
    """
    found: list[str] = []
    at = 0
    while at < len(words):
        for size in range(min(_LONGEST, len(words) - at), 0, -1):
            run = " ".join(words[at : at + size])
            code = _NAMES.get(run) or _PEOPLES.get(run)
            continent = run == "american" and at > 0 and words[at - 1] in _BEFORE_AMERICAN
            if code is not None and run not in _AMBIGUOUS and not continent:
                found.append(f"={code}")
                at += size
                break
        else:
            found.append(words[at])
            at += 1
    return tuple(found)
