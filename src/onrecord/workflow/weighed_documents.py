"""What weighing needs of one document: its outlet and writers, whom it credits for what, what its reports say."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.case import Linked
from onrecord.ids import digest
from onrecord.lexicons.channels import channel_of, heard_itself
from onrecord.lexicons.outlets import canonical
from onrecord.linking.outlets import outlet_key
from onrecord.records import Entity, Interval, Reading, Ref, Span
from onrecord.records.weighing import FactKind, TieKind
from onrecord.text.folding import fold
from onrecord.weighing.ties import Credited, FactReport, SourceDocument

_KINDS: Mapping[str, TieKind] = {"told": "told to", "republished": "republished"}
_PICTURE = re.compile(r"/|\bphotos?\b|\bpictures?\b|\bimages?\b|\bgetty\b", re.IGNORECASE)
_WRITERS = re.compile(r"[,;/|&\n]|\band\b|\bwith\b|\bfor\b|\bin\b|\bat\b|[–—-]\s")
_BY = re.compile(
    r"^\W*(?:(?:written|reported|story|posted|compiled|text)\s+)?by\b[:\s]*|^\W*authors?\b[:\s]*", re.IGNORECASE
)
_NOBODY = re.compile(
    r"\b(?:staff|writers?|reporters?|reporting|correspondents?|editors?|editorial|newsroom|desk|agenc(?:y|ies)|team|bureau"
    r"|news|service|contributors?|admin|wires?|press|media|online|web|updated|published)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
# A sentence after a report that says of the report where it comes from.
_TAKES_UP = re.compile(
    r"\W*(?:(?:The|His|Her|Their|These|Those|This|It|That)\b|[^.!?]*\b(?:also|same|similar|likewise|first|earlier)\b)"
)


# Words of credit around the name of an outlet that the case has documents of, whatever its shape.
_THE = r"\s+(?:the\s+|The\s+)?"
_TOLD = (
    r"\b(?:(?:told|tells|telling)|(?:[Ii]nterview|[Cc]onversation)s?\s+(?:\w+\s+){0,3}?(?:with|to|by)"
    r"|(?:[Ss]peaking|spoke)\s+(?:\w+\s+){0,2}?(?:to|with)"
    rf"|(?:[Rr]emarks?|[Cc]omments?|[Ss]tatements?|[Ee]-?mails?|[Ll]etters?|said)\s+to){_THE}"
)
_TAKEN = (
    r"\b(?:[Aa]ccording\s+to|[Cc]iting|[Qq]uoting|(?:as\s+saying|reported|quoted|cited|published|carried)\s+(?:\w+\s+)?(?:by|in)"
    rf"|[Aa]s){_THE}"
)
_REPORTS = r"\s+(?:has\s+|have\s+|had\s+|first\s+|also\s+)*(?:reported|reports|quoted|cited|published|carried|wrote)\b"
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)


class Outlets:
    """The entities of a case by the names under which outlets go; `publishers` are the outlets of its documents.

    Every publisher is an entity: linking makes one of each.
    """

    def __init__(self, entities: Sequence[Entity], publishers: Iterable[str]) -> None:
        self._of: dict[str, str] = {}
        self._publishers: dict[str, str] = {}
        names = sorted({" ".join(_ARTICLE.sub("", name).split()) for name in publishers}, key=lambda n: (-len(n), n))
        names = [name for name in names if len(name) > 2]
        for name in names:
            self._publishers.setdefault(outlet_key(name, canonical), name)
        joined = "|".join(map(re.escape, names))
        self._told = re.compile(rf"{_TOLD}(?P<name>{joined})\b") if names else None
        self._taken = re.compile(rf"{_TAKEN}(?P<before>{joined})\b|\b(?P<after>{joined}){_REPORTS}") if names else None
        for entity in entities:
            if entity.kind in ("organization", "other"):
                for name in (entity.name, *(one.name for one in entity.names)):
                    self._of.setdefault(outlet_key(name, canonical), entity.id)

    def digest(self) -> str:
        """Another text whenever there is another publisher, or one's name leads to another entity."""
        told = sorted((key, name, self._of.get(key)) for key, name in self._publishers.items())
        return digest(repr(told).encode())

    def of(self, name: str) -> str:
        """The entity of an outlet's name; the folded name itself where there is none."""
        key = outlet_key(name, canonical)
        return self._of.get(key, key)

    def told(self, words: str) -> Iterator[str]:
        """The outlets of the case's documents that the words say somebody spoke to."""
        if self._told is not None:
            yield from (self.of(found["name"]) for found in self._told.finditer(words))

    def taken(self, words: str) -> Iterator[str]:
        """The outlets of the case's documents that the words say something was taken from."""
        if self._taken is not None:
            yield from (self.of(found["before"] or found["after"]) for found in self._taken.finditer(words))

    def named(self, name: str) -> str | None:
        """The entity of the outlet that these words name, or `None` where they name none of the case."""
        return self._of.get(outlet_key(name, canonical)) if self._is_outlet(name) else None

    def _is_outlet(self, name: str) -> bool:
        return canonical(name) is not None or outlet_key(name, canonical) in self._publishers


