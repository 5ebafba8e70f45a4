"""Whether an event happened, goes on, is planned, threatened, denied, or only thought of.

Negation, modals, conditions, plans and fears are told apart by the words over and around the event's word. After the
factuality values of FactBank (Saurí and Pustejovsky 2009), brought down to the six that the record keeps.
"""

from __future__ import annotations

from onrecord.lexicons.events_operators import HANDED_DOWN, OPERATORS, STATUS_MODIFIERS, STATUS_NOUNS
from onrecord.reading.events.coding import BIDDING, Coded, Coder
from onrecord.reading.events.ground import Ground
from onrecord.records import EventStatus

_NOT = frozenset("not n't n’t never neither nor no hardly scarcely without".split())
_NONE = frozenset("nobody none nothing no-one noone".split())
_MAYBE = frozenset("may might could can cannot ca".split())
_CONDITION = frozenset("if unless whether lest".split())
# Reasons of events that lie in the words themselves: the refusal in "will not", the threat in "will … if".
_SAID = ("will not", "will … if", "said … must", "said … is")
_TO_BE = frozenset("is are was were".split())
_EARLIER = 3  # governors that are looked at
_SPEECH = frozenset("say tell announce state declare add note report claim explain write confirm".split())
_ADVERBS: dict[str, EventStatus] = {"allegedly": "happened", "almost": "denied", "nearly": "denied"}


def read_status(coder: Coder, coded: Coded) -> EventStatus:
    """The status of an event; "happened" where nothing speaks against it."""
    ground, word = coder.ground, coded.carrier
    if coded.reason.startswith(_SAID):
        return "happened"
    own = own_status(ground, word)
    if own is not None:
        return own
    for number in (coded.word, word):
        if number in coder.handed:
            handed = coder.handed[number]
            return "hypothetical" if handed == "planned" and _under_condition(ground, number) else handed
    if coded.word != word or not ground.is_verb(coded.word):
        noun = _of_noun(ground, coded.word)
        if noun is not None:
            return noun
    above = _above(coder, word)
    if above is not None:
        return above
    return "ongoing" if _goes_on(ground, word) else "happened"


def own_status(ground: Ground, word: int) -> EventStatus | None:
    """What the words that hang on the event's own verb say."""
    helpers = [ground.low[d] for d in ground.below[word] if ground.words[d].deprel in ("aux", "aux:pass", "cop")]
    marks = [ground.low[d] for d in ground.below[word] if ground.words[d].deprel == "mark"]
    adverbs = [
        ground.low[d] for d in ground.below[word] if ground.words[d].deprel in ("advmod", "det", "cc", "cc:preconj")
    ]
    negated = any(a in _NOT for a in adverbs) and not _not_only(ground, word)
    negated = negated or any(m in _NOT for m in marks) or ground.preposition(word) == "without"
    negated = negated or _nobody(ground, word)
    if any(mark in _CONDITION for mark in marks):
        return "hypothetical"
    if "to" in marks and not _TO_BE.isdisjoint(helpers):
        return "planned"  # "was to meet", "are to sign"
    if any(helper in ("will", "shall", "'ll", "’ll", "wo") for helper in helpers):
        return "denied" if negated else "planned"
    if any(helper in _MAYBE for helper in helpers):
        return "denied" if negated and "may" not in helpers and "might" not in helpers else "hypothetical"
    if any(helper in ("would", "should", "must", "'d", "’d") for helper in helpers):
        if negated:
            return "denied"
        return "planned" if "would" in helpers and _announced(ground, word) else "hypothetical"
    if negated:
        return "denied"
    return next((_ADVERBS[a] for a in adverbs if a in _ADVERBS and _ADVERBS[a] != "happened"), None)


def _under_condition(ground: Ground, number: int) -> bool:
    """Whether what plans or allows the event stands in a condition: "if they decide to order a raid"."""
    for _ in range(_EARLIER):
        if ground.words[number].head < 0 or ground.words[number].deprel not in ("xcomp", "ccomp", "obj"):
            return False
        number = ground.words[number].head
        if ground.tree.marker(number, "mark") in ("if", "unless"):
            return True
    return False


def _not_only(ground: Ground, word: int) -> bool:
    """Whether the clause says that it is not all: "not only did they strike"."""
    around = sorted(d for d in ground.below[word] if ground.words[d].deprel.split(":")[0] in ("advmod", "cc"))
    return any(ground.low[d] in _NOT and ground.low[d + 1 : d + 2] in (["only"], ["just"], ["merely"]) for d in around)


def _nobody(ground: Ground, word: int) -> bool:
    """Whether the verb's subject or object is none: "no one was killed", "wounded nobody", "signed no agreement"."""
    return any(
        is_nobody(ground, d) for d in ground.below[word] if ground.words[d].deprel in ("nsubj", "nsubj:pass", "obj")
    )


