"""MUC, B-cubed and CEAF-e where the mentions that were found need not be the gold ones (Pradhan et al., 2014).

A mention is the same where its span is. With equal mentions the figures are those of `evaluation.names.coreference`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping

from evaluation.names.coreference import ceaf_e

Partition = Mapping[Hashable, Hashable]


def conll_figures(gold: Partition, found: Partition) -> dict[str, float]:
    """The three measures and their mean, F1 in percent; the precision and recall of the mentions themselves."""
    shared = len(gold.keys() & found.keys())
    scores = {
        "MUC": _f1(_muc(found, gold), _muc(gold, found)),
        "B3": _f1(_b_cubed(found, gold), _b_cubed(gold, found)),
        "CEAFe": ceaf_e(gold, found),
    }
    figures = {name: 100 * value for name, value in scores.items()}
    figures["CoNLL F1"] = sum(figures.values()) / 3
    figures["mentions P"] = 100 * shared / max(1, len(found))
    figures["mentions R"] = 100 * shared / max(1, len(gold))
    return figures


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _clusters(of: Partition) -> list[set[Hashable]]:
    found: dict[Hashable, set[Hashable]] = defaultdict(set)
    for mention, cluster in of.items():
        found[cluster].add(mention)
    return list(found.values())


def _muc(left: Partition, right: Partition) -> float:
    """The share of the links of `left` that `right` has; a mention that it lacks stands alone there."""
    clusters = _clusters(left)
    links = sum(len(cluster) - len({right.get(each, ("alone", each)) for each in cluster}) for cluster in clusters)
    return links / max(1, sum(len(cluster) - 1 for cluster in clusters))


def _b_cubed(left: Partition, right: Partition) -> float:
    """The mean share of each mention's cluster in `left` that stands with it in `right`; 0 where it is not there."""
    total = 0.0
    for cluster in _clusters(left):
        shared = Counter(right[each] for each in cluster if each in right)
        total += sum(count * count for count in shared.values()) / len(cluster)
    return total / max(1, len(left))
