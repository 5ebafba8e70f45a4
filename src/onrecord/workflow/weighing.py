"""Weigh the facts of a case: how many independent origins each has, and where its reports differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import Protocol, TypeVar

import msgspec

from onrecord.case import Linked, Weighed
from onrecord.lexicons.tolls import DEADLY
from onrecord.records import Interval, Reading, Ref, Span
from onrecord.records.decisions import with_added
from onrecord.records.weighing import AboutKind, Corroboration, Discrepancy, FactKind, GoesBack, Tie
from onrecord.weighing.discrepancies import ComparedReport, Told
from onrecord.weighing.discrepancies.figures import Figure
from onrecord.weighing.discrepancies.manners import Decided
from onrecord.weighing.origins import OUTSIDE, count_origins, origins_of
from onrecord.weighing.ties import ReuseIndex, find_ties
from onrecord.workflow.compared_reports import BESIDE, Comparer, TollsTold, sentence_at, toll_document, tolls_told
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
from onrecord.workflow.program import program_digest
from onrecord.workflow.standing_facts import WEIGHED, StandingFacts, WeighedCase
from onrecord.workflow.weighed_documents import Outlets, WeighedDocument, weighed_document

HELD = 200  # readings kept at a time
WITHIN = "within"  # the discrepancies within single facts are kept under it,
MANNERS = "manners"  # and what single documents say of how a body decided,
TOLLS = "tolls"  # and their tolls
# Of a fact with more documents, only ties that join what no other one joined are kept: each is a row.
EVERY_TIE_UP_TO = 30


T = TypeVar("T")
_within = msgspec.msgpack.Decoder(list[tuple[tuple[FactKind, str], list[Discrepancy]]])
_manners_told = msgspec.msgpack.Decoder(list[Decided])
_tolls_told: msgspec.msgpack.Decoder[TollsTold | None] = msgspec.msgpack.Decoder(TollsTold | None)


class WeighableCase(WeighedCase, Protocol):
    """What weighing asks of a case."""

    def publications(self) -> dict[str, tuple[str | None, Interval | None]]:
        """By document id, its outlet and when it was published."""

    def bylines(self) -> dict[str, str]:
        """By document id, the line that names its writers."""

    def linked_reading(self, document_id: str) -> tuple[Reading, str] | None:
        """A reading and its text."""

    def caption_spans(self, document_id: str) -> tuple[Span, ...]:
        """Where the captions of a document stand."""

    def kept(self, about: str, program: str) -> bytes | None:
        """What the last build kept for this one under a name, if the same program did."""

    def keep(self, about: str, program: str, body: bytes) -> None:
        """Keeps something for the next build under a name."""

    def gather(self, about: str, program: str, rows: Iterable[tuple[str, str, bytes]]) -> None:
        """Keeps for later builds what was worked out of documents: id, terms and bytes."""

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
        if len(self.reports) == 1:
            return (self.reports[0].document_id,)
        return tuple(sorted({ref.document_id for ref in self.reports}))


def weigh(case: WeighableCase, linked: Linked) -> Weighed:
    """How well each statement, event and pledge is known, and where reports differ.

    Only documents of facts that several documents report are read again, and a few to find the words of
    what was compared. The same case gives the same.
    """
    publications, bylines = case.publications(), case.bylines()
    outlets = Outlets(linked.entities, sorted({outlet for outlet, _ in publications.values() if outlet}))
    program = program_digest()
    standing = StandingFacts(case, linked, program=program, publications=publications, bylines=bylines, outlets=outlets)
    found_before = _decoded(case.kept(WITHIN, program))
    facts: list[Fact] = []
    unchanged: list[Fact] = []
    for fact in facts_of(linked):
        stands = found_before is not None and standing.holds(fact.kind, fact.id, fact.documents)
        (unchanged if stands else facts).append(fact)
    read = _Readings(case, linked)
    documents, compared = _documents(case, linked, facts, outlets, publications, read)
    reuses = ReuseIndex(linked.reuses)
    corroboration = [
        _several(fact, documents, reuses) if len(fact.documents) > 1 else _single(fact, linked, outlets, publications)
        for fact in facts
    ]
    within = {
        (fact.kind, fact.id): found_before[fact.kind, fact.id]
        for fact in unchanged
        if found_before and (fact.kind, fact.id) in found_before
    }
    for fact in facts:
        if len(fact.documents) > 1 and (found := list(within_fact(fact.kind, fact.id, fact.reports, compared))):
            within[fact.kind, fact.id] = found
    case.keep(WITHIN, program, msgspec.msgpack.encode(list(within.items())))
    case.gather(WEIGHED, program, ((document, standing.terms[document], b"") for document in sorted(standing.changed)))
    between = _between(case, linked, read)
    return Weighed(
        corroboration=corroboration,
        discrepancies=heaviest([*chain.from_iterable(within.values()), *between]),
        unchanged=frozenset((fact.kind, fact.id) for fact in unchanged),
    )


def _decoded(kept: bytes | None) -> dict[tuple[FactKind, str], list[Discrepancy]] | None:
    return dict(_within.decode(kept)) if kept is not None else None


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
        if "event" in wanted[document_id]:
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


def _between(case: WeighableCase, linked: Linked, read: _Readings) -> list[Discrepancy]:
    """The discrepancies between facts that are one but for what differs."""
    found = list(between_statements(linked.statements, partial(_place_of, read, "statement")))
    people = frozenset(entity.id for entity in linked.entities if entity.kind == "person")
    found += between_events(
        linked.events, people, partial(_place_of, read, "event"), partial(_death_dated, linked, read)
    )
    about = _Abouts(linked, read)
    found += between_manners(
        _manners(case, read), lambda one: about(one.document_id, words=one.span, sentence=one.sentence)
    )
    entities = {entity.id: entity for entity in linked.entities}
    tolls = (toll_document(told, linked.of_chain, entities) for told in _tolls(case, read))
    found += between_tolls(tolls, partial(_about_figure, about, read))
    return found


def _manners(case: WeighableCase, read: _Readings) -> list[Decided]:
    """The sentences of all documents that say how a body decided."""
    passages: dict[str, list[tuple[str, int, int]]] = defaultdict(list)
    for passage in case.passages_with(MANNER_WORDS):
        passages[passage[0]].append(passage)
    made = _of_documents(case, MANNERS, sorted(passages), _manners_told, lambda key: manners_told(passages[key], read))
    return [decided for found in made for decided in found]


def _tolls(case: WeighableCase, read: _Readings) -> Iterator[TollsTold]:
    """The tolls of all documents that give one."""

    def told(document_id: str) -> TollsTold | None:
        known = read(document_id)
        return tolls_told(*known) if known else None

    documents = sorted({document for document, _, _ in case.passages_with(TOLL_WORDS)})
    return (found for found in _of_documents(case, TOLLS, documents, _tolls_told, told) if found is not None)


def _of_documents(
    case: WeighableCase,
    about: str,
    documents: Sequence[str],
    decoder: msgspec.msgpack.Decoder[T],
    make: Callable[[str], T],
) -> Iterator[T]:
    """What is made of each of these documents by itself; what an earlier build made is not made again."""
    program = program_digest()
    kept = {document: body for document, _, body in case.gathered(about, program) if body is not None}
    new: list[tuple[str, str, bytes]] = []
    for document in documents:
        if document in kept:
            yield decoder.decode(kept[document])
        else:
            made = make(document)
            new.append((document, "", msgspec.msgpack.encode(made)))
            yield made
    case.gather(about, program, new)


def _about_figure(about: _Abouts, read: _Readings, figure: Figure) -> tuple[AboutKind, str]:
    sentence = None
    known = read(figure.document_id)
    if known is not None:
        sentence = sentence_at(known[0], figure.span.start)
    return about(figure.document_id, words=figure.span, sentence=sentence or figure.span)


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


class _Abouts:
    """Tells what some words of a document are about."""

    def __init__(self, linked: Linked, read: _Readings) -> None:
        self._read = read
        self._events = {ref: event.id for event in linked.events for ref in event.reports}
        self._statements = {ref: statement.id for statement in linked.statements for ref in statement.reports}

    def __call__(self, document_id: str, *, words: Span, sentence: Span) -> tuple[AboutKind, str]:
        """The event that is reported nearest to the words, else the statement that holds them, else the document."""
        known = self._read(document_id)
        if known is not None:
            near = [
                (abs(report.trigger.start - words.start), index)
                for index, report in enumerate(known[0].events)
                if sentence.start <= report.trigger.start < sentence.end
                and Ref(document_id=document_id, index=index) in self._events
            ]
            if near:
                return "event", self._events[Ref(document_id=document_id, index=min(near)[1])]
            for index, statement in enumerate(known[0].statements):
                ref = Ref(document_id=document_id, index=index)
                if statement.span.start <= words.start < statement.span.end and ref in self._statements:
                    return "statement", self._statements[ref]
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
