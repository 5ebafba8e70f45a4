"""The texts from which sentences were labelled: seven corpora, each document under a stable name."""

from __future__ import annotations

import csv
import json
import re
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator
from pathlib import Path

_TIGHT = re.compile(r" (?=[.,;:!?%)\]]|['’]s\b|n['’]t\b)|(?<=[(\[$]) ")
_DATED = re.compile(r"_(\d{4}-\d{2}-\d{2})_")
_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def documents(corpora: Path) -> Iterator[tuple[str, str, str | None]]:
    """The name, text and ISO day of publication (where known) of every document, in a fixed order."""
    yield from _wikinews(corpora / "wikinews")
    for part in ("train", "dev"):
        for path in sorted((corpora / "polnear" / part / "text").glob("*.txt")):
            dated = _DATED.search(path.stem)
            yield f"polnear/{path.stem}", path.read_bytes().decode("utf-8"), dated[1] if dated else None
    for path in sorted((corpora / "worldwide-newswire").glob("*.tsv")):
        yield f"worldwide-newswire/{path.name.removesuffix('.txt.tsv')}", _newswire(path), None
    for path in sorted((corpora / "re3d").glob("*/documents.json")):
        for line in path.read_text("utf-8").splitlines():
            if line.strip():
                row = json.loads(line)
                yield f"re3d/{row['_id']}", row["text"], None
    for line in (corpora / "muc4" / "processed" / "dev.json").read_text("utf-8").splitlines():
        row = json.loads(line)
        yield f"muc4/{row['docid']}", row["doctext"], None
    lines = (corpora / "cameo-conflibert" / "cameo_class" / "train.tsv").read_text("utf-8").splitlines()
    for number, line in enumerate(lines):
        yield f"cameo/{number}", line.split("\t")[0], None
    yield from _manifestos(corpora / "manifesto-pledges" / "all210126.xlsx")


def _wikinews(folder: Path) -> Iterator[tuple[str, str, str | None]]:
    csv.field_size_limit(10**7)
    for year in (2019, 2020):
        with (folder / f"wikinews_{year}.csv").open(newline="", encoding="utf-8") as sheet:
            for row in csv.DictReader(sheet):
                yield f"wikinews_{year}/{row['url'].split('/wiki/')[-1]}", row["text"], row["date"]


def _newswire(path: Path) -> str:
    sentences: list[list[str]] = [[]]
    for line in path.read_text("utf-8").splitlines()[1:]:
        if line.strip():
            sentences[-1].append(line.split("\t")[0])
        elif sentences[-1]:
            sentences.append([])
    return "\n".join(_TIGHT.sub("", " ".join(words)) for words in sentences if words)


def _manifestos(path: Path) -> Iterator[tuple[str, str, str | None]]:
    """The sentences of the English manifestos, one document each; the day of an election is not known."""
    with zipfile.ZipFile(path) as book:
        shared = [
            "".join(part.text or "" for part in each.iter(f"{_SHEET}t"))
            for each in ET.fromstring(book.read("xl/sharedStrings.xml")).iter(f"{_SHEET}si")
        ]
        for number, row in enumerate(ET.fromstring(book.read("xl/worksheets/sheet1.xml")).iter(f"{_SHEET}row")):
            cells = {(cell.get("r") or "")[:1]: cell.findtext(f"{_SHEET}v") or "" for cell in row}
            if cells.get("C", "").isdigit() and shared[int(cells["C"])] == "India":
                yield f"manifesto/{number}", shared[int(cells["I"])].strip(), None
