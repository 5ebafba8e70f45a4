"""The bounds of a quantity in the case: an open side is no unknown one."""

import math

import pytest

from onrecord.case.rows import quantity_rows
from onrecord.records import Document, Quantity, Reading, Zone


@pytest.mark.parametrize(
    ("low", "high", "kept"),
    [
        (27, 27, (27.0, 27.0)),
        (14, None, (14.0, math.inf)),
        (None, 30, (0.0, 30.0)),
        (None, None, (None, None)),
        (0, 0, (0.0, 0.0)),
    ],
    ids=["exact", "at least", "up to", "unknown", "none"],
)
def test_bounds(low: float | None, high: float | None, kept: tuple[float | None, float | None]) -> None:
    text = "some boats"
    zones = (Zone(start=0, end=len(text), kind="body"),)
    document = Document(id="d-1", source="a", text=text, zones=zones, sha256="0")
    found = Quantity(start=0, end=len(text), what="boats", low=low, high=high)
    (row,) = quantity_rows(document, Reading(document_id="d-1", quantities=(found,)))
    assert row[5:7] == kept
