"""Indirect speech by syntax: every attribution of every sentence, as drafts and reports."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from onrecord.lexicons.speech import SpeechVerb
from onrecord.lexicons.speech_frames import EVIDENCE, VERB_FRAMES, act_of
from onrecord.reading.quotations.attributions import NO_SPEAKER, Attribution, attributions, is_unsaid
from onrecord.reading.quotations.circumstances import said_on, told_to
from onrecord.reading.quotations.cues import Cue
from onrecord.reading.quotations.drafts import Draft
from onrecord.reading.quotations.frames import Token
from onrecord.reading.quotations.trees import LONGEST_SENTENCE, Tree
from onrecord.records import Span, StatementReport, TimeExpression

_CLITICS = frozenset({"n't", "n’t", "'s", "’s", "'d", "’d", "'ll", "’ll", "'re", "’re", "'ve", "’ve", "'m", "’m"})


def sentence_words(tree: Tree, sentences: Sequence[Span]) -> list[tuple[int, int]]:
    """The word numbers `first:last` of each sentence that has words and is not too long."""
    starts = [word.start for word in tree.words]
    result = []
    for sentence in sentences:
        first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        if first < last <= first + LONGEST_SENTENCE:
            result.append((first, last))
    return result


def indirect_reports(
    tree: Tree, sentences: Sequence[Span], times: Sequence[TimeExpression], starts: Sequence[int]
) -> list[StatementReport]:
    """The statements in indirect speech of the sentences, in the order of the text. `times` are sorted by place."""
    reports: list[StatementReport] = []
    for first, last in sentence_words(tree, sentences):
        found = list(attributions(tree, first, last))
        if not found:
            continue
        tokens, places = sentence_tokens(tree, first, last)
        for attribution in found:
            content = tree.spans(attribution.content)
            source = tree.spans(attribution.source)
            if not content or not source:
                continue
            draft = _draft(attribution, tokens, places, first, content)
            reports.append(
                StatementReport(
                    content=content,
                    source=source,
                    cue=tree.spans(attribution.cue),
                    mode="indirect",
                    act=act_of(attribution.lemma, attribution.frame),
                    told_to=told_to(draft),
                    said=said_on(draft, times, starts) if times else None,
                )
            )
    return sorted(reports, key=lambda report: (report.content[0].start, report.content[-1].end, report.cue[0].start))


def unseen_by_syntax(
    tree: Tree, found: Sequence[StatementReport], ruled: Sequence[StatementReport]
) -> list[StatementReport]:
    """The rules' reports where syntax shows a verb of saying and found nothing in the same place.

    `ruled` is sorted by place, as is `found`.
    """
    starts = [word.start for word in tree.words]
    taken = sorted((span.start, span.end) for report in found for span in report.content)
    cues = {span.end for report in found for span in report.cue}
    result = []
    for report in ruled:
        number = bisect_left(starts, report.cue[-1].start)
        if report.cue[-1].end in cues:
            continue
        if number >= len(starts) or tree.words[number].start >= report.cue[-1].end:
            continue
        word = tree.words[number]
        if tree.low[number] != "according" and (
            word.upos != "VERB" or "that" not in VERB_FRAMES.get(tree.lemma[number], ())
        ):
            continue
        opening = bisect_left(starts, report.content[0].start)
        wrong_to = opening + 1 < len(starts) and tree.low[opening] == "to" and tree.words[opening].upos == "ADP"
        if word.deprel == "acl" or wrong_to or tree.lemma[number] in EVIDENCE:
            continue
        source = report.source[0].of(tree.text).lower().replace("’", "'")
        if source in NO_SPEAKER or source.split("'")[0] in NO_SPEAKER or is_unsaid(tree, number):
            continue
        content = report.content[0]
        at = bisect_left(taken, (content.start, content.start))
        before = taken[at - 1][1] if at else 0
        if before <= content.start and (at == len(taken) or taken[at][0] >= content.end):
            result.append(report)
    return result


def _draft(
    attribution: Attribution, tokens: Sequence[Token], places: Sequence[int], first: int, content: Sequence[Span]
) -> Draft:
    verb = SpeechVerb(lemma=attribution.lemma, kind="say", form="past", act=None)
    cue = Cue(places[attribution.cue[0] - first], places[attribution.cue[-1] - first] + 1, verb, attribution.passive)
    said = {places[number - first] for number in attribution.content}
    return Draft(
        content=[(span.start, span.end) for span in content],
        quotes=[],
        # What was said is passed over as quoted words are: whom it speaks of as told was not told this.
        tokens=[token._replace(quote=0) if at in said else token for at, token in enumerate(tokens)],
        cue=cue,
        source=(places[attribution.source[0] - first], places[attribution.source[-1] - first] + 1),
    )


def sentence_tokens(tree: Tree, first: int, last: int) -> tuple[list[Token], list[int]]:
    """The words as the rules' tokens, an ending like "'s" with its word, and the token number of each word."""
    tokens: list[Token] = []
    places: list[int] = []
    for number in range(first, last):
        word, low = tree.words[number], tree.low[number]
        start, end = word.start, word.end
        if low in _CLITICS and tokens and tokens[-1].end == start:
            start = tokens.pop().start
            low = tree.text[start:end].lower()
        tokens.append(Token(start, end, tree.text[start:end], low))
        places.append(len(tokens) - 1)
    return tokens, places
