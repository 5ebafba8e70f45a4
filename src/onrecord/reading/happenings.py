"""Dated happenings, first form: a word for an event and a date in one clause.

No syntax is known here, so little is read: the type that the word itself tells, and the days
of the nearest date in the sentence. Who did it, and to whom, stays unknown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

from onrecord.lexicons.happenings import BOUNDS, NOT_SO, NOUNS, PHRASES, VERBS
from onrecord.records import EventReport, Interval, Span, StatementReport, TimeExpression

WIDEST = 366  # days; a wider date dates no happening
FARTHEST = 90  # characters between the event's word and its date
OPENING = 3  # words that may stand between the beginning of a clause and a time that opens it
BEFORE = 4  # words looked at before an event's word

_TYPE_OF = {
    **{word: type_ for type_, words in NOUNS.items() for word in words.split()},
    **{word: type_ for type_, words in VERBS.items() for word in words.split()},
    **PHRASES,
}
_IS_NOUN = frozenset(word for words in NOUNS.values() for word in words.split())
_TRIGGER = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(re.escape(word) for word in sorted(_TYPE_OF, key=lambda w: (-len(w), w)))
    + r")(?![\w-])",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\w’'-]+")
_NEW_CLAUSE = re.compile(r";|:|—|–|\b(?:but|while|although|though|whereas|when|because|which|who)\b")


def read_happenings(
    text: str,
    *,
    sentences: Sequence[Span],
    times: Sequence[TimeExpression],
    statements: Sequence[StatementReport] = (),
    published: Interval | None = None,
) -> tuple[EventReport, ...]:
    """Event reports, in the order of their triggers, each with a date; `status` is always `happened`.

    `start:end` is the whole sentence. `time` indexes `times`; `statement` is set where the
    trigger stands inside a statement's content: then the happening is that source's word.
    Known misses: undated events, future ones, sentences that date one event and name another.
    """
    found: list[EventReport] = []
    at = 0
    for sentence in sentences:
        while at < len(times) and times[at].end <= sentence.start:
            at += 1
        inside = []
        ahead = at
        while ahead < len(times) and times[ahead].start < sentence.end:
            if _dates_a_happening(text, times[ahead], published):
                inside.append(ahead)
            ahead += 1
        if inside:
            found.extend(_in_sentence(text, sentence, inside, times, statements))
    return tuple(found)


def _dates_a_happening(text: str, time: TimeExpression, published: Interval | None) -> bool:
    if time.type not in ("DATE", "TIME") or time.days is None or time.days.days > WIDEST:
        return False
    if published is not None and time.days.earliest > published.latest:
        return False
    before = _WORD.findall(text[max(0, time.start - 20) : time.start].lower())
    return not before or before[-1] not in BOUNDS


def _in_sentence(
    text: str,
    sentence: Span,
    inside: Sequence[int],
    times: Sequence[TimeExpression],
    statements: Sequence[StatementReport],
) -> list[EventReport]:
    best: dict[int, tuple[tuple[int, int, int], re.Match[str]]] = {}
    for trigger in _TRIGGER.finditer(text, sentence.start, sentence.end):
        noun = trigger[0].lower() in _IS_NOUN
        if not _said_to_have_happened(text, sentence, trigger):
            continue
        for time in inside:
            gap = _gap(trigger, times[time])
            between = text[min(trigger.end(), times[time].end) : max(trigger.start(), times[time].start)]
            if gap < 0 or gap > FARTHEST or _NEW_CLAUSE.search(between):
                continue
            if times[time].end <= trigger.start() and not _opens_clause(text, sentence, times[time]):
                continue
            rank = (int(noun), gap, trigger.start())
            if time not in best or rank < best[time][0]:
                best[time] = (rank, trigger)
    reports: dict[int, EventReport] = {}
    for time in sorted(best):
        trigger = best[time][1]
        if trigger.start() in reports:
            continue
        reports[trigger.start()] = EventReport(
            start=sentence.start,
            end=sentence.end,
            trigger=Span(start=trigger.start(), end=trigger.end()),
            type=_TYPE_OF[trigger[0].lower()],
            status="happened",
            time=time,
            happened=times[time].days,
            statement=_statement_around(trigger.start(), statements),
        )
    return [reports[start] for start in sorted(reports)]


def _opens_clause(text: str, sentence: Span, time: TimeExpression) -> bool:
    """True where the clause begins with the time ("In May, ..."): then it dates what follows."""
    before = text[sentence.start : time.start]
    opening = before[max(before.rfind(mark) for mark in ",;:") + 1 :]
    return len(_WORD.findall(opening)) <= OPENING


def _gap(trigger: re.Match[str], time: TimeExpression) -> int:
    return time.start - trigger.end() if trigger.end() <= time.start else trigger.start() - time.end


def _said_to_have_happened(text: str, sentence: Span, trigger: re.Match[str]) -> bool:
    before = _WORD.findall(text[sentence.start : trigger.start()])[-BEFORE:]
    lowered = [word.lower() for word in before if word != "May"]  # the month, not the modal
    return not any(word in NOT_SO or word.endswith(("n't", "n’t")) for word in lowered)


def _statement_around(offset: int, statements: Sequence[StatementReport]) -> int | None:
    parts = chain.from_iterable(((at, span) for span in report.content) for at, report in enumerate(statements))
    return next((at for at, span in parts if span.start <= offset < span.end), None)
