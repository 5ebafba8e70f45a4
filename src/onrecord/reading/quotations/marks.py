"""Which stretches stand in quotation marks: pairing by shape, side and paragraph.

Marks are curly, straight, low, guillemets and single ones. Where a mark's shape does not tell
whether it opens or closes, its neighbours do. An apostrophe is no mark. A missing closing mark
ends the quotation at its paragraph, unless the next paragraph opens with a mark again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_DOUBLE = '“”„‟«»"'
_OPENING = "“„«"
_CLOSING = "”»"
_MARK = re.compile(r"\"\"|[“”„‟«»\"]|``|''|[‘’‹›'‚`]")
_SENTENCE_END = re.compile(r"[.!?…][)\]]?\s")
# What may stand, unquoted, between an opening mark's left side and the mark.
_BEFORE_OPEN = frozenset("([{-–—―/:;,=>…")
_AFTER_CLOSE = frozenset(".,;:!?)]}-–—―/…")
# Words that begin with an apostrophe.
_ELIDED = re.compile(r"['’‘](?:\d\ds?\b|(?:em|til|till|cause|twas|tis|n|round|bout|cos|s|t|d|ll|re|ve|m)\b)", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A stretch in quotation marks within one paragraph.

    `start:end` holds the marks, `inner_start:inner_end` what is between them. `closed` is false
    where the closing mark is missing. `depth` is 0 for the outermost; `inside` are those within.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool = True
    single: bool = False
    inside: tuple[Quotation, ...] = ()


class _Open:
    __slots__ = ("end", "inside", "sign", "single", "start")

    def __init__(self, start: int, end: int, sign: str, single: bool = False) -> None:
        self.start, self.end, self.sign, self.single = start, end, sign, single
        self.inside: list[Quotation] = []

    def close(self, start: int, end: int, closed: bool = True) -> Quotation | None:
        if start <= self.end:
            return None
        return Quotation(
            start=self.start,
            end=end,
            inner_start=self.end,
            inner_end=start,
            closed=closed,
            single=self.single,
            inside=tuple(self.inside),
        )


def quotations_in(text: str, start: int, end: int) -> list[Quotation]:
    """The outermost quotations of the paragraph `text[start:end]`, in order. Linear in the paragraph's length."""
    found: list[Quotation] = []
    stack: list[_Open] = []

    def put(quotation: Quotation | None) -> None:
        if quotation is not None:
            (stack[-1].inside if stack else found).append(quotation)

    def drop(level: _Open) -> None:
        # A single mark without a partner was an apostrophe.
        (stack[-1].inside if stack else found).extend(level.inside)

    marks = list(_MARK.finditer(text, start, end))
    partners = _next_singles(text, marks, start, end)
    first_double = next((i for i, m in enumerate(marks) if _is_double(m[0])), -1)
    doubles_open = 0
    for index, mark in enumerate(marks):
        at, after = mark.span()
        sign = mark[0]
        left = text[at - 1] if at > start else " "
        right = text[after] if after < end else " "
        if _is_double(sign):
            turned = not doubles_open and _after_cue(text, at, start, left, right)
            if turned or _opens(sign, left, right, at == start, doubles_open > 0):
                outer = next((level for level in reversed(stack) if not level.single), None)
                if outer is not None and outer.sign == sign and not _nests(text, marks, index, start, end):
                    # The earlier one was never closed: it ends before this one.
                    while stack:
                        level = stack.pop()
                        stop = _unclosed_end(text, level.end, at)
                        put(level.close(stop, stop, closed=False))
                    doubles_open = 0
                stack.append(_Open(at, after, sign))
                doubles_open += 1
            elif doubles_open:
                while stack[-1].single:
                    drop(stack.pop())
                put(stack.pop().close(at, after))
                doubles_open -= 1
            elif not stack and not found and left in ",.?!" and index == first_double:
                # Only the opening mark is missing: the words from the paragraph's start were quoted.
                first = start + len(text[start:at]) - len(text[start:at].lstrip())
                if first < at:
                    put(Quotation(start=first, end=after, inner_start=first, inner_end=at, closed=False))
        elif stack and stack[-1].single and _closes_single_shape(mark, left, right):
            if left in ",.?!…" or not (left == "s" and right == " ") or partners[index + 1] != "close":
                # Else a plural possessive ("the militias' attacks"), as a better closing mark follows.
                put(stack.pop().close(at, after))
        elif _single_opens(text, mark, left, right) and partners[index + 1] == "close":
            stack.append(_Open(at, after, sign, single=True))
    while stack:
        level = stack.pop()
        if level.single:
            drop(level)
            continue
        stop = _unclosed_end(text, level.end, end)
        put(level.close(stop, stop, closed=stop < end))
    return [inner for quotation in found for inner in _without_doubled_marks(quotation)]


