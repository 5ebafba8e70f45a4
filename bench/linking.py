"""Speed and memory of everything after reading: `python -m bench.linking [--articles N] [--add N] [--jobs N]`.

The readings are made: articles of wikinews and PolNeAR are read once by the real readers, then repeated with
words changed for others of the same length, so that the offsets of the readings stay right and the names of one article
are others than those of the next. Taking in and reading cost nothing here; everything from the stored
readings to the finished case is the program's own. Each build runs in a process of its own, as on the command line,
and may start others (`--jobs`): memory is that of all of them together.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import sys
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from bench.articles import base_texts
from bench.watching import watched
from onrecord.ids import digest
from onrecord.intake import Given, Raw
from onrecord.reading.pipeline import read
from onrecord.records import Document, Interval, Reading, Zone
from onrecord.workflow.stages import STAGES
from onrecord.workflow.taking import Stages

ARTICLES = 10_000
BASE = 150
JOBS = 2
LONGEST = 7_000  # characters of an article of the base
# Share of the words of a repeated article that others of their length stand in for, by kind; without it all copies of
# one article would be near-duplicates, which articles of a real pile are not.
CHANGED = {"name": 0.5, "short": 0.35, "long": 0.75}
SHORT = 5  # letters: shorter words are mostly grammar
COPIED = 0.03  # share of repeated articles that are copies, as agency reports are
OUTLETS = 60
_WORD = re.compile(r"\b(?:[A-Z][a-z]{2,}|[a-z]{3,})\b")

Base = list[tuple[Document, Reading]]


def base_readings(corpora: Path, count: int, kept: Path | None = None) -> Base:
    """That many articles, read; from the file `kept`, where there is one, which is written otherwise."""
    if kept is not None and kept.is_file():
        found: Base = msgspec.msgpack.Decoder(Base).decode(kept.read_bytes())
        if len(found) >= count:
            return found[:count]
    texts = [text for text, _ in base_texts(corpora) if len(text) < LONGEST]
    random.Random(3).shuffle(texts)
    made = []
    for number, text in enumerate(texts[:count]):
        document = _document(f"base-{number}", text, "Base", date(2020, 1, 1))
        made.append((document, read(document)))
    if kept is not None:
        kept.write_bytes(msgspec.msgpack.encode(made))
    return made


def _document(key: str, text: str, outlet: str, published: date) -> Document:
    return Document(
        id=f"d-{key}",
        source=f"{key}.txt",
        text=text,
        zones=(Zone(start=0, end=len(text), kind="body"),),
        sha256=digest(text.encode()),
        language="en",
        outlet=outlet,
        published=Interval(earliest=published, latest=published),
        published_basis="given",
    )


class Made:
    """Made articles and their readings, by number."""

    def __init__(self, base: Base) -> None:
        self._base = base
        self._terms = [term for _, reading in base for term in reading.terms]
        self._words: dict[tuple[bool, int], list[str]] = defaultdict(list)
        for document, _ in base:
            for word in _WORD.findall(document.text):
                self._words[(word.islower(), len(word))].append(word)

    def article(self, number: int) -> tuple[Document, int]:
        """An article, always the same for its number, and the number of its base."""
        pick = random.Random(number)
        at = number % len(self._base)
        text = self._base[at][0].text
        if number >= len(self._base):
            names: dict[str, str] = {}

            def other(found: re.Match[str]) -> str:
                word = found[0]
                kind = "name" if word[0].isupper() else "short" if len(word) < SHORT else "long"
                if kind == "name" and word in names:
                    return names[word]
                like = self._words[(word.islower(), len(word))]
                made = pick.choice(like) if pick.random() < CHANGED[kind] else word
                if kind == "name":  # a name is the same one in all of its article
                    names[word] = made
                return made

            if pick.random() >= COPIED:
                text = _WORD.sub(other, text)
        day = date(2019, 1, 1) + timedelta(days=pick.randrange(700))
        return _document(f"{number:06}", text, f"Outlet {number % OUTLETS}", day), at

    def reading(self, number: int, document: Document) -> Reading:
        """The reading of an article: that of its base, with telling lemmas changed as often as long words are."""
        found = replace(self._base[number % len(self._base)][1], document_id=document.id, published=document.published)
        pick = random.Random(-number - 1)
        if number < len(self._base) or document.text == self._base[number % len(self._base)][0].text:
            return found
        other: dict[str, str] = {}

        def told(lemma: str) -> str:
            if lemma not in other:
                other[lemma] = pick.choice(self._terms) if pick.random() < CHANGED["long"] else lemma
            return other[lemma]

        counts: dict[str, int] = {}
        for term, count in zip(found.terms, found.term_counts, strict=True):
            counts[told(term)] = counts.get(told(term), 0) + count
        return replace(
            found,
            terms=tuple(counts),
            term_counts=tuple(counts.values()),
            events=tuple(replace(event, context=tuple(map(told, event.context))) for event in found.events),
        )


@cache
def _made(readings: Path, count: int) -> Made:
    return Made(base_readings(Path(), count, readings))


def _take_in(readings: Path, count: int, raw: Raw, given: Given | None = None) -> Document:
    document, _ = _made(readings, count).article(int(Path(raw.source).stem))
    return replace(document, sha256=digest(raw.data))


def _read(readings: Path, count: int, document: Document) -> Reading:
    return _made(readings, count).reading(int(Path(document.source).stem), document)


def made_stages(readings: Path, count: int) -> Stages:
    """Taking in and reading from what is made of that many readings in a file; other processes can do it too."""
    return replace(STAGES, take_in=partial(_take_in, readings, count), read=partial(_read, readings, count))


def run(
    corpora: Path, *, count: int, add: int, base: int, keep: Path | None = None, jobs: int = JOBS
) -> dict[str, float]:
    """Seconds and peak MiB of a first build of `count` articles after reading, and of one that adds `add` to them."""
    with TemporaryDirectory(prefix="onrecord-bench-") as folder:
        where = keep or Path(folder)
        where.mkdir(parents=True, exist_ok=True)
        base_readings(corpora, base, where / "base.msgpack")
        sources = where / "sources"
        sources.mkdir(exist_ok=True)
        case = where / f"{count}.case"
        for path in (*where.glob(f"{case.name}*"), *sources.glob("*.txt")):
            path.unlink()
        _write(sources, 0, count)
        first = _build(sources, case, base, jobs)
        _write(sources, count, count + add)
        more = _build(sources, case, base, jobs)
        size = case.stat().st_size / 1024**2
    figures = {"articles": float(count), "case, MiB": size}
    figures |= {f"first build: {name}": value for name, value in first.items()}
    return figures | {f"adding {add}: {name}": value for name, value in more.items()}


def told(figures: dict[str, float], add: int) -> str:
    """The figures in one line."""
    return (
        f"linking: {figures['articles']:,.0f} articles joined, weighed and written in"
        f" {figures['first build: after reading, seconds']:.1f} s, {figures['first build: peak, MiB']:,.0f} MiB;"
        f" {add} more in {figures[f'adding {add}: after reading, seconds']:.1f} s,"
        f" {figures[f'adding {add}: peak, MiB']:,.0f} MiB"
    )


def _write(folder: Path, first: int, last: int) -> None:
    for number in range(first, last):
        (folder / f"{number:06}.txt").write_text(f"article {number}\n", encoding="utf-8")


def _build(sources: Path, case: Path, base: int, jobs: int) -> dict[str, float]:
    kept = sources.with_name("base.msgpack")
    asked = [str(sources), str(case), str(kept), str(base), str(jobs)]
    used = watched([sys.executable, "-m", "bench.one_linking", *asked])
    found: dict[str, float] = json.loads(used.output)
    found["peak, MiB"] = max(found["peak, MiB"], used.peak_mib or 0.0)
    return found


def main(printed: Callable[[str], None] = print) -> None:
    """Measures and prints one table."""
    asked = argparse.ArgumentParser(
        prog="python -m bench.linking", description="Speed and memory of everything after reading."
    )
    asked.add_argument("--articles", type=int, default=ARTICLES)
    asked.add_argument("--add", type=int, default=10)
    asked.add_argument("--base", type=int, default=BASE, help="articles that are read by the real readers")
    asked.add_argument("--jobs", type=int, default=JOBS, help="processes, as `onrecord build --jobs`")
    asked.add_argument("--keep", type=Path, help="work in this folder and keep the base readings there")
    asked.add_argument("--corpora", type=Path, default=Path(os.environ.get("ONRECORD_CORPORA", "../shared/corpora")))
    chosen = asked.parse_args()
    figures = run(
        chosen.corpora, count=chosen.articles, add=chosen.add, base=chosen.base, keep=chosen.keep, jobs=chosen.jobs
    )
    for name, value in figures.items():
        printed(f"{name:<40}{value:>12,.1f}")
    printed(told(figures, chosen.add))


if __name__ == "__main__":
    main()
