"""What is to be done: the words of an act, the condition on it, and whether it is done to an enemy."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.lexicons.pledges import (
    COMMISSIVE_VERBS,
    CONDITION_NOUNS,
    CONDITIONS,
    CONDITIONS_AFTER_AS,
    CONSEQUENCES,
    DEMAND_VERBS,
    DIRECTIVE_VERBS,
    HOSTILE_NOUNS,
    MENACING_VERBS,
    NEGATIONS,
    OCCASIONS,
    PREDICATED,
    SUFFERING_VERBS,
    THREAT_VERBS,
    VIOLENT_VERBS,
    WARN_VERBS,
)
from onrecord.reading.quotations.trees import Tree

_PREDICATES = ("xcomp", "conj", "ccomp")
_DROPPED = frozenset({"mark", "case", "cc", "punct", "discourse"})
_SPEAKING = COMMISSIVE_VERBS | THREAT_VERBS | WARN_VERBS | DIRECTIVE_VERBS | DEMAND_VERBS | frozenset({"say", "add"})
_FUTURE = frozenset({"will", "'ll", "’ll", "shall", "would", "to"})
_PAST = frozenset({"did", "had", "has", "have", "was", "were"})
_PAST_ENDINGS = ("ed", "de", "ld", "id", "nt", "ook", "ave", "oke")  # suspended, made, held, said, sent, took, gave
_LINKS = frozenset("however meanwhile therefore moreover furthermore thus nevertheless instead also".split())
_ASIDES = frozenset("as because since while although though given".split())
_FORCE = frozenset({"force", "gunpoint"})


def conditions(tree: Tree, head: int, governor: int, *, occasions: bool = True) -> list[int]:
    """The head words of the clauses and phrases on which an act depends, in the order of the text.

    They hang on the act itself, on what it is joined with, or on `governor` (-1: nothing above it).
    `occasions` says whether "when" and "after" count.
    """
    found: set[int] = set()
    for at in {head, governor, *predicates(tree, head)} - {-1}:
        for below in tree.below[at]:
            if below in (head, at):
                continue
            if _is_condition(tree, below, occasions and at != governor) or (_is_as_soon_as(tree, below)):
                found.add(below)
    if found and _is_future(tree, head):
        joined = (b for at in predicates(tree, head) for b in tree.below[at])
        found.update(b for b in joined if b > min(found) and _goes_on(tree, b))
    return sorted(found)


def _is_future(tree: Tree, head: int) -> bool:
    return any(tree.words[b].deprel in ("aux", "mark") and tree.low[b] in _FUTURE for b in tree.below[head])


def _goes_on(tree: Tree, number: int) -> bool:
    """Whether a clause in the present, joined to a future act, goes on with the condition before it."""
    word = tree.words[number]
    if word.deprel != "conj" or word.upos != "VERB" or tree.child(number, "nsubj", "nsubj:pass") < 0:
        return False
    return not _is_future(tree, number) and tree.child(number, "aux") < 0


def _is_as_soon_as(tree: Tree, number: int) -> bool:
    """As soon as X does Y; "as long as possible" is none."""
    clause = tree.child(number, "advcl")
    return tree.low[number] in CONDITIONS_AFTER_AS and clause >= 0 and tree.child(clause, "nsubj", "nsubj:pass") >= 0


def _is_condition(tree: Tree, number: int, occasions: bool) -> bool:
    relation = tree.words[number].deprel
    opening = (b for b in tree.below[number] if b < number)  # "as they did before" hangs on no occasion
    marks = [tree.low[b] for b in opening if tree.words[b].deprel in ("mark", "advmod", "case")]
    if relation in ("advcl", "ccomp"):
        return any(mark in CONDITIONS or (occasions and mark in OCCASIONS) for mark in marks)
    return relation in ("obl", "nmod") and tree.low[number] in CONDITION_NOUNS and bool({"on", "in"} & set(marks))


def predicates(tree: Tree, head: int) -> list[int]:
    """The head and the verbs that it hands the act on to: "be ready to strike and expel"."""
    found, open_ = [head], [head]
    while open_:
        for below in tree.below[open_.pop()]:
            word = tree.words[below]
            if word.deprel not in _PREDICATES or below in found:
                continue
            if word.deprel == "conj" and tree.lemma[below] in _SPEAKING and tree.low[below] != tree.lemma[below]:
                continue  # promised to leave, and warned
            if word.deprel == "conj" and _is_told_beside(tree, head, below):
                continue
            if word.deprel == "ccomp" and tree.words[below].upos == "VERB" and tree.child(below, "nsubj") >= 0:
                continue
            found.append(below)
            open_.append(below)
    return sorted(found)


def _is_told_beside(tree: Tree, head: int, joined: int) -> bool:
    """Whether a verb that a parser joined to an act is what the sentence goes on to tell: "gave X ten days to
    arrest Y, and suspended Z", "agreed to add two members but did not accept"."""
    if tree.words[joined].upos != "VERB" or tree.words[head].upos != "VERB":
        return False
    if any(tree.low[b] in _PAST and tree.words[b].deprel == "aux" for b in tree.below[joined]):
        return True
    bare = tree.low[head] == tree.words[head].lemma.lower() and _is_future(tree, head)
    own = tree.low[joined]
    return bare and own != tree.words[joined].lemma.lower() and own.endswith(_PAST_ENDINGS)


