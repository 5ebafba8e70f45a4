"""Open a case for reading while a build may be writing it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, wraps
from pathlib import Path
from threading import Lock
from typing import Any, Concatenate, ParamSpec, TypeVar

from onrecord.case.database import Database
from onrecord.case.migrating import Migration, all_migrations, schema_version
from onrecord.errors import CaseError, NotACase

View = Database
"""A connection that cannot write. Pages hand it to the questions of this package and do nothing else with it."""
State = tuple[str, tuple[int, ...]]
Given = ParamSpec("Given")
Answer = TypeVar("Answer")
REMEMBERED_AT_MOST = 500  # answers of one state of a case
_LOCK = Lock()
_ANSWERS: dict[str, tuple[tuple[int, ...], dict[Any, Any]]] = {}


@cache
def _migrations() -> tuple[Migration, ...]:
    return all_migrations()


def state_of(path: Path) -> State:
    """Another value whenever the case file has been written to: of the file and its log, when and how long."""
    found: list[int] = []
    for file in (path, path.with_name(f"{path.name}-wal")):
        try:
            stat = file.stat()
        except OSError:
            stat = None
        # A log without anything in it says as much as none: readers make and remove it.
        found += [stat.st_mtime_ns, stat.st_size, stat.st_ino] if stat is not None and stat.st_size else [0, 0, 0]
    return str(path), tuple(found)


def remembered(question: Callable[Concatenate[View, Given], Answer]) -> Callable[Concatenate[View, Given], Answer]:
    """The question, asked once for each state of a case and then answered from memory.

    For questions about the whole case whose answers are small, frozen and asked on many pages. The answer must not
    be changed. A case that is not opened by `open_for_pages` is asked each time.
    """

    @wraps(question)
    def answered(case: View, /, *given: Given.args, **named: Given.kwargs) -> Answer:
        if case.state is None:
            return question(case, *given, **named)
        key = (question.__module__, question.__qualname__, given, tuple(sorted(named.items())))
        where, state = case.state
        with _LOCK:
            held = _ANSWERS.get(where)
            if held is not None and held[0] == state and key in held[1]:
                found: Answer = held[1][key]
                return found
        answer = question(case, *given, **named)
        with _LOCK:
            if where not in _ANSWERS or _ANSWERS[where][0] != state or len(_ANSWERS[where][1]) > REMEMBERED_AT_MOST:
                _ANSWERS[where] = (state, {})
            _ANSWERS[where][1][key] = answer
        return answer

    return answered


@contextmanager
def open_for_pages(path: Path) -> Iterator[View]:
    """The case as it stands at this moment, until the block ends.

    All questions asked in the block see the same state, also while a build goes on: the case is in
    WAL mode, so a reader neither waits for the writer nor disturbs it. On a medium where nothing can
    be written the case is opened as one that cannot change. Raises `NotACase` where the file is
    missing or is none, `CaseTooNew` where a newer program wrote it, `CaseError` for the rest.
    """
    if path.is_dir():
        raise NotACase(f"{path} is a folder. Name the case file in it, or one that `onrecord build` made.")
    if not path.is_file():
        raise NotACase(f"There is no case at {path}: build one with `onrecord build ARTICLES -o {path.name}`.")
    state = state_of(path)
    case = Database(path, write=False)
    try:
        case.state = state
        migrations = _migrations()
        if schema_version(case, migrations) < len(migrations):
            raise CaseError(
                f"{path} was written by an older OnRecord: build it again, and it is brought up to date first."
            )
        case.run("begin")
        yield case
    finally:
        case.close()
