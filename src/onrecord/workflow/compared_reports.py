"""What comparing needs of the reports of one document: figures, days, places, people, the words of quotations."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from onrecord.case import Linked
from onrecord.lexicons.tolls import TOLLS
from onrecord.records import Entity, EventReport, Interval, Reading, Ref, Span, StatementReport
from onrecord.weighing.discrepancies import ComparedReport, Told
from onrecord.weighing.discrepancies.figures import Figure, figure_of
from onrecord.weighing.discrepancies.tolls import OPENING, TollDocument, another_time, disputed_within, main_tolls

_STAMP = re.compile(r",?\s*\d{1,2}:\s?\d\d")  # after a day: the stamp of an article
_ON = re.compile(r"\bon\s+$", re.IGNORECASE)
BESIDE = 60  # characters between a trigger and a number, for the number to be the event's
FEWEST_SPOKEN = 5  # words
VIOLENT = frozenset({"ASSAULT", "COERCE"})  # who did it is asked of these


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentFigures:
    """The figures of one document: by event report, and the tolls of the whole document by kind."""

    of_event: Mapping[int, tuple[Figure, ...]]
    tolls: Mapping[str, tuple[Figure, ...]]


def figures_in(reading: Reading, text: str) -> DocumentFigures:
    """The figures of a document; each belongs to the event whose trigger is nearest in its sentence."""
    of_event: dict[int, list[Figure]] = {}
    tolls: dict[str, list[Figure]] = {}
    given = reading.published
    for quantity in reading.quantities:
        sentence = sentence_at(reading, quantity.start)
        if sentence is None:
            continue
        back = another_time(reading.sentences, text, reading.sentences.index(sentence))
        figure = figure_of(quantity, text, sentence, document_id=reading.document_id, given=given, back=back)
        if figure is None:
            continue
        near = [
            (max(event.trigger.start - quantity.end, quantity.start - event.trigger.end, 0), index)
            for index, event in enumerate(reading.events)
            if sentence.start <= event.trigger.start < sentence.end
        ]
        if near and (figure.kind in TOLLS or min(near)[0] <= BESIDE):
            of_event.setdefault(min(near)[1], []).append(figure)
        if figure.kind in TOLLS and not back:
            tolls.setdefault(figure.kind, []).append(figure)
    return DocumentFigures(
        of_event={index: tuple(found) for index, found in of_event.items()},
        tolls={kind: tuple(found) for kind, found in tolls.items()},
    )


def sentence_at(reading: Reading, offset: int) -> Span | None:
    """The sentence that holds this character, or `None`."""
    at = bisect_right(reading.sentences, offset, key=lambda span: span.start) - 1
    found = reading.sentences[at] if at >= 0 else None
    return found if found is not None and offset < found.end else None


@dataclass(frozen=True, slots=True, kw_only=True)
class TollsTold:
    """The tolls of one document, without the entities that its opening names: only the chains of these."""

    document: TollDocument
    chains: tuple[int, ...]


def tolls_told(reading: Reading, text: str) -> TollsTold | None:
    """The tolls of a document's news; `None` where it gives none. The same reading and text give the same."""
    sentences = reading.sentences
    figures = []
    for quantity in reading.quantities:
        at = bisect_right(sentences, quantity.start, key=lambda span: span.start) - 1
        if at < 0 or another_time(sentences, text, at):
            continue
        figure = figure_of(quantity, text, sentences[at], document_id=reading.document_id, given=reading.published)
        if figure is not None:
            figures.append((at, figure))
    disputed = disputed_within(text, sentences, figures)
    tolls = main_tolls(figures, disputed)
    if not tolls:
        return None
    end = sentences[min(OPENING, len(sentences)) - 1].end
    chains = {mention.chain for mention in reading.mentions if mention.end <= end and mention.chain is not None}
    document = TollDocument(
        id=reading.document_id,
        published=reading.published,
        names=frozenset(),
        terms=frozenset(reading.terms),
        tolls=tolls,
        disputed=frozenset(
            kind for kind, found in tolls.items() if any((one, other) in disputed for one in found for other in found)
        ),
    )
    return TollsTold(document=document, chains=tuple(sorted(chains)))


def toll_document(told: TollsTold, of_chain: Mapping[Ref, str], entities: Mapping[str, Entity]) -> TollDocument:
    """The document with the entities that its opening names, but for states and peoples."""
    refs = (Ref(document_id=told.document.id, index=chain) for chain in told.chains)
    named = (entities.get(of_chain.get(ref, "")) for ref in refs)
    names = (entity.id for entity in named if entity is not None and entity.kind not in ("country", "people"))
    return replace(told.document, names=frozenset(names))


def _quotes(report: StatementReport, words: str) -> bool:
    """True for words between quotation marks that are more than a phrase: of these it matters who said them."""
    return report.mode != "indirect" and len(words.split()) >= FEWEST_SPOKEN


