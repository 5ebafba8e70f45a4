"""Folding that keeps every character's place: for comparing words without losing offsets."""

from __future__ import annotations

import unicodedata

QUOTES = {
    "“": '"',
    "”": '"',
    "„": '"',
    "‟": '"',
    "«": '"',
    "»": '"',
    "‘": "'",
    "’": "'",
    "‚": "'",
    "‛": "'",
    "`": "'",
    "´": "'",
    "–": "-",
    "—": "-",
    "‐": "-",
    "‑": "-",
    "−": "-",
    "\u00a0": " ",
    "\u2009": " ",
    "\u202f": " ",
    "\t": " ",
}


def _fold_character(character: str) -> str:
    if character in QUOTES:
        return QUOTES[character]
    if character < "\x80":
        return character.lower()
    base = unicodedata.normalize("NFKD", character)[:1] or character
    lowered = (base if not unicodedata.combining(base) else character).lower()
    return lowered if len(lowered) == 1 else character


class _Table(dict[int, str]):
    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


_TABLE = _Table()


def fold(text: str) -> str:
    """The text in lower case, with plain quotation marks, dashes and letters, of the same length.

    `fold(text)[i]` stands for `text[i]`, so offsets into one are offsets into the other.
    """
    if text.isascii():  # as most are; ten times as quick
        return text.lower().replace("`", "'").replace("\t", " ")
    return text.translate(_TABLE)
