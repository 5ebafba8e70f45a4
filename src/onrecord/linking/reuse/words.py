"""The words of a text as numbers that are equal for spellings of one word."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator
from functools import lru_cache
from zlib import crc32

from onrecord.records import Span
from onrecord.text.folding import fold

# A dotted abbreviation (U.S., a.m.), or letters and digits with apostrophes, soft hyphens,
# joiners and combining accents inside. Hyphens part words: "al-Sadr" is "al Sadr".
_WORD = re.compile(
    r"(?:[^\W\d_]\.)+[^\W\d_](?![^\W_])"
    r"|[^\W_](?:[^\W_]|['\u00ad\u200b-\u200d\u0300-\u036f](?=[^\W_])|[\u0300-\u036f])*"
)
# Addresses hold no words that somebody wrote.
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|[\w.-]+\.(?:com|org|net|gov|info)/\S*")
_ADDRESS_MARKS = ("://", "www.", "@", ".com/", ".org/", ".net/", ".gov/", ".info/")
_INNER = re.compile(r"[.'\u00ad\u200b-\u200d\u0300-\u036f]")
_VOWELS = re.compile(r"[aeiouy]+")
_DOUBLED = re.compile(r"(.)\1+")
# Letters that transliterations and the two English spellings use for one another.
_SOUNDS = str.maketrans({"z": "s", "w": "v"})
_SOFT_ENDING = re.compile(r"c(?=e[sd]?$|ing$)")
_FOLDED_LENGTH = 5  # words shorter than this count as they are written
_SKELETON_LENGTH = 6  # and shorter than this by their vowels too: "these" and "those"


def _spelling(word: str) -> str:
    bare = _INNER.sub("", word)
    if len(bare) < _FOLDED_LENGTH or not bare.isalpha():
        return bare
    bare = _DOUBLED.sub(r"\1", bare).replace("q", "k")
    if len(bare) >= _SKELETON_LENGTH:
        bare = bare.replace("our", "or")
    if len(bare) < _SKELETON_LENGTH:
        return bare
    sounds = _SOFT_ENDING.sub("s", bare).translate(_SOUNDS)
    first = "a" if sounds[0] in "aeiou" else sounds[0]
    return "~" + _DOUBLED.sub(r"\1", first + _VOWELS.sub("", sounds[1:]).rstrip("h"))


@lru_cache(maxsize=1 << 18)
def word_key(word: str) -> int:
    """A 32-bit number for one folded word, the same for its spelling variants.

    Words of six letters and more count by their consonants, so that Soleimani and Suleimani,
    organise and organize, colour and color, Zelensky and Zelenskyy are one. Accepted misses:
    other words with the same consonants fall together (nation, notion); vowels of shorter words,
    and other consonants, keep variants apart (gray and grey, Gaddafi and Qadhafi).
    """
    return crc32(_spelling(word).encode("utf-8", "surrogatepass"))


def _readable(text: str) -> str:
    """The folded text, of the same length, with spaces for addresses."""
    folded = fold(text)
    if any(mark in folded for mark in _ADDRESS_MARKS):
        return _ADDRESS.sub(lambda found: " " * len(found[0]), folded)
    return folded


def word_places(text: str, spans: Iterable[Span]) -> Iterator[tuple[int, int]]:
    """The offsets of each word in the spans, in order, as half-open pairs."""
    folded = _readable(text)
    for span in spans:
        for match in _WORD.finditer(folded, span.start, span.end):
            yield match.span()


def read_words(text: str, spans: Iterable[Span]) -> tuple[array[int], bytes]:
    """The key of each word in the spans, in the order of `word_places`, and a 1 or 0 for a capital or none."""
    folded = _readable(text)
    keys = array("I")
    capitals = bytearray()
    for span in spans:
        for match in _WORD.finditer(folded, span.start, span.end):
            keys.append(word_key(match[0]))
            capitals.append(text[match.start()].isupper())
    return keys, bytes(capitals)
