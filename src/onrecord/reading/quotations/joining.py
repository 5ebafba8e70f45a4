"""Joins what the rules read with the attributions of the trained reader, each where it measures better.

On polnear/dev (every second text, 2026-11-20) the rules tell better how far a content goes, the trained reader finds
more of them and tells better who speaks. So where both found the same words, the content is the rules' and the source
the trained reader's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.reading.quotations.proposed import Proposals
from onrecord.records import Attribution, Span, StatementReport

LEAST = 0.2  # probability under which an attribution is left out


def joined(
    ruled: Sequence[StatementReport], attributions: Sequence[Attribution], proposals: Proposals
) -> list[StatementReport]:
    """One report for each attribution, and the rules' reports that meet none."""
    found = [proposals.report(attribution) for attribution in attributions if attribution.probability >= LEAST]
    result = list(found)
    joined_with: set[int] = set()
    for report in ruled:
        meeting = [at for at, other in enumerate(found) if shared(report.content, other.content)]
        if not meeting:
            result.append(report)
            continue
        best = max(meeting, key=lambda at: (shared(report.content, found[at].content), -at))
        if best not in joined_with:
            joined_with.add(best)
            result[best] = _one(report, found[best])
    return result


def _one(ruled: StatementReport, learned: StatementReport) -> StatementReport:
    """One report of two that share words of their content."""
    return replace(
        ruled,
        source=learned.source or ruled.source,
        cue=learned.cue or ruled.cue,
        told_to=learned.told_to or ruled.told_to,
        said=learned.said or ruled.said,
    )


def shared(left: Sequence[Span], right: Sequence[Span]) -> int:
    """How many characters lie in both."""
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in left for b in right)
