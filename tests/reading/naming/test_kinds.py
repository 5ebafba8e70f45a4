"""Names taken for persons' that the words beside them show to be states', places' or groups'."""

from __future__ import annotations

import pytest

from onrecord.reading.naming import chain_names
from onrecord.records import Mention, Span


def kinds(text: str, *names: str) -> set[str]:
    """The kinds of all places of the first name, all names taken for persons'."""
    mentions = []
    for name in names:
        at = text.find(name)
        while at >= 0:
            mentions.append(Mention(start=at, end=at + len(name), kind="person", form="name"))
            at = text.find(name, at + len(name))
    inside = [m for m in mentions if not any(o.start <= m.start < m.end <= o.end and o != m for o in mentions)]
    first = {mention.start for mention in inside if text[mention.start : mention.end] == names[0]}
    found = chain_names(text, sorted(inside, key=lambda mention: mention.start), (Span(start=0, end=len(text)),))
    return {mention.kind for mention in found if mention.start in first}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norland's foreign minister spoke. Norland signed.", "country"),
        ("The prime minister of Norland resigned.", "country"),
        ("President Olin Tarn of Norland resigned.", "country"),
        ("The government of Norland agreed.", "country"),
        ("Troops will stay in Norland until May.", "place"),
        ("Norland said no. Norland will sign.", "person"),
        ("Minister Norland said no. He trusts in Norland.", "person"),
        ("Norland, 45, was held in Norland's house.", "person"),
    ],
)
def test_norland(text: str, kind: str) -> None:
    assert kinds(text, "Norland") == {kind}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Olin Tarn, commander of the Red Veth, spoke. The Red Veth fired.", "organization"),
        ("The militia known as the Red Veth signed.", "organization"),
        ("The attack was blamed on the Red Veth, which denied it.", "organization"),
        ("Red Veth spoke to the paper.", "person"),
        ("The friends of Red Veth waited.", "person"),
    ],
)
def test_a_name_of_several_words_with_an_article(text: str, kind: str) -> None:
    assert kinds(text, "Red Veth") == {kind}


def test_a_part_of_a_fuller_name_of_a_person_stays_a_person() -> None:
    assert kinds("Olin Tarn won. Trust in Tarn grew. Tarn's government fell.", "Tarn", "Olin Tarn") == {"person"}


def test_one_of_many_places_is_not_enough() -> None:
    text = "Interest in Veska grew. " + "Veska said so. " * 8
    assert kinds(text, "Veska") == {"person"}


def test_a_state_of_a_federation_is_a_place() -> None:
    assert kinds("Virginia Sen. Olin Tarn left.", "Virginia", "Olin Tarn") == {"place"}
    assert kinds("Virginia Tarn left. Virginia spoke.", "Virginia", "Virginia Tarn") == {"person"}
