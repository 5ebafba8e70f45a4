"""What verbs and nouns offer to the reader of events: who does, to whom, and the slots of the lexicon's rules."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from onrecord.lexicons.events import ANY, LAND, PEOPLE, PERSON, WHERE, WHO
from onrecord.reading.events.naming import SOMEBODY, NamedWords

PARTICLES = frozenset("out up down back away off over in aside on apart together".split())
# Participles that tell of their subject's own stance ("is opposed to", "is committed to").
_MIDDLE = frozenset("oppose commit dedicate determine prepare concern worry resolve".split())
# Verbs whose second participle after a passive is one too, though no "was" stands there again.
_UNDERGONE = frozenset(
    """kill wound injure hurt arrest detain jail imprison shoot kidnap abduct beat stab torture charge indict convict
    sentence deport expel release fine acquit evict poison rescue""".split()
)
# Writings whose participle tells what their writer does ("issued a declaration demanding").
_WRITINGS = frozenset("declaration statement letter resolution report message petition tweet note".split())
# Nouns that say when, as "last week", and are no object.
_WHEN = frozenset(
    """second minute hour day week month year decade time night morning evening afternoon noon midnight today yesterday
    tomorrow weekend spring summer autumn fall winter season percent""".split()
)
# Verbs of one's own doing, which have no passive with a person in it, whatever the parser says.
_OWN_DEED = frozenset(
    """surrender resign retreat protest demonstrate riot rally agree meet apologize apologise clash march confess
    escape flee arrive step concede""".split()
)
_RANKS = frozenset("first second third last latest only".split())
_PASSIVE = ("nsubj:pass", "csubj:pass")


class Ground(NamedWords):
    """Subjects, objects, phrases and slots of the words of a text."""

    def key(self, verb: int) -> tuple[str, str]:
        """A verb's lemma, and with its particle ("blow", "blow+up"); both the same where there is none."""
        lemma = self.lemma[verb].lower()
        for dependent in self.below[verb]:
            relation = self.words[dependent].deprel
            if relation == "compound:prt" or (
                relation == "advmod" and self.low[dependent] in PARTICLES and dependent == verb + 1
            ):
                return lemma, f"{lemma}+{self.low[dependent]}"
        return lemma, lemma

    def passive(self, verb: int) -> bool:
        """Whether a verb stands in the passive, finite or as a participle after its noun ("the man killed by")."""
        below = {self.words[d].deprel for d in self.below[verb]}
        if (self.lemma[verb].lower() in _MIDDLE and "obl:agent" not in below) or self.low[verb].endswith("ing"):
            return False
        if {"nsubj", "obj"} <= below and not below & {"aux:pass", *_PASSIVE}:
            return False  # "demanded an admission by": the parser may hang the noun's "by" on the verb
        if {"nsubj:pass", "obj"} <= below and not below & {"aux:pass", "obl:agent"}:
            return False  # "the army seized control": the parser may take an active verb for a passive
        if self._perfect(verb) or (self.lemma[verb] in _OWN_DEED and not self._helped(verb, "be")):
            return False  # "have sworn to fight": the parser may take the perfect for a passive
        if below & {"aux:pass", *_PASSIVE, "obl:agent"}:
            return True
        word = self.words[verb]
        participle = self.low[verb] != self.lemma[verb] or self.lemma[verb] == "hurt"
        if word.deprel == "conj" and self.lemma[verb] in _UNDERGONE and participle and not below & {"obj", "aux"}:
            above = {self.words[d].deprel for d in self.below[word.head]} if word.head >= 0 else set()
            return bool(above & {"aux:pass", *_PASSIVE, "obl:agent"})  # "one was killed and two wounded"
        return (
            word.deprel == "acl"
            and self.low[verb].endswith(("ed", "en", "wn", "t", "d"))
            and not below & {"obj", "nsubj"}
        )

    def _perfect(self, verb: int) -> bool:
        """Whether "have" alone helps a verb, with no form of "be" or "get" beside it."""
        return self._helped(verb, "have") and not self._helped(verb, "be") and not self._helped(verb, "get")

    def _helped(self, verb: int, by: str) -> bool:
        return any(
            self.tree.lemma[d].lower() == by and self.words[d].deprel.startswith("aux") for d in self.below[verb]
        )

    def objects(self, verb: int) -> list[int]:
        """What is done to: objects of an active verb, subjects of a passive one, the noun of a passive participle."""
        if self.passive(verb):
            found = [d for d in self.below[verb] if self.words[d].deprel in _PASSIVE]
            found += [d for d in self.below[verb] if self.words[d].deprel == "obj"]
            if not found and self.words[verb].deprel.startswith("acl"):
                found = [self.words[verb].head]
            if not found and self.words[verb].deprel == "conj" and self.passive(self.words[verb].head):
                found = self.objects(self.words[verb].head)
            return [self._antecedent(d, verb) for d in found]
        found = [d for d in self.below[verb] if self.words[d].deprel in ("obj", "iobj")]
        return [self._antecedent(d, verb) for d in found or self._unmarked_objects(verb)]

    def _unmarked_objects(self, verb: int) -> list[int]:
        """What stands where an object stands, where the parser gives none: a second subject after the verb, a phrase
        without preposition beside it, the doer of an infinitive ("allow the candidate to run")."""
        first = [d for d in self.below[verb] if self.words[d].deprel == "nsubj"]
        later = [d for d in first if d > verb and min(first) < verb]
        if later:
            return later
        bare = [
            d
            for d in self.below[verb]
            if self.words[d].deprel in ("obl", "obl:unmarked")
            and verb < d <= verb + 4
            and self.words[d].upos == "NOUN"
            and not self.preposition(d)
            and self.lemma[d] not in _WHEN
        ]
        if bare:
            return bare[:1]
        clauses = [d for d in self.below[verb] if self.words[d].deprel == "xcomp"]
        return [s for c in clauses for s in self.below[c] if self.words[s].deprel == "nsubj" and s > verb][:1]

    def subjects(self, verb: int, depth: int = 0) -> list[int]:
        """Who does it: its subject, or the agent of a passive; where it has none, that of the verb above."""
        if self.passive(verb):
            return self._agents(verb)
        own = [d for d in self.below[verb] if self.words[d].deprel in ("nsubj", *_PASSIVE)]
        if own:
            own = [d for d in own if d < verb] or own
            return [self._antecedent(d, verb) for d in own]
        word = self.words[verb]
        if depth > 4 or word.head < 0:
            return self._subject_by_place(verb) if depth == 0 else []
        if word.deprel in ("ccomp", "parataxis") and word.head > verb:
            # "The firm is suing the state, its lawyer said": the parser may hang the first subject on the last verb
            return [d for d in self.below[word.head] if self.words[d].deprel == "nsubj" and d < verb][:1]
        if word.deprel == "parataxis" and word.head < verb and self.words[word.head].upos in ("NOUN", "PROPN"):
            # the parser may take the subject for the predicate, and hang the verb on it
            return [word.head] if self.names_somebody(word.head) else []
        if word.deprel in ("amod", "case", "appos", "flat"):
            # "the firm suspended work": the parser may take the verb for an adjective of its subject
            return [word.head] if word.head < verb else []
        if word.deprel.startswith("acl") and not self.is_verb(word.head):
            # "plans to attack": whoever plans; "rebels fighting the army": the noun itself
            if self.told_by_rank(verb):
                told_of = [d for d in self.below[word.head] if self.words[d].deprel == "nsubj"]
                return told_of or [word.head]
            if self.tree.marker(verb, "mark"):  # "plans to attack", "a policy of turning away"
                return self._owners(word.head, depth)
            if self.lemma[word.head].lower() in _WRITINGS:
                return self._owners(word.head, depth) or [word.head]
            return [] if self.is_somewhere(word.head) and not self.is_somebody(word.head) else [word.head]
        if word.deprel in ("xcomp", "advcl") and not self.is_verb(word.head):
            above = word.head
            if self.words[above].deprel == "conj" and self.tree.child(above, "nsubj", *_PASSIVE) < 0:
                above = self.words[above].head
            return [d for d in self.below[above] if self.words[d].deprel in ("nsubj", *_PASSIVE)]
        if word.deprel in ("xcomp", "conj", "advcl", "parataxis") and self.is_verb(word.head):
            if (
                word.deprel == "xcomp"
                and self.tree.child(word.head, "obj", "iobj") >= 0
                and not self.passive(word.head)
            ):
                controlled = self.tree.child(word.head, "iobj", "obj")
                if self.lemma[word.head] not in ("promise", "threaten", "vow"):
                    return [controlled]
            if self.passive(word.head):
                return self.objects(word.head)
            return self.subjects(word.head, depth + 1)
        return []

    def told_by_rank(self, verb: int) -> bool:
        """Whether an infinitive tells what its noun did: "the first to resign", "the only state to refuse"."""
        word = self.words[verb]
        if word.deprel != "acl" or self.tree.marker(verb, "mark") != "to":
            return False
        return any(self.low[d] in _RANKS for d in (word.head, *self.below[word.head]))

    def _subject_by_place(self, verb: int) -> list[int]:
        """Who does what the sentence's own verb says, where the parser gives no subject: whose name ends before it."""
        if self.low[verb].endswith("ing"):
            clauses = [d for d in self.below[verb] if d < verb and self.words[d].deprel in ("ccomp", "parataxis")]
            return self.subjects(clauses[0], 1) if clauses else []
        first = verb
        while first > 0 and self.words[first - 1].head == verb and self.words[first - 1].deprel in ("aux", "advmod"):
            first -= 1
        before = [m for m in self.mentions_at(first - 1) if self.mentions[m].kind in SOMEBODY] if first else []
        if not before or self.mentions[before[0]].end > self.words[first - 1].end:
            return []
        inside = takewhile(lambda n: self.words[n].start >= self.mentions[before[0]].start, range(first - 1, -1, -1))
        return [n for n in inside if self.heads(before[0], n)][-1:]

    def _agents(self, verb: int) -> list[int]:
        """Who does what a passive says; the parser may hang the agent on a phrase before it ("from captivity by")."""
        below = self.below[verb]
        agents = [d for d in below if self.words[d].deprel == "obl:agent"] or [
            d for d in below if self.words[d].deprel == "obl" and self.preposition(d) == "by"
        ]
        if agents:
            return agents
        inner = [d for o in below if self.words[o].deprel == "obl" for d in self.below[o]]
        return [d for d in inner if self.preposition(d) == "by" and self.names_somebody(d)][:1]

    def _owners(self, noun: int, depth: int) -> list[int]:
        owners = [d for d in self.below[noun] if self.words[d].deprel == "nmod:poss"]
        if owners:
            return owners
        above = self.words[noun].head
        if above >= 0 and self.is_verb(above) and self.words[noun].deprel in ("obj", "obl", "xcomp"):
            return self.subjects(above, depth + 1)
        return []

    def _antecedent(self, number: int, verb: int) -> int:
        """The noun that a relative pronoun stands for."""
        if self.low[number] in ("who", "which", "that", "whom") and self.words[verb].deprel == "acl:relcl":
            return self.words[verb].head
        return number

    def phrases(self, number: int) -> Iterator[tuple[str, int]]:
        """Prepositions and heads of the phrases that hang on a word."""
        for dependent in self.below[number]:
            if self.words[dependent].deprel.split(":")[0] in ("obl", "nmod") and (case := self.preposition(dependent)):
                yield case, dependent

    def slot(self, number: int, name: str) -> list[int]:
        """The words in a slot: `subj`, `obj`, `xcomp`, `inf`, `mod`, `poss`, any preposition or adverb."""
        if name == "subj":
            return [c for s in self.subjects(number) for c in self.with_conjuncts(s)]
        if name == "obj":
            things = self.objects(number)
            direct = [o for o in things if self.words[o].deprel != "iobj"]
            return [c for o in direct or things for c in self.with_conjuncts(o)]
        if name in ("xcomp", "advcl", "ccomp"):
            return [
                d
                for d in self.below[number]
                if self.words[d].deprel == name
                or (
                    name == "xcomp" and self.words[d].deprel in ("advcl", "acl") and self.tree.marker(d, "mark") == "to"
                )
            ]
        if name == "mod":
            return [
                d for d in self.below[number] if self.words[d].deprel in ("amod", "compound", "nmod:desc", "nummod")
            ]
        if name == "poss":
            return [d for d in self.below[number] if self.words[d].deprel == "nmod:poss"]
        if name == "inf":
            return [d for d in self.slot(number, "xcomp") if self.tree.marker(d, "mark") == "to"]
        found = [d for case, d in self.phrases(number) if case == name]
        found += [d for d in self.below[number] if self._gerund(d) and self.tree.marker(d, "mark") == name]
        if self.is_verb(number):
            found += [d for o in self.objects(number) for case, d in self.phrases(o) if case == name]
        else:
            above = self.words[number].head
            if above >= 0 and self.is_verb(above) and self.words[number].deprel in ("obj", "nsubj:pass", "obl"):
                found += [d for case, d in self.phrases(above) if case == name and d != number]
        if (
            not found
            and name in ("on", "upon")
            and any(self.low[d] == name and d == number + 1 for d in self.below[number])
        ):
            found = [d for d in self.below[number] if d > number + 1 and self.words[d].deprel in ("obl", "obj")][:1]
        return found or [
            d for d in self.below[number] if self.low[d] == name and self.words[d].deprel in ("advmod", "xcomp", "obl")
        ]

    def _gerund(self, number: int) -> bool:
        return self.low[number].endswith("ing") and self.words[number].deprel == "advcl"

    def fits(self, number: int, allowed: frozenset[str]) -> bool:
        """Whether a word, or what it is an amount of, is among the allowed ones."""
        if ANY in allowed:
            return True
        inner = self.content(number)
        low = self.low[inner]
        singular = low[:-3] + "y" if low.endswith("ies") else low.removesuffix("s")
        if low[0] in "$€£¥" and low[0] in allowed:
            return True
        people = inner != number and self.is_somebody(inner)  # "millions of people" are no millions
        outer = "" if people else self.lemma[number].lower()
        if not allowed.isdisjoint((self.lemma[inner].lower(), low, singular, outer)):
            return True
        if self.low[inner].rpartition("-")[2] in allowed or self.low[inner].partition("-")[0] in allowed:
            return True
        if any(self.words[d].deprel == "compound" and self.lemma[d].lower() in allowed for d in self.below[inner]):
            return True
        if PERSON in allowed and self.is_named_person(inner):
            return True
        if PEOPLE in allowed and self.is_people(number):
            return True
        if LAND in allowed and self.is_named_place(inner):
            return True
        return (WHO in allowed and self.names_somebody(number)) or (WHERE in allowed and self.is_somewhere(inner))
