"""What holds for quotations in any text at all."""

from __future__ import annotations

import time
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.reading.quotations import read_indirect, read_quotations
from onrecord.records import Interval, Span, TimeExpression

PIECES = st.sampled_from(
    [
        *"“”\"‘’'«»„`,.?!:;()—- \n\u00a0é",
        *"said Solen told Reuters He the and who in that ’s adding says by not called was".split(),
        *("according to", "on Sunday", "a “b”"),
    ]
)
TEXTS = st.one_of(
    st.text(max_size=200), st.lists(PIECES, max_size=60).map(" ".join), st.lists(PIECES, max_size=60).map("".join)
)


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_spans_lie_in_the_text_in_order_and_hold_words(text: str) -> None:
    for report in read_quotations(text):
        for part in (report.content, report.source, report.cue):
            assert all(span.end <= len(text) and span.of(text).strip() for span in part)
            assert all(left.end <= right.start for left, right in pairwise(part))


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.integers(0, 200), st.integers(1, 200))
def test_nothing_is_read_outside_the_stretch(text: str, start: int, length: int) -> None:
    end = min(len(text), start + length)
    if start >= end:
        return
    for report in read_quotations(text, spans=(Span(start=start, end=end),)):
        for span in (*report.content, *report.source, *report.cue):
            assert start <= span.start and span.end <= end


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_same_text_same_statements(text: str) -> None:
    assert read_quotations(text) == read_quotations(text)


@pytest.mark.parametrize(
    "piece",
    [
        *("'", "“", "a 'b ", '" a', "“a said ", "X said, ", "x, ", "the A of ", "‘a ", "“A,” he said. "),
        *("X said “a b” and ", "a, b, c “x y z” told ", "according to X, “a b” ", "he, she, “x” said "),
    ],
)
def test_time_grows_with_length_only(piece: str) -> None:
    text = piece * (40_000 // len(piece))
    day = Interval(earliest=date(2031, 4, 7), latest=date(2031, 4, 7))
    times = tuple(
        TimeExpression(start=at, end=at + 3, type="DATE", value="2031-04-07", days=day)
        for at in range(0, len(text) - 4, 40)
    )
    began = time.process_time()
    read_quotations(text, times=times)
    read_indirect(text, times=times)
    assert time.process_time() - began < 5
