"""Constructions that name a place on the calendar: days, months, years, quarters, seasons, holidays."""

from __future__ import annotations

from dataclasses import replace

from onrecord.lexicons.times import (
    COUNTED,
    DAY_PARTS,
    DECADE_WORDS,
    DOUBTFUL_MONTHS,
    DOUBTFUL_WEEKDAYS,
    FIXED_HOLIDAYS,
    MONTH_ABBREVIATIONS,
    MONTHS,
    MOVING_HOLIDAYS,
    SEASONS,
    WEEKDAY_PLURALS,
    WEEKDAYS,
)
from onrecord.reading.times.forms import CalendarForm, Found, SetForm
from onrecord.reading.times.numbers import ordinal, spoken_year
from onrecord.reading.times.words import BREAK, Words

STEPS = {"last": -1, "this": 0, "next": 1}
# Before a lone month or year these show that it is one.
BEFORE_DATES = frozenset(
    """in on of since by until till through throughout from to between and or before after during for around about
    circa early late mid last next this the each every at as into as versus vs than year fiscal a an its his her their
    our my your that beyond compared with via post pre was is said late-""".split()
)
_STRICT_BEFORE = frozenset(
    "in of since by until till through from between before after during last next this mid early late to and for every each".split()
)
_OLD_YEARS_BEFORE = frozenset(
    "in since by until till from of between before after during circa year early late mid to".split()
)
_ADJACENT = frozenset("$#£€¥.,/:@+=_&%*")
_YEAR_WORDS = frozenset("era style vintage class long old present".split())
# "Super Tuesday" and the like are names of days that no calendar knows.
_NAMED_DAYS = frozenset("super bloody cyber fat giving freedom holy ruby black".split())
HOLIDAY_STARTS = frozenset(name.split()[0].rstrip(".") for name in (*FIXED_HOLIDAYS, *MOVING_HOLIDAYS))


def plain_year(words: Words, at: int) -> int | None:
    """The year that a four-digit word names when it stands in a date: 1000 to 2199."""
    number = words.number(at)
    return number if number is not None and len(words.low[at]) == 4 and 1000 <= number < 2200 else None


def lone_year(words: Words, at: int) -> int | None:
    """The year that a four-digit word names on its own, judged by the words around it."""
    year = plain_year(words, at)
    if year is None:
        return None
    low, before, after = words.low, words.back(at), words.low[at + 1]
    if words.glued(at):
        if before in _ADJACENT or before.isalnum():
            return None
        if before == "-" and at > 1 and words.glued(at - 1) and year >= 1500:
            two_back = low[at - 2]
            if not (two_back in ("mid", "post", "pre", "early", "late", "s") or plain_year(words, at - 2)):
                return None
    if words.glued(at + 1):
        if after.isalnum() or after in ("%", ":", "/", "°"):
            return None
        following = low[at + 2]
        if words.glued(at + 2):
            if after in (",", ".") and following[:1].isdigit():
                return None
            if after == "-" and following.isalpha() and following not in _YEAR_WORDS:
                return None
    if after in COUNTED:
        return None
    if 1900 <= year < 2060:
        if before in BEFORE_DATES or before in MONTHS or before in SEASONS or not before or not before[0].isalpha():
            return year
        if before in ("no", "nos", "number", "flight", "chapter", "page"):
            return None
        if words.capital(at - 1) and not words.sentence_start(at - 1):
            return None
        return year
    bracketed = before in ("(", "-", ",") and after in (")", "-", ",", ";") and words.glued(at)
    return year if 1500 <= year and (before in _OLD_YEARS_BEFORE or bracketed) else None


def _month(words: Words, at: int) -> tuple[int, int] | None:
    """The month named here and the index after the name and its full stop."""
    month = MONTHS.get(words.low[at])
    if month is None or not words.capital(at):
        return None
    last = at + 1
    if words.low[at] in MONTH_ABBREVIATIONS and words.low[last] == "." and words.glued(last):
        last += 1
    return month, last


