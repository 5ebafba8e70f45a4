"""The places of all documents of a case, each document read for itself and for where its outlet is at home."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

import msgspec

from onrecord.lexicons.gazetteer import Gazetteer
from onrecord.linking.places.naming import PlaceName
from onrecord.linking.places.resolving import (
    NOWHERE,
    Home,
    Resolved,
    countries_by_company,
    home_of,
    resolve,
    stands_alone,
)
from onrecord.records import GazetteerPlace


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentPlaces:
    """The places that a document names, by chain, and how often it names each country, by alpha-3 code."""

    document_id: str
    names: tuple[PlaceName, ...] = ()
    countries: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """The places of one document by chain: as it tells them by itself, and with its outlet at home in `home`.

    `at_home` is `None` where that was not asked.
    """

    alone: Mapping[int, Resolved]
    home: Home = NOWHERE
    at_home: Mapping[int, Resolved] | None = None


_places = msgspec.msgpack.Decoder(dict[str, GazetteerPlace])

# One answer as it is kept: chain, the ids of its candidates with the chosen one first, basis, margin, held.
_Packed = tuple[int, tuple[str, ...], str, float, bool]


class _PackedAnswers(msgspec.Struct, frozen=True, array_like=True):
    alone: list[_Packed]
    home: Home
    at_home: list[_Packed] | None


class KeptAnswers:
    """Answers as bytes, and back. The places that they name are held once for all documents, in `places`."""

    def __init__(self, places: bytes | None = None) -> None:
        self._places = _places.decode(places) if places is not None else {}
        self._decoder = msgspec.msgpack.Decoder(_PackedAnswers)
        self._encoder = msgspec.msgpack.Encoder()

    @property
    def places(self) -> bytes:
        """All places that were packed or known before, as bytes."""
        return self._encoder.encode(dict(sorted(self._places.items())))

    def packed(self, answers: Answers) -> bytes:
        """The answers of one document."""
        at_home = self._names(answers.at_home) if answers.at_home is not None else None
        return self._encoder.encode(_PackedAnswers(self._names(answers.alone), answers.home, at_home))

    def unpacked(self, data: bytes) -> Answers:
        """Answers as `packed` of the same program gave them."""
        held = self._decoder.decode(data)
        at_home = self._answers(held.at_home) if held.at_home is not None else None
        return Answers(alone=self._answers(held.alone), home=held.home, at_home=at_home)

    def _names(self, answers: Mapping[int, Resolved]) -> list[_Packed]:
        self._places.update((place.id, place) for found in answers.values() for place in found.candidates)
        return [
            (chain, tuple(place.id for place in found.candidates), found.basis, found.margin, found.held)
            for chain, found in answers.items()
        ]

    def _answers(self, packed: Iterable[_Packed]) -> dict[int, Resolved]:
        found = {}
        for chain, ids, basis, margin, held in packed:
            candidates = tuple(self._places[key] for key in ids)
            found[chain] = Resolved(place=candidates[0], candidates=candidates, basis=basis, margin=margin, held=held)
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """By document and chain the place that is meant; of names without one, the country that their company tells.

    `found` are the answers of documents for which they were found anew.
    """

    places: Mapping[tuple[str, int], Resolved] = field(default_factory=dict)
    countries: Mapping[tuple[str, int], str] = field(default_factory=dict)
    found: Mapping[str, Answers] = field(default_factory=dict)


class _Asked:
    """A gazetteer of the names asked for; made when first needed, as its files are large."""

    def __init__(self) -> None:
        self._names: set[str] = set()
        self._made: Gazetteer | None = None

    def of(self, documents: Iterable[DocumentPlaces]) -> Gazetteer:
        """A gazetteer that knows all names of these documents."""
        wanted = {each.name for document in documents for each in document.names}
        if self._made is None or not wanted <= self._names:
            self._names |= wanted
            self._made = Gazetteer(sorted(self._names))
        return self._made


def locate(
    documents: Sequence[DocumentPlaces],
    outlets: Mapping[str, str],
    kept: Mapping[str, Answers] = MappingProxyType({}),
) -> Located:
    """The places of all documents. A name may have neither a place nor a country.

    `outlets` has the outlet of each document, where known; `kept` are answers of an earlier call for the same
    documents, which save time and change nothing: what a document's places are depends on it and on the home alone.
    """
    asked = _Asked()
    answers = {each.document_id: kept[each.document_id] for each in documents if each.document_id in kept}
    new = [each for each in documents if each.document_id not in answers]
    if new:
        gazetteer = asked.of(new)
        for each in new:
            alone = resolve(each.names, dict(each.countries), gazetteer) if each.names else {}
            answers[each.document_id] = Answers(alone=alone)
    printed: dict[str, list[Resolved]] = defaultdict(list)
    for document in documents:
        outlet = outlets.get(document.document_id)
        if outlet is not None:
            printed[outlet] += answers[document.document_id].alone.values()
    homes = {outlet: home_of(found) for outlet, found in printed.items()}
    home_for = {each.document_id: homes.get(outlets.get(each.document_id, ""), NOWHERE) for each in documents}
    moved = [
        each
        for each in documents
        if (home := home_for[each.document_id]) != NOWHERE
        and (known := answers[each.document_id]).home != home
        and any(len(answer.candidates) > 1 for answer in known.alone.values())
    ]
    if moved:
        gazetteer = asked.of(moved)
        for each in moved:
            home = home_for[each.document_id]
            at_home = resolve(each.names, dict(each.countries), gazetteer, home)
            answers[each.document_id] = replace(answers[each.document_id], home=home, at_home=at_home)
    places: dict[tuple[str, int], Resolved] = {}
    countries: dict[tuple[str, int], str] = {}
    for document in documents:
        home, known = home_for[document.document_id], answers[document.document_id]
        found = known.at_home if known.at_home is not None and known.home == home else known.alone
        if home == NOWHERE and stands_alone(document.names, found, dict(document.countries)):
            found = {}
        places.update(((document.document_id, chain), answer) for chain, answer in found.items())
        by_company = countries_by_company(document.names, found, dict(document.countries), home)
        countries.update(((document.document_id, chain), code) for chain, code in by_company.items())
    changed = {key: answer for key, answer in answers.items() if kept.get(key) is not answer}
    return Located(places=places, countries=countries, found=changed)
