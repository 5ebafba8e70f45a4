"""Targets, windows, losses and the export, with an untrained network."""

from __future__ import annotations

import dataclasses
import itertools
import math

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs torch")
onnx = pytest.importorskip("onnx", reason="training needs onnx")

import onnxruntime  # noqa: E402

from training import export  # noqa: E402
from training.augment import Augment, pools  # noqa: E402
from training.documents import Attribution, Document, Name, Phrase, Sentence, Word  # noqa: E402
from training.graph import quantise  # noqa: E402
from training.heads import HEADS, NAME_TAGS, PARTS  # noqa: E402
from training.losses import crf_loss, losses  # noqa: E402
from training.network import REACH, Reader  # noqa: E402
from training.targets import NONE, Encoded, Targets, allowed_tags  # noqa: E402
from training.windows import Window, collate, window_from  # noqa: E402

LABELS = {head.name: head.labels for head in HEADS} | {
    "xpos": ("NN", "VB"),
    "feats": ("_",),
    "relations": ("nsubj", "root"),
}


class OnePieceEach:
    def of(self, word: str) -> tuple[int, ...]:
        return tuple(1000 + ord(c) for c in word[:2])


def sentence(*forms: str, **more: object) -> Sentence:
    words = tuple(
        Word(form=form, upos="NOUN", xpos="NN", feats="_", head=-1 if i == 0 else 0, deprel="nsubj" if i else "root")
        for i, form in enumerate(forms)
    )
    return Sentence(words=words, **more)  # type: ignore[arg-type]


def encoded(*forms: str, **more: object) -> Encoded:
    return Targets(OnePieceEach(), LABELS).of(sentence(*forms, **more))  # type: ignore[arg-type]


def allowed(row: np.ndarray) -> set[str]:
    return {NAME_TAGS[i] for i in np.flatnonzero(row)}


def test_allowed_tags_of_firm_loose_and_unknown_names() -> None:
    names = (
        Name(start=0, end=2, kinds=("person",)),
        Name(start=3, end=4, kinds=("place", "facility"), firm=False),
    )
    rows = allowed_tags(sentence("Dora", "Nimra", "saw", "Hamra", "Gate", names=names, unsure=frozenset({4})))
    assert [allowed(row) for row in rows[:3]] == [{"B-person"}, {"E-person"}, {"O"}]
    assert allowed(rows[3]) == {f"{p}-{k}" for p in "BIES" for k in ("place", "facility")}
    assert allowed(rows[4]) == set()
    assert not allowed_tags(sentence("Dora")).any()


def test_a_window_ends_inside_a_sentence_and_counts_the_words_kept() -> None:
    some = [encoded("aa", "bb", "cc"), encoded("dd", "ee", "ff")]
    taken, kept = window_from(some, 0, 2 + 6 + 4)
    assert (len(taken), kept) == (2, 2)
    taken, kept = window_from(some, 0, 2 + 6)
    assert (len(taken), kept) == (1, 0)


def test_targets_of_a_batch_stay_inside_sentences_and_windows() -> None:
    window = Window(sentences=(encoded("aa", "bb"), encoded("cc", "dd", "ee")), cut=2)
    batch = collate([window], 101, 102)
    assert batch["arcs"][0, :4].tolist() == [0, 1, 0, 3]
    assert batch["starts"][0, :4].tolist() == [1, 0, 1, 0]
    assert (batch["starts"][0, 4:] == NONE).all(), "padding asks nothing"
    assert batch["pieces"][0, batch["mask"][0]].tolist()[::9] == [101, 102]
    unreal = dataclasses.replace(window, real_sentences=False)
    assert (collate([unreal], 101, 102)["starts"] == NONE).all()


