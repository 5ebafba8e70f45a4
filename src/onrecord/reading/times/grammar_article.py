"""What begins with an article: "the past two months", "the following year", "the 1990s", "a year ago"."""

from __future__ import annotations

from fractions import Fraction

from onrecord.lexicons.times import DAY_PARTS, ORDINALS, SMALL_NUMBERS, UNIT_PLURALS, UNITS
from onrecord.reading.times.forms import CalendarForm, DurationForm, Found, From, PeriodForm, VagueForm
from onrecord.reading.times.grammar_days import day_month, month_date
from onrecord.reading.times.grammar_edges import EDGES, edge, part_of_day, stage, year_end
from onrecord.reading.times.grammar_parts import quarter_date, season_date, year_date
from onrecord.reading.times.grammar_spans import counted, duration_value, several
from onrecord.reading.times.grammar_steps import PARTS, many_units, over, stepped
from onrecord.reading.times.grammar_years import decade_date, plain_year, short_year
from onrecord.reading.times.numbers import amount, ordinal, spoken_year
from onrecord.reading.times.words import BREAK, Words

_BACKWARDS = frozenset("past last previous preceding prior".split())
_FORWARDS = frozenset("next coming following ensuing upcoming remaining subsequent".split())
_COUNTING = _BACKWARDS | _FORWARDS | frozenset("first latest final intervening entire whole full new same".split())
_PRESENT = frozenset("current present latest full entire whole".split())
_FUTURES = frozenset("near immediate foreseeable distant not-too-distant".split())
_ADJECTIVES = _COUNTING | _PRESENT | _FUTURES | {"recent"}
_ENDS = frozenset(("", BREAK, ".", ",", ";", ")", ":", '"', "and", "but", "!", "?", "-", "_"))
_AFTER_PAST = _ENDS | frozenset("is was as that for when to by with he it they she we have has".split())
_AFTER_FUTURE = frozenset(
    """is of and for to if will with as when by in or but on because may . , ; ) " ? ! :""".split()
) | {"", BREAK}
_SPANNING = frozenset("over within for during in throughout".split())
_LENGTHS = frozenset("week month year decade century".split())
_WEEK_BEFORE = frozenset("of for in by over during".split())
_WEEK_AFTER = frozenset("before after ended that since".split())
_UNIT_OF_TIME = frozenset("year week month day quarter weekend".split())
_RATED = frozenset("% percent million billion thousand times cents dollars hundred".split())
_NO_PLURALS = frozenset(
    """was is has takes spends lasts needs as this gets gives makes plus less s wants minus perhaps does says us
    across yes its his always""".split()
)


def the(words: Words, at: int) -> Found | None:
    """What may follow "the" in a time expression; the article belongs to it."""
    low = words.low
    word, following = low[at + 1], low[at + 2]
    if word in _ADJECTIVES:
        return _adjective(words, at, word)
    if word in EDGES or (word == "very" and following in EDGES):
        return over(edge(words, at + 2 if word == "very" else at + 1), at)
    if word in ("early", "late", "mid"):
        return over(part_of_day(words, at + 1) or stage(words, at + 1), at)
    if word == "future":
        placed = words.back(at) in ("in", "for", "into", "about") and following in _AFTER_FUTURE
        return Found(first=at, last=at + 2, form=VagueForm(value="FUTURE_REF")) if placed else None
    if word in UNIT_PLURALS and following == "ahead":
        return Found(first=at, last=at + 3, form=VagueForm(value="FUTURE_REF"))
    if (word in UNITS and word != "second") or word in PARTS:
        return _unit(words, at, word)
    if word in ("fiscal", "financial") and following == "year" and plain_year(words, at + 3) is None:
        if low[at + 3] in ("ended", "ending"):
            return Found(first=at, last=at + 3, form=DurationForm(value="P1Y"))
        return Found(first=at, last=at + 3, form=PeriodForm(unit="Y", fiscal=True))
    return _calendar(words, at)


