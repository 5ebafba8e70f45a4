"""The rows that join documents: written anew at each build, as linking gives them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.case.database import Database
from onrecord.case.decision_log import write_outcomes
from onrecord.case.linked_entities import write_entities, write_questions
from onrecord.case.linked_pledges import CLEARED as CLEARED_PLEDGES
from onrecord.case.linked_pledges import write_pledges
from onrecord.case.linked_reports import write_reports
from onrecord.case.rows import Row, days
from onrecord.case.weighed import CLEARED
from onrecord.records import AddedReports, Entity, Event, Held, Outcome, Pledge, Question, Ref, Reuse, Statement

_REUSE = "document_id start end source_document_id source_start source_end kind similarity directed"
_REASON = "about_kind about_id feature left_value right_value weight"
# Children before what they point at.
_CLEARED = (
    *CLEARED,
    *CLEARED_PLEDGES,
    "update mentions set entity_id = null where entity_id is not null",
    "update quantities set event_report_id = null where event_report_id is not null",
    "delete from event_reports",
    "delete from event_participants",
    "delete from events",
    "delete from report_parts",
    "delete from statement_reports",
    "delete from statements",
    "delete from credits",
    "delete from roles",
    "delete from affiliations",
    "delete from reuses",
    "delete from compared",
    "delete from clusters",
    "delete from redirects",
    "delete from reasons",
    "delete from questions",
    "delete from place_candidates",
    "delete from places",
    "delete from entity_names",
    "delete from entities",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """All that linking made: the clusters under their lasting ids, and which report points at which entity.

    `credit_outlets` goes by credit, `told_to` and `credited_to` by statement report, `of_chain` by
    document and number of a chain. `compared` has, by
    document, a digest of what its reuse was found from. `clusters` has (kind, id, evidence) for the
    next build to find the ids again; `redirects` has (kind, old id, new id). The rejected reports are
    those that people said are none; `added` has, by document, the reports that they added by hand;
    `outcomes` is what became of their decisions. `questions` are merges left to a person; `held_roles`
    and `held_affiliations` say when those held, by report.
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


def write_linked(database: Database, linked: Linked) -> None:
    """Puts what linking made in the place of all rows that joined documents. Needs an open transaction.

    Decisions stay. Raises `CaseError` where a statement or event report belongs to no cluster:
    nothing is dropped silently.
    """
    for statement in _CLEARED:
        database.run(statement)
    database.insert("clusters", "kind id evidence", linked.clusters)
    database.insert("redirects", "kind old_id new_id", linked.redirects)
    write_entities(database, linked.entities)
    write_questions(database, linked.questions)
    _write_statements(database, linked.statements)
    _write_events(database, linked.events)
    write_pledges(database, linked.pledges)
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
    )
    _write_reuses(database, linked)
    write_outcomes(database, linked.outcomes)


def read_reuses(database: Database) -> Iterator[Reuse]:
    """The reuses of the last build, one at a time."""
    for row in database.stream("select * from reuses"):
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


def _write_reuses(database: Database, linked: Linked) -> None:
    places = (
        (r.document_id, r.start, r.end, r.source_document_id, r.source_start, r.source_end, *_how(r))
        for r in linked.reuses
    )
    database.insert("reuses", _REUSE, places)
    database.insert("compared", "document_id terms", linked.compared.items())


def _how(reuse: Reuse) -> Row:
    return reuse.kind, float(reuse.similarity), int(reuse.directed)


def _write_statements(database: Database, statements: Sequence[Statement]) -> None:
    database.insert(
        "statements",
        "id speaker_id act said_from said_to text",
        ((s.id, s.speaker_id, s.act, *days(s.said), s.text) for s in statements),
    )
    database.insert(
        "reasons",
        _REASON,
        (("statement", s.id, r.feature, r.left, r.right, float(r.weight)) for s in statements for r in s.reasons),
    )


def _write_events(database: Database, events: Sequence[Event]) -> None:
    database.insert(
        "events",
        "id type mode status happened_from happened_to place_id summary",
        ((e.id, e.type, e.mode, e.status, *days(e.happened), e.place_id, e.summary) for e in events),
    )
    database.insert(
        "event_participants",
        "event_id entity_id part",
        (
            (event.id, entity, part)
            for event in events
            for part, found in (("actor", event.actors), ("recipient", event.recipients))
            for entity in sorted(set(found))
        ),
    )
    database.insert(
        "reasons",
        _REASON,
        (("event", e.id, r.feature, r.left, r.right, float(r.weight)) for e in events for r in e.reasons),
    )
