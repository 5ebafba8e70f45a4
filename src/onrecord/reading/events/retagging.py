"""Verbs that the tagger took for something else, and the lemmas that the lexicon of events knows them by."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from onrecord.lexicons.events import verb_rules
from onrecord.lexicons.events_operators import IRREGULAR, LIGHT_VERBS, OPERATORS
from onrecord.reading.quotations.trees import Tree
from onrecord.records import Word


@cache
def _known_verbs() -> frozenset[str]:
    return frozenset(key.partition("+")[0] for key in (*verb_rules(), *OPERATORS, *LIGHT_VERBS))


def retagged(tree: Tree, number: int) -> Word:
    """The word, as a verb where it has the form of one with a subject or helper and an object or helper.

    What could be no noun needs an object or helper alone.
    """
    word, low = tree.words[number], tree.low[number]
    if word.upos in ("VERB", "AUX") or not (low.endswith(("ed", "ing", "s")) or low in IRREGULAR):
        return word
    below = {tree.words[d].deprel for d in tree.below[number]}
    no_noun = word.upos in ("ADV", "ADP", "PART", "SCONJ", "INTJ")
    clause = (below & {"nsubj", "aux"} or no_noun) and below & {"obj", "aux"}
    return replace(word, upos="VERB") if clause and not below & {"cop", "det", "case", "amod"} else word


def known_lemma(tree: Tree, number: int, word: Word) -> str:
    """The lemma of a word of these trees, or another base of its form that the lexicon of verbs knows."""
    lemma, low = tree.lemma[number].lower(), tree.low[number]
    if word.upos != "VERB" or lemma in _known_verbs():
        return lemma
    stems = [low, IRREGULAR.get(low, low)]
    for ending in ("ing", "ed", "es", "s", "d"):
        if low.endswith(ending) and len(low) > len(ending) + 2:
            stem = low[: -len(ending)]
            stems += [stem, stem + "e", stem[:-1] if stem[-1:] == stem[-2:-1] else stem]
    return next((stem for stem in stems if stem in _known_verbs()), lemma)
