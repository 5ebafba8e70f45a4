"""Reports put together and parted by people: every rule holds, the later beats the earlier, the rest stays."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from onrecord.records import Ref
from onrecord.workflow.decisions.grouping import Regrouped, Rule, regroup


def refs(names: str) -> tuple[Ref, ...]:
    return tuple(Ref(document_id=name, index=0) for name in names.split())


def rule(number: int, together: bool, left: str, right: str) -> Rule:
    return Rule(decision_id=f"n{number}", together=together, left=refs(left), right=refs(right))


def shown(found: Regrouped) -> set[str]:
    return {" ".join(ref.document_id for ref in group.members) for group in found.groups}


def test_two_clusters_are_put_together() -> None:
    assert shown(regroup([refs("a b"), refs("c"), refs("d")], [rule(1, True, "a", "c")])) == {"a b c", "d"}


def test_what_is_taken_out_leaves_the_rest_together() -> None:
    assert shown(regroup([refs("a b c")], [rule(1, False, "b", "a c")])) == {"a c", "b"}


def test_a_report_that_nobody_named_stays_with_the_rest() -> None:
    assert shown(regroup([refs("a b c d")], [rule(1, False, "b", "a")])) == {"a c d", "b"}


def test_a_report_in_the_words_of_what_was_taken_out_goes_with_it() -> None:
    words = {"a": "x", "b": "y", "c": "x", "d": "y"}
    found = regroup([refs("a b c d")], [rule(1, False, "b", "a")], lambda ref: (words[ref.document_id],))
    assert shown(found) == {"a c", "b d"}


def test_what_linking_joins_again_stays_parted() -> None:
    assert shown(regroup([refs("a b c d e")], [rule(1, False, "a b", "d e")])) == {"a b", "c d e"}


def test_the_later_decision_beats_the_earlier() -> None:
    parted, joined = rule(1, False, "a", "b"), rule(2, True, "a", "b")
    found = regroup([refs("a b")], [parted, joined])
    assert shown(found) == {"a b"}
    assert found.overruled == {"n1": "n2"}
    again = regroup([refs("a"), refs("b")], [joined, rule(3, False, "a", "b")])
    assert shown(again) == {"a", "b"}
    assert again.overruled == {"n2": "n3"}


def test_a_score_does_not_bring_together_what_a_person_parted() -> None:
    """a and z are one by a person's word; the score puts z with y, which a person parted from a."""
    rules = [rule(1, False, "a", "y"), rule(2, True, "a", "z")]
    assert shown(regroup([refs("a"), refs("y z")], rules)) == {"a z", "y"}


def test_of_a_chain_of_merges_the_newest_link_gives_way() -> None:
    rules = [rule(1, True, "a", "b"), rule(2, True, "b", "c"), rule(3, False, "a", "c")]
    found = regroup([refs("a"), refs("b"), refs("c")], rules)
    assert shown(found) == {"a b", "c"}
    assert found.overruled == {"n2": "n3"}


def test_a_side_that_is_no_longer_one_is_where_most_of_it_is() -> None:
    found = regroup([refs("a"), refs("b c"), refs("d")], [rule(1, True, "a b c", "d")])
    assert shown(found) == {"a", "b c d"}


NAMES = [f"r{number:02}" for number in range(12)]
partitions = st.lists(st.integers(0, 5), min_size=12, max_size=12)
sides = st.sets(st.sampled_from(NAMES), min_size=1, max_size=3)


@given(partitions, st.lists(st.tuples(st.booleans(), sides, sides), max_size=12), st.randoms(use_true_random=False))
def test_whatever_is_decided_the_rules_that_stand_hold(
    groups: list[int], drawn: list[tuple[bool, set[str], set[str]]], shuffler: random.Random
) -> None:
    clusters = [
        [Ref(document_id=name, index=0) for name, group in zip(NAMES, groups, strict=True) if group == wanted]
        for wanted in sorted(set(groups))
    ]
    rules = [
        rule(number, together, " ".join(sorted(left)), " ".join(sorted(right - left)))
        for number, (together, left, right) in enumerate(drawn)
        if right - left
    ]
    found = regroup(clusters, rules)
    of = {ref: at for at, group in enumerate(found.groups) for ref in group.members}
    assert sorted(of) == sorted(ref for cluster in clusters for ref in cluster)
    first = {ref: at for at, cluster in enumerate(clusters) for ref in cluster}
    for each in rules:
        if each.decision_id in found.overruled:
            continue
        if not each.together:
            assert not {of[ref] for ref in each.left} & {of[ref] for ref in each.right}
        else:
            # Each side is the part of it that linking has in one cluster.
            assert {of[ref] for ref in each.left} & {of[ref] for ref in each.right}
    touched = {first[ref] for each in rules for ref in (*each.left, *each.right)}
    for at, cluster in enumerate(clusters):
        if at not in touched:
            assert tuple(sorted(cluster)) in {group.members for group in found.groups}
    mixed = list(clusters)
    shuffler.shuffle(mixed)
    assert shown(regroup(mixed, rules)) == shown(found)
