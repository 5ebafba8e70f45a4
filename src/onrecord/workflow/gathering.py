"""What linking compares of the readings of a case, document by document: wordings and names."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import msgspec

from onrecord.ids import make_id
from onrecord.lexicons.outlets import canonical
from onrecord.linking.entities import DocumentNames, document_names
from onrecord.linking.entities.holding import held_affiliations, held_roles
from onrecord.linking.entities.offices import DocumentOffices, document_offices
from onrecord.linking.events import EventDocument, EventToLink, event_document, event_to_link
from onrecord.linking.places import DocumentPlaces, place_names
from onrecord.linking.pledges import PledgeToLink, pledge_to_link, sign_of
from onrecord.linking.statements import ReportToLink
from onrecord.records import Bearing, Credit, Held, Reading, Ref, Span, StatementReport
from onrecord.text.folding import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class GatheredDocument:
    """What one reading gives to linking; see `Gathered`, which holds the same of all documents."""

    statements: tuple[ReportToLink, ...]
    signs: tuple[Bearing | None, ...]
    events: tuple[EventToLink, ...]
    event_document: EventDocument
    pledges: tuple[PledgeToLink, ...]
    offices: tuple[tuple[Ref, Ref], ...]
    credits: tuple[tuple[Ref, str], ...]
    told_to: tuple[tuple[Ref, str], ...]
    credited_to: tuple[tuple[Ref, str], ...]
    names: DocumentNames
    places: DocumentPlaces
    called: DocumentOffices
    held_roles: tuple[tuple[Ref, Held], ...]
    held_affiliations: tuple[tuple[Ref, Held], ...]
    speakers: tuple[tuple[Ref, Ref], ...]

    def to_bytes(self) -> bytes:
        """As bytes, for a later build; `from_bytes` is the way back."""
        return _encoder.encode(self)

    @classmethod
    def from_bytes(cls, data: bytes) -> GatheredDocument:
        """As `to_bytes` of the same program wrote it."""
        return _decoder.decode(data)


_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(GatheredDocument)


@dataclass(slots=True, kw_only=True)
class Gathered:
    """What the readings of a case give to linking. Wordings are held, whole texts are not.

    `events` name their entities by number of chain; `event_documents` say what each document is about. `credits`,
    `told_to` and `credited_to` have the outlet's name as written, by credit or statement report.
    `names` has the named chains of each document, `called` the offices by which it calls somebody, `speakers` the chain
    (document, number) of each statement report whose speaker is known, `offices` the chains of who holds an office and
    of the body it is in. `signs` has by the words of a statement report what it says became of a pledge.
    """

    statements: list[ReportToLink] = field(default_factory=list)
    events: list[EventToLink] = field(default_factory=list)
    event_documents: list[EventDocument] = field(default_factory=list)
    pledges: list[PledgeToLink] = field(default_factory=list)
    offices: list[tuple[Ref, Ref]] = field(default_factory=list)
    credits: dict[Ref, str] = field(default_factory=dict)
    told_to: dict[Ref, str] = field(default_factory=dict)
    credited_to: dict[Ref, str] = field(default_factory=dict)
    names: list[DocumentNames] = field(default_factory=list)
    places: list[DocumentPlaces] = field(default_factory=list)
    called: list[DocumentOffices] = field(default_factory=list)
    held_roles: dict[Ref, Held] = field(default_factory=dict)
    held_affiliations: dict[Ref, Held] = field(default_factory=dict)
    speakers: dict[Ref, Ref] = field(default_factory=dict)
    signs: dict[str, Bearing | None] = field(default_factory=dict)

    def add(self, document: GatheredDocument) -> None:
        """Takes in what one more document gives."""
        self.statements += document.statements
        self.signs.update(
            (report.content, sign) for report, sign in zip(document.statements, document.signs, strict=True)
        )
        self.events += document.events
        self.event_documents.append(document.event_document)
        self.pledges += document.pledges
        self.offices += document.offices
        self.credits.update(document.credits)
        self.told_to.update(document.told_to)
        self.credited_to.update(document.credited_to)
        self.names.append(document.names)
        self.places.append(document.places)
        self.called.append(document.called)
        self.held_roles.update(document.held_roles)
        self.held_affiliations.update(document.held_affiliations)
        self.speakers.update(document.speakers)

    def outlet_names(self) -> Iterator[tuple[str, str]]:
        """Each place that names an outlet: the name and the document."""
        for names in (self.credits, self.told_to):
            yield from ((name, ref.document_id) for ref, name in names.items())


def gather(documents: Iterable[GatheredDocument]) -> Gathered:
    """Everything that linking compares, from what each document gives."""
    gathered = Gathered()
    for document in documents:
        gathered.add(document)
    return gathered


def gather_document(reading: Reading, text: str) -> GatheredDocument:
    """Everything that linking compares of one document. The same reading and text give the same."""
    document = reading.document_id
    evidence = _Evidence(document)
    named = _fullest_names(reading, text)
    places, countries = place_names(reading, text)
    refs = [Ref(document_id=document, index=index) for index in range(len(reading.statements))]
    reports = list(zip(refs, reading.statements, strict=True))
    told = ((ref, _told_to(report, reading, text)) for ref, report in reports)
    credited = ((ref, _credited_to(report, reading, text)) for ref, report in reports)
    statements = tuple(_statement(ref, report, named, text, evidence) for ref, report in reports)
    return GatheredDocument(
        statements=statements,
        signs=tuple(sign_of(report.content) for report in statements),
        events=tuple(
            event_to_link(
                reading,
                index,
                evidence=evidence.key("event", f"{event.trigger.of(text)}: {text[event.start : event.end]}"),
            )
            for index, event in enumerate(reading.events)
        ),
        event_document=event_document(reading),
        pledges=tuple(
            pledge_to_link(
                reading,
                index,
                text,
                evidence=evidence.key("pledge", f"{pledge.kind}: {text[pledge.start : pledge.end]}"),
            )
            for index, pledge in enumerate(reading.pledges)
        ),
        offices=tuple(
            (Ref(document_id=document, index=role.holder), Ref(document_id=document, index=role.organization))
            for role in reading.roles
            if role.organization is not None
        ),
        credits=tuple(
            (Ref(document_id=document, index=index), credit.outlet.of(text))
            for index, credit in enumerate(reading.credits)
            if credit.outlet is not None
        ),
        told_to=tuple((ref, name) for ref, name in told if name),
        credited_to=tuple((ref, name) for ref, name in credited if name),
        names=document_names(reading, text),
        places=DocumentPlaces(document_id=document, names=places, countries=countries),
        called=document_offices(reading, text),
        held_roles=tuple(held_roles(reading, text)),
        held_affiliations=tuple(held_affiliations(reading, text)),
        speakers=tuple(
            (ref, Ref(document_id=document, index=report.speaker))
            for ref, report in reports
            if report.speaker is not None
        ),
    )


class _Evidence:
    """Keys for reports of one document by their words, so that a key stays when offsets move."""

    def __init__(self, document_id: str) -> None:
        self._document_id = document_id
        self._seen: Counter[str] = Counter()

    def key(self, layer: str, words: str) -> str:
        """The key of the next report with these words."""
        folded = " ".join(fold(words).split())
        key = make_id("k", self._document_id, layer, folded)
        self._seen[key] += 1
        return key if self._seen[key] == 1 else make_id("k", self._document_id, layer, folded, str(self._seen[key]))


def _statement(
    ref: Ref, report: StatementReport, named: Mapping[int, str], text: str, evidence: _Evidence
) -> ReportToLink:
    content = _words(report.content, text)
    return ReportToLink(
        ref=ref,
        content=content,
        span=report.span,
        evidence=evidence.key("statement", content),
        source=_words(report.source, text) or None,
        speaker=named.get(report.speaker) if report.speaker is not None else None,
        act=report.act,
        said=report.said,
    )


def _words(spans: tuple[Span, ...], text: str) -> str:
    """The words of all parts on one line, with an ellipsis where the text has other words between them."""
    return " … ".join(" ".join(span.of(text).split()) for span in spans)


def _fullest_names(reading: Reading, text: str) -> dict[int, str]:
    """By chain, its longest name in the document; chains that are never named are left out."""
    found: dict[int, str] = {}
    for mention in reading.mentions:
        if mention.form == "name" and mention.chain is not None:
            name, before = text[mention.start : mention.end], found.get(mention.chain, "")
            if (len(name), name) > (len(before), before):
                found[mention.chain] = name
    return found


def _told_to(report: StatementReport, reading: Reading, text: str) -> str | None:
    """The outlet that the words were said to: named by the report, or by a credit at its cue."""
    around = report.cue + ((report.told_to,) if report.told_to else ())
    for credit in reading.credits:
        if credit.kind == "told" and credit.outlet and any(_touches(span, credit) for span in around):
            return credit.outlet.of(text)
    if report.told_to is not None and canonical(report.told_to.of(text)) is not None:
        return report.told_to.of(text)
    return None


def _credited_to(report: StatementReport, reading: Reading, text: str) -> str | None:
    """The outlet that the report is taken from: the nearest one that a sentence of the report credits."""
    found = [(credit, credit.outlet) for credit in reading.credits if credit.outlet and credit.kind != "told"]
    if not found:
        return None
    parts = (*report.content, *report.cue, *report.source)
    around = [sentence for part in parts for sentence in _over(reading.sentences, part)]
    near = [
        (min(_gap(credit, part) for part in parts), credit.start, outlet)
        for credit, outlet in found
        if any(_touches(sentence, credit) for sentence in around)
        and not any(part.start <= credit.start and credit.end <= part.end for part in report.content)
    ]
    if not near:
        return None
    _, start, outlet = min(near)
    ends = (min(part.start for part in parts), max(part.end for part in parts))
    between = text[ends[1] : start] if start >= ends[1] else text[outlet.end : ends[0]]
    # Past a semicolon another clause begins, with a source of its own.
    return None if ";" in between else outlet.of(text)


def _over(sentences: Sequence[Span], part: Span) -> Iterator[Span]:
    """The sentences, which stand in order, that share a character with a part."""
    for at in range(bisect_right(sentences, part.start, key=lambda span: span.end), len(sentences)):
        if sentences[at].start >= part.end:
            return
        yield sentences[at]


def _touches(span: Span, credit: Credit) -> bool:
    return span.start < credit.end and credit.start < span.end


def _gap(credit: Credit, part: Span) -> int:
    return max(credit.start - part.end, part.start - credit.end, 0)
