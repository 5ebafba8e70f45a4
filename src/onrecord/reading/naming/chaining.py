"""Chain the names of one document.

Full names first; then short forms, each to the one longer name that it fits. A short form that fits two stays apart.
Known misses: a nickname that nothing explains, a role used as a name, one wording for two people.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from onrecord.lexicons.name_sorts import SORT_OF
from onrecord.lexicons.names_acronyms import is_acronym
from onrecord.lexicons.names_groups import ARMED, EVERYWHERE, GENERIC, group_words
from onrecord.lexicons.names_people import PersonName, office_alone, person_name
from onrecord.reading.naming.forms import Form, forms, title_before
from onrecord.reading.naming.kinds import with_told_kinds
from onrecord.reading.naming.links import alias, apposition, named_as_two
from onrecord.reading.naming.matching import (
    body_signs,
    edge_words,
    ends_with,
    full_names_equal,
    goes_on,
    place_signs,
    same_body,
    same_place,
    short_fit,
    shortens,
)
from onrecord.reading.naming.metonyms import with_metonyms
from onrecord.records import Mention, Span

NEXT_NAMES = 3  # that may stand between a name and its alias
# What follows a name that is told apart by its place: "the Foreign Ministry in Ankara".
_OF_ANOTHER = re.compile(r"\s+(?:in|of|at)\s")


class _Groups:
    """Forms joined to groups; two forms that are named as two are never in one."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))
        self._apart: dict[int, set[int]] = {at: set() for at in range(count)}

    def root(self, at: int) -> int:
        while self._parent[at] != at:
            self._parent[at] = self._parent[self._parent[at]]
            at = self._parent[at]
        return at

    def part(self, left: int, right: int) -> None:
        one, other = self.root(left), self.root(right)
        if one != other:
            self._apart[one].add(other)
            self._apart[other].add(one)

    def may_join(self, left: int, right: int) -> bool:
        one, other = self.root(left), self.root(right)
        return other not in self._apart[one]

    def join(self, left: int, right: int) -> None:
        one, other = sorted((self.root(left), self.root(right)))
        if one == other or other in self._apart[one]:
            return
        self._parent[other] = one
        for third in self._apart.pop(other):
            self._apart[third].discard(other)
            self._apart[third].add(one)
            self._apart[one].add(third)


def chain_names(text: str, mentions: Sequence[Mention], sentences: Sequence[Span]) -> tuple[Mention, ...]:
    """The mentions in the order given, each name with its `chain`; chains are numbered by their first mention.

    A nominal gets the chain of a name beside which it stands in apposition; other nominals and pronouns keep the
    chain that they have. A capital's name that stands for its state gets the kind `country`, and its state's chain. The
    same mentions in another order give the same chains.
    """
    mentions = list(with_metonyms(text, tuple(with_told_kinds(text, mentions))))
    found = forms(text, mentions)
    of_mention = {index: at for at, form in enumerate(found) for index in form.mentions}
    groups = _Groups(len(found))
    names = sorted(of_mention, key=lambda index: (mentions[index].start, mentions[index].end))
    aliases = _join_aliases(text, mentions, names, of_mention, groups)
    _part_lists(text, mentions, names, of_mention, found, groups, aliases)
    _join_people(text, mentions, found, groups)
    _join_groups(text, mentions, found, groups)
    chains = _numbered(names, of_mention, groups)
    made = [
        replace(mention, chain=chains[index]) if index in chains else mention for index, mention in enumerate(mentions)
    ]
    return tuple(_with_appositions(text, made, sentences))


def _numbered(names: Sequence[int], of_mention: dict[int, int], groups: _Groups) -> dict[int, int]:
    numbers: dict[int, int] = {}
    return {index: numbers.setdefault(groups.root(of_mention[index]), len(numbers)) for index in names}


def _join_aliases(
    text: str, mentions: Sequence[Mention], names: Sequence[int], of_mention: dict[int, int], groups: _Groups
) -> set[frozenset[int]]:
    joined = set()
    for place, left in enumerate(names):
        # Words in brackets between the two may hold names of their own ("X (Arabic: ...), also known as Y").
        for right in names[place + 1 : place + 1 + NEXT_NAMES]:
            sorts = {SORT_OF[mentions[at].kind] for at in (left, right)}
            if (len(sorts) == 1 or sorts == {"group", "land"}) and alias(text, mentions[left], mentions[right]):
                groups.join(of_mention[left], of_mention[right])
                joined.add(frozenset((of_mention[left], of_mention[right])))
                break
    return joined


