"""Count the independent origins of a fact from the ties between its documents.

An origin is a report that rests on no other one. Documents with a tie that shows no direction are
one report; a document with a tie that does rests on the other. So a digest that credits two
agencies does not make the two one, and it is no third origin either.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from onrecord.records.weighing import Tie

OUTSIDE = "outlet:"


def node_of(tie: Tie) -> str:
    """The other end of a tie: a document's id, or an outlet's with `OUTSIDE` before it."""
    return tie.other_id if tie.other_id is not None else f"{OUTSIDE}{tie.outlet_id}"


def origins_of(documents: Sequence[str], ties: Iterable[Tie]) -> dict[str, frozenset[str]]:
    """The origins that each document goes back to.

    An origin is named by the smallest id of the documents that are one report there; one that is
    no document of the fact has the id of the outlet with `OUTSIDE` before it. Documents that
    credit one another in a circle are one origin. Independent of the order of documents and ties.
    """
    every = tuple(ties)
    nodes = sorted({*documents, *(tie.document_id for tie in every), *map(node_of, every)})
    groups = _Groups(nodes)
    for tie in every:
        if not tie.directed:
            groups.join(tie.document_id, node_of(tie))
    while True:
        rests_on: dict[str, set[str]] = {node: set() for node in groups.heads()}
        for tie in every:
            left, right = groups.head(tie.document_id), groups.head(node_of(tie))
            if tie.directed and left != right:
                rests_on[left].add(right)
        circle = _circle(rests_on)
        if not circle:
            break
        for node in circle[1:]:
            groups.join(circle[0], node)
    roots = _roots(rests_on)
    return {document: roots[groups.head(document)] for document in sorted(documents)}


def count_origins(origins: Mapping[str, frozenset[str]]) -> int:
    """How many different origins the documents go back to."""
    return len(frozenset().union(*origins.values())) if origins else 0


def as_one(origins: Mapping[str, frozenset[str]], left: str, right: str) -> bool:
    """True where two documents have an origin in common, so that one does not confirm the other."""
    return bool(origins[left] & origins[right])


class _Groups:
    """Nodes that are one, under the smallest of them; documents come before outlets."""

    def __init__(self, nodes: Iterable[str]) -> None:
        self._up = {node: node for node in nodes}

    def head(self, node: str) -> str:
        while self._up[node] != node:
            self._up[node] = self._up[self._up[node]]
            node = self._up[node]
        return node

    def heads(self) -> list[str]:
        return sorted(node for node in self._up if self.head(node) == node)

    def join(self, left: str, right: str) -> None:
        first, second = sorted((self.head(left), self.head(right)), key=lambda node: (node.startswith(OUTSIDE), node))
        self._up[second] = first


def _circle(rests_on: Mapping[str, set[str]]) -> list[str]:
    """The nodes of one circle, or none where there is no circle."""
    done: set[str] = set()
    for start in sorted(rests_on):
        path: list[str] = []
        waiting = [(start, False)]
        while waiting:
            node, leaving = waiting.pop()
            if leaving:
                done.add(path.pop())
            elif node not in done and node not in path:
                path.append(node)
                waiting.append((node, True))
                for below in sorted(rests_on[node]):
                    if below in path:
                        return path[path.index(below) :]
                    waiting.append((below, False))
    return []


def _roots(rests_on: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    """By node, the last ones that its ways lead to. Needs ways without circles."""
    roots: dict[str, frozenset[str]] = {}
    waiting = sorted(rests_on)
    while waiting:
        node = waiting[-1]
        missing = [below for below in sorted(rests_on[node]) if below not in roots]
        if missing:
            waiting += missing
            continue
        waiting.pop()
        found = (roots[below] for below in rests_on[node])
        roots[node] = frozenset[str]().union(*found) or frozenset((node,))
    return roots
