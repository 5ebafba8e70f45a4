"""The rows of entities: their names, where they lie, why their names are one, and what is left to a person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.case.database import Database
from onrecord.case.renewing import remove, renew_groups, renew_rows, renew_set
from onrecord.case.rows import Row
from onrecord.ids import make_id
from onrecord.records import Entity, Question

_PLACE = "entity_id latitude longitude country region gazetteer_id feature population basis"
_CANDIDATE = "entity_id rank gazetteer_id name country region latitude longitude population"
_REASON = "about_kind about_id feature left_value right_value weight"


def write_entities(database: Database, entities: Sequence[Entity]) -> tuple[str, ...]:
    """Writes entities with their names, places and reasons; the ids that are no longer those of an entity.

    Needs an open transaction.
    """
    stale = renew_rows(
        database, "entities", "id name kind country", ((e.id, e.name, e.kind, e.country) for e in entities)
    )
    names = ((e.id, name.name, name.kind, name.mentions) for e in entities for name in e.names)
    renew_set(database, "entity_names", "entity_id name kind mentions", names)
    reasons = (("entity", e.id, r.feature, r.left, r.right, float(r.weight)) for e in entities for r in e.reasons)
    renew_groups(database, "reasons", _REASON, reasons, by=2, only="about_kind = 'entity'")
    renew_set(database, "places", _PLACE, _places(entities))
    renew_set(database, "place_candidates", _CANDIDATE, _candidates(entities))
    return stale


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
    gone = renew_rows(
        database,
        "questions",
        "id kind left_id right_id weight",
        ((key, each.kind, each.left, each.right, float(each.weight)) for key, each in made),
    )
    remove(database, "questions", gone)
    evidence = (
        ("question", key, reason.feature, reason.left, reason.right, float(reason.weight))
        for key, each in made
        for reason in each.evidence
    )
    renew_groups(database, "reasons", _REASON, evidence, by=2, only="about_kind = 'question'")
