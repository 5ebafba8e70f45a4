"""Lemmas by lookup, then by the spelling rules of English endings."""

from __future__ import annotations

from collections.abc import Mapping

_VOWELS = "aeiou"
_DOUBLED = "bdgklmnprtvz"
# Words of these parts of speech have no ending to take off.
_BARE = frozenset({"ADP", "CCONJ", "SCONJ", "PART", "INTJ", "PUNCT", "SYM", "NUM", "X", "DET", "PRON"})


class Lemmas:
    """Knows lemmas from a table of (form, tag) pairs that the rules alone get wrong."""

    def __init__(self, table: Mapping[str, Mapping[str, str]]) -> None:
        self._table = table

    def of(self, form: str, upos: str, xpos: str) -> str:
        """The lemma of a word with its universal and its Penn tag.

        Known words come from the treebanks; others by rule: "tanks" NNS is tank, "shelled" VBD is shell. Irregular
        words outside the table come out wrong, an accepted miss. Proper nouns keep their case and their form, but
        for a known plural.
        """
        known = self._table.get(form.lower())
        if known is not None:
            lemma = known.get(xpos) or known.get(upos)
            if lemma is not None:
                return form if lemma == "=" else lemma
        return by_rule(form, upos, xpos)


def by_rule(form: str, upos: str, xpos: str) -> str:
    """The lemma that the ending alone suggests."""
    if upos == "PROPN":
        return form[:-1] if xpos == "NNPS" and form.endswith("s") and len(form) > 3 else form
    word = form.lower()
    if upos in _BARE or len(word) < 3:
        return word
    if xpos == "NNS":
        return _singular(word)
    if xpos == "VBZ":
        return _singular(word)
    if xpos in {"VBD", "VBN"} and word.endswith("ed") and len(word) > 3:
        return _stem(word, 2)
    if xpos == "VBG" and word.endswith("ing") and len(word) > 4:
        return _stem(word, 3)
    if xpos in {"JJR", "RBR"} and word.endswith("er") and len(word) > 4:
        return _stem(word, 2)
    if xpos in {"JJS", "RBS"} and word.endswith("est") and len(word) > 5:
        return _stem(word, 3)
    return word


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    if word.endswith("oes") and len(word) > 4:
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _stem(word: str, cut: int) -> str:
    stem = word[:-cut]
    if stem.endswith("i") and cut == 2 and len(stem) > 2:
        return stem[:-1] + "y"
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] in _DOUBLED and not stem.endswith(("ll", "zz")):
        return stem[:-1]
    if _lost_e(stem):
        return stem + "e"
    return stem


def _lost_e(stem: str) -> bool:
    """Whether the base form most likely ends in a silent e: "mak-", "announc-", "argu-", "creat-", "involv-"."""
    if len(stem) < 2 or (stem[-1] in "aeowxyhk" and not stem.endswith(("ak", "ik", "ok", "ath", "oth"))):
        return False
    if stem[-1] in "cvzu" or stem.endswith(
        ("dg", "rg", "ng", "bl", "tl", "pl", "dl", "gl", "fl", "ttl", "rs", "ns", "ls")
    ):
        return not stem.endswith(("ing", "ong", "ang"))
    if stem.endswith(("at", "ut", "it")) and len(stem) > 4 and stem[-3] not in _VOWELS:
        return stem.endswith(("at", "ut"))
    vowels = sum(letter in _VOWELS for letter in stem)
    return vowels == 1 and stem[-2] in _VOWELS and stem[-1] not in _VOWELS and len(stem) >= 3
