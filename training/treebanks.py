"""Reads CoNLL-U treebanks (UD English EWT, GUM) into documents."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from training.documents import Document, Name, Sentence, Word
from training.labels import gum_kinds

_ENTITY = re.compile(r"\((?P<open>[^()]+)(?P<single>\))?|(?P<close>[^()]+)\)")


def read_treebank(path: Path, corpus: str) -> list[Document]:
    """All documents of one file or of every `*.conllu` file in a folder, in order of name."""
    files = sorted(path.glob("*.conllu")) if path.is_dir() else [path]
    documents: list[Document] = []
    for file in files:
        documents.extend(_documents(file, corpus))
    return documents


def _documents(file: Path, corpus: str) -> Iterator[Document]:
    identity, sentences, rows, paragraph = file.stem, [], [], True
    dropped: Counter[str] = Counter()
    for line in file.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# newdoc id"):
            if sentences:
                yield Document(id=identity, corpus=corpus, sentences=tuple(sentences), dropped=dict(dropped))
                sentences, dropped = [], Counter()
            identity, paragraph = line.split("=", 1)[1].strip(), True
        elif line.startswith("# newpar") and not line.startswith("# newpar_block"):
            paragraph = True
        elif line.startswith("#"):
            continue
        elif line:
            rows.append(line.split("\t"))
        elif rows:
            sentences.append(_sentence(rows, paragraph, corpus == "gum", dropped))
            rows, paragraph = [], False
    if rows:
        sentences.append(_sentence(rows, paragraph, corpus == "gum", dropped))
    if sentences:
        yield Document(id=identity, corpus=corpus, sentences=tuple(sentences), dropped=dict(dropped))


def _sentence(rows: list[list[str]], paragraph: bool, entities: bool, dropped: Counter[str]) -> Sentence:
    words: list[Word] = []
    marks: list[str] = []
    space, glued_until = True, 0
    for row in rows:
        if "." in row[0]:
            dropped["empty node"] += 1
            continue
        if "-" in row[0]:
            glued_until = int(row[0].split("-")[1])
            after_group = "SpaceAfter=No" not in row[9]
            continue
        words.append(
            Word(
                form=row[1], space_before=space, upos=row[3], xpos=row[4], feats=row[5], lemma=row[2],
                head=int(row[6]) - 1, deprel=row[7],
            )
        )  # fmt: skip
        found = re.search(r"(?:^|\|)Entity=([^|]*)", row[9])
        marks.append(found.group(1) if found else "")
        number = int(row[0])
        if number < glued_until:
            space = False
        elif number == glued_until:
            space = after_group
        else:
            space = "SpaceAfter=No" not in row[9]
    if not entities:
        return Sentence(words=tuple(words), starts_paragraph=paragraph)
    names, unsure, nominals = _gum_mentions(words, marks)
    return Sentence(words=tuple(words), starts_paragraph=paragraph, names=names, unsure=unsure, nominals=nominals)


def _spans(marks: list[str]) -> list[tuple[int, int, str]]:
    """Entity spans of one sentence: (first word, end, GUM kind). Discontinuous parts are taken as one span each."""
    stack: list[tuple[str, int, str]] = []
    spans = []
    for index, mark in enumerate(marks):
        for found in _ENTITY.finditer(mark):
            if found["open"]:
                parts = found["open"].split("-")
                stack.append((parts[0], index, parts[1] if len(parts) > 1 else ""))
                if found["single"]:
                    _, first, kind = stack.pop()
                    spans.append((first, index + 1, kind))
            else:
                number = found["close"]
                for position in range(len(stack) - 1, -1, -1):
                    if stack[position][0] == number:
                        _, first, kind = stack.pop(position)
                        spans.append((first, index + 1, kind))
                        break
    return spans


def _gum_mentions(
    words: list[Word], marks: list[str]
) -> tuple[tuple[Name, ...], frozenset[int], tuple[tuple[int, str], ...]]:
    """Names and other mentions from GUM's nested noun phrases.

    GUM marks whole phrases ("the University of X in Y, which ..."), not names. A phrase whose head is a proper noun
    counts as a name of its kind; the chain of proper nouns, compounds and flat parts round the head is the part that
    is certain, and the rest of the phrase's capitalised words is left open. Adjectives of nations are left open too:
    GUM does not mark them.
    """
    kinds_at: dict[int, tuple[str, ...]] = {}
    names: list[Name] = []
    nominals: dict[int, str] = {}
    unsure: set[int] = set()
    for start, end, gum in sorted(_spans(marks), key=lambda span: span[0] - span[1]):
        inside = [i for i in range(start, end) if not start <= (words[i].head or 0) < end or words[i].head == -1]
        if not inside:
            continue
        head = inside[0]
        if words[head].upos == "PROPN":
            chain_start = head
            while chain_start > start and _in_chain(words, chain_start - 1, chain_start, head):
                chain_start -= 1
            chain_end = head + 1
            while chain_end < end and _follows_in_chain(words, chain_end, head):
                chain_end += 1
            form = " ".join(word.form for word in words[chain_start:chain_end])
            kinds = gum_kinds(gum, form)
            for index in range(start, end):
                if words[index].upos == "PROPN" or words[index].form[:1].isupper():
                    unsure.add(index)
            if kinds:
                names.append(Name(start=chain_start, end=chain_end, kinds=kinds, firm=False))
                kinds_at[head] = kinds
        elif gum in {"person", "organization", "place"}:
            nominals[head] = gum
    for index, word in enumerate(words):
        if word.upos == "PROPN" or (word.upos in {"ADJ", "NOUN"} and word.form[:1].isupper()):
            unsure.add(index)
    kept: list[Name] = []
    taken: set[int] = set()
    for name in names:
        if not taken & set(range(name.start, name.end)):
            kept.append(name)
            taken |= set(range(name.start, name.end))
    return tuple(sorted(kept, key=lambda n: n.start)), frozenset(unsure - taken), tuple(sorted(nominals.items()))


def _in_chain(words: list[Word], index: int, after: int, head: int) -> bool:
    word = words[index]
    if word.upos == "PROPN" and word.head in range(index, head + 1):
        return True
    return word.form == "-" and words[after].upos == "PROPN" and index > 0 and words[index - 1].upos == "PROPN"


def _follows_in_chain(words: list[Word], index: int, head: int) -> bool:
    word = words[index]
    if word.head is None or word.deprel is None:
        return False
    if word.deprel.startswith("flat") and head <= word.head < index:
        return True
    return word.form == "-" and index + 1 < len(words) and (words[index + 1].deprel or "").startswith("flat")
