"""The words of an anchor are found again in a changed text, or not at all: never elsewhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.records import Anchor
from onrecord.workflow.decisions.anchoring import FlatText, find_words

TEXT = (
    "Ferry talks end in Port Hask\n\n“The river belongs to both banks,” Minister Dant said on Monday.\n\n"
    "Two boats were burned at the ford. Two boats were burned at the mill, the mayor said."
)


def anchor(words: str, *, text: str = TEXT, nth: int = 0, context: int = 48) -> Anchor:
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return Anchor(
        document_id="d-1",
        text_sha256="0" * 64,
        sha256="1" * 64,
        source="ferry.txt",
        start=at,
        end=at + len(words),
        quote=words,
        before=text[max(0, at - context) : at],
        after=text[at + len(words) : at + len(words) + context],
    )


@pytest.mark.parametrize(
    ("words", "new", "expected"),
    [
        pytest.param("burned", TEXT, TEXT.index("burned"), id="the same text, told apart by what stands around"),
        pytest.param("river", "Menu\n\n" + TEXT, TEXT.index("river") + 6, id="a line came before"),
        pytest.param("river", TEXT.replace("“", '"').replace("”", '"'), TEXT.index("river"), id="other marks"),
        pytest.param(
            "belongs to both", TEXT.replace("belongs to", "belongs  \n to"), TEXT.index("belongs"), id="other spaces"
        ),
        pytest.param("river", TEXT.upper(), TEXT.index("river"), id="capitals"),
        pytest.param("mayor", TEXT.partition("Two")[0], None, id="the words are gone"),
        pytest.param("river", "A river runs here. " * 3, None, id="the word stands in other surroundings"),
        pytest.param(
            "Two boats were burned at the ford",
            "Boats\n\nTwo boats were burned at the ford. And on. Two boats were burned at the ford. And on.",
            None,
            id="the same words twice in the same surroundings",
        ),
        pytest.param(
            "“The river belongs to both banks,”",
            "News in brief: “The river belongs to both banks,” was heard.",
            len("News in brief: "),
            id="many words that stand once need no surroundings",
        ),
    ],
)
def test_words_are_found_where_they_now_stand(words: str, new: str, expected: int | None) -> None:
    found = find_words(anchor(words), FlatText.of(new))
    assert (found.start if found else None) == expected


def test_of_equal_words_the_surroundings_decide() -> None:
    found = find_words(anchor("Two boats", nth=1), FlatText.of("Page 4\n\n" + TEXT))
    assert found is not None
    assert found.start == TEXT.index("Two boats", TEXT.index("Two boats") + 1) + len("Page 4\n\n")


letters = st.text(alphabet="ab \n“", min_size=1, max_size=30)


@given(letters, letters, letters, letters, st.data())
def test_whatever_the_texts_the_words_found_are_those_of_the_anchor(
    before: str, words: str, after: str, more: str, data: st.DataObject
) -> None:
    old = before + words + after
    kept = Anchor(
        document_id="d-1",
        text_sha256="0" * 64,
        sha256="1" * 64,
        source="x",
        start=len(before),
        end=len(before) + len(words),
        quote=words,
        before=before[-48:],
        after=after[:48],
    )
    at = data.draw(st.integers(0, len(old)))
    new = old[:at] + more + old[at:]
    found = find_words(kept, FlatText.of(new))
    if found is not None:
        assert "".join(found.of(new).replace("“", '"').split()) == "".join(words.replace("“", '"').split())