def test_a_head_cut_off_by_the_window_is_not_asked_for() -> None:
    words = (Word(form="aa", upos="NOUN", head=1, deprel="nsubj"), Word(form="bb", upos="VERB", head=-1, deprel="root"))
    made = Targets(OnePieceEach(), LABELS).of(Sentence(words=words))  # type: ignore[arg-type]
    batch = collate([Window(sentences=(made,), cut=1)], 101, 102)
    assert (batch["arcs"] == NONE).all()
    assert (batch["relations"] == NONE).all()


ATTRIBUTED = Document(
    id="a",
    corpus="x",
    sentences=(),
    attributions=(
        Attribution(source=(1, 2), cue=(3,), content=(5, 6, 9)),
        Attribution(source=(), cue=(), content=(8,)),
        Attribution(source=(0,), cue=(20,), content=(21,)),
    ),
    chains=((Phrase(start=1, end=3, head=2), Phrase(start=8, end=9, head=8)), (Phrase(start=4, end=5, head=4),)),
)


def test_attributions_are_tagged_from_their_anchors_in_words_of_the_window() -> None:
    window = Window(sentences=(encoded(*"abcdefghi"),), document=ATTRIBUTED, first_word=2)
    batch = collate([window], 101, 102)
    assert batch["anchors"][0, :9].tolist() == [0, 1, 0, 0, 0, 0, 2, 0, 0]
    assert batch["part_anchors"].tolist() == [[0, 1], [0, 6]]
    # The source began before the window: what is left of it begins anew. The gap in the content parts it.
    assert [PARTS[i] for i in batch["parts"][0, :9].tolist()] == [
        "B-source", "B-cue", "O", "B-content", "I-content", "O", "O", "B-content", "O",
    ]  # fmt: skip
    assert (batch["parts"][0, 9:] == NONE).all()


def test_chains_count_words_of_the_window() -> None:
    window = Window(sentences=(encoded(*"abcdefg"),), document=ATTRIBUTED, first_word=2)
    batch = collate([window], 101, 102)
    assert batch["referents"][0, :7].tolist() == [1, 0, 1, 0, 0, 0, 1]
    assert batch["chains"][0, :7].tolist() == [0, NONE, 1, NONE, NONE, NONE, 0]


