"""The case file as the rest of the program holds it."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self

from onrecord.case.checking import check
from onrecord.case.database import Database, Row
from onrecord.case.decision_log import Logged, read_log, read_outcomes
from onrecord.case.digest import content_digest, table_digests
from onrecord.case.gathered import forget, keep, read_gathered, write_gathered
from onrecord.case.history import Shown, snapshot, write_changes
from onrecord.case.linked import Linked, read_compared, read_reuses, write_linked
from onrecord.case.linked_pledges import judge_pledges
from onrecord.case.locking import writer_lock
from onrecord.case.migrating import Migration, all_migrations, copy_before_migrating, migrate, schema_version
from onrecord.case.packing import unpack_linked, unpack_reading
from onrecord.case.publishing import Published, publish
from onrecord.case.staging import Known, Staged, public_sources, stage, staged_sources
from onrecord.case.views.anchored import text_digest
from onrecord.case.weighed import Weighed, write_weighed
from onrecord.errors import CaseError, NotACase
from onrecord.records import AddedReports, Document, Failure, Interval, Outcome, Reading, Reuse, Span, Zone
from onrecord.records.decisions import with_added


class Case:
    """An open case file. Close it, or use it as a context manager.

    Any number of cases can be open for reading, also while one process writes; one process at a
    time has it open for writing.
    """

    def __init__(self, database: Database, held: ExitStack) -> None:
        self._database = database
        self._held = held
        self._added: Mapping[str, AddedReports] = {}

    @classmethod
    def create(cls, path: Path, *, command: str = "", since: str = "") -> Case:
        """A new, empty case, open for writing. Raises `CaseError` where a file is there already.

        The file appears whole or not at all. `command` and `since` are what another writer is told.
        """
        with ExitStack() as held:
            held.enter_context(writer_lock(path, command=command, since=since))
            if _is_there(path):
                raise CaseError(f"{path}: there is a file already. Open it, or choose another name.")
            _make(path, all_migrations())
            return cls._held_open(path, held)

    @classmethod
    def open(cls, path: Path, *, write: bool = False, command: str = "", since: str = "") -> Case:
        """The case in a file. An older one is brought up to date first, after a copy is made beside it.

        Raises `NotACase`, `CaseTooNew`, or, for writing, `CaseLocked` with who holds it.
        """
        if not _is_there(path):
            raise NotACase(f"{path}: there is no such file. Build a case first: onrecord build ARTICLES -o {path.name}")
        migrations = all_migrations()
        with ExitStack() as held:
            if write:
                held.enter_context(writer_lock(path, command=command, since=since))
                _bring_up_to_date(path, migrations)
                return cls._held_open(path, held)
            if _is_older(path, migrations):
                with writer_lock(path, command=command or "bring the case up to date", since=since):
                    _bring_up_to_date(path, migrations)
            database = held.enter_context(_closing(Database(path, write=False)))
            return cls(database, held.pop_all())

    @classmethod
    def open_or_create(cls, path: Path, *, command: str = "", since: str = "") -> Case:
        """The case in a file, open for writing; a new one where there is none."""
        if path.is_dir():
            raise NotACase(f"{path} is a folder. Name a file, for example {path / 'story.case'}.")
        if _is_there(path):
            return cls.open(path, write=True, command=command, since=since)
        try:
            return cls.create(path, command=command, since=since)
        except CaseError:
            if not _is_there(path):
                raise
            return cls.open(path, write=True, command=command, since=since)

    @classmethod
    def _held_open(cls, path: Path, held: ExitStack) -> Case:
        database = held.enter_context(_closing(Database(path, write=True)))
        return cls(database, held.pop_all())

    def close(self) -> None:
        """Ends the work with the file and frees it for other writers."""
        self._held.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self._database.path

    def rows(self, sql: str, *values: object) -> list[Row]:
        """The rows that a question to the public tables gives."""
        return self._database.rows(sql, *values)

    # --- what it holds

    def document(self, document_id: str) -> Document | None:
        """A document as intake made it, or `None` where the case has none of this id."""
        found = self._database.rows("select * from documents where id = ?", document_id)
        return self._document(found[0]) if found else None

    def document_ids(self) -> tuple[str, ...]:
        """The ids of all documents, sorted."""
        return tuple(row[0] for row in self._database.rows("select id from documents order by id"))

    def text_of(self, document_id: str) -> str:
        """The canonical text of a document. Raises `KeyError` where there is none of this id."""
        text = self._database.one("select text from documents where id = ?", document_id)
        if text is None:
            raise KeyError(document_id)
        return str(text)

    def reading(self, document_id: str) -> Reading | None:
        """All that was read in a document, or `None` where it was not read."""
        packed = self._database.one("select reading from readings where document_id = ?", document_id)
        return unpack_reading(packed) if packed is not None else None

    def linked_readings(self) -> Iterator[tuple[Reading, str]]:
        """All readings without their words, each with the text, sorted by document id, one at a time."""
        asked = "select r.reading, d.text from readings r join documents d on d.id = r.document_id order by d.id"
        rows = self._database.stream(asked)
        return ((with_added(unpack_linked(row[0]), self._added), row[1]) for row in rows)

    def linked_reading(self, document_id: str) -> tuple[Reading, str] | None:
        """A reading without its words and the text, or `None` where the document was not read."""
        asked = "select r.reading, d.text from readings r join documents d on d.id = r.document_id where d.id = ?"
        found = self._database.rows(asked, document_id)
        return (with_added(unpack_linked(found[0][0]), self._added), found[0][1]) if found else None

    def bylines(self) -> dict[str, str]:
        """By document id, the line that names its writers, where there is one."""
        asked = "select id, byline from documents where byline is not null order by id"
        return {row[0]: row[1] for row in self._database.stream(asked)}

    def caption_spans(self, document_id: str) -> tuple[Span, ...]:
        """Where the captions of a document stand, in order."""
        asked = 'select "start", "end" from zones where document_id = ? and kind = \'caption\' order by "start"'
        return tuple(Span(start=row[0], end=row[1]) for row in self._database.rows(asked, document_id))

    def passages_with(self, question: str) -> Iterator[tuple[str, int, int]]:
        """The paragraphs that answer a full-text question (FTS5): document, start, end, in order."""
        asked = (
            'select p.document_id, p."start", p."end" from passage_search s join passages p on p.id = s.rowid'
            ' where passage_search match ? order by p.document_id, p."start"'
        )
        return ((row[0], row[1], row[2]) for row in self._database.rows(asked, question))

    def prints(self) -> Iterator[tuple[str, bytes]]:
        """The prints of text reuse by document id, sorted, one at a time."""
        asked = "select document_id, prints from fingerprints order by document_id"
        return ((row[0], row[1]) for row in self._database.stream(asked))

    def publications(self) -> dict[str, tuple[str | None, Interval | None]]:
        """By document id, its outlet and when it was published, so far as known."""
        asked = "select id, outlet, published_from, published_to from documents order by id"
        return {row[0]: (row[1], _interval(row[2], row[3])) for row in self._database.stream(asked)}

    def reuses(self) -> Iterator[Reuse]:
        """The reuses of the last build, one at a time."""
        return read_reuses(self._database)

    def compared(self) -> dict[str, str]:
        """By document id, a digest of what reuse was found from in the last build.

        Empty where one of its documents is gone or was written anew since: the reuse of others may rest on it.
        """
        return read_compared(self._database)

    def kept(self, about: str, program: str) -> bytes | None:
        """What the last build kept for the next one under a name; `None` where it was another program's."""
        found = self._database.one("select body from kept where about = ? and program = ?", about, program)
        return bytes(found) if found is not None else None

    def gathered(self, about: str, program: str) -> Iterator[tuple[str, str | None, bytes | None]]:
        """By document that was read, sorted, what earlier builds kept of it under a name, and under which terms.

        Both are `None` where nothing is, where another program kept it, and where people added reports by hand.
        """
        for document, terms, body in read_gathered(self._database, about, program):
            yield (document, None, None) if document in self._added else (document, terms, body)

    def corroborated(self) -> dict[tuple[str, str], int]:
        """By kind and id of each fact that was weighed, how many documents it had."""
        asked = "select fact_kind, fact_id, documents from corroboration"
        return {(row[0], row[1]): row[2] for row in self._database.tuples(asked)}

    def failures(self) -> tuple[Failure, ...]:
        """The sources that could not be taken in or read, sorted by source."""
        asked = "select source, code, message, sha256 from failures order by source, code"
        return tuple(
            Failure(source=row[0], code=row[1], message=row[2], sha256=row[3]) for row in self._database.rows(asked)
        )

    def clusters(self, kind: str) -> dict[str, str]:
        """By evidence, the id of the cluster of this kind that stood on it after the last build."""
        asked = "select evidence, id from clusters where kind = ? order by evidence, id desc"
        return dict(self._database.tuples(asked, kind))

    def redirects(self, kind: str) -> dict[str, str]:
        """By id that was merged away, the id that now stands for it."""
        return {
            row[0]: row[1] for row in self._database.rows("select old_id, new_id from redirects where kind = ?", kind)
        }

    def check(self) -> tuple[str, ...]:
        """What is wrong with the file, one line each; see `onrecord.case.checking`."""
        return check(self._database)

    def content_digest(self) -> str:
        """Equal for two cases that say the same; see `onrecord.case.digest`."""
        return content_digest(self._database)

    def table_digests(self) -> dict[str, str]:
        """By table, a digest of its rows."""
        return table_digests(self._database)

    # --- what people decided

    def decision_log(self) -> tuple[Logged, ...]:
        """All decisions in the order in which they were made."""
        return read_log(self._database)

    def outcomes(self) -> dict[str, Outcome]:
        """What became of each decision at the last build, by its id."""
        return read_outcomes(self._database)

    def document_keys(self) -> Iterator[tuple[str, str, str, str]]:
        """By what a document is found again: id, SHA-256 of its text and of its bytes, source; sorted by id."""
        asked = "select id, text, sha256, source from documents order by id"
        return ((row[0], text_digest(row[1]), row[2], row[3]) for row in self._database.stream(asked))

    def add_reports(self, added: Mapping[str, AddedReports]) -> None:
        """From now on the readings that this hands to linking hold what people added by hand, by document."""
        self._added = added

    # --- what a build writes

    def start_run(self, *, at: str, version: str, settings: str, model_sha256: str | None = None) -> int:
        """Notes that a build began; its number."""
        self._database.run(
            "insert into runs (started_at, version, model_sha256, settings) values (?, ?, ?, ?)",
            at,
            version,
            model_sha256,
            settings,
        )
        return int(self._database.one("select max(id) from runs"))

    def public_sources(self) -> dict[str, Known]:
        """What is public, by source."""
        return public_sources(self._database)

    def staged_sources(self) -> dict[str, Known]:
        """What is staged, by source."""
        return staged_sources(self._database)

    def stage(self, batch: Sequence[Staged]) -> None:
        """Keeps a batch of documents for `publish`; committed at once."""
        stage(self._database, batch)

    def document_at(self, source: str) -> Document | None:
        """The document taken from a source, or `None`."""
        found = self._database.rows("select * from documents where source = ?", source)
        return self._document(found[0]) if found else None

    @contextmanager
    def new_record(self) -> Iterator[None]:
        """One transaction in which the record of the last build gives way to the next.

        Until the block ends readers see the old one. Inside, call `publish`, `write_linked`,
        `write_failures` and `finish_run`.
        """
        with self._database.transaction():
            yield

    def publish(self, sources: Iterable[str], *, again: Iterable[str] = (), given_now: Collection[str]) -> Published:
        """Makes staged documents public; see `onrecord.case.publishing`."""
        return publish(self._database, sources, again=again, given_now=given_now)

    def gather(self, about: str, program: str, rows: Iterable[tuple[str, str, bytes]]) -> None:
        """Keeps for later builds what was worked out of documents: id, terms and bytes; see `gathered`.

        Nothing is kept of documents to which people added reports, neither this nor what was before.
        """
        given = list(rows)
        write_gathered(self._database, about, program, (row for row in given if row[0] not in self._added))
        forget(self._database, about, (row[0] for row in given if row[0] in self._added))

    def keep(self, about: str, program: str, body: bytes) -> None:
        """Keeps something for the next build under a name; see `kept`."""
        keep(self._database, about, program, body)

    def write_linked(self, linked: Linked) -> None:
        """Writes all rows that join documents; see `onrecord.case.linked`."""
        write_linked(self._database, linked)

    def write_weighed(self, weighed: Weighed) -> None:
        """Writes how the facts were weighed; see `onrecord.case.weighed`."""
        write_weighed(self._database, weighed)

    def judge_pledges(self, as_of: date) -> None:
        """Sets the state of the pledges as of a day; see `onrecord.case.linked_pledges`."""
        judge_pledges(self._database, as_of)

    def write_failures(self, failures: Iterable[Failure], *, forget: Iterable[str]) -> None:
        """Notes what failed; what was noted before for the sources in `forget` is removed first."""
        self._database.run_many("delete from failures where source = ?", ((source,) for source in forget))
        self._database.insert(
            "failures",
            "source code message sha256",
            ((found.source, found.code, found.message, found.sha256) for found in failures),
            replace=True,
        )

    def record(self) -> dict[tuple[str, str], Shown]:
        """What the record shows now, by kind and id; see `onrecord.case.history`."""
        return snapshot(self._database)

    def write_changes(self, run: int, before: Mapping[tuple[str, str], Shown]) -> None:
        """Notes what a build changed against the record before it."""
        write_changes(self._database, run, before)

    def finish_run(self, run: int, *, at: str) -> int:
        """Notes that a build ended; how many documents the case has."""
        documents = int(self._database.one("select count(*) from documents"))
        self._database.run("update runs set finished_at = ?, documents = ? where id = ?", at, documents, run)
        return documents

    def _document(self, row: Row) -> Document:
        asked = 'select "start", "end", kind from zones where document_id = ? order by "start"'
        # The date that reading found is no part of what intake made.
        inferred = row["published_basis"] == "text"
        return Document(
            id=row["id"],
            source=row["source"],
            text=row["text"],
            zones=tuple(Zone(start=z[0], end=z[1], kind=z[2]) for z in self._database.rows(asked, row["id"])),
            sha256=row["sha256"],
            url=row["url"],
            outlet=row["outlet"],
            title=row["title"],
            byline=row["byline"],
            language=row["language"],
            published=None if inferred else _interval(row["published_from"], row["published_to"]),
            published_basis="unknown" if inferred else row["published_basis"],
        )


