"""Coreference scores against values worked out by hand or printed in the papers."""

from __future__ import annotations

import itertools
import random

import pytest

from evaluation.coreference.scoring import Chain, b_cubed, ceaf_e, conll, conll_f1, muc, without_singletons


def chains(*groups: str) -> list[Chain]:
    return [frozenset(group) for group in groups]


GOLD = chains("12345", "67", "89ABC")


def test_the_example_of_bagga_and_baldwin() -> None:
    """Their figure 1: two errors of one link each, which MUC takes for equal and B³ does not."""
    near, far = chains("12345", "6789ABC"), chains("1234589ABC", "67")
    assert muc(GOLD, near).precision == pytest.approx(90) == muc(GOLD, far).precision
    assert b_cubed(GOLD, near).precision == pytest.approx(100 * (5 + 2 * 2 / 7 + 5 * 5 / 7) / 12)
    assert b_cubed(GOLD, far).precision == pytest.approx(100 * (50 / 10 + 2) / 12)
    assert b_cubed(GOLD, near).recall == b_cubed(GOLD, far).recall == 100


def test_the_example_of_luo() -> None:
    """His table 1: responses (a), (b) and (c) of which CEAF tells the worth."""
    assert ceaf_e(GOLD, chains("12345", "6789ABC")).f1 == pytest.approx(73.3, abs=0.05)
    assert ceaf_e(GOLD, chains("1234589ABC", "67")).f1 == pytest.approx(66.7, abs=0.05)
    assert ceaf_e(GOLD, [frozenset("123456789ABC")]).recall == pytest.approx(19.6, abs=0.05)
    assert ceaf_e(GOLD, [frozenset("123456789ABC")]).precision == pytest.approx(58.8, abs=0.05)


def test_everything_right_and_everything_wrong() -> None:
    assert conll_f1(conll(GOLD, GOLD)) == pytest.approx(100)
    assert conll_f1(conll(GOLD, chains("xy"))) == 0
    assert conll_f1(conll(GOLD, [])) == 0


def test_mentions_that_one_side_lacks_cost_on_the_other() -> None:
    found = muc(chains("abc"), chains("abx"))
    assert (found.recall, found.precision) == (50, 50)


def test_singletons_are_left_out_where_asked() -> None:
    assert without_singletons(chains("a", "bc")) == chains("bc")


def test_the_match_of_chains_is_the_best_one() -> None:
    """Against all matches tried one by one."""
    chance = random.Random(7)
    for _ in range(60):
        gold, system = _partition(chance, 9), _partition(chance, 9)
        small, large = sorted((gold, system), key=len)
        best = max(
            sum(2 * len(a & b) / (len(a) + len(b)) for a, b in zip(small, order, strict=True))
            for order in itertools.permutations(large, len(small))
        )
        assert ceaf_e(gold, system).right_gold == pytest.approx(best)


def _partition(chance: random.Random, count: int) -> list[Chain]:
    groups: dict[int, set[int]] = {}
    for mention in range(count):
        groups.setdefault(chance.randrange(6), set()).add(mention)
    return [frozenset(group) for group in groups.values()]
