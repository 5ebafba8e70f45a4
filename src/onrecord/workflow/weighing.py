"""Weigh the facts of a case: how many independent origins each has, and where its reports differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from onrecord.case import Linked, Weighed
from onrecord.lexicons.tolls import DEADLY
from onrecord.records import Interval, Reading, Ref, Span
from onrecord.records.decisions import with_added
from onrecord.records.weighing import AboutKind, Corroboration, Discrepancy, FactKind, GoesBack, Tie
from onrecord.weighing.discrepancies import ComparedReport, Told
from onrecord.weighing.discrepancies.figures import Figure
from onrecord.weighing.discrepancies.tolls import TollDocument
from onrecord.weighing.origins import OUTSIDE, count_origins, origins_of
from onrecord.weighing.ties import ReuseIndex, find_ties
from onrecord.workflow.compared_reports import BESIDE, Comparer, sentence_at, toll_document
from onrecord.workflow.finding_discrepancies import (
    MANNER_WORDS,
    TOLL_WORDS,
    Compared,
    between_events,
    between_manners,
    between_statements,
    between_tolls,
    heaviest,
    manners_told,
    within_fact,
)
from onrecord.workflow.weighed_documents import Outlets, WeighedDocument, weighed_document

HELD = 200  # readings kept at a time
# Of a fact with more documents, only ties that join what no other one joined are kept: each is a row.
EVERY_TIE_UP_TO = 30


class WeighableCase(Protocol):
    """What weighing asks of a case."""

    def publications(self) -> dict[str, tuple[str | None, Interval | None]]:
        """By document id, its outlet and when it was published."""

    def bylines(self) -> dict[str, str]:
        """By document id, the line that names its writers."""

    def linked_reading(self, document_id: str) -> tuple[Reading, str] | None:
        """A reading and its text."""

    def caption_spans(self, document_id: str) -> tuple[Span, ...]:
        """Where the captions of a document stand."""

    def passages_with(self, question: str) -> Iterator[tuple[str, int, int]]:
        """The paragraphs that answer a full-text question: document, start, end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A fact with its reports: which layer of the readings they stand in, and which of it."""

    kind: FactKind
    id: str
    reports: tuple[Ref, ...]

    @property
    def documents(self) -> tuple[str, ...]:
        """The ids of its documents, sorted, each once."""
        return tuple(sorted({ref.document_id for ref in self.reports}))


def weigh(case: WeighableCase, linked: Linked) -> Weighed:
    """How well each statement, event and pledge is known, and where reports differ.

    Only documents of facts that several documents report are read again, and a few to find the words of
    what was compared. The same case gives the same.
    """
    publications = case.publications()
    outlets = Outlets(linked.entities, sorted({outlet for outlet, _ in publications.values() if outlet}))
    facts = tuple(facts_of(linked))
    read = _Readings(case, linked)
    documents, compared = _documents(case, linked, facts, outlets, publications, read)
    reuses = ReuseIndex(linked.reuses)
    corroboration = [
        _several(fact, documents, reuses) if len(fact.documents) > 1 else _single(fact, linked, outlets, publications)
        for fact in facts
    ]
    return Weighed(corroboration=corroboration, discrepancies=_discrepancies(case, linked, facts, compared, read))


def facts_of(linked: Linked) -> Iterator[Fact]:
    """Every fact that is weighed, in the order of linking."""
    for statement in linked.statements:
        yield Fact(kind="statement", id=statement.id, reports=statement.reports)
    for event in linked.events:
        yield Fact(kind="event", id=event.id, reports=event.reports)
    for pledge in linked.pledges:
        yield Fact(kind="pledge", id=pledge.id, reports=pledge.reports)


class _Readings:
    """Readings one at a time, with what people added to them; the last few are kept."""

    def __init__(self, case: WeighableCase, linked: Linked) -> None:
        self._case, self._added = case, linked.added
        self._held: dict[str, tuple[Reading, str] | None] = {}

    def __call__(self, document_id: str) -> tuple[Reading, str] | None:
        if document_id not in self._held:
            if len(self._held) >= HELD:
                self._held.pop(next(iter(self._held)))
            found = self._case.linked_reading(document_id)
            self._held[document_id] = (with_added(found[0], self._added), found[1]) if found else None
        return self._held[document_id]


def _documents(
    case: WeighableCase,
    linked: Linked,
    facts: Sequence[Fact],
    outlets: Outlets,
    publications: Mapping[str, tuple[str | None, Interval | None]],
    read: _Readings,
) -> tuple[dict[str, WeighedDocument], Compared]:
    wanted: dict[str, dict[FactKind, set[int]]] = defaultdict(lambda: defaultdict(set))
    for fact in facts:
        if len(fact.documents) > 1:
            for ref in fact.reports:
                wanted[ref.document_id][fact.kind].add(ref.index)
    statement_of = {ref: statement.id for statement in linked.statements for ref in statement.reports}
    entities = {entity.id: entity for entity in linked.entities}
    bylines = case.bylines()
    found: dict[str, WeighedDocument] = {}
    reports: dict[tuple[FactKind, Ref], ComparedReport] = {}
    tolls: dict[str, Mapping[str, tuple[Figure, ...]]] = {}
    for document_id in sorted(wanted):
        known = read(document_id)
        if known is None:
            continue
        reading, text = known
        outlet, published = publications[document_id]
        found[document_id] = weighed_document(
            reading,
            text,
            captions=case.caption_spans(document_id),
            outlet=outlets.of(outlet) if outlet else None,
            byline=bylines.get(document_id),
            published=published,
            outlets=outlets,
            linked=linked,
            statement_of=statement_of,
            wanted=wanted[document_id],
        )
        comparer = Comparer(reading, text, linked, entities)
        tolls[document_id] = comparer.figures.tolls
        make: dict[FactKind, Callable[[int], ComparedReport]] = {
            "statement": comparer.statement,
            "event": comparer.event,
            "pledge": comparer.pledge,
        }
        for kind, indices in wanted[document_id].items():
            for index in sorted(indices):
                reports[kind, Ref(document_id=document_id, index=index)] = make[kind](index)
    return found, Compared(reports=reports, tolls=tolls)


def _discrepancies(
    case: WeighableCase, linked: Linked, facts: Sequence[Fact], compared: Compared, read: _Readings
) -> list[Discrepancy]:
    found: list[Discrepancy] = []
    for fact in facts:
        if len(fact.documents) > 1:
            found += within_fact(fact.kind, fact.id, fact.reports, compared)
    found += between_statements(linked.statements, partial(_place_of, read, "statement"))
    people = frozenset(entity.id for entity in linked.entities if entity.kind == "person")
    found += between_events(
        linked.events, people, partial(_place_of, read, "event"), partial(_death_dated, linked, read)
    )
    manners = manners_told(case.passages_with(MANNER_WORDS), read)
    found += between_manners(manners, lambda one: _about(linked, read, one.document_id, one.span, one.sentence))
    found += between_tolls(_toll_documents(case, linked, read), partial(_about_figure, linked, read))
    return heaviest(found)


def _toll_documents(case: WeighableCase, linked: Linked, read: _Readings) -> Iterator[TollDocument]:
    entities = {entity.id: entity for entity in linked.entities}
    for document_id in sorted({document for document, _, _ in case.passages_with(TOLL_WORDS)}):
        known = read(document_id)
        found = toll_document(known[0], known[1], linked.of_chain, entities) if known else None
        if found is not None:
            yield found


def _about_figure(linked: Linked, read: _Readings, figure: Figure) -> tuple[AboutKind, str]:
    sentence = None
    known = read(figure.document_id)
    if known is not None:
        sentence = sentence_at(known[0], figure.span.start)
    return _about(linked, read, figure.document_id, figure.span, sentence or figure.span)


def _death_dated(linked: Linked, read: _Readings, ref: Ref, person: str) -> bool:
    known = read(ref.document_id)
    if known is None:
        return False
    report = known[0].events[ref.index]
    chains = (Ref(document_id=ref.document_id, index=chain) for chain in report.recipients)
    if all(linked.of_chain.get(chain) != person for chain in chains):
        return False
    if report.lemma not in DEADLY or report.time is None:
        return False
    time = known[0].times[report.time]
    return max(time.start - report.trigger.end, report.trigger.start - time.end) <= BESIDE


def _place_of(read: _Readings, kind: FactKind, ref: Ref) -> Told | None:
    known = read(ref.document_id)
    if known is None:
        return None
    reading, text = known
    if kind == "statement":
        span = reading.statements[ref.index].span
    else:
        span = Span(start=reading.events[ref.index].start, end=reading.events[ref.index].end)
    return Told(key="", words=" ".join(span.of(text).split()), document_id=ref.document_id, span=span)


def _about(linked: Linked, read: _Readings, document_id: str, words: Span, sentence: Span) -> tuple[AboutKind, str]:
    """The event that is reported nearest to the words, else the statement that holds them, else the document."""
    known = read(document_id)
    if known is not None:
        events = {ref: one.id for one in linked.events for ref in one.reports if ref.document_id == document_id}
        near = [
            (abs(report.trigger.start - words.start), index)
            for index, report in enumerate(known[0].events)
            if sentence.start <= report.trigger.start < sentence.end
            and Ref(document_id=document_id, index=index) in events
        ]
        if near:
            return "event", events[Ref(document_id=document_id, index=min(near)[1])]
        statements = {ref: one.id for one in linked.statements for ref in one.reports if ref.document_id == document_id}
        for index, statement in enumerate(known[0].statements):
            ref = Ref(document_id=document_id, index=index)
            if statement.span.start <= words.start < statement.span.end and ref in statements:
                return "statement", statements[ref]
    return "document", document_id


def _several(fact: Fact, documents: Mapping[str, WeighedDocument], reuses: ReuseIndex) -> Corroboration:
    reports = [documents[ref.document_id].reports[fact.kind, ref.index] for ref in fact.reports]
    sources = {one: documents[one].source for one in fact.documents}
    ties = find_ties(reports, sources, reuses)
    origins = origins_of(fact.documents, ties)
    return Corroboration(
        fact_kind=fact.kind,
        fact_id=fact.id,
        documents=len(fact.documents),
        outlets=len({source.outlet for source in sources.values() if source.outlet}),
        origins=count_origins(origins),
        ties=ties if len(fact.documents) <= EVERY_TIE_UP_TO else _joining(ties),
        goes_back=tuple(
            GoesBack(document_id=one, origin_id=root.removeprefix(OUTSIDE), outside=root.startswith(OUTSIDE))
            for one, roots in origins.items()
            for root in sorted(roots)
        ),
    )


def _joining(ties: Sequence[Tie]) -> tuple[Tie, ...]:
    """The ties that join what none before them joined, those that show a direction first."""
    up: dict[str, str] = {}

    def head(node: str) -> str:
        while up.setdefault(node, node) != node:
            node = up[node]
        return node

    kept = []
    for tie in sorted(ties, key=lambda tie: (not tie.directed, tie.outlet_id is None)):
        left, right = head(tie.document_id), head(tie.other_id or f"{OUTSIDE}{tie.outlet_id}")
        if left != right:
            up[right] = left
            kept.append(tie)
    return tuple(kept)


def _single(
    fact: Fact,
    linked: Linked,
    outlets: Outlets,
    publications: Mapping[str, tuple[str | None, Interval | None]],
) -> Corroboration:
    """A fact of one document has one origin: that document, or the one outlet that it credits."""
    (document,) = fact.documents
    name = publications[document][0]
    own = outlets.of(name) if name else None
    ties = set()
    if fact.kind == "statement":
        for ref in fact.reports:
            credited, told = linked.credited_to.get(ref), linked.told_to.get(ref)
            if credited is not None and credited != own:
                ties.add(Tie(document_id=document, kind="credit", outlet_id=credited, directed=True))
            elif told is not None and told != own:
                ties.add(Tie(document_id=document, kind="told to", outlet_id=told, directed=True))
    ordered = tuple(sorted(ties, key=lambda tie: (tie.outlet_id or "", tie.kind)))
    return Corroboration(
        fact_kind=fact.kind,
        fact_id=fact.id,
        documents=1,
        outlets=int(name is not None),
        origins=1,
        ties=ordered,
        goes_back=tuple(
            GoesBack(document_id=document, origin_id=outlet, outside=True)
            for outlet in sorted({tie.outlet_id for tie in ordered if tie.outlet_id})
        ),
    )
