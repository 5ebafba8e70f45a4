"""What bears on a pledge: statements that say what became of it, and events like what was to be done.

Evidence is offered for a person to judge. Only a statement that says in so many words that a promise was kept,
broken, denied or put off is `explicit`, and not where it is the word of who gave it; that nothing is reported is
evidence of nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from types import MappingProxyType

from onrecord.lexicons.pledge_words import BROKEN, DISPUTED, EXTENDED, KEPT
from onrecord.linking.pledges.reports import stems_of
from onrecord.records import Bearing, Event, Interval, Pledge, PledgeEvidence, Statement

FEWEST_STEMS = 2  # of the act that an event's headline or a statement has to share
LONGEST_AFTER = timedelta(days=365)  # after its deadline, an act is no longer that act
MOST = 12  # pieces of evidence offered for one pledge

# Types of events by which people only speak: an agreement to leave is no leaving.
_WORDS_ONLY = frozenset({"AGREE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT"})
_SIGNS: tuple[tuple[Bearing, re.Pattern[str]], ...] = (
    ("broken", re.compile(BROKEN, re.IGNORECASE)),
    ("disputes", re.compile(DISPUTED, re.IGNORECASE)),
    ("extends", re.compile(EXTENDED, re.IGNORECASE)),
    ("kept", re.compile(KEPT, re.IGNORECASE)),
)
_NOT_YET = re.compile(r"\b(?:will|would|to|must|should|if|may|could)\b(?:\s+\w+){0,2}\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    statement: Statement
    bearing: Bearing
    stems: frozenset[str]


def offer_evidence(
    pledges: Sequence[Pledge],
    statements: Sequence[Statement],
    events: Sequence[Event],
    *,
    own_statements: Mapping[str, Collection[str]],
    names: Mapping[str, Collection[str]],
    told: Mapping[str, Interval],
    signs: Mapping[str, Bearing | None] = MappingProxyType({}),
) -> tuple[tuple[PledgeEvidence, ...], ...]:
    """For each pledge, in the order given, what bears on it: the explicit first, then by id.

    `own_statements` are the ids of the statements in which a pledge was given, `names` the words of an
    entity's names, `told` by pledge the days on which it was first told. `signs` has what `sign_of` said of wordings
    before.
    """
    said = [
        _Said(statement=statement, bearing=bearing, stems=stems_of(statement.text))
        for statement in statements
        if (bearing := signs[statement.text] if statement.text in signs else sign_of(statement.text)) is not None
    ]
    happened: dict[str, list[tuple[Event, frozenset[str]]]] = defaultdict(list)
    for event in events:
        done = event.status in ("happened", "ongoing") and event.type not in _WORDS_ONLY
        if done and event.happened is not None:
            for actor in sorted(set(event.actors)):
                happened[actor].append((event, stems_of(event.summary)))
    result = []
    for pledge in pledges:
        act = stems_of(pledge.action)
        people = [names.get(key, ()) for key in (pledge.by_id, pledge.to_id) if key is not None]
        found = [
            *_by_words(pledge, act, said, people, own_statements.get(pledge.id, ())),
            *_by_likeness(pledge, act, happened, told.get(pledge.id)),
        ]
        ranked = sorted(found, key=lambda e: (not e.explicit, e.event_id or "", e.statement_id or "", e.bearing))
        result.append(tuple(dict.fromkeys(ranked))[:MOST])
    return tuple(result)


def sign_of(words: str) -> Bearing | None:
    """What a wording says in so many words became of a pledge; `None` where it says nothing of the kind."""
    for bearing, pattern in _SIGNS:
        match = pattern.search(words)
        if match is None:
            continue
        if bearing in ("kept", "broken", "extends") and _NOT_YET.search(words[: match.start()]):
            continue
        return bearing
    return None


def _by_words(
    pledge: Pledge,
    act: frozenset[str],
    said: Sequence[_Said],
    people: Sequence[Collection[str]],
    own: Collection[str],
) -> Iterable[PledgeEvidence]:
    for each in said:
        by_maker = each.statement.speaker_id is not None and each.statement.speaker_id == pledge.by_id
        if each.statement.id in own or (by_maker and each.bearing in ("broken", "disputes")):
            continue
        shared = act & each.stems
        about = by_maker or any(set(words) & each.stems for words in people)
        if len(shared) < FEWEST_STEMS or not about:
            continue
        if _is_before(each.statement.said, pledge.made):
            continue
        yield PledgeEvidence(
            bearing=each.bearing,
            statement_id=each.statement.id,
            explicit=not by_maker,
            reason=f"{'who gave it' if by_maker else 'the statement'} says so of {', '.join(sorted(shared))}",
        )


def _by_likeness(
    pledge: Pledge,
    act: frozenset[str],
    happened: Mapping[str, Sequence[tuple[Event, frozenset[str]]]],
    told: Interval | None,
) -> Iterable[PledgeEvidence]:
    doers = (pledge.to_id,) if pledge.kind == "demand" else (pledge.by_id,)
    for doer in doers:
        for event, stems in happened.get(doer or "", ()):
            shared = act & stems
            if len(shared) < FEWEST_STEMS or event.happened is None:
                continue
            since = pledge.made or told
            if since is None or event.happened.earliest <= since.earliest:
                continue  # not after it was given: the giving itself, or something before
            if pledge.due is not None and event.happened.earliest > pledge.due.latest + LONGEST_AFTER:
                continue
            late = pledge.due is not None and event.happened.earliest > pledge.due.latest
            reason = f"the same doer; {', '.join(sorted(shared))}" + ("; after it was due" if late else "")
            yield PledgeEvidence(bearing="kept", event_id=event.id, reason=reason)


def _is_before(days: Interval | None, made: Interval | None) -> bool:
    return days is not None and made is not None and days.latest < made.earliest
