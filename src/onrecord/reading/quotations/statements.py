"""All statements of a text: quotations and indirect speech by rule, joined with what the trained reader finds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from onrecord.reading.acts import act_of, attitude_of
from onrecord.reading.quotations.deeds import without_deeds
from onrecord.reading.quotations.headlines import read_headline
from onrecord.reading.quotations.indirect import read_indirect
from onrecord.reading.quotations.joining import joined
from onrecord.reading.quotations.proposed import Proposals
from onrecord.reading.quotations.reading import read_quotations
from onrecord.reading.quotations.set_off import read_set_off
from onrecord.reading.quotations.tidying import tidied
from onrecord.reading.quotations.transcripts import read_turns
from onrecord.reading.quotations.trees import Tree
from onrecord.reading.quotations.unsaid import is_statement
from onrecord.records import Attribution, Span, StatementReport, TimeExpression, Word


def read_attributions(
    text: str,
    *,
    spans: Sequence[Span] = (),
    times: Sequence[TimeExpression] = (),
    words: Sequence[Word] = (),
    sentences: Sequence[Span] = (),
    attributions: Sequence[Attribution] = (),
    unnested: bool = False,
) -> tuple[StatementReport, ...]:
    """Everything that the text attributes to somebody, in the order of its content, without acts.

    That is more than statements: what somebody did not say, or would say, is among it. `attributions` are those of the
    trained reader; without them the rules read alone. Where one attribution stands inside what an outlet reports, the
    outer one is given, or with `unnested` the inner one. The other arguments are those of `read_quotations`.
    """
    turns = read_turns(text, spans) or read_set_off(text, spans, times)
    tree = Tree(text, words)
    quoted = read_quotations(text, spans=spans, times=times, words=words, sentences=sentences, tree=tree)
    quoted = (*turns, *_apart(quoted, turns))
    told = read_indirect(text, spans=spans, times=times, words=words, sentences=sentences, tree=tree)
    ruled = (*quoted, *_apart(told, quoted))
    ruled = (*ruled, *_apart(read_headline(text, words), ruled))
    if not attributions:
        return _in_order(ruled)
    proposals = Proposals(tree, sentences, sorted(times, key=lambda time: (time.start, time.end)))
    return _in_order(joined(turns, ruled[len(turns) :], attributions, proposals, unnested=unnested))


def read_statements(
    text: str,
    *,
    spans: Sequence[Span] = (),
    times: Sequence[TimeExpression] = (),
    words: Sequence[Word] = (),
    sentences: Sequence[Span] = (),
    attributions: Sequence[Attribution] = (),
) -> tuple[StatementReport, ...]:
    """The statements of a text, in the order of their content, each with its act and attitude.

    `read_attributions`, unnested, without what was not said (negated, possible or supposed), names ("known as") and
    deeds.
    """
    found = read_attributions(
        text, spans=spans, times=times, words=words, sentences=sentences, attributions=attributions, unnested=True
    )
    return tuple(
        replace(
            report,
            act=act_of(text, report.cue, report.content),
            attitude=attitude_of(text, report.cue, report.content) if report.mode != "direct" else "speech",
        )
        for attributed in without_deeds(Tree(text, words), found)
        if is_statement(text, attributed) and (report := tidied(text, attributed)) is not None
    )


def _apart(told: Iterable[StatementReport], quoted: Sequence[StatementReport]) -> list[StatementReport]:
    """The reports that share no words with others."""
    taken = [span for report in quoted for span in report.content]
    return [r for r in told if not any(span.overlaps(other) for span in r.content for other in taken)]


def _in_order(reports: Iterable[StatementReport]) -> tuple[StatementReport, ...]:
    return tuple(sorted(reports, key=lambda r: (r.content[0], r.content[-1].end, r.cue, r.source)))
