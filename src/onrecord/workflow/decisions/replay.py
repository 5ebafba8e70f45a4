"""The decisions of a case put over what linking made of it: at each build, whatever read or linked it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from onrecord.case import Linked
from onrecord.case.decision_log import Logged
from onrecord.linking.entities import DocumentNames
from onrecord.linking.statements import ReportToLink
from onrecord.records import (
    About,
    AddedReports,
    Anchor,
    Decision,
    Entity,
    Event,
    Outcome,
    Pledge,
    Question,
    Reading,
    Ref,
    Statement,
)
from onrecord.records.decisions import AboutKind
from onrecord.text.folding import fold
from onrecord.workflow.decisions.adding import reports_added
from onrecord.workflow.decisions.disagreements import is_about_disagreement, judged
from onrecord.workflow.decisions.facts import Standing, settle
from onrecord.workflow.decisions.finding import FoundWords
from onrecord.workflow.decisions.grouping import Rule
from onrecord.workflow.decisions.log import taken_back
from onrecord.workflow.decisions.places import find_anchors
from onrecord.workflow.decisions.regrouping import (
    Describe,
    regroup_events,
    regroup_named,
    regroup_pledges,
    regroup_statements,
)
from onrecord.workflow.naming import Named


class DecidedCase(Protocol):
    """What replaying asks of a case."""

    def decision_log(self) -> tuple[Logged, ...]:
        """All decisions in the order in which they were made."""

    def document_keys(self) -> Iterable[tuple[str, str, str, str]]:
        """Of each document: id, SHA-256 of its text and of its bytes, source."""

    def linked_reading(self, document_id: str) -> tuple[Reading, str] | None:
        """A reading and its text."""

    def add_reports(self, added: Mapping[str, AddedReports]) -> None:
        """Lets the readings that the case hands out hold what people added."""


class Replay:
    """One replay of a log. Call `start`, then the methods for groups as linking goes on, and `finish` at its end."""

    def __init__(self, log: Sequence[Logged], found: Mapping[tuple[AboutKind, Anchor], FoundWords]) -> None:
        self._log = log
        self._found = found
        self._gone = taken_back(log)
        self._overruled: dict[str, str] = {}
        self._added: dict[str, AddedReports] = {}
        self._added_refs: dict[str, Ref] = {}
        self._wordings: dict[tuple[AboutKind, Ref], str] = {}
        self._standing = [e.decision for e in log if e.decision is not None and e.id not in self._gone]

    @classmethod
    def start(cls, case: DecidedCase) -> Replay:
        """Reads the log, finds the words of its decisions, and lets the case hold the reports that people added."""
        log = case.decision_log()
        wanted = [
            (about.kind, anchor)
            for entry in log
            if entry.decision is not None
            for about in (entry.decision.about, entry.decision.other)
            if about is not None
            for anchor in about.anchors
        ]
        found = find_anchors(case, wanted) if wanted else {}
        replay = cls(log, found)
        replay._add(case)
        return replay

    def _add(self, case: DecidedCase) -> None:
        wanted: dict[str, list[tuple[Decision, FoundWords]]] = defaultdict(list)
        for decision in self._standing:
            if decision.kind == "add" and decision.about is not None and decision.about.anchors:
                words = self._found.get((decision.about.kind, decision.about.anchors[0]))
                if words is not None:
                    wanted[words.document_id].append((decision, words))
        for document_id in sorted(wanted):
            read = case.linked_reading(document_id)
            if read is not None:
                more, refs = reports_added(read[0], wanted[document_id])
                self._added[document_id] = more
                self._added_refs.update(refs)
        case.add_reports(self._added)

    # --- groups, before ids are given

    def statements(self, made: Sequence[Statement], reports: Iterable[ReportToLink]) -> tuple[Statement, ...]:
        """The statements with reports put together and parted as people said."""
        reports = self._noted("statement", reports)
        rules = self._rules("statement")
        return regroup_statements(made, reports, rules, self._overruled) if rules else tuple(made)

    def events(self, made: Sequence[Event], reports: Iterable[ReportToLink], describe: Describe) -> list[Event]:
        """The events with reports put together and parted as people said; `describe` makes an event of reports."""
        reports = self._noted("event", reports)
        rules = self._rules("event")
        return regroup_events(made, reports, rules, self._overruled, describe) if rules else list(made)

    def named(self, made: Named, documents: Sequence[DocumentNames]) -> Named:
        """The entities with chains put together and parted as people said."""
        rules = self._rules("entity")
        return regroup_named(made, documents, rules, self._overruled) if rules else made

    def pledges(self, made: Sequence[Pledge]) -> tuple[Pledge, ...]:
        """The pledges with reports put together and parted as people said."""
        rules = self._rules("pledge")
        return regroup_pledges(made, rules, self._overruled) if rules else tuple(made)

    def _noted(self, kind: AboutKind, reports: Iterable[ReportToLink]) -> list[ReportToLink]:
        known = list(reports) if self._standing else []
        self._wordings.update(((kind, report.ref), " ".join(fold(report.content).split())) for report in known)
        return known

    def _rules(self, kind: AboutKind) -> list[Rule]:
        rules = []
        for decision in self._standing:
            if decision.kind not in ("merge", "split") or decision.about is None or decision.other is None:
                continue
            if decision.about.kind == decision.other.kind == kind:
                left, right = self.refs(decision.about), self.refs(decision.other)
                if left and right:
                    together = decision.kind == "merge"
                    rules.append(Rule(decision_id=decision.id, together=together, left=left, right=right))
        return rules

    def refs(self, about: About) -> tuple[Ref, ...]:
        """The reports (of an entity the chains) that the words of a fact are read as now, each once."""
        found = (self._found.get((about.kind, anchor)) for anchor in about.anchors)
        return tuple(
            dict.fromkeys(
                Ref(document_id=words.document_id, index=words.index)
                for words in found
                if words is not None and words.index is not None
            )
        )

    # --- facts, after ids are given

    def finish(self, linked: Linked) -> Linked:
        """What linking made with every standing decision on it, and what became of each decision of the log."""
        if not self._log:
            return linked
        standing = [
            Standing(
                decision=decision,
                refs=self._refs_of(decision),
                other=self.refs(decision.other) if decision.other is not None else (),
                words=self._words(decision.about),
                overruled=self._overruled.get(decision.id),
            )
            for decision in self._standing
            if decision.kind != "undo" and not is_about_disagreement(decision)
        ]
        linked, outcomes = settle(linked, standing, self._added, self._wordings)
        outcomes += judged(self._standing, self._found)
        outcomes += self._others()
        return replace(
            linked,
            questions=_open(linked.questions, linked.entities, outcomes),
            outcomes=sorted(outcomes, key=lambda outcome: outcome.decision_id),
        )

    def _refs_of(self, decision: Decision) -> tuple[Ref, ...]:
        if decision.id in self._added_refs:
            return (self._added_refs[decision.id],)
        return self.refs(decision.about) if decision.about is not None and decision.kind != "add" else ()

    def _words(self, about: About | None) -> FoundWords | None:
        found = (self._found.get((about.kind, anchor)) for anchor in about.anchors) if about is not None else ()
        return min((words for words in found if words is not None), key=lambda words: words.index is None, default=None)

    def _others(self) -> Iterable[Outcome]:
        """What became of the entries that set nothing: taken back, not understood, or an undo."""
        for entry in self._log:
            if entry.id in self._gone:
                by = self._gone[entry.id]
                how = "Undone" if by.kind == "undo" else "Replaced"
                message = f"{how} by {by.made_by}, {by.made_at[:10]}."
                yield Outcome(decision_id=entry.id, outcome="undone", message=message)
            elif entry.decision is None:
                message = "This program does not understand what the log says here."
                yield Outcome(decision_id=entry.id, outcome="unreadable", message=message)
            elif entry.kind == "undo":
                yield Outcome(decision_id=entry.id, outcome="held")


def _open(
    questions: Sequence[Question], entities: Sequence[Entity], outcomes: Sequence[Outcome]
) -> tuple[Question, ...]:
    """The questions that nobody has answered and whose two sides are still there."""
    parted = {
        frozenset((outcome.about_id, outcome.other_id))
        for outcome in outcomes
        if outcome.outcome == "held" and outcome.other_id is not None
    }
    alive = {entity.id for entity in entities}
    return tuple(
        each
        for each in questions
        if frozenset((each.left, each.right)) not in parted
        and (each.kind != "entity" or (each.left in alive and each.right in alive))
    )
