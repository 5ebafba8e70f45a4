"""Measures the reading of events: PLOVER's gold records, quad classes, sentences of real news, triggers of ECB+."""

from __future__ import annotations

from pathlib import Path

from evaluation.events.cameo import run_cameo
from evaluation.events.muc import run_muc
from evaluation.events.news import run_news, run_status
from evaluation.events.plover import run_plover
from evaluation.events.triggers import run_triggers


def run(corpora: Path) -> dict[str, float]:
    """All figures of the topic, in percent."""
    parts = (run_plover, run_news, run_status, run_cameo, run_triggers, run_muc)
    return {name: value for part in parts for name, value in part(corpora).items()}
