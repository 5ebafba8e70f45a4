"""Which words of a text report an event, of which type: the lexicon's rules on the syntax, and operators above them."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass, field, replace

from onrecord.lexicons.events import NONE, WHO, EventRule, noun_rules, verb_rules
from onrecord.lexicons.events_operators import (
    BLAMED,
    CAUSING_VERBS,
    HANDED_DOWN,
    LIGHT_VERBS,
    MADE,
    OPERATORS,
    STOPPED,
    sort_of,
)
from onrecord.reading.events.ground import Ground
from onrecord.records import EventStatus

SAID_MUST = "said … must"  # the reason of a demand that a modal makes
SAID_BAD = "said … is"  # the reason of a reproach that a predicate makes
TOGETHER = "announced together"  # the reason of an agreement that a joint announcement makes
READY = "ready to"  # the reason of an agreement that readiness makes
_DEEPEST = 6  # operators within operators that are followed
# Verbs that only say that an event took place.
_OCCUR = frozenset("take occur happen come follow erupt break+out unfold ensue surface emerge arise flare".split())
_HURT = frozenset("kill wound injure die hurt maim slay massacre slaughter".split())
_READY = frozenset("willing ready prepared set due".split())
_ANNOUNCING = frozenset("announce declare unveil".split())
_JOINT = frozenset("plan initiative alliance partnership roadmap timetable framework project".split())
_SHARING = frozenset("join lead participate".split())
_KNOWN = frozenset("the this that these those such".split())  # words before an attack that was told of before
_UNREST = frozenset("protest demonstration riot unrest uprising".split())
_UNDER_WAY = frozenset("underway ongoing".split())
_NOT = frozenset("not n't n’t never".split())
_TELLING = frozenset("say tell insist stress declare add state argue emphasize emphasise reiterate".split())
_WHO = frozenset({WHO})
# Prepositions under an operator that lead to the event it works on.
_LEADS = {
    "other": ("for", "to", "on", "of", "from", "against"),
    "begin": ("with", "in"),
    "manage": ("in", "to"),
    "refuse": ("to", "for"),
    "deny": ("in",),
}
# Verbs that bid somebody with an infinitive, and only say something with a clause.
BIDDING = frozenset("tell ask advise".split())
_BIDDEN = frozenset("should must be".split())
_LIGHT_LEADS = {"enter": ("into",), "engage": ("in",), "participate": ("in",), "take": ("in",)}
_TRANSPARENT = frozenset({"begin", "manage", "attempt", "intend"})
_UNDOING = frozenset({"stop", "lift", "fail"})
_KEEPING_OFF = frozenset({"foil", "prevent"})
_THREAT_MODES = {
    "ASSAULT": "violence", "MOBILIZE": "violence", "SANCTION": "relations", "COERCE": "restrict", "PROTEST": "restrict",
}  # fmt: skip


@dataclass(slots=True, kw_only=True)
class Coded:
    """One event as a word reports it. `carrier` is the verb that carries an event noun out, or the word itself.

    `inner` is the event that an operator works on. `absorbed` are words that report the same event again.
    """

    word: int
    type: str
    mode: str | None
    reason: str
    carrier: int
    inner: Coded | None = None
    absorbed: list[int] = field(default_factory=list)


class Coder:
    """Codes the words of one text, each once; those in `dated` stand in a time expression."""

    def __init__(self, ground: Ground, dated: Container[int] = ()) -> None:
        self.ground, self.dated = ground, dated
        self._known: dict[int, Coded | None] = {}
        # Status that operators hand down to the words under them.
        self.handed: dict[int, EventStatus] = {}

    def events(self) -> list[Coded]:
        """All events, in the order of their words; a word that another event absorbed has none of its own."""
        ground = self.ground
        found = [
            coded
            for number, word in enumerate(ground.words)
            if word.upos in ("VERB", "NOUN", "PROPN", "ADJ") and (coded := self.code(number)) is not None
        ]
        gone = {number for coded in found for number in coded.absorbed}
        kept: dict[int, Coded] = {}
        for coded in found:
            noun = ground.words[coded.word].upos in ("NOUN", "PROPN")
            if coded.word not in gone and (not noun or self.told(coded)):
                kept.setdefault(coded.word, coded)
        return [kept[word] for word in sorted(kept)]

    def code(self, number: int, depth: int = 0) -> Coded | None:
        """The event that a word reports, None for none."""
        if number in self._known:
            return self._known[number]
        self._known[number] = None  # a circle of words reports nothing
        if depth <= _DEEPEST:
            found = self._word(number, depth)
            self._known[number] = found
        return self._known[number]

    def _word(self, number: int, depth: int) -> Coded | None:
        word = self.ground.words[number]
        if self._reproach(number):
            return Coded(word=number, type="ACCUSE", mode="disapprove", reason=SAID_BAD, carrier=number)
        if word.upos == "ADJ":
            ready = self.ground.lemma[number].lower() in _READY and word.deprel not in ("amod", "compound")
            return self._verb(number, depth) if ready else None
        if not self.ground.is_verb(number):
            return self._noun(number)
        if word.deprel == "amod" and not (any(self.ground.phrases(number)) or self.ground.is_clause(number)):
            return None  # "a banned group" tells of no ban
        found = self._verb(number, depth)
        return self._must(number) or (self._turned(number, found) if found is not None else None)

    def _turned(self, verb: int, coded: Coded) -> Coded:
        """The event, or what refusing it or threatening it makes of it: "will not lift", "will attack unless"."""
        ground = self.ground
        if coded.carrier != verb or coded.type in ("REJECT", "THREATEN", "REQUEST", "ACCUSE") or ground.passive(verb):
            return coded
        helpers = {ground.low[d] for d in ground.below[verb] if ground.words[d].deprel == "aux"}
        future = helpers & {"will", "wo", "would", "shall", "'ll", "’ll"}
        negated = any(ground.low[d] in _NOT and ground.words[d].deprel == "advmod" for d in ground.below[verb])
        sort = sort_of(coded.type)
        doer = any(ground.fits(s, _WHO) or ground.low[s] in ("it", "country") for s in ground.slot(verb, "subj"))
        marks = {ground.tree.marker(d, "mark") for d in ground.below[verb] if ground.words[d].deprel == "advcl"}
        supposed = "would" in helpers and "if" in marks  # "if I knew, I would not discuss it"
        if future and not supposed and negated and sort != "conflict" and doer:
            return replace(coded, type="REJECT", mode=None, reason=f"will not + {coded.reason}")
        withdrawn = coded.type == "RETREAT" and "unless" in marks
        open_ = (future or helpers & {"may", "might"}) and marks & {"unless", "if"}
        if open_ and not negated and (sort == "conflict" or withdrawn):
            mode = _THREAT_MODES.get(coded.type, "relations")
            return replace(coded, type="THREATEN", mode=mode, reason=f"will … if + {coded.reason}")
        return coded

    def _must(self, verb: int) -> Coded | None:
        """A demand in somebody's words: "said that the army must leave"."""
        ground = self.ground
        word = ground.words[verb]
        if (
            word.deprel not in ("ccomp", "parataxis")
            or word.head < 0
            or ground.lemma[word.head].lower() not in _TELLING
        ):
            return None
        helpers = {ground.low[d] for d in ground.below[verb] if ground.words[d].deprel == "aux"}
        bidden = [s for s in ground.slot(verb, "subj") if ground.fits(s, _WHO)]
        named = any(ground.mentions[m].form == "name" for s in bidden for m in ground.mentions_at(s))
        if not bidden or not ("must" in helpers or ("should" in helpers and named)):
            return None
        return Coded(word=verb, type="REQUEST", mode=None, reason=SAID_MUST, carrier=verb)

    def _reproach(self, number: int) -> bool:
        """Whether a predicate condemns what it is said of: "said that the ruling was illegal"."""
        ground, word = self.ground, self.ground.words[number]
        if ground.lemma[number].lower() not in BLAMED or word.deprel not in ("ccomp", "parataxis") or word.head < 0:
            return False
        below = {ground.words[d].deprel for d in ground.below[number]}
        of = [d for d in ground.below[number] if ground.words[d].deprel == "nsubj" and ground.words[d].upos != "PRON"]
        negated = any(ground.low[d] in _NOT or ground.low[d] == "no" for d in ground.below[number])
        return "cop" in below and bool(of) and not negated and ground.lemma[word.head].lower() in _TELLING

    def _verb(self, verb: int, depth: int) -> Coded | None:
        full = self.ground.key(verb)[1]
        if full == "oppose" and verb > 0 and self.ground.low[verb - 1] == "as":
            return None  # "as opposed to"
        if (
            full == "call"
            and self.ground.passive(verb)
            and self.ground.slot(verb, "xcomp")
            and not self.ground.subjects(verb)
        ):
            return None  # "the place is called Uke"
        if full in _ANNOUNCING and self._together(verb):
            return Coded(word=verb, type="AGREE", mode=None, reason=TOGETHER, carrier=verb)
        # "suspected of killing a guard": he was killed, whoever did it
        operator = "accuse" if full == "suspect" and self.ground.slot(verb, "of") else OPERATORS.get(full)
        rule = self.match(verb, verb_rules().get(full, ()))
        inner = self._inner(verb, operator, depth) if operator or full in LIGHT_VERBS or full in _OCCUR else None
        if rule is not None and rule.type == NONE:
            for thing in self.ground.objects(verb) if operator in ("refuse", "deny") else ():
                self.handed.setdefault(self.ground.content(thing), "denied")
            return None
        if full == "order" and inner is not None and not self.ground.is_verb(inner.word):
            inner.carrier = verb  # "ordered airstrikes" is no request
            return None
        if operator is not None and inner is not None:
            return self._operated(verb, operator, inner, rule)
        if self.ground.words[verb].upos == "ADJ" and operator == "offer" and self.ground.slot(verb, "xcomp"):
            named = any(self.ground.fits(s, _WHO) for s in self.ground.slot(verb, "subj"))
            return Coded(word=verb, type="AGREE", mode=None, reason=READY, carrier=verb) if named else None
        if rule is not None:
            return self._by_rule(verb, full, rule)
        if inner is not None and (full in LIGHT_VERBS or full in _OCCUR) and not self.ground.is_verb(inner.word):
            inner.carrier = verb
        return None

    def _together(self, verb: int) -> bool:
        """Whether two of name announce together what will be: then they have agreed on it."""
        ground = self.ground
        named = [s for s in ground.slot(verb, "subj") if ground.names_somebody(s)]
        if len(named) < 2 or ground.passive(verb):
            return False
        return any(
            ground.low[d] in ("will", "would", "'ll", "’ll") and ground.words[d].deprel == "aux"
            for clause in ground.slot(verb, "ccomp")
            for d in ground.below[clause]
        ) or any(ground.lemma[o].lower() in _JOINT for o in ground.objects(verb))

    def _by_rule(self, verb: int, full: str, rule: EventRule) -> Coded:
        ground = self.ground
        coded = Coded(word=verb, type=rule.type, mode=rule.mode, reason=rule.line, carrier=verb)
        for thing in ground.slot(verb, "obj"):
            noun = self.code(ground.content(thing))
            if full in LIGHT_VERBS and noun is not None and not ground.is_verb(noun.word):
                coded.word, coded.mode = noun.word, coded.mode or (noun.mode if noun.type == rule.type else None)
                coded.absorbed.append(verb)
                self._known[noun.word] = coded
                break
        lemma = full.partition("+")[0]
        if rule.type == "ASSAULT" and lemma in _HURT:
            around = [
                *ground.slot(verb, "subj"),
                *(d for case in ("in", "by", "with") for d in ground.slot(verb, case)),
            ]
            for thing in around:
                cause = self.code(ground.content(thing))
                if cause is not None and cause.type == "ASSAULT" and not ground.is_verb(cause.word):
                    coded.mode, coded.inner = coded.mode or cause.mode, cause
                    coded.absorbed.append(cause.word)
        return coded

    def _inner(self, verb: int, operator: str | None, depth: int) -> Coded | None:
        """The event under an operator: an infinitive, a clause, an object, a phrase with "for", "to", "on", "of".

        A light verb has its object alone, a verb of happening its subject, one of beginning and ending either.
        """
        ground = self.ground
        if depth > _DEEPEST:
            return None
        clauses = [*ground.slot(verb, "xcomp"), *ground.slot(verb, "ccomp")] if operator else []
        if ground.lemma[verb] in BIDDING:
            clauses = ground.slot(verb, "xcomp")
        if ground.lemma[verb] == "insist":  # "insisted that they leave", not "insists that they left"
            clauses = [c for c in clauses if ground.low[c] == ground.lemma[c] and not ground.helpers(c) - _BIDDEN]
        named = ground.key(verb)[1] == "call"  # "called the raid a success" names the raid, and asks for none
        below = [] if named else [ground.content(o) for o in ground.slot(verb, "obj")]
        cases = _LEADS.get(operator, _LEADS["other"]) if operator else _LIGHT_LEADS.get(ground.lemma[verb], ())
        for case in cases:
            below += [ground.content(d) for d in ground.slot(verb, case)]
        happens = ground.key(verb)[1] in _OCCUR and not (
            ground.lemma[verb] == "take" and not _takes_place(ground, verb)
        )
        if happens or (operator in ("begin", "stop") and not below):
            below = [ground.content(s) for s in ground.slot(verb, "subj")]
        # "started a strike to protest": the infinitive of purpose comes after the object
        purposes = [c for c in clauses if ground.words[c].deprel == "advcl"] if operator in ("begin", "stop") else []
        for number in (*(c for c in clauses if c not in purposes), *below, *purposes):
            if number == verb:
                continue
            found = self.code(number, depth + 1)
            if found is None and number in clauses and OPERATORS.get(ground.key(number)[1]) in _TRANSPARENT:
                found = self._inner(number, OPERATORS[ground.key(number)[1]], depth + 1)
            if found is not None:
                return found
        return None

    def _operated(self, verb: int, operator: str, inner: Coded, rule: EventRule | None) -> Coded | None:
        status = HANDED_DOWN.get(operator)
        if operator in _KEEPING_OFF and self.ground.tree.marker(verb, "mark") == "to":
            status = "hypothetical"  # "efforts to prevent attacks"
        carries = operator == "begin" or self.ground.lemma[verb] in LIGHT_VERBS or self.ground.lemma[verb] in _SHARING
        if carries and operator in ("begin", "manage") and not self.ground.is_verb(inner.word):
            inner.carrier = verb
        if status is not None:
            for number in (inner.word, inner.carrier, *inner.absorbed):
                self.handed.setdefault(number, status)
        type_ = STOPPED.get(inner.type) if operator == "stop" else MADE.get(operator, {}).get(sort_of(inner.type))
        if operator == "lift" and type_ is not None and inner.type == "COERCE":
            type_ = "CONCEDE"
        if rule is not None and (type_ is None or rule.needs):
            ruled = self._ruled(verb, rule, inner)
            if ruled.type == "THREATEN":
                ruled.mode = ruled.mode or _THREAT_MODES.get(inner.type)
            if operator in _UNDOING and inner.word != ruled.word:
                ruled.absorbed.append(inner.word)
            return ruled
        if type_ is None:
            return None
        mode = rule.mode if rule is not None and rule.type == type_ else None
        if type_ == "THREATEN":
            mode = _THREAT_MODES.get(inner.type)
        reason = f"{self.ground.key(verb)[1]} [{operator}] + {inner.reason}"
        coded = Coded(word=verb, type=type_, mode=mode, reason=reason, carrier=verb, inner=inner)
        if operator in _UNDOING:
            coded.absorbed.append(inner.word)
        return coded

    def _ruled(self, verb: int, rule: EventRule, inner: Coded) -> Coded:
        coded = self._by_rule(verb, self.ground.key(verb)[1], rule)
        if coded.inner is None and inner is not coded:
            coded.inner = inner
        return coded

    def _noun(self, noun: int) -> Coded | None:
        ground = self.ground
        word = ground.words[noun]
        if word.upos == "PROPN" and not ground.shouted(noun):
            return None
        if word.deprel in ("compound", "amod"):
            return None
        lemma = ground.lemma[noun].lower()
        if ground.low[noun] == "talk":
            return None  # talk is not talks
        for form in (lemma, ground.low[noun], ground.low[noun].rpartition("-")[2]):
            rule = self.match(noun, noun_rules().get(form, ()))
            if rule is not None and rule.type == NONE:
                return None
            if rule is not None:
                return Coded(word=noun, type=rule.type, mode=rule.mode, reason=rule.line, carrier=noun)
        return None

    def match(self, number: int, rules: tuple[EventRule, ...]) -> EventRule | None:
        """The first of the rules whose needs hang on a word and whose bars do not."""
        return next((rule for rule in rules if self._holds(number, rule)), None)

    def _holds(self, number: int, rule: EventRule) -> bool:
        ground = self.ground
        if any(ground.slot(number, bar) for bar in rule.bars):
            return False
        return all(any(ground.fits(d, words) for d in ground.slot(number, slot)) for slot, words in rule.needs)

    def told(self, coded: Coded) -> bool:
        """Whether an event noun is told of as one of some day: somebody, a place or a time goes with it."""
        ground, noun = self.ground, coded.word
        if coded.carrier != noun or coded.reason == SAID_BAD:
            return True
        above = ground.words[noun].head
        if ground.lemma[above].lower() in _UNDER_WAY and ground.words[noun].deprel == "nsubj":
            return True
        if above >= 0 and ground.is_verb(above):
            full = ground.key(above)[1]
            if full in OPERATORS or (full in CAUSING_VERBS and noun in ground.objects(above)):
                return True
        around = [*ground.below[noun], *(ground.below[above] if above >= 0 else ())]
        if any(ground.words[d].deprel == "expl" and ground.low[d] == "there" for d in around):
            return ground.words[noun].deprel in ("root", "nsubj", "ccomp", "conj", "parataxis", "advcl", "acl:relcl")
        if any(ground.words[d].deprel == "cop" for d in ground.below[noun]):
            return False  # what something is, is not told as happening
        again = coded.type == "ASSAULT" or ground.lemma[noun] in _UNREST
        if again and any(ground.low[d] in _KNOWN for d in ground.below[noun]):
            return True
        return any(
            ground.mentions_at(near) or near in self.dated or ground.words[near].upos == "NUM"
            for near in self._near(noun)
        )

    def _near(self, noun: int) -> Iterator[int]:
        ground = self.ground
        for dependent in ground.below[noun]:
            relation = ground.words[dependent].deprel.split(":")[0]
            if relation in ("nmod", "amod", "compound", "nummod", "det"):
                yield dependent
                yield from (
                    d for d in ground.below[dependent] if ground.words[d].deprel in ("compound", "nmod", "nmod:poss")
                )


def _takes_place(ground: Ground, verb: int) -> bool:
    return any(ground.low[o] == "place" for o in ground.objects(verb))
