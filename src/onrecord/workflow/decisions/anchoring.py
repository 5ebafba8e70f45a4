"""Find the words of an anchor again in a text that may have changed.

As in the Web Annotation model the place is tried first and the quote with its surroundings then. Where the text is the
same, the offsets hold. Else the words must stand once where their surroundings agree; what could be in two places is in
none. Known misses: words that the new text spells differently beyond case, white space, quotation marks and dashes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.records import Anchor, Span
from onrecord.text.folding import fold

ENOUGH_AROUND = 16  # characters of the surroundings that must agree where the words are few
CLEARLY = 8  # characters by which the surroundings of one place must agree better than those of the next
LONG_QUOTE = 32  # characters from which on words that stand once in a text need no surroundings

_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class FlatText:
    """A text folded and with single spaces; `places[i]` is where its character `i` stands in the text itself."""

    text: str
    places: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> FlatText:
        """The flat form of a text."""
        flat: list[str] = []
        places: list[int] = []
        spaced = True  # white space at the beginning goes
        for at, character in enumerate(fold(text)):
            if character.isspace():
                if not spaced:
                    flat.append(" ")
                    places.append(at)
                spaced = True
            else:
                flat.append(character)
                places.append(at)
                spaced = False
        return cls("".join(flat), tuple(places))

    def span(self, start: int, end: int) -> Span:
        """The place in the text itself of characters `start:end` of the flat one, which do not end in a space."""
        return Span(start=self.places[start], end=self.places[end - 1] + 1)


def find_words(anchor: Anchor, flat: FlatText) -> Span | None:
    """Where the anchor's words stand in another text than the one they were taken from, or `None`."""
    quote = _flat(anchor.quote).strip()
    if not quote:
        return None
    before, after = _flat(anchor.before).lstrip(), _flat(anchor.after).rstrip()
    if anchor.quote[:1].isspace():
        before += " "
    found = sorted(
        ((_agreeing(flat.text, at, at + len(quote), before, after), at) for at in _all(quote, flat.text)), reverse=True
    )
    if not found or (len(found) > 1 and found[0][0] - found[1][0] < CLEARLY):
        return None
    around, at = found[0]
    alone = len(found) == 1 and len(quote) >= LONG_QUOTE
    if not alone and around < min(ENOUGH_AROUND, len(before) + len(after)):
        return None
    return flat.span(at, at + len(quote))


def moved(anchor: Anchor, span: Span, flat: FlatText) -> tuple[int, int] | None:
    """Where the cue of a moved anchor stands now, as far as the words between moved along; `None` without a cue."""
    if anchor.cue is None:
        return None
    shift = (span.start - anchor.start) if anchor.cue[0] < anchor.start else (span.end - anchor.end)
    last = flat.places[-1] + 1 if flat.places else 0
    start, end = anchor.cue[0] + shift, anchor.cue[1] + shift
    return (start, end) if 0 <= start < end <= last else None


def _flat(text: str) -> str:
    return _SPACE.sub(" ", fold(text))


def _all(quote: str, text: str) -> Iterator[int]:
    at = text.find(quote)
    while at >= 0:
        yield at
        at = text.find(quote, at + 1)


def _agreeing(text: str, start: int, end: int, before: str, after: str) -> int:
    """How many characters next to `start:end` are those that stood next to the words, on both sides."""
    left = 0
    while left < len(before) and left < start and text[start - left - 1] == before[-left - 1]:
        left += 1
    right = 0
    while right < len(after) and end + right < len(text) and text[end + right] == after[right]:
        right += 1
    return left + right


def overlap(left: Span, right: Span) -> float:
    """The share of the characters of both spans together that lie in both, 0 to 1."""
    both = min(left.end, right.end) - max(left.start, right.start)
    return both / (max(left.end, right.end) - min(left.start, right.start)) if both > 0 else 0.0
