"""Mentions without a name: which name or nominal of their document they stand for, and which of them are one entity
in all documents of one story.

A sieve in the manner of Raghunathan et al. (2010): the surest rules first, each on the groups that the ones before it
made. In the document: relative pronouns, appositions and copulas, equal heads, speakers in quotations, then other
pronouns by number, gender and nearness. Across documents of one story: a nominal whose head just one entity of the
story bears in an apposition is that entity's; equal heads that nobody bears are one entity. Known misses: two people
of one description in one story; nominals with other heads for one person that no document ties.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from onrecord.lexicons.name_sorts import SORT_OF
from onrecord.lexicons.names_people import person_name
from onrecord.lexicons.people_nouns import ALIKE, ANYBODY
from onrecord.linking.entities.described import (
    RELATIVE,
    SPEAKERS,
    Gender,
    Number,
    gender_of,
    head_of,
    is_thing,
    number_of,
    part_in_crime,
)
from onrecord.records import Mention, Span

FOREMOST: Final = 1.5  # times as many mentions as the next bearer of a family name or a head
PARTS: Final = frozenset({"offender", "victim"})
BACK: Final = 3  # sentences that a pronoun may look back
_BETWEEN_APPOSED: Final = re.compile(
    r"^\s*,\s*(?:(?:a|an|the|his|her|its|their|this|who is|who was)\s)?(?:[\w’'-]+\s){0,5}$|^\s$|^\s[\"“'‘`]+\s*$"
)
_COPULA: Final = re.compile(
    r"^\s(?:is|was|as|became|becomes|has been|will be|to be|named|being)\s"
    r"(?:(?:a|an|the|its|his|her|their|this|next|as)\s)?(?:(?!(?:by|to|in|for|with)\s)[\w’'-]+\s){0,4}$"
)
_VERB: Final = re.compile(
    r"\b(?:said|says|told|is|was|were|are|and|or|but|has|have|had|by|with|from|to|in|at|on|for)\b"
)
_QUOTE: Final = re.compile(r"[\"“”]|``|''")


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """One mention with what its words tell."""

    at: int
    start: int
    end: int
    sentence: int
    form: str
    sort: str
    head: str
    number: Number | None
    gender: Gender | None
    words: str


class _Groups:
    def __init__(self, count: int) -> None:
        self.parent = list(range(count))

    def root(self, at: int) -> int:
        while self.parent[at] != at:
            self.parent[at] = self.parent[self.parent[at]]
            at = self.parent[at]
        return at

    def join(self, left: int, right: int) -> None:
        one, other = sorted((self.root(left), self.root(right)))
        self.parent[other] = one


def describe_mentions(text: str, mentions: Sequence[Mention], sentences: Sequence[Span]) -> list[Described]:
    """The mentions in the order of the text, each with its index in the order given."""
    found = []
    starts = [sentence.start for sentence in sentences]
    for at, mention in sorted(enumerate(mentions), key=lambda each: (each[1].start, each[1].end)):
        words = " ".join(text[mention.start : mention.end].split())
        pronoun, name = mention.form == "pronoun", mention.form == "name"
        found.append(
            Described(
                at=at,
                start=mention.start,
                end=mention.end,
                sentence=sum(start <= mention.start for start in starts) - 1,
                form=mention.form,
                sort=SORT_OF[mention.kind],
                head=words.lower() if pronoun else head_of(words),
                number=number_of(words, pronoun=pronoun, person=mention.kind == "person", name=name),
                gender=gender_of(words, pronoun=pronoun, name=name),
                words=words,
            )
        )
    return found


def chain_unnamed(text: str, mentions: Sequence[Mention], sentences: Sequence[Span]) -> list[int]:
    """For each mention the number of its chain: those that names have stay, the others join them or make new ones."""
    found = describe_mentions(text, mentions, sentences)
    groups = _Groups(len(mentions))
    of_chain: dict[int, int] = {}
    for at, mention in enumerate(mentions):
        if mention.chain is not None:
            groups.join(at, of_chain.setdefault(mention.chain, at))
    for place, left in enumerate(found):
        for right in found[place + 1 : place + 3]:
            if _one_by_syntax(text, left, right):
                groups.join(left.at, right.at)
    _join_heads(found, groups)
    _join_speakers(text, found, groups)
    _join_pronouns(found, groups)
    return [groups.root(at) for at in range(len(mentions))]


def _one_by_syntax(text: str, left: Described, right: Described) -> bool:
    if left.sentence != right.sentence or left.end > right.start:
        return False
    between = text[left.end : right.start]
    if right.form == "pronoun":
        return right.head in RELATIVE and bool(re.match(r"^\s*,?\s*(?:[\w’'-]+\s){0,6}?$", between))
    if left.form == "pronoun" or left.sort != right.sort or {left.form, right.form} != {"name", "nominal"}:
        return False
    if left.number != right.number and None not in (left.number, right.number):
        return False
    if between == " " and left.form == "name":
        return False
    if _COPULA.match(between):
        return left.form == "name" or left.number == "one"
    return bool(_BETWEEN_APPOSED.match(between)) and not _VERB.search(between)


def _join_heads(found: Sequence[Described], groups: _Groups) -> None:
    first: dict[tuple[str, str, Number | None], int] = {}
    for one in found:
        if one.form == "nominal":
            groups.join(one.at, first.setdefault((ALIKE.get(one.head, one.head), one.sort, one.number), one.at))


def _join_speakers(text: str, found: Sequence[Described], groups: _Groups) -> None:
    for one in found:
        if one.form != "pronoun" or one.head not in SPEAKERS or one.number != "one":
            continue
        others = [
            other for other in found if other.form != "pronoun" and other.sort == "person" and other.number == "one"
        ]
        outside = [
            other for other in others if _QUOTE.search(text[min(one.end, other.end) : max(one.start, other.start)])
        ]
        near = [other for other in outside if abs(other.sentence - one.sentence) <= 1]
        if near:
            best = min(near, key=lambda other: (abs(other.sentence - one.sentence), abs(other.start - one.start)))
            groups.join(one.at, best.at)


def _join_pronouns(found: Sequence[Described], groups: _Groups) -> None:
    gender: dict[int, Gender] = {}
    for one in found:
        if one.gender and one.form != "pronoun":
            gender.setdefault(groups.root(one.at), one.gender)
    for place, one in enumerate(found):
        if one.form != "pronoun" or one.head in RELATIVE or (one.head in SPEAKERS and one.number == "one"):
            continue
        before = [
            other
            for other in found[:place]
            if one.sentence - other.sentence <= BACK and _fits(one, other, gender, groups)
        ]
        chosen = _best(one, before)
        if chosen is None and one.number != "many":
            after = [
                other
                for other in found[place + 1 :]
                if other.sentence == one.sentence and other.form == "name" and _fits(one, other, gender, groups)
            ]
            chosen = after[0] if after else None
        if chosen is not None:
            groups.join(one.at, chosen.at)
            if one.gender:
                gender.setdefault(groups.root(chosen.at), one.gender)


def _fits(one: Described, other: Described, gender: Mapping[int, Gender], groups: _Groups) -> bool:
    if other.head in SPEAKERS or other.head in RELATIVE or (other.end > one.start and other.start < one.end):
        return False
    if is_thing(one.words):
        return other.sort == "group" and other.number != "many"
    if one.number == "one":
        known = gender.get(groups.root(other.at), other.gender)
        return other.sort == "person" and other.number == "one" and (known is None or known == one.gender)
    return other.number == "many" or other.sort == "group"


def _best(one: Described, before: Sequence[Described]) -> Described | None:
    """The candidate that comes first in the nearest sentence that has one, names before nominals."""
    if not before:
        return None
    nearest = max(other.sentence for other in before)
    inside = [other for other in before if other.sentence == nearest]
    return min(inside, key=lambda other: (other.form == "nominal" and one.number == "one", other.start))


Key = tuple[str, str, Number | None]  # a head noun (or the part in a crime), the sort, one or many


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """One chain of one document for linking within a story.

    `cluster` is that of its names, None where it has none; `keys` are its heads, `written` its names.
    """

    key: Hashable
    cluster: str | None
    sort: str
    keys: frozenset[Key]
    mentions: int = 1
    written: tuple[str, ...] = ()
    gender: Gender | None = None
    many: bool = False


def keys_of(one: Described, text: str, sentences: Sequence[Span]) -> Iterator[Key]:
    """What may tie a mention to others of its story: its head noun, and its part in a crime."""
    if one.form == "nominal":
        yield ALIKE.get(one.head, one.head), one.sort, one.number
    if one.sort == "person" and one.number == "one" and one.form != "pronoun" and one.sentence >= 0:
        sentence = sentences[one.sentence]
        part = part_in_crime(text[sentence.start : one.start], text[one.end : sentence.end])
        if part is not None:
            yield part, one.sort, one.number


def link_unnamed(story: Iterable[Chain]) -> dict[Hashable, str]:
    """For each chain of one story the entity: the cluster of its names, or one that it shares with unnamed chains.

    Chains without a head or a name stay by themselves. Telling heads come before those that fit anybody.
    """
    chains = list(story)
    clusters = [chain.cluster for chain in chains]
    groups = _Groups(len(chains))
    named: dict[int, str] = {}
    first: dict[str, int] = {}
    for at, cluster in enumerate(clusters):
        if cluster is not None:
            groups.join(at, first.setdefault(cluster, at))
    for at, cluster in enumerate(clusters):
        if cluster is not None:
            named[groups.root(at)] = cluster
    bearing: dict[Key, list[int]] = defaultdict(list)
    for at, chain in enumerate(chains):
        for key in chain.keys:
            bearing[key].append(at)
    for key in sorted(bearing, key=lambda each: (each[0] in ANYBODY, each[0] in PARTS, each[0] == "victim", str(each))):
        _tie(bearing[key], key, chains, groups, named)
    _tie_pronouns(chains, groups, named)
    return {chain.key: named.get(groups.root(at)) or f"unnamed {groups.root(at)}" for at, chain in enumerate(chains)}


def _tie(members: Sequence[int], key: Key, chains: Sequence[Chain], groups: _Groups, named: dict[int, str]) -> None:
    """Joins the unnamed chains that share a key, and the one named entity that bears it too."""
    weights: Counter[int] = Counter()
    for at in members:
        if groups.root(at) in named:
            weights[groups.root(at)] += 1
    open_ones = [at for at in members if groups.root(at) not in named]
    if key[0] in ANYBODY:  # these tie only what nothing else has tied
        open_ones = [at for at in open_ones if all(each[0] in ANYBODY for each in chains[at].keys)]
    best = weights.most_common(2)
    target = None
    if best and (len(best) == 1 or best[0][1] >= FOREMOST * best[1][1]):
        target = best[0][0]
    for at in open_ones:
        if target is None:
            target = at
            continue
        _join(at, target, groups, named)
        target = groups.root(target)


def _tie_pronouns(chains: Sequence[Chain], groups: _Groups, named: dict[int, str]) -> None:
    """Chains of "he" or "she" alone go to the one whom their story is about: most mentions, no other gender."""
    weight: Counter[int] = Counter()
    told: dict[int, set[Gender]] = defaultdict(set)
    for at, chain in enumerate(chains):
        if chain.sort == "person" and not chain.many:
            if chain.keys or chain.cluster is not None:
                weight[groups.root(at)] += chain.mentions
            told[groups.root(at)] |= {chain.gender} if chain.gender else set()
    for at, chain in enumerate(chains):
        if chain.keys or chain.cluster is not None or chain.gender is None:
            continue
        fitting = [root for root in weight if told[root] <= {chain.gender}]
        if fitting:
            best = min(fitting, key=lambda root: (-weight[root], root))
            _join(at, best, groups, named)


def _join(left: int, right: int, groups: _Groups, named: dict[int, str]) -> None:
    one, other = groups.root(left), groups.root(right)
    if one == other or (one in named and other in named):
        return
    cluster = named.pop(one, None) or named.pop(other, None)
    groups.join(one, other)
    if cluster is not None:
        named[groups.root(one)] = cluster


def with_short_names(chains: Sequence[Chain]) -> list[str | None]:
    """The clusters, those of a family name alone led to the foremost full name of the story that ends with it."""
    weight: Counter[str] = Counter()
    names: dict[str, set[str]] = defaultdict(set)
    for chain in chains:
        if chain.cluster is not None and chain.sort == "person":
            weight[chain.cluster] += chain.mentions
            names[chain.cluster].update(chain.written)
    parts = {cluster: [person_name(name).parts for name in sorted(found)] for cluster, found in names.items()}
    led: dict[str, str] = {}
    for cluster, written in parts.items():
        if any(len(name) != 1 for name in written):
            continue
        short = {name[0].text for name in written}
        bearers = [
            other for other, full in parts.items() if any(len(name) > 1 and name[-1].text in short for name in full)
        ]
        bearers.sort(key=lambda other: (-weight[other], other))
        if bearers and (len(bearers) == 1 or weight[bearers[0]] >= FOREMOST * weight[bearers[1]]):
            led[cluster] = bearers[0]
    return [led.get(chain.cluster, chain.cluster) if chain.cluster is not None else None for chain in chains]
