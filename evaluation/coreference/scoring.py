"""Scores of coreference: MUC (Vilain et al. 1995), B³ (Bagga and Baldwin 1998), CEAF-e (Luo 2005), and their mean, the
CoNLL score (Pradhan et al. 2012). A chain is a set of mentions; a mention is anything hashable that gold and system
write alike, here (document, start, end)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

Chain = frozenset[Hashable]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratio:
    """Found and wanted shares as sums, so that documents can be added up."""

    right_system: float = 0.0
    system: float = 0.0
    right_gold: float = 0.0
    gold: float = 0.0

    def __add__(self, other: Ratio) -> Ratio:
        return Ratio(
            right_system=self.right_system + other.right_system,
            system=self.system + other.system,
            right_gold=self.right_gold + other.right_gold,
            gold=self.gold + other.gold,
        )

    @property
    def precision(self) -> float:
        """In percent; 0 where the system found nothing."""
        return 100 * self.right_system / self.system if self.system else 0.0

    @property
    def recall(self) -> float:
        """In percent; 0 where there is nothing to find."""
        return 100 * self.right_gold / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both, in percent."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def muc(gold: Sequence[Chain], system: Sequence[Chain]) -> Ratio:
    """Links: of a chain of n mentions, n - 1, less one for each part that the other side splits it into."""
    right_gold, all_gold = _muc_side(gold, system)
    right_system, all_system = _muc_side(system, gold)
    return Ratio(right_system=right_system, system=all_system, right_gold=right_gold, gold=all_gold)


def _muc_side(chains: Sequence[Chain], other: Sequence[Chain]) -> tuple[float, float]:
    of = {mention: number for number, chain in enumerate(other) for mention in chain}
    right = total = 0
    for chain in chains:
        parts = {of[mention] for mention in chain if mention in of}
        alone = sum(mention not in of for mention in chain)
        total += len(chain) - 1
        right += len(chain) - len(parts) - alone
    return float(right), float(total)


def b_cubed(gold: Sequence[Chain], system: Sequence[Chain]) -> Ratio:
    """Mentions: the share of each mention's chain that stands in its chain on the other side."""
    right_gold, all_gold = _b_cubed_side(gold, system)
    right_system, all_system = _b_cubed_side(system, gold)
    return Ratio(right_system=right_system, system=all_system, right_gold=right_gold, gold=all_gold)


def _b_cubed_side(chains: Sequence[Chain], other: Sequence[Chain]) -> tuple[float, float]:
    of = {mention: number for number, chain in enumerate(other) for mention in chain}
    right = Fraction(0)
    total = 0
    for chain in chains:
        counts: dict[int, int] = defaultdict(int)
        for mention in chain:
            if mention in of:
                counts[of[mention]] += 1
        right += Fraction(sum(count * count for count in counts.values()), len(chain))
        total += len(chain)
    return float(right), float(total)


def ceaf_e(gold: Sequence[Chain], system: Sequence[Chain]) -> Ratio:
    """Chains: the best one-to-one match of chains, each pair worth twice its common mentions over all its mentions."""
    of = {mention: number for number, chain in enumerate(system) for mention in chain}
    common: dict[tuple[int, int], int] = defaultdict(int)
    for number, chain in enumerate(gold):
        for mention in chain:
            if mention in of:
                common[number, of[mention]] += 1
    worth = {
        (left, right): 2 * count / (len(gold[left]) + len(system[right])) for (left, right), count in common.items()
    }
    best = sum(_best_match(part) for part in _components(worth))
    return Ratio(right_system=best, system=float(len(system)), right_gold=best, gold=float(len(gold)))


def _components(worth: dict[tuple[int, int], float]) -> Iterable[dict[tuple[int, int], float]]:
    parts: list[tuple[set[int], set[int], dict[tuple[int, int], float]]] = []
    for (left, right), value in sorted(worth.items()):
        touching = [part for part in parts if left in part[0] or right in part[1]]
        lefts, rights, pairs = {left}, {right}, {(left, right): value}
        for part in touching:
            lefts |= part[0]
            rights |= part[1]
            pairs |= part[2]
            parts.remove(part)
        parts.append((lefts, rights, pairs))
    return [pairs for _, _, pairs in parts]


def _best_match(worth: dict[tuple[int, int], float]) -> float:
    """The most that a one-to-one match can be worth (Kuhn 1955, with potentials)."""
    lefts = sorted({left for left, _ in worth})
    rights = sorted({right for _, right in worth})
    if len(lefts) > len(rights):
        return _best_match({(right, left): value for (left, right), value in worth.items()})
    count, width = len(lefts), len(rights)
    cost = [[-worth.get((left, right), 0.0) for right in rights] for left in lefts]
    above, beside = [0.0] * (count + 1), [0.0] * (width + 1)
    taken = [0] * (width + 1)
    for row in range(1, count + 1):
        taken[0] = row
        column = 0
        least = [float("inf")] * (width + 1)
        used = [False] * (width + 1)
        way = [0] * (width + 1)
        while taken[column]:
            used[column] = True
            at, step, following = taken[column], float("inf"), 0
            for other in range(1, width + 1):
                if used[other]:
                    continue
                reduced = cost[at - 1][other - 1] - above[at] - beside[other]
                if reduced < least[other]:
                    least[other], way[other] = reduced, column
                if least[other] < step:
                    step, following = least[other], other
            for other in range(width + 1):
                if used[other]:
                    above[taken[other]] += step
                    beside[other] -= step
                else:
                    least[other] -= step
            column = following
        while column:
            taken[column] = taken[way[column]]
            column = way[column]
    return sum(-cost[taken[column] - 1][column - 1] for column in range(1, width + 1) if taken[column])


def chains_of(partition: Mapping[Hashable, Hashable]) -> list[Chain]:
    """The chains of mentions that are given with the chain of each."""
    found: dict[Hashable, set[Hashable]] = defaultdict(set)
    for mention, chain in partition.items():
        found[chain].add(mention)
    return [frozenset(members) for members in found.values()]


def conll_figures(gold: Sequence[Chain], system: Sequence[Chain]) -> dict[str, float]:
    """F1 in percent of MUC, B3 and CEAFe, and their mean as "CoNLL F1"."""
    scores = conll(gold, system)
    named = zip(("MUC", "B3", "CEAFe"), scores.values(), strict=True)
    return {name: ratio.f1 for name, ratio in named} | {"CoNLL F1": conll_f1(scores)}


def without_singletons(chains: Iterable[Chain]) -> list[Chain]:
    """The chains of two mentions or more."""
    return [chain for chain in chains if len(chain) > 1]


def conll(gold: Sequence[Chain], system: Sequence[Chain]) -> dict[str, Ratio]:
    """The three scores by name; their mean F1 is the CoNLL score."""
    return {"MUC": muc(gold, system), "B3": b_cubed(gold, system), "CEAF-e": ceaf_e(gold, system)}


def conll_f1(scores: dict[str, Ratio]) -> float:
    """The mean F1 of the three scores, in percent."""
    return sum(ratio.f1 for ratio in scores.values()) / len(scores)
