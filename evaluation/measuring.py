"""One topic measured in a process of its own, so that its memory is free before the next, whatever becomes of it."""

from __future__ import annotations

import importlib
import resource
import time
import traceback
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What one topic came to.

    `trouble` says why there are no figures, in one line. `peak` is the most memory that the process held, in MB.
    """

    figures: dict[str, float]
    seconds: float
    peak: float
    trouble: str | None = None


def measure(topic: str, folder: str) -> Measured:
    """The figures of a topic, or the error that it ended with; its traceback goes to standard error."""
    began = time.perf_counter()
    figures: dict[str, float] = {}
    trouble = None
    try:
        figures = importlib.import_module(f"evaluation.{topic}").run(Path(folder))
    except Exception as error:  # noqa: BLE001 - whatever is wrong with one topic, the others are measured
        traceback.print_exc()
        trouble = " ".join(f"{type(error).__name__}: {error}".split())[:300]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Measured(figures=dict(figures), seconds=time.perf_counter() - began, peak=peak, trouble=trouble)


def in_own_process(work: Callable[[str, str], Measured], topic: str, folder: str) -> Measured:
    """What the work gives in a new process; where that process dies, a `Measured` that says so."""
    began = time.perf_counter()
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as one:
        try:
            return one.submit(work, topic, folder).result()
        except BrokenProcessPool:
            trouble = "its process died, as one does that is killed for memory"
    return Measured(figures={}, seconds=time.perf_counter() - began, peak=0, trouble=trouble)
