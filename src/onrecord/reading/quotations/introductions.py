"""Sentences that introduce words quoted in a later sentence or paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.quotations.cues import COLON, Cue, cue_at
from onrecord.reading.quotations.drafts import Draft
from onrecord.reading.quotations.frames import Token
from onrecord.reading.quotations.noun_phrases import main_subject
from onrecord.reading.quotations.preceding import speaker_before_colon
from onrecord.reading.quotations.subjects import source_of

_SPEECH_NOUNS = frozenset(
    """statement message tweet tweets letter question response reply answer word words quote post memo email e-mail text
    note comment comments remark remarks exchange speech advice headline line caption release warning
    description""".split()
)


def introduced(tokens: Sequence[Token]) -> Draft | None:
    """The cue and the source of a sentence that ends in a colon, before a quotation in the next paragraph."""
    colon = len(tokens) - 1
    while colon > 0 and tokens[colon].low != ":":
        colon -= 1
    if colon <= 0:
        return None
    draft = Draft(content=[], quotes=[], tokens=tokens, before=True)
    speaker = speaker_before_colon(tokens, 0, colon)
    if speaker is not None:
        draft.cue, draft.source = Cue(colon, colon + 1, COLON), speaker
        return draft
    floor = max((i + 1 for i in range(colon) if tokens[i].quote >= 0), default=0)
    for index in range(colon - 1, floor - 1, -1):
        cue = cue_at(tokens, index)
        if cue is not None and cue.verb.kind != "call":
            source = source_of(tokens, cue, floor)
            if source is not None:
                draft.cue, draft.source = cue, source
                return draft
    for index in range(colon - 1, floor - 1, -1):
        if tokens[index].low in _SPEECH_NOUNS:
            source = main_subject(tokens, index, floor)
            if source is not None:
                draft.cue, draft.source = Cue(index, index + 1, COLON), source
                return draft
    return None


def attribution_of(tokens: Sequence[Token]) -> Draft | None:
    """The plain attribution in a sentence, quoted or not: its last verb of saying with its subject."""
    for index in range(len(tokens) - 1, -1, -1):
        cue = cue_at(tokens, index)
        if cue is None or cue.verb.kind != "say" or cue.verb.form not in ("past", "present") or cue.passive:
            continue
        source = source_of(tokens, cue, 0)
        if source is not None:
            return Draft(content=[], quotes=[], tokens=tokens, cue=cue, source=source)
    for index in range(len(tokens) - 1, 0, -1):
        if tokens[index].low in _SPEECH_NOUNS | _CHANNELS:
            source = main_subject(tokens, index)
            if source is not None:
                return Draft(content=[], quotes=[], tokens=tokens, source=source)
    return None


# Where words are put before the public.
_CHANNELS = frozenset(
    "twitter facebook telegram instagram youtube interview video recording broadcast podcast call calls plea".split()
)
