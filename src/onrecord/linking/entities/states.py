"""To which state a person or a body belongs, where the words beside its name say so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from onrecord.lexicons.countries import country_code, people_code
from onrecord.records import Mention, Reading

# "Iraqi militia NAME", "Russian President NAME": words of an office or a sort between the two, no preposition.
_BESIDE: Final = re.compile(
    r"^(?:['’]s)?\s(?:(?!(?:and|or|with|against|of|in|on|to|by|from|for|at|near|after|over|into|said|says|told|is|was)\s)"
    r"[\w-]+\s){0,4}$"
)
_ABROAD: Final = re.compile(
    r"\b(?:ambassador|envoy|consul|representative|attach|emissary|correspondent)\w*\b", re.IGNORECASE
)
_AFTER: Final = re.compile(r"^\s(?:of|from)\s(?:the\s)?$")
_KINDS: Final = frozenset({"person", "organization"})


def states_told(reading: Reading, text: str) -> tuple[tuple[int, str], ...]:
    """Chains of persons and bodies with the alpha-3 code of the state that the text puts beside the name.

    One pair for each place that says so. "Jordanian-born" and "Iran-backed" say nothing of it. Known misses: an
    adjective that belongs to the next noun ("Iraqi and American General NAME").
    """
    named = sorted((m for m in reading.mentions if m.form == "name"), key=lambda m: (m.start, m.end))
    return (*_beside(named, text), *_offices(reading, text))


def _beside(named: list[Mention], text: str) -> Iterator[tuple[int, str]]:
    for left, right in pairwise(named):
        between = text[left.end : right.start]
        if left.kind in ("people", "country") and right.kind in _KINDS and right.chain is not None:
            code = _code(text[left.start : left.end])
            if code is not None and _BESIDE.match(between):
                # A country's bare name before a body's is often a clause of its own; its people's is an adjective.
                adjective = people_code(text[left.start : left.end]) is not None
                if adjective or between.startswith(("'", "’")):
                    yield right.chain, code
        if left.kind in _KINDS and left.chain is not None and right.kind == "country" and _AFTER.match(between):
            code = country_code(text[right.start : right.end])
            if code is not None:
                yield left.chain, code


def _offices(reading: Reading, text: str) -> Iterator[tuple[int, str]]:
    """Offices whose wording names one state: "the Iraqi prime minister", "foreign minister of Iran"."""
    lands = [m for m in reading.mentions if m.kind in ("people", "country") and m.form == "name"]
    for role in reading.roles:
        if _ABROAD.search(text[role.start : role.end]):
            continue  # "ambassador to Slovakia" is of another state
        inside = {
            code
            for m in lands
            if role.start <= m.start and m.end <= role.end and (code := _code(text[m.start : m.end])) is not None
        }
        if len(inside) == 1:
            yield role.holder, min(inside)


def _code(words: str) -> str | None:
    return people_code(words) or country_code(words)
