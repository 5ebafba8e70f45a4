"""Who "I", "we" and "you" are: the speaker of the quotation, of the speech, or of the turn in an interview."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from onrecord.reading.coreference.ground import Ground, words_within
from onrecord.records import StatementReport

FEWEST_QUESTIONS = 3  # paragraphs that end in a question mark make an interview


def join_speech(ground: Ground, statements: Sequence[StatementReport]) -> None:
    """Joins pronouns of the first and second person that one person speaks.

    Within a quotation "I" is its speaker. "We" and "you" are one within one speaker's quotations. Outside of
    quotations the text has one voice; where its paragraphs are questions and answers it has two, and "you" of the
    one is "I" of the other.
    """
    direct = [report for report in statements if report.mode in ("direct", "mixed")]
    interview = _interview(ground)
    spoken: dict[int, StatementReport] = {}
    for report in direct:
        for at in words_within(ground.words, report.content):
            spoken.setdefault(at, report)
    voices: dict[tuple[object, ...], int] = {}
    for number in ground.order:
        phrase = ground.phrases[number]
        if phrase.form != "pronoun" or phrase.person == 3:
            continue
        said = spoken.get(phrase.head)
        word = "I" if phrase.person == 1 and phrase.number == "one" else "we" if phrase.person == 1 else "you"
        if said is not None:
            source = speaker_phrase(ground, said)
            voice: tuple[object, ...] = ("report", said.content[0].start, word)
            if source is not None:
                voice = ("source", ground.clusters.root(source), word)
                if word == "I":
                    voices.setdefault(voice, source)
        elif interview and not ground.quoted[phrase.head]:
            asks = ground.paragraph[phrase.head] in interview
            side = asks != (word == "you")
            voice = ("turn", side, "we") if word == "we" else ("turn", side)
        else:
            voice = ("text", ground.quoted_run[phrase.head], word)
        ground.clusters.join(voices.setdefault(voice, number), number)


def speaker_phrase(ground: Ground, report: StatementReport) -> int | None:
    """The phrase that stands as the source of a report: the one with the uppermost head in it."""
    words = ground.words
    for span in report.source:
        at = bisect_left(words, span.start, key=lambda word: word.start)
        inside = []
        while at < len(words) and words[at].start < span.end:
            inside.append(at)
            at += 1
        for index in inside:
            if words[index].head not in inside and index in ground.at_head:
                return _named_beside(ground, index, inside) or ground.at_head[index]
    return None


def _named_beside(ground: Ground, head: int, inside: Sequence[int]) -> int | None:
    """The person whose name follows a description without a preposition ("party leader and minister Olin Tarn")."""
    if ground.phrases[ground.at_head[head]].form != "nominal":
        return None
    for index in inside:
        if index > head and ground.words[index].upos == "ADP":
            return None
        number = ground.at_head.get(index)
        if index > head and number is not None:
            phrase = ground.phrases[number]
            if phrase.form == "name" and phrase.kind == "person":
                return number
    return None


def _interview(ground: Ground) -> frozenset[int]:
    """The paragraphs that ask, where a text is an interview; else none."""
    asking = set()
    for sentence, following in zip(ground.sentences, [*ground.sentences[1:], None], strict=True):
        first = bisect_left(ground.words, sentence.start, key=lambda word: word.start)
        last = bisect_left(ground.words, sentence.end, key=lambda word: word.start) - 1
        ends = following is None or ground.paragraph[min(last + 1, len(ground.words) - 1)] != ground.paragraph[last]
        asks = ground.text[sentence.start : sentence.end].rstrip(" \"'”’").endswith("?")
        if ends and asks and not ground.quoted[first]:
            asking.add(ground.paragraph[first])
    return frozenset(asking) if len(asking) >= FEWEST_QUESTIONS else frozenset()
