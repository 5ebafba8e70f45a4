"""Work in several processes: in order, and not stopped by one that dies."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from onrecord.workflow.processes import AHEAD, CHUNK, in_order


def squared(number: int) -> int:
    return number * number


def deadly(number: int) -> int:
    if number in (7, 30, 31):
        os._exit(9)
    return number


def lost(number: int) -> int:
    return -number


@pytest.mark.parametrize(("count", "jobs"), [(0, 1), (5, 1), (5, 2), (100, 2)])
def test_results_come_in_the_order_of_the_tasks(count: int, jobs: int) -> None:
    assert list(in_order(squared, range(count), jobs=jobs, crashed=lost)) == [n * n for n in range(count)]


def test_tasks_that_kill_their_process_are_told_and_the_others_are_done() -> None:
    expected = [-n if n in (7, 30, 31) else n for n in range(60)]
    assert list(in_order(deadly, range(60), jobs=2, crashed=lost)) == expected


def test_few_tasks_are_held_at_a_time() -> None:
    asked: list[int] = []

    def tasks() -> Iterator[int]:
        for number in range(400):
            asked.append(number)
            yield number

    results = in_order(squared, tasks(), jobs=2, crashed=lost)
    next(results)
    assert len(asked) <= CHUNK * (2 * AHEAD + 1)
    assert sum(1 for _ in results) == 399
