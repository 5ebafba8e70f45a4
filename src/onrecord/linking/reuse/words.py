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
_INNER = re.compile(r"[.'\u00ad\u200b-\u200d\u0300-\u036f]")
_VOWELS = re.compile(r"[aeiouy]+")
_DOUBLED = re.compile(r"(.)\1+")
# Letters that transliterations and the two English spellings use for one another.
_SOUNDS = str.maketrans({"z": "s", "q": "k", "w": "v"})
_SOFT_C = re.compile(r"c(?=[eiy])")
_SKELETON_LENGTH = 6  # shorter words differ by one vowel too often: "these" and "those"


def _spelling(word: str) -> str:
    bare = _INNER.sub("", word)
    if len(bare) < _SKELETON_LENGTH or not bare.isalpha():
        return bare
    sounds = _SOFT_C.sub("s", bare).translate(_SOUNDS).replace("c", "k")
    skeleton = _VOWELS.sub("", sounds[1:]).rstrip("h")
    first = "a" if sounds[0] in "aeiou" else sounds[0]
    return "~" + _DOUBLED.sub(r"\1", first + skeleton)


@lru_cache(maxsize=1 << 18)
def word_key(word: str) -> int:
    """A 32-bit number for one folded word, the same for its spelling variants.

    Words of six letters and more count by their consonants, so that Soleimani and Suleimani,
    organise and organize, colour and color, Zelensky and Zelenskyy are one. Accepted misses:
    other words with the same consonants fall together (nation, notion); variants of shorter
    words, and those that change a consonant, stay apart (gray and grey, Gaddafi and Qadhafi).
    """
    return crc32(_spelling(word).encode("utf-8", "surrogatepass"))


def word_places(text: str, spans: Iterable[Span]) -> Iterator[tuple[int, int]]:
    """The offsets of each word in the spans, in order, as half-open pairs."""
    folded = fold(text)
    for span in spans:
        for match in _WORD.finditer(folded, span.start, span.end):
            yield match.span()


def read_words(text: str, spans: Iterable[Span]) -> tuple[array[int], bytes]:
    """The key of each word in the spans, in the order of `word_places`, and a 1 or 0 for a capital or none."""
    folded = fold(text)
    keys = array("I")
    capitals = bytearray()
    for span in spans:
        for match in _WORD.finditer(folded, span.start, span.end):
            keys.append(word_key(match[0]))
            capitals.append(text[match.start()].isupper())
    return keys, bytes(capitals)
