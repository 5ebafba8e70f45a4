"""Find the report that a decision is about in what a reader, perhaps a newer one, reads in a document now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.case.views.anchored import text_digest
from onrecord.records import AboutKind, Anchor, Reading, Span, StatementReport
from onrecord.workflow.decisions.anchoring import FlatText, find_words, moved, overlap

# Shares of common characters from which on a report read now is the one that was decided about. Set by the property
# test that shifts and perturbs readings (tests/workflow/decisions): below these, neighbours are taken for one another.
SAME_STATEMENT = 0.6
SAME_TRIGGER = 0.5
SAME_NAME = 0.75
SAME_PLEDGE = 0.6
SURE = 0.9  # from here on the cue need not agree


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundWords:
    """An anchor's words in a document as it is now, and the report read there: its index, `None` where none is.

    For an entity the index is that of the chain.
    """

    document_id: str
    span: Span
    index: int | None


class ReadDocument:
    """One document as it is read now, for finding what anchors point at."""

    def __init__(self, reading: Reading, text: str) -> None:
        self.reading = reading
        self.text = text
        self.digest = text_digest(text)
        self._flat: FlatText | None = None

    def find(self, kind: AboutKind, anchor: Anchor) -> FoundWords | None:
        """The anchor's words and the report of this kind there; `None` where the words are not found."""
        if anchor.text_sha256 == self.digest:
            span, cue = Span(start=anchor.start, end=anchor.end), anchor.cue
            if span.of(self.text) != anchor.quote:
                return None  # a payload that was made by hand and is wrong
        else:
            self._flat = self._flat or FlatText.of(self.text)
            found = find_words(anchor, self._flat)
            if found is None:
                return None
            span, cue = found, moved(anchor, found, self._flat)
        return FoundWords(
            document_id=self.reading.document_id, span=span, index=self._report(kind, span, cue, anchor.sort)
        )

    def _report(self, kind: AboutKind, span: Span, cue: tuple[int, int] | None, sort: str | None) -> int | None:
        if kind == "statement":
            return self._statement(span, cue, sort)
        if kind == "event":
            return self._event(span, sort)
        if kind == "pledge":
            return self._pledge(span, sort)
        if kind == "discrepancy":
            return None  # it is found between readings, not in one
        return self._chain(span)

    def _statement(self, span: Span, cue: tuple[int, int] | None, sort: str | None) -> int | None:
        ranked = [
            (overlap(report.span, span), report.mode == sort, report.span, index)
            for index, report in enumerate(self.reading.statements)
            if report.span.overlaps(span) and _same_cue(report, cue, overlap(report.span, span))
        ]
        return _best(ranked, SAME_STATEMENT)

    def _event(self, span: Span, sort: str | None) -> int | None:
        ranked = [
            (overlap(report.trigger, span), report.type == sort, report.trigger, index)
            for index, report in enumerate(self.reading.events)
            if report.trigger.overlaps(span)
        ]
        return _best(ranked, SAME_TRIGGER)

    def _pledge(self, span: Span, sort: str | None) -> int | None:
        places = [Span(start=report.start, end=report.end) for report in self.reading.pledges]
        ranked = [
            (overlap(place, span), self.reading.pledges[index].kind == sort, place, index)
            for index, place in enumerate(places)
            if place.overlaps(span)
        ]
        return _best(ranked, SAME_PLEDGE)

    def _chain(self, span: Span) -> int | None:
        ranked = []
        for mention in self.reading.mentions:
            if mention.chain is None or mention.end <= span.start or span.end <= mention.start:
                continue
            place = Span(start=mention.start, end=mention.end)
            share = overlap(place, span)
            # "Minister Oru Dant" is "Oru Dant": before a person's name other words may be read as part of it.
            within = place.contains(span) or span.contains(place)
            if mention.kind == "person" and mention.form == "name" and mention.end == span.end and within:
                share = max(share, SAME_NAME)
            ranked.append((share, mention.form == "name", place, mention.chain))
        return _best(ranked, SAME_NAME)


def _same_cue(report: StatementReport, cue: tuple[int, int] | None, share: float) -> bool:
    if cue is None or not report.cue or share >= SURE:
        return True
    return any(span.start < cue[1] and cue[0] < span.end for span in report.cue)


def _best(ranked: Sequence[tuple[float, bool, Span, int]], enough: float) -> int | None:
    """The index of the one that fits best; `None` where none fits well enough, or two at two places fit alike.

    Of two at one place the first counts: their words are the same.
    """
    good = sorted((found for found in ranked if found[0] >= enough), key=lambda found: (-found[0], not found[1]))
    if not good:
        return None
    alike = [found for found in good if found[:2] == good[0][:2]]
    if any(found[2] != good[0][2] for found in alike):
        return None
    return min(found[3] for found in alike)
