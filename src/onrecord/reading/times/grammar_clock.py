"""Times of day: "9:30 a.m. EST Monday", "noon", "midnight December 31", "0735 GMT", "twelve o'clock"."""

from __future__ import annotations

from dataclasses import replace

from onrecord.lexicons.times import SMALL_NUMBERS, TIME_ZONES, WEEKDAYS
from onrecord.reading.times.forms import CalendarForm, Form, Found, PeriodForm
from onrecord.reading.times.grammar_days import day_month, month_date, numeric_date, weekday_date
from onrecord.reading.times.words import Words

_NAMED = {"noon": "T12:00", "midday": "T12:00", "midnight": "T24:00"}
_DAYS = {"today": 0, "tomorrow": 1, "yesterday": -1}
_BEFORE_HOURS = frozenset("at by until around about from to till before after".split())
_REGIONS = frozenset("eastern central mountain pacific local moscow london".split())


def _half(word: str) -> str | None:
    if word and word[0] in "ap" and word.replace(".", "").replace(" ", "").replace("\n", "") in ("am", "pm"):
        return word[0]
    return None


def _zone(words: Words, at: int) -> int:
    """The index after a time zone, or the same index."""
    low = words.low
    if low[at] in TIME_ZONES and (words.upper(at) or low[at + 1] == "time"):
        return at + 2 if low[at + 1] == "time" else at + 1
    if low[at] in _REGIONS and low[at + 1] == "time":
        return at + 2
    if low[at] in _REGIONS and low[at + 1] in ("standard", "daylight") and low[at + 2] == "time":
        return at + 3
    return at


def _of(hour: int, minute: int, half: str | None) -> str | None:
    if half is not None and not 1 <= hour <= 12:
        return None
    if half == "p" and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    return f"T{hour:02d}:{minute:02d}" if 0 <= hour <= 24 and 0 <= minute < 60 else None


def _in_part(words: Words, at: int) -> tuple[str | None, int]:
    """ "in the evening", "at night": which half of the day, and the index after the words."""
    low = words.low
    if low[at] == "in" and low[at + 1] == "the" and low[at + 2] in ("morning", "afternoon", "evening"):
        return ("a" if low[at + 2] == "morning" else "p"), at + 3
    if low[at] == "at" and low[at + 1] == "night":
        return "p", at + 2
    return None, at


def _minutes(words: Words, at: int) -> int | None:
    """The minutes of "9:30", and of "9.30" before a.m. or p.m."""
    low = words.low
    if low[at + 1] not in (":", ".") or not words.glued(at + 1) or not words.glued(at + 2) or len(low[at + 2]) != 2:
        return None
    minutes = words.number(at + 2)
    if minutes is None or minutes >= 60 or len(low[at]) > 2 or not "0" <= low[at][0] <= "9":
        return None
    return minutes if low[at + 1] == ":" or _half(low[at + 3]) else None


def _clock(words: Words, at: int) -> tuple[str, int] | None:
    low = words.low
    word = low[at]
    if word in _NAMED:
        title = words.capital(at) and not words.sentence_start(at)
        return None if title or words.back(at) == "high" else (_NAMED[word], at + 1)
    number = words.number(at)
    if number is None:
        number = SMALL_NUMBERS.get(word)
        if word in ("half", "quarter") and low[at + 1] in ("past", "to") and low[at + 2] in SMALL_NUMBERS:
            hour = SMALL_NUMBERS[low[at + 2]]
            minute = 30 if word == "half" else 15 if low[at + 1] == "past" else 45
            part, last = _in_part(words, at + 3)
            value = _of(hour - (1 if low[at + 1] == "to" else 0), minute, part)
            return (value, last) if value and 1 <= hour <= 12 else None
        if number is None:
            return None
    elif words.glued(at) and (words.back(at) in "$#£€.,/:-+=" or words.back(at).isalpha()):
        return None
    last = at + 1
    minute = 0
    colon = False
    minutes = _minutes(words, at)
    if minutes is not None:
        minute, colon = minutes, low[last] == ":"
        last += 2
        if low[last] == ":" and words.glued(last) and words.number(last + 1) is not None:
            last += 2
    if low[last] == "o" and low[last + 1] == "'" and low[last + 2] == "clock" and number <= 12:
        last += 3
        half = _half(low[last])
        if half:
            last += 1
        else:
            half, last = _in_part(words, last)
        value = (
            "T24:00" if half == "p" and number == 12 and low[last - 1] in ("evening", "night") else _of(number, 0, half)
        )
        return (value, _zone(words, last)) if value else None
    half = _half(low[last])
    if half:
        value = _of(number, minute, half)
        return (value, _zone(words, last + 1)) if value else None
    if word in SMALL_NUMBERS and not word[0].isdigit():
        return None
    zoned = _zone(words, last)
    if len(word) == 4 and low[last] == "hours" and words.back(at) in _BEFORE_HOURS and number < 2401:
        zoned = last + 1
    if len(word) == 4 and not colon and zoned > last and words.number(at) is not None:
        value = _of(number // 100, number % 100, None)
        return (value, zoned) if value and number < 2401 else None
    goes_on = words.glued(last) and words.glued(last + 1) and low[last + 1][:1].isdigit()
    if colon and number < 25 and not (goes_on and low[last] in ("-", ":", "/", ".")):
        part, after = _in_part(words, last)
        value = _of(number, minute, part if number <= 12 else None)
        return (value, max(after, _zone(words, after))) if value else None
    if number <= 12 and words.back(at) in ("at", "by", "until", "around", "about", "after", "before", "from"):
        part, after = _in_part(words, last)
        if part is not None:
            value = _of(number, 0, part)
            return (value, after) if value else None
        if zoned > last and len(word) <= 2:
            value = _of(number, 0, None)
            return (value, zoned) if value else None
    return None


def clock_time(words: Words, at: int) -> Found | None:
    """A time of day, with the day where it is named right after: "5 p.m. EST, Nov. 6", "midnight Friday"."""
    found = _clock(words, at)
    if found is None:
        return None
    value, last = found
    low = words.low
    if low[at] in _NAMED and low[at] != "midnight" and low[last] in ("prayers", "prayer", "sun", "meal"):
        return Found(first=at, last=last, form=CalendarForm(clock=value))
    following = last + 1 if low[last] == "," else last
    day = _named_day(words, following)
    if day is not None:
        form: Form = (
            replace(day.form, clock=value, part=None) if isinstance(day.form, (CalendarForm, PeriodForm)) else day.form
        )
        return Found(first=at, last=day.last, form=form)
    return Found(first=at, last=last, form=CalendarForm(clock=value))


def _named_day(words: Words, at: int) -> Found | None:
    low = words.low
    if low[at] in _DAYS:
        return Found(first=at, last=at + 1, form=PeriodForm(unit="D", shift=_DAYS[low[at]]))
    if low[at] == "the" and low[at + 1] in ("next", "following", "same", "previous") and low[at + 2] == "day":
        shift = {"next": 1, "following": 1, "same": 0, "previous": -1}[low[at + 1]]
        return Found(first=at, last=at + 3, form=PeriodForm(unit="D", shift=shift, relative_to="mentioned"))
    if low[at] in WEEKDAYS:
        found = weekday_date(words, at)
        return found if found is not None and isinstance(found.form, CalendarForm) else None
    found = month_date(words, at) or numeric_date(words, at) or day_month(words, at)
    if found is not None and isinstance(found.form, CalendarForm) and found.form.day is not None:
        return found
    return None
