"""What linking takes from a reading: the words of saying among the triggers, and what is told as known."""

from __future__ import annotations

from dataclasses import replace

from onrecord.linking.events import event_to_link
from onrecord.reading.telling import read_telling
from onrecord.records import EventReport, Reading, StatementReport
from tests.reading.coreference.parsed import Parsed, parsed

STORM = parsed("""
Pilots NOUN 2 nsubj pilot
protested VERB 0 root protest
. PUNCT 2 punct

The DET 2 det
protest NOUN 3 nsubj
ended VERB 0 root end
. PUNCT 3 punct

The DET 2 det
protest NOUN 5 nsubj
of ADP 4 case
teachers NOUN 2 nmod teacher
worried VERB 0 root worry
mayors NOUN 5 obj mayor
. PUNCT 5 punct

Oska PROPN 2 nsubj
urged VERB 0 root urge
calm NOUN 2 obj
. PUNCT 2 punct
""")


def reading_of(found: Parsed) -> Reading:
    triggers = (found.span("protested"), found.span("protest", 1), found.span("protest", 2), found.span("urged"))
    events = tuple(
        EventReport(start=sentence.start, end=sentence.end, trigger=trigger, type="PROTEST", status="happened")
        for sentence, trigger in zip(found.sentences, triggers, strict=True)
    )
    said = StatementReport(content=(found.span("calm"),), cue=(triggers[3],), source=(found.span("Oska"),))
    reading = Reading(document_id="d1", words=found.words, sentences=found.sentences, events=events, statements=(said,))
    return read_telling(reading, found.text)


def test_a_bare_noun_with_its_article_is_told_as_known() -> None:
    reading = reading_of(STORM)
    reports = [event_to_link(reading, at, evidence=str(at)) for at in range(4)]
    assert [report.known for report in reports] == [False, True, False, False]


def test_a_word_of_saying_names_its_statement_where_a_source_is_told() -> None:
    reading = reading_of(STORM)
    assert [event_to_link(reading, at, evidence="").said for at in range(4)] == [None, None, None, 0]
    unsaid = replace(reading, statements=tuple(replace(report, source=()) for report in reading.statements))
    assert event_to_link(unsaid, 3, evidence="").said is None
