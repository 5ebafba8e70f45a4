"""Scores the reader of times: TimeBank and AQUAINT by TempEval-3, and the marked dates of GUM.

The grammar was written on two thirds of the TimeML documents ("seen"); the last third, chosen by a
digest of the names, is only scored ("apart").
"""

from __future__ import annotations

import csv
import os
import time
from collections.abc import Iterator
from pathlib import Path

from evaluation.times.gum import dated_texts
from evaluation.times.meantime import meantime_texts
from evaluation.times.scoring import Tally
from evaluation.times.timeml import timeml_texts
from onrecord.reading.times import read_times
from onrecord.records import Interval

_GENRES = frozenset(("news", "interview", "speech", "court"))


def _timeml(corpora: Path) -> dict[str, float]:
    tallies = {name: Tally() for name in ("all", "seen", "apart")}
    texts, seconds = 0, 0.0
    for one in timeml_texts(corpora):
        began = time.process_time()
        found = read_times(one.text, published=one.published)
        seconds += time.process_time() - began
        texts += 1
        for part in ("all", "apart" if one.apart else "seen"):
            tallies[part].add(one.gold, found)
    figures: dict[str, float] = {"texts": texts, "gold": tallies["all"].gold, "found": tallies["all"].found}
    for part, tally in tallies.items():
        figures |= {f"{part} {name}": value for name, value in tally.figures().items()}
    figures["documents a second"] = round(texts / seconds, 1)
    return figures


def _gum(corpora: Path) -> dict[str, float]:
    """Of GUM's dates: how many are found, and of those that got days, how many got the right ones.

    "year only" is the same where no more than the year of the text is known.
    """
    dates = found = 0
    right = {"day": 0, "year": 0}
    with_days = {"day": 0, "year": 0}
    for one in dated_texts(corpora, _GENRES):
        year = Interval.parse(f"{one.published.earliest.year:04d}")
        for known, published in (("day", one.published), ("year", year)):
            times = read_times(one.text, published=published)
            for date in one.dates:
                mine = [time for time in times if time.start < date.end and date.start < time.end]
                if known == "day":
                    dates += 1
                    found += bool(mine)
                days = [time.days for time in mine if time.days is not None]
                with_days[known] += bool(days)
                right[known] += any(one_days.overlaps(date.days) for one_days in days)
    return {
        "GUM dates": dates,
        "GUM found": round(100 * found / max(dates, 1), 2),
        "GUM days right": round(100 * right["day"] / max(with_days["day"], 1), 2),
        "GUM days right, year only": round(100 * right["year"] / max(with_days["year"], 1), 2),
    }


def _meantime(corpora: Path) -> dict[str, float]:
    """TempEval-3 figures on Wikinews of 2004 to 2011, which the grammar was looked over on but not written on."""
    tally = Tally()
    for one in meantime_texts(corpora):
        tally.add(one.gold, read_times(one.text, published=one.published))
    figures = tally.figures()
    return {f"MEANTIME {name}": figures[name] for name in ("strict F1", "relaxed F1", "value F1")}


def _kept(corpora: Path) -> dict[str, float]:
    """How often the days read with the month or the year of publication alone hold those read with the day."""
    days = 0
    kept = {"month": 0, "year": 0}
    for text, published in _wikinews(corpora):
        exact = read_times(text, published=Interval.parse(published))
        wide = {
            "month": read_times(text, published=Interval.parse(published[:7])),
            "year": read_times(text, published=Interval.parse(published[:4])),
        }
        for at, one in enumerate(exact):
            if one.days is None:
                continue
            days += 1
            for known, read in wide.items():
                held = read[at].days
                kept[known] += held is None or (held.earliest <= one.days.earliest and one.days.latest <= held.latest)
    return {f"days kept, {known} only": round(100 * count / max(days, 1), 2) for known, count in kept.items()}


def _wikinews(corpora: Path) -> Iterator[tuple[str, str]]:
    csv.field_size_limit(10_000_000)
    for path in sorted((corpora / "wikinews").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                yield row["text"], row["date"]


def run(corpora: Path) -> dict[str, float]:
    """F1 in percent on TimeBank and AQUAINT together, on each part, and on MEANTIME; shares in percent; and speed."""
    return _timeml(corpora) | _meantime(corpora) | _gum(corpora) | _kept(corpora)


def main() -> None:
    """Prints the figures."""
    corpora = Path(os.environ.get("ONRECORD_CORPORA", "../shared/corpora"))
    for name, value in run(corpora).items():
        print(f"{name:32} {value:10.2f}")
