"""Outlets: news agencies, papers, broadcasters and sites, by all their usual names.

The lists are general knowledge of the press, not of one story. `canonical` joins the names of one
outlet; names that the lists lack are told by their shape in `onrecord.reading.credits`.
"""

from __future__ import annotations

import re

from onrecord.lexicons.outlets_agencies import AGENCIES
from onrecord.lexicons.outlets_broadcasters import BROADCASTERS
from onrecord.lexicons.outlets_papers import PAPERS
from onrecord.lexicons.outlets_papers_elsewhere import PAPERS_ELSEWHERE
from onrecord.lexicons.outlets_sites import SITES
from onrecord.text.folding import fold

_SEPARATOR = re.compile(r"[\s.\-'/&+]+")
_GENERIC_ENDING = re.compile(
    r" (?:news agency|press agency|state news agency|agency|news|newspaper|daily|magazine|tv|television|channel"
    r"|website|site|network|online|english|arabic|radio|wire|newswire|com)$"
)


def key(name: str) -> str:
    """The name folded, without "the" in front, hyphens, dots and a possessive ending: what equal names share."""
    folded = fold(name).strip()
    folded = re.sub(r"'s?$", "", folded)
    folded = _SEPARATOR.sub(" ", folded).strip()
    return folded[4:] if folded.startswith("the ") else folded


def _rows(*lists: str) -> list[list[str]]:
    """All names of each outlet of the lists, the usual one first, with the mark of acronyms."""
    lines = "\n".join(lists).replace("\n    ", " ").splitlines()
    return [[part.strip() for part in line.split(";")] for line in lines if line]


def _tables() -> tuple[dict[str, str], dict[str, str], int]:
    names: dict[str, str] = {}
    acronyms: dict[str, str] = {}
    for first, *others in _rows(AGENCIES, PAPERS, PAPERS_ELSEWHERE, BROADCASTERS, SITES):
        usual = first.rstrip("*")
        for written in (first, *others):
            if written.endswith("*"):
                acronyms.setdefault(written.rstrip("*").replace(".", ""), usual)
            else:
                names.setdefault(key(written), usual)
    return names, acronyms, max(name.count(" ") + 1 for name in names)


OUTLET_NAMES, OUTLET_ACRONYMS, LONGEST_NAME = _tables()
AGENCY_NAMES = frozenset(first.rstrip("*") for first, *_ in _rows(AGENCIES))


def canonical(name: str) -> str | None:
    """The usual name of the outlet that `name` stands for; `None` where the lists know no such outlet.

    Case counts for acronyms only ("AP" is the Associated Press, "ap" is nothing); "the", hyphens
    and a general ending do not count: "the Al-Jazeera News" is "Al Jazeera".
    """
    bare = re.sub(r"['’]s?$", "", name.strip())
    bare = re.sub(r"^[Tt]he ", "", bare)
    if (usual := OUTLET_ACRONYMS.get(bare.replace(".", ""))) is not None:
        return usual
    folded = key(name)
    while folded:
        if (usual := OUTLET_NAMES.get(folded)) is not None:
            return usual
        shorter = _GENERIC_ENDING.sub("", folded)
        if shorter == folded:
            break
        folded = shorter
        if (usual := OUTLET_ACRONYMS.get(bare[: len(folded)])) is not None and len(bare) > len(folded):
            return usual
    return None
