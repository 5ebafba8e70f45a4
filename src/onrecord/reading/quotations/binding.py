"""Binds each quotation of a sentence to its cue and its source."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.lexicons.speech_grammar import COORDINATORS
from onrecord.reading.quotations.clauses import widen
from onrecord.reading.quotations.cues import ACCORDING, cue_at
from onrecord.reading.quotations.drafts import Draft
from onrecord.reading.quotations.following import attribution_after, attribution_at_end
from onrecord.reading.quotations.frames import DASHES, Token
from onrecord.reading.quotations.marks import Quotation
from onrecord.reading.quotations.preceding import attribution_before, attribution_right_before

_JOINS = frozenset({",", ";", ":", "."}) | DASHES


def bind(text: str, tokens: Sequence[Token], quotations: Sequence[Quotation], sentence: int) -> list[Draft]:
    """The drafts of one sentence, in the order of their first words. Unbound quotations are drafts without cue."""
    places = [i for i, token in enumerate(tokens) if token.quote >= 0]
    drafts: list[Draft] = []
    for number, at in enumerate(places):
        quotation = quotations[tokens[at].quote]
        floor = places[number - 1] + 1 if number else 0
        ceiling = places[number + 1] if number + 1 < len(places) else len(tokens)
        last = drafts[-1] if drafts else None
        if last is not None and _resumes(tokens, last, at, floor):
            last.content.append((quotation.inner_start, quotation.inner_end))
            last.quotes.append(at)
            continue
        if last is not None and last.cue and last.before and _same_clause(tokens, last, floor, at):
            if not last.mixed:
                last.content.append((quotation.inner_start, quotation.inner_end))
            last.quotes.append(at)
            continue
        draft = (
            attribution_right_before(text, tokens, at, floor, quotation)
            or attribution_after(text, tokens, at, ceiling, quotation)
            or attribution_at_end(tokens, at, floor, quotation)
            or attribution_before(text, tokens, at, floor, quotation, drafts)
            or Draft(content=[(quotation.inner_start, quotation.inner_end)], quotes=[at])
        )
        if draft.cue is not None and draft.cue.verb is ACCORDING and not draft.before:
            # X called it a “...,” according to Y: X's words.
            draft = attribution_before(text, tokens, at, floor, quotation, drafts) or draft
        draft.tokens = tokens
        draft.sentence = sentence
        drafts.append(draft)
    for draft in drafts:
        if draft.mixed:
            widen(tokens, draft)
    return drafts


def _resumes(tokens: Sequence[Token], last: Draft, at: int, floor: int) -> bool:
    """“We will,” he said, “never leave.”: only the attribution and punctuation stand between."""
    if last.cue is None or last.before or last.quotes[-1] != floor - 1:
        return False
    end = max(last.cue.last, last.source[1] if last.source else 0)
    between = tokens[end:at]
    if not between:
        return True
    if between[-1].low not in _JOINS:
        return False
    return (
        len(between) <= 14
        and not any(cue_at(tokens, i) for i in range(end, at))
        and not any(t.low in COORDINATORS for t in between[:-1])
    )


def _same_clause(tokens: Sequence[Token], last: Draft, floor: int, at: int) -> bool:
    between = tokens[floor:at]
    if any(cue_at(tokens, i) for i in range(floor, at)):
        return False
    return not any(t.low in {";", "—", "–", "while", "but"} for t in between)