def _is_double(sign: str) -> bool:
    return sign in _DOUBLE or len(sign) == 2


def _next_singles(text: str, marks: list[re.Match[str]], start: int, end: int) -> list[str]:
    """For each mark and the end: what the next single mark from there on can do, "open", "close" or ""."""
    following = [""] * (len(marks) + 1)
    for index in range(len(marks) - 1, -1, -1):
        mark = marks[index]
        at, after = mark.span()
        if mark[0] == "‘":
            following[index] = "open"
        elif _closes_single_shape(mark, text[at - 1] if at > start else " ", text[after] if after < end else " "):
            following[index] = "close"
        else:
            following[index] = following[index + 1]
    return following


def _without_doubled_marks(quotation: Quotation) -> tuple[Quotation, ...]:
    """The quotation, or those within it where its opening mark stands right before another (“"...)."""
    inside = quotation.inside
    doubled = bool(inside) and inside[0].start == quotation.inner_start and not inside[0].single
    return inside if doubled and not quotation.single and inside[0].end < quotation.inner_end else (quotation,)


_CUE_BEFORE = re.compile(r"\b(?:said|says|say|asked|asks|wrote|writes|added|adds|tweeted|told|stated|replied),?\s?$")


def _after_cue(text: str, at: int, start: int, left: str, right: str) -> bool:
    """Whether a mark turned the wrong way stands after a verb of saying: He says,” there are ...”"""
    return left in ", " and right != "," and _CUE_BEFORE.search(text, max(start, at - 12), at) is not None


def _opens(sign: str, left: str, right: str, first: bool, inside: bool) -> bool:
    can_open = (left.isspace() or left in _BEFORE_OPEN or left in "“‘'\"") and not right.isspace()
    can_close = not left.isspace() and (right.isspace() or right in _AFTER_CLOSE or right in "”’'\"“")
    if sign in _OPENING or sign == "``":
        return not (inside and can_close and not can_open)
    if sign in _CLOSING or sign == "''":
        if first and not inside:
            return True
        return can_open and not can_close and not inside
    if first:
        return True
    if can_open != can_close:
        return can_open if not inside or can_close else not _toggle_blocked(left)
    return not inside


def _toggle_blocked(left: str) -> bool:
    return not left.isspace() and left not in "([—–-"


def _nests(text: str, marks: list[re.Match[str]], index: int, start: int, end: int) -> bool:
    """Whether a mark that opens in an open quotation begins one within it: two closing marks must follow."""
    closes = 0
    for mark in marks[index + 1 : index + 12]:
        sign = mark[0]
        if not (sign in _DOUBLE or len(sign) == 2):
            continue
        left = text[mark.start() - 1] if mark.start() > start else " "
        right = text[mark.end()] if mark.end() < end else " "
        if _opens(sign, left, right, False, True):
            if closes == 0:
                continue
            return False
        closes += 1
        if closes == 2:
            return True
    # One closing mark: the inner one is closed and the outer runs to the paragraph's end.
    between = text[marks[index - 1].end() : marks[index].start()] if index else ""
    return closes == 1 and not _SENTENCE_END.search(between + " ") and len(between) < 400


# An attribution at the end of a stretch whose closing mark is missing: ", he said." or ", she added,"
_ATTRIBUTION_END = re.compile(
    r"(?P<stop>[,?!])\s+(?:(?:he|she|they|it|[A-Z][\w.’'-]+(?:\s+[A-Z][\w.’'-]+){0,3}|the\s+\w+(?:\s+\w+)?)\s+"
    r"(?:said|says|added|told|wrote|continued|explained)|(?:said|says|added|told|wrote)\s+(?:he|she|they|[A-Z][\w.’'-]+))"
    r"[^.!?,]{0,40}[.,]?\s*$"
)


def _unclosed_end(text: str, start: int, stop: int) -> int:
    """Where a quotation without a closing mark ends: before an attribution that closes the stretch, else with it."""
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    tail = max(start, stop - 120)
    if found := _ATTRIBUTION_END.search(text, tail, stop):
        return found.end("stop")
    return stop


def _single_opens(text: str, mark: re.Match[str], left: str, right: str) -> bool:
    if mark[0] in "’›":
        return False
    if not (left.isspace() or left in _BEFORE_OPEN or left in _DOUBLE) or right.isspace() or right in _AFTER_CLOSE:
        return False
    return not _ELIDED.match(text, mark.start()) or mark[0] == "‘"


def _closes_single_shape(mark: re.Match[str], left: str, right: str) -> bool:
    if mark[0] not in "’'›":
        return False
    return not left.isspace() and not right.isalnum()
