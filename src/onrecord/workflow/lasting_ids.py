"""Ids that outlive builds: a cluster keeps its id while most of its evidence does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from onrecord.ids import make_id


@dataclass(frozen=True, slots=True, kw_only=True)
class LastingIds:
    """One id for each cluster, in the order given, and where every id that was merged away leads now."""

    ids: tuple[str, ...]
    redirects: dict[str, str]


def lasting_ids(
    prefix: str,
    clusters: Sequence[Collection[str]],
    *,
    held: Mapping[str, str],
    redirects: Mapping[str, str],
) -> LastingIds:
    """Gives each cluster the id that most of its evidence had after the last build, else a new one.

    A cluster is the set of its evidence keys, which must not be empty; a key is the same whenever
    the same words of the same document are read. `held` has the id of each key after the last
    build, `redirects` the merged ids of all builds before. Where two clusters are merged, the id
    with more evidence stays and the other redirects to it. Where one is split, the larger part
    keeps the id, of equal parts the one that the id was made from. An id whose evidence is all gone
    ends. A new id is made from the smallest key, so the same clusters have the same ids in every
    fresh case. The order of the clusters counts for nothing.
    """
    smallest = [min(cluster) for cluster in clusters]
    olds = [_held_by(cluster, held) for cluster in clusters]
    ids: dict[int, str] = {}
    kept: set[str] = set()
    # Nearly all clusters are as they were: their evidence had one id, and no other cluster has any of that id's.
    shared = Counter(old for found in olds for old in found)
    contested: list[int] = []
    for at, found in enumerate(olds):
        if len(found) == 1 and shared[old := next(iter(found))] == 1:
            ids[at] = old
            kept.add(old)
        elif found:
            contested.append(at)
    votes = Counter((at, held[evidence]) for at in contested for evidence in set(clusters[at]) if evidence in held)
    natural = {at: make_id(prefix, smallest[at]) for at in contested}

    def rank(pair: tuple[int, str]) -> tuple[int, str, bool, str]:
        at, old = pair
        return -votes[pair], old, natural[at] != old, smallest[at]

    ranked = sorted(votes, key=rank)
    for at, old in ranked:
        if at not in ids and old not in kept:
            ids[at] = old
            kept.add(old)
    for at in sorted((at for at in range(len(clusters)) if at not in ids), key=smallest.__getitem__):
        ids[at] = _new_id(prefix, smallest[at], kept)
        kept.add(ids[at])
    merged = dict(redirects)
    for at, old in reversed(ranked):  # the largest share of an id's evidence comes last and counts
        if old not in kept:
            merged[old] = ids[at]
    return LastingIds(ids=tuple(ids[at] for at in range(len(clusters))), redirects=_shortened(merged, kept))


def _held_by(cluster: Collection[str], held: Mapping[str, str]) -> Collection[str]:
    if len(cluster) == 1:  # as most have
        (only,) = cluster
        return (held[only],) if only in held else ()
    return {held[evidence] for evidence in cluster if evidence in held}


def _new_id(prefix: str, evidence: str, taken: Collection[str]) -> str:
    made, again = make_id(prefix, evidence), 1
    while made in taken:
        again += 1
        made = make_id(prefix, evidence, str(again))
    return made


def _shortened(redirects: Mapping[str, str], alive: Collection[str]) -> dict[str, str]:
    """Each dead id with the last one that its chain leads to. An id that lives again leads nowhere else."""
    ends = {}
    for old in sorted(redirects):
        if old in alive:
            continue
        end, passed = redirects[old], {old}
        while end not in alive and end in redirects and end not in passed:
            passed.add(end)
            end = redirects[end]
        if end != old:
            ends[old] = end
    return ends
