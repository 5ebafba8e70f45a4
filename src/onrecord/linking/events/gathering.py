"""From a reading to what linking compares of its events: pure, one document at a time."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import inf
from sys import intern
from typing import Final

from onrecord.lexicons.tolls import ANYBODY
from onrecord.linking.events.reports import EventDocument, EventToLink
from onrecord.records import EventReport, Quantity, Reading, Ref, Span, Word
from onrecord.text.trees import head_word

NEAR: Final = 20  # characters between a trigger and a number that it counts
BEFORE: Final = 4  # words between a noun and its article
DEFINITE: Final = frozenset("the this that these those".split())
PEOPLE: Final = "people"  # what is counted where it is people at large


def event_document(reading: Reading) -> EventDocument:
    """A document by the terms that its reading found telling."""
    return EventDocument(
        id=reading.document_id,
        terms=tuple(intern(term) for term in reading.terms),
        counts=reading.term_counts,
        published=reading.published,
    )


def event_to_link(reading: Reading, index: int, *, evidence: str) -> EventToLink:
    """One event report of a reading. Its entities are numbers of chains until `with_entities` is asked."""
    report = reading.events[index]
    return EventToLink(
        ref=Ref(document_id=reading.document_id, index=index),
        span=Span(start=report.start, end=report.end),
        evidence=evidence,
        type=report.type,
        status=report.status,
        mode=report.mode,
        lemma=intern(report.lemma),
        headline=report.headline,
        actors=tuple(dict.fromkeys(report.actors)),
        recipients=tuple(dict.fromkeys(report.recipients)),
        place=report.place,
        named=_named(reading, report),
        context=tuple(intern(lemma) for lemma in report.context),
        beside=tuple(intern(lemma) for lemma in report.beside),
        counts=_counts(reading, report),
        happened=report.happened,
        spoken=report.statement is not None,
        within=report.within,
        said=_said(reading, report.trigger),
        known=not report.beside and _known(reading.words, report.trigger),
    )


def with_entities(report: EventToLink, of_chain: Mapping[Ref, int]) -> EventToLink:
    """The report with entities of the case in the place of chains; a chain that is no entity is left out."""

    document = report.ref.document_id

    def entities(chains: Sequence[int]) -> tuple[int, ...]:
        found = (of_chain.get(Ref(document_id=document, index=chain)) for chain in chains)
        return tuple(dict.fromkeys(at for at in found if at is not None)) if chains else ()

    return replace(
        report,
        actors=entities(report.actors),
        recipients=entities(report.recipients),
        named=entities(report.named),
        place=of_chain.get(Ref(document_id=document, index=report.place)) if report.place is not None else None,
    )


def _counts(reading: Reading, report: EventReport) -> tuple[tuple[str, float, float], ...]:
    """What the report counts, people at large under one name: numbers read so, and those beside its trigger."""
    found = []
    within = [event.trigger for event in reading.events if (event.start, event.end) == (report.start, report.end)]
    for index, quantity in enumerate(reading.quantities):
        inside = report.start <= quantity.start < report.end
        nearest = min(within, key=lambda trigger: _gap(trigger, quantity), default=None) if inside else None
        if index not in report.quantities and not (nearest == report.trigger and _gap(nearest, quantity) <= NEAR):
            continue
        words = quantity.what.lower().split()
        if words and quantity.low is not None:
            what = PEOPLE if words[-1] in ANYBODY else intern(words[-1])
            found.append((what, float(quantity.low), inf if quantity.high is None else float(quantity.high)))
    return tuple(found)


def _said(reading: Reading, trigger: Span) -> int | None:
    """The statement report, one whose source is told, of which the trigger is the cue or a part of it."""
    told = (at for at, report in enumerate(reading.statements) if report.source)
    return next((at for at in told if any(cue.contains(trigger) for cue in reading.statements[at].cue)), None)


def _known(words: Sequence[Word], trigger: Span) -> bool:
    head = head_word(words, trigger)
    before = range(max(0, head - BEFORE), head) if head is not None else ()
    return any(words[at].head == head and words[at].lemma.lower() in DEFINITE for at in before)


def _gap(trigger: Span, quantity: Quantity) -> int:
    return max(trigger.start - quantity.end, quantity.start - trigger.end, 0)


def _named(reading: Reading, report: EventReport) -> tuple[int, ...]:
    """The chains that the sentence names, in order."""
    mentions = reading.mentions
    first = bisect_left(mentions, report.start, key=lambda mention: mention.start)
    found: dict[int, None] = {}
    for mention in mentions[first:]:
        if mention.start >= report.end:
            break
        if mention.form == "name" and mention.chain is not None:
            found[mention.chain] = None
    return tuple(found)
