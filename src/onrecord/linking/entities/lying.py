"""Where entities lie and to which state they belong, from all documents that name them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from onrecord.lexicons.names_groups import group_words
from onrecord.linking.entities.clusters import EntityCluster
from onrecord.linking.entities.documents import DocumentNames
from onrecord.linking.places import Located, Resolved
from onrecord.records import GazetteerPlace, Location, Ref

SURE: Final = 2.5  # the margin from which a place that no words hold is sure
MOST: Final = 0.6  # the share of the words that must name one state
CANDIDATES_KEPT: Final = 12


def states_apart(documents: Sequence[DocumentNames], located: Located) -> dict[Ref, str]:
    """The country of each chain whose name surely stands for places in several countries; empty where none does.

    A chain that is not sure goes with the country that most of the sure ones lie in.
    """
    sure: dict[str, Counter[str]] = defaultdict(Counter)
    bearing: dict[str, list[tuple[Ref, str | None, int]]] = defaultdict(list)
    for document in documents:
        for chain in document.chains:
            found = located.places.get((chain.ref.document_id, chain.ref.index))
            if found is None or chain.kind not in ("place", "country", "facility"):
                continue
            key = " ".join(group_words(chain.names[0][0]))
            country = found.place.country if found.held or found.margin >= SURE else None
            bearing[key].append((chain.ref, country, len(chain.mentions)))
            if country is not None:
                sure[key][country] += len(chain.mentions)
    apart = {}
    for key in sorted(sure):
        if len(sure[key]) > 1:
            usual = min(sure[key], key=lambda country: (-sure[key][country], country))
            apart.update({ref: country or usual for ref, country, _ in bearing[key]})
    return apart


def with_places(
    clusters: Sequence[EntityCluster], documents: Sequence[DocumentNames], located: Located
) -> tuple[EntityCluster, ...]:
    """The clusters with where places lie, and with the state of persons and bodies that the documents give them."""
    states: dict[Ref, Counter[str]] = defaultdict(Counter)
    for document in documents:
        for chain, code in document.states:
            states[Ref(document_id=document.document_id, index=chain)][code] += 1
    return tuple(_with_place(cluster, located, states) for cluster in clusters)


def _with_place(cluster: EntityCluster, located: Located, states: Mapping[Ref, Counter[str]]) -> EntityCluster:
    if cluster.kind in ("person", "organization"):
        told: Counter[str] = Counter()
        for ref in cluster.chains:
            told.update(states.get(ref, ()) and states[ref])
        if cluster.country is None and told:
            code = min(told, key=lambda found: (-told[found], found))
            if told[code] >= MOST * sum(told.values()):
                return replace(cluster, country=code)
        return cluster
    if cluster.kind not in ("place", "country", "facility"):
        return cluster
    location = _location(cluster, located)
    if location is None:
        return replace(cluster, country=cluster.country or _country_by_company(cluster, located))
    country = cluster.country if cluster.kind == "country" else location.place.country
    return replace(cluster, location=location, country=country)


def _country_by_company(cluster: EntityCluster, located: Located) -> str | None:
    """The country that the other places of all documents of a place without coordinates agree on."""
    if cluster.kind == "country":
        return None
    codes = {located.countries.get((ref.document_id, ref.index)) for ref in cluster.chains}
    return codes.pop() if len(codes) == 1 else None


def _location(cluster: EntityCluster, located: Located) -> Location | None:
    """The place that most chains mean, those counting more where words hold it or it is far ahead of the next."""
    votes: dict[str, float] = defaultdict(float)
    places: dict[str, GazetteerPlace] = {}
    answers: dict[str, Resolved] = {}
    for ref in cluster.chains:
        found = located.places.get((ref.document_id, ref.index))
        if found is None:
            continue
        if cluster.kind == "country" and found.place.feature != "country":
            continue
        votes[found.place.id] += 3.0 if found.held else min(2.0, max(0.2, found.margin))
        places[found.place.id] = found.place
        best = answers.get(found.place.id)
        if best is None or len(found.candidates) > len(best.candidates):
            answers[found.place.id] = found
    if not votes:
        return None
    chosen = min(votes, key=lambda key: (-votes[key], key))
    others = [place for place in answers[chosen].candidates if place.id != chosen]
    basis = answers[chosen].basis
    return Location(place=places[chosen], basis=basis, candidates=(places[chosen], *others[: CANDIDATES_KEPT - 1]))
