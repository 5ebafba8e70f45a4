"""Gives the mentions of one document their chains, and adds the mentions that only their chains tell of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from onrecord.reading.coreference.bodies import bearers_by_end, named_bodies
from onrecord.reading.coreference.chaining import chains_of
from onrecord.reading.coreference.phrases import Phrase
from onrecord.records import Antecedent, EntityKind, Mention, RoleReport, Span, StatementReport, Word

_BEFORE_HEAD = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "ADV", "PART", "PRON"})


def read_chains(
    text: str,
    *,
    words: Sequence[Word],
    sentences: Sequence[Span],
    mentions: Sequence[Mention],
    roles: Sequence[RoleReport] = (),
    statements: Sequence[StatementReport] = (),
    antecedents: Sequence[Antecedent] = (),
) -> tuple[Mention, ...]:
    """The mentions in order of place, descriptions and pronouns with the chain of what they stand for.

    Names keep their chains. A mention that is no name has a chain where it belongs to a name, or to another mention
    that is none; alone it has a chain of its own, so that two statements of "the official" are one speaker's. A
    pronoun or description in the chain of a name becomes a mention of that chain's kind, where the trained reader saw
    none. A body that is called by who or what it belongs to ("the Korn administration") has that for its name. Chains
    without a name are numbered after those with one, by their first mention.
    """
    by_word = {antecedent.word: antecedent for antecedent in antecedents}
    found = chains_of(
        text, words=words, sentences=sentences, mentions=mentions, roles=roles, statements=statements,
        antecedents=by_word,
    )  # fmt: skip
    made: list[Mention] = list(mentions)
    following = 1 + max((mention.chain for mention in mentions if mention.chain is not None), default=-1)
    bearers = bearers_by_end(mentions)
    for chain in found:
        number, kind = _number(chain, mentions), _kind(chain, mentions)
        bodies = {} if kind is not None else named_bodies(words, chain, bearers)
        if number is None:
            if not bodies and all(phrase.mention is None for phrase in chain):
                continue
            number = following
            following += 1
        if bodies:
            kind = "organization"
        for phrase in chain:
            if phrase.head in bodies:
                span = bodies[phrase.head]
                named = Mention(start=span.start, end=span.end, kind="organization", form="name", chain=number)
                if phrase.mention is None:
                    made.append(named)
                else:
                    made[phrase.mention] = named
            elif phrase.mention is not None:
                if made[phrase.mention].chain is None:
                    made[phrase.mention] = replace(made[phrase.mention], chain=number)
            elif kind is not None and phrase.form != "name":
                made.append(_mention(words, phrase, kind, number))
    return tuple(sorted(made, key=lambda mention: (mention.start, -mention.end, mention.kind)))


def _number(chain: Sequence[Phrase], mentions: Sequence[Mention]) -> int | None:
    """The chain that a name of these phrases has already, or that an apposition gave to another of them."""
    named = [phrase.chain for phrase in chain if phrase.chain is not None]
    if named:
        return named[0]
    held = (mentions[phrase.mention].chain for phrase in chain if phrase.mention is not None)
    return next((number for number in held if number is not None), None)


def _kind(chain: Sequence[Phrase], mentions: Sequence[Mention]) -> EntityKind | None:
    """The kind of most names; None where the chain has no name."""
    kinds: Counter[EntityKind] = Counter(
        mentions[phrase.mention].kind for phrase in chain if phrase.mention is not None and phrase.chain is not None
    )
    ordered = sorted(kinds.items(), key=lambda found: (-found[1], found[0]))
    return ordered[0][0] if ordered else None


def _mention(words: Sequence[Word], phrase: Phrase, kind: EntityKind, chain: int) -> Mention:
    """A description goes from the first of the words directly before its head to its head, as the trained reader's
    do."""
    first = phrase.head
    while first > phrase.first and words[first - 1].upos in _BEFORE_HEAD:
        first -= 1
    return Mention(
        start=words[first].start,
        end=words[phrase.head].end,
        kind=kind,
        form="pronoun" if phrase.form == "pronoun" else "nominal",
        chain=chain,
    )
