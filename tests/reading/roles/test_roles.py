from __future__ import annotations

import pytest

from onrecord.reading.roles import read_roles
from tests.reading.roles.sentences import marked, roles

TARN, BOARD, GUARD, NORLAND = "Olin Tarn", "Harbour Board", "Harbour Guard", "Norland"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[O Harbour Board] spokesman [P Olin Tarn] left .", [("spokesman", TARN, BOARD)]),
        ("[P Olin Tarn], a spokesman for the [O Harbour Board], left .", [("spokesman", TARN, BOARD)]),
        ("[P Olin Tarn], 45, the commander of the [O Harbour Guard], left .", [("commander", TARN, GUARD)]),
        ("[P Olin Tarn], the [O Harbour Guard] commander, left .", [("commander", TARN, GUARD)]),
        ("The [O Harbour Guard] commander, [P Olin Tarn], left .", [("commander", TARN, GUARD)]),
        ("He met the head of the [O Harbour Guard], Maj. Gen. [P Olin Tarn], in May .", [("head", TARN, GUARD)]),
        ("the commander of [C France] forces in the [L Low Isles], Gen [P Olin Tarn], left .",
         [("commander", TARN, None)]),
        ("[C Norland]'s foreign minister [P Olin Tarn] left .", [("foreign minister", TARN, NORLAND)]),
        ("Secretary of State [P Olin Tarn] left .", [("Secretary of State", TARN, None)]),
        ("Deputy Assistant Defense Secretary for the [L Low Isles] [P Olin Tarn] spoke .",
         [("Deputy Assistant Defense Secretary for the Low Isles", TARN, None)]),
        ("[O Harbour Front] political bureau chief [P Olin Tarn] left .",
         [("political bureau chief", TARN, "Harbour Front")]),
        ("[P Olin Tarn], who heads the [O Harbour Board], left .", [("heads", TARN, BOARD)]),
        ("[P Olin Tarn] became [C Norland]'s prime minister .", [("prime minister", TARN, NORLAND)]),
        ("[P Olin Tarn] was named chairman of the [O Harbour Board] .", [("chairman", TARN, BOARD)]),
        ("The [O Harbour Board]'s leader, [P Olin Tarn], left .", [("leader", TARN, BOARD)]),
        ("ministers [P Olin Tarn] and [P Ola Ren] left .",
         [("ministers", TARN, None), ("ministers", "Ola Ren", None)]),
        ("former [O Harbour Board] director [P Olin Tarn] left .", [("former Harbour Board director", TARN, BOARD)]),
        ("[P Olin Tarn], then spokesman of the [O Harbour Board], left .", [("then spokesman", TARN, BOARD)]),
        ("[P Olin Tarn], president and chief executive of the [O Harbour Board], left .",
         [("president", TARN, BOARD), ("chief executive", TARN, BOARD)]),
        ("the head of the political bureau of the [O Harbour Front], [P Olin Tarn], left .",
         [("head of the political bureau", TARN, "Harbour Front")]),
        ("[P Olin Tarn], an opposition leader and vice president of the [O Low Assembly], left .",
         [("opposition leader", TARN, None), ("vice president", TARN, "Low Assembly")]),
        ("[P Olin Tarn], the governor of the state of [L Low Isles], left .", [("governor", TARN, "Low Isles")]),
        ("[P Olin Tarn], 2020 nominee of the [O Harbour Front], left .", [("nominee", TARN, "Harbour Front")]),
        ("[O Harbour Board] chief General [P Olin Tarn] left .", [("chief", TARN, BOARD)]),
        ("[O Harbour Guard] Commander General [P Olin Tarn] left .", [("Commander", TARN, GUARD)]),
        ("Chief Justice [P Olin Tarn] left .", [("Chief Justice", TARN, None)]),
        ("the previous mayor [P Olin Tarn] left .", [("previous mayor", TARN, None)]),
        ("Solicitor General [P Olin Tarn] left .", [("Solicitor General", TARN, None)]),
        ("[P Olin Tarn], a lawyer for the [O Harbour Board], left .", [("lawyer", TARN, BOARD)]),
        ("the new minister for the [L Low Isles] [P Olin Tarn] left .",
         [("minister for the Low Isles", TARN, None)]),
        ("hydrologist [P Olin Tarn] of the [O Harbour Board] left .", [("hydrologist", TARN, BOARD)]),
        ("hydrologist [P Olin Tarn] of the [O Harbour Board]'s staff left .", [("hydrologist", TARN, None)]),
        ("[O Harbour Board] ([O HB]) spokesman [P Olin Tarn] left .", [("spokesman", TARN, "HB")]),
        ("A [O Harbour Board] spokesman, [P Olin Tarn], left .", [("spokesman", TARN, BOARD)]),
        ("Deputy head of the [O Harbour Board], [P Olin Tarn], left .", [("Deputy head", TARN, BOARD)]),
        ("President [P Olin Tarn] of [C Norland] left .", [("President", TARN, NORLAND)]),
        ("Mayor [P Olin Tarn] of [L Low Isles] left .", [("Mayor", TARN, "Low Isles")]),
        ("Spokesman [P Olin Tarn] of [L Low Isles] left .", [("Spokesman", TARN, None)]),
        ("[P Olin Tarn], the chief executive of [C France], left .", [("chief executive", TARN, "France")]),
        ("and the president, [O Harbour Board] (HB), [P Olin Tarn], left .", [("president", TARN, BOARD)]),
        ("[P Olin Tarn], vice president, [O Harbour Board], left .", [("vice president", TARN, BOARD)]),
        ("the board's chair, Rep. [P Olin Tarn], left .", [("chair", TARN, None), ("Rep.", TARN, None)]),
    ],
)  # fmt: skip
def test_titles_beside_names(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert roles(text) == expected


def test_a_service_and_a_rank_after_another_title_are_a_role_of_their_own() -> None:
    found = roles("[O Harbour Board] spokesperson [O Navy] Commander [P Olin Tarn] said it .")
    assert found == [("spokesperson", TARN, BOARD), ("Commander", TARN, "Navy")]


def test_a_people_stands_for_its_state_only_where_the_state_is_named() -> None:
    text = "[N French] prime minister [P Olin Tarn] left ."
    assert roles(text) == [("prime minister", TARN, None)]
    assert roles(text + "\n[C France] waits .") == [("prime minister", TARN, "France")]


@pytest.mark.parametrize(
    "text",
    [
        "[N French] militia leader [P Olin Tarn] left .\n[C France] waits .",
        "[P Olin Tarn], a [O Harbour School]-trained surgeon, left .",
    ],
)
def test_no_body_is_made_of_words_that_only_stand_near(text: str) -> None:
    assert [organization for _, _, organization in roles(text)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Gen. [P Olin Tarn] left .",
        "[P Olin Tarn] was not the leader of the [O Harbour Board] .",
        "[P Olin Tarn] will be president of the [O Harbour Board] .",
        "Was [P Olin Tarn] the leader of the [O Harbour Board] ? [P Olin Tarn] is president ?",
        "if [P Olin Tarn] became president of the [O Harbour Board]",
        "According to [P Olin Tarn], the president of the [O Harbour Board] left .",
        "She asked which ministers [P Tarn] named .",
        "the president's friend [P Olin Tarn] left .",
        "[P Olin Tarn] was the president's lawyer .",
        "Last week president [C Norland] left .",
        "A spokesman left . [P Olin Tarn] left .",
    ],
)
def test_what_gives_nobody_a_role(text: str) -> None:
    assert roles(text) == []