def _part_lists(
    text: str,
    mentions: Sequence[Mention],
    names: Sequence[int],
    of_mention: dict[int, int],
    found: Sequence[Form],
    groups: _Groups,
    aliases: set[frozenset[int]],
) -> None:
    for left, right in pairwise(names):
        one, other = of_mention[left], of_mention[right]
        if (
            one == other
            or frozenset((one, other)) in aliases
            or not named_as_two(text, mentions[left], mentions[right])
        ):
            continue
        if found[one].sort == "land" and found[other].sort == "land":
            continue  # "Mosul, Nineveh Province": a place and where it lies; names decide.
        groups.part(one, other)


def _join_people(text: str, mentions: Sequence[Mention], found: Sequence[Form], groups: _Groups) -> None:
    people = [
        at
        for at, form in enumerate(found)
        if form.sort == "person" and form.person.parts and not office_alone(form.written)
    ]
    named = {at: found[at].person for at in people}
    full = [at for at in people if len(named[at].parts) > 1]
    for number, left in enumerate(full):
        one = named[left]
        for right in full[number + 1 :]:
            if full_names_equal(one, named[right]) and groups.may_join(left, right):
                groups.join(left, right)
    by_length = sorted(full, key=lambda index: (len(named[index].parts), index))
    for number, at in enumerate(by_length):
        mine = named[at]
        longer = {
            groups.root(other)
            for other in by_length[number + 1 :]
            if ends_with(mine, named[other]) or goes_on(mine, named[other])
        }
        if len(longer) == 1 and groups.may_join(at, min(longer)):
            groups.join(at, min(longer))
    for at in people:
        if len(named[at].parts) == 1:
            bearers = _bearers(named[at], [(other, named[other]) for other in full], groups)
            candidates = [root for root in bearers if groups.may_join(at, root)]
            if len(bearers) > 1 == len(candidates):
                continue  # that it stands beside one bearer does not prove that it is the other
            if len(candidates) > 1:
                candidates = _by_title(text, mentions, found, found[at], candidates, groups)
            if len(candidates) > 1:
                candidates = _introduced(mentions, found, found[at], candidates, groups)
            if len(candidates) == 1:
                groups.join(at, candidates[0])


def _bearers(short: PersonName, full: Sequence[tuple[int, PersonName]], groups: _Groups) -> list[int]:
    """The groups whose full name the short one fits best; a middle part fits only where nothing else does."""
    fits: dict[int, int] = {}
    for at, name in full:
        fit = short_fit(short, name)
        if fit:
            root = groups.root(at)
            fits[root] = max(fits.get(root, 0), fit)
    best = max(fits.values(), default=0)
    return sorted(root for root, fit in fits.items() if fit == best)


def _by_title(
    text: str, mentions: Sequence[Mention], found: Sequence[Form], short: Form, candidates: list[int], groups: _Groups
) -> list[int]:
    """The candidates whose titles do not contradict "Mr." or "Mrs." before the short name."""
    gender = _gender(text, mentions, short)
    if gender is None:
        return candidates
    told: dict[int, bool | None] = {}
    for at, form in enumerate(found):
        root = groups.root(at)
        if root in candidates and told.get(root) is None:
            told[root] = _gender(text, mentions, form)
    fitting = [root for root in candidates if told.get(root) is gender]
    return fitting or [root for root in candidates if told.get(root) is None]


def _introduced(
    mentions: Sequence[Mention], found: Sequence[Form], short: Form, candidates: list[int], groups: _Groups
) -> list[int]:
    """Those whose full name stands before the short name does: a name comes in full first, and a bearer of the same
    name who comes later comes with his full name."""
    first = mentions[short.mentions[0]].start
    return sorted(
        {
            groups.root(at)
            for at, form in enumerate(found)
            if groups.root(at) in candidates and len(form.person.parts) > 1 and mentions[form.mentions[0]].start < first
        }
    )


