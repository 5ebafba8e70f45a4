"""Join the documents of a case: outlets, text reuse, statements, events, pledges, under ids that last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from onrecord.case import Linked, terms_of
from onrecord.ids import digest
from onrecord.lexicons.outlets import canonical
from onrecord.linking.events import EventDocument, EventToLink, StoryGround, story_ground
from onrecord.linking.outlets import OutletName, link_outlets, outlet_key
from onrecord.linking.places import KeptAnswers
from onrecord.linking.reuse import VERSION, Prints, ReuseDocument, find_reuse
from onrecord.linking.statements import ReportToLink, link_statements
from onrecord.records import Entity, Event, Interval, Pledge, Reading, Ref, Reuse, Statement
from onrecord.workflow.beside import beside
from onrecord.workflow.decisions.replay import DecidedCase, Replay
from onrecord.workflow.events import describing, event_wordings, link_named_events, told_once, under_ids
from onrecord.workflow.gathering import Gathered, GatheredDocument, gather, gather_document
from onrecord.workflow.lasting_ids import lasting_ids
from onrecord.workflow.naming import Named, called_by_office, name_entities
from onrecord.workflow.pledges import link_named_pledges, pledge_evidence, pledges_under_ids, with_evidence
from onrecord.workflow.program import program_digest

NAMES = "names"  # what comparing names said is kept under it
DOCUMENTS = "documents"  # and under this what each document gives to linking,
PLACES = "places"  # and where its places lie
KEPT_AT_ONCE = 200  # documents
LARGE = 1_000  # documents, for another process to be worth its start
ID_PREFIXES = {"entity": "e", "statement": "s", "event": "v", "pledge": "p"}

Publications = Mapping[str, tuple[str | None, Interval | None]]


class LinkableCase(DecidedCase, Protocol):
    """What linking asks of a case."""

    def linked_reading(self, document_id: str) -> tuple[Reading, str] | None:
        """A reading and its text."""

    def gathered(self, about: str, program: str) -> Iterator[tuple[str, str | None, bytes | None]]:
        """By document that was read, sorted, what the same program kept of it under a name, and under which terms."""

    def gather(self, about: str, program: str, rows: Iterable[tuple[str, str, bytes]]) -> None:
        """Keeps for later builds what was worked out of documents: id, terms and bytes."""

    def publications(self) -> dict[str, tuple[str | None, Interval | None]]:
        """By document id, its outlet and when it was published."""

    def prints(self) -> Iterator[tuple[str, bytes]]:
        """The prints of text reuse by document id."""

    def text_of(self, document_id: str) -> str:
        """The text of a document."""

    def reuses(self) -> Iterator[Reuse]:
        """The reuses of the last build."""

    def compared(self) -> dict[str, str]:
        """By document id, a digest of what reuse was found from in the last build."""

    def clusters(self, kind: str) -> dict[str, str]:
        """By evidence, the id of the cluster that stood on it after the last build."""

    def kept(self, about: str, program: str) -> bytes | None:
        """What the last build kept for this one under a name, if the same program did."""

    def redirects(self, kind: str) -> dict[str, str]:
        """By id that was merged away, the id that now stands for it."""


def link(case: LinkableCase, *, jobs: int = 1) -> Linked:
    """Everything that joins the documents of a case, computed afresh from what the case holds.

    The same case gives the same links. Of the texts, only a few hundred that share passages are held
    at a time. With two jobs and a large case, another process does a part of the work.
    """
    replay = Replay.start(case)
    gathered = gather(_documents(case))
    publications = case.publications()
    outlets = _outlets(gathered, publications)
    large = jobs > 1 and len(gathered.event_documents) >= LARGE
    with beside(wanted=large) as other:
        ground = (  # where it is not found beside, linking the events finds it with what else they need
            other.start(story_ground, (gathered.event_documents,), takes=tuple[list[EventDocument]], gives=StoryGround)
            if large
            else None
        )
        reuses, compared = _reuses(case, publications, gathered, outlets)
        said = other.start(
            link_statements,
            (gathered.statements, reuses),
            takes=tuple[list[ReportToLink], list[Reuse]],
            gives=tuple[Statement, ...],
        )
        program = program_digest()
        made_names, kept = _named(case, program, gathered, publications, outlets)
        named = called_by_office(replay.named(made_names, gathered.names), gathered.called)
        happened = link_named_events(gathered, named, reuses, ground and ground())
        statements = replay.statements(said(), gathered.statements)
    events = replay.events(happened, event_wordings(gathered), describing(gathered, named))
    pledges = replay.pledges(link_named_pledges(gathered, named, statements, reuses))
    made = replay.finish(_under_lasting_ids(case, gathered, named, statements, events, pledges))
    borne_out = with_evidence(
        made.pledges, gathered=gathered, entities=made.entities, statements=made.statements, events=made.events
    )
    linked = replace(
        made,
        pledges=borne_out,
        reuses=reuses,
        compared=compared,
        program=program,
        kept=kept,
    )
    return replace(linked, terms=terms_of(linked))


def _named(
    case: LinkableCase,
    program: str,
    gathered: Gathered,
    publications: Publications,
    outlets: Mapping[str, Entity],
) -> tuple[Named, dict[str, bytes]]:
    """The entities, found with what the same program kept of names and places; and what is to keep of them now."""
    printed_by = {document: outlet for document, (outlet, _) in publications.items() if outlet}
    answered = KeptAnswers(gazetteer := case.kept(PLACES, program))
    located = {
        key: answered.unpacked(body)
        for key, _, body in (case.gathered(PLACES, program) if gazetteer is not None else ())
        if body is not None
    }
    made = name_entities(
        gathered.names, outlets, canonical, gathered.places, printed_by, case.kept(NAMES, program), located
    )
    case.gather(PLACES, program, ((key, "", answered.packed(found)) for key, found in made.places.items()))
    return made, {NAMES: made.kept, PLACES: answered.places}


def _documents(case: LinkableCase) -> Iterator[GatheredDocument]:
    """What each document gives to linking: as it was kept, where it was; the others are read, and kept from now on."""
    program = program_digest()
    new: list[tuple[str, str, bytes]] = []
    for document, _, kept in case.gathered(DOCUMENTS, program):
        if kept is not None:
            yield GatheredDocument.from_bytes(kept)
        elif (read := case.linked_reading(document)) is not None:
            made = gather_document(*read)
            new.append((document, "", made.to_bytes()))
            if len(new) >= KEPT_AT_ONCE:
                case.gather(DOCUMENTS, program, new)
                new.clear()
            yield made
    case.gather(DOCUMENTS, program, new)


def _outlets(gathered: Gathered, publications: Publications) -> dict[str, Entity]:
    written = [OutletName(name=name, document_id=document) for name, document in gathered.outlet_names()]
    given = [OutletName(name=outlet) for outlet, _ in publications.values() if outlet]
    return link_outlets([*written, *given], canonical)


def _reuses(
    case: LinkableCase, publications: Publications, gathered: Gathered, outlets: Mapping[str, Entity]
) -> tuple[tuple[Reuse, ...], dict[str, str]]:
    """The reuses, and a digest for each document of what they were found from.

    Where all documents of the last build are there as they were, only the new ones are compared.
    """
    documents: list[ReuseDocument] = []
    compared: dict[str, str] = {}
    for document, prints in _reuse_documents(case, publications, gathered, outlets):
        documents.append(document)
        told = (VERSION, document.outlet, document.published, document.credits, digest(prints))
        compared[document.id] = digest(repr(told).encode())
    before = case.compared()
    if before and before.items() <= compared.items():
        new = compared.keys() - before.keys()
        return find_reuse(documents, case.text_of, new=new, before=case.reuses()), compared
    return find_reuse(documents, case.text_of), compared


def _reuse_documents(
    case: LinkableCase, publications: Publications, gathered: Gathered, outlets: Mapping[str, Entity]
) -> Iterator[tuple[ReuseDocument, bytes]]:
    def usual(name: str) -> str:
        found = outlets.get(outlet_key(name, canonical))
        return found.name if found is not None else name

    credited: dict[str, set[str]] = {}
    for ref, name in gathered.credits.items():
        credited.setdefault(ref.document_id, set()).add(usual(name))
    for document, prints in case.prints():
        outlet, published = publications[document]
        found = ReuseDocument(
            id=document,
            prints=Prints.from_bytes(prints),
            outlet=usual(outlet) if outlet else None,
            published=published,
            credits=tuple(sorted(credited.get(document, ()))),
        )
        yield found, prints


def _under_lasting_ids(
    case: LinkableCase,
    gathered: Gathered,
    named: Named,
    statements: Sequence[Statement],
    events: Sequence[Event],
    pledges: Sequence[Pledge],
) -> Linked:
    said = _evidence_of(gathered.statements, [statement.reports for statement in statements])
    happened = _evidence_of(gathered.events, [event.reports for event in events])
    clusters: list[tuple[str, str, str]] = []
    redirects: list[tuple[str, str, str]] = []

    def lasting(kind: str, evidence: Sequence[Sequence[str]]) -> tuple[str, ...]:
        made = lasting_ids(ID_PREFIXES[kind], evidence, held=case.clusters(kind), redirects=case.redirects(kind))
        clusters.extend(
            (kind, key, found) for key, keys in zip(made.ids, evidence, strict=True) for found in sorted(set(keys))
        )
        redirects.extend((kind, old, new) for old, new in sorted(made.redirects.items()))
        return made.ids

    entity_ids = lasting("entity", named.evidence)

    def outlet_ids(written: Mapping[Ref, str]) -> dict[Ref, str]:
        keys = {ref: outlet_key(name, canonical) for ref, name in written.items()}
        return {ref: entity_ids[named.of_outlet[key]] for ref, key in keys.items() if key in named.of_outlet}

    def speaker_of(statement: Statement) -> str | None:
        chains = (gathered.speakers[ref] for ref in statement.reports if ref in gathered.speakers)
        found = [entity_ids[named.of_chain[chain]] for chain in chains if chain in named.of_chain]
        if len(found) < 2:
            return found[0] if found else None
        counted = Counter(found)
        return min(counted, key=lambda key: (-counted[key], key))

    kept_statements = [
        replace(statement, id=key, speaker_id=speaker_of(statement))
        for statement, key in zip(statements, lasting("statement", said), strict=True)
    ]
    kept_events = [
        under_ids(event, key, entity_ids) for event, key in zip(events, lasting("event", happened), strict=True)
    ]
    return Linked(
        entities=[replace(entity, id=key) for entity, key in zip(named.entities, entity_ids, strict=True)],
        statements=kept_statements,
        events=told_once(kept_events, kept_statements, gathered),
        pledges=pledges_under_ids(pledges, lasting("pledge", pledge_evidence(gathered, pledges)), entity_ids),
        credit_outlets=outlet_ids(gathered.credits),
        told_to=outlet_ids(gathered.told_to),
        credited_to=outlet_ids(gathered.credited_to),
        of_chain={ref: entity_ids[at] for ref, at in named.of_chain.items()},
        clusters=clusters,
        redirects=redirects,
        questions=named.asked(entity_ids),
        held_roles=gathered.held_roles,
        held_affiliations=gathered.held_affiliations,
    )


def _evidence_of(
    reports: Sequence[ReportToLink] | Sequence[EventToLink], clusters: Sequence[Sequence[Ref]]
) -> list[list[str]]:
    keys = {report.ref: report.evidence for report in reports}
    return [[keys[ref] for ref in refs] for refs in clusters]
