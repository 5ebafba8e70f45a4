"""The rows that one document and its reading give, each with the words it rests on."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator

from onrecord.ids import make_id
from onrecord.records import Document, Interval, Quantity, Reading, Span

Row = tuple[object, ...]

# The columns that the rows below fill.
DOCUMENT = "id source url outlet title byline language published_from published_to published_basis text words sha256"
ZONE = "document_id start end kind"
MENTION = "id document_id start end text form entity_id"
TIME = "id document_id start end text type value earliest latest"
QUANTITY = "id document_id start end text low high what modifier event_report_id"


def document_row(document: Document, reading: Reading | None) -> Row:
    """The row of `documents`. The date that the text allows counts where nothing else tells one."""
    published, basis = document.published, document.published_basis
    if published is None and reading is not None and reading.published_from_text and reading.published is not None:
        published, basis = reading.published, "text"
    return (
        document.id,
        document.source,
        document.url,
        document.outlet,
        document.title,
        document.byline,
        document.language,
        *days(published),
        basis,
        document.text,
        sum(len(span.of(document.text).split()) for span in _article(document)),
        document.sha256,
    )


def zone_rows(document: Document) -> Iterator[Row]:
    """The rows of `zones`."""
    return ((document.id, zone.start, zone.end, zone.kind) for zone in document.zones)


def passage_spans(document: Document) -> Iterator[Span]:
    """The paragraphs that are not page furniture, without white space at their ends."""
    for span in _article(document):
        at = span.start
        for line in span.of(document.text).split("\n"):
            kept = line.strip()
            if kept:
                start = at + line.index(kept)
                yield Span(start=start, end=start + len(kept))
            at += len(line) + 1


def mention_rows(document: Document, reading: Reading) -> Iterator[Row]:
    """The rows of `mentions`, their entity still unknown."""
    for key, found in zip(mention_ids(reading), reading.mentions, strict=True):
        words = document.text[found.start : found.end]
        yield key, document.id, found.start, found.end, words, found.form, None


def time_rows(document: Document, reading: Reading) -> Iterator[Row]:
    """The rows of `times`."""
    name = _Names("t", document.id)
    for found in reading.times:
        words = found.span.of(document.text)
        key = name(found.start, found.end)
        yield key, document.id, found.start, found.end, words, found.type, found.value, *days(found.days)


def quantity_rows(document: Document, reading: Reading) -> Iterator[Row]:
    """The rows of `quantities`, their event still unknown."""
    for key, found in zip(quantity_ids(reading), reading.quantities, strict=True):
        words = document.text[found.start : found.end]
        place = (key, document.id, found.start, found.end, words)
        yield *place, *_bounds(found), found.what, found.modifier, None


def _bounds(found: Quantity) -> tuple[float | None, float | None]:
    """Both bounds. A side that is open is 0 or infinity: what is told at least once is no unknown (NULL)."""
    if found.low is None and found.high is None:
        return None, None
    return float(found.low or 0), math.inf if found.high is None else float(found.high)


def mention_ids(reading: Reading) -> tuple[str, ...]:
    """The ids of the mentions, in the order of the reading."""
    name = _Names("m", reading.document_id)
    return tuple(name(found.start, found.end) for found in reading.mentions)


def statement_report_ids(reading: Reading) -> tuple[str, ...]:
    """The ids of the statement reports, in the order of the reading."""
    name = _Names("r", reading.document_id)
    return tuple(name(found.span.start, found.span.end) for found in reading.statements)


def quantity_ids(reading: Reading) -> tuple[str, ...]:
    """The ids of the quantities, in the order of the reading."""
    name = _Names("q", reading.document_id)
    return tuple(name(found.start, found.end) for found in reading.quantities)


def event_report_ids(reading: Reading) -> tuple[str, ...]:
    """The ids of the event reports, in the order of the reading."""
    name = _Names("x", reading.document_id)
    return tuple(name(found.trigger.start, found.trigger.end) for found in reading.events)


def days(interval: Interval | None) -> tuple[str | None, str | None]:
    """The two day columns of an interval, both NULL where there is none."""
    return (interval.earliest.isoformat(), interval.latest.isoformat()) if interval else (None, None)


def outer(spans: tuple[Span, ...]) -> tuple[int | None, int | None]:
    """From the first character of a part to its last, both NULL where the text has none."""
    return (min(span.start for span in spans), max(span.end for span in spans)) if spans else (None, None)


def evidence_faults(document: Document, reading: Reading) -> list[str]:
    """What a reading points at that the text has not, one line each; no lines where all is well."""
    size = len(document.text)
    return [
        f"{layer} {start}..{end} of {size}" for layer, start, end in _places(reading) if not 0 <= start < end <= size
    ]


def _places(reading: Reading) -> Iterator[tuple[str, int, int]]:
    for span in (*reading.sentences, *reading.published_evidence):
        yield "sentence", span.start, span.end
    for layer in ("words", "mentions", "times", "quantities", "credits", "roles", "affiliations", "events"):
        for found in getattr(reading, layer):
            yield layer, found.start, found.end
    for event in reading.events:
        for span in (event.trigger, *event.text_actors, *event.text_recipients):
            yield "event part", span.start, span.end
    for statement in reading.statements:
        told = (statement.told_to,) if statement.told_to else ()
        for span in (*statement.content, *statement.cue, *statement.source, *told):
            yield "statement part", span.start, span.end
    for credit in reading.credits:
        if credit.outlet:
            yield "outlet", credit.outlet.start, credit.outlet.end


def _article(document: Document) -> Iterator[Span]:
    return (zone.span for zone in document.zones if zone.kind != "boilerplate")


class _Names:
    """Ids from places; the second thing at one place has another id than the first."""

    def __init__(self, prefix: str, document_id: str) -> None:
        self._prefix, self._document_id = prefix, document_id
        self._seen: Counter[tuple[int, int]] = Counter()

    def __call__(self, start: int, end: int) -> str:
        self._seen[start, end] += 1
        again = self._seen[start, end]
        more = (str(again),) if again > 1 else ()
        return make_id(self._prefix, self._document_id, str(start), str(end), *more)
