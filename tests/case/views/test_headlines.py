"""A line says who, how and what in words of the record, and never turns a denial round."""

import pytest

from onrecord.case.views.lines import headline_of


@pytest.mark.parametrize(
    ("who", "cue", "mode", "headline"),
    [
        ("The militia", "denies", "indirect", "The militia denies: it was there"),
        ("The militia", "vowed", "mixed", "The militia vowed: it was there"),
        ("Ena Moor", "said", "direct", "Ena Moor: “it was there”"),
        ("Ena Moor", "According to", "mixed", "according to Ena Moor: it was there"),
        (None, "denies", "indirect", "denies: it was there"),
        (None, None, "direct", "“it was there”"),
        ("Ena\nMoor", None, "indirect", "Ena Moor: it was there"),
        (None, None, None, "it was there"),
    ],
)
def test_headlines(who: str | None, cue: str | None, mode: str | None, headline: str) -> None:
    assert headline_of("it was there", who=who, cue=cue, mode=mode) == headline
