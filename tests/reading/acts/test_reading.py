"""What statements do, on invented sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.acts import act_of, attitude_of, is_known, is_unsaid
from onrecord.records import Span
from onrecord.records.readings import ACTS


def parts(marked: str) -> tuple[str, tuple[Span, ...], tuple[Span, ...]]:
    """The text of "X {said} [words]", and where cue and content stand in it."""
    text, found = "", {"{": [], "[": []}
    opened = 0
    for character in marked:
        if character in "{[":
            opened = len(text)
        elif character in "}]":
            found["{" if character == "}" else "["].append(Span(start=opened, end=len(text)))
        else:
            text += character
    return text, tuple(found["{"]), tuple(found["["])


@pytest.mark.parametrize(
    ("marked", "act"),
    [
        ("Korn {said} [the gate was shut].", "assert"),
        ("[The gate was shut], {according to} Korn.", "assert"),
        ("Korn {denied} [opening the gate].", "deny"),
        ("Korn {said} [the reports were baseless].", "deny"),
        ("“[We had nothing to do with the leak],” {said} Korn.", "deny"),
        ("Korn {accused} [the board of neglect].", "accuse"),
        ("“[The board lied to every farmer],” {said} Korn.", "accuse"),
        ("Korn {called} [the plan a disgrace].", "accuse"),
        ("Korn {called} [the plan a great success].", "praise"),
        ("Korn {called for} [a new gate].", "demand"),
        ("Korn {told} [the board to open the gate].", "demand"),
        ("Korn {told} [the board that the gate is open].", "assert"),
        ("Korn {said} [the board must open the gate].", "demand"),
        ("Korn {asked} [the board to resign].", "demand"),
        ("Korn {asked} [whether the gate was open].", "other"),
        ("Korn {vowed} [to rebuild the gate].", "promise"),
        ("“[We will rebuild every gate on the river],” {said} Korn.", "promise"),
        ("Korn {assured} [she would rebuild the gate].", "promise"),
        ("Korn {told} [reporters that the board is sticking to its plan].", "assert"),
        ("Korn {vowed} [to attack the gate again].", "threaten"),
        ("Korn {vowed} [to fight for the gate].", "promise"),
        ("Korn {said} [there would be an “appropriate response”].", "threaten"),
        ("Korn {threatened} [to sue the board].", "threaten"),
        ("“[Anyone who opens it will be punished],” {said} Korn.", "threaten"),
        ("“[We are still committed to mending the gate],” {said} Korn.", "promise"),
        ("“[The board calls on all farmers to come],” {said} Korn.", "demand"),
        ("“[That is inaccurate and incorrect],” {said} Korn.", "deny"),
        ("Korn {agreed} [to meet the board].", "agree"),
        ("Korn {declined} [to comment].", "reject"),
        ("“[We will never accept this gate],” {said} Korn.", "reject"),
        ("Korn {ruled out} [a second gate].", "reject"),
        ("Korn {announced} [a second gate].", "announce"),
        ("“[I have decided to open a second gate],” {said} Korn.", "announce"),
        ("Korn {thanked} [the divers].", "praise"),
        ("“[He was a wonderful man],” {said} Korn.", "praise"),
        ("Korn {believes} [the gate will hold].", "other"),
        ("Korn {is worried} [the gate will not hold].", "other"),
        ("Korn {did not say} [when the gate would open].", "other"),
        ("Korn {could deny} [the permit].", "other"),
        ("{If} Korn {says} [yes].", "other"),
        # A cue that nobody knows, before quoted words.
        ("Korn {chortled}: “[The gate was shut at noon].”", "assert"),
        ("Korn {repainted} [the gate].", "other"),
        ("“[The gate was shut.]”", "assert"),
    ],
)
def test_what_a_statement_does(marked: str, act: str) -> None:
    assert act_of(*parts(marked)) == act


@pytest.mark.parametrize(
    ("marked", "unsaid"),
    [
        ("{did not say} [x]", True),
        ("{didn’t tell} [x]", True),
        ("{has yet to explain} [x]", True),
        ("{would say} [x]", True),
        ("{never denied} [x]", True),
        ("{declined to say} [x]", False),
        ("{said} [x]", False),
        ("[x]", False),
    ],
)
def test_what_was_not_said(marked: str, unsaid: bool) -> None:
    text, cue, _ = parts(marked)
    assert is_unsaid(text, cue) is unsaid


@pytest.mark.parametrize(
    ("marked", "attitude"),
    [
        ("{said} [x]", "speech"),
        ("{thinks} [x]", "belief"),
        ("{was convinced} [x]", "belief"),
        ("{plans} [to x]", "plan"),
        ("{is expected} [to x]", "plan"),
        ("{hopes to} [x]", "plan"),
        ("{refused} [to x]", "speech"),
        ("[x]", "speech"),
    ],
)
def test_speech_is_told_from_thought_and_plan(marked: str, attitude: str) -> None:
    text, cue, _ = parts(marked)
    assert attitude_of(text, cue) == attitude


@pytest.mark.parametrize(
    ("marked", "attitude"),
    [("{considers} [leaving]", "plan"), ("{considers} [the gate a ruin]", "belief"), ("{sees} [a ruin]", "belief")],
)
def test_what_is_considered_is_a_belief_or_a_plan(marked: str, attitude: str) -> None:
    assert attitude_of(*parts(marked)) == attitude


@pytest.mark.parametrize(
    ("cue", "known"), [("said", True), ("a claim", True), (":", True), ("repainted", False), ("according to", True)]
)
def test_words_of_saying_and_thinking_are_known(cue: str, known: bool) -> None:
    assert is_known(cue, (Span(start=0, end=len(cue)),)) is known


@given(st.text(max_size=80), st.data())
def test_any_words_have_an_act(text: str, data: st.DataObject) -> None:
    if len(text) < 2:
        return
    cut = data.draw(st.integers(1, len(text) - 1))
    assert act_of(text, (Span(start=0, end=cut),), (Span(start=cut, end=len(text)),)) in ACTS
