"""What a page needs so that a person can decide about the fact or entity that it shows."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.case.views.decided import DecisionLine, decisions_about
from onrecord.case.views.opening import View
from onrecord.case.views.rows import Named
from onrecord.case.views.slots import current, named, split_parts, taking_part
from onrecord.records import AboutKind, Interval
from onrecord.records.decisions import SLOTS
from onrecord.workflow.decisions.values import can_be_unknown, choices_of, days_of, holds_many, is_entity

# What a person can add by hand: each kind of fact with its types.
FACT_TYPES: tuple[tuple[AboutKind, tuple[str, ...]], ...] = tuple(
    (kind, choices_of(kind, "type")) for kind in ("statement", "event", "pledge")
)
_DONE = {
    "confirm": "confirmed it",
    "reject": "rejected it",
    "edit": "set",
    "rename": "renamed it",
    "merge": "made it one with",
    "split": "parted it from",
    "note": "noted",
    "add": "added it by hand",
    "undo": "took back",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One slot: its value now (also as entity or days), what it may be, and whether it may be unknown.

    `entities` are those in a slot that can hold several, `None` for any other.
    """

    name: str
    value: str | None
    entity: Named | None
    days: Interval | None
    choices: tuple[str, ...]
    can_be_unknown: bool
    entities: tuple[Named, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """The slots of a fact or an entity, what a split can take out of it, and the decisions about it."""

    kind: AboutKind
    id: str
    slots: tuple[Slot, ...]
    parts: tuple[tuple[str, str], ...]
    decisions: tuple[DecisionLine, ...]


def read_panel(case: View, kind: AboutKind, fact_id: str) -> Panel:
    """The panel of a fact or an entity."""
    values = current(case, kind, fact_id)
    parties = taking_part(case, fact_id) if kind == "event" else []
    slots = []
    for name in SLOTS[kind]:
        value = values.get(name)
        entity = named(case, value) if is_entity(name) and value is not None else None
        slots.append(
            Slot(
                name=name,
                value=value,
                entity=entity,
                days=days_of(value) if name == "date" else None,
                choices=choices_of(kind, name),
                can_be_unknown=can_be_unknown(kind, name),
                entities=tuple(one for part, one in parties if part == name) if holds_many(name) else None,
            )
        )
    return Panel(
        kind=kind,
        id=fact_id,
        slots=tuple(slots),
        parts=tuple(split_parts(case, kind, fact_id)),
        decisions=tuple(decisions_about(case, fact_id)),
    )


def decision_in_words(line: DecisionLine) -> str:
    """What a decision did, for a line of the log: "set the date to 2019-05-03"."""
    if line.kind == "reject" and line.slot is not None:
        return f"rejected the {line.slot}: {line.values[0][1]}"
    if line.kind == "edit" and line.slot is not None and holds_many(line.slot) and line.values[0][1] is not None:
        return f"added as {line.slot}: {line.values[0][1]}"
    if line.about_kind == "discrepancy" and line.kind in ("confirm", "reject"):
        return "said that they do disagree" if line.kind == "confirm" else "said that it is no disagreement"
    if line.kind in ("edit", "rename"):
        return " and ".join(
            f"set the {slot} to {value}" if value is not None else f"made the {slot} unknown"
            for slot, value in line.values
        )
    done = _DONE.get(line.kind, line.kind)
    if line.kind in ("merge", "split") and line.other_words is not None:
        return f"{done} {line.other_words}" if line.other_words != line.about_words else f"{done} the rest"
    return done
