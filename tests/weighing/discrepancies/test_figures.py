from __future__ import annotations

import re

import pytest

from onrecord.reading.quantities import read_quantities
from onrecord.records import Interval, Span
from onrecord.text.sentences import sentences
from onrecord.weighing.discrepancies.figures import Figure, conflicting, figure_of


def figures(*reports: str) -> list[Figure]:
    """The figures of reports; "2031-03-04: ..." gives a day of publication."""
    found = []
    for number, given in enumerate(reports):
        dated = re.match(r"(\d{4}-\d\d-\d\d): ", given)
        text = given[dated.end() :] if dated else given
        day = Interval.parse(dated[1]) if dated else None
        spans = [Span(start=start, end=end) for start, end in sentences(text)]
        for quantity in read_quantities(text, sentences=spans):
            sentence = next(span for span in spans if span.start <= quantity.start < span.end)
            figure = figure_of(quantity, text, sentence, document_id=f"d{number}", given=day)
            if figure is not None:
                found.append(figure)
    return found


@pytest.mark.parametrize(
    ("text", "kind", "whom"),
    [
        ("The blast killed 27 people.", "killed", ""),
        ("27 people were killed in the blast.", "killed", ""),
        ("A fire left three people dead.", "killed", ""),
        ("Three dead after a fire at the port.", "killed", ""),
        ("The death toll rose to 31.", "killed", ""),
        ("Two soldiers died in the raid.", "killed", "soldier"),
        ("The quake injured about 50 people.", "injured", ""),
        ("Twelve people were injured in the riots.", "injured", ""),
        ("The storm left 4,000 people homeless.", "displaced", ""),
        ("Police arrested 46 people.", "arrested", ""),
        ("The strike left 27 ferries in port.", "ferry", ""),
        ("He shot dead one person and injured two others.", "injured", ""),
    ],
)
def test_what_a_figure_counts(text: str, kind: str, whom: str) -> None:
    assert [(one.kind, one.whom) for one in figures(text) if one.kind == kind] == [(kind, whom)]


@pytest.mark.parametrize(
    "text",
    [
        "Among the dead were children, including 3 girls.",
        "In all 212 people have been killed since January.",
        "A similar attack killed 31 people last year.",
        "The mother of 12 was killed.",
        "It could have killed 500 people.",
        "The trial has cost $ 2 million.",
        "The climber fell 200 feet.",
    ],
)
def test_what_is_no_figure_of_the_event(text: str) -> None:
    assert [one for one in figures(text) if one.kind in ("killed", "injured", "foot", "million")] == []


@pytest.mark.parametrize(
    "reports",
    [
        ("The blast killed 20 people.", "The blast killed 35 people."),
        ("At least 50 people were killed.", "The fire killed 41 people."),
        ("No one died. No injuries were reported.", "Three people were injured."),
        ("About 2,500 troops remain.", "Some 3,100 troops remain."),
        ("Two women were killed.", "Three women were killed."),
        ("2031-03-05: The toll rose to 35 dead.", "2031-03-09: The blast killed 20 people."),
        ("2031-03-05: The blast killed 20 people.", "2031-03-05: The blast killed 35 people."),
        ("At least three people died, and the mayor spoke of three people killed.", "The quake killed 10 people."),
    ],
)
def test_figures_that_cannot_both_hold(reports: tuple[str, str]) -> None:
    assert list(conflicting(figures(*reports)))


@pytest.mark.parametrize(
    "reports",
    [
        ("About 2,500 troops remain.", "The 2,500 troops will leave."),
        ("About 2,500 troops remain.", "There are 2,487 troops."),
        ("At least 20 people were killed.", "The blast killed 35 people."),
        ("Dozens of people were killed.", "Forty people were killed."),
        ("Up to 50 people were missing.", "Thirty-two people were missing."),
        ("Between 20 and 30 people were killed.", "Twenty-seven people were killed."),
        ("2031-03-04: The quake killed 3 people.", "2031-03-05: The quake killed 10 people."),
        ("Two soldiers were killed.", "Nine people were killed."),
        ("The attack killed 5 and wounded 12.", "Five people died, 12 were wounded."),
    ],
)
def test_figures_that_can(reports: tuple[str, str]) -> None:
    assert not list(conflicting(figures(*reports)))


def test_some_of_them_are_not_all_of_them() -> None:
    assert [one.low for one in figures("30 of the 80 wounded went home.")] == [80]


def test_all_figures_are_kept() -> None:
    ((kind, found),) = conflicting(
        figures("The blast killed 20 people.", "The blast killed 35 people.", "At least 20 people were killed.")
    )
    assert kind == "killed"
    assert [one.words for one in found] == ["20 people", "35 people", "At least 20 people"]
