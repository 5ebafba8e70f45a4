"""Reuse among many documents: from prints to passages with offsets, a kind and a direction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import LCSseq

from onrecord.linking.reuse.alignment import Passage
from onrecord.linking.reuse.pairs import Found, Pair, Pairs
from onrecord.linking.reuse.prints import Prints
from onrecord.linking.reuse.words import word_places
from onrecord.records import Interval, Reuse
from onrecord.records.clusters import ReuseKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ReuseDocument:
    """What finding reuse needs of a document.

    `outlet` is the canonical name of the outlet that printed it, `credits` those of the outlets
    that it credits; both must use the same names.
    """

    id: str
    prints: Prints
    outlet: str | None = None
    published: Interval | None = None
    credits: tuple[str, ...] = ()


def find_reuse(
    documents: Iterable[ReuseDocument],
    text_of: Callable[[str], str],
    *,
    new: AbstractSet[str] | None = None,
    before: Iterable[Reuse] = (),
) -> tuple[Reuse, ...]:
    """Every passage of eight words and more that two documents share, in the order of ids and places.

    The result depends on the documents alone, not on their order. `text_of` gives the text that a
    document was fingerprinted from, by id; it is asked only for documents that share something.

    Where `before` is what this function gave for all documents but those in `new`, unchanged, the
    result is the same as without the two, and only pairs that can have changed are compared. A
    document whose text, outlet, date or credits changed, or one taken away, needs a full search.

    Raises `ValueError` where two documents have one id, a text is not the one that was
    fingerprinted, or `before` or `new` name documents that are not there.

    Known misses: passages all of whose words stand in more than 400 documents; of a passage that
    a document holds twice, places beyond the first few; words that were translated or paraphrased.
    """
    known = sorted(documents, key=lambda document: document.id)
    for one, other in pairwise(known):
        if one.id == other.id:
            raise ValueError(f"two documents have the id {one.id!r}")
    written = _Written(known, text_of)
    pairs = Pairs([document.prints for document in known], [document.outlet for document in known])
    if new is None:
        return _in_order(written.reuses(pairs.every()))
    index = {document.id: at for at, document in enumerate(known)}
    earlier: dict[Pair, list[Reuse]] = {}
    try:
        added = frozenset(index[name] for name in new)
        for reuse in before:
            ends = sorted((index[reuse.document_id], index[reuse.source_document_id]))
            earlier.setdefault((ends[0], ends[1]), []).append(reuse)
    except KeyError as error:
        raise ValueError(f"no such document among those given: {error.args[0]!r}") from error
    again = pairs.to_compare(added, earlier)
    if again is None:
        return _in_order(written.reuses(pairs.every()))
    kept = [reuse for pair, reuses in earlier.items() if pair not in again for reuse in reuses]
    return _in_order([*kept, *written.reuses(pairs.some(added, again))])


def _in_order(reuses: Iterable[Reuse]) -> tuple[Reuse, ...]:
    return tuple(
        sorted(
            reuses, key=lambda r: (r.document_id, r.start, r.end, r.source_document_id, r.source_start, r.source_end)
        )
    )


_Place = tuple[int, int, int]  # the index of a document, its first word, and the one after the last


class _Written:
    """Passages in words written as reuses in characters."""

    def __init__(self, documents: Sequence[ReuseDocument], text_of: Callable[[str], str]) -> None:
        self._documents = documents
        self._text_of = text_of

    def reuses(self, found: Iterable[Found]) -> Iterator[Reuse]:
        every = list(found)
        spans = self._spans(
            place
            for left, right, passages in every
            for passage, _ in passages
            for place in ((left, passage.left, passage.left_end), (right, passage.right, passage.right_end))
        )
        for left, right, passages in every:
            source = _source(self._documents[left], self._documents[right])
            for passage, kind in passages:
                yield self._reuse(left, right, passage, kind, source, spans)

    def _reuse(
        self,
        left: int,
        right: int,
        passage: Passage,
        kind: ReuseKind,
        source: ReuseDocument | None,
        spans: Mapping[_Place, tuple[int, int]],
    ) -> Reuse:
        one, other = self._documents[left], self._documents[right]
        here = one.id, *spans[left, passage.left, passage.left_end]
        there = other.id, *spans[right, passage.right, passage.right_end]
        if source is one or (source is None and there < here):
            here, there = there, here
        return Reuse(
            document_id=here[0],
            start=here[1],
            end=here[2],
            source_document_id=there[0],
            source_start=there[1],
            source_end=there[2],
            kind=kind,
            similarity=_similarity(one.prints, other.prints, passage),
            directed=source is not None,
        )

    def _spans(self, wanted: Iterable[_Place]) -> dict[_Place, tuple[int, int]]:
        """The characters of stretches of words; each text is looked at once, as finding its words takes long."""
        by_document: dict[int, set[_Place]] = {}
        for place in wanted:
            by_document.setdefault(place[0], set()).add(place)
        found: dict[_Place, tuple[int, int]] = {}
        for index in sorted(by_document):
            places = self._read_places(index)
            found.update((place, (places[place[1]][0], places[place[2] - 1][1])) for place in by_document[index])
        return found

    def _read_places(self, index: int) -> list[tuple[int, int]]:
        document = self._documents[index]
        places = list(word_places(self._text_of(document.id), document.prints.spans))
        if len(places) != len(document.prints.keys):
            raise ValueError(f"the text of {document.id} is not the one that was fingerprinted")
        return places


def _similarity(left: Prints, right: Prints, passage: Passage) -> float:
    """Twice the longest common subsequence of words over the words of both sides."""
    one = left.keys[passage.left : passage.left_end]
    other = right.keys[passage.right : passage.right_end]
    equal = LCSseq.similarity(list(one), list(other)) if passage.gaps else passage.equal
    return round(2 * equal / (len(one) + len(other)), 4)


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
