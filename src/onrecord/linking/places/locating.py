"""The places of all documents of a case, each document read for itself and for where its outlet is at home."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.lexicons.gazetteer import Gazetteer
from onrecord.linking.places.naming import PlaceName
from onrecord.linking.places.resolving import (
    NOWHERE,
    Resolved,
    countries_by_company,
    home_of,
    resolve,
    stands_alone,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentPlaces:
    """The places that a document names, by chain, and how often it names each country, by alpha-3 code."""

    document_id: str
    names: tuple[PlaceName, ...] = ()
    countries: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """By document and chain the place that is meant; of names without one, the country that their company tells."""

    places: Mapping[tuple[str, int], Resolved] = field(default_factory=dict)
    countries: Mapping[tuple[str, int], str] = field(default_factory=dict)


def locate(documents: Sequence[DocumentPlaces], outlets: Mapping[str, str]) -> Located:
    """The places of all documents. A name may have neither a place nor a country.

    `outlets` has the outlet of each document, where known.
    """
    names = {each.name for document in documents for each in document.names}
    if not names:
        return Located()
    gazetteer = Gazetteer(sorted(names))
    first = {each.document_id: resolve(each.names, dict(each.countries), gazetteer) for each in documents}
    printed: dict[str, list[Resolved]] = defaultdict(list)
    for document in documents:
        outlet = outlets.get(document.document_id)
        if outlet is not None:
            printed[outlet] += first[document.document_id].values()
    homes = {outlet: home_of(answers) for outlet, answers in printed.items()}
    found: dict[tuple[str, int], Resolved] = {}
    countries: dict[tuple[str, int], str] = {}
    for document in documents:
        home = homes.get(outlets.get(document.document_id, ""), NOWHERE)
        answers = first[document.document_id]
        if home != NOWHERE and any(len(answer.candidates) > 1 for answer in answers.values()):
            answers = resolve(document.names, dict(document.countries), gazetteer, home)
        if home == NOWHERE and stands_alone(document.names, answers, dict(document.countries)):
            answers = {}
        found.update(((document.document_id, chain), answer) for chain, answer in answers.items())
        by_company = countries_by_company(document.names, answers, dict(document.countries), home)
        countries.update(((document.document_id, chain), code) for chain, code in by_company.items())
    return Located(places=found, countries=countries)
