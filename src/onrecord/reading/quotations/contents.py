"""What a verb of saying hands over, by syntax: its clause, its infinitive, its object, or what a preposition brings."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.lexicons.speech_frames import DOCUMENTS, EVIDENCE, VERB_FRAMES
from onrecord.lexicons.speech_grammar import TIME_WORDS
from onrecord.reading.quotations.speakers_by_syntax import nearest_subject
from onrecord.reading.quotations.trees import Tree

Content = tuple[str, int, list[int]]
"""The frame, the last word of the cue, and the words of the content, sorted."""

_CLAUSES = ("ccomp", "csubj")
# Verbs whose object before a clause is addressed; that of others is a subject that a parser lost.
_ADDRESSING = frozenset("tell inform assure remind convince warn advise ask write email text promise show".split())
_OF_ADJECTIVES = frozenset({"that"})
_SIGNS = frozenset({"to", "it", "that", "ing", "so", "as"})  # frames that are no prepositions


def contents(tree: Tree, verb: int) -> Iterator[Content]:
    """The ways in which a verb's dependents can be its content, the most telling first."""
    frames = VERB_FRAMES.get(tree.lemma[verb], _OF_ADJECTIVES)
    below = tree.below[verb]
    relations = {n: tree.words[n].deprel for n in below}
    if "that" in frames:
        yield from _clause(tree, verb)
    infinitive = next(
        (n for n in below if relations[n] in ("xcomp", "advcl", "ccomp") and _is_to(tree, n) and n > verb), -1
    )
    thing = next(
        (n for n in below if relations[n] == "obj" and tree.low[n] not in TIME_WORDS), tree.child(verb, "iobj")
    )
    if tree.child(verb, "obl:agent") >= 0 and (subject := tree.child(verb, "nsubj:pass")) >= 0:
        yield from _passive(tree, verb, subject, frames)
        return
    if infinitive >= 0 and "whom to" in frames:
        whom = thing if thing >= 0 else next((n for n in below if relations[n] == "obl" and verb < n < infinitive), -1)
        if whom >= 0:
            particle = tree.child(whom, "case")
            content = [m for m in tree.subtree(whom) if m != particle] + tree.subtree(infinitive)
            yield "whom to", particle if particle >= 0 else verb, sorted(set(content))
    if infinitive >= 0 and "to" in frames and thing < 0:
        yield "to", verb, tree.subtree(infinitive)
    if thing > verb and ("so" in frames or "as" in frames):
        named = -1
        if "so" in frames:
            named = next(
                (n for n in below if n > thing and relations[n] in ("xcomp", "obj") and not _is_to(tree, n)), -1
            )
        if named < 0:
            named = next((n for n in below if n > thing and _introduced(tree, n) == "as"), -1)
        if named >= 0:
            yield "so", verb, sorted(set(tree.subtree(thing)) | set(tree.subtree(named)))
    gerund = next(
        (n for n in below if relations[n] in ("xcomp", "ccomp", "obj") and tree.low[n].endswith("ing") and n > verb), -1
    )
    if gerund >= 0 and "ing" in frames and tree.words[gerund].upos == "VERB" and thing in (-1, gerund):
        yield "ing", verb, tree.subtree(gerund)
    for dependent in below:
        if dependent < verb or relations[dependent] not in ("obl", "advcl", "nmod"):
            continue
        preposition = _introduced(tree, dependent)
        if preposition == "to" and not _is_to(tree, dependent):
            preposition = "to it"
        if thing >= 0 and f"whom {preposition}" in frames and thing > verb:
            yield f"whom {preposition}", verb, sorted(set(tree.subtree(thing)) | set(tree.subtree(dependent)))
        elif thing < 0 and preposition and preposition in frames and preposition not in _SIGNS:
            particle = tree.child(dependent, "case", "mark")
            yield preposition, particle, tree.subtree(dependent, [particle])
    pointed_out = tree.lemma[verb] == "point" and tree.marker(verb, "compound:prt") == "out"
    if thing > verb and ("it" in frames or pointed_out or _is_told_by_document(tree, verb)):
        yield "it", verb, tree.subtree(thing)