@dataclass(frozen=True, slots=True, kw_only=True)
class WeighedDocument:
    """A document as a source, and its reports by the kind of fact and their number in the reading."""

    source: SourceDocument
    reports: Mapping[tuple[FactKind, int], FactReport]


def weighed_document(
    reading: Reading,
    text: str,
    *,
    captions: Sequence[Span],
    outlet: str | None,
    byline: str | None,
    published: Interval | None,
    outlets: Outlets,
    linked: Linked,
    statement_of: Mapping[Ref, str],
    wanted: Mapping[FactKind, set[int]],
) -> WeighedDocument:
    """The document with the reports that are wanted of it."""
    places = _Places(reading, text, linked, captions, outlet, outlets)
    writers, agencies = writers_of(byline, outlets)
    source = SourceDocument(
        id=reading.document_id,
        outlet=outlet,
        published=published,
        writers=writers,
        whole=(*places.whole, *(Credited(outlet=one, kind="republished") for one in agencies if one != outlet)),
        elsewhere=tuple(places.credits),
    )
    reports: dict[tuple[FactKind, int], FactReport] = {}
    for index in sorted(wanted.get("statement", ())):
        reports["statement", index] = places.statement(index)
    for index in sorted(wanted.get("event", ())):
        reports["event", index] = places.event(index, statement_of)
    for index in sorted(wanted.get("pledge", ())):
        reports["pledge", index] = places.pledge(index)
    return WeighedDocument(source=source, reports=reports)


def writers_of(byline: str | None, outlets: Outlets) -> tuple[frozenset[str], tuple[str, ...]]:
    """The people that a byline names, folded, and the outlets that it names as where the text comes from."""
    people: set[str] = set()
    agencies: set[str] = set()
    for part in _WRITERS.split(_BY.sub("", byline or "")):
        name = " ".join(part.split()).strip(" .()")
        if not name:
            continue
        known = outlets.named(name)
        if known is not None:
            agencies.add(known)
        elif canonical(name) is not None:
            people.add(name.casefold())  # an agency that no text names: all the same, who shares it is tied by it
        elif (
            len(name.split()) > 1 and name[0].isupper() and not _NOBODY.search(name) and not any(map(str.isdigit, name))
        ):
            people.add(name.casefold())
    return frozenset(people), tuple(sorted(agencies))


