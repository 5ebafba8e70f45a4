"""What is asked of a text to tell whose statements it reports."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TypeVar

from onrecord.lexicons.offices_likened import BODIES_ALIKE, TITLES_ALIKE
from onrecord.lexicons.persons_and_groups import GIVEN_HE, GIVEN_SHE, GROUPS, PRONOUNS
from onrecord.records import Mention, RoleReport, Span, StatementReport, Word

SPEAKS = frozenset({"person", "organization", "country", "people", "place"})
_HE_SHE = ("he", "she")
_LONGEST_LETTERS = 8  # characters of "(HNO), "
_LETTERED = re.compile(r"\(([A-Z]{2,4})\),? $")
K = TypeVar("K")
V = TypeVar("V")
ANY_BODY = frozenset("group organization organisation body movement outfit agency".split())


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
        self._in_order = sorted(range(len(self.names)), key=lambda at: self.names[at].start)
        self._starts = [self.names[at].start for at in self._in_order]
        self._name_at: dict[int, Mention] = {}
        for mention in self.names:
            for index in range(self.first_at(mention.start), self.first_at(mention.end)):
                self._name_at.setdefault(index, mention)

    @cached_property
    def _below(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = defaultdict(list)
        for index, word in enumerate(self.words):
            found[word.head].append(index)
        return found

    @cached_property
    def of_chain(self) -> Mapping[int | None, Sequence[Mention]]:
        """The chained mentions of each chain."""
        return _grouped(self.named, lambda mention: mention.chain)

    @cached_property
    def bodies_ending(self) -> Mapping[str, Sequence[Mention]]:
        """The names of organizations by their last words, in small letters."""
        bodies = [mention for mention in self.names if mention.kind == "organization"]
        return _grouped(bodies, lambda mention: _last_word(self.text[mention.start : mention.end]))

    @cached_property
    def names_ending(self) -> Mapping[int, Sequence[Mention]]:
        """The names by the place where they end."""
        return _grouped(self.names, lambda mention: mention.end)

    @cached_property
    def roles_of(self) -> Mapping[int, Sequence[RoleReport]]:
        """The roles of each holder."""
        return _grouped(self.roles, lambda role: role.holder)

    @cached_property
    def roles_ending(self) -> Mapping[str, Sequence[RoleReport]]:
        """The roles by the last words of their titles, in small letters."""
        return _grouped(self.roles, lambda role: _last_word(role.title.of(self.text)))

    @cached_property
    def lettered(self) -> Mapping[str, set[int | None]]:
        """The persons behind whose offices letters stand in brackets: "the Harbour Clerk (HC) Olin Tarn"."""
        found: dict[str, set[int | None]] = defaultdict(set)
        for mention in self.names:
            near = max(0, mention.start - _LONGEST_LETTERS)
            if mention.kind == "person" and (letters := _LETTERED.search(self.text, near, mention.start)):
                found[letters[1]].add(mention.chain)
        return found

    @cached_property
    def _written_so(self) -> Mapping[str, Sequence[Mention]]:
        return _grouped(self.names, lambda mention: self.text[mention.start : mention.end])

    def below(self, head: int) -> Sequence[int]:
        """The words that a word governs, in order."""
        return self._below.get(head, ())

    def names_between(self, start: int, end: int) -> list[Mention]:
        """The names that begin in a stretch, in the order given."""
        found = self._in_order[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return [self.names[at] for at in sorted(found)]

    def people_within(self, source: Sequence[Span]) -> list[Mention]:
        """The names of persons that lie in one of some spans, in the order given."""
        near = self.names_between(min(s.start for s in source), max(s.end for s in source))
        return [m for m in near if m.kind == "person" and any(s.start <= m.start and m.end <= s.end for s in source)]

    def is_definite(self, head: int, held: Sequence[int]) -> bool:
        """True of "the coalition of militias": one, with "the"."""
        word = self.words[head]
        noun = word.upos == "NOUN" or (word.upos == "PROPN" and not self.is_named(head))  # "MP"
        return noun and self.low(held[0]) == "the" and self.low(head) == word.lemma.lower()

    def is_told_apart(self, head: int) -> bool:
        """True of a description with more to it than its noun: "the head of the river board", "the mayor who left"; not
        of an aside ("the mayor, who left") nor of a title of several words ("the secretary of state")."""
        for index in self.below(head):
            relation = self.words[index].deprel
            if relation in ("nmod:poss", "appos", "flat"):
                return True
            if relation == "nmod" and self._title_to(head, index) not in TITLES_ALIKE:
                return True
            if relation in ("acl", "acl:relcl") and self.low(head + 1) != ",":  # what modifies it stands behind it
                return True
        return False

    def _title_to(self, head: int, last: int) -> str:
        return " ".join(self.low(index) for index in range(head, last + 1))

    def is_of_sort(self, chain: int | None, lemma: str) -> bool:
        """True where a body can be taken up by a noun: where its names have no noun for a body of another sort."""
        nouns = {
            word
            for mention in self.of_chain.get(chain, ())
            if mention.form == "name"
            for word in self.text[mention.start : mention.end].lower().split()
            if word in GROUPS
        }
        return not nouns or lemma in nouns | ANY_BODY or bool(nouns & BODIES_ALIKE.get(lemma, frozenset()))

    def foremost_before(self, place: int) -> int | None:
        """The person whom the sentence before a place is about: its subject, or in the same paragraph the one person
        whom it names; `None` where somebody else is named behind it."""
        at = bisect_right(self._sentences, place, key=lambda span: span.start) - 1
        if at < 1:
            return None
        earlier, first = self._sentences[at - 1], self._sentences[at].start
        subject = self._subject(earlier)
        if subject is not None:
            return None if self._people(first, place) - {subject} else subject
        near = self._people(earlier.start, place)
        return next(iter(near)) if len(near) == 1 and "\n" not in self.text[earlier.end : first] else None

    def _people(self, start: int, end: int) -> set[int | None]:
        return {m.chain for m in self.names_between(start, end) if m.kind == "person"}

    def _subject(self, sentence: Span) -> int | None:
        """The named person who is the subject of a sentence."""
        for index in range(self.first_at(sentence.start), self.first_at(sentence.end)):
            word = self.words[index]
            if not word.deprel.startswith("nsubj") or word.head < 0 or self.words[word.head].deprel != "root":
                continue
            mention = self.mention_at(index)
            return mention.chain if mention is not None and mention.chain in self.people else None
        return None

    @cached_property
    def _names_of(self) -> Mapping[int, Sequence[str]]:
        found: dict[int, set[str]] = defaultdict(set)
        for mention in self.names:
            if mention.chain is not None:
                found[mention.chain].add(self.text[mention.start : mention.end].lower())
        return {chain: sorted(names) for chain, names in found.items()}

    def only_name(self, chain: int) -> str | None:
        """The name of a chain in small letters, where it has one alone."""
        names = self._names_of.get(chain, ())
        return names[0] if len(names) == 1 else None

    def has_name_ending(self, chain: int, ending: str) -> bool:
        return any(name.endswith(ending) for name in self._names_of.get(chain, ()))

    def is_known_before(self, chain: int | None, place: int) -> bool:
        """True where a chain has been spoken of before a place."""
        return chain is not None and any(mention.start < place for mention in self.of_chain.get(chain, ()))

    def is_titled(self, chain: int, noun: str) -> bool:
        """True where the text has given somebody the title, or another for the same office."""
        alike = TITLES_ALIKE.get(noun, frozenset()) | {noun}
        titles = (role.title.of(self.text).lower().split() for role in self.roles_of.get(chain, ()))
        return any(title[-1] in alike for title in titles if title)

    def gender_of(self, chain: int | None) -> str | None:
        """ "he" or "she": as a given name of the chain tells, else as most of its pronouns do; `None` where none is."""
        told: Counter[str] = Counter()
        for mention in self.of_chain.get(chain, ()):
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
        mention = self._name_at.get(index)
        if mention is not None:
            return mention if mention.kind in SPEAKS else None
        return self.by_end.get(self.words[index].end)

    def is_called(self, chain: int | None, head: int | None) -> bool:
        """True where the noun of a description stands in or before a name of a chain: "the admiral", "Admiral Tarn"."""
        if head is None:
            return False
        noun = self.low(head)
        names = (mention for mention in self.of_chain.get(chain, ()) if mention.form == "name")
        return any(noun in self.text[max(0, m.start - len(noun) - 1) : m.end].lower().split() for m in names)

    def is_named(self, index: int) -> bool:
        """True of a word that belongs to a name."""
        return index in self._name_at

    def named_so(self, source: Sequence[Span]) -> int | None:
        """The one chain of which a source has the very words of a name: the names of a text are not all found."""
        if len(source) != 1:
            return None
        written = source[0].of(self.text).removeprefix("The ").removeprefix("the ")
        chains = {m.chain for m in self._written_so.get(written, ()) if m.kind in SPEAKS}
        return next(iter(chains)) if len(chains) == 1 else None

    def in_capitals(self, index: int) -> bool:
        """True of "WHO" and "US", which are no pronouns."""
        word = self.words[index]
        return self.text[word.start : word.end].isupper()

    def low(self, index: int) -> str:
        word = self.words[index]
        return self.text[word.start : word.end].lower()


def _last_word(written: str) -> str:
    words = written.lower().split()
    return words[-1] if words else ""


def _grouped(values: Iterable[V], key: Callable[[V], K]) -> Mapping[K, Sequence[V]]:
    found: dict[K, list[V]] = {}
    for value in values:
        found.setdefault(key(value), []).append(value)
    return found


def ends(report: StatementReport) -> Iterator[int]:
    yield from (span.end for span in (*report.content, *report.source, *report.cue))
