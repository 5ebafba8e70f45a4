"""`python -m evaluation.places`."""

import os
from pathlib import Path

from evaluation.places import run

for name, value in run(Path(os.environ.get("ONRECORD_CORPORA", "../shared/corpora"))).items():
    print(f"{name:<70}{value:>9.1f}")
