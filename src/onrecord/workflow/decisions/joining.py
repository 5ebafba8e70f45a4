"""Two people's logs of the same sources joined, and where they disagree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.case import Case
from onrecord.case.deciding import open_for_deciding
from onrecord.case.decision_log import Logged, append_logged
from onrecord.records import About, Decision
from onrecord.workflow.decisions.log import taken_back


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two standing decisions about one thing that cannot both hold; the later one counts until a person undoes it."""

    earlier: Decision
    later: Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinedLogs:
    """What joining brought: how many decisions were new, and where the logs say different things."""

    added: int
    conflicts: tuple[Conflict, ...]


def join_logs(case: Path, other: Path) -> JoinedLogs:
    """Adds the decisions of another case file to the log of this one, as they are; both may have some in common.

    The other file is only read. Conflicts are those between a decision that was new and one that was not.
    """
    with Case.open(other) as theirs:
        entries = theirs.decision_log()
    with open_for_deciding(case) as database:
        added = set(append_logged(database, _parents_first(entries)))
    with Case.open(case) as mine:
        log = mine.decision_log()
    return JoinedLogs(
        added=len(added),
        conflicts=tuple(each for each in conflicts(log) if (each.earlier.id in added) != (each.later.id in added)),
    )


def _parents_first(entries: Sequence[Logged]) -> list[Logged]:
    """The entries so that each stands after the one that it supersedes."""
    known = {entry.id: entry for entry in entries}
    done: dict[str, Logged] = {}
    for entry in entries:
        chain = []
        at: Logged | None = entry
        while at is not None and at.id not in done and at not in chain:
            chain.append(at)
            at = known.get(at.supersedes) if at.supersedes is not None else None
        for each in reversed(chain):
            done[each.id] = each
    return list(done.values())


def conflicts(log: Sequence[Logged]) -> tuple[Conflict, ...]:
    """The pairs of standing decisions of different people that say opposite things about the same words."""
    gone = taken_back(log)
    standing = [entry.decision for entry in log if entry.decision is not None and entry.id not in gone]
    by_place: dict[tuple[str, ...], list[Decision]] = defaultdict(list)
    found: list[Conflict] = []
    for decision in standing:
        if decision.about is None:
            continue
        seen: set[str] = set()
        for key in sorted(_places(decision.about)):
            for earlier in by_place[key]:
                if earlier.id not in seen and earlier.made_by != decision.made_by and _opposed(earlier, decision):
                    seen.add(earlier.id)
                    found.append(Conflict(earlier=earlier, later=decision))
            by_place[key].append(decision)
    return tuple(found)


def _places(about: About) -> set[tuple[str, ...]]:
    """By which two decisions are about one thing: they share the place of some words."""
    return {(about.kind, a.text_sha256, str(a.start), str(a.end)) for a in about.anchors}


def _opposed(earlier: Decision, later: Decision) -> bool:
    verdicts = {earlier.kind, later.kind}
    whole = not (earlier.values and earlier.kind == "reject") and not (later.values and later.kind == "reject")
    if verdicts == {"confirm", "reject"}:
        return whole
    if verdicts == {"merge", "split"}:
        assert earlier.other is not None
        assert later.other is not None
        return bool(_places(earlier.other) & _places(later.other))
    if verdicts <= {"edit", "rename", "add"}:
        mine, theirs = dict(earlier.values), dict(later.values)
        return any(mine[slot] != theirs[slot] for slot in _shared(mine, theirs))
    if "reject" in verdicts and verdicts & {"edit", "rename"}:
        rejected, edited = (earlier, later) if earlier.kind == "reject" else (later, earlier)
        wrong, right = dict(rejected.values), dict(edited.values)
        return not wrong or any(wrong[slot] == right[slot] for slot in _shared(wrong, right))
    return False


def _shared(mine: Iterable[str], theirs: Iterable[str]) -> list[str]:
    return sorted(set(mine) & set(theirs))
