"""Binds each quotation of a sentence to its cue and its source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from onrecord.lexicons.speech_grammar import (
    COORDINATORS,
    MODALS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    TIME_WORDS,
)
from onrecord.reading.quotations.cues import Cue, cue_at
from onrecord.reading.quotations.frames import Token
from onrecord.reading.quotations.marks import Quotation
from onrecord.reading.quotations.noun_phrases import (
    TokenRange,
    is_adverb,
    is_verb,
    main_subject,
    phrase_after,
    subject_before,
)

_DASHES = frozenset({"–", "—", "--", "-"})
_JOINS = frozenset({",", ";", ":", "."}) | _DASHES
_REACH = 60  # tokens between a cue and its quotation


@dataclass(slots=True)
class Draft:
    """A statement in the making: offsets into the text, and the tokens of its frame."""

    content: list[tuple[int, int]]
    quotes: list[int]
    tokens: Sequence[Token] = ()
    cue: Cue | None = None
    source: TokenRange | None = None
    source_span: tuple[int, int] | None = None
    before: bool = False  # the cue stands before the content
    mixed: bool = False
    sentence: int = 0
    carried: bool = False
    spoken: bool = True
    later: list[TokenRange] = field(default_factory=list)


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
        if last is not None and last.mixed and last.before and _same_clause(tokens, last, floor, at):
            last.quotes.append(at)
            continue
        if last is not None and not last.mixed and last.before and last.cue and _coordinated(tokens, floor, at):
            last.content.append((quotation.inner_start, quotation.inner_end))
            last.quotes.append(at)
            continue
        draft = (
            _close_before(text, tokens, at, floor, quotation)
            or _after(text, tokens, at, ceiling, quotation)
            or _before(text, tokens, at, floor, quotation, drafts)
            or Draft(content=[(quotation.inner_start, quotation.inner_end)], quotes=[at])
        )
        draft.tokens = tokens
        draft.sentence = sentence
        drafts.append(draft)
    for draft in drafts:
        if draft.mixed:
            _widen(tokens, draft)
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


def _coordinated(tokens: Sequence[Token], floor: int, at: int) -> bool:
    """said “A” and “B”"""
    between = [t.low for t in tokens[floor:at]]
    return 0 < len(between) <= 3 and all(low in COORDINATORS or low in {",", "that"} for low in between)


def _close_before(text: str, tokens: Sequence[Token], at: int, floor: int, quotation: Quotation) -> Draft | None:
    """X said, “...”: a cue right before the quotation, with a comma, a colon or nothing between."""
    index = at - 1
    if index < floor:
        return None
    if tokens[index].low in {",", ":"}:
        index -= 1
    if index < floor:
        return None
    cue = cue_at(tokens, index)
    if cue is None or cue.verb.kind != "say" or cue.passive:
        return None
    source = source_of(tokens, cue, floor)
    if source is None and cue.verb.form != "ing":
        return None
    if source is None:
        return None
    return Draft(
        content=[(quotation.inner_start, quotation.inner_end)], quotes=[at], cue=cue, source=source, before=True
    )


def _after(text: str, tokens: Sequence[Token], at: int, ceiling: int, quotation: Quotation) -> Draft | None:
    """“...,” said X; “...,” X said; “...,” according to X."""
    at_next = at + 1
    inner_end = text[quotation.inner_start : quotation.inner_end].rstrip()[-1:]
    ended = inner_end in set(",?!.…—–-'’”\"")
    if at_next < ceiling and tokens[at_next].low in {","} | _DASHES:
        at_next += 1
        ended = True
    if at_next >= ceiling:
        return None
    content = [(quotation.inner_start, quotation.inner_end)]
    if tokens[at_next].low == "as" and at_next + 1 < ceiling and tokens[at_next - 1].low == ",":
        at_next += 1
    start = at_next
    while start < ceiling and is_adverb(tokens[start]) and start - at_next < 2:
        start += 1
    if start < ceiling:
        cue = cue_at(tokens, start)
        if cue is not None and cue.verb.lemma == "according":
            source = phrase_after(tokens, cue.last, ceiling)
            return Draft(content=content, quotes=[at], cue=cue, source=source) if source else None
        if cue is not None and ended and cue.verb.kind == "say" and cue.verb.form in ("past", "present"):
            source = phrase_after(tokens, cue.last, ceiling)
            if source is not None:
                return Draft(content=content, quotes=[at], cue=cue, source=source)
    for index in range(at_next + 1, min(ceiling, at_next + 45)):
        token = tokens[index]
        if token.low in {";", ":"}:
            break
        cue = cue_at(tokens, index)
        if cue is None or cue.verb.kind != "say" or cue.verb.form == "ing":
            continue
        source = subject_before(tokens, index, at_next)
        if source is None:
            continue
        if source[0] == at_next or (ended and source[0] - at_next <= 2):
            if cue.verb.form == "base" and not any(t.low in MODALS for t in tokens[source[1] : index]):
                continue
            return Draft(content=content, quotes=[at], cue=cue, source=source)
        if is_verb(token) and not ended:
            break
    return None


def source_of(tokens: Sequence[Token], cue: Cue, floor: int) -> TokenRange | None:
    """The source of a cue that stands before its content: its subject, or the sentence's."""
    if cue.verb.lemma == "according":
        return phrase_after(tokens, cue.last, len(tokens))
    if cue.passive:
        by = next((i for i in range(cue.last, min(len(tokens), cue.last + 12)) if tokens[i].low == "by"), None)
        return phrase_after(tokens, by + 1, len(tokens)) if by is not None else None
    if cue.verb.form == "ing" or (cue.first > floor and tokens[cue.first - 1].low == "to"):
        return main_subject(tokens, cue.first, floor)
    source = subject_before(tokens, cue.first, floor)
    if source is None:
        source = main_subject(tokens, cue.first, floor)
    return source


