"""TempEval-3 scoring of TIMEX3: extents strict and relaxed, and the value of those that were found.

Source: UzZaman et al. 2013, "SemEval-2013 Task 1: TempEval-3". The value F1 is the relaxed F1 times the
share of relaxed matches with the right value.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from evaluation.times.timeml import Timex
from onrecord.records import TimeExpression


@dataclass(slots=True)
class Tally:
    """Counts over texts: gold, found, and matches."""

    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    value: int = 0
    type: int = 0

    def add(self, gold: Sequence[Timex], found: Sequence[TimeExpression]) -> None:
        """Counts one text. Each gold expression matches at most one found: an equal one, else an overlapping."""
        self.gold += len(gold)
        self.found += len(found)
        free = dict(enumerate(found))
        for one in gold:
            at = next((key for key, mine in free.items() if (mine.start, mine.end) == (one.start, one.end)), None)
            if at is None:
                at = next((key for key, mine in free.items() if mine.start < one.end and one.start < mine.end), None)
            if at is None:
                continue
            mine = free.pop(at)
            self.relaxed += 1
            self.strict += (mine.start, mine.end) == (one.start, one.end)
            self.value += mine.value == one.value
            self.type += mine.type == one.type

    def figures(self) -> dict[str, float]:
        """F1 in percent, two decimals, and precision and recall of the relaxed extents."""
        total = max(self.gold + self.found, 1)
        return {
            "strict F1": round(200 * self.strict / total, 2),
            "relaxed F1": round(200 * self.relaxed / total, 2),
            "value F1": round(200 * self.value / total, 2),
            "type F1": round(200 * self.type / total, 2),
            "relaxed precision": round(100 * self.relaxed / max(self.found, 1), 2),
            "relaxed recall": round(100 * self.relaxed / max(self.gold, 1), 2),
        }
