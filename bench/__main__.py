"""Speed and memory of OnRecord on this machine.

    python -m bench                      # 1,000 and 20,000 articles
    python -m bench --articles 1000      # a quick look

Prints one table; a full run writes it to `bench/latest.json` too, which holds numbers only. The articles are made
from the corpora in the folder that ONRECORD_CORPORA names, by repeating and varying them.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import tempfile
from pathlib import Path

from bench.articles import write_articles
from bench.stages import stage_speeds
from bench.watching import watched

LATEST = Path(__file__).with_name("latest.json")
SIZES = (1_000, 20_000)
MORE = 10


def main() -> None:
    """Measures, prints, writes."""
    asked = argparse.ArgumentParser(description="Speed and memory of OnRecord on this machine.")
    asked.add_argument("--articles", type=int, nargs="+", default=list(SIZES), help="how many articles to build from")
    asked.add_argument("--sample", type=int, default=300, help="how many articles to time each stage on")
    asked.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    asked.add_argument("--corpora", type=Path, default=Path(os.environ.get("ONRECORD_CORPORA", "../shared/corpora")))
    asked.add_argument("--keep", type=Path, help="work in this folder and leave the case files there")
    chosen = asked.parse_args()
    if not (chosen.corpora / "wikinews").is_dir():
        raise SystemExit(f"no corpora in {chosen.corpora}: set ONRECORD_CORPORA (see docs/corpora.md)")
    figures: dict[str, float] = {"cores": os.cpu_count() or 1, "jobs": chosen.jobs}
    figures |= stage_speeds(chosen.corpora, chosen.sample)
    folder = chosen.keep or Path(tempfile.mkdtemp(prefix="onrecord-bench-"))
    try:
        for count in chosen.articles:
            figures |= build_figures(chosen.corpora, folder, count, chosen.jobs)
    finally:
        if chosen.keep is None:
            shutil.rmtree(folder)
    print_table(figures)
    if set(SIZES) <= set(chosen.articles):
        LATEST.write_text(json.dumps({name: round(value, 3) for name, value in figures.items()}, indent=1) + "\n")


def build_figures(corpora: Path, folder: Path, count: int, jobs: int) -> dict[str, float]:
    """What a first build of `count` articles costs, one of ten more, and one where nothing changed."""
    articles, case = folder / f"articles-{count}", folder / f"{count}.case"
    sheet = write_articles(corpora, articles, count)
    first = _build(articles, sheet, case, jobs)
    sheet = write_articles(corpora, articles, count + MORE, first=count)
    more = _build(articles, sheet, case, jobs)
    if more["read"] != MORE:
        raise SystemExit(f"adding {MORE} articles read {more['read']:.0f}")
    named = {f"build_{count}_{name}": value for name, value in first.items()}
    named |= {
        f"build_{count}_case_mib": case.stat().st_size / 1024**2,
    }
    named |= {
        f"add_ten_to_{count}_{name}": more[name] for name in ("seconds", "cpu_seconds", "peak_mib") if name in more
    }
    return named


def _build(articles: Path, sheet: Path, case: Path, jobs: int) -> dict[str, float]:
    used = watched([sys.executable, "-m", "bench.one_build", str(articles), str(sheet), str(case), str(jobs)])
    found: dict[str, float] = json.loads(used.output)
    if used.peak_mib is not None and used.cpu_seconds is not None:
        found |= {"peak_mib": used.peak_mib, "cpu_seconds": used.cpu_seconds}
    return found


def print_table(figures: dict[str, float]) -> None:
    """One line a figure."""
    width = max(map(len, figures))
    for name, value in figures.items():
        print(f"{name:<{width}}  {value:>12,.1f}")


if __name__ == "__main__":
    main()
