from __future__ import annotations

from datetime import date

from onrecord.records import Interval, Span
from onrecord.weighing.discrepancies.manners import at_odds, decided


def told(document: str, text: str, year: int | None = None):
    days = Interval(earliest=date(year, 1, 1), latest=date(year, 12, 31)) if year else None
    return decided(text, Span(start=0, end=len(text)), document_id=document, days=days)


ALL = "The Ostrel parliament voted unanimously to expel the French troops."
SOME = "A decision in parliament, adopted mainly by northern members, required the withdrawal of French soldiers."


def test_how_one_decision_was_made_in_two_ways() -> None:
    ((left, right),) = at_odds([told("a", ALL), told("b", SOME)])
    assert (left.words, right.words) == ("unanimously", "mainly by northern members")


def test_two_decisions_are_no_contradiction() -> None:
    other = "The Ostrel parliament approved the harbour budget, mainly by votes of the northern members."
    assert not list(at_odds([told("a", ALL), told("b", other)]))
    assert not list(at_odds([told("a", ALL, 2030), told("b", SOME, 2031)]))
    assert not list(at_odds([told("a", ALL), told("a", SOME)]))


def test_a_manner_without_a_body_that_decides_says_nothing() -> None:
    assert told("a", "The road was built mainly by prisoners.") is None
    assert told("a", "Critics were unanimous about the film.") is None
