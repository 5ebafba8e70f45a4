"""The lemmas that rules get wrong, counted in the treebanks' train parts."""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path

from onrecord.learned.lemmas import by_rule
from training.treebanks import read_treebank

SAME = "="  # the lemma is the form as it stands


def lemma_table(corpora: Path) -> dict[str, dict[str, str]]:
    """form in lower case -> {Penn tag: lemma}, only where the rules differ from the treebanks' most frequent lemma."""
    counts: dict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
    for path, corpus in ((corpora / "ud-ewt/train.conllu", "ewt"), (corpora / "gum/train/dep", "gum")):
        for document in read_treebank(path, corpus):
            for sentence in document.sentences:
                for word in sentence.words:
                    if word.lemma and word.xpos and word.upos and word.lemma != "_":
                        same = word.upos == "PROPN" and word.lemma == word.form
                        lemma = SAME if same else word.lemma
                        counts[word.form.lower(), word.xpos, word.upos][lemma] += 1
    table: dict[str, dict[str, str]] = defaultdict(dict)
    by_tag: dict[tuple[str, str], tuple[int, str, str]] = {}
    for (form, xpos, upos), lemmas in sorted(counts.items()):
        lemma, count = max(lemmas.items(), key=lambda pair: (pair[1], pair[0]))
        by_tag[form, xpos] = max(by_tag.get((form, xpos), (0, "", "")), (count, lemma, upos))
    for (form, xpos), (_, lemma, upos) in by_tag.items():
        shown = form.title() if upos == "PROPN" else form
        if by_rule(shown, upos, xpos) != (shown if lemma == SAME else lemma):
            table[form][xpos] = lemma
    return dict(table)
