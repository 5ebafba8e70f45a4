"""Joins what the rules read with the attributions of the trained reader, each where it measures better.

On polnear/dev (every second text, 2026-11-20) the rules tell better how far quoted words go; the trained reader finds
more attributions and tells better how far the others go, and who speaks. So where both found the same words, the
content is the rules' if it is all in quotation marks, and everything else the trained reader's. PolNeAR has no
attribution inside another, and nearly all that were found so were wrong: of two the surer one stays.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.reading.acts import is_known
from onrecord.reading.quotations.by_place import ByPlace
from onrecord.reading.quotations.nesting import lies_in, passes_on, relays_among
from onrecord.reading.quotations.parting import parted
from onrecord.reading.quotations.proposed import Proposals
from onrecord.reading.quotations.tidying import one_source, turned, with_document
from onrecord.records import Attribution, Span, StatementReport

# Probabilities under which an attribution is left out (polnear/dev, every second text, 2026-11-20): quoted words, and
# one with a source and a cue that the lexicon knows, are right more often than others of the same probability.
LEAST = 0.35
LEAST_OF_OTHERS = 0.5
NEARLY_ALL = 0.9  # of the shorter content's characters: then one of two attributions lies inside the other
_RULED = 1.5  # as sure as what rules and reader found both


def joined(
    turns: Sequence[StatementReport],
    ruled: Sequence[StatementReport],
    attributions: Sequence[Attribution],
    proposals: Proposals,
    *,
    unnested: bool,
) -> list[StatementReport]:
    """One report for each attribution, and the rules' reports that meet none; none lies inside another."""
    proposed = [(attribution.probability, proposals.report(attribution)) for attribution in attributions]
    likely = [(sure, report) for sure, report in proposed if sure >= _least(proposals.text, report)]
    if unnested:
        likely = [(sure, part) for sure, report in likely for part in parted(proposals.text, report, proposals.mode)]
    found = [report for _, report in likely]
    sure = [probability for probability, _ in likely]
    result = list(found)
    meeting: dict[int, list[StatementReport]] = {}
    places = ByPlace(report.content for report in found)
    held = [report for report in ruled if unnested and _is_held(proposals.text, report, found, places)]
    for report in ruled:
        if report in held:
            continue
        best = _best(proposals.text if unnested else None, report, found, places)
        if best is None:
            result.append(report)
            sure.append(_RULED)
        else:
            meeting.setdefault(best, []).append(report)
    for at, reports in sorted(meeting.items()):
        first = max(
            reports, key=lambda report: (_same_cue(report, found[at]), shared(report.content, found[at].content))
        )
        result[at] = _one(proposals.text, first, found[at])
        sure[at] += 1
        # Two quotations, each with its own cue, that the trained reader took for one.
        beside = [report for report in reports if report is not first and report.mode == "direct"]
        others = [report for report in beside if report.cue]
        if first.mode == "direct" == result[at].mode:  # “A,” she said. “B.”
            more = [report.content for report in beside if not report.cue and not shared(report.content, first.content)]
            whole = sorted({span for content in (result[at].content, *more) for span in content})
            result[at] = replace(result[at], content=tuple(whole))
        result.extend(others)
        sure.extend(_RULED for _ in others)
    result = [replace(report, source=one_source(report.source, report.cue, report.content)) for report in result]
    result = [with_document(proposals.text, turned(proposals.text, report)) for report in result]
    relays = relays_among(proposals.text, result) if unnested else frozenset()
    order = sorted((at for at in range(len(result)) if at not in relays), key=lambda at: (-sure[at], at))
    kept = list(turns)
    stand = ByPlace(report.content for report in kept)
    for at in order:
        content = result[at].content
        if not any(_inside(content, kept[other].content) for other in stand.near(content)):
            kept.append(result[at])
            stand.add(content)
    apart = [report for report in held if not any(_same(report, kept[at]) for at in stand.near(report.content))]
    return [*kept, *apart]


def _is_held(text: str, report: StatementReport, found: Sequence[StatementReport], places: ByPlace) -> bool:
    """Whether somebody's quoted words stand, with their cue and source, in what another tells: "she assured him that
    “...,” according to the ministry". Both are statements."""
    return report.mode == "direct" and any(
        _stands_in(text, report, other.content)
        and not passes_on(text, other)
        and all(lies_in(span, other.content, text) for span in report.content)
        for other in (found[at] for at in places.near(report.source))
    )


def _same(one: StatementReport, other: StatementReport) -> bool:
    return _same_cue(one, other) and _inside(one.content, other.content)


def _least(text: str, report: StatementReport) -> float:
    told = report.mode != "indirect" or (report.source and report.cue and is_known(text, report.cue))
    return LEAST if told else LEAST_OF_OTHERS


def _best(text: str | None, report: StatementReport, found: Sequence[StatementReport], places: ByPlace) -> int | None:
    """Which of the found shares most of the report's content; `None` where none shares any.

    With `text`, what an outlet or somebody who quotes passes on, with the source and cue of whoever said it, is an
    attribution of its own.
    """
    meeting = [
        (shared(report.content, found[at].content), -at)
        for at in places.near(report.content)
        if text is None or not (_stands_in(text, report, found[at].content) and passes_on(text, found[at]))
    ]
    most, at = max(meeting, default=(0, 0))
    return -at if most else None


def _stands_in(text: str, report: StatementReport, content: Sequence[Span]) -> bool:
    parts = (*report.source, *report.cue)
    return bool(report.source and report.cue) and all(lies_in(part, content, text) for part in parts)


def _same_cue(one: StatementReport, other: StatementReport) -> bool:
    return any(span.overlaps(part) for span in one.cue for part in other.cue)


def _inside(one: Sequence[Span], other: Sequence[Span]) -> bool:
    """Whether one of two contents lies in the other, but for a little."""
    both = shared(one, other)
    return bool(both) and both >= NEARLY_ALL * min(_length(one), _length(other))


def _length(spans: Sequence[Span]) -> int:
    return sum(span.end - span.start for span in spans)


def _one(text: str, ruled: StatementReport, learned: StatementReport) -> StatementReport:
    """One report of two that share words of their content."""
    same = tuple(span for span in learned.source if any(span.overlaps(other) for other in ruled.source))
    told = learned if _goes_farther(text, ruled, learned) else ruled
    return replace(
        ruled,
        content=told.content,
        mode=told.mode,
        source=same or learned.source or ruled.source,
        cue=learned.cue or ruled.cue,
        told_to=learned.told_to or ruled.told_to,
        said=learned.said or ruled.said,
    )


def _goes_farther(text: str, ruled: StatementReport, learned: StatementReport) -> bool:
    """Whether the trained reader is right more often: on all but quoted words, and on a clause that begins before the
    quoted words that the rule took for the whole; but for a whole sentence behind a comma or a colon ("said of the
    plan, “It is late”")."""
    if ruled.mode == "direct":
        start, begins = learned.content[0].start, ruled.content[0].start
        whole = text[begins : begins + 3].lstrip("[")[:1].isupper() or text[begins : begins + 1] == "["
        set_off = text[start : max(start, begins - 1)].rstrip('“" ').endswith((",", ":"))
        return learned.mode == "mixed" and start < begins and not (whole and set_off)
    return True


def shared(left: Sequence[Span], right: Sequence[Span]) -> int:
    """How many characters lie in both."""
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in left for b in right)
