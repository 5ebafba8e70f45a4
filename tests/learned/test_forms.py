"""Shapes of words, classes of characters, paragraphs and lemmas."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.learned.breaks import paragraph_breaks
from onrecord.learned.characters import CLASSES, SPACE, character_classes
from onrecord.learned.lemmas import Lemmas, by_rule
from onrecord.learned.shapes import SHAPES, shape


def test_words_of_one_shape_share_a_class_and_others_do_not() -> None:
    assert shape("Baghdad") == shape("Émile") != shape("baghdad")
    assert shape("UN") == shape("NATO") != shape("A")
    assert shape("iPhone") == shape("McKay")
    assert shape("2021") != shape("F16") != shape("F")
    assert shape("U.S.") != shape("US")
    assert shape("—") == shape(",") != shape("😀")


@given(st.text(min_size=1))
def test_every_word_has_a_shape(word: str) -> None:
    assert 0 <= shape(word) < SHAPES


@given(st.text())
def test_every_character_has_a_class_and_white_space_its_own(text: str) -> None:
    classes = character_classes(text)
    assert len(classes) == len(text)
    assert all(0 < c < CLASSES for c in classes.tolist())
    assert [c == SPACE for c in classes.tolist()] == [c.isspace() for c in text]


def test_typographic_marks_read_as_plain_ones() -> None:
    assert np.array_equal(character_classes("don’t “now”"), character_classes('don\'t "now"'))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("One line.", ()),
        ("Title\n\nFirst.\n\nSecond.", (7, 15)),
        ("A first paragraph ends.\nA second ends too.\n", (24,)),
        ("these lines were wrapped\nby hand and end inside\na sentence.", ()),
        ("\n\n\n", ()),
    ],
)
def test_where_paragraphs_begin(text: str, expected: tuple[int, ...]) -> None:
    assert paragraph_breaks(text) == expected


@pytest.mark.parametrize(
    ("form", "upos", "xpos", "lemma"),
    [
        ("tanks", "NOUN", "NNS", "tank"),
        ("armies", "NOUN", "NNS", "army"),
        ("churches", "NOUN", "NNS", "church"),
        ("shelled", "VERB", "VBD", "shell"),
        ("denied", "VERB", "VBD", "deny"),
        ("bombed", "VERB", "VBD", "bomb"),
        ("announced", "VERB", "VBD", "announce"),
        ("stopping", "VERB", "VBG", "stop"),
        ("firing", "VERB", "VBG", "fire"),
        ("says", "VERB", "VBZ", "say"),
        ("Mosul", "PROPN", "NNP", "Mosul"),
        ("of", "ADP", "IN", "of"),
    ],
)
def test_lemmas_by_rule(form: str, upos: str, xpos: str, lemma: str) -> None:
    assert by_rule(form, upos, xpos) == lemma


def test_the_table_comes_before_the_rules() -> None:
    lemmas = Lemmas({"left": {"VBD": "leave"}, "un": {"NNP": "="}})
    assert lemmas.of("left", "VERB", "VBD") == "leave"
    assert lemmas.of("left", "ADJ", "JJ") == "left"
    assert lemmas.of("UN", "PROPN", "NNP") == "UN"
