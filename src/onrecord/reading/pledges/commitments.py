"""Promises and threats that a verb or noun names: "vowed to", "threatened X with", "her pledge to", "committed to"."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.lexicons.pledges import (
    ADDRESSED,
    ALLEGIANCE,
    COMMISSIVE_NOUNS,
    COMMISSIVE_VERBS,
    FUTURES,
    HOSTILE_NOUNS,
    PAST_FUTURES,
    SELF_COMMITTED,
    THREAT_NOUNS,
    THREAT_VERBS,
    WARN_VERBS,
)
from onrecord.reading.pledges.acts import conditions, violence
from onrecord.reading.pledges.drafts import Draft
from onrecord.reading.pledges.ground import Ground
from onrecord.reading.quotations.trees import Tree
from onrecord.records import PledgeKind

_FUTURE = FUTURES | PAST_FUTURES
# Endings of nouns for acts: a commitment to a withdrawal, not one to justice.
_EVENTFUL = ("tion", "sion", "ment", "drawal", "ance", "end", "support", "removal", "release")
_GIVING = frozenset("give make issue renew repeat reiterate reaffirm keep fulfil fulfill honor honour have".split())


def commitments(ground: Ground, first: int, last: int) -> Iterator[Draft]:
    """The promises and threats of the sentence whose words are `first:last`, each by the verb or noun that names it."""
    tree = ground.tree
    for number in range(first, last):
        word = tree.words[number]
        lemma = word.lemma.lower()
        found: Draft | None = None
        if word.upos in ("VERB", "ADJ") and (lemma in COMMISSIVE_VERBS or tree.low[number] in SELF_COMMITTED):
            found = _commits(ground, number, lemma)
        elif word.upos == "VERB" and lemma in THREAT_VERBS:
            found = _threatens(ground, number)
        elif word.upos == "VERB" and lemma in WARN_VERBS:
            found = _warns(ground, number)
        elif word.upos in ("NOUN", "PROPN") and (lemma in COMMISSIVE_NOUNS or lemma in THREAT_NOUNS):
            found = _named(ground, number, lemma)
        if found is not None:
            yield found


def _commits(ground: Ground, verb: int, lemma: str) -> Draft | None:
    tree = ground.tree
    is_state = tree.low[verb] in SELF_COMMITTED and (tree.child(verb, "cop", "aux:pass") >= 0 or _is_state(tree, verb))
    if lemma == "commit" and not is_state and tree.child(verb, "obj") >= 0 and not _reflexive(tree, verb):
        return None  # a crime, gaffes
    head = _promised(tree, verb)
    if head < 0 or tree.words[head].lemma.lower() in ALLEGIANCE or ground.is_unmade(verb):
        return None
    passive = tree.child(verb, "aux:pass", "nsubj:pass") >= 0 and not is_state
    if passive and tree.child(verb, "obl:agent") < 0 and lemma != "commit":
        maker, recipient = -1, tree.child(verb, "nsubj:pass")
    else:
        maker = ground.subject(verb) if not is_state else _state_subject(ground, verb)
        recipient = tree.child(verb, "iobj")
        named = tree.child(verb, "obj")
        if recipient < 0 and lemma in ADDRESSED and tree.words[head].deprel in ("ccomp", "xcomp") and named < head:
            recipient = named
    if maker >= 0 and (not ground.is_agent(maker) or tree.low[maker] == "you"):
        return None
    finite = tree.words[head].deprel == "ccomp" and not _has_future(tree, head)
    if lemma == "assure" and tree.child(head, "cop") >= 0 and tree.child(head, "expl") < 0:
        return None  # assured that all would be well
    if lemma == "undertake" and tree.words[head].deprel != "xcomp":
        return None  # undertook a closure: did it
    if lemma in ("assure", "guarantee", "swear", "pledge", "promise") and finite:
        return None  # assured that all is well
    if lemma == "guarantee" and tree.words[head].deprel == "obj":
        return None  # a law guarantees a right
    if lemma == "offer" and tree.words[head].deprel != "xcomp":
        return None
    kind: PledgeKind = "promise"
    if lemma in ("vow", "swear", "pledge", "promise") and violence(tree, head) == 2:
        kind = "threat"
    found = Draft(kind=kind, cue=verb, head=head, maker=maker, recipient=recipient, governor=verb)
    after = tree.child(verb, "obj")
    if after > head and tree.words[head].deprel == "xcomp" and tree.child(head, "obj") < 0:
        found.within.append(after)  # promised to resettle by May the families: hung on the verb of promising
    return found


def _is_state(tree: Tree, verb: int) -> bool:
    """Remains committed to, strongly committed to: a participle that describes."""
    return tree.words[verb].upos == "ADJ" or tree.words[verb].deprel == "xcomp"


def _state_subject(ground: Ground, verb: int) -> int:
    tree = ground.tree
    found = tree.child(verb, "nsubj", "nsubj:pass")
    if found >= 0:
        return found
    return ground.subject(tree.words[verb].head) if tree.words[verb].deprel == "xcomp" else ground.subject(verb)


def _reflexive(tree: Tree, verb: int) -> bool:
    found = tree.child(verb, "obj")
    return found >= 0 and tree.low[found].endswith(("self", "selves"))


def _promised(tree: Tree, verb: int) -> int:
    """The head of what is promised: a clause, an infinitive, a noun; after "to" a gerund or a noun."""
    found = tree.child(verb, "xcomp", "ccomp")
    given = tree.child(verb, "obj") if tree.child(verb, "aux:pass") >= 0 else -1
    if given > verb and tree.words[given].upos == "NOUN":
        return given  # was promised money to stay
    if found >= 0 and found > verb:
        return found
    thing = tree.child(verb, "obj")
    if (
        thing > verb
        and tree.words[verb].lemma.lower() in ("pledge", "vow", "swear")
        and tree.words[thing].upos == "NOUN"
    ):
        return thing  # pledged her vote to X
    for below in tree.below[verb]:
        if tree.words[below].deprel in ("advcl", "obl") and below > verb:
            opening = tree.marker(below, "case") or tree.marker(below, "mark")
            if opening == "to" and tree.words[verb].lemma in ("commit", "committed", "pledge", "swear", "vow"):
                return below
            if opening == "to" and tree.words[below].deprel == "advcl" and tree.words[verb].lemma == "promise":
                return below
    found = tree.child(verb, "obj")
    if found > verb and tree.words[found].upos in ("NOUN", "PRON", "VERB", "PROPN"):
        return found if tree.words[found].upos != "PRON" or tree.low[found].endswith("thing") else -1
    before = tree.child(verb, "ccomp", "parataxis")
    return before if 0 <= before < verb and _has_future(tree, before) else -1


def _has_future(tree: Tree, head: int) -> bool:
    return any(tree.low[b] in _FUTURE and tree.words[b].deprel == "aux" for b in tree.below[head])


def _threatens(ground: Ground, verb: int) -> Draft | None:
    tree = ground.tree
    maker = ground.subject(verb)
    if ground.is_unmade(verb) or (maker >= 0 and not ground.is_agent(maker)):
        return None
    head = tree.child(verb, "xcomp", "ccomp")
    recipient = tree.child(verb, "obj", "iobj")
    if head < 0:
        head = next(
            (b for b in tree.below[verb] if tree.words[b].deprel == "obl" and tree.marker(b, "case") == "with"), -1
        )
    if head < 0:
        condition = next(iter(conditions(tree, verb, -1, occasions=False)), -1)
        if recipient >= 0 and tree.words[recipient].lemma.lower() in HOSTILE_NOUNS:
            head, recipient = recipient, -1
        elif recipient >= 0 and (condition >= 0 or ground.is_agent(recipient)) and maker >= 0:
            head = verb  # "threatened the Muslims that if ..."
        else:
            return None
    if maker < 0 and tree.words[verb].deprel == "amod":
        return None
    return Draft(kind="threat", cue=verb, head=head, maker=maker, recipient=recipient, governor=verb)


def _warns(ground: Ground, verb: int) -> Draft | None:
    """A warning threatens where it foretells what the one who warns would do, or harm on a condition."""
    tree = ground.tree
    head = tree.child(verb, "ccomp")
    recipient = tree.child(verb, "obj", "iobj")
    maker = ground.subject(verb)
    if ground.is_unmade(verb) or not ground.is_agent(maker):
        return None
    if head < 0:
        target = tree.child(verb, "xcomp")
        if target >= 0 and ground.is_negated(target) and recipient >= 0:
            return Draft(kind="demand", cue=verb, head=target, maker=maker, recipient=recipient, governor=verb)
        return None
    if not _has_future(tree, head):
        return None
    subject = ground.subject(head)
    own = subject >= 0 and _is_own(ground, subject, maker)
    harm = violence(tree, head)
    conditional = bool(conditions(tree, head, verb, occasions=False))
    if (own and (harm or conditional)) or (harm == 2) or (harm and conditional and not ground.is_agent(subject)):
        return Draft(kind="threat", cue=verb, head=head, maker=maker, recipient=recipient, governor=verb)
    return None


def _is_own(ground: Ground, subject: int, maker: int) -> bool:
    """Whether a subject stands for the one who speaks: "it", "we", the same chain."""
    mine, theirs = ground.chain(subject), ground.chain(maker)
    if mine is not None and theirs is not None:
        return mine == theirs
    owner = ground.tree.child(subject, "nmod:poss")  # warned that our targets will keep expanding
    if owner >= 0 and ground.tree.low[owner] in ("our", "my"):
        return ground.tree.low[maker] in ("we", "i")
    if owner >= 0 and ground.tree.low[owner] in ("its", "their", "his", "her"):
        return ground.chain(owner) is None or ground.chain(owner) == theirs
    return ground.tree.low[subject] in ("we", "i", "he", "she", "it", "they")


def _named(ground: Ground, noun: int, lemma: str) -> Draft | None:
    """Her vow to go after X; his commitment not to raise Y; the threat to use Z."""
    tree = ground.tree
    head, governor = -1, noun
    for below in tree.below[noun]:
        if below < noun:
            continue
        relation = tree.words[below].deprel
        opening = tree.marker(below, "mark")
        if relation in ("acl", "advcl", "ccomp", "xcomp") and opening in ("to", "that", ""):
            if opening != "to" and not _has_future(tree, below):
                continue
            head = below
            break
        bound = (
            relation in ("acl", "nmod") and lemma == "commitment" and (tree.marker(below, "case") or opening) == "to"
        )
        if bound and (relation == "acl" or tree.words[below].lemma.lower().endswith(_EVENTFUL)):
            head = below
            break
        if relation == "nmod" and lemma in ("promise", "pledge", "threat") and tree.marker(below, "case") == "of":
            head = below
            break
    above = tree.words[noun].head
    before: list[int] = []
    if head < 0 and above >= 0 and tree.words[noun].deprel in ("nsubj", "nsubj:outer"):
        if tree.lemma[above] == "include":
            head = tree.child(above, "obj")  # her pledges include a cut in taxes
        elif tree.child(above, "cop") >= 0 and tree.marker(above, "mark") == "that":
            head = above  # the threat was that every post is a target
            mark = tree.child(above, "mark")
            before = [b for b in tree.below[above] if b < mark]
    if head < 0 and above >= 0 and tree.words[noun].deprel == "obj" and tree.words[above].upos == "VERB":
        to = (b for b in tree.below[above] if b > noun and tree.words[b].deprel == "advcl")
        head = next((b for b in to if tree.marker(b, "mark") == "to"), -1)  # stressed the commitment of X to do Y
    if head < 0:
        return None
    if lemma in ("offer", "resolve", "oath") and tree.marker(head, "mark") != "to":
        return None
    above = tree.words[noun].head
    if ground.is_unmade(noun) or (tree.words[noun].deprel == "compound"):
        return None
    maker = tree.child(noun, "nmod:poss")
    if maker < 0:
        maker = next((b for b in tree.below[noun] if tree.marker(b, "case") == "by" and b > noun), -1)
    if maker < 0:  # the commitment of the government
        maker = next((b for b in tree.below[noun] if tree.marker(b, "case") == "of" and ground.is_agent(b)), -1)
    if maker < 0:
        named = tree.child(noun, "compound")  # the U.S. commitment
        maker = named if ground.chain(named) is not None else -1
    if maker < 0 and above >= 0 and tree.words[noun].deprel == "obj" and tree.words[above].upos == "VERB":
        if tree.lemma[above] in ("accept", "welcome", "hail", "praise", "receive", "get", "doubt", "see"):
            maker = -1
        else:
            maker = ground.subject(above)
    if maker >= 0 and not ground.is_agent(maker) and tree.words[maker].deprel != "nmod:poss":
        maker = -1
    if maker < 0 and (lemma == "commitment" or tree.words[noun].deprel == "nmod"):
        return None
    if lemma in THREAT_NOUNS:
        kind: PledgeKind = "threat"
        if tree.words[head].upos != "VERB" and violence(tree, head) < 2:
            return None
        if maker < 0 and tree.words[head].upos != "VERB":
            return None
    else:
        kind = "threat" if lemma == "vow" and violence(tree, head) == 2 else "promise"
    if above >= 0 and tree.words[noun].deprel == "obj" and tree.lemma[above] in _GIVING:
        governor = above
    return Draft(kind=kind, cue=noun, head=head, maker=maker, governor=governor, without=before)
