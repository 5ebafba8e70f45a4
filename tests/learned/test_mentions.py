"""Borders and kinds of names."""

from __future__ import annotations

import numpy as np
import pytest

from onrecord.learned.mentions import NameSpan, part_places, phrase_start, trim, vote, without_common_nouns

KINDS = ("person", "organization", "country", "place", "people", "facility", "other")


def name(start: int, end: int, kind: str, sureness: float = 0.9) -> NameSpan:
    logs = np.full(len(KINDS), np.log((1 - sureness) / (len(KINDS) - 1)))
    logs[KINDS.index(kind)] = np.log(sureness)
    return NameSpan(start=start, end=end, logs=logs)


def trimmed(text: str, *names: NameSpan) -> list[str]:
    """`text` has spaces between words and "_" where two words are glued."""
    words = text.replace("_", " ").split(" ")
    glued = np.zeros(len(words), bool)
    position = 0
    for chunk in text.split(" "):
        parts = chunk.split("_")
        glued[position + 1 : position + len(parts)] = True
        position += len(parts)
    starts = np.zeros(len(words), bool)
    starts[0] = True
    return [" ".join(words[n.start : n.end]) for n in trim(list(names), words, glued, starts, KINDS.index("person"))]


@pytest.mark.parametrize(
    ("text", "start", "end", "kind", "expected"),
    [
        ("al_-_Rubaie said", 2, 3, "person", ["al - Rubaie"]),
        ("in al_-_Tanf today", 1, 2, "place", ["al - Tanf"]),
        ("Gen. Karim Hassan", 0, 3, "person", ["Karim Hassan"]),
        ("President", 0, 1, "person", ["President"]),
        ("Yemen_'s army", 0, 2, "country", ["Yemen"]),
        ("in Homs_, Syria", 1, 3, "place", ["Homs"]),
        (", 's", 0, 2, "other", []),
    ],
)
def test_borders(text: str, start: int, end: int, kind: str, expected: list[str]) -> None:
    assert trimmed(text, name(start, end, kind)) == expected


def test_a_day_of_the_week_is_no_name() -> None:
    assert trimmed("on Saturday night", name(1, 2, "other")) == []


def test_a_place_and_where_it_lies_are_two_names() -> None:
    words = "in Homs , Syria , and the Ministry of Land , Water".split()
    spans = [(1, 4, "place"), (7, 12, "organization")]
    assert part_places(spans, words) == [(1, 2, "place"), (3, 4, "place"), (7, 12, "organization")]


def test_a_hyphen_parts_states_but_no_other_names() -> None:
    words = "the Iran - Iraq war , Jammu - Kashmir , Guinea - Bissau".split()
    spans = [(1, 4, "country"), (6, 9, "place"), (10, 13, "country")]
    assert part_places(spans, words) == [(1, 2, "country"), (3, 4, "country"), (6, 9, "place"), (10, 13, "country")]


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("San Lucas Florida", ["San Lucas", "Florida"]),
        ("Tartus Syria", ["Tartus", "Syria"]),
        ("Springdale New Mexico", ["Springdale", "New Mexico"]),
        ("northern Syria", ["northern Syria"]),
        ("South Sudan", ["South Sudan"]),
        ("Latin America", ["Latin America"]),
        ("Little Haiti", ["Little Haiti"]),
    ],
)
def test_a_state_after_its_town_is_a_name_of_its_own(words: str, parts: list[str]) -> None:
    split = words.split()
    found = part_places([(0, len(split), "place")], split)
    assert [" ".join(split[start:end]) for start, end, _ in found] == parts


def test_a_sea_and_a_well_known_body_are_one_name() -> None:
    words = "the Gulf of Aden , the Islamic State of Iraq and the Levant , Nimra and Harka".split()
    spans = [
        (1, 2, "place"),
        (3, 4, "place"),
        (6, 10, "place"),
        (12, 13, "place"),
        (14, 15, "place"),
        (16, 17, "place"),
    ]
    assert part_places(spans, words) == [(1, 4, "place"), (6, 13, "organization"), (14, 15, "place"), (16, 17, "place")]


def test_trimmed_names_do_not_overlap() -> None:
    assert trimmed("al_-_Hamad", name(0, 1, "person"), name(2, 3, "place")) == ["al - Hamad"]


