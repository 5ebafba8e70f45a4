"""The page of figures, `docs/how-well-it-reads.md`: a section for each topic."""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Mapping
from typing import Any

_HEADING = "## "


def page_of(
    figures: Mapping[str, Mapping[str, float]], pinned: Mapping[str, Mapping[str, Any]], before: Mapping[str, str]
) -> Iterator[str]:
    """The lines of the page: the topics in the order of `pinned`, with their figures, floors and bars.

    A topic that was not measured this time keeps its section of `before`.
    """
    yield from ("# How well it reads", "")
    yield "Written by `make evaluate`. The corpora are public ([corpora.md](corpora.md)); a floor is pinned in"
    yield "`evaluation/floors.toml` and never lowered quietly; a bar is what the project set itself."
    for topic in pinned:
        if topic in figures:
            yield from ("", f"{_HEADING}{topic}", "")
            yield from _section(topic, figures[topic], pinned[topic])
        elif topic in before:
            yield from ("", f"{_HEADING}{topic}", "", before[topic])


def sections_of(text: str) -> dict[str, str]:
    """The words under each heading of a page that was written before, by topic."""
    _, *parts = f"\n{text}".split(f"\n{_HEADING}")
    return {heading.strip(): words.strip("\n") for heading, _, words in (part.partition("\n") for part in parts)}


def _section(topic: str, found: Mapping[str, float], pinned: Mapping[str, Any]) -> Iterator[str]:
    told = (importlib.import_module(f"evaluation.{topic}").__doc__ or "").strip().split("\n\n")[0]
    floors, bars = pinned.get("floors", {}), pinned.get("bars", {})
    yield from (" ".join(told.split()), "")
    yield from ("| figure | value | floor | bar |", "|---|---:|---:|---:|")
    for name, value in found.items():
        if "a second" not in name:  # speed depends on the machine: it is measured by `make bench`
            yield f"| {name} | {value:.2f} | {floors.get(name, '')} | {bars.get(name, '')} |"
