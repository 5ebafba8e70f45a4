"""Which shingles tell of reuse: not those of one document alone, of the language, or of an outlet's page furniture."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from onrecord.linking.reuse.prints import Prints

# A shingle that stands in more documents than this is a turn of phrase of the language or of the
# story: it finds nothing by itself. Agency texts printed by dozens of outlets stay below.
COMMON_DOCUMENTS = 200
# An outlet's furniture: a shingle in at least so many, and so large a share, of its documents.
FURNITURE_DOCUMENTS = 5
FURNITURE_SHARE = 0.05
# A document whose shingles are for more than this share "furniture" is a copy of others, not dressed alike.
COPY_SHARE = 0.5

_DOCUMENT_SHIFT = 24  # a posting is document << 24 | index of the shingle's first word
_PLACE_MASK = (1 << _DOCUMENT_SHIFT) - 1


def posting(document: int, place: int) -> int:
    """One number for a place in a document."""
    return document << _DOCUMENT_SHIFT | place


def placed(entry: int) -> tuple[int, int]:
    """The document and the place that a posting stands for."""
    return entry >> _DOCUMENT_SHIFT, entry & _PLACE_MASK


def shared_shingles(prints: Sequence[Prints], outlets: Sequence[str | None]) -> dict[int, list[int]]:
    """The shingles that stand in several documents and may tell of reuse: hash to ascending postings.

    Left out are shingles of one document alone, common ones, and an outlet's furniture.
    Memory: one byte for each sketch slot and the postings of repeated shingles.
    """
    postings = _repeated(prints)
    furniture = _furniture(postings, prints, outlets)
    kept = {}
    for shingle, entries in postings.items():
        documents = len({entry >> _DOCUMENT_SHIFT for entry in entries})
        if 1 < documents <= COMMON_DOCUMENTS and shingle not in furniture:
            kept[shingle] = entries
    return kept


def _repeated(prints: Sequence[Prints]) -> dict[int, list[int]]:
    total = sum(len(one.hashes) for one in prints)
    bits = max(16, min(28, total.bit_length() + 2))
    shift = 32 - bits
    # 0: not seen, 1: seen once, 2: seen again. Two hashes may share a slot; the second pass is exact.
    seen = bytearray(1 << bits)
    for one in prints:
        for slot in {shingle >> shift for shingle in set(one.hashes)}:
            if seen[slot] < 2:
                seen[slot] += 1
    postings: dict[int, list[int]] = {}
    for document, one in enumerate(prints):
        base = document << _DOCUMENT_SHIFT
        for shingle, place in zip(one.hashes, one.picks, strict=True):
            if seen[shingle >> shift] > 1:
                if shingle in postings:
                    postings[shingle].append(base | place)
                else:
                    postings[shingle] = [base | place]
    return {shingle: entries for shingle, entries in postings.items() if len(entries) > 1}


def _furniture(
    postings: dict[int, list[int]], prints: Sequence[Prints], outlets: Sequence[str | None]
) -> frozenset[int]:
    sizes = Counter(outlets)
    needed = {outlet: max(FURNITURE_DOCUMENTS, FURNITURE_SHARE * size) for outlet, size in sizes.items()}
    often = {shingle: entries for shingle, entries in postings.items() if len(entries) >= FURNITURE_DOCUMENTS}

    def found(left_out: frozenset[int]) -> frozenset[int]:
        marked = []
        for shingle, entries in often.items():
            documents = {entry >> _DOCUMENT_SHIFT for entry in entries} - left_out
            counts = Counter(outlets[document] for document in documents)
            if any(count >= needed[outlet] for outlet, count in counts.items()):
                marked.append(shingle)
        return frozenset(marked)

    first = found(frozenset())
    marks = Counter(entry >> _DOCUMENT_SHIFT for shingle in first for entry in often[shingle])
    copies = frozenset(
        document for document, count in marks.items() if count > COPY_SHARE * len(prints[document].picks)
    )
    return found(copies) if copies else first
