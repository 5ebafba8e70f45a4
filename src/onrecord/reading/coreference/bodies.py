"""Bodies that are called by whom or what they belong to: "the Korn administration", "the Norlandic army"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.reading.coreference.phrases import Phrase
from onrecord.records import EntityKind, Mention, Span, Word

_OF_PERSONS = frozenset("administration campaign camp cabinet government office presidency regime team".split())
_OF_LANDS = frozenset("administration army cabinet embassy government military navy parliament police regime".split())
_MANY = frozenset({"police", "military"})
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

    Where a chain has no such name, that of a person who owns the body serves ("Korn's campaign"). Empty for the many
    ("the Korn campaigns").
    """
    named = {phrase.head: span for phrase in chain if (span := _name(words, phrase, bearers, 1)) is not None}
    return named or {phrase.head: span for phrase in chain if (span := _name(words, phrase, bearers, 2)) is not None}


def _name(words: Sequence[Word], phrase: Phrase, bearers: Mapping[int, Mention], back: int) -> Span | None:
    """The name of a body whose bearer ends so many words before the head: two where the possessive stands between."""
    at = phrase.head - back
    bearer = bearers.get(words[at].end) if at >= phrase.first else None
    if bearer is None or phrase.form != "nominal" or phrase.lemma not in _OF[bearer.kind]:
        return None
    if back > 1 and (bearer.kind != "person" or words[at + 1].upos != "PART"):
        return None
    if phrase.number == "many" and phrase.lemma not in _MANY:
        return None
    return Span(start=bearer.start, end=words[phrase.head].end)
