"""What the sieves ask of a text: its words, phrases and clusters, and how they stand to one another."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from onrecord.reading.coreference.clusters import Clusters
from onrecord.reading.coreference.phrases import Phrase
from onrecord.records import Span, StatementReport, Word


class Ground:
    """One text under coreference. `phrases` are in the order of their first words."""

    def __init__(
        self,
        text: str,
        words: Sequence[Word],
        sentences: Sequence[Span],
        phrases: Sequence[Phrase],
        statements: Sequence[StatementReport] = (),
    ) -> None:
        self.text = text
        self.words = words
        self.sentences = sentences
        self.phrases = phrases
        self.clusters = Clusters(phrases)
        self.at_head = {phrase.head: number for number, phrase in enumerate(phrases)}
        self.children: list[list[int]] = [[] for _ in words]
        for index, word in enumerate(words):
            if word.head >= 0:
                self.children[word.head].append(index)
        self._firsts_of: dict[int, int] = {}
        self.order = sorted(range(len(phrases)), key=lambda at: phrases[at].head)
        self.paragraph = _paragraphs(text, words)
        self.quoted, self.quoted_run = _quoted(text, words, self.paragraph)
        self._source_of = {at: report for report in statements for at in words_within(words, report.source)}
        self._heads_in_order = [phrases[at].head for at in self.order]
        self._sentence_first = [bisect_left(words, span.start, key=lambda word: word.start) for span in sentences]

    def speaks(self, phrase: Phrase) -> bool:
        """True where a phrase stands in the source of a statement."""
        return phrase.head in self._source_of

    def is_spoken_by(self, phrase: Phrase, speaker: Phrase) -> bool:
        """True where a phrase stands in what the other one says."""
        report = self._source_of.get(speaker.head)
        if report is None:
            return False
        place = self.words[phrase.head].start
        return any(span.start <= place < span.end for span in report.content)

    def sentence_first(self, sentence: int) -> int:
        """The first word of a sentence."""
        return self._sentence_first[sentence]

    def low(self, index: int) -> str:
        """A word in lower case."""
        word = self.words[index]
        return self.text[word.start : word.end].lower()

    def form(self, phrase: Phrase) -> str:
        """A phrase's words in lower case, without an article before and a possessive ending behind."""
        first, end = phrase.first, phrase.end
        if self.low(end - 1) in ("'s", "’s", "'", "’") and end - 1 > phrase.head:
            end -= 1
        while first < phrase.head and self.low(first) in ("the", "a", "an", "this", "that", "these", "those"):
            first += 1
        return " ".join(self.low(index) for index in range(first, end))

    def holds(self, outer: Phrase, inner: Phrase) -> bool:
        """True where one phrase holds the other's head."""
        return outer.first <= inner.head < outer.end and outer is not inner

    def governor(self, phrase: Phrase) -> int:
        """The word that governs a phrase; of a conjunct, what governs the first one. -1 at the root."""
        return self.words[self._first_of(phrase.head)].head

    def relation(self, phrase: Phrase) -> str:
        """How a phrase depends on its governor; of a conjunct or apposition, how the first one does."""
        return self.words[self._first_of(phrase.head)].deprel

    def _first_of(self, head: int) -> int:
        """The first conjunct, or what an apposition stands beside; the word itself where it is neither."""
        at = self._firsts_of.get(head)
        if at is None:
            at = head
            while self.words[at].deprel in ("conj", "appos") and self.words[at].head >= 0:
                at = self.words[at].head
            self._firsts_of[head] = at
        return at

    def before(self, at: int, most: int) -> Iterator[int]:
        """The phrases whose heads stand before that of phrase `at`, nearest first, at most `most` of them."""
        place = bisect_left(self._heads_in_order, self.phrases[at].head)
        for step in range(place - 1, max(-1, place - 1 - most), -1):
            yield self.order[step]


def words_within(words: Sequence[Word], spans: Sequence[Span]) -> Iterator[int]:
    """The indices of the words that begin in one of the spans."""
    for span in spans:
        at = bisect_left(words, span.start, key=lambda word: word.start)
        while at < len(words) and words[at].start < span.end:
            yield at
            at += 1


def _paragraphs(text: str, words: Sequence[Word]) -> list[int]:
    """The number of the paragraph of each word; a line end between two words parts paragraphs."""
    found = []
    number, last = 0, 0
    for word in words:
        if "\n" in text[last : word.start]:
            number += 1
        found.append(number)
        last = word.end
    return found


def _quoted(text: str, words: Sequence[Word], paragraph: Sequence[int]) -> tuple[list[bool], list[int]]:
    """Whether each word stands between quotation marks, and the number of its run of quoted words (0 outside).

    Marks are counted from the start of each paragraph.
    """
    inside, runs = [], []
    opened, run, last = False, 0, -1
    for word, at in zip(words, paragraph, strict=True):
        if at != last:
            opened, last = False, at
        form = text[word.start : word.end]
        if form in ("“", "”", '"', "``", "''"):
            opened = form in ("“", "``") or (form == '"' and not opened)
            run += opened
            inside.append(False)
        else:
            inside.append(opened)
        runs.append(run if inside[-1] else 0)
    return inside, runs
