"""Which runs of two documents are the same words, letting small edits pass."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

LEAST_WORDS = 8  # a passage shares at least this many words
GAP = 6  # words that may differ, on either side, between two shared runs of one passage
INSERTED = 10  # words that may be put in on one side, such as "he told reporters", where the other has
INSERTED_FOR = 1  # at most this many
EDGE_GAP = 3  # words that may differ where only a short run follows, at the ends of a passage
EDGE_RUN = 3  # words of such a short run
DENSITY = 0.6  # share of a passage's words that must be equal


class Run(NamedTuple):
    """`length` words that are equal, from word `left` of one document and word `right` of the other."""

    left: int
    right: int
    length: int


class Passage(NamedTuple):
    """Two half-open ranges of words that hold the same words, how many are equal, and how long each gap between is."""

    left: int
    left_end: int
    right: int
    right_end: int
    equal: int
    gaps: tuple[int, ...] = ()


def align(left: array[int], right: array[int], seeds: Iterable[tuple[int, int]]) -> list[Passage]:
    """The passages that two sequences of word keys share, each grown from seeds.

    A seed is a pair of word indices at which a shared shingle begins. Exact runs around the seeds
    are chained where only a few words lie between them, and the ends are carried on past small
    edits (seed and extend, as in sequence alignment). Passages come in the order of `left`, with
    at least `LEAST_WORDS` equal words each.
    """
    runs = _exact_runs(left, right, seeds)
    passages = []
    for chain in _chains(runs):
        chain = _carried_on(left, right, chain)
        equal = sum(run.length for run in chain)
        first, last = chain[0], chain[-1]
        gaps = tuple(max(_gaps(run, following)) for run, following in pairwise(chain))
        passage = Passage(first.left, last.left + last.length, first.right, last.right + last.length, equal, gaps)
        longest = max(passage.left_end - passage.left, passage.right_end - passage.right)
        if equal >= LEAST_WORDS and equal >= DENSITY * longest:
            passages.append(passage)
    return sorted(_without_shadows(passages))


def promising(left: array[int], right: array[int], seeds: Sequence[tuple[int, int]]) -> bool:
    """True where a passage may grow from the seeds: from one alone, or from two that are near one another.

    Fewer seeds never promise more, and the answer for chance seeds is quick.
    """
    if any(run.length >= LEAST_WORDS for run in _exact_runs(left, right, seeds[:1])):
        return True
    runs = sorted(_exact_runs(left, right, seeds))
    for at, run in enumerate(runs):
        if run.length >= LEAST_WORDS or sum(part.length for part in _carried_on(left, right, [run])) >= LEAST_WORDS:
            return True
        for other in runs[at + 1 :]:
            if other.left > run.left + run.length + INSERTED:
                break
            if 0 <= other.right - run.right <= run.length + INSERTED:
                return True
    return False


def _exact_runs(left: array[int], right: array[int], seeds: Iterable[tuple[int, int]]) -> list[Run]:
    reached: dict[int, int] = {}
    runs = []
    left_size, right_size = len(left), len(right)
    for i, j in sorted(seeds):
        diagonal = i - j
        if reached.get(diagonal, -1) >= i or left[i] != right[j]:
            continue
        a, b = i, j
        while a and b and left[a - 1] == right[b - 1]:
            a -= 1
            b -= 1
        c, d = i + 1, j + 1
        while c < left_size and d < right_size and left[c] == right[d]:
            c += 1
            d += 1
        reached[diagonal] = c
        runs.append(Run(a, b, c - a))
    return runs


def _gaps(run: Run, following: Run) -> tuple[int, int]:
    """The words between two runs on either side; below zero where they overlap."""
    return following.left - run.left - run.length, following.right - run.right - run.length


def _chains(runs: list[Run]) -> list[list[Run]]:
    """Runs put together where they follow one another on both sides, the longest first."""
    if len(runs) == 1:
        return [runs]
    by_start = sorted(runs)
    by_end = sorted(runs, key=lambda run: (run.left + run.length, run))
    starts = [run.left for run in by_start]
    ends = [run.left + run.length for run in by_end]
    taken: set[Run] = set()
    chains = []
    for seed in sorted(runs, key=lambda run: (-run.length, run)):
        if seed in taken:
            continue
        taken.add(seed)
        chain = [seed]
        while True:
            run = chain[-1]
            near = by_start[bisect_right(starts, run.left) : bisect_right(starts, run.left + run.length + INSERTED)]
            joined = min((_following(run, other) for other in near if other not in taken), default=None)
            if joined is None or joined[0] == _APART:
                break
            taken.add(joined[1])
            chain.append(joined[2])
        while True:
            run = chain[0]
            near = by_end[bisect_left(ends, run.left - INSERTED) : bisect_left(ends, run.left + run.length)]
            joined = min((_leading(run, other) for other in near if other not in taken), default=None)
            if joined is None or joined[0] == _APART:
                break
            taken.add(joined[1])
            chain.insert(0, joined[2])
        chains.append(chain)
    return chains


_APART = 1 << 30


def _following(run: Run, other: Run) -> tuple[int, Run, Run]:
    """How far the other run is from following this one, itself, and its part that does not overlap."""
    distance, overlap = _distance(run, other)
    return distance, other, Run(other.left + overlap, other.right + overlap, other.length - overlap)


def _leading(run: Run, other: Run) -> tuple[int, Run, Run]:
    """The same for a run that leads up to this one."""
    distance, overlap = _distance(other, run, cut_first=True)
    return distance, other, Run(other.left, other.right, other.length - overlap)


def _distance(first: Run, second: Run, *, cut_first: bool = False) -> tuple[int, int]:
    gaps = _gaps(first, second)
    overlap = max(0, -min(gaps))
    left = (first if cut_first else second).length - overlap
    most, least = max(gaps) + overlap, min(gaps) + overlap
    near = most <= GAP or (most <= INSERTED and least <= INSERTED_FOR)
    if not near or left < EDGE_RUN or second.left <= first.left or second.right <= first.right:
        return _APART, overlap
    return most, overlap


def _carried_on(left: array[int], right: array[int], chain: list[Run]) -> list[Run]:
    """The chain with the short runs that follow it, and lead up to it, past a small edit."""
    chain = list(chain)
    while (run := _run_after(left, right, chain[-1])) is not None:
        chain.append(run)
    while (run := _run_before(left, right, chain[0])) is not None:
        chain.insert(0, run)
    return chain


_STEPS = sorted(
    ((i, j) for i in range(EDGE_GAP + 1) for j in range(EDGE_GAP + 1) if i or j),
    key=lambda step: (max(step), abs(step[0] - step[1]), step),
)


def _run_after(left: array[int], right: array[int], run: Run) -> Run | None:
    i, j = run.left + run.length, run.right + run.length
    for step_left, step_right in _STEPS:
        a, b, length = i + step_left, j + step_right, 0
        while a + length < len(left) and b + length < len(right) and left[a + length] == right[b + length]:
            length += 1
        if length >= EDGE_RUN and length > max(step_left, step_right):
            return Run(a, b, length)
    return None


def _run_before(left: array[int], right: array[int], run: Run) -> Run | None:
    for step_left, step_right in _STEPS:
        a, b, length = run.left - step_left, run.right - step_right, 0
        while a - length > 0 and b - length > 0 and left[a - length - 1] == right[b - length - 1]:
            length += 1
        if length >= EDGE_RUN and length > max(step_left, step_right):
            return Run(a - length, b - length, length)
    return None


def _without_shadows(passages: list[Passage]) -> list[Passage]:
    """Without passages whose words on both sides lie in a larger one (repeated words)."""
    kept: list[Passage] = []
    for passage in sorted(passages, key=lambda p: (-p.equal, p)):
        if not any(
            big.left <= passage.left
            and passage.left_end <= big.left_end
            and big.right <= passage.right
            and passage.right_end <= big.right_end
            for big in kept
        ):
            kept.append(passage)
    return kept
