"""Who does an event and to whom: words in the text, by the syntax around the event's word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.lexicons.events import verb_rules
from onrecord.lexicons.events_operators import OPERATORS, sort_of
from onrecord.lexicons.speech import SPEECH_VERBS
from onrecord.reading.events.coding import SAID_BAD, SAID_MUST, Coded
from onrecord.reading.events.ground import Ground
from onrecord.reading.events.naming import SOMEBODY
from onrecord.reading.events.phrases import with_included, with_joined

# Prepositions that lead to the one an event is done to, by type; the first that leads to somebody counts.
_TOWARD: dict[str, tuple[str, ...]] = {
    "ASSAULT": ("against", "on", "at", "of", "with", "between", "in", "near"),
    "AGREE": ("with", "to", "for", "on", "between", "in"),
    "CONSULT": ("with", "between", "to", "among"),
    "SUPPORT": ("with", "for", "to", "of", "between", "behind"),
    "COOPERATE": ("with", "to", "from", "between"),
    "AID": ("to", "for", "from", "in"),
    "CONCEDE": ("on", "to", "from", "for", "by", "with", "against", "in"),
    "RETREAT": ("on", "against", "from", "to", "of", "with", "in", "by", "as"),
    "REQUEST": ("on", "upon", "to", "from", "of", "with", "by", "for", "against", "in"),
    "ACCUSE": ("against", "into", "of", "by", "with", "over", "at", "for", "in", "to"),
    "REJECT": ("on", "from", "by", "with", "to", "of", "for", "against", "in"),
    "THREATEN": ("against", "with", "on", "to", "in", "from"),
    "PROTEST": ("against", "at", "outside", "to", "in", "by"),
    "SANCTION": ("on", "against", "with", "from", "to", "of", "in"),
    "MOBILIZE": ("against", "to", "in", "near", "on", "along"),
    "COERCE": ("on", "against", "of", "in", "from", "at", "into"),
}
_DEEPEST = 4
# Types whose object may be one's own people, who are sent, given or taken back.
_GIVEN = frozenset("AGREE AID MOBILIZE RETREAT COOPERATE SUPPORT THREATEN CONCEDE SANCTION".split())
_DONE_TO = frozenset("release free expel arrest detain hold kill attack".split())
_SENT = frozenset(
    """troop soldier force personnel peacekeeper inspector observer ambassador envoy diplomat team contingent expert
    mission delegation warship""".split()
)
# Nouns of what somebody says, whom "from" names ("criticism from lawmakers").
_COMES_FROM = frozenset(
    """endorsement criticism condemnation support praise backing call demand request threat accusation outcry rebuke
    apology pledge promise plea appeal""".split()
)
# Verbs by which something passes on to somebody whom "to" names, though people may be what passes.
_PASSED = frozenset("hand+over hand give send return offer".split())
# Participles on an object that say whom it weighs on ("the ban imposed on Overland").
_WEIGHS = frozenset("impose place levy slap direct aim carry+out launch wage order".split())
_AT_A_MEETING = frozenset("at for in on during".split())
# Verbs by which somebody takes on the help, the visit or the withdrawal that their object names.
_UNDERTAKING = frozenset("announce approve authorize authorise order support complete confirm begin end plan".split())
_ANSWERABLE = frozenset("responsible guilty".split())
# Prepositions by which the name of a place stands for those who rule or live there.
_FOR_RULERS = frozenset("on against with to toward".split())
# Nouns whose owner suffers the event, and nouns whose "of" names the ones who do it.
_SUFFERED = frozenset(
    """killing murder assassination slaying execution arrest detention abduction kidnapping deportation release ouster
    impeachment trial conviction prosecution removal dismissal expulsion extradition imprisonment indictment beating
    rape torture shooting death rescue evacuation""".split()
)
_DONE_BY = frozenset(
    """withdrawal retreat pullout deployment redeployment surrender resignation departure exit request plea demand
    insistence invitation urging visit meeting summit session conference mediation threat""".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Participants:
    """Heads (word numbers) of the words that name the ones who act and the ones acted on, in order."""

    actors: tuple[int, ...]
    recipients: tuple[int, ...]


def read_participants(ground: Ground, coded: Coded) -> Participants:
    """Who takes part; empty where the syntax names nobody."""
    if coded.reason in (SAID_MUST, SAID_BAD):
        wanted = ground.subjects(coded.word)
        if coded.reason == SAID_BAD:
            of = [d for d in ground.below[coded.word] if ground.words[d].deprel == "nsubj"]
            wanted = [n for s in of for n in ([s] if ground.names_somebody(s) else [*_somebody_under(ground, s)][:1])]
        return Participants(
            actors=tuple(with_joined(ground, ground.subjects(ground.words[coded.word].head))),
            recipients=tuple(with_joined(ground, wanted)),
        )
    actors = with_included(ground, with_joined(ground, _actors(ground, coded)), coded.carrier)
    recipients = [r for r in with_joined(ground, _recipients(ground, coded, actors)) if r not in actors]
    recipients = [r for r in with_included(ground, recipients, coded.carrier) if r not in actors]
    return Participants(actors=tuple(actors), recipients=tuple(recipients))


def counted_heads(ground: Ground, coded: Coded, taking_part: Participants) -> list[int]:
    """The heads of the phrases in which an event's numbers stand: its doers, its objects, itself."""
    word = coded.carrier
    heads = [coded.word] if not ground.is_verb(coded.word) else []
    if ground.is_verb(word):
        heads += with_joined(ground, [*ground.subjects(word), *ground.objects(word)])
    return [*heads, *(h for h in (*taking_part.actors, *taking_part.recipients) if h not in heads)]


