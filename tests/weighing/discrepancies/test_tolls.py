"""Which documents are about one incident, and whose tolls are at odds."""

from __future__ import annotations

from datetime import date

from onrecord.records import Interval, Span
from onrecord.weighing.discrepancies.figures import Figure
from onrecord.weighing.discrepancies.tolls import TollDocument, tolls_at_odds

TERMS = frozenset("convoy road mission bridge mine driver soldier dawn".split())


def document(name: str, killed: float, day: str | None, *, names: str = "ashen-ford") -> TollDocument:
    given = Interval(earliest=date.fromisoformat(day), latest=date.fromisoformat(day)) if day else None
    figure = Figure(
        document_id=name,
        span=Span(start=0, end=9),
        words=f"{killed:g} people",
        kind="killed",
        whom="",
        low=killed,
        high=killed,
        given=given,
    )
    return TollDocument(
        id=name, published=given, names=frozenset(names.split()), terms=TERMS, tolls={"killed": (figure,)}
    )


def at_odds(*documents: TollDocument) -> list[list[str]]:
    return [[figure.document_id for figure in figures] for _, figures in tolls_at_odds(documents)]


def test_two_reports_of_one_day_are_at_odds() -> None:
    assert at_odds(document("a", 27, "2031-04-03"), document("b", 30, "2031-04-03")) == [["a", "b"]]


def test_a_toll_that_rises_by_the_day_is_the_story_going_on() -> None:
    assert at_odds(document("a", 27, "2031-04-03"), document("b", 30, "2031-04-04")) == []


def test_a_toll_that_falls_is_at_odds() -> None:
    assert at_odds(document("a", 30, "2031-04-03"), document("b", 27, "2031-04-05")) == [["a", "b"]]


def test_a_report_without_days_ties_no_two_that_lie_apart() -> None:
    last_year, now = document("a", 64, "2030-10-19"), document("c", 27, "2031-04-05")
    assert at_odds(last_year, document("b", 30, None), document("d", 30, "2031-04-03"), now) == [["b", "c", "d"]]


def test_the_dead_of_a_war_are_not_those_of_one_attack() -> None:
    assert at_odds(document("a", 27, "2031-04-03"), document("b", 900, "2031-04-03")) == []


def test_a_name_that_most_documents_open_with_ties_none() -> None:
    many = [document(f"d{at:02}", 10 + at, "2031-04-03", names="league") for at in range(14)]
    assert at_odds(*many) == []
    assert at_odds(*many[:5]) != []