def test_a_new_clause_behind_a_title_holds_no_name_of_it() -> None:
    assert roles("He left with a [O Harbour Board] official, [P Olin Tarn] said .") == []


def test_where_two_names_could_hold_a_title_syntax_tells() -> None:
    text = "Talks with [P Ola Ren], the head of the [O Harbour Board], [P Olin Tarn], went on ."
    assert roles(text, {"Tarn": ("head", "appos")}) == [("head", TARN, BOARD)]
    assert roles(text, {"head": ("Ren", "appos")}) == [("head", "Ola Ren", BOARD)]


def test_the_subject_behind_a_comma_does_not_hold_the_office_before_it() -> None:
    text = "In a call with the president of [C Norland], [P Olin Tarn] said no ."
    assert roles(text, {"Olin": ("said", "nsubj")}) == []


def test_spans_hold_the_wording() -> None:
    given = marked("On Monday [P Olin Tarn], a spokesman for the [O Harbour Board], left .")
    (role,) = read_roles(given.text, words=given.words, sentences=given.sentences, mentions=given.mentions)
    assert given.text[role.start : role.end] == "Olin Tarn, a spokesman for the Harbour Board"


def test_a_state_has_a_leader_but_no_founder() -> None:
    assert roles("[P Olin Tarn], the leader of [C France], left .") == [("leader", TARN, "France")]
    text = "[P Olin Tarn], founder and CEO of [C France] and [O Low Isles Veterans], left ."
    assert [organization for _, _, organization in roles(text, {"founder": ("Tarn", "appos")})] == [None, None]


@pytest.mark.parametrize("name", ["Lord Mayor", "Jr."])
def test_a_title_taken_for_a_name_holds_nothing(name: str) -> None:
    assert roles(f"The deputy [P {name}] left . [P {name}], president of the [O Harbour Board], left .") == []


def test_a_name_that_begins_with_a_title_gives_the_title() -> None:
    assert roles("[P President Olin Tarn] left .") == [("President", "President Olin Tarn", None)]


def test_what_stands_before_the_title_goes_before_what_stands_behind() -> None:
    assert roles("[P Olin Tarn], a former [O Harbour Board] chairman in the [O Low Isles Council], left .") == [
        ("former Harbour Board chairman", TARN, BOARD)
    ]


def test_the_subject_of_a_clause_behind_a_title_does_not_hold_it() -> None:
    text = "She was the candidate [P Olin Tarn] initially backed ."
    assert roles(text, {"Olin": ("backed", "nsubj"), "backed": ("candidate", "acl:relcl")}) == []
    assert roles(text, {"Tarn": ("candidate", "appos")}) == [("candidate", TARN, None)]


def test_a_dash_is_no_part_of_the_wording() -> None:
    given = marked("[L NORHAM] -- President [P Olin Tarn] left .")
    (role,) = read_roles(given.text, words=given.words, sentences=given.sentences, mentions=given.mentions)
    assert given.text[role.start : role.end] == "President Olin Tarn"
