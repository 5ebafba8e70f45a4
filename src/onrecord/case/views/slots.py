"""What can be decided about a fact or an entity: its slots with their values now."""

from __future__ import annotations

from onrecord.case.database import Database
from onrecord.case.views.overview import redirected
from onrecord.case.views.rows import Named
from onrecord.records import AboutKind

_TABLES: dict[AboutKind, str] = {
    "entity": "entities",
    "statement": "statements",
    "event": "events",
    "pledge": "pledges",
    "discrepancy": "discrepancies",
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


_PARTS: dict[AboutKind, str] = {
    "statement": "select r.id, coalesce(d.outlet, d.title, d.source) || ': ' || substr(r.content, 1, 160)"
    " from statement_reports r join documents d on d.id = r.document_id where r.statement_id = ?"
    " order by r.document_id, r.content_start limit 200",
    "event": "select r.id, coalesce(d.outlet, d.title, d.source) || ': '"
    ' || substr(d.text, r."start" + 1, min(160, r."end" - r."start"))'
    " from event_reports r join documents d on d.id = r.document_id where r.event_id = ?"
    ' order by r.document_id, r."start" limit 200',
    "entity": "select text, text || ' (' || count(*) || ')' from mentions where entity_id = ? and form = 'name'"
    " group by text order by count(*) desc, text limit 60",
}


def current(case: Database, kind: AboutKind, fact_id: str) -> dict[str, str | None]:
    """The slots of a fact or an entity as decisions write them, entities by id; empty where the case has none.

    Who took part in an event is told by `taking_part`.
    """
    found = case.rows(f"select * from {_TABLES[kind]} where id = ?", fact_id)
    if not found:
        return {}
    row = found[0]
    values: dict[str, str | None] = {slot: row[column] for slot, column in _COLUMNS.get(kind, {}).items()}
    if kind in _DAYS:
        first, last = (row[column] for column in _DAYS[kind])
        values["date"] = first if first == last else f"{first}/{last}"
    return values


def split_parts(case: Database, kind: AboutKind, fact_id: str) -> list[tuple[str, str]]:
    """What a split can take out of a fact or an entity: what to name it by, and its words; empty where it is one piece.

    Of a statement or an event its reports, of an entity the ways in which its name is written.
    """
    question = _PARTS.get(kind)
    rows = case.rows(question, fact_id) if question is not None else []
    return [(row[0], row[1]) for row in rows] if len(rows) > 1 else []


def taking_part(case: Database, event_id: str) -> list[tuple[str, Named]]:
    """Who took part in an event: the slot ("actor", "recipient") and the entity, by name."""
    rows = case.rows(
        "select p.part, n.id, n.name, n.kind from event_participants p join entities n on n.id = p.entity_id"
        " where p.event_id = ? order by p.part, n.name, n.id",
        event_id,
    )
    return [(row[0], Named(id=row[1], name=row[2], kind=row[3])) for row in rows]


def named(case: Database, entity_id: str) -> Named | None:
    """An entity as a line shows it; `None` where the case has none of this id."""
    found = case.rows("select id, name, kind from entities where id = ?", entity_id)
    return Named(id=found[0][0], name=found[0][1], kind=found[0][2]) if found else None


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
