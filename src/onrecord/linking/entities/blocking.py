"""Which names are compared at all: those that share a coarse key, so that no list is compared with itself whole."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from onrecord.lexicons.name_sorts import Sort
from onrecord.linking.entities.name_facts import NameBook
from onrecord.linking.entities.profiles import Profile

LARGEST_BLOCK: Final = 60  # nodes; a larger block is compared along its sorted order only
WINDOW: Final = 20  # how far along


def candidate_pairs(nodes: Sequence[Profile], book: NameBook) -> tuple[list[tuple[int, int]], int]:
    """Pairs of indices (smaller first, sorted) that share a key, and how many pairs large blocks left out."""
    blocks: dict[str, list[int]] = defaultdict(list)
    groups = (node for node in nodes if node.sort == "group")
    usual = Counter(sign for node in groups for name in node.full for sign in set(book.of(name, "group").signs))
    for at, node in enumerate(nodes):
        if node.weight != "full":
            continue
        for key in sorted({key for name in node.full for key in _keys(name, node.sort, book, usual)}):
            blocks[key].append(at)
    pairs: set[tuple[int, int]] = set()
    left_out = 0
    for key in sorted(blocks):
        members = blocks[key]
        if len(members) <= LARGEST_BLOCK:
            pairs.update(combinations(members, 2))
            continue
        for place, left in enumerate(members):
            pairs.update((left, right) for right in members[place + 1 : place + 1 + WINDOW])
        left_out += len(members) * (len(members) - 1) // 2 - WINDOW * len(members)
    return sorted(pairs), max(0, left_out)


def _keys(name: str, sort: Sort, book: NameBook, usual: Counter[str]) -> Iterator[str]:
    facts = book.of(name, sort)
    yield from facts.blocks
    rarest = sorted(facts.telling, key=lambda each: (usual[each[0]], each[0]))
    yield from (key for _, key in rarest[:2])
