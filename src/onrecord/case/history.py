"""What a build changed against the one before it: new, gone, merged, dated anew, worded anew.

Only the changes are kept, so a case that is built often stays small. The first build of a case leaves none: all of it
is new.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from onrecord.case.database import Database

Change = Literal["new", "gone", "merged", "dated", "worded", "changed"]
Key = tuple[str, str]  # kind, id
Shown = tuple[Any, ...]  # the values of a line

_SNAPSHOT = """
    select 'document' as kind, d.id, published_from as first, published_to as last, coalesce(title, source) as headline,
        coalesce(outlet, '') as rest, sha256 as tied, '' as tied_name from documents d
    union all select 'entity', id, null, null, name, kind || coalesce(', ' || country, ''), null, '' from entities
    union all select 'statement', s.id, said_from, said_to, text, coalesce(act, ''), speaker_id, n.name
        from statements s left join entities n on n.id = s.speaker_id
    union all select 'event', e.id, happened_from, happened_to, summary, type || ', ' || status, place_id, n.name
        from events e left join entities n on n.id = e.place_id
    union all select 'pledge', p.id, due_from, due_to, action, p.kind || coalesce(', ' || state, ''), by_id, n.name
        from pledges p left join entities n on n.id = p.by_id
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One fact, entity or document as a record shows it: its days (`None` where unknown), words, and what else counts.

    `rest` holds the other values that make it what it is, as one text; `tied` is the entity that it is tied to most (a
    speaker, a place, a maker; of a document its bytes), under its name.
    """

    first: str | None
    last: str | None
    headline: str
    rest: str
    tied: str | None
    tied_name: str | None

    @property
    def told(self) -> str:
        """What counts beside days and words, for a person."""
        return ", ".join(part for part in (self.rest, self.tied_name) if part)

    @property
    def days(self) -> str | None:
        """The days as one text: `2020-01-03`, or two of these parted by a slash."""
        if self.first is None:
            return None
        return self.first if self.first == self.last else f"{self.first}/{self.last}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """One change: `before` and `after` are days, words, or for a merged one the id that now stands for it."""

    kind: str
    id: str
    change: Change
    headline: str
    before: str | None = None
    after: str | None = None


def snapshot(database: Database) -> dict[Key, Shown]:
    """All that the record shows, by kind and id: the values of each as its `Line` has them, in that order."""
    return {(row[0], row[1]): row[2:] for row in database.tuples(_SNAPSHOT)}


def _lines(shown: Mapping[Key, Shown], keys: Iterable[Key] | None = None) -> dict[Key, Line]:
    """The lines of these things, of all where none are named; those that are not shown are left out."""
    found = {}
    for key in shown if keys is None else keys:
        if key in shown:
            first, last, headline, rest, tied, name = shown[key]
            found[key] = Line(first=first, last=last, headline=headline, rest=rest, tied=tied, tied_name=name)
    return found


def compare(
    before: Mapping[Key, Line], after: Mapping[Key, Line], redirects: Mapping[Key, str] | None = None
) -> Iterator[Changed]:
    """What differs between two records, by kind and id; `redirects` tells which ids were merged into which."""
    merged = redirects or {}
    for key in sorted(before.keys() | after.keys()):
        kind, fact = key
        old, new = before.get(key), after.get(key)
        if old is None:
            assert new is not None
            yield Changed(kind=kind, id=fact, change="new", headline=new.headline, after=new.days)
        elif new is None:
            target = merged.get(key)
            if target is not None and (kind, target) in after:
                yield Changed(kind=kind, id=fact, change="merged", headline=old.headline, after=target)
            else:
                yield Changed(kind=kind, id=fact, change="gone", headline=old.headline, before=old.days)
        else:
            yield from _differences(kind, fact, old, new)


def _differences(kind: str, fact: str, old: Line, new: Line) -> Iterator[Changed]:
    if old.days != new.days:
        yield Changed(kind=kind, id=fact, change="dated", headline=new.headline, before=old.days, after=new.days)
    if old.headline != new.headline:
        yield Changed(
            kind=kind, id=fact, change="worded", headline=new.headline, before=old.headline, after=new.headline
        )
    if (old.rest, old.tied) != (new.rest, new.tied):
        yield Changed(kind=kind, id=fact, change="changed", headline=new.headline, before=old.told, after=new.told)


def redirected(database: Database) -> dict[Key, str]:
    """By kind and id that was merged away, the id that stands for it."""
    return {(row[0], row[1]): row[2] for row in database.stream("select kind, old_id, new_id from redirects")}


def write_changes(database: Database, run: int, before: Mapping[Key, Shown]) -> None:
    """Notes what this build changed against the record before it. Needs an open transaction."""
    if not before:
        return
    after, merged = snapshot(database), redirected(database)
    differing = {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
    differing |= {(key[0], merged[key]) for key in differing if key in merged}
    database.insert(
        "changes",
        "run kind id change before after headline",
        (
            (run, each.kind, each.id, each.change, each.before, each.after, each.headline)
            for each in compare(_lines(before, differing), _lines(after, differing), merged)
        ),
    )


def read_changes(database: Database, *, after: int, up_to: int) -> tuple[Changed, ...]:
    """What the builds after one and up to another changed, taken together.

    What came and went between is left out, and of several changes of one value the first and the last count.
    """
    found: dict[tuple[str, str, str], Changed] = {}
    asked = "select * from changes where run > ? and run <= ? order by run, kind, id, change"
    for row in database.stream(asked, after, up_to):
        one = Changed(
            kind=row["kind"],
            id=row["id"],
            change=row["change"],
            headline=row["headline"],
            before=row["before"],
            after=row["after"],
        )
        _add(found, one)
    return tuple(sorted(found.values(), key=lambda each: (each.kind, each.id, each.change)))


def _add(found: dict[tuple[str, str, str], Changed], one: Changed) -> None:
    came, went = (one.kind, one.id, "new"), (one.kind, one.id, "gone")
    if one.change in ("gone", "merged"):
        for change in ("dated", "worded", "changed"):
            found.pop((one.kind, one.id, change), None)
        if found.pop(came, None) is None:
            found[one.kind, one.id, one.change] = one
        return
    if one.change == "new":
        if found.pop(went, None) is None and found.pop((one.kind, one.id, "merged"), None) is None:
            found[came] = one
        return
    if came in found:
        kept = found[came]
        days = one.after if one.change == "dated" else kept.after
        found[came] = Changed(kind=one.kind, id=one.id, change="new", headline=one.headline, after=days)
        return
    key = (one.kind, one.id, one.change)
    earlier = found.get(key)
    first = earlier.before if earlier is not None else one.before
    if first == one.after:
        found.pop(key, None)
    else:
        found[key] = Changed(
            kind=one.kind, id=one.id, change=one.change, headline=one.headline, before=first, after=one.after
        )


def difference(mine: Database, theirs: Database) -> Iterator[Changed]:
    """What another case says otherwise, in the order of kinds and of its ids.

    Facts are matched by the evidence that they stand on, one with the one in which most of its evidence lies. What has
    no match of its own there but has its evidence in a thing that another one matches counts as merged.
    """
    renamed, merged = _matched(mine, theirs)
    before = {
        (kind, renamed.get((kind, key), key)): replace(line, tied=renamed.get(("entity", line.tied or ""), line.tied))
        for (kind, key), line in _lines(snapshot(mine)).items()
    }
    return compare(before, _lines(snapshot(theirs)), merged)


def _matched(mine: Database, theirs: Database) -> tuple[dict[Key, str], dict[Key, str]]:
    """By kind and own id, the other id where it differs; and by kind and id, what the evidence of the rest is in."""
    here = {(row[0], row[1]): row[2] for row in mine.stream(_CLUSTERS)}
    counts: dict[Key, dict[str, int]] = {}
    for row in theirs.stream(_CLUSTERS):
        own = here.get((row[0], row[1]))
        if own is not None:
            votes = counts.setdefault((row[0], own), {})
            votes[row[2]] = votes.get(row[2], 0) + 1
    taken: set[Key] = set()
    renamed: dict[Key, str] = {}
    merged: dict[Key, str] = {}
    for kind, own in sorted(counts, key=lambda key: (-max(counts[key].values()), key)):
        votes = counts[kind, own]
        order = sorted(votes, key=lambda each: (-votes[each], each != own, each))
        free = next((each for each in order if (kind, each) not in taken), None)
        if free is None:
            merged[kind, own] = order[0]
            continue
        taken.add((kind, free))
        if free != own:
            renamed[kind, own] = free
    # An id that stands for another thing there must not be taken for this one.
    for kind, own in merged:
        if (kind, own) in taken:
            renamed[kind, own] = f"{own}*"
    return renamed, {(kind, renamed.get((kind, own), own)): other for (kind, own), other in merged.items()}


_CLUSTERS = "select kind, evidence, id from clusters order by kind, evidence, id desc"
