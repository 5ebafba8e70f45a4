"""Events as the columns of POLECAT (Halterman et al., 2023), tab-separated, one row an event and pair of parties."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Final, TextIO

from onrecord.case.views.full_events import FullEvent, Party, full_events
from onrecord.case.views.opening import View
from onrecord.exports.cells import one_line
from onrecord.exports.plover import QUAD, QUAD_NAMES

COLUMNS: Final = (
    "Event ID",
    "Event Date",
    "Event Type",
    "Event Mode",
    "Intensity",
    "Quad Code",
    "Contexts",
    "Actor Name",
    "Actor Country",
    "Actor COW",
    "Primary Actor Sector",
    "Actor Sectors",
    "Actor Title",
    "Actor Name Raw",
    "Wikipedia Actor ID",
    "Recipient Name",
    "Recipient Country",
    "Recipient COW",
    "Primary Recipient Sector",
    "Recipient Sectors",
    "Recipient Title",
    "Recipient Name Raw",
    "Wikipedia Recipient ID",
    "Placename",
    "City",
    "District",
    "Province",
    "Country",
    "Latitude",
    "Longitude",
    "GeoNames ID",
    "Raw Placename",
    "Feature Type",
    "Source",
    "Publication Date",
    "Story People",
    "Story Organizations",
    "Story Locations",
    "Language",
    "Version",
)
NOBODY: Final = "None"  # POLECAT's own word where there is no recipient
VERSION: Final = "OnRecord"


def write_polecat(case: View, out: TextIO) -> int:
    """Writes a header and the events that happened or go on, and gives the number of rows.

    An event stands on one row for each actor and recipient, with the same id. `Event Date` is the first day on which
    it can have been, empty where nothing tells; POLECAT has no column for the last. What is lost beside it: planned,
    threatened, denied and hypothetical events; whose word it is; all reports but the first. Intensity, contexts,
    sectors, COW codes and Wikipedia ids are left empty.
    """
    out.write("\t".join(COLUMNS) + "\n")
    rows = 0
    for event in full_events(case):
        if event.status not in ("happened", "ongoing"):
            continue
        for row in _rows(event):
            out.write("\t".join(one_line(row.get(column, "")) for column in COLUMNS) + "\n")
            rows += 1
    return rows


def _rows(event: FullEvent) -> Iterator[dict[str, str]]:
    first = event.reports[0] if event.reports else None
    spot = event.spot
    told = {
        "Event ID": event.id,
        "Event Date": event.days.earliest.isoformat() if event.days else "",
        "Event Type": event.type,
        "Event Mode": event.mode or "",
        "Quad Code": QUAD_NAMES[QUAD.get(event.type, 0)],
        "Source": (first.outlet or first.source) if first else "",
        "Publication Date": first.published.earliest.isoformat() if first and first.published else "",
        "Language": first.language or "" if first else "",
        "Version": VERSION,
    }
    if spot is not None:
        told |= {
            "Placename": spot.name,
            "City": spot.name if spot.feature == "city" else "",
            "Province": spot.region or "",
            "Country": spot.country or "",
            "Latitude": _number(spot.latitude),
            "Longitude": _number(spot.longitude),
            "GeoNames ID": spot.gazetteer_id or "",
            "Raw Placename": spot.name,
            "Feature Type": spot.feature or "",
        }
    actors: tuple[Party | None, ...] = event.actors or (None,)
    recipients: tuple[Party | None, ...] = event.recipients or (None,)
    for actor, recipient in product(actors, recipients):
        yield told | _party("Actor", actor) | _party("Recipient", recipient)


def _party(part: str, party: Party | None) -> dict[str, str]:
    if party is None:
        return {f"{part} Name": NOBODY}
    return {
        f"{part} Name": party.name,
        f"{part} Country": party.country or "",
        f"{part} Title": party.title or "",
        f"{part} Name Raw": party.name,
    }


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}"