def test_the_chain_loss_is_that_of_all_sequences_counted_one_by_one() -> None:
    torch.manual_seed(1)
    scores, moves = torch.randn(1, 4, 7), torch.randn(7, 7)
    tags = torch.tensor([[0, 1, 2, NONE]])

    def legal(path: tuple[int, ...]) -> bool:
        before = (0, *path[:-1])
        return all(tag % 2 or tag == 0 or (last + 1) // 2 == tag // 2 for last, tag in zip(before, path, strict=True))

    def total(path: tuple[int, ...]) -> float:
        steps = sum(float(moves[a, b]) for a, b in itertools.pairwise(path))
        return sum(float(scores[0, i, tag]) for i, tag in enumerate(path)) + steps

    every = [math.exp(total(path)) for path in itertools.product(range(7), repeat=3) if legal(path)]
    wanted = (math.log(sum(every)) - total((0, 1, 2))) / 10
    assert float(crf_loss(scores, moves, tags)) == pytest.approx(wanted, abs=1e-4)


def test_losses_are_finite_and_layers_without_targets_cost_nothing() -> None:
    torch.manual_seed(0)
    model = Reader(HEADS, LABELS)
    batch = collate([Window(sentences=(encoded("aa", "bb"),)), Window(sentences=(encoded("cc"),))], 101, 102)
    found = losses(model, batch, HEADS)
    assert "names" not in found
    assert {"upos", "arcs", "relations", "starts"} <= set(found)
    assert not {"parts", "antecedents", "events", "triggers"} & set(found)
    assert all(torch.isfinite(loss) for loss in found.values())


def test_attributions_chains_and_events_are_learned_where_they_are_known() -> None:
    torch.manual_seed(0)
    model = Reader(HEADS, LABELS)
    first = Window(sentences=(encoded(*"abcdefghi"),), document=ATTRIBUTED)
    second = Window(sentences=(encoded("aa", "bb", triggers=((1, 2),), events=("ASSAULT", "COERCE")),))
    found = losses(model, collate([first, second], 101, 102), HEADS)
    assert {"anchors", "parts", "referents", "antecedents", "triggers", "events"} <= set(found)
    assert all(torch.isfinite(loss) for loss in found.values())


def test_invented_names_keep_tags_and_words_together() -> None:
    base = Sentence(
        words=tuple(Word(form=form) for form in ("Dora", "Nimra", "of", "Hamra", "League", "left")),
        names=(Name(start=0, end=2, kinds=("person",)), Name(start=3, end=5, kinds=("organization",))),
    )
    place = Sentence(words=(Word(form="Egypt"),), names=(Name(start=0, end=1, kinds=("country",)),))
    more = [dataclasses.replace(place, names=(Name(start=0, end=1, kinds=(kind,)),)) for kind in ("place", "people")]
    known = pools([Document(id="a", corpus="x", sentences=(base, place, *more))])
    augment = Augment(known, 3, swap=0.5, invent=0.5, case=0.0)
    for _ in range(50):
        made = augment.vary(base)
        first, second = made.names or ()
        assert [w.form for w in made.words[first.end : second.start]] == ["of"]
        assert [w.form for w in made.words[second.end :]] == ["left"]


def test_the_exported_graph_says_what_the_network_says() -> None:
    torch.manual_seed(0)
    model = Reader(HEADS, LABELS).eval()
    state = {name: tensor.numpy() for name, tensor in model.state_dict().items()}
    # 8-bit rows are what the graph stores: give the network the same.
    for name, array in state.items():
        if name.endswith("weight") and array.ndim == 2 and "shapes" not in name and "breaks" not in name:
            quantised, scale = quantise(array)
            state[name] = quantised * scale[:, None]
    state["encoder.positions.weight"] = state["encoder.positions.weight"].astype(np.float16).astype(np.float32)
    model.load_state_dict({name: torch.from_numpy(array) for name, array in state.items()})
    batch = collate([Window(sentences=(encoded("aa", "bb", "cc"), encoded("dd", "ee")))], 101, 102)
    inputs = {name: batch[name][0].numpy() for name in ("pieces", "shapes", "breaks", "first", "last")}
    labels = {name: list(known) for name, known in LABELS.items()}
    session = onnxruntime.InferenceSession(export.reader_model(state, labels).SerializeToString())
    made = dict(zip([o.name for o in session.get_outputs()], session.run(None, inputs), strict=True))
    with torch.no_grad():
        words = model.words(*(batch[name] for name in ("pieces", "shapes", "breaks", "first", "last")), None)
        assert np.allclose(made["names"], model.classes["names"](words)[0], atol=2e-3)
        assert np.allclose(made["arcs"], model.arcs(words)[0], atol=2e-3)
        assert np.allclose(made["antecedents"], model.antecedents(words)[0], atol=2e-3)
        parts = onnxruntime.InferenceSession(export.parts_model(state).SerializeToString())
        at = np.array([1, 4])
        distance = np.clip(np.arange(len(made["part_words"]))[None] - at[:, None], -REACH, REACH) + REACH
        fed = {"part_anchors": made["part_anchors"][at], "part_words": made["part_words"], "distance": distance}
        (tagged,) = parts.run(None, fed)
        assert np.allclose(tagged, model.parts(words, torch.tensor([[0, 1], [0, 4]])), atol=2e-3)
        dependents, governors = model.relations.halves(words)
        relations = onnxruntime.InferenceSession(export.relations_model(state).SerializeToString())
        (scores,) = relations.run(None, {"dependents": made["dependents"], "governors": made["governors"][:-1]})
        assert np.allclose(scores, model.relations.pairs(dependents, governors[:, :-1])[0], atol=2e-3)
