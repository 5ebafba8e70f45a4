"""What stands in the margin beside a time."""

from __future__ import annotations

import pytest

from onrecord.case.views.evidence import TimeRead
from onrecord.records import Interval
from onrecord.web.marks import marks_of


@pytest.mark.parametrize(
    ("type_", "value", "days", "says"),
    [
        ("DATE", "2031-03-03", Interval.parse("2031-03-03"), "3 Mar 2031"),
        ("DATE", "PRESENT_REF", None, "the present"),
        ("DATE", "XXXX-XX-XX", None, "no day can be told (XXXX-XX-XX)"),
        ("DURATION", "P2D", None, "a length of time: 2 days"),
        ("DURATION", "P1M", None, "a length of time: 1 month"),
        ("DURATION", "PT1M", None, "a length of time: 1 minute"),
        ("DURATION", "PXY", None, "a length of time: some years"),
        ("DURATION", "PXNI", None, "a length of time (PXNI)"),
        ("DURATION", "P3H", None, "a length of time (P3H)"),
        ("SET", "P1D", None, "every day"),
        ("SET", "P2W", None, "every 2 weeks"),
        ("SET", "XXXX-WXX-1", None, "again and again (XXXX-WXX-1)"),
    ],
)
def test_a_time_in_words(type_: str, value: str, days: Interval | None, says: str) -> None:
    (mark,) = marks_of([TimeRead(start=0, end=4, type=type_, value=value, days=days)])
    assert mark.says == says
