"""Measure the readers on public corpora and hold the pinned floors: `make evaluate`.

    python -m evaluation [TOPIC ...] [--json FILE] [--page FILE]

Each topic is a package here with `run(corpora) -> {figure: number}`. `floors.toml` pins, for
each topic, the digest of its gold and the least that each figure may be. A figure under its floor,
or a gold that is not the pinned one, makes the exit status 1. A floor is raised when the program
gets better, and never lowered quietly.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import sys
import time
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from evaluation.gold import gold_digest

FLOORS = Path(__file__).with_name("floors.toml")


def main() -> int:
    """Prints one table a topic; 0 where every floor holds."""
    pinned = tomllib.loads(FLOORS.read_text(encoding="utf-8"))
    parser = argparse.ArgumentParser(prog="make evaluate", description="Measure the readers on public corpora.")
    parser.add_argument("topics", nargs="*", help=f"of {', '.join(pinned)}; all where none is named")
    parser.add_argument("--json", type=Path, help="write the figures to this file too")
    parser.add_argument("--page", type=Path, help="write them as a page of the docs too")
    asked = parser.parse_args()
    unknown = set(asked.topics) - set(pinned)
    if unknown:
        parser.error(f"no such topic: {', '.join(sorted(unknown))}; there are {', '.join(pinned)}")
    folder = os.environ.get("ONRECORD_CORPORA", "../shared/corpora")
    corpora = Path(folder)
    if not corpora.is_dir():
        print(f"No corpora at {folder}. Set ONRECORD_CORPORA to the folder that holds them (docs/corpora.md).")
        return 2
    failed: list[str] = []
    figures: dict[str, dict[str, float]] = {}
    for topic in asked.topics or pinned:
        failed += _measure(topic, pinned[topic], corpora, figures)
    if asked.json:
        asked.json.write_text(json.dumps(figures, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    if asked.page:
        asked.page.write_text("\n".join(page(figures, pinned)) + "\n", encoding="utf-8")
    print("\nEvery floor holds." if not failed else "\nNot held:\n  " + "\n  ".join(failed))
    return 1 if failed else 0


def _measure(topic: str, pinned: dict[str, Any], corpora: Path, figures: dict[str, dict[str, float]]) -> list[str]:
    failed: list[str] = []
    seen = gold_digest(corpora, pinned.get("gold", []))
    if seen != pinned.get("digest"):
        failed.append(f"{topic}: the gold is not the pinned one (digest {seen})")
    began = time.perf_counter()
    found = figures[topic] = importlib.import_module(f"evaluation.{topic}").run(corpora)
    print(f"\n{topic}  ({time.perf_counter() - began:.0f} s)")
    floors, bars = dict(pinned.get("floors", {})), pinned.get("bars", {})
    for name, value in found.items():
        floor, bar = floors.pop(name, None), bars.get(name)
        notes = [f"floor {floor:g}"] if floor is not None else []
        notes += [f"bar {bar:g}" + ("" if value >= bar else ", not reached")] if bar is not None else []
        print(f"  {name:<58}{value:>10.2f}   {'; '.join(notes)}")
        if floor is not None and value < floor:
            failed.append(f"{topic}: {name} is {value:.2f}, under its floor {floor:g}")
    failed += [f"{topic}: {name} was not measured" for name in floors]
    return failed


def page(figures: dict[str, dict[str, float]], pinned: dict[str, dict[str, Any]]) -> Iterator[str]:
    """The figures as Markdown: a table for each topic, with its floors and the bars of the project."""
    yield from ("# How well it reads", "")
    yield "Written by `make evaluate`. The corpora are public ([corpora.md](corpora.md)); a floor is pinned in"
    yield "`evaluation/floors.toml` and only rises; a bar is what the project set itself."
    for topic, found in figures.items():
        told = (importlib.import_module(f"evaluation.{topic}").__doc__ or "").strip().split("\n\n")[0]
        floors, bars = pinned[topic].get("floors", {}), pinned[topic].get("bars", {})
        yield from ("", f"## {topic}", "", " ".join(told.split()), "")
        yield from ("| figure | value | floor | bar |", "|---|---:|---:|---:|")
        for name, value in found.items():
            if "a second" not in name:  # speed depends on the machine: it is measured by `make bench`
                yield f"| {name} | {value:.2f} | {floors.get(name, '')} | {bars.get(name, '')} |"


if __name__ == "__main__":
    sys.exit(main())
