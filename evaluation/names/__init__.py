"""How well two names are compared: pairs written from public knowledge, and the aliases of the Phoenix lists.

`pairs.tsv` says of each pair what kind both are, whether they are one, how much the names alone say, and the script
or region they come from. Half the pairs, by a digest of their names, are the test part: nothing was tuned on it.
"""

from __future__ import annotations

from pathlib import Path

from evaluation.names.ecb_linking import ecb_figures
from evaluation.names.pairs import figures, pairs
from evaluation.names.phoenix import phoenix_figures
from evaluation.names.re3d import re3d_figures


def run(corpora: Path) -> dict[str, float]:
    """In percent: STRONG pairs right, precision and recall of merging (`maybe` is no merge), by part and in all."""
    found = {}
    everything = pairs()
    for part in ("dev", "test"):
        found.update(figures([pair for pair in everything if pair.part == part], part))
    found.update(figures(everything, "all"))
    found.update(phoenix_figures(corpora))
    found.update(re3d_figures(corpora))
    found.update(ecb_figures(corpora))
    return found
