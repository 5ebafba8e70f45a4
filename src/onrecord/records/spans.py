"""Places in a document's canonical text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """A half-open range of character offsets (Python string indices) into one text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if self.start < 0 or self.end <= self.start:
            raise ValueError(f"a span needs 0 <= start < end, got {self.start}..{self.end}")

    def of(self, text: str) -> str:
        """The exact words that the span stands for."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """True where the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """True where no character of the other lies outside this one."""
        return self.start <= other.start and other.end <= self.end
