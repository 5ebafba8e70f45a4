"""What sort each chain is: as its document tells, unless the name is plainly another sort in the case.

A reader that sees one document takes "Iraq" for an organization where it acts, or a minister's family name for a body.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Final

from onrecord.lexicons.countries import country_code, people_code
from onrecord.lexicons.name_sorts import SORT_OF, Sort
from onrecord.lexicons.names_acronyms import bodies, is_acronym
from onrecord.linking.entities.documents import ChainNames, DocumentNames
from onrecord.linking.entities.name_facts import NameBook
from onrecord.records import Ref

MORE: Final = 3  # times as many mentions must a name have in another sort
FEWEST: Final = 3  # mentions there
PLAINLY: Final = 2  # times as many for a person's name of one word that is part of no fuller name in the case


def sorts_of(documents: Sequence[DocumentNames], book: NameBook) -> dict[Ref, Sort]:
    """The sort of each chain, by document and number.

    A chain all of whose names are a country's is land (its people's: people); else the sort in which the case has its
    names at least `MORE` times as often, if it has them `FEWEST` times there; `PLAINLY` times are enough for a person's
    name of one word that no fuller name of a person has. A person's name that is a country's too (Jordan) stays a
    person's.
    """
    seen: dict[str, Counter[Sort]] = defaultdict(Counter)
    chains = [chain for document in documents for chain in document.chains]
    for chain in chains:
        for name, count in chain.names:
            seen[book.of(name, SORT_OF[chain.kind]).words][SORT_OF[chain.kind]] += count
    full = {
        word
        for chain in chains
        if chain.kind == "person"
        for name, _ in chain.names
        if len(words := book.of(name, "person").words.split()) > 1
        for word in words
    }
    return {chain.ref: _sort(chain, seen, full, book) for chain in chains}


def _sort(chain: ChainNames, seen: dict[str, Counter[Sort]], full: set[str], book: NameBook) -> Sort:
    own = SORT_OF[chain.kind]
    names = [name for name, _ in chain.names]
    if own == "group" and not any(is_acronym(name) and bodies(name) for name in names):
        if all(country_code(name) for name in names):
            return "land"
        if all(people_code(name) for name in names):
            return "people"
    counts: Counter[Sort] = Counter()
    keys = [book.of(name, own).words for name in names]
    for key in keys:
        counts.update(seen[key])
    best = min(counts, key=lambda sort: (-counts[sort], sort))
    alone = own == "person" and all(len(key.split()) == 1 and key not in full for key in keys)
    if best == own or counts[best] < max(FEWEST, (PLAINLY if alone else MORE) * counts[own]):
        return own
    if {best, own} == {"land", "people"} or (own == "person" and any(country_code(name) for name in names)):
        return own
    return best
