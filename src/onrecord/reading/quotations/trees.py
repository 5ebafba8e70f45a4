"""The syntax of a text, ready for questions: what hangs on a word, and where a phrase stands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence

from onrecord.lexicons.speech_frames import VERB_FORMS
from onrecord.records import Span, Word

# The work on one sentence is bounded: no longer one is read by its syntax (lists without full stops).
LONGEST_SENTENCE = 300
_EDGE = frozenset(",;:.!?-–—…\"“”„«»'‘’`(")


class Tree:
    """The words of a text with their dependents. Word numbers are indices into `words`."""

    def __init__(self, text: str, words: Sequence[Word]) -> None:
        self.text = text
        self.words = words
        self.starts = [word.start for word in words]
        self.low = [text[word.start : word.end].lower() for word in words]
        # A form like "warning" has the noun for its lemma now and then.
        self.lemma = [
            VERB_FORMS.get(low, word.lemma) if word.upos == "VERB" else word.lemma
            for low, word in zip(self.low, words, strict=True)
        ]
        self.below: list[list[int]] = [[] for _ in words]
        for number, word in enumerate(words):
            if 0 <= word.head < len(words) and word.head != number:
                self.below[word.head].append(number)

    def child(self, number: int, *relations: str) -> int:
        """The first dependent with one of the relations, -1 where there is none. Earlier relations go first."""
        for relation in relations:
            for dependent in self.below[number]:
                if self.words[dependent].deprel == relation:
                    return dependent
        return -1

    def marker(self, number: int, relation: str) -> str:
        """The lower-case word that hangs on a word by a relation (`case`, `mark`), or an empty string."""
        found = self.child(number, relation)
        return self.low[found] if found >= 0 else ""

    def subtree(self, number: int, without: Collection[int] = ()) -> list[int]:
        """A word and all that hangs on it, in the order of the text, without some dependents and what hangs on them."""
        seen = {number, *without}
        result, open_ = [number], [number]
        while open_:
            for dependent in self.below[open_.pop()]:
                if dependent not in seen:
                    seen.add(dependent)
                    result.append(dependent)
                    open_.append(dependent)
        return sorted(result)

    def run_with(self, number: int, members: Sequence[int]) -> list[int]:
        """The unbroken run of words among `members` (sorted) that holds `number`."""
        at = members.index(number)
        first = last = at
        while first > 0 and members[first - 1] == members[first] - 1:
            first -= 1
        while last + 1 < len(members) and members[last + 1] == members[last] + 1:
            last += 1
        return list(members[first : last + 1])

    def within(self, spans: Sequence[Span]) -> list[int]:
        """The words that share a character with one of the spans."""
        result: list[int] = []
        for span in spans:
            first = bisect_right(self.starts, span.start) - 1
            if first < 0 or self.words[first].end <= span.start:
                first += 1
            result.extend(range(first, bisect_left(self.starts, span.end)))
        return result

    def head(self, members: Sequence[int]) -> int:
        """The first of some words that none of the others governs, punctuation apart; -1 where there is none."""
        inside = frozenset(members)
        outer = (at for at in members if self.words[at].head not in inside and self.words[at].upos != "PUNCT")
        return next(outer, -1)

    def parted(self, members: Sequence[int]) -> bool:
        """Whether punctuation stands on either side of the words, or is the first or last of them."""
        edges = (members[0] - 1, members[0], members[-1], members[-1] + 1)
        return any(0 <= edge < len(self.words) and self.words[edge].upos == "PUNCT" for edge in edges)

    def trimmed(self, run: Sequence[int]) -> list[int]:
        """A run without punctuation at its edges."""
        first, last = 0, len(run)
        while first < last and self.low[run[first]][0] in _EDGE and len(self.low[run[first]]) <= 2:
            first += 1
        while last > first and self.low[run[last - 1]][-1] in _EDGE and not self.low[run[last - 1]][0].isalnum():
            last -= 1
        return list(run[first:last])

    def spans(self, members: Sequence[int]) -> tuple[Span, ...]:
        """Where the words stand: one span for each unbroken run, runs of punctuation alone left out."""
        result: list[Span] = []
        start = 0
        for at in range(1, len(members) + 1):
            if at == len(members) or members[at] != members[at - 1] + 1:
                run = self.trimmed(members[start:at])
                if run:
                    result.append(Span(start=self.words[run[0]].start, end=self.words[run[-1]].end))
                start = at
        return tuple(result)
