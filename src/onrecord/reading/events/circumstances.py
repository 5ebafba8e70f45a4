"""Where and when an event was, by the phrases that the syntax ties to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.lexicons.events_operators import OPERATORS
from onrecord.reading.events.coding import Coded
from onrecord.reading.events.ground import Ground
from onrecord.records import EventStatus, Interval, TimeExpression

WIDEST = 3660  # days; a wider time dates nothing
_HIGHER = 3  # governors whose times an event without its own takes
_PLACE = ("in", "at", "near", "outside", "inside", "around", "across", "on", "off", "along", "to", "into", "from")
_BOUND = frozenset("by until till before since after than beyond ahead prior".split())
_ANOTHER_TIME = frozenset("after before since until till following despite".split())
# What stands behind these is what is spoken of, not what happened then.
_ELSEWHEN = _ANOTHER_TIME | frozenset("about over regarding concerning against of".split())
# A time in front of a noun, or behind it and "of", is the noun's own: "the 2016 election", "the Act of 1867".
_OF_NOUN = frozenset("amod compound nummod nmod".split())
# An hour alone is that of the day that is told of, which may be another than the article's.
_CLOCK = re.compile(
    r"(?:\w+ )?\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?|hours|o['’]clock)?(?: local time| [A-Z]{2,4}| \([^)]*\))*"
    r"|(?:noon|midnight|midday)",
    re.IGNORECASE,
)
_OF_HAPPENING = frozenset("in during at".split())  # "killed in the 2015 attack", "during a 2018 trip"
_TELL = frozenset(
    """say tell announce state declare add note report claim explain write confirm warn accuse deny insist argue demand
    urge call condemn criticize vow pledge promise threaten""".split()
)
# What somebody deals with in one of these ways was before.
_LOOKS_BACK = frozenset(
    """investigate probe examine review discuss debate recall remember mourn commemorate mark honor honour denounce
    refer delve describe avenge protest criticise criticize praise mention explain study commute pardon overturn appeal
    reverse solve document recount""".split()
)
_THROUGH = (
    "xcomp",
    "conj",
    "obj",
    "nsubj",
    "nsubj:pass",
    "obl",
    "nmod",
    "acl",
    "advcl",
    "compound",
    "obl:agent",
    "ccomp",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """The time expression that dates an event (its index) and the days it may have filled."""

    time: int
    days: Interval | None


def place_of(ground: Ground, coded: Coded) -> int | None:
    """The mention (its index) of the place where the event was; None where the syntax ties none to it."""
    seen: list[int] = []
    number = coded.word
    for _ in range(_HIGHER):
        if number not in seen:
            seen.append(number)
        if coded.carrier not in seen:
            seen.append(coded.carrier)
        for word in list(seen):
            for wanted in _PLACE[:9]:
                for case, head in ground.phrases(word):
                    if case == wanted and (mention := _place_at(ground, head)) is not None:
                        return mention
            for thing in ground.objects(word) if ground.is_verb(word) else ():
                for case, head in ground.phrases(thing):
                    if case in _PLACE[:7] and (mention := _place_at(ground, head)) is not None:
                        return mention
        above = ground.words[number].head
        if above < 0 or ground.words[number].deprel not in ("xcomp", "conj", "obj", "obl", "nsubj:pass", "nmod"):
            break
        if ground.lemma[above].lower() in _TELL:
            break
        number = above
    return None


def _place_at(ground: Ground, head: int) -> int | None:
    places = [m for m in ground.mentions_at(head) if ground.mentions[m].kind in ("place", "facility", "country")]
    return next((m for m in places if ground.mentions[m].form == "name"), places[0] if places else None)


def when_of(
    ground: Ground, coded: Coded, times: Sequence[TimeExpression], at: dict[int, int], status: EventStatus,
    published: Interval | None,
) -> When | None:  # fmt: skip
    """The time of the event: its own, or that of a word above which tells of the same happening; None where unknown.

    `at` gives for each word the time expression over it. Days after publication are cut off what has happened.
    """
    time = _time_of(ground, coded, times, at)
    if time is None:
        return None
    return When(time=time, days=_possible(times[time].days, status, published))


def _time_of(ground: Ground, coded: Coded, times: Sequence[TimeExpression], at: dict[int, int]) -> int | None:
    number = coded.word
    seen: set[int] = set()
    for step in range(_HIGHER + 1):
        for word in (number, coded.carrier) if step == 0 else (number,):
            found = _direct(ground, word, times, at, seen)
            if found is not None:
                return found
            seen.add(word)
        above, relation = ground.words[number].head, ground.words[number].deprel
        if above < 0 or (relation not in _THROUGH and not relation.startswith("acl")):
            return None
        lemma = ground.lemma[above].lower()
        if lemma in _TELL and coded.carrier != above and (relation != "conj" or lemma in ("say", "tell", "report")):
            return None
        if relation in ("obj", "obl") and lemma in _LOOKS_BACK:
            return None
        if ground.preposition(number) in _ELSEWHEN:
            return None  # "signed on Monday, two days after the attack"; "met on Monday over the killing"
        following = (
            relation == "advcl" and ground.low[number].endswith("ing") and not ground.tree.marker(number, "mark")
        )
        if relation in ("ccomp", "advcl") and not following and OPERATORS.get(ground.key(above)[1]) is None:
            return None
        number = above
    return None


def _direct(
    ground: Ground, word: int, times: Sequence[TimeExpression], at: dict[int, int], seen: set[int]
) -> int | None:
    """A time that hangs on the word itself or on a phrase of it, the nearest first."""
    found: list[tuple[int, int]] = []
    open_ = [(d, 0) for d in ground.below[word] if d not in seen]
    while open_:
        number, depth = open_.pop()
        relation = ground.words[number].deprel.split(":")[0]
        time = at.get(number)
        if time is not None:
            if _dates(ground, number, times[time]) and not (depth and _of_noun(ground, number, depth)):
                found.append((abs(number - word), time))
            continue
        if ground.preposition(number) in _ANOTHER_TIME:
            continue
        if depth < 3 and relation in ("obl", "nmod", "obj", "advmod", "nsubj", "amod", "compound", "nummod"):
            open_ += [(d, depth + 1) for d in ground.below[number]]
    return min(found)[1] if found else None


def _of_noun(ground: Ground, number: int, depth: int) -> bool:
    """Whether a time deep in a phrase dates the noun that it hangs on, and nothing above."""
    relation, preposition = ground.words[number].deprel.split(":")[0], ground.preposition(number)
    if relation not in _OF_NOUN or (preposition and preposition != "of"):
        return False
    if relation == "nmod" and not preposition and number > ground.words[number].head:
        return False  # "the meeting Monday"
    return preposition == "of" or depth > 1 or ground.preposition(ground.words[number].head) not in _OF_HAPPENING


def _dates(ground: Ground, number: int, time: TimeExpression) -> bool:
    if time.type not in ("DATE", "TIME") or (time.days is not None and time.days.days > WIDEST):
        return False
    if ground.preposition(number) in _BOUND or _CLOCK.fullmatch(ground.tree.text, time.start, time.end):
        return False
    above = ground.words[number].head
    return not (above >= 0 and number > 0 and ground.low[number - 1] in _BOUND)


def _possible(days: Interval | None, status: EventStatus, published: Interval | None) -> Interval | None:
    if days is None or published is None or status not in ("happened", "ongoing"):
        return days
    if days.earliest > published.latest:
        return None
    if days.latest > published.latest:
        return Interval(earliest=days.earliest, latest=published.latest)
    return days
