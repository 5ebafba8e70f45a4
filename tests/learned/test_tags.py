"""The best legal sequence of name tags."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from onrecord.learned.tags import best_tags, tag_spans

LABELS = ("O", "B-person", "I-person", "E-person", "S-person", "B-place", "I-place", "E-place", "S-place")


def scores_for(*tags: str) -> np.ndarray:
    rows = np.zeros((len(tags), len(LABELS)), np.float32)
    for row, tag in enumerate(tags):
        rows[row, LABELS.index(tag)] = 5
    return rows


def decoded(scores: np.ndarray, *starts: int) -> list[str]:
    begins = np.zeros(len(scores), bool)
    begins[list(starts)] = True
    return [LABELS[i] for i in best_tags(scores, LABELS, begins)]


def test_a_legal_sequence_is_left_alone() -> None:
    tags = ["O", "B-person", "E-person", "S-place", "O"]
    assert decoded(scores_for(*tags), 0) == tags


def test_an_end_without_a_beginning_is_put_right() -> None:
    scores = scores_for("O", "I-person", "E-person")
    scores[1, LABELS.index("B-person")] = 4
    assert decoded(scores, 0) == ["O", "B-person", "E-person"]


def test_no_name_crosses_a_sentence() -> None:
    tags = decoded(scores_for("B-person", "E-person"), 0, 1)
    assert "B-person" not in tags[:1]
    assert tags[1] != "E-person"


def test_spans_of_tags() -> None:
    assert tag_spans(["S-place", "O", "B-person", "I-person", "E-person"]) == [(0, 1, "place"), (2, 5, "person")]


@given(
    arrays(np.float32, st.tuples(st.integers(1, 9), st.just(len(LABELS))), elements=st.floats(-9, 9, width=32)),
    st.data(),
)
def test_any_scores_give_a_legal_sequence(scores: np.ndarray, data: st.DataObject) -> None:
    borders = data.draw(st.sets(st.integers(0, len(scores) - 1)))
    tags = decoded(scores, *borders)
    inside = None
    for index, tag in enumerate([*tags, "O"]):
        if index in borders or tag[0] in "OBS":
            assert inside is None
        if tag[0] in "IE":
            assert inside == tag[2:]
        inside = tag[2:] if tag[0] in "BI" else None