def _calendar(words: Words, at: int) -> Found | None:
    """ "the third quarter", "the 1988 second quarter", "the 1990s", "the summer", "the 31st of May"."""
    low = words.low
    found = (
        (year_date(words, at + 1) if low[at + 2] in ORDINALS or low[at + 2] == "fiscal" else None)
        or quarter_date(words, at + 1)
        or decade_date(words, at + 1)
        or season_date(words, at + 1)
        or short_year(words, at + 1)
    )
    if found is not None:
        form = found.form
        if form == CalendarForm(year=words.number(at + 1)):
            return None  # in "the 1988 accord" the article is that of the accord
        attribute = low[at + 1] in ORDINALS and low[at + 2] == "-"  # "the third-quarter loss"
        return found if attribute else over(found, at)
    nth = ordinal(words, at + 1)
    if nth is not None and 1 <= nth[0] <= 31:
        date = day_month(words, at + 1)
        if date is not None:
            return over(date, at)
        alone = words.back(at) in ("on", "by", "until") and low[nth[1]] in _ENDS and nth[0] > 1
        return Found(first=at, last=nth[1], form=CalendarForm(day=nth[0])) if alone else None
    span = counted(words, at + 1)
    if span is not None and isinstance(span.form, DurationForm) and low[at + 2] != "-":
        return over(span, at)
    return None


def _unit(words: Words, at: int, word: str) -> Found | None:
    """ "the year 2000", "the week of March 6", "the quarter", "the weekend", "the morning"."""
    low = words.low
    following = low[at + 2]
    if word in ("week", "month") and following == "of":
        date = month_date(words, at + 3) or day_month(words, at + 3)
        if date is not None and isinstance(date.form, CalendarForm) and date.form.day is not None:
            form = CalendarForm(year=date.form.year, month=date.form.month, day=date.form.day, week_of=True)
            return Found(first=at, last=date.last, form=form)
        return None
    if following in ("before", "after") and (word in _UNIT_OF_TIME or word in PARTS):
        return _before_or_after(words, at, word)
    if word == "year":
        return _year(words, at)
    if following == "-" and words.glued(at + 2):
        return None
    if word == "weekend":
        return Found(first=at, last=at + 2, form=PeriodForm(unit="WE"))
    if word == "quarter":
        if following in ("century", "mile", "final", "of") or words.back(at) == "":
            return None
        return Found(first=at, last=at + 2, form=PeriodForm(unit="Q", relative_to="mentioned"))
    if word in ("week", "month"):
        placed = words.back(at) in _WEEK_BEFORE or following == "'"
        return (
            Found(first=at, last=at + 2, form=PeriodForm(unit=UNITS[word]))
            if placed and following not in _WEEK_AFTER
            else None
        )
    if word in PARTS and words.back(at) in ("in", "during", "through") and not words.capital(at + 1):
        return Found(first=at, last=at + 2, form=CalendarForm(part=DAY_PARTS[word], relative_to="mentioned"))
    return None


def _before_or_after(words: Words, at: int, word: str) -> Found | None:
    """ "the day before yesterday", "the week after next", "the year before" at the end of a clause."""
    low = words.low
    sign = 1 if low[at + 2] == "after" else -1
    third = low[at + 3]
    if third in ("yesterday", "tomorrow") and word == "day":
        return Found(first=at, last=at + 4, form=PeriodForm(unit="D", shift=2 * sign))
    if third == ("next" if sign > 0 else "last") and word in ("week", "month", "year", "weekend"):
        return Found(first=at, last=at + 4, form=PeriodForm(unit=UNITS[word], shift=2 * sign))
    if third in _ENDS:
        unit = "D" if word in PARTS else UNITS[word]
        form = PeriodForm(unit=unit, shift=sign, relative_to="mentioned", part=DAY_PARTS.get(word))
        return Found(first=at, last=at + 3, form=form)
    return None


