"""What is only spoken of is no event: general sentences, questions, purposes, possibilities with nobody of name."""

from __future__ import annotations

import pytest

from onrecord.records.readings import EntityKind

from .parsed import events_of

Names = dict[str, EntityKind]
OF_SOME_DAY = (
    (
        "the performed demand",
        "We/PRON/1/nsubj/we demand/VERB/-1/root/demand an/DET/3/det/an answer/NOUN/1/obj/answer ./PUNCT/1/punct/.",
        {"We": "person"},
        "REQUEST",
    ),
    (
        "a country's standing support",
        "Overland/PROPN/1/nsubj/Overland supports/VERB/-1/root/support the/DET/3/det/the"
        " rebels/NOUN/1/obj/rebel ./PUNCT/1/punct/.",
        {"Overland": "country", "the rebels": "person"},
        "SUPPORT",
    ),
    (
        "a nameless man told of in the past",
        "A/DET/1/det/a man/NOUN/2/nsubj/man stabbed/VERB/-1/root/stab a/DET/4/det/a clerk/NOUN/2/obj/clerk"
        " ./PUNCT/2/punct/.",
        {"A man": "person", "a clerk": "person"},
        "ASSAULT",
    ),
)
SPOKEN_OF = (
    (
        "a question",
        "Who/PRON/1/nsubj/who attacked/VERB/-1/root/attack the/DET/3/det/the camp/NOUN/1/obj/camp ?/PUNCT/1/punct/?",
        {"the camp": "facility"},
    ),
    (
        "people in general",
        "Here/ADV/2/advmod/here people/NOUN/2/nsubj/people donate/VERB/-1/root/donate money/NOUN/2/obj/money"
        " ./PUNCT/2/punct/.",
        {"people": "people"},
    ),
    (
        "a purpose that names nobody",
        "They/PRON/1/nsubj/they work/VERB/-1/root/work to/PART/3/mark/to help/VERB/1/advcl/help"
        " students/NOUN/3/obj/student pay/VERB/3/xcomp/pay ./PUNCT/1/punct/.",
        {"students": "person"},
    ),
    (
        "a possibility with nobody of name",
        "Here/ADV/3/advmod/here neighbours/NOUN/3/nsubj/neighbour should/AUX/3/aux/should"
        " support/VERB/-1/root/support strangers/NOUN/3/obj/stranger ./PUNCT/3/punct/.",
        {"neighbours": "person", "strangers": "person"},
    ),
    (
        "thanks",
        "I/PRON/1/nsubj/I thank/VERB/-1/root/thank Tarn/PROPN/1/obj/Tarn ./PUNCT/1/punct/.",
        {"Tarn": "person"},
    ),
    (
        "goods wanted on a market",
        "Demand/NOUN/4/nsubj/demand for/ADP/2/case/for steel/NOUN/0/nmod/steel has/AUX/4/aux/have"
        " grown/VERB/-1/root/grow in/ADP/6/case/in Overland/PROPN/4/obl/Overland ./PUNCT/4/punct/.",
        {"Overland": "country"},
    ),
    (
        "what is only insisted on as true",
        "Tarn/PROPN/1/nsubj/Tarn insists/VERB/-1/root/insist that/SCONJ/4/mark/that they/PRON/4/nsubj/they"
        " spoke/VERB/1/ccomp/speak ./PUNCT/1/punct/.",
        {"Tarn": "person", "they": "person"},
    ),
    (
        "somebody's way to a building",
        "Tarn/PROPN/1/nsubj/Tarn went/VERB/-1/root/go to/ADP/4/case/to the/DET/4/det/the museum/NOUN/1/obl/museum"
        " ./PUNCT/1/punct/.",
        {"Tarn": "person", "the museum": "facility"},
    ),
    (
        "goods sold by nobody of name",
        "Here/ADV/3/advmod/here oil/NOUN/3/nsubj:pass/oil is/AUX/3/aux:pass/be sold/VERB/-1/root/sell"
        " ./PUNCT/3/punct/.",
        {},
    ),
    (
        "a deed of nobody",
        "No/DET/1/det/no group/NOUN/2/nsubj/group said/VERB/-1/root/say it/PRON/4/nsubj/it"
        " bombed/VERB/2/ccomp/bomb the/DET/6/det/the bridge/NOUN/4/obj/bridge ./PUNCT/2/punct/.",
        {"the bridge": "facility"},
    ),
    (
        "a thing that threatens",
        "The/DET/1/det/the drought/NOUN/2/nsubj/drought threatened/VERB/-1/root/threaten"
        " farmers/NOUN/2/obj/farmer ./PUNCT/2/punct/.",
        {"farmers": "person"},
    ),
    (
        "what would be, if",
        "Tarn/PROPN/3/nsubj/Tarn would/AUX/3/aux/would not/PART/3/advmod/not help/VERB/-1/root/help"
        " Vara/PROPN/3/obj/Vara if/SCONJ/7/mark/if he/PRON/7/nsubj/he knew/VERB/3/advcl/know ./PUNCT/3/punct/.",
        {"Tarn": "person", "Vara": "person", "he": "person"},
    ),
)


