"""Reading without a case: files or JSON lines in, readings out, in the order of the input."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from onrecord.errors import ReadingError
from onrecord.ids import digest, make_id
from onrecord.intake import Given, Raw, collect, take_in
from onrecord.reading import read
from onrecord.records import Document, Failure, Interval, Reading, Zone
from onrecord.workflow.attempting import attempt

CHUNK = 4  # documents handed to a process at a time
AHEAD = 16  # chunks a process that wait while one is read

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadResult:
    """One document of a run: its key and its text, with the reading or the error."""

    key: str | None
    text: str | None = None
    reading: Reading | None = None
    failure: Failure | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JsonLine:
    """One line of JSON input with its number, counted from 1."""

    number: int
    line: bytes


def read_files(
    paths: Iterable[Path],
    told: Callable[[ReadResult], T],
    *,
    given: Given | None = None,
    stdin: bytes | None = None,
    jobs: int = 1,
) -> Iterator[T]:
    """The readings of files of any format that intake knows, one a document; `key` is the source.

    What comes back is what `told` makes of each result. It runs in the process that has read the document, so that
    no reading goes from one process to another; with several jobs other processes must be able to import it.
    """
    raws = ((raw, given) for raw in collect(list(paths), stdin=stdin))
    yield from _in_order(partial(_told, told, _read_raw), raws, jobs)


def read_json_lines(lines: Iterable[bytes], told: Callable[[ReadResult], T], *, jobs: int = 1) -> Iterator[T]:
    """The readings of `{"id", "text", "published"}` lines: the text as it is, nothing cleaned; `told` as above.

    Blank lines are passed over. A line that is not such an object gives an error and the run goes on.
    """
    numbered = (JsonLine(number=number, line=line) for number, line in enumerate(lines, 1) if line.strip())
    yield from _in_order(partial(_told, told, _read_json_line), numbered, jobs)


def bare_document(key: str, text: str, published: Interval | None) -> Document:
    """A document of one body zone: the text as it is, its offsets those of the string."""
    raw = text.encode("utf-8", "surrogatepass")
    return Document(
        id=make_id("d", digest(raw), key),
        source=key,
        text=text,
        zones=(Zone(start=0, end=len(text), kind="body"),) if text else (),
        sha256=digest(raw),
        published=published,
        published_basis="given" if published else "unknown",
    )


def _told(told: Callable[[ReadResult], T], step: Callable[[Any], ReadResult], job: Any) -> T:
    return told(step(job))


def _read_raw(job: tuple[Raw | Failure, Given | None]) -> ReadResult:
    raw, given = job
    if isinstance(raw, Failure):
        return ReadResult(key=raw.source, failure=raw)
    found, failure = attempt(raw.source, lambda: _taken_in(raw, given))
    return found or ReadResult(key=raw.source, failure=failure)


def _taken_in(raw: Raw, given: Given | None) -> ReadResult:
    document = take_in(raw, given)
    return ReadResult(key=raw.source, text=document.text, reading=read(document))


def _read_json_line(job: JsonLine) -> ReadResult:
    row, failure = attempt(f"line {job.number}", lambda: _row(job))
    if row is None:
        return ReadResult(key=None, failure=failure)
    key = str(row["id"])
    found, failure = attempt(key, lambda: _read_row(key, row, job.number))
    return found or ReadResult(key=key, failure=failure)


def _read_row(key: str, row: dict[str, Any], number: int) -> ReadResult:
    if not isinstance(row.get("text"), str):
        raise ReadingError(f'line {number} needs a "text" that is a string')
    document = bare_document(key, row["text"], _published(row.get("published"), number))
    return ReadResult(key=key, text=document.text, reading=read(document))


def _row(job: JsonLine) -> dict[str, Any]:
    try:
        row = msgspec.json.decode(job.line)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ReadingError(f"line {job.number} is not JSON ({error}): give one object a line") from error
    if not isinstance(row, dict) or "id" not in row:
        raise ReadingError(f'line {job.number} needs an "id" and a "text"')
    return row


def _published(value: object, number: int) -> Interval | None:
    if value is None or value == "":
        return None
    try:
        if isinstance(value, list) and len(value) == 2:
            first, last = (Interval.parse(str(day)) for day in value)
            return Interval(earliest=first.earliest, latest=last.latest)
        return Interval.parse(str(value))
    except ValueError as error:
        raise ReadingError(f'line {number}: "published" is {value!r}; give 2021-11-19, 2021-11 or 2021') from error


def _in_order(step: Callable[[Any], T], jobs_in: Iterable[Any], jobs: int) -> Iterator[T]:
    if jobs <= 1:
        yield from map(step, jobs_in)
        return
    with ProcessPoolExecutor(max_workers=jobs, mp_context=get_context("spawn")) as pool:
        waiting: deque[Future[list[T]]] = deque()
        for chunk in _chunks(jobs_in):
            waiting.append(pool.submit(_run_chunk, step, chunk))
            while len(waiting) > jobs * AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


def _run_chunk(step: Callable[[Any], T], chunk: list[Any]) -> list[T]:
    return [step(job) for job in chunk]


def _chunks(jobs: Iterable[Any]) -> Iterator[list[Any]]:
    chunk: list[Any] = []
    for job in jobs:
        chunk.append(job)
        if len(chunk) == CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
