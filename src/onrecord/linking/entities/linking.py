"""Link the chains of all documents to entities: names that fit are tied, contradictions keep them apart.

Every tie has its reason. What fits two candidates that are not one stays apart and becomes a question. Known misses:
two people of one full name in one case; aliases that no document explains.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from onrecord.lexicons.name_sorts import KIND_OF
from onrecord.lexicons.names_people import person_name
from onrecord.linking.entities.blocking import candidate_pairs
from onrecord.linking.entities.clusters import EntityCluster, LinkedEntities
from onrecord.linking.entities.describing import describe
from onrecord.linking.entities.documents import DocumentNames
from onrecord.linking.entities.joining import Joined
from onrecord.linking.entities.kept import Answer, KeptAnswers, unpacked
from onrecord.linking.entities.lying import with_places
from onrecord.linking.entities.name_facts import NameBook
from onrecord.linking.entities.profiles import Profile, profiles
from onrecord.linking.entities.short_names import (
    Company,
    link_bare_bodies,
    link_last_words,
    link_nearly_full,
    link_short_names,
)
from onrecord.linking.names import compare
from onrecord.linking.names.groups import surely_differ
from onrecord.linking.places import Located
from onrecord.records import Question, Reason

GOES_ON: Final = "the longer name goes on"
# What against one name of a person no other likeness outweighs.
_HARD: Final = frozenset(
    {
        "given names differ",
        "middle names differ",
        "generations differ",
        "syllables differ",
        "titles of a man and a woman",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Two nodes whose names fit, and why."""

    left: int
    right: int
    reason: Reason


def link_entities(
    documents: Sequence[DocumentNames], located: Located | None = None, kept: bytes | None = None
) -> LinkedEntities:
    """Every named chain in exactly one cluster; the same documents in any order give the same answer.

    Clusters are sorted by id, questions by the clusters they name. Short names (a family name alone, an acronym) join
    the one entity of the case that they fit, if there is just one. `located` has the places that chains mean; `kept` is
    what an earlier call gave under that name, which saves time and changes nothing else.
    """
    held = unpacked(kept)
    book = NameBook(held.names)
    nodes = profiles(documents, located, book)
    joined = Joined(nodes, documents)
    pairs, left_out = candidate_pairs(nodes, book)
    answers = KeptAnswers(nodes, held)
    ties, doubts = _compare(nodes, pairs, answers)
    ties, torn = _without_torn(nodes, ties)
    doubts += torn
    for tie in sorted(ties, key=lambda tie: (-tie.reason.weight, nodes[tie.left].key, nodes[tie.right].key)):
        against = joined.against(tie.left, tie.right) or _contradiction(nodes, joined, tie)
        if against is None:
            joined.join(tie.left, tie.right, tie.reason)
        else:
            doubts.append((tie.left, tie.right, (tie.reason, against)))
    link_nearly_full(doubts, nodes, joined)
    company = Company(nodes, joined)
    link_bare_bodies(doubts, nodes, joined, company)
    doubts += link_short_names(nodes, joined, book, company)
    link_last_words(nodes, joined, book, company)
    clusters = {
        root: describe([nodes[at] for at in members], joined.reasons(root), book)
        for root, members in joined.groups().items()
    }
    made = with_places(list(clusters.values()), documents, located or Located())
    return LinkedEntities(
        clusters=tuple(sorted(made, key=lambda cluster: cluster.id)),
        questions=_questions(doubts, joined, clusters),
        left_out=left_out,
        kept=answers.to_bytes(book),
    )


def _compare(
    nodes: Sequence[Profile], pairs: Iterable[tuple[int, int]], answers: KeptAnswers
) -> tuple[list[Tie], list[tuple[int, int, tuple[Reason, ...]]]]:
    ties: list[Tie] = []
    doubts: list[tuple[int, int, tuple[Reason, ...]]] = []
    for left, right in pairs:
        mine, theirs = nodes[left], nodes[right]
        if mine.sort != theirs.sort:
            continue
        if mine.state != theirs.state and mine.state is not None and theirs.state is not None:
            continue
        said = answers.of(left, right) or _answer(mine, theirs)
        answers.note(left, right, said)
        same, reasons = said
        if same == "same":
            ties.append(Tie(left=left, right=right, reason=reasons[0]))
        elif same == "maybe":
            doubts.append((left, right, reasons))
    return ties, doubts


