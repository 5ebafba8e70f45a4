"""MUC, B-cubed and CEAF-e over two partitions of the same mentions; CoNLL F1 is their mean (Pradhan et al., 2014)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping

Partition = Mapping[Hashable, Hashable]


def _clusters(of: Partition) -> list[frozenset[Hashable]]:
    found: dict[Hashable, set[Hashable]] = defaultdict(set)
    for mention, cluster in of.items():
        found[cluster].add(mention)
    return [frozenset(members) for members in found.values()]


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _muc(left: Partition, right: Partition) -> tuple[int, int]:
    clusters = _clusters(left)
    links = sum(len(cluster) - len({right[mention] for mention in cluster}) for cluster in clusters)
    return links, sum(len(cluster) - 1 for cluster in clusters)


def muc(gold: Partition, found: Partition) -> float:
    """The F1 of links."""
    right, gold_links = _muc(gold, found)
    right_found, found_links = _muc(found, gold)
    return _f1(right_found / max(1, found_links), right / max(1, gold_links))


def b_cubed(gold: Partition, found: Partition) -> float:
    """The F1 of the mean share of each mention's cluster that is right."""

    def side(left: Partition, right: Partition) -> float:
        total = 0.0
        for cluster in _clusters(left):
            shared = Counter(right[mention] for mention in cluster)
            total += sum(count * count for count in shared.values()) / len(cluster)
        return total / max(1, len(left))

    return _f1(side(found, gold), side(gold, found))


def ceaf_e(gold: Partition, found: Partition) -> float:
    """The F1 of the best one-to-one pairing of clusters, by the share of mentions that two have in common."""
    keys, answers = _clusters(gold), _clusters(found)
    owner = {mention: number for number, cluster in enumerate(answers) for mention in cluster}
    worth: dict[int, dict[int, float]] = {}
    for at, key in enumerate(keys):
        shared = Counter(owner[mention] for mention in key if mention in owner)
        if not shared:
            continue  # none of its mentions was found
        worth[at] = {other: 2 * count / (len(key) + len(answers[other])) for other, count in shared.items()}
    total = sum(_best_pairing(part, worth) for part in _parts(worth))
    return _f1(total / max(1, len(answers)), total / max(1, len(keys)))


def _parts(worth: dict[int, dict[int, float]]) -> list[list[int]]:
    """The keys in groups that share answers: each can be paired by itself."""
    by_answer: dict[int, list[int]] = defaultdict(list)
    for key, answers in worth.items():
        for answer in answers:
            by_answer[answer].append(key)
    seen: set[int] = set()
    parts = []
    for first in worth:
        if first in seen:
            continue
        seen.add(first)
        part, waiting = [], [first]
        while waiting:
            key = waiting.pop()
            part.append(key)
            for other in (other for answer in worth[key] for other in by_answer[answer]):
                if other not in seen:
                    seen.add(other)
                    waiting.append(other)
        parts.append(part)
    return parts


def _best_pairing(keys: list[int], worth: dict[int, dict[int, float]]) -> float:
    """The greatest sum of a pairing (Hungarian method with potentials)."""
    answers = sorted({answer for key in keys for answer in worth[key]})
    rows = [[-worth[key].get(answer, 0.0) for answer in answers] for key in keys]
    if len(rows) > len(answers):
        rows = [list(column) for column in zip(*rows, strict=True)]
    height, width = len(rows), len(rows[0])
    of_row, of_column = [0.0] * (height + 1), [0.0] * (width + 1)
    paired, way = [0] * (width + 1), [0] * (width + 1)
    for row in range(1, height + 1):
        paired[0] = row
        at = 0
        least = [float("inf")] * (width + 1)
        used = [False] * (width + 1)
        while True:
            used[at] = True
            current, step, after = paired[at], float("inf"), 0
            for column in range(1, width + 1):
                if used[column]:
                    continue
                cost = rows[current - 1][column - 1] - of_row[current] - of_column[column]
                if cost < least[column]:
                    least[column], way[column] = cost, at
                if least[column] < step:
                    step, after = least[column], column
            for column in range(width + 1):
                if used[column]:
                    of_row[paired[column]] += step
                    of_column[column] -= step
                else:
                    least[column] -= step
            at = after
            if paired[at] == 0:
                break
        while at:
            paired[at] = paired[way[at]]
            at = way[at]
    return -sum(rows[paired[column] - 1][column - 1] for column in range(1, width + 1) if paired[column])


def conll(gold: Partition, found: Partition) -> float:
    """The mean of the three, 0 to 1; both partitions must hold the same mentions."""
    return (muc(gold, found) + b_cubed(gold, found) + ceaf_e(gold, found)) / 3
