"""How much speaks for two reports being of one happening: features with weights, each of which can be shown.

The score is a log-odds: above 0 more speaks for than against. Weights of the features that ECB+ has were fitted to
its topics 1 to 25, November 2026: logistic regression held near the weights before it, over the candidate pairs of
gold mentions and, three times as heavy, of events as read, a pair weighing less the more of its topic's pairs have its
word. Weights of days, places, counts, deaths and reuse, which the corpus lacks, were set by hand; so were those where
its few sentences a document mislead: what stands in one document or in no other likeness, actors, recipients, others
named or taking part.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from onrecord.linking.events.likeness import Likeness
from onrecord.linking.events.reports import EventToLink, Participant
from onrecord.records import Interval, Reason

Counts = tuple[tuple[str, float, float], ...]

BIAS: Final = "where one starts"
WEIGHTS: Final[dict[str, float]] = {
    BIAS: -3.8,
    "same word": 1.0,
    "same family of words": 2.2,
    "other words for one type": -1.6,
    "another type": -1.9,
    "actor": 0.4,
    "recipient": 1.8,
    "nobody dies twice": 3.0,
    "actor of one, recipient of the other": 1.1,
    "other actors": -1.0,
    "other recipients": -1.0,
    "others named": -0.4,
    "named in other countries": -1.5,
    "words around": 0.6,
    "same taking part": 0.4,
    "others taking part": -0.8,
    "counts far apart": -3.0,
    "a word of saying": -2.2,
    "nothing to tell them by": -1.4,
    "documents alike": 0.4,
    "one story": 2.3,
    "told long after": -1.5,
    "one document": 1.4,
    "one sentence": -3.2,
    "one clause": 6.0,
    "taken up again": 1.5,
    "day": 2.5,
    "days that fit": 0.5,
    "one long past, one without days": -2.5,
    "place": 1.0,
    "same words printed": 4.0,
}
# Types that readers and outlets give to one and the same happening: each with the kinds under which it is looked for.
KINDS_OF: Final[Mapping[str, tuple[str, ...]]] = {
    "AGREE": ("accord", "retreat"),
    "CONSULT": ("accord",),
    "COOPERATE": ("accord", "aid"),
    "CONCEDE": ("accord", "retreat"),
    "RETREAT": ("retreat", "troops"),
    "MOBILIZE": ("troops",),
    "AID": ("aid",),
    "SUPPORT": ("aid",),
    "ACCUSE": ("accuse",),
    "REJECT": ("accuse",),
    "REQUEST": ("accuse", "threat"),
    "THREATEN": ("threat",),
    "ASSAULT": ("force", "protest"),
    "COERCE": ("force", "coerce"),
    "PROTEST": ("protest",),
    "SANCTION": ("coerce",),
}
# Types of which what one does to another is not what the other does to it.
ONE_WAY: Final = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SANCTION", "SUPPORT"})
# Features of which one has to speak for reports of two sentences: words of one family alone are in every article.
TELLING: Final = frozenset(
    {
        "actor",
        "recipient",
        "actor of one, recipient of the other",
        "day",
        "place",
        "same taking part",
        "taken up again",
        "same words printed",
        "nobody dies twice",
    }
)
MUCH_AROUND: Final = 0.15  # of the words around both, for them to tell of one happening
DEATHS: Final = frozenset({"kill", "execute"})  # families; a person is in one event of them at most
NARROW: Final = 3  # days: an interval as short says on which day
SAYING: Final = "say"  # the family of words of which each speaker's is another happening
COUNTED_TWICE: Final = 2.0  # how many times one count has to be the other, for two happenings to be likely
LONG_AFTER: Final = 14  # days between the publication of two documents
LONG_AGO: Final = 60  # days before publication
ALIKE_AT_MOST: Final = 0.5  # likeness of documents above which more says no more


class Scorer:
    """Compares reports by their numbers in `reports`; `families` are those of their triggers.

    `printed` are pairs that stand in the same words, `as_one` pairs of which one is told within the other's clause.
    `alike` has what is known already of how alike two documents are, the smaller id first.
    """

    def __init__(
        self,
        reports: Sequence[EventToLink],
        families: Sequence[str],
        likeness: Likeness,
        story_of: Mapping[str, int],
        who: Mapping[int, Participant],
        published: Mapping[str, Interval | None],
        printed: frozenset[tuple[int, int]] = frozenset(),
        as_one: frozenset[tuple[int, int]] = frozenset(),
        alike: Mapping[tuple[str, str], float] = MappingProxyType({}),
    ) -> None:
        self._reports = reports
        self._likeness = likeness
        self._story_of = story_of
        self._who = who
        self._printed = printed
        self._as_one = as_one
        self._families = families
        self._actors = [frozenset(report.actors) for report in reports]
        self._recipients = [frozenset(report.recipients) for report in reports]
        self._contexts = [frozenset(report.context) for report in reports]
        # Whole numbers: their sum does not depend on the order of a set.
        self._rarity = {
            word: max(1, round(1000 * likeness.rarity.get(word, 1.0))) for words in self._contexts for word in words
        }
        self._rarities = [sum(self._rarity[word] for word in words) for words in self._contexts]
        self._alike = dict(alike)
        self._beside = [frozenset(report.beside) for report in reports]
        self._parts = {
            word: max(300, round(1000 * likeness.rarity.get(word, 1.0))) for words in self._beside for word in words
        }
        self._besides = [self._weight_of(words) for words in self._beside]
        self._named = [frozenset(report.named) for report in reports]
        self._countries = [_countries(report, who) for report in reports]
        self._published = published
        self._long_past = [_long_past(report.happened, published.get(report.ref.document_id)) for report in reports]

    def features(self, left: int, right: int) -> dict[str, float]:
        """What the two have in common or apart, each by how much of it there is; features that are 0 are left out."""
        one, other = self._reports[left], self._reports[right]
        found: dict[str, float] = {BIAS: 1.0}
        if one.lemma == other.lemma:
            found["same word"] = 1.0
        if self._families[left] == self._families[right]:
            found["same family of words"] = 1.0
        elif one.type and one.type == other.type:
            found["other words for one type"] = 1.0
        if one.type and other.type and one.type != other.type:
            found["another type"] = 1.0
        for name, mine, theirs in (
            ("actor", self._actors[left], self._actors[right]),
            ("recipient", self._recipients[left], self._recipients[right]),
        ):
            if mine and theirs:
                if mine.isdisjoint(theirs):
                    found[f"other {name}s"] = 1.0
                else:
                    found[name] = 1.0
        if self._families[left] in DEATHS and self._families[right] in DEATHS:
            shared = self._recipients[left] & self._recipients[right]
            if any(at in self._who and self._who[at].kind == "person" for at in shared):
                found["nobody dies twice"] = 1.0
        crossed = not (
            self._actors[left].isdisjoint(self._recipients[right])
            and self._recipients[left].isdisjoint(self._actors[right])
        )
        if crossed and one.type not in ONE_WAY and other.type not in ONE_WAY:
            found["actor of one, recipient of the other"] = 1.0
        if self._families[left] == self._families[right] == SAYING and "actor" not in found:
            found["a word of saying"] = 1.0
        self._what_is_told(left, right, found)
        around = self._around(left, right)
        if around:
            found["words around"] = around
        if one.ref.document_id == other.ref.document_id:
            found["one document"] = 1.0
            if (left, right) in self._as_one:
                found["one clause"] = 1.0
            elif one.span == other.span:
                found["one sentence"] = 1.0
            if (
                max(one, other, key=lambda report: (report.span.start, report.ref)).known
                and "same family of words" in found
            ):
                found["taken up again"] = 1.0
        else:
            alike = self._documents(one.ref.document_id, other.ref.document_id)
            found["documents alike"] = min(alike, ALIKE_AT_MOST) / ALIKE_AT_MOST
            if self._story_of[one.ref.document_id] == self._story_of[other.ref.document_id]:
                found["one story"] = 1.0
            if _days_between(self._published.get(one.ref.document_id), self._published.get(other.ref.document_id)):
                found["told long after"] = 1.0
        self._when_and_where(one, other, found)
        if (self._long_past[left] and other.happened is None) or (self._long_past[right] and one.happened is None):
            found["one long past, one without days"] = 1.0
        if (left, right) in self._printed:
            found["same words printed"] = 1.0
        apart = one.type and found.keys().isdisjoint(("one clause", "one sentence"))
        if apart and around < MUCH_AROUND and not found.keys() & TELLING:
            found["nothing to tell them by"] = 1.0
        return found

    def score(self, left: int, right: int) -> float:
        """The log-odds that the two report one happening."""
        return sum(WEIGHTS[name] * amount for name, amount in self.features(left, right).items())

    def reasons(self, left: int, right: int) -> tuple[Reason, ...]:
        """What speaks for and against the two, the weightiest first; what they say nothing on is left out."""
        one, other = self._reports[left], self._reports[right]
        weighed = [
            (WEIGHTS[name] * amount, name) for name, amount in self.features(left, right).items() if name != BIAS
        ]
        return tuple(
            Reason(feature=name, left=self._shown(name, one), right=self._shown(name, other), weight=round(weight, 3))
            for weight, name in sorted(weighed, key=lambda each: (-abs(each[0]), each[1]))
            if weight
        )

    def _around(self, left: int, right: int) -> float:
        """The share of the words around both that stands around each, weighed by how rare they are, 0 to 1."""
        shared = sum(map(self._rarity.__getitem__, self._contexts[left] & self._contexts[right]))
        return shared / (self._rarities[left] + self._rarities[right] - shared) if shared else 0.0

    def _what_is_told(self, left: int, right: int, found: dict[str, float]) -> None:
        """What the sentences name and count, and what hangs on the two triggers."""
        if self._named[left] and self._named[right] and self._named[left].isdisjoint(self._named[right]):
            found["others named"] = 1.0
        if (
            self._countries[left]
            and self._countries[right]
            and self._countries[left].isdisjoint(self._countries[right])
        ):
            found["named in other countries"] = 1.0
        mine, theirs = self._beside[left], self._beside[right]
        if mine and theirs:
            if mine.isdisjoint(theirs):
                found["others taking part"] = 1.0
            else:
                shared = self._weight_of(mine & theirs)
                found["same taking part"] = shared / min(self._besides[left], self._besides[right])
        if (
            self._families[left] == self._families[right]
            and times_apart(self._reports[left].counts, self._reports[right].counts) >= COUNTED_TWICE
        ):
            found["counts far apart"] = 1.0

    def _weight_of(self, words: frozenset[str]) -> int:
        return sum(map(self._parts.__getitem__, words))

    def _documents(self, left: str, right: str) -> float:
        key = (left, right) if left < right else (right, left)
        found = self._alike.get(key)
        if found is None:
            found = self._alike[key] = self._likeness.of(left, right)
        return found

    def _when_and_where(self, one: EventToLink, other: EventToLink, found: dict[str, float]) -> None:
        if one.happened is not None and other.happened is not None and one.happened.overlaps(other.happened):
            narrow = max(one.happened.days, other.happened.days) <= NARROW
            found["day" if narrow else "days that fit"] = 1.0
        if one.place is not None and one.place == other.place:
            found["place"] = 1.0

    def _shown(self, feature: str, report: EventToLink) -> str:
        if feature in ("actor", "other actors"):
            return self._names(report.actors)
        if feature in ("recipient", "other recipients", "nobody dies twice"):
            return self._names(report.recipients)
        if feature == "actor of one, recipient of the other":
            return f"{self._names(report.actors)} / {self._names(report.recipients)}"
        if feature in ("day", "days that fit", "one long past, one without days"):
            return _iso(report.happened)
        if feature == "place":
            return self._names((report.place,) if report.place is not None else ())
        if feature in ("others named", "named in other countries"):
            return self._names(report.named)
        if feature in ("same taking part", "others taking part"):
            return ", ".join(report.beside)
        if feature == "counts far apart":
            return ", ".join(f"{low:g} {what}" for what, low, _ in report.counts)
        if feature in ("other words for one type", "another type"):
            return report.type
        if feature in ("documents alike", "one story", "told long after"):
            return report.ref.document_id
        of_the_word = ("same word", "same family of words", "a word of saying")
        return report.lemma if feature in of_the_word else report.headline

    def _names(self, entities: Sequence[int]) -> str:
        return ", ".join(self._who[at].name for at in entities if at in self._who)


def times_apart(left: Counts, right: Counts) -> float:
    """How many times the one count of the same thing is the other, where their bounds leave it open; at least 1."""
    worst = 1.0
    for what, low, high in left:
        for same, least, most in right:
            if what == same and (most < low or high < least):
                worst = max(worst, low / max(most, 1.0), least / max(high, 1.0))
    return worst


def _countries(report: EventToLink, who: Mapping[int, Participant]) -> frozenset[str]:
    """The countries of the towns and other places that the sentence names."""
    places = (who[at] for at in report.named if at in who and who[at].kind in ("place", "facility"))
    return frozenset(place.country for place in places if place.country)


def _days_between(left: Interval | None, right: Interval | None) -> bool:
    """True where one document appeared long after the other."""
    if left is None or right is None:
        return False
    first, second = sorted((left, right))
    return (second.earliest - first.latest).days > LONG_AFTER


def _long_past(happened: Interval | None, published: Interval | None) -> bool:
    """True for days that lay well back when the document appeared: what it tells without days was then more recent."""
    if happened is None or published is None:
        return False
    return (published.earliest - happened.latest).days > LONG_AGO


def _iso(days: Interval | None) -> str:
    if days is None:
        return ""
    first, last = days.earliest.isoformat(), days.latest.isoformat()
    return first if first == last else f"{first}/{last}"
