"""Which stretches stand in quotation marks. All text is invented."""

from __future__ import annotations

import pytest

from onrecord.reading.quotations.marks import quotations_in

PAIRS = {
    "curly": ("“One” and “two”", ["One", "two"]),
    "straight": ('"One" and "two"', ["One", "two"]),
    "low and high": ("„One“ and more", ["One"]),
    "guillemets": ("«One» and more", ["One"]),
    "straight in curly": ("“One “two” three” four", ["One “two” three"]),
    "single in double": ("“One ‘two’ three” four", ["One ‘two’ three"]),
    "double in single": ("‘One “two” three’ four", ["One “two” three"]),
    "apostrophe in single": ("‘Don’t stop the mayors’ talks now’ four", ["Don’t stop the mayors’ talks now"]),
    "elided words": ("rock 'n' roll in the '90s, ‘em all", []),
    "closing mark turned to open": ("”One two” three", ["One two"]),
    "turned mark after a verb of saying": ("He says,” one two.”", [" one two."]),
    "no closing mark": ("Three “one two", ["one two"]),
    "no closing mark, then another opens": (
        "“One two. He left. “Three four” five",
        ["One two. He left.", "Three four"],
    ),
    "glued to a word": ("Delta“One two” three", ["One two"]),
    "doubled marks": ('"“One two,” he said, “three”"', ["One two,", "three"]),
    "doubled straight marks, as in a sheet": ('He said ""one two"" then.', ["one two"]),
    "LaTeX": ("``One two'' three", ["One two"]),
    "inches": ("a 6' 2\" gate", []),
}


@pytest.mark.parametrize("name", PAIRS)
def test_pairs(name: str) -> None:
    text, expected = PAIRS[name]
    assert [text[q.inner_start : q.inner_end] for q in quotations_in(text, 0, len(text))] == expected
