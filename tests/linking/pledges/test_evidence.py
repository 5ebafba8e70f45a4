from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.linking.pledges import offer_evidence
from onrecord.records import Event, EventStatus, Interval, Pledge, PledgeEvidence, PledgeKind, Ref, Statement

TOLD = Interval.parse("2021-03-10")


def _pledge(*, kind: PledgeKind = "promise", action: str = "withdraw its troops from the strait") -> Pledge:
    return Pledge(
        id="p",
        kind=kind,
        action=action,
        reports=(Ref(document_id="a", index=0),),
        by_id="e-norland",
        to_id="e-varda",
        due=Interval.parse("2021-12-31"),
    )


def _offered(
    *, statements: tuple[Statement, ...] = (), events: tuple[Event, ...] = (), pledge: Pledge | None = None
) -> tuple[PledgeEvidence, ...]:
    names = {"e-norland": {"norlan"}, "e-varda": {"varda"}}
    [found] = offer_evidence(
        [pledge or _pledge()], statements, events, own_statements={"p": {"s-own"}}, names=names, told={"p": TOLD}
    )
    return found


def _said(text: str, *, key: str = "s", speaker: str | None = None) -> Statement:
    return Statement(id=key, text=text, reports=(Ref(document_id="b", index=0),), speaker_id=speaker)


def _happened(
    summary: str, *, when: str | None = "2021-12-20", actor: str = "e-norland", status: EventStatus = "happened"
) -> Event:
    return Event(
        id="v",
        type="RETREAT",
        status=status,
        summary=summary,
        reports=(Ref(document_id="b", index=0),),
        happened=Interval.parse(when) if when else None,
        actors=(actor,),
    )


@pytest.mark.parametrize(
    ("text", "bearing"),
    [
        ("Norland kept its promise and took its troops out of the strait", "kept"),
        ("Norland broke its pledge to withdraw troops from the strait", "broken"),
        ("The deadline for troops in the strait came, and the pledge of Norland was not kept", None),  # too far apart
        ("The Norland deadline was not met and its troops are in the strait", "broken"),
        ("The Norland promise has been kept: no troops stay in the strait", "kept"),
        ("Norland denied that it had any deal to withdraw troops from the strait", "disputes"),
        ("Norland postponed the withdrawal of its troops from the strait", "extends"),
        ("Norland will keep its promise to withdraw troops from the strait", None),  # not yet
        ("Norland broke its pledge to lower fares", None),  # another pledge
        ("Norland withdrew its troops from the strait", None),  # says nothing of a pledge
    ],
)
def test_what_a_statement_says_of_a_pledge(text: str, bearing: str | None) -> None:
    found = _offered(statements=(_said(text),))
    assert [(each.bearing, each.explicit) for each in found] == ([(bearing, True)] if bearing else [])


def test_the_words_of_the_pledge_itself_are_no_evidence() -> None:
    text = "Norland broke its pledge to withdraw troops from the strait"
    assert _offered(statements=(_said(text, key="s-own"),)) == ()


@pytest.mark.parametrize(
    ("event", "offered"),
    [
        (_happened("Norland withdrew its troops from the strait"), True),
        (_happened("Norland withdrew its troops from the strait", when="2021-01-05"), False),  # before it was told
        (_happened("Norland withdrew its troops from the strait", when="2024-01-05"), False),  # long after
        (_happened("Norland withdrew its troops from the strait", when=None), False),
        (_happened("Varda withdrew its troops from the strait", actor="e-varda"), False),
        (_happened("Norland withdrew its troops from the strait", status="planned"), False),
        (_happened("Norland held a parade"), False),
    ],
)
def test_an_event_is_offered_by_likeness_and_settles_nothing(event: Event, offered: bool) -> None:
    found = _offered(events=(event,))
    assert [(each.bearing, each.explicit) for each in found] == ([("kept", False)] if offered else [])


def test_the_word_of_who_gave_it_settles_nothing() -> None:
    kept = "Norland kept its promise to withdraw troops from the strait"
    doubted = "Norland denied that it had any deal to withdraw troops from the strait"
    found = _offered(
        statements=(_said(kept, key="s-1", speaker="e-norland"), _said(doubted, key="s-2", speaker="e-norland"))
    )
    assert [(each.bearing, each.explicit) for each in found] == [("kept", False)]


def test_agreeing_again_is_no_doing() -> None:
    event = replace(_happened("Norland agreed to withdraw its troops from the strait"), type="AGREE")
    assert _offered(events=(event,)) == ()


def test_a_demand_is_met_by_whom_it_was_made_to() -> None:
    event = _happened("Varda withdrew its troops from the strait", actor="e-varda")
    assert _offered(events=(event,), pledge=_pledge(kind="demand"))


def test_silence_is_evidence_of_nothing() -> None:
    assert _offered() == ()
