"""Years, decades and centuries: which four figures are a year, and how a year follows a month or a quarter."""

from __future__ import annotations

from onrecord.lexicons.times import COUNTED, DECADE_WORDS, MONTHS, SEASONS
from onrecord.reading.times.forms import CalendarForm, Found
from onrecord.reading.times.numbers import ordinal, spoken_year
from onrecord.reading.times.words import BREAK, Words

STEPS = {"last": -1, "this": 0, "next": 1}
# Before a lone month or year these show that it is one.
BEFORE_DATES = frozenset(
    """in of since by until till through from between during before after last next this mid early late to and for
    every each""".split()
)
_BEFORE_YEARS = BEFORE_DATES | frozenset(
    """on throughout or around about circa the at as into versus vs than year fiscal a an its his her their our my
    your that beyond compared with via post pre was is said""".split()
)
_BEFORE_OLD_YEARS = frozenset("the in since by until till from of between before after during circa year to".split())
_NO_YEAR_AFTER = frozenset("$#£€¥.,/:@+=_&%*")
_NUMBERED = frozenset("no nos number flight chapter page".split())
_AFTER_HYPHEN = frozenset("era style vintage class long old present".split())
_PREFIXES = frozenset("mid post pre early late s".split())
_FIRST, _LAST = 1000, 2200


def plain_year(words: Words, at: int) -> int | None:
    """The year that a four-figure word names where it stands in a date: 1000 to 2199."""
    number = words.number(at)
    return number if number is not None and len(words.low[at]) == 4 and _FIRST <= number < _LAST else None


def full_year(short: int) -> int:
    """The year of two figures: 50 and later lie in the last century, the others in this."""
    return short + (1900 if short >= 50 else 2000)


def lone_year(words: Words, at: int) -> int | None:
    """The year that a four-figure word names on its own, judged by the words around it.

    Counts ("2000 people"), amounts, numbered things and names ("Vision 2030") are none.
    """
    year = plain_year(words, at)
    if year is None or not _free_standing(words, at):
        return None
    if words.low[at + 1] in COUNTED and not words.capital(at + 1):
        return None
    before, after = words.back(at), words.low[at + 1]
    if 1900 <= year < 2060:
        if before in _BEFORE_YEARS or before in MONTHS or before in SEASONS or not before[:1].isalpha():
            return year
        named = words.capital(at - 1) and not words.sentence_start(at - 1)
        return None if named or before in _NUMBERED else year
    bracketed = words.glued(at) and before in ("(", "-", ",") and after in (")", "-", ",", ";")
    return year if year >= 1500 and (before in _BEFORE_OLD_YEARS or bracketed) else None


def _free_standing(words: Words, at: int) -> bool:
    """False where the figures are glued to something that makes them no year: "$2000", "F-2000", "2000th"."""
    low, before, after = words.low, words.back(at), words.low[at + 1]
    if words.glued(at):
        if before in _NO_YEAR_AFTER or before.isalnum():
            return False
        if before == "-" and at > 1 and words.glued(at - 1):
            return low[at - 2] in _PREFIXES or plain_year(words, at - 2) is not None
    if not words.glued(at + 1):
        return True
    if after.isalnum() or after in ("%", ":", "/", "°"):
        return False
    following = low[at + 2]
    if not words.glued(at + 2):
        return True
    if after in (",", ".") and following[:1].isdigit():
        return False
    return not (after == "-" and following.isalpha() and following not in _AFTER_HYPHEN)


def year_after(words: Words, at: int) -> tuple[int, int] | None:
    """The year that follows a day or month, with or without a comma or "of", and the index after it."""
    low = words.low
    first = at + 1 if low[at] in (",", "of") else at
    year = plain_year(words, first)
    if year is not None:
        clock = words.glued(first + 1) and low[first + 1] in (":", "%")
        counts = low[first + 1] in COUNTED and not 1900 <= year < 2060
        return None if clock or counts else (year, first + 1)
    if low[first] == "'" and words.glued(first + 1) and len(low[first + 1]) == 2:
        short = words.number(first + 1)
        return (full_year(short), first + 2) if short is not None else None
    return spoken_year(words, first)


