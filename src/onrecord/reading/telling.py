"""What a document and each of its events are about, in lemmas: by these events are compared across documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from onrecord.reading.headlines import Headlines
from onrecord.records import EventReport, Reading, Span, Word
from onrecord.text.trees import head_word, words_in

TELLING: Final = frozenset({"NOUN", "PROPN", "VERB", "NUM"})  # sorts of words that say what a text is about
TERMS_KEPT: Final = 150  # of a document: the most frequent
CONTEXT_KEPT: Final = 30  # of a sentence: the first


def read_telling(reading: Reading, text: str) -> Reading:
    """The reading with its telling terms, and with the headline, lemma and context of each of its events."""
    counted = Counter(word.lemma.lower() for word in reading.words if _tells(word))
    kept = sorted(counted, key=lambda term: (-counted[term], term))[:TERMS_KEPT]
    headlines = Headlines(reading, text)
    return replace(
        reading,
        terms=tuple(kept),
        term_counts=tuple(counted[term] for term in kept),
        events=tuple(_told(reading.words, event, headlines) for event in reading.events),
    )


def _told(words: Sequence[Word], event: EventReport, headlines: Headlines) -> EventReport:
    trigger = head_word(words, event.trigger)
    sentence = words_in(words, Span(start=event.start, end=event.end))
    context = dict.fromkeys(words[at].lemma.lower() for at in sentence if at != trigger and _tells(words[at]))
    return replace(
        event,
        lemma=words[trigger].lemma.lower() if trigger is not None else "",
        context=tuple(context)[:CONTEXT_KEPT],
        headline=headlines.of(event),
    )


def _tells(word: Word) -> bool:
    return word.upos in TELLING and len(word.lemma) > 1
