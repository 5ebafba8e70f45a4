"""Who speaks, by syntax: the noun phrase that a verb or noun of saying has as its subject or owner."""

from __future__ import annotations

from onrecord.lexicons.speech_frames import CARRIERS, LIGHT_VERBS, SAID_THROUGH
from onrecord.reading.quotations.trees import Tree

_SUBJECTS = ("nsubj", "nsubj:outer", "csubj")
# What hangs on a name and does not tell who it is, and clauses that are left out where they follow it.
_NOT_OF_PHRASE = frozenset("case mark parataxis advcl ccomp dep orphan dislocated discourse".split())
_CLAUSES = frozenset({"acl", "acl:relcl", "advcl:relcl"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_LONGEST = 45
_DEEPEST = 8


def phrase(tree: Tree, head: int) -> list[int]:
    """The words of the noun phrase of a source: titles, appositions and what is joined to it, no clauses.

    Word numbers in order, an unbroken run that holds `head`; empty where the phrase is too long to be one.
    """
    if tree.child(head, "cop", "nsubj", "nsubj:pass") >= 0:
        return []  # a clause: "It was a pleasure discussing ..."
    dropped = [
        dependent
        for dependent in tree.below[head]
        if tree.words[dependent].deprel in _NOT_OF_PHRASE
        or (tree.words[dependent].deprel in _CLAUSES and dependent > head)
        or (tree.words[dependent].deprel == "conj" and tree.words[dependent].upos in ("VERB", "AUX"))
    ]
    members = tree.subtree(head, dropped)
    for number in members:
        # A relative clause on a name inside the phrase ends it too.
        if number > head and tree.words[number].deprel in ("acl:relcl", "parataxis"):
            cut = tree.subtree(number)
            members = [member for member in members if member < cut[0] or member == head]
            break
    run = tree.trimmed(tree.run_with(head, members))
    if run and tree.words[run[0]].upos == "CCONJ" and tree.words[run[0]].deprel == "cc":
        run = run[1:]
    while run and run[0] > 1 and _is_joined(tree, run[0]):
        run[:0] = [run[0] - 2, run[0] - 1]
        while run[0] > 0 and tree.words[run[0] - 1].upos == "PROPN" and tree.words[run[0] - 1].head >= run[0]:
            run.insert(0, run[0] - 1)
    if head not in run or len(run) > _LONGEST or tree.words[run[0]].upos in ("AUX", "SCONJ"):
        return []
    return run


def _is_joined(tree: Tree, number: int) -> bool:
    """Whether a hyphen without spaces joins a word to the one before: "Tribune-Herald"."""
    before, hyphen, word = tree.words[number - 2 : number + 1]
    return tree.low[number - 1] == "-" and before.end == hyphen.start and hyphen.end == word.start


def subject_of(tree: Tree, verb: int, depth: int = 0) -> int:
    """The head of the phrase that does what the verb says, -1 where syntax gives none.

    That is its own subject or agent, for a relative pronoun what it stands for, and for a joined, participial or
    infinitive verb the subject of the verb that it hangs on.
    """
    if depth > _DEEPEST:
        return -1
    agent = tree.child(verb, "obl:agent")
    if tree.child(verb, "nsubj:pass", "aux:pass") >= 0:
        return agent if agent >= 0 and tree.marker(agent, "case") == "by" else -1
    own = nearest_subject(tree, verb)
    word = tree.words[verb]
    if own >= 0:
        if tree.low[own] in _RELATIVE and tree.words[own].upos in ("PRON", "DET", "SCONJ"):
            return word.head if word.deprel == "acl:relcl" and word.head >= 0 else _antecedent(tree, verb)
        return own
    if word.head < 0:
        return -1
    if word.deprel in ("conj", "advcl", "parataxis"):
        governor = tree.words[word.head]
        if governor.upos not in ("VERB", "AUX", "ADJ", "NOUN"):
            return -1
        if word.deprel != "conj" and not tree.low[verb].endswith("ing"):
            return -1  # "Asked about the port, she ..."
        if (undergoes := tree.child(word.head, "nsubj:pass")) >= 0:
            # "Roth was held, saying ..."; but "The debate was cancelled, citing ..." leaves the speaker out.
            named = tree.words[undergoes].upos in ("PROPN", "PRON")
            return undergoes if word.deprel == "advcl" and named else -1
        return subject_of(tree, word.head, depth + 1)
    if word.deprel == "xcomp":
        return subject_of(tree, word.head, depth + 1) if tree.lemma[word.head] in SAID_THROUGH else -1
    if word.deprel == "acl" and word.head < verb and tree.low[verb].endswith("ing"):
        return _issuer(tree, word.head)
    return -1


def _issuer(tree: Tree, noun: int) -> int:
    """Who issued "a statement saying that ...": its owner, or who released it; else the noun itself."""
    if tree.lemma[noun] not in CARRIERS:
        return noun
    if (owner := owner_of(tree, noun)) >= 0:
        return owner
    word = tree.words[noun]
    if word.head >= 0 and word.deprel in ("obj", "obl") and tree.words[word.head].upos == "VERB":
        found = subject_of(tree, word.head)
        return found if found >= 0 else noun
    return noun


def nearest_subject(tree: Tree, verb: int) -> int:
    """The subject that stands nearest to its verb, -1 where it has none.

    In "The plan, X said, would fail" and after a dateline, a parser may hang two subjects on one verb.
    """
    subjects = [n for n in tree.below[verb] if tree.words[n].deprel in _SUBJECTS]
    return min(subjects, key=lambda n: (abs(n - verb), n), default=-1)


def _antecedent(tree: Tree, verb: int) -> int:
    """What "who" stands for, where the verb is joined to the verb of the relative clause."""
    at = verb
    for _ in range(_DEEPEST):
        word = tree.words[at]
        if word.head < 0:
            return -1
        if word.deprel == "acl:relcl":
            return word.head
        at = word.head
    return -1


def owner_of(tree: Tree, noun: int) -> int:
    """Whose words a noun of speech stands for: "Roth's claim", "a warning from Roth", "Roth issued a warning"."""
    own = tree.child(noun, "nmod:poss")
    if own >= 0:
        return own
    for dependent in tree.below[noun]:
        if tree.words[dependent].deprel == "nmod" and tree.marker(dependent, "case") in {"from", "by"}:
            return dependent
    word = tree.words[noun]
    if word.head >= 0 and word.deprel == "obj" and tree.lemma[word.head] in LIGHT_VERBS:
        return subject_of(tree, word.head)
    return -1
