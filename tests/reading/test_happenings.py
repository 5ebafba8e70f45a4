"""Dated happenings: a word for an event and a date in one clause."""

import pytest

from onrecord.reading.happenings import read_happenings
from onrecord.records import EventReport, Interval, Span, StatementReport, TimeExpression

PUBLISHED = Interval.parse("2023-06-15")


def read(text: str, when: str, days: str, *, quoted: str | None = None) -> tuple[EventReport, ...]:
    start = text.index(when)
    time = TimeExpression(start=start, end=start + len(when), type="DATE", value=days, days=Interval.parse(days))
    at = text.index(quoted) if quoted else 0
    statements = (StatementReport(content=(Span(start=at, end=at + len(quoted)),)),) if quoted else ()
    return read_happenings(
        text, sentences=[Span(start=0, end=len(text))], times=[time], statements=statements, published=PUBLISHED
    )


@pytest.mark.parametrize(
    ("text", "when", "days", "type_", "trigger"),
    [
        ("In May 2022 the guards killed two ferrymen.", "May 2022", "2022-05", "ASSAULT", "killed"),
        ("The two states signed a treaty on 3 March 2021.", "3 March 2021", "2021-03-03", "AGREE", "signed a treaty"),
        ("An ambush on 2 June left six dead.", "2 June", "2023-06-02", "ASSAULT", "ambush"),
        ("Thousands marched on Sunday.", "Sunday", "2023-06-11", "PROTEST", "marched"),
    ],
)
def test_a_word_and_a_date_make_an_event(text: str, when: str, days: str, type_: str, trigger: str) -> None:
    (found,) = read(text, when, days)
    assert found.type == type_
    assert found.trigger.of(text) == trigger
    assert found.happened == Interval.parse(days)
    assert text[found.start : found.end] == text


@pytest.mark.parametrize(
    ("text", "when", "days"),
    [
        ("The guards will have withdrawn or retreated by 1 June 2023.", "1 June 2023", "2023-06-01"),
        ("The guards never attacked the port in May 2022.", "May 2022", "2022-05"),
        ("They did not say who was killed; on Monday the port was quiet.", "Monday", "2023-06-12"),
        ("Nobody was in the port on Monday.", "Monday", "2023-06-12"),
        ("The council plans an attack on 30 June.", "30 June", "2023-06-30"),
        ("The council met before May 2022.", "May 2022", "2022-05"),
    ],
    ids=["future", "denied", "another clause", "no event", "later than the page", "a bound"],
)
def test_what_is_not_said_to_have_happened_then_is_no_event(text: str, when: str, days: str) -> None:
    assert read(text, when, days) == ()


def test_a_happening_in_a_quotation_is_its_sources_word() -> None:
    text = "“They attacked us on Monday,” the harbour master said."
    (found,) = read(text, "Monday", "2023-06-12", quoted="They attacked us on Monday")
    assert found.statement == 0
