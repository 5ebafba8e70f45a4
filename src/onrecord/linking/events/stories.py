"""Groups of documents about one story: average linkage over neighbours, where no neighbour counts as not alike."""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from typing import Final

ONE_STORY: Final = 0.18  # mean likeness of two groups that are one (ECB+ topics 1 to 25, November 2026)


def stories(documents: Sequence[str], neighbours: Sequence[tuple[str, str, float]]) -> dict[str, int]:
    """The number of each document's story; a document without neighbours is a story of its own.

    `neighbours` has (smaller id, larger id, likeness). The largest means are joined first (Sokal and Michener,
    1958), equal ones by the order of the documents.
    """
    ordered = sorted(documents)
    number = {document: at for at, document in enumerate(ordered)}
    totals: list[dict[int, float]] = [{} for _ in ordered]
    for first, second, likeness in neighbours:
        totals[number[first]][number[second]] = totals[number[second]][number[first]] = likeness
    members: dict[int, list[int]] = {at: [at] for at in range(len(ordered))}

    def mean(one: int, other: int) -> float:
        return totals[one][other] / (len(members[one]) * len(members[other]))

    heap = [(-mean(one, other), one, other) for one in members for other in totals[one] if one < other]
    heapq.heapify(heap)
    while heap:
        negative, left, right = heapq.heappop(heap)
        if -negative < ONE_STORY:
            break
        if left not in members or right not in members or right not in totals[left] or mean(left, right) != -negative:
            continue
        members[left] += members.pop(right)
        del totals[left][right]
        for other, more in totals[right].items():
            if other == left:
                continue
            totals[left][other] = totals[other][left] = totals[left].get(other, 0.0) + more
            del totals[other][right]
        totals[right] = {}
        for other in sorted(totals[left]):
            heapq.heappush(heap, (-mean(left, other), min(left, other), max(left, other)))
    return {ordered[at]: group for group, root in enumerate(sorted(members)) for at in members[root]}
