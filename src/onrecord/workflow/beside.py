"""Work that another process does while this one goes on: for what asks nothing of the case and takes long."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import Any, TypeVar

import msgspec

from onrecord.workflow.processes import one_process

T = TypeVar("T")

Later = Callable[[], T]


class Beside:
    """Starts work beside this process, where there is another one, and gives what will hand out the result."""

    def __init__(self, pool: ProcessPoolExecutor | None) -> None:
        self._pool = pool

    def start(self, step: Callable[..., T], given: tuple[Any, ...], *, takes: Any, gives: Any) -> Later[T]:
        """What gives `step(*given)` when it is asked.

        The step must be a function that another process can import, and pure: where there is no other process, or it
        was killed, the step is done here when it is asked for. `takes` and `gives` are the types of what is given and
        of the result, for handing both over as bytes.
        """
        if self._pool is None:
            return lambda: step(*given)
        future = self._pool.submit(_run, step, msgspec.msgpack.encode(given), takes)
        return lambda: _result(future, step, given, gives)


@contextmanager
def beside(*, wanted: bool) -> Iterator[Beside]:
    """Another process for the time of the block, where one is wanted."""
    if not wanted:
        yield Beside(None)
        return
    pool = one_process()
    try:
        yield Beside(pool)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _run(step: Callable[..., Any], given: bytes, takes: Any) -> bytes:
    return msgspec.msgpack.encode(step(*msgspec.msgpack.decode(given, type=takes)))


def _result(future: Future[bytes], step: Callable[..., T], given: tuple[Any, ...], gives: Any) -> T:
    try:
        made: T = msgspec.msgpack.decode(future.result(), type=gives)
    except BrokenProcessPool:
        return step(*given)
    return made
