"""Days of statements from what was said before them and from what they speak of, on invented texts."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.statement_days import read_statement_days
from onrecord.records import Interval, Span, StatementReport, TimeExpression, Word

MONDAY = Interval(earliest=date(2021, 8, 2), latest=date(2021, 8, 2))
PUBLISHED = Interval(earliest=date(2021, 8, 5), latest=date(2021, 8, 5))


def place(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start=start, end=start + len(words))


def report(text: str, content: str, *, speaker: int | None = 0, said: Interval | None = None) -> StatementReport:
    return StatementReport(content=(place(text, content),), speaker=speaker, said=said)


def days(
    text: str, *reports: StatementReport, day: str | None = None, words: tuple[Word, ...] = ()
) -> list[Interval | None]:
    times = []
    if day is not None:
        at = place(text, day)
        times.append(TimeExpression(start=at.start, end=at.end, type="DATE", value="2021-08-03", days=MONDAY))
    found = read_statement_days(text, statements=reports, times=times, words=words, published=PUBLISHED)
    return [one.said for one in found]


def test_what_is_added_was_said_on_the_same_occasion() -> None:
    text = "Tarn said it was late. It was cold, he added."
    assert days(text, report(text, "it was late", said=MONDAY), report(text, "It was cold")) == [MONDAY, MONDAY]


@pytest.mark.parametrize(
    ("between", "speaker", "said"),
    [
        ("On Tuesday he left. ", 0, MONDAY),
        ("Later ", 0, MONDAY),
        ("", 1, MONDAY),
        ("", None, MONDAY),
        ("", 0, Interval(earliest=date(1961, 1, 1), latest=date(1961, 1, 1))),
        ("", 0, Interval(earliest=date(2021, 1, 1), latest=date(2021, 7, 31))),
    ],
    ids=["another day", "later", "another speaker", "nobody known", "old words", "a vague day"],
)
def test_another_occasion_has_no_day(between: str, speaker: int | None, said: Interval) -> None:
    text = f"Tarn said it was late. {between}it was cold, he said."
    first, second = report(text, "it was late", said=said), report(text, "it was cold", speaker=speaker)
    assert days(text, first, second, day="Tuesday" if "Tuesday" in text else None) == [said, None]


def test_the_day_of_what_another_said_does_not_part_an_occasion() -> None:
    text = "Tarn said it was late. On Tuesday Renk said it rained. It was cold, Tarn said."
    first, last = report(text, "it was late", said=MONDAY), report(text, "It was cold")
    other = StatementReport(content=(place(text, "it rained"),), source=(place(text, "Renk"),), speaker=1)
    times = [TimeExpression(start=26, end=33, type="DATE", value="2021-08-03", days=MONDAY)]
    sentences = [Span(start=0, end=22), Span(start=23, end=54), Span(start=55, end=len(text))]
    found = read_statement_days(
        text, statements=[first, other, last], times=times, words=(), published=PUBLISHED, sentences=sentences
    )
    assert [one.said for one in found] == [MONDAY, None, MONDAY]


def words(text: str, *rows: tuple[str, str, int, str, str]) -> tuple[Word, ...]:
    made = []
    for form, upos, head, relation, lemma in rows:
        at = place(text, form)
        made.append(Word(start=at.start, end=at.end, upos=upos, head=head, deprel=relation, lemma=lemma))
    return tuple(made)


def test_what_a_statement_tells_of_had_happened() -> None:
    text = "Tarn said the talks failed Monday."
    parsed = words(text, ("failed", "VERB", -1, "root", "fail"), ("Monday", "PROPN", 0, "obl", "monday"))
    expected = Interval(earliest=MONDAY.earliest, latest=PUBLISHED.latest)
    assert days(text, report(text, "the talks failed Monday"), day="Monday", words=parsed) == [expected]


def test_what_a_statement_announces_dates_nothing() -> None:
    text = "Tarn said the talks will begin Monday."
    parsed = words(
        text,
        ("will", "AUX", 1, "aux", "will"),
        ("begin", "VERB", -1, "root", "begin"),
        ("Monday", "PROPN", 1, "obl", "monday"),
    )
    assert days(text, report(text, "the talks will begin Monday"), day="Monday", words=parsed) == [None]


@given(st.lists(st.tuples(st.integers(0, 200), st.integers(1, 30), st.sampled_from([None, 0, 1])), max_size=8))
def test_days_are_only_added(rows: list[tuple[int, int, int | None]]) -> None:
    reports = [
        StatementReport(content=(Span(start=at, end=at + size),), speaker=who, said=MONDAY if size % 2 else None)
        for at, size, who in rows
    ]
    found = read_statement_days("x " * 200, statements=reports, times=(), words=(), published=PUBLISHED)
    assert [one.content for one in found] == [one.content for one in reports]
    assert all(new.said == old.said for new, old in zip(found, reports, strict=True) if old.said is not None)
    assert all(new.said in (None, MONDAY) for new in found)