@pytest.mark.parametrize(
    ("parsed", "names", "type_"), [row[1:] for row in OF_SOME_DAY], ids=[r[0] for r in OF_SOME_DAY]
)
def test_events_of_some_day_are_kept(parsed: str, names: Names, type_: str) -> None:
    _, events = events_of(parsed, names)
    assert [event.type for event in events] == [type_]


@pytest.mark.parametrize(("parsed", "names"), [row[1:] for row in SPOKEN_OF], ids=[row[0] for row in SPOKEN_OF])
def test_what_is_only_spoken_of_is_no_event(parsed: str, names: Names) -> None:
    assert events_of(parsed, names)[1] == ()


def test_an_arrest_that_a_court_was_told_of_has_happened() -> None:
    parsed = (
        "The/DET/1/det/the court/NOUN/3/nsubj:pass/court was/AUX/3/aux:pass/be told/VERB/-1/root/tell"
        " Tarn/PROPN/6/nsubj:pass/Tarn was/AUX/6/aux:pass/be arrested/VERB/3/ccomp/arrest ./PUNCT/3/punct/."
    )
    _, events = events_of(parsed, {"The court": "organization", "Tarn": "person"})
    assert [(event.type, event.status) for event in events] == [("COERCE", "happened")]


def test_there_was_an_attack_is_told_though_nobody_is_named() -> None:
    parsed = "There/PRON/1/expl/there was/VERB/-1/root/be an/DET/3/det/a ambush/NOUN/1/nsubj/ambush ./PUNCT/1/punct/."
    assert [event.type for event in events_of(parsed)[1]] == ["ASSAULT"]


def test_who_was_killed_by_a_suspect_was_killed() -> None:
    _, events = events_of(
        "A/DET/1/det/a man/NOUN/-1/root/man suspected/VERB/1/acl/suspect of/SCONJ/4/mark/of"
        " killing/VERB/2/advcl/kill two/NUM/6/nummod/two guards/NOUN/4/obj/guard fled/VERB/1/acl/flee"
        " ./PUNCT/1/punct/.",
        {"A man": "person", "two guards": "person"},
    )
    assert [event.status for event in events if event.type == "ASSAULT"] == ["happened"]


def test_what_was_to_be_is_planned() -> None:
    _, events = events_of(
        "Tarn/PROPN/3/nsubj/Tarn was/AUX/3/aux/be to/PART/3/mark/to meet/VERB/-1/root/meet Vara/PROPN/3/obj/Vara"
        " ./PUNCT/3/punct/.",
        {"Tarn": "person", "Vara": "person"},
    )
    assert [event.status for event in events] == ["planned"]
