"""A cluster from the nodes of a group: its name, kind, country and names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from onrecord.ids import make_id
from onrecord.lexicons.countries import USUAL_NAMES
from onrecord.lexicons.name_sorts import KIND_OF, SORT_OF, Sort
from onrecord.lexicons.names_acronyms import is_acronym
from onrecord.lexicons.names_titles import ALSO_NAMES, HONOURS
from onrecord.linking.entities.clusters import EntityCluster
from onrecord.linking.entities.name_facts import NameBook
from onrecord.linking.entities.profiles import Profile
from onrecord.records import EntityKind, EntityName, Reason
from onrecord.records.clusters import NameKind

FEWEST_WORDS = 2  # of a person's name that stays when its honours go
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s$")


def describe(nodes: Sequence[Profile], reasons: tuple[Reason, ...], book: NameBook) -> EntityCluster:
    """The cluster of some nodes. Its name is the full name that most mentions bear, the longer one among equals."""
    counts: Mapping[str, int] = nodes[0].names if len(nodes) == 1 else _added(node.names for node in nodes)
    chains = nodes[0].chains  # in the order of their documents
    if len(nodes) > 1:
        joined = (chain for node in nodes for chain in node.chains)
        chains = sorted(joined, key=lambda chain: (chain.ref.document_id, chain.ref.index))
    sort = nodes[0].sort
    name = _name(counts, sort, book)
    names = tuple(
        EntityName(name=written, kind=_kind_of(written, name, sort, book), mentions=counts[written])
        for written in sorted(counts)
    )
    kinds: dict[EntityKind, int] = {}
    for chain in chains:
        if SORT_OF[chain.kind] == sort:
            kinds[chain.kind] = kinds.get(chain.kind, 0) + len(chain.mentions)
    kind = min(kinds, key=lambda found: (-kinds[found], found)) if kinds else KIND_OF[sort]
    country = _country(counts, sort, name, book) or (_coded(nodes) if sort == "land" else None)
    states = {node.state for node in nodes if node.state is not None}
    elsewhere = len(states) == 1 and country is not None and country not in states  # Georgia in the United States
    if elsewhere:
        country = min(states)
    if sort == "land" and country is not None:
        kind = "place" if elsewhere else "country"
    refs = chains[0].mentions if len(chains) == 1 else [ref for chain in chains for ref in chain.mentions]
    ordered = sorted(reasons, key=lambda reason: (-reason.weight, reason.feature, reason.left, reason.right))
    return EntityCluster(
        id=make_id("e", sort, min(node.key for node in nodes)),
        name=USUAL_NAMES.get(country, name) if kind == "country" and country is not None else _bare(name, sort),
        kind=kind,
        names=names,
        chains=tuple(chain.ref for chain in chains),
        mentions=tuple(sorted(refs, key=lambda ref: (ref.document_id, ref.index))),
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


def _added(counted: Iterable[Mapping[str, int]]) -> dict[str, int]:
    total: dict[str, int] = {}
    for counts in counted:
        for name, count in counts.items():
            total[name] = total.get(name, 0) + count
    return total


def _name(counts: Mapping[str, int], sort: Sort, book: NameBook) -> str:
    if len(counts) == 1:
        return next(iter(counts))
    best = _usual(counts, sort, book)
    if sort != "person":
        return best
    # The fullest one: what is written most may be the family name of two words alone.
    words = _texts(best, book)
    fuller = {
        name: counts[name]
        for name in counts
        if len(found := _texts(name, book)) > len(words) > 0 and found[-len(words) :] == words
    }
    return _usual(fuller, sort, book) if fuller else best


def _texts(name: str, book: NameBook) -> list[str]:
    """The parts of a person's name without titles, in plain letters."""
    return [text for _, text in book.of(name, "person").parts]


def _usual(counts: Mapping[str, int], sort: Sort, book: NameBook) -> str:
    def rank(name: str) -> tuple[bool, bool, bool, int, int, str]:
        facts = book.of(name, sort)
        loud = facts.titled if sort == "person" else name.isupper()
        return facts.weight != "full", sort == "group" and is_acronym(name), loud, -counts[name], -len(name), name

    return min(counts, key=rank)


def _kind_of(written: str, best: str, sort: Sort, book: NameBook) -> NameKind:
    if sort == "group" and is_acronym(written):
        return "acronym"
    if written == best:
        return "full"
    mine, full = book.of(written, sort), book.of(best, sort)
    if sort == "person":
        return "short" if len(mine.parts) < len(full.parts) else "variant"
    return "short" if len(mine.words.split()) < len(full.words.split()) else "variant"


def _country(counts: Iterable[str], sort: Sort, best: str, book: NameBook) -> str | None:
    """The country that the names say: of a country or people its own, of a body the one that its best name has."""
    if sort in ("land", "people"):
        codes = {code for name in counts for code in book.of(name, sort).countries}
    else:
        codes = set(book.of(best, sort).countries)
    return min(codes) if len(codes) == 1 else None
