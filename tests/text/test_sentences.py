"""Where sentences end. All text is invented."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.sentences import sentences

CASES = {
    "two": ("The gate fell. Nobody spoke.", ["The gate fell.", "Nobody spoke."]),
    "titles": ("Gov. Roth met Dr. Solen. They spoke.", ["Gov. Roth met Dr. Solen.", "They spoke."]),
    "initials": ("John F. Marsh spoke. He left.", ["John F. Marsh spoke.", "He left."]),
    "abbreviation inside": ("The U.S. Army left. It was late.", ["The U.S. Army left.", "It was late."]),
    "abbreviation at the end": ("He left the U.S. The gate fell.", ["He left the U.S.", "The gate fell."]),
    "time of day at the end": ("It fell at 3 a.m. Nobody spoke.", ["It fell at 3 a.m. Nobody spoke."]),
    "decimals": ("It rose 3.5 percent. It fell.", ["It rose 3.5 percent.", "It fell."]),
    "quotation": ("“It fell.” Nobody spoke.", ["“It fell.”", "Nobody spoke."]),
    "question within": ("“Who?” he asked. Nobody spoke.", ["“Who?” he asked.", "Nobody spoke."]),
    "footnote": ("The gate fell.[2] Nobody spoke.", ["The gate fell.[2]", "Nobody spoke."]),
    "ellipsis goes on": ("It fell … and rose.", ["It fell … and rose."]),
    "line break": ("The gate fell\nNobody spoke", ["The gate fell", "Nobody spoke"]),
    "empty lines": ("The gate fell.\n\n\nNobody spoke.", ["The gate fell.", "Nobody spoke."]),
    "nothing": (" \n ", []),
}


@pytest.mark.parametrize("name", CASES)
def test_sentences(name: str) -> None:
    text, expected = CASES[name]
    assert [text[start:end] for start, end in sentences(text)] == expected


@given(st.text(max_size=300), st.integers(0, 50), st.integers(0, 300))
def test_sentences_hold_all_but_white_space(text: str, start: int, end: int) -> None:
    start, end = min(start, len(text)), min(end, len(text))
    found = list(sentences(text, start, end)) if start <= end else []
    assert all(left[1] <= right[0] for left, right in pairwise(found))
    held = "".join(text[s:e] for s, e in found)
    assert "".join(held.split()) == "".join(text[start:end].split())
    assert all(text[s:e] == text[s:e].strip() for s, e in found)
