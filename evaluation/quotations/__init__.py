"""Scores the reader of quotations on PolNeAR: direct attributions, on texts that it was not tuned on."""

from __future__ import annotations

import os
import time
from pathlib import Path

from evaluation.quotations.polnear import annotated_texts
from evaluation.quotations.scoring import Tally, score, score_indirect
from onrecord.reading.quotations import read_indirect, read_quotations


def tallied(corpora: Path, part: str, limit: int | None = None, show: bool = False) -> tuple[Tally, int, float]:
    """The tally over a part of PolNeAR, the number of texts, and the seconds that reading took."""
    tally, texts, seconds = Tally(), 0, 0.0
    for annotated in annotated_texts(corpora, part):
        if limit is not None and texts >= limit:
            break
        texts += 1
        began = time.process_time()
        reports = read_quotations(annotated.text)
        seconds += time.process_time() - began
        score(annotated, reports, tally, show)
    return tally, texts, seconds


def run(corpora: Path) -> dict[str, float]:
    """Percent on `polnear/dev`: overlap of content, of content and source, equal content; documents a second.

    The rule form of indirect speech is set apart: its precision, and how many of all attributions
    that are not direct it finds.
    """
    tally, texts, seconds = tallied(corpora, "dev")
    figures = {f"dev {name}": value for name, value in tally.figures().items()}
    figures["dev texts"] = texts
    figures["dev direct attributions"] = tally.gold
    figures["dev statements found"] = tally.found
    figures["documents a second"] = round(texts / seconds, 1)
    indirect = Tally()
    for annotated in annotated_texts(corpora, "dev"):
        score_indirect(annotated, read_indirect(annotated.text), indirect)
    found = indirect.figures()
    figures["dev indirect, found"] = indirect.found
    figures["dev indirect, of attributions"] = indirect.gold
    for name in ("overlap P", "overlap R", "content+source P", "exact P"):
        figures[f"dev indirect, {name}"] = found[name]
    return figures


def main() -> None:
    """Prints the figures."""
    corpora = Path(os.environ.get("ONRECORD_CORPORA", "../shared/corpora"))
    for name, value in run(corpora).items():
        print(f"{name:32} {value:10.2f}")
