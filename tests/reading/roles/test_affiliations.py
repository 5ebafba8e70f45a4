from __future__ import annotations

import pytest

from tests.reading.roles.sentences import affiliations

A, B, C = "Red Brigade", "Norland Front", "Blue Brigade"
TARN = "Olin Tarn"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[O Red Brigade], a militia under the umbrella of [C France]'s [O Norland Front] ([O Front]), left .",
         [(A, "part of", B)]),
        ("[O Red Brigade], part of the [O Norland Front], left .", [(A, "part of", B)]),
        ("[O Red Brigade] is part of the [O Norland Front] .", [(A, "part of", B)]),
        ("[P Olin Tarn], a leading member of the [O Norland Front], left .", [(TARN, "member of", B)]),
        ("the [O Norland Front], which includes the [O Red Brigade] and [O Blue Brigade] militias, left .",
         [(A, "member of", B), (C, "member of", B)]),
        ("[O Norland Front], an alliance of [O Red Brigade] and [O Blue Brigade], left .",
         [(A, "member of", B), (C, "member of", B)]),
        ("leading members of [O Norland Front] such as [O Red Brigade] and [O Blue Brigade] left .",
         [(A, "member of", B), (C, "member of", B)]),
        ("[O Red Brigade] and other [O Norland Front] militias left .", [(A, "member of", B)]),
        ("[C France]-backed militia [O Red Brigade] left .", [(A, "backed by", "France")]),
        ("[O Red Brigade], which is backed by [C France], left .", [(A, "backed by", "France")]),
        ("[O Red Brigade], a small [C France]-backed militia, left .", [(A, "backed by", "France")]),
        ("[O Red Brigade], led by [P Olin Tarn], left .", [(A, "led by", TARN)]),
        ("the [O Norland Front]'s armed wing, the [O Red Brigade], left .", [(A, "part of", B)]),
        ("[O Red Brigade], the armed wing of the [O Norland Front], left .", [(A, "part of", B)]),
        ("the armed wing of the [O Norland Front], the [O Red Brigade], left .", [(A, "part of", B)]),
        ("[O Red Brigade] is a member of the [O Norland Front] .", [(A, "member of", B)]),
        ("[P Olin Tarn], a member of the political bureau of the [O Norland Front], left .", [(TARN, "member of", B)]),
        ("the [C France]-backed [O Red Brigade] and [O Blue Brigade] militias left .",
         [(A, "backed by", "France"), (C, "backed by", "France")]),
        ("the [C France]-backed [O Red Brigade] and [O Blue Brigade] left .", [(A, "backed by", "France")]),
        ("[O Red Brigade], one of several [C France]-backed militias, left .", [(A, "backed by", "France")]),
        ("[O Norland Front], an umbrella group that includes [O Red Brigade], left .", [(A, "member of", B)]),
        ("[O Norland Front], made up of [O Red Brigade] and [O Blue Brigade], left .",
         [(A, "member of", B), (C, "member of", B)]),
        ("[O Red Brigade], led by [P Olin Tarn], is part of the [O Norland Front] .",
         [(A, "led by", TARN), (A, "part of", B)]),
        ("[O Norland Front] leader [P Olin Tarn] left .", [(TARN, "member of", B)]),
    ],
)  # fmt: skip
def test_what_the_text_tells(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert affiliations(text) == expected


def test_a_people_stands_for_its_state() -> None:
    assert affiliations("[N French]-backed [O Red Brigade] left .\n[C France] waits .") == [(A, "backed by", "France")]


def test_the_committee_is_the_one_committee_named_before() -> None:
    text = "The [O Harbour Committee] met .\nThe committee, which includes the [O Red Brigade], left ."
    assert affiliations(text) == [(A, "member of", "Harbour Committee")]
    assert affiliations("The [O Low Committee] met .\n" + text) == []


@pytest.mark.parametrize(
    "text",
    [
        "[O Red Brigade] is not part of the [O Norland Front] .",
        "[P Olin Tarn], a former member of the [O Norland Front], left .",
        "[O Red Brigade], a militia in the [L Low Isles], left .",
        "[O Red Brigade] and [O Norland Front] militias left .",
        "[O Red Brigade], led by anger, left .",
        "[O Red Brigade], a friend of [O Norland Front] .",
        "[O Norland Front] spokesman [P Olin Tarn] left .",
    ],
)
def test_what_makes_nobody_a_member(text: str) -> None:
    assert affiliations(text) == []
