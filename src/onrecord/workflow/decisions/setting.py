"""The facts of a build while decisions are put on them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from onrecord.case import Linked
from onrecord.records import Entity, Event, Interval, Pledge, Ref, Statement
from onrecord.records.decisions import AboutKind
from onrecord.workflow.decisions.values import days_of

# The field of the record that holds a slot.
_FIELDS: dict[AboutKind, dict[str, str]] = {
    "entity": {"name": "name", "type": "kind", "country": "country"},
    "statement": {"date": "said", "type": "act", "speaker": "speaker_id", "wording": "text"},
    "event": {
        "date": "happened",
        "type": "type",
        "mode": "mode",
        "status": "status",
        "place": "place_id",
        "actor": "actors",
        "recipient": "recipients",
        "wording": "summary",
    },
    "pledge": {
        "date": "due",
        "type": "kind",
        "status": "state",
        "by": "by_id",
        "to": "to_id",
        "wording": "action",
    },
}
Fact = Entity | Statement | Event | Pledge


class Facts:
    """What linking made, open for changes; `linked` gives it back as it then stands."""

    def __init__(self, linked: Linked) -> None:
        self._linked = linked
        self._facts: dict[AboutKind, dict[str, Any]] = {
            "entity": {fact.id: fact for fact in linked.entities},
            "statement": {fact.id: fact for fact in linked.statements},
            "event": {fact.id: fact for fact in linked.events},
            "pledge": {fact.id: fact for fact in linked.pledges},
        }
        self._of: dict[AboutKind, dict[Ref, str]] = {
            kind: {ref: fact.id for fact in self._facts[kind].values() for ref in fact.reports}
            for kind in ("statement", "event", "pledge")
        }
        self._of["entity"] = dict(linked.of_chain)
        self._members: dict[str, list[Ref]] = {}
        for ref, entity in linked.of_chain.items():
            self._members.setdefault(entity, []).append(ref)
        self._rejected: dict[AboutKind, set[Ref]] = {"statement": set(), "event": set(), "pledge": set()}

    def of(self, kind: AboutKind, ref: Ref) -> str | None:
        """The id of the fact that has this report, or of the entity that has this chain."""
        return self._of[kind].get(ref)

    def members(self, kind: AboutKind, fact: str) -> tuple[Ref, ...]:
        """The reports of a fact, or the chains of an entity."""
        if kind == "entity":
            return tuple(sorted(self._members.get(fact, ())))
        return tuple(self._facts[kind][fact].reports)

    def carriers(self, kind: AboutKind, refs: Sequence[Ref]) -> tuple[str, ...]:
        """The facts that a decision about these reports is about.

        First the one that has most of them. Where they are two facts by now, also each other one of which they are at
        least half, so that nothing decided about comes back under another id.
        """
        counts = Counter(fact for ref in refs if (fact := self.of(kind, ref)) is not None)
        if not counts:
            return ()
        order = list(counts)
        best = max(order, key=lambda fact: (counts[fact], -order.index(fact)))
        others = [
            fact
            for fact in order
            if fact != best and kind != "entity" and 2 * counts[fact] >= len(self.members(kind, fact))
        ]
        return (best, *others)

    def get(self, kind: AboutKind, fact: str, slot: str) -> object:
        """The value of a slot as it stands."""
        return getattr(self._facts[kind][fact], _FIELDS[kind][slot])

    def set(self, kind: AboutKind, fact: str, slot: str, value: str | None) -> None:
        """Sets a slot; `value` as decisions write it, an entity by its id."""
        made: object = days_of(value) if slot == "date" else value
        self._facts[kind][fact] = replace(self._facts[kind][fact], **{_FIELDS[kind][slot]: made})

    def held(self, kind: AboutKind, fact: str, slot: str) -> tuple[str, ...]:
        """The entities in a slot that can hold several."""
        found: tuple[str, ...] = getattr(self._facts[kind][fact], _FIELDS[kind][slot])
        return found

    def put(self, kind: AboutKind, fact: str, slot: str, entity: str, *, away: bool = False) -> bool:
        """Adds an entity to a slot that can hold several, or takes it away; true where that changed anything."""
        held = self.held(kind, fact, slot)
        if (entity in held) != away:
            return False
        made = tuple(each for each in held if each != entity) if away else (*held, entity)
        self._facts[kind][fact] = replace(self._facts[kind][fact], **{_FIELDS[kind][slot]: made})
        return True

    def is_entity(self, key: str) -> bool:
        """True for the id of an entity."""
        return key in self._facts["entity"]

    def entities_named(self, name: str) -> list[str]:
        """The ids of the entities of this very name, sorted."""
        return sorted(key for key, fact in self._facts["entity"].items() if fact.name == name)

    def reject(self, kind: AboutKind, fact: str, refs: Sequence[Ref]) -> None:
        """Takes reports out of a fact; it goes when none is left. An entity goes as a whole."""
        if kind == "entity":
            self._facts["entity"].pop(fact, None)
            return
        self._rejected[kind].update(refs)
        held = self._facts[kind][fact]
        left = tuple(ref for ref in held.reports if ref not in set(refs))
        if left:
            self._facts[kind][fact] = replace(held, reports=left)
        else:
            del self._facts[kind][fact]

    def linked(self) -> Linked:
        """What linking made with all changes; nothing points at what is no longer there."""
        entities, statements, events, pledges = (
            self._facts[kind] for kind in ("entity", "statement", "event", "pledge")
        )

        def alive(entity: str | None) -> str | None:
            return entity if entity in entities else None

        def only(found: dict[Ref, str]) -> dict[Ref, str]:
            return {ref: entity for ref, entity in found.items() if entity in entities}

        return replace(
            self._linked,
            entities=list(entities.values()),
            statements=[replace(each, speaker_id=alive(each.speaker_id)) for each in statements.values()],
            events=[
                replace(
                    each,
                    place_id=alive(each.place_id),
                    actors=tuple(one for one in each.actors if one in entities),
                    recipients=tuple(one for one in each.recipients if one in entities),
                )
                for each in events.values()
            ],
            pledges=[
                replace(
                    each,
                    by_id=alive(each.by_id),
                    to_id=alive(each.to_id),
                    revises=each.revises if each.revises in pledges else None,
                    evidence=tuple(
                        one for one in each.evidence if one.event_id in events or one.statement_id in statements
                    ),
                )
                for each in pledges.values()
            ],
            credit_outlets=only(dict(self._linked.credit_outlets)),
            told_to=only(dict(self._linked.told_to)),
            credited_to=only(dict(self._linked.credited_to)),
            of_chain=only(dict(self._linked.of_chain)),
            rejected_statements=frozenset(self._rejected["statement"]),
            rejected_events=frozenset(self._rejected["event"]),
            rejected_pledges=frozenset(self._rejected["pledge"]),
        )


def entity_of(facts: Facts, refs: Sequence[Ref], name: str | None) -> str | None:
    """The entity that a value names: by the words that it is anchored to, else by its name where one alone has it."""
    found = facts.carriers("entity", refs)
    if found and facts.is_entity(found[0]):
        return found[0]
    named = facts.entities_named(name) if name and not refs else []
    return named[0] if len(named) == 1 else None


def same_value(slot: str, left: object, right: object) -> bool:
    """True where two values of a slot are one; two dates where they can both hold."""
    if slot == "date":
        mine = left if isinstance(left, Interval) else days_of(str(left)) if left is not None else None
        theirs = right if isinstance(right, Interval) else days_of(str(right)) if right is not None else None
        return mine == theirs or (mine is not None and theirs is not None and mine.overlaps(theirs))
    return left == right
