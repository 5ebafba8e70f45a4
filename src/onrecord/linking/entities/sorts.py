"""What sort each chain is: as its document tells, unless the name is plainly another sort in the case.

A reader that sees one document takes "Iraq" for an organization where it acts, or a minister's family name for a body.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from onrecord.lexicons.countries import country_code
from onrecord.lexicons.name_sorts import SORT_OF, Sort
from onrecord.lexicons.names_acronyms import bodies, is_acronym
from onrecord.linking.entities.documents import ChainNames, DocumentNames
from onrecord.linking.entities.name_facts import NameBook, NameFacts

MORE: Final = 3  # times as many mentions must a name have in another sort
FEWEST: Final = 3  # mentions there
PLAINLY: Final = 2  # times as many for a person's name of one word that is part of no fuller name in the case


def sorts_of(documents: Sequence[DocumentNames], book: NameBook) -> list[Sort]:
    """The sort of each chain of all documents, in their order.

    A chain all of whose names are a country's is land (its people's: people); else the sort in which the case has its
    names at least `MORE` times as often, if it has them `FEWEST` times there; `PLAINLY` times are enough for a person's
    name of one word that no fuller name of a person has. A person's name that is a country's too (Jordan) stays a
    person's.
    """
    seen: dict[str, dict[Sort, int]] = defaultdict(dict)
    chains = [chain for document in documents for chain in document.chains]
    facts = [[book.of(name, SORT_OF[chain.kind]) for name, _ in chain.names] for chain in chains]
    for chain, names in zip(chains, facts, strict=True):
        sort = SORT_OF[chain.kind]
        for known, (_, count) in zip(names, chain.names, strict=True):
            counts = seen[known.words]
            counts[sort] = counts.get(sort, 0) + count
    full = {word for key, counts in seen.items() if "person" in counts and " " in key for word in key.split()}
    return [_sort(chain, names, seen, full) for chain, names in zip(chains, facts, strict=True)]


def _sort(
    chain: ChainNames, facts: Sequence[NameFacts], seen: Mapping[str, Mapping[Sort, int]], full: set[str]
) -> Sort:
    own = SORT_OF[chain.kind]
    if own == "group" and (facts[0].country or facts[0].people):
        lands, peoples = all(name.country for name in facts), all(name.people for name in facts)
        if (lands or peoples) and not any(is_acronym(name) and bodies(name) for name, _ in chain.names):
            return "land" if lands else "people"
    keys = [name.words for name in facts]
    if not any(len(seen[key]) > 1 for key in keys):
        return own  # the case has none of its names as another sort
    counts: Counter[Sort] = Counter()
    for key in keys:
        counts.update(seen[key])
    best = min(counts, key=lambda sort: (-counts[sort], sort))
    alone = own == "person" and all(len(key.split()) == 1 and key not in full for key in keys)
    if best == own or counts[best] < max(FEWEST, (PLAINLY if alone else MORE) * counts[own]):
        return own
    if {best, own} == {"land", "people"} or (own == "person" and any(country_code(name) for name, _ in chain.names)):
        return own
    return best
