"""The packaged network on any text."""

from __future__ import annotations

import random
import string
import time
from concurrent.futures import ProcessPoolExecutor
from itertools import pairwise
from multiprocessing import get_context
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.learned import Analysis, Network, WeightsDamaged
from onrecord.learned.store import FILES, PACKAGED

UGLY = [
    "",
    " \n\t ",
    "word",
    "They got the order.NEWSWEEK has learned of it.Officials said no",
    "The U.S. and the U.K. met J. R. Marsh at 5 p.m. on Jan. 3.",
    "no stop no capital no end just words and words and",
    "😀😀 great 👍🏽 day",
    "قال المتحدث باسم الجيش إن القوات انسحبت.",
    "| a | b |\n| 1 | 2 |\n",
    "He said \"we don't\", didn't he? I cannot. They're gonna go.",
    "\u200b\ufeffodd\u00a0spaces\u2003here",
    "a" * 5000,
    "!" * 3000,
    "-" * 700 + "\n" + "= " * 700,
    "Old-town al-Hamra, e-mail a.b@c.example, $5.4bn (10%).",
    "\ud800 lone surrogate",
]


@pytest.fixture(scope="module")
def network() -> Network:
    return Network.load()


def check(text: str, analysis: Analysis) -> None:
    """What holds of every analysis."""
    covered = set()
    before = 0
    for word in analysis.words:
        assert before <= word.start < word.end <= len(text)
        assert not any(c.isspace() for c in text[word.start : word.end])
        before = word.end
        covered.update(range(word.start, word.end))
    assert covered == {i for i, c in enumerate(text) if not c.isspace()}
    place = {word.start: i for i, word in enumerate(analysis.words)}
    ends = {word.end: i for i, word in enumerate(analysis.words)}
    spans = [(place[s.start], ends[s.end]) for s in analysis.sentences]
    assert [i for a, b in spans for i in range(a, b + 1)] == list(range(len(analysis.words)))
    for first, last in spans:
        roots = 0
        for index in range(first, last + 1):
            word = analysis.words[index]
            roots += word.head == -1
            assert word.head == -1 or (first <= word.head <= last and word.head != index)
            assert (word.deprel == "root") == (word.head == -1)
            assert word.lemma
        assert roots == 1
    sentence_of = {i: number for number, (a, b) in enumerate(spans) for i in range(a, b + 1)}
    for mention in analysis.mentions:
        assert sentence_of[place[mention.start]] == sentence_of[ends[mention.end]]
    names = [m for m in analysis.mentions if m.form == "name"]
    assert all(a.end <= b.start for a, b in pairwise(names))


@pytest.mark.parametrize("text", UGLY)
def test_ugly_text(network: Network, text: str) -> None:
    check(text, network.read(text))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=300), breaks=st.lists(st.integers(0, 300), max_size=4))
def test_any_text_with_any_breaks(network: Network, text: str, breaks: list[int]) -> None:
    analysis = network.read(text, breaks)
    check(text, analysis)
    for offset in breaks:
        assert not any(s.start < offset < s.end for s in analysis.sentences)


def test_words_as_the_treebanks_cut_them(network: Network) -> None:
    text = "Gen. Karim al-Nimri didn't fire at the U.S. base."
    words = [text[w.start : w.end] for w in network.read(text).words]
    assert words == ["Gen.", "Karim", "al", "-", "Nimri", "did", "n't", "fire", "at", "the", "U.S.", "base", "."]


def test_glued_sentences_are_parted(network: Network) -> None:
    text = "The court upheld the order.NEWSWEEK has asked for comment."
    assert [text[s.start : s.end] for s in network.read(text).sentences] == [
        "The court upheld the order.",
        "NEWSWEEK has asked for comment.",
    ]


def test_syntax_and_names_of_a_plain_sentence(network: Network) -> None:
    text = "Dora Nimra met the defence minister in Cairo on Monday."
    analysis = network.read(text)
    by_form = {text[w.start : w.end]: w for w in analysis.words}
    assert by_form["met"].head == -1
    assert by_form["met"].lemma == "meet"
    assert analysis.words[by_form["minister"].head] is by_form["met"]
    names = {text[m.start : m.end]: m.kind for m in analysis.mentions if m.form == "name"}
    assert names == {"Dora Nimra": "person", "Cairo": "place"}


def test_known_words_and_sentences(network: Network) -> None:
    analysis = network.read_words([["Troops", "left", "."], ["They", "won", "."]], [True, False])
    assert len(analysis.sentences) == 2
    assert [w.head for w in analysis.words][1] == -1
    assert network.read_words([]) == Analysis()


def made_text(seed: int, words: int) -> str:
    chance = random.Random(seed)
    vocabulary = "Dora Nimra said the army would leave Cairo on Monday , but officials denied it .".split()
    return " ".join(chance.choice(vocabulary) for _ in range(words))


def read_in_process(text: str) -> Analysis:
    return Network.load().read(text)


def test_the_same_reading_whatever_was_read_before_and_in_any_process(network: Network) -> None:
    texts = [made_text(seed, 40 * (seed + 1)) for seed in range(4)]
    once = [network.read(text) for text in texts]
    again = [network.read(text) for text in reversed(texts)][::-1]
    assert once == again
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        assert list(pool.map(read_in_process, texts[:2])) == once[:2]


def test_time_grows_no_faster_than_text(network: Network) -> None:
    def seconds(text: str) -> float:
        began = time.perf_counter()
        network.read(text)
        return time.perf_counter() - began

    network.read(made_text(1, 50))
    for unit in (made_text(2, 400) + " ", "x" * 60, "a." * 200):
        short, long = seconds(unit * 4), seconds(unit * 16)
        assert long < 12 * short + 0.5


def test_a_changed_weight_is_refused(tmp_path: Path) -> None:
    for name in (*FILES, "digests.json"):
        (tmp_path / name).write_bytes((PACKAGED / name).read_bytes())
    (tmp_path / "lemmas.json").write_text("{}")
    with pytest.raises(WeightsDamaged, match=r"lemmas\.json"):
        Network.load(tmp_path)
    (tmp_path / "words.onnx").unlink()
    with pytest.raises(WeightsDamaged, match=r"words\.onnx"):
        Network.load(tmp_path)


def test_the_weights_are_small_and_hold_no_pickle() -> None:
    files = [file for file in PACKAGED.iterdir() if file.suffix in {".onnx", ".json"}]
    assert sum(file.stat().st_size for file in files) <= 30_000_000
    assert {file.suffix for file in PACKAGED.iterdir()} <= {".onnx", ".json", ".md"}


def test_letters_of_every_script_are_words(network: Network) -> None:
    for text in (string.printable, "Москва сообщила", "東京で会議", "ἐν ἀρχῇ"):
        check(text, network.read(text))