def _is_told_by_document(tree: Tree, verb: int) -> bool:
    """Whether a poll or the like shows something: "The survey showed a dead heat"."""
    subject = nearest_subject(tree, verb)
    return subject >= 0 and tree.lemma[verb] in EVIDENCE and tree.lemma[subject] in DOCUMENTS


def _passive(tree: Tree, verb: int, subject: int, frames: frozenset[str]) -> Iterator[Content]:
    """X was accused by Y of ...; the plan was rejected by Y."""
    for dependent in tree.below[verb]:
        frame = f"whom {_introduced(tree, dependent)}"
        if dependent > verb and frame in frames and tree.words[dependent].deprel in ("obl", "advcl", "xcomp"):
            yield frame, verb, sorted({*tree.subtree(subject), *tree.subtree(dependent)})
    if "it" in frames:
        yield "it", verb, tree.subtree(subject)


def _introduced(tree: Tree, number: int) -> str:
    return tree.marker(number, "case") or tree.marker(number, "mark")


def _is_to(tree: Tree, number: int) -> bool:
    return tree.marker(number, "mark") == "to"


def _clause(tree: Tree, verb: int) -> Iterator[Content]:
    """The clause that a verb hands over: below it, or above it where the verb stands in an aside."""
    word = tree.words[verb]
    clause = next((n for n in tree.below[verb] if tree.words[n].deprel in _CLAUSES and not _is_to(tree, n)), -1)
    if clause >= 0:
        if not is_finite(tree, clause):
            return
        members = tree.subtree(clause)
        own = nearest_subject(tree, verb)
        for stray in tree.below[verb]:
            if tree.words[stray].deprel == "nsubj" and stray != own and stray < own < verb < clause:
                members = sorted({*tree.subtree(stray), *members})
        if tree.lemma[verb] not in _ADDRESSING and tree.marker(clause, "mark") != "that":
            for stray in tree.below[verb]:
                if verb < stray < clause and tree.words[stray].deprel in ("obj", "iobj"):
                    members = sorted({*tree.subtree(stray), *members})
        joiner = tree.child(clause, "cc")
        if joiner == members[0]:
            members = members[1:]
        mark = tree.child(clause, "mark")
        if mark >= 0 and tree.low[mark] == "that":
            members = [m for m in members if m > mark] if mark < clause else members
        yield "that", verb, members
    elif (hidden := _that_clause(tree, verb)) >= 0:
        mark = tree.child(hidden, "mark")
        yield "that", verb, [m for m in tree.subtree(hidden) if m > mark]
    elif word.deprel == "parataxis" and word.head >= 0 and tree.words[word.head].upos in ("VERB", "ADJ", "NOUN", "AUX"):
        aside = tree.subtree(verb)
        if not tree.parted(aside):
            return
        comma = [n for n in tree.below[word.head] if n == aside[0] - 1 and tree.low[n] == ","]
        yield "that", verb, tree.subtree(word.head, [verb, *comma])


def _that_clause(tree: Tree, verb: int) -> int:
    """The clause with "that" which a parser hung on the addressee or the occasion: "said in May that it ...", or -1."""
    for dependent in tree.below[verb]:
        if dependent > verb and tree.words[dependent].deprel in ("obl", "obj", "iobj", "advmod"):
            for clause in tree.below[dependent]:
                if clause > dependent and tree.words[clause].deprel in ("acl", "ccomp", "advcl"):
                    mark = tree.child(clause, "mark")
                    if mark >= 0 and tree.low[mark] == "that" and is_finite(tree, clause):
                        return clause
    return -1


def is_finite(tree: Tree, clause: int) -> bool:
    """Whether a clause has a subject or an auxiliary of its own."""
    return tree.child(clause, "nsubj", "nsubj:pass", "expl", "csubj", "cop", "aux", "aux:pass", "nsubj:outer") >= 0
