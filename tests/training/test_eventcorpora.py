"""Readers of event corpora, on invented files in the formats of the real ones."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from training.corpora import read_all
from training.documents import Document
from training.eventcorpora import (
    QUAD_TYPES,
    cameo_classes,
    group_alike,
    read_cameo,
    read_ecb,
    read_events,
    read_meantime,
    read_petrarch,
)
from training.verbpatterns import cameo_type, past


def cut(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(r"\w+|[^\w\s]", text)]


def cat_file(sentences: list[str], marks: list[tuple[str, list[int]]]) -> str:
    tokens, number = [], 0
    for index, sentence in enumerate(sentences):
        for place, form in enumerate(sentence.split()):
            number += 1
            tokens.append(f'<token t_id="{number}" sentence="{index}" number="{place}">{form}</token>')
    anchored = [
        f'<{tag} m_id="{m}">' + "".join(f'<token_anchor t_id="{t}"/>' for t in ids) + f"</{tag}>"
        for m, (tag, ids) in enumerate(marks)
    ]
    return f"<Document>{''.join(tokens)}<Markables>{''.join(anchored)}</Markables></Document>"


def triggers(document: Document) -> list[list[str] | None]:
    return [
        None if s.triggers is None else [" ".join(w.form for w in s.words[a:b]) for a, b in s.triggers]
        for s in document.sentences
    ]


@pytest.fixture
def ecb(tmp_path: Path) -> Path:
    for topic in ("3", "30"):
        folder = tmp_path / topic
        folder.mkdir()
        (folder / f"{topic}_1ecbplus.xml").write_text(
            cat_file(
                [
                    "http : / / paper . example",
                    "Gunmen did not attack the convoy now",
                    "Nobody spoke .",
                    "He checked himself into care .",
                ],
                [
                    ("NEG_ACTION_OCCURRENCE", [11]),
                    ("HUMAN_PART", [8]),
                    ("ACTION_OCCURRENCE", [19, 21]),
                    ("ACTION_REPORTING", [15]),
                    ("ACTION_STATE", [11]),
                ],
            )
        )
    (tmp_path / "ECBplus_coreference_sentences.csv").write_text(
        "Topic,File,Sentence Number\n3,1ecbplus,1\n3,1ecbplus,3\n30,1ecbplus,1\n"
    )
    return tmp_path


def test_ecb_takes_listed_sentences_and_leaves_others_as_context(ecb: Path) -> None:
    (document,) = read_ecb(ecb, cut, {}, frozenset({3}))
    assert triggers(document) == [["attack"], None, ["checked"]]


def test_ecb_training_part_leaves_out_the_topics_for_measuring(ecb: Path) -> None:
    assert [d.id for d in read_ecb(ecb, cut, {}, frozenset({3, 30}))] == ["3_1ecbplus", "30_1ecbplus"]
    for topic in set(range(1, 26)) - {3}:
        (ecb / str(topic)).mkdir()
    assert [d.id for d in read_events("ecb", ecb, cut, {})] == ["3_1ecbplus"]


def test_words_are_recut_and_a_trigger_takes_the_words_it_touches(tmp_path: Path) -> None:
    folder = tmp_path / "intra_cross-doc_annotation" / "corpus_x"
    folder.mkdir(parents=True)
    text = cat_file(["Rivals clash", "May 1", "A stone-throwing rally", "x", "x", "x", "They met"], [])
    text = text.replace("<Markables>", '<Markables><EVENT_MENTION m_id="1"><token_anchor t_id="6"/></EVENT_MENTION>')
    (folder / "a.xml").write_text(text)
    (document,) = read_meantime(tmp_path, cut, {})
    assert triggers(document) == [[], [], ["stone - throwing"], [], [], [], None]


def test_cameo_keeps_near_duplicates_on_one_side(tmp_path: Path) -> None:
    folder = tmp_path / "cameo_class"
    folder.mkdir()
    lines = []
    for number in range(60):
        base = f"Minister {number} of land{number} agreed{number} to sign{number} the treaty{number} with state{number}"
        lines += [f"{base} on Monday.\t1", f"{base} after long talks.\t1"]
    (folder / "train.tsv").write_text("\n".join([*lines, "no class here"]) + "\n")
    dropped: dict[str, int] = {}
    train, dev = (read_cameo(tmp_path, cut, dropped, part) for part in ("train", "dev"))
    assert dropped == {"row without a text or a class": 2}
    assert len(train) + len(dev) == 120
    assert 0 < len(dev) < 60
    number = {d.id: int(d.sentences[0].words[1].form) for d in [*train, *dev]}
    assert not {number[d.id] for d in train} & {number[d.id] for d in dev}
    assert set(cameo_classes(tmp_path)) == set(number)


def test_cameo_sanctions_may_be_coercion(tmp_path: Path) -> None:
    folder = tmp_path / "cameo_class"
    folder.mkdir()
    (folder / "train.tsv").write_text("A court rejected the plea.\t3\nThe union imposed sanctions on the firm.\t3\n")
    plain, imposed = (d.sentences[0].events or () for d in read_cameo(tmp_path, cut, {}, "all"))
    assert plain == QUAD_TYPES["3"]
    assert imposed == (*QUAD_TYPES["3"], "COERCE")


def test_alike_texts_join_through_a_third() -> None:
    texts = [
        "one two three four five six",
        "nothing like it at all here",
        "four five six seven three four five six nine",
    ]
    assert group_alike(texts) == [0, 1, 0]
    assert group_alike(["a b", "a b", "c"]) == [0, 0, 2]


def test_petrarch_takes_sure_tests_once_and_makes_sentences_of_patterns(tmp_path: Path) -> None:
    record = '<Sentence id="1"><EventCoding eventcode="{}"></EventCoding><Text>\n{}\n</Text></Sentence>'
    (tmp_path / "PETR.UnitTest.records.xml").write_text(
        record.format("212", "Police in Overland arrested two men on Monday evening.")
        + record.format("212", "Police in Overland arrested two men on Monday evening after a chase.")
        + record.format("345", "Overland abandoned a parade.")
    )
    (tmp_path / "CAMEO.2.0.txt").write_text(
        "&AIRCRAFT\n+BOMBER\n+FIGHTER_JET\n\n---  STAGE [---] ---\n"
        "- &AIRCRAFT * RAID                [195]         # STAGE\n"
        "- * (FOR {FINANCIAL AID})          [0231]        # ASK\n"
        "- * &UNKNOWN                       [0231]        # ASK\n"
        "- * OFF (FOR)                      [042:043]     # SET\n"
        "- * NOTHING                        [---]         # SET\n"
    )
    dropped: dict[str, int] = {}
    made = [
        (" ".join(w.form for w in d.sentences[0].words), d.sentences[0].events)
        for d in read_petrarch(tmp_path, cut, dropped)
    ]
    assert made[0] == ("Police in Overland arrested two men on Monday evening .", ("COERCE",))
    assert made[1][0] in {"The bomber staged raid .", "The fighter jet staged raid ."}
    assert [kinds for _, kinds in made[1:]] == [("ASSAULT",), ("REQUEST",), ("CONSULT",)]
    assert dropped == {"test without one sure type": 2, "pattern without a sentence": 1}


@pytest.mark.parametrize(
    ("code", "kind"),
    [("0871", "RETREAT"), ("081", "CONCEDE"), ("163", "COERCE"), ("162", "SANCTION"), ("1712", "ASSAULT"),
     ("171", "COERCE"), ("175", "ASSAULT"), ("192", "COERCE"), ("019", "none"), ("0231", "REQUEST"), ("21", None)],
)  # fmt: skip
def test_codes_become_types_by_their_longest_prefix(code: str, kind: str | None) -> None:
    assert cameo_type(code) == kind


@pytest.mark.parametrize(
    ("verb", "form"),
    [("STOP", "stopped"), ("DENY", "denied"), ("STAGE", "staged"), ("CALL_ON", "called on"), ("SET", "set"),
     ("BRING_OUT", "brought out"), ("ATTACK", "attacked")],
)  # fmt: skip
def test_past_tense(verb: str, form: str) -> None:
    assert past(verb) == form


def test_read_all_does_not_recut_events(ecb: Path) -> None:
    for topic in set(range(1, 26)) - {3}:
        (ecb / str(topic)).mkdir()
    config = {"held_out": {"worldwide": []}, "corpora": [{"reader": "ecb", "name": "ecb", "path": "."}]}
    documents, report = read_all(config, ecb, cut)
    assert triggers(documents["ecb"][0]) == [["attack"], None, ["checked"]]
    assert report["ecb"]["documents"] == 1
