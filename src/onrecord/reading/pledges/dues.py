"""When an act falls due: the time expression that the syntax ties to it, as the days in which the deadline lies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from onrecord.reading.pledges.acts import conditions, predicates
from onrecord.reading.pledges.ground import Ground
from onrecord.records import Interval, TimeExpression

DEADLINE_SET: Final = frozenset({"set", "impose"})  # as one does a deadline
# Verbs beside which the day stands, and the act behind it: "gave X until Friday to".
DUE_APART: Final = DEADLINE_SET | {"give", "have"}
_BY = frozenset("by before until till within through throughout than prior ahead".split())
_FROM = frozenset("from starting beginning effective after following as".split())
_AT = frozenset("on in at during over this next".split())
_BEFORE = frozenset("before prior ahead".split())
_SPAN_PREPOSITIONS = frozenset({"within", "in"})
# As of, prior to, no later than, starting on.
_OPENERS = frozenset("as prior ahead later starting effective beginning until by".split())
_SECOND = frozenset("of to from on in than".split())
_LAST_PART = re.compile(r"\b(?:end|close)\b|-end$", re.IGNORECASE)
_PERIOD = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(\d+)H)?")
_LIMITS = frozenset({"deadline", "cutoff", "date", "target", "ultimatum"})
_PARTS = frozenset({"hour", "day", "minute", "moment", "second"})
_NAMING = ("compound", "nmod:unmarked", "nmod:poss", "amod", "nummod", "nmod")
_BREAKS = frozenset({"acl:relcl", "parataxis"})
_ONE_END = 100  # days; the end of one year or month is shorter
_WIDEST = 731  # days; a wider interval is no deadline
_CONDITIONAL = 3  # how far off a time is that stands in the condition of an act
_FARTHEST = 6  # steps in the tree between a time and the act


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """The time expression by its index and what it makes of the act: `days` is `None` where it names no days.

    `limit` is true where a word such as "by" or "until" makes it a deadline, not just the day of the act.
    """

    time: int
    days: Interval | None
    limit: bool


def due_of(
    ground: Ground,
    times: Sequence[TimeExpression],
    inside: Sequence[int],
    *,
    head: int,
    governor: int,
    told: Interval | None,
) -> Due | None:
    """When the act of the word `head` is due, `None` where no time is tied to it.

    `inside` are the indices of the time expressions of its sentence, `governor` the word above the act on
    which a parser may hang its deadline, `told` the days of telling: from them "within a week" counts, and a
    plain day before them dates something else.
    """
    best: tuple[tuple[int, int, int], Due] | None = None
    targets = set(predicates(ground.tree, head))
    clauses = set(conditions(ground.tree, head, governor))
    for index in inside:
        time = times[index]
        found = _tied(ground, time, targets, clauses, governor, head)
        if found is None:
            continue
        tier, opening = found
        days = _days(ground, time, opening, _given_on(ground, times, inside, governor) or told)
        if tier == _CONDITIONAL and days is not None and told is not None and _is_to_come(ground, clauses):
            days = _next(days, time, told, ground)
        if days is not None and told is not None and governor >= 0 and ground.tree.lemma[governor] in DEADLINE_SET:
            days = _day_to_come(days, told)
        limit = bool(opening & _BY) or (days is not None and time.type == "DURATION")
        if not limit and not _ahead(time, told, _is_retold(ground, head)):
            continue
        if time.type == "SET" or (days is None and not limit):
            continue
        rank = (tier, 0 if limit else 1, abs(time.start - ground.tree.words[head].start))
        if best is None or rank < best[0]:
            best = (rank, Due(time=index, days=days, limit=limit))
    return best[1] if best is not None else None


def _given_on(ground: Ground, times: Sequence[TimeExpression], inside: Sequence[int], governor: int) -> Interval | None:
    """The day of the giving, where the verb of "on Wednesday gave X ten days" names it."""
    if governor < 0 or ground.tree.lemma[governor] != "give":
        return None
    for index in inside:
        time = times[index]
        members = ground.numbers(time.start, time.end)
        top = next((n for n in members if ground.tree.words[n].head not in members), -1)
        if top >= 0 and ground.tree.words[top].head == governor and time.type == "DATE" and time.days is not None:
            return time.days
    return None


def _tied(
    ground: Ground, time: TimeExpression, targets: set[int], clauses: set[int], governor: int, head: int
) -> tuple[int, frozenset[str]] | None:
    """How closely a time belongs to an act (0 is closest), with the words that introduce it."""
    tree = ground.tree
    members = ground.numbers(time.start, time.end)
    if not members:
        return None
    top = next((n for n in members if tree.words[n].head not in members), members[0])
    named = tree.words[top].head
    if (
        tree.words[top].deprel in _NAMING
        and named >= 0
        and named not in targets
        and tree.words[named].lemma.lower() in _LIMITS
    ):
        top = named  # ahead of the October 11 deadline
        if tree.words[top].head == governor and tree.lemma[governor] in DEADLINE_SET:
            return 1, frozenset({"by"})  # set a deadline of October 11
    elif named >= 0 and tree.words[named].lemma.lower() in _PARTS and tree.words[top].deprel == "nmod":
        top = named  # from the first hour of April
    opening = _opening(ground, top, members)
    if named == governor and named not in targets:
        if tree.lemma[named] in ("give", "have") and time.type == "DURATION":
            return 1, frozenset({"within"})  # gave X ten days to arrest Y, X has ten days
        if tree.lemma[named] in DEADLINE_SET and time.type == "DATE":
            return 1, frozenset({"by"})  # set Friday as the deadline
    limit, start = bool(opening & _BY), bool(opening & _FROM)
    at, steps, conditional = top, 0, False
    while at >= 0 and steps <= _FARTHEST:
        if at in clauses:
            conditional = True
        if at in targets and steps > 0:
            if conditional:
                return _CONDITIONAL, opening | {"by"} if not opening & _BY else opening
            if steps > 1 and not limit and not (start and steps == 2):
                return None
            return 0, opening
        relation, above = tree.words[at].deprel, tree.words[at].head
        if relation in _BREAKS and at not in targets:
            return None
        if relation in ("acl", "ccomp") and not limit and not conditional and at not in clauses:
            return None
        if relation == "advcl" and not (limit or conditional or at in clauses):
            return None
        if governor not in targets and governor in (at, above):
            if at in clauses or conditional:
                return _CONDITIONAL, opening | {"by"} if not opening & _BY else opening
            near = top > governor and (limit or (start and top > head))
            return (1, opening) if near and relation != "advcl" else None
        at, steps = above, steps + 1
    return None


def _opening(ground: Ground, top: int, members: range) -> frozenset[str]:
    """The words that introduce a time: its prepositions, and "no later than", "as of", "starting" before them."""
    tree = ground.tree
    found = {
        _whole(ground, b)
        for b in tree.below[top]
        if tree.words[b].deprel in ("case", "mark", "fixed") and b not in members
    }
    before = members[0] - 1
    if before >= 1 and tree.low[before] in _SECOND and tree.low[before - 1] in _OPENERS:
        found.add({"later": "than"}.get(tree.low[before - 1], tree.low[before - 1]))
    if before >= 0 and tree.low[before] in _BY | _FROM | _AT:
        found.add(tree.low[before])
    if "since" in found:
        return frozenset({"since"})
    return frozenset(found)


def _whole(ground: Ground, number: int) -> str:
    """The word in lower case, with the letter that an editor put in brackets before it: "[w]ithin"."""
    start, text = ground.tree.words[number].start, ground.text
    bracketed = start >= 3 and text[start - 3] == "[" and text[start - 1] == "]"
    return (text[start - 2].lower() if bracketed else "") + ground.tree.low[number]


def _ahead(time: TimeExpression, told: Interval | None, retold: bool) -> bool:
    """Whether the days can lie on or after the day of telling; of what is told again, in the year before it."""
    if time.days is None or time.type not in ("DATE", "TIME"):
        return False
    if told is None:
        return True
    return time.days.latest >= (told.earliest - timedelta(days=366) if retold else told.earliest)


def _is_retold(ground: Ground, head: int) -> bool:
    """She said that it would: the day of saying may lie well before that of telling."""
    tree = ground.tree
    return any(tree.low[b] == "would" and tree.words[b].deprel == "aux" for b in tree.below[head])


def _days(ground: Ground, time: TimeExpression, opening: frozenset[str], told: Interval | None) -> Interval | None:
    if time.type == "DURATION":
        if not opening & _SPAN_PREPOSITIONS or told is None or _counts_from_elsewhere(ground, time):
            return None
        length = _length(time.value)
        if length is None:
            return None
        return Interval(earliest=told.earliest + length, latest=told.latest + length)
    days = time.days
    if days is None or days.days > _WIDEST:
        return None
    part = _part_of(ground, time)
    if days.days > _ONE_END and _LAST_PART.search(ground.text[time.start : time.end]):
        return days  # the end of June, of one year or the next
    if _LAST_PART.search(ground.text[time.start : time.end]) or part == "last":
        return Interval(earliest=days.latest, latest=days.latest)
    if part == "first":
        return Interval(earliest=days.earliest, latest=days.earliest)
    if opening & _BEFORE and days.earliest > date.min:
        before = days.earliest - timedelta(days=1)
        return Interval(earliest=before, latest=before)
    return days


def _is_to_come(ground: Ground, clauses: set[int]) -> bool:
    """Whether a condition is told in the present: "if the deadline passes"."""
    tree = ground.tree
    return any(
        tree.words[number].upos == "VERB" and not tree.low[number].endswith("ed") and tree.child(number, "aux") < 0
        for number in clauses
    )


def _next(days: Interval, time: TimeExpression, told: Interval, ground: Ground) -> Interval:
    """A month and day that lie before the telling, but that are to come: those of the next year."""
    if days.latest >= told.earliest or re.search(r"\d{4}|last|ago|yester", ground.text[time.start : time.end]):
        return days
    try:
        return Interval(
            earliest=days.earliest.replace(year=days.earliest.year + 1),
            latest=days.latest.replace(year=days.latest.year + 1),
        )
    except ValueError:  # the 29th of February
        return days


def _day_to_come(days: Interval, told: Interval) -> Interval:
    """A day of the week before the telling, which a deadline that is set then cannot mean: that of the next week."""
    if days.days > 1 or not 0 < (told.earliest - days.latest).days < 7:
        return days
    week = timedelta(days=7)
    return Interval(earliest=days.earliest + week, latest=days.latest + week)


def _part_of(ground: Ground, time: TimeExpression) -> str:
    """The "first" or "last" of "the first hour of April", else an empty string."""
    tree = ground.tree
    members = ground.numbers(time.start, time.end)
    top = next((n for n in members if tree.words[n].head not in members), -1)
    above = tree.words[top].head if top >= 0 else -1
    if above < 0 or tree.words[above].lemma.lower() not in _PARTS or tree.words[top].deprel != "nmod":
        return ""
    return next((tree.low[b] for b in tree.below[above] if tree.low[b] in ("first", "last")), "")


def _counts_from_elsewhere(ground: Ground, time: TimeExpression) -> bool:
    """Within 30 days of coming to power: counted from something that has no day."""
    following = ground.text[time.end : time.end + 8].lower().split()
    return bool(following) and following[0] in ("of", "after", "from")


def _length(value: str) -> timedelta | None:
    found = _PERIOD.fullmatch(value)
    if found is None or not any(found.groups()):
        return None
    years, months, weeks, days, hours = (int(part) if part else 0 for part in found.groups())
    return timedelta(days=365 * years + 30 * months + 7 * weeks + days + (hours + 23) // 24)
