"""From a reading to what linking compares of its events: pure, one document at a time."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from sys import intern

from onrecord.linking.events.reports import EventDocument, EventToLink
from onrecord.records import EventReport, Reading, Ref, Span


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
        happened=report.happened,
        spoken=report.statement is not None,
        within=report.within,
    )


def with_entities(report: EventToLink, of_chain: Mapping[Ref, int]) -> EventToLink:
    """The report with entities of the case in the place of chains; a chain that is no entity is left out."""

    def entity(chain: int) -> int | None:
        return of_chain.get(Ref(document_id=report.ref.document_id, index=chain))

    def entities(chains: Sequence[int]) -> tuple[int, ...]:
        return tuple(dict.fromkeys(found for chain in chains if (found := entity(chain)) is not None))

    return replace(
        report,
        actors=entities(report.actors),
        recipients=entities(report.recipients),
        named=entities(report.named),
        place=entity(report.place) if report.place is not None else None,
    )


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
