"""Where paragraphs begin, for a caller that knows only the text."""

from __future__ import annotations

import re

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
_LINE = re.compile(r"\n\s*")
_ENDED = re.compile(r"[.!?:…]['\"”’)\]]*$")
# A text whose lines are this long on average, or mostly end a sentence, has one paragraph a line.
_LONG_LINE = 110
_MOSTLY = 0.6


def paragraph_breaks(text: str) -> tuple[int, ...]:
    """Offsets at which a paragraph begins after another.

    Blank lines part paragraphs. Where there are none, line ends do, unless the lines look wrapped by hand: short, and
    most of them broken off inside a sentence. A title on a wrapped text's first line is then not parted, an accepted
    miss.
    """
    found = tuple(match.end() for match in _BLANK_LINE.finditer(text) if match.end() < len(text))
    if found:
        return found
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if len(lines) < 2:
        return ()
    ended = sum(bool(_ENDED.search(line)) for line in lines) / len(lines)
    if ended >= _MOSTLY or sum(map(len, lines)) / len(lines) >= _LONG_LINE:
        return tuple(match.end() for match in _LINE.finditer(text) if match.end() < len(text))
    return ()