def _gender(text: str, mentions: Sequence[Mention], form: Form) -> bool | None:
    """True where all titles with the form are a woman's, False where a man's; None where nothing tells."""
    told = set()
    for index in form.mentions:
        mention = mentions[index]
        inside = person_name(text[mention.start : mention.end]).woman
        told.add(inside if inside is not None else title_before(text, mention))
    told.discard(None)
    return told.pop() if len(told) == 1 else None


def _join_groups(text: str, mentions: Sequence[Mention], found: Sequence[Form], groups: _Groups) -> None:
    for left, right in _alike(found):
        one, other = found[left], found[right]
        if not groups.may_join(left, right):
            continue
        if one.key.startswith("=") != other.key.startswith("="):
            continue  # a state, and the capital or the people that it has its name in common with
        if (same_body if one.sort == "group" else same_place)(one.written, other.written):
            groups.join(left, right)
    only = [at for at, form in enumerate(found) if form.sort == "group"]
    at_edge: dict[str, list[int]] = {}
    for at in only:
        for edge in edge_words(found[at].written):
            at_edge.setdefault(edge, []).append(at)
    for at in sorted(only, key=lambda index: (not is_acronym(found[index].written), -len(found[index].written), index)):
        if _every_country_has(found[at].written) and not _points_back(text, mentions, found[at]):
            continue
        edges = edge_words(found[at].written)
        near = only if is_acronym(found[at].written) else {one for edge in edges for one in at_edge[edge]}
        longer = {
            groups.root(other)
            for other in near
            if groups.root(other) != groups.root(at) and shortens(found[at].written, found[other].written)
        }
        longer = {root for root in longer if groups.may_join(at, root)}
        if len(longer) == 1 and groups.root(at) == at and not _named_in_full(at, found, groups):
            groups.join(at, min(longer))


def _alike(found: Sequence[Form]) -> list[tuple[int, int]]:
    """The pairs of forms, in order, that can be one body or one place by what they have in common."""
    sharing: dict[object, list[int]] = {}
    for at, form in enumerate(found):
        if form.sort in ("group", "land"):
            for sign in (body_signs if form.sort == "group" else place_signs)(form.written):
                sharing.setdefault((form.sort, sign), []).append(at)
    return sorted({pair for members in sharing.values() for pair in combinations(members, 2)})


def _every_country_has(written: str) -> bool:
    """True of names that fit a body of any country: "Air Force", "Foreign Ministry"."""
    return set(group_words(written)) <= GENERIC | EVERYWHERE | ARMED | {"air", "force"}


def _points_back(text: str, mentions: Sequence[Mention], form: Form) -> bool:
    """True where the first mention and most have "the", and none has a country of its own behind it: then it is the
    one named before ("the Security Council … five Security Council resolutions")."""
    definite = 0
    for index in form.mentions:
        mention = mentions[index]
        opening = text[max(0, mention.start - 4) : mention.start + 4].lower()
        if _OF_ANOTHER.match(text, mention.end):
            return False
        definite += "the " in opening
        if not definite:
            return False
    return 2 * definite > len(form.mentions)


def _named_in_full(at: int, found: Sequence[Form], groups: _Groups) -> bool:
    """True where the form is in a group with another already: brackets told what it is short for."""
    return any(other != at and groups.root(other) == groups.root(at) for other in range(len(found)))


def _with_appositions(text: str, mentions: list[Mention], sentences: Sequence[Span]) -> Iterator[Mention]:
    ordered = sorted(range(len(mentions)), key=lambda at: (mentions[at].start, mentions[at].end))
    starts = [sentence.start for sentence in sentences]
    chains: dict[int, int] = {}
    for left, right in pairwise(ordered):
        one, other = mentions[left], mentions[right]
        if one.end > other.start:
            continue
        sentence = bisect_right(starts, one.start) - 1
        if sentence >= 0 and sentences[sentence].end < other.end:
            continue
        opening = sentences[sentence].start if sentence >= 0 else 0
        if apposition(text, one, other, text[opening : one.start]):
            name, nominal = (left, right) if one.form == "name" else (right, left)
            chain = mentions[name].chain
            if chain is not None:
                chains.setdefault(nominal, chain)
    for index, mention in enumerate(mentions):
        yield replace(mention, chain=chains[index]) if index in chains and mention.chain is None else mention
