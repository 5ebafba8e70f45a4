"""Ids that outlive builds."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.ids import make_id
from onrecord.workflow.lasting_ids import LastingIds, lasting_ids


def first(clusters: list[set[str]]) -> LastingIds:
    return lasting_ids("s", clusters, held={}, redirects={})


def held_by(clusters: list[set[str]], made: LastingIds) -> dict[str, str]:
    return {key: found for cluster, found in zip(clusters, made.ids, strict=True) for key in cluster}


def then(before: list[set[str]], made: LastingIds, after: list[set[str]]) -> LastingIds:
    return lasting_ids("s", after, held=held_by(before, made), redirects=made.redirects)


def test_a_new_id_is_made_from_the_smallest_evidence() -> None:
    assert first([{"b", "a"}]).ids == (make_id("s", "a"),)


def test_a_cluster_that_grows_keeps_its_id_even_when_smaller_evidence_comes() -> None:
    made = first([{"m", "n"}])
    assert then([{"m", "n"}], made, [{"a", "m", "n"}]).ids == made.ids


def test_of_two_merged_clusters_the_larger_keeps_its_id_and_the_other_redirects() -> None:
    before = [{"a"}, {"b", "c"}]
    made = first(before)
    merged = then(before, made, [{"a", "b", "c"}])
    assert merged.ids == (made.ids[1],)
    assert merged.redirects == {made.ids[0]: made.ids[1]}


def test_of_a_split_cluster_the_larger_part_keeps_the_id() -> None:
    before = [{"a", "b", "c"}]
    made = first(before)
    split = then(before, made, [{"a"}, {"b", "c"}])
    assert split.ids[1] == made.ids[0]
    assert split.ids[0] not in made.ids


def test_a_merge_that_is_undone_gives_the_old_id_back() -> None:
    before = [{"a"}, {"b", "c"}]
    made = first(before)
    merged = then(before, made, [{"a", "b", "c"}])
    parted = then([{"a", "b", "c"}], merged, before)
    assert parted.ids == made.ids
    assert parted.redirects == {}


@pytest.mark.parametrize("kept", ["a", "b"])
def test_of_equal_parts_the_one_that_the_id_was_made_from_keeps_it(kept: str) -> None:
    held = dict.fromkeys(("a", "b"), make_id("s", kept))
    parted = lasting_ids("s", [{"a"}, {"b"}], held=held, redirects={})
    assert parted.ids == (make_id("s", "a"), make_id("s", "b"))


def test_redirects_lead_to_the_end_of_a_chain() -> None:
    one = [{"a"}, {"b", "c"}, {"d", "e", "f"}]
    made = first(one)
    two = [{"a", "b", "c"}, {"d", "e", "f"}]
    merged = then(one, made, two)
    last = then(two, merged, [{"a", "b", "c", "d", "e", "f", "g"}])
    # Three pieces of evidence on each side: the smaller id stays.
    stays = min(made.ids[1], made.ids[2])
    assert last.ids == (stays,)
    assert set(last.redirects) == set(made.ids) - {stays}
    assert set(last.redirects.values()) == {stays}


def test_an_id_whose_evidence_is_gone_ends() -> None:
    made = first([{"a"}, {"b"}])
    left = then([{"a"}, {"b"}], made, [{"b"}])
    assert left.ids == (made.ids[1],)
    assert left.redirects == {}


partitions = st.lists(st.integers(0, 6), min_size=1, max_size=14).map(
    lambda groups: [{f"k{at}" for at, group in enumerate(groups) if group == wanted} for wanted in sorted(set(groups))]
)


@given(partitions, partitions, partitions, st.randoms(use_true_random=False))
def test_whatever_happens_ids_are_unique_and_every_merged_one_leads_on(
    one: list[set[str]], two: list[set[str]], three: list[set[str]], shuffler: random.Random
) -> None:
    made, before = first(one), one
    for after in (two, three):
        now = then(before, made, after)
        assert len(set(now.ids)) == len(now.ids)
        assert not set(now.redirects) & set(now.ids)
        mixed = list(range(len(after)))
        shuffler.shuffle(mixed)
        again = then(before, made, [after[at] for at in mixed])
        assert [again.ids[mixed.index(at)] for at in range(len(after))] == list(now.ids)
        assert again.redirects == now.redirects
        alive_evidence = set().union(*after)
        for cluster, old in zip(before, made.ids, strict=True):
            if cluster & alive_evidence:
                assert old in now.ids or now.redirects[old] in now.ids
        unchanged = {frozenset(c): i for c, i in zip(before, made.ids, strict=True)}
        for cluster, found in zip(after, now.ids, strict=True):
            if frozenset(cluster) in unchanged:
                assert found == unchanged[frozenset(cluster)]
        made, before = now, after
