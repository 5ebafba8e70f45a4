"""Scores the trained reader, as shipped, on public corpora that the user has fetched. On re3d a state's name is mostly
marked twice where the state acts, as a location and as an organization ("a government", its README says), and a reader
that gives one kind finds one of the two: in the half of the texts that was looked at, of 132 names of countries with
marks on just these words 87 are locations alone, 42 both, 3 organizations alone. "all", which the bar is set for, asks
for every mark and takes a country for a location; "words_once" asks for one of the marks on the same words;
"state_either" lets a country stand for both kinds. Gold there are also descriptions and pronouns with a capital ("We",
"The Foreign Secretary"), which "all" cannot find, since it takes our names alone; "all_forms" adds those of ours. Half
of UNER-EWT and of re3d was looked at when the lists and the decoding of names were made, and half of the held-out
outlets was measured (2026-11-21).

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
