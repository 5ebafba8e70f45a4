"""How names and syntax are counted, on invented readings."""

from __future__ import annotations

import json
from pathlib import Path
from typing import cast

import pytest

from evaluation.reader.names import THREE, Case, exact_f1, location_apart, location_wide, re3d_overlap
from evaluation.reader.syntax import gold_words, raw_text
from onrecord.learned import Analysis, Network
from onrecord.records import Mention, Span, Word
from training.documents import Document, Sentence
from training.documents import Word as GoldWord


class Says:
    """A network that always gives one analysis."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis

    def read(self, text: str, breaks: object = None) -> Analysis:
        return self._analysis

    def read_words(self, sentences: object, paragraphs: object = ()) -> Analysis:
        return self._analysis


def network(**layers: object) -> Network:
    return cast("Network", Says(Analysis(**layers)))  # type: ignore[arg-type]


def test_names_count_only_with_exact_span_and_kind() -> None:
    made = network(
        mentions=(
            Mention(start=0, end=4, kind="person", form="name"),
            Mention(start=8, end=13, kind="facility", form="name"),
            Mention(start=8, end=13, kind="place", form="nominal"),
        )
    )
    case = Case(text="Dora in Hamra", names=frozenset({(0, 4, "person"), (8, 13, "location")}))
    assert exact_f1(made, [case], location_apart, THREE)["all"] == pytest.approx(200 / 3)
    assert exact_f1(made, [case], location_wide, THREE)["all"] == 100


def test_a_state_that_acts_is_marked_twice_in_re3d(tmp_path: Path) -> None:
    folder = tmp_path / "part"
    folder.mkdir()
    (folder / "documents.json").write_text(json.dumps({"_id": "1", "text": "Nimra agreed."}))
    marks = [
        {"documentId": "1", "begin": 0, "end": 5, "type": kind, "value": "Nimra"}
        for kind in ("Organisation", "Location")
    ]
    (folder / "entities.json").write_text("\n".join(map(json.dumps, marks)))
    found = re3d_overlap(network(mentions=(Mention(start=0, end=5, kind="country", form="name"),)), tmp_path)
    assert found["all"] == pytest.approx(200 / 3)
    assert found["words_once"] == found["state_either"] == 100


def test_syntax_counts_universal_relations_and_missing_words() -> None:
    gold = Document(
        id="a",
        corpus="x",
        sentences=(
            Sentence(
                words=(
                    GoldWord(form="Dora", upos="PROPN", head=1, deprel="nsubj:pass", lemma="Dora"),
                    GoldWord(form="left", upos="VERB", head=-1, deprel="root", lemma="leave"),
                )
            ),
        ),
    )
    words = (
        Word(start=0, end=4, upos="PROPN", head=1, deprel="nsubj", lemma="Dora"),
        Word(start=5, end=9, upos="VERB", head=-1, deprel="root", lemma="left"),
    )
    made = network(words=words, sentences=(Span(start=0, end=9),))
    found = gold_words(made, [gold])
    assert (found["las"], found["las_full"], found["lemma"]) == (100, 50, 50)
    found = raw_text(network(words=words[1:], sentences=(Span(start=5, end=9),)), [gold])
    assert found["words"] == pytest.approx(200 / 3)
    assert found["sentences"] == 0
