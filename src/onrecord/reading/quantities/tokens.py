"""The text cut into words, figures and signs, for the rules of this reader."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from onrecord.records import Word

Kind = Literal["figure", "word", "sign", "break"]

_TOKEN = re.compile(
    r"(?P<figure>\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"|(?P<word>(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*)"
    r"|(?P<break>\n)|(?P<sign>[^\s\w]|_)"
)
_PAST = 8  # empty tokens after the last, so that rules may look ahead without asking


class Tokens:
    """Parallel lists over the tokens of one text; indices past the end, and -1, give an empty break."""

    __slots__ = ("count", "ends", "kinds", "low", "starts", "tags", "text")

    def __init__(self, text: str, words: Sequence[Word] = ()) -> None:
        self.text = text
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.low: list[str] = []
        self.kinds: list[str] = []
        for found in _TOKEN.finditer(text):
            self.starts.append(found.start())
            self.ends.append(found.end())
            self.low.append(found[0].lower())
            self.kinds.append(found.lastgroup or "sign")
        self.count = len(self.starts)
        for _ in range(_PAST):
            self.starts.append(len(text))
            self.ends.append(len(text))
            self.low.append("")
            self.kinds.append("break")
        self.tags: dict[int, str] = {word.start: word.upos for word in words}

    def glued(self, at: int) -> bool:
        """True where no space stands between token `at` and the one before it."""
        return 0 < at < self.count and self.starts[at] == self.ends[at - 1]

    def is_word(self, at: int) -> bool:
        """True where token `at` is a word."""
        return 0 <= at < self.count and self.kinds[at] == "word"

    def capital(self, at: int) -> bool:
        """True where token `at` begins with a capital."""
        return 0 <= at < self.count and self.text[self.starts[at]].isupper()

    def tag(self, at: int) -> str:
        """The part of speech that the syntax gives for token `at`, or ""."""
        return self.tags.get(self.starts[at], "") if 0 <= at < self.count else ""
