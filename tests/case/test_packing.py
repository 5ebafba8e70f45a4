"""Readings and documents as bytes; places that a text has not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from onrecord.case.packing import pack, unpack_document, unpack_linked, unpack_reading
from onrecord.case.rows import evidence_faults, passage_spans
from onrecord.records import Document, Interval, Reading, Span, StatementReport, TimeExpression, Word, Zone
from tests.case.made_documents import document, reading

days = st.dates(min_value=date(1000, 1, 1)).map(lambda day: Interval(earliest=day, latest=day))
spans = st.tuples(st.integers(0, 500), st.integers(1, 60)).map(lambda at: Span(start=at[0], end=at[0] + at[1]))
times = st.builds(
    lambda span, kind, value, when: TimeExpression(start=span.start, end=span.end, type=kind, value=value, days=when),
    spans,
    st.sampled_from(("DATE", "TIME", "DURATION", "SET")),
    st.text(max_size=12),
    st.none() | days,
)
statements = st.builds(
    lambda content, cue, said: StatementReport(content=tuple(content), cue=tuple(cue), said=said),
    st.lists(spans, min_size=1, max_size=3),
    st.lists(spans, max_size=2),
    st.none() | days,
)
words = st.builds(
    lambda span, lemma: Word(start=span.start, end=span.end, upos="NOUN", head=-1, deprel="root", lemma=lemma),
    spans,
    st.text(max_size=8),
)
readings = st.builds(
    lambda found, said, read, when: Reading(
        document_id="d-1", times=tuple(found), statements=tuple(said), words=tuple(read), published=when
    ),
    st.lists(times, max_size=5),
    st.lists(statements, max_size=5),
    st.lists(words, max_size=5),
    st.none() | days,
)


@given(readings)
def test_a_reading_comes_back_as_it_was(found: Reading) -> None:
    assert unpack_reading(pack(found)) == found


@given(readings)
def test_for_linking_only_the_words_are_left_out(found: Reading) -> None:
    assert unpack_linked(pack(found)) == replace(found, words=())


def test_every_layer_comes_back() -> None:
    found = reading(document())
    assert unpack_reading(pack(found)) == found
    assert unpack_linked(pack(found)) == found


@given(st.text(st.characters(blacklist_categories=("Cs",)), min_size=1, max_size=200))
def test_a_document_comes_back_and_its_passages_are_its_paragraphs(text: str) -> None:
    whole = Document(
        id="d-1", source="a.txt", text=text, zones=(Zone(start=0, end=len(text), kind="body"),), sha256="0" * 64
    )
    assert unpack_document(pack(whole)) == whole
    found = [span.of(text) for span in passage_spans(whole)]
    assert found == [line.strip() for line in text.split("\n") if line.strip()]


@given(readings, st.integers(0, 600))
def test_a_place_outside_the_text_is_a_fault(found: Reading, size: int) -> None:
    zones = (Zone(start=0, end=size, kind="body"),) if size else ()
    short = Document(id="d-1", source="a.txt", text="x" * size, zones=zones, sha256="0" * 64)
    ends = [time.end for time in found.times]
    ends += [span.end for said in found.statements for span in (*said.content, *said.cue)]
    ends += [word.end for word in found.words]
    assert len(evidence_faults(short, found)) == sum(end > size for end in ends)
