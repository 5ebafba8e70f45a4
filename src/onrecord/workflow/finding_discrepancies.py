"""Find where the reports of a case differ: within each fact, and between facts that are one but for what differs."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, combinations

from onrecord.lexicons.frequent_words import FREQUENT_WORDS, FUNCTION_WORDS
from onrecord.lexicons.tolls import GROWING
from onrecord.records import Event, Reading, Ref, Statement
from onrecord.records.weighing import AboutKind, Discrepancy, FactKind, Slot
from onrecord.text.folding import fold
from onrecord.weighing.discrepancies import ComparedReport, Told, compare, made
from onrecord.weighing.discrepancies.comparing import WEIGHTS, counts
from onrecord.weighing.discrepancies.figures import Figure
from onrecord.weighing.discrepancies.manners import Decided, at_odds, decided
from onrecord.weighing.discrepancies.tolls import TollDocument, tolls_at_odds

# Full-text questions for paragraphs that may say how a body decided.
MANNER_WORDS = (
    "unanimous OR unanimously OR acclamation OR consensus OR narrowly OR overwhelmingly OR boycotted"
    ' OR "mainly by" OR "mostly by" OR "largely by" OR "only by" OR "solely by" OR "chiefly by" OR "primarily by"'
    ' OR "predominantly by" OR "exclusively by" OR "opposed by" OR "without the votes" OR "without the support"'
    ' OR "without the participation" OR "party lines" OR "sectarian lines" OR "absence of" OR "majority"'
)
# And for those that may give a toll.
TOLL_WORDS = (
    "killed OR killing OR kills OR kill OR dead OR died OR dies OR die OR deaths OR toll OR fatalities OR bodies"
    " OR slain OR injured OR injuring OR injures OR injuries OR wounded OR wounding OR hurt OR missing OR kidnapped"
    " OR abducted"
)
ONCE = re.compile(
    r"\b(?:kill(?:ed|ing|s)?|dead|died|dies|assassinat\w+|murder(?:ed|s)?|executed|slain|beheaded)\b", re.I
)
LONGEST_APART = 31  # days between two dates of one death: more is another thing's date
FEW_VALUES = 2  # of one toll in a document that tells of one event
MOST_COMPARED = 50  # events of one kind and one doer that are compared with each other
ABOUT_ORDER: tuple[AboutKind, ...] = ("event", "statement", "pledge", "document")
FEWEST_QUOTED = 8  # words, for two quotations to be one that was dated twice
FEWEST_DENIED = 4  # telling words that a denial and what it denies have in common,
SHARE_DENIED = 0.6  # and which share of the shorter one
_WORD = re.compile(r"[^\W\d_]{3,}")
_TELLS_NOTHING = frozenset(FUNCTION_WORDS) | frozenset(FREQUENT_WORDS)


Places = Callable[[Ref], Told | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """The reports of facts of several documents, ready for comparing, and the tolls of their documents by kind."""

    reports: Mapping[tuple[FactKind, Ref], ComparedReport]
    tolls: Mapping[str, Mapping[str, tuple[Figure, ...]]]


def within_fact(kind: FactKind, fact_id: str, refs: Sequence[Ref], compared: Compared) -> Iterator[Discrepancy]:
    """What the reports of one fact differ in."""
    reports = [compared.reports[kind, ref] for ref in refs if (kind, ref) in compared.reports]
    if kind == "event":
        reports += _by_document(reports, compared)
    yield from compare(kind, fact_id, reports)


def _by_document(reports: Sequence[ComparedReport], compared: Compared) -> Iterator[ComparedReport]:
    """The tolls of documents that give them elsewhere than in their report of the event.

    Only of kinds that some report gives, and of documents that give few values of that kind: they tell of one event.
    """
    kinds = {figure.kind for report in reports for figure in report.figures} & GROWING
    for document in sorted({report.document_id for report in reports}):
        own = {figure.kind for report in reports if report.document_id == document for figure in report.figures}
        found: list[Figure] = []
        for kind in sorted(kinds - own):
            tolls = compared.tolls.get(document, {}).get(kind, ())
            if len({(figure.low, figure.high) for figure in tolls}) <= FEW_VALUES:
                found += tolls
        if found:
            yield ComparedReport(document_id=document, span=found[0].span, figures=tuple(found))


def between_statements(statements: Sequence[Statement], place_of: Places) -> Iterator[Discrepancy]:
    """One quotation under two days, and what one says and another one denies."""
    by_words: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        words = " ".join(_WORD.findall(fold(statement.text))) if statement.said is not None else ""
        if len(words.split()) >= FEWEST_QUOTED:
            by_words[words].append(statement)
    for words in sorted(by_words):
        found = by_words[words]
        for left, right in combinations(found, 2):
            if left.said and right.said and not left.said.overlaps(right.said):
                told = [
                    Told(key=_days(one), words=_days(one), document_id=place.document_id, span=place.span)
                    for one in (left, right)
                    for place in map(place_of, one.reports)
                    if place is not None
                ]
                if len({one.document_id for one in told}) > 1:
                    yield made("statement", left.id, "date", told, weight=WEIGHTS["date"])
    yield from _denied(statements, place_of)


def _days(statement: Statement) -> str:
    assert statement.said is not None
    first, last = statement.said.earliest.isoformat(), statement.said.latest.isoformat()
    return first if first == last else f"{first}/{last}"


def _denied(statements: Sequence[Statement], place_of: Places) -> Iterator[Discrepancy]:
    denials = {one.id: (one, _telling(one.text)) for one in statements if one.act == "deny"}
    denied = frozenset().union(*(words for _, words in denials.values()))
    claims: dict[str, tuple[Statement, frozenset[str]]] = {}
    holders: dict[str, list[str]] = defaultdict(list)
    for one in statements:
        if one.act in ("assert", "accuse", "announce") and denied:
            words = _telling(one.text)
            if len(words) >= FEWEST_DENIED and not denied.isdisjoint(words):
                claims[one.id] = one, words
                for word in words & denied:
                    holders[word].append(one.id)
    for denial, mine in denials.values():
        if len(mine) < FEWEST_DENIED:
            continue
        counted = Counter(chain.from_iterable(holders.get(word, ()) for word in mine))
        common = max(counted.values(), default=0)
        if common < FEWEST_DENIED:
            continue
        claim, theirs = claims[min(key for key, count in counted.items() if count == common)]
        if common < SHARE_DENIED * min(len(mine), len(theirs)):
            continue
        if claim.speaker_id is not None and claim.speaker_id == denial.speaker_id:
            continue
        told = [
            Told(key=key, words=statement.text, document_id=place.document_id, span=place.span)
            for key, statement in (("denied", denial), ("claimed", claim))
            for place in map(place_of, statement.reports)
            if place is not None
        ]
        if len({side.key for side in told}) > 1 and claim.text != denial.text:
            yield made("statement", denial.id, "status", told, weight=WEIGHTS["status"], says="claimed and denied")


def _telling(text: str) -> frozenset[str]:
    return frozenset(fold(" ".join(_WORD.findall(text))).split()) - _TELLS_NOTHING


def between_events(
    events: Sequence[Event], people: Container[str], place_of: Places, death_dated: Callable[[Ref, str], bool]
) -> Iterator[Discrepancy]:
    """One death under two days; one event told as done and denied. `people` are the entities that are persons,
    `death_dated` tells whether a report says that this person died, and right beside it when.
    """
    deaths: dict[str, list[Event]] = defaultdict(list)
    by_who: dict[tuple[str, tuple[str, ...]], list[Event]] = defaultdict(list)
    for event in events:
        if event.status == "happened" and event.happened is not None and ONCE.search(event.summary):
            for one in sorted(set(event.recipients)):
                if one in people:
                    deaths[one].append(event)
        if event.actors and (event.recipients or event.place_id):
            by_who[event.type, tuple(sorted(event.actors))].append(event)
    seen: set[tuple[str, str]] = set()
    for one in sorted(deaths):
        for left, right in combinations(deaths[one][:MOST_COMPARED], 2):
            if (left.id, right.id) in seen or not _two_days(left, right):
                continue
            seen.add((left.id, right.id))
            dated = [
                replace(event, reports=tuple(ref for ref in event.reports if death_dated(ref, one)))
                for event in (left, right)
            ]
            if all(event.reports for event in dated):
                yield from _pair("date", dated[0], dated[1], place_of, _span_of_days)
    for key in sorted(by_who):
        for left, right in combinations(by_who[key][:MOST_COMPARED], 2):
            if _done_and_denied(left, right):
                yield from _pair("status", left, right, place_of, lambda event: event.status)


def _two_days(left: Event, right: Event) -> bool:
    if left.happened is None or right.happened is None or left.happened.overlaps(right.happened):
        return False
    first, second = sorted((left.happened, right.happened))
    return (second.earliest - first.latest).days <= LONGEST_APART


def _done_and_denied(left: Event, right: Event) -> bool:
    told = {left.status, right.status}
    if "denied" not in told or not told & {"happened", "ongoing"}:
        return False
    if left.happened is not None and right.happened is not None and not left.happened.overlaps(right.happened):
        return False
    mine, theirs = _telling(left.summary), _telling(right.summary)
    if len(mine & theirs) < max(FEWEST_DENIED, SHARE_DENIED * min(len(mine), len(theirs))):
        return False
    return bool(set(left.recipients) & set(right.recipients)) or (
        left.place_id is not None and left.place_id == right.place_id
    )


def _span_of_days(event: Event) -> str:
    assert event.happened is not None
    first, last = event.happened.earliest.isoformat(), event.happened.latest.isoformat()
    return first if first == last else f"{first}/{last}"


def _pair(
    slot: Slot, left: Event, right: Event, place_of: Places, value: Callable[[Event], str]
) -> Iterator[Discrepancy]:
    told = [
        Told(key=value(event), words=value(event), document_id=place.document_id, span=place.span)
        for event in (left, right)
        for place in map(place_of, event.reports)
        if place is not None
    ]
    if len({one.key for one in told}) > 1:
        yield made("event", left.id, slot, told, weight=WEIGHTS[slot])


def manners_told(
    passages: Iterable[tuple[str, int, int]], read: Callable[[str], tuple[Reading, str] | None]
) -> list[Decided]:
    """The sentences of these paragraphs that say how a body decided."""
    found: list[Decided] = []
    for document, start, end in sorted(set(passages)):
        known = read(document)
        if known is None:
            continue
        reading, text = known
        for sentence in reading.sentences:
            if start <= sentence.start < end:
                day = next((time.days for time in reading.times if sentence.start <= time.start < sentence.end), None)
                one = decided(text, sentence, document_id=document, days=day, given=reading.published)
                if one is not None:
                    found.append(one)
    return found


def between_manners(
    found: Iterable[Decided], about: Callable[[Decided], tuple[AboutKind, str]]
) -> Iterator[Discrepancy]:
    """One decision that was made in two ways."""
    for left, right in at_odds(found):
        told = [
            Told(key=one.manner, words=one.words, document_id=one.document_id, span=one.span) for one in (left, right)
        ]
        kinds = sorted((about(left), about(right)), key=lambda one: (ABOUT_ORDER.index(one[0]), one[1]))
        yield made(*kinds[0], "manner", told, weight=WEIGHTS["manner"], says="how it was decided")


def between_tolls(
    documents: Iterable[TollDocument], about: Callable[[Figure], tuple[AboutKind, str]]
) -> Iterator[Discrepancy]:
    """The tolls of one disaster or attack that cannot both hold."""
    for kind, figures in tolls_at_odds(list(documents)):
        ordered = sorted(
            figures, key=lambda one: (str(one.given.earliest) if one.given else "9", one.document_id, one.span)
        )
        told = [about(one) for one in ordered]
        yield from counts(*min(told, key=lambda one: ABOUT_ORDER.index(one[0])), figures, says=kind)


def heaviest(found: Iterable[Discrepancy]) -> list[Discrepancy]:
    """Each discrepancy once, the heaviest first; of those of one slot that share words the fullest alone."""
    kept: list[Discrepancy] = []
    taken: dict[Slot, set[tuple[str, int, int]]] = defaultdict(set)
    ids: set[str] = set()
    for one in sorted(found, key=lambda one: (-len(one.values), -one.weight, one.about_kind, one.about_id, one.says)):
        words = {(value.document_id, value.start, value.end) for value in one.values}
        if one.id in ids or len(words & taken[one.slot]) > 1:
            continue
        ids.add(one.id)
        taken[one.slot] |= words
        kept.append(one)
    return sorted(kept, key=lambda one: (-one.weight, one.about_kind, one.about_id, one.slot, one.says))
