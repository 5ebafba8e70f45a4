"""Reads the corpora of names (token and tag on a line) into documents."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from training.documents import Document, Name, Sentence, Word
from training.labels import crossner_kinds, wikigold_kinds, worldwide_kinds

Row = tuple[str, str]
Kinds = Callable[[str, str], tuple[str, ...]]

_OUTLET = re.compile(r"(?:_article)?(?:_?\d*)\.txt\.tsv$")


def outlet(file: Path) -> str:
    """The outlet part of a worldwide-newswire file name: "ghana_newsghana_3.txt.tsv" is "ghana_newsghana"."""
    return _OUTLET.sub("", file.name)


def read_worldwide(folder: Path, *, held_out: frozenset[str], part: str) -> list[Document]:
    """Articles of the outlets that are held out (`part` "dev") or of the others (`part` "train")."""
    documents = []
    for file in sorted(folder.glob("*.tsv")):
        if (outlet(file) in held_out) != (part == "dev"):
            continue
        blocks = file.read_text(encoding="utf-8").replace("\r", "").split("\n\n")
        dropped: Counter[str] = Counter()
        sentences = []
        for number, block in enumerate(blocks):
            rows: list[Row] = []
            for line in block.split("\n"):
                cells = line.split("\t")
                if len(cells) < 2 or not cells[0].strip():
                    if line:
                        dropped["row without a word or tag"] += 1
                    continue
                if cells[0].startswith("http"):
                    dropped["address"] += 1
                    continue
                rows.append((cells[0].strip(), cells[1] if len(cells[1]) > 1 else "O"))
            if number == 0 and "http" in block:
                continue
            if rows:
                sentences.append(replace(_sentence(rows, worldwide_kinds), starts_paragraph=True))
        if sentences:
            documents.append(
                Document(
                    id=file.stem, corpus="worldwide", sentences=tuple(sentences), real_sentences=False,
                    dropped=dict(dropped),
                )
            )  # fmt: skip
    return documents


def read_crossner(file: Path) -> list[Document]:
    """CrossNER politics: every sentence stands alone, so each is a document."""
    alone = [sentence for group in _sentences(file, "\t", crossner_kinds) for sentence in group]
    return [
        Document(id=f"crossner-{number}", corpus="crossner", sentences=(sentence,), real_sentences=False)
        for number, sentence in enumerate(alone)
    ]


def read_wikigold(file: Path) -> list[Document]:
    """Wikigold (IOB1: a tag of another kind or a B starts a name); its sentences follow one another in articles."""
    return [
        Document(id=f"wikigold-{number}", corpus="wikigold", sentences=tuple(group), real_sentences=False)
        for number, group in enumerate(_sentences(file, " ", wikigold_kinds))
    ]


def _sentences(file: Path, separator: str, kinds: Kinds) -> list[list[Sentence]]:
    """Sentences in groups: a -DOCSTART- line starts the next group."""
    groups: list[list[Sentence]] = [[]]
    for block in file.read_text(encoding="utf-8").replace("\r", "").split("\n\n"):
        rows: list[Row] = []
        for line in block.split("\n"):
            if line.startswith("-DOCSTART-"):
                groups.append([])
                continue
            cells = line.rsplit(separator, 1)
            if len(cells) == 2 and cells[0].strip():
                rows.append((cells[0].strip(), cells[1].strip()))
        if rows:
            groups[-1].append(_sentence(rows, kinds))
    return [group for group in groups if group]


def _sentence(rows: list[Row], kinds: Kinds) -> Sentence:
    words = tuple(Word(form=form) for form, _ in rows)
    names = []
    for start, end, label in spans([tag for _, tag in rows]):
        found = kinds(label, " ".join(form for form, _ in rows[start:end]))
        if found:
            names.append(Name(start=start, end=end, kinds=found))
    return Sentence(words=words, names=tuple(names))


def spans(tags: list[str]) -> list[tuple[int, int, str]]:
    """(start, end, label) of a tag sequence in BIO, IOB1 or BIOES."""
    found: list[tuple[int, int, str]] = []
    start, label = 0, ""
    for index, tag in enumerate([*tags, "O"]):
        prefix, _, name = tag.partition("-")
        if label and (prefix in "OBS" or name != label):
            found.append((start, index, label))
            label = ""
        if not label and prefix != "O" and name:
            start, label = index, name
    return found
