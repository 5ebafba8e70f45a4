"""The picture of an entity and of who is named beside it: a ring of names, the lines between them by documents."""

from __future__ import annotations

import math
from dataclasses import dataclass

from onrecord.case.views.company import Companion, Company

WIDTH = 760
HEIGHT = 560
MOST_NODES = 16
LINES_BETWEEN = 18  # between companions: the strongest
LONGEST_LABEL = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A companion: where its dot and its name stand, and how many documents name it beside the one in the middle."""

    companion: Companion
    x: float
    y: float
    radius: float
    label_x: float
    label_y: float
    anchor: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line between two dots; `weight` is its width, `own` is true of one from the middle."""

    x: float
    y: float
    other_x: float
    other_y: float
    weight: float
    own: bool
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """The dots and lines, and how many companions are not drawn."""

    nodes: tuple[Node, ...]
    lines: tuple[Line, ...]
    left_out: int
    width: int = WIDTH
    height: int = HEIGHT

    @property
    def middle(self) -> tuple[float, float]:
        """Where the entity itself stands."""
        return self.width / 2, self.height / 2


def network(company: Company, name: str) -> Network | None:
    """The picture for an entity of this name; `None` where nobody is named beside it.

    Those who are named together stand side by side on the ring, as far as one ring allows.
    """
    drawn = company.companions[:MOST_NODES]
    if not drawn:
        return None
    ties = {(one, other): count for one, other, count in company.pairs if other < len(drawn)}
    order = _round(len(drawn), ties)
    most = max(each.documents for each in drawn)
    nodes: dict[int, Node] = {}
    for turn, at in enumerate(order):
        angle = -math.pi / 2 + 2 * math.pi * turn / len(order)
        nodes[at] = _node(drawn[at], angle, most)
    lines = [
        Line(
            x=nodes[one].x,
            y=nodes[one].y,
            other_x=nodes[other].x,
            other_y=nodes[other].y,
            weight=round(0.6 + 1.6 * (count / most) ** 0.5, 2),
            own=False,
            words=f"{drawn[one].other.name} and {drawn[other].other.name}: together in {_documents(count)}",
        )
        for (one, other), count in sorted(ties.items(), key=lambda each: (-each[1], each[0]))[:LINES_BETWEEN]
    ]
    lines += [
        Line(
            x=WIDTH / 2,
            y=HEIGHT / 2,
            other_x=nodes[at].x,
            other_y=nodes[at].y,
            weight=round(1 + 5 * (each.documents / most) ** 0.5, 2),
            own=True,
            words=f"{name} and {each.other.name}: side by side in {_documents(each.documents)}",
        )
        for at, each in enumerate(drawn)
    ]
    return Network(
        nodes=tuple(nodes[at] for at in range(len(drawn))), lines=tuple(lines), left_out=company.total - len(drawn)
    )


def _node(companion: Companion, angle: float, most: int) -> Node:
    across, up = math.cos(angle), math.sin(angle)
    x, y = WIDTH / 2 + 190 * across, HEIGHT / 2 + 215 * up
    radius = 5 + 6 * (companion.documents / most) ** 0.5
    upright = abs(across) < 0.2
    name = companion.other.name
    label = name if len(name) <= LONGEST_LABEL else name[: LONGEST_LABEL - 1].rstrip() + "…"
    return Node(
        companion=companion,
        x=round(x, 1),
        y=round(y, 1),
        radius=round(radius, 1),
        label_x=round(x if upright else x + math.copysign(radius + 7, across), 1),
        label_y=round(y + (math.copysign(radius + 14, up) + 5 if upright else 5), 1),
        anchor="middle" if upright else "start" if across > 0 else "end",
        label=label,
    )


def _round(size: int, ties: dict[tuple[int, int], int]) -> list[int]:
    """The order on the ring: each next one is the one with most in common with the last."""
    order, rest = [0], set(range(1, size))
    while rest:
        last = order[-1]
        following = max(rest, key=lambda at: (ties.get((min(at, last), max(at, last)), 0), -at))
        order.append(following)
        rest.remove(following)
    return order


def _documents(count: int) -> str:
    return f"{count:,} document" if count == 1 else f"{count:,} documents"
