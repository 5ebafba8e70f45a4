"""What linking knows of one report of an event and of the document that holds it, and the cluster it makes."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.records import Interval, Reason, Ref, Span
from onrecord.records.readings import EventStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class EventToLink:
    """An event report as linking needs it.

    `lemma` is that of the trigger's head word. `actors`, `recipients`, `place` and `named` (all named in the
    sentence) are entities of the case, by number. `context` are the telling lemmas of the sentence, `beside` those of
    the words that hang on the trigger. `counts` are the numbers that it counts: of what, at least, at most.
    `evidence` is a key that is the same whenever the same report is read again. `spoken` is true where it is
    somebody's word.
    `within` is the index of the report of the same document whose clause tells of the same happening, `said` that of
    the statement report of the same document which the trigger opens: "urged" is an event, and what was urged is said.
    `known` is true of a noun told as known: "the attack", "those talks", and no more.
    """

    ref: Ref
    span: Span
    evidence: str
    type: str
    status: EventStatus
    lemma: str
    headline: str
    mode: str | None = None
    actors: tuple[int, ...] = ()
    recipients: tuple[int, ...] = ()
    place: int | None = None
    named: tuple[int, ...] = ()
    context: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    counts: tuple[tuple[str, float, float], ...] = ()
    happened: Interval | None = None
    spoken: bool = False
    within: int | None = None
    said: int | None = None
    known: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDocument:
    """A document as linking of events needs it: its telling lemmas with how often each, and when it appeared."""

    id: str
    terms: tuple[str, ...] = ()
    counts: tuple[int, ...] = ()
    published: Interval | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryGround:
    """Which documents of a case are neighbours (smaller id, larger id, likeness), and the story that each is of."""

    neighbours: list[tuple[str, str, float]]
    story_of: dict[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """What linking must know of an entity: whether it is one person, and what kind of thing it is.

    `country` is the code of the state that it belongs to, `None` where that is not known.
    """

    name: str
    kind: str
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventCluster:
    """One event with all its reports, in the order of their documents. Entities by number.

    `happened` are the days that all dated reports allow; `headline` is that of the best report.
    """

    reports: tuple[Ref, ...]
    type: str
    status: EventStatus
    headline: str
    mode: str | None = None
    happened: Interval | None = None
    place: int | None = None
    actors: tuple[int, ...] = ()
    recipients: tuple[int, ...] = ()
    reasons: tuple[Reason, ...] = ()
