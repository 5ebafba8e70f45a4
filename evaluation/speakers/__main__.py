"""Prints the figures of speakers: `python -m evaluation.speakers [--wrong]`, or the wrong ones of the tuned part."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from evaluation.speakers import judged, run

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--wrong", action="store_true")
asked = parser.parse_args()
corpora = Path(os.environ.get("ONRECORD_CORPORA", "../shared/corpora"))
if asked.wrong:
    for one in judged(corpora):
        if not one.right and not one.apart:
            text = (corpora / "polnear/dev/text" / f"{one.label.text}.txt").read_bytes().decode("utf-8")
            wanted = [name.of(text) for name in one.label.names] or ["nobody"]
            print(
                one.way,
                "|",
                one.label.text,
                "|",
                " ".join(s.of(text) for s in one.label.source),
                "|",
                wanted,
                "|",
                one.speaker[:2],
            )
else:
    for name, value in run(corpora).items():
        print(f"{name:<45}{value:8.2f}")