def act_words(tree: Tree, head: int, without: Sequence[int]) -> list[int]:
    """The numbers of the words of an act, without its marks ("to", "that") and what belongs elsewhere."""
    left = {*without}
    negated = any(below < head and tree.low[below] in NEGATIONS for below in tree.below[head])
    kept = NEGATIONS | {"to"} if negated else NEGATIONS  # "not to raise taxes" stays whole
    for below in tree.below[head]:
        word = tree.words[below]
        if (
            (word.deprel in _DROPPED and below < head and tree.low[below] not in kept)
            or word.deprel in ("parataxis", "discourse")
            or (word.deprel == "punct" and below > head)
            or (word.deprel == "conj" and _is_told_beside(tree, head, below))
            or (word.deprel == "advcl" and below < head and tree.marker(below, "mark") in _ASIDES)
            or (word.deprel == "advmod" and below < head and tree.low[below] in _LINKS)
        ):
            left.add(below)
    return [number for number in tree.subtree(head, sorted(left)) if number not in left]


def violence(tree: Tree, head: int) -> int:
    """How hostile an act is: 2 where it is done to an enemy, 1 where it may be meant so, 0 where it is not.

    What is promised not to be done is not hostile. To say of something that it will be a target is.
    """
    worst = 0
    for at in predicates(tree, head):
        lemma = tree.words[at].lemma.lower()
        if any(tree.low[b] in NEGATIONS and tree.words[b].deprel == "advmod" for b in tree.below[at]):
            continue
        if tree.words[at].upos != "VERB":
            named = tree.child(at, "cop") >= 0 and lemma in PREDICATED
            hostile = named or lemma in HOSTILE_NOUNS or (tree.child(at, "expl") >= 0 and lemma in CONSEQUENCES)
        else:
            hostile = (
                lemma in VIOLENT_VERBS
                or _object_in(tree, at, HOSTILE_NOUNS)
                or (lemma in SUFFERING_VERBS and _object_in(tree, at, CONSEQUENCES))
                or (lemma == "be" and _object_in(tree, at, CONSEQUENCES))
                or any(tree.low[below] in _FORCE for below in tree.below[at])
            )
            worst = max(worst, int(lemma in MENACING_VERBS))
        if hostile:
            return 2
    return worst


def _object_in(tree: Tree, verb: int, nouns: frozenset[str]) -> bool:
    there = tree.child(verb, "expl") >= 0
    wanted = ("obj", "nsubj", "nsubj:pass") if there else ("obj",)
    return any(tree.words[b].deprel in wanted and tree.words[b].lemma.lower() in nouns for b in tree.below[verb])
