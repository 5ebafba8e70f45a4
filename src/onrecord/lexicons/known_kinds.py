"""The kind of a thing by its whole name, where the lists of countries, well-known bodies or outlets have it."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from onrecord.lexicons.countries import country_code
from onrecord.lexicons.names_acronyms import bodies
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
    if bodies(name) or canonical(name) is not None:
        return "organization"
    return None
