"""Grow groups by the strongest ties first, as long as the mean of all ties between two groups speaks for it."""

from __future__ import annotations

import heapq
from collections.abc import Sequence

from onrecord.linking.events.apart import Standing, against, together

# Between two groups: the sum of the ties that were compared, their number, and the strongest with its two indices.
_Link = tuple[float, int, tuple[float, int, int]]


def join(
    standings: Sequence[Standing], ties: Sequence[tuple[int, int, float]]
) -> tuple[list[list[int]], list[tuple[int, int]], list[Standing]]:
    """Groups of indices, each sorted, by their first; for each join its strongest tie; what each group settles.

    `ties` has (smaller index, larger index, log-odds), each pair once. Average linkage over the pairs that were
    compared (Sokal and Michener, 1958): a pair that was not compared says nothing. Two groups that are against
    each other are never joined. Equal ties go by their indices, so equal input gives equal groups.
    """
    links: list[dict[int, _Link]] = [{} for _ in standings]
    for left, right, score in ties:
        links[left][right] = links[right][left] = (score, 1, (-score, left, right))
    heap = [(-score, left, right) for left, right, score in ties if score > 0]
    heapq.heapify(heap)
    members: dict[int, list[int]] = {at: [at] for at in range(len(standings))}
    settled = dict(enumerate(standings))
    joins: list[tuple[int, int]] = []
    while heap:
        negative, left, right = heapq.heappop(heap)
        if left not in members or right not in members or right not in links[left]:
            continue
        total, count, strongest = links[left][right]
        if -total / count != negative:
            continue  # said before one of the two grew
        if against(settled[left], settled[right]) is not None:
            _forget(links, left, right)
            continue
        joins.append(strongest[1:])
        settled[left] = together(settled[left], settled.pop(right))
        members[left] += members.pop(right)
        _forget(links, left, right)
        mine = links[left]
        for other, link in links[right].items():
            theirs = links[other]
            before = mine.get(other)
            if before is not None:
                link = (before[0] + link[0], before[1] + link[1], min(before[2], link[2]))
            mine[other] = theirs[left] = link
            del theirs[right]
            if link[0] > 0:
                heapq.heappush(heap, (-link[0] / link[1], *((left, other) if left < other else (other, left))))
        links[right] = {}
    roots = sorted(members, key=lambda at: min(members[at]))
    return [sorted(members[at]) for at in roots], joins, [settled[at] for at in roots]


def _forget(links: Sequence[dict[int, _Link]], left: int, right: int) -> None:
    del links[left][right]
    del links[right][left]
