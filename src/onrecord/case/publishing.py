"""Staged documents become public: which id each has, what it replaces, all its own rows."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from onrecord.case.database import Database
from onrecord.case.packing import pack, unpack_document, unpack_reading
from onrecord.case.rows import (
    DOCUMENT,
    MENTION,
    QUANTITY,
    TIME,
    ZONE,
    document_row,
    mention_rows,
    passage_spans,
    quantity_rows,
    time_rows,
    zone_rows,
)
from onrecord.case.staging import Staged, take_staged
from onrecord.ids import make_id
from onrecord.records import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """How many documents became public that were not there, took another's place, or only moved to another path."""

    added: int = 0
    replaced: int = 0
    moved: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Held:
    id: str
    source: str
    sha256: str
    given: str


def publish(
    database: Database, sources: Iterable[str], *, again: Iterable[str] = (), given_now: Collection[str]
) -> Published:
    """Makes the staged documents of these sources public, in the order of their sources.

    `given_now` are all sources of this build; `again` are sources of earlier builds whose documents
    were read anew. A document at a source that the case knows takes the
    place of the one before. Equal bytes under an equal file name at a source that is not among
    `given_now` are the same document moved: it keeps its id. Equal bytes under equal names at two
    sources are two documents; the later one's id is made from its source too. Needs an open transaction.
    """
    places = _Places(database)
    counts = {"added": 0, "replaced": 0, "moved": 0}
    afresh = set(again)
    for source in (*sorted(sources), *sorted(afresh)):
        staged = take_staged(database, source)
        if source in afresh and not places.holds(source):
            continue  # it moved to a source given now
        document = unpack_document(staged.document)
        held, how = places.replaced_by(document, staged.terms.given, given_now)
        if held is not None:
            places.forget(held)
            _remove(database, held.id)
        chosen = held.id if held is not None and held.sha256 == document.sha256 else places.free_id(document)
        places.remember(_Held(id=chosen, source=source, sha256=document.sha256, given=staged.terms.given))
        _write(database, chosen, document, staged)
        counts[how] += source not in afresh
    # Left by a killed build, and since then the source was changed back.
    database.run_many("delete from staged where source = ?", ((source,) for source in given_now))
    return Published(**counts)


class _Places:
    """Which document stands at which source, and under which id."""

    def __init__(self, database: Database) -> None:
        self._by_source: dict[str, _Held] = {}
        self._by_bytes: dict[str, list[_Held]] = {}
        self._ids: set[str] = set()
        asked = "select d.id, d.source, d.sha256, t.given from documents d left join taken t on t.document_id = d.id"
        for row in database.stream(asked + " order by d.id"):
            self.remember(_Held(id=row[0], source=row[1], sha256=row[2], given=row[3] or ""))

    def remember(self, held: _Held) -> None:
        self._by_source[held.source] = held
        self._by_bytes.setdefault(held.sha256, []).append(held)
        self._ids.add(held.id)

    def forget(self, held: _Held) -> None:
        del self._by_source[held.source]
        self._by_bytes[held.sha256].remove(held)
        self._ids.discard(held.id)

    def holds(self, source: str) -> bool:
        return source in self._by_source

    def replaced_by(self, document: Document, given: str, given_now: Collection[str]) -> tuple[_Held | None, str]:
        at_source = self._by_source.get(document.source)
        if at_source is not None:
            return at_source, "replaced"
        for held in self._by_bytes.get(document.sha256, ()):
            same_name = held.id in (document.id, _second_id(document.id, held.source))
            if same_name and held.given == given and held.source not in given_now:
                return held, "moved"
        return None, "added"

    def free_id(self, document: Document) -> str:
        return document.id if document.id not in self._ids else _second_id(document.id, document.source)


def _second_id(first: str, source: str) -> str:
    return make_id("d", first, source)


def _remove(database: Database, document_id: str) -> None:
    database.run(
        "insert into passage_search (passage_search, rowid, text) select 'delete', id, text from passage_texts"
        " where id in (select id from passages where document_id = ?)",
        document_id,
    )
    database.run("delete from documents where id = ?", document_id)


def _write(database: Database, document_id: str, document: Document, staged: Staged) -> None:
    packed, reading = staged.reading, unpack_reading(staged.reading) if staged.reading is not None else None
    document = replace(document, id=document_id)
    if reading is not None and reading.document_id != document_id:
        reading = replace(reading, document_id=document_id)
        packed = pack(reading)
    database.insert("documents", DOCUMENT, [document_row(document, reading)])
    database.insert("zones", ZONE, zone_rows(document))
    terms = staged.terms
    database.insert("taken", "document_id given intake_version", [(document_id, terms.given, terms.intake_version)])
    if staged.prints is not None:
        prints = (document_id, terms.prints_version, staged.prints)
        database.insert("fingerprints", "document_id version prints", [prints])
    _write_passages(database, document)
    if reading is not None:
        database.insert("readings", "document_id reader_version reading", [(document_id, terms.reader_version, packed)])
        database.insert("mentions", MENTION, mention_rows(document, reading))
        database.insert("times", TIME, time_rows(document, reading))
        database.insert("quantities", QUANTITY, quantity_rows(document, reading))


def _write_passages(database: Database, document: Document) -> None:
    first = (database.one("select max(id) from passages") or 0) + 1
    spans = list(enumerate(passage_spans(document), first))
    database.insert("passages", "id document_id start end", ((at, document.id, s.start, s.end) for at, s in spans))
    database.insert("passage_search", "rowid text", ((at, s.of(document.text)) for at, s in spans))
