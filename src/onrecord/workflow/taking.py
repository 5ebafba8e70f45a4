"""One source taken in and read, or a failure: the step that runs in many processes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

import msgspec

from onrecord.case import Staged, Terms, evidence_faults, pack
from onrecord.errors import ReadingError, UnreadableSource
from onrecord.ids import digest
from onrecord.intake import Given, Raw
from onrecord.records import Document, Failure, Reading
from onrecord.workflow.attempting import attempt

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stages:
    """What a build does to one document. The functions must be importable by name, for other processes."""

    take_in: Callable[[Raw, Given | None], Document]
    read: Callable[[Document], Reading]
    fingerprint: Callable[[Document, Reading | None], bytes]
    intake_version: str
    reader_version: str
    prints_version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One source to take in (`raw`), or a document that the case holds to be read again (`document`).

    `has_row` tells that the user's sheet has a row about the source.
    """

    source: str
    terms: Terms
    stages: Stages
    raw: Raw | None = None
    given: Given | None = None
    has_row: bool = False
    document: Document | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What became of a task: a document to stage, or none, and what failed."""

    source: str
    staged: Staged | None = None
    has_row: bool = False
    failures: tuple[Failure, ...] = ()


def terms_of(raw: Raw, given: Given | None, stages: Stages, *, sha256: str) -> Terms:
    """Under what a source is taken in and read now."""
    told = digest(msgspec.json.encode((given, raw.fields)))
    return Terms(
        sha256=sha256,
        given=told,
        intake_version=stages.intake_version,
        reader_version=stages.reader_version,
        prints_version=stages.prints_version,
    )


def take_and_read(task: Task) -> Taken:
    """Takes a source in and reads it. Never raises: what fails is told, with the document where there is one."""
    document, failure = _attempt(task, lambda: _document(task))
    if document is None:
        return Taken(source=task.source, failures=(failure,) if failure else ())
    reading, unread = _attempt(task, lambda: _reading(task, document))
    prints, unmarked = _attempt(task, lambda: task.stages.fingerprint(document, reading))
    failures = tuple(found for found in (unread, unmarked) if found)
    staged, unpacked = _attempt(task, lambda: _staged(task, document, reading, prints))
    return Taken(
        source=task.source, staged=staged, has_row=task.has_row, failures=(unpacked,) if unpacked else failures
    )


def crashed(task: Task) -> Taken:
    """What is told of a source that killed the process that worked on it."""
    message = f"{task.source}: working on it ended the process (a crash, no memory). Leave it out if it is no article."
    failure = Failure(source=task.source, code=UnreadableSource.code, message=message, sha256=task.terms.sha256)
    return Taken(source=task.source, failures=(failure,))


def _document(task: Task) -> Document:
    if task.document is not None:
        return task.document
    assert task.raw is not None
    document = task.stages.take_in(task.raw, task.given)
    return replace(document, source=task.source) if document.source != task.source else document


def _reading(task: Task, document: Document) -> Reading:
    reading = task.stages.read(document)
    faults = evidence_faults(document, reading)
    if faults:
        raise ReadingError(f"{task.source}: the reader points outside the text ({'; '.join(faults[:3])}): report this")
    return reading


def _staged(task: Task, document: Document, reading: Reading | None, prints: bytes | None) -> Staged:
    terms = replace(
        task.terms,
        reader_version=task.stages.reader_version if reading is not None else None,
        prints_version=task.stages.prints_version if prints is not None else None,
    )
    return Staged(
        source=task.source,
        terms=terms,
        url=document.url,
        document=pack(document),
        reading=pack(reading) if reading is not None else None,
        prints=prints,
    )


def _attempt(task: Task, work: Callable[[], T]) -> tuple[T | None, Failure | None]:
    return attempt(task.source, work, sha256=task.terms.sha256)
