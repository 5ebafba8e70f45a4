"""How well groups of mentions agree where the mentions that were found need not be the gold ones."""

from __future__ import annotations

from collections.abc import Hashable, Mapping

from evaluation.coreference.scoring import chains_of, conll_figures

Partition = Mapping[Hashable, Hashable]


def figures_of_mentions(gold: Partition, found: Partition) -> dict[str, float]:
    """The CoNLL measures, F1 in percent, and the precision and recall of the mentions themselves.

    A mention is the same where its span is.
    """
    shared = len(gold.keys() & found.keys())
    figures = conll_figures(chains_of(gold), chains_of(found))
    figures["mentions P"] = 100 * shared / max(1, len(found))
    figures["mentions R"] = 100 * shared / max(1, len(gold))
    return figures
