"""Events as PLOVER records: one JSON object a line, with the field names of the PLOVER manual of 2021."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, TextIO

import msgspec

from onrecord.case.views.full_events import FullEvent, Party, full_events
from onrecord.case.views.opening import View
from onrecord.exports.casualties import sizes

# 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. The manual counts SANCTION as
# material conflict in its chapter and summary and as verbal in one table; here it is material.
QUAD: Final[Mapping[str, int]] = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT", "CONCEDE"), 1),
    **dict.fromkeys(("COOPERATE", "AID", "RETREAT"), 2),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), 3),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), 4),
}
QUAD_NAMES: Final = ("", "VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT")
TEXTS_AT_MOST: Final = 20  # of `event_text`


def write_plover(case: View, out: TextIO) -> int:
    """Writes one record for each event and gives their number.

    `date` and `enddate` are the first and last day on which it can have been; both are null where nothing tells when,
    though the manual asks for a date. `status`, `reports` and `origins` are fields that the manual has not. What is
    lost: which report gives which participant, place or day; statements and pledges; reasons and decisions.
    """
    return sum(bool(out.write(msgspec.json.encode(record(event)).decode() + "\n")) for event in full_events(case))


def record(event: FullEvent) -> dict[str, Any]:
    """One event as a PLOVER record."""
    first = event.reports[0] if event.reports else None
    made: dict[str, Any] = {
        "id": event.id,
        "has_event": True,
        "date": event.days.earliest.isoformat() if event.days else None,
        "enddate": event.days.latest.isoformat() if event.days else None,
        "actor": [entity(party) for party in event.actors],
        "recipient": [entity(party) for party in event.recipients],
        "event": [event.type],
        "event_loc": _location(event),
        "event_text": list(dict.fromkeys(report.trigger for report in event.reports))[:TEXTS_AT_MOST],
        "quad_code": QUAD.get(event.type),
        "mode": [event.mode] if event.mode else [],
        "context": [],
        "size": sizes(event.numbers),
        "text": first.words if first else None,
        "text_info": {"start": first.start, "end": first.end} if first else None,
        "cite_info": {
            "corpus": first.outlet,
            "citation": first.document_id,
            "url": first.url,
            "title": first.title,
            "language": first.language,
        }
        if first
        else None,
        "coder": "OnRecord",
        "comment": event.summary,
        "status": event.status,
        "reports": len(event.reports),
        "origins": event.origins,
    }
    return made


def entity(party: Party) -> dict[str, str | None]:
    """A participant as the manual's entity object; a key is left out where nothing is known."""
    told = {
        "code": party.country,
        "entity_text": party.name,
        "identifier_id": party.id,
        "identifier_text": party.name,
        "office": party.title,
    }
    return {key: value for key, value in told.items() if value is not None}


def _location(event: FullEvent) -> dict[str, Any] | None:
    spot = event.spot
    if spot is None:
        return None
    told = {
        "extracted_place": spot.name,
        "resolved_place": spot.name if spot.gazetteer_id else None,
        "geonameid": int(spot.gazetteer_id) if spot.gazetteer_id and spot.gazetteer_id.isdigit() else None,
        "lat": spot.latitude,
        "lon": spot.longitude,
        "province": spot.region,
        "country_code": spot.country,
        "resolution": {"country": 1, "region": 2, "city": 4}.get(spot.feature or ""),
    }
    return {key: value for key, value in told.items() if value is not None}
