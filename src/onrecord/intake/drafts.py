"""A page while its pieces are being labelled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.intake.line_shapes import LONG, Shape
from onrecord.intake.segments import Segment
from onrecord.records import ZoneKind


@dataclass(slots=True, kw_only=True)
class Draft:
    """The pieces of a page, their shapes, and the kinds found so far (`None` is not known yet).

    `start` is the index of the piece with which the running text begins, the number of pieces where there is none.
    `common` holds
    words that the page writes in lower case or that are frequent: no names. `live` is true for a page of entries under
    times of day.
    """

    pieces: Sequence[Segment]
    shapes: Sequence[Shape]
    kinds: list[ZoneKind | None]
    common: frozenset[str]
    title: str | None = None
    start: int = 0
    live: bool = False

    def open(self, i: int) -> bool:
        """True where the piece exists and has no kind yet."""
        return 0 <= i < len(self.pieces) and self.kinds[i] is None

    def core(self, i: int) -> bool:
        """True for an unlabelled piece that is surely running text."""
        return self.open(i) and self.shapes[i].sentence and self.shapes[i].words >= LONG

    def gap(self, i: int) -> int:
        """How many blank lines stand between piece `i` and the one before; 0 for pieces of one line."""
        return max(0, self.pieces[i].line - self.pieces[i - 1].line - 1) if i > 0 else 1

    def set(self, i: int, kind: ZoneKind) -> None:
        """Labels a piece that has no kind yet."""
        if self.kinds[i] is None:
            self.kinds[i] = kind
