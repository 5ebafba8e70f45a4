"""The rows of entities: their names, where they lie, why their names are one, and what is left to a person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.case.database import Database
from onrecord.case.rows import Row
from onrecord.ids import make_id
from onrecord.records import Entity, Question

_PLACE = "entity_id latitude longitude country region gazetteer_id feature population basis"
_CANDIDATE = "entity_id rank gazetteer_id name country region latitude longitude population"
_REASON = "about_kind about_id feature left_value right_value weight"


def write_entities(database: Database, entities: Sequence[Entity]) -> None:
    """Writes entities with their names, places and reasons. Needs an open transaction."""
    database.insert("entities", "id name kind country", ((e.id, e.name, e.kind, e.country) for e in entities))
    database.insert(
        "entity_names",
        "entity_id name kind mentions",
        ((e.id, name.name, name.kind, name.mentions) for e in entities for name in e.names),
    )
    database.insert(
        "reasons",
        _REASON,
        (("entity", e.id, r.feature, r.left, r.right, float(r.weight)) for e in entities for r in e.reasons),
    )
    database.insert("places", _PLACE, _places(entities))
    database.insert("place_candidates", _CANDIDATE, _candidates(entities))


def _places(entities: Sequence[Entity]) -> Iterator[Row]:
    for entity in entities:
        if entity.location is not None:
            at = entity.location.place
            where = (float(at.latitude), float(at.longitude), at.country, at.region)
            yield entity.id, *where, at.id, at.feature, at.population, entity.location.basis


def _candidates(entities: Sequence[Entity]) -> Iterator[Row]:
    for entity in entities:
        if entity.location is not None:
            for rank, at in enumerate(entity.location.candidates, 1):
                where = (at.country, at.region, float(at.latitude), float(at.longitude), at.population)
                yield entity.id, rank, at.id, at.name, *where


def write_questions(database: Database, questions: Sequence[Question]) -> None:
    """Writes questions under ids made from what they are about, each with its evidence as reasons."""
    made = [(make_id("q", each.kind, each.left, each.right), each) for each in questions]
    database.insert(
        "questions",
        "id kind left_id right_id weight",
        ((key, each.kind, each.left, each.right, float(each.weight)) for key, each in made),
    )
    database.insert(
        "reasons",
        _REASON,
        (
            ("question", key, reason.feature, reason.left, reason.right, float(reason.weight))
            for key, each in made
            for reason in each.evidence
        ),
    )
