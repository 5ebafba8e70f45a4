"""One quotation worded in two ways: words between quotation marks that are not the same."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from onrecord.lexicons.frequent_words import FUNCTION_WORDS
from onrecord.text.folding import fold

FEWEST_WORDS = 5  # in common, before a difference says anything
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_NEGATIONS = frozenset("not no never none nobody nothing neither nor without cannot".split())


def words_of(text: str) -> tuple[str, ...]:
    """The words of a wording, folded; a cut (…, brackets) stands as an empty word: there anything may be missing."""
    found: list[str] = []
    for part in re.split(r"…|\.\.\.|\[[^\]]*\]|\([^)]*\)", text):
        if found:
            found.append("")
        found += [word.replace("’", "'") for word in _WORD.findall(fold(part))]
    return tuple(found)


def differing(left: Sequence[str], right: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The words in which two wordings of one quotation differ, on either side; `None` where they do not.

    What stands before the first word in common or after the last one is another cut of the quotation,
    no other wording; nor is what stands beside an ellipsis.
    """
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if sum(block.size for block in blocks) < FEWEST_WORDS:
        return None
    mine: list[str] = []
    theirs: list[str] = []
    for before, after in pairwise(blocks):
        one = left[before.a + before.size : after.a]
        other = right[before.b + before.size : after.b]
        near = (left[before.a + before.size - 1], left[after.a], right[after.b - 1], right[before.b + before.size - 1])
        if "" in (*one, *other, *near):
            continue
        mine += one
        theirs += other
    return (tuple(mine), tuple(theirs)) if mine or theirs else None


def gravity(mine: Sequence[str], theirs: Sequence[str]) -> float:
    """How much two wordings that differ in these words differ, 0 to 1: a negation or a number counts most."""
    words = {*mine, *theirs}
    if words & _NEGATIONS or any("n't" in word for word in words):
        return 1.0
    if any(word.isdigit() for word in words):
        return 0.9
    telling = [word for word in words if word not in FUNCTION_WORDS]
    return 0.6 if len(telling) > 1 else 0.4 if telling else 0.2
