"""What linking makes across documents. `(document_id, index)` points at a report in a Reading."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple, get_args

from onrecord.records.days import Interval
from onrecord.records.readings import Act, EntityKind, EventStatus, PledgeKind

ReuseKind = Literal["near-duplicate", "shared passage", "shared quotation"]
REUSE_KINDS: tuple[str, ...] = get_args(ReuseKind)
NameKind = Literal["full", "short", "acronym", "variant"]
PlaceFeature = Literal["country", "region", "city"]
HeldWhen = Literal["former", "then", "designate", "acting"]
QuestionKind = Literal["entity", "statement", "event"]
PledgeState = Literal["open", "due", "passed", "kept", "broken", "disputed"]
Bearing = Literal["kept", "broken", "disputes", "extends"]
PLEDGE_STATES: tuple[str, ...] = get_args(PledgeState)
BEARINGS: tuple[str, ...] = get_args(Bearing)


class Ref(NamedTuple):
    """Points at one report: the index `index` of one layer of the reading of `document_id`.

    A large case looks up millions of them; a tuple is found and ordered three times as fast as a dataclass.
    """

    document_id: str
    index: int  # type: ignore[assignment]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why two reports were linked (or kept apart): the feature, the values compared, its weight."""

    feature: str
    left: str
    right: str
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityName:
    """One way in which an entity is written, and how many mentions write it so."""

    name: str
    kind: NameKind
    mentions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GazetteerPlace:
    """One place of a gazetteer. `country` is an alpha-3 code, `region` the first-level division that holds it."""

    id: str
    name: str
    feature: PlaceFeature
    latitude: float
    longitude: float
    country: str | None = None
    region: str | None = None
    population: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """Where an entity lies: the place chosen, what chose it, and all candidates of its name, the likeliest first."""

    place: GazetteerPlace
    basis: str
    candidates: tuple[GazetteerPlace, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """When an office or a membership held, as the words tell: "former", "then", "designate", "acting", or days."""

    when: HeldWhen | None
    days: Interval | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Two clusters that may be one: `evidence` for it (weights above 0) and against it (below 0)."""

    kind: QuestionKind
    left: str
    right: str
    evidence: tuple[Reason, ...]

    @property
    def weight(self) -> float:
        """The sum of the evidence: how near it is to a link."""
        return round(sum(reason.weight for reason in self.evidence), 3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A person, group or place under all its names. `credits` are the credits that name it.

    `location` is where a place lies; `reasons` say why its names are one entity's.
    """

    id: str
    name: str
    kind: EntityKind
    names: tuple[EntityName, ...]
    country: str | None = None
    credits: tuple[Ref, ...] = ()
    mentions: tuple[Ref, ...] = ()
    location: Location | None = None
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One thing that was said, with all its reports. `text` is the fullest wording seen."""

    id: str
    text: str
    reports: tuple[Ref, ...]
    act: Act | None = None
    speaker_id: str | None = None
    said: Interval | None = None
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One happening with all its reports. `summary` is made from the words of the record.

    `told_by` is the event whose line in the chronology tells this one in the same words, of the same sentence;
    `statement_id` is the statement whose line tells it, as where somebody urged: who did so, and to what.
    """

    id: str
    type: str
    status: EventStatus
    summary: str
    reports: tuple[Ref, ...]
    mode: str | None = None
    happened: Interval | None = None
    place_id: str | None = None
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()
    told_by: str | None = None
    statement_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PledgeEvidence:
    """An event or a statement that bears on a pledge; exactly one of the two is named.

    `explicit` is true where the words themselves say so ("kept its promise", "denied the deal"); else the
    event was found by likeness, and a person has to judge it.
    """

    bearing: Bearing
    event_id: str | None = None
    statement_id: str | None = None
    explicit: bool = False
    reason: str | None = None

    def __post_init__(self) -> None:
        if (self.event_id is None) == (self.statement_id is None):
            raise ValueError("evidence is one event or one statement")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pledge:
    """One thing promised, threatened, demanded or agreed, with all its reports.

    `action` and `condition` are the fullest wordings seen. `due` is as in the reports, `made` when it was
    given. `revises` is the id of the pledge whose terms it changes. `state` holds as of the day that the
    build was given; kept, broken and disputed rest on `evidence` alone.
    """

    id: str
    kind: PledgeKind
    action: str
    reports: tuple[Ref, ...]
    by_id: str | None = None
    to_id: str | None = None
    condition: str | None = None
    due: Interval | None = None
    made: Interval | None = None
    state: PledgeState | None = None
    revises: str | None = None
    evidence: tuple[PledgeEvidence, ...] = ()
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reuse:
    """The same words in two documents.

    The passage `start:end` of `document_id` also stands at `source_start:source_end` of
    `source_document_id`. Where `directed` is true a date or a credit tells that the second is
    the earlier one; else the order is that of the ids and means nothing. `similarity` is the
    share of equal words in the two passages after folding, 0 to 1.
    """

    document_id: str
    start: int
    end: int
    source_document_id: str
    source_start: int
    source_end: int
    kind: ReuseKind
    similarity: float
    directed: bool = False

    def __post_init__(self) -> None:
        if not (0 <= self.start < self.end and 0 <= self.source_start < self.source_end):
            raise ValueError("a reuse needs two spans that are not empty")
        if self.document_id == self.source_document_id:
            raise ValueError("a reuse joins two documents")
        if self.kind not in REUSE_KINDS:
            raise ValueError(f"no such kind of reuse: {self.kind!r}")
