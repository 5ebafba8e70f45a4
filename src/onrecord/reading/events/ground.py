"""What the words of a text offer to the reader of events: syntax, who and where they name, slots of verbs and nouns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from onrecord.lexicons.events import ANY, PEOPLE, PERSON, WHERE, WHO
from onrecord.reading.events.retagging import known_lemma, retagged
from onrecord.reading.quotations.trees import Tree
from onrecord.records import Mention, Word

SOMEBODY = frozenset({"person", "organization", "country", "people"})
SOMEWHERE = frozenset({"place", "facility", "country"})
NAMING = ("flat", "nmod:desc", "appos")  # relations of a noun to the words of its name
PARTICLES = frozenset("out up down back away off over in aside on apart together".split())
# Nouns of amount: what counts is what they are an amount of.
AMOUNTS = frozenset(
    """series number wave round group lot dozen hundred thousand million score handful string spate couple pair
    majority member part piece set worth kind type form act campaign result bit tonne ton % percent""".split()
)
PRONOUNS = frozenset("he she they we i you who him her them us me".split())
# Participles that tell of their subject's own stance ("is opposed to", "is committed to").
_MIDDLE = frozenset("oppose commit dedicate determine prepare concern worry resolve".split())
# Verbs whose second participle after a passive is one too, though no "was" stands there again.
_UNDERGONE = frozenset(
    "kill wound injure hurt arrest detain jail imprison shoot kidnap abduct beat stab torture".split()
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
_PASSIVE = ("nsubj:pass", "csubj:pass")


class Ground:
    """The words of a text with their syntax and mentions. All word numbers are indices into `words`."""

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

    def is_verb(self, number: int) -> bool:
        """Whether the word is a full verb, or an adjective with a subject and an infinitive ("is willing to")."""
        if self.words[number].upos == "ADJ":
            return {"nsubj", "xcomp"} <= {self.words[d].deprel for d in self.below[number]}
        return self.words[number].upos == "VERB"

    def is_clause(self, verb: int) -> bool:
        """Whether a verb has a subject of its own, or an object and its subject for governor."""
        below = {self.words[d].deprel for d in self.below[verb]}
        return "nsubj" in below or ("obj" in below and self.words[verb].head < verb)

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
        if word.deprel == "conj" and self.lemma[verb] in _UNDERGONE and not below & {"obj", "aux"}:
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

    def plural(self, noun: int) -> bool:
        """Whether a noun tells of more than one, by its form or the nouns joined to it."""
        several = any(self.words[d].deprel in ("conj", "nummod") for d in self.below[noun])
        return several or self.low[noun] != self.lemma[noun].lower() or self.lemma[noun] in ("people", "police")

    def with_conjuncts(self, head: int) -> list[int]:
        """A noun and the nouns joined to it ("Jordan and Britain")."""
        joined = (d for d in self.below[head] if self.words[d].deprel == "conj" and not self.is_verb(d))
        return [head, *joined, *self.hidden_conjuncts(head)]

    def hidden_conjuncts(self, head: int) -> list[int]:
        """Names joined to a noun that the parser hung on a part of its name ("President [Tarn and Vara]")."""
        found, open_ = [], [d for d in self.below[head] if d > head and self.words[d].deprel in NAMING]
        while open_:
            at = open_.pop()
            joined = any(self.words[n].deprel == "cc" for n in range(head + 1, at))
            if joined and self.is_named_somebody(at):
                found.append(at)
                continue
            open_ += [d for d in self.below[at] if self.words[d].deprel in (*NAMING, "conj")]
        return sorted(found)

    def is_named_somebody(self, number: int) -> bool:
        """Whether the word heads the name of a person, a group or a country."""
        return any(
            self.mentions[m].form == "name" and self.mentions[m].kind in SOMEBODY and self.heads(m, number)
            for m in self.mentions_at(number)
        )

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
        if PEOPLE in allowed and self._is_people(number):
            return True
        return (WHO in allowed and self.names_somebody(number)) or (WHERE in allowed and self.is_somewhere(inner))

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

    def is_named_person(self, number: int) -> bool:
        """Whether the word heads the name of a person, or is "he" or "she"."""
        return self.low[number] in ("he", "she") or any(
            self.mentions[m].kind == "person" and self.mentions[m].form == "name" and self.heads(m, number)
            for m in self.mentions_at(number)
        )

    def _is_people(self, number: int) -> bool:
        """Whether the word, or what it is an amount of, heads a mention of persons that is no pronoun."""
        return any(
            self.mentions[m].kind in ("person", "people") and self.mentions[m].form != "pronoun" and self.heads(m, at)
            for at in (number, self.content(number), *self._titled(number))
            for m in self.mentions_at(at)
        )

    def is_somewhere(self, number: int) -> bool:
        """Whether the word heads a mention of a place, a building or a country."""
        return any(self.mentions[m].kind in SOMEWHERE and self.heads(m, number) for m in self.mentions_at(number))

    def heads(self, mention: int, number: int) -> bool:
        """Whether a word is the head of a mention: its governor stands outside."""
        found, above = self.mentions[mention], self.words[number].head
        return above < 0 or not found.start <= self.words[above].start < found.end
