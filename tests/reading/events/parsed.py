"""Sentences with their syntax written by hand, for the tests of the reader of events."""

from __future__ import annotations

from onrecord.reading.events import read_events
from onrecord.records import EventReport, Interval, Mention, Span, TimeExpression, Word
from onrecord.records.readings import EntityKind, MentionForm


def words_of(parsed: str) -> tuple[str, tuple[Word, ...]]:
    """The text and words of "form/UPOS/head/deprel/lemma" parted by spaces; a "|" begins a new sentence.

    Heads count from the first word of their sentence. Words stand a space apart, a final mark without one.
    """
    text = ""
    words: list[Word] = []
    for sentence in parsed.split(" | "):
        base = len(words)
        for cell in sentence.split():
            form, upos, head, deprel, lemma = cell.split("/")
            if text and upos != "PUNCT":
                text += " "
            governor = int(head)
            words.append(
                Word(
                    start=len(text),
                    end=len(text) + len(form),
                    upos=upos,
                    head=base + governor if governor >= 0 else -1,
                    deprel=deprel,
                    lemma=lemma,
                )
            )
            text += form
    return text, tuple(words)


def events_of(
    parsed: str,
    mentions: dict[str, EntityKind] | None = None,
    times: tuple[TimeExpression, ...] = (),
    published: Interval | None = None,
) -> tuple[str, tuple[EventReport, ...]]:
    """The text and its events; `mentions` gives the kind of each phrase that names somebody or some place."""
    text, words = words_of(parsed)
    found = []
    for chain, (phrase, kind) in enumerate((mentions or {}).items()):
        at = text.index(phrase)
        form: MentionForm = "name" if phrase[0].isupper() and " " not in phrase.removeprefix("The ") else "nominal"
        found.append(Mention(start=at, end=at + len(phrase), kind=kind, form=form, chain=chain))
    events = read_events(
        text,
        words=words,
        sentences=(Span(start=0, end=len(text)),),
        mentions=tuple(sorted(found, key=lambda mention: (mention.start, mention.end))),
        times=times,
        published=published,
    )
    return text, events
