"""Short names: a family name alone in its document, an acronym that nothing there explains."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from onrecord.lexicons.countries import country_words
from onrecord.lexicons.names_acronyms import bodies, is_acronym
from onrecord.lexicons.names_given import USUAL
from onrecord.lexicons.names_groups import ARMED, EVERYWHERE, GENERIC, group_sign, group_words
from onrecord.lexicons.names_people import person_name
from onrecord.lexicons.transliteration import likeness, skeleton
from onrecord.linking.entities.joining import Joined
from onrecord.linking.entities.name_facts import INITIALS, NameBook
from onrecord.linking.entities.profiles import Profile
from onrecord.linking.names import code_of
from onrecord.linking.names.groups import COUNTRY_ONCE, PARENT_ONCE
from onrecord.records import Reason

FEWEST_LETTERS: Final = 3  # of an acronym that may join
ONLY_ONE: Final = 0.75  # the weight of being the one entity in the case that a short name fits
EQUAL: Final = 0.6  # of equal short names that fit no full one
ONE_OF_MANY: Final = 0.4
FOREMOST: Final = "by far the foremost of this name in the case, in the same company"
FOREMOST_WEIGHT: Final = 0.65
TIMES_MORE: Final = 5  # mentions of the foremost bearer for each of the next one's
COMPANY: Final = 2  # persons and groups that a document must share with the documents of a bearer of a usual name
NEARLY_FULL: Final = frozenset({"initial and family name", "usual names, one with more parts"})
LAST_WORD: Final = "the last word of the only name in the case that has it, in the same company"
FEWEST_OF_LAST: Final = 5  # letters of such a word
MOST_CANDIDATES: Final = 4  # for which questions are asked: of more nobody could choose

Doubt = tuple[int, int, tuple[Reason, ...]]
_Part = tuple[str, str]  # kind and text


def link_short_names(nodes: Sequence[Profile], joined: Joined, book: NameBook, company: Company) -> list[Doubt]:
    """Joins each short name to the one group that it fits; gives back the doubts where it fits several.

    A usual name ("Khan"), a first name and a body that every country has ("Foreign Ministry") join only where their
    documents share company with the bearer's. Equal short names that fit nothing are one group.
    """
    doubts: list[Doubt] = []
    bearers = _Bearers(nodes, joined, book)
    by_letters = _by_letters(nodes, book)
    alone: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, node in enumerate(nodes):
        if node.weight != "short" or not node.full:
            continue
        short = node.full[0]
        if node.sort == "person":
            candidates, first_only = bearers.of(short)
            usual = _usual(short) or (first_only and bool(candidates))
        else:
            key = _letters(short) if is_acronym(short) else book.of(short, "group").bare
            told, spelled = by_letters
            candidates = sorted({joined.root(other) for other in told.get(key) or spelled.get(key) or ()})
            usual = not is_acronym(short) or len(key) < FEWEST_LETTERS
        several = len(candidates) > 1  # one that a shared sentence rules out leaves no proof for the other
        apart = joined.apart(at)
        candidates = [root for root in candidates if root not in apart]
        usual = usual or (several and len(candidates) == 1)
        kept = usual and len(candidates) == 1 and company.shared(at, candidates[0]) >= COMPANY
        if len(candidates) == 1 and (kept or not usual):
            full = nodes[candidates[0]].full[0]
            feature = "the only one of this name in the case" + (", in the same company" if kept else "")
            joined.join(at, candidates[0], Reason(feature=feature, left=short, right=full, weight=ONLY_ONE))
            continue
        foremost = None if usual else _foremost(at, candidates, nodes, company, joined)
        if foremost is not None:
            reason = Reason(feature=FOREMOST, left=short, right=nodes[foremost].full[0], weight=FOREMOST_WEIGHT)
            joined.join(at, foremost, reason)
        elif candidates:
            for root in candidates if len(candidates) <= MOST_CANDIDATES else ():
                feature = "a usual name" if usual and len(candidates) == 1 else "one of several of this name"
                reason = Reason(feature=feature, left=short, right=nodes[root].full[0], weight=ONE_OF_MANY)
                doubts.append((at, root, (reason,)))
        elif not usual or (node.sort == "group" and not is_acronym(short)):
            alone[(node.sort, node.key.rsplit(" @", 1)[0])].append(at)
    for _, members in sorted(alone.items()):
        for other in members[1:]:
            left, right = nodes[members[0]].full[0], nodes[other].full[0]
            reason = Reason(feature="equal short name, no other bearer", left=left, right=right, weight=EQUAL)
            anybodys = nodes[other].sort == "group" and not is_acronym(left)
            if anybodys and company.shared(members[0], other) < COMPANY:
                continue
            if joined.against(members[0], other) is None:
                joined.join(members[0], other, reason)
    return doubts


def link_nearly_full(doubts: Sequence[Doubt], nodes: Sequence[Profile], joined: Joined) -> None:
    """Joins names that an initial or a middle name leaves open, where each fits just one entity of the case."""
    beside: dict[int, set[int]] = defaultdict(set)
    open_ones = [(left, right, found[0]) for left, right, found in doubts if found[0].feature in NEARLY_FULL]
    for left, right, _ in open_ones:
        one, other = joined.root(left), joined.root(right)
        if one != other:
            beside[one].add(other)
            beside[other].add(one)
    for left, right, reason in open_ones:
        one, other = joined.root(left), joined.root(right)
        if beside.get(one) == {other} and beside.get(other) == {one} and joined.against(one, other) is None:
            joined.join(left, right, replace(reason, feature=f"{reason.feature}, the only ones in the case"))


def link_bare_bodies(doubts: Sequence[Doubt], nodes: Sequence[Profile], joined: Joined, company: Company) -> None:
    """Joins a body's name to those with its country or its parent before it: "Quds Force", "Iranian Quds Force".

    All of them must name one country and one parent at most. A body without a telling word, as many countries have,
    needs shared company too.
    """
    fuller: dict[int, list[tuple[int, int, Reason]]] = defaultdict(list)
    for left, right, reasons in doubts:
        if reasons[0].feature in (COUNTRY_ONCE, PARENT_ONCE):
            sizes = [max(len(group_words(name)) for name in nodes[at].full) for at in (left, right)]
            bare, full = (left, right) if sizes[0] < sizes[1] else (right, left)
            fuller[joined.root(bare)].append((bare, full, reasons[0]))
    for bare_root in sorted(fuller):
        found = fuller[bare_root]
        countries = {sign for bare, full, _ in found for at in (bare, full) for sign in _countries(nodes[at])}
        parents = {_before(nodes[full], nodes[bare]) for bare, full, reason in found if reason.feature == PARENT_ONCE}
        if len(countries) > 1 or len(parents) > 1:
            continue
        for bare, full, reason in found:
            if joined.against(bare, full) is not None:
                continue
            if not _telling(nodes[bare].full[0]) and company.shared(bare, full) < COMPANY:
                continue
            joined.join(bare, full, replace(reason, feature=f"{reason.feature}, the only ones in the case"))


def _countries(node: Profile) -> set[str]:
    return {word for name in node.full for word in country_words(group_words(name)) if word.startswith("=")}


def _before(full: Profile, bare: Profile) -> tuple[str, ...]:
    words = group_words(full.full[0])
    return words[: len(words) - len(group_words(bare.full[0]))]


def link_last_words(nodes: Sequence[Profile], joined: Joined, book: NameBook, company: Company) -> None:
    """Joins a group's name of one word ("Nujaba") to the one group of the case whose name ends in it.

    Heads such as "Movement" do not count. The word must stand in no other group's name, and the documents must share
    company.
    """
    bearers: dict[str, set[int]] = defaultdict(set)
    last: dict[str, set[int]] = defaultdict(set)
    short: dict[str, list[int]] = defaultdict(list)
    for at, node in enumerate(nodes):
        if node.sort != "group":
            continue
        for name in node.full:
            words = book.of(name, "group").signs
            telling = [word for word in words if word not in GENERIC and code_of(word) is None]
            if len(words) == 1 and telling and len(telling[0]) >= FEWEST_OF_LAST and not is_acronym(name):
                if not bodies(name):
                    short[telling[0]].append(at)
            elif len(telling) > 1 and node.weight == "full":
                for word in telling:
                    bearers[word].add(at)
                if any(word in ARMED for word in words):
                    last[telling[-1]].add(at)
    for word in sorted(short):
        roots = {joined.root(at) for at in bearers[word]}
        if len(roots) != 1 or not last[word]:
            continue
        root = min(roots)
        for at in short[word]:
            if joined.root(at) == joined.root(root) or joined.against(at, root) is not None:
                continue
            if company.shared(at, root) >= COMPANY:
                left, right = nodes[at].full[0], nodes[min(last[word])].full[0]
                joined.join(at, root, Reason(feature=LAST_WORD, left=left, right=right, weight=ONLY_ONE))


def _foremost(
    at: int, candidates: Sequence[int], nodes: Sequence[Profile], company: Company, joined: Joined
) -> int | None:
    """The one of several bearers of a family name whom the case names far more than the others, and whose documents
    share company with the short name's; None where there is none such."""
    if not 1 < len(candidates) <= MOST_CANDIDATES or nodes[at].sort != "person":
        return None
    named = {root: sum(sum(nodes[one].names.values()) for one in joined.members(root)) for root in candidates}
    first, second = sorted(candidates, key=lambda root: (-named[root], root))[:2]
    if named[first] < TIMES_MORE * named[second]:
        return None
    return first if company.shared(at, first) >= COMPANY else None


