"""Figures of one event: what each counts, and which cannot both hold."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.lexicons.quantities import MEASURES
from onrecord.lexicons.tolls import ANYBODY, GROWING, LONGER, PART_AFTER, PART_BEFORE, PERHAPS, TOLLS
from onrecord.records import Interval, Quantity, Span

ABOUT = 0.10  # "about 30" leaves a tenth open on either side, but no more than half of what it is rounded to,
LEAST_ABOUT = 0.05  # and a twentieth at least
ROUNDED = 0.025  # a figure with two noughts at its end is rounded: so much is left open
VAGUE = 0.75  # "dozens" may be said of eighteen
_VAGUE_WORDS = frozenset("dozens scores hundreds thousands several few".split())

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# What may stand between the verb and the number, or between the counted and what befell them.
_FILLING = (
    r"(?:\W+(?:at|least|most|about|around|some|nearly|almost|over|more|than|as|many|up|to|only|the|a|an|other|"
    r"approximately|roughly|all|of|estimated|total|off|not|fewer|less|just|every|no)){0,4}\W*"
)
_LINK = (
    r"(?:\W+(?:have|has|had|been|being|were|was|are|is|be|reported|reportedly|confirmed|feared|believed|found|shot|also|"
    r"now|left|seriously|critically|slightly|badly|severely|lightly|already|in|the|from|their|not|so|far|pronounced|"
    r"shot and|officially)"
    r"){0,5}\W+"
)
_KINDS = {
    kind: (
        re.compile(rf"(?:{itself})", re.IGNORECASE),
        re.compile(rf"\b(?:{before}){_FILLING}$", re.IGNORECASE),
        re.compile(rf"{_LINK}(?:{after})\b", re.IGNORECASE),
    )
    for kind, (itself, before, after) in TOLLS.items()
}
_ANYWHERE = {
    kind: re.compile(rf"\b(?:{itself}|{before}|{after})\b", re.IGNORECASE)
    for kind, (itself, before, after) in TOLLS.items()
}
_REST = re.compile(r"\b(?:others?|more|prior|previous|earlier)\b", re.IGNORECASE)
_SOME_OF = re.compile(r"\bof\s+(?:the|them|those|these|whom|which|our|its|his|her|their)\b", re.IGNORECASE)
_OF_THE = re.compile(r"\bof\s+(?:the|those|these|its|his|her|their)\s+$", re.IGNORECASE)
_PART_BEFORE = re.compile(rf"\b{PART_BEFORE}\W*(?:at least\W+|about\W+|some\W+|the\W+|a\W+)?$", re.IGNORECASE)
_PERHAPS = re.compile(PERHAPS, re.IGNORECASE)
_PART_AFTER = re.compile(rf"\W*{PART_AFTER}", re.IGNORECASE)
_MONEY = re.compile(r"[$€£¥%]|\b(?:percent|per cent|dollars?|euros?|pounds?|million|billion|points?)\b", re.IGNORECASE)
_LONGER = re.compile(LONGER, re.IGNORECASE)
_MEASURES = frozenset(MEASURES) | frozenset(
    "ft feet foot metre meter mile kilometre kilometer km degree magnitude".split()
)
_TIMES = frozenset(
    "winter summer spring autumn season year month week day hour minute second decade century time night".split()
)
_LEAVING = re.compile(rf"\b(?:left|leaving|leaves){_FILLING}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number that a document gives: what it counts, its bounds with what its words leave open, when it was given.

    `kind` is a toll ("killed"), or the counted noun. `whom` is the counted noun of a toll where it is
    narrower than people at large, else "".
    `words` are the number and what it counts, as written. `back` is true where the sentence tells of
    another time than the document's news.
    """

    document_id: str
    span: Span
    words: str
    kind: str
    whom: str
    low: float
    high: float
    given: Interval | None = None
    back: bool = False

    def agrees(self, other: Figure) -> bool:
        """True where both can be right at one time."""
        return self.low <= other.high and other.low <= self.high


def figure_of(
    quantity: Quantity,
    text: str,
    sentence: Span,
    *,
    document_id: str,
    given: Interval | None = None,
    back: bool = False,
) -> Figure | None:
    """The figure that a quantity gives, or `None`: of a part, of a longer time, of money and measures, of no noun."""
    bounds = open_bounds(quantity)
    if bounds is None:
        return None
    before, after = text[sentence.start : quantity.start], text[quantity.end : sentence.end]
    if (
        _PERHAPS.search(before)
        or _PART_BEFORE.search(before)
        or _PART_AFTER.match(after)
        or _LONGER.search(sentence.of(text))
    ):
        return None
    words = " ".join(text[quantity.start : quantity.end].split())
    kind, whom = _kind(quantity.what, before, after)
    if _SOME_OF.search(words) or (whom not in ("", kind) and _OF_THE.search(before)):
        return None  # "30 of the 80 wounded" counts some; in "two of the three victims died" three did not die
    if not kind or (_REST.search(quantity.what) and not _other_toll(kind, before)):
        return None
    return Figure(
        document_id=document_id,
        span=Span(start=quantity.start, end=quantity.end),
        words=words,
        kind=kind,
        whom=whom,
        low=bounds[0],
        high=bounds[1],
        given=given,
        back=back,
    )


def _other_toll(kind: str, before: str) -> bool:
    """True where another toll stands before: "two others wounded" is all the wounded where the first were killed."""
    earlier = (other for other in _KINDS if other != kind)
    return any(_ANYWHERE[other].search(before) for other in earlier) and not _ANYWHERE[kind].search(before[:-12])