def _day_number(words: Words, at: int) -> tuple[int, int] | None:
    """A day of the month in figures or as an ordinal, and the index after it."""
    found = ordinal(words, at)
    if found is not None:
        return found if 1 <= found[0] <= 31 else None
    number = words.number(at)
    if number is None or len(words.low[at]) > 2 or not 1 <= number <= 31:
        return None
    after = words.low[at + 1]
    if words.glued(at + 1) and (after in ("%", "/") or after.isalpha()):
        return None
    if words.glued(at + 1) and after == ":" and words.low[at + 2][:1].isdigit():
        return None
    if words.glued(at + 1) and after in (".", ",") and words.glued(at + 2) and words.low[at + 2][:1].isdigit():
        # "May 5.3 percent"; "Jan. 6,2015" is a date all the same.
        return (number, at + 1) if after == "," and plain_year(words, at + 2) else None
    return number, at + 1


def _year_after(words: Words, at: int) -> tuple[int, int] | None:
    """The year that follows a day or month, with or without a comma or "of"."""
    low = words.low
    skipped = at + 1 if low[at] in (",", "of") else at
    year = plain_year(words, skipped)
    if (
        year is not None
        and low[skipped + 1] not in COUNTED
        and not (words.glued(skipped + 1) and low[skipped + 1] in (":", "%"))
    ):
        return year, skipped + 1
    if low[skipped] == "'" and words.glued(skipped + 1) and len(low[skipped + 1]) == 2:
        short = words.number(skipped + 1)
        if short is not None:
            return full_year(short), skipped + 2
    spoken = spoken_year(words, skipped)
    return spoken


def full_year(short: int) -> int:
    """The year of two digits: 50 and later in the last century, earlier ones in this."""
    return short + (1900 if short >= 50 else 2000)


def _year_step(words: Words, at: int) -> tuple[int, int] | None:
    """ "last year", "of this year": the step and the index after it."""
    low = words.low
    at = at + 1 if low[at] == "of" else at
    if low[at] in STEPS and low[at + 1] == "year":
        return STEPS[low[at]], at + 2
    return None


def month_date(words: Words, at: int) -> Found | None:
    """Begins with a month: "April 7, 2021", "Aug. 7", "January 1998", "June last year", "April"."""
    found = _month(words, at)
    if found is None:
        return None
    month, last = found
    low = words.low
    abbreviated = low[at] in MONTH_ABBREVIATIONS
    day = _day_number(words, last)
    if day is None and low[last] == "the":
        day = ordinal(words, last + 1)
    if day is not None and 1 <= day[0] <= 31 and not _counts(words, at, day[1]):
        form = CalendarForm(month=month, day=day[0])
        year = _year_after(words, day[1])
        if year is not None:
            return Found(first=at, last=year[1], form=replace(form, year=year[0]))
        step = _year_step(words, day[1])
        if step is not None:
            return Found(first=at, last=step[1], form=replace(form, year_shift=step[0]))
        return Found(first=at, last=day[1], form=form)
    year = _year_after(words, last)
    if year is not None:
        return Found(first=at, last=year[1], form=CalendarForm(month=month, year=year[0]))
    step = _year_step(words, last)
    if step is not None:
        return Found(first=at, last=step[1], form=CalendarForm(month=month, year_shift=step[0]))
    if not _month_alone(words, at, last, abbreviated):
        return None
    return Found(
        first=at, last=at + 1 if abbreviated and not _dot_belongs(words, last) else last, form=CalendarForm(month=month)
    )


def _dot_belongs(words: Words, last: int) -> bool:
    """True where the full stop after an abbreviated month is not that of the sentence."""
    following = words.low[last]
    return bool(following) and following != BREAK and not words.capital(last)


def _counts(words: Words, at: int, after: int) -> bool:
    """True for "may 10 people", "In May 20 soldiers died": the number counts something."""
    return words.low[after] in COUNTED and words.low[after] not in ("wounded", "dead", "block")


def _month_alone(words: Words, at: int, last: int, abbreviated: bool) -> bool:
    low, before = words.low, words.back(at)
    if abbreviated and low[at] not in ("sept", "may") and low[last - 1] != ".":
        return False
    if low[at] in ("may", "march", "mar", "dec", "sep", "jan", "august", "april", "june", "jun", "jul"):
        if before in _STRICT_BEFORE:
            # "to March on the capital", "and May be": a verb follows or a name.
            return not (
                words.capital(last)
                and low[at] in ("may", "april", "june", "august")
                and before in ("and", "to", "for", "of", "by", "from")
            )
        if before == "-" and words.back(at - 1) in ("mid", "early", "late"):
            return True
        if low[at] in ("may", "march", "mar", "dec", "sep", "jan", "jun", "jul"):
            return (
                before in ("the", "a")
                and low[last] not in ("on", "to", "of", "for", "against")
                and low[at] in ("may", "march")
                and not words.capital(last)
            )
        return not words.capital(last) and not (at > 0 and words.capital(at - 1) and not words.sentence_start(at - 1))
    return not (at > 0 and words.capital(at - 1) and words.capital(last) and before not in BEFORE_DATES)


