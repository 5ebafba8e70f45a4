"""What linking compares: evidence keys, and the outlets that reports were told to and taken from."""

from __future__ import annotations

import re

import pytest

from onrecord.records import Credit, Reading, Ref, Span, StatementReport
from onrecord.records.readings import CreditKind
from onrecord.text.sentences import sentences
from onrecord.workflow.gathering import Gathered, GatheredDocument, gather, gather_document

FIRST = Ref(document_id="d-1", index=0)


def span(text: str, words: str) -> Span:
    at = text.index(words)
    return Span(start=at, end=at + len(words))


def gathered(text: str, content: str, *, cue: str, credits: list[tuple[CreditKind, str, str]]) -> Gathered:
    reading = Reading(
        document_id="d-1",
        sentences=tuple(Span(start=start, end=end) for start, end in sentences(text)),
        statements=(StatementReport(content=(span(text, content),), cue=(span(text, cue),)),),
        credits=tuple(
            Credit(start=span(text, words).start, end=span(text, words).end, kind=kind, outlet=span(text, outlet))
            for kind, words, outlet in credits
        ),
    )
    return gather([gather_document(reading, text)])


def test_words_told_to_an_outlet() -> None:
    text = "“We will stay,” the general told the Valley Post on Monday. He left, Reuters reported."
    found = gathered(
        text,
        "We will stay,",
        cue="told",
        credits=[("told", "told the Valley Post", "Valley Post"), ("reported", "Reuters reported", "Reuters")],
    )
    assert found.told_to == {FIRST: "Valley Post"}
    assert found.credited_to == {}
    assert sorted(name for name, _ in found.outlet_names()) == ["Reuters", "Valley Post", "Valley Post"]


@pytest.mark.parametrize(
    "text",
    [
        "According to Reuters, the general said: “We will stay.” The Valley Post reported rain.",
        "“We will stay.” So the general said, according to Reuters.",
    ],
)
def test_a_report_is_taken_from_the_outlet_that_its_sentence_credits(text: str) -> None:
    words = re.search("according to reuters", text, re.IGNORECASE)
    assert words is not None
    credits: list[tuple[CreditKind, str, str]] = [("according to", words[0], "Reuters")]
    if "Valley Post" in text:
        credits.append(("reported", "Valley Post reported", "Valley Post"))
    assert gathered(text, "We will stay.", cue="said", credits=credits).credited_to == {FIRST: "Reuters"}


def test_an_outlet_that_the_speaker_credits_is_not_where_the_report_comes_from() -> None:
    text = "“Reuters reported that we left, and we did not,” the general said."
    found = gathered(
        text,
        "Reuters reported that we left, and we did not,",
        cue="said",
        credits=[("reported", "Reuters reported", "Reuters")],
    )
    assert found.credited_to == {}


def test_a_credit_past_a_semicolon_is_that_of_another_clause() -> None:
    text = "The mayor called the state of the bridge “very grave”; Reuters reported that it was mended."
    found = gathered(text, "very grave", cue="called", credits=[("reported", "Reuters reported", "Reuters")])
    assert found.credited_to == {}


def test_evidence_keeps_its_key_when_offsets_and_marks_move_and_tells_repeated_words_apart() -> None:
    def keys(text: str, contents: list[str]) -> list[str]:
        at, said = 0, []
        for content in contents:
            at = text.index(content, at)
            said.append(StatementReport(content=(Span(start=at, end=at + len(content)),)))
            at += len(content)
        found = gather([gather_document(Reading(document_id="d-1", statements=tuple(said)), text)])
        return [report.evidence for report in found.statements]

    one = keys("“It’s ours,” he said. “It’s ours,” she said.", ["It’s ours,", "It’s ours,"])
    assert len(set(one)) == 2
    assert (
        keys('A new first line.\n"It\'s  ours," he said. "It\'s ours," she said.', ["It's  ours,", "It's ours,"]) == one
    )


def test_what_a_document_gives_comes_back_as_it_was_kept() -> None:
    text = "“We will stay,” the general told the Valley Post on Monday, breaking the promise of June."
    reading = Reading(
        document_id="d-1",
        sentences=(Span(start=0, end=len(text)),),
        statements=(StatementReport(content=(span(text, "We will stay,"),), cue=(span(text, "told"),)),),
        credits=(Credit(start=0, end=len(text), kind="told", outlet=span(text, "Valley Post")),),
    )
    made = gather_document(reading, text)
    assert GatheredDocument.from_bytes(made.to_bytes()) == made
    assert gather([made]).signs == {"We will stay,": None}
