"""The circumstances of a statement, from the words around its content: to whom it was said, and when."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from onrecord.lexicons.outlets import canonical
from onrecord.lexicons.speech_grammar import MONTHS, PERSONAL, PREPOSITIONS, RELATIVES, SUBORDINATORS, WEEKDAYS
from onrecord.reading.quotations.cues import cue_at
from onrecord.reading.quotations.drafts import Draft
from onrecord.reading.quotations.frames import Token
from onrecord.reading.quotations.noun_phrases import TokenRange, is_verb, phrase_after
from onrecord.records import Interval, Span, TimeExpression

# Verbs whose object is addressed.
_ADDRESSING = frozenset("tell assure inform remind warn urge brief convince instruct".split())
_SETTINGS = frozenset(
    """interview interviews statement statements comment comments remarks letter email e-mail message speech address
    testimony appearance conversation briefing op-ed""".split()
)
_SPEAKING = frozenset("speaking spoke speak speaks talking talked appearing appeared testifying testified".split())
_TOWARDS = frozenset({"to", "with", "on", "before", "for"})
_BODIES = frozenset(
    """parliament congress senate house court council committee commission assembly conference agency newspaper magazine
    network broadcaster channel station legislature cabinet knesset duma majlis""".split()
)
# Participles that say when the carrier of the words appeared, and end no clause.
_APPEARING = frozenset(
    """issued released published posted carried broadcast aired delivered made held given sent obtained recorded taped
    shared uploaded circulated televised dated scheduled provided conducted""".split()
)
_NOT_OF_SAYING = frozenset("until by before since after from till through between".split())
# "On the same day", "that day": which day depends on the text before, and a wrong day is worse than none.
_POINTS_BACK = frozenset({"same", "that"})
_LONGEST_NAME = 4  # words of an outlet's name
_REACH = 14  # tokens between a cue and the words that tell the time of speaking


def told_to(draft: Draft) -> Span | None:
    """The outlet or body addressed in the sentence of the attribution; `None` where none is named."""
    speaker = draft.speaker()
    tokens, cue = speaker.tokens, speaker.cue
    if cue is None:
        return None
    if cue.verb.lemma in _ADDRESSING and not cue.passive and (found := _addressee(tokens, cue.last)):
        return found
    for at in range(len(tokens) - 2):
        low = tokens[at].low
        if tokens[at].quote >= 0:
            continue
        if (low in _SPEAKING or low in _SETTINGS) and (found := _towards(tokens, at + 1)):
            return found
        if low in _ADDRESSING_FORMS and cue_at(tokens, at) is not None and (found := _addressee(tokens, at + 1)):
            return found
        if low == "shared" and tokens[at + 1].low == "with" and (found := _addressee(tokens, at + 2)):
            return found
        if (
            low == "on"
            and at > 0
            and tokens[at + 1].capital
            and (found := _addressee(tokens, at + 1, outlets_only=True))
        ):
            return found
    return None


_ADDRESSING_FORMS = frozenset({"told", "tells", "telling"})


def _towards(tokens: Sequence[Token], at: int) -> Span | None:
    for index in range(at, min(at + 6, len(tokens) - 1)):
        low = tokens[index].low
        if low in _TOWARDS:
            outlets_only = low in {"on", "for"}
            return _addressee(tokens, index + 1, outlets_only=outlets_only)
        if not tokens[index].is_word or (is_verb(tokens[index]) and low not in _APPEARING):
            return None
    return None


def _addressee(tokens: Sequence[Token], at: int, outlets_only: bool = False) -> Span | None:
    start = at
    while start < len(tokens) and tokens[start].low in {"the", "a", "an"}:
        start += 1
    if start >= len(tokens) or tokens[start].low in PERSONAL or tokens[start].low in WEEKDAYS | MONTHS:
        return None
    found = phrase_after(tokens, start, len(tokens))
    if found is None:
        return None
    end = _without_apposition(tokens, found)
    for index in range(found[0], end):
        if tokens[index].low.endswith(("'s", "’s", "s'", "s’")):
            # "CNN's Jake Tapper": the outlet is addressed.
            stop = tokens[index].end - (2 if tokens[index].low[-1] == "s" else 1)
            owner = Span(start=tokens[found[0]].start, end=stop)
            return owner if tokens[found[0]].capital else _owned_outlet(tokens, found[0])
    words = tokens[found[0] : end]
    named = any(token.capital for token in words)
    if outlets_only:
        written = " ".join(token.text for token in words)
        return Span(start=words[0].start, end=words[-1].end) if canonical(written) is not None else None
    if not named and not (at < start and any(token.low in _BODIES for token in words)):
        return None
    return Span(start=words[0].start, end=words[-1].end)


def _owned_outlet(tokens: Sequence[Token], start: int) -> Span | None:
    """The outlet in "his country's state-owned Nordwire", which begins at `start`; `None` where none stands there."""
    for first in range(start + 1, min(start + _REACH, len(tokens))):
        if (not tokens[first].is_word and tokens[first].low != "-") or tokens[first].low in PREPOSITIONS:
            return None
        for last in range(min(first + _LONGEST_NAME, len(tokens)), first, -1):
            if tokens[first].capital and canonical(" ".join(token.text for token in tokens[first:last])) is not None:
                return Span(start=tokens[first].start, end=tokens[last - 1].end)
    return None


def _without_apposition(tokens: Sequence[Token], found: TokenRange) -> int:
    """Where the addressee ends: at a comma, or before what was sent to it ("the Gazette a message")."""
    stops = (i for i in range(*found) if tokens[i].low == "," or (i > found[0] and tokens[i].low in {"a", "an"}))
    return next(stops, found[1])


def said_on(draft: Draft, times: Sequence[TimeExpression], starts: Sequence[int]) -> Interval | None:
    """The days on which it was said, by a time expression beside the cue; `None` where none stands there.

    `times` are in order of place and `starts` their offsets. A time counts where only words on
    the occasion stand between it and the cue ("said in a statement issued on Saturday"), or where
    it stands in the adverbial that opens the sentence ("Speaking to X on Sunday, Y said").
    """
    speaker = draft.speaker()
    tokens, cue, source = speaker.tokens, speaker.cue, speaker.source
    if cue is None or not tokens or cue.last > len(tokens):
        return None
    first = bisect_left(starts, tokens[0].start)
    ends = [token.end for token in tokens]
    opening: Interval | None = None
    between: Interval | None = None
    for time in times[first:]:
        if time.start >= tokens[-1].end:
            break
        if time.days is None or time.type not in ("DATE", "TIME"):
            continue
        at = bisect_right(ends, time.start)
        if at == len(tokens) or tokens[at].quote >= 0 or any(s < time.end and time.start < e for s, e in draft.content):
            continue
        if source is not None and source[0] <= at < source[1]:
            continue  # "said Olin Tarn, who left in 2021"
        if at > 0 and tokens[at - 1].low in _NOT_OF_SAYING:
            continue
        if any(token.low in _POINTS_BACK for token in tokens[max(0, at - 1) : at + 3] if token.start < time.end):
            continue
        if at >= cue.last and _plain(tokens, cue.last, at, source):
            return time.days
        if source is not None and source[1] <= at < cue.first and between is None:
            between = time.days
        start = min(source[0], cue.first) if source is not None else cue.first
        narrower = opening is None or time.days.days < opening.days
        if at < start and narrower and _opens(tokens, at, start):
            opening = time.days
    return between or opening


def _plain(tokens: Sequence[Token], start: int, at: int, source: TokenRange | None) -> bool:
    """Whether only the addressee, the source and words on the occasion stand in `tokens[start:at]`."""
    if source is not None and start <= source[0] < at:
        start = source[1]
    if at - start > _REACH:
        return False
    for index in range(start, at):
        token = tokens[index]
        if token.quote >= 0 or token.low in RELATIVES or token.low in SUBORDINATORS - PREPOSITIONS:
            return False
        if token.low in {",", ":", ";", "—", "–"} and index > start:
            return False
        if is_verb(token) and token.low not in _APPEARING:
            return False
    return True


def _opens(tokens: Sequence[Token], at: int, start: int) -> bool:
    """Whether `tokens[at]` stands in an adverbial that opens the sentence, before the clause at `start`."""
    commas = [i for i in range(at, start) if tokens[i].low == ","]
    if commas and commas[0] < start - 1 and any(is_verb(t) for t in tokens[commas[0] + 1 : start]):
        return False
    if any(tokens[i].quote >= 0 for i in range(at)):
        return False
    head = [t for t in tokens[:at] if is_verb(t) and t.low not in _APPEARING]
    return not head and not any(t.low in SUBORDINATORS - PREPOSITIONS for t in tokens[:at])
