"""Groups of nodes that grow by ties, and the pairs that may never be one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from onrecord.linking.entities.documents import DocumentNames
from onrecord.linking.entities.profiles import Profile, by_document
from onrecord.records import Reason

TOGETHER = -0.9  # the weight of two names in one sentence, against


class Joined:
    """Disjoint groups of nodes. Two nodes that one sentence names as two stay in two groups."""

    def __init__(self, nodes: Sequence[Profile], documents: Sequence[DocumentNames]) -> None:
        self._nodes = nodes
        self._parent = list(range(len(nodes)))
        self._members: dict[int, list[int]] = {at: [at] for at in range(len(nodes))}
        self._reasons: dict[int, list[Reason]] = defaultdict(list)
        self._apart: dict[int, set[int]] = defaultdict(set)
        of_chain = by_document(nodes)
        for document in documents:
            for left, right in document.together:
                one = of_chain.get((document.document_id, left))
                other = of_chain.get((document.document_id, right))
                if one is not None and other is not None and one != other and nodes[one].sort == nodes[other].sort:
                    self._apart[one].add(other)
                    self._apart[other].add(one)

    def root(self, at: int) -> int:
        """The node that stands for the group of a node."""
        while self._parent[at] != at:
            self._parent[at] = self._parent[self._parent[at]]
            at = self._parent[at]
        return at

    def members(self, at: int) -> list[int]:
        """The nodes of a node's group."""
        return self._members[self.root(at)]

    def reasons(self, at: int) -> tuple[Reason, ...]:
        """The reasons of all ties of a node's group."""
        return tuple(self._reasons.get(self.root(at), ()))

    def groups(self) -> dict[int, list[int]]:
        """All groups by the node that stands for them, in order."""
        return {root: sorted(self._members[root]) for root in sorted(self._members)}

    def apart(self, at: int) -> AbstractSet[int]:
        """The groups, by the nodes that stand for them, that are never one with a node's group."""
        return self._apart[self.root(at)]

    def against(self, left: int, right: int) -> Reason | None:
        """The reason why two groups may not be one, where a sentence names members of both; else None."""
        one, other = self.root(left), self.root(right)
        if one != other and other in self._apart[one]:
            names = [self._usual_name(at) for at in (one, other)]
            return Reason(feature="named in one sentence as two", left=names[0], right=names[1], weight=TOGETHER)
        return None

    def _usual_name(self, at: int) -> str:
        names = self._nodes[at].names
        return min(names, key=lambda name: (-names[name], name))

    def join(self, left: int, right: int, reason: Reason) -> None:
        """Makes the two groups one; a tie within a group adds its reason alone."""
        one, other = sorted((self.root(left), self.root(right)))
        self._reasons[one].append(reason)
        if one == other:
            return
        self._parent[other] = one
        self._members[one] += self._members.pop(other)
        self._reasons[one] += self._reasons.pop(other, [])
        for third in self._apart.pop(other, set()):
            self._apart[third].discard(other)
            self._apart[third].add(one)
            self._apart[one].add(third)
