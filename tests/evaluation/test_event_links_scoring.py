"""How joins of mentions across documents are counted."""

from __future__ import annotations

import pytest

from evaluation.event_links.scoring import Mention, figures_of_joins

GOLD: dict[Mention, str] = {("a", 0, 4): "fire", ("b", 0, 4): "fire", ("c", 0, 4): "arrest", ("c", 9, 12): "fire"}


@pytest.mark.parametrize(
    ("found", "right", "made"),
    [
        pytest.param({mention: GOLD[mention] for mention in GOLD}, 100, 100, id="as gold has it"),
        pytest.param(dict.fromkeys(GOLD, "one"), 60, 100, id="all in one"),
        pytest.param({("a", 0, 4): 1, ("b", 0, 4): 1, ("c", 0, 4): 2, ("c", 9, 12): 2}, 100, 100 / 3, id="one found"),
        pytest.param({("a", 0, 4): 1, ("b", 0, 4): 1, ("d", 0, 4): 1}, 100, 100, id="not gold's mention"),
    ],
)
def test_joins_are_counted_between_documents_only(found: dict[Mention, object], right: float, made: float) -> None:
    assert figures_of_joins(GOLD, found) == {
        "joins right": pytest.approx(right),
        "joins found": pytest.approx(made),
    }
