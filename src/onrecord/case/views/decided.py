"""The log of decisions as pages and commands show it: what was decided, by whom, and what became of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.case.database import Database
from onrecord.case.decision_log import Logged, read_held, read_log, read_outcomes, read_waiting
from onrecord.case.views.opening import View
from onrecord.case.views.rows import Place, holes, in_batches, place
from onrecord.records import Anchor, Outcome

WAITING = "waiting"
STATES = (WAITING, "held", "orphan", "overruled", "undone", "unreadable")


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionLine:
    """One decision. `state` is its outcome at the last build, or `waiting` where it was made since.

    `about_id` is what it is about now, `None` where that is not on record (an orphan, or rejected); `place` is where
    its words stand now. `quote` are the first of the words that it rests on, as they stood then.
    """

    id: str
    made_at: str
    made_by: str
    kind: str
    about_kind: str | None
    about_id: str | None
    about_words: str
    other_id: str | None
    other_words: str | None
    values: tuple[tuple[str, str | None], ...]
    reason: str | None
    state: str
    message: str | None
    supersedes: str | None
    quote: str | None
    source: str | None
    place: Place | None

    @property
    def slot(self) -> str | None:
        """The slot of a decision about a single one."""
        return self.values[0][0] if len(self.values) == 1 else None


def read_decisions(
    case: View, *, state: str | None = None, limit: int | None = None, offset: int = 0
) -> list[DecisionLine]:
    """The decisions of the log, the newest first; those of one state, where it is named."""
    outcomes = read_outcomes(case)
    chosen = [e for e in reversed(read_log(case)) if state is None or _state(e, outcomes) == state]
    return _lines(case, chosen[offset : offset + limit if limit is not None else None], outcomes)


def read_decision(case: View, decision_id: str) -> DecisionLine | None:
    """One decision, or `None` where the log has none of this id."""
    outcomes = read_outcomes(case)
    found = _lines(case, [entry for entry in read_log(case) if entry.id == decision_id], outcomes)
    return found[0] if found else None


def count_decisions(case: View) -> Mapping[str, int]:
    """How many decisions there are in each state."""
    outcomes = read_outcomes(case)
    return Counter(_state(entry, outcomes) for entry in read_log(case))


def decisions_about(case: View, fact_id: str) -> list[DecisionLine]:
    """The decisions about a fact or an entity that stand or wait for the next build, the newest first."""
    if not case.one("select 1 from decisions limit 1"):
        return []
    waiting = read_waiting(case)
    undone = {entry.supersedes for entry in waiting if entry.supersedes}
    held = read_held(case, [fact_id])
    chosen = [entry for entry, _ in held]
    for entry in waiting:
        sides = (entry.decision.about, entry.decision.other) if entry.decision is not None else ()
        if fact_id in {side.id for side in sides if side is not None}:
            chosen.append(entry)
    outcomes = {outcome.decision_id: outcome for _, outcome in held}
    return _lines(case, [entry for entry in reversed(chosen) if entry.id not in undone], outcomes)


def _state(entry: Logged, outcomes: Mapping[str, Outcome]) -> str:
    outcome = outcomes.get(entry.id)
    return outcome.outcome if outcome is not None else WAITING


def _lines(case: Database, entries: Iterable[Logged], outcomes: Mapping[str, Outcome]) -> list[DecisionLine]:
    entries = list(entries)
    places = _places(case, [o for e in entries if (o := outcomes.get(e.id)) is not None])
    alive = _alive(case, entries, outcomes)
    return [_line(entry, outcomes.get(entry.id), places.get(entry.id), alive) for entry in entries]


def _line(entry: Logged, outcome: Outcome | None, where: Place | None, alive: frozenset[str]) -> DecisionLine:
    decision = entry.decision
    about, other = (decision.about, decision.other) if decision is not None else (None, None)
    first: Anchor | None = about.anchors[0] if about is not None and about.anchors else None
    about_id = outcome.about_id if outcome is not None else about.id if about is not None else None
    other_id = outcome.other_id if outcome is not None and outcome.other_id else other.id if other is not None else None
    return DecisionLine(
        id=entry.id,
        made_at=entry.made_at,
        made_by=entry.made_by,
        kind=entry.kind,
        about_kind=about.kind if about is not None else None,
        about_id=about_id if about_id in alive else None,
        about_words=about.words if about is not None else "",
        other_id=other_id if other_id in alive else None,
        other_words=other.words if other is not None else None,
        values=decision.values if decision is not None else (),
        reason=entry.reason,
        state=outcome.outcome if outcome is not None else WAITING,
        message=outcome.message if outcome is not None else None,
        supersedes=entry.supersedes,
        quote=first.quote if first is not None else None,
        source=first.source if first is not None else None,
        place=where,
    )


def _places(case: Database, outcomes: Iterable[Outcome]) -> dict[str, Place]:
    wanted = {o.decision_id: o.place for o in outcomes if o.place is not None}
    found: dict[str, Place] = {}
    for batch in in_batches(wanted):
        for row in case.rows(
            'select o.decision_id, o.document_id, o."start", o."end", d.outlet, d.title, d.published_from,'
            " d.published_to from outcomes o join documents d on d.id = o.document_id"
            f" where o.decision_id in ({holes(batch)})",
            *batch,
        ):
            found[row["decision_id"]] = place(row)
    return found


def _alive(case: Database, entries: Iterable[Logged], outcomes: Mapping[str, Outcome]) -> frozenset[str]:
    ids: set[str] = set()
    for entry in entries:
        outcome = outcomes.get(entry.id)
        sides = (entry.decision.about, entry.decision.other) if entry.decision is not None else ()
        ids.update(side.id for side in sides if side is not None and side.id)
        ids.update(key for key in ((outcome.about_id, outcome.other_id) if outcome is not None else ()) if key)
    found: set[str] = set()
    for batch in in_batches(sorted(ids)):
        for table in ("entities", "statements", "events", "pledges", "discrepancies"):
            found.update(row[0] for row in case.rows(f"select id from {table} where id in ({holes(batch)})", *batch))
    return frozenset(found)
