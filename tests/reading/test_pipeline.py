"""What the pipeline adds to what the readers find."""

from datetime import date

import pytest

from onrecord.reading.pipeline import _said_before
from onrecord.records import Interval, Span, StatementReport

PUBLISHED = Interval.parse("2024-02-10")


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (None, None),
        (Interval.parse("2024-02-09"), Interval.parse("2024-02-09")),
        (Interval.parse("2024-02-16"), None),
        (Interval.parse("2024-02"), Interval(earliest=date(2024, 2, 1), latest=date(2024, 2, 10))),
    ],
    ids=["unknown", "before", "after", "in part after"],
)
def test_nobody_has_said_it_after_the_page_appeared(said: Interval | None, kept: Interval | None) -> None:
    report = StatementReport(content=(Span(start=0, end=1),), said=said)
    assert _said_before(report, PUBLISHED).said == kept
    assert _said_before(report, None).said == said
