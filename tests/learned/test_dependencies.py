"""Governors and relations chosen together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

import numpy as np
import onnxruntime
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from onrecord.learned.dependencies import dependencies
from onrecord.learned.trees import is_tree
from onrecord.learned.windows import Part

ROOT, GOOD, OTHER = 0, 1, 2


class _Relations:
    """Stands for the relation graph: the number in a dependent's row names the one governor that a relation fits."""

    def run(self, _: None, asked: Mapping[str, np.ndarray]) -> tuple[np.ndarray]:
        fitting = asked["dependents"][:, 0] == asked["governors"][:, 0]
        return (np.where(fitting[:, None], [[9.0, 9.0, 0.0]], [[9.0, 0.0, 0.0]]).astype(np.float32),)


def _part(arcs: list[list[float]], wanted: list[int], starts: list[int]) -> Part:
    count = len(arcs)
    numbers = np.arange(-1, count, dtype=np.float32)[:, None]
    scores = {
        "arcs": np.array(arcs, np.float32),
        "dependents": np.array(wanted, np.float32)[:, None],
        "governors": numbers,
    }
    return Part(start=0, end=count, starts=np.isin(np.arange(count), starts), scores=cast("dict", scores))


def _read(part: Part) -> tuple[list[int], list[int]]:
    heads, labels = dependencies(part, cast("onnxruntime.InferenceSession", _Relations()), ROOT)
    return heads.tolist(), labels.tolist()


def test_of_two_near_governors_the_one_that_a_relation_fits() -> None:
    # The last word leans to the first by a little; a relation fits the second alone.
    arcs = [[9.0, 0, 0, 0], [0, 9.0, 0, 0], [0, 5.1, 5.0, 0]]
    assert _read(_part(arcs, [-1, 0, 1], [0])) == ([-1, 0, 1], [ROOT, GOOD, GOOD])
    assert _read(_part(arcs, [-1, 0, 0], [0])) == ([-1, 0, 0], [ROOT, GOOD, GOOD])


def test_a_sure_governor_stays_whatever_fits() -> None:
    arcs = [[9.0, 0, 0, 0], [0, 9.0, 0, 0], [0, 9.0, 1.0, 0]]
    assert _read(_part(arcs, [-1, 0, 1], [0]))[0] == [-1, 0, 0]


def test_no_governor_is_in_another_sentence() -> None:
    arcs = [[1.0, 0, 0, 9.0], [1.0, 0, 0, 9.0], [9.0, 8.0, 0, 0]]
    heads, labels = _read(_part(arcs, [0, 0, 0], [0, 2]))
    assert heads[2] == -1 and sorted(heads[:2]) in ([-1, 0], [-1, 1])
    assert labels[2] == ROOT


@given(st.integers(1, 8).flatmap(lambda n: arrays(np.float32, (n, n + 1), elements=st.floats(-20, 20, width=32))))
def test_any_scores_give_one_tree_a_sentence_and_root_to_roots_alone(scores: np.ndarray) -> None:
    count = len(scores)
    part = _part(scores.tolist(), list(range(count)), [0, count // 2])
    heads, labels = dependencies(part, cast("onnxruntime.InferenceSession", _Relations()), ROOT)
    assert np.array_equal(heads < 0, labels == ROOT)
    for start, end in ((0, count // 2), (count // 2, count)):
        if end > start:
            assert is_tree(np.where(heads[start:end] < 0, 0, heads[start:end] - start + 1))
