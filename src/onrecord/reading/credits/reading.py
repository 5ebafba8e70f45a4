"""Reads credits: an outlet's name with the words beside it that hand a report over."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence

from onrecord.lexicons.outlets import AGENCY_NAMES, canonical
from onrecord.reading.credits.outlet_names import outlet_names
from onrecord.reading.credits.phrases import (
    AFTER,
    ALSO,
    BEFORE,
    CAPITALS,
    DATELINE,
    MEDIA,
    MEDIUM,
    NAMELESS,
    PHOTO,
    PHOTO_END,
    UNNAMED,
)
from onrecord.records import Credit, CreditKind, Span

_LINE = re.compile(r"[^\n]+")
_WINDOW = 110  # characters on either side of a name in which words of credit are looked for
_AFTER_WIRE = re.compile(r"\)\s*(?:[-–—]|$)")
_CLOSES_BYLINE = re.compile(r"\)|\s*$")
_EDGE = 600  # characters from either end of a page in which a line of its own says who wrote the text
# "By", and the writer before the agency: "By Olin Tarn, Reuters", "Olin Tarn | AFP".
_SIGNED_BY = re.compile(
    r"\W*(?:[Bb]y\s+)?(?:(?:[A-Z][\w.’'-]*\s+){1,3}[A-Z][\w.’'-]*\s*(?:[,|/–—-]|\bof\b|\bfor\b)\s*)?(?:[Tt]he\s+)?"
)
_SIGNED_END = re.compile(r"\W*$")


def read_credits(text: str, *, spans: Sequence[Span] = ()) -> tuple[Credit, ...]:
    """The credits of a text, in order: each from the first word of credit to the last, with the outlet's place.

    `spans` are the stretches to read; empty stands for the whole text. `outlet` is `None` where
    the document hides or does not name its source ("citing unnamed officials", "local media
    reported"). A person or a body that is no outlet gives no credit. A photo credit
    ("REUTERS/Name") is a credit of kind `republished`: it credits the picture, so a caption's
    credit says nothing about the text. Known misses: outlets whose name neither the lexicon nor
    its shape tells, polls named after an outlet, and names taken up by a short form ("the Times").
    """
    found: list[Credit] = []
    for span in spans or ((Span(start=0, end=len(text)),) if text else ()):
        for line in _LINE.finditer(text, span.start, min(span.end, len(text))):
            found.extend(_line_credits(text, line.start(), line.end()))
    found.sort(key=lambda credit: (credit.start, credit.end))
    return tuple(found)


def _line_credits(text: str, start: int, end: int) -> Iterator[Credit]:
    taken: list[tuple[int, int]] = []
    last: Credit | None = None
    for first, stop in outlet_names(text, start, end):
        if any(s <= first and stop <= e for s, e in taken[-2:]):
            continue  # "Deutsche Welle (DW) reported": one credit
        credit = (
            _wire(text, first, stop, start, end)
            or _signed(text, first, stop, start, end)
            or _beside(text, first, stop, start, end)
        )
        if (
            credit is None
            and last is not None
            and last.outlet is not None
            and ALSO.fullmatch(text, last.outlet.end, first)
        ):
            credit = Credit(start=first, end=stop, kind=last.kind, outlet=Span(start=first, end=stop))
        elif credit is not None and credit.start < first and any(s < first and credit.start < e for s, e in taken[-2:]):
            continue  # "said on NBC's Meet the Press": one credit
        if credit is not None:
            taken.append((credit.start, credit.end))
            yield credit
        last = credit
    taken.sort()
    for match in UNNAMED.finditer(text, start, end):
        if _meets(taken, match) or not NAMELESS.search(text, match.start(), min(end, match.end() + 60)):
            continue
        if match["noun"] in {"media", "press", "television", "TV", "radio"} and not MEDIUM.search(match["who"]):
            continue
        how: CreditKind = "according to" if match["how"][0] in "Aa" else "citing"
        insort(taken, match.span())
        yield Credit(start=match.start(), end=match.end(), kind=how)
    for match in MEDIA.finditer(text, start, end):
        if not _meets(taken, match):
            yield Credit(start=match.start(), end=match.end(), kind="reported")


def _meets(taken: Sequence[tuple[int, int]], match: re.Match[str]) -> bool:
    at = bisect_left(taken, match.span())
    return any(s < match.end() and match.start() < e for s, e in taken[max(0, at - 3) : at + 2])


def _wire(text: str, first: int, stop: int, start: int, end: int) -> Credit | None:
    """“BAGHDAD (Reuters) -”, “(AP)”, “REUTERS/Name”, “AP Photo/Name”, “(Name/AP)”."""
    outlet = Span(start=first, end=stop)
    before = text[max(start, first - 90) : first]
    if text.startswith(")", stop) and before.endswith("("):
        at_start = first - start <= 90
        follows = _AFTER_WIRE.match(text, stop, end) is not None
        dateline = at_start and (CAPITALS.fullmatch(before) or (follows and DATELINE.fullmatch(before)))
        if dateline or (follows and not before[:-1].rstrip()[-1:].isalpha()):
            return Credit(start=first - 1, end=stop + 1, kind="republished", outlet=outlet)
    photo = PHOTO.match(text, stop, end)
    if photo and text[first:stop].isupper() and PHOTO_END.match(text, photo.end(), end):
        return Credit(start=first, end=photo.end(), kind="republished", outlet=outlet)
    if before.endswith("/") and _CLOSES_BYLINE.match(text, stop, end):
        return Credit(start=first, end=stop, kind="republished", outlet=outlet)
    return None


def _signed(text: str, first: int, stop: int, start: int, end: int) -> Credit | None:
    """A line of its own under the title, or after the text, that names an agency: "Reuters", "By Olin Tarn, AFP"."""
    if min(first, len(text) - stop) > _EDGE or canonical(text[first:stop]) not in AGENCY_NAMES:
        return None
    alone = _SIGNED_BY.fullmatch(text, start, first) and _SIGNED_END.match(text, stop, end)
    return Credit(start=first, end=stop, kind="republished", outlet=Span(start=first, end=stop)) if alone else None


def _beside(text: str, first: int, stop: int, start: int, end: int) -> Credit | None:
    outlet = Span(start=first, end=stop)
    left_start = max(start, first - _WINDOW)
    left = text[left_start:first]
    for kind, pattern in BEFORE:
        if match := pattern.search(left):
            opening = len(match[0]) - len(match[0].lstrip(" \u00a0(.,!?”\"’'"))
            return Credit(start=left_start + match.start() + opening, end=stop, kind=kind, outlet=outlet)
    right = text[stop : min(end, stop + _WINDOW)]
    for kind, pattern in AFTER:
        if match := pattern.match(right):
            return Credit(start=first, end=stop + match.end(), kind=kind, outlet=outlet)
    return None
