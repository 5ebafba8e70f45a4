"""Days and months: "Friday, Oct. 23", "6 January 2015", "12/31/2021", "April"."""

from __future__ import annotations

from dataclasses import replace

from onrecord.lexicons.times import (
    COUNTED,
    DAY_PARTS,
    DOUBTFUL_WEEKDAYS,
    MONTH_ABBREVIATIONS,
    MONTHS,
    ORDINALS,
    WEEKDAY_PLURALS,
    WEEKDAYS,
)
from onrecord.reading.times.forms import CalendarForm, Found, SetForm
from onrecord.reading.times.grammar_years import (
    BEFORE_DATES,
    STEPS,
    full_year,
    plain_year,
    year_after,
    year_step,
)
from onrecord.reading.times.numbers import ordinal
from onrecord.reading.times.words import BREAK, Words

# Months that are verbs, modals or short words: alone they need a preposition before them.
_VERBS_TOO = frozenset("may march mar dec sep jan jun jul".split())
# Months that are people's names too.
_NAMES_TOO = frozenset("may april june august".split())
_WORN_DOWN = frozenset("dead wounded block".split())  # counted things that also begin a clause after a date
# "Super Tuesday" and the like are names of days that no calendar knows.
_NAMED_DAYS = frozenset("super bloody cyber fat giving freedom holy ruby black".split())
_RANGES = frozenset("and or to - through until till".split())
_AMOUNTS = frozenset("$£€#.,")
_BEFORE_DAYS = frozenset("on by until from since the of before after to and".split())


def _month(words: Words, at: int) -> tuple[int, int] | None:
    """The month named here and the index after the name and its full stop."""
    month = MONTHS.get(words.low[at])
    if month is None or not words.capital(at):
        return None
    dotted = words.low[at] in MONTH_ABBREVIATIONS and words.low[at + 1] == "." and words.glued(at + 1)
    return month, at + 2 if dotted else at + 1


def _day_number(words: Words, at: int) -> tuple[int, int] | None:
    """A day of the month in figures or as an ordinal, and the index after it."""
    nth = ordinal(words, at)
    if nth is not None:
        return nth if 1 <= nth[0] <= 31 else None
    number = words.number(at)
    if number is None or len(words.low[at]) > 2 or not 1 <= number <= 31:
        return None
    if not words.glued(at + 1):
        return number, at + 1
    after, figures = words.low[at + 1], words.glued(at + 2) and words.low[at + 2][:1].isdigit()
    if after in ("%", "/") or after.isalpha() or (figures and after in (":", ".")):
        return None
    if figures and after == "," and plain_year(words, at + 2) is None:
        return None  # "May 5,300"
    return number, at + 1


def month_date(words: Words, at: int) -> Found | None:
    """Begins with a month: "April 7, 2021", "Aug. 7", "January 1998", "June last year", "April"."""
    found = _month(words, at)
    if found is None:
        return None
    month, last = found
    day = _day_number(words, last)
    if day is None and words.low[last] == "the":
        day = ordinal(words, last + 1)
    if day is not None and 1 <= day[0] <= 31 and not _counts(words, day[1]):
        return _with_year(words, at, day[1], CalendarForm(month=month, day=day[0]))
    dated = _with_year(words, at, last, CalendarForm(month=month))
    if dated.last > last:
        return dated
    if not _month_alone(words, at, last):
        return None
    # The full stop of an abbreviation that ends the sentence is left to the sentence.
    ends = last > at + 1 and (words.low[last] in ("", BREAK) or words.capital(last))
    return Found(first=at, last=at + 1 if ends else last, form=dated.form)


def _with_year(words: Words, first: int, last: int, form: CalendarForm) -> Found:
    year = year_after(words, last)
    if year is not None:
        return Found(first=first, last=year[1], form=replace(form, year=year[0]))
    step = year_step(words, last)
    if step is not None:
        return Found(first=first, last=step[1], form=replace(form, year_shift=step[0]))
    if words.low[last] in _RANGES and words.low[last + 1] in MONTHS:
        return Found(first=first, last=last, form=_range_year(words, last + 1, form))
    same = last + 1 if words.low[last] == "of" else last
    if words.low[same : same + 2] == ["that", "year"]:
        return Found(first=first, last=same + 2, form=replace(form, shift=0, relative_to="mentioned"))
    return Found(first=first, last=last, form=form)


