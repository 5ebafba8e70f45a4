"""An article as a reading column: its paragraphs with the evidence marked in place.

Marks may overlap in any way. They are cut so that they nest: where one ends inside another, the inner one is
closed and opened again. The first fragment of a mark carries its anchor, the last one says what was read.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.records import Zone

_BREAK = re.compile(r"[ \t\r]*\n\s*")
_BLANK = re.compile(r"[ \t\r]*\n[ \t\r]*\n\s*")
# A text whose lines are mostly about as long as one of these was wrapped by a program.
WRAPPED = range(50, 90)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Where a note leads, and in which words."""

    words: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Words in the text and, in words, what was read there.

    `label` names the kind, `says` what was read, `links` lead to what the words are evidence of.
    A mark that is not `listed` says so in its place only, not in the margin. `whole` is the larger stretch that
    the mark is one part of: its anchor is that of the whole, all parts are lit together, and only the part that
    `closes` the whole says in its place what was read.
    """

    start: int
    end: int
    kind: str
    label: str
    says: str = ""
    links: tuple[Link, ...] = ()
    listed: bool = True
    whole: tuple[int, int] | None = None
    closes: bool = True

    @property
    def anchor(self) -> str:
        """The name under which the words can be linked to."""
        start, end = self.whole or (self.start, self.end)
        return f"s{start}-{end}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Plain words between marks."""

    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """A fragment of a mark begins. `anchor` is set on the first fragment of the first mark at its place."""

    mark: Mark
    anchor: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Close:
    """The innermost open fragment ends; `says` is set where the mark itself ends here."""

    mark: Mark
    last: bool


Piece = Text | Open | Close


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph: the kind of its zone, its pieces, the marks that begin in it.

    `opens_zone` is true for the first paragraph of a run of one kind.
    """

    start: int
    end: int
    kind: str
    opens_zone: bool
    pieces: tuple[Piece, ...]
    notes: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """The whole article. `split` are the anchors with more than one fragment, so that they can be lit as one."""

    paragraphs: tuple[Paragraph, ...]
    split: tuple[str, ...]


def set_column(text: str, zones: Sequence[Zone], marks: Sequence[Mark]) -> Column:
    """The paragraphs of the text in order; together they hold every character that is not white space.

    Marks outside the text are left out; empty ones cannot be made.
    """
    ordered = sorted(
        (mark for mark in dict.fromkeys(marks) if 0 <= mark.start < mark.end <= len(text)),
        key=lambda mark: (mark.start, -mark.end, mark.kind, mark.says),
    )
    blocks = list(_blocks(text, zones))
    fragments: Counter[str] = Counter()
    paragraphs: list[Paragraph] = []
    before: str | None = None
    position = 0
    going: list[Mark] = []
    for start, end, kind in blocks:
        while position < len(ordered) and ordered[position].start < end:
            going.append(ordered[position])
            position += 1
        going = [mark for mark in going if mark.end > start]
        here = [mark for mark in going if mark.start < end]
        pieces = _nest(text, start, end, here, fragments)
        paragraphs.append(
            Paragraph(
                start=start,
                end=end,
                kind=kind,
                opens_zone=kind != before,
                pieces=tuple(pieces),
                notes=tuple(mark for mark in here if mark.start >= start and mark.listed),
            )
        )
        before = kind
    split = tuple(sorted(anchor for anchor, count in fragments.items() if count > 1))
    return Column(paragraphs=tuple(paragraphs), split=split)


def _blocks(text: str, zones: Sequence[Zone]) -> list[tuple[int, int, str]]:
    """Paragraphs as (start, end, kind of zone), without the white space around them."""
    breaks = _BLANK if _is_wrapped(text) else _BREAK
    found: list[tuple[int, int, str]] = []
    for zone in zones or ([Zone(start=0, end=len(text), kind="body")] if text else []):
        at = zone.start
        ends = [*((m.start(), m.end()) for m in breaks.finditer(text, zone.start, zone.end)), (zone.end, zone.end)]
        for end, following in ends:
            words = text[at:end]
            if words.strip():
                found.append((at + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()), zone.kind))
            at = following
    return found


def _is_wrapped(text: str) -> bool:
    lines = [line for line in text.splitlines() if line.strip()]
    if "\n\n" not in text or len(lines) < 8:
        return False
    return sum(len(line) in WRAPPED for line in lines) > len(lines) / 2


def _nest(text: str, start: int, end: int, marks: list[Mark], fragments: Counter[str]) -> list[Piece]:
    """The pieces of one paragraph. Each Open has its Close in the same paragraph, in the order of brackets."""
    edges = sorted({start, end, *(e for mark in marks for e in (mark.start, mark.end) if start < e < end)})
    pieces: list[Piece] = []
    stack: list[Mark] = []
    coming = marks
    for here, there in pairwise(edges):
        ending = next((depth for depth, mark in enumerate(stack) if mark.end <= here), len(stack))
        cut = stack[ending:]
        pieces += [Close(mark=mark, last=mark.closes and mark.end <= here) for mark in reversed(cut)]
        del stack[ending:]
        begins = [mark for mark in coming if mark.start <= here]
        coming = coming[len(begins) :]
        # The one that reaches farthest is the outermost, so that fewest are cut.
        opening = [mark for mark in cut if mark.end > here] + begins
        for mark in sorted(opening, key=lambda mark: (-min(mark.end, end), mark.start, mark.kind)):
            fragments[mark.anchor] += 1
            pieces.append(Open(mark=mark, anchor=mark.anchor if fragments[mark.anchor] == 1 else None))
            stack.append(mark)
        pieces.append(Text(words=text[here:there]))
    pieces += [Close(mark=mark, last=mark.closes and mark.end <= end) for mark in reversed(stack)]
    return pieces
