"""Measures the reading of events: PLOVER's gold records, quad classes, sentences of real news, triggers of ECB+."""

from __future__ import annotations

from pathlib import Path

from evaluation.events.cameo import run_cameo
from evaluation.events.news import run_news, run_status
from evaluation.events.plover import run_plover


def run(corpora: Path) -> dict[str, float]:
    """All figures of the topic, in percent."""
    return {**run_plover(corpora), **run_news(corpora), **run_status(corpora), **run_cameo(corpora)}
