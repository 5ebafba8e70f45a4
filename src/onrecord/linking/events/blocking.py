"""Which reports are compared at all: those of one document, of documents alike, or on one participant.

Never all with all: each report meets a bounded number of others, so the work grows with the number of reports.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from typing import Final

from onrecord.linking.events.reports import EventToLink
from onrecord.linking.events.scoring import same_kind
from onrecord.records import Interval

LARGEST_BLOCK: Final = 40  # reports; a larger one is compared along its order by day only
WINDOW: Final = 12  # how far along
_LAST: Final = date.max


def candidate_pairs(
    reports: Sequence[EventToLink],
    families: Sequence[str],
    published: Mapping[str, Interval | None],
    neighbours: Sequence[tuple[str, str, float]],
    story_of: Mapping[str, int],
) -> list[tuple[int, int]]:
    """Pairs of indices (smaller first, sorted) of reports that may be of one happening."""
    by_document: dict[str, list[int]] = defaultdict(list)
    for at, report in enumerate(reports):
        by_document[report.ref.document_id].append(at)
    pairs: set[tuple[int, int]] = set()
    for found in by_document.values():
        pairs.update(_fitting(combinations(found, 2), reports, families, within=True))
    for left, right, _ in neighbours:
        across = ((one, other) for one in by_document.get(left, ()) for other in by_document.get(right, ()))
        pairs.update(_fitting(across, reports, families, within=False))
    for members in _blocks(reports, families, story_of).values():
        if len(members) <= LARGEST_BLOCK:
            pairs.update(combinations(members, 2))
            continue
        ordered = sorted(members, key=lambda at: (_when(reports[at], published), at))
        for place, one in enumerate(ordered):
            pairs.update((min(one, other), max(one, other)) for other in ordered[place + 1 : place + 1 + WINDOW])
    return sorted(pairs)


def _fitting(
    pairs: Iterator[tuple[int, int]], reports: Sequence[EventToLink], families: Sequence[str], *, within: bool
) -> Iterator[tuple[int, int]]:
    for left, right in pairs:
        one, other = reports[left], reports[right]
        if families[left] == families[right] or (same_kind(one.type, other.type) and (within or _share(one, other))):
            yield (left, right) if left < right else (right, left)


def _share(one: EventToLink, other: EventToLink) -> bool:
    theirs = (*other.actors, *other.recipients)
    return any(entity in theirs for entity in (*one.actors, *one.recipients))


def _blocks(
    reports: Sequence[EventToLink], families: Sequence[str], story_of: Mapping[str, int]
) -> dict[str, list[int]]:
    blocks: dict[str, list[int]] = defaultdict(list)
    for at, report in enumerate(reports):
        blocks[f"story {story_of[report.ref.document_id]} {families[at]}"].append(at)
        parties = sorted({*report.actors, *report.recipients})
        for entity in parties or report.named[:2]:
            blocks[f"word {entity} {families[at]}"].append(at)
        for entity in report.recipients:
            blocks[f"type {entity} {report.type}"].append(at)
    return blocks


def _when(report: EventToLink, published: Mapping[str, Interval | None]) -> tuple[date, date]:
    days = report.happened or published.get(report.ref.document_id)
    return (days.earliest, days.latest) if days is not None else (_LAST, _LAST)
