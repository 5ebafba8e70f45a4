"""LGL and GeoWebNews, read: texts with toponyms, their coordinates and countries."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.lexicons.countries import country_code


@dataclass(frozen=True, slots=True, kw_only=True)
class Toponym:
    """One toponym: where it stands, where it lies. `country` is an alpha-3 code, None where the corpus has none."""

    start: int
    end: int
    latitude: float
    longitude: float
    country: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article of a corpus; even ones were looked at, odd ones are held out."""

    corpus: str
    number: int
    outlet: str
    text: str
    toponyms: tuple[Toponym, ...]


def articles(corpora: Path) -> Iterator[Article]:
    """Those of LGL, then those of GeoWebNews."""
    root = ET.parse(corpora / "geoparsing" / "lgl.xml").getroot()
    for number, node in enumerate(root.iter("article")):
        yield Article(
            corpus="LGL",
            number=number,
            outlet=node.findtext("domain") or "",
            text=node.findtext("text") or "",
            toponyms=tuple(_lgl(node)),
        )
    root = ET.parse(corpora / "geoparsing" / "GWN.xml").getroot()
    for number, node in enumerate(root.iter("article")):
        yield Article(
            corpus="GeoWebNews", number=number, outlet="", text=node.findtext("text") or "", toponyms=tuple(_gwn(node))
        )


def _lgl(article: ET.Element) -> Iterator[Toponym]:
    for node in article.iter("toponym"):
        tag = node.find("gaztag")
        if tag is not None and tag.findtext("lat"):
            yield Toponym(
                start=int(node.findtext("start") or 0),
                end=int(node.findtext("end") or 0),
                latitude=float(tag.findtext("lat") or 0),
                longitude=float(tag.findtext("lon") or 0),
                country=country_code(tag.findtext("country") or ""),
            )


def _gwn(article: ET.Element) -> Iterator[Toponym]:
    """Those with coordinates whose words are a name; the corpus does not tell their countries."""
    for node in article.iter("toponym"):
        latitude, longitude = node.findtext("latitude"), node.findtext("longitude")
        words = node.findtext("extractedName") or ""
        if latitude and longitude and words[:1].isupper() and node.findtext("geonamesID"):
            yield Toponym(
                start=int(node.findtext("start") or 0),
                end=int(node.findtext("end") or 0),
                latitude=float(latitude.split(",")[0]),
                longitude=float(longitude.split(",")[0]),
                country=None,
            )
