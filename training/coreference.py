"""Reads GUM's coreference: its CoNLL-U documents with every layer of the treebank and the chains of mentions.

GUM writes one `Entity=` mark per mention in MISC: the id of the chain in the document, the kind, and more. Every noun
phrase is marked, so a chain of one phrase is a thing mentioned once. Bridging (`Bridge=`: a part of, the owner of) and
split antecedents (`SplitAnte=`: they = he + she) are no identity and are left out.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from pathlib import Path

from training.documents import Document, Phrase
from training.treebanks import Marked, entity_mark, head_word, markings, read_marked


def read_gum_chains(path: Path) -> list[Document]:
    """The documents of one file or of every `*.conllu` file in a folder, in order of name, with `chains`.

    Chains stand in order of their first phrase, phrases in order of place, words counted over the whole document. A
    phrase has one head word and a head word one phrase: of two phrases with the same head the longer one stays.
    `dropped` counts, beside what the treebank reader drops, "bridging", "split antecedent", "phrase with the head of a
    longer one" and "phrase without a head".
    """
    return [_with_chains(marked) for marked in read_marked(path, "gum")]


def _with_chains(marked: Marked) -> Document:
    document = marked.document
    dropped = Counter(document.dropped)
    by_head: dict[int, tuple[Phrase, str]] = {}
    first = 0
    for sentence, miscs in zip(document.sentences, marked.miscs, strict=True):
        for misc in miscs:
            dropped["bridging"] += _values(misc, "Bridge")
            dropped["split antecedent"] += _values(misc, "SplitAnte")
        for marking in markings([entity_mark(misc) for misc in miscs]):
            head = head_word(sentence.words, marking.start, marking.end)
            if head is None:
                dropped["phrase without a head"] += 1
                continue
            phrase = Phrase(start=first + marking.start, end=first + marking.end, head=first + head)
            known = by_head.get(phrase.head)
            if known is not None:
                dropped["phrase with the head of a longer one"] += 1
            if known is None or phrase.end - phrase.start > known[0].end - known[0].start:
                by_head[phrase.head] = (phrase, marking.chain)
        first += len(sentence.words)
    chains: dict[str, list[Phrase]] = {}
    for phrase, chain in sorted(by_head.values(), key=lambda found: (found[0].start, -found[0].end)):
        chains.setdefault(chain, []).append(phrase)
    return dataclasses.replace(
        document, chains=tuple(map(tuple, chains.values())), dropped={k: v for k, v in dropped.items() if v}
    )


def _values(misc: str, name: str) -> int:
    """How many relations a word's MISC column states under a name (`Bridge=1<4,2<4` states two)."""
    for part in misc.split("|"):
        if part.startswith(f"{name}="):
            return part.count("<")
    return 0
