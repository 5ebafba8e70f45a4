"""Words that name an event of any kind, whether or not it is one of PLOVER's types: "quake", "checked into", "said"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.lexicons.event_words import EVENT_NOUNS, STATE_VERBS
from onrecord.lexicons.events import noun_rules
from onrecord.records import Span, Word

_HELPING = frozenset({"aux", "aux:pass", "cop"})


def find_triggers(words: Sequence[Word], learned: Sequence[Span] = ()) -> tuple[Span, ...]:
    """Spans of event words in order, none within another: full verbs, event nouns, and those of the trained reader.

    `learned` are the spans of the trained reader; a word found by rule that overlaps one of them is left out. Known
    misses: nouns that neither the list nor the trained reader has; verbs of state count where they are not listed.
    """
    found = [*learned]
    for word in words:
        if _is_event(word):
            span = Span(start=word.start, end=word.end)
            if not any(span.overlaps(other) for other in found):
                found.append(span)
    return tuple(sorted(found))


def _is_event(word: Word) -> bool:
    lemma = word.lemma.lower()
    if word.upos == "VERB":
        return word.deprel not in _HELPING and word.deprel != "amod" and lemma not in STATE_VERBS
    return word.upos == "NOUN" and (lemma in EVENT_NOUNS or lemma in noun_rules()) and word.deprel != "compound"
