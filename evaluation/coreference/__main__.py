"""Prints the figures of coreference: `python -m evaluation.coreference [--rules] [--part train]`."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from evaluation.coreference import run
from onrecord.learned import Network

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--rules", action="store_true", help="without the reader's own antecedents")
parser.add_argument("--part", default="dev")
parser.add_argument("--weights", type=Path)
asked = parser.parse_args()
network = Network.load(asked.weights) if asked.weights else None
corpora = Path(os.environ.get("ONRECORD_CORPORA", "../shared/corpora"))
for name, value in run(corpora, part=asked.part, network=network, votes=not asked.rules).items():
    print(f"{name:<45}{value:8.2f}")
