"""Whether a case file keeps its own rules."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.case.database import Database
from onrecord.case.packing import unpack_reading
from onrecord.case.rows import evidence_faults
from onrecord.records import Document, Zone

# Tables whose quotes must be the words at their place: table, the columns of the place, the quote.
_QUOTES = (
    ("mentions", "start", "end", "text"),
    ("times", "start", "end", "text"),
    ("quantities", "start", "end", "text"),
    ("statement_reports", "content_start", "content_end", "content"),
)
# Further places, which must lie in the text.
_PLACES = (
    ("statement_reports", "cue_start", "cue_end"),
    ("statement_reports", "source_start", "source_end"),
    ("event_reports", "start", "end"),
    ("event_reports", "trigger_start", "trigger_end"),
    ("credits", "start", "end"),
    ("roles", "start", "end"),
    ("affiliations", "start", "end"),
    ("pledge_reports", "start", "end"),
    ("discrepancy_values", "start", "end"),
    ("passages", "start", "end"),
    ("reuses", "start", "end"),
)
_READ = ("mentions", "times", "quantities", "statement_reports", "event_reports", "credits")
MOST = 100  # faults told of one kind


def check(database: Database) -> tuple[str, ...]:
    """What is wrong with a case, one line each; empty where all is well. Reads the whole file.

    Asks SQLite for damage and broken references, then sees for every document that its zones
    tile the text, that every quote is the wording at its place, and that nothing rests on page furniture.
    """
    faults = [f"file: {row[0]}" for row in database.rows("pragma integrity_check") if row[0] != "ok"]
    if faults:
        return tuple(faults[:MOST])
    broken = database.rows("pragma foreign_key_check")
    faults += [f"{row[0]}: row {row[1]} points at a row of {row[2]} that is not there" for row in broken[:MOST]]
    for row in database.stream("select id, text, source, sha256 from documents order by id"):
        faults += _of_document(database, row["id"], row["text"], row["source"])
        if len(faults) >= MOST:
            break
    faults += _of_search(database)
    return tuple(faults)


def _of_document(database: Database, key: str, text: str, source: str) -> Iterator[str]:
    zones = database.rows('select "start", "end", kind from zones where document_id = ? order by "start"', key)
    try:
        Document(
            id=key,
            source=source,
            text=text,
            sha256="",
            zones=tuple(Zone(start=zone[0], end=zone[1], kind=zone[2]) for zone in zones),
        )
    except ValueError as error:
        yield f"zones of {key}: {error}"
    for table, start, end, quote in _QUOTES:
        asked = f'select "{start}", "{end}", "{quote}" from {table} where document_id = ?'
        for at, to, words in database.stream(asked, key):
            if not words or text[at:to] != words:
                yield f"{table} of {key}: {at}..{to} is {text[at:to]!r} in the text and {words!r} in the row"
    for table, start, end in _PLACES:
        asked = f'select "{start}", "{end}" from {table} where document_id = ? and "{start}" is not null'
        for at, to in database.stream(asked, key):
            if not 0 <= at < to <= len(text):
                yield f"{table} of {key}: {at}..{to} is no place in a text of {len(text)} characters"
    yield from _on_furniture(database, key)
    packed = database.one("select reading from readings where document_id = ?", key)
    if packed is not None:
        whole = (Zone(start=0, end=len(text), kind="body"),) if text else ()
        document = Document(id=key, source=source, text=text, sha256="", zones=whole)
        yield from (f"reading of {key}: {fault}" for fault in evidence_faults(document, unpack_reading(packed)))


def _on_furniture(database: Database, key: str) -> Iterator[str]:
    for table in _READ:
        start, end = ("content_start", "content_end") if table == "statement_reports" else ("start", "end")
        asked = (
            f'select r."{start}", r."{end}" from {table} r join zones z on z.document_id = r.document_id'
            f' and z.kind = \'boilerplate\' and r."{start}" < z."end" and z."start" < r."{end}" where r.document_id = ?'
        )
        for at, to in database.stream(asked, key):
            yield f"{table} of {key}: {at}..{to} rests on page furniture"


def _of_search(database: Database) -> Iterator[str]:
    held = database.one("select count(*) from passages")
    found = database.one("select count(*) from passage_search_docsize")
    if held != found:
        yield f"search: {found} passages are indexed of {held}"
