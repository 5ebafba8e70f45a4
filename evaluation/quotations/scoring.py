"""How statements found are set against PolNeAR's direct attributions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from evaluation.quotations.polnear import Annotated, Attribution, Offsets
from onrecord.records import StatementReport

_MARKS = '"“”„«»'
_QUOTED = re.compile(r"[“”\"«„][^“”\"«»„\n]*[“”\"»]")
_THAT = re.compile(r"[Tt]hat,?\s+")
_EDGE = " \t\n\r\u00a0.,;:!?…-–—'\"“”‘’«»„()[]"


@dataclass(slots=True)
class Tally:
    """Counts over texts: found, gold, and pairs right in each of three ways."""

    found: int = 0
    gold: int = 0
    overlap: int = 0
    source: int = 0
    exact: int = 0
    plain: int = 0  # pairs whose attribution is not direct
    misses: list[str] = field(default_factory=list)

    @property
    def source_accuracy(self) -> float:
        """Percent of the pairs whose sources overlap."""
        return round(100 * self.source / self.overlap, 2) if self.overlap else 0.0

    def figures(self) -> dict[str, float]:
        """F1 in percent for overlap of content, overlap of content and source, and equal content."""
        figures: dict[str, float] = {}
        for name, right in (("overlap", self.overlap), ("content+source", self.source), ("exact", self.exact)):
            precision = right / self.found if self.found else 0.0
            recall = right / self.gold if self.gold else 0.0
            f1 = 2 * precision * recall / (precision + recall) if right else 0.0
            figures[f"{name} P"] = round(100 * precision, 2)
            figures[f"{name} R"] = round(100 * recall, 2)
            figures[f"{name} F1"] = round(100 * f1, 2)
        return figures


def trimmed(text: str, spans: Iterable[tuple[int, int]]) -> Offsets:
    """The spans without quotation marks and punctuation at their edges; empty ones fall away.

    Spans with nothing but such characters between them are one, and an opening "that" is set
    aside: PolNeAR's annotators differ on both.
    """
    result: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if opening := _THAT.match(text, start, end):
            start = opening.end()
        while start < end and text[start] in _EDGE:
            start += 1
        while end > start and text[end - 1] in _EDGE:
            end -= 1
        if start >= end:
            continue
        if result and not text[result[-1][1] : start].strip(_EDGE):
            result[-1] = (result[-1][0], end)
        else:
            result.append((start, end))
    return tuple(result)


def common(left: Offsets, right: Offsets) -> int:
    """How many characters lie in both."""
    return sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in left for b in right)


def is_direct(text: str, content: Offsets, quoted: Sequence[tuple[int, int]]) -> bool:
    """Whether content holds a double quotation mark, stands right inside one, or lies between two."""
    for start, end in content:
        around = text[max(0, start - 1) : end + 1]
        if any(mark in around for mark in _MARKS):
            return True
        if any(s <= start and end <= e for s, e in quoted):
            return True
    return False


def score(annotated: Annotated, reports: Sequence[StatementReport], tally: Tally, show: bool = False) -> None:
    """Adds one text to the tally.

    Pairs are one to one by largest overlap of content. A report counts where it meets a direct
    attribution or has a quotation mark at or in its content.
    """
    text = annotated.text
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    gold = [a for a in annotated.attributions if is_direct(text, a.content, quoted)]
    gold_content = [trimmed(text, a.content) for a in gold]
    system = [tuple((s.start, s.end) for s in r.content) for r in reports]
    system_content = [trimmed(text, spans) for spans in system]
    pairs = sorted(
        (
            (-overlap, g, s)
            for g, left in enumerate(gold_content)
            for s, right in enumerate(system_content)
            if (overlap := common(left, right))
        ),
    )
    taken_gold: dict[int, int] = {}
    taken_system: set[int] = set()
    meets = {s for _, _, s in pairs}
    for _, g, s in pairs:
        if g not in taken_gold and s not in taken_system:
            taken_gold[g] = s
            taken_system.add(s)
    counted = [s for s in range(len(reports)) if s in meets or is_direct(text, system[s], ())]
    tally.found += len(counted)
    tally.gold += len(gold)
    tally.overlap += len(taken_gold)
    for g, s in taken_gold.items():
        source = trimmed(text, ((x.start, x.end) for x in reports[s].source))
        gold_source = trimmed(text, gold[g].source)
        if common(source, gold_source):
            tally.source += 1
        elif show:
            tally.misses.append(_line("SOURCE", text, gold[g], reports[s]))
        if gold_content[g] == system_content[s]:
            tally.exact += 1
        elif show:
            tally.misses.append(_line("EXTENT", text, gold[g], reports[s]))
    if show:
        for g, a in enumerate(gold):
            if g not in taken_gold:
                tally.misses.append(_line("MISSED", text, a, None))
        for s in counted:
            if s not in taken_system:
                tally.misses.append(_line("EXTRA", text, None, reports[s]))


def score_indirect(annotated: Annotated, reports: Sequence[StatementReport], tally: Tally) -> None:
    """Adds one text's indirect statements: all count, pairs may be of any attribution, gold are those not direct."""
    score_all(annotated, reports, tally)
    quoted = [match.span() for match in _QUOTED.finditer(annotated.text)]
    tally.gold -= sum(is_direct(annotated.text, a.content, quoted) for a in annotated.attributions)


def score_all(annotated: Annotated, reports: Sequence[StatementReport], tally: Tally) -> None:
    """Adds one text's statements of any mode: all count, and all attributions are gold.

    Pairs are one to one by largest overlap of content.
    """
    text = annotated.text
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    gold = [trimmed(text, a.content) for a in annotated.attributions]
    system = [trimmed(text, ((s.start, s.end) for s in report.content)) for report in reports]
    pairs = sorted(
        (-overlap, g, s)
        for g, left in enumerate(gold)
        for s, right in enumerate(system)
        if (overlap := common(left, right))
    )
    taken: dict[int, int] = {}
    taken_system: set[int] = set()
    for _, g, s in pairs:
        if g not in taken and s not in taken_system:
            taken[g] = s
            taken_system.add(s)
    tally.found += len(reports)
    tally.gold += len(gold)
    tally.overlap += len(taken)
    for g, s in taken.items():
        attribution = annotated.attributions[g]
        source = trimmed(text, ((x.start, x.end) for x in reports[s].source))
        tally.source += bool(common(source, trimmed(text, attribution.source)))
        tally.exact += gold[g] == system[s]
        tally.plain += not is_direct(text, attribution.content, quoted)


def _line(kind: str, text: str, gold: Attribution | None, report: StatementReport | None) -> str:
    def words(spans: Iterable[tuple[int, int]]) -> str:
        return " ¦ ".join(text[s:e].replace("\n", "⏎")[:160] for s, e in spans)

    parts = [kind]
    if gold is not None:
        parts.append(f"gold S[{words(gold.source)}] C[{words(gold.cue)}] X[{words(gold.content)}]")
    if report is not None:
        spans = [[(s.start, s.end) for s in part] for part in (report.source, report.cue, report.content)]
        parts.append(f"ours S[{words(spans[0])}] C[{words(spans[1])}] X[{words(spans[2])}]")
        start = report.content[0].start
        parts.append("at ..." + text[max(0, start - 120) : start + 200].replace("\n", "⏎"))
    return "\n    ".join(parts)
