"""How well reports of one happening are joined across documents: ECB+, topics 26 to 35, which nothing was tuned on.

All documents of the part are one pile, as in a case: which articles are about one story is not told. With gold
mentions the triggers are given; who took part is read by syntax. With found mentions the event words are found.
Neither has the types, days, places and status that a build reads, and both hold many words that are no event to a
build. So the events that a build would read are linked as well, and of those that are gold mentions it is told how
many joins are right, and how many of gold's joins were made.
"""

from __future__ import annotations

import os
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from evaluation.event_links.ecb import Happenings, annotated
from evaluation.event_links.roles import report_at
from evaluation.event_links.scoring import Mention, figures_of_joins, figures_of_mentions
from onrecord.lexicons.outlets import canonical
from onrecord.linking.entities import document_names
from onrecord.linking.events import (
    EventDocument,
    EventToLink,
    Participant,
    event_document,
    event_to_link,
    link_events,
    with_entities,
)
from onrecord.reading.analysis import read_analysis
from onrecord.reading.events.triggers import find_triggers
from onrecord.reading.pipeline import read
from onrecord.reading.telling import read_telling
from onrecord.records import Document, Reading, Span, Zone
from onrecord.workflow.naming import name_entities

HELD_OUT = range(26, 36)
LOOKED_AT = range(1, 26)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pile:
    """What is given to linking: reports, documents, and the entities of the reports by number."""

    reports: tuple[EventToLink, ...]
    documents: tuple[EventDocument, ...]
    who: dict[int, Participant]


def readings_of(documents: Sequence[Happenings]) -> list[Reading]:
    """Each document as the pipeline reads it."""
    return [
        read(
            Document(
                id=document.name,
                source=document.name,
                text=document.text,
                zones=(Zone(start=0, end=len(document.text), kind="body"),),
                sha256="0" * 64,
            )
        )
        for document in documents
    ]


def with_gold_triggers(documents: Sequence[Happenings], readings: Sequence[Reading]) -> list[Reading]:
    """The readings with the gold triggers in the place of the events that were read, in their order."""
    return [
        read_telling(
            replace(reading, events=tuple(report_at(reading, trigger) for trigger in document.triggers)), document.text
        )
        for document, reading in zip(documents, readings, strict=True)
    ]


def pile(documents: Sequence[Happenings], readings: Sequence[Reading]) -> Pile:
    """The reports of all readings with the entities that linking makes of their names."""
    named = name_entities(
        [document_names(reading, document.text) for document, reading in zip(documents, readings, strict=True)],
        {},
        canonical,
    )
    reports = []
    for document, reading in zip(documents, readings, strict=True):
        for index in range(len(reading.events)):
            found = event_to_link(reading, index, evidence=f"{document.name} {index}")
            reports.append(with_entities(found, named.of_chain))
    who = {
        at: Participant(name=entity.name, kind=entity.kind, country=entity.country)
        for at, entity in enumerate(named.entities)
    }
    return Pile(reports=tuple(reports), documents=tuple(event_document(r) for r in readings), who=who)


def with_found_triggers(documents: Sequence[Happenings], readings: Sequence[Reading]) -> list[Reading]:
    """The readings with the event words of their counted sentences in the place of the events that were read."""
    made = []
    for document, reading in zip(documents, readings, strict=True):
        learned = read_analysis(document.text, spans=(Span(start=0, end=len(document.text)),)).triggers
        words = find_triggers(reading.words, learned)
        events = tuple(report_at(reading, trigger) for trigger in words if _counts(document, trigger))
        made.append(read_telling(replace(reading, events=events), document.text))
    return made


def as_read(documents: Sequence[Happenings], readings: Sequence[Reading]) -> list[Reading]:
    """The readings with their events of the counted sentences alone."""
    return [
        replace(reading, events=tuple(event for event in reading.events if _counts(document, event.trigger)))
        for document, reading in zip(documents, readings, strict=True)
    ]


def _counts(document: Happenings, trigger: Span) -> bool:
    return any(sentence.contains(trigger) for sentence in document.counted)


def gold_partition(documents: Sequence[Happenings]) -> dict[Mention, Hashable]:
    """The chain of each gold mention, by document and span."""
    return {
        (document.name, trigger.start, trigger.end): (document.topic, chain)
        for document in documents
        for trigger, chain in zip(document.triggers, document.chains, strict=True)
    }


def found_partition(readings: Sequence[Reading], made: Pile) -> dict[Mention, Hashable]:
    """The event of each report, by document and the span of its trigger."""
    triggers = {
        (reading.document_id, index): event.trigger
        for reading in readings
        for index, event in enumerate(reading.events)
    }
    return {
        (ref.document_id, *_ends(triggers[ref.document_id, ref.index])): number
        for number, event in enumerate(link_events(made.reports, made.documents, made.who))
        for ref in event.reports
    }


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def figures_of(documents: Sequence[Happenings], readings: Sequence[Reading]) -> dict[str, float]:
    """CoNLL F1 and its parts, in percent, with gold and with found mentions; the joins of events as read."""
    gold = gold_partition(documents)
    figures = {}
    for name, given in (("gold mentions", with_gold_triggers), ("found mentions", with_found_triggers)):
        told = given(documents, readings)
        scores = figures_of_mentions(gold, found_partition(told, pile(documents, told)))
        figures.update({f"{name}: {measure}": value for measure, value in scores.items()})
    told = as_read(documents, readings)
    joins = figures_of_joins(gold, found_partition(told, pile(documents, told)))
    return figures | {f"events as read: {measure}": value for measure, value in joins.items()}


def run(corpora: Path) -> dict[str, float]:
    """Percent on the topics that were held out. Found mentions are the event words of the counted sentences."""
    documents = annotated(corpora, HELD_OUT)
    return figures_of(documents, readings_of(documents))


def main() -> None:
    """Prints the figures."""
    corpora = Path(os.environ.get("ONRECORD_CORPORA", "../shared/corpora"))
    for name, value in run(corpora).items():
        print(f"{name:32} {value:7.2f}")
