"""The grammar: which construction may begin with which word, and how determiners and modifiers join them.

Every expression is found by looking at one word and a bounded number of words after it, so that
reading takes time linear in the length of the text.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from onrecord.lexicons.times import (
    DAY_PARTS,
    DECADE_WORDS,
    FREQUENCIES,
    MONTHS,
    ORDINALS,
    SEASONS,
    SMALL_NUMBERS,
    TENS,
    UNIT_PLURALS,
    UNITS,
    VAGUE_NUMBERS,
    WEEKDAY_PLURALS,
    WEEKDAYS,
)
from onrecord.reading.times import grammar_dates as dates
from onrecord.reading.times.forms import (
    CalendarForm,
    DurationForm,
    Found,
    Mod,
    OffsetForm,
    PeriodForm,
    SetForm,
    VagueForm,
)
from onrecord.reading.times.grammar_clock import clock_time
from onrecord.reading.times.grammar_spans import bare_units, counted, repeated, several, stepped
from onrecord.reading.times.numbers import amount, ordinal
from onrecord.reading.times.words import BREAK, Words

Parser = Callable[[Words, int], Found | None]

_PARTS = frozenset("morning afternoon evening night".split())
_DAYS = {"today": 0, "tomorrow": 1, "yesterday": -1, "tonight": 0}
_EDGES: dict[str, Mod] = {
    "end": "CLOSE",
    "close": "CLOSE",
    "beginning": "OPENING",
    "start": "OPENING",
    "middle": "MID",
    "turn": "OPENING",
}
_STAGES: dict[str, Mod] = {"early": "START", "mid": "MID", "late": "END", "earlier": "START", "later": "END"}
_ENDS = frozenset(("", BREAK, ".", ",", ";", ")", ":", '"', "and", "but", "!", "?", "-", "_"))


def _over(found: Found | None, first: int, mod: Mod | None = None) -> Found | None:
    """The same form from an earlier first word on, with a modifier."""
    if found is None:
        return None
    form = found.form
    if mod is not None and isinstance(form, (CalendarForm, PeriodForm, OffsetForm, DurationForm)):
        form = replace(form, mod=mod)
    return Found(first=first, last=found.last, form=form)


def _day_word(words: Words, at: int) -> Found | None:
    """ "today", "tomorrow night", "yesterday", "tonight"."""
    word = words.low[at]
    form = PeriodForm(unit="D", shift=_DAYS[word], part="NI" if word == "tonight" else None)
    last = at + 1
    if words.low[last] in _PARTS and word != "tonight":
        form, last = replace(form, part=DAY_PARTS[words.low[last]]), last + 1
    elif words.low[last] == "noon":
        form, last = replace(form, clock="T12:00"), last + 1
    return Found(first=at, last=last, form=form)


def _present(words: Words, at: int) -> Found | None:
    """ "now", "currently", "current"."""
    low = words.low
    if (
        low[at] == "now"
        and low[at + 1] in ("famous", "defunct", "infamous")
        or (words.glued(at + 1) and low[at + 1] == "-")
    ):
        return None
    return Found(first=at, last=at + 1, form=VagueForm(value="PRESENT_REF"))


def _past(words: Words, at: int) -> Found | None:
    """ "recently", "recent", "recent months"."""
    low = words.low
    last = at + 1
    if low[at] == "recent" and low[last] in UNIT_PLURALS:
        last += 1
        if low[last] in ("and", "or") and low[last + 1] in UNIT_PLURALS:
            last += 2
    elif low[at] == "recent" and low[last] in ("history", "memory", "times"):
        last += 1
    return Found(first=at, last=last, form=VagueForm(value="PAST_REF"))


_NO_NOUNS = frozenset(
    "of is was and or but to for in on at by with as that when will would has have had it he if".split()
)
_OWNERS = frozenset("the its his her their our your my a s this that no bright".split())


def _future(words: Words, at: int) -> Found | None:
    """ "soon", "coming months", "coming Sunday"."""
    low = words.low
    word = low[at]
    if word == "soon":
        if words.back(at) in ("as", "too", "how", "so", "that") or low[at + 1] in (
            "after",
            "as",
            "-",
            "to",
            "became",
            "thereafter",
        ):
            return None
        return Found(first=at, last=at + 1, form=VagueForm(value="FUTURE_REF"))
    if word == "coming":
        if low[at + 1] in UNIT_PLURALS:
            return Found(first=at, last=at + 2, form=VagueForm(value="FUTURE_REF"))
        return _over(stepped(words, at + 1, 1), at) if words.back(at) in ("the", "this", "in") else None
    if word == "future":
        if low[at + 1] in UNIT_PLURALS:
            return Found(first=at, last=at + 2, form=VagueForm(value="FUTURE_REF"))
        noun = low[at + 1].isalpha() and low[at + 1] not in _NO_NOUNS
        if noun and words.back(at) not in _OWNERS and words.capital(at) is False:
            return Found(first=at, last=at + 1, form=VagueForm(value="FUTURE_REF"))
        return None
    return None


def _last(words: Words, at: int) -> Found | None:
    """ "last year", "last Friday", "last October", "last night", "last three years"."""
    low = words.low
    if low[at + 1] == "night" or low[at + 1] in ("evening",):
        return Found(first=at, last=at + 2, form=PeriodForm(unit="D", shift=-1, part=DAY_PARTS[low[at + 1]]))
    return _over(stepped(words, at + 1, -1), at) or _over(several(words, at + 1, -1), at)


def _next(words: Words, at: int) -> Found | None:
    """ "next year", "next Monday", "next September", "next few days"; "next day" counts from what was mentioned."""
    low = words.low
    if low[at + 1] == "day" or low[at + 1] in _PARTS:
        return _over(stepped(words, at + 1, 1, relative=True), at)
    return _over(stepped(words, at + 1, 1), at) or _over(several(words, at + 1, 1), at)


def _this(words: Words, at: int) -> Found | None:
    """ "this week", "this morning", "this coming Sunday", "this past spring", "this year"."""
    low = words.low
    if low[at + 1] in ("coming", "upcoming"):
        return _over(stepped(words, at + 2, 1), at)
    if low[at + 1] in ("past", "last"):
        return _over(stepped(words, at + 2, -1), at)
    if low[at + 1] == "very" and low[at + 2] in _PARTS | {"day", "week", "year", "month"}:
        return _over(stepped(words, at + 2, 0), at)
    if low[at + 1] == "same":
        return None
    if words.back(at) == '"' and words.glued(at) and words.capital(at + 1):
        return None  # a title: the programme "This Week"
    return _over(stepped(words, at + 1, 0), at)


def _these(words: Words, at: int) -> Found | None:
    """ "these days": now."""
    if words.low[at + 1] == "days" and words.low[at + 2] not in ("of", "when"):
        return Found(first=at, last=at + 2, form=VagueForm(value="PRESENT_REF"))
    return None


def _long(words: Words, at: int) -> Found | None:
    """ "long ago"."""
    if words.low[at + 1] == "ago":
        return Found(first=at, last=at + 2, form=VagueForm(value="PAST_REF"))
    return None


def _that(words: Words, at: int) -> Found | None:
    """ "that day", "that same week", "that year": counts from the date mentioned before."""
    low = words.low
    unit = at + 2 if low[at + 1] == "same" else at + 1
    if low[unit] in UNITS and low[unit] not in ("second", "minute", "hour", "fortnight") or low[unit] in _PARTS:
        found = stepped(words, unit, 0, relative=True)
        return _over(found, at)
    if low[unit] in SEASONS and low[unit] not in ("fall", "spring") or low[unit] in MONTHS:
        found = _over(stepped(words, unit, 0, relative=True), at)
        if found is not None and isinstance(found.form, CalendarForm) and low[found.last] in _PARTS:
            return Found(first=at, last=found.last + 1, form=found.form)
        return found
    return None


def _edge(words: Words, at: int) -> Found | None:
    """ "the end of 2026", "end of the month", "beginning of next year": `at` is the word "end" or the like."""
    low = words.low
    mod = _EDGES[low[at]]
    if low[at + 1] == "of" and low[at + 2] not in _EDGES and low[at + 3] not in _EDGES:
        inner = _core(words, at + 2)
        if inner is None and low[at + 2] in ("the", "this", "that"):
            inner = _determined(words, at + 2)
        if inner is None and low[at + 2] in UNITS and low[at + 2] in ("year", "month", "week", "quarter"):
            inner = Found(first=at + 2, last=at + 3, form=PeriodForm(unit=UNITS[low[at + 2]]))
        form = inner.form if inner else None
        if isinstance(form, CalendarForm) and form.day is None and form.weekday is None and form.clock is None:
            return _over(inner, at, mod)
        if isinstance(form, PeriodForm) and form.unit != "D":
            return _over(inner, at, mod)
    return None


def _stage(words: Words, at: int) -> Found | None:
    """ "early Tuesday", "late November", "mid-1996", "earlier this year", "later that day", "late last week"."""
    low = words.low
    mod = _STAGES[low[at]]
    last = at + 1
    joined = low[last] == "-" and words.glued(last) and words.glued(last + 1)
    if joined:
        last += 1
    if low[at] in ("earlier", "later"):
        if low[last] in ("this", "that", "last", "next"):
            inner = _core(words, last)
        elif (
            low[last] in ("in", "on")
            and low[last + 1] in ("the", "that")
            and low[last + 2] in ("day", "week", "month", "year", "decade")
        ):
            inner = stepped(words, last + 2, 0, relative=low[last + 2] == "day")
        else:
            return None
        return _over(inner, at, mod)
    if (
        low[last] in ("in", "on")
        and low[last + 1] in ("the", "this", "that", "last", "next")
        and low[last + 2] in ("year", "week", "month", "decade", "season")
    ):
        return _over(_core(words, last + 1) or stepped(words, last + 2, 0), at, mod)
    if low[last] in _PARTS and joined:
        part = CalendarForm(part=DAY_PARTS[low[last]])
        if low[last + 1] in ("yesterday", "today"):
            form = PeriodForm(unit="D", shift=_DAYS[low[last + 1]], part=part.part, mod=mod)
            return Found(first=at, last=last + 2, form=form)
        return Found(first=at, last=last + 1, form=replace(part, mod=mod))
    if low[last] in ("today", "tomorrow", "tonight") and low[at] in ("earlier", "later"):
        return None
    if low[last] in ("today", "yesterday", "tomorrow", "tonight"):
        return _over(_day_word(words, last), at, mod)
    if low[last] in DECADE_WORDS and words.back(at) not in ("the",):
        return None
    inner = (
        dates.weekday_date(words, last)
        or dates.month_date(words, last)
        or dates.decade_date(words, last)
        or dates.season_date(words, last)
        or dates.year_date(words, last)
        or (_core(words, last) if low[last] in ("this", "last", "next") else None)
    )
    if inner is None or isinstance(inner.form, (SetForm, DurationForm)):
        return None
    return _over(inner, at, mod)


def _the(words: Words, at: int) -> Found | None:
    """What may follow "the" (or "a", "its") in a time expression; the article belongs to it."""
    low = words.low
    word = low[at + 1]
    following = low[at + 2]
    if word in (
        "past",
        "last",
        "previous",
        "next",
        "coming",
        "first",
        "following",
        "preceding",
        "latest",
        "final",
        "ensuing",
        "subsequent",
        "upcoming",
        "intervening",
        "remaining",
        "prior",
        "entire",
        "whole",
        "same",
        "current",
        "present",
        "recent",
        "new",
        "full",
        "near",
        "immediate",
        "foreseeable",
        "comparable",
        "distant",
        "long",
        "short",
    ):
        return _the_adjective(words, at, word)
    if (
        word == "future"
        and following not in UNIT_PLURALS
        and not following.isalpha()
        or word == "future"
        and following
        in (
            "is",
            "of",
            "and",
            "for",
            "to",
            "if",
            "will",
            "with",
            "as",
            "when",
            "by",
            "in",
            "or",
            "but",
            "on",
            "because",
            "may",
        )
    ):
        if words.back(at) in ("in", "for", "into", "about"):
            return Found(first=at, last=at + 2, form=VagueForm(value="FUTURE_REF"))
        return None
    if word in _EDGES:
        return _over(_edge(words, at + 1), at)
    if word in ("early", "late", "mid"):
        if following in _PARTS and following != "night":
            return Found(first=at, last=at + 3, form=CalendarForm(part=DAY_PARTS[following], mod=_STAGES[word]))
        return _over(_stage(words, at + 1), at)
    if word in ("year", "years"):
        return _the_year(words, at)
    if word in ("fiscal", "financial") and following == "year" and dates.plain_year(words, at + 3) is None:
        if low[at + 3] in ("ended", "ending"):
            return Found(first=at, last=at + 3, form=DurationForm(value="P1Y"))
        return Found(first=at, last=at + 3, form=PeriodForm(unit="Y", fiscal=True))
    if word in ("week", "month") and following == "of":
        date = dates.month_date(words, at + 3) or dates.day_month(words, at + 3)
        if date is not None and isinstance(date.form, CalendarForm) and date.form.day is not None:
            return Found(first=at, last=date.last, form=replace(date.form, week_of=True))
        return None
    if word in ("day", "night", "morning", "week", "month", "year") and following in ("before", "after"):
        sign = 1 if following == "after" else -1
        if low[at + 3] in ("yesterday", "tomorrow") and word == "day":
            return Found(first=at, last=at + 4, form=PeriodForm(unit="D", shift=2 * sign))
        if low[at + 3] == "last" and sign < 0 and word in ("week", "month", "year"):
            return Found(first=at, last=at + 4, form=PeriodForm(unit=UNITS[word], shift=-2))
        if low[at + 3] == "next" and sign > 0 and word in ("week", "month", "year"):
            return Found(first=at, last=at + 4, form=PeriodForm(unit=UNITS[word], shift=2))
        if low[at + 3] in _ENDS:
            return _over(stepped(words, at + 1, sign, relative=True), at, None) and Found(
                first=at,
                last=at + 3,
                form=PeriodForm(
                    unit="D" if word in _PARTS else UNITS[word],
                    shift=sign,
                    relative_to="mentioned",
                    part=DAY_PARTS.get(word),
                ),
            )
        return None
    if word in ("weekend", "quarter", "month", "week"):
        if words.glued(at + 2) and following == "-":
            return None
        if (
            word in ("week", "month")
            and (words.back(at) in ("of", "for", "in", "by", "over", "during", "this") or following in ("'",))
            and following not in ("before", "after", "ended", "that", "since")
            or word in ("weekend", "quarter")
        ):
            relative = "mentioned" if word == "quarter" else "published"
            if (
                word == "quarter"
                and following in ("-", "back", "back", "century", "mile", "final", "of")
                and following != "of"
            ):
                return None
            return Found(first=at, last=at + 2, form=PeriodForm(unit=UNITS[word], relative_to=relative))  # type: ignore[arg-type]
        return None
    if word in _PARTS and words.back(at) in ("in", "during", "through"):
        return Found(first=at, last=at + 2, form=CalendarForm(part=DAY_PARTS[word], relative_to="mentioned"))
    found = (
        (dates.year_date(words, at + 1) if following in ("second", "first", "third", "fourth", "fiscal") else None)
        or dates.quarter_date(words, at + 1)
        or dates.decade_date(words, at + 1)
        or dates.season_date(words, at + 1)
        or dates.short_year(words, at + 1)
    )
    if found is not None:
        if (
            isinstance(found.form, CalendarForm)
            and found.form.year is not None
            and found.form.quarter is None
            and found.form.half is None
            and found.form.season is None
        ):
            return None
        if low[found.last - 2] == "-" or (low[at + 1] in ORDINALS and low[at + 2] == "-"):
            return Found(first=at + 1, last=found.last, form=found.form)
        return _over(found, at)
    nth = ordinal(words, at + 1)
    if nth is not None and 1 <= nth[0] <= 31:
        date = dates.day_month(words, at + 1)
        if date is not None:
            return _over(date, at)
        if words.back(at) in ("on", "by", "until") and low[nth[1]] in _ENDS and nth[0] > 1:
            return Found(first=at, last=nth[1], form=CalendarForm(day=nth[0]))
        return None
    if word in UNIT_PLURALS and following == "ahead":
        return Found(first=at, last=at + 3, form=VagueForm(value="FUTURE_REF"))
    if amount(words, at + 1) is not None:
        span = counted(words, at + 1)
        if span is not None and isinstance(span.form, DurationForm) and low[at + 2] != "-":
            return _over(span, at)
    return None


def _the_year(words: Words, at: int) -> Found | None:
    """ "the year", "the year 2000", "the year-ago quarter", "the year's end", "the year before"."""
    low = words.low
    if low[at + 1] == "years":
        return None
    last = at + 2
    year = dates.plain_year(words, last)
    if year is not None:
        return Found(first=at, last=last + 1, form=CalendarForm(year=year))
    spoken = dates.spoken_year(words, last)
    if spoken is not None:
        return Found(first=at, last=spoken[1], form=CalendarForm(year=spoken[0]))
    edge = _year_end(words, at + 1)
    if edge is not None:
        return _over(edge, at)
    if low[last] == "-" and low[last + 1] in ("ago", "earlier"):
        if low[last + 2] in ("quarter", "period"):
            return Found(first=at, last=last + 3, form=PeriodForm(unit="Q", shift=-4, relative_to="mentioned"))
        return None
    if low[last] in ("before", "after", "earlier", "previous"):
        if low[last + 1] in _ENDS or low[last] == "earlier":
            shift = 1 if low[last] == "after" else -1
            return Found(first=at, last=last + 1, form=PeriodForm(unit="Y", shift=shift, relative_to="mentioned"))
        return None
    if low[last] == "-" and words.glued(last):
        return None
    if low[last] in ("in", "of", "that", "when", "since"):
        return None
    if low[last] in ("ended", "ending"):
        return Found(first=at, last=last, form=DurationForm(value="P1Y"))
    return Found(first=at, last=last, form=PeriodForm(unit="Y"))


def _the_adjective(words: Words, at: int, word: str) -> Found | None:
    """ "the past two months", "the next day", "the following year", "the latest quarter", "the near future"."""
    low = words.low
    inner = at + 2
    following = low[inner]
    if word in ("near", "immediate", "foreseeable", "distant", "not") and following == "future":
        return Found(first=at, last=inner + 1, form=VagueForm(value="FUTURE_REF"))
    if word in ("near", "long", "short") and (following in ("term", "run") or following == "-"):
        return None
    if word == "past" and following in _ENDS | {
        "is",
        "was",
        "as",
        "that",
        "for",
        "when",
        "to",
        "by",
        "with",
        "he",
        "it",
        "they",
        "she",
        "we",
        "have",
        "has",
    }:
        return (
            Found(first=at, last=inner, form=VagueForm(value="PAST_REF"))
            if words.back(at) in ("in", "from", "of", "than")
            else None
        )
    if word in ("recent",):
        return Found(first=at, last=inner + 1, form=VagueForm(value="PAST_REF")) if following in UNIT_PLURALS else None
    towards = (
        -1
        if word in ("past", "last", "previous", "preceding", "prior", "recent")
        else 1
        if word in ("next", "coming", "following", "ensuing", "upcoming", "remaining")
        else 0
    )
    if word in ("coming", "upcoming") and following in UNIT_PLURALS:
        return Found(first=at, last=inner + 1, form=VagueForm(value="FUTURE_REF"))
    if word == "final" and following not in UNIT_PLURALS and amount(words, inner) is None:
        return dates.quarter_date(words, at + 1)
    if word in (
        "past",
        "last",
        "next",
        "coming",
        "first",
        "following",
        "previous",
        "preceding",
        "latest",
        "final",
        "ensuing",
        "upcoming",
        "remaining",
        "intervening",
        "prior",
        "entire",
        "whole",
        "full",
        "new",
        "same",
    ):
        if word in ("first", "last") and following in ("quarter", "half"):
            quarter = dates.quarter_date(words, at + 1)
            if quarter is not None:
                return _over(quarter, at)
        if (
            word == "first"
            and low[inner] in SMALL_NUMBERS
            and low[inner + 1] == "quarters"
            and low[inner + 2] == "of"
            and dates.plain_year(words, inner + 3)
            and SMALL_NUMBERS[low[inner]] == 2
        ):
            return Found(first=at, last=inner + 4, form=CalendarForm(year=words.number(inner + 3), half=1))
        span = several(words, inner, towards)
        if span is not None and not (amount(words, inner) is not None and low[inner] in ("a", "an")):
            return _over(span, at)
    if word == "past":
        if following in UNITS and following not in ("second", "minute"):
            if following == "weekend" or following in ("night",):
                return _over(stepped(words, inner, -1), at)
            return Found(first=at, last=inner + 1, form=DurationForm(value=_one(following), towards=-1))
        return _over(stepped(words, inner, -1), at)
    if word == "last":
        if following == "day" or following in _PARTS:
            return None
        return _over(stepped(words, inner, -1), at)
    if word == "next":
        if following in UNITS and following not in ("second", "minute", "hour", "day", "night"):
            if low[inner + 1] == "or" and low[inner + 2] == "so":
                return Found(first=at, last=inner + 3, form=PeriodForm(unit=UNITS[following], shift=1, mod="APPROX"))
            if words.back(at) in ("over", "within", "for", "during", "in", "throughout"):
                return Found(first=at, last=inner + 1, form=DurationForm(value=_one(following), towards=1))
        return _over(stepped(words, inner, 1, relative=True), at)
    if word in ("following", "ensuing", "subsequent"):
        return _over(stepped(words, inner, 1, relative=True), at)
    if word in ("previous", "preceding", "prior"):
        return _over(stepped(words, inner, -1, relative=True), at)
    if word in ("coming", "upcoming"):
        return _over(stepped(words, inner, 1), at)
    if word == "same":
        if (
            following in ("second", "minute", "hour", "year", "week", "month", "day", "quarter", "weekend")
            or following in _PARTS
        ):
            return (
                _over(stepped(words, inner, 0, relative=True), at)
                if following not in ("second", "minute", "hour")
                else None
            )
        return None
    if word in ("current", "present", "latest", "full", "entire", "whole", "new", "comparable"):
        if word == "comparable":
            return None
        if following in ("quarter", "period") and word in ("latest",):
            return Found(first=at, last=inner + 1, form=PeriodForm(unit="Q", relative_to="mentioned"))
        if (
            following in ("fiscal", "financial")
            and low[inner + 1] in ("year", "quarter")
            or following in ("year", "month", "week", "quarter", "century", "decade")
        ):
            return (
                _over(stepped(words, inner, 1 if word == "new" else 0), at)
                if word != "new" or following in ("year", "century") and words.capital(inner) is False
                else None
            )
        if word in ("entire", "whole") and following in ("day", "weekend"):
            return Found(first=at, last=inner + 1, form=DurationForm(value=_one(following)))
    return None


def _one(unit: str) -> str:
    code = UNITS[unit]
    return {"E": "P10Y", "C": "P100Y", "H": "PT1H"}.get(code, f"P1{'D' if code == 'NI' else code}")


def _determined(words: Words, at: int) -> Found | None:
    """ "the", "this" or "that" and what follows, as the inner part of "the end of ..."."""
    low = words.low
    if low[at] == "the":
        if low[at + 1] in (
            "year",
            "month",
            "week",
            "quarter",
            "day",
            "decade",
            "century",
            "season",
            "summer",
            "winter",
            "weekend",
        ):
            if low[at + 1] in UNITS:
                return Found(first=at, last=at + 2, form=PeriodForm(unit=UNITS[low[at + 1]]))
            if low[at + 1] in SEASONS:
                return Found(first=at, last=at + 2, form=CalendarForm(season=SEASONS[low[at + 1]]))
            return None
        if low[at + 1] in ("fiscal", "calendar", "school", "academic") and low[at + 2] == "year":
            return Found(first=at, last=at + 3, form=PeriodForm(unit="Y", fiscal=low[at + 1] == "fiscal"))
        return _the(words, at)
    return _that(words, at) if low[at] == "that" else _this(words, at)


def _year_end(words: Words, at: int) -> Found | None:
    """ "year-end", "year end", "year's end": the end of the year."""
    low = words.low
    if low[at] != "year":
        return None
    last = at + 1
    if low[last] == "'" and low[last + 1] == "s":
        last += 2
    elif low[last] == "-" and words.glued(last):
        last += 1
    if low[last] != "end":
        return None
    year = dates.plain_year(words, last + 1)
    if year is not None:
        return Found(first=at, last=last + 2, form=CalendarForm(year=year, mod="CLOSE"))
    return Found(first=at, last=last + 1, form=PeriodForm(unit="Y", mod="CLOSE"))


def _year_word(words: Words, at: int) -> Found | None:
    """ "year-end", "year-ago", "year-earlier", "year 2000"."""
    low = words.low
    edge = _year_end(words, at)
    if edge is not None:
        return edge
    if low[at + 1] == "-" and words.glued(at + 1) and low[at + 2] in ("ago", "earlier"):
        last = at + 4 if low[at + 3] in ("quarter", "period") else at + 3
        return Found(first=at, last=last, form=PeriodForm(unit="Q", shift=-4, relative_to="mentioned"))
    year = dates.plain_year(words, at + 1)
    if year is not None and words.back(at) in ("in", "of", "fiscal", "since", "by", "calendar"):
        return Found(first=at, last=at + 2, form=CalendarForm(year=year))
    return None


def _article(words: Words, at: int) -> Found | None:
    """ "a week", "a year ago", "a month and a half", "a few days later", "a while"."""
    low = words.low
    if low[at + 1] == "while" and low[at] == "a":
        last = at + 3 if low[at + 2] == "ago" else at + 2
        if low[at + 2] == "ago":
            return Found(first=at, last=last, form=VagueForm(value="PAST_REF"))
        return Found(first=at, last=last, form=DurationForm(value="PXX"))
    found = counted(words, at)
    if found is None:
        return None
    single = found.last == at + 2
    if single and isinstance(found.form, DurationForm):
        # A rate: "$3 a year", "12 percent a month", "four flights a week".
        before = words.back(at)
        if at > 0 and (
            before[:1].isdigit()
            or before
            in ("%", "percent", "million", "billion", "thousand", "times", "times", "cents", "dollars", "hundred")
            or (
                before.endswith("s")
                and before
                not in (
                    "was",
                    "is",
                    "has",
                    "takes",
                    "spends",
                    "lasts",
                    "needs",
                    "as",
                    "this",
                    "gets",
                    "gives",
                    "makes",
                    "plus",
                    "less",
                    "s",
                    "wants",
                    "minus",
                    "marks",
                    "perhaps",
                )
            )
        ):
            return None
        if low[found.last] == "-" and words.glued(found.last):
            return None
    hyphen = low[at + 2] == "-" or (low[at + 1] in SMALL_NUMBERS or low[at + 1][:1].isdigit())
    return Found(first=at + 1, last=found.last, form=found.form) if hyphen else found


def _number(words: Words, at: int) -> Found | None:
    """What may begin with a number: dates, years, times of day, durations, distances, frequencies."""
    best: Found | None = None
    for parser in (
        dates.numeric_date,
        clock_time,
        dates.day_month,
        repeated,
        counted,
        dates.decade_date,
        dates.quarter_date,
        dates.year_date,
    ):
        found = parser(words, at)
        if found is not None and (best is None or found.last > best.last):
            best = found
    return best


def _ordinal(words: Words, at: int) -> Found | None:
    """What may begin with an ordinal: "third-quarter", "11th century", "first day"."""
    found = dates.quarter_date(words, at) or dates.decade_date(words, at) or dates.day_month(words, at)
    if found is not None:
        return found
    if words.low[at] == "first":
        return several(words, at + 1, 0) and _over(several(words, at + 1, 0), at)
    return None


_APPROXIMATORS: dict[tuple[str, ...], Mod] = {
    ("about",): "APPROX",
    ("around",): "APPROX",
    ("approximately",): "APPROX",
    ("roughly",): "APPROX",
    ("some",): "APPROX",
    ("nearly",): "LESS_THAN",
    ("almost",): "LESS_THAN",
    ("over",): "MORE_THAN",
    ("under",): "LESS_THAN",
    ("more", "than"): "MORE_THAN",
    ("less", "than"): "LESS_THAN",
    ("fewer", "than"): "LESS_THAN",
    ("no", "more", "than"): "LESS_THAN",
    ("no", "less", "than"): "MORE_THAN",
    ("no", "fewer", "than"): "MORE_THAN",
    ("at", "least"): "MORE_THAN",
    ("at", "most"): "LESS_THAN",
    ("up", "to"): "LESS_THAN",
    ("just", "over"): "MORE_THAN",
    ("just", "under"): "LESS_THAN",
    ("well", "over"): "MORE_THAN",
    ("a", "little", "over"): "MORE_THAN",
    ("a", "little", "more", "than"): "MORE_THAN",
    ("a", "little", "less", "than"): "LESS_THAN",
    ("little", "more", "than"): "MORE_THAN",
    ("slightly", "more", "than"): "MORE_THAN",
    ("slightly", "less", "than"): "LESS_THAN",
}


_MEASURES = frozenset("for in after just well of last lasted took takes take spent is was within".split())


def _approximate(words: Words, at: int) -> Found | None:
    """ "about two years ago", "less than a month and a half", "at least 72 hours", "around 7:15 p.m."."""
    low = words.low
    for size in (4, 3, 2, 1):
        mod = _APPROXIMATORS.get(tuple(low[at : at + size]))
        if mod is None:
            continue
        inner = at + size
        if low[inner] == "the" and low[inner + 1] in ("past", "last", "next"):
            found = _the(words, inner) if low[at] != "over" else None
        elif low[inner] in ("year", "month") and size == 1:
            found = _year_end(words, inner)
        else:
            found = counted(words, inner)
            if found is None and size == 1 and low[at] in ("about", "around", "approximately"):
                found = clock_time(words, inner)
        if found is None or isinstance(found.form, (SetForm, VagueForm)):
            continue
        if low[at] == "over" and isinstance(found.form, DurationForm) and words.back(at) not in _MEASURES:
            return None  # "over three years" is during them; "for over three years" is more than three
        if low[inner] in ("a", "an") and low[inner + 2] == "-":
            return None
        if isinstance(found.form, PeriodForm) and found.form.mod == "CLOSE":
            return _over(found, at)
        return _over(found, at, mod)
    return None


def _while(words: Words, at: int) -> Found | None:
    """ "one day" in the sense of some day to come; else a number."""
    low = words.low
    if low[at + 1] == "day" and words.back(at) in (
        "will",
        "would",
        "may",
        "might",
        "could",
        "to",
        "can",
        "ll",
        "shall",
    ):
        return Found(first=at, last=at + 2, form=VagueForm(value="FUTURE_REF"))
    return _number(words, at)


def _coming_days(words: Words, at: int) -> Found | None:
    return _future(words, at)


def _hyphened_year(words: Words, at: int) -> Found | None:
    """ "post-1959", "pre-2003"."""
    if words.low[at + 1] != "-" or not words.glued(at + 1) or not words.glued(at + 2):
        return None
    year = dates.plain_year(words, at + 2)
    if year is None:
        return None
    mod: Mod = "AFTER" if words.low[at] == "post" else "BEFORE"
    return Found(first=at, last=at + 3, form=CalendarForm(year=year, mod=mod))


def _previous(words: Words, at: int) -> Found | None:
    """ "previous day", "following year", without an article before."""
    low = words.low
    if low[at] in ("past", "previous", "following") and words.back(at) in (
        "his",
        "her",
        "its",
        "their",
        "our",
        "of",
        "in",
        "over",
    ):
        span = several(words, at + 1, -1 if low[at] != "following" else 1)
        if span is not None:
            return _over(span, at)
    return None


def _each(words: Words, at: int) -> Found | None:
    return repeated(words, at)


def _starters() -> dict[str, tuple[Parser, ...]]:
    table: dict[str, list[Parser]] = {}

    def add(names: object, *parsers: Parser) -> None:
        for name in names:  # type: ignore[attr-defined]
            table.setdefault(name, []).extend(parser for parser in parsers if parser not in table.get(name, ()))

    add(_APPROXIMATORS_FIRST, _approximate)
    add(_DAYS, _day_word)
    add(("now", "currently", "current", "nowadays"), _present)
    add(("recently", "recent"), _past)
    add(("soon", "coming", "future"), _future)
    add(("last",), _last, dates.quarter_date)
    add(("next",), _next)
    add(("this",), _this)
    add(("that",), _that)
    add(("these",), _these)
    add(("long",), _long)
    add(_EDGES, _edge)
    add(_STAGES, _stage)
    add(("the",), _the)
    add(("a", "an"), _article)
    add(("post", "pre"), _hyphened_year)
    add(("year",), _year_word)
    add(("past", "previous", "following"), _previous)
    add(("every", "each", "once", "twice", "thrice"), _each)
    add(FREQUENCIES, repeated)
    add(MONTHS, dates.month_date)
    add(WEEKDAYS, dates.weekday_date)
    add(WEEKDAY_PLURALS, dates.weekday_date)
    add(SEASONS, dates.season_date)
    add(DECADE_WORDS, dates.decade_date)
    add(dates.HOLIDAY_STARTS, dates.holiday_date)
    add(("fiscal", "financial", "fy"), dates.fiscal_date)
    add(("latter", "q"), dates.quarter_date)
    add(("noon", "midnight", "midday"), clock_time)
    add(("half", "quarter"), clock_time, counted)
    add(("one",), _while)
    add(SMALL_NUMBERS, _number)
    add(TENS, _number)
    add(("couple", "dozens", "hundreds", "scores", "dozen"), counted)
    add(VAGUE_NUMBERS, counted)
    add(ORDINALS, _ordinal)
    add(UNIT_PLURALS, bare_units)
    add(("'",), dates.short_year)
    return {name: tuple(parsers) for name, parsers in table.items()}


_APPROXIMATORS_FIRST = {key[0] for key in _APPROXIMATORS}
STARTERS = _starters()


def _core(words: Words, at: int) -> Found | None:
    """The longest expression that begins with this word."""
    word = words.low[at]
    parsers = STARTERS.get(word)
    if parsers is None:
        return _number(words, at) if word and "0" <= word[0] <= "9" else None
    best = None
    for parser in parsers:
        found = parser(words, at)
        if found is not None and (best is None or found.last > best.last):
            best = found
    return best


def expressions(words: Words) -> list[Found]:
    """The time expressions of a stretch of text, in order, none overlapping another. The longest reading wins."""
    found: list[Found] = []
    low = words.low
    at = 0
    while at < words.count:
        word = low[at]
        if word not in STARTERS and not "0" <= word[0] <= "9":
            at += 1
            continue
        best = _core(words, at)
        if best is None:
            at += 1
            continue
        found.append(best)
        at = max(best.last, at + 1)
        at = _continued(words, best, at, found)
    return found


def _continued(words: Words, before: Found, at: int, found: list[Found]) -> int:
    """ "April 24 and 25", "Jan. 6-8": a second day of the same month."""
    form = before.form
    low = words.low
    if not isinstance(form, CalendarForm) or form.month is None or form.day is None or form.year is not None:
        return at
    if low[at] not in ("and", "or", "to", "-", "through") or low[before.last - 1] in MONTHS:
        return at
    number = words.number(at + 1)
    if number is None or not form.day < number <= 31 or len(low[at + 1]) > 2:
        return at
    if (
        words.glued(at + 2)
        and low[at + 2] not in (".", ",", ";", ")", "'")
        or low[at + 2].isalpha()
        and low[at + 2] not in ("in", "at", "to", "for", "and", "with", "on", "of", "as", "when", "by")
    ):
        return at
    if low[at + 2] in (".", ",") and words.glued(at + 3) and low[at + 3][:1].isdigit():
        return at
    found.append(
        Found(first=at + 1, last=at + 2, form=CalendarForm(month=form.month, day=number, year_shift=form.year_shift))
    )
    return at + 2
