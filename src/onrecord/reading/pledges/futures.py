"""Pledges without a verb that names them: what a speaker says he, or the body he speaks for, will do."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from onrecord.lexicons.pledges import (
    ACTS_OF_OFFICE,
    ANNOUNCING,
    FUTURES,
    NEVERTHELESS_OPEN,
    NOT_ACTS,
    OFFICES,
    PAST_FUTURES,
    READY,
    TELLING,
)
from onrecord.reading.pledges.acts import conditions, violence
from onrecord.reading.pledges.drafts import Draft
from onrecord.reading.pledges.ground import Ground
from onrecord.records import PledgeKind, StatementReport

_OUTSIDE = ("acl", "acl:relcl", "advcl", "csubj", "amod")
_FIRST = frozenset({"i", "we"})
_THIRD = frozenset({"he", "she", "it", "they"})
_CLAIMING = frozenset("say affirm declare announce promise vow pledge swear repeat tell warn stress reiterate".split())


def futures(ground: Ground, first: int, last: int, has_limit: Callable[[int], bool]) -> Iterator[Draft]:
    """The pledges that a future tells in the sentence whose words are `first:last`.

    `has_limit` says whether the act of a word has a deadline. Read as pledges are futures about the speaker
    himself, about the body that an office holder speaks for, what an announcement says will be done, harm
    that somebody says will come; and, in the outlet's own words, what a body will do by a deadline.
    """
    tree = ground.tree
    if tree.low[last - 1] == "?" or any(tree.low[n] == "?" for n in range(max(first, last - 3), last)):
        return
    for number in range(first, last):
        low = tree.low[number]
        if tree.words[number].deprel != "aux" or (low not in FUTURES and low not in PAST_FUTURES):
            continue
        head = tree.words[number].head
        if head < 0 or _is_forecast(ground, head):
            continue
        found = _told(ground, number, head, has_limit)
        if found is not None:
            yield found


def _told(ground: Ground, aux: int, head: int, has_limit: Callable[[int], bool]) -> Draft | None:
    tree = ground.tree
    said = [index for index in ground.said_in(head) if ground.statements[index].content]
    subject = tree.child(head, "nsubj", "nsubj:pass", "csubj", "expl")
    if subject < 0 and tree.words[head].deprel in ("conj", "xcomp"):
        subject = ground.subject(head)
    if said:
        for index in reversed(said):
            found = _by_speaker(ground, aux, head, subject, index, has_limit)
            if found is not None:
                return found
        return None
    if tree.low[aux] in PAST_FUTURES or tree.words[head].deprel in _OUTSIDE or _is_state(ground, head, False):
        return None
    if subject >= 0 and tree.low[subject] == "we" and tree.words[head].deprel in ("root", "conj", "parataxis"):
        return Draft(kind=_kind(ground, head), cue=aux, head=head, maker=subject, governor=head)
    if not has_limit(head) or tree.words[head].deprel not in ("root", "conj", "parataxis"):
        return None
    passive = tree.child(head, "nsubj:pass") >= 0
    if passive or (subject >= 0 and ground.is_agent(subject) and tree.low[subject] not in _FIRST | {"you", "it"}):
        maker = tree.child(head, "obl:agent") if passive else subject
        return Draft(kind=_kind(ground, head), cue=aux, head=head, maker=maker, governor=head)
    return None


def _by_speaker(
    ground: Ground, aux: int, head: int, subject: int, index: int, has_limit: Callable[[int], bool]
) -> Draft | None:
    tree, report = ground.tree, ground.statements[index]
    cue = cue_lemma(ground, report)
    direct = report.mode == "direct"
    if cue is not None and cue not in TELLING and cue not in ANNOUNCING:
        return None
    if cue is None and not direct:
        return None
    quoted = direct or (report.mode == "mixed" and tree.low[subject] in _FIRST if subject >= 0 else direct)
    if quoted and tree.low[aux] in PAST_FUTURES:
        return None
    if not _is_main(ground, head, index):
        return None
    announced = cue in ANNOUNCING
    official = _is_official(ground, report)
    low = tree.low[subject] if subject >= 0 else ""
    harm = violence(tree, head)
    expletive = low in ("there", "it") and subject >= 0 and tree.words[subject].deprel == "expl"
    passive = tree.child(head, "nsubj:pass", "aux:pass") >= 0 and tree.child(head, "obl:agent") < 0
    own = _is_own(ground, subject, report, quoted)
    if expletive:
        if harm < 2 and not ((official or announced) and (has_limit(head) or _is_none(ground, head))):
            return None
    elif _is_state(ground, head, own or official or announced):
        return None
    elif (harm == 2 and (own or not ground.is_agent(subject) or passive)) or own:
        pass
    elif passive:
        if not (announced or (official and has_limit(head))):
            return None
    elif subject >= 0 and ground.is_agent(subject) and low not in _FIRST | _THIRD | {"you"}:
        found = ground.mention(subject)
        if not (official or announced) or harm == 2:
            return None
        if found is not None and found.kind == "person" and not announced:
            return None
    elif not (announced and has_limit(head)):
        return None
    kind: PledgeKind = "promise"
    if harm == 2 or (harm == 1 and own and conditions(tree, head, -1, occasions=False)):
        kind = "threat"
    return Draft(
        kind=kind, cue=aux, head=head, maker=subject if own else -1, governor=head, speaker=True, statement=index
    )


def _kind(ground: Ground, head: int) -> PledgeKind:
    return "threat" if violence(ground.tree, head) == 2 else "promise"


def cue_lemma(ground: Ground, report: StatementReport) -> str | None:
    """The lemma of the verb that hands a report over, `None` where it has no cue."""
    if not report.cue:
        return None
    numbers = [n for span in report.cue for n in ground.numbers(span.start, span.end)]
    verbs = [n for n in numbers if ground.tree.words[n].upos == "VERB"] or numbers
    return ground.tree.lemma[verbs[-1]].lower() if verbs else None


def _is_main(ground: Ground, head: int, index: int) -> bool:
    """Whether the future is what is said, not part of a description, a condition or another's thought."""
    tree, at = ground.tree, head
    report = ground.statements[index]
    for _ in range(8):
        relation, above = tree.words[at].deprel, tree.words[at].head
        place = tree.words[above].start if above >= 0 else -1
        outside = above < 0 or not any(span.start <= place < span.end for span in report.content)
        if outside:
            return True
        if relation in _OUTSIDE:
            return False
        if relation in ("ccomp", "xcomp"):
            subject = tree.child(above, "nsubj")
            own = subject >= 0 and tree.low[subject] in _FIRST and tree.lemma[above] in _CLAIMING
            said_after = tree.lemma[above] in _CLAIMING and head < above
            if relation == "xcomp" or not (own or said_after):
                return False
        if relation not in ("ccomp", "conj", "parataxis", "root"):
            return False
        at = above
    return False


