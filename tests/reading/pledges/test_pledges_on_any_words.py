from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from onrecord.records import Reading
from tests.reading.pledges.sentences import pledges_of, readings


@st.composite
def garbled(draw: st.DrawFn) -> tuple[Reading, str]:
    """A reading whose syntax is any: governors and relations shuffled, as a parser that fails would give them."""
    text = draw(st.sampled_from(sorted(readings())))
    reading = readings()[text]
    count = len(reading.words)
    relations = sorted(
        {word.deprel for word in reading.words} | {"ccomp", "xcomp", "advcl", "obl", "conj", "acl:relcl"}
    )
    words = tuple(
        replace(
            word,
            head=draw(st.integers(min_value=-1, max_value=count - 1)),
            deprel=draw(st.sampled_from(relations)),
        )
        for word in reading.words
    )
    return replace(reading, words=words), text


@given(garbled())
def test_every_part_lies_in_the_text_and_in_the_report(given: tuple[Reading, str]) -> None:
    reading, text = given
    for report in pledges_of(reading, text):
        assert 0 <= report.start < report.end <= len(text)
        for span in (report.cue, *report.action, *report.condition):
            assert report.start <= span.start < span.end <= report.end
        assert report.due is None or report.time is not None
        assert report.time is None or 0 <= report.time < len(reading.times)
        assert report.statement is None or 0 <= report.statement < len(reading.statements)


@given(garbled())
def test_the_same_words_give_the_same_pledges(given: tuple[Reading, str]) -> None:
    reading, text = given
    assert pledges_of(reading, text) == pledges_of(reading, text)


def test_without_syntax_nothing_is_read() -> None:
    text = "Norland promised to leave."
    assert pledges_of(Reading(document_id="d"), text) == ()
