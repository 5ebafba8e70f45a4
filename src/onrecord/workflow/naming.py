"""Who and what a case names: the chains of its documents and the outlets it credits, as one set of entities."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from onrecord.linking.entities import DocumentNames, EntityCluster, link_entities
from onrecord.linking.entities.offices import DocumentOffices, join_by_office
from onrecord.linking.outlets import outlet_key
from onrecord.linking.places import Answers, DocumentPlaces, locate
from onrecord.records import Entity, Question, Reason, Ref
from onrecord.text.folding import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """The entities of a case before their lasting ids, and what points at them by their index.

    `evidence` has, for each entity, the keys by which a later build finds its id again: each name in
    each document, and for outlets their names alone. `of_chain` goes by (document, chain),
    `of_outlet` by outlet key. `questions` are pairs of chains whose entities may be one, with the evidence.
    `kept` is for the next time, as are `places`, the answers of documents whose places were found anew.
    """

    entities: tuple[Entity, ...]
    evidence: tuple[tuple[str, ...], ...]
    of_chain: Mapping[Ref, int]
    of_outlet: Mapping[str, int]
    questions: tuple[tuple[Ref, Ref, tuple[Reason, ...]], ...] = ()
    kept: bytes = b""
    places: Mapping[str, Answers] = field(default_factory=dict)

    def asked(self, ids: Sequence[str]) -> list[Question]:
        """The questions between the entities as they are now, under these ids; one entity asks nothing of itself."""
        found: dict[tuple[str, str], Question] = {}
        for left, right, evidence in self.questions:
            pair = sorted({ids[self.of_chain[left]], ids[self.of_chain[right]]})
            if len(pair) == 2:
                made = Question(kind="entity", left=pair[0], right=pair[1], evidence=evidence)
                found.setdefault((pair[0], pair[1]), made)
        return [found[pair] for pair in sorted(found)]


def name_entities(
    documents: Sequence[DocumentNames],
    outlets: Mapping[str, Entity],
    canonical: Callable[[str], str | None],
    places: Sequence[DocumentPlaces] = (),
    printed_by: Mapping[str, str] = MappingProxyType({}),
    kept: bytes | None = None,
    kept_places: Mapping[str, Answers] = MappingProxyType({}),
) -> Named:
    """All entities: the clusters of named chains, each joined by the outlet that bears its name; then other outlets.

    The same documents in any order give the same answer. `printed_by` has the outlet of each document, where known;
    `kept` and `kept_places` are what earlier answers kept, to save time.
    """
    written = {chain.ref: chain.names for document in documents for chain in document.chains}
    entities: list[Entity] = []
    evidence: list[tuple[str, ...]] = []
    of_chain: dict[Ref, int] = {}
    of_outlet: dict[str, int] = {}
    located = locate(places, printed_by, kept_places)
    linked = link_entities(documents, located, kept)
    for cluster in linked.clusters:
        keys = [key for key in _outlet_keys(cluster, canonical) if key in outlets and key not in of_outlet]
        of_outlet.update((key, len(entities)) for key in keys)
        of_chain.update((ref, len(entities)) for ref in cluster.chains)
        entities.append(_entity(cluster, [outlets[key] for key in keys]))
        folded = {name.name: _folded(name.name) for name in cluster.names}
        named = [f"{ref.document_id}:{folded[name]}" for ref in cluster.chains for name, _ in written[ref]]
        named += (_name_key(outlets[key]) for key in keys)
        evidence.append(tuple(sorted(set(named))) if len(named) > 1 else tuple(named))
    for key in sorted(outlets):
        if key not in of_outlet:
            of_outlet[key] = len(entities)
            entities.append(outlets[key])
            evidence.append((_name_key(outlets[key]),))
    first = {cluster.id: cluster.chains[0] for cluster in linked.clusters}
    return Named(
        entities=tuple(entities),
        evidence=tuple(evidence),
        of_chain=of_chain,
        of_outlet=of_outlet,
        questions=tuple((first[each.left], first[each.right], each.evidence) for each in linked.questions),
        kept=linked.kept,
        places=located.found,
    )


def called_by_office(named: Named, offices: Sequence[DocumentOffices]) -> Named:
    """The same with the chains that only an office names ("the Iranian foreign minister") led to its one holder."""
    joined, entities = join_by_office(offices, named.of_chain, named.entities)
    return replace(named, entities=tuple(entities), of_chain={**named.of_chain, **joined})


def _outlet_keys(cluster: EntityCluster, canonical: Callable[[str], str | None]) -> list[str]:
    if cluster.kind not in ("organization", "other"):
        return []
    return sorted({outlet_key(name.name, canonical) for name in cluster.names})


def _entity(cluster: EntityCluster, outlets: Sequence[Entity]) -> Entity:
    names = cluster.names
    if outlets:
        known = {name.name: name for outlet in outlets for name in outlet.names}
        known.update((name.name, name) for name in cluster.names)
        names = tuple(known[name] for name in sorted(known))
    return Entity(
        id=cluster.id,
        name=outlets[0].name if outlets else cluster.name,
        kind="organization" if outlets else cluster.kind,
        names=names,
        country=cluster.country,
        mentions=cluster.mentions,
        location=cluster.location,
        reasons=cluster.reasons,
    )


def _name_key(outlet: Entity) -> str:
    return f"outlet:{_folded(outlet.name)}"


def _folded(name: str) -> str:
    return " ".join(fold(name).split())
