"""What is asked of a text to tell whose statements it reports."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from onrecord.lexicons.offices_likened import BODIES_ALIKE
from onrecord.lexicons.persons_and_groups import GIVEN_HE, GIVEN_SHE, GROUPS, PRONOUNS
from onrecord.records import Mention, RoleReport, Span, StatementReport, Word

SPEAKS = frozenset({"person", "organization", "country", "people", "place"})
_HE_SHE = ("he", "she")
ANY_BODY = frozenset("group organization organisation body movement outfit".split())


class Ground:
    """One text, with its chained mentions by the words they hold."""

    def __init__(
        self,
        text: str,
        words: Sequence[Word],
        mentions: Sequence[Mention],
        roles: Sequence[RoleReport],
        sentences: Sequence[Span],
    ) -> None:
        self.text = text
        self._sentences = sentences
        self.words = words
        self.roles = roles
        self.named = [mention for mention in mentions if mention.chain is not None]
        self.names = [mention for mention in self.named if mention.form == "name"]
        self.with_name = {mention.chain for mention in self.names}
        self.people = {mention.chain for mention in self.names if mention.kind == "person"}
        self.kind = {mention.chain: mention.kind for mention in reversed(self.names)}
        self.by_end = {mention.end: mention for mention in self.named if mention.form != "name"}

    def is_definite(self, head: int, held: Sequence[int]) -> bool:
        """True of "the coalition of militias": one, with "the"."""
        word = self.words[head]
        noun = word.upos == "NOUN" or (word.upos == "PROPN" and not self.is_named(head))  # "MP"
        return noun and self.low(held[0]) == "the" and self.low(head) == word.lemma.lower()

    def is_told_apart(self, head: int) -> bool:
        """True of a description with more to it than its noun: "the head of the river board", "the mayor who left"."""
        return any(
            word.head == head and word.deprel in ("nmod", "nmod:poss", "acl", "acl:relcl", "appos", "flat")
            for word in self.words
        )

    def is_of_sort(self, chain: int | None, lemma: str) -> bool:
        """True where a body can be taken up by a noun: where its names have no noun for a body of another sort."""
        nouns = {
            word
            for mention in self.names
            if mention.chain == chain
            for word in self.text[mention.start : mention.end].lower().split()
            if word in GROUPS
        }
        return not nouns or lemma in nouns | ANY_BODY or bool(nouns & BODIES_ALIKE.get(lemma, frozenset()))

    def named_before(self, report: StatementReport) -> int | None:
        """The one person who is named in the sentence before that of a report's source; `None` where it is not one."""
        place = report.source[0].start
        at = bisect_right(self._sentences, place, key=lambda span: span.start) - 1
        if at < 1:
            return None
        earlier, first = self._sentences[at - 1], self._sentences[at].start
        if "\n\n" in self.text[earlier.end : first]:
            return None
        near = {m.chain for m in self.names if m.kind == "person" and earlier.start <= m.start < place}
        return next(iter(near)) if len(near) == 1 else None

    def gender_of(self, chain: int | None) -> str | None:
        """ "he" or "she": as a given name of the chain tells, else as most of its pronouns do; `None` where none is."""
        told: Counter[str] = Counter()
        for mention in self.named:
            if mention.chain != chain:
                continue
            written = self.text[mention.start : mention.end].lower()
            first = written.split()[0]
            if mention.form == "name" and " " in written and (first in GIVEN_HE) != (first in GIVEN_SHE):
                return "he" if first in GIVEN_HE else "she"
            gender = PRONOUNS[written][2] if mention.form == "pronoun" and written in PRONOUNS else None
            if gender in _HE_SHE:
                told[gender] += 1
        return max(sorted(told), key=lambda gender: told[gender]) if told else None

    def sentence_at(self, offset: int) -> Span:
        """The sentence that an offset stands in; the whole text where sentences are not known."""
        at = bisect_right(self._sentences, offset, key=lambda span: span.start) - 1
        return self._sentences[at] if at >= 0 else Span(start=0, end=len(self.text))

    def first_at(self, offset: int) -> int:
        return bisect_left(self.words, offset, key=lambda word: word.start)

    def inside(self, source: Sequence[Span]) -> list[int]:
        """The words of a source."""
        return [index for span in source for index in range(self.first_at(span.start), self.first_at(span.end))]

    def head(self, held: Sequence[int]) -> int | None:
        """The word that governs some words: the first whose governor stands outside of them."""
        inside = frozenset(held)
        heads = (index for index in held if self.words[index].head not in inside)
        return next((index for index in heads if self.words[index].upos != "PUNCT"), None)

    def mention_at(self, index: int) -> Mention | None:
        """The chained mention that a word heads or, in a name, belongs to."""
        word = self.words[index]
        for mention in self.names:
            if mention.start <= word.start < mention.end:
                return mention if mention.kind in SPEAKS else None
        return self.by_end.get(word.end)

    def is_named(self, index: int) -> bool:
        """True of a word that belongs to a name."""
        word = self.words[index]
        return any(mention.start <= word.start < mention.end for mention in self.names)

    def named_so(self, source: Sequence[Span]) -> int | None:
        """The one chain of which a source has the very words of a name: the names of a text are not all found."""
        if len(source) != 1:
            return None
        written = source[0].of(self.text).removeprefix("The ").removeprefix("the ")
        chains = {m.chain for m in self.names if m.kind in SPEAKS and self.text[m.start : m.end] == written}
        return next(iter(chains)) if len(chains) == 1 else None

    def in_capitals(self, index: int) -> bool:
        """True of "WHO" and "US", which are no pronouns."""
        word = self.words[index]
        return self.text[word.start : word.end].isupper()

    def low(self, index: int) -> str:
        word = self.words[index]
        return self.text[word.start : word.end].lower()


def ends(report: StatementReport) -> Iterator[int]:
    yield from (span.end for span in (*report.content, *report.source, *report.cue))
