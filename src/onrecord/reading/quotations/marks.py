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
_MARK = re.compile(r"[“”„‟«»\"]|``|''|[‘’‹›'‚`]")
_SENTENCE_END = re.compile(r"[.!?…][)\]]?\s")
# What may stand, unquoted, between an opening mark's left side and the mark.
_BEFORE_OPEN = frozenset("([{-–—/:;,=>…")
_AFTER_CLOSE = frozenset(".,;:!?)]}-–—/…")
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
    """The outermost quotations of the paragraph `text[start:end]`, in order.

    Linear but for single marks, whose partner is looked for once in the rest of the paragraph.
    """
    found: list[Quotation] = []
    stack: list[_Open] = []

    def put(quotation: Quotation | None) -> None:
        if quotation is not None:
            (stack[-1].inside if stack else found).append(quotation)

    marks = [m for m in _MARK.finditer(text, start, end)]
    no_single_close = -1  # past this offset no single mark closes
    for index, mark in enumerate(marks):
        at, after = mark.span()
        sign = mark[0]
        left = text[at - 1] if at > start else " "
        right = text[after] if after < end else " "
        if sign in _DOUBLE or len(sign) == 2:
            in_double = any(not level.single for level in stack)
            if _opens(sign, left, right, at == start, in_double):
                outer = next((level for level in reversed(stack) if not level.single), None)
                if outer is not None and outer.sign == sign and not _nests(text, marks, index, start, end):
                    # The earlier one was never closed: it ends before this one.
                    while stack:
                        level = stack.pop()
                        stop = _unclosed_end(text, level.end, at)
                        put(level.close(stop, stop, closed=False))
                stack.append(_Open(at, after, sign))
            elif in_double:
                while stack and stack[-1].single:
                    lost = stack.pop()
                    (stack[-1].inside if stack else found).extend(lost.inside)
                level = stack.pop()
                put(level.close(at, after))
            elif not stack and not found and left in ",.?!" and index == _first_double(marks):
                # Only the opening mark is missing: the words from the paragraph's start were quoted.
                first = start + len(text[start:at]) - len(text[start:at].lstrip())
                if first < at:
                    put(Quotation(start=first, end=after, inner_start=first, inner_end=at, closed=False))
        elif stack and stack[-1].single and _single_closes(text, marks, index, left, right, end):
            level = stack.pop()
            put(level.close(at, after))
        elif at >= no_single_close and _single_opens(text, mark, left, right):
            if _has_single_close(text, marks, index, end):
                stack.append(_Open(at, after, sign, single=True))
    while stack:
        level = stack.pop()
        if level.single:
            # A single mark without a partner was an apostrophe.
            (stack[-1].inside if stack else found).extend(level.inside)
            continue
        stop = _unclosed_end(text, level.end, end)
        put(level.close(stop, stop, closed=stop < end))
    return found


def _first_double(marks: list[re.Match[str]]) -> int:
    return next((i for i, m in enumerate(marks) if m[0] in _DOUBLE or len(m[0]) == 2), -1)


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
    """Whether a mark that opens while a double quotation is open begins one within it: two closing marks must follow."""
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


def _has_single_close(text: str, marks: list[re.Match[str]], index: int, end: int) -> bool:
    for mark in marks[index + 1 :]:
        at, after = mark.span()
        if mark[0] in "‘":
            return False
        if _closes_single_shape(mark, text[at - 1], text[after] if after < end else " "):
            return at > marks[index].end()
    return False


def _single_closes(text: str, marks: list[re.Match[str]], index: int, left: str, right: str, end: int) -> bool:
    if not _closes_single_shape(marks[index], left, right):
        return False
    if left in ",.?!…" or not (left == "s" and right == " "):
        return True
    # "the militias' attacks": a plural possessive, if a better closing mark follows.
    for mark in marks[index + 1 :]:
        at, after = mark.span()
        if mark[0] in "‘“":
            return True
        if _closes_single_shape(mark, text[at - 1], text[after] if after < end else " "):
            return False
    return True
