"""Bodies that are called by whom or what they belong to: "the Korn administration", "the Norlandic army"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.reading.coreference.phrases import Phrase
from onrecord.records import EntityKind, Mention, Span, Word

_OF_PERSONS = frozenset("administration campaign camp cabinet government presidency regime".split())
_OF_LANDS = frozenset("administration army cabinet embassy government military navy parliament police regime".split())
_OF: Mapping[EntityKind, frozenset[str]] = {
    "person": _OF_PERSONS,
    "people": _OF_LANDS,
    "country": _OF_LANDS,
    "place": _OF_LANDS,
}


def bearers_by_end(mentions: Sequence[Mention]) -> dict[int, Mention]:
    """The names of persons, peoples and lands by the offset where they end."""
    return {mention.end: mention for mention in mentions if mention.form == "name" and mention.kind in _OF}


def named_bodies(words: Sequence[Word], chain: Sequence[Phrase], bearers: Mapping[int, Mention]) -> dict[int, Span]:
    """By the head word, the name of a body for each phrase that has one: the name right before the head, and the head.

    Empty for "Korn's administration", which tells whose it is and is no name, and for the many ("the Korn campaigns").
    """
    found: dict[int, Span] = {}
    for phrase in chain:
        bearer = bearers.get(words[phrase.head - 1].end) if phrase.head > phrase.first else None
        if bearer is None or phrase.form != "nominal" or phrase.lemma not in _OF[bearer.kind]:
            continue
        head = words[phrase.head]
        if phrase.number != "many" or phrase.lemma in ("police", "military"):
            found[phrase.head] = Span(start=bearer.start, end=head.end)
    return found
