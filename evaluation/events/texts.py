"""Reads the events of a text as the program does, and says which of a sentence's events is the main one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from onrecord.reading.pipeline import read
from onrecord.records import Document, EventReport, Reading, Span, Word, Zone


@lru_cache(maxsize=4096)
def read_text(text: str) -> Reading:
    """The reading of a text all of which is body."""
    zones = (Zone(start=0, end=len(text), kind="body"),)
    return read(Document(id="text", source="text", text=text, zones=zones, sha256="0" * 64, language="en"))


def plover_type(event: EventReport) -> str:
    """The type under which PLOVER files an event: planned cooperation is AGREE, planned conflict THREATEN.

    The manual of 2021: "Cooperative actions of types CONSULT, SUPPORT, COOPERATE, and AID reported in future tense are
    [...] coded as AGREE", "Announcements of future retreats should be coded as CONCEDE". Announced force and announced
    sanctions are threats in CAMEO and PLOVER alike.
    """
    if event.status == "planned":
        if event.type in ("CONSULT", "SUPPORT", "COOPERATE", "AID"):
            return "AGREE"
        if event.type == "RETREAT":
            return "CONCEDE"
        if event.type in ("ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "PROTEST"):
            return "THREATEN"
    return event.type


def depth(words: Sequence[Word], at: int) -> int:
    """How many words govern a word, up to the root."""
    steps = 0
    while words[at].head >= 0 and steps < 200:
        at, steps = words[at].head, steps + 1
    return steps


def main_event(reading: Reading, within: Span | None = None) -> EventReport | None:
    """The event whose word stands highest in its sentence, the first of equals; of the first sentence that has one."""
    inside = [e for e in reading.events if within is None or within.start <= e.trigger.start < within.end]
    if not inside:
        return None
    first = inside[0].start
    starts = {word.start: number for number, word in enumerate(reading.words)}
    ranked = [(depth(reading.words, starts[e.trigger.start]), e.trigger.start, e) for e in inside if e.start == first]
    return min(ranked, key=lambda row: row[:2])[2]


_ON_THE_WAY = frozenset({"acl", "acl:relcl", "advcl", "nmod", "nmod:poss", "appos", "amod", "compound", "dep"})


def told_first(reading: Reading, event: EventReport) -> bool:
    """Whether the sentence's own predicate tells the event, not an aside of it (a relative clause, a noun's phrase)."""
    starts = {word.start: number for number, word in enumerate(reading.words)}
    at = starts[event.trigger.start]
    while reading.words[at].head >= 0:
        if reading.words[at].deprel in _ON_THE_WAY:
            return False
        at = reading.words[at].head
    return True
