"""GUM's documents as running text: their gold chains as extents in it, and what the program makes of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from evaluation.coreference.scoring import Chain
from evaluation.reader.syntax import running_text
from onrecord.learned import Network
from onrecord.reading.coreference.chaining import chains_of
from onrecord.reading.naming import chain_names
from onrecord.reading.quotations import read_quotations
from onrecord.reading.roles import read_roles
from onrecord.records import Antecedent, Mention, RoleReport, Span, StatementReport, Word
from training.documents import Document
from training.treebanks import entity_mark, markings, read_marked


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A text with what coreference needs. `votes`: antecedents by head word; `gold_words`: the extents of the
    treebank's words."""

    text: str
    words: tuple[Word, ...]
    sentences: tuple[Span, ...]
    mentions: tuple[Mention, ...]
    roles: tuple[RoleReport, ...]
    statements: tuple[StatementReport, ...]
    votes: Mapping[int, Antecedent]
    gold_words: tuple[tuple[int, int], ...]


def gold_chains(folder: Path) -> Iterator[tuple[Document, list[Chain]]]:
    """Each document with its chains; a mention is its extent in the running text."""
    for marked in read_marked(folder, "gum"):
        _, words, _, _ = running_text(marked.document, "\n\n")
        chains: dict[str, set[tuple[int, int]]] = {}
        first = 0
        for sentence, miscs in zip(marked.document.sentences, marked.miscs, strict=True):
            for marking in markings([entity_mark(misc) for misc in miscs]):
                extent = (words[first + marking.start][0][0], words[first + marking.end - 1][0][1])
                chains.setdefault(marking.chain, set()).add(extent)
            first += len(sentence.words)
        yield marked.document, [frozenset(chain) for chain in chains.values()]


def read_text(network: Network, document: Document) -> Read:
    """What the readers before coreference find in a document's running text, paragraphs told."""
    text, words, _, breaks = running_text(document, "\n\n")
    analysis = network.read(text, breaks)
    mentions = chain_names(text, analysis.mentions, analysis.sentences)
    return Read(
        text=text,
        words=analysis.words,
        sentences=analysis.sentences,
        mentions=mentions,
        roles=read_roles(text, words=analysis.words, sentences=analysis.sentences, mentions=mentions),
        statements=read_quotations(text, words=analysis.words, sentences=analysis.sentences),
        votes={antecedent.word: antecedent for antecedent in analysis.antecedents},
        gold_words=tuple(extent for extent, _, _ in words),
    )


def made_chains(read: Read, *, votes: bool = True) -> list[Chain]:
    """The chains that the program makes, all phrases in them, as extents in the running text."""
    found = chains_of(
        read.text,
        words=read.words,
        sentences=read.sentences,
        mentions=read.mentions,
        roles=read.roles,
        statements=read.statements,
        antecedents=read.votes if votes else {},
    )
    return [
        frozenset((read.words[phrase.first].start, read.words[phrase.end - 1].end) for phrase in chain)
        for chain in found
    ]
