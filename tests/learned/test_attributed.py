"""Attributions, links and events from the scores of a window, on scores made by hand."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

import numpy as np

from onrecord.learned import Network
from onrecord.learned.attributed import Attributed, AttributionFinder, attribution_spans
from onrecord.learned.links import antecedents_in, triggers_in
from onrecord.learned.windows import Part

TAGS = ("O", "B-source", "I-source", "B-content", "I-content", "B-cue", "I-cue")
TEXT = 'Dora Nimra said : " The dam , she knew , is safe . "'
FORMS = TEXT.split()
STARTS = [sum(len(form) + 1 for form in FORMS[:i]) for i in range(len(FORMS))]
ENDS = [start + len(form) for start, form in zip(STARTS, FORMS, strict=True)]


def rows(*tags: str, sure: float = 5.0) -> np.ndarray[Any, Any]:
    made = np.zeros((len(tags), len(TAGS)), np.float32)
    for index, tag in enumerate(tags):
        made[index, TAGS.index(tag)] = sure
    return made


class Tagger:
    """A session that gives the same rows whatever it is asked."""

    def __init__(self, scores: np.ndarray[Any, Any]) -> None:
        self.scores = scores

    def run(self, _: None, fed: dict[str, np.ndarray[Any, Any]]) -> list[np.ndarray[Any, Any]]:
        return [np.repeat(self.scores[None], len(fed["part_anchors"]), axis=0)]


def finder(scores: np.ndarray[Any, Any], moves: np.ndarray[Any, Any] | None = None) -> AttributionFinder:
    moves = np.zeros((7, 7), np.float32) if moves is None else moves
    weights: Any = SimpleNamespace(parts=Tagger(scores), labels={"parts": TAGS}, moves={"parts": moves})
    return AttributionFinder(weights)


def part(count: int, anchors: Sequence[int], *, start: int = 0) -> Part:
    scores = np.zeros((count, 3), np.float32)
    scores[:, 0] = 4
    scores[list(anchors), 1] = 9
    empty = np.zeros((count, 4), np.float32)
    return Part(
        start=start,
        end=start + count,
        starts=np.zeros(count, np.bool_),
        scores={"anchors": scores, "part_words": empty, "part_anchors": empty},
    )


def test_runs_of_tags_become_parts_and_a_gap_parts_the_content() -> None:
    tags = ["B-source", "I-source", "B-cue", "O", "O", "B-content", "I-content", "O", "O", "O", "O", "B-content"]
    (found,) = finder(rows(*tags)).find(part(12, [2], start=100))
    assert found.source == ((100, 102),)
    assert found.cue == ((102, 103),)
    assert found.content == ((105, 107), (111, 112))
    assert 0.9 < found.probability <= 1


def test_an_inside_tag_without_a_beginning_is_never_chosen() -> None:
    (found,) = finder(rows("B-cue", "O", "I-content", "I-content", "O")).find(part(5, [0]))
    assert found.content == ((2, 4),)


def test_what_follows_what_weighs_in_the_choice() -> None:
    moves = np.zeros((7, 7), np.float32)
    moves[TAGS.index("I-content"), TAGS.index("O")] = -9
    scores = rows("B-cue", "B-content", "I-content", "O", "B-content")
    scores[3, TAGS.index("I-content")] = 4.5
    (plain,) = finder(scores).find(part(5, [0]))
    (moved,) = finder(scores, moves).find(part(5, [0]))
    assert plain.content == ((1, 3), (4, 5))
    assert moved.content == ((1, 4), (4, 5))


def test_no_anchor_and_no_content_give_nothing() -> None:
    assert finder(rows("B-cue", "B-content")).find(part(2, [])) == []
    assert finder(rows("B-cue", "O")).find(part(2, [0])) == []


def test_marks_at_the_edges_fall_away_and_marks_alone_do_not_part() -> None:
    one = Attributed(source=((0, 2),), cue=((2, 4),), content=((4, 7), (8, 14)), probability=0.9)
    (made,) = attribution_spans([one], STARTS, ENDS, FORMS)
    assert [TEXT[s.start : s.end] for s in made.content] == ["The dam , she knew , is safe"]
    assert [TEXT[s.start : s.end] for s in made.cue] == ["said"]
    empty = Attributed(source=(), cue=(), content=((4, 5), (13, 15)), probability=0.9)
    assert attribution_spans([empty], STARTS, ENDS, FORMS) == ()


def test_antecedents_look_back_only() -> None:
    referents = np.array([[0, 3], [3, 0], [0, 3], [0, 3]], np.float32)
    scores = np.zeros((4, 5), np.float32)
    scores[0, 3] = 9  # a later word: never
    scores[2, 1] = 5
    scores[3, 0] = 5
    window = Part(
        start=10, end=14, starts=np.zeros(4, np.bool_), scores={"referents": referents, "antecedents": scores}
    )
    assert [(a.word, a.antecedent) for a in antecedents_in(window)] == [(10, -1), (12, 10), (13, -1)]


def test_triggers_of_several_words_are_one() -> None:
    spans = triggers_in(np.array([0, 1, 2, 0, 2, 1]), STARTS, ENDS)
    assert [TEXT[s.start : s.end] for s in spans] == ["Nimra said", '"', "The"]


def test_the_packaged_network_reads_all_layers_of_an_empty_text() -> None:
    found = Network.load().read(" ")
    assert (found.attributions, found.antecedents, found.triggers) == ((), (), ())
