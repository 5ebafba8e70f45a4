"""Attributions of the trained reader as statement reports, with what the words around them tell."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from onrecord.lexicons.speech import SpeechVerb
from onrecord.reading.quotations.attributions import is_nobody
from onrecord.reading.quotations.circumstances import said_on, told_to
from onrecord.reading.quotations.cues import Cue
from onrecord.reading.quotations.drafts import Draft
from onrecord.reading.quotations.frames import Token
from onrecord.reading.quotations.indirect_by_syntax import sentence_tokens, sentence_words
from onrecord.reading.quotations.marks import quotations_in
from onrecord.reading.quotations.speakers_by_syntax import phrase
from onrecord.reading.quotations.tidying import closed, in_paragraph, without_source
from onrecord.reading.quotations.trees import Tree
from onrecord.records import Attribution, Span, StatementReport, TimeExpression
from onrecord.records.readings import StatementMode

ALL_QUOTED = 0.9  # of the letters of a content that stand in marks: then it is direct
HARDLY_QUOTED = 0.05  # as many or fewer: then it is indirect

_MARKS = frozenset('“"„«')
_LINE = re.compile(r"[^\n]+")


def quoted_stretches(text: str) -> list[tuple[int, int]]:
    """What stands in quotation marks, marks apart, in order: each line is a paragraph."""
    return [
        (quotation.inner_start, quotation.inner_end)
        for line in _LINE.finditer(text)
        for quotation in quotations_in(text, *line.span())
    ]


def _letters(text: str, start: int, end: int) -> int:
    return sum(map(str.isalnum, text[start:end]))


class Proposals:
    """Makes reports of one text's attributions. `times` are sorted by place."""

    def __init__(self, tree: Tree, sentences: Sequence[Span], times: Sequence[TimeExpression]) -> None:
        self._tree = tree
        self.text = tree.text
        self._times = times
        self._time_starts = [time.start for time in times]
        self._starts = [word.start for word in tree.words]
        self._ranges = sentence_words(tree, sentences)
        self._opens = [first for first, _ in self._ranges]
        self._tokens: dict[int, tuple[list[Token], list[int]]] = {}
        self._quoted = quoted_stretches(tree.text)
        self._quoted_starts = [start for start, _ in self._quoted]

    def report(self, attribution: Attribution) -> StatementReport:
        """The attribution as a report, without its act."""
        source = tuple(sorted(attribution.source)) or self._subject(attribution)
        anchor = attribution.cue[-1] if attribution.cue else None
        source = tuple(closed(self.text, span) for span in in_paragraph(self.text, source, anchor))
        content = tuple(sorted(attribution.content))
        if self.mode(content) != "direct":
            content = self._in_sentence(in_paragraph(self.text, content, anchor), anchor)
        content = without_source([closed(self.text, span) for span in content], source)
        draft = self._draft(attribution, content)
        return StatementReport(
            content=content,
            source=source,
            cue=tuple(sorted(attribution.cue)),
            mode=self.mode(content),
            told_to=told_to(draft) if draft else None,
            said=said_on(draft, self._times, self._time_starts) if draft and self._times else None,
        )

    def _in_sentence(self, content: tuple[Span, ...], anchor: Span | None) -> tuple[Span, ...]:
        """The content without what stands behind the sentence of the cue: there the writer speaks, unless a colon or a
        quotation mark hands it over."""
        if anchor is None:
            return content
        at = bisect_right(self._opens, bisect_left(self._starts, anchor.start)) - 1
        if at < 0:
            return content
        end = self._tree.words[self._ranges[at][1] - 1].end
        if self.text[:end].endswith(":"):
            return content
        kept = [
            Span(start=span.start, end=min(span.end, end)) if span.start < end else span
            for span in content
            if span.start < end or self.text[span.start - 1 : span.start + 1].strip()[:1] in _MARKS
        ]
        return tuple(kept) or content

    def _subject(self, attribution: Attribution) -> tuple[Span, ...]:
        """Who does what the verb of the cue says, where the trained reader found no source: its subject by syntax, if
        that lies outside the content; never that of a passive verb."""
        for cue in attribution.cue:
            for number in range(bisect_left(self._starts, cue.start), bisect_left(self._starts, cue.end)):
                subject = self._tree.child(number, "nsubj")
                if self._tree.words[number].upos != "VERB" or subject < 0 or is_nobody(self._tree, subject):
                    continue
                found = self._tree.spans(phrase(self._tree, subject))
                if found and not any(span.overlaps(part) for span in found for part in attribution.content):
                    return found
        return ()

    def mode(self, content: Sequence[Span]) -> StatementMode:
        """By the share of letters and digits that stand in quotation marks."""
        letters = inside = 0
        for span in content:
            letters += _letters(self._tree.text, span.start, span.end)
            at = max(0, bisect_right(self._quoted_starts, span.start) - 1)
            for start, end in self._quoted[at:]:
                if start >= span.end:
                    break
                if end > span.start:
                    inside += _letters(self._tree.text, max(start, span.start), min(end, span.end))
        if inside >= ALL_QUOTED * letters and inside:
            return "direct"
        return "mixed" if inside > HARDLY_QUOTED * letters else "indirect"

    def _draft(self, attribution: Attribution, content: Sequence[Span]) -> Draft | None:
        """The sentence of the cue as the rules see it; `None` where there is no cue or its sentence is too long."""
        if not attribution.cue:
            return None
        cue = attribution.cue[-1]
        number = bisect_left(self._starts, cue.start)
        at = bisect_right(self._opens, number) - 1
        if at < 0 or number >= self._ranges[at][1]:
            return None
        first, last = self._ranges[at]
        if first not in self._tokens:
            self._tokens[first] = sentence_tokens(self._tree, first, last)
        tokens, places = self._tokens[first]
        said = {
            places[n - first]
            for span in content
            for n in range(
                max(first, bisect_left(self._starts, span.start)), min(last, bisect_left(self._starts, span.end))
            )
        }
        words = self._words(cue, first, last)
        if not words:
            return None
        head = next((n for n in reversed(words) if self._tree.words[n].upos == "VERB"), words[0])
        passive = self._tree.child(head, "aux:pass") >= 0
        verb = SpeechVerb(lemma=self._tree.lemma[head], kind="say", form="past", act=None)
        source = next(
            (found for span in attribution.source if (found := self._words(span, first, last)) is not None), None
        )
        return Draft(
            content=[(span.start, span.end) for span in content],
            quotes=[],
            tokens=[token._replace(quote=0) if at in said else token for at, token in enumerate(tokens)],
            cue=Cue(places[words[0] - first], places[words[-1] - first] + 1, verb, passive),
            source=(places[source[0] - first], places[source[-1] - first] + 1) if source else None,
        )

    def _words(self, span: Span, first: int, last: int) -> list[int] | None:
        """Numbers of the words of a span that lie in the sentence `first:last`; `None` where none does."""
        numbers = range(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end))
        return [n for n in numbers if first <= n < last] or None
