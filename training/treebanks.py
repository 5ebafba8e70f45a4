"""Reads CoNLL-U treebanks (UD English EWT, GUM) into documents."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from training.documents import Document, Name, Sentence, Word
from training.labels import gum_kinds

_ENTITY = re.compile(r"\((?P<open>[^()]+)(?P<single>\))?|(?P<close>[^()]+)\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A document of a treebank and, sentence by sentence and word by word, what its MISC column says."""

    document: Document
    miscs: tuple[tuple[str, ...], ...]


def read_treebank(path: Path, corpus: str) -> list[Document]:
    """All documents of one file or of every `*.conllu` file in a folder, in order of name."""
    return [marked.document for marked in read_marked(path, corpus)]


def read_marked(path: Path, corpus: str) -> list[Marked]:
    """The same documents with their MISC columns, for readers of further layers."""
    files = sorted(path.glob("*.conllu")) if path.is_dir() else [path]
    return [marked for file in files for marked in _documents(file, corpus)]


def _documents(file: Path, corpus: str) -> Iterator[Marked]:
    identity, sentences, miscs, rows, paragraph = file.stem, [], [], [], True
    dropped: Counter[str] = Counter()

    def made() -> Marked:
        document = Document(id=identity, corpus=corpus, sentences=tuple(sentences), dropped=dict(dropped))
        return Marked(document=document, miscs=tuple(miscs))

    for line in [*file.read_text(encoding="utf-8").split("\n"), ""]:
        if line.startswith("# newdoc id"):
            if sentences:
                yield made()
                sentences, miscs, dropped = [], [], Counter()
            identity, paragraph = line.split("=", 1)[1].strip(), True
        elif line.startswith("# newpar") and not line.startswith("# newpar_block"):
            paragraph = True
        elif line.startswith("#"):
            continue
        elif line:
            rows.append(line.split("\t"))
        elif rows:
            sentences.append(_sentence(rows, paragraph, corpus == "gum", dropped))
            miscs.append(tuple(row[9] for row in rows if row[0].isdigit()))
            rows, paragraph = [], False
    if sentences:
        yield made()


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
        marks.append(entity_mark(row[9]))
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


def entity_mark(misc: str) -> str:
    """The value of Entity= in one word's MISC column, empty where there is none."""
    found = re.search(r"(?:^|\|)Entity=([^|]*)", misc)
    return found.group(1) if found else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marking:
    """One entity mark: words [start, end) of its sentence, the id of its chain in the document, and its GUM kind."""

    start: int
    end: int
    chain: str
    kind: str


def markings(marks: list[str]) -> list[Marking]:
    """Entity marks of one sentence in the order in which they close. Discontinuous parts are taken as one span each;
    a mark that never closes is left out."""
    stack: list[tuple[str, int, str]] = []
    spans = []
    for index, mark in enumerate(marks):
        for found in _ENTITY.finditer(mark):
            if found["open"]:
                parts = found["open"].split("-")
                stack.append((parts[0], index, parts[1] if len(parts) > 1 else ""))
                if found["single"]:
                    chain, first, kind = stack.pop()
                    spans.append(Marking(start=first, end=index + 1, chain=chain, kind=kind))
            else:
                number = found["close"]
                for position in range(len(stack) - 1, -1, -1):
                    if stack[position][0] == number:
                        chain, first, kind = stack.pop(position)
                        spans.append(Marking(start=first, end=index + 1, chain=chain, kind=kind))
                        break
    return spans


def head_word(words: Sequence[Word], start: int, end: int) -> int | None:
    """The first word of [start, end) whose governor stands outside, None where syntax tells of none."""
    for index in range(start, end):
        head = words[index].head
        if head is not None and not start <= head < end:
            return index
    return None


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
    for marking in sorted(markings(marks), key=lambda found: found.start - found.end):
        start, end, gum = marking.start, marking.end, marking.kind
        head = head_word(words, start, end)
        if head is None:
            continue
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
