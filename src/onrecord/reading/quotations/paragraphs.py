"""Reads a stretch of text paragraph by paragraph and lets a speaker's words run on.

Words run on within a paragraph (“A,” he said. “B.”), over paragraphs whose marks open again
without having closed, after a paragraph that ends in a colon, and into a paragraph that is
quoted words alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.lexicons.speech_grammar import ASKING, PRONOUNS
from onrecord.reading.quotations.binding import bind
from onrecord.reading.quotations.cues import DASH, OTHER, Cue
from onrecord.reading.quotations.drafts import Draft
from onrecord.reading.quotations.following import signature
from onrecord.reading.quotations.frames import Token, frame_sentences
from onrecord.reading.quotations.introductions import attribution_of, introduced
from onrecord.reading.quotations.marks import Quotation, quotations_in
from onrecord.reading.quotations.scare_quotes import is_name_or_title, may_stand_alone

_LINE = re.compile(r"[^\n]+")
_HAS_MARK = re.compile(r"[“”„‟«»\"‘`]|''|(?<!\w)'")


@dataclass(slots=True)
class _Before:
    """What the paragraph before leaves open."""

    unclosed: Draft | None = None  # its last quotation has no closing mark
    speaking: Draft | None = None  # it ends with somebody's quoted words
    last_sentence: Sequence[Token] | None = None
    unread: tuple[int, int] | None = None  # a paragraph without quotations, read only if the next one asks

    def sentence(self, text: str) -> Sequence[Token] | None:
        """The tokens of the paragraph's last sentence."""
        if self.last_sentence is None and self.unread is not None:
            sentences = frame_sentences(text, *self.unread, [])
            self.last_sentence = sentences[-1] if sentences else None
        return self.last_sentence


def drafts_in(text: str, stretches: Iterable[tuple[int, int]]) -> list[Draft]:
    """The drafts of the stretches of a text, in order; each line is a paragraph.

    Words run on over what lies between two stretches: a caption does not end a speech.
    """
    result: list[Draft] = []
    before = _Before()
    for line in (line for start, end in stretches for line in _LINE.finditer(text, start, end)):
        if not line[0].strip():
            continue
        first, stop = line.span()
        unclosed = before.unclosed
        if unclosed is not None and unclosed.cue is None and _sign(text, unclosed, first, stop, inside=True):
            before = _Before(unread=(first, stop))
            continue
        quotations: list[Quotation] = []
        if _HAS_MARK.search(line[0]):
            found = quotations_in(text, first, stop)
            quotations = [q for q in found if not is_name_or_title(text, q, first, stop)]
        if not quotations:
            if before.speaking is not None and before.speaking.cue is None:
                _sign(text, before.speaking, first, stop)
            before = _Before(unread=(first, stop))
            continue
        sentences = frame_sentences(text, first, stop, quotations)
        drafts = _paragraph(text, sentences, quotations)
        if drafts and drafts[0].cue is None and drafts[0].sentence == 0 and drafts[0].quotes[0] == 0:
            _take_over(text, drafts, before, _is_alone(sentences[0]))
        result.extend(draft for draft in drafts if draft is not before.unclosed)
        for quotation in quotations:
            result.extend(_nested(text, quotation))
        before = _Before(last_sentence=sentences[-1])
        if drafts and drafts[-1].sentence == len(sentences) - 1:
            before.speaking = drafts[-1]
            if not quotations[-1].closed:
                before.unclosed = drafts[-1]
    return result


def _nested(text: str, quotation: Quotation) -> list[Draft]:
    """What somebody's quoted words quote in turn, where they name whose words those are."""
    if not quotation.inside:
        return []
    inside = list(quotation.inside)
    sentences = frame_sentences(text, quotation.inner_start, quotation.inner_end, inside)
    return [draft for draft in _paragraph(text, sentences, inside) if not draft.mixed and _names_speaker(draft)]


def _names_speaker(draft: Draft) -> bool:
    if draft.cue is None or draft.source is None or draft.cue.verb is OTHER:
        return False
    words = draft.tokens[draft.source[0] : draft.source[1]]
    return any(token.capital and token.low not in PRONOUNS for token in words)


