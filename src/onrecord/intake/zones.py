"""What part of the page each piece of pasted text is, from that text alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.intake.drafts import Draft
from onrecord.intake.line_shapes import Shape, shape_of
from onrecord.intake.segments import MOST_PIECES, Segment, segments
from onrecord.intake.zone_captions import mark_captions
from onrecord.intake.zone_head import find_start, mark_head
from onrecord.intake.zone_middle import mark_entries, mark_middle, mark_wire_signs
from onrecord.intake.zone_tail import mark_tail
from onrecord.lexicons.frequent_words import FREQUENT_WORDS, FUNCTION_WORDS
from onrecord.records import Zone, ZoneKind

_LOWER_WORD = re.compile(r"(?<![\w’'-])[a-z][a-z]+(?![\w’'-])")
_LEAST_STAMPS = 2  # lines with nothing but a time of day: a page of entries
_COMMON = FREQUENT_WORDS | FUNCTION_WORDS


def find_zones(text: str, title: str | None = None, known: Sequence[ZoneKind | None] = ()) -> tuple[Zone, ...]:
    """The zones that tile a canonical text; white space between two belongs to the earlier one.

    `title`, where the page's metadata tell it, helps to find the headline line. `known` holds, for each line that is
    not
    blank, the kind that the page's markup tells; what is glued inside such a line keeps its own. Method: shapes of
    lines, a lexicon of
    furniture, and the order of the parts of a page (head, running text, tail). Known misses: captions that nothing
    marks,
    decks that read like a first paragraph, bylines of names that are also words; what follows the first 50,000 pieces
    is one zone of body.
    """
    pieces = segments(text)
    told: list[ZoneKind | None] = [None] * len(pieces)
    if known:
        order = -1
        for i, piece in enumerate(pieces):
            order += i == 0 or piece.line != pieces[i - 1].line
            told[i] = known[order] if not (piece.furniture or piece.credit or piece.dateline) else None
    kinds = label(pieces, text, title, told)
    starts = [(piece.start, kind) for piece, kind in zip(pieces, kinds, strict=True)]
    if len(pieces) == MOST_PIECES and pieces[-1].end < len(text):
        starts.append((pieces[-1].end, "body"))
    return tile(text, starts)


def tile(text: str, starts: Sequence[tuple[int, ZoneKind]]) -> tuple[Zone, ...]:
    """Zones from where each piece starts to where the next one does."""
    if not text:
        return ()
    if not starts:
        return (Zone(start=0, end=len(text), kind="boilerplate"),)
    edges = [0, *(start for start, _ in starts[1:]), len(text)]
    return tuple(
        Zone(start=begin, end=end, kind=kind)
        for begin, end, (_, kind) in zip(edges[:-1], edges[1:], starts, strict=True)
        if begin < end
    )


def label(
    pieces: Sequence[Segment], text: str, title: str | None = None, told: Sequence[ZoneKind | None] = ()
) -> list[ZoneKind]:
    """A kind for each piece. What markup `told` stands, but for furniture in so many words."""
    shapes = [shape_of(piece) for piece in pieces]
    kinds: list[ZoneKind | None] = [_by_itself(shape) for shape in shapes]
    for i, kind in enumerate(told):
        if kind == "headline" or (kind is not None and kinds[i] is None):
            kinds[i] = kind
    common = _COMMON | frozenset(_LOWER_WORD.findall(text[:200_000]))
    alone = [kind is None for kind in kinds]
    draft = Draft(pieces=pieces, shapes=shapes, kinds=kinds, common=common, title=title)
    draft.live = sum(shape.stamp for shape in shapes) >= _LEAST_STAMPS
    mark_captions(draft)
    mark_entries(draft)
    draft.start = find_start(draft)
    mark_head(draft)
    for i in range(draft.start + 1, len(pieces)):
        if draft.open(i) and ((shapes[i].link and not shapes[i].speech) or shapes[i].soft):
            draft.kinds[i] = "boilerplate"
    mark_tail(draft)
    mark_middle(draft)
    mark_wire_signs(draft)
    if all(kind in ("boilerplate", "byline") for kind in draft.kinds):  # a page that is all furniture says nothing
        return ["body" if own else kind or "body" for own, kind in zip(alone, draft.kinds, strict=True)]
    return [kind or "body" for kind in draft.kinds]


def _by_itself(shape: Shape) -> ZoneKind | None:
    if shape.byline:
        return "byline"
    return "boilerplate" if shape.furniture or shape.credit else None
