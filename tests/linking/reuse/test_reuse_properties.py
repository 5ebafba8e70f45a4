"""What holds for any documents: order, places, likeness, and adding to what was found before."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from random import Random
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.linking.reuse import ReuseDocument, find_reuse
from onrecord.linking.reuse.words import word_key
from onrecord.records import Reuse
from onrecord.text.folding import fold
from tests.linking.reuse.reuse_stories import day, document

STOCK = [
    "harbour lantern velmora breakwater freighter gravel",
    "the said that of a",
    "Brandvik coastguard rudder divers oysters sealed noon torn hull",
    "president united states request comment",
]


def made(seed: int, count: int) -> tuple[dict[str, str], list[ReuseDocument]]:
    """Documents put together from few sentences, so that they share much, widely and not so widely."""
    random = Random(seed)
    words = " ".join(STOCK).split()
    sentences = [" ".join(random.choices(words, k=random.randint(6, 14))) + "." for _ in range(count)]
    texts = {}
    documents = []
    for number in range(count):
        body = [random.choice(sentences) for _ in range(random.randint(1, 6))]
        if random.random() < 0.3:
            body[0] = f"“{body[0]}”"
        if random.random() < 0.4:
            body.append(sentences[0])
        name = f"d{number:02}"
        texts[name] = random.choice(["\n\n", " "]).join(body)
        outlet = random.choice([None, "Post", "Post", "Courier", f"Paper {number}"])
        documents.append(document(name, texts[name], outlet=outlet, published=random.choice([None, day(1), day(2)])))
    return texts, documents


@contextmanager
def small_limits() -> Iterator[None]:
    """Limits that a handful of documents crosses."""
    shared = "onrecord.linking.reuse.shared_shingles."
    with ExitStack() as stack:
        for name, value in {
            f"{shared}COMMON_DOCUMENTS": 6,
            f"{shared}FURNITURE_DOCUMENTS": 3,
            f"{shared}FURNITURE_PARTS": 2,
            f"{shared}UNKNOWN_FURNITURE_DOCUMENTS": 4,
            "onrecord.linking.reuse.weighing_passages.ENDING_DOCUMENTS": 4,
            "onrecord.linking.reuse.weighing_passages.LEAST_WEIGHT": 2.5,
        }.items():
            stack.enter_context(patch(name, value))
        yield


def common_words(one: list[int], other: list[int]) -> int:
    """The length of the longest common subsequence."""
    row = [0] * (len(other) + 1)
    for word in one:
        above = row[:]
        for at, there in enumerate(other, start=1):
            row[at] = above[at - 1] + 1 if word == there else max(above[at], row[at - 1])
    return row[-1]


seeds = st.integers(0, 10**6)


@settings(deadline=None)
@given(seeds, st.integers(2, 14))
def test_every_reuse_stands_where_it_says(seed: int, count: int) -> None:
    texts, documents = made(seed, count)
    for reuse in find_reuse(documents, texts.__getitem__):
        sides = [
            texts[reuse.document_id][reuse.start : reuse.end],
            texts[reuse.source_document_id][reuse.source_start : reuse.source_end],
        ]
        assert reuse.end <= len(texts[reuse.document_id])
        assert reuse.source_end <= len(texts[reuse.source_document_id])
        assert all(side == side.strip() and side[0].isalnum() and side[-1].isalnum() for side in sides)
        words = [[word_key(word.strip('."“”')) for word in fold(side).split()] for side in sides]
        assert min(map(len, words)) >= 8
        equal = common_words(*words)
        assert equal >= 0.6 * max(map(len, words))
        assert reuse.similarity == pytest.approx(2 * equal / sum(map(len, words)), abs=1e-4)


@settings(deadline=None)
@given(seeds, st.integers(2, 14), st.randoms(use_true_random=False))
def test_order_changes_nothing(seed: int, count: int, random: Random) -> None:
    texts, documents = made(seed, count)
    shuffled = list(documents)
    random.shuffle(shuffled)
    assert find_reuse(shuffled, texts.__getitem__) == find_reuse(documents, texts.__getitem__)


def turned(reuses: tuple[Reuse, ...], names: dict[str, str]) -> set[frozenset[tuple[str, int, int]]]:
    return {
        frozenset(
            {
                (names[reuse.document_id], reuse.start, reuse.end),
                (names[reuse.source_document_id], reuse.source_start, reuse.source_end),
            }
        )
        for reuse in reuses
    }


@settings(deadline=None)
@given(seeds)
def test_two_documents_share_the_same_whichever_comes_first(seed: int) -> None:
    texts, documents = made(seed, 2)
    other_names = {"d00": "z", "d01": "a"}
    back = {new: old for old, new in other_names.items()}
    renamed = [replace(one, id=other_names[one.id]) for one in documents]
    there = find_reuse(renamed, lambda name: texts[back[name]])
    here = find_reuse(documents, texts.__getitem__)
    assert turned(here, {name: name for name in texts}) == turned(there, back)


@settings(deadline=None, max_examples=150)
@given(seeds, st.integers(2, 24), st.sets(st.integers(0, 23), max_size=6))
def test_adding_documents_gives_what_a_full_search_gives(seed: int, count: int, added: set[int]) -> None:
    texts, documents = made(seed, count)
    new = frozenset(f"d{number:02}" for number in added if number < count)
    with small_limits():
        before = find_reuse([one for one in documents if one.id not in new], texts.__getitem__)
        assert find_reuse(documents, texts.__getitem__, new=new, before=before) == find_reuse(
            documents, texts.__getitem__
        )


def test_only_texts_that_may_have_changed_are_asked_for() -> None:
    texts, documents = made(3, 12)
    before = find_reuse(documents, texts.__getitem__)
    assert before
    assert find_reuse(documents, {}.__getitem__, new=frozenset(), before=before) == before


def test_unknown_documents_are_refused() -> None:
    texts, documents = made(3, 12)
    before = find_reuse(documents, texts.__getitem__)
    with pytest.raises(ValueError, match="no such document"):
        find_reuse(documents[:1], texts.__getitem__, new=frozenset(), before=before)
    with pytest.raises(ValueError, match="no such document"):
        find_reuse(documents, texts.__getitem__, new=frozenset({"nobody"}), before=before)
