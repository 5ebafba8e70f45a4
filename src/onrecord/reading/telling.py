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
_MEANS: Final = frozenset("in by with during through via".split())
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
        events=_within(reading.words, [_told(reading.words, event, headlines) for event in reading.events]),
    )


def _within(words: Sequence[Word], events: Sequence[EventReport]) -> tuple[EventReport, ...]:
    """Each event with the one whose clause tells of it too: "killed in a strike", "the strike killed"."""
    heads = [head_word(words, event.trigger) for event in events]
    at_word = {head: index for index, head in enumerate(heads) if head is not None}
    made = []
    for event, head in zip(events, heads, strict=True):
        above = at_word.get(words[head].head) if head is not None else None
        same = above is not None and (events[above].type, events[above].status) == (event.type, event.status)
        tied = same and bool(event.type) and head is not None and _tells_too(words, head)
        made.append(replace(event, within=above) if tied else event)
    return tuple(made)


def _tells_too(words: Sequence[Word], head: int) -> bool:
    relation = words[head].deprel.split(":")[0]
    if relation in ("nsubj", "obj"):
        return words[head].upos == "NOUN"
    if relation not in ("obl", "nmod"):
        return False
    cases = [words[at].lemma.lower() for at in range(max(0, head - 8), head) if words[at].head == head]
    return any(case in _MEANS for case in cases)


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
