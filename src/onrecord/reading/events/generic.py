"""Whether an event is told as one of some day, or only spoken of: in general, in a question, as a purpose or a wish."""

from __future__ import annotations

from onrecord.lexicons.events_operators import CAUSING_VERBS, OPERATORS, STATUS_NOUNS
from onrecord.lexicons.people_nouns import ALIKE
from onrecord.lexicons.speech import SPEECH_VERBS
from onrecord.reading.events.coding import READY, Coded, Coder
from onrecord.reading.events.ground import Ground
from onrecord.reading.events.participants import Participants
from onrecord.reading.events.status import is_nobody
from onrecord.records import EventStatus

# Types whose words have everyday senses: without somebody of name they tell of nothing that belongs in the record.
_EVERYDAY = frozenset("AID COOPERATE SUPPORT CONCEDE CONSULT RETREAT MOBILIZE".split())
# Types that somebody does by saying so ("we demand", "I reject"): their present tense tells of this very time.
_SAYING = frozenset("REQUEST ACCUSE REJECT THREATEN AGREE".split())
_ANYBODY = frozenset("you we i one me us everyone anyone somebody someone people those it this that who which".split())
_SPEAKER = frozenset("we i it they he she which who".split())
_WRITINGS = frozenset(
    """document lawsuit complaint indictment affidavit letter petition filing statement declaration resolution order
    motion protest rally""".split()
)
# Types that only somebody does, and no thing.
_ONLY_SOMEBODY = frozenset("REQUEST ACCUSE REJECT THREATEN AGREE SUPPORT CONCEDE COOPERATE CONSULT".split())
_PURPOSE = frozenset("AID COOPERATE SUPPORT CONCEDE".split())
_UNDERTAKEN = frozenset("offer vow intend wish demand threaten".split())
_POSSIBLE = frozenset("can could may might should would must cannot ca ought shall".split())
_NOW = frozenset("is are am do does has have 's ’s 're ’re".split())
_DEEPEST = 40  # governors that are followed, even in a broken tree
_BEARING = frozenset("acl advcl xcomp ccomp conj".split())


def spoken_of(coder: Coder, coded: Coded, status: EventStatus, who: Participants, *, dated: bool = False) -> str | None:
    """Why an event is none of some day: "question", "purpose", "promised not to", "possible",
    "nobody", "thing", "general"; None where it is told as one.

    `dated` says that a time expression dates it: then it is no habit.
    Known misses: habits in the past; general sentences about countries and other names.
    """
    ground = coder.ground
    doers = any(_specific(ground, h) for h in who.actors)
    reached = any(_specific(ground, h) for h in who.recipients)
    if _asked(ground, coded):
        return "question"
    if coded.type in _PURPOSE and not reached and _purpose(ground, coded):
        return "purpose"
    if status == "denied" and _promised_not(ground, coded):
        return "promised not to"
    if status in ("hypothetical", "planned") and not (doers or reached) and _only_possible(ground, coded):
        return "possible"
    if ground.is_verb(coded.carrier):
        if _by_nobody(ground, coded.carrier):
            return "nobody"
        if coded.type in _ONLY_SOMEBODY and not doers and _by_a_thing(ground, coded.carrier):
            return "thing"
    if status in ("happened", "ongoing") and not dated and _general(ground, coded, who):
        return "general"
    return None


def _specific(ground: Ground, head: int) -> bool:
    """Whether a word names somebody: a name, or a phrase with "the", a genitive or a number ("two soldiers")."""
    inner = ground.content(head)
    if any(ground.mentions[m].form == "name" for n in (head, inner) for m in ground.mentions_at(n)):
        return True
    if ground.low[head] in ("he", "she", "him", "her", "they", "them"):
        return True
    if not ground.names_somebody(head):
        return False
    beside = [d for d in ground.below[inner] if ground.words[d].deprel in ("compound", "amod", "nmod:desc")]
    if any(ground.mentions[m].form == "name" for d in beside for m in ground.mentions_at(d)):
        return True  # "Kandor troops"
    return any(
        ground.words[d].deprel in ("nmod:poss", "nummod", "det")
        and ground.low[d] not in ("a", "an", "any", "no", "some", "all", "every", "my", "your", "our")
        for d in ground.below[head]
    )


def _by_nobody(ground: Ground, verb: int) -> bool:
    """Whether the words say that nobody did it, or that nobody told of it: "no group said that it had attacked"."""
    if any(is_nobody(ground, s) for s in ground.subjects(verb)):
        return True
    above = ground.words[verb].head
    told = ground.words[verb].deprel == "ccomp" and ground.lemma[above].lower() in SPEECH_VERBS
    return told and any(is_nobody(ground, s) for s in ground.subjects(above))


