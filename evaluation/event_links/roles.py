"""Who took part in a gold event mention, by the plainest syntax: the corpus gives the trigger alone."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.records import EventReport, Reading, Span
from onrecord.text.trees import head_word

_ACTOR = {"nsubj", "obl:agent"}
_RECIPIENT = {"obj", "nsubj:pass", "iobj"}


def report_at(reading: Reading, trigger: Span) -> EventReport:
    """A report with this trigger; its type is left empty."""
    sentence = next((s for s in reading.sentences if s.start <= trigger.start < s.end), trigger)
    head = head_word(reading.words, trigger)
    roles = list(_roles(reading, head)) if head is not None else []
    return EventReport(
        start=sentence.start,
        end=max(sentence.end, trigger.end),
        trigger=trigger,
        type="",
        status="happened",
        actors=tuple(chain for part, chain in roles if part == "actor"),
        recipients=tuple(chain for part, chain in roles if part == "recipient"),
    )


def _roles(reading: Reading, head: int) -> Iterator[tuple[str, int]]:
    words = reading.words
    for at in range(max(0, head - 40), min(len(words), head + 40)):
        word = words[at]
        if word.head != head:
            continue
        part = "actor" if word.deprel in _ACTOR else "recipient" if word.deprel in _RECIPIENT else None
        if part is None and word.deprel.split(":")[0] in ("obl", "nmod"):
            case = next((words[i].lemma for i in range(max(0, at - 6), at) if words[i].head == at), "")
            part = {"by": "actor", "of": "recipient", "against": "recipient", "on": "recipient"}.get(case)
            part = "actor" if part is None and word.deprel == "nmod:poss" else part
        chain = _chain_at(reading, word.start, word.end) if part is not None else None
        if part is not None and chain is not None:
            yield part, chain


def _chain_at(reading: Reading, start: int, end: int) -> int | None:
    return next((m.chain for m in reading.mentions if m.start <= start and end <= m.end and m.chain is not None), None)
