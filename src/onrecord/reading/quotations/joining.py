"""Joins quotations read by rule with attributions of the trained reader, each where it measures better.

Tuned on polnear/train, measured on polnear/dev (2026-11-20): see docs and `evaluation.quotations`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.reading.quotations.proposed import Proposals
from onrecord.records import Attribution, Span, StatementReport

LEAST = 0.35  # probability under which an attribution is left out
MOSTLY = 0.6  # of the shorter content's letters that two contents share to be one


def joined(
    text: str, quoted: Sequence[StatementReport], attributions: Sequence[Attribution], proposals: Proposals
) -> list[StatementReport]:
    """One report for each attribution, and the quotations that meet none."""
    found = [proposals.report(attribution) for attribution in attributions if attribution.probability >= LEAST]
    result = list(found)
    for report in quoted:
        meeting = [at for at, other in enumerate(found) if shared(report.content, other.content)]
        if not meeting:
            result.append(report)
            continue
        best = max(meeting, key=lambda at: (shared(report.content, found[at].content), -at))
        result[best] = _one(text, report, result[best])
    return result


def _one(text: str, ruled: StatementReport, learned: StatementReport) -> StatementReport:
    """The learned report with what only the rule knows."""
    return replace(
        learned,
        source=learned.source or ruled.source,
        cue=learned.cue or ruled.cue,
        told_to=learned.told_to or ruled.told_to,
        said=learned.said or ruled.said,
    )


def shared(left: Sequence[Span], right: Sequence[Span]) -> int:
    """How many characters lie in both."""
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in left for b in right)
