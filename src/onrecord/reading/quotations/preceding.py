"""Attributions before the quotation: X said, “...”; X called it a “...”; X's claim that it was “...”."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.lexicons.speech_grammar import COORDINATORS, PREPOSITIONS, RELATIVES, SUBORDINATORS
from onrecord.reading.quotations.clauses import content_start
from onrecord.reading.quotations.cues import COLON, OTHER, Cue, cue_at, noun_cue_at
from onrecord.reading.quotations.drafts import Draft
from onrecord.reading.quotations.frames import DASHES, Token
from onrecord.reading.quotations.marks import Quotation
from onrecord.reading.quotations.noun_phrases import TokenRange, is_verb, owner_before, phrase_after
from onrecord.reading.quotations.subjects import source_of

_ADVERBIAL = PREPOSITIONS | SUBORDINATORS
_CLAUSE_LINKS = COORDINATORS | RELATIVES | SUBORDINATORS
_PARTING = (COORDINATORS | RELATIVES) - {"that"}
_REACH = 60  # tokens between a cue and its quotation


def attribution_right_before(
    text: str, tokens: Sequence[Token], at: int, floor: int, quotation: Quotation
) -> Draft | None:
    """X said, “...”: a cue right before the quotation, with a comma, a colon or nothing between."""
    index = at - 2 if at > floor and tokens[at - 1].low in {",", ":"} else at - 1
    if index < floor:
        return None
    draft = Draft(content=[(quotation.inner_start, quotation.inner_end)], quotes=[at], before=True)
    if tokens[at - 1].low == ":" and (speaker := speaker_before_colon(tokens, floor, at - 1)):
        draft.cue, draft.source = Cue(at - 1, at, COLON), speaker
        return draft
    inverted = _inverted(tokens, at, floor)
    if inverted is not None:
        draft.cue, draft.source = inverted
        return draft
    cue = cue_at(tokens, index)
    if cue is None and index < at - 1 and is_verb(tokens[index]) and _is_sentence(text, quotation):
        # Any other verb right before the mark that opens a sentence: "she demurred: “...”".
        cue = Cue(index, index + 1, OTHER)
    if cue is None or cue.verb.kind != "say" or cue.passive:
        return None
    source = source_of(tokens, cue, floor)
    if source is None:
        return None
    draft.cue, draft.source = cue, source
    return draft


def _inverted(tokens: Sequence[Token], at: int, floor: int) -> tuple[Cue, TokenRange] | None:
    """In other words, explained X: “...”: the source stands between its verb and the quotation."""
    if tokens[at - 1].low not in {",", ":"}:
        return None
    for index in range(at - 2, max(floor, at - 12) - 1, -1):
        cue = cue_at(tokens, index)
        if cue is None:
            continue
        if cue.verb.kind != "say" or cue.verb.form not in ("past", "present") or cue.verb.lemma == "tell":
            return None
        if index > floor and tokens[index - 1].low != ",":
            return None
        source = phrase_after(tokens, cue.last, at - 1)
        return (cue, source) if source is not None and source[1] == at - 1 and tokens[source[0]].capital else None
    return None


def speaker_before_colon(tokens: Sequence[Token], floor: int, colon: int) -> TokenRange | None:
    """A bare name before a colon, as in a transcript."""
    floor = max((i + 1 for i in range(floor, colon) if tokens[i].low in DASHES), default=floor)
    words = tokens[floor:colon]
    if not 0 < len(words) <= 7 or not words[0].capital or words[0].low in _ADVERBIAL:
        return None
    if any(is_verb(t) or t.quote >= 0 or t.low in PREPOSITIONS - {"of", "for"} for t in words):
        return None
    if any(cue_at(tokens, i) for i in range(floor, colon)):
        return None
    return (floor, colon)


def attribution_before(
    text: str, tokens: Sequence[Token], at: int, floor: int, quotation: Quotation, drafts: Sequence[Draft]
) -> Draft | None:
    """X said that it would “...”; X called it a “...”; X said in a statement on Sunday: “...”."""
    for index in range(at - 1, max(floor, at - _REACH) - 1, -1):
        token = tokens[index]
        if token.low == ";":
            break
        cue = cue_at(tokens, index)
        if cue is None or not _reaches(cue, tokens[cue.last : at]):
            continue
        source = source_of(tokens, cue, floor)
        if source is None and drafts and drafts[-1].cue is not None:
            source = drafts[-1].source
        if source is None:
            continue
        cue, source = _outermost(tokens, cue, source, floor)
        start = content_start(tokens, cue, at, source)
        whole = start >= at or (tokens[at - 1].low in {",", ":"} and _is_sentence(text, quotation))
        draft = Draft(
            content=[(quotation.inner_start, quotation.inner_end)],
            quotes=[at],
            cue=cue,
            source=source,
            before=True,
            mixed=not whole,
        )
        draft.clause = (start, at)
        return draft
    return _after_noun(tokens, at, floor, quotation)


def _after_noun(tokens: Sequence[Token], at: int, floor: int, quotation: Quotation) -> Draft | None:
    """X's claim that it was a “...”; his call for “...”."""
    for index in range(at - 1, max(floor, at - 14) - 1, -1):
        if tokens[index].low == ";":
            break
        cue = noun_cue_at(tokens, index)
        if cue is None or not _reaches(cue, tokens[cue.last : at]):
            continue
        source = owner_before(tokens, cue.first, floor)
        if source is None:
            continue
        draft = Draft(
            content=[(quotation.inner_start, quotation.inner_end)], quotes=[at], cue=cue, source=source, before=True
        )
        start = content_start(tokens, cue, at)
        draft.mixed = start < at
        draft.clause = (start, at)
        return draft
    return None


