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

    def of(self, left: str, right: str) -> float:
        """The cosine of two documents, 0 to 1; 1 of a document with itself."""
        if left == right:
            return 1.0
        one, other = self._vectors[left], self._vectors[right]
        # The exact sum, whatever the order of a set.
        return math.fsum([one[term] * other[term] for term in one.keys() & other.keys()])

    def neighbours(self) -> list[tuple[str, str, float]]:
        """Pairs of documents (smaller id first, sorted) of which one is among the likest of the other."""
        numbers = {document: at for at, document in enumerate(self._vectors)}
        ids = list(numbers)
        postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for document, vector in self._vectors.items():
            for term, weight in vector.items():
                postings[term].append((numbers[document], weight))
        pairs: dict[tuple[str, str], float] = {}
        known: dict[tuple[str, str], float] = {}  # each pair is asked for from both of its ends

        def likeness(document: str, other: str) -> float:
            found = known.pop((other, document), None)
            if found is None:
                found = known[document, other] = self.of(document, other)
            return found

        for document, vector in self._vectors.items():
            near: dict[int, float] = defaultdict(float)
            met = 0
            for term, weight in sorted(vector.items(), key=lambda each: (len(postings[each[0]]), each[0])):
                met += len(postings[term])
                if len(postings[term]) > POSTINGS_AT_MOST or met > MET_AT_MOST:
                    break
                for number, theirs in postings[term]:
                    near[number] += weight * theirs
            near.pop(numbers[document], None)
            if not near:
                continue
            least = sorted(near.values(), reverse=True)[: 2 * NEIGHBOURS][-1]
            best = sorted((-shared, ids[at]) for at, shared in near.items() if shared >= least)[: 2 * NEIGHBOURS]
            weighed = sorted((-likeness(document, other), other) for _, other in best)[:NEIGHBOURS]
            for negative, other in weighed:
                if -negative >= LEAST:
                    pairs[min(document, other), max(document, other)] = -negative
        return [(*pair, pairs[pair]) for pair in sorted(pairs)]
