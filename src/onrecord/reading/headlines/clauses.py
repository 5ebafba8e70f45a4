"""The clauses of a reading: which words hang on which, and what stands in one clause."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from onrecord.records import Word

SUBJECTS: Final = frozenset({"nsubj", "nsubj:pass", "csubj", "csubj:pass", "expl", "nsubj:outer"})
_VERBAL: Final = frozenset({"VERB", "AUX"})
_COPULAR: Final = frozenset({"cop", "nsubj", "nsubj:pass", "nsubj:outer"})


class Clauses:
    """The words of a reading as trees; all positions are indices into the words."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = words
        below: dict[int, list[int]] = defaultdict(list)
        for at, word in enumerate(words):
            if word.head >= 0:
                below[word.head].append(at)
        self._below: Mapping[int, list[int]] = below

    def below(self, at: int) -> Sequence[int]:
        """The words that hang on a word, in order."""
        return self._below.get(at, ())

    def all_below(self, top: int) -> set[int]:
        """A word with all that hangs on it at any depth."""
        found: set[int] = set()
        waiting = [top]
        while waiting:
            at = waiting.pop()
            if at not in found:
                found.add(at)
                waiting += self.below(at)
        return found

    def begin(self, at: int) -> int:
        """The first word, no mark, of a word with all that hangs on it."""
        return min((each for each in self.all_below(at) if self.words[each].upos != "PUNCT"), default=at)

    def is_clause(self, at: int) -> bool:
        """True for a verb, and for what has a subject or a copula."""
        return self.words[at].upos in _VERBAL or any(self.words[each].deprel in _COPULAR for each in self.below(at))

    def subject(self, at: int) -> int | None:
        """The head of the subject of a clause."""
        return next((each for each in self.below(at) if self.words[each].deprel in SUBJECTS), None)

    def clause_above(self, at: int) -> int:
        """The nearest clause that a word stands in: the word itself, or one above it."""
        passed = {at}
        while not self.is_clause(at) and self.words[at].head >= 0 and self.words[at].head not in passed:
            at = self.words[at].head
            passed.add(at)
        return at

    def first_of(self, at: int) -> int:
        """The first of the coordinated words that this one is one of."""
        passed = {at}
        while self.words[at].deprel == "conj" and self.words[at].head >= 0 and self.words[at].head not in passed:
            at = self.words[at].head
            passed.add(at)
        return at

    def path(self, low: int, top: int) -> set[int]:
        """The words from one up to another one above it, both with it."""
        path = {low}
        while low != top and self.words[low].head >= 0 and self.words[low].head not in path:
            low = self.words[low].head
            path.add(low)
        return path

    def marked_by(self, at: int, lemmas: frozenset[str]) -> bool:
        """True where one of these words hangs on the word."""
        return any(self.words[each].lemma.lower() in lemmas for each in self.below(at))
