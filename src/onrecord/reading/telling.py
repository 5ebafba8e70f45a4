"""What a document and each of its events are about, in lemmas: by these events are compared across documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from onrecord.lexicons.event_families import families
from onrecord.reading.headlines import Headlines
from onrecord.records import EventReport, Reading, Span, Word
from onrecord.text.trees import head_word, words_in

TELLING: Final = frozenset({"NOUN", "PROPN", "VERB", "NUM"})  # sorts of words that say what a text is about
TERMS_KEPT: Final = 150  # of a document: the most frequent
_MEANS: Final = frozenset("in by with during through via".split())
CONTEXT_KEPT: Final = 30  # of a sentence: the first
REACH: Final = 30  # words to either side of a trigger in which what hangs on it is looked for
_ARGUMENTS: Final = frozenset("nsubj obj iobj obl nmod compound amod".split())
_PARTS_OF_NAMES: Final = frozenset("compound flat nmod".split())


def read_telling(reading: Reading, text: str) -> Reading:
    """The reading with its telling terms, and with the headline, lemma and context of each of its events."""
    counted = Counter(word.lemma.lower() for word in reading.words if _tells(word))
    kept = sorted(counted, key=lambda term: (-counted[term], term))[:TERMS_KEPT]
    headlines = Headlines(reading, text)
    return replace(
        reading,
        terms=tuple(kept),
        term_counts=tuple(counted[term] for term in kept),
        events=_within(
            reading.words,
            [
                _told(reading.words, event, headline)
                for event, headline in zip(reading.events, headlines.of_all(reading.events), strict=True)
            ],
        ),
    )


def _within(words: Sequence[Word], events: Sequence[EventReport]) -> tuple[EventReport, ...]:
    """Each event with the one whose clause tells of it too: "killed in a strike", "killed when it was struck"."""
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
    if relation == "advcl":  # "were killed when a convoy was attacked"
        return any(words[at].lemma.lower() == "when" for at in _below(words, head))
    if relation in ("nsubj", "obj"):
        return words[head].upos == "NOUN"
    if relation not in ("obl", "nmod"):
        return False
    cases = [words[at].lemma.lower() for at in range(max(0, head - 8), head) if words[at].head == head]
    return any(case in _MEANS for case in cases)


def _told(words: Sequence[Word], event: EventReport, headline: str) -> EventReport:
    trigger = head_word(words, event.trigger)
    sentence = words_in(words, Span(start=event.start, end=event.end))
    context = dict.fromkeys(words[at].lemma.lower() for at in sentence if at != trigger and _tells(words[at]))
    return replace(
        event,
        lemma=_lemma(words, trigger) if trigger is not None else "",
        context=tuple(context)[:CONTEXT_KEPT],
        beside=_beside(words, trigger) if trigger is not None else (),
        headline=headline,
    )


def _tells(word: Word) -> bool:
    return word.upos in TELLING and len(word.lemma) > 1


def _below(words: Sequence[Word], at: int) -> list[int]:
    near = range(max(0, at - REACH), min(len(words), at + REACH))
    return [each for each in near if words[each].head == at]


def _lemma(words: Sequence[Word], trigger: int) -> str:
    """The lemma of the trigger, with the word that makes another one of it: "open-fire", "gun-down"."""
    lemma = words[trigger].lemma.lower()
    together = (f"{lemma}-{words[each].lemma.lower()}" for each in _below(words, trigger) if each > trigger)
    return next((phrase for phrase in together if phrase in families()), lemma)


def _beside(words: Sequence[Word], trigger: int) -> tuple[str, ...]:
    """The lemmas of what took part, by syntax alone: what hangs on the trigger, with the parts of its names."""
    found: dict[str, None] = {}
    for at in _below(words, trigger):
        if not _tells(words[at]) or words[at].deprel.split(":")[0] not in _ARGUMENTS:
            continue
        found[words[at].lemma.lower()] = None
        for part in _below(words, at):
            if words[part].upos in ("NOUN", "PROPN") and words[part].deprel.split(":")[0] in _PARTS_OF_NAMES:
                found[words[part].lemma.lower()] = None
    above = words[trigger].head
    if above >= 0 and {words[trigger].upos, words[above].upos} <= {"NOUN", "PROPN"}:
        found[words[above].lemma.lower()] = None
    return tuple(found)