def year_step(words: Words, at: int) -> tuple[int, int] | None:
    """ "last year", "of this year": the step and the index after it."""
    low = words.low
    first = at + 1 if low[at] == "of" else at
    return (STEPS[low[first]], first + 2) if low[first] in STEPS and low[first + 1] == "year" else None


def lone_year_date(words: Words, at: int) -> Found | None:
    """A year on its own, in figures or as broadcasts spell it; "1994 or later", "1990 and beyond"."""
    year = lone_year(words, at)
    low = words.low
    if year is not None:
        last = at + 1
        if low[last] == "or" and low[last + 1] in ("later", "after"):
            return Found(first=at, last=last + 2, form=CalendarForm(year=year, mod="AFTER"))
        if low[last] == "or" and low[last + 1] in ("earlier", "before"):
            return Found(first=at, last=last + 2, form=CalendarForm(year=year, mod="BEFORE"))
        if low[last] == "and" and low[last + 1] == "beyond":
            return Found(first=at, last=last + 2, form=CalendarForm(year=year, mod="AFTER"))
        return Found(first=at, last=last, form=CalendarForm(year=year))
    spoken = spoken_year(words, at)
    if spoken is None or low[spoken[1]] in COUNTED:
        return None
    before = words.back(at)
    if low[at] == "two" and before not in ("in", "year", "since", "by", "of", "until"):
        return None
    placed = before in BEFORE_DATES or before in ("year", "a", "the") or low[spoken[1]] in (".", ",", BREAK, "")
    return Found(first=at, last=spoken[1], form=CalendarForm(year=spoken[0])) if placed else None


def short_year(words: Words, at: int) -> Found | None:
    """'98 and the '80s: an apostrophe and two figures."""
    low = words.low
    if low[at] != "'" or not words.glued(at + 1) or len(low[at + 1]) != 2:
        return None
    number = words.number(at + 1)
    if number is None or (words.glued(at) and words.back(at).isalnum()):
        return None
    if low[at + 2] == "s" and words.glued(at + 2):
        decade = CalendarForm(decade=full_year(number) // 10)
        return Found(first=at, last=at + 3, form=decade) if number % 10 == 0 else None
    if words.glued(at + 2) and low[at + 2].isalnum():
        return None
    before = words.back(at)
    if before in _BEFORE_YEARS or before in SEASONS:
        return Found(first=at, last=at + 2, form=CalendarForm(year=full_year(number)))
    return None


def hyphened_year(words: Words, at: int) -> Found | None:
    """ "post-1959", "pre-2003"."""
    if words.low[at + 1] != "-" or not words.glued(at + 1) or not words.glued(at + 2):
        return None
    year = plain_year(words, at + 2)
    if year is None:
        return None
    form = CalendarForm(year=year, mod="AFTER" if words.low[at] == "post" else "BEFORE")
    return Found(first=at, last=at + 3, form=form)


def decade_date(words: Words, at: int) -> Found | None:
    """ "1990s", "1990's", "nineties", "20th century", "twenty-first century" (without an article)."""
    low, before = words.low, words.back(at)
    number = words.number(at)
    if number is not None and len(low[at]) == 4 and number % 10 == 0 and _FIRST <= number < _LAST:
        apostrophe = low[at + 1] == "'" and words.glued(at + 1)
        last = at + 2 if apostrophe else at + 1
        if low[last] != "s" or not words.glued(last):
            return None
        if apostrophe and before not in ("the", "early", "late", "mid", "-"):
            return None  # "1990's best film"
        if number % 100 == 0 and number <= 1900:
            return Found(first=at, last=last + 1, form=CalendarForm(century=number // 100))
        return Found(first=at, last=last + 1, form=CalendarForm(decade=number // 10))
    if low[at] in DECADE_WORDS:
        if before not in ("the", "early", "late", "mid", "-") or words.back(at - 1) in ("his", "her", "their"):
            return None  # "a woman in her early sixties"
        return Found(first=at, last=at + 1, form=CalendarForm(decade=190 + DECADE_WORDS[low[at]]))
    nth = ordinal(words, at)
    if nth is None:
        return None
    last = nth[1] + 1 if low[nth[1]] == "-" and words.glued(nth[1]) else nth[1]
    if low[last] == "century" and 1 <= nth[0] <= 30:
        return Found(first=at, last=last + 1, form=CalendarForm(century=nth[0] - 1))
    return None
