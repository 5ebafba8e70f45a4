"""Prints how well events are read: `python -m evaluation.events`."""

from __future__ import annotations

import os
from pathlib import Path

from evaluation.events import run

if __name__ == "__main__":
    for name, value in run(Path(os.environ.get("ONRECORD_CORPORA", "../shared/corpora"))).items():
        print(f"{name:<64}{value:>8.1f}")
