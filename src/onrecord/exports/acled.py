"""Protests and violence under the column names of ACLED (codebook of 2023), as CSV.

It is no ACLED data: nobody at ACLED coded it, and the types are mapped from PLOVER's by the table below.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from typing import Final, TextIO

from onrecord.case.views.full_events import FullEvent, Party, full_events
from onrecord.case.views.opening import View
from onrecord.exports.casualties import sizes
from onrecord.exports.cells import one_line, safe_cell
from onrecord.lexicons.countries import USUAL_NAMES
from onrecord.lexicons.countries_iso import NUMERIC

COLUMNS: Final = (
    "event_id_cnty",
    "event_date",
    "year",
    "time_precision",
    "disorder_type",
    "event_type",
    "sub_event_type",
    "actor1",
    "assoc_actor_1",
    "inter1",
    "actor2",
    "assoc_actor_2",
    "inter2",
    "interaction",
    "civilian_targeting",
    "iso",
    "region",
    "country",
    "admin1",
    "admin2",
    "admin3",
    "location",
    "latitude",
    "longitude",
    "geo_precision",
    "source",
    "source_scale",
    "notes",
    "fatalities",
    "tags",
    "timestamp",
)
_TYPES: Final[Mapping[str, tuple[str, str]]] = {
    "ASSAULT": ("Political violence", "Battles"),
    "PROTEST": ("Demonstrations", "Protests"),
    "COERCE": ("Strategic developments", "Strategic developments"),
    "MOBILIZE": ("Strategic developments", "Strategic developments"),
    "AGREE": ("Strategic developments", "Strategic developments"),
    "RETREAT": ("Strategic developments", "Strategic developments"),
}
_MODES: Final[Mapping[str, tuple[str, str, str]]] = {
    "aerial": ("Political violence", "Explosions/Remote violence", "Air/drone strike"),
    "drone": ("Political violence", "Explosions/Remote violence", "Air/drone strike"),
    "explosives": ("Political violence", "Explosions/Remote violence", "Remote explosive/landmine/IED"),
    "suicide-attack": ("Political violence", "Explosions/Remote violence", "Suicide bomb"),
    "heavy-weapons": ("Political violence", "Explosions/Remote violence", "Shelling/artillery/missile attack"),
    "unconventional": ("Political violence", "Explosions/Remote violence", "Chemical weapon"),
    "abduct": ("Political violence", "Violence against civilians", "Abduction/forced disappearance"),
    "sexual": ("Political violence", "Violence against civilians", "Sexual violence"),
    "torture": ("Political violence", "Violence against civilians", "Attack"),
    "beat": ("Political violence", "Violence against civilians", "Attack"),
    "targeted": ("Political violence", "Violence against civilians", "Attack"),
    "crowd-control": ("Demonstrations", "Protests", "Excessive force against protesters"),
    "riot": ("Demonstrations", "Riots", "Violent demonstration"),
    "vandalize": ("Demonstrations", "Riots", "Violent demonstration"),
    "arrest": ("Strategic developments", "Strategic developments", "Arrests"),
    "seize": ("Strategic developments", "Strategic developments", "Looting/property destruction"),
    "destroy": ("Strategic developments", "Strategic developments", "Looting/property destruction"),
    "disarm": ("Strategic developments", "Strategic developments", "Disrupted weapons use"),
}
_SUB_TYPES: Final[Mapping[str, str]] = {
    "ASSAULT": "Armed clash",
    "PROTEST": "Peaceful protest",
    "COERCE": "Other",
    "MOBILIZE": "Change to group/activity",
    "AGREE": "Agreement",
    "RETREAT": "Change to group/activity",
}


def write_acled(case: View, out: TextIO) -> int:
    """Writes a header and the dated events of kinds that ACLED has, and gives their number.

    Only what happened or goes on, with a day, a month or a wider interval: `event_date` is its first day,
    `time_precision` 1 for a day, 2 for a week, 3 for more. `geo_precision` is 1 for a city, 2 for a region, 3 for a
    country. What is lost: the last day of an interval; all other types, undated and unreal events; third and further
    parties, which stand as associates; all reports but the first as `source`. `inter`, `interaction`, `region`,
    `admin2`, `admin3`, `source_scale` and `timestamp` are left empty: the case does not know them.
    """
    writer = csv.DictWriter(out, fieldnames=list(COLUMNS), lineterminator="\r\n", restval="")
    writer.writeheader()
    rows = 0
    for event in full_events(case):
        row = _row(event)
        if row is not None:
            writer.writerow({column: safe_cell(one_line(value)) for column, value in row.items()})
            rows += 1
    return rows


def _row(event: FullEvent) -> dict[str, str] | None:
    if event.type not in _TYPES or event.days is None or event.status not in ("happened", "ongoing"):
        return None
    first, spot = event.reports[0] if event.reports else None, event.spot
    disorder, kind = _TYPES[event.type]
    sub = _SUB_TYPES[event.type]
    if event.mode is not None and event.mode in _MODES:
        disorder, kind, sub = _MODES[event.mode]
    dead = sizes(event.numbers).get("dead")
    length = event.days.days
    outlets = dict.fromkeys(report.outlet or report.source for report in event.reports)
    row = {
        "event_id_cnty": event.id,
        "event_date": event.days.earliest.isoformat(),
        "year": str(event.days.earliest.year),
        "time_precision": "1" if length == 1 else "2" if length <= 7 else "3",
        "disorder_type": disorder,
        "event_type": kind,
        "sub_event_type": sub,
        "actor1": _name(event.actors[:1]),
        "assoc_actor_1": _name(event.actors[1:]),
        "actor2": _name(event.recipients[:1]),
        "assoc_actor_2": _name(event.recipients[1:]),
        "source": "; ".join(outlets) if first else "",
        "notes": event.summary,
        "fatalities": "" if dead is None else str(dead),
    }
    if spot is not None:
        row |= {
            "iso": str(NUMERIC.get(spot.country or "", "")),
            "country": USUAL_NAMES.get(spot.country, spot.country) if spot.country else "",
            "admin1": spot.region or "",
            "location": spot.name,
            "latitude": "" if spot.latitude is None else f"{spot.latitude:g}",
            "longitude": "" if spot.longitude is None else f"{spot.longitude:g}",
            "geo_precision": {"city": "1", "region": "2", "country": "3"}.get(spot.feature or "", ""),
        }
    return row


def _name(parties: tuple[Party, ...]) -> str:
    return "; ".join(party.name for party in parties)