def _actors(ground: Ground, coded: Coded) -> list[int]:
    word = coded.carrier
    if ground.is_verb(word):
        if _suffers(ground, word):
            of_noun = [d for case, d in ground.phrases(coded.word) if case == "by" and ground.names_somebody(d)]
            return _at_the_hands_of(ground, word) or of_noun
        subjects = ground.subjects(word) or _at_the_hands_of(ground, word)
        if not subjects and coded.type == "ASSAULT" and ground.passive(word):
            subjects = _attackers_before(ground, word)
        if coded.word in [ground.content(s) for s in subjects]:  # "the talks resumed"
            return _noun_actors(ground, coded.word, coded.type)
        told = [_teller(ground, word, s) for s in subjects]
        good = [s for s in told if ground.names_somebody(s) or ground.is_named_place(s)]
        if good:
            return good
        if coded.inner is not None and coded.inner.word in coded.absorbed and (found := _actors(ground, coded.inner)):
            return found
        moved = [o for o in ground.objects(word) if _sent(ground, coded, o)]
        if not moved and coded.type == "MOBILIZE":
            moved = [o for o in ground.objects(word) if ground.names_somebody(o)]
        if not subjects and moved and coded.type in ("MOBILIZE", "RETREAT", "AID"):
            return moved
        if subjects:
            inside = [n for s in subjects for n in _somebody_under(ground, s)]
            return inside[:1] or [s for s in subjects if ground.low[s] not in ("it", "that", "this", "there")]
        return []
    return _noun_actors(ground, word, coded.type)


def _at_the_hands_of(ground: Ground, verb: int) -> list[int]:
    """Who did it, where an idiom says so: "died at the hands of the guards"."""
    hands = [d for case, d in ground.phrases(verb) if case == "at" and ground.lemma[d].lower() == "hand"]
    return [d for hand in hands for case, d in ground.phrases(hand) if case == "of"]


def _attackers_before(ground: Ground, verb: int) -> list[int]:
    """Who attacked, by the clause that tells what came before: "were killed after rebels stormed the camp"."""
    clauses = [d for d in ground.slot(verb, "advcl") if ground.tree.marker(d, "mark") in ("after", "when", "as")]
    attacks = [c for c in clauses if any(r.type == "ASSAULT" for r in verb_rules().get(ground.key(c)[1], ()))]
    return [s for c in attacks if not ground.passive(c) for s in ground.subjects(c) if ground.names_somebody(s)]


def _suffers(ground: Ground, verb: int) -> bool:
    """Whether the verb's subject is the one the event is done to: "died", "faced a siege", "came under attack"."""
    under = ground.lemma[verb] in ("come", "be") and bool(ground.slot(verb, "under"))
    return under or ground.lemma[verb] in ("die", "face", "suffer")


def _teller(ground: Ground, verb: int, subject: int) -> int:
    """Whom a pronoun stands for in what somebody says of himself ("Nigeria announced that it will withdraw")."""
    if ground.low[subject] not in ("it", "they", "he", "she", "we", "i"):
        return subject
    for _ in range(4):
        above, relation = ground.words[verb].head, ground.words[verb].deprel
        if above < 0 or relation not in ("ccomp", "xcomp", "conj", "advcl", "parataxis"):
            return subject
        own = ground.tree.child(above, "nsubj") if relation in ("ccomp", "parataxis") else -1
        if own >= 0 and ground.low[own] not in ("it", "they", "he", "she", "we", "i"):
            return own if _agrees(ground, subject, own) else subject
        verb = above
    return subject


