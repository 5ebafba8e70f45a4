"""Which shingles documents share, how widely, and which of them are an outlet's page furniture."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain

from onrecord.linking.reuse.prints import Prints

# A shingle that stands in more documents than this is a turn of phrase of the language or of the
# story: it finds nothing by itself. Agency texts stay below. The
# number is fixed, not a share, so that adding documents never makes a common shingle rare again.
COMMON_DOCUMENTS = 400

# Furniture of an outlet: a shingle in at least this many of its documents, and from 64 documents on
# in an eighth to a sixteenth of them. The step doubles with the outlet, so that it seldom moves.
# Documents of unknown outlet are held to more, since they come from many.
FURNITURE_DOCUMENTS = 5
FURNITURE_PARTS = 16
UNKNOWN_FURNITURE_DOCUMENTS = 12
UNKNOWN_FURNITURE_PARTS = 4

_SHIFT = 24  # a posting is document << 24 | index of the shingle's first word
_PLACE = (1 << _SHIFT) - 1
_SKETCH_BITS = range(16, 29)


@dataclass(frozen=True, slots=True)
class SharedShingles:
    """Shingles that stand in 2 to `COMMON_DOCUMENTS` documents.

    `postings`: hash to ascending numbers, each a document (by its index) and a place in it, to be
    read with `placed`. `spread`: in how many documents, where that is more than `LEAST_SPREAD`.
    `furniture`: hash to the outlets (by their number) whose furniture it is.
    """

    postings: Mapping[int, Sequence[int]]
    spread: Mapping[int, int]
    common: AbstractSet[int]
    furniture: Mapping[int, frozenset[int]]

    def holders(self, shingles: Iterable[int]) -> frozenset[int]:
        """The documents that hold at least three of the shingles, or all where they are fewer."""
        chosen = [documents_of(self.postings[shingle]) for shingle in set(shingles) if shingle in self.postings]
        counts = Counter(chain.from_iterable(chosen))
        least = min(3, len(chosen))
        return frozenset(document for document, count in counts.items() if count >= least)


def placed(entry: int) -> tuple[int, int]:
    """The document and the place that a posting stands for."""
    return entry >> _SHIFT, entry & _PLACE


def furniture_needed(size: int, *, known: bool) -> int:
    """In how many of an outlet's `size` documents a shingle must stand to be its furniture."""
    least = FURNITURE_DOCUMENTS if known else UNKNOWN_FURNITURE_DOCUMENTS
    parts = FURNITURE_PARTS if known else UNKNOWN_FURNITURE_PARTS
    step = 1 << max(0, size.bit_length())  # the power of two above the size
    return max(least, step // parts)


def shared_shingles(
    prints: Sequence[Prints],
    outlets: Sequence[int],
    needed: Sequence[int],
    among: AbstractSet[int] | None = None,
) -> SharedShingles:
    """The shingles that stand in several places; `among` restricts them to some hashes.

    `outlets` holds the number of each document's outlet, `needed` what `furniture_needed` says for
    each outlet. Memory: a sketch of four to eight slots for each chosen shingle, one byte each,
    and the postings of shared shingles.
    """
    postings = _repeated(prints) if among is None else _chosen(prints, among)
    spread: dict[int, int] = {}
    common: set[int] = set()
    furniture: dict[int, frozenset[int]] = {}
    for shingle, entries in list(postings.items()):
        if len(entries) <= 2:
            if len(entries) == 1:
                del postings[shingle]
            continue
        documents = documents_of(entries)
        if len(documents) > COMMON_DOCUMENTS:
            common.add(shingle)
        if len(documents) > 2:
            spread[shingle] = len(documents)
        dressed = dressed_outlets(documents, outlets, needed)
        if dressed:
            furniture[shingle] = dressed
    return SharedShingles(postings, spread, common, furniture)


def documents_of(entries: Sequence[int]) -> frozenset[int]:
    """The documents of some postings."""
    return frozenset(entry >> _SHIFT for entry in entries)


def dressed_outlets(documents: AbstractSet[int], outlets: Sequence[int], needed: Sequence[int]) -> frozenset[int]:
    """The outlets whose furniture a shingle of these documents is."""
    if len(documents) < FURNITURE_DOCUMENTS:
        return frozenset()
    counts = Counter(outlets[document] for document in documents)
    return frozenset(outlet for outlet, count in counts.items() if count >= needed[outlet])


def all_postings(prints: Sequence[Prints], among: AbstractSet[int]) -> dict[int, list[int]]:
    """Every place of the given hashes."""
    return _chosen(prints, among)


def _entries(document: int, one: Prints) -> Iterator[tuple[int, int]]:
    base = document << _SHIFT
    return ((shingle, base | place) for shingle, place in zip(one.hashes, one.picks, strict=True))


def _chosen(prints: Sequence[Prints], among: AbstractSet[int]) -> dict[int, list[int]]:
    postings: dict[int, list[int]] = {}
    for document, one in enumerate(prints):
        if among.isdisjoint(one.hashes):
            continue
        for shingle, entry in _entries(document, one):
            if shingle in among:
                postings.setdefault(shingle, []).append(entry)
    return postings


def _repeated(prints: Sequence[Prints]) -> dict[int, list[int]]:
    total = sum(len(one.hashes) for one in prints)
    bits = min(max(total.bit_length() + 2, _SKETCH_BITS[0]), _SKETCH_BITS[-1])
    shift = 32 - bits
    # How often a slot was seen: 0, 1 or 2. Two hashes may share a slot; the second pass is exact.
    seen = bytearray(1 << bits)
    for one in prints:
        for shingle in one.hashes:
            slot = shingle >> shift
            if seen[slot] < 2:
                seen[slot] += 1
    postings: dict[int, list[int]] = {}
    for document, one in enumerate(prints):
        base = document << _SHIFT
        for shingle, place in zip(one.hashes, one.picks, strict=True):
            if seen[shingle >> shift] > 1:
                if shingle in postings:
                    postings[shingle].append(base | place)
                else:
                    postings[shingle] = [base | place]
    return postings
