"""A statement in the making."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.reading.quotations.cues import Cue
from onrecord.reading.quotations.frames import Token
from onrecord.reading.quotations.noun_phrases import TokenRange


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
    clause: TokenRange = (0, 0)  # a mixed draft: where its clause begins, and the last token it may reach
    follows: Draft | None = None  # whose words go on here

    def speaker(self) -> Draft:
        """The draft that holds the attribution: this one, or the one whose words go on in it."""
        return self.follows if self.cue is None and self.follows is not None else self

    def source_place(self) -> tuple[int, int] | None:
        """The offsets of the source, if it is known."""
        if self.source is None:
            return self.source_span
        last = self.tokens[self.source[1] - 1]
        ending = 2 if last.low.endswith(("'s", "’s")) else 0  # the owner's name in "the owner's claim"
        return (self.tokens[self.source[0]].start, last.end - ending)
