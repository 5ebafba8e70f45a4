"""Facts that people add by hand, as reports beside those that were read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast, get_args

from onrecord.records import (
    Act,
    AddedReports,
    Decision,
    EventReport,
    EventStatus,
    PledgeKind,
    PledgeReport,
    Reading,
    Ref,
    StatementReport,
)
from onrecord.records.readings import ACTS, EVENT_STATUSES
from onrecord.workflow.decisions.finding import FoundWords
from onrecord.workflow.decisions.values import days_of

PLEDGE_KINDS: tuple[str, ...] = get_args(PledgeKind)
_MARKS = "\"'“”‘’«»"


def reports_added(
    reading: Reading, wanted: Sequence[tuple[Decision, FoundWords]]
) -> tuple[AddedReports, dict[str, Ref]]:
    """The reports that decisions add to one document, and by decision the report that is meant.

    Where the reader reads at these words by now what a person had to add, its report is meant and none is added.
    """
    statements: list[StatementReport] = []
    events: list[EventReport] = []
    pledges: list[PledgeReport] = []
    refs: dict[str, Ref] = {}
    for decision, words in wanted:
        assert decision.about is not None
        kind, values, span = decision.about.kind, dict(decision.values), words.span
        if words.index is not None:
            index = words.index
        elif kind == "statement":
            index = len(reading.statements) + len(statements)
            quoted = any(mark in decision.about.anchors[0].before[-2:] for mark in _MARKS)
            statements.append(
                StatementReport(
                    content=(span,),
                    mode="direct" if quoted else "indirect",
                    act=cast(Act, values["type"]) if values.get("type") in ACTS else None,
                    said=days_of(values.get("date")),
                )
            )
        elif kind == "event" and values.get("type"):
            index = len(reading.events) + len(events)
            status = values.get("status")
            events.append(
                EventReport(
                    start=span.start,
                    end=span.end,
                    trigger=span,
                    type=values["type"] or "",
                    status=cast(EventStatus, status if status in EVENT_STATUSES else "happened"),
                    mode=values.get("mode"),
                    happened=days_of(values.get("date")),
                )
            )
        elif kind == "pledge" and values.get("type") in PLEDGE_KINDS:
            index = len(reading.pledges) + len(pledges)
            pledges.append(
                PledgeReport(
                    start=span.start,
                    end=span.end,
                    kind=cast(PledgeKind, values["type"]),
                    cue=span,
                    action=(span,),
                    due=days_of(values.get("date")),
                )
            )
        else:
            continue
        refs[decision.id] = Ref(document_id=reading.document_id, index=index)
    return AddedReports(statements=tuple(statements), events=tuple(events), pledges=tuple(pledges)), refs
