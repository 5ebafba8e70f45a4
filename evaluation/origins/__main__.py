"""`python -m evaluation.origins [--tune]`: origins on planted stories; with `--tune` another seed and the errors."""

from __future__ import annotations

import argparse

from evaluation.origins import SEED, STORIES, TUNING_SEED, measured
from evaluation.origins.planting import plant


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.origins")
    parser.add_argument("--tune", action="store_true", help="the seed for tuning, with every pair that went wrong")
    parser.add_argument("--stories", type=int, default=STORIES)
    asked = parser.parse_args()
    figures, told = measured(plant(TUNING_SEED if asked.tune else SEED, asked.stories))
    if asked.tune:
        for line in told:
            print(line)
    for name, value in figures.items():
        print(f"{name:45}{value:10.2f}")


if __name__ == "__main__":
    main()
