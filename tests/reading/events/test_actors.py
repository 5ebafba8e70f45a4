"""Who acts, where the syntax needs help: capitals that stand for governments, slips of the parser, joined names."""

from __future__ import annotations

import pytest

from onrecord.records.readings import EntityKind

from .parsed import events_of

GOVERNMENTS = (
    "The/DET/1/det/the governments/NOUN/6/nsubj/government of/ADP/3/case/of Overland/PROPN/1/nmod/Overland"
    " and/CCONJ/5/cc/and Lowland/PROPN/3/conj/Lowland met/VERB/-1/root/meet ./PUNCT/6/punct/."
)
SWORN = (
    "Rebels/NOUN/2/nsubj:pass/rebel have/AUX/2/aux/have sworn/VERB/-1/root/swear to/PART/4/mark/to"
    " fight/VERB/2/xcomp/fight ./PUNCT/2/punct/."
)
CAPITAL = (
    "Uke/PROPN/1/nsubj/Uke demanded/VERB/-1/root/demand an/DET/3/det/a apology/NOUN/1/obj/apology ./PUNCT/1/punct/."
)
MINERS = (
    "Miners/NOUN/3/nsubj/miner in/ADP/2/case/in Uke/PROPN/0/nmod/Uke protested/VERB/-1/root/protest ./PUNCT/3/punct/."
)
MISTAGGED = (
    "The/DET/1/det/the envoy/NOUN/2/nsubj/envoy cancelled/PROPN/-1/root/cancelled a/DET/4/det/a"
    " visit/NOUN/2/obj/visit to/ADP/6/case/to Uke/PROPN/4/nmod/Uke ./PUNCT/2/punct/."
)
HUNG_ON_THE_SUBJECT = (
    "Tarn/PROPN/-1/root/Tarn of/ADP/2/case/of Uke/PROPN/0/nmod/Uke expelled/VERB/0/parataxis/expel"
    " aid/NOUN/5/compound/aid workers/NOUN/3/obj/worker ./PUNCT/0/punct/."
)
ILLEGAL = (
    "A/DET/1/det/a minister/NOUN/2/nsubj/minister said/VERB/-1/root/say the/DET/4/det/the ban/NOUN/6/nsubj/ban"
    " was/AUX/6/cop/be illegal/ADJ/2/ccomp/illegal ./PUNCT/2/punct/."
)
AFTER = (
    "Guards/NOUN/2/nsubj:pass/guard were/AUX/2/aux:pass/be killed/VERB/-1/root/kill after/SCONJ/5/mark/after"
    " rebels/NOUN/5/nsubj/rebel attacked/VERB/2/advcl/attack a/DET/7/det/a camp/NOUN/5/obj/camp ./PUNCT/2/punct/."
)
ITS_OWN = (
    "Overland/PROPN/1/nsubj/Overland completed/VERB/-1/root/complete its/PRON/3/nmod:poss/its"
    " withdrawal/NOUN/1/obj/withdrawal ./PUNCT/1/punct/."
)
HANDS = (
    "A/DET/1/det/a monk/NOUN/2/nsubj/monk died/VERB/-1/root/die at/ADP/5/case/at the/DET/5/det/the"
    " hands/NOUN/2/obl/hand of/ADP/7/case/of guards/NOUN/5/nmod/guard ./PUNCT/2/punct/."
)

ADJECTIVAL = (
    "Overland/PROPN/-1/root/Overland suspended/VERB/0/amod/suspend aid/NOUN/1/obj/aid to/ADP/4/case/to"
    " Uke/PROPN/2/nmod/Uke ./PUNCT/0/punct/."
)
NO_PASSIVE = (
    "The/DET/1/det/the army/NOUN/2/nsubj:pass/army captured/VERB/-1/root/capture a/DET/4/det/a town/NOUN/2/obj/town"
    " ./PUNCT/2/punct/."
)
HELD = (
    "Tarn/PROPN/1/nsubj/Tarn held/ADV/-1/root/held talks/NOUN/1/obj/talk with/ADP/4/case/with"
    " rebels/NOUN/2/nmod/rebel ./PUNCT/1/punct/."
)
NO_SUBJECT = (
    "Vara/PROPN/4/appos/Vara will/AUX/2/aux/will meet/VERB/-1/root/meet the/DET/4/det/the envoy/NOUN/2/obj/envoy"
    " ./PUNCT/2/punct/."
)
OF_OTHERS = (
    "Tarn/PROPN/1/nsubj/Tarn said/VERB/-1/root/say they/PRON/3/nsubj/they attacked/VERB/1/ccomp/attack"
    " a/DET/5/det/a camp/NOUN/3/obj/camp ./PUNCT/1/punct/."
)


