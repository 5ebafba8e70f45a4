"""Finds contents by where they lie, so that a long text does not have each compared with each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from onrecord.records import Span

_CELL = 512  # characters


class ByPlace:
    """Lists of spans, numbered as they were added, by the stretches of text that they touch."""

    def __init__(self, contents: Iterable[Sequence[Span]] = ()) -> None:
        self._count = 0
        self._at: dict[int, list[int]] = defaultdict(list)
        for content in contents:
            self.add(content)

    def add(self, content: Sequence[Span]) -> None:
        """Give a list of spans the next number."""
        for cell in set(_cells(content)):
            self._at[cell].append(self._count)
        self._count += 1

    def near(self, spans: Sequence[Span]) -> list[int]:
        """The numbers of all lists that share a place with `spans`, and of some that lie beside it, in order."""
        return sorted({number for cell in _cells(spans) for number in self._at.get(cell, ())})


def _cells(spans: Sequence[Span]) -> Iterator[int]:
    for span in spans:
        yield from range(span.start // _CELL, span.end // _CELL + 1)
