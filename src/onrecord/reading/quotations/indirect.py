"""Indirect speech: X said that ...; According to X, ...; ..., X said; X vowed to ....

By syntax where words are given. The rules need none: they take a sentence's outermost verb of
saying with a finite clause or an infinitive after it. Known misses of theirs: speech told by other
verbs, nouns of speech, and sentences with quoted words (those are `read_quotations`').
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.lexicons.speech import SPEECH_VERBS
from onrecord.lexicons.speech_grammar import AUXILIARIES, COORDINATORS, PERSONAL, SUBORDINATORS, TIME_WORDS
from onrecord.reading.quotations.circumstances import said_on, told_to
from onrecord.reading.quotations.clauses import content_start
from onrecord.reading.quotations.cues import Cue, cue_at
from onrecord.reading.quotations.drafts import Draft
from onrecord.reading.quotations.following import attribution_at_end
from onrecord.reading.quotations.frames import Token, frame_sentences
from onrecord.reading.quotations.indirect_by_syntax import indirect_reports, unseen_by_syntax
from onrecord.reading.quotations.marks import Quotation, quotations_in
from onrecord.reading.quotations.noun_phrases import TokenRange, is_adverb, is_verb
from onrecord.reading.quotations.subjects import source_of
from onrecord.reading.quotations.trees import Tree
from onrecord.records import Span, StatementReport, TimeExpression, Word

_LINE = re.compile(r"[^\n]+")
# Verbs that take a clause without "that", and those that take an infinitive.
_BARE = frozenset(
    """say tell add claim insist argue announce warn note state deny confirm report acknowledge suggest explain declare
    maintain contend assert stress allege predict concede admit reveal estimate indicate write tweet testify""".split()
)
_INFINITIVE = frozenset("promise vow pledge threaten swear agree refuse decline claim".split())
_ADDRESSING = frozenset("tell assure inform remind warn convince advise".split())
_LINKS = frozenset({"that", "whether", "if", "how", "why"})
_OF_OCCASIONS = TIME_WORDS | {",", "on", "in", "a", "statement", "at", "the"}


def read_indirect(
    text: str,
    *,
    spans: Sequence[Span] = (),
    times: Sequence[TimeExpression] = (),
    words: Sequence[Word] = (),
    sentences: Sequence[Span] = (),
    tree: Tree | None = None,
) -> tuple[StatementReport, ...]:
    """The statements of a text in indirect speech, mode `indirect`, in order.

    `spans`, `times` and `tree` as for `read_quotations`. Content is the clause without "that".

    With `words` and `sentences`, syntax finds them: several in a sentence, by the verbs and nouns
    of `lexicons.speech_frames`, thoughts and wishes among them (act `other`). What overlaps a
    report of `read_quotations` is the same words again: the caller leaves it out. The rules fill
    in where a sentence's tree shows nothing. Without `words` the rules read alone, and sentences
    with quoted words are passed over.
    """
    ordered = sorted(times, key=lambda time: (time.start, time.end))
    starts = [time.start for time in ordered]
    ruled = _ruled(text, spans, ordered, starts)
    if not words or not sentences:
        return tuple(ruled)
    tree = Tree(text, words) if tree is None else tree
    found = indirect_reports(tree, sentences, ordered, starts)
    found.extend(unseen_by_syntax(tree, found, ruled))
    return tuple(sorted(found, key=lambda r: (r.content[0].start, r.content[-1].end, r.cue[0].start)))


def _ruled(
    text: str, spans: Sequence[Span], ordered: Sequence[TimeExpression], starts: Sequence[int]
) -> list[StatementReport]:
    reports: list[StatementReport] = []
    for span in spans or ((Span(start=0, end=len(text)),) if text else ()):
        for line in _LINE.finditer(text, span.start, min(span.end, len(text))):
            quotations = quotations_in(text, line.start(), line.end())
            for tokens in frame_sentences(text, line.start(), line.end(), quotations):
                draft = None if any(t.quote >= 0 for t in tokens) else _draft(tokens)
                if draft is None or draft.cue is None:
                    continue
                place, (start, end) = draft.source_place(), draft.content[0]
                reports.append(
                    StatementReport(
                        content=(Span(start=start, end=end),),
                        source=(Span(start=place[0], end=place[1]),) if place else (),
                        cue=(Span(start=tokens[draft.cue.first].start, end=tokens[draft.cue.last - 1].end),),
                        mode="indirect",
                        act=draft.cue.verb.act,
                        told_to=told_to(draft),
                        said=said_on(draft, ordered, starts),
                    )
                )
    return reports


def _draft(tokens: Sequence[Token]) -> Draft | None:
    for index in range(len(tokens)):
        cue = cue_at(tokens, index)
        if cue is None or cue.passive or cue.verb.form in ("ing", "base"):
            continue
        start = _clause_start(tokens, cue)
        if start is None:
            continue
        source = source_of(tokens, cue, 0)
        if source is None or (source[1] > cue.first and cue.verb.lemma != "according"):
            continue
        if source[0] > 0 and tokens[source[0] - 1].low in {"if", "unless", "whether"}:
            continue
        aside = source[0] > 0 and tokens[source[0] - 1].low in SUBORDINATORS
        end = _clause_end(tokens, start, aside)
        if end - start >= 2:
            return _made(tokens, cue, source, start, end)
    return _at_end(tokens)


def _made(tokens: Sequence[Token], cue: Cue, source: TokenRange, start: int, end: int) -> Draft:
    return Draft(
        content=[(tokens[start].start, tokens[end - 1].end)],
        quotes=[],
        tokens=tokens,
        cue=cue,
        source=source,
        before=True,
    )


def _clause_start(tokens: Sequence[Token], cue: Cue) -> int | None:
    """The token at which the clause begins that the cue hands over; `None` where it hands none over."""
    if cue.verb.lemma == "according":
        comma = next((i for i in range(cue.last, len(tokens)) if tokens[i].low == ","), None)
        return comma + 1 if cue.first == 0 and comma is not None else None
    start = content_start(tokens, cue, len(tokens) - 1)
    if start >= len(tokens) - 1:
        return None
    if tokens[start - 1].low in _LINKS or tokens[start].low in _LINKS:
        link = start - 1 if tokens[start - 1].low in _LINKS else start
        plain = all(_is_occasion(token) for token in tokens[cue.last : link])
        return start if cue.verb.kind != "call" and (plain or cue.verb.lemma in _ADDRESSING) else None
    if tokens[start].low == "to":
        return start if cue.verb.lemma in _INFINITIVE else None
    if cue.verb.lemma not in _BARE or tokens[start].low in COORDINATORS or not tokens[start].is_word:
        return None
    comma = next((i for i in range(start, len(tokens)) if tokens[i].low == ","), len(tokens))
    clause = tokens[start : min(comma, start + 16)]
    finite = any(is_verb(t) or t.low in AUXILIARIES or _present(t) for t in clause[1:])
    return start if finite or clause[0].low in PERSONAL else None


def _is_occasion(token: Token) -> bool:
    return is_adverb(token) or token.low in _OF_OCCASIONS


def _present(token: Token) -> bool:
    verb = SPEECH_VERBS.get(token.low)
    return verb is not None and verb.form == "present"


def _clause_end(tokens: Sequence[Token], start: int, aside: bool) -> int:
    """Where the clause ends: with the sentence, before another attribution, or, in an aside, at its comma."""
    end = len(tokens)
    for index in range(start, len(tokens)):
        low = tokens[index].low
        if low == ";":
            end = index
            break
        if low == "," and index + 1 < len(tokens):
            following = tokens[index + 1]
            verb = SPEECH_VERBS.get(following.low)
            if (
                aside
                or following.low == "according"
                or (verb is not None and verb.form == "ing" and verb.kind == "say")
            ):
                end = index
                break
    while end > start and not tokens[end - 1].is_word and tokens[end - 1].low not in {")", "%"}:
        end -= 1
    return end


def _at_end(tokens: Sequence[Token]) -> Draft | None:
    """The gate fell at noon, X said."""
    here = Quotation(start=tokens[0].start, end=tokens[0].end, inner_start=tokens[0].start, inner_end=tokens[0].end)
    draft = attribution_at_end(tokens, 0, 0, here)
    if draft is None:
        return None
    start, stop = draft.clause
    if stop - start < 3 or not any(is_verb(t) or t.low in AUXILIARIES for t in tokens[start:stop]):
        return None
    draft.tokens = tokens
    draft.content = [(tokens[start].start, tokens[stop - 1].end)]
    return draft
