"""Attributions that run over page furniture."""

from __future__ import annotations

from onrecord.reading.attributed_stretches import attributions_within
from onrecord.records import Attribution, Span


def at(start: int, end: int) -> Span:
    return Span(start=start, end=end)


TITLE, BODY = at(0, 20), at(60, 200)


def test_a_part_that_runs_over_furniture_is_cut_to_the_stretch_with_most_of_the_content() -> None:
    run_on = Attribution(content=(at(10, 100),), source=(at(110, 120),), cue=(at(105, 109),), probability=0.9)
    (made,) = attributions_within([run_on], [TITLE, BODY])
    assert made.content == (at(60, 100),)
    assert made.source == (at(110, 120),)


def test_a_source_in_another_stretch_is_no_longer_its_source() -> None:
    apart = Attribution(content=(at(70, 100),), source=(at(5, 12),), cue=(at(105, 109),))
    (made,) = attributions_within([apart], [TITLE, BODY])
    assert made.source == ()
    assert made.cue == apart.cue


def test_content_that_is_all_furniture_is_left_out() -> None:
    assert attributions_within([Attribution(content=(at(30, 50),))], [TITLE, BODY]) == ()


def test_without_stretches_all_is_readable() -> None:
    one = Attribution(content=(at(30, 50),))
    assert attributions_within([one], []) == (one,)
