"""Which reports in which documents are one event.

Reports are compared where they stand in one document, in documents alike or share a participant (`blocking`),
scored with reasons (`scoring`), and joined strongest first unless something keeps them apart (`apart`, `joining`).
Known misses: one happening told by words of two families without a participant or day in common; two attacks
of one kind, without days or names, in articles that are otherwise alike.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Final, TypeVar

from onrecord.lexicons.event_families import family_of
from onrecord.linking.events.apart import standing_of
from onrecord.linking.events.blocking import candidate_pairs
from onrecord.linking.events.joining import join
from onrecord.linking.events.likeness import Likeness
from onrecord.linking.events.reports import EventCluster, EventDocument, EventToLink, Participant, StoryGround
from onrecord.linking.events.scoring import Scorer
from onrecord.linking.events.stories import stories
from onrecord.records import Interval, Reason, Ref, Reuse

Value = TypeVar("Value", bound=Hashable)

REASONS_OF_A_TIE: Final = 4  # the weightiest; the rest would only repeat them
SHORT: Final = 25  # characters of a headline that says something
LONG: Final = 160  # and of one that is still read at a glance
SAME_SENTENCE: Final = 0.8  # of the shorter sentence's words, for two sentences of one passage


def story_ground(documents: Sequence[EventDocument]) -> StoryGround:
    """What linking the events of these documents rests on beside their reports; their order counts for nothing."""
    return _ground(_likeness(documents))


def _likeness(documents: Sequence[EventDocument]) -> Likeness:
    return Likeness(sorted(documents, key=lambda document: document.id))


def _ground(likeness: Likeness) -> StoryGround:
    neighbours = likeness.neighbours()
    return StoryGround(neighbours=neighbours, story_of=stories(likeness.documents, neighbours))


def link_events(
    reports: Sequence[EventToLink],
    documents: Sequence[EventDocument],
    who: Mapping[int, Participant],
    reuses: Sequence[Reuse] = (),
    ground: StoryGround | None = None,
) -> tuple[EventCluster, ...]:
    """Every report in exactly one event, sorted by first report; the same reports in any order give the same events.

    Each event holds the reasons of the ties that joined it. Reports in a passage that was printed twice are tied
    by it where their triggers are of one family. `ground` is what `story_ground` gives for the documents, where that is
    known already.
    """
    ordered = sorted(reports, key=lambda report: (report.ref, report.evidence))
    likeness = _likeness(documents)
    published = {document.id: document.published for document in documents}
    ground = ground or _ground(likeness)
    neighbours, story_of = ground.neighbours, ground.story_of
    families = [family_of(report.lemma) for report in ordered]
    printed = _printed_twice(ordered, families, reuses)
    as_one = _told_as_one(ordered)
    alike = {(left, right): shared for left, right, shared in neighbours}
    scorer = Scorer(ordered, families, likeness, story_of, who, published, printed, as_one, alike)
    pairs = sorted({*candidate_pairs(ordered, families, published, neighbours, story_of), *printed, *as_one})
    ties = [(left, right, scorer.score(left, right)) for left, right in pairs]
    standings = [standing_of(report, who, published.get(report.ref.document_id)) for report in ordered]
    groups, joins, settled = join(standings, ties)
    group_of = {at: number for number, members in enumerate(groups) for at in members}
    reasons: dict[int, list[Reason]] = defaultdict(list)
    for left, right in joins:
        reasons[group_of[left]] += scorer.reasons(left, right)[:REASONS_OF_A_TIE]
    return tuple(
        describe([ordered[at] for at in members], standing.days, tuple(reasons[number]))
        for number, (members, standing) in enumerate(zip(groups, settled, strict=True))
    )


def _printed_twice(
    ordered: Sequence[EventToLink], families: Sequence[str], reuses: Sequence[Reuse]
) -> frozenset[tuple[int, int]]:
    """Pairs of reports with triggers of one family in the two places of a passage, at about the same part of it."""
    by_document: dict[str, list[int]] = defaultdict(list)
    for at, report in enumerate(ordered):
        by_document[report.ref.document_id].append(at)
    found: set[tuple[int, int]] = set()
    for reuse in reuses:
        lefts = [at for at in by_document.get(reuse.document_id, ()) if _in(ordered[at], reuse.start, reuse.end)]
        rights = [
            at
            for at in by_document.get(reuse.source_document_id, ())
            if _in(ordered[at], reuse.source_start, reuse.source_end)
        ]
        for left in lefts:
            words = set(ordered[left].context)
            for right in rights:
                theirs = ordered[right].context
                if families[left] != families[right] or not theirs:
                    continue
                if len(words.intersection(theirs)) >= SAME_SENTENCE * min(len(words), len(theirs)):
                    found.add((min(left, right), max(left, right)))
    return frozenset(found)


def _told_as_one(ordered: Sequence[EventToLink]) -> frozenset[tuple[int, int]]:
    """Pairs of reports of which one stands within the clause of the other."""
    numbers = {report.ref: at for at, report in enumerate(ordered)}
    found = set()
    for at, report in enumerate(ordered):
        if report.within is not None:
            other = numbers.get(Ref(document_id=report.ref.document_id, index=report.within))
            if other is not None and other != at:
                found.add((min(at, other), max(at, other)))
    return frozenset(found)


def _in(report: EventToLink, start: int, end: int) -> bool:
    return start < report.span.end and report.span.start < end


def describe(members: Sequence[EventToLink], days: Interval | None, reasons: tuple[Reason, ...]) -> EventCluster:
    """The event that these reports tell: what most of them say, in the words of the best one, on these days."""
    modes = _by_count(report.mode for report in members if report.mode)
    places = _by_count(report.place for report in members if report.place is not None)
    best = best_report(members)
    return EventCluster(
        reports=tuple(report.ref for report in members),
        type=_by_count(report.type for report in members)[0],
        status=_by_count(report.status for report in members)[0],
        headline=best.headline,
        mode=modes[0] if modes else None,
        happened=days,
        place=places[0] if places else None,
        actors=_by_count(at for report in members for at in report.actors),
        recipients=_by_count(at for report in members for at in report.recipients),
        reasons=reasons,
    )


def best_report(members: Sequence[EventToLink]) -> EventToLink:
    """The report whose words stand for the event: the outlet's own, saying who and to whom, when, and not at length."""
    if len(members) == 1:
        return members[0]
    return min(
        members,
        key=lambda report: (
            report.spoken,
            -(bool(report.actors) + bool(report.recipients) + (report.happened is not None)),
            report.happened is None,
            not SHORT <= len(report.headline) <= LONG,
            report.ref,
            report.evidence,
        ),
    )


def _by_count(values: Iterable[Value]) -> tuple[Value, ...]:
    """Each value once, the most frequent first, equal ones in the order in which they came."""
    listed = tuple(values)
    return tuple(value for value, _ in Counter(listed).most_common()) if len(listed) > 1 else listed
