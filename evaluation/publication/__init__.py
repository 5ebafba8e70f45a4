"""How often the day of publication lies inside the interval that the text alone gives."""

from __future__ import annotations

import csv
import statistics
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from onrecord.reading.publication import read_publication


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """An article with the day on which it appeared."""

    name: str
    text: str
    published: date


def polnear(corpora: Path, part: str) -> Iterator[Dated]:
    """The articles of one part of PolNeAR, with the dates of its metadata sheet."""
    folder = corpora / "polnear"
    with (folder / "metadata.tsv").open(encoding="utf-8", newline="") as sheet:
        rows = list(csv.DictReader(sheet, delimiter="\t"))
    for row in rows:
        path = folder / part / "text" / f"{row['filename']}.txt"
        if row["compartment"] == part and row["publication_date"] and path.is_file():
            day = date.fromisoformat(row["publication_date"])
            yield Dated(name=row["filename"], text=path.read_text(encoding="utf-8"), published=day)


def wikinews(corpora: Path, year: str) -> Iterator[Dated]:
    """The Wikinews articles of one year. The dateline that opens many of them is cut off."""
    with (corpora / "wikinews" / f"wikinews_{year}.csv").open(encoding="utf-8", newline="") as sheet:
        for row in csv.DictReader(sheet):
            first, _, rest = row["text"].partition("\n")
            text = rest if len(first) < 40 and any(c.isdigit() for c in first) else row["text"]
            yield Dated(name=row["url"], text=text, published=date.fromisoformat(row["date"]))


PARTS = {
    "polnear train": lambda corpora: polnear(corpora, "train"),
    "polnear dev": lambda corpora: polnear(corpora, "dev"),
    "wikinews 2019": lambda corpora: wikinews(corpora, "2019"),
    "wikinews 2020": lambda corpora: wikinews(corpora, "2020"),
}


def run(corpora: Path) -> dict[str, float]:
    """For each part: the share dated, the share of those right (percent), the median width in days."""
    figures: dict[str, float] = {}
    right_in_all = dated_in_all = 0
    for part, load in PARTS.items():
        widths: list[int] = []
        right = count = 0
        for article in load(corpora):
            count += 1
            found = read_publication(article.text)
            if found is None:
                continue
            widths.append(found.days.days)
            right += found.days.earliest <= article.published <= found.days.latest
        figures[f"{part}: dated by the text, %"] = 100 * len(widths) / count
        figures[f"{part}: true day inside, %"] = 100 * right / len(widths) if widths else 0.0
        figures[f"{part}: median width, days"] = statistics.median(widths) if widths else 0.0
        right_in_all, dated_in_all = right_in_all + right, dated_in_all + len(widths)
    figures["all: true day inside, %"] = 100 * right_in_all / max(1, dated_in_all)
    return figures
