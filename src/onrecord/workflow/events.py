"""Events between their readings and the case: named by the entities of all documents, then put under lasting ids."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from onrecord.ids import make_id
from onrecord.linking.events import EventCluster, Participant, StoryGround, describe, link_events, with_entities
from onrecord.linking.statements import ReportToLink
from onrecord.records import Event, Interval, Ref, Reuse, Statement
from onrecord.workflow.gathering import Gathered
from onrecord.workflow.naming import Named


def link_named_events(
    gathered: Gathered, named: Named, reuses: Sequence[Reuse], ground: StoryGround | None = None
) -> tuple[Event, ...]:
    """The events of a case. Until `under_ids`, their places and participants are the numbers of `named.entities`.

    `ground` is that of `gathered.event_documents`, where it is known already.
    """
    who = {
        at: Participant(name=entity.name, kind=entity.kind, country=entity.country)
        for at, entity in enumerate(named.entities)
    }
    reports = [with_entities(report, named.of_chain) for report in gathered.events]
    evidence = {report.ref: report.evidence for report in reports}
    found = link_events(reports, gathered.event_documents, who, reuses, ground)
    return tuple(_event(cluster, evidence) for cluster in found)


def describing(gathered: Gathered, named: Named) -> Callable[[Sequence[Ref], Interval | None], Event]:
    """What makes an event of some reports and its days, as linking does; for reports that people put together."""
    reports = {report.ref: report for report in gathered.events}

    def described(refs: Sequence[Ref], days: Interval | None) -> Event:
        members = [with_entities(reports[ref], named.of_chain) for ref in refs]
        return _event(describe(members, days, ()), {report.ref: report.evidence for report in members})

    return described


def _event(found: EventCluster, evidence: Mapping[Ref, str]) -> Event:
    return Event(
        id=make_id("v", min(evidence[ref] for ref in found.reports)),
        type=found.type,
        mode=found.mode,
        status=found.status,
        summary=found.headline,
        reports=found.reports,
        happened=found.happened,
        place_id=str(found.place) if found.place is not None else None,
        actors=tuple(str(at) for at in found.actors),
        recipients=tuple(str(at) for at in found.recipients),
        reasons=found.reasons,
    )


def under_ids(event: Event, key: str, entity_ids: Sequence[str]) -> Event:
    """The event under its lasting id, with the lasting ids of its entities in the place of their numbers."""
    return replace(
        event,
        id=key,
        place_id=entity_ids[int(event.place_id)] if event.place_id is not None else None,
        actors=tuple([entity_ids[int(at)] for at in event.actors]),
        recipients=tuple([entity_ids[int(at)] for at in event.recipients]),
    )


def told_once(events: Sequence[Event], statements: Sequence[Statement], gathered: Gathered) -> list[Event]:
    """The events, each with the event or the statement whose line tells it too.

    The same words of the same sentence make one line, that of what happened, and of equals that of the first word in
    the sentence. What somebody did by saying it is told by the line of what was said.
    """
    sentence = {report.ref: (report.ref.document_id, report.span.start) for report in gathered.events}
    lines: dict[tuple[str, str, int], list[Event]] = defaultdict(list)
    for event in events:
        for place in dict.fromkeys(sentence[ref] for ref in event.reports):
            lines[event.summary, *place].append(event)
    told_by: dict[str, str] = {}
    for found in lines.values():
        if len(found) == 1:
            continue
        ordered = sorted(found, key=lambda event: (event.status not in ("happened", "ongoing"), event.reports[0]))
        first = next((event.id for event in ordered if event.id not in told_by), None)
        told_by |= {event.id: first for event in ordered if first not in (None, event.id) and event.id not in told_by}
    said_in = _said_in(events, statements, gathered)
    return [
        replace(event, told_by=told_by.get(event.id), statement_id=said_in.get(event.id))
        if event.id in told_by or event.id in said_in
        else event
        for event in events
    ]


def _said_in(events: Sequence[Event], statements: Sequence[Statement], gathered: Gathered) -> dict[str, str]:
    """By event that happened, the statement of which all its reports are the cue, where its speaker is who did it.

    Where both are only described ("a judge ordered"), they are one, as the cue is.
    """
    of_report = {ref: statement for statement in statements for ref in statement.reports}
    opened = {
        report.ref: of_report.get(Ref(document_id=report.ref.document_id, index=report.said))
        for report in gathered.events
        if report.said is not None
    }
    found: dict[str, str] = {}
    for event in events:
        first = opened.get(event.reports[0])
        if first is None or event.status not in ("happened", "ongoing"):
            continue
        his = first.speaker_id in event.actors if first.speaker_id is not None else not event.actors
        if his and all(opened.get(ref) is first for ref in event.reports):
            found[event.id] = first.id
    return found


def event_wordings(gathered: Gathered) -> Iterator[ReportToLink]:
    """Each event report by its headline and days, as decisions look at it."""
    for report in gathered.events:
        yield ReportToLink(
            ref=report.ref,
            content=report.headline,
            span=report.span,
            evidence=report.evidence,
            said=report.happened,
        )
