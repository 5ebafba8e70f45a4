"""Attributions after the quotation: “...,” said X; “...,” according to X; ... “...” ..., X said."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.lexicons.speech import SPEECH_VERBS
from onrecord.lexicons.speech_grammar import (
    AUXILIARIES,
    COORDINATORS,
    MODALS,
    PERSONAL,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_WORDS,
)
from onrecord.reading.quotations.cues import DASH, OTHER, Cue, cue_at
from onrecord.reading.quotations.drafts import Draft
from onrecord.reading.quotations.frames import DASHES, Token
from onrecord.reading.quotations.marks import Quotation
from onrecord.reading.quotations.noun_phrases import TokenRange, is_adverb, is_verb, phrase_after, subject_before


def attribution_after(text: str, tokens: Sequence[Token], at: int, ceiling: int, quotation: Quotation) -> Draft | None:
    """“...,” said X; “...,” X said; “...,” according to X."""
    at_next = at + 1
    inner_end = text[quotation.inner_start : quotation.inner_end].rstrip()[-1:]
    ended = inner_end in set(",?!.…—–-'’”\"")
    if at_next < ceiling and tokens[at_next].low in {","} | DASHES:
        at_next += 1
        ended = True
    if at_next >= ceiling:
        return None
    content = [(quotation.inner_start, quotation.inner_end)]
    if tokens[at_next - 1].low in DASHES and (signed := signature(tokens, at_next)) is not None:
        return Draft(content=content, quotes=[at], cue=Cue(at_next - 1, at_next, DASH), source=signed)
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
        opens = at == 0 or tokens[at - 1].low in {".", ":"}
        if cue is not None and (ended or opens) and cue.verb.kind == "say" and cue.verb.form in ("past", "present"):
            source = phrase_after(tokens, cue.last, ceiling)
            if source is not None:
                return Draft(content=content, quotes=[at], cue=cue, source=source)
    for index in range(at_next + 1, min(ceiling, at_next + 45)):
        token = tokens[index]
        if token.low in {";", ":"}:
            break
        cue = cue_at(tokens, index)
        if cue is None and token.low in SPEECH_VERBS and SPEECH_VERBS[token.low].form == "present":
            cue = Cue(index, index + 1, SPEECH_VERBS[token.low])
        elif cue is None and inner_end == "," and is_verb(token) and token.low not in AUXILIARIES:
            cue = Cue(index, index + 1, OTHER)
        if cue is None or cue.verb.kind != "say" or cue.verb.form == "ing":
            continue
        source = subject_before(tokens, index, at_next)
        if source is None:
            continue
        between = tokens[at_next : source[0]]
        if not between or (ended and len(between) <= 2 and not any(t.low in COORDINATORS for t in between)):
            if cue.verb.form == "base" and not any(t.low in MODALS for t in tokens[source[1] : index]):
                continue
            return Draft(content=content, quotes=[at], cue=cue, source=source)
        if is_verb(token) and not ended:
            break
    return None


def signature(tokens: Sequence[Token], start: int) -> TokenRange | None:
    """A name, with who that is, that fills the rest of a sentence: what stands after a dash under a quotation."""
    end = len(tokens)
    while end > start and not tokens[end - 1].is_word and tokens[end - 1].low != ")":
        end -= 1
    words = tokens[start:end]
    if not 0 < len(words) <= 16 or not words[0].capital or any(t.quote >= 0 for t in words):
        return None
    if any(is_verb(t) or t.low in PERSONAL or t.low in SUBORDINATORS for t in words):
        return None
    return (start, end)


def attribution_at_end(tokens: Sequence[Token], at: int, floor: int, quotation: Quotation) -> Draft | None:
    """The plan would be a “disaster” for the north, X said: the attribution ends the sentence."""
    if any(
        (cue := cue_at(tokens, i)) is not None and cue.verb.kind == "say" and cue.verb.form != "base"
        for i in range(floor, at)
    ):
        return None
    for comma in range(at + 1, len(tokens)):
        if tokens[comma].quote >= 0 or tokens[comma].low in {";", "—", "–"}:
            return None
        if tokens[comma].low != "," or comma + 2 >= len(tokens):
            continue
        first = comma + 1
        while first < len(tokens) - 1 and is_adverb(tokens[first]):
            first += 1
        cue = cue_at(tokens, first)
        source: TokenRange | None = None
        if cue is not None and cue.verb.kind == "say" and cue.verb.form in ("past", "present"):
            if cue.verb.lemma == "tell" or any(token.quote >= 0 for token in tokens[cue.last :]):
                return None  # "X of “Y”, a charity, told Z “...”": the cue belongs to what follows
            source = phrase_after(tokens, cue.last, len(tokens))
        else:
            for index in range(first + 1, min(len(tokens), first + 30)):
                if tokens[index].quote >= 0:
                    break
                cue = cue_at(tokens, index)
                if cue is not None and cue.verb.kind == "say" and cue.verb.form != "ing":
                    source = subject_before(tokens, index, first)
                    if source is not None and source[0] != first:
                        source = None
                    break
                if is_verb(tokens[index]) and tokens[index].low not in AUXILIARIES:
                    break
        if source is None or cue is None or cue.passive or not _closes(tokens, max(cue.last, source[1]), cue):
            continue
        draft = Draft(
            content=[(quotation.inner_start, quotation.inner_end)], quotes=[at], cue=cue, source=source, mixed=True
        )
        draft.clause = (_sentence_start(tokens, floor, at), comma)
        return draft
    return None


def _closes(tokens: Sequence[Token], end: int, cue: Cue) -> bool:
    """Whether after an attribution only the addressee and the occasion follow, no object of its own."""
    if end >= len(tokens) or cue.verb.lemma == "tell":
        return True
    following = tokens[end]
    return (
        not following.is_word
        or following.low in TIME_WORDS
        or following.low in PREPOSITIONS
        or following.low in COORDINATORS
        or is_adverb(following)
    )


def _sentence_start(tokens: Sequence[Token], floor: int, at: int) -> int:
    start = floor
    while start < at and not tokens[start].is_word:
        start += 1
    return start
