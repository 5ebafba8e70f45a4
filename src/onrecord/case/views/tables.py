"""The public tables of a case, row by row: what exports write."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.case.views.opening import View

# Each public table of the case format with what puts its rows in one order.
PUBLIC_TABLES: dict[str, str] = {
    "documents": "id",
    "zones": 'document_id, "start"',
    "entities": "id",
    "entity_names": "entity_id, name",
    "mentions": 'document_id, "start", "end", id',
    "places": "entity_id",
    "place_candidates": "entity_id, rank",
    "roles": 'entity_id, document_id, "start", "end"',
    "affiliations": 'entity_id, group_id, document_id, "start"',
    "times": 'document_id, "start", "end", id',
    "statements": "id",
    "statement_reports": "document_id, content_start, id",
    "events": "id",
    "event_participants": "event_id, entity_id, part",
    "event_reports": 'document_id, "start", trigger_start, id',
    "quantities": 'document_id, "start", id',
    "pledges": "id",
    "pledge_reports": 'pledge_id, document_id, "start"',
    "pledge_evidence": "pledge_id, event_id, statement_id",
    "reuses": 'document_id, "start", source_document_id, source_start',
    "credits": 'document_id, "start", "end"',
    "corroboration": "fact_kind, fact_id",
    "discrepancies": "id",
    "discrepancy_values": 'discrepancy_id, document_id, "start"',
    "questions": "id",
    "decisions": "made_at, id",
    "runs": "id",
    "chronology": "",  # the view has its own order
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One public table: its name, its columns, and its rows in a fixed order (read once, lazily)."""

    name: str
    columns: tuple[str, ...]
    rows: Iterator[tuple[object, ...]]


def public_table(case: View, name: str) -> Table:
    """The table of this name. Raises `KeyError` for a name that the case format has not."""
    order = PUBLIC_TABLES[name]
    columns = tuple(str(row["name"]) for row in case.rows("select name from pragma_table_info(?)", name))
    rows = case.stream(f"select * from {name}" + (f" order by {order}" if order else ""))
    return Table(name=name, columns=columns, rows=(tuple(row) for row in rows))