def _range_year(words: Words, at: int, form: CalendarForm) -> CalendarForm:
    """The first month of "March to July 2021" or "May 3 to June 5, 2019" with the year of the second."""
    other = _month(words, at)
    if other is None or form.month is None:
        return form
    day = _day_number(words, other[1])
    year = year_after(words, day[1] if day is not None else other[1])
    if year is None:
        return form
    return replace(form, year=year[0] if form.month <= other[0] else year[0] - 1)


def first_day(words: Words, at: int) -> Found | None:
    """The first day of "between 3 and 5 May 2019" or "14-15 July"."""
    number = words.number(at)
    if number is None or len(words.low[at]) > 2 or words.low[at + 1] not in _RANGES:
        return None
    if words.number(at + 2) is None or words.number(at + 2) == number:
        return None
    second = day_month(words, at + 2)
    if second is None or not isinstance(second.form, CalendarForm) or second.form.day is None:
        return None
    if not 1 <= number < second.form.day or (words.glued(at) and words.back(at) in _AMOUNTS):
        return None
    return Found(first=at, last=at + 1, form=replace(second.form, day=number))


def _counts(words: Words, after: int) -> bool:
    """True for "In May 20 soldiers died": the number counts something."""
    return words.low[after] in COUNTED and words.low[after] not in _WORN_DOWN


def _month_alone(words: Words, at: int, last: int) -> bool:
    """True where a month without day or year is one, and no verb, modal or name."""
    low, before = words.low, words.back(at)
    if low[at] in MONTH_ABBREVIATIONS and low[at] != "sept" and low[last - 1] != ".":
        return False
    name_follows = words.capital(last) and low[last] not in MONTHS
    if before in BEFORE_DATES:
        return not (name_follows and low[at] in _NAMES_TOO and before in ("and", "to", "for", "of", "by", "from"))
    if before == "-" and words.back(at - 1) in ("mid", "early", "late", "end"):
        return True
    if low[at] in _VERBS_TOO:
        attribute = (
            before in ("the", "a") and not name_follows and low[last] not in ("on", "to", "of", "for", "against")
        )
        return attribute and low[at] in ("may", "march")
    name_before = at > 0 and words.capital(at - 1) and not words.sentence_start(at - 1)
    if low[at] in _NAMES_TOO:
        return not name_follows and not name_before
    return not (name_before and name_follows)


def day_month(words: Words, at: int) -> Found | None:
    """Begins with a day: "6 January 2015", "31st of next December", "10th of this month"."""
    day = _day_number(words, at)
    if day is None or (words.glued(at) and words.back(at) in _AMOUNTS):
        return None
    low = words.low
    number, last = day
    joined = last + 1 if low[last] == "of" or (low[last] == "-" and words.glued(last)) else last
    step = STEPS.get(low[joined]) if joined > last else None
    if joined > last and low[joined + 1] == "month" and (step is not None or low[joined] in ("the", "that")):
        return Found(first=at, last=joined + 2, form=CalendarForm(day=number, month_shift=step or 0))
    month_at = joined + 1 if step is not None else joined
    month = _month(words, month_at)
    if month is None:
        return None
    form = CalendarForm(month=month[0], day=number, shift=step)
    short = _year_of_two_figures(words, month[1]) if low[month_at] in MONTH_ABBREVIATIONS else None
    if short is not None:
        return Found(first=at, last=month[1] + 1, form=replace(form, year=short))
    found = _with_year(words, at, month[1], form)
    plain = last == at + 1 and joined == last and found.last == month[1]
    if plain and low[month_at] in _VERBS_TOO and words.back(at) not in _BEFORE_DAYS and words.back(at)[:1].isalpha():
        return None  # "those 30 May well ..."
    return found


def _year_of_two_figures(words: Words, at: int) -> int | None:
    """The year of "10 Nov 11", where the clause ends after it: else the figures may count something."""
    number = words.number(at)
    if number is None or len(words.low[at]) != 2 or words.low[at + 1] not in (".", ",", ";", ")", BREAK, ""):
        return None
    return None if words.glued(at + 1) and words.low[at + 2][:1].isdigit() else full_year(number)


