"""A document as intake hands it on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from onrecord.records.days import Interval
from onrecord.records.spans import Span

ZoneKind = Literal["headline", "subheading", "byline", "caption", "body", "boilerplate"]
ZONE_KINDS: tuple[str, ...] = get_args(ZoneKind)

PublishedBasis = Literal["given", "metadata", "url", "text", "unknown"]
PUBLISHED_BASES: tuple[str, ...] = get_args(PublishedBasis)


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """A stretch of the canonical text and what part of the page it is."""

    start: int
    end: int
    kind: ZoneKind

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a zone needs 0 <= start < end, got {self.start}..{self.end}")
        if self.kind not in ZONE_KINDS:
            raise ValueError(f"no such kind of zone: {self.kind!r}")

    @property
    def span(self) -> Span:
        """The zone's place."""
        return Span(start=self.start, end=self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One article: its canonical text, the zones that tile it, and what the page tells about itself.

    `text` is what every offset in the record refers to. `zones` tile it: in order, without
    gaps or overlaps (white space between two zones belongs to the earlier one). `published` is
    `None` and `published_basis` is `unknown` until something tells the date.
    """

    id: str
    source: str
    text: str
    zones: tuple[Zone, ...]
    sha256: str
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    language: str | None = None
    published: Interval | None = None
    published_basis: PublishedBasis = "unknown"

    def __post_init__(self) -> None:
        at = 0
        for zone in self.zones:
            if zone.start != at:
                raise ValueError(f"zones must tile the text: one ends at {at}, the next begins at {zone.start}")
            at = zone.end
        if at != len(self.text):
            raise ValueError(f"zones must tile the text: they end at {at}, the text at {len(self.text)}")
        if (self.published is None) != (self.published_basis == "unknown"):
            raise ValueError("a publication date and its basis come together")

    def zone_at(self, offset: int) -> Zone | None:
        """The zone that holds this character, or `None` outside the text."""
        for zone in self.zones:
            if zone.start <= offset < zone.end:
                return zone
        return None
