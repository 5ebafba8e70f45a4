"""Which reports are compared at all: those of one document, of documents alike, or on one participant.

Never all with all: each report meets a bounded number of others, so the work grows with the number of reports.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import combinations, product
from typing import Final

from onrecord.linking.events.reports import EventToLink
from onrecord.linking.events.scoring import KINDS_OF
from onrecord.records import Interval

LARGEST_BLOCK: Final = 40  # reports; a larger one is compared along its order by day only
WINDOW: Final = 12  # how far along
MET_AT_MOST: Final = 12  # others that a report meets; one that has met as many meets only those that have not
_LAST: Final = date.max


def candidate_pairs(
    reports: Sequence[EventToLink],
    families: Sequence[str],
    published: Mapping[str, Interval | None],
    neighbours: Sequence[tuple[str, str, float]],
    story_of: Mapping[str, int],
) -> list[tuple[int, int]]:
    """Pairs of indices (smaller first, sorted) of reports that may be of one happening."""
    by_document: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for at, report in enumerate(reports):
        by_document[report.ref.document_id][families[at]].append(at)
    pairs: set[tuple[int, int]] = set()
    met = [0] * len(reports)

    def take(found: Iterable[tuple[int, int]]) -> None:
        for left, right in found:
            pair = (left, right) if left < right else (right, left)
            if min(met[left], met[right]) < MET_AT_MOST and pair not in pairs:
                pairs.add(pair)
                met[left] += 1
                met[right] += 1

    for document in sorted(by_document):
        for found in by_document[document].values():
            take(combinations(found, 2))
    for left, right, _ in sorted(neighbours, key=lambda each: (-each[2], each[0], each[1])):
        mine, theirs = by_document.get(left, {}), by_document.get(right, {})
        for family in mine:
            if family in theirs:
                take(product(mine[family], theirs[family]))
    blocks = _blocks(reports, families, story_of)
    for key in sorted(blocks):
        members = blocks[key]
        if len(members) <= LARGEST_BLOCK:
            take(combinations(members, 2))
            continue
        ordered = sorted(members, key=lambda at: (_when(reports[at], published), at))
        for place, one in enumerate(ordered):
            take((one, other) for other in ordered[place + 1 : place + 1 + WINDOW])
    return sorted(pairs)


def _blocks(
    reports: Sequence[EventToLink], families: Sequence[str], story_of: Mapping[str, int]
) -> dict[str, list[int]]:
    blocks: dict[str, list[int]] = defaultdict(list)
    for at, report in enumerate(reports):
        blocks[f"story {story_of[report.ref.document_id]} {families[at]}"].append(at)
        parties = sorted({*report.actors, *report.recipients})
        for entity in parties or report.named[:2]:
            blocks[f"word {entity} {families[at]}"].append(at)
        for entity in parties:
            for kind in KINDS_OF.get(report.type, ()):
                blocks[f"type {entity} {kind}"].append(at)
    return blocks


def _when(report: EventToLink, published: Mapping[str, Interval | None]) -> tuple[date, date]:
    days = report.happened or published.get(report.ref.document_id)
    return (days.earliest, days.latest) if days is not None else (_LAST, _LAST)
