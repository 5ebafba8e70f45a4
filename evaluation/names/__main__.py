"""`python -m evaluation.names`: the figures; `python -m evaluation.names dev`: the wrong pairs of that part."""

import os
import sys
from pathlib import Path

from evaluation.names import run
from evaluation.names.pairs import pairs, wrong

if len(sys.argv) > 1:
    for pair, found in wrong([pair for pair in pairs() if pair.part == sys.argv[1]]):
        print(f"{pair.answer:<10}{pair.strength:<8}{found:<45}{pair.left} | {pair.right}")
else:
    for name, value in run(Path(os.environ.get("ONRECORD_CORPORA", "../shared/corpora"))).items():
        print(f"{name:<55}{value:>9.1f}")
