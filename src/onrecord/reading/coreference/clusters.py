"""Phrases joined to clusters that may not contradict themselves."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.lexicons.name_sorts import SORT_OF
from onrecord.reading.coreference.phrases import Phrase

_OF_MANY = frozenset({"group", "people", "land"})


class Clusters:
    """A partition of the phrases of one text.

    Two clusters are never joined where they bear the names of two chains, where gender, number or kind differ, or where
    one phrase holds the other.
    """

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        self.phrases = phrases
        self._parent = list(range(len(phrases)))
        self._members = [[at] for at in range(len(phrases))]
        self._chain = [phrase.chain for phrase in phrases]
        self._gender = [phrase.gender for phrase in phrases]
        self._number = [phrase.number for phrase in phrases]
        self._sort = [None if phrase.kind is None else SORT_OF[phrase.kind] for phrase in phrases]
        self._apart: list[set[int]] = [set() for _ in phrases]

    def root(self, at: int) -> int:
        """The number that stands for the cluster of a phrase."""
        while self._parent[at] != at:
            self._parent[at] = self._parent[self._parent[at]]
            at = self._parent[at]
        return at

    def members(self, at: int) -> list[int]:
        """All phrases of a cluster, in no order."""
        return self._members[self.root(at)]

    def gender(self, at: int) -> str | None:
        """The pronoun of the cluster: "he", "she", "it"; None where nothing tells."""
        return self._gender[self.root(at)]

    def number(self, at: int) -> str | None:
        """ "one", "many" or None."""
        return self._number[self.root(at)]

    def sort(self, at: int) -> str | None:
        """The sort of thing that the cluster is, None where nothing tells."""
        return self._sort[self.root(at)]

    def chain(self, at: int) -> int | None:
        """The chain of names in the cluster."""
        return self._chain[self.root(at)]

    def part(self, left: int, right: int) -> None:
        """Keeps two clusters apart for good."""
        one, other = self.root(left), self.root(right)
        if one != other:
            self._apart[one].add(other)
            self._apart[other].add(one)

    def agree(self, left: int, right: int) -> bool:
        """True where nothing that is known of the two clusters differs."""
        one, other = self.root(left), self.root(right)
        if other in self._apart[one]:
            return False
        if self._chain[one] is not None and self._chain[other] is not None and self._chain[one] != self._chain[other]:
            return False
        if _differ(self._gender[one], self._gender[other]):
            return False
        mine, theirs = self._sort[one], self._sort[other]
        # A place acts ("Norland said"), so a body and a land do not exclude each other; a person excludes both.
        if _differ(mine, theirs) and "person" in (mine, theirs):
            return False
        return not _differ(self._number[one], self._number[other]) or mine in _OF_MANY or theirs in _OF_MANY

    def join(self, left: int, right: int) -> bool:
        """Joins the clusters of two phrases; False where they contradict each other or are one already."""
        one, other = sorted((self.root(left), self.root(right)))
        if one == other or not self.agree(one, other):
            return False
        self._parent[other] = one
        self._members[one].extend(self._members[other])
        self._chain[one] = self._chain[other] if self._chain[one] is None else self._chain[one]
        self._gender[one] = self._gender[one] or self._gender[other]
        self._number[one] = self._number[one] or self._number[other]
        self._sort[one] = self._sort[one] or self._sort[other]
        for third in self._apart[other]:
            self._apart[third].discard(other)
            self._apart[third].add(one)
            self._apart[one].add(third)
        return True


def _differ(left: str | None, right: str | None) -> bool:
    return left is not None and right is not None and left != right
