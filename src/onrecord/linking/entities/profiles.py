"""Chains of equal names brought together: the nodes that linking compares."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.lexicons.countries import USUAL_NAMES
from onrecord.lexicons.gazetteer import place_key, states_by_capital
from onrecord.lexicons.name_sorts import Sort
from onrecord.lexicons.names_acronyms import is_acronym
from onrecord.lexicons.names_groups import group_words
from onrecord.linking.entities.documents import ChainNames, DocumentNames
from onrecord.linking.entities.lying import states_apart
from onrecord.linking.entities.name_facts import NameBook, Weight
from onrecord.linking.entities.sorts import sorts_of
from onrecord.linking.names import code_of
from onrecord.linking.places import Located


@dataclass(slots=True, kw_only=True)
class Profile:
    """Chains that bear one name (`key`): `names` with their counts, `full` those that can stand for the entity.

    `weight`: `full` names link by themselves; `short` ones (a family name, an acronym) only to one full name in the
    case; `lone` ones ("the Commission") never leave their document. `state` is the country of a place whose name
    others bear elsewhere, where its documents tell them apart.
    """

    key: str
    sort: Sort
    weight: Weight
    chains: list[ChainNames]
    names: dict[str, int]
    full: tuple[str, ...]
    state: str | None = None


def profiles(
    documents: Sequence[DocumentNames], located: Located | None = None, book: NameBook | None = None
) -> list[Profile]:
    """The nodes in the order of their keys; every chain in exactly one.

    A chain goes to the node of its fullest name. Short and lone names make one node for each chain, as equal short
    names may be two people's. Chains of one place's name that surely lie in different countries go to different nodes.
    """
    book = book if book is not None else NameBook()
    ordered = sorted(documents, key=lambda found: found.document_id)
    sorts = iter(sorts_of(ordered, book))
    states = states_apart(documents, located or Located())
    nodes: dict[tuple[str, str], Profile] = {}
    for document in ordered:
        for chain in document.chains:
            sort = next(sorts)
            weight, best = _best(chain, sort, book)
            key = (_state_key(chain) if sort == "land" else None) or book.of(best, sort).key or best
            if weight != "full":
                key = f"{key} @{chain.ref.document_id} {chain.ref.index}"
            state = states.get(chain.ref) if sort == "land" else None
            if sort == "land" and key[0] == "=":
                key, state = (f"{key} in {state}", state) if state not in (None, key[1:]) else (key, key[1:])
            elif state is not None:
                key = f"{key} in {state}"
            node = nodes.get((sort, key))
            if node is None:
                node = Profile(
                    key=key,
                    sort=sort,
                    weight=weight,
                    chains=[],
                    names={},
                    full=(),
                    state=state,
                )
                nodes[(sort, key)] = node
            node.chains.append(chain)
            for name, count in chain.names:
                node.names[name] = node.names.get(name, 0) + count
    made = [nodes[key] for key in sorted(nodes)]
    for node in made:
        node.full = _full(node, book)
        if node.sort == "land" and node.key[0] == "=":  # a capital that stands for its state is no name to compare by
            usual = USUAL_NAMES.get(node.key[1:4])
            node.full = tuple(name for name in node.full if code_of(name)) or ((usual,) if usual else node.full)
    return made


def _full(node: Profile, book: NameBook) -> tuple[str, ...]:
    if len(node.names) == 1:
        return tuple(node.names)
    by_key: dict[str, str] = {}
    for name in sorted(node.names, key=lambda name: (-node.names[name], name)):
        facts = book.of(name, node.sort)
        if facts.weight == node.weight:
            by_key.setdefault(facts.key, name)
    return tuple(sorted(by_key.values()))


def _state_key(chain: ChainNames) -> str | None:
    """The key of the state that a country's chain names, also where a capital stands for it."""
    if chain.kind != "country":
        return None
    names = [name for name, _ in chain.names]
    code = next((code for name in names if (code := code_of(name))), None)
    if code is None:
        code = next((code for name in names if (code := states_by_capital().get(place_key(name)))), None)
    return f"={code}" if code else None


_RANK = {"full": 0, "short": 1, "lone": 2}


def _best(chain: ChainNames, sort: Sort, book: NameBook) -> tuple[Weight, str]:
    """The weight of the chain's fullest name, and that name: spelled out, long and frequent ones first."""
    if len(chain.names) == 1:
        best = chain.names[0][0]
    else:
        best, _ = min(
            chain.names,
            key=lambda named: (
                _RANK[book.of(named[0], sort).weight],
                sort == "group" and is_acronym(named[0]),
                -len(group_words(named[0])) if sort == "group" else 0,
                -named[1],
                -len(named[0]),
                named[0],
            ),
        )
    return book.of(best, sort).weight, best


def by_document(nodes: Sequence[Profile]) -> dict[tuple[str, int], int]:
    """By document and chain number, the index of the node."""
    found: dict[tuple[str, int], int] = defaultdict(int)
    for at, node in enumerate(nodes):
        for chain in node.chains:
            found[(chain.ref.document_id, chain.ref.index)] = at
    return found