def _kind(what: str, before: str, after: str) -> tuple[str, str]:
    named = [word.lower() for word in _WORD.findall(what)]
    if not named or _MONEY.search(what):
        return "", ""
    head = named[-1] if named else ""
    whom = "" if not head or head in ANYBODY else _singular(head)
    for kind, (itself, _, _) in _KINDS.items():
        if itself.fullmatch(what.strip()) or (head and itself.fullmatch(head)):
            return kind, ""
    near = re.split(r"[;:]", before)[-1]
    for kind, (_, ahead, _) in _KINDS.items():
        if ahead.search(near):
            return kind, whom
    close = re.split(r"[;:.]|,\s+(?:and|but|while|who|which|after|as)\b", after)[0]
    for kind, (_, _, behind) in _KINDS.items():
        if behind.match(f" {close}"):
            return kind, whom
    if _LEAVING.search(near):
        for kind, (_, _, behind) in _KINDS.items():
            if re.match(rf"[^,;.]{{0,40}}?{behind.pattern}", f" {close}", re.IGNORECASE):
                return kind, whom
    if not whom or not re.match(r"[a-z]", head) or len(head) < 3 or (_MEASURES | _TIMES) & {head, whom}:
        return "", ""
    return whom, ""


def _singular(noun: str) -> str:
    for ending, single in (
        ("men", "man"),
        ("children", "child"),
        ("ies", "y"),
        ("sses", "ss"),
        ("xes", "x"),
        ("ches", "ch"),
        ("shes", "sh"),
        ("s", ""),
    ):
        if noun.endswith(ending) and len(noun) > len(ending) + 1 and not noun.endswith("ss"):
            return noun[: -len(ending)] + single
        if noun == ending:
            return single
    return noun


def open_bounds(quantity: Quantity) -> tuple[float, float] | None:
    """The bounds of a quantity with what its words leave open; `None` where it has none or they say nothing."""
    if quantity.low is None and quantity.high is None:
        return None
    low, high = float(quantity.low or 0), math.inf if quantity.high is None else float(quantity.high)
    words = set((quantity.modifier or "").lower().split())
    if words & _VAGUE_WORDS:
        return low * VAGUE, high
    if low == high:
        unit = _unit(low)
        left_open = 0.0
        if words & {"about", "around", "roughly", "approximately", "estimated", "some"} or "about" in words:
            left_open = max(LEAST_ABOUT * low, min(ABOUT * low, unit / 2 if unit > 1 else ABOUT * low))
        elif unit >= 100 or (unit >= 10 and low >= 1000):
            left_open = min(unit / 2, ROUNDED * low)
        return low - left_open, high + left_open
    return low, high


def _unit(value: float) -> float:
    """What a figure looks rounded to: 100 for 2,500."""
    if value <= 0 or value != int(value):
        return 0
    unit, rest = 1, int(value)
    while rest % 10 == 0:
        unit, rest = unit * 10, rest // 10
    return unit


def conflicting(figures: Iterable[Figure]) -> Iterator[tuple[str, tuple[Figure, ...]]]:
    """By what is counted, the figures of a fact where documents cannot all be right: every figure of that kind.

    A document that gives two figures stands by both: two documents are at odds where no figure of one
    agrees with any of the other. A toll that only rises from one day of publication to a later one is
    the story going on. Nothing is given where all agree.
    """
    by_kind: dict[tuple[str, str, bool], list[Figure]] = defaultdict(list)
    for figure in figures:
        by_kind[figure.kind, figure.whom, figure.back].append(figure)
    for kind, whom, back in sorted(by_kind):
        found = sorted(by_kind[kind, whom, back], key=lambda one: (one.document_id, one.span))
        of_document: dict[str, list[Figure]] = defaultdict(list)
        for figure in found:
            of_document[figure.document_id].append(figure)
        if at_odds(of_document, grows=kind in GROWING):
            yield (f"{whom} {kind}" if whom else kind), tuple(found)


def at_odds(of_document: Mapping[str, Sequence[Figure]], *, grows: bool) -> list[tuple[str, str]]:
    """The pairs of documents whose figures cannot both be right."""
    ids = sorted(of_document)
    settled = {one: _settled(of_document[one]) for one in ids}
    return [
        (left, right)
        for at, left in enumerate(ids)
        for right in ids[at + 1 :]
        if not any(one.agrees(other) for one in settled[left] for other in settled[right])
        and not (grows and _rises(of_document[left], of_document[right]))
    ]


def _settled(figures: Sequence[Figure]) -> list[Figure]:
    """The figures without "at least 3" and "up to 3" where the document gives just 3 as well."""
    exact = [one for one in figures if one.high < math.inf and one.high - one.low <= 2 * ABOUT * one.high]
    return [
        one
        for one in figures
        if one in exact or not any(one.low <= sure.low <= one.low * 1.05 or sure.high == one.high for sure in exact)
    ]


def _rises(left: Sequence[Figure], right: Sequence[Figure]) -> bool:
    """True where one document appeared on a later day than the other and has the higher figures."""
    for earlier, later in ((left, right), (right, left)):
        before, after = earlier[0].given, later[0].given
        if before is not None and after is not None and before.latest < after.earliest:
            return max(one.low for one in earlier) < max(one.low for one in later)
    return False