class Comparer:
    """Makes the reports of one document ready for comparing."""

    def __init__(self, reading: Reading, text: str, linked: Linked, entities: Mapping[str, Entity]) -> None:
        self._reading, self._text, self._linked, self._entities = reading, text, linked, entities

    @cached_property
    def figures(self) -> DocumentFigures:
        """The figures of the document; only events are compared by them."""
        return figures_in(self._reading, self._text)

    def event(self, index: int) -> ComparedReport:
        """One report of an event."""
        report = self._reading.events[index]
        time = report.time if self._in_its_line(report) else None
        return ComparedReport(
            document_id=self._reading.document_id,
            span=Span(start=report.start, end=report.end),
            figures=self.figures.of_event.get(index, ()),
            day=report.happened if time is not None else None,
            day_value=self._reading.times[time].value if time is not None else None,
            day_words=self._day_words(time, report.happened),
            act=report.lemma,
            status=self._told("denied" if report.status == "denied" else "told", report.trigger),
            place=self._place(report),
            actors=self._actors(report) if report.type in VIOLENT else (),
        )

    def statement(self, index: int) -> ComparedReport:
        """One report of a statement."""
        report = self._reading.statements[index]
        words = " … ".join(" ".join(span.of(self._text).split()) for span in report.content)
        quoted = None
        if report.mode == "direct":
            quoted = Told(key=words.casefold(), words=words, document_id=self._reading.document_id, span=report.span)
        return ComparedReport(
            document_id=self._reading.document_id,
            span=report.span,
            quoted=quoted,
            actors=self._speaker(report.speaker, report.source) if _quotes(report, words) else (),
        )

    def pledge(self, index: int) -> ComparedReport:
        """One report of a pledge: when it falls due."""
        report = self._reading.pledges[index]
        return ComparedReport(
            document_id=self._reading.document_id,
            span=Span(start=report.start, end=report.end),
            day=report.due if report.time is not None else None,
            day_value=self._reading.times[report.time].value if report.time is not None else None,
            day_words=self._day_words(report.time, report.due),
        )

    def _in_its_line(self, report: EventReport) -> bool:
        """True where an event's time stands in the line of its trigger; a dateline below a headline is not its day."""
        if report.time is None:
            return False
        time = self._reading.times[report.time]
        if _STAMP.match(self._text, time.end) and not _ON.search(self._text, max(0, time.start - 6), time.start):
            return False
        first, second = sorted(((time.start, time.end), (report.trigger.start, report.trigger.end)))
        return "\n" not in self._text[first[1] : second[0]]

    def _told(self, key: str, span: Span) -> Told:
        words = " ".join(span.of(self._text).split())
        return Told(key=key, words=words, document_id=self._reading.document_id, span=span)

    def _day_words(self, time: int | None, days: Interval | None) -> Told | None:
        if time is None:
            return None
        found = self._reading.times[time]
        key = f"{days.earliest}/{days.latest}" if days else found.value
        return self._told(key, found.span)

    def _entity(self, chain: int | None) -> Entity | None:
        if chain is None:
            return None
        found = self._linked.of_chain.get(Ref(document_id=self._reading.document_id, index=chain))
        return self._entities.get(found) if found is not None else None

    def _place(self, report: EventReport) -> Told | None:
        entity = self._entity(report.place)
        if entity is None or entity.location is None or entity.location.place.feature != "city":
            return None
        span = self._mention(report.place, Span(start=report.start, end=report.end))
        return Told(key=entity.id, words=entity.name, document_id=self._reading.document_id, span=span)

    def _actors(self, report: EventReport) -> tuple[Told, ...]:
        """The groups and people that are named as who did it; states are left out, as each goes by many names."""
        found = []
        for chain in report.actors:
            entity = self._entity(chain)
            if entity is not None and entity.kind in ("organization", "person"):
                span = self._mention(chain, Span(start=report.start, end=report.end))
                found.append(Told(key=entity.id, words=entity.name, document_id=self._reading.document_id, span=span))
        return tuple(found)

    def _speaker(self, chain: int | None, source: Sequence[Span]) -> tuple[Told, ...]:
        entity = self._entity(chain)
        if entity is None or entity.kind != "person" or not source or len(entity.name.split()) < 2:
            return ()
        if any(
            (mention.start, mention.end) == (source[0].start, source[0].end) and mention.form == "pronoun"
            for mention in self._reading.mentions
        ):
            return ()  # whom "he" means is not the outlet's word
        last = entity.name.split()[-1].casefold()
        return (Told(key=last, words=entity.name, document_id=self._reading.document_id, span=source[0]),)

    def _mention(self, chain: int | None, within: Span) -> Span:
        """Where the chain is mentioned in a stretch; the stretch itself where it is not."""
        for mention in self._reading.mentions:
            if mention.chain == chain and within.start <= mention.start and mention.end <= within.end:
                return Span(start=mention.start, end=mention.end)
        return within