def _is_official(ground: Ground, report: StatementReport) -> bool:
    """Whether the speaker holds an office or is a body, so that he can speak for one."""
    if report.speaker is not None and report.speaker in ground.office_holders:
        return True
    for span in report.source:
        for number in ground.numbers(span.start, span.end):
            found = ground.mention(number)
            if found is not None and found.kind in ("organization", "country"):
                return True
            if ground.tree.words[number].lemma.lower() in OFFICES:
                return True
    return False


def _is_own(ground: Ground, subject: int, report: StatementReport, quoted: bool) -> bool:
    if subject < 0:
        return False
    low = ground.tree.low[subject]
    if low in _FIRST:
        return quoted
    mine = ground.chain(subject)
    if mine is not None and report.speaker is not None:
        return mine == report.speaker and not quoted
    if low in _THIRD and ground.tree.words[subject].deprel != "expl":
        return not quoted
    owner = ground.tree.child(subject, "nmod:poss")
    return owner >= 0 and ground.tree.low[owner] in (("our", "my") if quoted else ("his", "her", "its", "their"))


def _is_forecast(ground: Ground, head: int) -> bool:
    tree = ground.tree
    for below in tree.below[head]:
        if tree.low[below] in NEVERTHELESS_OPEN:
            return True
        if tree.words[below].deprel == "aux" and tree.low[below] in ("have", "be"):
            return tree.low[below] == "have"
    return False


def _is_state(ground: Ground, head: int, powerful: bool) -> bool:
    """Whether the future is of a state or an outcome, which nobody can commit himself to."""
    tree = ground.tree
    if tree.child(head, "cop") >= 0 or tree.words[head].upos not in ("VERB",):
        lemma = tree.words[head].lemma.lower()
        return not (lemma in READY and tree.child(head, "xcomp") >= 0)
    lemma = tree.words[head].lemma.lower()
    if lemma in ACTS_OF_OFFICE and powerful:
        return False
    if tree.child(head, "nsubj:pass", "aux:pass") >= 0:
        return lemma in ("expect", "remember", "know", "see", "surprise", "affect", "need", "miss", "ask", "allow")
    return lemma in NOT_ACTS


def _is_none(ground: Ground, head: int) -> bool:
    """There will be no X."""
    tree = ground.tree
    return any(tree.low[b] == "no" for at in tree.below[head] for b in [at, *tree.below[at]])
