from __future__ import annotations

import pytest

from onrecord.weighing.discrepancies.wordings import differing, gravity, words_of

WHOLE = "We will not move a single ship before the towers are lit again"


@pytest.mark.parametrize(
    ("other", "found"),
    [
        (WHOLE, None),
        ("we will not move a single ship before the towers are lit again!", None),
        ("We will not move a single ship before the towers are lit", None),
        ("a single ship before the towers are lit again", None),
        ("We will not move a single ship … are lit again", None),
        ("We will not move a single ship before [they] are lit again", None),
        ("We will not move a ship before the towers are lit again", (("single",), ())),
        ("We will move a single ship before the towers are lit again", (("not",), ())),
        ("We will not sink a single ship before the towers are lit again", (("move",), ("sink",))),
        ("Nobody said anything of the kind", None),
    ],
)
def test_two_wordings_of_one_quotation(other: str, found: tuple[tuple[str, ...], tuple[str, ...]] | None) -> None:
    assert differing(words_of(WHOLE), words_of(other)) == found


def test_a_lost_negation_weighs_most() -> None:
    assert gravity(("not",), ()) > gravity(("27",), ("30",)) > gravity(("ship",), ("boat",)) > gravity(("the",), ("a",))
