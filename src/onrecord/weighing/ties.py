"""What ties the documents that report one fact: words in common, credits, one byline, one outlet, one publication."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.records import Interval, Reuse, Span
from onrecord.records.weighing import Tie, TieKind

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Credited:
    """An outlet that a document names as where it has something from; `place` is the words of credit."""

    outlet: str
    place: Span | None = None
    kind: TieKind = "credit"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceDocument:
    """A document as weighing needs it: its outlet (an entity's id), its writers, what it credits as a whole.

    `elsewhere` are all credits of its text, for outlets that report the same fact.
    """

    id: str
    outlet: str | None = None
    published: Interval | None = None
    writers: frozenset[str] = frozenset()
    whole: tuple[Credited, ...] = ()
    elsewhere: tuple[Credited, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FactReport:
    """One report of a fact: where it stands, whom it credits, how it came to the outlet.

    `credits` are those beside it. `heard` is true where the words were said to the outlet itself.
    `channel` is the sort of publication that it quotes (release, post, letter). `word_of` is the
    statement that it rests on, where the fact is none itself. `wording` has the words of each stretch
    of what was said, folded, where somebody is quoted.
    """

    document_id: str
    span: Span
    credits: tuple[Credited, ...] = ()
    heard: bool = False
    channel: str | None = None
    word_of: str | None = None
    wording: tuple[tuple[str, ...], ...] = ()


class ReuseIndex:
    """The reuses of a case by the documents that they join."""

    def __init__(self, reuses: Sequence[Reuse]) -> None:
        self._by_pair: dict[Pair, list[Reuse]] = defaultdict(list)
        self._beside: dict[str, list[str]] = defaultdict(list)
        for reuse in reuses:
            left, right = sorted((reuse.document_id, reuse.source_document_id))
            if (left, right) not in self._by_pair:
                self._beside[left].append(right)
            self._by_pair[left, right].append(reuse)

    def among(self, documents: frozenset[str]) -> Iterator[tuple[Pair, Sequence[Reuse]]]:
        """The pairs of these documents that share words, with how."""
        for left in sorted(documents & self._beside.keys()):
            for right in sorted(documents.intersection(self._beside[left])):
                yield (left, right), self._by_pair[left, right]


def find_ties(
    reports: Sequence[FactReport], documents: Mapping[str, SourceDocument], reuses: ReuseIndex
) -> tuple[Tie, ...]:
    """Everything that ties the documents of one fact, or them to outlets that have no document in it.

    Words in common tie two documents wherever they stand, but words in quotation marks only where
    they are the fact's own, and not where either outlet heard them itself. A credit counts where it
    stands beside a report, where it is the whole document's, or where the credited outlet reports
    the fact too. Known misses: reports rewritten without a word of credit; a credit in another
    paragraph than the report, to an outlet that the case does not hold.
    """
    by_document: dict[str, list[FactReport]] = defaultdict(list)
    for report in reports:
        by_document[report.document_id].append(report)
    held = frozenset(by_document)
    words = tuple(_by_words(by_document, reuses.among(held)))
    ties = [tie for tie, _ in words]
    credits = tuple(_by_credit(by_document, documents))
    ties += credits
    ties += _credits_of_copies([tie for tie, on_report in words if on_report], credits, documents, by_document)
    ties += _chained("outlet", {one: (documents[one].outlet,) for one in held if documents[one].outlet}, documents)
    ties += _chained("byline", {one: documents[one].writers for one in held}, documents)
    ties += _by_publication(by_document, documents)
    return tuple(sorted(set(ties), key=_order))


def _order(tie: Tie) -> tuple[str, str, str, str, int, int]:
    return tie.document_id, tie.other_id or "", tie.outlet_id or "", tie.kind, tie.start or 0, tie.other_start or 0


def _by_words(
    by_document: Mapping[str, Sequence[FactReport]], shared: Iterator[tuple[Pair, Sequence[Reuse]]]
) -> Iterator[tuple[Tie, bool]]:
    """A tie for each two documents with telling words in common, and whether those are words of the fact."""
    for (left, right), reuses in shared:
        apart = _said_apart(by_document[left], by_document[right])
        telling = [reuse for reuse in reuses if _tells(reuse, by_document, apart)]
        if not telling:
            continue
        known = [reuse for reuse in telling if reuse.directed]
        best = min(known or telling, key=lambda one: (not _on_report(one, by_document), _RANK[one.kind], one.start))
        tie = Tie(
            document_id=best.document_id,
            kind=_WORDS[best.kind],
            other_id=best.source_document_id,
            directed=bool(known),
            start=best.start,
            end=best.end,
            other_start=best.source_start,
            other_end=best.source_end,
        )
        yield tie, any(_on_report(reuse, by_document) for reuse in telling)


_RANK = {"near-duplicate": 0, "shared passage": 1, "shared quotation": 2}
_WORDS: Mapping[str, TieKind] = {
    "near-duplicate": "copy",
    "shared passage": "shared passage",
    "shared quotation": "shared quotation",
}


def _tells(reuse: Reuse, by_document: Mapping[str, Sequence[FactReport]], apart: bool) -> bool:
    if reuse.kind != "shared quotation":
        return True
    return not apart and _on_report(reuse, by_document)


def _said_apart(left: Sequence[FactReport], right: Sequence[FactReport]) -> bool:
    """True where the same words, or nearly, were said twice: each outlet heard them itself, or they differ and
    one says where they were said.

    Nobody changes the words inside quotation marks on copying; who says a thing twice does.
    """
    heard = [any(report.heard for report in side) for side in (left, right)]
    if all(heard):
        return True
    elsewhere = any(heard) or any(report.credits for report in (*left, *right))
    return elsewhere and not any(_same_words(one, other) for one in left for other in right)


def _same_words(left: FactReport, right: FactReport) -> bool:
    """True where each stretch of the shorter wording stands in the longer one as it is."""
    if not left.wording or not right.wording:
        return True
    short, long = sorted((left.wording, right.wording), key=lambda wording: sum(map(len, wording)))
    whole = f" {' '.join(word for part in long for word in part)} "
    return all(f" {' '.join(part)} " in whole for part in short)


def _on_report(reuse: Reuse, by_document: Mapping[str, Sequence[FactReport]]) -> bool:
    """True where the words in common are words of a report of the fact on both sides."""
    sides = (
        (reuse.document_id, reuse.start, reuse.end),
        (reuse.source_document_id, reuse.source_start, reuse.source_end),
    )
    return all(
        any(report.span.start < end and start < report.span.end for report in by_document.get(document, ()))
        for document, start, end in sides
    )


def _by_credit(
    by_document: Mapping[str, Sequence[FactReport]], documents: Mapping[str, SourceDocument]
) -> Iterator[Tie]:
    of_outlet: dict[str, list[str]] = defaultdict(list)
    for one in sorted(by_document):
        outlet = documents[one].outlet
        if outlet:
            of_outlet[outlet].append(one)
    for one in sorted(by_document):
        document = documents[one]
        beside = [credit for report in by_document[one] for credit in report.credits]
        seen: set[str] = set()
        for credit in (*document.whole, *beside, *document.elsewhere):
            sources = of_outlet.get(credit.outlet, ())
            if credit.outlet == document.outlet or credit.outlet in seen:
                continue
            if not sources and credit in document.elsewhere and credit not in beside:
                continue
            seen.add(credit.outlet)
            start, end = (credit.place.start, credit.place.end) if credit.place else (None, None)
            for source in sources:
                # What appeared later cannot be what was credited; a clear earlier day is needed to say so.
                if not _after(documents[source].published, document.published):
                    yield Tie(document_id=one, kind=credit.kind, other_id=source, directed=True, start=start, end=end)
            if not any(not _after(documents[source].published, document.published) for source in sources):
                yield Tie(
                    document_id=one, kind=credit.kind, outlet_id=credit.outlet, directed=True, start=start, end=end
                )


def _after(source: Interval | None, document: Interval | None) -> bool:
    return source is not None and document is not None and source.earliest > document.latest


def _credits_of_copies(
    words: Sequence[Tie],
    credits: Sequence[Tie],
    documents: Mapping[str, SourceDocument],
    by_document: Mapping[str, Sequence[FactReport]],
) -> Iterator[Tie]:
    """What a document credits to an outlet of which there is none at hand, all rest on that have the same words.

    Not those that heard the words themselves, nor the credited outlet's own.
    """
    beside: dict[str, set[str]] = defaultdict(set)
    for tie in words:
        if tie.other_id is not None:
            beside[tie.document_id].add(tie.other_id)
            beside[tie.other_id].add(tie.document_id)
    for credit in credits:
        if credit.outlet_id is None:
            continue
        reached, waiting = {credit.document_id}, [credit.document_id]
        while waiting:
            for one in sorted(beside[waiting.pop()] - reached):
                heard = any(report.heard for report in by_document[one])
                if heard or documents[one].outlet == credit.outlet_id:
                    continue
                reached.add(one)
                waiting.append(one)
                yield Tie(document_id=one, kind=credit.kind, outlet_id=credit.outlet_id, directed=True)


def _chained(
    kind: TieKind, keys: Mapping[str, Iterable[str | None]], documents: Mapping[str, SourceDocument]
) -> Iterator[Tie]:
    """Documents that share a key, each tied to the one before it."""
    holders: dict[str, list[str]] = defaultdict(list)
    for one in sorted(keys, key=lambda one: _time(documents[one])):
        for key in keys[one]:
            if key is not None:
                holders[key].append(one)
    for key in sorted(holders):
        for earlier, later in pairwise(holders[key]):
            yield Tie(document_id=later, kind=kind, other_id=earlier)


def _by_publication(
    by_document: Mapping[str, Sequence[FactReport]], documents: Mapping[str, SourceDocument]
) -> Iterator[Tie]:
    """Documents that quote one press release or post, or that rest on one statement."""
    holders: dict[tuple[TieKind, str], list[FactReport]] = defaultdict(list)
    for one in sorted(by_document, key=lambda one: _time(documents[one])):
        seen: set[tuple[TieKind, str]] = set()
        for report in by_document[one]:
            keys: list[tuple[TieKind, str]] = []
            if report.channel is not None and not report.heard:
                keys.append(("publication", report.channel))
            if report.word_of is not None:
                keys.append(("statement", report.word_of))
            for key in keys:
                if key not in seen:
                    seen.add(key)
                    holders[key].append(report)
    for kind, name in sorted(holders):
        for earlier, later in pairwise(holders[kind, name]):
            yield Tie(
                document_id=later.document_id,
                kind=kind,
                other_id=earlier.document_id,
                start=later.span.start,
                end=later.span.end,
                other_start=earlier.span.start,
                other_end=earlier.span.end,
            )


def _time(document: SourceDocument) -> tuple[str, str]:
    return document.published.earliest.isoformat() if document.published else "9999", document.id
