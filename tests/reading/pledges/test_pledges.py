from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from onrecord.records import Interval
from tests.reading.pledges.sentences import pledges, pledges_of, readings

P, T, D, A = "promise", "threat", "demand", "agreement"


@pytest.mark.parametrize(
    ("text", "kind", "act", "due"),
    [
        ("The Harbour Board promised to reopen the pier by 1 May.", P, "reopen the pier by 1 May", "2021-05-01"),
        ("Olin Tarn said he would step down within 30 days.", P, "step down within 30 days", "2021-04-09"),
        ("The minister announced that the ferry would be scrapped by the end of 2022.", P,
         "the ferry would be scrapped by the end of 2022", "2022-12-31"),
        ("“We will rebuild the bridge,” Tarn said.", P, "rebuild the bridge", None),
        ("Norland is committed to withdrawing its troops.", P, "withdrawing its troops", None),
        ("Tarn repeated his pledge to lower fares.", P, "lower fares", None),
        ("The board assured Varda that there would be no toll by the end of the year.", P,
         "there would be no toll by the end of the year", "2021-12-31"),
        ("The Red Brigade vowed to attack the port if the deadline of 31 December passes.", T, "attack the port",
         "2021-12-31"),
        ("Norland threatened to close the strait unless the ships leave before Friday.", T, "close the strait",
         "2021-03-11"),
        ("Brigade leaders warned that attacks will resume if the talks fail.", T, "attacks will resume", None),
        ("Tarn said there would be consequences if the ships stay.", T, "there would be consequences", None),
        ("Varda urged Norland to free the sailors by Monday.", D, "free the sailors by Monday", "2021-03-15"),
        ("Tarn called on the board to resign.", D, "resign", None),
        ("Norland says Varda must end its raids.", D, "Varda must end its raids", None),
        ("The union gave the board until Friday to drop the plan.", D, "drop the plan", "2021-03-12"),
        ("The board has one week to drop the plan, union leaders warned.", D, "drop the plan", "2021-03-17"),
        ("Tarn set a deadline of 30 April for the rebels to leave the port.", D, "the rebels … leave the port",
         "2021-04-30"),
        ("Varda set Friday as the deadline for the rebels to lay down their arms.", D,
         "the rebels … lay down their arms", "2021-03-12"),
        ("On Wednesday Tarn gave the board ten days to free the sailors, and suspended the talks.", D,
         "free the sailors", "2021-03-20"),  # the days count from the giving; what else she did is no part of it
        ("The board agreed to add two ferries but did not accept the lower fares.", A, "add two ferries", None),
        ("“As I have said before, if Norland closes the strait, I will destroy its ports,” Tarn said.", T,
         "destroy its ports", None),
        ("Olin Tarn said he would leave the board if the members voted against him.", P, "leave the board", None),
        ("“We warn Norland that our raids will keep expanding,” Tarn said.", T, "our raids will keep expanding", None),
        ("Varda promised to rebuild by the end of 2022 the houses of 14 villages.", P,
         "rebuild by the end of 2022 the houses of 14 villages", "2022-12-31"),  # the object after its deadline
        ("Tarn promised stricter punishments for smugglers.", P, "stricter punishments for smugglers", None),
        ("“By nightfall all those who need tents will be provided with one,” the head of the rescue service told "
         "reporters.", P, "By nightfall all those who need tents will be provided with one", None),
        ("“[W]ithin the next ten days, I will present a plan,” Tarn said.", P,
         "[W]ithin the next ten days … present a plan", "2021-03-20"),
        ("Tarn said he would decide “when I see the report”.", P, "decide “when I see the report”", None),
        ("“I urge Varda, if she cannot govern the port, to please step down,” Tarn said.", D, "please step down", None),
        ("However, the board promised to reopen the pier.", P, "reopen the pier", None),
        ("Protesters demanded the release of the sailors.", D, "the release of the sailors", None),
        ("Norland and Varda agreed to withdraw their troops by June 2022.", A, "withdraw their troops by June 2022",
         "2022-06-01..2022-06-30"),
        ("Norland signed a deal with Varda to share the harbour.", A, "share the harbour", None),
        ("Norland agreed on 3 March to lift the ban.", A, "lift the ban", None),
        ("The two sides declared a ceasefire from 12 March.", A, "a ceasefire from 12 March", "2021-03-12"),
    ],
)  # fmt: skip
def test_what_is_pledged_and_when_it_is_due(text: str, kind: str, act: str, due: str | None) -> None:
    [found] = pledges(text)
    days = f"{found.due.earliest}..{found.due.latest}" if found.due else None
    told = (found.kind, " … ".join(span.of(text) for span in found.action), days)
    assert told == (kind, act, due if due is None or ".." in due else f"{due}..{due}")


