"""Outlets as entities: which names that credits and sheets give are one outlet. First form, by name alone."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from onrecord.ids import make_id
from onrecord.records import Entity, EntityName
from onrecord.records.clusters import NameKind
from onrecord.text.folding import fold

_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
_NOT_LETTERS = re.compile(r"[^\w]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletName:
    """One place where an outlet is named: its words, and the document (`None` on a user's sheet)."""

    name: str
    document_id: str | None = None


@lru_cache(maxsize=200_000)
def outlet_key(name: str, canonical: Callable[[str], str | None]) -> str:
    """What two names of one outlet share: the lexicon's name for it, or its own letters, folded."""
    known = canonical(name)
    return _NOT_LETTERS.sub("", _ARTICLE.sub("", fold(known or name)))


def link_outlets(names: Iterable[OutletName], canonical: Callable[[str], str | None]) -> dict[str, Entity]:
    """The outlets, by `outlet_key`; each with all its names and how often documents write them.

    `canonical` gives a lexicon's name for a name, or `None`. The entity's name is the lexicon's
    where there is one, else the wording most often seen. Known misses: two outlets of one name.
    """
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for found in names:
        wording = " ".join(found.name.split())
        key = outlet_key(wording, canonical)
        if key:
            seen[key][wording] += 1 if found.document_id is not None else 0
    return {key: _entity(key, seen[key], canonical) for key in sorted(seen)}


def _entity(key: str, counts: Counter[str], canonical: Callable[[str], str | None]) -> Entity:
    wordings = sorted(counts, key=lambda name: (-counts[name], -len(name), name))
    best = canonical(wordings[0]) or wordings[0]
    names = [EntityName(name=name, kind=_kind(name, best), mentions=counts[name]) for name in sorted({*counts, best})]
    return Entity(id=make_id("e", "outlet", key), name=best, kind="organization", names=tuple(names))


def _kind(name: str, best: str) -> NameKind:
    if name == best:
        return "full"
    if name.isupper() and len(name) <= 6:
        return "acronym"
    return "variant"
