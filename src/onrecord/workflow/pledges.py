"""Pledges between their readings and the case: linked under the entities of all documents, then given their ids."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from onrecord.linking.pledges import PledgeToLink, link_pledges, offer_evidence, stems_of
from onrecord.records import Entity, Event, Interval, Pledge, Ref, Reuse, Statement
from onrecord.workflow.gathering import Gathered
from onrecord.workflow.naming import Named


def link_named_pledges(
    gathered: Gathered, named: Named, statements: Sequence[Statement], reuses: Sequence[Reuse]
) -> tuple[Pledge, ...]:
    """The pledges of a case; ids are places in the result, and those of people places in `named.entities`."""
    statement_of = {ref: at for at, statement in enumerate(statements) for ref in statement.reports}
    clusters = link_pledges(
        gathered.pledges,
        entity_of=named.of_chain,
        statement_of=statement_of,
        speakers=_speakers(gathered, named, statements),
        offices=frozenset(
            (named.of_chain[holder], named.of_chain[body])
            for holder, body in gathered.offices
            if holder in named.of_chain and body in named.of_chain
        ),
        reuses=reuses,
    )
    return tuple(
        Pledge(
            id=str(at),
            kind=cluster.kind,
            action=cluster.action,
            reports=cluster.refs,
            by_id=_place(cluster.by),
            to_id=_place(cluster.to),
            condition=cluster.condition,
            due=cluster.due,
            made=cluster.made,
            revises=_place(cluster.revises),
            reasons=cluster.reasons,
        )
        for at, cluster in enumerate(clusters)
    )


def _place(at: int | None) -> str | None:
    return str(at) if at is not None else None


def _speakers(gathered: Gathered, named: Named, statements: Sequence[Statement]) -> dict[int, int]:
    found: dict[int, int] = {}
    for at, statement in enumerate(statements):
        chains = (gathered.speakers[ref] for ref in statement.reports if ref in gathered.speakers)
        spoken = [named.of_chain[chain] for chain in chains if chain in named.of_chain]
        if len(spoken) == 1:
            found[at] = spoken[0]
        elif spoken:
            counted = Counter(spoken)
            found[at] = min(counted, key=lambda entity: (-counted[entity], entity))
    return found


def pledge_evidence(gathered: Gathered, pledges: Sequence[Pledge]) -> list[list[str]]:
    """The keys by which a later build finds each pledge again."""
    keys = {report.ref: report.evidence for report in gathered.pledges}
    return [[keys[ref] for ref in pledge.reports] for pledge in pledges]


def pledges_under_ids(pledges: Sequence[Pledge], ids: Sequence[str], entity_ids: Sequence[str]) -> list[Pledge]:
    """The pledges under their lasting ids and those of their people."""
    lasting = {pledge.id: key for pledge, key in zip(pledges, ids, strict=True)}
    return [
        replace(
            pledge,
            id=key,
            by_id=entity_ids[int(pledge.by_id)] if pledge.by_id is not None else None,
            to_id=entity_ids[int(pledge.to_id)] if pledge.to_id is not None else None,
            revises=lasting.get(pledge.revises) if pledge.revises is not None else None,
        )
        for pledge, key in zip(pledges, ids, strict=True)
    ]


def with_evidence(
    pledges: Sequence[Pledge],
    *,
    gathered: Gathered,
    entities: Sequence[Entity],
    statements: Sequence[Statement],
    events: Sequence[Event],
) -> list[Pledge]:
    """The pledges with the statements and events that bear on them; all under their lasting ids."""
    statement_of = {ref: statement.id for statement in statements for ref in statement.reports}
    reports = {report.ref: report for report in gathered.pledges}
    own = {
        pledge.id: {
            statement_of[told]
            for ref in pledge.reports
            if (told := reports[ref].statement) is not None and told in statement_of
        }
        for pledge in pledges
    }
    people = {key for pledge in pledges for key in (pledge.by_id, pledge.to_id)}
    names = {
        entity.id: {stem for name in entity.names for stem in stems_of(name.name)}
        for entity in entities
        if entity.id in people
    }
    told_on = {pledge.id: days for pledge in pledges if (days := _first_told(pledge.reports, reports)) is not None}
    found = offer_evidence(
        pledges, statements, events, own_statements=own, names=names, told=told_on, signs=gathered.signs
    )
    return [replace(pledge, evidence=evidence) for pledge, evidence in zip(pledges, found, strict=True)]


def _first_told(refs: Sequence[Ref], reports: Mapping[Ref, PledgeToLink]) -> Interval | None:
    days = sorted(order for ref in refs if (order := reports[ref].order) is not None)
    return days[0] if days else None
