"""Which facts need not be weighed again: those of whose documents nothing changed that weighing looks at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from onrecord.case import Linked, terms_of
from onrecord.ids import digest
from onrecord.records import Interval
from onrecord.workflow.weighed_documents import Outlets, writers_of

WEIGHED = "weighed"  # digests of what weighing looks at are kept under it

Publications = Mapping[str, tuple[str | None, Interval | None]]
FactKey = tuple[str, str]  # kind, id


class WeighedCase(Protocol):
    """What is asked of a case about the last build."""

    def gathered(self, about: str, program: str) -> Iterator[tuple[str, str | None, bytes | None]]:
        """By document that was read, sorted, what the same program kept of it under a name, and under which terms."""

    def corroborated(self) -> dict[FactKey, int]:
        """By fact that was weighed, how many documents it had."""


class StandingFacts:
    """What of the last build's weighing stands, if the same `program` made it.

    What is said of a fact rests on its documents alone: on their readings, on which facts, entities and outlets their
    reports hang on, on what they share with one another, and on when and where they were printed. Of all that there is
    one digest for each document (`terms`).
    """

    def __init__(
        self,
        case: WeighedCase,
        linked: Linked,
        *,
        program: str,
        publications: Publications,
        bylines: Mapping[str, str],
        outlets: Outlets,
    ) -> None:
        before = {document: terms for document, terms, _ in case.gathered(WEIGHED, program)}
        self.terms = _terms(linked, before, publications, bylines, outlets)
        self.changed = frozenset(document for document, now in self.terms.items() if before[document] != now)
        self._documents = case.corroborated()

    def holds(self, kind: str, key: str, documents: Sequence[str]) -> bool:
        """True where the fact was weighed from these very documents, and nothing about them has changed.

        A document that has left it is seen by their number: no other one came, as its terms would have changed.
        """
        return self._documents.get((kind, key)) == len(documents) and self.changed.isdisjoint(documents)


def _terms(
    linked: Linked,
    documents: Mapping[str, object],
    publications: Publications,
    bylines: Mapping[str, str],
    outlets: Outlets,
) -> dict[str, str]:
    joined = linked.terms or terms_of(linked)
    faces = {
        entity.id: f"{entity.id} {entity.kind} {entity.name} {entity.location.place.feature if entity.location else ''}"
        for entity in linked.entities
    }
    named: dict[str, set[str]] = defaultdict(set)
    for ref, entity_id in linked.of_chain.items():
        named[ref.document_id].add(entity_id)
    shared: dict[str, list[str]] = defaultdict(list)
    for reuse in linked.reuses:
        line = repr(reuse)
        shared[reuse.document_id].append(line)
        shared[reuse.source_document_id].append(line)
    publishers = outlets.digest()
    found = {}
    for document in documents:
        outlet, published = publications[document]
        byline = bylines.get(document)
        lines = [
            publishers,
            joined.get(document, ""),
            repr((outlet, published, byline, writers_of(byline, outlets)[1] if byline else ())),
            *sorted(faces[key] for key in named.get(document, ()) if key in faces),
            *sorted(shared.get(document, ())),
        ]
        found[document] = digest("\n".join(lines).encode())
    return found
