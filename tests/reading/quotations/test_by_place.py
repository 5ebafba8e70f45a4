"""Contents found by where they lie: none that shares a character is missed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.quotations.by_place import ByPlace
from onrecord.records import Span

SPANS = st.lists(
    st.builds(lambda start, size: Span(start=start, end=start + size), st.integers(0, 4000), st.integers(1, 1500)),
    min_size=1,
    max_size=3,
)


@given(st.lists(SPANS, max_size=8), SPANS)
def test_all_that_share_a_character_are_near(contents: list[list[Span]], sought: list[Span]) -> None:
    near = ByPlace(contents).near(sought)
    assert near == sorted(set(near))
    assert set(near) >= {
        number for number, content in enumerate(contents) if any(a.overlaps(b) for a in content for b in sought)
    }


def test_a_part_at_the_very_end_of_a_content_is_near_it() -> None:
    assert ByPlace([(Span(start=0, end=512),)]).near((Span(start=512, end=513),)) == [0]


def test_what_lies_far_away_is_not_near() -> None:
    assert ByPlace([(Span(start=0, end=10),), (Span(start=5000, end=5010),)]).near((Span(start=5001, end=5002),)) == [1]
