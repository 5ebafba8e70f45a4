"""The pairs of documents that share shingles, and the passages of each pair."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from onrecord.linking.reuse.alignment import Passage, align, promising
from onrecord.linking.reuse.prints import Prints
from onrecord.linking.reuse.shared_shingles import (
    SharedShingles,
    all_postings,
    documents_of,
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

    A pair is always aligned from the shorter document to the longer one, by all the shingles that it
    shares, so that how it aligns depends neither on other documents nor on their order.
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

        `before` are the pairs that shared a passage before; no other pair of old documents can come
        to share one. For what two documents align to depends on the two alone, and adding makes
        their shingles more widely spread, common, or furniture, never less, and all of these only
        set passages aside. The exception is the step at which an outlet has grown to twice its size:
        then all pairs are compared again.
        """
        old_sizes = self._sizes - Counter(self._outlets[document] for document in new)
        if any(_needed(old_sizes, [outlet]) != [self._needed[outlet]] for outlet in old_sizes):
            return None
        wider: dict[int, set[int]] = {}
        added = {shingle for document in new for shingle in self._prints[document].hashes}
        for shingle, entries in all_postings(self._prints, added).items():
            for document in documents_of(entries):
                wider.setdefault(document, set()).add(shingle)
        return {
            (left, right)
            for left, right in before
            if not wider.get(left, _NOTHING).isdisjoint(wider.get(right, _NOTHING))
        }

    def some(self, new: AbstractSet[int], again: AbstractSet[Pair]) -> Iterator[Found]:
        """The pairs with a new document, and the pairs to be compared again, that share a passage."""
        partners: dict[int, set[int]] = {}
        for left, right in again:
            partners.setdefault(right, set()).add(left)
        hashes = {shingle for document in new | partners.keys() for shingle in self._prints[document].hashes}
        shared = shared_shingles(self._prints, self._outlets, self._needed, hashes)
        everything = range(len(self._prints))
        for one in sorted(new):
            # A pair of two new documents is met at its higher index alone.
            others = frozenset(other for other in everything if other < one or other not in new)
            yield from self._found(shared, one, others, below=False)
        for one, lower in sorted(partners.items()):
            places = self._places(one)
            for other in sorted(lower):
                yield from self._compared(shared, one, other, places)

    def _compared(
        self, shared: SharedShingles, one: int, other: int, places: Mapping[int, Sequence[int]]
    ) -> Iterator[Found]:
        """What `_found` gives for one pair, without a look at all the others."""
        worn = {self._outlets[one], self._outlets[other]}
        seeds: list[tuple[int, int]] = []
        dressed: list[tuple[int, int]] = []
        for shingle, there in zip(self._prints[other].hashes, self._prints[other].picks, strict=True):
            if shingle in places and shingle not in shared.common:
                kind = dressed if worn <= shared.furniture.get(shingle, _NOTHING) else seeds
                kind.extend((there, here) for here in places[shingle])
        if self._promising(one, other, seeds, dressed):
            yield from self._aligned(shared, one, other, places)

    def _found(self, shared: SharedShingles, one: int, allowed: Container[int], *, below: bool) -> Iterator[Found]:
        seeds, dressed = self._seeds(shared, one, below=below)
        places: dict[int, list[int]] | None = None
        for other in sorted(seeds.keys() | dressed.keys()):
            if other not in allowed or not self._promising(one, other, seeds.get(other, []), dressed.get(other, [])):
                continue
            places = self._places(one) if places is None else places
            yield from self._aligned(shared, one, other, places)

    def _aligned(
        self, shared: SharedShingles, one: int, other: int, places: Mapping[int, Sequence[int]]
    ) -> Iterator[Found]:
        swapped = self._ranks[other] > self._ranks[one]
        left, right = (one, other) if swapped else (other, one)
        passages = self._passages(shared, left, right, self._all_seeds(places, other, swapped=swapped))
        if passages:
            yield left, right, passages

    def _promising(self, one: int, other: int, seeds: list[tuple[int, int]], furniture: list[tuple[int, int]]) -> bool:
        """True where a pair is worth aligning: by the seeds that tell, or as a copy furniture and all."""
        here, there = self._prints[one], self._prints[other]
        if furniture and len(seeds) + len(furniture) >= COPIED * min(len(here.picks), len(there.picks)):
            return True
        return promising(there.keys, here.keys, seeds)

    def _places(self, one: int) -> dict[int, list[int]]:
        places: dict[int, list[int]] = {}
        for shingle, place in zip(self._prints[one].hashes, self._prints[one].picks, strict=True):
            places.setdefault(shingle, []).append(place)
        return places

    def _all_seeds(self, places: Mapping[int, Sequence[int]], other: int, *, swapped: bool) -> list[tuple[int, int]]:
        """Every shared shingle of a document, given by its places, and another, as places in the order aligned."""
        prints = self._prints[other]
        both = [
            (there, here)
            for shingle, there in zip(prints.hashes, prints.picks, strict=True)
            if shingle in places
            for here in places[shingle]
        ]
        return [(here, there) for there, here in both] if swapped else both

    def _seeds(self, shared: SharedShingles, one: int, *, below: bool) -> tuple[_Seeds, _Seeds]:
        """The shared shingles of a document by partner, as (place there, place here): telling ones, and furniture."""
        seeds: _Seeds = {}
        dressed: _Seeds = {}
        prints = self._prints[one]
        outlet = self._outlets[one]
        postings, common, furniture = shared.postings, shared.common, shared.furniture
        for shingle, place in zip(prints.hashes, prints.picks, strict=True):
            entries = postings.get(shingle)
            if entries is None or shingle in common:
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
        spreads = [shared.spread.get(one, 2) for one in both] or [2]
        furniture = sum(one in shared.common or worn <= shared.furniture.get(one, _NOTHING) for one in both)
        return Shared(
            passage=passage,
            shingles=both,
            spread=min(spreads),
            widest=max(spreads),
            furniture=furniture / max(1, len(both)),
        )


def _needed(sizes: Mapping[int, int], outlets: Iterable[int]) -> list[int]:
    return [furniture_needed(sizes.get(outlet, 0), known=outlet > 0) for outlet in outlets]
