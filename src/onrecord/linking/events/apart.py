"""What keeps two groups of reports apart however alike they read: days, places, victims, and whether it happened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from onrecord.lexicons.event_families import family_of
from onrecord.linking.events.reports import EventToLink, Participant
from onrecord.linking.events.scoring import NARROW, Counts, times_apart
from onrecord.records import Interval
from onrecord.records.readings import EventStatus

# A thing that is to come, or was only threatened, is another line of the record than the thing done.
REALITY: Final[Mapping[EventStatus, str]] = {
    "happened": "done",
    "ongoing": "done",
    "planned": "to come",
    "threatened": "to come",
    "hypothetical": "to come",
    "denied": "denied",
}
# So many times the other, one count is of another happening, unless both are of one day.
TOO_FAR_APART: Final = 3.0
# Types of which one happening has one set of victims.
SPOKEN: Final = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN"})  # types of which each speaker's is another
WITH_VICTIMS: Final = frozenset({"ASSAULT", "COERCE"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What a group of reports has settled so far. Sets are of entities by number.

    `known_by` is the day by which the first document that tells it as done had appeared.
    """

    reality: str
    days: Interval | None
    known_by: date | None
    victims: frozenset[int]
    countries: frozenset[str]
    speakers: frozenset[int] = frozenset()
    counts: Counts = ()


def standing_of(report: EventToLink, who: Mapping[int, Participant], published: Interval | None = None) -> Standing:
    """What one report settles; `published` is when its document appeared."""
    victims: frozenset[int] = frozenset()
    if report.type in WITH_VICTIMS:
        victims = frozenset(at for at in report.recipients if at in who and who[at].kind == "person")
    speakers: frozenset[int] = frozenset()
    if report.type in SPOKEN:
        speakers = frozenset(at for at in report.actors if at in who and who[at].kind == "person")
    place = who.get(report.place) if report.place is not None else None
    reality = REALITY[report.status]
    return Standing(
        reality=reality,
        days=report.happened,
        known_by=published.latest if published is not None and reality == "done" else None,
        victims=victims,
        countries=frozenset((place.country,)) if place is not None and place.country else frozenset(),
        speakers=speakers,
        counts=tuple((f"{family_of(report.lemma)} {what}", low, high) for what, low, high in report.counts),
    )


def against(left: Standing, right: Standing) -> str | None:
    """Why two groups cannot be one happening; `None` where nothing says so."""
    if left.reality != right.reality:
        return "done or not"
    if left.days is not None and right.days is not None and not left.days.overlaps(right.days):
        return "days that cannot both hold"
    for one, other in ((left, right), (right, left)):
        if one.days is not None and other.known_by is not None and one.days.earliest > other.known_by:
            return "told as done before"
    if left.victims and right.victims and not left.victims & right.victims:
        return "other victims"
    if left.speakers and right.speakers and not left.speakers & right.speakers:
        return "other speakers"
    if left.countries and right.countries and not left.countries & right.countries:
        return "another country"
    same_day = left.days is not None and right.days is not None and max(left.days.days, right.days.days) <= NARROW
    if not same_day and times_apart(left.counts, right.counts) >= TOO_FAR_APART:
        return "counts too far apart"
    return None


def together(left: Standing, right: Standing) -> Standing:
    """What two groups settle as one; they must not be against each other."""
    days = left.days.meet(right.days) if left.days and right.days else left.days or right.days
    known = [standing.known_by for standing in (left, right) if standing.known_by is not None]
    return Standing(
        reality=left.reality,
        days=days,
        known_by=min(known, default=None),
        victims=left.victims | right.victims,
        countries=(left.countries & right.countries) or left.countries | right.countries,
        speakers=left.speakers | right.speakers,
        counts=tuple(sorted({*left.counts, *right.counts})),
    )
