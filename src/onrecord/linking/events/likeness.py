"""How alike two documents are by their telling words, and which are neighbours: the ground of linking their events."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence

from onrecord.linking.events.reports import EventDocument

TERMS_AT_MOST = 60  # a document is compared by its most telling words
POSTINGS_AT_MOST = 150  # documents that share a word; a word of more is no way to neighbours
MET_AT_MOST = 1_000  # documents that a document meets by its words, the rarest first, counted once a word
NEIGHBOURS = 15  # of each document
LEAST = 0.12  # likeness of neighbours, 0 to 1


class Likeness:
    """The documents as unit vectors of words weighed by how rare they are (TF-IDF; Salton and Buckley, 1988)."""

    def __init__(self, documents: Sequence[EventDocument]) -> None:
        frequency: Counter[str] = Counter()
        for document in documents:
            frequency.update(document.terms)
        size = max(2, len(documents))
        self.rarity = {term: math.log((size + 1) / count) for term, count in frequency.items()}
        self._frequency = frequency
        self._vectors: dict[str, dict[str, float]] = {}
        for document in documents:
            weighed = {
                term: (1 + math.log(count)) * self.rarity[term]
                for term, count in zip(document.terms, document.counts, strict=True)
                if frequency[term] > 1
            }
            kept = sorted(weighed.items(), key=lambda each: (-each[1], each[0]))[:TERMS_AT_MOST]
            length = math.sqrt(sum(weight * weight for _, weight in kept)) or 1.0
            self._vectors[document.id] = {term: weight / length for term, weight in kept}

    @property
    def documents(self) -> list[str]:
        """The ids of the documents, in the order given."""
        return list(self._vectors)

    def of(self, left: str, right: str) -> float:
        """The cosine of two documents, 0 to 1; 1 of a document with itself."""
        if left == right:
            return 1.0
        one, other = self._vectors[left], self._vectors[right]
        # The exact sum, whatever the order of a set.
        return math.fsum([one[term] * other[term] for term in one.keys() & other.keys()])

    def neighbours(self) -> list[tuple[str, str, float]]:
        """Pairs of documents (smaller id first, sorted) of which one is among the likest of the other."""
        ids = list(self._vectors)
        holders: dict[str, list[int]] = defaultdict(list)
        weights: dict[str, list[float]] = defaultdict(list)  # of each holder
        for at, vector in enumerate(self._vectors.values()):
            for term, weight in vector.items():
                holders[term].append(at)
                weights[term].append(weight)
        rarest_first = {term: at for at, term in enumerate(sorted(holders, key=lambda one: (len(holders[one]), one)))}
        near = [0.0] * len(ids)  # of one document at a time
        pairs: dict[tuple[str, str], float] = {}
        known: dict[tuple[str, str], float] = {}  # each pair is asked for from both of its ends

        def likeness(document: str, other: str) -> float:
            found = known.pop((other, document), None)
            if found is None:
                found = known[document, other] = self.of(document, other)
            return found

        for at, (document, vector) in enumerate(self._vectors.items()):
            met = 0
            used: list[str] = []
            for term in sorted(vector, key=rarest_first.__getitem__):
                met += len(holders[term])
                if len(holders[term]) > POSTINGS_AT_MOST or met > MET_AT_MOST:
                    break
                used.append(term)
            for term in used:
                weight = vector[term]
                for number, theirs in zip(holders[term], weights[term], strict=True):
                    near[number] += weight * theirs
            others = set[int]().union(*map(holders.__getitem__, used))
            near[at] = 0.0
            others.discard(at)
            if not others:
                continue
            shares = sorted([near[number] for number in others], reverse=True)
            least = shares[: 2 * NEIGHBOURS][-1]
            best = sorted((-near[number], ids[number]) for number in others if near[number] >= least)[: 2 * NEIGHBOURS]
            for number in others:
                near[number] = 0.0
            weighed = sorted((-likeness(document, other), other) for _, other in best)[:NEIGHBOURS]
            for negative, other in weighed:
                if -negative >= LEAST:
                    pairs[min(document, other), max(document, other)] = -negative
        return [(*pair, pairs[pair]) for pair in sorted(pairs)]
