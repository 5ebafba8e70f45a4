"""Measure the readers on public corpora and hold the pinned floors: `make evaluate`.

    python -m evaluation [TOPIC ...] [--json FILE] [--page FILE] [--at-once N]

Each topic is a package here with `run(corpora) -> {figure: number}`. `floors.toml` pins, for
each topic, the digest of its gold and the least that each figure may be. A figure under its floor,
a gold that is not the pinned one, or a topic that breaks makes the exit status 1; the other topics are measured all
the same. A floor is raised when the program gets better, and never lowered quietly.

Each topic is measured in a process of its own, so that its memory is free before the next begins; one after another,
or so many at once. The files are written after every topic: a run that is stopped keeps what it has.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tomllib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from evaluation.gold import gold_digest
from evaluation.measuring import Measured, in_own_process, measure
from evaluation.page import page_of, sections_of

FLOORS = Path(__file__).with_name("floors.toml")


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints a table for each topic and one of all; 0 where every topic was measured and every floor holds."""
    pinned = tomllib.loads(FLOORS.read_text(encoding="utf-8"))
    parser = argparse.ArgumentParser(prog="make evaluate", description="Measure the readers on public corpora.")
    parser.add_argument("topics", nargs="*", help=f"of {', '.join(pinned)}; all where none is named")
    parser.add_argument("--json", type=Path, help="write the figures to this file too")
    parser.add_argument("--page", type=Path, help="write them into this page of the docs too")
    parser.add_argument("--at-once", type=int, default=1, metavar="N", help="so many topics side by side")
    asked = parser.parse_args(arguments)
    unknown = set(asked.topics) - set(pinned)
    if unknown:
        parser.error(f"no such topic: {', '.join(sorted(unknown))}; there are {', '.join(pinned)}")
    folder = os.environ.get("ONRECORD_CORPORA", "../shared/corpora")
    if not Path(folder).is_dir():
        print(f"No corpora at {folder}. Set ONRECORD_CORPORA to the folder that holds them (docs/corpora.md).")
        return 2
    found: dict[str, Measured] = {}
    failed: dict[str, list[str]] = {}
    topics = list(dict.fromkeys(asked.topics or pinned))
    with ThreadPoolExecutor(max(1, asked.at_once)) as side_by_side:
        for topic, one in zip(topics, side_by_side.map(partial(_measured, folder), topics), strict=True):
            found[topic] = one
            failed[topic] = judge(topic, one, pinned[topic], gold_digest(Path(folder), pinned[topic]["gold"]))
            print_topic(topic, one, pinned[topic])
            _write(asked.json, asked.page, found, pinned)
    print_all(found, failed, pinned)
    return 1 if any(failed.values()) else 0


def _measured(folder: str, topic: str) -> Measured:
    return in_own_process(measure, topic, folder)


def judge(topic: str, found: Measured, pinned: dict[str, Any], digest: str) -> list[str]:
    """What does not hold, a line each: another gold, no figures, a figure under its floor or not measured."""
    failed = []
    if digest != pinned.get("digest"):
        failed.append(f"the gold is not the pinned one (digest {digest})")
    if found.trouble is not None:
        return [*failed, f"not measured: {found.trouble}"]
    for name, floor in pinned.get("floors", {}).items():
        value = found.figures.get(name)
        if value is None:
            failed.append(f"{name} was not measured")
        elif not value >= floor:  # so that a figure that is no number fails too
            failed.append(f"{name} is {value:.2f}, under its floor {floor:g}")
    return failed


def print_topic(topic: str, found: Measured, pinned: dict[str, Any]) -> None:
    """Prints the figures of a topic with their floors and bars."""
    print(f"\n{topic}  ({found.seconds:.0f} s, {found.peak:.0f} MB)")
    if found.trouble is not None:
        print(f"  not measured: {found.trouble}")
    floors, bars = pinned.get("floors", {}), pinned.get("bars", {})
    for name, value in found.figures.items():
        floor, bar = floors.get(name), bars.get(name)
        notes = [f"floor {floor:g}" + ("" if value >= floor else ", NOT HELD")] if floor is not None else []
        notes += [f"bar {bar:g}" + ("" if value >= bar else ", not reached")] if bar is not None else []
        print(f"  {name:<58}{value:>10.2f}   {'; '.join(notes)}".rstrip())
    sys.stdout.flush()


def print_all(found: dict[str, Measured], failed: dict[str, list[str]], pinned: dict[str, dict[str, Any]]) -> None:
    """Prints one line for each topic, and then all that does not hold."""
    print(f"\n{'topic':<16}{'seconds':>8}{'MB':>7}{'figures':>9}{'floors held':>13}{'bars reached':>14}")
    for topic, one in found.items():
        held, reached = (
            f"{sum(one.figures.get(name, float('-inf')) >= least for name, least in wanted.items())} of {len(wanted)}"
            for wanted in (pinned[topic].get("floors", {}), pinned[topic].get("bars", {}))
        )
        print(f"{topic:<16}{one.seconds:>8.0f}{one.peak:>7.0f}{len(one.figures):>9}{held:>13}{reached:>14}")
    print(f"{'all':<16}{sum(one.seconds for one in found.values()):>8.0f}")
    lines = [f"{topic}: {line}" for topic, told in failed.items() for line in told]
    print("\nEvery floor holds." if not lines else "\nNot held:\n  " + "\n  ".join(lines))


def _write(
    json_file: Path | None, page: Path | None, found: dict[str, Measured], pinned: dict[str, dict[str, Any]]
) -> None:
    figures = {topic: one.figures for topic, one in found.items() if one.trouble is None}
    if json_file is not None:
        json_file.write_text(json.dumps(figures, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    if page is not None:
        before = sections_of(page.read_text(encoding="utf-8")) if page.is_file() else {}
        page.write_text("\n".join(page_of(figures, pinned, before)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
