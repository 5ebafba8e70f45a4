"""The source of a cue that stands before its content."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.quotations.cues import Cue, cue_at
from onrecord.reading.quotations.frames import Token
from onrecord.reading.quotations.noun_phrases import (
    TokenRange,
    is_adverb,
    is_verb,
    main_subject,
    phrase_after,
    subject_before,
)


def source_of(tokens: Sequence[Token], cue: Cue, floor: int) -> TokenRange | None:
    """The source of a cue that stands before its content: its subject, or the sentence's."""
    if cue.verb.lemma == "according":
        return phrase_after(tokens, cue.last, len(tokens))
    if cue.passive:
        by = next((i for i in range(cue.last, min(len(tokens), cue.last + 12)) if tokens[i].low == "by"), None)
        return phrase_after(tokens, by + 1, len(tokens)) if by is not None else None
    if cue.verb.form == "ing" or (cue.first > floor and tokens[cue.first - 1].low == "to"):
        return _borrowed_subject(tokens, cue, floor)
    source = subject_before(tokens, cue.first, floor)
    if source is None and cue.first == floor and cue.verb.form == "past":
        source = phrase_after(tokens, cue.last, len(tokens))
    if source is None:
        source = main_subject(tokens, cue.first, floor)
    return source


def _borrowed_subject(tokens: Sequence[Token], cue: Cue, floor: int) -> TokenRange | None:
    """The subject of "adding", "by saying", "went on to say": that of the verb that it hangs on."""
    at = cue.first - 1
    if at > floor and tokens[at].low in {"by", "to"}:
        at -= 1
        while at > floor and (is_adverb(tokens[at]) or tokens[at].low in {"on", "out", "up", "off"}):
            at -= 1
        if is_verb(tokens[at]) and (source := subject_before(tokens, at, floor)) is not None:
            return source
        return main_subject(tokens, cue.first, floor)
    if at >= floor and tokens[at].is_word and not is_verb(tokens[at]):
        own = subject_before(tokens, cue.first, floor)  # "with X calling it", "and X saying"
        before = tokens[own[0] - 1].low if own is not None and own[0] > floor + 1 else ""
        # "spoke with X saying" is another matter.
        absolute = before in {"and", "–", "—", "while"} or (
            own is not None and before == "with" and not is_verb(tokens[own[0] - 2])
        )
        if absolute:
            return own
    for index in range(at, floor, -1):
        earlier = cue_at(tokens, index)
        if earlier is not None and earlier.verb.kind == "say" and earlier.verb.form in ("past", "present"):
            source = subject_before(tokens, index, floor)
            if source is not None:
                return source
    return main_subject(tokens, cue.first, floor)
