"""The phrases of those who take part: where each begins and ends, and the nouns joined to it."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.reading.events.ground import Ground
from onrecord.records import Span

# What a noun phrase is cut off at, anywhere under its head; and what stands before the head itself.
_CUT = frozenset("acl acl:relcl parataxis advcl conj cc discourse obl ccomp dep dislocated".split())
_JOINING = frozenset({"conj", "cc"})
_BEFORE_HEAD = frozenset("case mark advmod cc".split())
# Prepositions by which a phrase says where somebody is, as part of who he is ("miners in Uke").
_WHEREABOUTS = frozenset("in from at near inside outside around".split())

_LEADING = frozenset("by of with from against to on".split())


def phrase_span(ground: Ground, head: int) -> Span:
    """The noun phrase of a head with the place it tells, without its relative clauses and the nouns joined to it."""
    inside = ground.tree.subtree(head)
    without = [
        d
        for n in inside
        for d in ground.below[n]
        if ground.words[d].deprel in _CUT and (n == head or ground.words[d].deprel not in _JOINING)
    ]
    without += [d for d in ground.below[head] if ground.words[d].deprel in _BEFORE_HEAD and d < head]
    without += [d for d in ground.below[head] if d > head and ground.is_verb(d) and ground.is_clause(d)]
    without += [
        d
        for n in inside
        for d in ground.below[n]
        if ground.words[d].deprel == "nmod"
        and ground.preposition(d) != "of"
        and not (n == head and ground.preposition(d) in _WHEREABOUTS and ground.is_somewhere(d))
    ]
    members = ground.tree.trimmed(ground.tree.run_with(head, ground.tree.subtree(head, without)))
    if len(members) > 1 and ground.words[members[0]].deprel == "case" and ground.low[members[0]] in _LEADING:
        members = members[1:]  # the parser hangs the preposition on the title before a name ("by General Tarn")
    if len(members) > 1 and ground.words[members[0]].deprel == "cc":
        members = members[1:]  # or the word that joins the phrase to the one before it
    members = members or [head]
    return Span(start=ground.words[members[0]].start, end=ground.words[members[-1]].end)


def with_joined(ground: Ground, heads: Iterable[int]) -> list[int]:
    """Heads with the nouns joined to them, each once."""
    found: list[int] = []
    for head in heads:
        for one in ground.with_conjuncts(head):
            if one not in found:
                found.append(one)
    return found
