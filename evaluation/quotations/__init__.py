"""Scores the readers of quotations and indirect speech on PolNeAR's dev part, which they were not tuned on.

Once by the rules alone, once with the syntax of the trained reader, and once as the pipeline reads: with the
attributions of the trained reader too. The parts that need weights are left out where the package has none.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from evaluation.quotations.polnear import annotated_texts
from evaluation.quotations.scoring import Tally, score, score_all, score_indirect
from onrecord.learned import Analysis, Network, WeightsDamaged
from onrecord.reading.quotations import read_attributions, read_indirect, read_quotations
from onrecord.reading.quotations.unsaid import is_statement

Analyser = Callable[[str], Analysis]


@dataclass(slots=True)
class Tallies:
    """The tallies over a part of PolNeAR: quotations, indirect speech, and both as the pipeline joins them."""

    direct: Tally = field(default_factory=Tally)
    indirect: Tally = field(default_factory=Tally)
    everything: Tally = field(default_factory=Tally)
    texts: int = 0
    words: int = 0
    direct_seconds: float = 0.0  # read_quotations alone
    seconds: float = 0.0  # both readers


def tallied(
    corpora: Path, part: str, analyse: Analyser | None = None, limit: int | None = None, show: bool = False
) -> Tallies:
    """The tallies over the first texts of a part (`limit`; None is all), by syntax where `analyse` gives it."""
    tallies = Tallies()
    for annotated in annotated_texts(corpora, part):
        if limit is not None and tallies.texts >= limit:
            break
        text = annotated.text
        analysis = analyse(text) if analyse is not None else Analysis()
        tallies.texts += 1
        tallies.words += len(text.split())
        began = time.process_time()
        quoted = read_quotations(text, words=analysis.words, sentences=analysis.sentences)
        tallies.direct_seconds += time.process_time() - began
        told = read_indirect(text, words=analysis.words, sentences=analysis.sentences)
        tallies.seconds += time.process_time() - began
        taken = [span for report in quoted for span in report.content]
        told = tuple(r for r in told if not any(span.overlaps(other) for span in r.content for other in taken))
        score(annotated, quoted, tallies.direct, show)
        score_indirect(annotated, told, tallies.indirect)
        score_all(annotated, (*quoted, *told), tallies.everything)
    return tallies


@dataclass(slots=True)
class Joined:
    """The tallies of attributions as the pipeline reads them."""

    everything: Tally = field(default_factory=Tally)  # all that is attributed, as PolNeAR counts it
    direct: Tally = field(default_factory=Tally)
    said: Tally = field(default_factory=Tally)  # without what nobody said, which is no statement

    def figures(self) -> dict[str, float]:
        """The figures of issue 4's table, in percent, and what leaving out the unsaid costs."""
        found, direct, said = self.everything.figures(), self.direct.figures(), self.said.figures()
        return {
            "content overlap F1": found["overlap F1"],
            "content overlap P": found["overlap P"],
            "content overlap R": found["overlap R"],
            "content exact F1": found["exact F1"],
            "content and source F1": found["content+source F1"],
            "source accuracy": self.everything.source_accuracy,
            "direct, content and source F1": direct["content+source F1"],
            "direct, content exact F1": direct["exact F1"],
            "statements alone, content overlap F1": said["overlap F1"],
        }


def joined(corpora: Path, part: str, analyse: Analyser, limit: int | None = None) -> Joined:
    """The tallies over the first texts of a part (`limit`; None is all)."""
    tallies = Joined()
    for number, annotated in enumerate(annotated_texts(corpora, part)):
        if limit is not None and number >= limit:
            break
        text = annotated.text
        analysis = analyse(text)
        reports = read_attributions(
            text, words=analysis.words, sentences=analysis.sentences, attributions=analysis.attributions
        )
        score(annotated, reports, tallies.direct)
        score_all(annotated, reports, tallies.everything)
        score_all(annotated, [report for report in reports if is_statement(text, report)], tallies.said)
    return tallies


def _figures(tallies: Tallies, by: str) -> dict[str, float]:
    """The figures of one way of reading; `by` is what their names begin with."""
    figures: dict[str, float] = {}
    figures.update({f"{by} {name}": value for name, value in tallies.direct.figures().items()})
    figures.update({f"{by} all, {name}": value for name, value in tallies.everything.figures().items()})
    figures[f"{by} indirect, found"] = tallies.indirect.found
    figures[f"{by} indirect, of attributions"] = tallies.indirect.gold
    found = tallies.indirect.figures()
    for name in ("overlap P", "overlap R", "content+source P", "exact P"):
        figures[f"{by} indirect, {name}"] = found[name]
    reached, gold = tallies.everything.plain, tallies.indirect.gold
    figures[f"{by} indirect, met by any report"] = round(100 * reached / gold, 2) if gold else 0.0
    return figures


def run(corpora: Path) -> dict[str, float]:
    """Percent on `polnear/dev`, by rule ("dev ...") and with syntax ("dev syntax ...").

    Of quotations the overlap of content, of content and source, and equal content; the same of all
    attributions, with quotations and indirect speech joined as the pipeline does; of indirect
    speech the precision, how many it meets for each attribution that is not direct, and the share
    of those whose content is met by any report. Documents a second by the rules; milliseconds for a
    hundred words by syntax, without the trained reader itself. "dev all heads ..." are the figures of the bars: with
    the attributions of the trained reader; where its weights have none, they are those of the rules.
    """
    ruled = tallied(corpora, "dev")
    figures = _figures(ruled, "dev")
    figures["dev texts"] = ruled.texts
    figures["dev direct attributions"] = ruled.direct.gold
    figures["dev attributions"] = ruled.everything.gold
    figures["dev statements found"] = ruled.direct.found
    figures["documents a second"] = round(ruled.texts / ruled.direct_seconds, 1)
    try:
        network = Network.load()
    except WeightsDamaged:
        return figures
    by_syntax = tallied(corpora, "dev", network.read)
    figures.update(_figures(by_syntax, "dev syntax"))
    figures.update(
        {f"dev all heads, {name}": value for name, value in joined(corpora, "dev", network.read).figures().items()}
    )
    figures["syntax, ms for 100 words"] = round(1e5 * by_syntax.seconds / by_syntax.words, 3)
    return figures


def main() -> None:
    """Prints the figures."""
    corpora = Path(os.environ.get("ONRECORD_CORPORA", "../shared/corpora"))
    for name, value in run(corpora).items():
        print(f"{name:38} {value:10.2f}")
