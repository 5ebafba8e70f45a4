"""Compare the reports of one fact slot by slot: what was counted, when, who, where, whether at all, in what words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import combinations

from onrecord.ids import make_id
from onrecord.lexicons.tolls import DEADLY, TOLLS
from onrecord.records import Interval, Span
from onrecord.records.weighing import AboutKind, Discrepancy, DisputedValue, Slot
from onrecord.weighing.discrepancies.figures import Figure, conflicting
from onrecord.weighing.discrepancies.wordings import differing, gravity, words_of

# How much each slot matters; a toll more than another count. Set by hand, 2026-11.
WEIGHTS: dict[Slot, float] = {
    "status": 0.9,
    "count": 0.6,
    "date": 0.7,
    "who": 0.75,
    "place": 0.6,
    "manner": 0.65,
    "present": 0.5,
    "wording": 0.3,
}
TOLL_WEIGHTS = {"killed": 0.95, "injured": 0.8, "missing": 0.75, "abducted": 0.8, "displaced": 0.75, "arrested": 0.7}
ALIKE_NAMES = 0.85  # share of letters, for two names to be one that was misspelled
_WEEKDAY = re.compile(r"XXXX-WXX-(\d)")
_MONTH_DAY = re.compile(r"(?:XXXX|\d{4})-(\d\d)-(\d\d)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What one report tells in a slot: the value, as a key that equal ones share and as words, and its place."""

    key: str
    words: str
    document_id: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedReport:
    """One report of a fact as comparing needs it.

    `figures` are those of its own words. `day` is when it happened or was said, `day_value` the TIMEX3
    value where no days are known ("XXXX-WXX-5"), `day_words` the place of the words; `act` is the word for what
    happened: bare days of the week are compared only where it befalls somebody once, and what is no toll only
    where the same word says what happened. `status` is whether
    it happened or is denied. `place` and `actors` are named entities (key, name), with where they stand.
    `quoted` are the words between quotation marks.
    """

    document_id: str
    span: Span
    figures: tuple[Figure, ...] = ()
    day: Interval | None = None
    day_value: str | None = None
    day_words: Told | None = None
    act: str = ""
    status: Told | None = None
    place: Told | None = None
    actors: tuple[Told, ...] = ()
    quoted: Told | None = None


def compare(kind: AboutKind, fact_id: str, reports: Sequence[ComparedReport]) -> Iterator[Discrepancy]:
    """The discrepancies between the reports of one fact, of several documents or of one."""
    yield from _counts(kind, fact_id, [one for report in reports for one in report.figures if one.kind in TOLLS])
    # Other things are counted beside all sorts of words: they are compared where the same is said of them.
    by_act: dict[str, list[Figure]] = defaultdict(list)
    for report in reports:
        by_act[report.act] += [one for one in report.figures if one.kind not in TOLLS]
    for act in sorted(by_act):
        yield from _counts(kind, fact_id, by_act[act])
    yield from _days(kind, fact_id, reports)
    yield from _sides(kind, fact_id, "status", [report.status for report in reports if report.status])
    yield from _sides(kind, fact_id, "place", [report.place for report in reports if report.place])
    yield from _actors(kind, fact_id, reports)
    yield from _quoted(kind, fact_id, [report.quoted for report in reports if report.quoted])


def made(
    kind: AboutKind, fact_id: str, slot: Slot, told: Sequence[Told], *, weight: float, says: str = ""
) -> Discrepancy:
    """A discrepancy of these sides; each value is worded as its first report words it. More documents weigh more."""
    worded: dict[str, str] = {}
    for one in sorted(told, key=lambda one: (one.document_id, one.span)):
        worded.setdefault(one.key, one.words)
    values = {
        DisputedValue(value=worded[one.key], document_id=one.document_id, start=one.span.start, end=one.span.end)
        for one in told
    }
    documents = len({one.document_id for one in told})
    return Discrepancy(
        id=make_id("x", "discrepancy", kind, fact_id, slot, says),
        about_kind=kind,
        about_id=fact_id,
        slot=slot,
        says=says,
        values=tuple(sorted(values, key=lambda one: (one.value, one.document_id, one.start))),
        weight=round(weight * (0.8 + 0.2 * min(documents, 6) / 6), 4),
    )


def _counts(kind: AboutKind, fact_id: str, figures: Sequence[Figure]) -> Iterator[Discrepancy]:
    for counted, found in conflicting(figures):
        yield from counts(kind, fact_id, found, says=counted)


