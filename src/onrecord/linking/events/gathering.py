"""From a reading to what linking compares of its events: pure, one document at a time."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from sys import intern
from typing import Final

from onrecord.linking.events.reports import EventDocument, EventToLink
from onrecord.records import EventReport, Reading, Ref, Span, Word

TELLING: Final = frozenset({"NOUN", "PROPN", "VERB", "NUM"})  # sorts of words that say what a text is about
TERMS_KEPT: Final = 150  # of a document: the most frequent
CONTEXT_KEPT: Final = 30  # of a sentence: the first


def event_document(reading: Reading) -> EventDocument:
    """The telling lemmas of a document, the most frequent first, equal ones in the order of the alphabet."""
    counted = Counter(intern(word.lemma.lower()) for word in reading.words if _tells(word))
    kept = sorted(counted, key=lambda term: (-counted[term], term))[:TERMS_KEPT]
    return EventDocument(
        id=reading.document_id,
        terms=tuple(kept),
        counts=tuple(counted[term] for term in kept),
        published=reading.published,
    )


def event_to_link(reading: Reading, index: int, *, evidence: str, headline: str) -> EventToLink:
    """One event report of a reading. Its entities are numbers of chains until `with_entities` is asked."""
    report = reading.events[index]
    inside = words_in(reading.words, Span(start=report.start, end=report.end))
    trigger = head_word(reading.words, report.trigger)
    context = dict.fromkeys(
        intern(reading.words[at].lemma.lower()) for at in inside if at != trigger and _tells(reading.words[at])
    )
    return EventToLink(
        ref=Ref(document_id=reading.document_id, index=index),
        span=Span(start=report.start, end=report.end),
        evidence=evidence,
        type=report.type,
        status=report.status,
        mode=report.mode,
        lemma=reading.words[trigger].lemma.lower() if trigger is not None else "",
        headline=headline,
        actors=tuple(dict.fromkeys(report.actors)),
        recipients=tuple(dict.fromkeys(report.recipients)),
        place=report.place,
        named=_named(reading, report),
        context=tuple(context)[:CONTEXT_KEPT],
        happened=report.happened,
        spoken=report.statement is not None,
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


def words_in(words: Sequence[Word], span: Span) -> range:
    """The indices of the words, which stand in order, that begin inside a span."""
    return range(
        bisect_left(words, span.start, key=lambda word: word.start),
        bisect_left(words, span.end, key=lambda word: word.start),
    )


def head_word(words: Sequence[Word], span: Span) -> int | None:
    """The first word of a span whose governor stands outside it; `None` where no word begins in it."""
    inside = words_in(words, span)
    return next((at for at in inside if words[at].head not in inside), inside[0] if inside else None)


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


def _tells(word: Word) -> bool:
    return word.upos in TELLING and len(word.lemma) > 1
