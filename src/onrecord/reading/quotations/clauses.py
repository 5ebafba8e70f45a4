"""How far the clause reaches that holds a quotation."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.lexicons.speech import SPEECH_VERBS
from onrecord.lexicons.speech_grammar import PREPOSITIONS, RELATIVES, TIME_WORDS
from onrecord.reading.quotations.cues import Cue
from onrecord.reading.quotations.drafts import Draft
from onrecord.reading.quotations.frames import Token
from onrecord.reading.quotations.noun_phrases import TokenRange, is_verb, phrase_after


def content_start(tokens: Sequence[Token], cue: Cue, at: int, source: TokenRange | None = None) -> int:
    """Where what was said begins: after "that", or after the addressee and the words on when and where."""
    for index in range(cue.last, min(at, cue.last + 25)):
        if tokens[index].low in {"that", ":"}:
            return index + 1
        if is_verb(tokens[index]) or tokens[index].low in {"there", "it", "he", "she", "they"}:
            break
    start = cue.last
    if cue.passive and source is not None and source[0] >= start:
        start = source[1]  # "he was told by X of ..."
    if cue.verb.lemma == "according":
        comma = next((i for i in range(start, at) if tokens[i].low == ","), None)
        return comma + 1 if comma is not None else start
    if cue.verb.lemma == "tell":
        addressee = phrase_after(tokens, start, at)
        if addressee is not None:
            start = addressee[1]
    while start < at and (
        tokens[start].low in TIME_WORDS or tokens[start].low in _SKIPPED or tokens[start].low.endswith("ly")
    ):
        start += 1
    return start


_SKIPPED = frozenset({",", "also", "again", "once", "later", "then", "however", "too"})


def widen(tokens: Sequence[Token], draft: Draft) -> None:
    """Makes the content of a mixed draft the whole clause that holds its quotations."""
    start, stop = draft.clause
    end = _clause_end(tokens, draft.quotes[-1] + 1) if draft.before else stop
    while end > draft.quotes[-1] + 1 and not tokens[end - 1].is_word:
        end -= 1
    start = min(start, draft.quotes[0])
    draft.content = [(tokens[start].start, tokens[end - 1].end)]


def _clause_end(tokens: Sequence[Token], at: int) -> int:
    """The token before which a clause ends that holds the quotation before token `at`."""
    inner = tokens[at - 1].text.rstrip("”’\"'»")
    if inner[-1:] in {",", ".", "!", "?", "…"}:
        return at
    for index in range(at, len(tokens)):
        low = tokens[index].low
        if tokens[index].quote >= 0 or low in _CLAUSE_STOPS or low in RELATIVES:
            return index
        if index == at and (low == "and" or is_verb(tokens[index])):
            return index
        verb = SPEECH_VERBS.get(low)
        if verb is not None and verb.kind == "say" and verb.form == "ing":
            return index
        if low in PREPOSITIONS and index + 1 < len(tokens) and tokens[index + 1].low in TIME_WORDS:
            return index
    return len(tokens)


_CLAUSE_STOPS = frozenset(
    {".", ";", "—", "–", "--", "-", "?", "!", ",", ")", "after", "while", "when", "as", "during", "before", "but"}
    | {"although", "though"}
)