def _is_sentence(text: str, quotation: Quotation) -> bool:
    first = text[quotation.inner_start : quotation.inner_start + 1]
    return first.isupper() or not first.isalpha()


_CLAUSE_OPENERS = frozenset("that whether if how why".split())


def _reaches(cue: Cue, gap: Sequence[Token]) -> bool:
    """Whether the cue's clause still holds the quotation after the words of the gap."""
    lows = [t.low for t in gap]
    if cue.verb.kind == "say":
        if cue.verb.lemma == "according":
            return "," in lows or ":" in lows
        return not any(low in {";"} for low in lows)
    limit = 14 if cue.verb.kind == "call" else 12
    if cue.verb.kind == "call" and "as" in lows[-2:] and len(gap) <= 30:
        return True
    clause = bool(_CLAUSE_OPENERS.intersection(lows[:6]))
    if len(gap) > limit and not clause:
        return False
    for position, low in enumerate(lows):
        if low in {"while", "but", ";", "because", "after", "when"}:
            return False
        if low == "," and position + 1 < len(lows) and lows[position + 1] in _CLAUSE_LINKS:
            if clause and (lows[position + 1] == "that" or lows[position + 2 : position + 3] == ["that"]):
                continue
            return False
    return True


def _outermost(tokens: Sequence[Token], cue: Cue, source: TokenRange, floor: int) -> tuple[Cue, TokenRange]:
    """X said Y called it “...”: X's words, if no boundary of clauses stands between "said" and Y."""
    if source[0] > floor and tokens[source[0] - 1].low == ",":
        return cue, source
    for at in range(cue.first - 1, floor, -1):
        low = tokens[at].low
        if low in _BOUNDARIES or (low == "," and tokens[at + 1].low in _PARTING):
            break
        outer = cue_at(tokens, at)
        if outer is None or outer.verb.kind != "say" or outer.passive or outer.verb.lemma == "according":
            continue
        if source[0] <= outer.first:
            continue
        outer_source = source_of(tokens, outer, floor)
        if outer_source is not None:
            return outer, outer_source
    return cue, source


_BOUNDARIES = frozenset({";", "—", "–", "after", "while", "when", "before", "as", "but", "since"})
