"""Words that name an event of any kind."""

from __future__ import annotations

from onrecord.reading.events.triggers import find_triggers
from onrecord.records import Span

from .parsed import words_of

QUAKE = (
    "The/DET/1/det/the quake/NOUN/2/nsubj/quake shook/VERB/-1/root/shake Uke/PROPN/2/obj/Uke and/CCONJ/6/cc/and"
    " has/AUX/6/aux/have damaged/VERB/2/conj/damage rescue/NOUN/8/compound/rescue boats/NOUN/6/obj/boat"
    " ./PUNCT/2/punct/."
)


def found(parsed: str, *learned: str) -> list[str]:
    text, words = words_of(parsed)
    spans = [Span(start=text.index(phrase), end=text.index(phrase) + len(phrase)) for phrase in learned]
    return [span.of(text) for span in find_triggers(words, spans)]


def test_full_verbs_and_event_nouns() -> None:
    assert found(QUAKE) == ["quake", "shook", "damaged"]


def test_the_trained_reader_comes_first_and_nothing_is_given_twice() -> None:
    assert found(QUAKE, "has damaged", "boats") == ["quake", "shook", "has damaged", "boats"]


def test_no_words() -> None:
    assert find_triggers(()) == ()
