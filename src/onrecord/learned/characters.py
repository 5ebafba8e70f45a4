"""Characters as small numbers, for the network that cuts text into words."""

from __future__ import annotations

import unicodedata
from functools import cache

import numpy as np
from numpy.typing import NDArray

# Typographic twins read as their plain form, so that “don’t” and "don't" are cut alike.
_TWINS = {
    "\u2018": "'", "\u2019": "'", "\u201b": "'", "\u02bc": "'", "\u00b4": "'", "\u2032": "'",
    "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u201f": '"', "\u00ab": '"', "\u00bb": '"', "\u2033": '"',
    "\u2010": "-", "\u2011": "-", "\u2012": "\u2013", "\u2212": "-", "\u2026": "\u2026",
}  # fmt: skip
_NAMED = "\u2013\u2014\u2026\u20ac\u00a3\u00a7\u00b0\u2022"
_CATEGORIES = ("Lu", "Ll", "Lo", "Lm", "M", "N", "P", "S", "Z", "C")
_FIRST_NAMED = 96
_FIRST_CATEGORY = _FIRST_NAMED + len(_NAMED)

SPACE = 1
BREAK = 2
CLASSES = _FIRST_CATEGORY + len(_CATEGORIES) + 1


def _class(character: str) -> int:
    character = _TWINS.get(character, character)
    if character.isspace():
        return SPACE
    if " " < character < "\x7f":
        return ord(character) - 32 + 2
    named = _NAMED.find(character)
    if named >= 0:
        return _FIRST_NAMED + 1 + named
    category = unicodedata.category(character)
    if category[0] == "L":
        category = {"Lu": "Lu", "Lt": "Lu", "Ll": "Ll", "Lo": "Lo"}.get(category, "Lm")
    else:
        category = category[0]
    return _FIRST_CATEGORY + 1 + _CATEGORIES.index(category)


@cache
def _table() -> NDArray[np.uint8]:
    return np.array([_class(chr(code)) for code in range(0x3000)], dtype=np.uint8)


def character_classes(text: str) -> NDArray[np.uint8]:
    """One class per character of `text`, shape (len(text),), values below `CLASSES`; 0 is kept for padding.

    Past U+3000 every character that is no space counts as a letter without case, symbols and emoji as symbols.
    """
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    classes = _table()[np.minimum(codes, 0x2FFF)]
    high = codes >= 0x3000
    if high.any():
        classes = classes.copy()
        letter, symbol = _FIRST_CATEGORY + 1 + 2, _FIRST_CATEGORY + 1 + 7
        classes[high] = np.where(codes[high] >= 0x1F000, symbol, letter)
        classes[codes == 0x3000] = SPACE
    return classes