def _telling(name: str) -> bool:
    """True where a word of a group's name is neither a head nor a country, and not every country's bodies bear it."""
    signs = (group_sign(word) for word in country_words(group_words(name)))
    return any(not sign.startswith("=") and sign not in GENERIC and sign not in EVERYWHERE for sign in signs)


class Company:
    """Which persons and groups of full name stand in which documents."""

    def __init__(self, nodes: Sequence[Profile], joined: Joined) -> None:
        self._nodes = nodes
        self._joined = joined
        self._documents: dict[int, frozenset[str]] = {}
        self._full: dict[int, frozenset[str]] = {}
        self._named_in: dict[str, list[int]] = defaultdict(list)
        for at, node in enumerate(nodes):
            if node.weight == "full" and node.sort in ("person", "group"):
                self._full[at] = self._of(at)
                for document in self._full[at]:
                    self._named_in[document].append(at)

    def shared(self, short: int, bearer: int) -> int:
        """How many persons and groups of the short name's documents are in documents of the bearer too."""
        root, members = self._joined.root, self._joined.members
        mine = {root(at) for one in members(short) for document in self._of(one) for at in self._named_in[document]}
        theirs = [self._of(one) for one in members(bearer)]
        return sum(
            any(not self._full[at].isdisjoint(there) for at in members(one) if at in self._full for there in theirs)
            for one in mine - {root(short), root(bearer)}
        )

    def _of(self, at: int) -> frozenset[str]:
        if at not in self._documents:
            self._documents[at] = frozenset(chain.ref.document_id for chain in self._nodes[at].chains)
        return self._documents[at]


