"""Reads the events of a text from its syntax: type, participants, place, time and status of each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from onrecord.reading.events.casualties import casualties_after
from onrecord.reading.events.circumstances import place_of, when_of
from onrecord.reading.events.coding import Coded, Coder
from onrecord.reading.events.generic import spoken_of
from onrecord.reading.events.ground import Ground
from onrecord.reading.events.naming import NAMING
from onrecord.reading.events.participants import Participants, counted_heads, read_participants
from onrecord.reading.events.phrases import phrase_span
from onrecord.reading.events.status import read_status
from onrecord.records import (
    EventReport,
    Interval,
    Mention,
    Quantity,
    Span,
    StatementReport,
    TimeExpression,
    Word,
)
from onrecord.text.trees import words_in


def read_events(
    text: str,
    *,
    words: Sequence[Word],
    sentences: Sequence[Span],
    mentions: Sequence[Mention] = (),
    times: Sequence[TimeExpression] = (),
    statements: Sequence[StatementReport] = (),
    quantities: Sequence[Quantity] = (),
    published: Interval | None = None,
) -> tuple[EventReport, ...]:
    """Event reports in the order of their triggers; several to a sentence where it tells of several.

    `start:end` is the whole sentence. `actors`, `recipients` and `place` are chain indices, in `text_actors` and
    `text_recipients` stand the words; `quantities` are indices of the numbers in its phrases, each of one event only;
    `reason` is the lexicon's rule with the operator over it. `statement` is set where the trigger stands inside a
    statement's content: then it is that source's word. Types and modes are those of PLOVER (manual of 2021). Known
    misses: participants named in another sentence; a passive without its agent; events told by idioms.
    """
    ground = Ground(text, words, mentions)
    at = _times_at(words, times)
    coder = Coder(ground, at)
    found = [(coded, read_participants(ground, coded)) for coded in coder.events()]
    counted = _counted(coder, found, quantities, sentences, at)
    said = _statements_by_word(words, statements)
    reports = ((coded, who, _report(coder, coded, who, sentences, times, at, said, published)) for coded, who in found)
    return tuple(
        replace(report, quantities=counted[coded.word])
        for coded, who, report in reports
        if spoken_of(coder, coded, report.status, who, dated=report.time is not None) is None
    )


def _report(
    coder: Coder,
    coded: Coded,
    taking_part: Participants,
    sentences: Sequence[Span],
    times: Sequence[TimeExpression],
    at: dict[int, int],
    said: dict[int, int],
    published: Interval | None,
) -> EventReport:
    ground = coder.ground
    trigger = Span(start=ground.words[coded.word].start, end=ground.words[coded.word].end)
    sentence = sentences[max(0, bisect_right(sentences, trigger.start, key=lambda span: span.start) - 1)]
    status = read_status(coder, coded)
    when = when_of(ground, coded, times, at, status, published)
    place = place_of(ground, coded)
    return EventReport(
        start=sentence.start,
        end=sentence.end,
        trigger=trigger,
        type=coded.type,
        mode=coded.mode,
        status=status,
        actors=_chains(ground, taking_part.actors),
        recipients=_chains(ground, taking_part.recipients),
        text_actors=tuple(phrase_span(ground, head) for head in taking_part.actors),
        text_recipients=tuple(phrase_span(ground, head) for head in taking_part.recipients),
        place=ground.mentions[place].chain if place is not None else None,
        time=when.time if when else None,
        happened=when.days if when else None,
        statement=said.get(coded.word),
        reason=coded.reason,
    )


def _counted(
    coder: Coder,
    found: Sequence[tuple[Coded, Participants]],
    quantities: Sequence[Quantity],
    sentences: Sequence[Span],
    at: dict[int, int],
) -> dict[int, tuple[int, ...]]:
    """By the word of each event, the quantities in its phrases ("killed 12 soldiers"), each given to one event."""
    ground = coder.ground
    heads = [(coded, head) for coded, who in found for head in counted_heads(ground, coded, who)]
    starts = [sentence.start for sentence in sentences]
    attacks = [c for c, _ in found if c.type == "ASSAULT" and read_status(coder, c) in ("happened", "ongoing")]
    sentence_of = [bisect_right(starts, word.start) for word in ground.words]
    heads += casualties_after(coder, attacks, {coded.word for coded, _ in found}, at, sentence_of)
    taken: set[int] = set()
    result: dict[int, tuple[int, ...]] = {coded.word: () for coded, _ in found}
    for coded, head in heads:
        span = phrase_span(ground, head)
        mine = [n for n, q in enumerate(quantities) if n not in taken and q.start < span.end and span.start < q.end]
        taken.update(mine)
        result[coded.word] = tuple(sorted((*result[coded.word], *mine)))
    return result


def _chains(ground: Ground, heads: Iterable[int]) -> tuple[int, ...]:
    """Chains of the mentions that the words head, each once; a word in no chain is left out.

    A title without a chain of its own has that of the name that follows it.
    """
    found: list[int] = []
    for head in heads:
        inner = ground.content(head)
        chain = _chain(ground, inner)
        if chain is None:
            named = (d for d in ground.below[inner] if ground.words[d].deprel in NAMING and ground.is_named_somebody(d))
            chain = next((_chain(ground, d) for d in named), None)
        if chain is not None and chain not in found:
            found.append(chain)
    return tuple(found)


def _chain(ground: Ground, head: int) -> int | None:
    chains = [
        (ground.mentions[m].form != "name", chain)
        for m in ground.mentions_at(head)
        if ground.heads(m, head) and (chain := ground.mentions[m].chain) is not None
    ]
    return min(chains)[1] if chains else None


def _times_at(words: Sequence[Word], times: Sequence[TimeExpression]) -> dict[int, int]:
    """For each word that stands in a time expression, the index of that expression."""
    starts = [word.start for word in words]
    found: dict[int, int] = {}
    for index, time in enumerate(times):
        number = bisect_right(starts, time.start) - 1
        for at in range(max(0, number), len(words)):
            if words[at].start >= time.end:
                break
            if words[at].end > time.start:
                found.setdefault(at, index)
    return found


def _statements_by_word(words: Sequence[Word], statements: Sequence[StatementReport]) -> dict[int, int]:
    """The innermost statement whose content each word begins in."""
    found: dict[int, tuple[int, int]] = {}
    for index, report in enumerate(statements):
        for span in report.content:
            here = (span.end - span.start, index)
            for at in words_in(words, span):
                found[at] = min(found.get(at, here), here)
    return {at: index for at, (_, index) in found.items()}
