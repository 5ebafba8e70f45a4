"""What people decide about the record: anchored to words, so that it is found again after every build."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal, get_args

from onrecord.records.readings import EventReport, PledgeReport, Reading, StatementReport

DecisionKind = Literal["confirm", "reject", "edit", "merge", "split", "rename", "note", "add", "undo"]
AboutKind = Literal["entity", "statement", "event", "pledge", "discrepancy"]
OutcomeKind = Literal["held", "orphan", "undone", "overruled", "unreadable"]

DECISION_KINDS: tuple[str, ...] = get_args(DecisionKind)
ABOUT_KINDS: tuple[str, ...] = get_args(AboutKind)
OUTCOME_KINDS: tuple[str, ...] = get_args(OutcomeKind)

# What an edit may set, or a reject may take away, by the kind of fact. `speaker`, `by`, `to`, `place`, `actor` and
# `recipient` are entities; of the last two a fact can have several: an edit adds one, a reject takes one away. Of a
# discrepancy people say whether it is one.
SLOTS: dict[str, tuple[str, ...]] = {
    "entity": ("name", "type", "country"),
    "statement": ("date", "type", "speaker", "wording"),
    "event": ("date", "type", "mode", "status", "place", "actor", "recipient", "wording"),
    "pledge": ("date", "type", "status", "by", "to", "wording"),
    "discrepancy": (),
}
ENTITY_SLOTS: frozenset[str] = frozenset(("speaker", "place", "by", "to", "actor", "recipient"))
MANY_SLOTS: frozenset[str] = frozenset(("actor", "recipient"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """Words in one document, kept so that they are found when offsets move (W3C position and quote selectors).

    `start:end` are offsets into the text whose UTF-8 SHA-256 is `text_sha256`; `quote` are the words there, `before`
    and `after` the words around them. `sha256` is that of the document's bytes, `source` where they were taken from.
    `cue` is where a statement's cue stood, in the same text: it tells a statement from one that it holds. `sort` is the
    type of the event, the mode of the statement or the kind of the entity: it decides where two stand at one place.
    """

    document_id: str
    text_sha256: str
    sha256: str
    source: str
    start: int
    end: int
    quote: str
    before: str = ""
    after: str = ""
    cue: tuple[int, int] | None = None
    sort: str | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"an anchor needs 0 <= start < end, got {self.start}..{self.end}")
        if len(self.quote) != self.end - self.start:
            raise ValueError("the quote of an anchor is as long as its span")


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """One fact, entity or discrepancy as a person saw it: its kind, its words, and the places that it rests on.

    `id` is the id that it had then. Only the anchors find it again.
    """

    kind: AboutKind
    words: str
    anchors: tuple[Anchor, ...]
    id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One entry of the log.

    | kind | `about` | `other` | `values` |
    |---|---|---|---|
    | confirm | it is right as it stands | | |
    | reject | it is no such thing; with a slot, its value is wrong | the wrong entity | the slot, its value |
    | edit, rename | what is set | the entity that a slot is set to, or gets | slot and value; `None` is unknown |
    | merge | one of the two | the other | |
    | split | what is taken out | what it is no longer one with | |
    | note | what it is about | | |
    | add | the words of the new fact | its speaker | its slots |
    | undo | | | `supersedes` is the decision undone |

    `reason` is why, and for a note its text. Days are written `2020-01-03` or `2020-01-01/2020-01-31`.
    """

    id: str
    made_at: str
    made_by: str
    kind: DecisionKind
    about: About | None = None
    other: About | None = None
    values: tuple[tuple[str, str | None], ...] = ()
    reason: str | None = None
    supersedes: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one decision at a build.

    `held`: it found its place and stands, about the fact or entity `about_id` (and `other_id`); `about_kind` is `None`
    where that is a discrepancy. `orphan`: its words
    were not found, or nothing was read there. `undone`: a later decision took it back or replaced it. `overruled`: a
    later one says the opposite. `unreadable`: another program wrote it. `place` is where its first words stand now.
    """

    decision_id: str
    outcome: OutcomeKind
    about_kind: AboutKind | None = None
    about_id: str | None = None
    other_id: str | None = None
    place: tuple[str, int, int] | None = None
    message: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AddedReports:
    """Reports that people added to one document by hand. They stand after those that were read."""

    statements: tuple[StatementReport, ...] = ()
    events: tuple[EventReport, ...] = ()
    pledges: tuple[PledgeReport, ...] = ()


def with_added(reading: Reading, added: Mapping[str, AddedReports]) -> Reading:
    """The reading with what people added to its document; the reading itself where they added nothing."""
    more = added.get(reading.document_id)
    if more is None:
        return reading
    return replace(
        reading,
        statements=(*reading.statements, *more.statements),
        events=(*reading.events, *more.events),
        pledges=(*reading.pledges, *more.pledges),
    )
