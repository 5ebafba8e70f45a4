"""Documents refuse zones that do not tile their text."""

import pytest

from onrecord.records import Document, Interval, PublishedBasis, Span, Zone


def document(text: str, *zones: Zone, published: Interval | None = None, basis: PublishedBasis = "unknown") -> Document:
    return Document(
        id="d-1", source="a.txt", text=text, zones=zones, sha256="0", published=published, published_basis=basis
    )


def test_zones_that_tile_are_found_by_offset() -> None:
    found = document("Title\nBody", Zone(start=0, end=6, kind="headline"), Zone(start=6, end=10, kind="body"))
    assert [found.zone_at(at).kind for at in (0, 5, 6, 9)] == ["headline", "headline", "body", "body"]  # type: ignore[union-attr]
    assert found.zone_at(10) is None


@pytest.mark.parametrize(
    "zones",
    [
        [],
        [Zone(start=0, end=9, kind="body")],
        [Zone(start=1, end=10, kind="body")],
        [Zone(start=0, end=4, kind="body"), Zone(start=5, end=10, kind="body")],
        [Zone(start=0, end=6, kind="body"), Zone(start=5, end=10, kind="body")],
        [Zone(start=0, end=11, kind="body")],
    ],
    ids=["none", "short", "late", "gap", "overlap", "long"],
)
def test_zones_that_do_not_tile_are_refused(zones: list[Zone]) -> None:
    with pytest.raises(ValueError, match="tile"):
        document("Title\nBody", *zones)


def test_a_date_comes_with_its_basis() -> None:
    with pytest.raises(ValueError, match="basis"):
        document("", published=Interval.parse("2021"))
    with pytest.raises(ValueError, match="basis"):
        document("", basis="url")


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (4, 3)])
def test_a_span_is_never_empty(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="span"):
        Span(start=start, end=end)
