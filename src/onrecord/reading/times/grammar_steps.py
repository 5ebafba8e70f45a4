"""Words that step from the day of publication or from what was mentioned: "today", "last year", "that month", "now"."""

from __future__ import annotations

from dataclasses import replace

from onrecord.lexicons.times import DAY_PARTS, MONTH_ABBREVIATIONS, MONTHS, SEASONS, UNIT_PLURALS, UNITS, WEEKDAYS
from onrecord.reading.times.forms import CalendarForm, DurationForm, Found, From, Mod, OffsetForm, PeriodForm, VagueForm
from onrecord.reading.times.grammar_spans import several
from onrecord.reading.times.words import Words

PARTS = frozenset("morning afternoon evening night".split())
DAYS = {"today": 0, "tomorrow": 1, "yesterday": -1, "tonight": 0}
_CALENDAR_UNITS = frozenset("D W WE M Q Y E C".split())
_FISCAL = frozenset("fiscal financial calendar".split())
_NO_STEP = frozenset("second minute hour fortnight".split())
_NO_NOUNS = frozenset(
    "of is was and or but to for in on at by with as that when will would has have had it he if".split()
)
_OWNERS = frozenset("the its his her their our your my a s this that no bright".split())
_MODALS = frozenset("may might could can will would should must to not t ll".split())
_SOON_BEFORE = frozenset("as too how so that".split())
_SOON_AFTER = frozenset("after as - to became thereafter".split())


def over(found: Found | None, first: int, mod: Mod | None = None) -> Found | None:
    """The same form from an earlier first word on, with a modifier where one is given."""
    if found is None:
        return None
    form = found.form
    if mod is not None and isinstance(form, (CalendarForm, PeriodForm, OffsetForm, DurationForm)):
        return Found(first=first, last=found.last, form=replace(form, mod=mod))
    return Found(first=first, last=found.last, form=form)


def stepped(words: Words, at: int, step: int, *, relative: bool = False) -> Found | None:
    """What follows "last", "this", "next" or "the previous": a unit, a weekday, a month, a season."""
    low = words.low
    to: From = "mentioned" if relative else "published"
    first = at
    fiscal = low[at] in _FISCAL
    if fiscal or low[at] == "full":
        at += 1
    word, last = low[at], at + 1
    code = UNITS.get(word)
    if code in _CALENDAR_UNITS:
        attribute = low[last] == "-" and words.glued(last) and words.glued(last + 1)
        if attribute or (code == "D" and step != 1 and not relative):
            return None
        return Found(first=first, last=last, form=PeriodForm(unit=code, shift=step, relative_to=to, fiscal=fiscal))
    if word in PARTS:
        return Found(
            first=first, last=last, form=PeriodForm(unit="D", shift=step, part=DAY_PARTS[word], relative_to=to)
        )
    if word in WEEKDAYS and len(word) > 5:
        weekday = CalendarForm(weekday=WEEKDAYS[word], shift=step, relative_to=to)
        if low[last] in PARTS:
            weekday, last = replace(weekday, part=DAY_PARTS[low[last]]), last + 1
        return Found(first=first, last=last, form=weekday)
    if word in MONTHS and words.capital(at):
        month = CalendarForm(month=MONTHS[word], shift=step, relative_to=to)
        if low[last] == "." and words.glued(last) and word in MONTH_ABBREVIATIONS and not words.capital(last + 1):
            last += 1
        day = words.number(last)
        if day is not None and 1 <= day <= 31 and len(low[last]) <= 2:
            return Found(first=first, last=last + 1, form=replace(month, day=day))
        return Found(first=first, last=last, form=month)
    if word in SEASONS:
        return Found(first=first, last=last, form=CalendarForm(season=SEASONS[word], shift=step, relative_to=to))
    return None


def day_word(words: Words, at: int) -> Found | None:
    """ "today", "tomorrow night", "yesterday", "tonight"."""
    word, last = words.low[at], at + 1
    if words.back(at) == "usa":
        return None  # a newspaper
    form = PeriodForm(unit="D", shift=DAYS[word], part="NI" if word == "tonight" else None)
    if words.low[last] in PARTS and word != "tonight":
        form, last = replace(form, part=DAY_PARTS[words.low[last]]), last + 1
    elif words.low[last] == "noon":
        form, last = replace(form, clock="T12:00"), last + 1
    return Found(first=at, last=last, form=form)


