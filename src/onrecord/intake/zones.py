"""What part of the page each piece of pasted text is, from that text alone."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.intake.line_shapes import Shape, shape_of
from onrecord.intake.segments import Segment, segments
from onrecord.lexicons.furniture import AUTHOR_HEADS, COMMENTS_HEADS, RELATED_HEADS
from onrecord.records import Zone, ZoneKind
from onrecord.text.folding import fold

_BLURB_AT_END = 6  # segments from the end among which an author's blurb may stand


def find_zones(text: str, title: str | None = None, known: Sequence[ZoneKind | None] = ()) -> tuple[Zone, ...]:
    """The zones that tile a canonical text; white space between two belongs to the earlier one.

    `title`, where the page's metadata tell it, helps to find the headline line. `known` holds, for each line that is not
    blank, the kind that the page's markup tells; what is glued inside such a line keeps its own.
    """
    pieces = segments(text)
    told: list[ZoneKind | None] = [None] * len(pieces)
    if known:
        order = -1
        for i, piece in enumerate(pieces):
            order += i == 0 or piece.line != pieces[i - 1].line
            told[i] = known[order] if not (piece.furniture or piece.credit) else None
    kinds = label(pieces, title, told)
    return tile(text, [(piece.start, kind) for piece, kind in zip(pieces, kinds, strict=True)])


def tile(text: str, starts: Sequence[tuple[int, ZoneKind]]) -> tuple[Zone, ...]:
    """Zones from where each piece starts; neighbours in one line of one kind are kept apart, as pieces are."""
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
    pieces: Sequence[Segment], title: str | None = None, told: Sequence[ZoneKind | None] | None = None
) -> list[ZoneKind]:
    """A kind for each piece. What markup `told` stands, but for furniture in so many words and running text called body."""
    shapes = [shape_of(piece) for piece in pieces]
    kinds: list[ZoneKind | None] = [_by_itself(shape) for shape in shapes]
    for i, kind in enumerate(told or ()):
        if kind in ("headline", "caption", "byline", "subheading") and kinds[i] != "boilerplate":
            kinds[i] = kind
    first_body = next((i for i, s in enumerate(shapes) if kinds[i] is None and s.sentence and s.words >= 12), None)
    if first_body is None:
        first_body = next((i for i, s in enumerate(shapes) if kinds[i] is None and s.sentence), len(pieces))
    _label_tail(pieces, shapes, kinds, first_body)
    _label_captions(pieces, shapes, kinds)
    _label_head(pieces, shapes, kinds, first_body, title)
    _label_middle(shapes, kinds)
    return [kind or "body" for kind in kinds]


def _by_itself(shape: Shape) -> ZoneKind | None:
    if shape.furniture or shape.credit:
        return "boilerplate"
    if shape.byline:
        return "byline"
    return None


def _label_tail(pieces: Sequence[Segment], shapes: Sequence[Shape], kinds: list[ZoneKind | None], first_body: int) -> None:
    bodies = 0
    for i, shape in enumerate(shapes):
        if kinds[i] is None and shape.sentence:
            bodies += 1
        folded = fold(pieces[i].text).strip()
        if bodies >= 2 and COMMENTS_HEADS.fullmatch(folded):
            for j in range(i, len(kinds)):
                kinds[j] = "boilerplate"
            break
        if RELATED_HEADS.fullmatch(folded) and shape.words <= 8:
            kinds[i] = "boilerplate"
            j = i + 1
            while j < len(kinds) and not (shapes[j].sentence and shapes[j].words > 18):
                if i > first_body:
                    kinds[j] = "boilerplate"
                j += 1
        if AUTHOR_HEADS.fullmatch(folded) and i > first_body:
            for j in range(i, min(i + 3, len(kinds))):
                kinds[j] = "boilerplate"
    for i in range(max(first_body + 1, len(shapes) - _BLURB_AT_END), len(shapes)):
        if kinds[i] is None and shapes[i].blurb:
            kinds[i] = "boilerplate"
    last = max((i for i, s in enumerate(shapes) if kinds[i] is None and s.sentence), default=-1)
    if last >= 0:
        for i in range(last + 1, len(shapes)):
            if kinds[i] is None:
                kinds[i] = "boilerplate"


def _label_captions(pieces: Sequence[Segment], shapes: Sequence[Shape], kinds: list[ZoneKind | None]) -> None:
    blank_lines = sum(b.line - a.line > 1 for a, b in zip(pieces, pieces[1:], strict=False))
    spaced = blank_lines > 0.5 * len(pieces)
    for i, shape in enumerate(shapes):
        if kinds[i] is not None:
            continue
        after = i + 1 < len(pieces) and (shapes[i + 1].credit) and pieces[i + 1].line - pieces[i].line <= 3
        if shape.caption or (after and shape.words <= 80 and not shape.speech):
            kinds[i] = "caption"
        elif (
            spaced and not shape.sentence and shape.words <= 12 and i + 1 < len(pieces) and pieces[i + 1].line == pieces[i].line + 1
            and kinds[i + 1] is None and shapes[i + 1].words >= 4 and (i == 0 or pieces[i].line - pieces[i - 1].line > 1)
        ):  # fmt: skip
            kinds[i] = "boilerplate" if shape.keywords else "caption"
            kinds[i + 1] = "caption"


def _label_head(
    pieces: Sequence[Segment], shapes: Sequence[Shape], kinds: list[ZoneKind | None], first_body: int, title: str | None
) -> None:
    headline = next((i for i, kind in enumerate(kinds) if kind == "headline"), None)
    wanted = fold(title or "").strip(" .")
    for i in range(min(first_body + 1, len(pieces)) if headline is None else 0):
        if kinds[i] is None and wanted and fold(pieces[i].text).strip(" .") == wanted:
            headline = i
            break
    if headline is None:
        headline = next((i for i in range(first_body) if kinds[i] is None and shapes[i].words >= 2), None)
    if headline is None:
        return
    kinds[headline] = "headline"
    folded = fold(pieces[headline].text).strip(" .")
    for i in range(headline + 1, len(pieces)):
        if kinds[i] is None and fold(pieces[i].text).strip(" .") == folded:
            kinds[i] = "boilerplate"
    for i in range(first_body):
        if kinds[i] is None:
            kinds[i] = "subheading" if i > headline else "boilerplate"


def _label_middle(shapes: Sequence[Shape], kinds: list[ZoneKind | None]) -> None:
    for i, shape in enumerate(shapes):
        if kinds[i] is None and not shape.sentence and shape.words <= 14 and not shape.speech:
            kinds[i] = "subheading"

