"""Which entries of the log of decisions stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.case.decision_log import Logged


def taken_back(log: Sequence[Logged]) -> Mapping[str, Logged]:
    """By the id of each decision that no longer counts, the one that undid it or took its place.

    An undo that was itself undone counts for nothing, so what it took back stands again.
    """
    gone: dict[str, Logged] = {}
    for entry in reversed(log):
        if entry.id not in gone and entry.supersedes is not None:
            gone.setdefault(entry.supersedes, entry)
    return gone
