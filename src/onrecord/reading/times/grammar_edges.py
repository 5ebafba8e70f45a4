"""Modifiers: "early Tuesday", "the end of 2026", "year-end", "less than a month and a half"."""

from __future__ import annotations

from dataclasses import replace

from onrecord.lexicons.times import DAY_PARTS, DECADE_WORDS, SEASONS, UNITS
from onrecord.reading.times.forms import CalendarForm, DurationForm, Found, Mod, PeriodForm, SetForm, VagueForm
from onrecord.reading.times.grammar_clock import clock_time
from onrecord.reading.times.grammar_days import month_date, weekday_date
from onrecord.reading.times.grammar_parts import fiscal_date, quarter_date, season_date, year_date
from onrecord.reading.times.grammar_spans import counted, several
from onrecord.reading.times.grammar_steps import (
    DAYS,
    PARTS,
    day_word,
    last_step,
    next_step,
    over,
    stepped,
    that_step,
    this_step,
)
from onrecord.reading.times.grammar_years import decade_date, plain_year, short_year
from onrecord.reading.times.words import Words

EDGES: dict[str, Mod] = {
    "end": "CLOSE",
    "close": "CLOSE",
    "beginning": "OPENING",
    "start": "OPENING",
    "middle": "MID",
    "turn": "OPENING",
}
STAGES: dict[str, Mod] = {"early": "START", "mid": "MID", "late": "END", "earlier": "START", "later": "END"}
_SIZES: dict[Mod, str] = {
    "APPROX": "about, around, approximately, roughly, some",
    "LESS_THAN": "nearly, almost, under, less than, fewer than, no more than, at most, up to, just under, "
    "a little less than, slightly less than",
    "MORE_THAN": "over, more than, no less than, no fewer than, at least, just over, well over, a little over, "
    "a little more than, little more than, slightly more than",
}
APPROXIMATORS: dict[tuple[str, ...], Mod] = {
    tuple(phrase.split()): mod for mod, phrases in _SIZES.items() for phrase in phrases.split(", ")
}
_STEPPERS = {"this": this_step, "last": last_step, "next": next_step, "that": that_step}
_PERIODS = frozenset("year week month quarter decade century weekend".split())
_MEASURES = frozenset("for in after just well of last lasted took takes take spent is was within".split())
_BEFORE_PARTS = frozenset("in until by since from on".split())
_VAGUE_PERIODS = frozenset("day week month year decade season".split())


def edge(words: Words, at: int) -> Found | None:
    """ "end of 2026", "beginning of next year", "end of the third quarter": `at` is the word "end" or the like."""
    low = words.low
    if low[at + 1] == "-" and words.glued(at + 1) and words.glued(at + 2):
        return over(month_date(words, at + 2), at, EDGES[low[at]])  # "end-March"
    if low[at + 1] != "of":
        return None
    inner = _within(words, at + 2)
    form = inner.form if inner is not None else None
    if isinstance(form, CalendarForm) and form.day is None and form.weekday is None and form.part is None:
        return over(inner, at, EDGES[low[at]])
    if isinstance(form, PeriodForm) and form.unit != "D":
        return over(inner, at, EDGES[low[at]])
    return None


def _within(words: Words, at: int) -> Found | None:
    """The period that has an end: "2026", "the month", "the current fiscal year", "the 1990s", "last week"."""
    low = words.low
    stepper = _STEPPERS.get(low[at])
    if stepper is not None:
        return stepper(words, at)
    inner = at + 1 if low[at] in ("the", "its", "their") else at
    if low[inner] in ("current", "present"):
        return over(stepped(words, inner + 1, 0), at)
    if low[inner] in ("following", "previous"):
        return over(stepped(words, inner + 1, 1 if low[inner] == "following" else -1, relative=True), at)
    if low[inner] in ("fiscal", "calendar", "school", "academic", "financial") and low[inner + 1] == "year":
        if plain_year(words, inner + 2) is None:
            fiscal = low[inner] in ("fiscal", "financial")
            return Found(first=at, last=inner + 2, form=PeriodForm(unit="Y", fiscal=fiscal))
        return over(fiscal_date(words, inner), at)
    if low[inner] in _PERIODS and low[inner + 1] != "-":
        return Found(first=at, last=inner + 1, form=PeriodForm(unit=UNITS[low[inner]]))
    if inner > at and low[inner] in SEASONS:
        return Found(first=at, last=inner + 1, form=CalendarForm(season=SEASONS[low[inner]]))
    found = (
        quarter_date(words, inner)
        or decade_date(words, inner)
        or short_year(words, inner)
        or season_date(words, inner)
        or month_date(words, inner)
        or year_date(words, inner)
        or (fiscal_date(words, inner) if low[inner] in ("fiscal", "fy") else None)
    )
    return over(found, at)