def day_month(words: Words, at: int) -> Found | None:
    """Begins with a day: "6 January 2015", "the 31st of next December" (without "the"), "10th of this month"."""
    day = _day_number(words, at)
    if day is None or words.back(at) in ("$", "£", "€", "#", ".", ",") and words.glued(at):
        return None
    low = words.low
    number, last = day
    joined = last + 1 if low[last] == "of" or (low[last] == "-" and words.glued(last)) else last
    step = STEPS.get(low[joined]) if joined > last else None
    if step is not None and low[joined + 1] == "month":
        return Found(first=at, last=joined + 2, form=CalendarForm(day=number, month_shift=step))
    if low[joined] in ("the", "that") and low[joined + 1] == "month" and joined > last:
        return Found(first=at, last=joined + 2, form=CalendarForm(day=number, month_shift=0))
    if step is not None:
        joined += 1
    month = _month(words, joined)
    if month is None:
        return None
    ordinary = last > at + 1 or joined > last
    if (
        low[joined] in DOUBTFUL_MONTHS
        and not ordinary
        and not _year_after(words, month[1])
        and low[joined] in ("may", "march", "dec")
    ):
        # "those 30 May well ..." is rare; "on 30 May" is usual.
        if words.back(at) not in (
            "on",
            "by",
            "until",
            "from",
            "since",
            "the",
            "of",
            "before",
            "after",
            ",",
            "to",
            "and",
            "",
        ):
            return None
    form = CalendarForm(month=month[0], day=number, shift=step)
    year = _year_after(words, month[1])
    if year is not None:
        return Found(first=at, last=year[1], form=replace(form, year=year[0]))
    shifted = _year_step(words, month[1])
    if shifted is not None:
        return Found(first=at, last=shifted[1], form=replace(form, year_shift=shifted[0]))
    return Found(first=at, last=month[1], form=form)


def numeric_date(words: Words, at: int) -> Found | None:
    """Figures only: 2021-12-31, 12/31/2021, 31.12.2021, 12/31/21, 20211231T0930 is none.

    The order of 04/05/2021 is left open: `month` holds the first number and `short_year` what the
    year looked like; `reader` turns it where the text or the outlet writes the day first.
    """
    low = words.low
    first = words.number(at)
    mark = low[at + 1]
    if (
        first is None
        or mark not in ("-", "/", ".")
        or not words.glued(at + 1)
        or (words.glued(at) and words.back(at) in _ADJACENT)
    ):
        return None
    second, third = words.number(at + 2), words.number(at + 4)
    if second is None or not words.glued(at + 2):
        return None
    if third is None or low[at + 3] != mark or not (words.glued(at + 3) and words.glued(at + 4)):
        if (first, second, mark) == (9, 11, "/") and not words.glued(at + 3):
            return Found(first=at, last=at + 3, form=CalendarForm(year=2001, month=9, day=11))
        return None
    if words.glued(at + 5) and (low[at + 5] in ("-", "/") or low[at + 5].isdigit()):
        return None
    sizes = (len(low[at]), len(low[at + 2]), len(low[at + 4]))
    if sizes[0] == 4 and sizes[1] <= 2 and sizes[2] <= 2:
        if 1 <= second <= 12 and 1 <= third <= 31 and 1000 <= first < 2200:
            return Found(first=at, last=at + 5, form=CalendarForm(year=first, month=second, day=third))
        return None
    if sizes[0] > 2 or sizes[1] > 2 or sizes[2] not in (2, 4) or not (1 <= first <= 31 and 1 <= second <= 31):
        return None
    if sizes[2] == 2 and mark != "/":
        return None
    year = third if sizes[2] == 4 else full_year(third)
    if min(first, second) > 12 or not 1000 <= year < 2200:
        return None
    return Found(first=at, last=at + 5, form=CalendarForm(year=year, month=first, day=second, short_year=True))


