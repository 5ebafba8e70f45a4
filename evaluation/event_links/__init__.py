"""How well reports of one happening are joined across documents: ECB+, topics 26 to 35, which nothing was tuned on.

All documents of the part are one pile, as in a case: which articles are about one story is not told. With gold
mentions the triggers are given; who took part is read by syntax. With predicted mentions all is read.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from evaluation.event_links.ecb import Happenings, annotated
from evaluation.event_links.roles import report_at
from evaluation.names.coreference import b_cubed, ceaf_e, muc
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
from onrecord.reading.pipeline import read
from onrecord.reading.telling import read_telling
from onrecord.records import Document, Reading, Zone
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


def gold_and_found(documents: Sequence[Happenings], made: Pile) -> tuple[dict[Hashable, Hashable], ...]:
    """For gold triggers: the chain and the event of each."""
    gold: dict[Hashable, Hashable] = {}
    for document in documents:
        for index, chain in enumerate(document.chains):
            gold[document.name, index] = (document.topic, chain)
    found: dict[Hashable, Hashable] = {}
    for number, event in enumerate(link_events(made.reports, made.documents, made.who)):
        for ref in event.reports:
            found[ref.document_id, ref.index] = number
    return gold, found


def figures(gold: dict[Hashable, Hashable], found: dict[Hashable, Hashable]) -> dict[str, float]:
    """MUC, B3, CEAF-e and their mean, F1 in percent."""
    scores = {"MUC": muc(gold, found), "B3": b_cubed(gold, found), "CEAFe": ceaf_e(gold, found)}
    found_figures = {name: 100 * value for name, value in scores.items()}
    return {**found_figures, "CoNLL F1": sum(found_figures.values()) / 3}