def counts(kind: AboutKind, fact_id: str, found: Sequence[Figure], *, says: str) -> Iterator[Discrepancy]:
    """The discrepancy between figures that are known to be at odds; none where all are worded alike."""
    if found:
        lows = [figure.low for figure in found]
        spread = (max(lows) - min(lows)) / max(1.0, *lows)
        base = TOLL_WEIGHTS.get(says.split()[-1], WEIGHTS["count"])
        told = [Told(key=f"{f.low:g}-{f.high:g}", words=f.words, document_id=f.document_id, span=f.span) for f in found]
        if len({one.words for one in told}) > 1 and len({one.key for one in told}) > 1:
            yield made(kind, fact_id, "count", told, weight=base * (0.6 + 0.4 * spread), says=says)


def _days(kind: AboutKind, fact_id: str, reports: Sequence[ComparedReport]) -> Iterator[Discrepancy]:
    dated = [report for report in reports if report.day_words is not None and (report.day or report.day_value)]
    for left, right in combinations(dated, 2):
        if left.document_id != right.document_id and days_at_odds(left, right):
            told = [report.day_words for report in dated if report.day_words is not None]
            if len({one.words for one in told}) > 1:
                yield made(kind, fact_id, "date", told, weight=WEIGHTS["date"])
            return


def days_at_odds(left: ComparedReport, right: ComparedReport) -> bool:
    """True where both days cannot hold: "in January" and "on 3 January" can, "on Friday" and "on Monday" cannot.

    Days of the week, and days of a month without a year, are compared where neither report has full dates.
    """
    if left.day is not None and right.day is not None:
        return not left.day.overlaps(right.day)
    if left.act != right.act or left.act not in DEADLY:
        return False
    for pattern in (_WEEKDAY, _MONTH_DAY):
        mine, theirs = pattern.match(left.day_value or ""), pattern.match(right.day_value or "")
        if mine and theirs:
            return mine.groups() != theirs.groups()
    return False


def _sides(kind: AboutKind, fact_id: str, slot: Slot, told: Sequence[Told]) -> Iterator[Discrepancy]:
    if len({one.key for one in told}) > 1 and len({one.words for one in told}) > 1:
        yield made(kind, fact_id, slot, told, weight=WEIGHTS[slot])


def _actors(kind: AboutKind, fact_id: str, reports: Sequence[ComparedReport]) -> Iterator[Discrepancy]:
    """Who did it: documents that name nobody in common."""
    of_document: dict[str, list[Told]] = defaultdict(list)
    for report in reports:
        of_document[report.document_id] += report.actors
    named = {one: found for one, found in of_document.items() if found}
    for left, right in combinations(sorted(named), 2):
        if not any(_same_name(one, other) for one in named[left] for other in named[right]):
            told = [one for found in named.values() for one in found]
            if len({one.words for one in told}) > 1:
                yield made(kind, fact_id, "who", told, weight=WEIGHTS["who"])
            return


def _same_name(left: Told, right: Told) -> bool:
    """True for one key, and for two that look like one name spelled in two ways."""
    alike = SequenceMatcher(None, left.words.casefold(), right.words.casefold(), autojunk=False).ratio()
    return left.key == right.key or alike >= ALIKE_NAMES


def _quoted(kind: AboutKind, fact_id: str, quoted: Sequence[Told]) -> Iterator[Discrepancy]:
    """One quotation in two wordings, each with all its reports; one that is only another cut goes with the fuller."""
    wordings: list[tuple[str, tuple[str, ...]]] = []
    told: list[Told] = []
    fullest: dict[str, str] = {}
    worst = 0.0
    likes: dict[tuple[str, ...], str] = {}  # copies have the same words again and again
    for one in sorted(quoted, key=lambda one: (-len(one.words), one.document_id, one.span)):
        words = words_of(one.words)
        if words not in likes:
            found = [(key, differing(words, other)) for key, other in wordings]
            like = next((key for key, difference in found if difference is None), None)
            if like is None:
                wordings.append((one.key, words))
                worst = max([worst, *(gravity(*difference) for _, difference in found if difference)])
            likes[words] = like or one.key
        key = likes[words]
        fullest[key] = fullest.get(key, one.words)
        told.append(replace(one, key=key, words=fullest[key]))
    if len(wordings) > 1 and len({one.document_id for one in told}) > 1:
        yield made(kind, fact_id, "wording", told, weight=WEIGHTS["wording"] + 0.4 * worst)
