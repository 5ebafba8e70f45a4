"""Pledges without a verb that names them: what a speaker says he, or the body he speaks for, will do."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from onrecord.lexicons.pledges import (
    ACCORDS,
    ACTS_OF_OFFICE,
    FUTURES,
    HOURS_AND_SEASONS,
    LEAVING,
    NEVERTHELESS_OPEN,
    NOT_ACTS,
    NOT_DONE,
    PAST_FUTURES,
    PLANS,
    PREDICATED,
    READY,
    RULES,
)
from onrecord.reading.pledges.acts import conditions, violence
from onrecord.reading.pledges.drafts import Draft
from onrecord.reading.pledges.dues import Due
from onrecord.reading.pledges.ground import Ground
from onrecord.reading.pledges.tellings import FIRST, THIRD, Telling, is_official, is_own, speaks_for, tellings
from onrecord.records import PledgeKind

_OUTSIDE = ("acl", "acl:relcl", "advcl", "csubj", "amod")
_ONE = frozenset({"i", "he", "she"})
_MAIN = ("root", "conj", "parataxis")


def futures(ground: Ground, first: int, last: int, due_of: Callable[[int], Due | None]) -> Iterator[Draft]:
    """The pledges that a future tells in the sentence whose words are `first:last`.

    `due_of` gives the deadline of the act of a word. Read as pledges are futures about the speaker himself,
    about the body that he speaks for, what an announcement says will be done, harm that somebody says will
    come, what a deal is said to bring by a day; and, in the outlet's own words, what a body will do by a
    deadline.
    """
    tree = ground.tree
    if any(tree.low[n] == "?" for n in range(max(first, last - 3), last)):
        return
    for number in range(first, last):
        low = tree.low[number]
        if tree.words[number].deprel != "aux" or (low not in FUTURES and low not in PAST_FUTURES):
            continue
        head = tree.words[number].head
        if head < 0 or _is_forecast(ground, head):
            continue
        subject = tree.child(head, "expl")
        if subject < 0:
            subject = tree.child(head, "nsubj", "nsubj:pass", "csubj")
        if subject < 0 and tree.words[head].deprel in ("conj", "xcomp"):
            subject = ground.subject(head)
        told = list(tellings(ground, head, subject))
        if told:
            drafts = (_told(ground, number, head, subject, telling, due_of) for telling in told)
            found = next((draft for draft in drafts if draft is not None), None)
        elif ground.said_in(head):
            found = None
        else:
            found = _untold(ground, number, head, subject, due_of)
        if found is not None:
            yield found


def declared_targets(ground: Ground, first: int, last: int) -> Iterator[Draft]:
    """What a speaker declares to be a target, without a future: "from 1 April every post is a target"."""
    tree = ground.tree
    for number in range(first, last):
        word = tree.words[number]
        if word.upos != "NOUN" or word.lemma.lower() not in PREDICATED or tree.child(number, "cop") < 0:
            continue
        subject = tree.child(number, "nsubj")
        if subject < 0 or word.deprel not in (*_MAIN, "ccomp") or ground.is_unmade(number):
            continue
        if tree.low[subject] in FIRST | THIRD | {"that", "this", "who", "what"} or tree.child(number, "aux") >= 0:
            continue
        if tree.low[tree.child(number, "cop")] in ("is", "are", "become", "becomes"):
            for telling in tellings(ground, number, subject):
                at = telling.statement
                if at is not None and telling.source and ground.statements[at].mode != "indirect":
                    yield Draft(
                        kind="threat",
                        cue=number,
                        head=number,
                        governor=number,
                        speaker=True,
                        statement=telling.statement,
                    )
                    break


def is_declared(ground: Ground, head: int) -> bool:
    """Whether something is said to be a target: then who or what it is does not act."""
    return ground.tree.words[head].lemma.lower() in PREDICATED and ground.tree.child(head, "cop") >= 0


def _untold(ground: Ground, aux: int, head: int, subject: int, due_of: Callable[[int], Due | None]) -> Draft | None:
    """In nobody's mouth: "we will ..." of a party's own paper, and what a body will do by a deadline."""
    tree = ground.tree
    if tree.low[aux] in PAST_FUTURES or tree.words[head].deprel not in _MAIN or _is_state(ground, head, False):
        return None
    if subject >= 0 and tree.low[subject] == "we":
        return Draft(kind=_kind(ground, head), cue=aux, head=head, maker=subject, governor=head)
    due = due_of(head)
    if due is None or not due.limit:
        return None
    passive = tree.child(head, "nsubj:pass") >= 0
    if passive or (subject >= 0 and ground.is_agent(subject) and tree.low[subject] not in FIRST | {"you", "it"}):
        maker = tree.child(head, "obl:agent") if passive else subject
        return Draft(kind=_kind(ground, head), cue=aux, head=head, maker=maker, governor=head)
    return None


def _told(
    ground: Ground, aux: int, head: int, subject: int, telling: Telling, due_of: Callable[[int], Due | None]
) -> Draft | None:
    tree = ground.tree
    if telling.quoted and tree.low[aux] in PAST_FUTURES and not _said_before(ground, head):
        return None
    if tree.words[head].deprel in _OUTSIDE:
        return None
    if subject >= 0 and tree.low[subject] == "it" and tree.lemma[head] == "take":
        return None  # it would take as long as it took
    due = due_of(head)
    harm = violence(tree, head)
    own = is_own(ground, subject, telling)
    low = tree.low[subject] if subject >= 0 else ""
    passive = tree.child(head, "nsubj:pass", "aux:pass") >= 0 and tree.child(head, "obl:agent") < 0
    kind: PledgeKind = "promise"
    if harm == 2 or (harm == 1 and own and conditions(tree, head, -1, occasions=False)):
        kind = "promise" if low in _ONE and tree.lemma[head] in LEAVING else "threat"
    if subject >= 0 and tree.words[subject].deprel == "expl":
        settled = telling.announced or is_official(ground, telling)
        if harm < 2 and not (settled and (due is not None or _is_none(ground, head))):
            return None
    elif subject >= 0 and tree.words[subject].lemma.lower() in ACCORDS | PLANS and not own and due is not None:
        if not due.limit:
            return None
        return Draft(kind="agreement", cue=aux, head=head, governor=head, statement=telling.statement)
    elif harm < 2 and _is_state(
        ground, head, own or telling.announced or is_official(ground, telling), telling.announced
    ):
        return None
    elif own or (harm == 2 and (passive or is_declared(ground, head) or not ground.is_agent(subject))):
        pass
    elif passive:
        limited = due is not None or _has_limit(ground, head)
        if not telling.announced and not (limited and is_official(ground, telling)):
            return None
    elif subject >= 0 and ground.is_agent(subject) and low not in FIRST | THIRD | {"you"}:
        if harm == 2 or not speaks_for(ground, subject, telling):
            return None
    elif not telling.announced or due is None:
        return None
    syntax = telling.statement is None
    return Draft(
        kind=kind,
        cue=aux,
        head=head,
        maker=telling.subject if syntax else subject if own else -1,
        governor=head,
        speaker=not syntax,
        statement=telling.statement,
    )


def _has_limit(ground: Ground, head: int) -> bool:
    """By nightfall, before the winter: a deadline without a day."""
    tree = ground.tree
    return any(
        tree.words[b].deprel == "obl"
        and tree.lemma[b] in HOURS_AND_SEASONS
        and tree.marker(b, "case") in ("by", "before", "until")
        for b in tree.below[head]
    )


def _kind(ground: Ground, head: int) -> PledgeKind:
    return "threat" if violence(ground.tree, head) == 2 else "promise"


def _said_before(ground: Ground, head: int) -> bool:
    """I have always said that I would: a past future in the speaker's own words."""
    tree = ground.tree
    above = tree.words[head].head
    if tree.words[head].deprel != "ccomp" or above < 0 or tree.lemma[above] not in ("say", "promise", "pledge", "vow"):
        return False
    subject = tree.child(above, "nsubj")
    return subject >= 0 and tree.low[subject] in FIRST


def _is_forecast(ground: Ground, head: int) -> bool:
    tree = ground.tree
    return any(
        tree.low[below] in NEVERTHELESS_OPEN or (tree.words[below].deprel == "aux" and tree.low[below] == "have")
        for below in tree.below[head]
    )


def _is_state(ground: Ground, head: int, powerful: bool, announced: bool = False) -> bool:
    """Whether the future is of a state or an outcome, which nobody can commit himself to."""
    tree = ground.tree
    lemma = tree.words[head].lemma.lower()
    if tree.child(head, "cop") >= 0 or tree.words[head].upos != "VERB":
        return not (lemma in READY and tree.child(head, "xcomp") >= 0)
    if lemma == "become":
        found = tree.child(head, "xcomp")
        return not (announced and found >= 0 and tree.words[found].lemma.lower() in RULES)
    if tree.child(head, "nsubj:pass", "aux:pass") >= 0:
        return lemma in NOT_DONE
    if lemma in ACTS_OF_OFFICE and powerful:
        return False
    return lemma in NOT_ACTS


def _is_none(ground: Ground, head: int) -> bool:
    """There will be no X."""
    tree = ground.tree
    return any(tree.low[b] == "no" for at in tree.below[head] for b in [at, *tree.below[at]])
