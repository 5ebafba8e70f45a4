"""Which reports are one, where people have said so: must-links and cannot-links over the clusters that linking made.

A person's word beats every score and the later word the earlier one. Constrained clustering after Wagstaff et al.,
"Constrained K-means Clustering with Background Knowledge" (ICML 2001), with the scores' clusters as the start.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.records import Ref


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Two sets of reports, neither empty: that they are one (`together`), or that no one of the two sets is one."""

    decision_id: str
    together: bool
    left: tuple[Ref, ...]
    right: tuple[Ref, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """One cluster after the rules: its reports in order, and the indices of the clusters that they came from.

    Of equal shares the first cluster comes first.
    """

    members: tuple[Ref, ...]
    origins: tuple[int, ...]
    changed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Regrouped:
    """The clusters after the rules, and by decision what overruled it: `None` where it is not known which."""

    groups: tuple[Group, ...]
    overruled: Mapping[str, str]


def regroup(
    clusters: Sequence[Sequence[Ref]],
    rules: Sequence[Rule],
    traits: Callable[[Ref], Collection[str]] = lambda _: (),
) -> Regrouped:
    """The clusters so changed that every rule holds, later rules beating earlier ones.

    `rules` stand in the order in which they were made. A cluster that no rule touches stays as it is. A report that no
    rule names stays with those of its old cluster with which it shares most traits, else with the most of them. The
    order of the clusters counts only for the order of the answer.
    """
    of = {ref: at for at, members in enumerate(clusters) for ref in members}
    known = [
        Rule(decision_id=rule.decision_id, together=rule.together, left=left, right=right)
        for rule in rules
        if (left := tuple(ref for ref in rule.left if ref in of))
        and (right := tuple(ref for ref in rule.right if ref in of))
    ]
    bonds = _Bonds()
    for rule in known:
        bonds.add(rule, of)
    touched = {of[ref] for rule in known for ref in (*rule.left, *rule.right)}
    leading = {at: min(clusters[at]) for at in touched}
    parts = _Parts(bonds)
    for at in sorted(touched, key=lambda at: (-len(clusters[at]), leading[at])):
        parts.settle(clusters[at], traits)
    made: list[Group] = [
        Group(members=tuple(members), origins=(at,), changed=False)
        for at, members in enumerate(clusters)
        if at not in touched
    ]
    for members in parts.groups():
        shares = Counter(of[ref] for ref in members)
        origins = tuple(sorted(shares, key=lambda at: (-shares[at], leading[at])))
        changed = len(origins) > 1 or len(members) != len(clusters[origins[0]])
        made.append(Group(members=tuple(sorted(members)), origins=origins, changed=changed))
    made.sort(key=lambda group: group.members[0])
    return Regrouped(groups=tuple(made), overruled=dict(bonds.overruled))


class _Bonds:
    """The must-links and cannot-links that stand, between single reports."""

    def __init__(self) -> None:
        self._parent: dict[Ref, Ref] = {}
        self._members: dict[Ref, list[Ref]] = {}
        self._links: list[tuple[str, Ref, Ref]] = []  # decision, left, right
        self.apart: dict[Ref, dict[Ref, tuple[str, ...]]] = defaultdict(dict)  # between reports: by whose word
        self.overruled: dict[str, str] = {}
        self.taken_out: set[Ref] = set()  # by splits

    def root(self, ref: Ref) -> Ref:
        """The report that stands for all that are one with this one by somebody's word."""
        found = ref
        while (parent := self._parent.get(found, found)) != found:
            found = parent
        while (parent := self._parent.get(ref, ref)) != found:
            self._parent[ref] = found
            ref = parent
        return found

    def members(self, root: Ref) -> list[Ref]:
        return self._members.get(root, [root])

    def add(self, rule: Rule, of: Mapping[Ref, int]) -> None:
        if rule.together:
            # Where a side is no longer one cluster, what was meant is the one in which most of it is.
            self._join(rule.decision_id, _most(rule.left, of)[0], _most(rule.right, of)[0])
        else:
            self._part(rule)

    def _join(self, decision: str, left: Ref, right: Ref) -> None:
        one, other = self.root(left), self.root(right)
        if one == other:
            self._links.append((decision, left, right))
            return
        mine, theirs = set(self.members(one)), set(self.members(other))
        few, many = (mine, theirs) if len(mine) < len(theirs) else (theirs, mine)
        against = {by for ref in few for far, said in self.apart.get(ref, {}).items() if far in many for by in said}
        if against:
            self.overruled.update(dict.fromkeys(against, decision))
            self._drop(against)
        self._links.append((decision, left, right))
        self._unite(one, other)

    def _drop(self, decisions: set[str]) -> None:
        for ref in [ref for ref, found in self.apart.items() if any(decisions & set(by) for by in found.values())]:
            left = {far: tuple(one for one in by if one not in decisions) for far, by in self.apart[ref].items()}
            kept = {far: by for far, by in left.items() if by}
            if kept:
                self.apart[ref] = kept
            else:
                del self.apart[ref]

    def _unite(self, one: Ref, other: Ref) -> None:
        big, small = (one, other) if len(self.members(one)) >= len(self.members(other)) else (other, one)
        self._members[big] = self.members(big) + self.members(small)
        self._members.pop(small, None)
        self._parent[small] = big

    def _part(self, rule: Rule) -> None:
        left, right = set(rule.left) - set(rule.right), set(rule.right) - set(rule.left)
        roots = {self.root(ref) for ref in left} & {self.root(ref) for ref in right}
        if roots:
            self._cut(rule.decision_id, left, right, roots)
        self.taken_out |= left
        for ref in sorted(left):
            for other in sorted(right):
                said = (*self.apart[ref].get(other, ()), rule.decision_id)
                self.apart[ref][other] = self.apart[other][ref] = said

    def _cut(self, decision: str, left: set[Ref], right: set[Ref], roots: set[Ref]) -> None:
        """Takes back the newest links that make one of both sides; the older ones stay."""
        inside = {ref for root in roots for ref in self.members(root)}
        links = [link for link in self._links if link[1] in inside]
        self._links = [link for link in self._links if link[1] not in inside]
        for ref in inside:
            self._parent.pop(ref, None)
            self._members.pop(ref, None)
        sides: dict[Ref, set[int]] = {ref: {0} if ref in left else {1} if ref in right else set() for ref in inside}
        for by, one, other in links:
            mine, theirs = self.root(one), self.root(other)
            if mine == theirs:
                self._links.append((by, one, other))
                continue
            both = sides[mine] | sides[theirs]
            if len(both) > 1:
                self.overruled[by] = decision
                continue
            self._links.append((by, one, other))
            self._unite(mine, theirs)
            sides[self.root(one)] = both


class _Parts:
    """Groups that grow by bonds first and by the old clusters then, never over a cannot-link."""

    def __init__(self, bonds: _Bonds) -> None:
        self._bonds = bonds
        self._parent: dict[Ref, Ref] = {}
        self._members: dict[Ref, list[Ref]] = {}
        self._against: dict[Ref, set[Ref]] = {}

    def settle(self, members: Sequence[Ref], traits: Callable[[Ref], Collection[str]]) -> None:
        """Puts the members of one old cluster together again as far as the rules let it."""
        nodes: dict[Ref, list[Ref]] = {}
        for ref in sorted(members):
            nodes.setdefault(self._start(ref), []).append(ref)
        bound = [node for node in nodes if self._against[self._root(node)]]
        free = [node for node in nodes if not self._against[self._root(node)]]
        kept: list[list[Ref]] = []  # nodes of this cluster that stay together
        for node in sorted(bound, key=lambda node: (-len(nodes[node]), node)):
            home = next((group for group in kept if self._join(group[0], node)), None)
            if home is None:
                kept.append([node])
            else:
                home.append(node)
        if not kept:
            kept = [[free.pop(0)]] if free else []
        marks = [Counter(trait for node in group for ref in nodes[node] for trait in traits(ref)) for group in kept]
        sizes = [sum(len(nodes[node]) for node in group) for group in kept]
        # What was taken out was named in full, so what nobody named was not meant.
        taken = [any(ref in self._bonds.taken_out for node in group for ref in nodes[node]) for group in kept]
        for node in free:
            own = {trait for ref in nodes[node] for trait in traits(ref)} if len(kept) > 1 else set()
            order = sorted(
                range(len(kept)), key=lambda at: (-sum(trait in marks[at] for trait in own), taken[at], -sizes[at], at)
            )
            any(self._join(kept[at][0], node) for at in order)

    def groups(self) -> Iterable[list[Ref]]:
        """All groups."""
        found: dict[Ref, list[Ref]] = defaultdict(list)
        for ref in self._parent:
            found[self._root(ref)].append(ref)
        return found.values()

    def _start(self, ref: Ref) -> Ref:
        """The bond that a report belongs to, taken in with all its reports."""
        root = self._bonds.root(ref)
        if root not in self._parent:
            self._parent[root] = root
            self._against[root] = set()
            self._members[root] = []
            for member in self._bonds.members(root):
                self._parent[member] = root
                self._members[root].append(member)
                self._against[root].update(self._bonds.root(far) for far in self._bonds.apart.get(member, ()))
        return root

    def _root(self, ref: Ref) -> Ref:
        while self._parent[ref] != ref:
            self._parent[ref] = self._parent[self._parent[ref]]
            ref = self._parent[ref]
        return ref

    def _join(self, left: Ref, right: Ref) -> bool:
        one, other = self._root(left), self._root(right)
        if one == other:
            return True
        mine = {self._root(far) if far in self._parent else far for far in self._against[one]}
        theirs = {self._root(far) if far in self._parent else far for far in self._against[other]}
        if other in mine or one in theirs:
            return False
        self._parent[other] = one
        self._members[one] += self._members.pop(other)
        self._against[one] = mine | theirs
        return True


def _most(refs: Sequence[Ref], of: Mapping[Ref, int]) -> list[Ref]:
    """Those of the reports that stand in the cluster in which most of them stand; of equals the first one's."""
    shares = Counter(of[ref] for ref in refs)
    best = max(shares, key=lambda at: (shares[at], -min(i for i, ref in enumerate(refs) if of[ref] == at)))
    return [ref for ref in refs if of[ref] == best]
