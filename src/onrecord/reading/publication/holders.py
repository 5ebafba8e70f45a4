"""Who is called by an office in a text, and when the text can therefore have been written."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from onrecord.lexicons.offices import TERMS, Term
from onrecord.reading.publication.bounds import Bound
from onrecord.records import Interval, Span

_BY_WORDING: dict[str, list[Term]] = defaultdict(list)
for _wording, _term in TERMS:
    _BY_WORDING[_wording].append(_term)


def _any_of(wordings: Collection[str]) -> str:
    """A pattern for the longest wording at a place. Wordings share their first word: few places ask for more."""
    following: dict[str, list[str]] = defaultdict(list)
    for wording in sorted(wordings, key=lambda wording: (-len(wording), wording)):
        first = wording.split(" ", 1)[0]
        following[first].append(re.escape(wording[len(first) :]))
    firsts = sorted(following, key=lambda first: (-len(first), first))
    initials = re.escape("".join(sorted({first[0] for first in firsts})))
    return f"(?=[{initials}])(?:" + "|".join(f"{re.escape(w)}(?:{'|'.join(following[w])})" for w in firsts) + ")"


_NAMED = re.compile(rf"(?<!\w){_any_of(_BY_WORDING)}(?!\w)", re.IGNORECASE)
# Words shortly before that say that the office was another day's.
_THEN = re.compile(
    r"\b(?:former|then|ex|late|ousted|deposed|vice|previous|past|predecessors?|under|deputy|acting|elect|ago|by|since|"
    r"during|when)\b[\W\w]{0,20}$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SENTENCE = re.compile(r"[.!?]\s|\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Held:
    """The latest holder of one office that the text names."""

    named: re.Match[str]
    first: date
    last: date | None


def find_holders(text: str, years: Collection[int]) -> Iterator[Bound]:
    """For each office, the days of the latest holder that the text calls by it, and its words.

    `years` are those that the text tells as past: where one is later than the term, its last day
    bounds nothing. A mention beside a year, or behind "former", "then" or the like, tells nothing.
    Known misses: former holders called by their old title, in a text that names no later one.
    """
    held = _latest_holders(text)
    newest = max(years, default=0)
    for office in sorted(held):
        found = held[office]
        span = Span(start=found.named.start(), end=found.named.end())
        yield Bound(kind="not before", span=span, days=Interval(earliest=found.first, latest=found.first))
        if found.last is not None and newest <= found.last.year:
            yield Bound(kind="not after", span=span, days=Interval(earliest=found.last, latest=found.last))


def _latest_holders(text: str) -> dict[str, _Held]:
    held: dict[str, _Held] = {}
    for named in _NAMED.finditer(text):
        terms = _BY_WORDING[named[0].lower()]
        if not _is_of_its_day(text, named):
            continue
        first = min(term.first for term in terms)
        known = held.get(terms[0].office)
        if known is None or first > known.first:
            lasts = [term.last for term in terms]
            last = None if None in lasts else max(day for day in lasts if day)
            held[terms[0].office] = _Held(named=named, first=first, last=last)
    return held


def _is_of_its_day(text: str, named: re.Match[str]) -> bool:
    before, after = text[max(0, named.start() - 250) : named.start()], text[named.end() : named.end() + 250]
    start = max((end.end() for end in _SENTENCE.finditer(before)), default=0)
    stop = _SENTENCE.search(after)
    sentence = before[start:] + after[: stop.start() if stop else None]
    return not _THEN.search(before[start:][-40:]) and not _YEAR.search(sentence)
