"""What people decided about where reports differ: that it stands, or that it is no disagreement."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from onrecord.case import Weighed
from onrecord.case.decision_log import Logged
from onrecord.records import Anchor, Decision, Outcome, Reading
from onrecord.records.decisions import AboutKind
from onrecord.records.weighing import Discrepancy
from onrecord.workflow.decisions.finding import FoundWords
from onrecord.workflow.decisions.log import taken_back
from onrecord.workflow.decisions.places import find_anchors

Found = Mapping[tuple[AboutKind, Anchor], FoundWords]


class JudgedCase(Protocol):
    """What is asked of a case."""

    def decision_log(self) -> tuple[Logged, ...]:
        """All decisions in the order in which they were made."""

    def document_keys(self) -> Iterable[tuple[str, str, str, str]]:
        """Of each document: id, SHA-256 of its text and of its bytes, source."""

    def linked_reading(self, document_id: str) -> tuple[Reading, str] | None:
        """A reading and its text."""


def is_about_disagreement(decision: Decision) -> bool:
    """True for a decision about where reports differ."""
    return decision.about is not None and decision.about.kind == "discrepancy"


def judged(decisions: Iterable[Decision], found: Found) -> list[Outcome]:
    """What became of decisions about disagreements: held while some of their words are in the documents.

    Of a confirmation and a rejection of one disagreement the later counts.
    """
    outcomes: list[Outcome] = []
    said: dict[str, tuple[str, list[int]]] = {}
    for decision in decisions:
        if not is_about_disagreement(decision):
            continue
        assert decision.about is not None
        words = _words(decision, found)
        here = words[0] if words else None
        if decision.kind in ("confirm", "reject") and decision.about.id is not None:
            verdict, earlier = said.get(decision.about.id, (decision.kind, []))
            if verdict != decision.kind:
                for index in earlier:
                    outcomes[index] = replace(
                        outcomes[index], outcome="overruled", message="A later decision says otherwise."
                    )
                earlier = []
            said[decision.about.id] = (decision.kind, [*earlier, len(outcomes)])
        outcomes.append(
            Outcome(
                decision_id=decision.id,
                outcome="held" if here is not None else "orphan",
                about_id=decision.about.id if here is not None else None,
                place=(here.document_id, here.span.start, here.span.end) if here is not None else None,
                message=None if here is not None else "Its words are not found in the documents any more.",
            )
        )
    return outcomes


def without_rejected(case: JudgedCase, weighed: Weighed) -> Weighed:
    """What weighing gave without the disagreements that people said are none.

    One is taken out where each of its values stands at words that the decision is about: a value that came later opens
    the question again.
    """
    log = case.decision_log()
    gone = taken_back(log)
    made = [
        e.decision for e in log if e.decision is not None and e.id not in gone and is_about_disagreement(e.decision)
    ]
    verdicts = [decision for decision in made if decision.kind in ("confirm", "reject")]
    if not verdicts:
        return weighed
    wanted = [(one.about.kind, anchor) for one in verdicts if one.about is not None for anchor in one.about.anchors]
    found = find_anchors(case, wanted)
    places = [(decision, _words(decision, found)) for decision in verdicts]
    return replace(weighed, discrepancies=[each for each in weighed.discrepancies if not _is_none(each, places)])


def _is_none(one: Discrepancy, verdicts: Sequence[tuple[Decision, Sequence[FoundWords]]]) -> bool:
    last = None
    for decision, words in verdicts:
        met = {
            value.value
            for value in one.values
            if any(
                value.document_id == each.document_id and value.start < each.span.end and each.span.start < value.end
                for each in words
            )
        }
        if met == {value.value for value in one.values}:
            last = decision.kind
    return last == "reject"


def _words(decision: Decision, found: Found) -> list[FoundWords]:
    assert decision.about is not None
    there = (found.get(("discrepancy", anchor)) for anchor in decision.about.anchors)
    return [words for words in there if words is not None]
