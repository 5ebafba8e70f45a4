"""The texts whose statements were labelled: six corpora, each document under a stable name."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path


def documents(corpora: Path) -> Iterator[tuple[str, str]]:
    """The name and text of every document that may hold labels, in a fixed order."""
    for part in ("dev", "train"):
        for path in sorted((corpora / "polnear" / part / "text").glob("*.txt")):
            yield f"polnear/{part}/{path.stem}", path.read_bytes().decode("utf-8")
    for part in ("dev", "train"):
        for path in sorted((corpora / "gum" / part / "dep").glob("GUM_news_*.conllu")):
            yield f"gum/{part}/{path.stem}", _gum(path)
    csv.field_size_limit(10**7)
    for year in (2019, 2020):
        with (corpora / "wikinews" / f"wikinews_{year}.csv").open(newline="", encoding="utf-8") as sheet:
            for row in csv.DictReader(sheet):
                yield f"wikinews_{year}/{row['url'].split('/wiki/')[-1]}", row["text"]
    for folder in sorted(path for path in (corpora / "re3d").iterdir() if path.is_dir()):
        for line in (folder / "documents.json").read_text("utf-8").splitlines():
            if line.strip():
                entry = json.loads(line)
                yield f"re3d/{folder.name}/{entry['_id']}", str(entry["text"])
    for path in sorted((corpora / "worldwide-newswire").glob("*.tsv")):
        yield f"worldwide/{path.name.removesuffix('.txt.tsv')}", _columns(path)


def _gum(path: Path) -> str:
    """The sentences of a treebank file, one a line, paragraphs parted by a blank line."""
    lines: list[str] = []
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("# newpar") and lines:
            lines.append("")
        elif line.startswith("# text = "):
            lines.append(line.removeprefix("# text = "))
    return "\n".join(lines)


_TIGHT_BEFORE = frozenset(". , ; : ! ? % ) ] ’ ” 's 're 'll 've 'd n't ’s ’re ’ll ’ve n’t".split())
_TIGHT_AFTER = frozenset("( [ $ £ € “ ‘".split())


def _columns(path: Path) -> str:
    """The words of a column file as running text, a sentence a line; the line with the address is left out."""
    sentences: list[str] = []
    for block in path.read_text("utf-8").replace("\r", "").split("\n\n"):
        words = [cells[0].strip() for line in block.split("\n") if len(cells := line.split("\t")) > 1]
        if any(word.startswith("http") for word in words):
            continue
        sentence, opened = "", False
        for word in words:
            straight = word in {'"', "''", "``"}
            closing = straight and opened
            tight = not sentence or word in _TIGHT_BEFORE or closing or sentence[-1] in _TIGHT_AFTER
            if straight:
                opened = not opened
            tight = tight or (opened and sentence[-1:] == '"' and not straight)
            sentence += word if tight else f" {word}"
        if sentence:
            sentences.append(sentence)
    return "\n".join(sentences)