def _before(
    text: str, tokens: Sequence[Token], at: int, floor: int, quotation: Quotation, drafts: Sequence[Draft]
) -> Draft | None:
    """X said that it would “...”; X called it a “...”; X said in a statement on Sunday: “...”."""
    for index in range(at - 1, max(floor, at - _REACH) - 1, -1):
        token = tokens[index]
        if token.low == ";":
            break
        cue = cue_at(tokens, index)
        if cue is None:
            continue
        gap = tokens[cue.last : at]
        if not _reaches(cue, gap):
            continue
        source = source_of(tokens, cue, floor)
        if source is None and drafts and drafts[-1].cue is not None:
            source = drafts[-1].source
        if source is None:
            continue
        cue, source = _outermost(tokens, cue, source, floor)
        start = _content_start(tokens, cue, at)
        whole = start >= at or (tokens[at - 1].low in {",", ":"} and _is_sentence(text, quotation))
        draft = Draft(
            content=[(quotation.inner_start, quotation.inner_end)],
            quotes=[at],
            cue=cue,
            source=source,
            before=True,
            mixed=not whole,
        )
        draft.later.append((start, at))
        return draft
    return None


def _is_sentence(text: str, quotation: Quotation) -> bool:
    first = text[quotation.inner_start : quotation.inner_start + 1]
    return first.isupper() or not first.isalpha()


def _reaches(cue: Cue, gap: Sequence[Token]) -> bool:
    """Whether the cue's clause still holds the quotation after the words of the gap."""
    lows = [t.low for t in gap]
    if cue.verb.kind == "say":
        if cue.verb.lemma == "according":
            return "," in lows or ":" in lows
        return not any(low in {";"} for low in lows)
    limit = 14 if cue.verb.kind == "call" else 12
    if len(gap) > limit:
        return False
    for position, low in enumerate(lows):
        if low in {"while", "but", ";", "because", "after", "when"}:
            return False
        if low == "," and position + 1 < len(lows) and lows[position + 1] in COORDINATORS | RELATIVES | SUBORDINATORS:
            return False
    return True


def _outermost(tokens: Sequence[Token], cue: Cue, source: TokenRange, floor: int) -> tuple[Cue, TokenRange]:
    """X said Y called it “...”: X's words, if nothing but "that" stands between "said" and Y."""
    at = source[0] - 1
    if at > floor and tokens[at].low == "that":
        at -= 1
    if at <= floor:
        return cue, source
    outer = cue_at(tokens, at)
    if outer is None or outer.verb.kind != "say" or outer.passive or outer.first == cue.first:
        return cue, source
    outer_source = source_of(tokens, outer, floor)
    if outer_source is None:
        return cue, source
    return outer, outer_source


def _content_start(tokens: Sequence[Token], cue: Cue, at: int) -> int:
    """Where what was said begins: after "that", or after the addressee and the words on when and where."""
    for index in range(cue.last, min(at, cue.last + 25)):
        if tokens[index].low == "that":
            return index + 1
        if tokens[index].low == ":":
            return index + 1
    start = cue.last
    if cue.verb.lemma == "according":
        comma = next((i for i in range(start, at) if tokens[i].low == ","), None)
        return comma + 1 if comma is not None else start
    if cue.verb.lemma == "tell":
        addressee = phrase_after(tokens, start, at)
        if addressee is not None:
            start = addressee[1]
    while start < at and (tokens[start].low in TIME_WORDS or tokens[start].low in {","} or is_adverb(tokens[start])):
        start += 1
    return start


def _widen(tokens: Sequence[Token], draft: Draft) -> None:
    """Makes the content of a mixed draft the whole clause that holds its quotations."""
    start, _ = draft.later[0]
    end = _clause_end(tokens, draft.quotes[-1] + 1)
    while end > draft.quotes[-1] + 1 and not tokens[end - 1].is_word:
        end -= 1
    start = min(start, draft.quotes[0])
    draft.content = [(tokens[start].start, tokens[end - 1].end)]


def _clause_end(tokens: Sequence[Token], at: int) -> int:
    for index in range(at, len(tokens)):
        low = tokens[index].low
        if tokens[index].quote >= 0:
            return index
        if low in {".", ";", "—", "–", "--", "?", "!", ",", ")"}:
            return index
        if low in {"after", "while", "when", "as", "during", "before", "because", "but"} or low in RELATIVES:
            return index
        if low == "and" and index == at:
            return index
        if low in PREPOSITIONS and index + 1 < len(tokens) and tokens[index + 1].low in {"a", "an", *TIME_WORDS}:
            return index
    return len(tokens)
