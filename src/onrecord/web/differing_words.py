"""Two wordings of one statement: which words differ."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from onrecord.text.folding import fold

_WORD = re.compile(r"\w+(?:[’'\-]\w+)*")

# Word-by-word comparison takes quadratic time; beyond this length the wordings are shown without marks.
COMPARED_AT_MOST = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of one wording. `gap` holds words of the fullest wording that are missing just before it."""

    text: str
    differs: bool = False
    gap: str = ""


def compare(words: str, fullest: str, interposed: Sequence[tuple[int, int]] = ()) -> list[Piece]:
    """The pieces of `words` in order, with what differs from the fullest wording marked.

    Letter case, the shape of quotation marks and punctuation do not count, nor do words in the `interposed`
    stretches of `words` (start, end): "he said" in the midst of a quotation. `"".join(piece.text)` gives `words`.
    """
    here = [
        found for found in _WORD.finditer(words) if not any(start <= found.start() < end for start, end in interposed)
    ]
    there = list(_WORD.finditer(fullest))
    if not here or not there or max(len(here), len(there)) > COMPARED_AT_MOST:
        return [Piece(text=words)]
    matcher = SequenceMatcher(
        None, [fold(found[0]) for found in here], [fold(found[0]) for found in there], autojunk=False
    )
    pieces: list[Piece] = []
    at = 0
    gap = ""
    for tag, a, b, c, d in matcher.get_opcodes():
        missing = (
            fullest[there[c].start() : there[d - 1].end()] if tag in ("delete", "insert", "replace") and d > c else ""
        )
        if tag == "insert":
            gap = missing
            continue
        start, end = here[a].start(), here[b - 1].end()
        if tag == "equal":
            pieces.append(Piece(text=words[at:end], gap=gap))
        else:
            if start > at:
                pieces.append(Piece(text=words[at:start]))
            pieces.append(Piece(text=words[start:end], differs=True, gap=missing))
        gap = ""
        at = end
    if gap or at < len(words):
        pieces.append(Piece(text=words[at:], gap=gap))
    return [piece for piece in pieces if piece.text or piece.gap]


def missing_words(pieces: list[Piece]) -> list[str]:
    """The words of the fullest wording that this one has not, in order."""
    return [piece.gap for piece in pieces if piece.gap]
