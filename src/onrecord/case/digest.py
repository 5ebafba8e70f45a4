"""One number for all that a case says: equal for equal content, however it came about."""

from __future__ import annotations

import hashlib

from onrecord.case.database import Database

# Every public table but `runs`, which holds the times at which builds ran.
CONTENT_TABLES = (
    "documents",
    "zones",
    "entities",
    "entity_names",
    "mentions",
    "roles",
    "affiliations",
    "times",
    "statements",
    "statement_reports",
    "events",
    "event_participants",
    "event_reports",
    "quantities",
    "pledges",
    "pledge_reports",
    "pledge_evidence",
    "reuses",
    "credits",
    "corroboration",
    "discrepancies",
    "discrepancy_values",
    "decisions",
)
_PRIVATE_CONTENT = (
    "passages",
    "report_parts",
    "clusters",
    "redirects",
    "failures",
    "reasons",
    "questions",
    "places",
    "place_candidates",
    "origin_ties",
    "fact_origins",
)


def table_digests(database: Database) -> dict[str, str]:
    """For each table with content, the SHA-256 of its sorted rows: to see where two cases differ."""
    return {table: _digest_of(database, table) for table in (*CONTENT_TABLES, *_PRIVATE_CONTENT)}


def content_digest(database: Database) -> str:
    """The SHA-256 of all public rows but `runs`, and of the private ones that pages show; row order does not count."""
    told = "\n".join(f"{table} {digest}" for table, digest in table_digests(database).items())
    return hashlib.sha256(told.encode()).hexdigest()


def _digest_of(database: Database, table: str) -> str:
    columns = [row["name"] for row in database.rows(f"pragma table_info({table})")]
    if table == "passages":
        columns.remove("id")
    named = ", ".join(f'"{column}"' for column in columns)
    whole = hashlib.sha256()
    for row in database.stream(f"select {named} from {table} order by {named}"):
        whole.update(repr(tuple(row)).encode("utf-8"))
    return whole.hexdigest()
