from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.records.weighing import Tie
from onrecord.weighing.origins import as_one, count_origins, origins_of


def rests(document: str, on: str) -> Tie:
    outside = on.startswith("outlet ")
    return Tie(
        document_id=document,
        kind="credit",
        other_id=None if outside else on,
        outlet_id=on.removeprefix("outlet ") if outside else None,
        directed=True,
    )


def same(left: str, right: str) -> Tie:
    return Tie(document_id=left, kind="shared passage", other_id=right)


@pytest.mark.parametrize(
    ("documents", "ties", "origins"),
    [
        pytest.param("a", [], 1, id="one report"),
        pytest.param("ab", [], 2, id="nothing ties them"),
        pytest.param("ab", [same("a", "b")], 1, id="the same words"),
        pytest.param("abc", [rests("b", "a"), rests("c", "b")], 1, id="a chain back to the first"),
        pytest.param("abc", [rests("c", "a"), rests("c", "b")], 2, id="a digest of two does not make them one"),
        pytest.param(
            "ab", [rests("a", "outlet Wire"), rests("b", "outlet Wire")], 1, id="an agency without a document"
        ),
        pytest.param("ab", [rests("a", "outlet Wire"), rests("b", "outlet Post")], 2, id="two agencies"),
        pytest.param("a", [rests("a", "outlet Wire"), rests("a", "outlet Post")], 2, id="one report of two agencies"),
        pytest.param("abc", [rests("a", "b"), rests("b", "c"), rests("c", "a")], 1, id="a circle"),
        pytest.param(
            "abcd", [rests("a", "b"), rests("b", "a"), rests("c", "a")], 2, id="a circle, one on it, one apart"
        ),
        pytest.param("abc", [same("a", "b"), rests("b", "outlet Wire")], 2, id="what one credits, its copy rests on"),
    ],
)
def test_the_count_of_origins(documents: str, ties: list[Tie], origins: int) -> None:
    assert count_origins(origins_of(tuple(documents), ties)) == origins


def test_one_does_not_confirm_the_other_where_they_share_an_origin() -> None:
    origins = origins_of(("a", "b", "c"), [rests("c", "a"), rests("c", "b")])
    assert as_one(origins, "a", "c")
    assert as_one(origins, "b", "c")
    assert not as_one(origins, "a", "b")


_DOCUMENTS = st.sampled_from("abcdefgh")
_TIES = st.lists(
    st.one_of(
        st.tuples(_DOCUMENTS, _DOCUMENTS).filter(lambda pair: pair[0] != pair[1]).map(lambda pair: same(*pair)),
        st.tuples(_DOCUMENTS, _DOCUMENTS).filter(lambda pair: pair[0] != pair[1]).map(lambda pair: rests(*pair)),
        st.tuples(_DOCUMENTS, st.sampled_from(("outlet X", "outlet Y"))).map(lambda pair: rests(*pair)),
    ),
    max_size=14,
)


@given(_TIES, st.randoms())
def test_every_document_has_an_origin_and_the_order_counts_for_nothing(ties: list[Tie], random: Random) -> None:
    documents = tuple("abcdefgh")
    origins = origins_of(documents, ties)
    assert set(origins) == set(documents)
    assert all(origins.values())
    assert 1 <= count_origins(origins) <= len(documents) + 2
    shuffled = list(ties)
    random.shuffle(shuffled)
    assert origins_of(documents[::-1], shuffled) == origins


def test_a_long_chain_is_no_burden() -> None:
    documents = tuple(f"d{number:05}" for number in range(5000))
    ties = [rests(documents[number + 1], documents[number]) for number in range(4999)]
    assert count_origins(origins_of(documents, ties)) == 1
