"""Prints the figures of statement days: `python -m evaluation.statement_days`."""

from __future__ import annotations

import os
from pathlib import Path

from evaluation.statement_days import run

for name, value in run(Path(os.environ.get("ONRECORD_CORPORA", "../shared/corpora"))).items():
    print(f"{name:<45}{value:8.2f}")