def stage(words: Words, at: int) -> Found | None:
    """ "early Tuesday", "late November", "mid-1996", "earlier this year", "later that day", "late last week"."""
    low = words.low
    mod = STAGES[low[at]]
    last = at + 1
    joined = low[last] == "-" and words.glued(last) and words.glued(last + 1)
    last = last + 1 if joined else last
    word = low[last]
    if word in ("in", "on") and low[last + 1] in ("the", "that") and low[last + 2] in _VAGUE_PERIODS:
        relative = low[last + 1] == "that" or low[last + 2] == "day"
        return over(stepped(words, last + 2, 0, relative=relative), at, mod)
    stepper = _STEPPERS.get(word)
    if stepper is not None and (word != "that" or low[at] in ("earlier", "later")):
        return over(stepper(words, last), at, mod)
    if word == "yesterday" or (word in DAYS and low[at] not in ("earlier", "later")):
        return over(day_word(words, last), at, mod)
    if low[at] in ("earlier", "later"):
        return None
    if word in PARTS and (joined or words.back(at) in _BEFORE_PARTS):
        part = DAY_PARTS[word]
        if low[last + 1] in ("yesterday", "today"):
            form = PeriodForm(unit="D", shift=DAYS[low[last + 1]], part=part, mod=mod)
            return Found(first=at, last=last + 2, form=form)
        return Found(first=at, last=last + 1, form=CalendarForm(part=part, mod=mod))
    if word in DECADE_WORDS and words.back(at) != "the":
        return None
    inner = (
        weekday_date(words, last)
        or month_date(words, last)
        or decade_date(words, last)
        or season_date(words, last)
        or year_date(words, last)
    )
    return None if inner is None or isinstance(inner.form, SetForm) else over(inner, at, mod)


def year_end(words: Words, at: int) -> Found | None:
    """ "year-end", "year end", "year's end", "year's-end", "year-end 2020": the end of the year."""
    low = words.low
    last = at + 1
    if low[last] == "'" and low[last + 1] == "s":
        last += 2
    if low[last] == "-" and words.glued(last):
        last += 1
    if low[at] != "year" or low[last] != "end":
        return None
    year = plain_year(words, last + 1)
    if year is not None:
        return Found(first=at, last=last + 2, form=CalendarForm(year=year, mod="CLOSE"))
    return Found(first=at, last=last + 1, form=PeriodForm(unit="Y", mod="CLOSE"))


def approximate(words: Words, at: int) -> Found | None:
    """ "about two years ago", "less than a month and a half", "at least 72 hours", "around 7:15 p.m."."""
    low = words.low
    for size in (4, 3, 2, 1):
        mod = APPROXIMATORS.get(tuple(low[at : at + size]))
        found = _measured(words, at, at + size) if mod is not None else None
        if found is None or isinstance(found.form, (SetForm, VagueForm)):
            continue
        if isinstance(found.form, PeriodForm) and found.form.mod == "CLOSE":
            return over(found, at)
        return over(found, at, mod)
    return None


def _measured(words: Words, at: int, inner: int) -> Found | None:
    """What an approximator from `at` up to `inner` measures."""
    low = words.low
    if low[inner] == "the" and low[inner + 1] in ("past", "last", "next"):
        if low[at] == "over":
            return None
        return over(several(words, inner + 2, 1 if low[inner + 1] == "next" else -1), inner)
    if low[inner] == "year":
        return year_end(words, inner)
    found = counted(words, inner)
    if found is None:
        return clock_time(words, inner) if low[at] in ("about", "around", "approximately") else None
    if low[inner] in ("a", "an") and low[inner + 2] == "-":
        return None
    if low[at] == "over" and isinstance(found.form, DurationForm) and words.back(at) not in _MEASURES:
        return None  # "over three years" is during them; "for over three years" is more than three
    return found


def part_of_day(words: Words, at: int) -> Found | None:
    """ "the early morning", "the late afternoon" (`at` is the word after "the"): of the day mentioned."""
    low = words.low
    if low[at] in STAGES and low[at + 1] in PARTS and low[at + 1] != "night":
        form = CalendarForm(part=DAY_PARTS[low[at + 1]], mod=STAGES[low[at]])
        return Found(first=at, last=at + 2, form=replace(form, relative_to="mentioned"))
    return None
