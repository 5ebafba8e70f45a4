"""Command line of the reader's evaluation."""

from __future__ import annotations

import argparse
import json
import os
from pathlib import Path

from evaluation.reader.measure import BARS, measure
from onrecord.learned import Network


def main() -> None:
    """Measure, print a table, write the figures where `--out` says."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.reader", description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path(os.environ.get("ONRECORD_CORPORA", "corpora")))
    parser.add_argument("--weights", type=Path, help="a folder of weights other than the packaged ones")
    parser.add_argument("--only", default="", help="part of a corpus' name")
    parser.add_argument("--out", type=Path)
    given = parser.parse_args()
    network = Network.load(given.weights) if given.weights else Network.load()
    figures = measure(network, given.corpora, given.only)
    for corpus, values in figures.items():
        for name, value in values.items():
            bar = BARS.get((corpus, name))
            shown = "" if bar is None else f"   bar {bar:.1f}  {'reached' if value >= bar else 'not reached'}"
            print(f"{corpus:32} {name:20} {value:10.2f}{shown}")
    if given.out:
        given.out.write_text(json.dumps({"weights": network.version, "figures": figures}, indent=1) + "\n")


if __name__ == "__main__":
    main()