class _Places:
    """The sentences and credits of a document, asked for what stands beside a report."""

    def __init__(
        self,
        reading: Reading,
        text: str,
        linked: Linked,
        captions: Sequence[Span],
        outlet: str | None,
        outlets: Outlets,
    ) -> None:
        self._reading, self._text, self._linked = reading, text, linked
        self._outlet, self._outlets = outlet, outlets
        self.credits: list[Credited] = []
        self.whole: list[Credited] = []
        for index, credit in enumerate(reading.credits):
            named = linked.credit_outlets.get(Ref(document_id=reading.document_id, index=index))
            place = Span(start=credit.start, end=credit.end)
            if named is None or named == outlet or any(c.start <= place.start < c.end for c in captions):
                continue
            found = Credited(outlet=named, place=place, kind=_KINDS.get(credit.kind, "credit"))
            if credit.kind != "republished":
                self.credits.append(found)
            elif not _PICTURE.search(place.of(text)):
                self.whole.append(found)
        self._heard, self._credited = self._by_speaker()

    def _by_speaker(self) -> tuple[set[int], dict[int, Credited]]:
        """The speakers that the outlet itself heard, and those of whom one other outlet alone is credited.

        A text says once that somebody spoke to an outlet; what he says further on was said there too.
        """
        heard: set[int] = set()
        credited: dict[int, set[tuple[str, TieKind]]] = defaultdict(set)
        for index, report in enumerate(self._reading.statements):
            if report.speaker is None:
                continue
            ref = Ref(document_id=self._reading.document_id, index=index)
            told, taken = self._linked.told_to.get(ref), self._linked.credited_to.get(ref)
            if told is not None and told == self._outlet:
                heard.add(report.speaker)
            elif told is not None:
                credited[report.speaker].add((told, "told to"))
            if taken is not None and taken != self._outlet:
                credited[report.speaker].add((taken, "credit"))
        of = {speaker: sorted(found) for speaker, found in credited.items() if len({one for one, _ in found}) == 1}
        return heard, {speaker: Credited(outlet=one[0][0], kind=one[0][1]) for speaker, one in of.items()}

    def statement(self, index: int) -> FactReport:
        """The report of a statement."""
        report = self._reading.statements[index]
        ref = Ref(document_id=self._reading.document_id, index=index)
        parts = (*report.content, *report.cue, *report.source)
        credits, told = list(self._beside(parts, report.content)), self._linked.told_to.get(ref)
        taken = self._linked.credited_to.get(ref)
        if told is not None and told != self._outlet:
            credits.append(Credited(outlet=told, place=report.told_to, kind="told to"))
        if taken is not None and taken != self._outlet:
            credits.append(Credited(outlet=taken))
        around = self._around(parts, report.content)
        told_by_name = set(self._outlets.told(around))
        heard = (told is not None and told == self._outlet) or self._outlet in told_by_name or heard_itself(around)
        credits += [Credited(outlet=one, kind="told to") for one in sorted(told_by_name - {self._outlet or ""})]
        taken_by_name = set(self._outlets.taken(around)) - {self._outlet or ""}
        credits += [Credited(outlet=one) for one in sorted(taken_by_name)]
        if report.speaker is not None:
            heard = heard or (report.speaker in self._heard and not credits)
            if not credits and not heard and report.speaker in self._credited:
                credits.append(self._credited[report.speaker])
        return FactReport(
            document_id=self._reading.document_id,
            span=report.span,
            credits=tuple(_once(credits)),
            heard=heard,
            channel=channel_of(around),
            wording=tuple(tuple(_WORD.findall(fold(part.of(self._text)))) for part in report.content),
        )

    def event(self, index: int, statement_of: Mapping[Ref, str]) -> FactReport:
        """The report of an event; where it is somebody's word, what holds for that statement holds for it."""
        report = self._reading.events[index]
        span = Span(start=report.start, end=report.end)
        credits, heard, word_of = list(self._beside((span,), ())), False, None
        if report.statement is not None:
            said = self.statement(report.statement)
            credits += said.credits
            heard = said.heard
            word_of = statement_of.get(Ref(document_id=self._reading.document_id, index=report.statement))
        return FactReport(
            document_id=self._reading.document_id,
            span=span,
            credits=tuple(_once(credits)),
            heard=heard,
            word_of=word_of,
        )

    def pledge(self, index: int) -> FactReport:
        """The report of a pledge: as the statement that makes it, where there is one."""
        report = self._reading.pledges[index]
        span = Span(start=report.start, end=report.end)
        if report.statement is None:
            credits = tuple(_once(list(self._beside((span,), ()))))
            return FactReport(document_id=self._reading.document_id, span=span, credits=credits)
        return replace(self.statement(report.statement), span=span)

    def _sentences(self, parts: Sequence[Span]) -> range:
        sentences = self._reading.sentences
        start, end = min(part.start for part in parts), max(part.end for part in parts)
        first = bisect_right(sentences, start, key=lambda span: span.end)
        last = first
        while last < len(sentences) and sentences[last].start < end:
            last += 1
        return range(first, last)

    def _around(self, parts: Sequence[Span], content: Sequence[Span]) -> str:
        """The words of the sentences of a report, without those that were said."""
        found = self._sentences(parts)
        if not found:
            return ""
        at, end = self._reading.sentences[found[0]].start, self._reading.sentences[found[-1]].end
        kept = []
        for span in sorted(content):
            kept.append(self._text[at : max(at, span.start)])
            at = max(at, span.end)
        return " … ".join((*kept, self._text[at:end]))

    def _beside(self, parts: Sequence[Span], content: Sequence[Span]) -> Iterator[Credited]:
        """The credits in the sentences of a report, in the one before it, and in one after it that takes it up."""
        found = self._sentences(parts)
        if not found:
            return
        sentences = self._reading.sentences
        first, last = found[0], found[-1]
        if first > 0 and "\n" not in self._text[sentences[first - 1].end : sentences[first].start]:
            first -= 1
        following = sentences[last + 1] if last + 1 < len(sentences) else None
        if (
            following is not None
            and "\n" not in self._text[sentences[last].end : following.start]
            and _TAKES_UP.match(self._text, following.start)
        ):
            last += 1
        start, end = sentences[first].start, sentences[last].end
        for credit in self.credits:
            if (
                credit.place is not None
                and start <= credit.place.start < end
                and not any(span.start <= credit.place.start < span.end for span in content)
            ):
                yield credit


def _once(credits: Sequence[Credited]) -> Iterator[Credited]:
    """Each outlet once, with its place where one of its credits has one."""
    best: dict[str, Credited] = {}
    for credit in credits:
        before = best.get(credit.outlet)
        if before is None or (before.place is None and credit.place is not None):
            best[credit.outlet] = credit
    yield from best.values()