def _year(words: Words, at: int) -> Found | None:
    """ "the year", "the year 2000", "the year-ago quarter", "the year's end", "the year earlier"."""
    low = words.low
    last = at + 2
    year = plain_year(words, last)
    if year is not None:
        return Found(first=at, last=last + 1, form=CalendarForm(year=year))
    spoken = spoken_year(words, last)
    if spoken is not None:
        return Found(first=at, last=spoken[1], form=CalendarForm(year=spoken[0]))
    end = year_end(words, at + 1)
    if end is not None:
        return over(end, at)
    if low[last] == "-" and low[last + 1] in ("ago", "earlier"):
        if low[last + 2] in ("quarter", "period"):
            return Found(first=at, last=last + 3, form=PeriodForm(unit="Q", shift=-4, relative_to="mentioned"))
        return None
    if low[last] in ("earlier", "previous"):
        return Found(first=at, last=last + 1, form=PeriodForm(unit="Y", shift=-1, relative_to="mentioned"))
    if low[last] in ("ended", "ending"):
        return Found(first=at, last=last, form=DurationForm(value="P1Y"))
    if (low[last] == "-" and words.glued(last)) or low[last] in ("in", "of", "that", "when", "since"):
        return None
    return Found(first=at, last=last, form=PeriodForm(unit="Y"))


def _adjective(words: Words, at: int, word: str) -> Found | None:
    """ "the past two months", "the next day", "the following year", "the latest quarter", "the near future"."""
    low = words.low
    inner = at + 2
    following = low[inner]
    if word in _FUTURES:
        return Found(first=at, last=inner + 1, form=VagueForm(value="FUTURE_REF")) if following == "future" else None
    if word == "past" and following in _AFTER_PAST:
        placed = words.back(at) in ("in", "from", "of", "than")
        return Found(first=at, last=inner, form=VagueForm(value="PAST_REF")) if placed else None
    if word == "recent":
        many = following in UNIT_PLURALS
        return Found(first=at, last=many_units(words, inner), form=VagueForm(value="PAST_REF")) if many else None
    if word in ("coming", "upcoming") and following in UNIT_PLURALS:
        return Found(first=at, last=many_units(words, inner), form=VagueForm(value="FUTURE_REF"))
    if word in _COUNTING:
        found = _counting(words, at, word)
        if found is not None:
            return found
    if word in ("past", "next") and following in UNITS and following not in ("second", "minute"):
        found = _one(words, at, word, following)
        if found is not None:
            return found
    if word == "last" and (following == "day" or following in PARTS):
        return None
    if word == "last" and following in _LENGTHS and words.back(at) in _SPANNING:
        return Found(first=at, last=inner + 1, form=DurationForm(value=_single(following), towards=-1))
    if word in ("past", "last"):
        return over(stepped(words, inner, -1), at)
    if word in ("coming", "upcoming"):
        return over(stepped(words, inner, 1), at)
    if word in _FORWARDS:
        return over(stepped(words, inner, 1, relative=True), at)
    if word in _BACKWARDS:
        return over(stepped(words, inner, -1, relative=True), at)
    if word == "same":
        same = following in _UNIT_OF_TIME or following in PARTS
        return over(stepped(words, inner, 0, relative=True), at) if same else None
    if word == "latest" and following in ("quarter", "period"):
        return Found(first=at, last=inner + 1, form=PeriodForm(unit="Q", relative_to="mentioned"))
    if word in ("entire", "whole") and following in ("day", "weekend"):
        return Found(first=at, last=inner + 1, form=DurationForm(value="P1D" if following == "day" else "P1WE"))
    return over(stepped(words, inner, 0), at) if word in _PRESENT else None