def numeric_date(words: Words, at: int) -> Found | None:
    """Figures only: 2021-12-31, 12/31/2021, 31.12.2021, 12/31/21; and 9/11, which names one day.

    Which of two small numbers is the month is left open: `month` holds the first one and
    `unordered` is set.
    """
    low = words.low
    first, mark = words.number(at), low[at + 1]
    if first is None or mark not in ("-", "/", ".") or not words.glued(at + 1) or not words.glued(at + 2):
        return None
    if words.glued(at) and (words.back(at) in _AMOUNTS or words.back(at) in ("/", ":", "-", "+", "=")):
        return None
    second, third = words.number(at + 2), words.number(at + 4)
    if second is None:
        return None
    if third is None or low[at + 3] != mark or not (words.glued(at + 3) and words.glued(at + 4)):
        if (first, second, mark) == (9, 11, "/") and not words.glued(at + 3):
            return Found(first=at, last=at + 3, form=CalendarForm(year=2001, month=9, day=11))
        return None
    if words.glued(at + 5) and (low[at + 5] in ("-", "/") or low[at + 5][:1].isdigit()):
        return None
    sizes = (len(low[at]), len(low[at + 2]), len(low[at + 4]))
    if sizes[0] == 4 and max(sizes[1:]) <= 2:
        if 1 <= second <= 12 and 1 <= third <= 31 and plain_year(words, at) is not None:
            return Found(first=at, last=at + 5, form=CalendarForm(year=first, month=second, day=third))
        return None
    if max(sizes[:2]) > 2 or sizes[2] not in (2, 4) or (sizes[2] == 2 and mark != "/"):
        return None
    year = third if sizes[2] == 4 else full_year(third)
    if not (1 <= first <= 31 and 1 <= second <= 31 and min(first, second) <= 12 and 1000 <= year < 2200):
        return None
    return Found(first=at, last=at + 5, form=CalendarForm(year=year, month=first, day=second, unordered=True))


def weekday_date(words: Words, at: int) -> Found | None:
    """Begins with a weekday: "Friday", "Friday night", "Friday, Oct. 23", "Tuesday last week", "Mondays"."""
    low = words.low
    plural = WEEKDAY_PLURALS.get(low[at])
    if plural is not None:
        return Found(first=at, last=at + 1, form=SetForm(value=f"XXXX-WXX-{plural}"))
    weekday = WEEKDAYS.get(low[at])
    doubtful = low[at] in DOUBTFUL_WEEKDAYS
    if weekday is None or (doubtful and not words.capital(at)):
        return None
    if words.back(at) in _NAMED_DAYS and words.capital(at - 1):
        return None
    if words.back(at) in ORDINALS and low[at + 1] in ("of", "in"):
        return None  # "the first Tuesday of every month"
    last = at + 2 if doubtful and low[at + 1] == "." and words.glued(at + 1) else at + 1
    form = CalendarForm(weekday=weekday)
    if low[last] in ("morning", "afternoon", "evening", "night"):
        form, last = replace(form, part=DAY_PARTS[low[last]]), last + 1
    elif low[last] in ("mornings", "afternoons", "evenings", "nights"):
        return Found(first=at, last=last + 1, form=SetForm(value=f"XXXX-WXX-{weekday}T{DAY_PARTS[low[last][:-1]]}"))
    following = last + 1 if low[last] in (",", "the") else last
    date = month_date(words, following) or day_month(words, following) or numeric_date(words, following)
    if date is not None and isinstance(date.form, CalendarForm) and date.form.day is not None:
        return Found(first=at, last=date.last, form=replace(date.form, weekday=weekday, part=form.part))
    nth = ordinal(words, following)
    if nth is not None and 1 <= nth[0] <= 31 and words.number(following) is not None:
        return Found(first=at, last=nth[1], form=replace(form, day=nth[0]))
    if doubtful:
        return None
    week = last + 1 if low[last] == "of" else last
    if low[week] in STEPS and low[week + 1] == "week":
        return Found(first=at, last=week + 2, form=replace(form, week_shift=STEPS[low[week]]))
    return Found(first=at, last=last, form=form)


def second_day(words: Words, before: Found) -> Found | None:
    """The second day of "April 24 and 25" or "Jan. 6-8", after the first."""
    form, at, low = before.form, before.last, words.low
    if not isinstance(form, CalendarForm) or form.month is None or form.day is None or form.year is not None:
        return None
    if low[at] not in ("and", "or", "to", "-", "through") or low[at - 1] in MONTHS:
        return None
    number = words.number(at + 1)
    if number is None or not form.day < number <= 31 or len(low[at + 1]) > 2:
        return None
    after = low[at + 2]
    if words.glued(at + 2) and after not in (".", ",", ";", ")", "'"):
        return None
    if after in (".", ",") and words.glued(at + 3) and low[at + 3][:1].isdigit():
        return None
    if after.isalpha() and after not in ("in", "at", "to", "for", "and", "with", "on", "of", "as", "when", "by"):
        return None
    day = CalendarForm(month=form.month, day=number, year_shift=form.year_shift)
    return Found(first=at + 1, last=at + 2, form=day)