@pytest.mark.parametrize(
    ("why", "parsed", "names", "expected"),
    [
        (
            "names joined within a phrase stay in it",
            GOVERNMENTS,
            {"The governments": "organization"},
            ("CONSULT", ["The governments of Overland and Lowland"]),
        ),
        ("a perfect is no passive", SWORN, {"Rebels": "person"}, ("THREATEN", ["Rebels"])),
        ("a place that demands stands for those who rule it", CAPITAL, {"Uke": "place"}, ("REQUEST", ["Uke"])),
        (
            "the place that tells who they are belongs to the phrase",
            MINERS,
            {"Miners": "person", "Uke": "place"},
            ("PROTEST", ["Miners in Uke"]),
        ),
        (
            "a word with a subject and an object is a verb",
            MISTAGGED,
            {"The envoy": "person", "Uke": "place"},
            ("REJECT", ["The envoy"]),
        ),
        (
            "a verb that hangs on its own subject",
            HUNG_ON_THE_SUBJECT,
            {"Tarn": "person", "aid workers": "person"},
            ("SANCTION", ["Tarn of Uke"]),
        ),
        (
            "the attack that a clause tells before",
            AFTER,
            {"Guards": "person", "rebels": "person", "a camp": "place"},
            ("ASSAULT", ["rebels"]),
        ),
        ("whose own withdrawal it is", ITS_OWN, {"Overland": "country", "its": "country"}, ("RETREAT", ["Overland"])),
        ("at the hands of", HANDS, {"A monk": "person", "guards": "person"}, ("ASSAULT", ["guards"])),
        (
            "a verb taken for an adjective",
            ADJECTIVAL,
            {"Overland": "country", "Uke": "place"},
            ("SANCTION", ["Overland"]),
        ),
        (
            "no passive has an object",
            NO_PASSIVE,
            {"The army": "organization", "a town": "place"},
            ("ASSAULT", ["The army"]),
        ),
        ("a verb taken for an adverb", HELD, {"Tarn": "person", "rebels": "person"}, ("CONSULT", ["Tarn"])),
        (
            "a name before a verb without subject",
            NO_SUBJECT,
            {"Vara": "person", "the envoy": "person"},
            ("CONSULT", ["Vara"]),
        ),
        (
            "they are no single person",
            OF_OTHERS,
            {"Tarn": "person", "they": "people", "a camp": "place"},
            ("ASSAULT", ["they"]),
        ),
        ("what is said to condemn", ILLEGAL, {"A minister": "person"}, ("ACCUSE", ["A minister"])),
    ],
)
def test_who_acts(why: str, parsed: str, names: dict[str, EntityKind], expected: tuple[str, list[str]]) -> None:
    text, events = events_of(parsed, names)
    assert (events[0].type, [span.of(text) for span in events[0].text_actors]) == expected, why


def test_a_name_joined_below_a_title_takes_part_with_its_own_chain() -> None:
    text, events = events_of(
        "President/PROPN/5/nsubj/President Tarn/PROPN/0/flat/Tarn and/CCONJ/4/cc/and Premier/NOUN/4/nmod:desc/premier"
        " Vara/PROPN/1/conj/Vara spoke/VERB/-1/root/speak over/ADP/8/case/over the/DET/8/det/the"
        " phone/NOUN/5/obl/phone ./PUNCT/5/punct/.",
        {"Tarn": "person", "Vara": "person"},
    )
    assert [span.of(text) for span in events[0].text_actors] == ["President Tarn", "Premier Vara"]
    assert events[0].actors == (0, 1)


def test_those_whom_including_names_are_done_to() -> None:
    text, events = events_of(
        "Police/NOUN/1/nsubj/police detained/VERB/-1/root/detain six/NUM/3/nummod/six people/NOUN/1/obj/people"
        " for/SCONJ/5/mark/for lying/VERB/1/advcl/lie ,/PUNCT/9/punct/, including/VERB/9/case/include"
        " doctor/NOUN/9/nmod:desc/doctor Vara/PROPN/5/obl/Vara ./PUNCT/1/punct/.",
        {"Police": "organization", "six people": "person", "doctor": "person", "Vara": "person"},
    )
    assert [span.of(text) for span in events[0].text_recipients] == ["six people", "doctor Vara"]


def test_the_first_to_refuse_has_refused() -> None:
    text, events = events_of(
        "Tarn/PROPN/4/nsubj/Tarn was/AUX/4/cop/be the/DET/4/det/the first/ADJ/4/amod/first"
        " minister/NOUN/-1/root/minister to/PART/6/mark/to resign/VERB/4/acl/resign ./PUNCT/4/punct/.",
        {"Tarn": "person"},
    )
    told = [(event.status, [span.of(text) for span in event.text_actors]) for event in events]
    assert told == [("happened", ["Tarn"])]


def test_who_faces_an_attack_is_attacked() -> None:
    text, events = events_of(
        "The/DET/1/det/the town/NOUN/2/nsubj/town faced/VERB/-1/root/face an/DET/4/det/an attack/NOUN/2/obj/attack"
        " by/ADP/6/case/by rebels/NOUN/4/nmod/rebel ./PUNCT/2/punct/.",
        {"The town": "place", "rebels": "person"},
    )
    assert [span.of(text) for span in events[0].text_actors] == ["rebels"]
    assert [span.of(text) for span in events[0].text_recipients] == ["The town"]
