"""Which lines of the chronology tell an event: its own, that of another event, or that of a statement."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.records import Event, EventReport, Reading, Ref, Span, Statement, StatementReport
from onrecord.workflow.events import told_once
from onrecord.workflow.gathering import Gathered, gather, gather_document

TEXT = "The board urged the pilots to sail. The pilots walked out."


def span(words: str) -> Span:
    at = TEXT.index(words)
    return Span(start=at, end=at + len(words))


def report(trigger: str, sentence: str, type: str) -> EventReport:
    where = span(sentence)
    return EventReport(start=where.start, end=where.end, trigger=span(trigger), type=type, status="happened")


GATHERED: Gathered = gather(
    [
        gather_document(
            Reading(
                document_id="d-1",
                sentences=(span("The board urged the pilots to sail."), span("The pilots walked out.")),
                statements=(
                    StatementReport(content=(span("to sail"),), cue=(span("urged"),), source=(span("The board"),)),
                ),
                events=(
                    report("urged", "The board urged the pilots to sail.", "REQUEST"),
                    report("walked", "The pilots walked out.", "PROTEST"),
                ),
            ),
            TEXT,
        )
    ]
)
URGED, WALKED = Ref(document_id="d-1", index=0), Ref(document_id="d-1", index=1)
SAID = Statement(id="s-1", text="to sail", reports=(Ref(document_id="d-1", index=0),), speaker_id="e-board")
EVENT = Event(
    id="v-1", type="REQUEST", status="happened", summary="The board urged", reports=(URGED,), actors=("e-board",)
)


@pytest.mark.parametrize(
    ("event", "statement"),
    [
        pytest.param(EVENT, "s-1", id="the speaker did it by saying it"),
        pytest.param(replace(EVENT, actors=("e-pilots",)), None, id="another did it"),
        pytest.param(replace(EVENT, actors=()), None, id="who did it is not known"),
        pytest.param(replace(EVENT, status="denied"), None, id="it was not done"),
        pytest.param(replace(EVENT, reports=(URGED, WALKED)), None, id="also told in other words"),
        pytest.param(replace(EVENT, reports=(WALKED,)), None, id="no word of saying"),
    ],
)
def test_what_is_done_by_saying_it_is_told_by_the_statement(event: Event, statement: str | None) -> None:
    (found,) = told_once([event], [SAID], GATHERED)
    assert found.statement_id == statement


def test_a_speaker_and_an_actor_that_are_only_described_are_one() -> None:
    (found,) = told_once([replace(EVENT, actors=())], [replace(SAID, speaker_id=None)], GATHERED)
    assert found.statement_id == "s-1"


def test_the_same_words_of_one_sentence_make_one_line() -> None:
    other = replace(EVENT, id="v-2", status="planned")
    found = told_once([other, EVENT], [], GATHERED)
    assert [event.told_by for event in found] == ["v-1", None]
