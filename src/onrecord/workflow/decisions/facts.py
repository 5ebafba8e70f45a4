"""What people decided about facts that have their ids: values set, reports rejected, and what became of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.case import Linked
from onrecord.errors import DecisionError
from onrecord.records import AddedReports, Decision, Outcome, Ref
from onrecord.records.decisions import AboutKind, OutcomeKind
from onrecord.workflow.decisions.finding import FoundWords
from onrecord.workflow.decisions.setting import Facts, entity_of, same_value
from onrecord.workflow.decisions.values import check_value, holds_many, is_entity

NOT_FOUND = "Its words are not found in the documents any more."
NOT_READ = "Its words are there, but nothing is read at them any more."
OPPOSITE = "A later decision says the opposite."
NO_OTHER = "The words of the other side are not found, or nothing is read at them any more."


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A decision that stands, with what its words are read as now.

    `refs` are the reports (of an entity the chains) that it is about, `other` those of the other side. `words` is where
    the first of its words are found, `overruled` the later decision that says the opposite.
    """

    decision: Decision
    refs: tuple[Ref, ...]
    other: tuple[Ref, ...]
    words: FoundWords | None
    overruled: str | None


def settle(
    linked: Linked,
    standing: Sequence[Standing],
    added: Mapping[str, AddedReports],
    wordings: Mapping[tuple[AboutKind, Ref], str],
) -> tuple[Linked, list[Outcome]]:
    """What linking made with all values set and all rejected reports taken out; and an outcome for each decision.

    The decisions stand in the order in which they were made; of two that set one value the later counts. `wordings` has
    the words of reports: a report in the very words of a rejected one is rejected with it.
    """
    desk = _Desk(Facts(linked), wordings)
    outcomes = [desk.put(each) for each in standing]
    outcomes = desk.with_rejected(outcomes)
    return replace(desk.facts.linked(), added=dict(added)), outcomes


