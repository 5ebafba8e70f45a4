"""The words of a text with their syntax, and whom and what they name."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.events.retagging import known_lemma, retagged
from onrecord.reading.quotations.trees import Tree
from onrecord.records import Mention, Word

SOMEBODY = frozenset({"person", "organization", "country", "people"})
SOMEWHERE = frozenset({"place", "facility", "country"})
_PERSON = frozenset({"person"})
_LANDS = frozenset({"place", "country"})
_PARTS = ("flat", "nmod:desc")
NAMING = (*_PARTS, "appos")  # relations of a noun to the words of its name
# Nouns of amount: what counts is what they are an amount of.
AMOUNTS = frozenset(
    """series number wave round group lot dozen hundred thousand million score handful string spate couple pair
    majority member part piece set worth kind type form act campaign result bit tonne ton % percent""".split()
)
PRONOUNS = frozenset("he she they we i you who him her them us me".split())


class NamedWords:
    """The words of a text and what mentions hold them. All word numbers are indices into `words`."""

    def __init__(self, text: str, words: Sequence[Word], mentions: Sequence[Mention]) -> None:
        self.tree = Tree(text, words)
        self.text, self.mentions = text, mentions
        self.words = [retagged(self.tree, number) for number in range(len(words))]
        self.low, self.below = self.tree.low, self.tree.below
        self.lemma = [known_lemma(self.tree, number, word) for number, word in enumerate(self.words)]
        starts = {word.start: number for number, word in enumerate(words)}
        self._mention_at: dict[int, list[int]] = {}
        for index, mention in enumerate(mentions):
            number = starts.get(mention.start)
            while number is not None and number < len(words) and words[number].start < mention.end:
                self._mention_at.setdefault(number, []).append(index)
                number += 1

    def shouted(self, number: int) -> bool:
        """Whether a capital says nothing of a word, since most words around it have one (a headline)."""
        around = [w for w in self.words[max(0, number - 6) : number + 7] if self.text[w.start].isalpha()]
        capitals = sum(self.text[w.start].isupper() for w in around)
        return capitals > 0.7 * len(around) and len(around) > 3

    def mentions_at(self, number: int) -> list[int]:
        """Mentions that hold a word, in order of place."""
        return self._mention_at.get(number, [])

    def is_verb(self, number: int) -> bool:
        """Whether the word is a full verb, or an adjective with a subject and an infinitive ("is willing to")."""
        if self.words[number].upos == "ADJ":
            return {"nsubj", "xcomp"} <= {self.words[d].deprel for d in self.below[number]}
        return self.words[number].upos == "VERB"

    def is_clause(self, verb: int) -> bool:
        """Whether a verb has a subject of its own, or an object and its subject for governor."""
        below = {self.words[d].deprel for d in self.below[verb]}
        return "nsubj" in below or ("obj" in below and self.words[verb].head < verb)

    def helpers(self, verb: int) -> set[str]:
        """The helping verbs of a verb, lower case."""
        return {self.low[d] for d in self.below[verb] if self.words[d].deprel in ("aux", "aux:pass")}

    def plural(self, noun: int) -> bool:
        """Whether a noun tells of more than one, by its form or the nouns joined to it."""
        several = any(self.words[d].deprel in ("conj", "nummod") for d in self.below[noun])
        return several or self.low[noun] != self.lemma[noun].lower() or self.lemma[noun] in ("people", "police")

    def preposition(self, number: int) -> str:
        """The preposition of a phrase, by its head; an empty string where it has none."""
        found = self.tree.child(number, "case")
        if found < 0 and self.words[number].upos in ("NOUN", "PROPN"):
            found = self.tree.child(number, "mark")  # the parser's slip: a noun has no subordinating word
        return self.low[found] if found >= 0 else ""

    def content(self, number: int) -> int:
        """The word that counts in a phrase: "attacks" in "a series of attacks"."""
        for _ in range(2):
            if self.lemma[number].lower() not in AMOUNTS and self.words[number].upos != "NUM":
                break
            inner = [d for d in self.below[number] if self.words[d].deprel == "nmod" and self.preposition(d) == "of"]
            if not inner:
                break
            number = inner[0]
        return number

    def with_conjuncts(self, head: int) -> list[int]:
        """A noun and the nouns joined to it ("Jordan and Britain")."""
        joined = (d for d in self.below[head] if self.words[d].deprel == "conj" and not self.is_verb(d))
        return [head, *joined, *self.hidden_conjuncts(head)]

    def hidden_conjuncts(self, head: int) -> list[int]:
        """Names joined to a noun that the parser hung on a part of its name ("President [Tarn and Vara]")."""
        found, open_ = [], [d for d in self.below[head] if d > head and self.words[d].deprel in _PARTS]
        while open_:
            at = open_.pop()
            joined = any(self.words[n].deprel == "cc" for n in range(head + 1, at))
            if joined and self.is_named_somebody(at):
                found.append(at)
                continue
            open_ += [d for d in self.below[at] if self.words[d].deprel in (*_PARTS, "conj")]
        return sorted(found)

    def is_somebody(self, number: int) -> bool:
        """Whether the word heads a mention of a person, a group or a country, or is a personal pronoun."""
        titled = self._titled(number)
        return self.low[number] in PRONOUNS or any(
            self.mentions[m].kind in SOMEBODY and self.heads(m, at)
            for at in (number, *titled)
            for m in self.mentions_at(at)
        )

    def _titled(self, number: int) -> list[int]:
        """The name that follows a title ("Sergeant Tarn")."""
        return [d for d in self.below[number] if self.words[d].deprel in NAMING and d == number + 1]

    def names_somebody(self, number: int) -> bool:
        """`is_somebody` of a word, or of what it is an amount of ("a number of militias")."""
        return self.is_somebody(number) or self.is_somebody(self.content(number))

    def is_named_somebody(self, number: int) -> bool:
        """Whether the word heads the name of a person, a group or a country."""
        return self._heads_name(number, SOMEBODY)

    def is_named_person(self, number: int) -> bool:
        """Whether the word heads the name of a person, or is "he" or "she"."""
        return self.low[number] in ("he", "she") or self._heads_name(number, _PERSON)

    def is_people(self, number: int) -> bool:
        """Whether the word, or what it is an amount of, heads a mention of persons that is no pronoun."""
        return any(
            self.mentions[m].kind in ("person", "people") and self.mentions[m].form != "pronoun" and self.heads(m, at)
            for at in (number, self.content(number), *self._titled(number))
            for m in self.mentions_at(at)
        )

    def is_named_place(self, number: int) -> bool:
        """Whether the word heads the name of a place or a country."""
        return self._heads_name(number, _LANDS)

    def _heads_name(self, number: int, kinds: frozenset[str]) -> bool:
        return any(
            self.mentions[m].form == "name" and self.mentions[m].kind in kinds and self.heads(m, number)
            for m in self.mentions_at(number)
        )

    def is_somewhere(self, number: int) -> bool:
        """Whether the word heads a mention of a place, a building or a country."""
        return any(self.mentions[m].kind in SOMEWHERE and self.heads(m, number) for m in self.mentions_at(number))

    def heads(self, mention: int, number: int) -> bool:
        """Whether a word is the head of a mention: its governor stands outside."""
        found, above = self.mentions[mention], self.words[number].head
        return above < 0 or not found.start <= self.words[above].start < found.end
