"""Names and descriptions that are one, by rules in the order of how sure they are (Lee et al. 2013)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.lexicons.persons_and_groups import GROUPS, MEN, PLACES, WOMEN
from onrecord.reading.coreference.ground import Ground
from onrecord.reading.coreference.phrases import OFFICES, Phrase
from onrecord.records import RoleReport

FAR = 400  # phrases back to which a description may reach
NEAR_BODY = 3  # sentences within which "the group" stands for the body named last
_NOT_SAID = frozenset({"not", "n't", "n’t", "never", "no"})
_BECOMING = frozenset({"become", "remain"})
# What says that the thing named is another one.
_OTHERS = frozenset("other another different second third next new fourth further additional same-day more".split())
# Descriptions of any body, any land, any town, any person.
ANY_BODY = frozenset("group organization organisation body movement outfit entity".split())
ANY_LAND = frozenset("country nation state republic kingdom".split())
ANY_TOWN = frozenset("city town village".split())
ANY_PERSON = frozenset("man woman boy girl person".split())
_DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th)?|\d{4}")


def join_same_names(ground: Ground) -> None:
    """Phrases of one chain of names, and other proper names in the same words."""
    by_chain: dict[int, int] = {}
    by_form: dict[str, int] = {}
    for number, phrase in enumerate(ground.phrases):
        if phrase.chain is not None:
            ground.clusters.join(by_chain.setdefault(phrase.chain, number), number)
        elif phrase.form == "name":
            ground.clusters.join(by_form.setdefault(ground.form(phrase), number), number)


def join_appositions(ground: Ground) -> None:
    """ "Olin Tarn, the mayor": an apposition and what it stands beside; "the mayor Olin Tarn" where a list of
    places is no apposition."""
    for number, phrase in enumerate(ground.phrases):
        word = ground.words[phrase.head]
        if word.deprel != "appos" or word.head not in ground.at_head:
            continue
        other = ground.at_head[word.head]
        if {phrase.kind, ground.phrases[other].kind} <= {"place", "country"} and phrase.form == "name":
            continue  # "Nimra, Norland"
        if ground.words[phrase.head].upos == "NUM":
            continue
        ground.clusters.join(other, number)


def join_predicates(ground: Ground) -> None:
    """ "Olin Tarn is the mayor", "became mayor": a subject and what it is said to be."""
    for number, phrase in enumerate(ground.phrases):
        if phrase.form == "pronoun":
            continue
        head = phrase.head
        below = ground.children[head]
        relations = {ground.words[child].deprel for child in below}
        clause = head
        if "cop" not in relations:
            word = ground.words[head]
            if word.deprel != "xcomp" or word.head < 0 or ground.words[word.head].lemma not in _BECOMING:
                continue
            clause = word.head
        if "case" in {ground.words[child].deprel for child in below if child < head}:
            continue
        inside = ground.children[clause]
        if any(ground.low(child) in _NOT_SAID for child in (*inside, *below)):
            continue
        subject = next((c for c in inside if ground.words[c].deprel in ("nsubj", "nsubj:outer")), None)
        if subject is None or subject not in ground.at_head:
            continue
        other = ground.phrases[ground.at_head[subject]]
        if other.form == "pronoun" and other.lemma in ("it", "this", "that", "these", "those"):
            continue
        if other.number == "one" and phrase.number == "many":
            continue
        ground.clusters.join(ground.at_head[subject], number)


def join_same_heads(ground: Ground) -> None:
    """ "The plan … the plan", "a new plan … the plan": the nearest phrase before with the same head word, where the
    later one has no telling word that the earlier lacks."""
    seen: dict[tuple[str, str | None], list[int]] = {}
    for number in ground.order:
        phrase = ground.phrases[number]
        if phrase.form != "nominal":
            continue
        key = (phrase.lemma, phrase.number)
        earlier = seen.setdefault(key, [])
        fitting = next(
            (other for other in reversed(earlier) if _same_thing(ground, ground.phrases[other], phrase)), None
        )
        if fitting is not None:
            ground.clusters.join(fitting, number)
        earlier.append(number)


def _same_thing(ground: Ground, earlier: Phrase, later: Phrase) -> bool:
    if ground.holds(earlier, later) or ground.holds(later, earlier):
        return False
    if _OTHERS & set(later.modifiers):
        return False
    mine, theirs = _telling(ground, later), _telling(ground, earlier)
    if later.article in ("the", "this"):
        return mine <= theirs or (not theirs and earlier.article != "a" and len(mine) == 0)
    if later.article == "own":
        return earlier.article == "own" and ground.form(earlier) == ground.form(later) and mine == theirs
    if later.article == "bare":
        return mine == theirs and earlier.article in ("bare",) and (later.number == "many" or later.number == "one")
    return False


def _telling(ground: Ground, phrase: Phrase) -> frozenset[str]:
    """The words of a phrase that tell which one is meant: its modifiers and what its complements name."""
    told = set(phrase.modifiers)
    for child in ground.children[phrase.head]:
        if ground.words[child].deprel in ("nmod", "nmod:poss", "acl", "acl:relcl"):
            told.add(ground.words[child].lemma.lower())
    return frozenset(told)


def join_offices(ground: Ground, roles: Sequence[RoleReport]) -> None:
    """ "The minister": the nearest person before of whom the text has said that he is one; "the commission", the body
    whose name ends in that word."""
    told = _told_of(ground, roles)
    for number in ground.order:
        phrase = ground.phrases[number]
        if phrase.form != "nominal" or phrase.article not in ("the", "this") or phrase.number == "many":
            continue
        if len(ground.clusters.members(number)) > 1 and ground.clusters.chain(number) is not None:
            continue
        for other in ground.before(number, FAR):
            root = ground.clusters.root(other)
            candidates = told.get((phrase.lemma, root))
            if candidates is None:
                candidates = told.get((phrase.lemma, other))
            if candidates is None or ground.holds(phrase, ground.phrases[other]):
                continue
            if _fits(ground, phrase, candidates) and ground.clusters.join(other, number):
                break


def _fits(ground: Ground, phrase: Phrase, told: frozenset[str]) -> bool:
    """True where the description has no telling word that was not said before."""
    return _telling(ground, phrase) <= told and not _OTHERS & set(phrase.modifiers)


def _told_of(ground: Ground, roles: Sequence[RoleReport]) -> dict[tuple[str, int], frozenset[str]]:
    """By a noun and a cluster: the words with which the text said that the cluster is one."""
    found: dict[tuple[str, int], set[str]] = {}
    clusters = ground.clusters
    for number, phrase in enumerate(ground.phrases):
        root = clusters.root(number)
        if phrase.form == "name":
            below = [c for c in ground.children[phrase.head] if c < phrase.head]
            for child in below:
                if ground.words[child].deprel in ("compound", "nmod:desc", "flat", "amod", "nmod"):
                    others = {ground.words[c].lemma.lower() for c in below if c != child}
                    lemma = ground.words[child].lemma.lower()
                    inner = {ground.words[c].lemma.lower() for c in ground.children[child]}
                    if lemma in OFFICES:
                        found.setdefault((lemma, root), set()).update(others | inner)
            last = ground.low(phrase.end - 1 if ground.low(phrase.end - 1) not in ("'s", "’s") else phrase.end - 2)
            if phrase.kind in ("organization", "facility", "other", "place"):
                for word in (last, ground.low(phrase.head)):
                    if word in GROUPS or word in PLACES:
                        names = {ground.low(at) for at in range(phrase.first, phrase.end)}
                        found.setdefault((word, root), set()).update(names)
        elif phrase.form == "nominal" and clusters.chain(number) is not None:
            found.setdefault((phrase.lemma, root), set()).update(_telling(ground, phrase))
    by_chain = {clusters.chain(n): clusters.root(n) for n, p in enumerate(ground.phrases) if p.chain is not None}
    for role in roles:
        if role.holder in by_chain:
            title = role.title.of(ground.text).lower().split()
            if title:
                found.setdefault((title[-1], by_chain[role.holder]), set()).update(title)
                heads = [word for word in title if word in OFFICES]
                for word in heads:
                    found.setdefault((word, by_chain[role.holder]), set()).update(title)
    return {key: frozenset(words) for key, words in found.items()}


def join_any(ground: Ground) -> None:
    """ "The group", "the country", "the city", "the man": the body, land, town or person named last, nearby."""
    for number in ground.order:
        phrase = ground.phrases[number]
        if phrase.form != "nominal" or phrase.article not in ("the", "this") or phrase.number == "many":
            continue
        if len(ground.clusters.members(number)) > 1 or _telling(ground, phrase):
            continue
        wanted = _wanted(phrase.lemma)
        if not wanted:
            continue
        for other in ground.before(number, 60):
            before = ground.phrases[other]
            if phrase.sentence - before.sentence > NEAR_BODY:
                break
            if before.form != "name" or before.kind not in wanted or ground.holds(phrase, before):
                continue
            if ground.words[before.head].deprel in ("compound", "nmod:poss", "nmod:desc", "amod"):
                continue
            if before.sentence == phrase.sentence and ground.governor(before) == ground.governor(phrase):
                continue
            if ground.clusters.join(other, number):
                break


def _wanted(lemma: str) -> frozenset[str]:
    if lemma in ANY_BODY:
        return frozenset({"organization"})
    if lemma in ANY_LAND:
        return frozenset({"country"})
    if lemma in ANY_TOWN:
        return frozenset({"place"})
    if lemma in ANY_PERSON or (lemma in MEN | WOMEN and lemma in ("man", "woman", "boy", "girl")):
        return frozenset({"person"})
    return frozenset()