def _agrees(ground: Ground, pronoun: int, noun: int) -> bool:
    """Whether a pronoun can stand for a noun: a person is no "it", a group or a country no "he"."""
    kinds = {ground.mentions[m].kind for m in ground.mentions_at(noun) if ground.heads(m, noun)}
    if ground.low[pronoun] == "it":
        return "person" not in kinds
    if ground.low[pronoun] == "they" and "person" in kinds:
        return ground.plural(noun)
    return ground.low[pronoun] in ("they", "we") or not kinds & {"organization", "country"}


def _noun_actors(ground: Ground, noun: int, type_: str) -> list[int]:
    by = [d for case, d in ground.phrases(noun) if case == "by"]
    if by:
        return by
    sender = [d for case, d in ground.phrases(noun) if case == "from" and ground.names_somebody(d)]
    if sender and ground.lemma[noun].lower() in _COMES_FROM:
        return sender
    of = [d for case, d in ground.phrases(noun) if case == "of"]
    if of and ground.lemma[noun].lower() in _DONE_BY and any(ground.names_somebody(d) for d in of):
        return of
    before = [d for d in ground.below[noun] if ground.words[d].deprel in ("nmod:poss", "amod", "compound")]
    if not of and ground.lemma[noun].lower() in _SUFFERED:  # "his killing"
        before = [d for d in before if ground.words[d].deprel != "nmod:poss"]
    somebody = [d for d in before if any(ground.mentions[m].kind in SOMEBODY for m in ground.mentions_at(d))]
    if somebody:
        return somebody[:1]
    if "between" in dict(ground.phrases(noun)):
        return [d for case, d in ground.phrases(noun) if case == "between"]
    return _actors_above(ground, noun, type_)


def _actors_above(ground: Ground, noun: int, type_: str) -> list[int]:
    """Who does what a noun names, by the clause around it: "is responsible for", "completed its withdrawal"."""
    at = noun
    while ground.words[at].deprel == "conj" or (
        ground.words[at].deprel == "nmod" and ground.content(ground.words[at].head) == at
    ):
        at = ground.words[at].head
    above, relation = ground.words[at].head, ground.words[at].deprel
    if above < 0:
        return []
    if ground.lemma[above].lower() in _ANSWERABLE and relation in ("obl", "nmod", "advcl"):
        told_of = [d for d in ground.below[above] if ground.words[d].deprel == "nsubj"]
        return told_of or ([ground.words[above].head] if ground.words[above].deprel in ("amod", "acl") else [])
    if not ground.is_verb(above):
        return []
    subjects = [s for s in ground.subjects(above) if ground.names_somebody(s)]
    if any(ground.words[d].deprel == "nmod:poss" and ground.words[d].upos == "PRON" for d in ground.below[noun]):
        return subjects if relation in ("obj", "obl") else []
    if type_ == "CONSULT" and relation == "obl" and ground.preposition(at) in _AT_A_MEETING:
        return subjects
    undertaken = ground.lemma[above] in _UNDERTAKING and sort_of(type_) in ("coop", "yield")
    return subjects if relation == "obj" and (undertaken or not _judges(ground, above)) else []


def _judges(ground: Ground, verb: int) -> bool:
    """Whether a verb says something about an event and does not carry it out ("condemned the attack")."""
    full = ground.key(verb)[1]
    return full in OPERATORS or full in verb_rules() or ground.low[verb] in SPEECH_VERBS


