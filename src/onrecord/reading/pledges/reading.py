"""Reads what is promised, threatened, demanded and agreed in a document."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from onrecord.lexicons.pledges import (
    ACCORDS,
    AGREE_VERBS,
    CALLING_VERBS,
    COMMISSIVE_NOUNS,
    COMMISSIVE_VERBS,
    DEMAND_NOUNS,
    DIRECTIVE_VERBS,
    FUTURES,
    INSISTING_VERBS,
    OBLIGING,
    PAST_FUTURES,
    PREDICATED,
    SELF_COMMITTED,
    THREAT_NOUNS,
    THREAT_VERBS,
    WARN_VERBS,
)
from onrecord.reading.pledges.acts import act_words, conditions, predicates
from onrecord.reading.pledges.agreements import agreements
from onrecord.reading.pledges.commitments import commitments
from onrecord.reading.pledges.demands import demands
from onrecord.reading.pledges.drafts import Draft
from onrecord.reading.pledges.dues import DUE_APART, Due, due_of
from onrecord.reading.pledges.futures import declared_targets, futures
from onrecord.reading.pledges.ground import Ground
from onrecord.reading.quotations.trees import LONGEST_SENTENCE
from onrecord.records import (
    Interval,
    Mention,
    PledgeReport,
    RoleReport,
    Span,
    StatementReport,
    TimeExpression,
    Word,
)

_CUES = (
    COMMISSIVE_VERBS
    | COMMISSIVE_NOUNS
    | THREAT_VERBS
    | THREAT_NOUNS
    | WARN_VERBS
    | DIRECTIVE_VERBS
    | CALLING_VERBS
    | INSISTING_VERBS
    | DEMAND_NOUNS
    | AGREE_VERBS
    | ACCORDS
    | FUTURES
    | PAST_FUTURES
    | OBLIGING
    | SELF_COMMITTED
    | PREDICATED
    | {"give", "deadline", "until", "till", "hour", "day", "week", "month"}
)
_LEFT_OUT = frozenset({"acl:relcl", "parataxis", "punct", "discourse"})
_GAP = 3  # words that may stand between two parts of an act
_PRONOUNS = frozenset("i we he she they it you who which that this these".split())
_AUXILIARIES = ("aux", "nsubj")


def read_pledges(
    text: str,
    *,
    words: Sequence[Word],
    sentences: Sequence[Span],
    times: Sequence[TimeExpression] = (),
    mentions: Sequence[Mention] = (),
    statements: Sequence[StatementReport] = (),
    roles: Sequence[RoleReport] = (),
    published: Interval | None = None,
) -> tuple[PledgeReport, ...]:
    """The pledges in the order of their places; none where there is no syntax.

    Read are verbs and nouns that name an act of promising, threatening, demanding or agreeing, and futures by
    which a speaker binds himself or the body he speaks for. What is negated, refused, denied, supposed, hoped
    or only possible is none. `due` is an interval of whole days; `None` where no day is named or the day
    hangs on something undated ("before the elections"). Sources: the speech acts of Searle (1975). Known
    misses: pledges by gesture or by a noun without its content ("made the pledge on Monday"), imperatives,
    refusals told as such, deadlines in another sentence.
    """
    if not words:
        return ()
    ground = Ground(text, words, mentions, statements, roles, times)
    starts = [time.start for time in times]
    found: list[PledgeReport] = []
    for sentence in sentences:
        numbers = ground.numbers(sentence.start, sentence.end)
        if not 0 < len(numbers) <= LONGEST_SENTENCE:
            continue
        if not any(words[n].lemma.lower() in _CUES or ground.tree.low[n] in _CUES for n in numbers):
            continue
        inside = range(bisect_left(starts, sentence.start), bisect_left(starts, sentence.end))
        found.extend(_Sentence(ground, times, inside, published).pledges(numbers.start, numbers.stop))
    return tuple(sorted(found, key=lambda report: (report.cue.start, report.start, report.end, report.kind)))


class _Sentence:
    """The pledges of one sentence."""

    def __init__(
        self, ground: Ground, times: Sequence[TimeExpression], inside: Sequence[int], published: Interval | None
    ) -> None:
        self.ground = ground
        self.times = times
        self.inside = inside
        self.published = published

    def pledges(self, first: int, last: int) -> list[PledgeReport]:
        ground = self.ground
        named = [
            *commitments(ground, first, last),
            *demands(ground, first, last),
            *agreements(ground, first, last),
            *declared_targets(ground, first, last),
        ]
        kept: list[Draft] = []
        for draft in sorted(named, key=lambda d: (d.cue, d.head)):
            if not any(
                draft.cue == other.cue or (draft.head == other.head and draft.kind == other.kind) for other in kept
            ):
                kept.append(draft)
        kept = [draft for draft in kept if not any(self._is_part(draft, other) for other in kept)]
        cues = {number for draft in kept for number in (draft.cue, draft.head)}

        def due_of(head: int) -> Due | None:
            return self._due(head, head, self.published)

        for draft in futures(ground, first, last, due_of):
            chain = predicates(ground.tree, draft.head)
            if cues.isdisjoint(chain):
                kept.append(draft)
                cues.update(chain)
        for draft in kept:  # "promised to leave and warned that": a parser may hang the second verb on the act
            draft.without += [
                other.cue
                for other in kept
                if ground.tree.words[other.cue].head == draft.head and ground.tree.words[other.cue].deprel == "conj"
            ]
        reports = (self._report(draft) for draft in kept)
        return [report for report in reports if report is not None]

    def _is_part(self, draft: Draft, other: Draft) -> bool:
        """Whether a pledge is the very act that another one asks for or promises: "called on X to demand that",
        "promised to sign a truce"."""
        if draft is other or draft.cue == other.cue:
            return False
        act = predicates(self.ground.tree, other.head)
        return draft.cue in act or (draft.kind == "agreement" and draft.governor in act)

    def _due(self, head: int, governor: int, told: Interval | None) -> Due | None:
        return due_of(self.ground, self.times, self.inside, head=head, governor=governor, told=told)

    def _report(self, draft: Draft) -> PledgeReport | None:
        ground, tree = self.ground, self.ground.tree
        statement = self._statement(draft)
        report = ground.statements[statement] if statement is not None else None
        due = self._due(draft.head, draft.governor, (report.said if report else None) or self.published)
        clauses = conditions(tree, draft.head, draft.governor)
        without = [*draft.without, *clauses]
        action = self._said(draft, act_words(tree, draft.head, [*without, *self._own_words(draft)]))
        action = self._unbroken(draft.head, action, clauses)
        action = sorted({*action, *(number for part in draft.within for number in tree.subtree(part))})
        if due is not None and tree.lemma[draft.governor] not in DUE_APART:
            action = self._with_due(action, self.times[due.time], clauses)
        spans = self._whole(tree.spans(action))
        if not spans:
            return None
        terms = sorted({number for clause in clauses for number in tree.subtree(clause)}.difference(action))
        condition = self._whole(tree.spans(self._said(draft, self._unresumed(terms, draft.head))))
        makers = self._makers(draft, report)
        recipients = self._phrase(draft.recipient) if draft.recipient >= 0 else ()
        cue = tree.words[draft.cue]
        parts = [Span(start=cue.start, end=cue.end), *spans, *condition, *recipients]
        parts += [span for span in makers if not draft.speaker or span in self._phrase(draft.maker)]
        return PledgeReport(
            start=min(part.start for part in parts),
            end=max(part.end for part in parts),
            kind=draft.kind,
            cue=Span(start=cue.start, end=cue.end),
            action=spans,
            condition=condition,
            makers=makers,
            recipients=recipients,
            by=self._by(draft, report),
            to=self._to(draft),
            time=due.time if due is not None else None,
            due=due.days if due is not None else None,
            statement=statement,
        )

    def _unresumed(self, terms: list[int], head: int) -> list[int]:
        """The words of a condition up to where the act goes on: "if she cannot govern, to please step down"."""
        mark = self.ground.tree.child(head, "mark")
        return [n for n in terms if n < mark] if terms and terms[0] < mark < terms[-1] else terms

    def _whole(self, spans: tuple[Span, ...]) -> tuple[Span, ...]:
        """The spans with the marks of a quotation that opens in them, and with a letter that an editor put in
        brackets before them: "decide "when I see it"", "[w]ithin ten days"."""
        text = self.ground.text
        found: list[Span] = []
        for span in spans:
            start, end = span.start, span.end
            if found and not any(mark.isalnum() for mark in text[found[-1].end : start]):
                start = found.pop().start
            if start >= 3 and text[start - 3] == "[" and text[start - 1] == "]" and text[start - 2].isalpha():
                start -= 3
            words = text[start:end]
            if words.count('"') % 2 or words.count("“") > words.count("”"):
                end += next((n for n in (1, 2) if text[end + n - 1 : end + n] in ('"', "”")), 0)
            found.append(Span(start=start, end=end))
        return tuple(found)

    def _statement(self, draft: Draft) -> int | None:
        if draft.statement is not None:
            return draft.statement
        handed = self.ground.handed_over_by(draft.cue)
        if handed is not None:
            return handed
        said = self.ground.said_in(draft.cue)
        return said[-1] if said else None

    def _said(self, draft: Draft, numbers: list[int]) -> list[int]:
        """Of the words, those that stand in the statement: a parser may hang "said X in Y" among them."""
        if not draft.speaker or draft.statement is None:
            return numbers
        return [number for number in numbers if draft.statement in self.ground.said_in(number)]

    def _own_words(self, draft: Draft) -> list[int]:
        """The pronoun and the auxiliary of "we will go": the maker is told apart, and "go" is the act."""
        tree = self.ground.tree
        subject = tree.child(draft.head, "nsubj")
        if subject < 0 or tree.low[subject] not in _PRONOUNS or tree.below[subject]:
            return []
        aux = [
            b for b in tree.below[draft.head] if tree.words[b].deprel == "aux" and tree.low[b] in FUTURES | PAST_FUTURES
        ]
        return [subject, *aux]

    def _unbroken(self, head: int, action: list[int], clauses: list[int]) -> list[int]:
        """The act without words that a parser hung on it from afar: across words that belong to neither it nor
        its conditions."""
        tree = self.ground.tree
        passed = {number for clause in clauses for number in tree.subtree(clause)}
        kept: list[int] = []
        for number in action:
            gap = range(kept[-1] + 1, number) if kept else ()
            strange = [n for n in gap if n not in passed and tree.words[n].upos != "PUNCT"]
            if len(strange) > _GAP and head < number:
                break
            kept.append(number)
        return kept

    def _with_due(self, action: list[int], time: TimeExpression, clauses: list[int]) -> list[int]:
        """The act with the words of its deadline, where a parser hung them above it."""
        ground, tree = self.ground, self.ground.tree
        members = ground.numbers(time.start, time.end)
        if not members or all(number in action for number in members):
            return action
        if any(members[0] in tree.subtree(clause) for clause in clauses):
            return action
        tops = [n for n in members if tree.words[n].head not in members]
        return sorted({*action, *members, *(n for top in tops for n in tree.subtree(top))})

    def _phrase(self, head: int) -> tuple[Span, ...]:
        if head < 0:
            return ()
        tree = self.ground.tree
        left = [b for b in tree.below[head] if tree.words[b].deprel in _LEFT_OUT | {"case", "appos", "acl"}]
        members = tree.subtree(head, left)
        return tree.spans(tree.run_with(head, members))[:1]

    def _makers(self, draft: Draft, report: StatementReport | None) -> tuple[Span, ...]:
        found = self._phrase(draft.maker)
        if found or report is None or not draft.speaker:
            return found
        return report.source

    def _by(self, draft: Draft, report: StatementReport | None) -> int | None:
        ground, tree = self.ground, self.ground.tree
        if draft.speaker:
            return report.speaker if report is not None else None
        if draft.maker >= 0 and tree.low[draft.maker] in ("i", "we", "me", "us", "my", "our"):
            said = ground.said_in(draft.cue)
            return ground.statements[said[-1]].speaker if said else None
        found = ground.chain(draft.maker)
        if found is not None or report is None or draft.maker < 0:
            return found
        place = tree.words[draft.maker]
        if any(span.start <= place.start < span.end for span in report.source):
            return report.speaker
        return None

    def _to(self, draft: Draft) -> int | None:
        if draft.recipient >= 0:
            return self.ground.chain(draft.recipient)
        maker = self.ground.chain(draft.maker)
        return next((c for c in map(self.ground.chain, draft.others) if c is not None and c != maker), None)
