"""The pairs of documents that share shingles, and the passages of each pair."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from onrecord.linking.reuse.alignment import Passage, align
from onrecord.linking.reuse.prints import Prints
from onrecord.linking.reuse.shared_shingles import (
    COMMON_DOCUMENTS,
    SharedShingles,
    all_postings,
    documents_of,
    dressed_outlets,
    furniture_needed,
    placed,
    shared_shingles,
)
from onrecord.linking.reuse.weighing_passages import Shared, weighed
from onrecord.records.clusters import ReuseKind

COPIED = 0.5  # share of the shorter document's shingles that, shared, makes furniture worth aligning

Pair = tuple[int, int]
Found = tuple[int, int, list[tuple[Passage, ReuseKind]]]  # the two documents in either order, and what they share
_Seeds = dict[int, list[tuple[int, int]]]
_NOTHING: frozenset[int] = frozenset()


class Pairs:
    """Pairs among documents given by their prints and outlets; a document is named by its index.

    A pair is always aligned from the shorter document to the longer one, so that what it shares
    depends neither on the order of the documents nor on the way in which it was come upon.
    """

    def __init__(self, prints: Sequence[Prints], outlets: Sequence[str | None]) -> None:
        self._prints = prints
        names = sorted({outlet for outlet in outlets if outlet is not None})
        numbers: dict[str | None, int] = {name: number for number, name in enumerate(names, start=1)}
        numbers[None] = 0
        self._ranks = [(len(one.keys), sum(one.keys)) for one in prints]
        self._outlets = [numbers[outlet] for outlet in outlets]
        self._sizes = Counter(self._outlets)
        self._needed = _needed(self._sizes, range(len(numbers)))

    def every(self) -> Iterator[Found]:
        """All pairs that share a passage."""
        shared = shared_shingles(self._prints, self._outlets, self._needed)
        for right in range(len(self._prints)):
            yield from self._found(shared, right, range(right), below=True)

    def to_compare(self, new: AbstractSet[int], before: Iterable[Pair]) -> set[Pair] | None:
        """The pairs of old documents that adding `new` ones may change; `None` where it may be any pair.

        `before` are the pairs that shared a passage before. Adding makes shingles more widely spread,
        common, or furniture, never less, but for the step at which an outlet has grown to twice its
        size: then all pairs are compared again.
        """
        old_sizes = self._sizes - Counter(self._outlets[document] for document in new)
        if any(_needed(old_sizes, [outlet]) != [self._needed[outlet]] for outlet in old_sizes):
            return None
        again: set[Pair] = set()
        wider: dict[int, set[int]] = {}
        added = {shingle for document in new for shingle in self._prints[document].hashes}
        for shingle, entries in all_postings(self._prints, added).items():
            documents = documents_of(entries)
            old = documents - new
            if len(old) < 2 or len(old) > COMMON_DOCUMENTS:
                continue
            if len(documents) > COMMON_DOCUMENTS or self._dressed(old) != self._dressed(documents) & self._worn(old):
                again.update((left, right) for left in old for right in old if left < right)
            else:
                for document in old:
                    wider.setdefault(document, set()).add(shingle)
        for left, right in before:
            if not wider.get(left, _NOTHING).isdisjoint(wider.get(right, _NOTHING)):
                again.add((left, right))
        return again

    def some(self, new: AbstractSet[int], again: AbstractSet[Pair]) -> Iterator[Found]:
        """The pairs with a new document, and the pairs to be compared again, that share a passage."""
        partners: dict[int, set[int]] = {}
        for left, right in again:
            partners.setdefault(right, set()).add(left)
        hashes = {shingle for document in new | partners.keys() for shingle in self._prints[document].hashes}
        shared = shared_shingles(self._prints, self._outlets, self._needed, hashes)
        everything = range(len(self._prints))
        for one in sorted(new | partners.keys()):
            if one in new:
                # A pair of two new documents is met at its higher index alone.
                others = [other for other in everything if other < one or other not in new]
                yield from self._found(shared, one, others, below=False)
            else:
                yield from self._found(shared, one, partners[one], below=True)

    def _dressed(self, documents: AbstractSet[int]) -> frozenset[int]:
        return dressed_outlets(documents, self._outlets, self._needed)

    def _worn(self, documents: AbstractSet[int]) -> frozenset[int]:
        return frozenset(self._outlets[document] for document in documents)

    def _found(self, shared: SharedShingles, one: int, others: Iterable[int], *, below: bool) -> Iterator[Found]:
        seeds, dressed = self._seeds(shared, one, below=below)
        allowed = others if isinstance(others, range) else frozenset(others)
        size = len(self._prints[one].picks)
        for other in sorted(seeds.keys() | dressed.keys()):
            if other not in allowed:
                continue
            pair_seeds, furniture = seeds.get(other, []), dressed.get(other, [])
            if furniture and len(pair_seeds) + len(furniture) >= COPIED * min(size, len(self._prints[other].picks)):
                pair_seeds = pair_seeds + furniture
            if not pair_seeds:
                continue
            swapped = self._ranks[other] > self._ranks[one]
            left, right = (one, other) if swapped else (other, one)
            if swapped:
                pair_seeds = [(here, there) for there, here in pair_seeds]
            passages = self._passages(shared, left, right, pair_seeds)
            if passages:
                yield left, right, passages

    def _seeds(self, shared: SharedShingles, one: int, *, below: bool) -> tuple[_Seeds, _Seeds]:
        """The shared shingles of a document by partner, as (place there, place here): telling ones, and furniture."""
        seeds: _Seeds = {}
        dressed: _Seeds = {}
        prints = self._prints[one]
        outlet = self._outlets[one]
        postings, furniture = shared.postings, shared.furniture
        for shingle, place in zip(prints.hashes, prints.picks, strict=True):
            entries = postings.get(shingle)
            if entries is None:
                continue
            worn = furniture.get(shingle, _NOTHING)
            worn = worn if outlet in worn else _NOTHING
            for entry in entries:
                other, there = placed(entry)
                if other >= one:
                    if below:
                        break
                    if other == one:
                        continue
                kind = dressed if worn and self._outlets[other] in worn else seeds
                if other in kind:
                    kind[other].append((there, place))
                else:
                    kind[other] = [(there, place)]
        return seeds, dressed

    def _passages(
        self, shared: SharedShingles, left: int, right: int, seeds: list[tuple[int, int]]
    ) -> list[tuple[Passage, ReuseKind]]:
        one, other = self._prints[left], self._prints[right]
        aligned = align(one.keys, other.keys, seeds)
        if not aligned:
            return []
        judged = [self._judged(shared, left, right, passage) for passage in aligned]
        same_outlet = self._outlets[left] == self._outlets[right] != 0
        return weighed(one, other, judged, shared.holders, same_outlet=same_outlet)

    def _judged(self, shared: SharedShingles, left: int, right: int, passage: Passage) -> Shared:
        here = self._prints[left].shingles_between(passage.left, passage.left_end)
        both = frozenset(here & self._prints[right].shingles_between(passage.right, passage.right_end))
        worn = {self._outlets[left], self._outlets[right]}
        spreads = [shared.spread_of(one) for one in both] or [0]
        furniture = sum(one not in shared.postings or worn <= shared.furniture.get(one, _NOTHING) for one in both)
        return Shared(
            passage=passage,
            shingles=both,
            spread=min(spreads),
            widest=max(spreads),
            furniture=furniture / max(1, len(both)),
        )


def _needed(sizes: Mapping[int, int], outlets: Iterable[int]) -> list[int]:
    return [furniture_needed(sizes.get(outlet, 0), known=outlet > 0) for outlet in outlets]
