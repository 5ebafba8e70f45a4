"""The best tree of a sentence."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from onrecord.learned.trees import best_tree, is_tree


def test_scores_that_make_a_tree_are_taken_as_they_are() -> None:
    # "Troops left": the second word is the root and governs the first.
    scores = np.array([[0, 0, 9], [9, 0, 0]], np.float32)
    assert best_tree(scores).tolist() == [2, 0]


def test_a_circle_is_broken_where_it_costs_least() -> None:
    # Words 1 and 2 choose each other; word 2 gives up less by taking the root.
    scores = np.array([[1, 0, 9], [8, 9, 0]], np.float32)
    assert best_tree(scores).tolist() == [2, 0]


def test_of_two_roots_the_likelier_stays() -> None:
    scores = np.array([[5, 0, 4], [9, 1, 0]], np.float32)
    assert best_tree(scores).tolist() == [2, 0]


@pytest.mark.parametrize(
    ("heads", "expected"),
    [
        ([0], True),
        ([2, 0], True),
        ([2, 1], False),
        ([0, 0], False),
        ([2, 3, 1], False),
        ([0, 3, 2], False),
        ([0, 1, 2, 3], True),
    ],
)
def test_what_is_a_tree(heads: list[int], expected: bool) -> None:
    assert is_tree(np.array(heads)) is expected


@given(st.integers(1, 12).flatmap(lambda n: arrays(np.float32, (n, n + 1), elements=st.floats(-20, 20, width=32))))
def test_any_scores_give_a_tree(scores: np.ndarray) -> None:
    assert is_tree(best_tree(scores))


@given(st.integers(2, 4).flatmap(lambda n: arrays(np.float32, (n, n + 1), elements=st.integers(-30, 30).map(float))))
def test_no_tree_below_the_chosen_root_is_better(scores: np.ndarray) -> None:
    found = best_tree(scores)
    np.fill_diagonal(scores[:, 1:], -1e9)
    logs = scores.astype(float) - np.log(np.exp(scores.astype(float)).sum(1, keepdims=True))
    rows = np.arange(len(scores))
    root = int(np.flatnonzero(found == 0)[0])
    best = max(
        logs[rows, heads].sum()
        for heads in map(np.array, product(range(len(scores) + 1), repeat=len(scores)))
        if heads[root] == 0 and is_tree(heads)
    )
    assert logs[rows, found].sum() == pytest.approx(best, abs=1e-4)
