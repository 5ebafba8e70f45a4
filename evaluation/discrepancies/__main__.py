"""`python -m evaluation.discrepancies [SUBTOPIC ...] [--show]`: discrepancies on ECB+, all with `--show`."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from evaluation.discrepancies import SUBTOPICS, false_alarms, found_in, labels, scored


def main() -> None:
    """Prints the figures, and what was wrong or missed."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.discrepancies")
    parser.add_argument("subtopics", nargs="*", default=SUBTOPICS)
    parser.add_argument("--show", action="store_true")
    asked = parser.parse_args()
    corpora = Path(os.environ.get("ONRECORD_CORPORA", "../shared/corpora"))
    found = list(found_in(corpora, asked.subtopics))
    if asked.show:
        for one in found:
            print(one.subtopic, one.slot, one.says)
            for document, span, words in one.values:
                print(f"    {document} {span.start}-{span.end} {words}")
    gold = [label for label in labels() if label.group.split()[0] in asked.subtopics]
    figures, told = scored(found, gold)
    for line in told:
        print(line)
    alarms = false_alarms()
    for left, right in alarms:
        print(f"false alarm: {left} | {right}")
    for name, value in (figures | {"discrepancies_false_alarms_of_50": float(len(alarms))}).items():
        print(f"{name:45}{value:10.2f}")


if __name__ == "__main__":
    main()
