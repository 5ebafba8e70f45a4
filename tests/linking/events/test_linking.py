"""Which reports are one event: the hard cases by name, on hand-made reports."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import permutations
from typing import Any

import pytest

from onrecord.lexicons.event_families import family_of
from onrecord.linking.events import EventCluster, EventDocument, EventToLink, Participant, link_events
from onrecord.linking.events.apart import Standing, against
from onrecord.linking.events.joining import join
from onrecord.linking.events.scoring import times_apart
from onrecord.linking.events.stories import stories
from onrecord.records import Interval, Ref, Reuse, Span
from onrecord.records.readings import EventStatus

WHO = {
    1: Participant(name="General Oska", kind="person"),
    2: Participant(name="Commander Areth", kind="person"),
    3: Participant(name="Kelmar", kind="country", country="FRA"),
    4: Participant(name="Ostrel", kind="place", country="ESP"),
    5: Participant(name="Harbour Board", kind="organization"),
    6: Participant(name="Velsk", kind="place", country="FRA"),
}
STORY = "general oska convoy kelmar airport drone ostrel january".split()


def days(first: str, last: str | None = None) -> Interval:
    return Interval(earliest=date.fromisoformat(first), latest=date.fromisoformat(last or first))


def told(
    document: str,
    lemma: str,
    *,
    at: int = 0,
    type: str = "ASSAULT",
    status: EventStatus = "happened",
    happened: Interval | None = None,
    actors: tuple[int, ...] = (),
    recipients: tuple[int, ...] = (),
    place: int | None = None,
    context: str = "",
    headline: str = "",
    spoken: bool = False,
    **more: Any,
) -> EventToLink:
    return EventToLink(
        ref=Ref(document_id=document, index=at),
        span=Span(start=100 * at, end=100 * at + 80),
        evidence=f"{document}-{at}-{lemma}",
        type=type,
        status=status,
        lemma=lemma,
        headline=headline or f"A report of the {lemma} in {document}",
        actors=actors,
        recipients=recipients,
        place=place,
        context=tuple(context.split()),
        happened=happened,
        spoken=spoken,
        **more,
    )


def linked(*reports: EventToLink, published: dict[str, Interval] | None = None, **more: Any) -> list[EventCluster]:
    documents = [
        EventDocument(id=key, terms=tuple(STORY), counts=(1,) * len(STORY), published=(published or {}).get(key))
        for key in sorted({report.ref.document_id for report in reports})
    ]
    return list(link_events(reports, documents, WHO, **more))


JANUARY = days("2031-01-01", "2031-01-31")


def test_one_killing_in_three_words_is_one_event() -> None:
    (event,) = linked(
        told("d1", "assassination", recipients=(1,), happened=JANUARY),
        told("d2", "kill", actors=(3,), recipients=(1, 2), happened=days("2031-01-03")),
        told("d3", "strike", actors=(3,), recipients=(1,), happened=days("2031-01-03"), context="drone airport"),
    )
    assert event.type == "ASSAULT"
    assert event.happened == days("2031-01-03")
    assert event.recipients == (1, 2)
    assert len(event.reports) == 3
    assert {reason.feature for reason in event.reasons} >= {"recipient"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param({"happened": days("2031-01-03")}, {"happened": days("2031-02-03")}, id="another day"),
        pytest.param({"recipients": (1,)}, {"recipients": (2,)}, id="another victim"),
        pytest.param({"place": 4}, {"place": 6}, id="another country"),
        pytest.param(
            {"counts": (("people", 64.0, 64.0),)}, {"counts": (("people", 900.0, float("inf")),)}, id="other counts"
        ),
        pytest.param(
            {"type": "ACCUSE", "actors": (1,)}, {"type": "ACCUSE", "actors": (2,)}, id="another person's accusation"
        ),
        pytest.param({"status": "happened"}, {"status": "planned"}, id="done and planned"),
        pytest.param({"status": "happened"}, {"status": "denied"}, id="done and denied"),
    ],
)
def test_what_cannot_be_one_stays_two_however_alike_it_reads(left: dict[str, Any], right: dict[str, Any]) -> None:
    context = "convoy bridge soldiers morning blast"
    assert (
        len(linked(told("d1", "attack", context=context, **left), told("d2", "attack", context=context, **right))) == 2
    )
    assert len(linked(told("d1", "attack", context=context), told("d2", "attack", context=context))) == 1


@pytest.mark.parametrize(
    ("left", "right", "times"),
    [
        ((27.0, 27.0), (30.0, 30.0), 30 / 27),
        ((64.0, 64.0), (900.0, float("inf")), 900 / 64),
        ((20.0, float("inf")), (43.0, 43.0), 1.0),
        ((20.0, 30.0), (25.0, 40.0), 1.0),
    ],
    ids=["a toll that rose", "another war", "at least", "bounds that overlap"],
)
def test_how_far_apart_counts_are(left: tuple[float, float], right: tuple[float, float], times: float) -> None:
    assert times_apart((("people", *left),), (("people", *right),)) == pytest.approx(times)
    assert times_apart((("people", *left),), (("vehicles", *right),)) == 1.0


def test_a_toll_of_one_day_may_differ_by_much() -> None:
    day = days("2031-01-03")
    few, many = (standing(days=day, counts=(("kill people", at, at),)) for at in (10.0, 40.0))
    assert against(few, many) is None
    assert against(few, replace(many, days=None)) == "counts too far apart"


def test_words_of_one_family_alone_join_no_documents() -> None:
    left, right = told("d1", "block", at=9, type="COERCE"), told("d2", "block", at=9, type="COERCE")
    assert len(linked(replace(left, beside=("road", "port")), replace(right, beside=("road", "exit")))) == 1
    assert len(linked(replace(left, beside=("road",)), replace(right, beside=("wound",)))) == 2


def test_what_is_told_as_known_takes_up_what_was_told() -> None:
    protest, again = told("d1", "protest", type="PROTEST"), told("d1", "protest", at=5, type="PROTEST")
    assert len(linked(protest, replace(again, known=True))) == 1
    assert len(linked(replace(protest, beside=("pilot",)), replace(again, beside=("teacher",)))) == 2
    assert len(linked(replace(protest, known=True), replace(again, beside=("teacher",)))) == 2


def test_a_word_of_saying_needs_its_speaker() -> None:
    context = "harbour plan board vote"
    left, right = (told(key, "say", type="", actors=(1,), context=context) for key in ("d1", "d2"))
    assert len(linked(left, right)) == 1
    other = replace(right, actors=(2,), context=("ferry", "strike"))
    assert len(linked(left, other)) == 2


def test_what_was_told_before_a_day_did_not_happen_on_it() -> None:
    context = "convoy bridge soldiers morning blast"
    published = {"d1": days("2031-01-10"), "d2": days("2033-05-02")}
    early, late = (
        told("d1", "attack", context=context),
        told("d2", "attack", context=context, happened=days("2033-05-01")),
    )
    assert len(linked(early, late, published=published)) == 2
    assert len(linked(early, late)) == 1


def test_a_person_dies_once_though_articles_are_not_alike() -> None:
    reports = (told("d1", "death", recipients=(1,)), told("d2", "murder", recipients=(1,)))
    documents = [
        EventDocument(id="d1", terms=("harbour", "light"), counts=(1, 1)),
        EventDocument(id="d2", terms=("election", "vote"), counts=(1, 1)),
    ]
    assert len(link_events(reports, documents, WHO)) == 1


def test_the_same_words_printed_twice_are_one_event() -> None:
    words = "pilots port tower ferry monday"
    left, right = (
        told("d1", "walkout", type="PROTEST", context=words),
        told("d2", "walkout", type="PROTEST", context=words),
    )
    documents = [EventDocument(id="d1", terms=("a",), counts=(1,)), EventDocument(id="d2", terms=("b",), counts=(1,))]
    reuse = Reuse(
        document_id="d1",
        start=0,
        end=80,
        source_document_id="d2",
        source_start=0,
        source_end=80,
        kind="shared passage",
        similarity=1.0,
    )
    assert len(link_events((left, right), documents, WHO, (reuse,))) == 1


def test_every_report_is_in_one_event_and_the_order_given_says_nothing() -> None:
    reports = [
        told("d1", "kill", recipients=(1,), happened=JANUARY),
        told("d1", "meeting", at=1, type="CONSULT", actors=(3,)),
        told("d2", "assassinate", recipients=(1,)),
        told("d2", "talk", at=1, type="CONSULT", actors=(3,)),
    ]
    first = linked(*reports)
    assert sorted(ref for event in first for ref in event.reports) == sorted(report.ref for report in reports)
    for order in permutations(reports):
        assert linked(*order) == first


def test_the_headline_is_the_outlets_own_word_where_there_is_one() -> None:
    (event,) = linked(
        told(
            "d1", "kill", recipients=(1,), actors=(3,), spoken=True, headline="Areth: Kelmar killed General Oska there"
        ),
        told("d2", "kill", recipients=(1,), headline="General Oska was killed near the airport"),
    )
    assert event.headline == "General Oska was killed near the airport"


def test_what_is_told_in_one_clause_is_one_event_and_two_of_one_sentence_are_two() -> None:
    target = told("d1", "target", recipients=(5,), happened=JANUARY)
    strike = replace(told("d1", "airstrike", at=1, place=4, happened=JANUARY), span=target.span, within=0)
    (event,) = linked(target, strike)
    assert (event.recipients, event.place) == ((5,), 4)
    assert len(linked(target, replace(strike, within=None))) == 2


def test_every_join_has_its_reasons() -> None:
    (event,) = linked(told("d1", "kill", recipients=(1,)), told("d2", "kill", recipients=(1,)))
    assert event.reasons
    assert all(reason.weight for reason in event.reasons)


def standing(**more: Any) -> Standing:
    known: dict[str, Any] = {
        "reality": "done",
        "days": None,
        "known_by": None,
        "victims": frozenset(),
        "countries": frozenset(),
    }
    return Standing(**(known | more))


def test_nothing_known_is_against_nothing() -> None:
    assert against(standing(), standing(days=JANUARY, victims=frozenset({1}), countries=frozenset({"FRA"}))) is None


def test_groups_join_by_the_mean_of_what_was_compared() -> None:
    ties = [(0, 1, 2.0), (1, 2, 1.0), (0, 2, -4.0)]
    groups, joins, _ = join([standing()] * 3, ties)
    assert groups == [[0, 1], [2]]  # the second tie alone would join all three
    assert joins == [(0, 1)]


def test_a_third_that_fits_both_holds_apart_what_cannot_be_one() -> None:
    standings = [standing(days=days("2031-01-01")), standing(), standing(days=days("2031-03-01"))]
    groups, _, _ = join(standings, [(0, 1, 3.0), (1, 2, 2.0)])
    assert groups == [[0, 1], [2]]


def test_stories_take_no_neighbours_for_not_alike() -> None:
    found = stories(["a", "b", "c", "d"], [("a", "b", 0.6), ("b", "c", 0.2), ("c", "d", 0.5)])
    assert found["a"] == found["b"] != found["c"] == found["d"]


@pytest.mark.parametrize(
    ("words", "same"),
    [
        (("kill", "assassination", "murder", "death"), True),
        (("resign", "resignation", "quit"), True),
        (("earthquake", "tremor"), True),
        (("evacuate", "evacuation"), True),
        (("increase", "decrease"), False),
        (("attack", "arrest"), False),
    ],
)
def test_families(words: tuple[str, ...], same: bool) -> None:
    assert (len({family_of(word) for word in words}) == 1) == same
