"""Persons and the groups they belong to by "of", "from", a party's adjective or letter, or their office."""

from __future__ import annotations

import pytest

from onrecord.reading.roles import read_affiliations, read_roles
from tests.reading.roles.sentences import marked


def members(source: str) -> list[tuple[str, str]]:
    """Member and group, with the roles of the same text."""
    given = marked(source)
    roles = read_roles(given.text, words=given.words, sentences=given.sentences, mentions=given.mentions)
    found = read_affiliations(
        given.text, words=given.words, sentences=given.sentences, mentions=given.mentions, roles=roles
    )
    assert all(0 <= it.start < it.end <= len(given.text) for it in found)
    return [(given.names[it.member], given.names[it.group]) for it in found if it.relation == "member of"]


T = "Olin Tarn"


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("[P Olin Tarn] of the [O Harbour Party] said no .", "Harbour Party"),
        ("[P Olin Tarn] from [C Norland] 's [O Red Lamp] relief agency said no .", "Red Lamp"),
        ("[P Olin Tarn], of the [O Harbour Party], said no .", "Harbour Party"),
        ("The talks failed, [P Olin Tarn] of the [O Harbour Party] said .", "Harbour Party"),
        ("[N Democratic] Rep. [P Olin Tarn] left .", "Democratic"),
        ("The [N Conservative] lawmaker [P Olin Tarn] left .", "Conservative"),
        ("The [O Democratic Party] met .\n[P Olin Tarn] (D-Fla.) left .", "Democratic Party"),
        ("[P Olin Tarn], a spokesman for the [O Red Brigade], left .", "Red Brigade"),
        ("[P Olin Tarn], the commander of the [O Red Brigade], left .", "Red Brigade"),
        ("[O Red Brigade] spokesman [P Olin Tarn] left .", "Red Brigade"),
        ("[O Harbour Party] MP [P Olin Tarn] left .", "Harbour Party"),
        ("The [O Harbour Party] 's [P Olin Tarn] left .", "Harbour Party"),
        ("[P Olin Tarn] ([O Harbour Party]) left .", "Harbour Party"),
        ("A [N Republican], [P Olin Tarn], left .", "Republican"),
        ("[P Olin Tarn], a [N Republican] from the hills, left .", "Republican"),
        ("[P Olin Tarn] is a [N Republican] .", "Republican"),
    ],
)
def test_a_member(text: str, group: str) -> None:
    assert members(text) == [(T, group)]


@pytest.mark.parametrize(
    "text",
    [
        "The removal of [P Olin Tarn] from [O Harbour Party] lists was wrong .",
        "President [P Olin Tarn] of [C Norland] left .",
        "[P Olin Tarn], a former spokesman for the [O Red Brigade], left .",
        "[P Olin Tarn], director of the [O Harbour Bank], left .",
        "[N Norlandic] Rep. [P Olin Tarn] left .",
        "[P Olin Tarn] (D-Fla.) left .",
        "He met [P Olin Tarn] of late .",
        "A [N Norlandic], [P Olin Tarn], left .",
        "[O Harbour Bank] shares fell, [P Olin Tarn] said .",
        "[P Olin Tarn], a friend of a [N Republican], left .",
    ],
)
def test_nobody_is_a_member(text: str) -> None:
    assert members(text) == []


def test_all_of_a_list_are_members() -> None:
    text = "Two [N Democratic] Representatives, [P Olin Tarn] and [P Ada Venn], left ."
    assert members(text) == [(T, "Democratic"), ("Ada Venn", "Democratic")]


def test_a_group_that_is_made_up_of_another() -> None:
    assert members("[O Norland Front] is also made up of [O Red Brigade] fighters .") == [
        ("Red Brigade", "Norland Front")
    ]
