"""What "he", "it", "they", "this" stand for: candidates before them, weighed by features (after Lappin and Leass 1994).

The weights in `pronoun_weights` are fitted on GUM train by `training.pronouns`; a vote of the trained reader, where it
has one, is a feature among the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from onrecord.lexicons.persons_and_groups import DEMONSTRATIVES, REFLEXIVES
from onrecord.reading.coreference.ground import Ground
from onrecord.reading.coreference.phrases import Phrase
from onrecord.reading.coreference.pronoun_weights import WEIGHTS
from onrecord.records import Antecedent

MOST = 70  # phrases before a pronoun that are weighed
FARTHEST = {"he": 12, "it": 4, "they": 5, "this": 3}  # sentences back
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
_OBJECTS = frozenset({"obj", "iobj"})
_OBLIQUES = frozenset({"obl", "obl:agent", "obl:unmarked"})
_CLAUSES = frozenset("ccomp xcomp advcl acl acl:relcl conj parataxis csubj advcl:relcl".split())
NOTHING = "nothing"


def group_of(phrase: Phrase) -> str | None:
    """ "he" (and "she"), "it", "they" or "this"; None for what is not resolved here."""
    if phrase.form != "pronoun" or phrase.person != 3:
        return None
    if phrase.lemma in DEMONSTRATIVES:
        return "this"
    if phrase.number == "many":
        return "they"
    return "it" if phrase.gender == "it" else "he"


def join_pronouns(ground: Ground, votes: Mapping[int, Antecedent]) -> None:
    """Joins each pronoun of the third person to the best candidate, from the first to the last; those for which
    nothing fits better than nothing stay alone."""
    for number in ground.order:
        found = best(ground, number, votes)
        if found is not None:
            ground.clusters.join(found, number)


def best(ground: Ground, number: int, votes: Mapping[int, Antecedent]) -> int | None:
    """The phrase that a pronoun most likely stands for; None where that is nothing."""
    phrase = ground.phrases[number]
    group = group_of(phrase)
    if group is None or is_settled(ground, number):
        return None
    chosen, most = None, _score(nothing_features(ground, phrase, group, votes))
    for other, features in candidates(ground, number, group, votes):
        score = _score(features)
        if score > most:
            chosen, most = other, score
    return chosen


def _score(features: Iterable[str]) -> float:
    return sum([WEIGHTS.get(name, 0.0) for name in features])


def is_settled(ground: Ground, number: int) -> bool:
    """True where a pronoun has been joined already to what stands before it, but for the "I" of its own words."""
    head = ground.phrases[number].head
    members = (ground.phrases[other] for other in ground.clusters.members(number) if other != number)
    return ground.clusters.chain(number) is not None or any(
        other.person == 3 and other.head < head for other in members
    )


def nothing_features(ground: Ground, phrase: Phrase, group: str, votes: Mapping[int, Antecedent]) -> list[str]:
    """What speaks for a pronoun that stands for no phrase before it."""
    found = [f"{group}: nothing"]
    if group == "it" and _dummy(ground, phrase):
        found.append("it: dummy")
    if group in ("it", "this"):
        found.append(f"{group}: nothing, {_role(ground, phrase)}")
    if group == "this" and phrase.lemma in ("that", "this"):
        found.append(f"this: nothing, {phrase.lemma}")
    vote = votes.get(phrase.head)
    if votes and vote is None:
        found.append(f"{group}: not voted on")
    elif vote is not None and vote.antecedent < 0:
        found.append(f"{group}: nothing voted {_sure(vote)}")
    return found


def candidates(
    ground: Ground, number: int, group: str, votes: Mapping[int, Antecedent]
) -> Iterator[tuple[int, list[str]]]:
    """The phrases that a pronoun could stand for, nearest first, each with its features."""
    phrase = ground.phrases[number]
    seen: list[int] = []
    for other in ground.before(number, MOST):
        before = ground.phrases[other]
        distance = phrase.sentence - before.sentence
        if distance > FARTHEST[group]:
            break
        if not ground.clusters.agree(other, number) or barred(ground, phrase, before):
            continue
        if ground.is_spoken_by(before, phrase):
            continue  # in "NAME will win," she said, "she" is not the one named
        root = ground.clusters.root(other)
        rank = len(seen) if root not in seen else seen.index(root)
        if root not in seen:
            seen.append(root)
        yield other, _features(ground, phrase, before, other, group, distance, rank, votes)


def barred(ground: Ground, phrase: Phrase, before: Phrase) -> bool:
    """True where syntax forbids that the pronoun stands for the phrase, and for phrases that no pronoun takes up."""
    if before.form == "pronoun" and (before.person != 3 or before.lemma in DEMONSTRATIVES):
        return before.person != 3
    if before.first <= phrase.head < before.end and not _in_relative_clause(ground, phrase, before):
        return True
    word = ground.words[phrase.head]
    if word.deprel == "nmod:poss":
        return ground.holds(before, phrase) and before.head == word.head
    same_clause = ground.governor(phrase) == ground.governor(before) and before.sentence == phrase.sentence
    if phrase.lemma in REFLEXIVES:
        return not same_clause
    return same_clause and ground.governor(phrase) >= 0


def _in_relative_clause(ground: Ground, phrase: Phrase, before: Phrase) -> bool:
    at = phrase.head
    while at >= 0 and at != before.head:
        if ground.words[at].deprel in ("acl:relcl", "acl") and ground.words[at].head == before.head:
            return ground.words[phrase.head].head != at or ground.words[phrase.head].deprel not in _SUBJECTS
        at = ground.words[at].head
    return False


def _features(
    ground: Ground,
    phrase: Phrase,
    before: Phrase,
    other: int,
    group: str,
    distance: int,
    rank: int,
    votes: Mapping[int, Antecedent],
) -> list[str]:
    clusters = ground.clusters
    role, own = _role(ground, before), _role(ground, phrase)
    found = [
        f"{group}: {min(distance, 6)} sentences",
        f"{group}: as {role}",
        f"{group}: rank {min(rank, 5)}",
    ]
    if before.form == "pronoun":
        found.append(f"{group}: after {'the same' if group_of(before) == group else 'another'} pronoun")
    else:
        found.append(f"{group}: after {before.form}, {before.article}")
    found.append(f"{group}: sort {clusters.sort(other)}")
    if group == "he":
        found.append(f"he: gender {'known' if clusters.gender(other) else 'open'}")
    elif group == "they":
        found.append(f"they: number {clusters.number(other)}")
    else:
        found.append(f"{group}: gender {clusters.gender(other)}, number {clusters.number(other)}")
    if role == own and distance <= 1:
        found.append(f"{group}: both {role}")
    if distance == 0 and own == "poss" and _above(ground, phrase, before):
        found.append(f"{group}: poss in its clause")
    if distance == 0 and own == "subject" and role == "subject" and _above(ground, phrase, before):
        found.append(f"{group}: subject above")
    size = len(clusters.members(other))
    found.append(f"{group}: size {size if size < 3 else '3-5' if size < 6 else '6'}")
    if distance == 1 and before.first == ground.sentence_first(before.sentence):
        found.append(f"{group}: opens the sentence before")
    if ground.quoted[phrase.head] != ground.quoted[before.head]:
        found.append(f"{group}: {'out of' if ground.quoted[before.head] else 'into'} quotes")
    if distance and ground.paragraph[phrase.head] != ground.paragraph[before.head]:
        found.append(f"{group}: other paragraph")
    if ground.speaks(phrase):
        found.append(f"{group}: speaks, {'as before' if ground.speaks(before) else 'not before'}")
    if phrase.kind is not None and before.kind is not None:
        found.append(f"{group}: {'same kind' if _like(phrase, before) else 'other kind'}")
    vote = votes.get(phrase.head)
    if vote is not None and vote.antecedent >= 0:
        at = ground.at_head.get(vote.antecedent)
        if vote.antecedent == before.head:
            found.append(f"{group}: voted {_sure(vote)}")
        elif at is not None and clusters.root(at) == clusters.root(other):
            found.append(f"{group}: chain voted {_sure(vote)}")
    return found


def _sure(vote: Antecedent) -> str:
    return "for sure" if vote.probability >= 0.85 else "likely" if vote.probability >= 0.5 else "perhaps"


def _like(phrase: Phrase, before: Phrase) -> bool:
    lands = ("country", "place")
    return phrase.kind == before.kind or (phrase.kind in lands and before.kind in lands)


def _role(ground: Ground, phrase: Phrase) -> str:
    return _role_of(ground.relation(phrase))


@cache
def _role_of(relation: str) -> str:
    if relation in _SUBJECTS:
        return "subject"
    if relation in _OBJECTS:
        return "object"
    if relation in _OBLIQUES:
        return "oblique"
    if relation == "nmod:poss":
        return "poss"
    return "nmod" if relation.startswith("nmod") else "compound" if relation == "compound" else "other"


def _above(ground: Ground, phrase: Phrase, before: Phrase) -> bool:
    """True where the phrase is the subject of a clause that the pronoun's word stands in."""
    if ground.relation(before) not in _SUBJECTS:
        return False
    clause = ground.governor(before)
    at = phrase.head
    while at >= 0:
        if at == clause:
            return True
        at = ground.words[at].head
    return False


def _dummy(ground: Ground, phrase: Phrase) -> bool:
    """ "It is clear that", "it seems", "it takes time to": an "it" that announces a clause."""
    above = ground.words[phrase.head].head
    if above < 0 or ground.words[phrase.head].deprel not in (*_SUBJECTS, "expl", "obj"):
        return False
    below = {ground.words[child].deprel for child in ground.children[above] if child > phrase.head}
    if below & {"csubj", "csubj:pass", "csubj:outer"}:
        return True
    lemma = ground.words[above].lemma
    return lemma in ("seem", "appear", "rain", "snow", "turn") or (
        ground.words[above].upos == "ADJ" and bool(below & {"ccomp", "advcl", "xcomp"})
    )