def _paragraph(text: str, sentences: Sequence[Sequence[Token]], quotations: Sequence[Quotation]) -> list[Draft]:
    drafts: list[Draft] = []
    for number, tokens in enumerate(sentences):
        bound = bind(text, tokens, quotations, number)
        last = drafts[-1] if drafts else None
        if bound and last is not None and _goes_on(tokens, bound[0], last):
            first = bound.pop(0)
            last.content.extend(first.content)
            last.sentence = number
        elif bound and last is not None and last.cue is None and _leads(last, bound[0]):
            drafts.pop()
            bound[0].content[:0] = last.content
        elif bound and bound[0].cue is None and _is_alone(tokens) and number and not last_in(drafts, number - 1):
            _carry(bound[0], attribution_of(sentences[number - 1]))
        drafts.extend(bound)
    return [draft for draft in drafts if draft.cue is not None or may_stand_alone(text, draft)]


def last_in(drafts: Sequence[Draft], sentence: int) -> bool:
    """Whether one of the drafts stands in that sentence."""
    return any(draft.sentence == sentence for draft in drafts)


def _is_alone(tokens: Sequence[Token]) -> bool:
    return len(tokens) <= 2 and tokens[0].quote >= 0


def _goes_on(tokens: Sequence[Token], draft: Draft, previous: Draft) -> bool:
    """“A,” he said. “B.”: the next sentence is quoted words alone."""
    if draft.cue is not None or previous.cue is None or previous.sentence != draft.sentence - 1:
        return False
    at = draft.quotes[0]
    # A word run into the mark is what a link leaves in pasted text.
    return at == 0 or (at == 1 and tokens[0].is_word and tokens[0].end == tokens[1].start)


def _leads(previous: Draft, draft: Draft) -> bool:
    """“A.” “B,” he said."""
    return (
        previous.sentence == draft.sentence - 1
        and not draft.before
        and draft.cue is not None
        and draft.quotes[0] == 0
        and _is_alone(previous.tokens)
    )


def _take_over(text: str, drafts: list[Draft], before: _Before, alone: bool) -> None:
    """Lets the paragraph before speak on in the first draft."""
    first = drafts[0]
    if before.unclosed is not None:
        before.unclosed.content.extend(first.content)
        drafts[0] = before.unclosed
        return
    sentence = before.sentence(text)
    if sentence and sentence[-1].low == ":":
        announced = introduced(sentence)
        if announced is not None:
            first.tokens, first.cue, first.source = announced.tokens, announced.cue, announced.source
    elif alone and before.speaking is not None:
        _carry(first, before.speaking)
    elif alone and sentence:
        _carry(first, attribution_of(sentence))


_SIGNATURE = re.compile(r"\s*(?P<dash>[-–—―]{1,2})\s?(?=[A-Z])")
_SIGNED_INSIDE = re.compile(r"\s*[-–—―]{0,2}\s?(?P<name>[A-Z][^“”\"]{2,120})[”\"]\s*$")


def _sign(text: str, draft: Draft, start: int, end: int, inside: bool = False) -> bool:
    """Gives a quotation the name under it: "— Name", or a name before the closing mark (`inside`)."""
    if draft.quotes[0] != 0 or end - start > 160:
        return False
    found = (_SIGNED_INSIDE if inside else _SIGNATURE).match(text, start, end)
    if found is None:
        return False
    sentences = frame_sentences(
        text, found.start("name") if inside else start, found.end("name") if inside else end, []
    )
    if len(sentences) != 1 or (signed := signature(sentences[0], 0 if inside else 1)) is None:
        return False
    draft.tokens, draft.source = sentences[0], signed
    draft.cue = None if inside else Cue(0, 1, DASH)
    return True


def _carry(draft: Draft, speaker: Draft | None) -> None:
    asks = speaker is not None and speaker.cue is not None and speaker.cue.verb.lemma in ASKING
    if speaker is not None and not asks:  # who is asked answers
        draft.source_span = speaker.source_place()
        draft.follows = speaker.speaker()
