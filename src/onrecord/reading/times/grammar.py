"""The grammar: which constructions may begin with which word.

Every expression is found by looking at one word and a bounded number of words around it, so that
reading takes time linear in the length of the text. The constructions stand in the `grammar_*`
modules; where several fit, the longest wins.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from onrecord.lexicons.times import (
    DECADE_WORDS,
    FREQUENCIES,
    MONTHS,
    ORDINALS,
    SEASONS,
    SMALL_NUMBERS,
    TENS,
    UNIT_PLURALS,
    VAGUE_NUMBERS,
    WEEKDAY_PLURALS,
    WEEKDAYS,
)
from onrecord.reading.times import grammar_article as article
from onrecord.reading.times import grammar_days as days
from onrecord.reading.times import grammar_edges as edges
from onrecord.reading.times import grammar_parts as parts
from onrecord.reading.times import grammar_spans as spans
from onrecord.reading.times import grammar_steps as steps
from onrecord.reading.times import grammar_years as years
from onrecord.reading.times.forms import Found, VagueForm
from onrecord.reading.times.grammar_clock import clock_time
from onrecord.reading.times.words import Words

Parser = Callable[[Words, int], Found | None]

_MODALS = frozenset("will would may might could to can ll shall".split())
_NUMBER: tuple[Parser, ...] = (
    days.numeric_date,
    clock_time,
    days.day_month,
    days.first_day,
    spans.repeated,
    spans.counted,
    years.decade_date,
    parts.quarter_date,
    parts.year_date,
)


def _one_day(words: Words, at: int) -> Found | None:
    """ "one day" in the sense of some day to come."""
    if words.low[at + 1] == "day" and words.back(at) in _MODALS:
        return Found(first=at, last=at + 2, form=VagueForm(value="FUTURE_REF"))
    return None


def _first_few(words: Words, at: int) -> Found | None:
    """ "first 100 days", without an article."""
    found = spans.several(words, at + 1, 0)
    return steps.over(found, at) if found is not None and found.last > at + 2 else None


def _starters() -> dict[str, tuple[Parser, ...]]:
    table: dict[str, list[Parser]] = {}

    def add(names: Iterable[str], *parsers: Parser) -> None:
        for name in names:
            known = table.setdefault(name, [])
            known.extend(parser for parser in parsers if parser not in known)

    # The order settles ties between readings of the same length.
    add(("one",), _one_day)
    add({key[0] for key in edges.APPROXIMATORS}, edges.approximate)
    add(steps.DAYS, steps.day_word)
    add(("now", "currently", "current", "nowadays", "these"), steps.present)
    add(("recently", "recent", "long", "moments", "some"), steps.past)
    add(("soon", "coming", "future"), steps.future)
    add(("last",), steps.last_step, parts.quarter_date)
    add(("next",), steps.next_step)
    add(("this",), steps.this_step)
    add(("that",), steps.that_step)
    add(edges.EDGES, edges.edge)
    add(edges.STAGES, edges.stage)
    add(("the",), article.the)
    add(("a", "an"), article.a)
    add(("year",), article.year_word)
    add(("past", "previous", "following"), article.without_article)
    add(("every", "each", "once", "twice", "thrice", *FREQUENCIES), spans.repeated)
    add(MONTHS, days.month_date)
    add((*WEEKDAYS, *WEEKDAY_PLURALS), days.weekday_date)
    add(SEASONS, parts.season_date)
    add(DECADE_WORDS, years.decade_date)
    add(parts.HOLIDAY_STARTS, parts.holiday_date)
    add(("fiscal", "financial", "fy"), parts.fiscal_date)
    add(("latter", "q", "h"), parts.quarter_date)
    add(("post", "pre"), years.hyphened_year)
    add(("noon", "midnight", "midday"), clock_time)
    add(("half", "quarter"), clock_time, spans.counted)
    add((*SMALL_NUMBERS, *TENS), *_NUMBER)
    add(("couple", "dozens", "hundreds", "scores", "dozen", *VAGUE_NUMBERS), spans.counted)
    add(ORDINALS, parts.quarter_date, years.decade_date, days.day_month)
    add(("first",), _first_few)
    add(UNIT_PLURALS, spans.bare_units)
    add(("'",), years.short_year)
    return {name: tuple(parsers) for name, parsers in table.items()}


_STARTERS = _starters()


def expressions(words: Words) -> list[Found]:
    """The time expressions of a stretch of text, in order, none overlapping another."""
    found: list[Found] = []
    low = words.low
    at = 0
    while at < words.count:
        word = low[at]
        parsers = _STARTERS.get(word)
        if parsers is None:
            if not "0" <= word[0] <= "9":
                at += 1
                continue
            parsers = _NUMBER
        best: Found | None = None
        for parser in parsers:
            one = parser(words, at)
            if one is not None and (best is None or one.last > best.last):
                best = one
        if best is None:
            at += 1
            continue
        found.append(best)
        second = days.second_day(words, best)
        if second is not None:
            found.append(second)
        at = max(found[-1].last, at + 1)
    return found