class _Desk:
    def __init__(self, facts: Facts, wordings: Mapping[tuple[AboutKind, Ref], str]) -> None:
        self.facts = facts
        self._wordings = wordings
        self._set: dict[tuple[AboutKind, str, str], list[str]] = {}  # by slot of a fact, who set its value
        self._verdicts: dict[tuple[AboutKind, str], list[tuple[str, Standing]]] = defaultdict(list)
        self._later: dict[str, str] = {}  # by decision, who overruled it
        self._entities: dict[str, list[str]] = defaultdict(list)  # by entity, the decisions that set a slot to it

    def put(self, one: Standing) -> Outcome:
        """Sets what one decision says; rejecting waits until all is set."""
        decision = one.decision
        assert decision.about is not None
        kind = decision.about.kind
        if not one.refs:
            return self._outcome(one, "orphan", NOT_FOUND if one.words is None else NOT_READ)
        carriers = self.facts.carriers(kind, one.refs)
        if not carriers:
            return self._outcome(one, "orphan", NOT_READ)
        if decision.kind in ("merge", "split"):
            return self._grouped(one, kind)
        if decision.kind in ("edit", "rename", "add") or (decision.kind == "reject" and decision.values):
            try:
                return self._values(one, kind, carriers)
            except DecisionError as error:
                return self._outcome(one, "unreadable", f"{error}.")
        if decision.kind in ("confirm", "reject"):
            # Every report decided about goes or stays, in whatever fact it is by now.
            all_of_it = dict.fromkeys(self.facts.of(kind, ref) for ref in one.refs) if kind != "entity" else carriers
            for fact in all_of_it:
                if fact is not None:
                    self._verdicts[kind, fact].append((decision.kind, one))
        return self._outcome(one, "held", None, about=carriers[0])

    def _grouped(self, one: Standing, kind: AboutKind) -> Outcome:
        decision = one.decision
        assert decision.other is not None
        if not one.other:
            return self._outcome(one, "orphan", NO_OTHER)
        left, right = (self.facts.carriers(about, refs) for about, refs in ((kind, one.refs), (kind, one.other)))
        if one.overruled is not None or not left or not right:
            return self._outcome(one, "overruled", OPPOSITE, about=left[0] if left else None)
        if decision.kind == "merge":
            holds = left[0] == right[0]
        else:
            holds = not {self.facts.of(kind, ref) for ref in one.refs} & {self.facts.of(kind, ref) for ref in one.other}
        if holds:
            return self._outcome(one, "held", None, about=left[0], other=right[0] if decision.kind == "split" else None)
        return self._outcome(one, "overruled", OPPOSITE, about=left[0], other=right[0])

    def _values(self, one: Standing, kind: AboutKind, carriers: Sequence[str]) -> Outcome:
        decision, message, other = one.decision, None, None
        for slot, value in decision.values:
            chosen = value
            if is_entity(slot):
                other = entity_of(self.facts, one.other, value)
                if value is not None and other is None and decision.kind != "reject":
                    return self._outcome(one, "orphan", NO_OTHER, about=carriers[0])
                chosen = other if value is not None else None
                if chosen is not None and decision.kind != "reject":
                    self._entities[chosen].append(decision.id)
            elif decision.kind != "reject":
                check_value(kind, slot, value)
            if holds_many(slot):
                message = self._among(decision, kind, slot, chosen, carriers) or message
                continue
            for fact in carriers:
                if decision.kind == "reject":
                    if not same_value(slot, self.facts.get(kind, fact, slot), chosen):
                        message = "Another value is read now."
                        continue
                    chosen_now = None
                else:
                    chosen_now = chosen
                agreeing = self._set.get((kind, fact, slot), [])
                if not same_value(slot, self.facts.get(kind, fact, slot), chosen_now):
                    self._later.update(dict.fromkeys(agreeing, decision.id))
                    agreeing = []
                self.facts.set(kind, fact, slot, chosen_now)
                self._set[kind, fact, slot] = [*agreeing, decision.id]
        return self._outcome(one, "held", message, about=carriers[0], other=other)

    def _among(
        self, decision: Decision, kind: AboutKind, slot: str, entity: str | None, carriers: Sequence[str]
    ) -> str | None:
        """Puts an entity into a slot that can hold several, or takes it out, without one all of them."""
        away = entity is None or decision.kind == "reject"
        message = None
        for fact in carriers:
            for one in (entity,) if entity is not None else self.facts.held(kind, fact, slot):
                key = (kind, fact, f"{slot} {one}")
                agreeing = self._set.get(key, [])
                if self.facts.put(kind, fact, slot, one, away=away):
                    self._later.update(dict.fromkeys(agreeing, decision.id))
                    agreeing = []
                elif decision.kind == "reject" and not agreeing:
                    message = "It is not read so now."
                self._set[key] = [*agreeing, decision.id]
        return message

    def with_rejected(self, outcomes: Sequence[Outcome]) -> list[Outcome]:
        """Takes the rejected out; of a rejection and a confirmation of one fact the later counts."""
        for (kind, fact), verdicts in sorted(self._verdicts.items(), key=lambda each: each[0]):
            last, by = verdicts[-1]
            for verdict, one in verdicts[:-1]:
                if verdict != last:
                    self._later[one.decision.id] = by.decision.id
            if last == "reject":
                refs = [ref for verdict, one in verdicts if verdict == "reject" for ref in one.refs]
                self.facts.reject(kind, fact, self._rejected(kind, fact, refs))
                if kind == "entity":
                    self._later.update((key, by.decision.id) for key in self._entities[fact])
        return [
            replace(outcome, outcome="overruled", message="A later decision says otherwise.")
            if outcome.decision_id in self._later and outcome.outcome == "held"
            else outcome
            for outcome in outcomes
        ]

    def _rejected(self, kind: AboutKind, fact: str, refs: Sequence[Ref]) -> tuple[Ref, ...]:
        """The reports that go: all where those decided about are half of them, else these and those in their words."""
        members = self.facts.members(kind, fact)
        hit = set(refs) & set(members)
        if kind == "entity" or 2 * len(hit) >= len(members):
            return members
        words = {self._wordings[kind, ref] for ref in hit if (kind, ref) in self._wordings}
        return tuple(ref for ref in members if ref in hit or self._wordings.get((kind, ref)) in words)

    def _outcome(
        self,
        one: Standing,
        outcome: OutcomeKind,
        message: str | None,
        *,
        about: str | None = None,
        other: str | None = None,
    ) -> Outcome:
        assert one.decision.about is not None
        words = one.words
        return Outcome(
            decision_id=one.decision.id,
            outcome=outcome,
            about_kind=one.decision.about.kind,
            about_id=about,
            other_id=other,
            place=(words.document_id, words.span.start, words.span.end) if words is not None else None,
            message=message,
        )
