"""Demands: "urged X to", "called on X to", "called for", "demanded that", "must" in somebody's mouth, ultimatums."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.lexicons.pledges import (
    CALLING_VERBS,
    CARRIERS_OF_DEMANDS,
    COURTESIES,
    DEMAND_NOUNS,
    DEMAND_VERBS,
    DESIRED,
    DIRECTIVE_VERBS,
    INSISTING_VERBS,
    OBLIGING,
    SUPPOSING,
)
from onrecord.reading.pledges.drafts import Draft
from onrecord.reading.pledges.dues import DEADLINE_SET
from onrecord.reading.pledges.ground import Ground
from onrecord.reading.quotations.trees import Tree

_GIVING = frozenset("give issue deliver send set make".split())
_NOT_DEMANDED = frozenset("attention respect question name race game shot close election".split())
_SPANS = frozenset("hour hours day days week weeks month months minutes".split())
_TOLD = frozenset({"tell", "order", "command", "instruct", "direct", "press", "pressure"})


def demands(ground: Ground, first: int, last: int) -> Iterator[Draft]:
    """The demands of the sentence whose words are `first:last`."""
    tree = ground.tree
    for number in range(first, last):
        word = tree.words[number]
        lemma = word.lemma.lower()
        found: Draft | None = None
        if lemma == "have" and not word.deprel.startswith("aux"):
            found = _has_until(ground, number)
        elif word.upos == "VERB":
            if lemma == "give":
                found = _gives_until(ground, number)
            if found is None and lemma in DIRECTIVE_VERBS:
                found = _directs(ground, number, lemma)
            if found is None and lemma in CALLING_VERBS:
                found = _calls(ground, number, lemma)
            if found is None and (lemma in DEMAND_VERBS or lemma in INSISTING_VERBS):
                found = _demands(ground, number, lemma)
        elif word.upos == "NOUN" and lemma in DEMAND_NOUNS:
            found = _named(ground, number, lemma)
        elif word.upos == "NOUN" and lemma == "deadline":
            found = _deadline(ground, number)
        elif word.upos == "AUX" and tree.low[number] in OBLIGING and word.deprel == "aux":
            found = _must(ground, number)
        if found is not None:
            yield found


def _draft(ground: Ground, cue: int, head: int, maker: int, recipient: int) -> Draft | None:
    if ground.is_unmade(cue):
        return None
    if maker >= 0 and not ground.is_agent(maker):
        relation, above = ground.tree.words[cue].deprel, ground.tree.words[maker].head
        if relation == "acl" and ground.tree.words[maker].lemma.lower() in CARRIERS_OF_DEMANDS:
            maker = ground.subject(above) if above >= 0 and ground.tree.words[above].upos == "VERB" else -1
            maker = maker if ground.is_agent(maker) else -1  # experts signed a letter urging
        elif relation == "advcl":
            maker = -1  # an event that came about while somebody urged
        else:
            return None
    if recipient >= 0 and not ground.is_agent(recipient) and ground.tree.words[recipient].upos not in ("NOUN", "PROPN"):
        recipient = -1
    return Draft(kind="demand", cue=cue, head=head, maker=maker, recipient=recipient, governor=cue)


def _maker(ground: Ground, verb: int) -> int:
    tree = ground.tree
    if tree.child(verb, "nsubj:pass", "aux:pass") >= 0:
        return tree.child(verb, "obl:agent")
    return ground.subject(verb)


def _directs(ground: Ground, verb: int, lemma: str) -> Draft | None:
    """Urged X to do Y; X is urged to do Y."""
    tree = ground.tree
    head = tree.child(verb, "xcomp", "advcl", "ccomp")
    if tree.marker(head, "mark") in SUPPOSING and head > verb:
        head = _resumed(tree, verb, head)  # urge X, if she cannot do Y, to do Z
    if head < verb or tree.marker(head, "mark") != "to" or (lemma == "tell" and tree.words[head].deprel != "xcomp"):
        return None
    recipient = tree.child(verb, "nsubj:pass", "iobj", "obj", "vocative")
    if recipient < 0 or not _directed(ground, recipient):
        return None
    maker = _maker(ground, verb)
    if maker < 0 and tree.child(verb, "nsubj:pass") < 0 and tree.child(verb, "nsubj") >= 0:
        return None
    if lemma in _TOLD and (maker < 0 or not ground.is_agent(recipient)) and lemma != "order":
        return None
    return _draft(ground, verb, head, maker, recipient)


def _resumed(tree: Tree, verb: int, condition: int) -> int:
    """The infinitive after a condition put in between commas, which a parser hangs on the condition."""
    inside = tree.subtree(condition)
    for number in reversed(inside):
        mark = tree.child(number, "mark")
        opened = verb < mark < number and tree.low[mark] == "to" and tree.low[mark - 1] == ","
        if opened and tree.words[number].deprel == "advcl":
            return number
    return -1


def _directed(ground: Ground, recipient: int) -> bool:
    tree = ground.tree
    return tree.words[recipient].upos in ("NOUN", "PROPN", "PRON", "ADJ", "NUM", "DET") and tree.low[recipient] != "it"


def _calls(ground: Ground, verb: int, lemma: str) -> Draft | None:
    """Called on X to do Y; called for Y; called for X to do Y."""
    tree = ground.tree
    maker = _maker(ground, verb)
    if lemma == "call" and tree.child(verb, "obj") >= 0:
        return None  # called him names, called an election
    for below in sorted(tree.below[verb]):
        relation = tree.words[below].deprel
        if below < verb or relation not in ("obl", "advcl", "xcomp", "ccomp", "obj", "nmod"):
            continue
        opening = tree.marker(below, "case") or tree.marker(below, "mark") or tree.marker(verb, "compound:prt")
        if (
            opening in ("on", "upon", "to", "with")
            and relation in ("obl", "obj", "nmod")
            and lemma in ("call", "appeal", "plead")
        ):
            head = _infinitive(tree, verb, below)
            wanted = opening in ("on", "upon") if lemma == "call" else opening in ("to", "with")
            if head < 0 or not wanted or tree.words[head].lemma in COURTESIES:
                continue
            return _draft(ground, verb, head, maker, below)
        if opening == "for":
            head = _infinitive(tree, verb, below) if relation in ("obl", "obj") else below
            if relation in ("obl", "obj") and head >= 0:
                return _draft(ground, verb, head, maker, below)
            if relation == "advcl":
                return _draft(ground, verb, below, maker, tree.child(below, "nsubj", "nsubj:pass"))
            if relation in ("obl", "obj") and _is_act(tree, below) and (lemma != "campaign"):
                return _draft(ground, verb, below, maker, -1)
    return None


def _infinitive(tree: Tree, verb: int, noun: int) -> int:
    """What the noun is to do, hung on it or on the verb by the parser; -1 where nothing follows."""
    for at in (noun, verb):
        for below in tree.below[at]:
            clause = below > noun and tree.words[below].deprel in ("acl", "xcomp", "advcl", "ccomp")
            if clause and tree.marker(below, "mark") == "to":
                return below
    return -1


def _is_act(tree: Tree, noun: int) -> bool:
    return tree.words[noun].upos in ("NOUN", "PROPN") and tree.words[noun].lemma.lower() not in _NOT_DEMANDED


def _demands(ground: Ground, verb: int, lemma: str) -> Draft | None:
    """Demanded Y; demanded that X do Y; insisted that X must do Y."""
    tree = ground.tree
    maker = _maker(ground, verb)
    clause = tree.child(verb, "ccomp", "xcomp")
    if clause > verb:
        wanted = lemma in DEMAND_VERBS or _is_desired(tree, clause)
        subject = tree.child(clause, "nsubj", "nsubj:pass")
        if subject >= 0 and tree.low[subject] in ("i", "we"):
            return None
        if not wanted:
            return None
        if (
            lemma in DEMAND_VERBS
            and tree.words[clause].deprel == "ccomp"
            and tree.marker(clause, "mark") in ("whether",)
        ):
            return None
        return _draft(ground, verb, clause, maker, subject)
    if lemma not in DEMAND_VERBS and not (lemma == "urge" and tree.child(verb, "nsubj:pass") < 0):
        return None
    noun = tree.child(verb, "nsubj:pass") if tree.child(verb, "aux:pass") >= 0 else tree.child(verb, "obj")
    if noun < 0 or not _is_act(tree, noun) or (lemma == "urge" and ground.is_agent(noun)):
        return None
    if maker >= 0 and not ground.is_agent(maker):
        return None
    recipient = next(
        (b for b in tree.below[verb] if tree.words[b].deprel == "obl" and tree.marker(b, "case") in ("from", "of")), -1
    )
    head = noun
    for below in tree.below[verb]:
        clause = tree.words[below].deprel in ("advcl", "xcomp") and tree.marker(below, "mark") == "to"
        if clause and 0 <= recipient < below and below > noun:
            head = below  # demanded from X to publish
    return _draft(ground, verb, head, maker, recipient)


def _is_desired(tree: Tree, clause: int) -> bool:
    """Whether a clause says what has to be: "must", "should", or a bare verb after "that X"."""
    if any(tree.low[b] in DESIRED and tree.words[b].deprel == "aux" for b in tree.below[clause]):
        return True
    subject = tree.child(clause, "nsubj", "nsubj:pass")
    bare = tree.low[clause] == tree.words[clause].lemma.lower() and tree.words[clause].upos == "VERB"
    aided = tree.child(clause, "aux", "aux:pass", "cop")
    singular = (
        subject >= 0 and tree.words[subject].upos in ("PROPN", "PRON", "NOUN") and not tree.low[subject].endswith("s")
    )
    passive = aided >= 0 and tree.low[aided] == "be"
    return bool(
        tree.marker(clause, "mark") == "that" and subject >= 0 and ((bare and aided < 0 and singular) or passive)
    )


def _named(ground: Ground, noun: int, lemma: str) -> Draft | None:
    """Her call for Y; their demand that X do Y; an ultimatum to X to do Y."""
    tree = ground.tree
    if tree.words[noun].deprel == "compound":
        return None
    head = recipient = -1
    for below in tree.below[noun]:
        if below < noun:
            continue
        relation, opening = tree.words[below].deprel, tree.marker(below, "case") or tree.marker(below, "mark")
        if relation in ("acl", "ccomp", "advcl") and opening in ("to", "that", "for"):
            head = below
            recipient = tree.child(below, "nsubj", "nsubj:pass") if opening != "to" else recipient
        elif relation == "nmod" and opening == "for" and _is_act(tree, below) and head < 0:
            head = _infinitive(tree, noun, below)
            recipient, head = (below, head) if head >= 0 else (-1, below)
        elif relation == "nmod" and opening in ("on", "to") and lemma != "demand":
            recipient = below
    above = tree.words[noun].head
    if (
        head < 0
        and above >= 0
        and tree.words[noun].deprel in ("nsubj", "nsubj:outer")
        and tree.lemma[above] == "include"
    ):
        head = tree.child(above, "obj")
    if head < 0 and lemma == "ultimatum" and tree.words[noun].deprel == "obj" and tree.lemma[above] in _GIVING:
        head, recipient = noun, tree.child(above, "iobj") if recipient < 0 else recipient
    if head < 0:
        return None
    maker = tree.child(noun, "nmod:poss")
    if maker < 0:
        maker = next((b for b in tree.below[noun] if tree.marker(b, "case") in ("by", "from") and b > noun), -1)
    if maker < 0 and above >= 0 and tree.words[noun].deprel in ("obj", "obl") and tree.words[above].upos == "VERB":
        maker = ground.subject(above)
    if maker < 0 and lemma != "ultimatum" and not (tree.low[noun].endswith("s") and lemma == "call"):
        return None
    if maker >= 0 and not ground.is_agent(maker):
        return None
    if lemma == "demand" and tree.words[head].upos not in ("VERB", "NOUN"):
        return None
    return _draft(ground, noun, head, maker, recipient)


def _gives_until(ground: Ground, verb: int) -> Draft | None:
    """Gave X until Friday to do Y."""
    recipient, head = ground.tree.child(verb, "iobj", "obj"), _by_a_day(ground.tree, verb)
    if recipient < 0 or head < 0 or not ground.is_agent(recipient):
        return None
    return _draft(ground, verb, head, _maker(ground, verb), recipient)


def _has_until(ground: Ground, verb: int) -> Draft | None:
    """X has until Friday to do Y, in the mouth of one who warns or demands; from others it tells of a deadline."""
    said, subject, head = ground.said_in(verb), ground.subject(verb), _by_a_day(ground.tree, verb)
    if not said or head < 0 or subject < 0 or ground.tree.words[subject].upos == "PRON" or not ground.is_agent(subject):
        return None
    report = ground.statements[said[-1]]
    warned = any(ground.tree.lemma[word] == "warn" for word in ground.tree.within(report.cue))
    if not (warned or report.act in ("demand", "threaten")):
        return None
    found = _draft(ground, verb, head, -1, subject)
    if found is not None:
        found.speaker, found.statement = True, said[-1]
    return found


def _by_a_day(tree: Tree, verb: int) -> int:
    """The infinitive that a verb has beside "until Friday" or "48 hours"; -1 where one of the two is missing."""
    limits = [
        b
        for b in tree.below[verb]
        if tree.words[b].deprel.startswith(("obl", "obj"))
        and (tree.marker(b, "case") in ("until", "till") or tree.low[b] in _SPANS)
    ]
    return next((clause for at in (verb, *limits) if (clause := _to_do(tree, at)) > verb), -1) if limits else -1


def _to_do(tree: Tree, at: int) -> int:
    """The first clause with "to" behind a word that hangs on it; -1 where there is none."""
    for below in sorted(tree.below[at]):
        clause = below > at and tree.words[below].deprel in ("advcl", "xcomp", "acl")
        if clause and any(tree.low[b] == "to" and tree.words[b].deprel == "mark" for b in tree.below[below]):
            return below
    return -1


def _deadline(ground: Ground, noun: int) -> Draft | None:
    """Set a deadline of Friday for X to do Y; set Friday as the deadline for X to do Y."""
    tree = ground.tree
    verb = tree.words[noun].head
    if verb < 0 or tree.words[noun].deprel not in ("obj", "obl") or tree.lemma[verb] not in DEADLINE_SET:
        return None
    head = max(_to_do(tree, noun), _to_do(tree, verb))
    recipient = tree.child(head, "nsubj") if head > noun else -1
    if recipient < 0 or not ground.is_agent(recipient):
        return None
    return _draft(ground, verb, head, _maker(ground, verb), recipient)


def _must(ground: Ground, aux: int) -> Draft | None:
    """Russia says Israel must end attacks: an obligation in somebody's mouth, laid on another."""
    tree = ground.tree
    head = tree.words[aux].head
    if head < 0 or tree.words[head].upos != "VERB" or tree.child(head, "cop") >= 0:
        return None
    said = ground.said_in(head)
    subject = tree.child(head, "nsubj", "nsubj:pass")
    if not said or subject < 0 or tree.low[subject] in ("i", "we", "you", "he", "she", "they", "it", "one", "there"):
        return None
    if any(tree.low[b] == "have" for b in tree.below[head] if tree.words[b].deprel == "aux"):
        return None  # must have been: a guess
    relation = tree.words[head].deprel
    if relation not in ("root", "ccomp", "parataxis", "conj"):
        return None
    report = ground.statements[said[-1]]
    if not report.source and report.speaker is None:
        return None
    found = _draft(ground, head, head, -1, subject)
    if found is None:
        return None
    found.cue, found.speaker, found.statement = aux, True, said[-1]
    return found
