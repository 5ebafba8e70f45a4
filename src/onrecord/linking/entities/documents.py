"""What linking knows of the names of one document."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from onrecord.lexicons.no_names import is_no_name
from onrecord.linking.entities.states import states_told
from onrecord.records import EntityKind, Reading, Ref


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainNames:
    """One chain of a document: its names as written with how often each, its kind, and where its mentions are.

    `ref.index` is the number of the chain; `mentions` point into `Reading.mentions`, pronouns and nominals among them.
    """

    ref: Ref
    kind: EntityKind
    names: tuple[tuple[str, int], ...]
    mentions: tuple[Ref, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentNames:
    """The chains of one document that have a name. `together`: pairs of chains that one sentence names both.

    `states` are chains with the alpha-3 code of the state that words beside a name give it, one for each such place.
    """

    document_id: str
    chains: tuple[ChainNames, ...]
    together: tuple[tuple[int, int], ...] = ()
    states: tuple[tuple[int, str], ...] = ()


def document_names(reading: Reading, text: str) -> DocumentNames:
    """The names of one document's chains, in the order of the chains' numbers; chains without a name are left out.

    A chain's kind is the kind of most of its names, the alphabet deciding between equals. Words that are
    no names ("D-Fla", "EDT") do not count.
    """
    members: dict[int, list[int]] = defaultdict(list)
    for index, mention in enumerate(reading.mentions):
        if mention.chain is not None:
            members[mention.chain].append(index)
    chains = []
    for chain in sorted(members):
        named = [
            index
            for index in members[chain]
            if (mention := reading.mentions[index]).form == "name" and not is_no_name(text[mention.start : mention.end])
        ]
        if not named:
            continue
        written = Counter(
            " ".join(text[reading.mentions[index].start : reading.mentions[index].end].split()) for index in named
        )
        kinds = Counter(reading.mentions[index].kind for index in named)
        chains.append(
            ChainNames(
                ref=Ref(document_id=reading.document_id, index=chain),
                kind=min(kinds, key=lambda kind: (-kinds[kind], kind)),
                names=tuple(sorted(written.items())),
                mentions=tuple(Ref(document_id=reading.document_id, index=index) for index in members[chain]),
            )
        )
    together = tuple(sorted(set(_together(reading))))
    return DocumentNames(
        document_id=reading.document_id,
        chains=tuple(chains),
        together=together,
        states=states_told(reading, text),
    )


def _together(reading: Reading) -> Iterator[tuple[int, int]]:
    named = sorted(
        (mention.start, mention.chain)
        for mention in reading.mentions
        if mention.form == "name" and mention.chain is not None
    )
    at = 0
    for sentence in reading.sentences:
        inside = set()
        while at < len(named) and named[at][0] < sentence.end:
            if named[at][0] >= sentence.start:
                inside.add(named[at][1])
            at += 1
        yield from combinations(sorted(inside), 2)