def _answer(mine: Profile, theirs: Profile) -> Answer:
    """What the names of two nodes say; where none are to be compared, that they differ."""
    kind = KIND_OF[mine.sort]
    said = [
        compare(one, other, kind=kind)
        for one in mine.full
        for other in theirs.full
        if mine.sort != "group" or not surely_differ(one, other)
    ]
    best = max(said, key=lambda found: found.score, default=None)
    return (best.same, best.reasons) if best is not None else ("different", ())


def _hard(left: Iterable[str], right: Iterable[str]) -> Reason | None:
    """Why two persons' names cannot be one person's; None where they can. A kunya beside a name says nothing."""
    for one in left:
        for other in right:
            mine, theirs = person_name(one), person_name(other)
            kunyas = [any(part.kind == "kunya" for part in name.parts) for name in (mine, theirs)]
            if kunyas[0] != kunyas[1]:
                continue
            said = compare(one, other, kind="person")
            if said.same == "different" and said.reasons[0].feature in _HARD:
                return said.reasons[0]
    return None


def _aliases(node: Profile) -> bool:
    """True where the node's own chains give it names that differ: then a difference from another says nothing."""
    return len(node.full) > 1 and _hard(node.full[:1], node.full[1:]) is not None


def _without_torn(
    nodes: Sequence[Profile], ties: list[Tie]
) -> tuple[list[Tie], list[tuple[int, int, tuple[Reason, ...]]]]:
    """The ties without those of a person's name that fits two names that cannot be one ("George Bush")."""
    beside: dict[int, list[int]] = defaultdict(list)
    for tie in ties:
        if nodes[tie.left].sort == "person":
            beside[tie.left].append(tie.right)
            beside[tie.right].append(tie.left)
    torn = _cut_short(nodes, ties)
    for at, others in beside.items():
        if _aliases(nodes[at]):
            continue
        for place, one in enumerate(others):
            if any(_hard(nodes[one].full, nodes[other].full) for other in others[place + 1 :]):
                torn.add(at)
                break
    doubts: list[tuple[int, int, tuple[Reason, ...]]]
    doubts = [(tie.left, tie.right, (tie.reason,)) for tie in ties if tie.left in torn or tie.right in torn]
    return [tie for tie in ties if tie.left not in torn and tie.right not in torn], doubts


def _cut_short(nodes: Sequence[Profile], ties: Iterable[Tie]) -> set[int]:
    """The nodes whose name goes on in two ways ("Pedro Joaquín" before two family names)."""
    longer: dict[int, list[int]] = defaultdict(list)
    for tie in ties:
        if tie.reason.feature == GOES_ON:
            sizes = [max(len(person_name(name).parts) for name in nodes[at].full) for at in (tie.left, tie.right)]
            short, long = (tie.left, tie.right) if sizes[0] < sizes[1] else (tie.right, tie.left)
            longer[short].append(long)
    return {
        at
        for at, others in longer.items()
        for place, one in enumerate(others)
        for other in others[place + 1 :]
        if all(compare(a, b, kind="person").same == "different" for a in nodes[one].full for b in nodes[other].full)
    }


def _contradiction(nodes: Sequence[Profile], joined: Joined, tie: Tie) -> Reason | None:
    """What speaks against joining the two groups of a tie: full names of persons that cannot be one person's."""
    if nodes[tie.left].sort != "person":
        return None
    left, right = (joined.members(at) for at in (tie.left, tie.right))
    if any(_aliases(nodes[at]) for at in (*left, *right)):
        return None
    return _hard([name for at in left for name in nodes[at].full], [name for at in right for name in nodes[at].full])


def _questions(
    doubts: Iterable[tuple[int, int, tuple[Reason, ...]]], joined: Joined, clusters: dict[int, EntityCluster]
) -> tuple[Question, ...]:
    """One question for each pair of clusters that a doubt is about; usual names alone make none."""
    found: dict[tuple[str, str], dict[Reason, None]] = {}
    for left, right, reasons in doubts:
        one, other = joined.root(left), joined.root(right)
        if one == other:
            continue
        pair = tuple(sorted((clusters[one].id, clusters[other].id)))
        against = joined.against(one, other)
        held = found.setdefault((pair[0], pair[1]), {})
        for reason in (*reasons, *((against,) if against else ())):
            held.setdefault(reason)
    return tuple(
        Question(
            kind="entity",
            left=pair[0],
            right=pair[1],
            evidence=tuple(sorted(found[pair], key=lambda r: (-r.weight, r.feature, r.left, r.right))),
        )
        for pair in sorted(found)
    )
