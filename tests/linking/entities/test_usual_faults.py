"""Names that news writes in ways that split one entity or join two."""

from __future__ import annotations

import pytest

from onrecord.lexicons.no_names import is_no_name
from onrecord.linking.entities import document_names, link_entities
from onrecord.records import Mention, Reading, Span
from tests.linking.entities.test_linking import document, groups


def names(*parts: str) -> set[frozenset[str]]:
    return {frozenset(part.split("; ")) for part in parts}


def test_a_monarch_is_one_in_all_documents() -> None:
    linked = link_entities(
        [document("a", "p Matilda II"), document("b", "p Matilda II"), document("c", "p Matilda IV")]
    )
    assert groups(linked) == names("Matilda II", "Matilda IV")


@pytest.mark.parametrize(("one", "other"), [("Houthis", "Houthi"), ("Kurdish", "Kurds"), ("Shiite", "Shia")])
def test_one_and_many_of_a_people(one: str, other: str) -> None:
    assert groups(link_entities([document("a", f"e {one}"), document("b", f"e {other}")])) == names(f"{one}; {other}")


def test_an_acronym_that_a_document_explains_is_no_other_body_of_these_letters() -> None:
    linked = link_entities(
        [
            document("a", "o Democratic Harbour Committee; DHC"),
            document("b", "o Democratic Harbour Convention"),
            document("c", "o DHC"),
        ]
    )
    assert groups(linked) == names("Democratic Harbour Committee; DHC", "Democratic Harbour Convention")
    assert linked.questions == ()


def test_b_and_v_of_two_spellings() -> None:
    linked = link_entities([document("a", "p Heydar Rostambandi"), document("b", "p Heidar Rostamvandi")])
    assert len(linked.clusters) == 1


def test_the_name_of_an_entity_is_the_fullest_one_and_without_honours() -> None:
    (cluster,) = link_entities(
        [
            document("a", "p Debra Holm Tarnow; Holm Tarnow"),
            document("b", "p Holm Tarnow"),
            document("c", "p Holm Tarnow"),
        ]
    ).clusters
    assert cluster.name == "Debra Holm Tarnow"
    (cluster,) = link_entities([document("a", "p Ayatollah Reza Rostami")]).clusters
    assert cluster.name == "Reza Rostami"


def test_a_name_of_one_word_goes_with_the_sort_that_the_case_gives_it() -> None:
    linked = link_entities(
        [*(document(name, "c Norland") for name in "abcd"), document("e", "p Norland"), document("f", "p Olin Norman")]
    )
    assert groups(linked) == names("Norland", "Olin Norman")


@pytest.mark.parametrize(
    "written", ["D-Fla", "(R-Texas)", "EDT", "HRH", "III", "IMG_2024_01.jpg", "d’Affaires", "7", "Allahu Akbar"]
)
def test_no_name(written: str) -> None:
    assert is_no_name(written)


@pytest.mark.parametrize("written", ["Ed", "D-Day", "Ivo", "US", "R2 Group", "K-pop", "El Hierro", "17 November"])
def test_a_name(written: str) -> None:
    assert not is_no_name(written)


def test_words_that_are_no_names_make_no_entity() -> None:
    text = "Olin Tarn, D-Fla, left at noon EDT."
    mentions = tuple(
        Mention(start=start, end=end, kind="person", form="name", chain=at)
        for at, (start, end) in enumerate([(0, 9), (11, 16), (31, 34)])
    )
    found = document_names(Reading(document_id="d", mentions=mentions, sentences=(Span(start=0, end=35),)), text)
    assert [chain.names for chain in found.chains] == [(("Olin Tarn", 1),)]


@pytest.mark.parametrize("title", ["LG", "CM", "VP", "Hojjat al-Islam", "Hujjat ol-Eslam"])
def test_an_office_in_letters_is_no_part_of_a_name(title: str) -> None:
    linked = link_entities([document("a", "p Arun Valdesh; Valdesh", f"p {title} Valdesh")])
    assert groups(linked) == names(f"Arun Valdesh; Valdesh; {title} Valdesh")


def test_a_word_of_kin_makes_no_family_name_of_the_given_one() -> None:
    linked = link_entities([document("a", "p Benno Falk; Uncle Benno; Benno")])
    assert groups(linked) == names("Benno Falk; Benno; Uncle Benno")
