"""When statements were said, where their own words name no day."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from onrecord.records import Interval, Span, StatementReport, TimeExpression, Word

NEAR = 3000  # characters between two statements of one occasion
PARAGRAPHS = 5  # line ends between them
RECENT = 60  # days before publication within which what a statement speaks of tells when it was said
_OPENING = 15  # characters before a statement that may hold "Later" or "Earlier,"
_OPEN_TIMES = frozenset("by until till before since from after through between within".split())
_NOT_YET = frozenset("will would shall should may might could can must 'll ’ll".split())
_LATER = frozenset("later earlier previously recently meanwhile separately then".split())


def read_statement_days(
    text: str,
    *,
    statements: Sequence[StatementReport],
    times: Sequence[TimeExpression],
    words: Sequence[Word],
    published: Interval | None,
    sentences: Sequence[Span] = (),
) -> tuple[StatementReport, ...]:
    """The statements in the order given, some with the days (`said`) that the text supports.

    A day that stands beside the words of saying is kept. Without one, two sorts of evidence give days:

    - the statement before, by the same speaker, at most five paragraphs earlier, has them, and no other day is named
      between, but in sentences that report what others said: what somebody goes on to say was said on that occasion
      ("… he said on Monday. … he added");
    - the content speaks of a day of the last two months as past ("the talks on Monday failed"): it was said on that
      day or after, and by the day of publication.

    A statement without such evidence stays undated: that it was said by the day of publication holds of all, and an
    interval without a first day is none. Days after publication are cut off. Known misses: occasions that only an
    event dates ("after the verdict he said"), and a speaker who is quoted from two occasions without a word on it.
    """
    dated = sorted((time for time in times if time.days is not None), key=lambda time: time.start)
    order = sorted(range(len(statements)), key=lambda at: (statements[at].span.start, statements[at].span.end))
    made = list(statements)
    others = _Others(statements, sentences)
    last: dict[int, tuple[int, Interval]] = {}
    for at in order:
        report = made[at]
        _, end = _extent(report)
        said = report.said
        known = last.get(report.speaker) if report.speaker is not None else None
        if said is None and known is not None and _one_occasion(text, others, dated, known[0], report):
            said = known[1]
        inherited = said
        if said is None and published is not None:
            said = _after_what_it_tells(report, dated, words, published, text)
        if said is not report.said:
            made[at] = replace(report, said=said)
        if report.speaker is not None and inherited is not None and _is_recent(inherited, published):
            last[report.speaker] = (end, inherited)
    return tuple(made)


class _Others:
    """The days that are no day of a statement's own: within what was said, or in a sentence on what another said."""

    def __init__(self, statements: Sequence[StatementReport], sentences: Sequence[Span]) -> None:
        self._statements = statements
        self._sentences = sentences

    def told(self, time: TimeExpression, report: StatementReport) -> bool:
        """True where a time belongs to what is said, or to another speaker's statement."""
        place = bisect_right(self._sentences, time.start, key=lambda span: span.start) - 1
        sentence = self._sentences[place] if place >= 0 else None
        for other in self._statements:
            if any(span.start <= time.start < span.end for span in other.content):
                return True
            cues = (*other.source, *other.cue)
            if other.speaker == report.speaker or sentence is None or not cues:
                continue
            if sentence.start <= cues[0].start < sentence.end and not self._holds(sentence, report):
                return True
        return False

    def _holds(self, sentence: Span, report: StatementReport) -> bool:
        start, end = _extent(report)
        return start < sentence.end and sentence.start < end


def _is_recent(said: Interval, published: Interval | None) -> bool:
    """False of old words that a text recalls: what their speaker says besides is of another time."""
    if said.days > 31:
        return False
    return published is None or (published.earliest - said.latest).days <= RECENT


def _extent(report: StatementReport) -> tuple[int, int]:
    parts = (*report.content, *report.source, *report.cue)
    return min(part.start for part in parts), max(part.end for part in parts)


def _one_occasion(
    text: str,
    others: _Others,
    dated: Sequence[TimeExpression],
    before: int,
    report: StatementReport,
) -> bool:
    """True where a statement goes on with what its speaker said up to `before`."""
    start, end = _extent(report)
    between = text[before:start]
    if start - before > NEAR or between.count("\n\n") + between.count("\r\n\r\n") > PARAGRAPHS:
        return False
    outside = text[max(before, start - _OPENING) : end]
    for span in report.content:
        outside = outside.replace(span.of(text), " ")
    if any(word.strip(".,;:”\"'").lower() in _LATER for word in outside.split()):
        return False
    first = bisect_left(dated, before, key=lambda time: time.start)
    return all(
        others.told(time, report) for time in dated[first:] if time.start < end and time.type in ("DATE", "TIME")
    )


def _after_what_it_tells(
    report: StatementReport,
    dated: Sequence[TimeExpression],
    words: Sequence[Word],
    published: Interval,
    text: str,
) -> Interval | None:
    """From the latest day that the content speaks of as past to the day of publication; None where it has none."""
    latest: Interval | None = None
    for span in report.content:
        first = bisect_left(dated, span.start, key=lambda time: time.start)
        for time in dated[first:]:
            if time.start >= span.end:
                break
            days = time.days
            if days is None or time.type not in ("DATE", "TIME") or days.latest > published.latest:
                continue
            if days.days > 31 or (published.latest - days.earliest) > timedelta(days=RECENT):
                continue
            if _is_past(time, words, text) and (latest is None or days.earliest > latest.earliest):
                latest = days
    return None if latest is None else Interval(earliest=latest.earliest, latest=published.latest)


def _is_past(time: TimeExpression, words: Sequence[Word], text: str) -> bool:
    """True where the clause of a time tells of something that has happened: no modal, no infinitive, no deadline."""
    at = bisect_right(words, time.start, key=lambda word: word.start) - 1
    if at < 0:
        return False
    if at > 0 and text[words[at - 1].start : words[at - 1].end].lower() in _OPEN_TIMES:
        return False
    for _ in range(12):
        if words[at].upos in ("VERB", "AUX"):
            break
        if words[at].head < 0:
            return False
        at = words[at].head
    if words[at].upos not in ("VERB", "AUX"):
        return False
    below = [word for word in words[max(0, at - 8) : at + 9] if word.head == at]
    if any(text[word.start : word.end].lower() in _NOT_YET or word.lemma in _NOT_YET for word in below):
        return False
    if any(word.deprel == "mark" and text[word.start : word.end].lower() in ("to", "if", "unless") for word in below):
        return False
    form = text[words[at].start : words[at].end].lower()
    helped = any(word.deprel.startswith("aux") for word in below)
    return helped or (form != words[at].lemma.lower() and not form.endswith(("s", "ing")))
