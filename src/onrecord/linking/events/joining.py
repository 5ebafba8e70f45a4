"""Grow groups by the strongest ties first, as long as the mean of all ties between two groups speaks for it."""

from __future__ import annotations

import heapq
from collections.abc import Sequence

from onrecord.linking.events.apart import Standing, against, together


def join(
    standings: Sequence[Standing], ties: Sequence[tuple[int, int, float]]
) -> tuple[list[list[int]], list[tuple[int, int]], list[Standing]]:
    """Groups of indices, each sorted, by their first; for each join its strongest tie; what each group settles.

    `ties` has (smaller index, larger index, log-odds), each pair once. Average linkage over the pairs that were
    compared (Sokal and Michener, 1958): a pair that was not compared says nothing. Two groups that are against
    each other are never joined. Equal ties go by their indices, so equal input gives equal groups.
    """
    links: list[dict[int, tuple[float, int]]] = [{} for _ in standings]
    strongest: dict[tuple[int, int], tuple[float, int, int]] = {}
    for left, right, score in ties:
        links[left][right] = links[right][left] = (score, 1)
        strongest[left, right] = (-score, left, right)
    heap = [(-score, left, right) for left, right, score in ties if score > 0]
    heapq.heapify(heap)
    members: dict[int, list[int]] = {at: [at] for at in range(len(standings))}
    settled = dict(enumerate(standings))
    joins: list[tuple[int, int]] = []
    while heap:
        negative, left, right = heapq.heappop(heap)
        if left not in members or right not in members or right not in links[left]:
            continue
        total, count = links[left][right]
        if -total / count != negative:
            continue  # said before one of the two grew
        if against(settled[left], settled[right]) is not None:
            _forget(links, left, right)
            continue
        joins.append(strongest[left, right][1:])
        settled[left] = together(settled[left], settled.pop(right))
        members[left] += members.pop(right)
        _forget(links, left, right)
        for other, (more, several) in links[right].items():
            mine, number = links[left].get(other, (0.0, 0))
            links[left][other] = links[other][left] = (mine + more, number + several)
            del links[other][right]
            pair, gone = _pair(left, other), _pair(right, other)
            strongest[pair] = min(strongest.get(pair, strongest[gone]), strongest.pop(gone))
            mean = links[left][other][0] / links[left][other][1]
            if mean > 0:
                heapq.heappush(heap, (-mean, *pair))
        links[right] = {}
    roots = sorted(members, key=lambda at: min(members[at]))
    return [sorted(members[at]) for at in roots], joins, [settled[at] for at in roots]


def _forget(links: Sequence[dict[int, tuple[float, int]]], left: int, right: int) -> None:
    del links[left][right]
    del links[right][left]


def _pair(left: int, right: int) -> tuple[int, int]:
    return (left, right) if left < right else (right, left)
