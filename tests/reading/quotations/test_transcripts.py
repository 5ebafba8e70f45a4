"""Turns of transcripts, on invented ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.quotations.transcripts import read_turns

TALK = """The talk went like this.
KORN: Who shut the gate this morning?
"TARN: The board shut it at noon."
KORN (laughing): And nobody told the mayor?
"""
INTERVIEW = """Ida Korn: Who shut the gate this morning?
Olin Tarn: The board shut it at noon.
Ida Korn: And nobody told the mayor?
Olin Tarn: Nobody did, to my knowledge.
"""


@pytest.mark.parametrize(
    ("text", "turns"),
    [
        (
            TALK,
            [
                ("KORN", "Who shut the gate this morning?"),
                ("TARN", "The board shut it at noon."),
                ("KORN", "And nobody told the mayor?"),
            ],
        ),
        (
            INTERVIEW,
            [
                ("Ida Korn", "Who shut the gate this morning?"),
                ("Olin Tarn", "The board shut it at noon."),
                ("Ida Korn", "And nobody told the mayor?"),
                ("Olin Tarn", "Nobody did, to my knowledge."),
            ],
        ),
        # Labels are no speakers, and one name alone is a list.
        ("Photo: the gate at noon today\nSource: the board of Aldau\nPhoto: a second gate there\nSource: a b c\n", []),
        ("Aldau: three gates shut at noon\nAldau: two gates shut again\nAldau: one gate left open\n", []),
        ("Korn said: the gate is shut now.\nTarn said: so it is, I see.\n", []),
    ],
)
def test_turns(text: str, turns: list[tuple[str, str]]) -> None:
    found = [(report.source[0].of(text), report.content[0].of(text)) for report in read_turns(text)]
    assert found == turns


@given(st.lists(st.sampled_from(["A: b c d", "KORN: x y z", "“", "B:", "Tarn: is here now”", ""]), max_size=9))
def test_any_lines(lines: list[str]) -> None:
    text = "\n".join(lines)
    for report in read_turns(text):
        assert report.content[0].of(text).strip() == report.content[0].of(text)