def _recipients(ground: Ground, coded: Coded, actors: list[int]) -> list[int]:
    word = coded.carrier
    toward = _TOWARD[coded.type]
    if not ground.is_verb(word):
        owners = [d for d in ground.below[word] if ground.words[d].deprel == "nmod:poss" and d not in actors]
        if owners and ground.lemma[word].lower() in _SUFFERED:
            return owners
        return _by_phrases(ground, [word], toward, actors)
    full = ground.key(word)[1]
    objects = ground.subjects(word) if _suffers(ground, word) else ground.objects(word)
    if full in _PASSED and not ground.passive(word):
        reached = [r for r in _by_phrases(ground, [word], ("to",), actors) if r not in objects]
        if reached:
            return reached
    if coded.type == "AID" and any(case == "with" for case, _ in ground.phrases(word)):
        given = [o for o in objects if ground.names_somebody(o) and o not in actors]
        if given:
            return given
    good = [o for o in objects if ground.names_somebody(o) and o not in actors and not _sent(ground, coded, o)]
    if good:
        return good
    near = [word, *objects, *([coded.word] if coded.word != word else [])]
    near += [d for o in (*objects, coded.word) for d in ground.below[o] if _weighs(ground, d)]
    found = _by_phrases(ground, near, toward, actors)
    if found:
        return found
    if coded.type in ("AID", "COOPERATE", "REQUEST"):
        helped = _helped(ground, [word, coded.word, *objects], actors)
        if helped:
            return helped
    for thing in objects:
        inside = [n for n in _somebody_under(ground, thing) if n not in actors]
        if inside and not _sent(ground, coded, thing):
            return inside[:1]
    clause = ground.slot(word, "ccomp") + ground.slot(word, "xcomp")
    clause += [d for o in objects for d in ground.slot(o, "xcomp") if ground.words[d].deprel == "acl"]
    for verb in clause if coded.type in ("REQUEST", "ACCUSE", "SUPPORT") else ():
        subjects = [
            s
            for s in ground.subjects(verb)
            if s not in actors and ground.words[s].upos != "PRON" and ground.names_somebody(s)
        ]
        if subjects:
            return subjects[:1]
    inner = coded.inner
    if inner is not None and inner is not coded and inner.word != coded.word:
        reached = [r for r in _recipients(ground, inner, actors) if r not in actors]
        if reached:
            return reached
    for verb in clause:
        for thing in ground.objects(verb):
            inside = [
                n
                for n in [thing, *_somebody_under(ground, thing)]
                if n not in actors
                and ground.words[n].upos != "PRON"
                and ground.is_somebody(n)
                and not _sent(ground, coded, n)
            ]
            if inside:
                return inside[:1]
        reached = _by_phrases(ground, [verb, *ground.objects(verb)], toward, actors)
        if reached:
            return reached
    lower = [thing for verb in clause for thing in ground.objects(verb)]
    named = _by_phrases(ground, [*near, *clause, *lower], toward, actors, places=True)
    return named or [o for o in objects if ground.is_somewhere(o)][:1]


def _weighs(ground: Ground, number: int) -> bool:
    return ground.words[number].deprel == "acl" and ground.key(number)[1] in _WEIGHS


def _helped(ground: Ground, words: list[int], actors: list[int]) -> list[int]:
    """Whom aid is meant for, by the infinitive of its purpose ("aid to help the people of Uke")."""
    for word in words:
        for verb in ground.below[word]:
            if ground.words[verb].deprel not in ("advcl", "acl", "xcomp") or ground.tree.marker(verb, "mark") != "to":
                continue
            for thing in ground.objects(verb):
                if thing not in actors and ground.words[thing].upos != "PRON" and ground.names_somebody(thing):
                    return [thing]
    return []


def _sent(ground: Ground, coded: Coded, thing: int) -> bool:
    """Whether the people named are what is given or sent: somebody's own ("its troops"), or troops and observers."""
    if ground.lemma[coded.carrier].lower() in _DONE_TO or coded.mode in ("release", "expel", "arrest", "deport"):
        return False
    inner = ground.content(thing)
    named = any(ground.mentions[m].form == "name" and ground.heads(m, inner) for m in ground.mentions_at(inner))
    if named and coded.type != "MOBILIZE":
        return False
    sent = ground.lemma[inner].lower() in _SENT or ground.low[inner].removesuffix("s") in _SENT
    if sent and coded.type not in ("ASSAULT", "COERCE"):
        return True
    owned = any(
        ground.words[d].deprel == "nmod:poss" and ground.low[d] in ("its", "their", "his", "her", "our", "my")
        for d in (*ground.below[thing], *ground.below[inner])
    )
    return owned and coded.type in _GIVEN


def _by_phrases(
    ground: Ground, words: list[int], toward: tuple[str, ...], actors: list[int], *, places: bool = False
) -> list[int]:
    """The head of the first phrase that leads to somebody, or to a place, in the order of the prepositions."""
    phrases = [(case, d) for word in words for case, d in ground.phrases(word)]
    for wanted in toward:
        for case, head in phrases:
            if case != wanted or head in actors:
                continue
            inner = ground.content(head)
            if ground.is_somewhere(inner) if places else ground.is_somebody(inner):
                return [head]
            if not places and wanted in _FOR_RULERS and ground.is_named_place(inner):
                return [head]
            inside = [n for n in _somebody_under(ground, head) if n not in actors]
            if inside:
                return inside[:1]
    return []


def _somebody_under(ground: Ground, head: int, depth: int = 0) -> Iterator[int]:
    """Words under a head that name somebody: its genitive, its adjective of a people, its phrases."""
    order = ("nmod:poss", "amod", "compound", "nmod", "nmod:desc", "appos", "obl")
    for relation in order:
        for dependent in ground.below[head]:
            if ground.words[dependent].deprel != relation:
                continue
            if ground.words[dependent].upos == "PRON":
                continue
            if any(ground.mentions[m].kind in SOMEBODY for m in ground.mentions_at(dependent)):
                yield dependent
            elif depth < _DEEPEST:
                yield from _somebody_under(ground, dependent, depth + 1)
