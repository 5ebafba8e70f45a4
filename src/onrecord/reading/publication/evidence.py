"""Which expressions of a text bound the day on which it appeared, and how."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from onrecord.reading.publication.bounds import FIRST_YEAR, LAST_YEAR, Bound
from onrecord.reading.times import CalendarForm, TimeRelation
from onrecord.records import Interval, Span, TimeExpression

# How long after a month that is named without its year a report still names it so, and how long
# before. Tuned on PolNeAR train and Wikinews 2019, November 2026.
PAST_DAYS = 275
FUTURE_DAYS = 275
TOP = 600  # characters from either end of the page in which it prints its own date

_CLAUSE = re.compile(r"[.;:!?\n()]|\b(?:but|while|although|though|whereas)\b")
_FUTURE = re.compile(
    r"\b(?:will|won['’]t|shall)\b|['’]ll\b"
    r"|\b(?:is|are|remains?)\s+(?:now\s+)?(?:set|due|scheduled|expected|slated|planned|likely|supposed|going|to)\b"
    r"|\b(?:plans?|aims?|intends?|hopes?|expects?|vows?|pledges?|promises?)\s+to\b",
    re.IGNORECASE,
)
_UNSURE = re.compile(
    r"\b(?:will|won['’]t|shall|would|could|should|may|might|must|can|if|until|till|by|due|expected|scheduled|slated|"
    r"planned|upcoming|next|expires?|deadline|target|goal|through|toward|towards|forecasts?|projected|projections?|"
    r"ahead|before|to be|to)\b|['’]ll\b|['’]d\b"
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|said|made|took|began|became|came|went|gave|held|met|won|lost|left|fell|rose|ran|told|"
    r"saw|sent|set|shot|stood|struck|found|fought|flew|grew|kept|led|paid|put|read|wrote|spoke|bought|brought|built|"
    r"broke|died|born|since|\w{2,}ed)\b",
    re.IGNORECASE,
)
_CAPTION_DAY = re.compile(r"(?:\bon|,)\s+$")  # captions tell of their day in the present tense
_COMING_BEFORE = re.compile(
    r"\b(?:in|on|by|until|till|before|through|during|of|after|early|late|next|this)\s+(?:the\s+)?$", re.IGNORECASE
)
_PASSIVE = re.compile(r"\b(?:be|been)\s+\w+")
_PAST_BEFORE = re.compile(r"(?:\b(?:in|on|since|during|of|from|early|late|back in)\s+|[,(]\s*)$", re.IGNORECASE)
_STANDS_ALONE = re.compile(
    r"\s*(?:[.,;:)\]!?’”\"–—-]|$|(?:and|but|or|when|after|before|at|with|by|to|for|as|while|that|who|which|where|"
    r"following|from|the|a|an|his|her|its|their|in|on|during|because|against|he|she|it|they|we|was|were|is|had|has|"
    r"when|until|under|over|into|off|due|amid|through|between|near|despite|about)\b)"
)
_WEEKDAYS = {name.lower(): at for at, name in enumerate(calendar.day_name)}
_WEEKDAYS |= {name.lower(): at for at, name in enumerate(calendar.day_abbr)}
_WEEKDAYS |= {"tues": 1, "thur": 3, "thurs": 3}
_WEEKDAY = re.compile(
    r"\b(mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b",
    re.IGNORECASE,
)
_LEFT_IN_YEAR = re.compile(
    r"\b(?:with\s+)?(?P<less>less than|under|just|only|about|barely|around)?\s*(?:an?|(?P<count>one|two|three|four|"
    r"five|six|\d+))\s+(?P<unit>weeks?|months?|days?)(?P<half>\s+and\s+a\s+half)?\s+(?:left|remaining|to go)\s+"
    r"(?:in|of|before the end of)\s+(?:the|this)\s+year\b",
    re.IGNORECASE,
)
# What all of that ends in: it is looked for first, since it is quickly found to be nowhere.
_OF_THE_YEAR = re.compile(
    r"(?:left|remaining|to go)\s+(?:in|of|before the end of)\s+(?:the|this)\s+year\b", re.IGNORECASE
)
_COUNTS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_DAYS_IN = {"day": 1, "week": 7, "month": 31}
_LABEL = re.compile(r"\b(?:published|posted|issued|publish(?:ed|ing)? date|publication date|pub date)\b", re.IGNORECASE)
# Before the day on which a page was changed after it had appeared.
_CHANGED = re.compile(
    r"(?:^|[|·•–—]|\d[,;)]?|\b[A-Z]{2,4}[,;)]?|(?:\b|(?<=\d))[ap]\.?m\b\.?[,;)]?)[\W_]*(?i:(?:and|last)\s+)?"
    r"(?i:updated|modified|edited|revised|corrected)\b\W*(?:(?i:on|at)\b\W*)?(?:[A-Z][a-z]{2,8}\W+)?$"
)
_BAR = re.compile(r"\s[|·•]\s")  # between the parts of a line: section, writer, day
_MARK = r"[\W_]*"
_NAMES = r"[A-Z][\w.’'-]*(?:[ \t](?:(?i:and|of|de|al)[ \t])?[A-Z][\w.’'-]*){0,4}"
_CLOCK = r"\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\s*hrs?\b)?"
_ZONE = r"(?:[A-Z]{2,5}|Z)?(?:\s*[+−-]\d{1,2}(?::?\d{2})?)?(?:\s*(?i:time))?"
_HOUR = rf"{_CLOCK}(?:\s?(?i:[ap]\.?m\b\.?))?\s*{_ZONE}"
# Before the date: the hour, labels, who wrote it ("by Staff Reporter", an agency's letters, "A. Name - "), where, a
# weekday.
_PAGE_DATE = re.compile(
    rf"^{_MARK}(?:{_HOUR}{_MARK}|[A-Z]{{2,5}}\b{_MARK}|{_NAMES}(?:,[ \t]+{_NAMES})?(?:,[ \t]+|[ \t]+[–—-][ \t]+))?"
    rf"(?:(?:(?i:(?:publish(?:ed|ing)?|publication|pub|release|posting) (?:date|time)|updated|last updated|"
    rf"(?:(?:this )?(?:story|article)(?: was)? )?(?:first |originally )?(?:published|posted)|modified|"
    r"last modified|created|filed|date|dated|issued|(?:story|text|words|submitted|sent|written) (?=by)|on|at)\b|"
    r"(?i:by)\b(?:[ \t]+(?i:and|for)\b|[ \t,]+[A-Z][\w.’'-]*){1,7}|"
    rf"[A-Z][a-z]{{2,8}}day\b){_MARK})*$"
)
# After it: the hour and its zone, a later change, who wrote it, how long it takes to read, where it was written.
_AFTER_PAGE_DATE = re.compile(
    rf"^{_MARK}(?:(?i:at)\s+)?(?:{_CLOCK}{_MARK}|\d{{1,2}}\s*(?=[ap]\.?m))?(?i:[ap]\.?\s?m\b\.?)?{_MARK}{_ZONE}{_MARK}"
    r"(?:(?i:(?:last )?(?:updated|modified|published|edited)\b.*|by\b.*|heard on\b.*|\d+ ?min(?:ute)?s?(?: read)?.*|"
    r"\d+ comments?.*)|\([A-Z][^()]*\)\W*|(?:(?:in|from) )?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}[\W_]*)?$"
)


def find_bounds(text: str, relations: Sequence[TimeRelation]) -> Iterator[Bound]:
    """The bounds that these times and some phrases give, in the order of the text.

    `relations` must have been read without a publication date. Known misses: years that name an
    election or a plan, dates told of the past in the present tense.
    """
    of_times = [
        bound
        for relation in relations
        if isinstance(relation.form, CalendarForm)
        for bound in _bounds_of(text, relation, relation.form)
    ]
    appeared = any(bound.kind == "exact" and not _tells_a_change(text, bound.span.start) for bound in of_times)
    for bound in of_times:
        # A change is told for the day of the page only where the page tells no other.
        changed = appeared and bound.kind == "exact" and _tells_a_change(text, bound.span.start)
        yield replace(bound, kind="not after") if changed else bound
    if _OF_THE_YEAR.search(text):
        for found in _LEFT_IN_YEAR.finditer(text):
            yield _left_in_year(found)


def _bounds_of(text: str, relation: TimeRelation, form: CalendarForm) -> Iterator[Bound]:
    time = relation.expression
    span = Span(start=time.start, end=time.end)
    if form.year is not None:
        if time.days is not None and FIRST_YEAR < time.days.earliest.year < LAST_YEAR:
            yield from _explicit_bounds(text, time, time.days, span, quoted=relation.quoted)
    elif form.month is not None and _is_bare(form):
        yield from _bare_bounds(text, time, form.month, form.day, span)


def _is_bare(form: CalendarForm) -> bool:
    steps = (form.shift, form.year_shift, form.month_shift, form.week_shift)
    return all(step is None for step in steps) and form.relative_to == "published" and not form.week_of


def _explicit_bounds(text: str, time: TimeExpression, days: Interval, span: Span, *, quoted: bool) -> Iterator[Bound]:
    if days.days == 1 and _is_page_date(text, time):
        yield Bound(kind="exact", span=span, days=days)
        return
    before, after = _clause(text, time)
    if _is_coming(text, time, before) or (days.days == 1 and _tells_a_change(text, time.start)):
        yield Bound(kind="not after", span=span, days=days)
    elif (not quoted and _is_of_a_caption(days, before, after)) or _reports_the_past(
        text, time, before, after, whole_year=days.days > 31
    ):
        yield Bound(kind="not before", span=span, days=days)


def _bare_bounds(text: str, time: TimeExpression, month: int, day: int | None, span: Span) -> Iterator[Bound]:
    before, after = _clause(text, time)
    weekday = _WEEKDAY.search(text[time.start : time.end])
    length = calendar.monthrange(2024, month)[1]
    if _is_coming(text, time, before):
        last = day or length
        yield Bound(kind="season", span=span, month=month, day=last, days_from=-FUTURE_DAYS, days_to=0)
    elif _reports_the_past(text, time, before, after, whole_year=False):
        if weekday and day:
            yield Bound(
                kind="weekday",
                span=span,
                month=month,
                day=day,
                days_from=0,
                days_to=PAST_DAYS,
                weekday=_WEEKDAYS[weekday[1].lower()],
            )
        elif day:
            yield Bound(kind="season", span=span, month=month, day=day, days_from=0, days_to=PAST_DAYS)
        else:  # a month is named "in July" when it is over
            yield Bound(kind="season", span=span, month=month, day=length, days_from=1, days_to=PAST_DAYS)


def _clause(text: str, time: TimeExpression) -> tuple[str, str]:
    """The words of the clause before and after the expression, at most 120 characters each."""
    before = text[max(0, time.start - 120) : time.start]
    breaks = list(_CLAUSE.finditer(before))
    after = text[time.end : time.end + 120]
    stop = _CLAUSE.search(after)
    return before[breaks[-1].end() if breaks else 0 :], after[: stop.start() if stop else len(after)]


def _is_of_a_caption(days: Interval, before: str, after: str) -> bool:
    """True where a day is told in the present tense, as captions do."""
    return days.days == 1 and bool(_CAPTION_DAY.search(before)) and not _UNSURE.search(before + after)


def _is_coming(text: str, time: TimeExpression, before: str) -> bool:
    """True where the clause says that something will be at the time, or by it."""
    markers = list(_FUTURE.finditer(before))
    if not markers or _PAST.search(_PASSIVE.sub("", before[markers[-1].end() :])):
        return False
    return bool(_COMING_BEFORE.search(before)) and bool(_STANDS_ALONE.match(text, time.end))


def _reports_the_past(text: str, time: TimeExpression, before: str, after: str, *, whole_year: bool) -> bool:
    if _UNSURE.search(before) or _UNSURE.search(after[:40]):
        return False
    if not (_PAST.search(before) or _PAST.search(after)):
        return False
    if not _PAST_BEFORE.search(before) and whole_year:
        return False
    return bool(_STANDS_ALONE.match(text, time.end)) or not whole_year


def _is_page_date(text: str, time: TimeExpression) -> bool:
    """True where the expression stands alone on its line, as pages print the day of publication."""
    start = text.rfind("\n", 0, time.start) + 1
    end = text.find("\n", time.end)
    end = len(text) if end < 0 else end
    labelled = bool(_LABEL.search(text[start : time.start]))
    if end - start > 120 or not (time.start < TOP or (labelled and len(text) - time.end < TOP)):
        return False
    before = _BAR.split(text[start : time.start])[-1]
    after = _BAR.split(text[time.end : end])[0]
    return bool(_PAGE_DATE.match(before)) and bool(_AFTER_PAGE_DATE.match(after))


def _tells_a_change(text: str, start: int) -> bool:
    """True where the words before a day at the top of the page say that the page was changed on it."""
    line = text[text.rfind("\n", 0, start) + 1 : start]
    return start < TOP and len(line) < 120 and bool(_CHANGED.search(line))


def _left_in_year(found: re.Match[str]) -> Bound:
    count = 1.0 if found["count"] is None else float(_COUNTS.get(found["count"].lower()) or found["count"])
    unit = _DAYS_IN[found["unit"].lower().rstrip("s")]
    most = int((count + (0.5 if found["half"] else 0)) * unit)
    if not found["less"] or found["less"].lower() not in ("less than", "under"):
        most = most + unit
    first = date(2023, 12, 31) - timedelta(days=min(most, 364))
    return Bound(
        kind="season",
        span=Span(start=found.start(), end=found.end()),
        month=first.month,
        day=first.day,
        days_from=0,
        days_to=(date(2023, 12, 31) - first).days,
    )
