"""Make decisions: from what a person asks for, by ids as pages show them, to entries of the log anchored in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import cast

import msgspec

from onrecord import clock
from onrecord.case.deciding import open_for_deciding
from onrecord.case.decision_log import append, has_decision, payload_of
from onrecord.case.views.anchored import about, anchor_at, entity_named, parts
from onrecord.case.views.opening import View
from onrecord.case.views.slots import current, fact_known_as, taking_part
from onrecord.errors import DecisionError
from onrecord.ids import make_id
from onrecord.records import About, AboutKind, Decision, DecisionKind
from onrecord.records.decisions import ABOUT_KINDS, DECISION_KINDS, MANY_SLOTS
from onrecord.workflow.decisions.values import check_value, is_entity

_STAMP = "%Y-%m-%dT%H:%M:%S.%fZ"


class Wish(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """What a person asks for: one line of JSON in scripts, one form in the browser.

    `about` and `other` are ids of facts or entities. `parts` says what a split takes out: ids of reports or documents,
    or for an entity names as written; a split with `other` in its place says that two never are one. `set` has slots
    and their new values, `None` for unknown; entities are named by id or by a name that one alone has. An event gets an
    `actor` or a `recipient` beside those that it has. For `reject`, `slot` names the value that is wrong, and `other`
    who is no actor or recipient; without a slot the whole is. `add` needs `fact` (statement, event, pledge) with
    `document`, `start`, `end`. `undo` needs `decision`.
    """

    kind: str
    about: str | None = None
    other: str | None = None
    parts: tuple[str, ...] = ()
    set: dict[str, str | None] = msgspec.field(default_factory=dict)
    slot: str | None = None
    fact: str | None = None
    document: str | None = None
    start: int | None = None
    end: int | None = None
    decision: str | None = None
    by: str | None = None
    reason: str | None = None


def decide(case: Path, wishes: Sequence[Wish], *, by: str) -> tuple[Decision, ...]:
    """Adds the decisions to the log of the case, all or none, and gives them back once they are on the disk.

    `by` is who decides where a wish names nobody. They hold from the next build. Raises `DecisionError` for a wish that
    cannot be, and `CaseError` and its kinds where the case cannot be written.
    """
    if not by.strip():
        raise DecisionError("say who decides: a name is needed")
    with open_for_deciding(case) as database:

        def made(last: str | None) -> list[Decision]:
            found = []
            for wish in wishes:
                last = next_stamp(clock.moment(), last)
                found.append(_decision(database, wish, at=last, by=(wish.by or by).strip()))
            return found

        return append(database, made)


def next_stamp(now: str, last: str | None) -> str:
    """When a decision is made: now, or just after the last one where the clock has not gone on since."""
    if last is None or now > last:
        return now
    try:
        then = datetime.strptime(last, _STAMP)
    except ValueError:
        return now
    return (then + timedelta(microseconds=1)).strftime(_STAMP)


def _decision(case: View, wish: Wish, *, at: str, by: str) -> Decision:
    if wish.kind not in DECISION_KINDS:
        raise DecisionError(f"no such kind of decision: {wish.kind!r}; choose {', '.join(DECISION_KINDS)}")
    kind = cast(DecisionKind, wish.kind)
    subject: About | None = None
    other: About | None = None
    values: dict[str, str | None] = {}
    supersedes = wish.decision
    if kind == "undo" or wish.decision is not None:
        _check_earlier(case, wish.decision)
    if kind == "add":
        subject, values, other = _added(case, wish)
    elif kind == "split" and not wish.other:
        subject, other = _split(case, wish)
    elif kind != "undo":
        subject = _about(case, wish.about)
        if subject.kind == "discrepancy" and (kind not in ("confirm", "reject", "note") or wish.slot is not None):
            raise DecisionError("of a discrepancy say that it stands (confirm), that it is none (reject), or a note")
        if kind in ("merge", "split"):
            other = _about(case, wish.other)
            if other.kind != subject.kind or other.id == subject.id:
                raise DecisionError(f"{wish.about} and {wish.other} are not two of one kind")
        elif kind in ("edit", "rename"):
            values, other = _values(case, subject.kind, wish.set)
            if (kind == "rename" and set(values) != {"name"}) or (subject.kind != "entity" and kind == "rename"):
                raise DecisionError("rename gives an entity another name: set the name alone")
        elif kind == "reject" and wish.slot is not None:
            values, other = _wrong(case, subject, wish.slot, wish.other)
        elif kind == "note" and not (wish.reason or "").strip():
            raise DecisionError("a note needs words")
    decision = Decision(
        id="",
        made_at=at,
        made_by=by,
        kind=kind,
        about=subject,
        other=other,
        values=tuple(sorted(values.items())),
        reason=(wish.reason or "").strip() or None,
        supersedes=supersedes,
    )
    key = make_id("decision", at, by, kind, payload_of(decision), decision.reason or "", supersedes or "")
    return replace(decision, id=key)


def _about(case: View, fact_id: str | None) -> About:
    if not fact_id:
        raise DecisionError("say what it is about: the id of a fact or an entity is needed")
    known = fact_known_as(case, fact_id)
    found = about(case, *known) if known is not None else None
    if found is None:
        raise DecisionError(
            f"the case holds nothing of the id {fact_id!r}: look it up with `onrecord review` or `export`"
        )
    if not found.anchors:
        raise DecisionError(
            f"{found.words!r} ({fact_id}) stands on no words of a document, so nothing can be kept of it"
        )
    return found


def _split(case: View, wish: Wish) -> tuple[About, About]:
    whole = _about(case, wish.about)
    assert whole.id is not None
    found = parts(case, whole.kind, whole.id, set(wish.parts))
    if found is None or not found[0].anchors or not found[1].anchors:
        raise DecisionError(
            f"{whole.id} cannot be split so: name some of its reports, documents or names, but not all of them"
        )
    return found


def _values(case: View, kind: AboutKind, wanted: dict[str, str | None]) -> tuple[dict[str, str | None], About | None]:
    if not wanted:
        raise DecisionError("say what to set: a slot and its value")
    values: dict[str, str | None] = {}
    other: About | None = None
    for slot, value in wanted.items():
        value = value.strip() or None if value is not None else None
        check_value(kind, slot, value)
        if is_entity(slot) and value is not None:
            if other is not None:
                raise DecisionError("set one entity at a time")
            entity = entity_named(case, value)
            if entity is None:
                raise DecisionError(f"{value!r} is the name or id of no entity, or of more than one; give an id")
            other = _about(case, entity)
            value = other.words
        values[slot] = value
    return values, other


def _wrong(case: View, subject: About, slot: str, wrong: str | None) -> tuple[dict[str, str | None], About | None]:
    """The value that a slot has now, which is rejected; of several the one named."""
    assert subject.id is not None
    check_value(subject.kind, slot, None)
    if slot in MANY_SLOTS:
        there = [one.id for part, one in taking_part(case, subject.id) if part == slot]
        chosen = entity_named(case, wrong) if wrong else there[0] if len(there) == 1 else None
        if chosen not in there:
            raise DecisionError(f"say which {slot} of {subject.id} is wrong: the id or name of one that it has")
        value: str | None = chosen
    else:
        value = current(case, subject.kind, subject.id).get(slot)
    if value is None:
        raise DecisionError(f"the {slot} of {subject.id} is not known, so there is nothing to reject")
    if is_entity(slot):
        other = _about(case, value)
        return {slot: other.words}, other
    return {slot: value}, None


def _added(case: View, wish: Wish) -> tuple[About, dict[str, str | None], About | None]:
    if wish.fact not in ABOUT_KINDS or wish.fact in ("entity", "discrepancy"):
        raise DecisionError("say what to add: a statement, an event or a pledge")
    if wish.document is None or wish.start is None or wish.end is None:
        raise DecisionError("say where its words stand: a document, start and end")
    kind = cast(AboutKind, wish.fact)
    anchor = anchor_at(case, wish.document, wish.start, wish.end)
    if anchor is None:
        raise DecisionError(f"{wish.document} has no characters {wish.start} to {wish.end}")
    if anchor.quote != anchor.quote.strip():
        raise DecisionError("leave out the white space at the ends of the words")
    values, other = _values(case, kind, wish.set) if wish.set else ({}, None)
    if kind != "statement" and not values.get("type"):
        raise DecisionError(f"say of which type the {kind} is")
    return About(kind=kind, words=anchor.quote, anchors=(anchor,)), values, other


def _check_earlier(case: View, decision: str | None) -> None:
    """Raises where a decision would take back or replace one that is not there."""
    if not decision:
        raise DecisionError("say which decision to undo: its id is needed")
    if not has_decision(case, decision):
        raise DecisionError(f"the log holds no decision {decision!r}")
