"""How well groups of mentions agree where the mentions that were found need not be the gold ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping
from itertools import combinations

from evaluation.coreference.scoring import chains_of, conll_figures

Mention = tuple[str, int, int]  # document, start, end
Partition = Mapping[Mention, Hashable]


def figures_of_mentions(gold: Partition, found: Partition) -> dict[str, float]:
    """The CoNLL measures, F1 in percent, and the precision and recall of the mentions themselves.

    A mention is the same where its span is.
    """
    shared = len(gold.keys() & found.keys())
    figures = conll_figures(chains_of(gold), chains_of(found))
    figures["mentions P"] = 100 * shared / max(1, len(found))
    figures["mentions R"] = 100 * shared / max(1, len(gold))
    return figures


def figures_of_joins(gold: Partition, found: Partition) -> dict[str, float]:
    """Of the pairs of mentions in two documents, in percent: joined ones that gold joins too, and the reverse.

    A mention is (document, start, end); only those that both sides have are paired.
    """
    shared = sorted(gold.keys() & found.keys())
    pairs = Counter(
        (gold[one] == gold[other], found[one] == found[other])
        for one, other in combinations(shared, 2)
        if one[0] != other[0]
    )
    both = pairs[True, True]
    return {
        "joins right": 100 * both / max(1, both + pairs[False, True]),
        "joins found": 100 * both / max(1, both + pairs[True, False]),
    }