def is_nobody(ground: Ground, noun: int) -> bool:
    """Whether a phrase names none: "nobody", "no group"."""
    without = any(ground.low[d] == "no" and ground.words[d].deprel == "det" for d in ground.below[noun])
    return without or ground.low[noun] in _NONE


def _announced(ground: Ground, word: int) -> bool:
    """Whether a clause with "would" is what somebody said he would do."""
    above = ground.words[word].head
    return (
        ground.words[word].deprel in ("ccomp", "conj", "parataxis")
        and above >= 0
        and ground.lemma[above].lower() in _SPEECH
        and not any(
            ground.words[d].deprel == "advcl" and ground.tree.marker(d, "mark") == "if" for d in ground.below[word]
        )
    )


def _of_noun(ground: Ground, noun: int) -> EventStatus | None:
    for dependent in ground.below[noun]:
        relation, low = ground.words[dependent].deprel, ground.low[dependent]
        if relation == "det" and low == "no":
            return "denied"
        if relation in ("amod", "compound") and low in STATUS_MODIFIERS:
            return STATUS_MODIFIERS[low]
    word = ground.words[noun]
    if word.deprel in ("nmod", "compound", "nmod:poss") and word.head >= 0:
        return STATUS_NOUNS.get(ground.lemma[word.head].lower())
    return None


def _above(coder: Coder, word: int) -> EventStatus | None:
    """What the verbs and nouns above say: "plans to attack", "to attack", "threat to attack", "if they attack"."""
    ground, number = coder.ground, word
    for step in range(_EARLIER):
        here = ground.words[number]
        if here.head < 0:
            return None
        above, relation = here.head, here.deprel.split(":")[0]
        lemma = ground.lemma[above].lower()
        to = ground.tree.marker(number, "mark") == "to"
        marks = {ground.low[d] for d in ground.below[above] if ground.words[d].deprel == "mark"}
        if relation in ("obj", "nsubj") and ground.is_verb(above) and marks & _CONDITION:
            return "hypothetical"
        if relation in ("obj", "nsubj") and above >= 0 and OPERATORS.get(ground.key(above)[1]) in ("begin", "stop"):
            own = own_status(ground, above)
            if own is not None:
                return own
            number = above
            continue
        if here.deprel in ("acl", "ccomp") and not ground.is_verb(above) and above in coder.handed:
            return coder.handed[above]
        if relation == "acl" and to and ground.told_by_rank(number):
            return None
        if relation == "acl" and to:
            return STATUS_NOUNS.get(lemma, "planned")
        if relation == "xcomp" or (relation in ("ccomp", "advcl", "acl") and ground.is_verb(above)):
            operator = OPERATORS.get(ground.key(above)[1])
            told = relation == "ccomp" and lemma in BIDDING  # "told the court that he was arrested"
            if operator in HANDED_DOWN and relation in ("xcomp", "ccomp") and not told:
                return HANDED_DOWN[operator]
            if lemma == "hesitate":
                return "planned" if own_status(ground, above) == "denied" else "hypothetical"
            if relation == "xcomp" and lemma in ("go", "able", "due", "likely", "ready", "set", "unlikely", "about"):
                return "planned"
            if relation == "advcl" and to and step == 0:
                return "planned"
            if relation == "xcomp":
                own = own_status(ground, above)
                if own is not None:
                    return own
        if relation == "conj" and ground.is_verb(above) and ground.is_verb(number):
            own = own_status(ground, above) if not _has_subject(ground, number) else None
            if own is not None:
                return own
            if above in coder.handed and not _has_subject(ground, number):
                return coder.handed[above]
        elif relation not in ("xcomp", "ccomp"):
            return None
        if relation == "ccomp" and step == 0 and lemma in _SPEECH:
            return None
        number = above
    return None


def _has_subject(ground: Ground, verb: int) -> bool:
    return ground.tree.child(verb, "nsubj", "nsubj:pass") >= 0


def _goes_on(ground: Ground, word: int) -> bool:
    """Whether the verb stands in the present progressive, or under "continue" and its like in the present."""
    helpers = [ground.low[d] for d in ground.below[word] if ground.words[d].deprel in ("aux", "aux:pass")]
    if ground.low[word].endswith("ing") and any(h in ("is", "are", "'s", "’s", "'re", "’re", "am") for h in helpers):
        return True
    if ground.low[word].endswith("ing") and "been" in helpers:
        return True
    above = ground.words[word].head
    lemma = ground.lemma[word].lower()
    return lemma == "continue" or (
        above >= 0 and ground.words[word].deprel == "xcomp" and ground.lemma[above].lower() in ("continue", "keep")
    )
