"""What is kept of a document so that its words can be compared without reading it again."""

from __future__ import annotations

import struct
import sys
import zlib
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.linking.reuse.words import read_words, word_places
from onrecord.records import Span

VERSION = "reuse-5"  # changes with anything that changes what is found in the same texts

# Words in a shingle. Of two neighbouring shingles the one of the smaller hash is kept, so that a
# shared run of six words always shows.
SHINGLE = 5
REPEATS = 4  # places of one shingle that are kept in a document
_BYTES = 4 * SHINGLE
_MAGIC = b"ORP1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Prints:
    """The words of one document as 32-bit keys, and the shingles chosen to find them by.

    `keys` holds one key for each word, `capitals` a 1 for each that is written with a capital, a 0
    for the others; `picks` the index of the word at which each chosen shingle begins, ascending,
    `hashes` its hash. `spans` are the readable stretches in characters, `quoted` the ranges of
    words inside quotation marks, half-open and in order.
    Method: winnowing (Schleimer, Wilkerson and Aiken 2003).
    """

    keys: array[int]
    capitals: bytes
    picks: array[int]
    hashes: array[int]
    spans: tuple[Span, ...]
    quoted: tuple[tuple[int, int], ...]

    def to_bytes(self) -> bytes:
        """The prints as bytes, the same on every machine; `from_bytes` is the way back."""
        parts = [self.keys, self.picks, self.hashes]
        parts.append(array("I", [edge for span in self.spans for edge in (span.start, span.end)]))
        parts.append(array("I", [edge for pair in self.quoted for edge in pair]))
        packed = b"".join(_little(part) for part in parts) + self.capitals
        return _MAGIC + struct.pack("<5I", *map(len, parts)) + zlib.compress(packed, 1)

    def shingles_between(self, start: int, end: int) -> set[int]:
        """The hashes of the chosen shingles that lie wholly in the words `start:end`."""
        return set(self.hashes[bisect_left(self.picks, start) : bisect_right(self.picks, end - SHINGLE)])

    @classmethod
    def from_bytes(cls, data: bytes) -> Prints:
        """Prints as `to_bytes` wrote them. Raises `ValueError` on anything else."""
        if data[:4] != _MAGIC or len(data) < 24:
            raise ValueError("these bytes hold no fingerprint of this version")
        counts = struct.unpack("<5I", data[4:24])
        try:
            packed = zlib.decompress(data[24:])
        except zlib.error as error:
            raise ValueError("the bytes of a fingerprint are damaged") from error
        if len(packed) != 4 * sum(counts) + counts[0]:
            raise ValueError("the bytes of a fingerprint are damaged")
        parts: list[array[int]] = []
        at = 0
        for count in counts:
            part = array("I")
            part.frombytes(packed[at : at + 4 * count])
            if sys.byteorder == "big":
                part.byteswap()
            parts.append(part)
            at += 4 * count
        keys, picks, hashes, spans, quoted = parts
        return cls(
            keys=keys,
            capitals=packed[at:],
            picks=picks,
            hashes=hashes,
            spans=tuple(Span(start=a, end=b) for a, b in zip(spans[::2], spans[1::2], strict=True)),
            quoted=tuple(zip(quoted[::2], quoted[1::2], strict=True)),
        )


def fingerprint(text: str, *, spans: Sequence[Span], quotations: Sequence[Span] = ()) -> Prints:
    """The prints of one document.

    `spans` are the readable stretches of the text (not page furniture); where two overlap, the
    later one counts from the end of the earlier. `quotations` are the contents of quotations.
    Pure: the same text and spans give the same prints. A text of fewer than five words has no
    shingles and shares nothing.
    """
    readable = _apart(text, spans)
    keys, capitals = read_words(text, readable)
    hashes = _shingles(keys)
    picks = _winnowed(hashes)
    return Prints(
        keys=keys,
        capitals=capitals,
        picks=picks,
        hashes=array("I", map(hashes.__getitem__, picks)),
        spans=readable,
        quoted=_word_ranges(text, readable, quotations),
    )


def _little(values: array[int]) -> bytes:
    if sys.byteorder == "big":
        values = array("I", values)
        values.byteswap()
    return values.tobytes()


def _apart(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    at = 0
    kept = []
    for span in sorted(spans):
        start, end = max(span.start, at), min(span.end, len(text))
        if start < end:
            kept.append(Span(start=start, end=end))
            at = end
    return tuple(kept)


def _shingles(keys: array[int]) -> array[int]:
    raw = memoryview(_little(keys))
    crc32 = zlib.crc32
    return array("I", [crc32(raw[at : at + _BYTES]) for at in range(0, len(raw) - _BYTES + 4, 4)])


def _winnowed(hashes: array[int]) -> array[int]:
    """The index of the smaller hash of each two neighbours, and of one hash no more than `REPEATS`."""
    if len(hashes) < 2:
        return array("I", range(len(hashes)))
    picks = array("I")
    times: dict[int, int] = {}
    last = -1
    for at in range(len(hashes) - 1):
        best = at if hashes[at] < hashes[at + 1] else at + 1
        if best != last:
            last = best
            seen = times[hashes[best]] = times.get(hashes[best], 0) + 1
            if seen <= REPEATS:
                picks.append(best)
    return picks


def _word_ranges(text: str, spans: Sequence[Span], quotations: Sequence[Span]) -> tuple[tuple[int, int], ...]:
    if not quotations:
        return ()
    places = list(word_places(text, spans))
    starts = [start for start, _ in places]
    ends = [end for _, end in places]
    ranges: list[tuple[int, int]] = []
    for quotation in sorted(quotations):
        first, last = bisect_left(starts, quotation.start), bisect_right(ends, quotation.end)
        if ranges and first < ranges[-1][1]:
            first = ranges[-1][1]
        if first < last:
            ranges.append((first, last))
    return tuple(ranges)
