"""Work on many documents in several processes, with the results in the order of the input."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from multiprocessing.connection import wait
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

CHUNK = 8  # tasks handed over at a time
AHEAD = 3  # chunks that wait for each process
FEW = 32  # so few tasks are done sooner here than by processes that must start first

PRELOADED = ("onrecord.workflow.stages",)  # imported once for all processes


def in_order(step: Callable[[T], R], tasks: Iterable[T], *, jobs: int, crashed: Callable[[T], R]) -> Iterator[R]:
    """`step(task)` for each task, in order. With one job, or few tasks, in this process.

    `step` must be a function that other processes can import, and must not raise. A task that kills
    its process (a crash in a library, no memory) gives `crashed(task)`; the others go on. At most
    a few chunks of tasks and results are held at a time.
    """
    rest = iter(tasks)
    first = list(islice(rest, FEW + 1)) if jobs > 1 else []
    if jobs <= 1 or len(first) <= FEW:
        yield from map(step, chain(first, rest))
        return
    chunks = _chunks(chain(first, rest))
    pool = _pool(jobs)
    waiting: deque[tuple[list[T], Future[list[R]]]] = deque()
    try:
        for chunk in chunks:
            waiting.append((chunk, pool.submit(_run, step, chunk)))
            if len(waiting) < jobs * AHEAD:
                continue
            done, future = waiting.popleft()
            try:
                results = future.result()
            except BrokenProcessPool:
                pool.shutdown(wait=False, cancel_futures=True)
                again = [done, *(later for later, _ in waiting)]
                waiting.clear()
                for lost in again:
                    yield from _one_by_one(step, lost, crashed)
                pool = _pool(jobs)
            else:
                yield from results
        while waiting:
            done, future = waiting.popleft()
            try:
                yield from future.result()
            except BrokenProcessPool:
                yield from _one_by_one(step, done, crashed)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def one_process() -> ProcessPoolExecutor:
    """A pool of one process, which ends when this one does; it starts when work is given to it."""
    return _pool(1)


def _one_by_one(step: Callable[[T], R], tasks: list[T], crashed: Callable[[T], R]) -> Iterator[R]:
    pool = _pool(1)
    try:
        for task in tasks:
            try:
                yield pool.submit(step, task).result()
            except BrokenProcessPool:
                pool.shutdown(wait=False)
                pool = _pool(1)
                yield crashed(task)
    finally:
        pool.shutdown()


def _run(step: Callable[[T], R], chunk: list[T]) -> list[R]:
    return [step(task) for task in chunk]


def _chunks(tasks: Iterable[T]) -> Iterator[list[T]]:
    rest = iter(tasks)
    while chunk := list(islice(rest, CHUNK)):
        yield chunk


def _pool(jobs: int) -> ProcessPoolExecutor:
    # Never a plain fork: this process has threads and an open store.
    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    context.set_forkserver_preload(list(PRELOADED))
    return ProcessPoolExecutor(max_workers=jobs, mp_context=context, initializer=_begin)


def _begin() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the main process ends the work
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Ends this process when the main one was killed: else it would wait for work for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
