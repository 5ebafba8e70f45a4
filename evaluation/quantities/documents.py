"""The texts from which sentences were labelled: five corpora, each document under a stable name."""

from __future__ import annotations

import csv
import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

_TIGHT = re.compile(r" (?=[.,;:!?%)\]]|'s\b|n't\b)|(?<=[(\[$]) ")


def documents(corpora: Path) -> Iterator[tuple[str, str]]:
    """The name and text of every document that may hold labels, in a fixed order."""
    yield from _wikinews(corpora / "wikinews")
    for path in sorted((corpora / "polnear" / "dev" / "text").glob("*.txt")):
        yield f"polnear/dev/{path.stem}", path.read_bytes().decode("utf-8")
    for line in (corpora / "muc4" / "processed" / "dev.json").read_text("utf-8").splitlines():
        row = json.loads(line)
        yield f"muc4/dev/{row['docid']}", row["doctext"]
    for path in sorted((corpora / "ecb-plus").glob("*/*.xml")):
        yield f"ecb-plus/{path.stem}", _ecb(path)
    for part in ("train", "dev"):
        for path in sorted((corpora / "gum" / part / "dep").glob("GUM_news_*.conllu")):
            yield f"gum/{part}/{path.stem}", _gum(path)


def _wikinews(folder: Path) -> Iterator[tuple[str, str]]:
    csv.field_size_limit(10**7)
    for year in (2019, 2020):
        with (folder / f"wikinews_{year}.csv").open(newline="", encoding="utf-8") as sheet:
            for row in csv.DictReader(sheet):
                yield f"wikinews_{year}/{row['url'].split('/wiki/')[-1]}", row["text"]


def _ecb(path: Path) -> str:
    lines: dict[int, list[str]] = {}
    for token in ET.parse(path).getroot().iter("token"):
        lines.setdefault(int(token.get("sentence", "0")), []).append(token.text or "")
    return "\n".join(_TIGHT.sub("", " ".join(words)) for _, words in sorted(lines.items()))


def _gum(path: Path) -> str:
    sentences = [
        line.removeprefix("# text = ") for line in path.read_text("utf-8").splitlines() if line.startswith("# text = ")
    ]
    return "\n".join(sentences)