def _usual(short: str) -> bool:
    """True for a person's name of one part that too many bear."""
    parts = person_name(short).parts
    return not parts or parts[0].text.removeprefix("abu ").removeprefix("umm ") in USUAL


def _letters(name: str) -> str:
    return name.replace(".", "").replace("-", "").upper()


def _by_letters(nodes: Sequence[Profile], book: NameBook) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
    """By letters, the groups that a document gives this acronym; and those whose name could have it, or whose name
    without its country is this."""
    told: dict[str, list[int]] = defaultdict(list)
    found: dict[str, list[int]] = defaultdict(list)
    for at, node in enumerate(nodes):
        if node.sort == "group" and node.weight == "full":
            letters = {_letters(name) for name in node.names if is_acronym(name)}
            facts = {name: book.of(name, "group") for name in node.full}
            spelled = {
                key.removeprefix(INITIALS)
                for name, known in facts.items()
                if not is_acronym(name)
                for key in known.blocks
                if key.startswith(INITIALS)
            }
            lands = {known.bare for known in facts.values() if known.countries}
            for key in letters:
                told[key].append(at)
            for key in spelled | lands:
                found[key].append(at)
    return told, found


class _Bearers:
    """Who bears the one part of a short name: found once for each part, as a case has thousands of equal ones."""

    def __init__(self, nodes: Sequence[Profile], joined: Joined, book: NameBook) -> None:
        self._joined = joined
        self._known: dict[tuple[str, str], tuple[list[int], list[int]]] = {}
        self._book = book
        # By the consonants of each part of full persons' names, and the last part: the nodes, with the first part.
        self._by_part: dict[str, dict[_Part, list[tuple[int, _Part]]]] = defaultdict(lambda: defaultdict(list))
        for at, node in enumerate(nodes):
            if node.sort == "person" and node.weight == "full":
                facts = [book.of(name, "person") for name in node.full]
                for sound in {sound for found in facts for sound in found.sounds}:
                    for found in facts:
                        self._by_part[sound][found.parts[-1]].append((at, found.parts[0]))

    def of(self, short: str) -> tuple[list[int], bool]:
        """The groups with a full name whose family name the short one is, else whose first one; True for the latter."""
        parts = self._book.of(short, "person").parts
        if not parts:
            return [], True
        if parts[0] not in self._known:
            self._known[parts[0]] = self._find(*parts[0])
        family, given = self._known[parts[0]]
        return sorted({self._joined.root(at) for at in family or given}), not family

    def _find(self, kind: str, text: str) -> tuple[list[int], list[int]]:
        family: list[int] = []
        given: list[int] = []
        for last, found in self._by_part.get(skeleton(text), {}).items():
            if last[0] == kind and _equal(text, last[1]):
                family += (at for at, _ in found)
            else:
                given += (at for at, first in found if first == (kind, text))
        return family, given


def _equal(left: str, right: str) -> bool:
    return left == right or likeness(left, right) == "equal"
