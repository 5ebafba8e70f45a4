"""What a format reader hands on: text, and what the page says about itself."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.records import Interval, Zone


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The text of a page and its metadata. `zones` are given where markup told them; else the text's own lines tell."""

    text: str
    zones: tuple[Zone, ...] = ()
    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None
    published: Interval | None = None