def _counting(words: Words, at: int, word: str) -> Found | None:
    """ "the past two months", "the first nine months", "the last half of 1989", "the first two quarters of 1990"."""
    low = words.low
    inner = at + 2
    if word in ("first", "last", "final") and low[inner] in ("quarter", "half"):
        quarter = quarter_date(words, at + 1)
        if quarter is not None:
            return over(quarter, at)
    if word == "first" and tuple(low[inner : inner + 3]) == ("two", "quarters", "of"):
        year = plain_year(words, inner + 3)
        if year is not None:
            return Found(first=at, last=inner + 4, form=CalendarForm(year=year, half=1))
    if low[inner] in ("a", "an"):
        return None
    towards = -1 if word in _BACKWARDS else 1 if word in _FORWARDS else 0
    span = several(words, inner, towards)
    if word == "first" and span is not None and amount(words, inner) is None:
        return None  # "the first days" of something
    return over(span, at)


def _one(words: Words, at: int, word: str, unit: str) -> Found | None:
    """ "the past year", "the next week": a length, where the words around say so."""
    inner = at + 2
    if word == "past":
        if unit in ("weekend", "night"):
            return over(stepped(words, inner, -1), at)
        return Found(first=at, last=inner + 1, form=DurationForm(value=_single(unit), towards=-1))
    if unit in ("hour", "day", "night"):
        return None
    if words.low[inner + 1 : inner + 3] == ["or", "so"]:
        return Found(first=at, last=inner + 3, form=PeriodForm(unit=UNITS[unit], shift=1, mod="APPROX"))
    if words.back(at) not in _SPANNING:
        return None
    return Found(first=at, last=inner + 1, form=DurationForm(value=_single(unit), towards=1))


def _single(unit: str) -> str:
    return duration_value(Fraction(1), UNITS[unit])


def a(words: Words, at: int) -> Found | None:
    """ "a week", "a year ago", "a month and a half", "a few days later", "a while"; no rates ("$3 a year")."""
    low = words.low
    if low[at + 1] == "while":
        if low[at + 2] == "ago":
            return Found(first=at, last=at + 3, form=VagueForm(value="PAST_REF"))
        return Found(first=at, last=at + 2, form=DurationForm(value="PXX")) if low[at] == "a" else None
    if (low[at + 1], low[at + 2], low[at + 3]) == ("long", "time", "ago"):
        return Found(first=at, last=at + 4, form=VagueForm(value="PAST_REF"))
    found = counted(words, at)
    if found is None:
        return None
    if found.last == at + 2 and isinstance(found.form, DurationForm):
        before = words.back(at)
        plural = before.endswith("s") and before not in _NO_PLURALS
        if before[:1].isdigit() or before in _RATED or plural or (low[at + 2] == "-" and words.glued(at + 2)):
            return None
    attribute = low[at + 2] == "-" or low[at + 1] in SMALL_NUMBERS or low[at + 1][:1].isdigit()
    return Found(first=at + 1, last=found.last, form=found.form) if attribute else found


def without_article(words: Words, at: int) -> Found | None:
    """ "past two years", "previous three months" after a possessive or a preposition."""
    if words.back(at) not in ("his", "her", "its", "their", "our", "of", "in", "over", "s"):
        return None
    return over(several(words, at + 1, -1 if words.low[at] in _BACKWARDS else 1), at)


def year_word(words: Words, at: int) -> Found | None:
    """ "year-end", "year-ago", "year-earlier period", "year 2000"."""
    low = words.low
    end = year_end(words, at)
    if end is not None:
        return end
    to: From = "mentioned"
    if low[at + 1] == "-" and words.glued(at + 1) and low[at + 2] in ("ago", "earlier"):
        last = at + 4 if low[at + 3] in ("quarter", "period") else at + 3
        return Found(first=at, last=last, form=PeriodForm(unit="Q", shift=-4, relative_to=to))
    year = plain_year(words, at + 1)
    if year is not None and words.back(at) in ("in", "of", "fiscal", "since", "by", "calendar"):
        return Found(first=at, last=at + 2, form=CalendarForm(year=year))
    return None
