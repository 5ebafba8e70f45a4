"""The append-only log of decisions, and what became of each at the last build."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import cast

import msgspec

from onrecord.case.database import Database, Row
from onrecord.records import About, Decision, DecisionKind, Outcome
from onrecord.records.decisions import DECISION_KINDS, AboutKind, OutcomeKind

_DECISION = "id made_at made_by kind payload reason supersedes"
_OUTCOME = "decision_id outcome about_kind about_id other_id document_id start end message"


class Payload(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What `decisions.payload` holds, as JSON."""

    about: About | None = None
    other: About | None = None
    values: dict[str, str | None] = msgspec.field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Logged:
    """One row of the log. `decision` is `None` where another program wrote what this one cannot read."""

    id: str
    made_at: str
    made_by: str
    kind: str
    payload: str
    reason: str | None
    supersedes: str | None
    decision: Decision | None


_decoder = msgspec.json.Decoder(Payload)


def payload_of(decision: Decision) -> str:
    """The JSON that the log keeps of a decision, the same for equal decisions."""
    payload = Payload(about=decision.about, other=decision.other, values=dict(decision.values))
    return msgspec.json.encode(payload, order="sorted").decode()


def read_log(database: Database) -> tuple[Logged, ...]:
    """The whole log in the order in which the decisions were made."""
    asked = "select id, made_at, made_by, kind, payload, reason, supersedes from decisions order by made_at, id"
    return tuple(_logged(*row) for row in database.stream(asked))


def read_waiting(database: Database) -> tuple[Logged, ...]:
    """The decisions made since the last build, in the order in which they were made."""
    asked = (
        "select d.id, d.made_at, d.made_by, d.kind, d.payload, d.reason, d.supersedes from decisions d"
        " left join outcomes o on o.decision_id = d.id where o.decision_id is null order by d.made_at, d.id"
    )
    return tuple(_logged(*row) for row in database.stream(asked))


def read_held(database: Database, fact_ids: Sequence[str]) -> tuple[tuple[Logged, Outcome], ...]:
    """The decisions about these facts or entities that held at the last build, with their outcomes."""
    found = {}
    for at in range(0, len(fact_ids), 500):
        some = fact_ids[at : at + 500]
        holes = ",".join("?" * len(some))
        rows = database.rows(
            "select d.id, d.made_at, d.made_by, d.kind, d.payload, d.reason, d.supersedes, o.* from outcomes o"
            " join decisions d on d.id = o.decision_id where o.outcome = 'held'"
            f" and (o.about_id in ({holes}) or o.other_id in ({holes}))",
            *some,
            *some,
        )
        found.update({row["id"]: (_logged(*tuple(row)[:7]), _outcome(row)) for row in rows})
    return tuple(sorted(found.values(), key=lambda each: (each[0].made_at, each[0].id)))


def _logged(
    key: str, made_at: str, made_by: str, kind: str, payload: str, reason: str | None, supersedes: str | None
) -> Logged:
    decision = None
    if kind in DECISION_KINDS:
        try:
            found = _decoder.decode(payload)
        except msgspec.DecodeError:
            found = None
        if found is not None and (found.about is not None) == (kind != "undo"):
            decision = Decision(
                id=key,
                made_at=made_at,
                made_by=made_by,
                kind=cast(DecisionKind, kind),
                about=found.about,
                other=found.other,
                values=tuple(sorted(found.values.items())),
                reason=reason,
                supersedes=supersedes,
            )
    return Logged(
        id=key,
        made_at=made_at,
        made_by=made_by,
        kind=kind,
        payload=payload,
        reason=reason,
        supersedes=supersedes,
        decision=decision,
    )


def append(database: Database, make: Callable[[str | None], Sequence[Decision]]) -> tuple[Decision, ...]:
    """Adds decisions to the log in one transaction, all or none; when this returns they are on the disk.

    `make` is given when the last decision of the log was made, so that those of one second keep their order. A
    decision that the log has already is passed over.
    """
    with database.transaction():
        made = make(database.one("select max(made_at) from decisions"))
        rows = (
            (one.id, one.made_at, one.made_by, one.kind, payload_of(one), one.reason, one.supersedes) for one in made
        )
        return tuple(one for one, row in zip(made, rows, strict=True) if _add(database, row))


def append_logged(database: Database, entries: Iterable[Logged]) -> tuple[str, ...]:
    """Adds entries of another log as they are; the ids of those that were new, in the order given.

    An entry must come after the one that it supersedes.
    """
    with database.transaction():
        rows = ((e.id, e.made_at, e.made_by, e.kind, e.payload, e.reason, e.supersedes) for e in entries)
        return tuple(row[0] for row in rows if _add(database, row))


def _add(database: Database, row: tuple[str | None, ...]) -> bool:
    if database.one("select 1 from decisions where id = ?", row[0]):
        return False
    database.insert("decisions", _DECISION, [row])
    return True


def has_decision(database: Database, decision_id: str) -> bool:
    """True where the log holds a decision of this id."""
    return database.one("select 1 from decisions where id = ?", decision_id) is not None


def write_outcomes(database: Database, outcomes: Iterable[Outcome]) -> None:
    """Puts what became of the decisions at this build in the place of what became of them before."""
    database.run("delete from outcomes")
    database.insert(
        "outcomes",
        _OUTCOME,
        (
            (o.decision_id, o.outcome, o.about_kind, o.about_id, o.other_id, *(o.place or (None,) * 3), o.message)
            for o in outcomes
        ),
    )


def read_outcomes(database: Database) -> dict[str, Outcome]:
    """What became of each decision at the last build, by its id. One made since then is not there yet."""
    return {row["decision_id"]: _outcome(row) for row in database.stream("select * from outcomes")}


def _outcome(row: Row) -> Outcome:
    return Outcome(
        decision_id=row["decision_id"],
        outcome=cast(OutcomeKind, row["outcome"]),
        about_kind=cast(AboutKind | None, row["about_kind"]),
        about_id=row["about_id"],
        other_id=row["other_id"],
        place=(row["document_id"], row["start"], row["end"]) if row["document_id"] else None,
        message=row["message"],
    )
