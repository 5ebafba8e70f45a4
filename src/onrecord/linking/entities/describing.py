"""A cluster from the nodes of a group: its name, kind, country and names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from onrecord.ids import make_id
from onrecord.lexicons.countries import USUAL_NAMES, country_words
from onrecord.lexicons.name_sorts import KIND_OF, SORT_OF, Sort
from onrecord.lexicons.names_acronyms import is_acronym
from onrecord.lexicons.names_groups import group_words
from onrecord.lexicons.names_people import person_name
from onrecord.lexicons.names_titles import ALSO_NAMES, HONOURS
from onrecord.linking.entities.clusters import EntityCluster
from onrecord.linking.entities.name_facts import name_weight
from onrecord.linking.entities.profiles import Profile
from onrecord.linking.names import code_of
from onrecord.records import EntityKind, EntityName, Reason, Ref
from onrecord.records.clusters import NameKind

FEWEST_WORDS = 2  # of a person's name that stays when its honours go
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s$")


def describe(nodes: Sequence[Profile], reasons: tuple[Reason, ...]) -> EntityCluster:
    """The cluster of some nodes. Its name is the full name that most mentions bear, the longer one among equals."""
    counts: Counter[str] = Counter()
    for node in nodes:
        counts.update(node.names)
    chains = sorted((chain for node in nodes for chain in node.chains), key=lambda chain: chain.ref)
    sort = nodes[0].sort
    name = _name(counts, sort)
    names = tuple(
        EntityName(name=written, kind=_kind_of(written, name, sort), mentions=counts[written])
        for written in sorted(counts)
    )
    kinds: Counter[EntityKind] = Counter()
    for chain in chains:
        if SORT_OF[chain.kind] == sort:
            kinds[chain.kind] += len(chain.mentions)
    kind = min(kinds, key=lambda found: (-kinds[found], found)) if kinds else KIND_OF[sort]
    country = _country(counts, sort, name) or (_coded(nodes) if sort == "land" else None)
    states = {node.state for node in nodes if node.state is not None}
    elsewhere = len(states) == 1 and country is not None and country not in states  # Georgia in the United States
    if elsewhere:
        country = min(states)
    if sort == "land" and country is not None:
        kind = "place" if elsewhere else "country"
    ordered = sorted(reasons, key=lambda reason: (-reason.weight, reason.feature, reason.left, reason.right))
    return EntityCluster(
        id=make_id("e", sort, min(node.key for node in nodes)),
        name=USUAL_NAMES.get(country, name) if kind == "country" and country is not None else _bare(name, sort),
        kind=kind,
        names=names,
        chains=tuple(chain.ref for chain in chains),
        mentions=_mentions(nodes),
        country=country,
        reasons=tuple(ordered),
    )


def _coded(nodes: Sequence[Profile]) -> str | None:
    """The country that the nodes' keys name, where their words do not: that of a capital that stands for its state."""
    keys = {node.key for node in nodes if node.sort == "land" and node.key.startswith("=")}
    codes = {key[1:] for key in keys if key[1:].isalpha()}
    return codes.pop() if len(codes) == 1 else None


def _bare(name: str, sort: Sort) -> str:
    """The name without "the", a possessive ending and, of a person, the honours before it."""
    bare = _POSSESSIVE.sub("", _ARTICLE.sub("", name)) or name
    words = bare.split()
    while sort == "person" and len(words) > FEWEST_WORDS and words[0].lower().strip(".") in HONOURS - ALSO_NAMES:
        del words[0]
    return " ".join(words)


def _mentions(nodes: Sequence[Profile]) -> tuple[Ref, ...]:
    return tuple(sorted(ref for node in nodes for chain in node.chains for ref in chain.mentions))


def _name(counts: Counter[str], sort: Sort) -> str:
    best = _usual(counts, sort)
    if sort != "person":
        return best
    # The fullest one: what is written most may be the family name of two words alone.
    words = _words_of(best)
    fuller = {
        name: counts[name]
        for name in counts
        if len(found := _words_of(name)) > len(words) > 0 and found[-len(words) :] == words
    }
    return _usual(Counter(fuller), sort) if fuller else best


def _words_of(name: str) -> list[str]:
    """The parts of a person's name without titles, in plain letters."""
    return [part.text for part in person_name(name).parts]


def _usual(counts: Counter[str], sort: Sort) -> str:
    return min(
        counts,
        key=lambda name: (
            name_weight(name, sort) != "full",
            sort == "group" and is_acronym(name),
            bool(person_name(name).titles) if sort == "person" else name.isupper(),
            -counts[name],
            -len(name),
            name,
        ),
    )


def _kind_of(written: str, best: str, sort: Sort) -> NameKind:
    if sort == "group" and is_acronym(written):
        return "acronym"
    if written == best:
        return "full"
    if sort == "person":
        size, full = (len(person_name(name).parts) for name in (written, best))
        return "short" if size < full else "variant"
    return "short" if len(group_words(written)) < len(group_words(best)) else "variant"


def _country(counts: Counter[str], sort: Sort, best: str) -> str | None:
    """The country that the names say: of a country or people its own, of a body the one that its best name has."""
    if sort in ("land", "people"):
        codes = {code for name in counts if (code := code_of(name))}
    elif sort == "group":
        codes = {word[1:] for word in country_words(group_words(best)) if word.startswith("=")}
    else:
        codes = set()
    return codes.pop() if len(codes) == 1 else None
