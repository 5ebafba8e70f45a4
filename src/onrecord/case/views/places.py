"""Where the places of a case lie, and which of them stand beside an entity."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from onrecord.case.views.company import MOST_MENTIONS, NEAR
from onrecord.case.views.opening import View
from onrecord.case.views.rows import Named, first


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place on the map. `documents` counts those that name it (beside the entity that was asked for)."""

    entity: Named
    latitude: float
    longitude: float
    feature: str
    country: str | None
    documents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherPlace:
    """Another place of the same name."""

    name: str
    country: str | None
    region: str | None
    latitude: float
    longitude: float
    population: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Lies:
    """Where an entity lies, what chose it, and the other places of its name."""

    spot: Spot
    region: str | None
    basis: str
    population: int
    gazetteer_id: str
    others: tuple[OtherPlace, ...]


_SPOT = "n.id, n.name, n.kind, p.latitude, p.longitude, p.feature, p.country"


def read_places(case: View, *, limit: int = 200) -> list[Spot]:
    """The located places of the case but for countries, those that most documents name first."""
    rows = case.rows(
        f"select {_SPOT}, count(distinct m.document_id) as documents from places p"
        " join entities n on n.id = p.entity_id join mentions m on m.entity_id = n.id where p.feature <> 'country'"
        " group by n.id order by documents desc, n.name, n.id limit ?",
        limit,
    )
    return [_spot(row) for row in rows]


def places_beside(case: View, entity_id: str, *, limit: int = 40) -> list[Spot]:
    """The located places, countries left out, that are named near an entity in the texts."""
    rows = case.rows(
        'with own as (select m.document_id, m."start" as at from mentions m where m.entity_id = ? limit ?),'
        " near as (select distinct m.entity_id, m.document_id from own o join mentions m"
        ' on m.document_id = o.document_id and m."start" between o.at - ? and o.at + ?'
        " where m.entity_id is not null and m.entity_id <> ?)"
        f" select {_SPOT}, count(*) as documents from near x join places p on p.entity_id = x.entity_id"
        " join entities n on n.id = x.entity_id where p.feature <> 'country'"
        " group by n.id order by documents desc, n.name, n.id limit ?",
        entity_id,
        MOST_MENTIONS,
        NEAR,
        NEAR,
        entity_id,
        limit,
    )
    return [_spot(row) for row in rows]


def read_lies(case: View, entity_id: str) -> Lies | None:
    """Where an entity lies; `None` where it is no place or the gazetteer does not have it."""
    row = first(
        case,
        f"select {_SPOT}, p.region, p.basis, p.population, p.gazetteer_id,"
        " (select count(distinct document_id) from mentions where entity_id = n.id) as documents"
        " from places p join entities n on n.id = p.entity_id where n.id = ?",
        entity_id,
    )
    if row is None:
        return None
    others = case.rows(
        "select name, country, region, latitude, longitude, population from place_candidates"
        " where entity_id = ? and rank > 1 order by rank",
        entity_id,
    )
    return Lies(
        spot=_spot(row),
        region=row["region"],
        basis=row["basis"],
        population=row["population"],
        gazetteer_id=row["gazetteer_id"],
        others=tuple(OtherPlace(**dict(other)) for other in others),
    )


def _spot(row: sqlite3.Row) -> Spot:
    return Spot(
        entity=Named(id=row["id"], name=row["name"], kind=row["kind"]),
        latitude=row["latitude"],
        longitude=row["longitude"],
        feature=row["feature"],
        country=row["country"],
        documents=row["documents"],
    )
