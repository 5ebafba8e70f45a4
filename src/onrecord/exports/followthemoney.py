"""The case as FollowTheMoney entities, one JSON object a line, as `ftm` and Aleph read them.

People, groups, places, documents, events and memberships, in the schema of the package `followthemoney`, version 4.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, TextIO

import msgspec

from onrecord.case.views.full_events import FullEvent, full_events
from onrecord.case.views.opening import View
from onrecord.lexicons.countries_iso import ALPHA_2

SCHEMATA: Final[Mapping[str, str]] = {
    "person": "Person",
    "organization": "Organization",
    "country": "PublicBody",
    "people": "LegalEntity",
    "place": "Address",
    "facility": "Asset",
    "other": "LegalEntity",
}
_NAMES_AT_MOST: Final = 50


def write_followthemoney(case: View, out: TextIO) -> int:
    """Writes documents, entities, events and memberships, and gives their number.

    An interval gives `startDate` and `endDate` of an event; a single day `date`. What is lost: spans (the sentence
    stands as a summary), the type's mode and status but as keywords, origins, disagreements, statements, pledges;
    the kind of a people or a country, for which the schema has no word of its own.
    """
    written = 0
    for entity in (*_documents(case), *_entities(case), *_memberships(case)):
        out.write(msgspec.json.encode(entity).decode() + "\n")
        written += 1
    for event in full_events(case):
        out.write(msgspec.json.encode(_event(event)).decode() + "\n")
        written += 1
    return written


def _made(key: str, schema: str, properties: Mapping[str, list[str] | str | None]) -> dict[str, Any]:
    kept = {}
    for name, value in properties.items():
        values = [value] if isinstance(value, str) else list(value or ())
        values = list(dict.fromkeys(each for each in values if each))
        if values:
            kept[name] = values
    return {"id": key, "schema": schema, "properties": kept}


def _documents(case: View) -> Iterator[dict[str, Any]]:
    for row in case.rows("select * from documents order by id"):
        day = row["published_from"] if row["published_from"] == row["published_to"] else None
        yield _made(
            row["id"],
            "Article",
            {
                "title": row["title"] or row["source"],
                "sourceUrl": row["url"] if (row["url"] or "").startswith(("http://", "https://")) else None,
                "publisher": row["outlet"],
                "author": row["byline"],
                "date": day or (row["published_from"] or "")[:7] or None,
            },
        )


def _entities(case: View) -> Iterator[dict[str, Any]]:
    names: dict[str, list[str]] = {}
    for row in case.rows("select entity_id, name from entity_names order by entity_id, mentions desc, name"):
        names.setdefault(row["entity_id"], []).append(row["name"])
    for row in case.rows("select * from entities order by id"):
        schema = SCHEMATA[row["kind"]]
        more = [name for name in names.get(row["id"], ())[:_NAMES_AT_MOST] if name != row["name"]]
        country = ALPHA_2.get(row["country"] or "", "").lower()
        told: dict[str, list[str] | str | None] = {"name": row["name"], "country": country}
        if schema == "Address":
            told = {"full": row["name"], "name": row["name"], "country": country}
        elif schema != "Asset":
            told["alias"] = more
        yield _made(row["id"], schema, told)


def _memberships(case: View) -> Iterator[dict[str, Any]]:
    asked = (
        "select a.*, m.kind as member_kind, g.kind as group_kind from affiliations a"
        " join entities m on m.id = a.entity_id join entities g on g.id = a.group_id"
        " where a.relation = 'member of' order by a.entity_id, a.group_id, a.document_id, a.\"start\""
    )
    seen: set[tuple[str, str]] = set()
    for row in case.rows(asked):
        pair = (row["entity_id"], row["group_id"])
        fits = SCHEMATA[row["group_kind"]] == "Organization" and SCHEMATA[row["member_kind"]] in _LEGAL
        if pair in seen or not fits:
            continue
        seen.add(pair)
        yield _made(f"{pair[0]}-{pair[1]}", "Membership", {"member": pair[0], "organization": pair[1]})


_LEGAL: Final = frozenset({"Person", "Organization", "LegalEntity", "PublicBody"})


def _event(event: FullEvent) -> dict[str, Any]:
    days = event.days
    single = days is not None and days.days == 1
    involved = [party.id for party in (*event.actors, *event.recipients) if SCHEMATA[party.kind] in _LEGAL]
    organizers = [party.id for party in event.actors if SCHEMATA[party.kind] in _LEGAL]
    spot = event.spot
    return _made(
        event.id,
        "Event",
        {
            "name": event.summary,
            "date": days.earliest.isoformat() if days and single else None,
            "startDate": days.earliest.isoformat() if days and not single else None,
            "endDate": days.latest.isoformat() if days and not single else None,
            "keywords": [event.type, event.status, *([event.mode] if event.mode else [])],
            "organizer": organizers,
            "involved": involved,
            "location": spot.name if spot else None,
            "country": ALPHA_2.get(spot.country or "", "").lower() if spot else None,
            "proof": list(dict.fromkeys(report.document_id for report in event.reports)),
            "summary": [report.words for report in event.reports[:1]],
        },
    )
