"""Scores the trained reader, as shipped, on public corpora that the user has fetched.

ONRECORD_CORPORA=DIR python -m evaluation.reader --out figures.json
"""

from __future__ import annotations

from pathlib import Path


def run(corpora: Path) -> dict[str, float]:
    """Every figure but speed, in percent, named "corpus: figure"."""
    from evaluation.reader.measure import measure
    from onrecord.learned import Network

    network = Network.load()
    return {
        f"{corpus}: {name}": value
        for corpus, figures in measure(network, corpora).items()
        if corpus != "speed"
        for name, value in figures.items()
    }
