"""Lemmas by lookup, then by the spelling rules of English endings."""

from __future__ import annotations

from collections.abc import Mapping

_VOWELS = "aeiou"
_DOUBLED = "bdgklmnprtvz"
# Endings of stems, by what the base form adds to them.
_ALWAYS_E = (
    "c", "v", "z", "u", "dg", "lg", "rg", "eng", "chang", "rrang", "bl", "cl", "dl", "fl", "gl", "kl", "pl", "tl", "zl",
    "ns", "rs", "ls", "ps", "eath", "oath", "cr", "ieg", "invit", "unit", "ignit", "cit", "complet", "delet", "compet",
    "ignor", "explor", "restor", "interfer", "adher", "postpon", "iat", "uat",
)  # fmt: skip
_NEVER_E = ("ss", "ll", "ing", "ang", "ung", "ong", "hang")
_USUALLY_E = (
    "at", "id", "ad", "od", "ud", "ok", "ik", "ak", "il", "ul", "im", "am", "um", "ap", "ut", "ot", "ag", "ir", "ur",
    "ar", "in", "iz", "is",
)  # fmt: skip
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
        known = self._table.get(form.lower().replace("’", "'"))
        if known is not None:
            lemma = known.get(xpos) or known.get(upos)
            if lemma is not None:
                return form if lemma == "=" else lemma
        return by_rule(form, upos, xpos)


def by_rule(form: str, upos: str, xpos: str) -> str:
    """The lemma that the ending alone suggests."""
    if upos == "PROPN" or xpos == "NNP":
        if xpos == "NNPS" and form.endswith("ies") and len(form) > 4:
            return form[:-3] + "y"
        return form[:-1] if xpos == "NNPS" and form.endswith("s") and len(form) > 3 else form
    if upos == "ADJ" and form[:1].isupper() and form.endswith(("ian", "ese", "aqi", "eli", "ani")):
        return form
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
    """Whether the base form most likely ends in a silent e: "mak-", "announc-", "argu-", "decreas-", "involv-"."""
    if stem.endswith(_NEVER_E) or len(stem) < 2:
        return False
    if stem.endswith(_ALWAYS_E):
        return True
    if len(stem) < 3 or stem[-1] in _VOWELS or stem[-2] not in _VOWELS:
        return False
    before = stem[-3]
    if stem[-1] == "s":
        return not stem.endswith(("us", "ias")) or stem.endswith(("aus", "fus", "cus"))
    if before in _VOWELS and not (before == "u" and len(stem) > 3 and stem[-4] in "gq"):
        return False
    if sum(letter in _VOWELS for letter in stem) == 1:
        return stem[-1] not in "wxyh"
    return stem.endswith(_USUALLY_E)
