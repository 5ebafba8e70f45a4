from __future__ import annotations

from datetime import date

from onrecord.records import Interval, Span
from onrecord.weighing.discrepancies import ComparedReport, Told, compare


def told(document: str, key: str, words: str | None = None, at: int = 0) -> Told:
    return Told(key=key, words=words or key, document_id=document, span=Span(start=at, end=at + 5))


def report(document: str, **more: object) -> ComparedReport:
    return ComparedReport(document_id=document, span=Span(start=0, end=50), **more)


def slots(*reports: ComparedReport) -> list[str]:
    return [one.slot for one in compare("event", "v-1", reports)]


def test_done_and_denied() -> None:
    assert slots(report("a", status=told("a", "told")), report("b", status=told("b", "denied"))) == ["status"]
    assert slots(report("a", status=told("a", "told")), report("b", status=told("b", "told"))) == []


def test_days_that_cannot_both_hold_and_days_that_can() -> None:
    january = Interval(earliest=date(2031, 1, 1), latest=date(2031, 1, 31))
    third = Interval(earliest=date(2031, 1, 3), latest=date(2031, 1, 3))
    ninth = Interval(earliest=date(2031, 1, 9), latest=date(2031, 1, 9))

    def on(document: str, day: Interval, words: str) -> ComparedReport:
        return report(document, day=day, day_words=told(document, str(day), words))

    assert slots(on("a", january, "in January"), on("b", third, "on 3 January")) == []
    assert slots(on("a", third, "on 3 January"), on("b", ninth, "on 9 January")) == ["date"]


def test_bare_weekdays_count_only_for_what_happens_once() -> None:
    def on(document: str, value: str, act: str) -> ComparedReport:
        return report(document, day_value=value, act=act, day_words=told(document, value))

    assert slots(on("a", "XXXX-WXX-5", "kill"), on("b", "XXXX-WXX-1", "kill")) == ["date"]
    assert slots(on("a", "XXXX-WXX-5", "meet"), on("b", "XXXX-WXX-1", "meet")) == []


def test_who_did_it() -> None:
    left, right = (told("a", "e-1", "Kelmar Front"),), (told("b", "e-2", "Ostrel Army"),)
    assert slots(report("a", actors=left), report("b", actors=right)) == ["who"]
    assert slots(report("a", actors=left), report("b", actors=(*right, told("b", "e-1", "Kelmar Front")))) == []
    assert slots(report("a", actors=left), report("b")) == []
    misspelled = (told("b", "e-9", "Kelmer Front"),)
    assert slots(report("a", actors=left), report("b", actors=misspelled)) == []


def test_one_quotation_in_two_wordings_keeps_each_wording_once() -> None:
    words = ("We will not move a ship before the towers are lit", "We will not sink a ship before the towers are lit")
    reports = [report(one, quoted=told(one, said, said)) for one, said in zip("abc", (*words, words[0]), strict=True)]
    (found,) = compare("statement", "s-1", reports)
    assert sorted({value.value for value in found.values}) == sorted(words)


def test_each_side_of_a_wording_is_worded_as_its_fullest_report() -> None:
    full = "We will go. We will not move a ship before the towers are lit in June at last"
    cut, other = "We will not move a ship before the towers are lit in June at last", full.replace("June", "May")
    reports = [report(one, quoted=told(one, said, said)) for one, said in zip("abc", (cut, full, other), strict=True)]
    (found,) = compare("statement", "s-1", reports)
    assert {value.value for value in found.values} == {full, other}


def test_what_matters_more_weighs_more() -> None:
    (status,) = compare(
        "event", "v-1", [report("a", status=told("a", "told")), report("b", status=told("b", "denied"))]
    )
    words = ("We will go to the sea before the towers are lit", "We will go to the lake before the towers are lit")
    (wording,) = compare(
        "statement", "s-1", [report(d, quoted=told(d, w, w)) for d, w in zip("ab", words, strict=True)]
    )
    assert status.weight > wording.weight