def test_what_names_nobody_is_dropped() -> None:
    assert trimmed("threw Molotov cocktails", name(1, 2, "person")) == []
    assert trimmed("gets euro345 now", name(1, 2, "organization")) == []


def test_a_common_noun_is_no_name_at_the_head_of_a_sentence() -> None:
    words = "Region is calm . The region was not . Nimra is . Houston is a houston".split()
    starts = np.array([word in {"Region", "The", "Nimra", "Houston"} for word in words])
    names = [name(0, 1, "place"), name(9, 10, "place"), name(12, 13, "place")]
    kept = without_common_nouns(names, words, starts)
    assert [words[each.start] for each in kept] == ["Nimra", "Houston"]
    assert len(without_common_nouns([*names, name(0, 2, "person")], words, starts)) == 4


def test_one_form_has_one_kind_in_a_document() -> None:
    words = "Harka said . Harka fought . Harka".split()
    names = [name(0, 1, "person", 0.5), name(3, 4, "organization"), name(6, 7, "organization")]
    assert vote(names, words, KINDS) == ["organization"] * 3


def test_a_head_word_tells_the_kind_of_an_unsure_name() -> None:
    assert vote([name(0, 2, "person", 0.4)], ["Nimra", "Brigades"], KINDS) == ["organization"]
    assert vote([name(0, 2, "place", 0.4)], ["Nimra", "Airport"], KINDS) == ["facility"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["Kenya"], "country"),
        (["Hamas"], "organization"),
        (["Reuters"], "organization"),
        (["Goma"], "place"),
        (["Nimra"], "person"),
    ],
)
def test_the_lists_of_well_known_names_tell_an_unsure_kind(words: list[str], expected: str) -> None:
    assert vote([name(0, 1, "person", 0.4)], words, KINDS) == [expected]


def test_a_town_in_the_name_of_a_person_of_the_document_is_that_person() -> None:
    words = "Dora Houston spoke . Houston".split()
    assert vote([name(0, 2, "person"), name(4, 5, "person", 0.4)], words, KINDS) == ["person", "person"]
    assert vote([name(0, 1, "person", 0.4)], ["Houston"], KINDS) == ["place"]


@pytest.mark.parametrize(("word", "expected"), [("Nimrad", "person"), ("Nimrian", "people"), ("Syria", "country")])
def test_a_regime_is_that_of_a_ruler_but_for_states_and_peoples(word: str, expected: str) -> None:
    kind = "country" if expected == "country" else "people"
    assert vote([name(1, 2, kind)], ["the", word, "regime"], KINDS) == [expected]


def test_a_woman_of_a_people_tells_the_kind_of_an_unsure_name() -> None:
    assert vote([name(1, 2, "person", 0.4)], ["a", "Nimra", "woman"], KINDS) == ["people"]
    assert vote([name(1, 2, "person", 0.4)], ["a", "Hamas", "woman"], KINDS) == ["organization"]


def test_a_bank_or_newspaper_of_a_name_tells_the_kind_of_an_unsure_one() -> None:
    assert vote([name(1, 2, "place", 0.4)], ["the", "Nimra", "bank"], KINDS) == ["organization"]


def test_a_surname_goes_with_the_full_name() -> None:
    words = "Dora Nimra spoke . Nimra".split()
    names = [name(0, 2, "person"), name(4, 5, "organization", 0.4)]
    assert vote(names, words, KINDS) == ["person", "person"]


def test_an_abbreviation_goes_with_its_name() -> None:
    words = "Nimra Liberation Front ( NLF ) . NLF".split()
    names = [name(0, 3, "organization"), name(4, 5, "person", 0.5), name(7, 8, "person", 0.5)]
    assert vote(names, words, KINDS) == ["organization"] * 3


def test_the_phrase_of_a_noun() -> None:
    # "by the very old commanders"
    heads = [4, 4, 3, 4, -1]
    relations = ["case", "det", "advmod", "amod", "root"]
    assert phrase_start(4, 0, heads, relations) == 1


def test_a_hyphen_carries_its_words_along() -> None:
    # "an Omani-backed militia"
    heads = [4, 3, 3, 4, -1]
    relations = ["det", "obl", "punct", "amod", "root"]
    assert phrase_start(4, 0, heads, relations, ["an", "Omani", "-", "backed", "militia"]) == 0
