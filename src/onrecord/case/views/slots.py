"""What can be decided about a fact or an entity: its slots with their values now."""

from __future__ import annotations

from onrecord.case.database import Database
from onrecord.case.views.overview import redirected
from onrecord.records import AboutKind

_TABLES: dict[AboutKind, str] = {
    "entity": "entities",
    "statement": "statements",
    "event": "events",
    "pledge": "pledges",
}
_DAYS: dict[AboutKind, tuple[str, str]] = {
    "statement": ("said_from", "said_to"),
    "event": ("happened_from", "happened_to"),
    "pledge": ("due_from", "due_to"),
}
_COLUMNS: dict[AboutKind, dict[str, str]] = {
    "entity": {"name": "name", "type": "kind", "country": "country"},
    "statement": {"type": "act", "speaker": "speaker_id", "wording": "text"},
    "event": {"type": "type", "mode": "mode", "status": "status", "place": "place_id", "wording": "summary"},
    "pledge": {"type": "kind", "status": "state", "by": "by_id", "to": "to_id", "wording": "action"},
}


def current(case: Database, kind: AboutKind, fact_id: str) -> dict[str, str | None]:
    """The slots of a fact or an entity as decisions write them, entities by id; empty where the case has none."""
    found = case.rows(f"select * from {_TABLES[kind]} where id = ?", fact_id)
    if not found:
        return {}
    row = found[0]
    values: dict[str, str | None] = {slot: row[column] for slot, column in _COLUMNS[kind].items()}
    if kind in _DAYS:
        first, last = (row[column] for column in _DAYS[kind])
        values["date"] = first if first == last else f"{first}/{last}"
    return values


def fact_known_as(case: Database, fact_id: str) -> tuple[AboutKind, str] | None:
    """What an id is the id of, and the id that stands for it now; `None` where the case has nothing of it."""
    for kind, table in _TABLES.items():
        if case.one(f"select 1 from {table} where id = ?", fact_id):
            return kind, fact_id
    for kind in _TABLES:
        following = redirected(case, kind, fact_id)
        if following is not None:
            return kind, following
    return None