def _by_a_thing(ground: Ground, verb: int) -> bool:
    """Whether the subject is a thing, that can do no such deed: "the trail demands care", "threatened by mining"."""
    subjects = ground.subjects(verb) if ground.key(verb)[1] not in CAUSING_VERBS else []
    return bool(subjects) and all(
        ground.words[s].upos == "NOUN"
        and not ground.names_somebody(s)
        and not ground.is_somewhere(s)
        and ground.lemma[s].lower() not in _WRITINGS
        and ground.lemma[s].lower() not in ALIKE
        for s in subjects
    )


def _asked(ground: Ground, coded: Coded) -> bool:
    """Whether the event's verb is what a question asks: the sentence's own predicate before a question mark."""
    number = coded.carrier
    for _ in range(3):
        word = ground.words[number]
        if word.head < 0:
            break
        if word.deprel not in ("xcomp", "conj", "parataxis", "obj"):
            return False
        number = word.head
    return any(ground.low[d] == "?" for d in ground.below[number])


def _purpose(ground: Ground, coded: Coded) -> bool:
    """An infinitive of purpose or a gerund after a preposition: "to help workers", "by allowing"."""
    word = ground.words[coded.carrier]
    if not ground.is_verb(coded.carrier):
        return False
    to = ground.tree.marker(coded.carrier, "mark") == "to"
    if word.deprel == "advcl":
        return to or (ground.low[coded.carrier].endswith("ing") and bool(ground.tree.marker(coded.carrier, "mark")))
    above = ground.lemma[word.head].lower() if word.head >= 0 else ""
    return word.deprel == "acl" and to and above not in STATUS_NOUNS and above not in OPERATORS


def _promised_not(ground: Ground, coded: Coded) -> bool:
    """ "promised not to attack": the promise is the event, and that it has not happened says nothing."""
    word = ground.words[coded.carrier]
    if word.deprel != "xcomp" or word.head < 0 or OPERATORS.get(ground.key(word.head)[1]) not in _UNDERTAKEN:
        return False
    return any(ground.low[d] in ("not", "never") for d in ground.below[coded.carrier])


def _only_possible(ground: Ground, coded: Coded) -> bool:
    """A modal on the event's own verb, with nobody of name around it."""
    number = coded.carrier
    for _ in range(3):
        if any(ground.low[d] in _POSSIBLE for d in ground.below[number] if ground.words[d].deprel == "aux"):
            return True
        word = ground.words[number]
        if word.head < 0 or word.deprel not in ("xcomp", "conj", "obj", "nsubj", "nsubj:pass"):
            return False
        number = word.head
    return False


def _general(ground: Ground, coded: Coded, who: Participants) -> bool:
    """A simple present with a subject of no name, or one that is anybody."""
    number = coded.carrier
    if coded.reason == READY and any(ground.low[s] in _ANYBODY - _SPEAKER for s in ground.subjects(number)):
        return True
    if ground.is_verb(number) and ground.passive(number):
        return coded.type in _EVERYDAY and not who.actors and not who.recipients
    if not ground.is_verb(number):
        return False
    if any(_specific(ground, h) for h in who.actors):
        return False
    subjects = ground.subjects(number)
    if not subjects:
        return False
    if coded.type in _SAYING and any(
        ground.low[s] in _SPEAKER or ground.lemma[s].lower() in _WRITINGS or ground.names_somebody(s) for s in subjects
    ):
        return False
    anybody = any(ground.low[s] in _ANYBODY for s in subjects) or not any(ground.names_somebody(s) for s in subjects)
    return (anybody or coded.type in _EVERYDAY) and _present(ground, number) and not _headline(ground, number)


def _headline(ground: Ground, number: int) -> bool:
    """Whether the sentence ends in no full stop: the simple present of a headline tells of this day."""
    for _ in range(_DEEPEST):
        if ground.words[number].head < 0:
            break
        number = ground.words[number].head
    last = ground.tree.subtree(number)[-1]
    return ground.low[last][-1].isalnum()


def _present(ground: Ground, verb: int, depth: int = 0) -> bool:
    """Whether a verb stands in the simple present, its own or that of the verb it shares its tense with."""
    helpers = {ground.low[d] for d in ground.below[verb] if ground.words[d].deprel in ("aux", "aux:pass")}
    if helpers:
        return bool(helpers & {"do", "does"})
    low, lemma = ground.low[verb], ground.tree.lemma[verb].lower()
    if ground.tree.marker(verb, "mark") == "to" or low.endswith("ing"):
        word = ground.words[verb]
        if depth > _DEEPEST or word.deprel not in _BEARING or word.head < 0 or not ground.is_verb(word.head):
            return False
        return _present(ground, word.head, depth + 1)
    return low in (lemma, lemma + "s", lemma + "es", lemma[:-1] + "ies") and low not in _SAME_FORM


_SAME_FORM = frozenset("hit put cut set let shut hurt cost beat cast split spread quit rid shed burst bid bet".split())
