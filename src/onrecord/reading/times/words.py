"""The words that the grammar looks at: folded, with their places in the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.records import Span
from onrecord.text.folding import fold

BREAK = "\n"
_WORD = re.compile(r"(?<![a-z])[ap]\.\s?m(?![a-z])\.?|[^\W\d_]+|[0-9]+|\n\s*|\S")
_PADDING = 12
# A line that ends shorter than this is a heading or the end of a paragraph, never wrapped text.
_WRAPPED = 45
_LONGEST_NUMBER = 9
_ENDERS = frozenset('.!?:;"')


class Words:
    """The words of one stretch of text.

    `low[i]` is word `i` folded to lower case; it stands at `starts[i]:ends[i]` of `text`. A
    `BREAK` stands where a paragraph ends. The lists are padded with empty words, so that
    looking a few words ahead never leaves them; `count` is the number of real words.
    """

    __slots__ = ("count", "ends", "low", "starts", "text")

    def __init__(self, text: str, folded: str, start: int, end: int) -> None:
        self.text = text
        low: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        line_start = start
        for found in _WORD.finditer(folded, start, end):
            word = found[0]
            at = found.start()
            if word[0] == "\n":
                breaks = "\n" in word[1:] or self._line_ends(text, line_start, at, found.end(), end)
                line_start = found.end()
                if not breaks or not low or low[-1] == BREAK:
                    continue
                word = BREAK
            low.append(word)
            starts.append(at)
            ends.append(found.end())
        self.count = len(low)
        low.extend([""] * _PADDING)
        starts.extend([end] * _PADDING)
        ends.extend([end] * _PADDING)
        self.low, self.starts, self.ends = low, starts, ends

    @staticmethod
    def _line_ends(text: str, line_start: int, line_end: int, following: int, stop: int) -> bool:
        """True where a single line break ends a paragraph: wrapped lines are long and end in mid-sentence."""
        if line_end - line_start < _WRAPPED or line_end - line_start > 200 or following >= stop:
            return True
        return text[line_end - 1] in _ENDERS and text[following].isupper()

    def glued(self, index: int) -> bool:
        """True where no white space stands before this word."""
        return index > 0 and self.starts[index] == self.ends[index - 1]

    def back(self, index: int) -> str:
        """The word before, or an empty one at the beginning."""
        return self.low[index - 1] if index > 0 else ""

    def capital(self, index: int) -> bool:
        """True where the word begins with a capital letter."""
        at = self.starts[index]
        return at < len(self.text) and self.text[at].isupper()

    def upper(self, index: int) -> bool:
        """True where the whole word is in capitals."""
        return self.text[self.starts[index] : self.ends[index]].isupper()

    def number(self, index: int) -> int | None:
        """The value of a word of at most nine digits, else `None`."""
        word = self.low[index]
        if word and word[0] in "0123456789" and len(word) <= _LONGEST_NUMBER:
            return int(word)
        return None

    def sentence_start(self, index: int) -> bool:
        """True where nothing, or the end of a sentence, stands before this word."""
        before = index - 1
        while before >= 0 and self.low[before] in {'"', "'", "(", "["}:
            before -= 1
        return before < 0 or self.low[before] in {".", "!", "?", BREAK, ":", "_", "-"}


def stretches(text: str, spans: Sequence[Span]) -> list[Words]:
    """The words of each readable stretch; of the whole text where no spans are given."""
    folded = fold(text)
    if not spans:
        return [Words(text, folded, 0, len(text))]
    return [Words(text, folded, span.start, min(span.end, len(text))) for span in spans if span.start < len(text)]
