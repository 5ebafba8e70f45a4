"""Two wordings side by side."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.web.differing_words import compare, missing_words


def test_a_missing_word_leaves_a_gap() -> None:
    pieces = compare("We will not move a ship.", "We will not move a single ship,")
    assert [piece.text for piece in pieces if piece.differs] == []
    assert missing_words(pieces) == ["single"]
    assert "".join(piece.text for piece in pieces) == "We will not move a ship."


def test_another_word_is_marked() -> None:
    pieces = compare("We will not sail", "We will never sail")
    assert [(piece.text, piece.gap) for piece in pieces if piece.differs] == [("not", "never")]


def test_case_marks_and_punctuation_do_not_count() -> None:
    assert not any(piece.differs or piece.gap for piece in compare("“WE don’t know” …", "we don't know."))


def test_words_between_two_halves_do_not_count() -> None:
    words = "We will go,” she said, “when it is light"
    pieces = compare(words, "We will go … when it is light", [(10, 24)])
    assert [piece for piece in pieces if piece.differs or piece.gap] == []
    assert "".join(piece.text for piece in pieces) == words


def test_words_added_at_the_end_are_marked() -> None:
    assert [piece.text for piece in compare("No ship at all", "No ship") if piece.differs] == ["at all"]


def test_words_missing_at_the_end_are_told() -> None:
    assert missing_words(compare("No ship", "No ship at all")) == ["at all"]


@given(here=st.text(alphabet="ab ’,.é", max_size=40), there=st.text(alphabet="ab ’,.é", max_size=40))
def test_the_pieces_are_the_wording(here: str, there: str) -> None:
    assert "".join(piece.text for piece in compare(here, there)) == here