def last_step(words: Words, at: int) -> Found | None:
    """ "last year", "last Friday", "last October", "last night", "last three years"."""
    if words.low[at + 1] in ("night", "evening"):
        form = PeriodForm(unit="D", shift=-1, part=DAY_PARTS[words.low[at + 1]])
        return Found(first=at, last=at + 2, form=form)
    if words.back(at) in _MODALS or words.low[at + 1] in UNIT_PLURALS:
        return None  # "it may last two days", "to last years"
    return over(stepped(words, at + 1, -1) or several(words, at + 1, -1), at)


def next_step(words: Words, at: int) -> Found | None:
    """ "next year", "next Monday", "next September", "next few days"; "next day" counts from what was mentioned."""
    relative = words.low[at + 1] == "day" or words.low[at + 1] in PARTS
    return over(stepped(words, at + 1, 1, relative=relative) or several(words, at + 1, 1), at)


def this_step(words: Words, at: int) -> Found | None:
    """ "this week", "this morning", "this coming Sunday", "this past spring", "this very day"."""
    low = words.low
    if words.back(at) == '"' and words.glued(at) and words.capital(at + 1):
        return None  # a title: the programme "This Week"
    if low[at + 1] in ("coming", "upcoming"):
        return over(stepped(words, at + 2, 1), at)
    if low[at + 1] in ("past", "last"):
        return over(stepped(words, at + 2, -1), at)
    return over(stepped(words, at + 2 if low[at + 1] == "very" else at + 1, 0), at)


def that_step(words: Words, at: int) -> Found | None:
    """ "that day", "that same week", "that year", "that October night": counts from the date mentioned before."""
    low = words.low
    unit = at + 2 if low[at + 1] == "same" else at + 1
    word = low[unit]
    known = (word in UNITS and word not in _NO_STEP) or word in PARTS or word in MONTHS
    if not known and (word not in SEASONS or word in ("fall", "spring")):
        return None
    found = over(stepped(words, unit, 0, relative=True), at)
    if found is not None and word in MONTHS and low[found.last] in PARTS:
        return Found(first=at, last=found.last + 1, form=found.form)
    return found


def many_units(words: Words, at: int) -> int:
    """The index after "weeks" or "weeks and months"."""
    joined = words.low[at + 1] in ("and", "or") and words.low[at + 2] in UNIT_PLURALS
    return at + 3 if joined else at + 1


def present(words: Words, at: int) -> Found | None:
    """ "now", "currently", "current", "these days"."""
    low = words.low
    if low[at] == "these":
        days = low[at + 1] == "days" and low[at + 2] not in ("of", "when")
        return Found(first=at, last=at + 2, form=VagueForm(value="PRESENT_REF")) if days else None
    if words.glued(at + 1) and low[at + 1] == "-":
        return None  # "the now-defunct review"
    return Found(first=at, last=at + 1, form=VagueForm(value="PRESENT_REF"))


def past(words: Words, at: int) -> Found | None:
    """ "recently", "recent", "recent weeks and months", "long ago", "moments ago"."""
    low = words.low
    last = at + 1
    if low[at] in ("moments", "some"):
        ago = last + 1 if low[at] == "some" and low[last] == "time" else last
        known = low[ago] == "ago" and (low[at] == "moments" or ago > last)
        return Found(first=at, last=ago + 1, form=VagueForm(value="PAST_REF")) if known else None
    if low[at] == "long":
        return Found(first=at, last=at + 2, form=VagueForm(value="PAST_REF")) if low[last] == "ago" else None
    if low[at] == "recent" and low[last] in UNIT_PLURALS:
        last = many_units(words, last)
    elif low[at] == "recent" and low[last] in ("history", "memory", "times"):
        last += 1
    return Found(first=at, last=last, form=VagueForm(value="PAST_REF"))


def future(words: Words, at: int) -> Found | None:
    """ "soon", "coming months", "coming Sunday", "future losses"."""
    low = words.low
    word, following, before = low[at], low[at + 1], words.back(at)
    vague = VagueForm(value="FUTURE_REF")
    if word == "soon":
        if before in _SOON_BEFORE or following in _SOON_AFTER:
            return None
        return Found(first=at, last=at + 1, form=vague)
    if following in UNIT_PLURALS:
        return Found(first=at, last=many_units(words, at + 1), form=vague)
    if word == "coming":
        return over(stepped(words, at + 1, 1), at) if before in ("the", "this", "in") else None
    attribute = following.isalpha() and following not in _NO_NOUNS
    if attribute and before not in _OWNERS and not words.capital(at):
        return Found(first=at, last=at + 1, form=vague)
    return None
