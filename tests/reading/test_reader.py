"""Readers declare what they need and add."""

import pytest

from onrecord.errors import ReadingError
from onrecord.reading.reader import Reader, check_order, explain, readable_spans, version_of
from onrecord.records import Document, Zone


def reader(name: str, needs: tuple[str, ...] = (), adds: tuple[str, ...] = (), version: str = "1") -> Reader:
    return Reader(name=name, version=version, run=lambda document, spans, reading: reading, needs=needs, adds=adds)


TIMES, QUOTES = reader("times", adds=("times",)), reader("quotations", needs=("times",), adds=("statements",))


def test_an_order_that_cannot_work_is_refused() -> None:
    check_order([TIMES, QUOTES])
    with pytest.raises(ReadingError, match="'quotations' needs times"):
        check_order([QUOTES, TIMES])


def test_a_layer_that_no_reading_has_is_refused() -> None:
    with pytest.raises(ValueError, match="weather"):
        reader("forecast", adds=("weather",))


def test_the_version_follows_each_reader() -> None:
    assert version_of([TIMES, QUOTES]) == version_of([TIMES, QUOTES])
    assert version_of([TIMES, QUOTES]) != version_of([reader("times", adds=("times",), version="2"), QUOTES])
    assert "times 1: the text -> times" in explain([TIMES])


def test_page_furniture_is_not_readable() -> None:
    zones = (
        Zone(start=0, end=6, kind="headline"),
        Zone(start=6, end=12, kind="body"),
        Zone(start=12, end=18, kind="body"),
        Zone(start=18, end=24, kind="boilerplate"),
        Zone(start=24, end=30, kind="body"),
    )
    document = Document(id="d-1", source="a", text="Title\nFirst\nThen.\nShare\nLast.\n", zones=zones, sha256="0")
    assert [span.of(document.text) for span in readable_spans(document)] == ["Title\n", "First\nThen.\n", "Last.\n"]
