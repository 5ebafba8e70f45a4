"""Which attributions in indirect speech tell of a deed or of what a thing shows, rather than of words."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.lexicons.acts import NOUN_ACTS
from onrecord.lexicons.offices_titles import LOCAL_HEADS, OTHER_HEADS, RANKS, STATE_HEADS
from onrecord.lexicons.persons_and_groups import GROUPS, MEN, PERSONS, UTTERANCES, WOMEN
from onrecord.lexicons.speech_deeds import AGENTS, DEEDS, OF_THINGS, PUBLISHED, STANDS, TOPICS
from onrecord.lexicons.speech_frames import DOCUMENTS, TELLERS
from onrecord.reading.quotations.trees import Tree
from onrecord.records import Span, StatementReport

_SPEAKS = DOCUMENTS | TELLERS | UTTERANCES | GROUPS | PERSONS | MEN | WOMEN
_SPEAKS |= STATE_HEADS | LOCAL_HEADS | OTHER_HEADS | RANKS
_RELATIVES = frozenset({"which", "that"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET"})
_CLAUSAL = frozenset({"nsubj", "nsubj:pass", "cop", "mark", "expl", "csubj"})


def without_deeds(tree: Tree, reports: Sequence[StatementReport]) -> list[StatementReport]:
    """The reports of what somebody said, thinks or plans, in their order.

    Left out, of indirect speech: what is done to a thing ("voted for X", "knows X"), what a thing shows ("the rematch
    left little doubt"), what is published by nobody ("a book was released"), what those described stand for ("a group
    backing X"), and the topic of a statement beside it ("speaking of X, he said …").
    """
    topics = [report for report in reports if _is_topic(tree, report)]
    speaking = {report.source[0].start for report in reports if report.source and report not in topics}
    found = [r for r in reports if r not in topics or not r.source or r.source[0].start not in speaking]
    return [report for report in found if not _is_deed(tree, report)]


def _is_deed(tree: Tree, report: StatementReport) -> bool:
    verb = _verb(tree, report)
    if verb < 0:
        return False
    lemma, source = tree.lemma[verb], tree.head(tree.within(report.source))
    if lemma in OF_THINGS and source >= 0 and _is_thing(tree, source):
        return True
    stands = lemma in STANDS and tree.words[verb].deprel == "acl"
    published = lemma in PUBLISHED and not report.source
    if not (stands or published or lemma in DEEDS) or not _names(tree, report.content):
        return False
    # "Gave a warning about": the noun says it.
    return not any(tree.words[at].upos == "NOUN" and tree.lemma[at] in NOUN_ACTS for at in tree.within(report.cue))


def _is_topic(tree: Tree, report: StatementReport) -> bool:
    verb = _verb(tree, report)
    return verb >= 0 and tree.lemma[verb] in TOPICS and tree.low[verb].endswith("ing") and _names(tree, report.content)


def _verb(tree: Tree, report: StatementReport) -> int:
    """The verb that hands indirect speech over; -1 where none does."""
    verb = tree.head(tree.within(report.cue)) if report.mode == "indirect" else -1
    return verb if verb >= 0 and tree.words[verb].upos == "VERB" else -1


def _is_thing(tree: Tree, noun: int) -> bool:
    at = noun
    for _ in range(4):  # "the elements which decide"
        if tree.low[at] not in _RELATIVES or tree.words[at].head < 0:
            break
        while not tree.words[at].deprel.startswith("acl") and tree.words[at].head >= 0:
            at = tree.words[at].head
        at = max(tree.words[at].head, 0)
    word = tree.words[at]
    if tree.child(at, "nmod:poss") >= 0:
        return False  # "the Gazette's reporting"
    return word.upos == "NOUN" and word.lemma.lower() not in _SPEAKS and not word.lemma.lower().endswith(AGENTS)


def _names(tree: Tree, content: Sequence[Span]) -> bool:
    """Whether a content names a thing and says nothing of it."""
    inside = tree.within(content)
    heads = [at for at in inside if tree.words[at].head not in inside and tree.words[at].upos not in ("PUNCT", "ADP")]
    return all(
        tree.words[at].upos in _NOUNS and not any(tree.words[below].deprel in _CLAUSAL for below in tree.below[at])
        for at in heads
    )
