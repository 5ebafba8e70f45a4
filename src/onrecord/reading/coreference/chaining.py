"""Chains the phrases of one document, the surest rules first (the sieve of Lee et al. 2013)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.reading.coreference.descriptions import (
    join_any,
    join_appositions,
    join_called,
    join_delayed,
    join_lands,
    join_offices,
    join_owned,
    join_predicates,
    join_same_heads,
    join_same_names,
    part_owners,
)
from onrecord.reading.coreference.ground import Ground
from onrecord.reading.coreference.phrases import Phrase, phrases_of
from onrecord.reading.coreference.pronouns import join_pronouns
from onrecord.reading.coreference.speech import join_speech
from onrecord.records import Antecedent, Mention, RoleReport, Span, StatementReport, Word


def chains_of(
    text: str,
    *,
    words: Sequence[Word],
    sentences: Sequence[Span],
    mentions: Sequence[Mention],
    roles: Sequence[RoleReport] = (),
    statements: Sequence[StatementReport] = (),
    antecedents: Mapping[int, Antecedent] | None = None,
) -> tuple[tuple[Phrase, ...], ...]:
    """The chains of all noun phrases, in the order of their first phrases; a phrase alone is a chain too.

    `mentions` are chained names; no two chains of names come together. `antecedents` are the votes of the trained
    reader, by the word that heads a phrase. Known misses: "they" of a couple named
    with "and", "this" of what a sentence says, phrases that stand before the name they mean.
    """
    ground = joined(text, words, sentences, mentions, roles, statements, antecedents or {})
    found: dict[int, list[Phrase]] = {}
    for number, phrase in enumerate(ground.phrases):
        found.setdefault(ground.clusters.root(number), []).append(phrase)
    return tuple(tuple(chain) for chain in found.values())


def joined(
    text: str,
    words: Sequence[Word],
    sentences: Sequence[Span],
    mentions: Sequence[Mention],
    roles: Sequence[RoleReport],
    statements: Sequence[StatementReport],
    antecedents: Mapping[int, Antecedent],
) -> Ground:
    """The phrases of a text with their clusters."""
    ground = Ground(text, words, sentences, phrases_of(text, words, sentences, mentions), statements)
    join_before_pronouns(ground, roles=roles, statements=statements, votes=antecedents)
    join_pronouns(ground, antecedents)
    join_owned(ground)
    return ground


def join_before_pronouns(
    ground: Ground,
    *,
    roles: Sequence[RoleReport],
    statements: Sequence[StatementReport],
    votes: Mapping[int, Antecedent],
) -> None:
    """All that is joined before pronouns of the third person are."""
    part_owners(ground)
    join_same_names(ground)
    join_appositions(ground)
    join_called(ground)
    join_lands(ground)
    join_predicates(ground)
    join_offices(ground, roles)
    join_delayed(ground, roles)
    join_same_heads(ground)
    join_speech(ground, statements)
    join_any(ground)
