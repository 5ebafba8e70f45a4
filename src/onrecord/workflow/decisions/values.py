"""The values that a decision sets, checked: nothing that a log holds may break a build."""

from __future__ import annotations

import re
from typing import get_args

from onrecord.errors import DecisionError
from onrecord.lexicons.events import TYPES as EVENT_TYPES
from onrecord.records import Interval, PledgeKind, PledgeState
from onrecord.records.decisions import ENTITY_SLOTS, MANY_SLOTS, SLOTS, AboutKind
from onrecord.records.readings import ACTS, ENTITY_KINDS, EVENT_STATUSES

_CHOICES: dict[tuple[AboutKind, str], tuple[str, ...]] = {
    ("entity", "type"): ENTITY_KINDS,
    ("statement", "type"): ACTS,
    ("event", "type"): EVENT_TYPES,
    ("event", "status"): EVENT_STATUSES,
    ("pledge", "type"): get_args(PledgeKind),
    ("pledge", "status"): get_args(PledgeState),
}
# Slots that a fact cannot be without.
_NEEDED = frozenset(
    (
        ("entity", "name"),
        ("entity", "type"),
        ("statement", "wording"),
        ("event", "type"),
        ("event", "status"),
        ("event", "wording"),
        ("pledge", "type"),
        ("pledge", "status"),
        ("pledge", "wording"),
    )
)


def days_of(text: str | None) -> Interval | None:
    """The days that a value names: `2020-01-03`, `2020-01`, `2020`, or two of these parted by a slash.

    `None` for no value and for one that is no date.
    """
    try:
        return parse_days(text) if text else None
    except DecisionError:
        return None


def parse_days(text: str) -> Interval:
    """As `days_of`, but raises `DecisionError` where the text is no date."""
    first, _, last = text.partition("/")
    try:
        begin, end = Interval.parse(first), Interval.parse(last or first)
        return Interval(earliest=begin.earliest, latest=end.latest)
    except ValueError as error:
        raise DecisionError(f"{text!r} is no date: write 2020-01-03, 2020-01, 2020 or 2020-01-03/2020-01-05") from error


def written(days: Interval | None) -> str | None:
    """An interval as decisions write it."""
    if days is None:
        return None
    first, last = days.earliest.isoformat(), days.latest.isoformat()
    return first if first == last else f"{first}/{last}"


def check_value(kind: AboutKind, slot: str, value: str | None) -> None:
    """Raises `DecisionError` where a slot of such a fact cannot hold the value."""
    if slot not in SLOTS[kind]:
        raise DecisionError(f"a {kind} has no {slot!r}; it has {', '.join(SLOTS[kind])}")
    if value is None:
        if (kind, slot) in _NEEDED:
            raise DecisionError(f"a {kind} cannot be without a {slot}; give another one, or reject the {kind}")
        return
    if not value.strip():
        raise DecisionError(f"the {slot} is empty; leave it out to make it unknown")
    if slot == "date":
        parse_days(value)
    choices = _CHOICES.get((kind, slot))
    if choices is not None and value not in choices:
        raise DecisionError(f"{value!r} is no {slot} of a {kind}; choose {', '.join(choices)}")
    if slot == "country" and not re.fullmatch("[A-Z]{3}", value):
        raise DecisionError(f"{value!r} is no country: write three capital letters as ISO 3166-1 does, such as KEN")


def choices_of(kind: AboutKind, slot: str) -> tuple[str, ...]:
    """The values that a slot may hold, where they are few; else empty."""
    return _CHOICES.get((kind, slot), ())


def can_be_unknown(kind: AboutKind, slot: str) -> bool:
    """True where a fact can be without a value in this slot."""
    return (kind, slot) not in _NEEDED


def holds_many(slot: str) -> bool:
    """True where a fact can have several values in a slot: an edit adds one."""
    return slot in MANY_SLOTS


def is_entity(slot: str) -> bool:
    """True where a slot holds an entity and no words."""
    return slot in ENTITY_SLOTS
