"""Which reports in which documents are one pledge, and which pledge changes the terms of another.

Two reports are one pledge when they are of one kind, from one maker, in words that mean the same act, with
deadlines that can be one. The same maker and act with another deadline, or on another condition, is another
version; the later one revises the earlier. Every link keeps its reasons.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from onrecord.linking.pledges.reports import PledgeToLink, core_stems
from onrecord.records import Interval, PledgeKind, Reason, Ref, Reuse
from onrecord.text.folding import fold

# Read off pairs of the development case by hand, November 2026.
SAME_WORDS = 0.5  # of the shorter act's stems that must stand in the other
FEWEST_STEMS = 2  # that two acts share, where neither is a single word
SAME_TERMS = 0.34  # of the shorter condition's stems
SAME_CORE = 0.6  # of the shorter core's stems, where the maker is known to be one
RAREST = 4  # stems of an act by which others are looked for, of those that another act has too
COMMONEST = 300  # reports of one kind that may share a stem and still be compared by it


@dataclass(frozen=True, slots=True, kw_only=True)
class PledgeCluster:
    """One pledge before its lasting id. `revises` is the place of the earlier version in the result."""

    kind: PledgeKind
    reports: tuple[PledgeToLink, ...]
    by: int | None
    to: int | None
    due: Interval | None
    made: Interval | None
    reasons: tuple[Reason, ...]
    revises: int | None = None

    @property
    def refs(self) -> tuple[Ref, ...]:
        """Where its reports stand."""
        return tuple(report.ref for report in self.reports)

    @property
    def action(self) -> str:
        """The fullest wording of the act."""
        return min(self.reports, key=lambda r: (-len(r.action), r.ref)).action

    @property
    def condition(self) -> str | None:
        """The fullest wording of the condition."""
        told = [report for report in self.reports if report.condition]
        return min(told, key=lambda r: (-len(r.condition or ""), r.ref)).condition if told else None


@dataclass(frozen=True, slots=True)
class _Tie:
    left: int
    right: int
    weight: float
    reasons: tuple[Reason, ...]


def link_pledges(
    reports: Iterable[PledgeToLink],
    *,
    entity_of: Mapping[Ref, int],
    statement_of: Mapping[Ref, int],
    speakers: Mapping[int, int],
    offices: Collection[tuple[int, int]] = frozenset(),
    reuses: Sequence[Reuse] = (),
) -> tuple[PledgeCluster, ...]:
    """Every report in exactly one pledge, in the order of their first reports; the order given counts for nothing.

    `entity_of` has the entity of each chain, `statement_of` the statement of each statement report, `speakers`
    the entity that speaks a statement: what one document leaves open another report of the same words may tell.
    `offices` has the entities of who holds an office and of the body that he speaks for.
    """
    ordered = sorted(reports, key=lambda report: (report.ref, report.evidence))
    makers = [_maker(report, entity_of, statement_of, speakers) for report in ordered]
    joined = _Groups(ordered, makers, offices)
    ties = _ties(ordered, makers, statement_of, offices, reuses)
    apart: list[_Tie] = []
    for tie in sorted(ties, key=lambda tie: (-tie.weight, tie.left, tie.right)):
        if not joined.join(tie):
            apart.append(tie)
    groups = joined.groups()
    place = {at: number for number, members in enumerate(groups) for at in members}
    made = [_cluster(ordered, members, makers, entity_of, joined.reasons(members)) for members in groups]
    for tie in apart:
        _revise(made, place[tie.left], place[tie.right], tie)
    return tuple(made)


def _maker(
    report: PledgeToLink, entity_of: Mapping[Ref, int], statement_of: Mapping[Ref, int], speakers: Mapping[int, int]
) -> int | None:
    if report.by_speaker and report.statement is not None and report.statement in statement_of:
        spoken = speakers.get(statement_of[report.statement])
        if spoken is not None:
            return spoken
    return entity_of.get(report.by) if report.by is not None else None


class _Groups:
    """Reports put together; groups whose deadlines cannot be one, or whose makers differ, stay apart."""

    def __init__(
        self, reports: Sequence[PledgeToLink], makers: Sequence[int | None], offices: Collection[tuple[int, int]]
    ) -> None:
        self._reports = reports
        self._offices = offices
        self._root = list(range(len(reports)))
        self._due: list[Interval | None] = [report.due for report in reports]
        self._maker = list(makers)
        self._terms = [report.terms for report in reports]
        self._reasons: dict[int, list[Reason]] = defaultdict(list)

    def root(self, at: int) -> int:
        while self._root[at] != at:
            self._root[at] = self._root[self._root[at]]
            at = self._root[at]
        return at

    def join(self, tie: _Tie) -> bool:
        left, right = sorted((self.root(tie.left), self.root(tie.right)))
        if left != right:
            if not _due_can_be_one(self._due[left], self._due[right]) or not _terms_can_be_one(
                self._terms[left], self._terms[right]
            ):
                return False
            mine, theirs = self._maker[left], self._maker[right]
            if not _can_be_one(mine, theirs, self._offices):
                return True  # another maker is no version: nothing to note
            self._root[right] = left
            self._due[left] = _meet(self._due[left], self._due[right])
            self._maker[left] = mine if mine is not None else theirs
            self._terms[left] = self._terms[left] | self._terms[right]
            self._reasons[left] += self._reasons.pop(right, [])
        self._reasons[left] += tie.reasons
        return True

    def groups(self) -> list[list[int]]:
        found: dict[int, list[int]] = defaultdict(list)
        for at in range(len(self._reports)):
            found[self.root(at)].append(at)
        return list(found.values())

    def reasons(self, members: Sequence[int]) -> tuple[Reason, ...]:
        return tuple(self._reasons.get(self.root(members[0]), ()))


def _can_be_one(mine: int | None, theirs: int | None, offices: Collection[tuple[int, int]]) -> bool:
    """Whether two makers are one, or one holds an office in the other."""
    if mine is None or theirs is None or mine == theirs:
        return True
    return (mine, theirs) in offices or (theirs, mine) in offices


def _due_can_be_one(left: Interval | None, right: Interval | None) -> bool:
    return left is None or right is None or left.overlaps(right)


def _terms_can_be_one(left: frozenset[str], right: frozenset[str]) -> bool:
    return not left or not right or _share(left, right) >= SAME_TERMS


def _meet(left: Interval | None, right: Interval | None) -> Interval | None:
    return left.meet(right) if left is not None and right is not None else left or right


def _share(left: frozenset[str], right: frozenset[str]) -> float:
    return len(left & right) / max(1, min(len(left), len(right)))


def _ties(
    ordered: Sequence[PledgeToLink],
    makers: Sequence[int | None],
    statement_of: Mapping[Ref, int],
    offices: Collection[tuple[int, int]],
    reuses: Sequence[Reuse],
) -> list[_Tie]:
    found: list[_Tie] = []
    passages = _in_one_passage(ordered, reuses)
    for left, right in sorted(_candidates(ordered, statement_of) | passages):
        if ordered[left].kind != ordered[right].kind:
            continue
        pair = (ordered[left], ordered[right])
        reasons = _reasons(*pair, makers[left], makers[right], statement_of, offices, (left, right) in passages)
        if reasons:
            weight = round(sum(reason.weight for reason in reasons), 3)
            found.append(_Tie(left, right, weight, reasons))
    return found


def _candidates(ordered: Sequence[PledgeToLink], statement_of: Mapping[Ref, int]) -> set[tuple[int, int]]:
    """Pairs worth comparing: those that share a rare stem or a statement."""
    by_stem: dict[tuple[PledgeKind, str], list[int]] = defaultdict(list)
    by_statement: dict[int, list[int]] = defaultdict(list)
    for at, report in enumerate(ordered):
        if report.statement is not None and report.statement in statement_of:
            by_statement[statement_of[report.statement]].append(at)
        for one in report.stems:
            by_stem[report.kind, one].append(at)
    pairs: set[tuple[int, int]] = set()
    for at, report in enumerate(ordered):
        told_twice = (one for one in report.stems if len(by_stem[report.kind, one]) > 1)
        rare = sorted(told_twice, key=lambda one: (len(by_stem[report.kind, one]), one))[:RAREST]
        for one in rare:
            if len(by_stem[report.kind, one]) <= COMMONEST:
                pairs.update((min(at, other), max(at, other)) for other in by_stem[report.kind, one] if other != at)
    for members in by_statement.values():
        pairs.update(combinations(members, 2))
    return pairs


def _in_one_passage(ordered: Sequence[PledgeToLink], reuses: Sequence[Reuse]) -> set[tuple[int, int]]:
    """Pairs that stand in a passage which two documents share."""
    by_document: dict[str, list[int]] = defaultdict(list)
    for at, report in enumerate(ordered):
        by_document[report.ref.document_id].append(at)
    pairs: set[tuple[int, int]] = set()
    for reuse in reuses:
        lefts = [a for a in by_document.get(reuse.document_id, ()) if _inside(ordered[a], reuse.start, reuse.end)]
        if not lefts:
            continue
        rights = [
            b
            for b in by_document.get(reuse.source_document_id, ())
            if _inside(ordered[b], reuse.source_start, reuse.source_end)
        ]
        pairs.update((min(a, b), max(a, b)) for a in lefts for b in rights)
    return pairs


def _inside(report: PledgeToLink, start: int, end: int) -> bool:
    return report.span.start < end and start < report.span.end


def _reasons(
    left: PledgeToLink,
    right: PledgeToLink,
    mine: int | None,
    theirs: int | None,
    statement_of: Mapping[Ref, int],
    offices: Collection[tuple[int, int]],
    one_passage: bool,
) -> tuple[Reason, ...]:
    """Why two reports are one pledge, none where they are not: the same act, from the same maker."""
    if left.negated != right.negated:
        return ()
    shared = left.stems & right.stems
    share = len(shared) / max(1, min(len(left.stems), len(right.stems)))
    same_words = share >= SAME_WORDS and len(shared) >= FEWEST_STEMS
    same_words = same_words or (left.stems == right.stems and bool(shared))
    if not same_words and mine is not None and mine == theirs:
        cores = core_stems(left.action), core_stems(right.action)
        share = max(share, _share(*cores))
        same_words = share >= SAME_CORE and len(cores[0] & cores[1]) >= FEWEST_STEMS
    one_statement = (
        left.statement is not None
        and right.statement is not None
        and left.statement in statement_of
        and statement_of[left.statement] == statement_of.get(right.statement)
    )
    if one_statement and shared and left.ref.document_id != right.ref.document_id:
        same_words = True
    if not same_words:
        return ()
    reasons = [Reason(feature="same act", left=left.action, right=right.action, weight=round(share, 3))]
    if mine is not None and theirs is not None:
        if not _can_be_one(mine, theirs, offices):
            return ()
        feature, weight = ("same maker", 1.0) if mine == theirs else ("speaks for the maker", 0.7)
        reasons.append(Reason(feature=feature, left=left.makers or "", right=right.makers or "", weight=weight))
    elif one_statement:
        reasons.append(Reason(feature="same statement", left=left.action, right=right.action, weight=1.0))
    elif _share_a_name(left.makers, right.makers):
        reasons.append(
            Reason(feature="maker of one name", left=left.makers or "", right=right.makers or "", weight=0.6)
        )
    elif one_passage:
        reasons.append(Reason(feature="same passage", left=left.action, right=right.action, weight=0.8))
    elif left.ref.document_id == right.ref.document_id and not (left.makers and right.makers) and share == 1.0:
        reasons.append(Reason(feature="same document", left=left.action, right=right.action, weight=0.4))
    else:
        return ()
    if left.due is not None and right.due is not None and left.due.overlaps(right.due):
        days = (f"{one.earliest}/{one.latest}" for one in (left.due, right.due))
        reasons.append(Reason(feature="same deadline", left=next(days), right=next(days), weight=0.5))
    return tuple(reasons)


def _share_a_name(left: str | None, right: str | None) -> bool:
    names = [
        {fold(word) for word in re.findall(r"[^\W\d_]+", words or "") if word[0].isupper() and len(word) > 2}
        - {"the", "president", "minister", "prime", "secretary", "general"}
        for words in (left, right)
    ]
    return bool(names[0] & names[1])


def _cluster(
    ordered: Sequence[PledgeToLink],
    members: Sequence[int],
    makers: Sequence[int | None],
    entity_of: Mapping[Ref, int],
    reasons: tuple[Reason, ...],
) -> PledgeCluster:
    reports = tuple(ordered[at] for at in members)
    due: Interval | None = None
    made: Interval | None = None
    for report in reports:
        due = _meet(due, report.due) or due
        made = _meet(made, report.made) or made
    by = _most(makers[at] for at in members)
    to = _most(entity_of.get(report.to) if report.to is not None else None for report in reports)
    return PledgeCluster(
        kind=reports[0].kind,
        reports=reports,
        by=by,
        to=to if to != by else None,
        due=due,
        made=made,
        reasons=reasons,
    )


def _most(found: Iterable[int | None]) -> int | None:
    counted = Counter(one for one in found if one is not None)
    return min(counted, key=lambda one: (-counted[one], one)) if counted else None


def _revise(made: list[PledgeCluster], left: int, right: int, tie: _Tie) -> None:
    """Notes that the later of two pledges changes the terms of the earlier, where their order is known."""
    if left == right:
        return
    first, second = _told(made[left]), _told(made[right])
    if first is None or second is None or first.overlaps(second):
        return
    earlier, later = (left, right) if first.latest < second.earliest else (right, left)
    if made[later].revises is not None:
        return
    terms = Reason(feature="changed terms", left=_terms(made[earlier]), right=_terms(made[later]), weight=tie.weight)
    held = made[later]
    made[later] = PledgeCluster(
        kind=held.kind,
        reports=held.reports,
        by=held.by,
        to=held.to,
        due=held.due,
        made=held.made,
        reasons=(*held.reasons, *tie.reasons, terms),
        revises=earlier,
    )


def _told(cluster: PledgeCluster) -> Interval | None:
    """When it was first told."""
    days = sorted(report.order for report in cluster.reports if report.order is not None)
    return days[0] if days else None


def _terms(cluster: PledgeCluster) -> str:
    due = f"due {cluster.due.earliest}/{cluster.due.latest}" if cluster.due is not None else "no day"
    return f"{due}; {cluster.condition}" if cluster.condition else due
