"""Scores the reader of times: TimeBank and AQUAINT by TempEval-3, and the marked dates of GUM.

The grammar was written on two thirds of the TimeML documents ("seen"); the last third, chosen by a
digest of the names, is only scored ("apart").
"""

from __future__ import annotations

import os
import time
from pathlib import Path

from evaluation.times.gum import dated_texts
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


def run(corpora: Path) -> dict[str, float]:
    """F1 in percent on TimeBank and AQUAINT together, on each part, GUM's shares in percent, and speed."""
    return _timeml(corpora) | _gum(corpora)


def main() -> None:
    """Prints the figures."""
    corpora = Path(os.environ.get("ONRECORD_CORPORA", "../shared/corpora"))
    for name, value in run(corpora).items():
        print(f"{name:32} {value:10.2f}")
