"""Prints: the same text gives the same ones, and bytes give them back."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.linking.reuse import Prints, fingerprint
from onrecord.linking.reuse.words import read_words, word_key, word_places
from onrecord.records import Span
from tests.linking.reuse.reuse_stories import AGENCY

WHOLE = [Span(start=0, end=len(AGENCY))]

texts = st.text(st.sampled_from("aAbé́ '’\"“”-–.,\n\t\u00a0\u00ad7U@:/") | st.characters(codec="utf-8"), max_size=200)


@st.composite
def read_texts(draw: st.DrawFn) -> tuple[str, list[Span], list[Span]]:
    text = draw(texts)
    edges = st.integers(0, max(0, len(text)))

    def spans() -> list[Span]:
        pairs = draw(st.lists(st.tuples(edges, edges), max_size=4))
        return [Span(start=min(pair), end=max(pair)) for pair in pairs if pair[0] != pair[1]]

    return text, spans(), spans()


@given(read_texts())
def test_bytes_give_the_prints_back(read: tuple[str, list[Span], list[Span]]) -> None:
    text, spans, quotations = read
    prints = fingerprint(text, spans=spans, quotations=quotations)
    assert Prints.from_bytes(prints.to_bytes()) == prints


@given(read_texts())
def test_words_lie_in_the_spans_in_order_and_have_a_key_each(read: tuple[str, list[Span], list[Span]]) -> None:
    text, spans, quotations = read
    prints = fingerprint(text, spans=spans, quotations=quotations)
    places = list(word_places(text, prints.spans))
    assert len(places) == len(prints.keys) == len(prints.capitals)
    assert all(start < end for start, end in places)
    assert all(one[1] <= other[0] for one, other in pairwise(places))
    assert all(any(span.start <= start and end <= span.end for span in prints.spans) for start, end in places)
    assert all(0 <= first < last <= len(places) for first, last in prints.quoted)
    for first, last in prints.quoted:
        assert any(q.start <= places[first][0] and places[last - 1][1] <= max(q.end, q.start) for q in quotations)


@pytest.mark.parametrize("data", [b"", b"ORP1", b"ORP1" + bytes(20) + b"junk", b"PK" + bytes(40)])
def test_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="fingerprint"):
        Prints.from_bytes(data)


def test_truncated_bytes_are_refused() -> None:
    with pytest.raises(ValueError, match="damaged"):
        Prints.from_bytes(fingerprint(AGENCY, spans=WHOLE).to_bytes()[:-9])


def test_only_what_is_readable_counts() -> None:
    half = AGENCY.index("The coastguard")
    prints = fingerprint(AGENCY, spans=[Span(start=0, end=half)])
    assert len(prints.keys) == len(AGENCY[:half].split())


def test_spans_that_overlap_count_once() -> None:
    assert fingerprint(AGENCY, spans=[*WHOLE, Span(start=3, end=40)]).keys == fingerprint(AGENCY, spans=WHOLE).keys


ONE_WORD = [
    ("soleimani", "suleimani"),
    ("organise", "organize"),
    ("colour", "color"),
    ("mohammed", "muhammad"),
    ("hezbollah", "hizbullah"),
    ("zelensky", "zelenskyy"),
    ("defence", "defense"),
    ("travelled", "traveled"),
    ("won't", "wont"),
    ("u.n", "un"),
]
TWO_WORDS = [("these", "those"), ("house", "horse"), ("killed", "called"), ("1979", "1997"), ("president", "precedent")]


@pytest.mark.parametrize(("one", "other"), ONE_WORD)
def test_spellings_of_one_word_have_one_key(one: str, other: str) -> None:
    assert word_key(one) == word_key(other)


@pytest.mark.parametrize(("one", "other"), TWO_WORDS)
def test_other_words_have_other_keys(one: str, other: str) -> None:
    assert word_key(one) != word_key(other)


def test_addresses_are_no_words() -> None:
    text = "Read more at https://news.velmora.example/a/b or write to desk@velmora.example now"
    keys, capitals = read_words(text, [Span(start=0, end=len(text))])
    assert [text[start:end] for start, end in word_places(text, [Span(start=0, end=len(text))])] == (
        "Read more at or write to now".split()
    )
    assert (len(keys), capitals) == (7, b"\x01\0\0\0\0\0\0")
