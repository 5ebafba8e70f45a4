"""Constructions that count or step in units: durations, distances, "last year", "every week"."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from onrecord.lexicons.times import (
    DAY_PARTS,
    FREQUENCIES,
    MONTHS,
    SEASONS,
    UNIT_ADJECTIVES,
    UNIT_PLURALS,
    UNITS,
    WEEKDAYS,
)
from onrecord.reading.times.forms import (
    DurationForm,
    Found,
    OffsetForm,
    SetForm,
    VagueForm,
)
from onrecord.reading.times.numbers import Amount, amount
from onrecord.reading.times.words import Words

_BIG = {"Y": "Y", "M": "M", "W": "W", "D": "D", "Q": "Q", "WE": "WE", "NI": "NI", "HY": "Y", "F": "W"}
_TIMED = {"H": "H", "TM": "M", "S": "S"}
_TENS_OF_YEARS = {"E": 10, "C": 100, "ML": 1000}
_LATER = frozenset("later afterward afterwards hence".split())
_AFTER_BACK = frozenset(("", "\n", ".", ",", ";", ")", "that", "when", "and", "but", "?", "!"))
_PARTS = frozenset("morning afternoon evening night".split())


def duration_value(number: Fraction | None, unit: str) -> str:
    """The TIMEX3 value of so many units; `PXD` and the like where the number is not told."""
    if unit == "ML" and number is not None and number > 1000:
        number = None
    if unit in _TENS_OF_YEARS:
        if number is None:
            return "PXE" if unit == "E" else "PXC"
        return f"P{_plain(number * _TENS_OF_YEARS[unit])}Y"
    if number is None:
        return f"PTX{_TIMED[unit]}" if unit in _TIMED else f"PX{_BIG[unit]}"
    if unit == "F":
        number *= 2
    if unit == "HY":
        return f"P{_plain(number * 6)}M"
    if unit == "Q" and number > 1:
        return f"P{_plain(number * 3)}M"
    half = number.denominator == 2
    whole = number.numerator // number.denominator
    if unit in _TIMED:
        if half and unit != "S":
            smaller = "30M" if unit == "H" else "30S"
            return f"PT{whole}{_TIMED[unit]}{smaller}" if whole else f"PT{smaller}"
        return f"PT{_plain(number)}{_TIMED[unit]}"
    if half and unit == "Y":
        return f"P{whole}Y6M" if whole else "P6M"
    return f"P{_plain(number)}{_BIG[unit]}"


def _plain(number: Fraction) -> str:
    return str(number.numerator) if number.denominator == 1 else f"{float(number):.4g}"


def _unit(words: Words, at: int) -> tuple[str, int, bool] | None:
    """The unit here (after "full", "consecutive", ...): its code, the index after it, and whether it is plural."""
    low = words.low
    for _ in range(2):
        if low[at] in UNIT_ADJECTIVES and (
            low[at] not in ("long", "short", "school", "extra") or low[at + 1] in UNITS or low[at + 1] in UNIT_PLURALS
        ):
            at += 1
        else:
            break
    if low[at] in UNIT_PLURALS:
        return UNIT_PLURALS[low[at]], at + 1, True
    if low[at] in UNITS:
        return UNITS[low[at]], at + 1, False
    return None


def _old(words: Words, at: int) -> bool:
    """True where the words before are an age: "27-year-old", "27 years old", "27 years of age"."""
    low = words.low
    if low[at] == "-" and words.glued(at):
        at += 1
    return low[at] in ("old", "olds") or (low[at] == "of" and low[at + 1] == "age")


def counted(words: Words, at: int) -> Found | None:
    """A number and its unit, with what follows: "two weeks", "two-year", "a month and a half", "three days later"."""
    low = words.low
    number = amount(words, at)
    if number is None:
        return None
    last = number.last
    value = number.value
    if low[last] in ("or", "to", "-") and (not words.glued(last) or low[last] == "-"):
        other = amount(words, last + 1)
        if (
            other is not None
            and not number.article
            and not other.article
            and _unit(words, other.last)
            and (low[last] != "-" or words.glued(last + 1))
        ):
            value, last = (value if value == other.value else None), other.last
    if low[last] == "of" and value is None:
        last += 1
    hyphen = low[last] == "-" and words.glued(last) and words.glued(last + 1)
    if hyphen or low[last] == "more":
        last += 1
    unit = _unit(words, last)
    if unit is None or (unit[0] == "S" and not unit[2] and not hyphen):
        return None
    code, last, plural = unit
    if number.article and plural:
        return None  # "a decades-long dispute"
    # "a five year low" is usual in broadcasts; a larger number before a singular unit counts something else.
    if value is not None and value > (_MOST if plural or hyphen else _MOST_SINGULAR):
        return None
    if _old(words, last) or _share(words, number, code, last):
        return None
    if words.capital(last - 1) and not words.upper(last - 1) and low[at][0].isdigit() and not hyphen:
        return None  # a title: the programme "60 Minutes"
    text_value = duration_value(value, code)
    # "a minute and a half", "a year and a half"
    if (
        low[last] == "and"
        and low[last + 1] in ("a", "one")
        and low[last + 2] in ("half", "quarter")
        and value is not None
    ):
        part = Fraction(1, 2) if low[last + 2] == "half" else Fraction(1, 4)
        value = value + part
        text_value, last = duration_value(value, code), last + 3
    elif value is not None and not hyphen:
        text_value, joined = _with_smaller(words, last, text_value, code)
        if joined > last:
            value, last = None, joined
    return _suffixed(words, at, last, value, code, text_value)


def _share(words: Words, number: Amount, code: str, last: int) -> bool:
    """True for "three-quarters" and "a quarter of the vote": parts, not time."""
    low = words.low
    if code != "Q":
        return False
    if low[last] == "of":
        after = low[last + 2] if low[last + 1] in ("the", "this", "last", "fiscal") else low[last + 1]
        return after != "year" and not after[:1].isdigit()
    return low[number.last] == "-" or low[last] in _QUARTER_THINGS


_QUARTER_THINGS = frozenset("century million billion mile point cent percentage".split())
_MOST, _MOST_SINGULAR = 100_000, 200
_ORDER = {"Y": 0, "M": 1, "W": 2, "D": 3, "H": 4, "TM": 5, "S": 6}


def _with_smaller(words: Words, last: int, value: str, code: str) -> tuple[str, int]:
    """Adds the smaller units of "two hours and ten minutes", "1 hour 59 minutes 40 seconds"."""
    low = words.low
    while low[last] in ("and", ",") or low[last][:1].isdigit():
        first = last + 1 if low[last] in ("and", ",") else last
        first = first + 1 if low[last] == "," and low[first] == "and" else first
        more = amount(words, first)
        if more is None or more.value is None or more.article:
            break
        smaller = _unit(words, more.last)
        if smaller is None or _ORDER.get(code, 9) >= _ORDER.get(smaller[0], -1):
            break
        rest = duration_value(more.value, smaller[0])
        timed = rest.startswith("PT")
        value += rest[1:] if timed and "T" not in value else rest[2:] if timed else rest[1:]
        code, last = smaller[0], smaller[1]
    return value, last


def _suffixed(words: Words, first: int, last: int, value: Fraction | None, code: str, text_value: str) -> Found:
    low = words.low
    at = last + 1 if low[last] == "-" and words.glued(last) and low[last + 1] in ("ago", "earlier", "long") else last
    word = low[at]
    if word == "ago" or (word == "back" and code in ("Y", "M", "W") and low[at + 1] in _AFTER_BACK):
        return Found(first=first, last=at + 1, form=OffsetForm(amount=value, unit=code, direction=-1))
    if word == "earlier" or (word in ("before", "previously") and _ends(words, at + 1)):
        form = OffsetForm(amount=value, unit=code, direction=-1, relative_to="mentioned")
        return Found(first=first, last=at + 1, form=form)
    if word == "from" and low[at + 1] == "now":
        return Found(first=first, last=at + 2, form=OffsetForm(amount=value, unit=code, direction=1))
    if word == "ahead" and low[first] in UNIT_PLURALS and first == last - 1:
        return Found(first=first, last=at + 1, form=VagueForm(value="FUTURE_REF"))
    if word in _LATER:
        form = OffsetForm(amount=value, unit=code, direction=1, relative_to="mentioned")
        return Found(first=first, last=at + 1, form=form)
    if word == "or" and low[at + 1] in ("so", "more", "less"):
        return Found(first=first, last=at + 2, form=DurationForm(value=text_value, mod="APPROX"))
    if word == "long" and at > last:
        return Found(first=first, last=at + 1, form=DurationForm(value=text_value))
    return Found(first=first, last=last, form=DurationForm(value=text_value))


def _ends(words: Words, at: int) -> bool:
    """True where a clause ends here, so that "before" governs nothing."""
    return words.low[at] in (
        "",
        "\n",
        ".",
        ",",
        ";",
        ")",
        "and",
        "but",
        "when",
        "or",
        ":",
        "-",
        "in",
        "at",
        "to",
        "after",
        '"',
    )


def bare_units(words: Words, at: int) -> Found | None:
    """A plural unit without a number: "for years", "months ago", "weeks later", "in recent days"."""
    low = words.low
    if low[at] == "weekends" and words.back(at) in ("on", "at", "over", "during"):
        return Found(first=at, last=at + 1, form=SetForm(value="XXXX-WXX-WE"))
    code = UNIT_PLURALS.get(low[at])
    if (
        code is None
        or words.back(at) == "many"
        or code == "S"
        or code in ("NI", "WE", "ML", "HY", "F")
        or _old(words, at + 1)
    ):
        return None
    found = _suffixed(words, at, at + 1, None, code, duration_value(None, code))
    if found.last > at + 1:
        return found
    before = words.back(at)
    if low[at + 1] == "or" and low[at + 2] in UNIT_PLURALS:
        return Found(first=at, last=at + 3, form=DurationForm(value=duration_value(None, code)))
    if code in ("H", "TM", "D") and before not in (
        "for",
        "in",
        "within",
        "after",
        "over",
        "take",
        "takes",
        "took",
        "the",
        "just",
        "spent",
        "of",
        "heady",
    ):
        return None
    if code == "Q" and before not in ("for", "in", "within", "after", "over"):
        return None
    if (words.glued(at) and before == "-") or before == "light":
        return None
    return Found(first=at, last=at + 1, form=DurationForm(value=duration_value(None, code)))


def several(words: Words, at: int, towards: int) -> Found | None:
    """What follows "the past", "the next", "the first": "two months", "few weeks", "several quarters"."""
    low = words.low
    if low[at] in ("a", "an") and low[at + 1] != "couple":
        return None  # "will last a few days"
    found = counted(words, at)
    if found is not None and isinstance(found.form, DurationForm):
        return Found(first=found.first, last=found.last, form=replace(found.form, towards=towards))
    if found is not None and isinstance(found.form, OffsetForm):
        return None
    code = UNIT_PLURALS.get(low[at])
    if code is not None and code in _BIG | _TIMED | {"E": "", "C": ""}:
        return Found(first=at, last=at + 1, form=DurationForm(value=duration_value(None, code), towards=towards))
    return None


def repeated(words: Words, at: int) -> Found | None:
    """ "every Friday", "each month", "every two weeks", "every other day", "twice a week", "daily"."""
    low = words.low
    word = low[at]
    if word in FREQUENCIES:
        if words.capital(at) and words.capital(at + 1):
            return None  # a newspaper
        return Found(first=at, last=at + 1, form=SetForm(value=FREQUENCIES[word]))
    if word in ("every", "each"):
        last = at + 1
        if low[last] == "single":
            last += 1
        if low[last] in ("other", "second") and low[last + 1] in UNITS:
            return Found(first=at, last=last + 2, form=SetForm(value=duration_value(Fraction(2), UNITS[low[last + 1]])))
        if low[last] in UNITS and low[last] != "second":
            if low[last + 1] == "-":
                return None
            part = {"night": "P1D"}.get(low[last])
            return Found(
                first=at, last=last + 1, form=SetForm(value=part or duration_value(Fraction(1), UNITS[low[last]]))
            )
        if low[last] in WEEKDAYS:
            value = f"XXXX-WXX-{WEEKDAYS[low[last]]}"
            if low[last + 1] in _PARTS:
                return Found(first=at, last=last + 2, form=SetForm(value=f"{value}T{DAY_PARTS[low[last + 1]]}"))
            return Found(first=at, last=last + 1, form=SetForm(value=value))
        if low[last] in MONTHS and words.capital(last):
            return Found(first=at, last=last + 1, form=SetForm(value=f"XXXX-{MONTHS[low[last]]:02d}"))
        if low[last] in SEASONS:
            return Found(first=at, last=last + 1, form=SetForm(value=f"XXXX-{SEASONS[low[last]]}"))
        if low[last] in _PARTS:
            return Found(first=at, last=last + 1, form=SetForm(value=f"XXXX-XX-XXT{DAY_PARTS[low[last]]}"))
        if word == "every":
            found = counted(words, last)
            if found is not None and isinstance(found.form, DurationForm):
                return Found(first=at, last=found.last, form=SetForm(value=found.form.value))
        return None
    times = at + 1
    if word not in ("once", "twice", "thrice"):
        number = amount(words, at)
        if number is None or number.article or low[number.last] not in ("times", "days", "nights", "hours"):
            return None
        times = number.last + 1
    if low[times] in ("a", "per", "each", "every") and low[times + 1] in UNITS and low[times + 1] != "second":
        return Found(first=at, last=times + 2, form=SetForm(value=duration_value(Fraction(1), UNITS[low[times + 1]])))
    return None
