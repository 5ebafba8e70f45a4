"""Events with their places as GeoJSON (RFC 7946)."""

from __future__ import annotations

from typing import Any, TextIO

import msgspec

from onrecord.case.views.full_events import FullEvent, full_events
from onrecord.case.views.opening import View


def write_geojson(case: View, out: TextIO) -> int:
    """Writes one FeatureCollection with one feature for each event that has a place, and gives their number.

    A place without coordinates in the case gives a feature whose geometry is null, as the RFC allows: it is not on
    the map and not lost. A country or region is one point within it: `precision` says what the point stands for.
    What is lost: events without a place, reports but for their number, statements, pledges.
    """
    out.write('{"type":"FeatureCollection","features":[')
    written = 0
    for event in full_events(case):
        if event.spot is not None:
            out.write((",\n" if written else "\n") + msgspec.json.encode(feature(event)).decode())
            written += 1
    out.write("\n]}\n")
    return written


def feature(event: FullEvent) -> dict[str, Any]:
    """One event as a feature. Its place must be known by name."""
    spot = event.spot
    if spot is None:
        raise ValueError(f"event {event.id} has no place")
    located = spot.latitude is not None and spot.longitude is not None
    return {
        "type": "Feature",
        "id": event.id,
        "geometry": {"type": "Point", "coordinates": [spot.longitude, spot.latitude]} if located else None,
        "properties": {
            "headline": event.summary,
            "type": event.type,
            "mode": event.mode,
            "status": event.status,
            "from": event.days.earliest.isoformat() if event.days else None,
            "to": event.days.latest.isoformat() if event.days else None,
            "actors": [party.name for party in event.actors],
            "recipients": [party.name for party in event.recipients],
            "place": spot.name,
            "country": spot.country,
            "precision": spot.feature,
            "reports": len(event.reports),
            "origins": event.origins,
        },
    }