def _interval(earliest: str | None, latest: str | None) -> Interval | None:
    if earliest is None or latest is None:
        return None
    return Interval(earliest=Interval.parse(earliest).earliest, latest=Interval.parse(latest).latest)


def _is_there(path: Path) -> bool:
    try:
        return path.stat().st_size > 0
    except FileNotFoundError:
        return False


def _make(path: Path, migrations: Sequence[Migration]) -> None:
    unfinished = path.with_name(path.name + "-new")
    for left in (unfinished, *(unfinished.with_name(unfinished.name + tail) for tail in ("-wal", "-shm", "-journal"))):
        left.unlink(missing_ok=True)
    with _closing(Database(unfinished, write=True)) as database:
        migrate(database, migrations, have=0)
        # Readers go on while a build writes. The mode is kept in the file.
        database.run("pragma journal_mode = wal")
    unfinished.replace(path)


def _is_older(path: Path, migrations: Sequence[Migration]) -> bool:
    with _closing(Database(path, write=False)) as database:
        return schema_version(database, migrations) < len(migrations)


def _bring_up_to_date(path: Path, migrations: Sequence[Migration]) -> None:
    with _closing(Database(path, write=False)) as database:
        version = schema_version(database, migrations)
    if version < len(migrations):
        with _closing(Database(path, write=True)) as database:
            copy_before_migrating(database, version)
            migrate(database, migrations, have=version)


@contextmanager
def _closing(database: Database) -> Iterator[Database]:
    try:
        yield database
    finally:
        with suppress(sqlite3.Error):
            database.close()
