"""Reuse among many documents: from prints to passages with offsets, a kind and a direction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from onrecord.linking.reuse.alignment import Passage, align
from onrecord.linking.reuse.prints import Prints
from onrecord.linking.reuse.shared_shingles import placed, shared_shingles
from onrecord.linking.reuse.words import word_places
from onrecord.records import Interval, Reuse
from onrecord.records.clusters import ReuseKind

NEAR_DUPLICATE = 0.6  # share of the words of both documents that stand in shared passages
MOSTLY = 0.5  # share of a passage's words inside quotation marks that makes it a quotation
_TEXTS_KEPT = 512


@dataclass(frozen=True, slots=True, kw_only=True)
class ReuseDocument:
    """What finding reuse needs of a document. `credits` are the canonical names of the outlets it credits."""

    id: str
    prints: Prints
    outlet: str | None = None
    published: Interval | None = None
    credits: tuple[str, ...] = ()


def find_reuse(documents: Iterable[ReuseDocument], text_of: Callable[[str], str]) -> tuple[Reuse, ...]:
    """Every passage of eight words and more that two documents share, in the order of ids and places.

    The result depends on the documents alone, not on their order. `text_of` gives the text that a
    document was fingerprinted from, by id; it is asked only for documents that share something.
    """
    known = sorted(documents, key=lambda document: document.id)
    for one, other in pairwise(known):
        if one.id == other.id:
            raise ValueError(f"two documents have the id {one.id!r}")

    @lru_cache(maxsize=_TEXTS_KEPT)
    def places(index: int) -> list[tuple[int, int]]:
        document = known[index]
        found = list(word_places(text_of(document.id), document.prints.spans))
        if len(found) != len(document.prints.keys):
            raise ValueError(f"the text of {document.id} is not the one that was fingerprinted")
        return found

    reuses = []
    for left, right, passages in _pairs(known):
        one, other = known[left], known[right]
        kinds = _kinds(one.prints, other.prints, passages)
        source = _source(one, other)
        for passage, kind in zip(passages, kinds, strict=True):
            start, end = places(left)[passage.left][0], places(left)[passage.left_end - 1][1]
            other_start, other_end = places(right)[passage.right][0], places(right)[passage.right_end - 1][1]
            here, there = (one.id, start, end), (other.id, other_start, other_end)
            if source is one:
                here, there = there, here
            words = passage.left_end - passage.left + passage.right_end - passage.right
            reuses.append(
                Reuse(
                    document_id=here[0],
                    start=here[1],
                    end=here[2],
                    source_document_id=there[0],
                    source_start=there[1],
                    source_end=there[2],
                    kind=kind,
                    similarity=round(2 * passage.equal / words, 4),
                    directed=source is not None,
                )
            )
    return tuple(sorted(reuses, key=lambda r: (r.document_id, r.start, r.source_document_id, r.source_start, r.end)))


def _pairs(documents: Sequence[ReuseDocument]) -> Iterator[tuple[int, int, list[Passage]]]:
    prints = [document.prints for document in documents]
    postings = shared_shingles(prints, [document.outlet for document in documents])
    for right, one in enumerate(prints):
        seeds: dict[int, list[tuple[int, int]]] = {}
        for shingle, place in zip(one.hashes, one.picks, strict=True):
            for entry in postings.get(shingle, ()):
                left, left_place = placed(entry)
                if left >= right:
                    break
                seeds.setdefault(left, []).append((left_place, place))
        for left in sorted(seeds):
            passages = align(prints[left].keys, one.keys, seeds[left])
            if passages:
                yield left, right, passages


def _kinds(left: Prints, right: Prints, passages: Sequence[Passage]) -> list[ReuseKind]:
    covered_left = _covered((p.left, p.left_end) for p in passages)
    covered_right = _covered((p.right, p.right_end) for p in passages)
    if covered_left >= NEAR_DUPLICATE * len(left.keys) and covered_right >= NEAR_DUPLICATE * len(right.keys):
        return ["near-duplicate"] * len(passages)
    kinds: list[ReuseKind] = []
    for p in passages:
        quoted_left = _inside(left.quoted, p.left, p.left_end) / (p.left_end - p.left)
        quoted_right = _inside(right.quoted, p.right, p.right_end) / (p.right_end - p.right)
        kinds.append("shared quotation" if (quoted_left + quoted_right) / 2 > MOSTLY else "shared passage")
    return kinds


def _covered(ranges: Iterable[tuple[int, int]]) -> int:
    total = at = 0
    for start, end in sorted(ranges):
        total += max(0, end - max(start, at))
        at = max(at, end)
    return total


def _inside(ranges: Sequence[tuple[int, int]], start: int, end: int) -> int:
    return sum(max(0, min(end, last) - max(start, first)) for first, last in ranges)


def _source(one: ReuseDocument, other: ReuseDocument) -> ReuseDocument | None:
    """The document that the words were taken from, where dates or credits tell, and do not disagree."""
    told = set()
    if one.published and other.published and not one.published.overlaps(other.published):
        told.add(one.id if one.published < other.published else other.id)
    one_credits = other.outlet is not None and other.outlet in one.credits
    other_credits = one.outlet is not None and one.outlet in other.credits
    if one_credits != other_credits:
        told.add(other.id if one_credits else one.id)
    if len(told) != 1:
        return None
    return one if one.id in told else other