def weekday_date(words: Words, at: int) -> Found | None:
    """Begins with a weekday: "Friday", "Friday night", "Friday, Oct. 23", "Tuesday last week", "Mondays"."""
    low = words.low
    plural = WEEKDAY_PLURALS.get(low[at])
    if plural is not None:
        return Found(first=at, last=at + 1, form=SetForm(value=f"XXXX-WXX-{plural}"))
    weekday = WEEKDAYS.get(low[at])
    if weekday is None:
        return None
    if words.back(at) in _NAMED_DAYS and words.capital(at - 1):
        return None
    last = at + 1
    doubtful = low[at] in DOUBTFUL_WEEKDAYS
    if doubtful and not words.capital(at):
        return None
    if doubtful and low[last] == "." and words.glued(last):
        last += 1
    form = CalendarForm(weekday=weekday)
    if low[last] in DAY_PARTS and low[last] not in ("overnight", "lunchtime"):
        form, last = replace(form, part=DAY_PARTS[low[last]]), last + 1
    elif low[last] in ("mornings", "afternoons", "evenings", "nights"):
        part = DAY_PARTS[low[last][:-1]]
        return Found(first=at, last=last + 1, form=SetForm(value=f"XXXX-WXX-{weekday}T{part}"))
    following = last + 1 if low[last] in (",", "the") else last
    date = month_date(words, following) or day_month(words, following)
    if date is not None and isinstance(date.form, CalendarForm) and date.form.day is not None:
        return Found(first=at, last=date.last, form=replace(date.form, weekday=weekday, part=form.part))
    figures = numeric_date(words, following)
    if figures is not None and isinstance(figures.form, CalendarForm):
        return Found(first=at, last=figures.last, form=replace(figures.form, weekday=weekday))
    numbered = ordinal(words, following)
    if numbered is not None and 1 <= numbered[0] <= 31 and (following > last or low[numbered[1]] not in COUNTED):
        if low[last] == "the" or low[at + 1] != "," and numbered[1] - following == 2:
            return Found(first=at, last=numbered[1], form=replace(form, day=numbered[0]))
    if doubtful:
        return None
    week = last + 1 if low[last] == "of" else last
    if low[week] in STEPS and low[week + 1] == "week":
        return Found(first=at, last=week + 2, form=replace(form, week_shift=STEPS[low[week]]))
    return Found(first=at, last=last, form=form)


def year_date(words: Words, at: int) -> Found | None:
    """A year on its own, in figures or as broadcasts spell it; "1994 or later"; "2020-21" counts as its first year."""
    year = lone_year(words, at)
    low = words.low
    if year is not None:
        last = at + 1
        if low[last] == "second" or low[last] in ("first", "third", "fourth"):
            quarter = quarter_date(words, last)
            if quarter is not None and isinstance(quarter.form, CalendarForm) and quarter.form.year is None:
                return Found(first=at, last=quarter.last, form=replace(quarter.form, year=year))
        if low[last] in ("fiscal", "financial") and low[last + 1] == "year":
            return Found(first=at, last=last + 2, form=CalendarForm(year=year, fiscal=True))
        if low[last] == "or" and low[last + 1] in ("later", "after"):
            return Found(first=at, last=last + 2, form=CalendarForm(year=year, mod="AFTER"))
        if low[last] == "or" and low[last + 1] in ("earlier", "before"):
            return Found(first=at, last=last + 2, form=CalendarForm(year=year, mod="BEFORE"))
        if low[last] == "and" and low[last + 1] == "beyond":
            return Found(first=at, last=last + 2, form=CalendarForm(year=year, mod="AFTER"))
        return Found(first=at, last=last, form=CalendarForm(year=year))
    spoken = spoken_year(words, at)
    if spoken is None or low[at] == "two" and words.back(at) not in ("in", "year", "since", "by", "of", "until"):
        return None
    if low[spoken[1]] in COUNTED or spoken[1] - at < 2:
        return None
    if (
        words.back(at) in _STRICT_BEFORE
        or words.back(at) in ("year", "a", "the")
        or low[spoken[1]] in (".", ",", BREAK, "")
    ):
        return Found(first=at, last=spoken[1], form=CalendarForm(year=spoken[0]))
    return None