@pytest.mark.parametrize(
    "text",
    [
        "Norland refused to commit to a withdrawal.",
        "Tarn did not promise to lower fares.",
        "Norland denied that it had signed a deal with Varda.",
        "Tarn hopes to reach an agreement by May.",
        "If Norland agrees to leave, the port will prosper.",
        "Analysts said the war would end by May.",  # a forecast: nobody binds himself
        "The delegation called on the governor to discuss trade.",  # a visit
        "The ferry will arrive on Monday.",  # a timetable
        "Storms threaten to flood the port.",
        "Tarn agreed that the film was good.",
        "The plan could guarantee lower fares.",
        "Tarn committed a crime in May.",
        "Norland dropped its demand that the sailors be freed.",
        "A spokeswoman said it would take as long as it took.",
        "Norland has until Friday to pay, analysts said.",
    ],
)
def test_what_is_no_pledge(text: str) -> None:
    assert pledges(text) == ()


@pytest.mark.parametrize(
    ("text", "makers", "recipients"),
    [
        ("The Harbour Board promised to reopen the pier by 1 May.", ["The Harbour Board"], []),
        ("Varda urged Norland to free the sailors by Monday.", ["Varda"], ["Norland"]),
        ("Norland says Varda must end its raids.", ["Norland"], ["Varda"]),
        ("“We will rebuild the bridge,” Tarn said.", ["We"], []),
    ],
)
def test_who_gave_it_and_to_whom(text: str, makers: list[str], recipients: list[str]) -> None:
    [found] = pledges(text)
    assert [span.of(text) for span in found.makers] == makers
    assert [span.of(text) for span in found.recipients] == recipients


def test_we_is_whoever_speaks() -> None:
    text = "“We will rebuild the bridge,” Tarn said."
    [found] = pledges(text)
    assert found.by is not None
    assert found.by == readings()[text].statements[0].speaker


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("Norland threatened to close the strait unless the ships leave before Friday.",
         "unless the ships leave before Friday"),
        ("Brigade leaders warned that attacks will resume if the talks fail.", "if the talks fail"),
        ("Tarn called on the board to resign.", None),
        ("“I urge Varda, if she cannot govern the port, to please step down,” Tarn said.",
         "if she cannot govern the port"),
        ("“As I have said before, if Norland closes the strait, I will destroy its ports,” Tarn said.",
         "if Norland closes the strait"),
        ("Olin Tarn said he would leave the board if the members voted against him.",
         "if the members voted against him"),
        ("The brigades threatened to attack the port as they attacked it before.", None),
    ],
)  # fmt: skip
def test_the_condition_stands_apart_from_the_act(text: str, condition: str | None) -> None:
    [found] = pledges(text)
    assert (" … ".join(span.of(text) for span in found.condition) or None) == condition


def test_both_parties_to_an_agreement_are_known() -> None:
    [found] = pledges("Norland and Varda agreed to withdraw their troops by June 2022.")
    assert found.by is not None
    assert found.to is not None
    assert found.by != found.to


def test_both_parties_to_an_accord_that_they_signed_are_known() -> None:
    [found] = pledges("The accord that Norland and Varda signed ends the war.")
    assert (found.kind, found.by, found.to) == (A, 0, 1)


def test_what_is_promised_to_be_signed_is_not_agreed_yet() -> None:
    [found] = pledges("Norland promised to sign a truce with the strikers by Friday.")
    assert found.kind == P


def test_the_end_of_a_year_that_is_not_known_stays_wide() -> None:
    text = "The minister announced that the ferry would be scrapped by the end of 2022."
    wide = Interval(earliest=date(2021, 11, 1), latest=date(2022, 12, 31))
    reading = readings()[text]
    [found] = pledges_of(replace(reading, times=(replace(reading.times[0], days=wide),)), text)
    assert found.due == wide


def test_the_day_of_an_agreement_is_not_its_deadline() -> None:
    [found] = pledges("Norland agreed on 3 March to lift the ban.")
    assert (found.time, found.due) == (None, None)
