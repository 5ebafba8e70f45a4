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
    if hidden := ground.hidden_conjuncts(head):
        first = next(n for n in range(head, hidden[0]) if ground.words[n].deprel == "cc")
        without += range(first, hidden[-1] + 1)
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


def with_included(ground: Ground, heads: Iterable[int], within: int) -> list[int]:
    """Heads with those whom "including" names after the last of them ("eight people, including Tarn").

    They are looked for below the word `within`, and belong to no head where another noun of people stands between.
    """
    found = list(heads)
    if not found or not ground.plural(found[-1]):
        return found
    after = [d for d in ground.tree.subtree(within) if d > found[-1] and ground.names_somebody(d)]
    titles = [d for d in after if ground.words[d].head in after and ground.words[d].deprel == "nmod:desc"]
    named = [d for d in after if d not in titles][:1]
    return found + with_joined(ground, (d for d in named if ground.preposition(d) == "including"))


def with_joined(ground: Ground, heads: Iterable[int]) -> list[int]:
    """Heads with the nouns joined to them, each once."""
    found: list[int] = []
    for head in heads:
        for one in ground.with_conjuncts(head):
            if one not in found:
                found.append(one)
    return found
