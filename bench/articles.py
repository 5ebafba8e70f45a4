"""A large pile of articles, made by repeating and varying the texts of two corpora."""

from __future__ import annotations

import csv
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

# Share of the words of a repeated article that others stand in for, by kind: so that articles share word
# sequences about as often as different articles do. Numbers and marks stay, for the readers.
REPLACED = {"short": 0.35, "long": 0.75, "name": 0.4}
COPIED = 0.03  # share of repeated articles that are copies, as agency reports are
LIFTED = 0.10  # share of articles that quote a sentence of another one

_WORD = re.compile(r"(?<![\w'’-])[A-Za-z][a-z]+(?![\w'’-])")
_PLACES = ("Harbour", "Northern", "Valley", "Lakeside", "Capital")
_OUTLETS = tuple(f"{place} {kind}" for place in _PLACES for kind in ("Gazette", "Tribune", "Post", "Herald"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article to write: its file name, text, and what a sheet says of it."""

    name: str
    text: str
    outlet: str
    published: str


def base_texts(corpora: Path) -> list[tuple[str, str]]:
    """The texts of the corpora, each with its day or an empty text: `wikinews` and `polnear`, in a fixed order."""
    csv.field_size_limit(1 << 24)
    found = []
    for table in sorted((corpora / "wikinews").glob("*.csv")):
        with table.open(encoding="utf-8", newline="") as rows:
            found += [(f"{row['title']}\n\n{row['text']}", row["date"]) for row in csv.DictReader(rows)]
    for file in sorted((corpora / "polnear").glob("*/text/*.txt")):
        found.append((file.read_text(encoding="utf-8", errors="replace"), ""))
    return [(text, day) for text, day in found if len(text) > 400]


def made_articles(corpora: Path, count: int, *, seed: int = 7) -> Iterator[Article]:
    """`count` articles, always the same ones: first the corpora as they are, then varied again and again."""
    base = base_texts(corpora)
    seen = [word for text, _ in base for word in _WORD.findall(text)]
    words = {kind: [word for word in seen if _kind(word) == kind] for kind in REPLACED}
    for number in range(count):
        pick = random.Random(seed * 1_000_003 + number)
        text, day = base[number % len(base)]
        if number >= len(base) and pick.random() >= COPIED:
            text = _varied(text, words, pick)
        if pick.random() < LIFTED:
            text = f"{text.rstrip()}\n\n{_lifted(base, pick)}"
        yield Article(
            name=f"{number // 1000:03}/article-{number:06}.txt",
            text=text,
            outlet=pick.choice(_OUTLETS),
            published=day or f"2017-{pick.randint(1, 12):02}-{pick.randint(1, 28):02}",
        )


def write_articles(corpora: Path, folder: Path, count: int, *, first: int = 0) -> Path:
    """Writes articles `first` to `count` into the folder, and a sheet that knows their outlets and days; the sheet."""
    folder.mkdir(parents=True, exist_ok=True)
    sheet = folder.with_suffix(".csv")
    with sheet.open("w", encoding="utf-8", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(("file", "outlet", "published"))
        for number, article in enumerate(made_articles(corpora, count)):
            rows.writerow((article.name, article.outlet, article.published))
            if number >= first:
                path = folder / article.name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(article.text, encoding="utf-8")
    return sheet


def _varied(text: str, words: Mapping[str, Sequence[str]], pick: random.Random) -> str:
    def other(found: re.Match[str]) -> str:
        kind = _kind(found[0])
        return pick.choice(words[kind]) if pick.random() < REPLACED[kind] else found[0]

    return _WORD.sub(other, text)


def _kind(word: str) -> str:
    return "name" if word[0].isupper() else "short" if len(word) < 5 else "long"


def _lifted(base: Sequence[tuple[str, str]], pick: random.Random) -> str:
    sentences = [line for line in re.split(r"(?<=[.!?])\s+", pick.choice(base)[0]) if 60 < len(line) < 300]
    words = pick.choice(sentences) if sentences else "Nothing more was said about the matter on that day."
    return f"“{' '.join(words.replace('“', '').replace('”', '').split())}” an official told reporters."
