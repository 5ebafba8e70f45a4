"""Articles of the corpora as the planting takes them."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from onrecord.linking.reuse import ReuseDocument, fingerprint
from onrecord.records import Interval, Span

# A quotation on one line between double marks: enough here, since kinds are measured on planted quotations.
QUOTATION = re.compile(r"[\"“]([^\"“”\n]{3,}?)[\"”]")
_NAME_DATE = re.compile(r"([a-z-]+)_(\d{4}-\d{2}-\d{2})_")


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One text with its outlet and day. `furniture` is where page furniture was put under it."""

    id: str
    text: str
    outlet: str
    published: date
    furniture: Span | None = None


def wikinews(corpora: Path) -> Iterator[Article]:
    """The articles of both years; a text that stands twice is taken once."""
    seen = set()
    for year in (2019, 2020):
        with (corpora / "wikinews" / f"wikinews_{year}.csv").open(encoding="utf-8", newline="") as file:
            for number, row in enumerate(csv.DictReader(file)):
                text = row["text"].strip()
                if text and text not in seen:
                    seen.add(text)
                    day = date.fromisoformat(row["date"])
                    yield Article(id=f"wikinews-{year}-{number:03}", text=text, outlet="Wikinews", published=day)


def polnear(corpora: Path, part: str) -> Iterator[Article]:
    """The articles of one part, `dev` or `train`."""
    for path in sorted((corpora / "polnear" / part / "text").glob("*.txt")):
        named = _NAME_DATE.match(path.name)
        text = path.read_text(encoding="utf-8").strip()
        if named and text:
            day = date.fromisoformat(named[2])
            yield Article(id=f"polnear-{path.stem}", text=text, outlet=named[1], published=day)


def as_reuse_document(article: Article) -> ReuseDocument:
    """The article with its prints: the whole text is readable."""
    quotations = [Span(start=found.start(1), end=found.end(1)) for found in QUOTATION.finditer(article.text)]
    return ReuseDocument(
        id=article.id,
        prints=fingerprint(article.text, spans=[Span(start=0, end=len(article.text))], quotations=quotations),
        outlet=article.outlet,
        published=Interval(earliest=article.published, latest=article.published),
    )