def short_year(words: Words, at: int) -> Found | None:
    """'98 and the '80s: an apostrophe and two digits."""
    low = words.low
    if (
        low[at] != "'"
        or not words.glued(at + 1)
        or len(low[at + 1]) != 2
        or (words.glued(at) and words.back(at).isalnum())
    ):
        return None
    number = words.number(at + 1)
    if number is None:
        return None
    if low[at + 2] == "s" and words.glued(at + 2):
        return (
            Found(first=at, last=at + 3, form=CalendarForm(decade=full_year(number) // 10))
            if number % 10 == 0
            else None
        )
    if words.glued(at + 2) and low[at + 2].isalnum():
        return None
    if words.back(at) in BEFORE_DATES or words.back(at) in SEASONS:
        return Found(first=at, last=at + 2, form=CalendarForm(year=full_year(number), short_year=False))
    return None


def decade_date(words: Words, at: int) -> Found | None:
    """ "1990s", "1990's", "nineties", "20th century", "twenty-first century" (without "the")."""
    low = words.low
    number = words.number(at)
    if number is not None and len(low[at]) == 4 and number % 10 == 0 and 1000 <= number < 2200:
        last = at + 1
        if low[last] == "'" and words.glued(last):
            last += 1
        if (
            low[last] == "s"
            and words.glued(last)
            and (last == at + 1 or words.back(at) in ("the", "early", "late", "mid", "-"))
        ):
            return Found(first=at, last=last + 1, form=CalendarForm(decade=number // 10))
        return None
    if low[at] in DECADE_WORDS and words.back(at) in ("the", "early", "late", "mid", "-"):
        if (
            words.back(at - 1) in ("in", "his", "her", "their")
            and words.back(at) != "the"
            and words.back(at - 1) != "in"
        ):
            return None
        return Found(first=at, last=at + 1, form=CalendarForm(decade=190 + DECADE_WORDS[low[at]]))
    nth = ordinal(words, at)
    if nth is not None:
        last = nth[1] + 1 if low[nth[1]] == "-" and words.glued(nth[1]) else nth[1]
        if low[last] == "century" and 1 <= nth[0] <= 30:
            return Found(first=at, last=last + 1, form=CalendarForm(century=nth[0] - 1))
    return None


_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def quarter_date(words: Words, at: int) -> Found | None:
    """ "third quarter [of [fiscal] 1990]", "third-quarter", "Q3 2020", "fiscal first quarter", "last half of 1989"."""
    low = words.low
    first = at
    fiscal = False
    if low[at] == "fiscal":
        fiscal = True
        at = at + 2 if low[at + 1] == "-" else at + 1
    if low[at] == "q" and words.glued(at + 1) and low[at + 1] in ("1", "2", "3", "4"):
        return _with_year(words, first, at + 2, CalendarForm(quarter=int(low[at + 1]), fiscal=fiscal))
    number = _QUARTERS.get(low[at])
    last = at + 1
    if number is None:
        figures = ordinal(words, at)
        if figures is not None and 1 <= figures[0] <= 4:
            number, last = figures
        elif low[at] in ("last", "latter", "final"):
            number = 4 if low[last] == "quarter" else 2
            if low[last] == "quarter" and low[last + 1] != "of":
                return None
    if number is None:
        return None
    joined = low[last] == "-" and words.glued(last)
    last = last + 1 if joined else last
    if low[last] == "fiscal":
        fiscal, last = True, last + 1
    if low[last] == "quarter":
        return _with_year(words, first, last + 1, CalendarForm(quarter=number, fiscal=fiscal))
    if low[last] == "half" and number <= 2:
        found = _with_year(words, first, last + 1, CalendarForm(half=number, fiscal=fiscal))
        form = found.form
        assert isinstance(form, CalendarForm)
        if form.year is not None or form.year_shift is not None:
            return found
        if form.decade is not None:
            return found
        return (
            found
            if joined
            or low[last + 1] != "of"
            and words.back(first) in ("the", "its", "their")
            and low[last + 1] in ("net", "profit", "earnings", "results", "loss", "sales", ",", ".")
            else None
        )
    return None


def _with_year(words: Words, first: int, last: int, form: CalendarForm) -> Found:
    """Adds "of 1990", "of fiscal 1990", "of last year", "of the year", "1990" where they follow."""
    low = words.low
    at = last + 1 if low[last] in ("of", "in") else last
    if low[at] == "the" and low[at + 1] == "year" and low[last] == "of":
        return Found(first=first, last=at + 2, form=replace(form, year_shift=0))
    if low[at] == "'" and low[last] == "of" or low[at] == "the" and low[at + 1] in ("'",) or plain_year(words, at + 1):
        decade = decade_date(words, at + 1) or short_year(words, at + 1)
        if low[at] == "the" and decade is not None and isinstance(decade.form, CalendarForm) and form.half is not None:
            return Found(
                first=first, last=decade.last, form=replace(decade.form, mod="START" if form.half == 1 else "END")
            )
    if low[at] == "fiscal":
        at = at + 2 if low[at + 1] == "year" else at + 1
    year = plain_year(words, at)
    if year is not None and low[at + 1] not in COUNTED and low[last] != "in":
        return Found(first=first, last=at + 1, form=replace(form, year=year))
    step = _year_step(words, last)
    if step is not None:
        return Found(first=first, last=step[1], form=replace(form, year_shift=step[0]))
    return Found(first=first, last=last, form=form)


def fiscal_date(words: Words, at: int) -> Found | None:
    """ "fiscal 1989", "fiscal year 2022", "FY2022", "financial year 2020-21"."""
    low = words.low
    if low[at] == "fy" and words.upper(at):
        number = words.number(at + 1)
        if number is not None and (len(low[at + 1]) == 4 or len(low[at + 1]) == 2):
            year = number if len(low[at + 1]) == 4 else full_year(number)
            return (
                Found(first=at, last=at + 2, form=CalendarForm(year=year, fiscal=True)) if 1000 <= year < 2200 else None
            )
        return None
    if low[at] not in ("fiscal", "financial"):
        return None
    last = at + 2 if low[at + 1] == "year" else at + 1
    year = plain_year(words, last)
    if year is None or (low[at] == "financial" and last == at + 1):
        return quarter_date(words, at)
    return Found(first=at, last=last + 1, form=CalendarForm(year=year, fiscal=True))


def season_date(words: Words, at: int) -> Found | None:
    """A season with its year, or one that the words before show to be a season: "spring 1998", "summer"."""
    low = words.low
    season = SEASONS.get(low[at])
    if season is None:
        return None
    last = at + 1
    found = _with_year(words, at, last, CalendarForm(season=season))
    if found.last > last:
        return found
    before = words.back(at)
    if before in ("early", "late", "mid") or (before == "-" and words.back(at - 1) == "mid"):
        return found
    if before in ("the", "in", "by", "since", "until", "during", "through", "over"):
        if season in ("SP", "FA") and not (
            before in ("by", "until", "during", "since")
            or words.back(at - 1) in ("in", "by", "until", "during", "since", "through", "over")
        ):
            return None
        if low[at] == "fall" and low[last] in ("of", "in", "from", "to", "short", "apart", "behind"):
            return None
        if low[at] == "spring" and low[last] in ("of", "from"):
            return None
        return found if before != "in" or season != "FA" or low[last] in (".", ",", BREAK, "") else None
    return None


def holiday_date(words: Words, at: int) -> Found | None:
    """ "Christmas", "New Year's Eve", "Thanksgiving Day 1998", "Election Day", "Easter week"."""
    low = words.low
    if low[at] not in HOLIDAY_STARTS or not words.capital(at):
        return None
    start = words.starts[at]
    for size in (8, 7, 6, 5, 4, 3, 2, 1):
        if low[at + size - 1] in ("", BREAK):
            continue
        name = words.text[start : words.ends[at + size - 1]].lower().replace("’", "'").replace("\n", " ")
        if name in FIXED_HOLIDAYS:
            month, day = FIXED_HOLIDAYS[name]
            form = CalendarForm(month=month, day=day, holiday=name)
        elif name in MOVING_HOLIDAYS:
            form = CalendarForm(holiday=MOVING_HOLIDAYS[name])
        else:
            continue
        last = at + size
        if name == "may day" and low[last] == "parade":
            return None
        if low[last] == "week" and name in ("easter", "christmas", "thanksgiving"):
            form, last = replace(form, week_of=True), last + 1
        elif low[last] in DAY_PARTS:
            form, last = replace(form, part=DAY_PARTS[low[last]]), last + 1
        return _with_year(words, at, last, form)
    return None
