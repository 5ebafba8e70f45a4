"""The rows that join documents: as linking gives them at each build; what stays as it was is not written again."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.case.database import Database
from onrecord.case.decision_log import write_outcomes
from onrecord.case.gathered import forget_others, keep
from onrecord.case.linked_entities import write_entities, write_questions
from onrecord.case.linked_pledges import write_pledges
from onrecord.case.linked_reports import report_terms, write_reports
from onrecord.case.renewing import remove, renew_groups, renew_rows, renew_set
from onrecord.case.rows import Row, days
from onrecord.ids import digest
from onrecord.records import AddedReports, Entity, Event, Held, Outcome, Pledge, Question, Ref, Reuse, Statement

_REUSE = "document_id start end source_document_id source_start source_end kind similarity directed"
_REASON = "about_kind about_id feature left_value right_value weight"


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """All that linking made: the clusters under their lasting ids, and which report points at which entity.

    `credit_outlets` goes by credit, `told_to` and `credited_to` by statement report, `of_chain` by
    document and number of a chain. `compared` has, by
    document, a digest of what its reuse was found from. `clusters` has (kind, id, evidence) for the
    next build to find the ids again; `redirects` has (kind, old id, new id). The rejected reports are
    those that people said are none; `added` has, by document, the reports that they added by hand;
    `outcomes` is what became of their decisions. `questions` are merges left to a person; `held_roles`
    and `held_affiliations` say when those held, by report. `program` is another text whenever the rows of one
    document may be made in another way: all are written anew then, and always where it is empty. `kept` is for the next
    build of the same program, by name. `terms` is what `terms_of` gives for the rest, where that is known already.
    """

    entities: Sequence[Entity] = ()
    statements: Sequence[Statement] = ()
    events: Sequence[Event] = ()
    pledges: Sequence[Pledge] = ()
    reuses: Sequence[Reuse] = ()
    compared: Mapping[str, str] = field(default_factory=dict)
    credit_outlets: Mapping[Ref, str] = field(default_factory=dict)
    told_to: Mapping[Ref, str] = field(default_factory=dict)
    credited_to: Mapping[Ref, str] = field(default_factory=dict)
    of_chain: Mapping[Ref, str] = field(default_factory=dict)
    clusters: Sequence[tuple[str, str, str]] = ()
    redirects: Sequence[tuple[str, str, str]] = ()
    rejected_statements: Collection[Ref] = ()
    rejected_events: Collection[Ref] = ()
    rejected_pledges: Collection[Ref] = ()
    added: Mapping[str, AddedReports] = field(default_factory=dict)
    outcomes: Sequence[Outcome] = ()
    questions: Sequence[Question] = ()
    held_roles: Mapping[Ref, Held] = field(default_factory=dict)
    held_affiliations: Mapping[Ref, Held] = field(default_factory=dict)
    program: str = ""
    kept: Mapping[str, bytes] = field(default_factory=dict)
    terms: Mapping[str, str] = field(default_factory=dict)


def terms_of(linked: Linked) -> dict[str, str]:
    """By document, a digest of all that the rows of its reports are made from beside its text and reading."""
    return report_terms(
        linked.program,
        {
            "statement": {ref: statement.id for statement in linked.statements for ref in statement.reports},
            "event": {ref: event.id for event in linked.events for ref in event.reports},
            "pledge": {ref: pledge.id for pledge in linked.pledges for ref in pledge.reports},
            "mention": {ref: entity.id for entity in linked.entities for ref in entity.mentions},
            "chain": linked.of_chain,
            "credit": linked.credit_outlets,
            "told": linked.told_to,
            "credited": linked.credited_to,
            "role": linked.held_roles,
            "affiliation": linked.held_affiliations,
            "no statement": dict.fromkeys(linked.rejected_statements),
            "no event": dict.fromkeys(linked.rejected_events),
            "no pledge": dict.fromkeys(linked.rejected_pledges),
        },
        linked.added,
    )


def write_linked(database: Database, linked: Linked) -> None:
    """Puts what linking made in the place of all rows that joined documents. Needs an open transaction.

    Decisions stay. Raises `CaseError` where a statement or event report belongs to no cluster:
    nothing is dropped silently.
    """
    database.run("pragma defer_foreign_keys = on")  # until the transaction ends: rows go before what points at them
    renew_set(database, "clusters", "kind id evidence", linked.clusters)
    renew_set(database, "redirects", "kind old_id new_id", linked.redirects)
    stale_entities = write_entities(database, linked.entities)
    write_questions(database, linked.questions)
    stale_statements = _write_statements(database, linked.statements)
    stale_events = _write_events(database, linked.events)
    stale_pledges = write_pledges(database, linked.pledges)
    write_reports(
        database,
        statement_of={ref: statement.id for statement in linked.statements for ref in statement.reports},
        event_of={ref: event.id for event in linked.events for ref in event.reports},
        pledge_of={ref: pledge.id for pledge in linked.pledges for ref in pledge.reports},
        entity_of={ref: entity.id for entity in linked.entities for ref in entity.mentions},
        credit_outlets=linked.credit_outlets,
        told_to=linked.told_to,
        credited_to=linked.credited_to,
        of_chain=linked.of_chain,
        rejected_statements=linked.rejected_statements,
        rejected_events=linked.rejected_events,
        rejected_pledges=linked.rejected_pledges,
        added=linked.added,
        held_roles=linked.held_roles,
        held_affiliations=linked.held_affiliations,
        program=linked.program,
        terms=linked.terms or terms_of(linked),
    )
    # What pointed at these now points elsewhere or is gone.
    remove(database, "pledges", stale_pledges)
    remove(database, "events", stale_events)
    remove(database, "statements", stale_statements)
    remove(database, "entities", stale_entities)
    _write_reuses(database, linked)
    write_outcomes(database, linked.outcomes)
    forget_others(database, linked.program)
    for about, body in linked.kept.items():
        keep(database, about, linked.program, body)


def read_reuses(database: Database) -> Iterator[Reuse]:
    """The reuses of the last build, one at a time."""
    for row in database.stream("select * from reuses order by document_id, rowid"):
        yield Reuse(
            document_id=row["document_id"],
            start=row["start"],
            end=row["end"],
            source_document_id=row["source_document_id"],
            source_start=row["source_start"],
            source_end=row["source_end"],
            kind=row["kind"],
            similarity=row["similarity"],
            directed=bool(row["directed"]),
        )


def read_compared(database: Database) -> dict[str, str]:
    """By document, what its reuse was found from; empty where rows of the last build are no longer there."""
    found = {row[0]: row[1] for row in database.stream("select document_id, terms from compared")}
    return found if database.one("select stamp from stamps where about = 'compared'") == _stamp(found) else {}


def _stamp(terms: Mapping[str, str]) -> str:
    return digest("\n".join(f"{document} {told}" for document, told in sorted(terms.items())).encode())


def _write_reuses(database: Database, linked: Linked) -> None:
    places = (
        (r.document_id, r.start, r.end, r.source_document_id, r.source_start, r.source_end, *_how(r))
        for r in linked.reuses
    )
    renew_groups(database, "reuses", _REUSE, places)
    gone = renew_rows(database, "compared", "document_id terms", linked.compared.items())
    remove(database, "compared", gone, key="document_id")
    database.insert("stamps", "about stamp", [("compared", _stamp(linked.compared))], replace=True)


def _how(reuse: Reuse) -> Row:
    return reuse.kind, float(reuse.similarity), int(reuse.directed)


def _write_statements(database: Database, statements: Sequence[Statement]) -> tuple[str, ...]:
    """Gives the ids that are no longer those of a statement."""
    stale = renew_rows(
        database,
        "statements",
        "id speaker_id act said_from said_to text",
        ((s.id, s.speaker_id, s.act, *days(s.said), s.text) for s in statements),
    )
    reasons = (("statement", s.id, r.feature, r.left, r.right, float(r.weight)) for s in statements for r in s.reasons)
    renew_groups(database, "reasons", _REASON, reasons, by=2, only="about_kind = 'statement'")
    return stale


def _write_events(database: Database, events: Sequence[Event]) -> tuple[str, ...]:
    """Gives the ids that are no longer those of an event."""
    stale = renew_rows(
        database,
        "events",
        "id type mode status happened_from happened_to place_id summary told_by statement_id",
        (
            (e.id, e.type, e.mode, e.status, *days(e.happened), e.place_id, e.summary, e.told_by, e.statement_id)
            for e in events
        ),
    )
    renew_set(
        database,
        "event_participants",
        "event_id entity_id part",
        (
            (event.id, entity, part)
            for event in events
            for part, found in (("actor", event.actors), ("recipient", event.recipients))
            for entity in found
        ),
    )
    reasons = (("event", e.id, r.feature, r.left, r.right, float(r.weight)) for e in events for r in e.reasons)
    renew_groups(database, "reasons", _REASON, reasons, by=2, only="about_kind = 'event'")
    return stale
