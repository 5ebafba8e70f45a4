"""Measure how decisions outlive builds, and how fast they are replayed.

python -m evaluation.review [--articles 200] [--decisions 1000] [--seeds 5] [--many 10000]
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from evaluation.review.bars import replay_seconds, run


def main() -> int:
    """Prints a line for each build; 1 where a decision was lost, applied to the wrong place or without effect."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.review")
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--decisions", type=int, default=1000)
    parser.add_argument("--more", type=int, default=50, help="articles added")
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--many", type=int, default=10_000, help="decisions replayed for the time")
    asked = parser.parse_args()
    faults = 0
    for seed in range(1, asked.seeds + 1):
        with tempfile.TemporaryDirectory() as folder:
            found = run(Path(folder), articles=asked.articles, decisions=asked.decisions, more=asked.more, seed=seed)
        for name, each in found.items():
            counts = ", ".join(f"{count} {outcome}" for outcome, count in sorted(each.outcomes.items()))
            told = (*each.lost, *each.wrong, *each.without_effect)
            faults += len(told)
            print(
                f"seed {seed}  {name:10}  {counts}; lost {len(each.lost)}, at the wrong place {len(each.wrong)}, "
                f"without effect {len(each.without_effect)}; {each.seconds:.1f} s"
            )
            for line in told[:10]:
                print(f"    {line}")
    if asked.many:
        with tempfile.TemporaryDirectory() as folder:
            seconds = replay_seconds(Path(folder), articles=asked.articles, decisions=asked.many)
        print(f"{asked.many} decisions on {asked.articles} articles: {seconds:.1f} s more than a build without them")
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
