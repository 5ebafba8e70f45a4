"""Agreements: "agreed to", "signed a deal", "a ceasefire was declared", "the agreement to"."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.lexicons.pledges import (
    ACCORDS,
    AGREE_VERBS,
    BROKERS,
    CEASINGS,
    DECLARING_VERBS,
    MAKING_VERBS,
    NOT_TO_ACT,
    TERMS,
)
from onrecord.reading.pledges.drafts import Draft
from onrecord.reading.pledges.ground import Ground
from onrecord.reading.quotations.trees import Tree

_ACTS_BY_CLAUSE = frozenset({"would", "will", "shall", "'ll"})
_MUCH = frozenset({"big", "great", "good"})
_PARTIES = frozenset({"with", "between", "by"})


def agreements(ground: Ground, first: int, last: int) -> Iterator[Draft]:
    """The agreements of the sentence whose words are `first:last`."""
    tree = ground.tree
    for number in range(first, last):
        word = tree.words[number]
        lemma = word.lemma.lower()
        found: Draft | None = None
        if word.upos == "VERB" and lemma in AGREE_VERBS:
            found = _agrees(ground, number)
        elif word.upos in ("NOUN", "PROPN") and (lemma in ACCORDS or tree.low[number] in ACCORDS):
            found = _accord(ground, number, lemma)
        elif word.upos == "NOUN" and lemma == "demand":
            found = _accepted(ground, number)
        if found is not None:
            yield found


def _agrees(ground: Ground, verb: int) -> Draft | None:
    tree = ground.tree
    passive = tree.child(verb, "aux:pass") >= 0
    head = tree.child(verb, "xcomp")
    if any(tree.words[b].deprel == "obl" and tree.words[b].lemma.lower() in NOT_TO_ACT for b in tree.below[verb]):
        return None
    if head < 0:
        clause = tree.child(verb, "ccomp", "csubj:pass", "csubj")
        if clause > verb and any(tree.low[b] in _ACTS_BY_CLAUSE for b in tree.below[clause]):
            head = clause
    if head < 0:
        for below in sorted(tree.below[verb]):
            relation = tree.words[below].deprel
            opening = tree.marker(below, "case") or tree.marker(below, "mark")
            if below > verb and relation in ("obl", "advcl") and opening in ("to", "on", "upon"):
                if below in ground.dated:
                    continue
                if tree.words[below].lemma.lower() in NOT_TO_ACT or tree.words[below].upos == "PROPN":
                    continue
                head = below
                break
    if head < 0 and passive and tree.child(verb, "nsubj:pass") >= 0:
        head = tree.child(verb, "nsubj:pass")
        if tree.words[head].upos not in ("NOUN", "PROPN"):
            return None
    if head < 0 and not passive:
        head = tree.child(verb, "obj")
        if head >= 0 and tree.words[head].lemma.lower() not in ACCORDS | {"withdrawal", "timetable", "plan", "term"}:
            return None
    if head < 0 or tree.low[head] == "disagree" or ground.is_unmade(verb) or tree.words[verb].deprel == "amod":
        return None
    maker = ground.subject(verb) if not passive else tree.child(verb, "obl:agent")
    if maker < 0 and not passive:
        return None  # the agreed sum
    if maker >= 0 and not ground.is_agent(maker) and tree.low[maker] not in ("both", "all", "two", "it"):
        return None
    found = Draft(kind="agreement", cue=verb, head=head, maker=maker, governor=verb)
    found.others = _others(tree, maker, verb)
    return found


def _others(tree: Tree, maker: int, *places: int) -> list[int]:
    """Who else agreed: joined to the maker by "and", or named after "with" and "between"."""
    found = [b for b in tree.below[maker] if tree.words[b].deprel == "conj"] if maker >= 0 else []
    for place in places:
        for below in sorted(tree.below[place]):
            if tree.words[below].deprel in ("obl", "nmod") and tree.marker(below, "case") in _PARTIES:
                found += [below, *(b for b in tree.below[below] if tree.words[b].deprel == "conj")]
    return [number for number in found if number != maker]


def _accord(ground: Ground, noun: int, lemma: str) -> Draft | None:
    tree = ground.tree
    relation, above = tree.words[noun].deprel, tree.words[noun].head
    if relation in ("compound", "amod") and above >= 0 and tree.words[above].lemma.lower() in ACCORDS:
        return None  # the head noun counts
    if relation == "compound" or ground.is_unmade(noun):
        return None
    if lemma == "deal" and any(tree.low[b] in _MUCH for b in tree.below[noun] if tree.words[b].deprel == "amod"):
        return None  # a great deal, a big deal about
    content = next(
        (
            b
            for b in tree.below[noun]
            if b > noun
            and tree.words[b].deprel in ("acl", "ccomp", "advcl")
            and tree.marker(b, "mark") in ("to", "that", "for")
        ),
        -1,
    )
    verb = above if above >= 0 and tree.words[above].upos == "VERB" else -1
    made = verb >= 0 and relation in ("obj", "nsubj:pass", "obl") and _makes(tree, verb, noun, lemma)
    described = [b for b in tree.below[noun] if tree.words[b].deprel in ("acl", "acl:relcl")]
    made_after = next((b for b in described if tree.words[b].lemma in MAKING_VERBS), -1)
    if made:
        maker = tree.child(verb, "obl:agent") if relation == "nsubj:pass" else ground.subject(verb)
        if content < 0:  # signed a deal with X to share Y
            to = (b for b in tree.below[verb] if b > noun and tree.words[b].deprel in ("advcl", "xcomp"))
            content = next((b for b in to if tree.marker(b, "mark") == "to"), -1)
        if tree.words[verb].lemma in BROKERS:
            maker = -1
    elif content >= 0 and lemma in TERMS and tree.marker(content, "mark") == "to":
        maker = tree.child(noun, "nmod:poss")
    elif made_after >= 0:
        maker = ground.subject(made_after)  # "the accord that X and Y signed", "a deal signed by X"
        if tree.low[made_after].endswith("ing"):
            return None
    else:
        return None
    if maker >= 0 and not ground.is_agent(maker):
        maker = -1
    head = content if content >= 0 else noun
    found = Draft(kind="agreement", cue=noun, head=head, maker=maker, governor=verb if made else noun)
    found.others = _others(tree, maker, noun, *((verb,) if made else ()))
    return found


def _makes(tree: Tree, verb: int, noun: int, lemma: str) -> bool:
    done = tree.words[verb].lemma.lower()
    relation = tree.words[noun].deprel
    if relation == "obl":
        return done in ("come", "agree", "arrive") and tree.marker(noun, "case") in ("to", "on", "at")
    if done in MAKING_VERBS:
        return not (done in ("make", "cut") and lemma not in ("deal", "agreement", "pact", "compromise"))
    return done in DECLARING_VERBS and (lemma in CEASINGS or done in ("announce", "accept"))


def _accepted(ground: Ground, noun: int) -> Draft | None:
    """Accepted the demand for Y."""
    tree = ground.tree
    above = tree.words[noun].head
    if above < 0 or tree.words[noun].deprel != "obj" or tree.lemma[above] not in ("accept", "grant"):
        return None
    if ground.is_unmade(noun) or ground.is_unmade(above):
        return None
    maker = ground.subject(above)
    if not ground.is_agent(maker):
        return None
    return Draft(kind="agreement", cue=above, head=noun, maker=maker, governor=above)
