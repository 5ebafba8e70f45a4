"""Captions: the words under a picture, and the line of alternative text before them."""

from __future__ import annotations

import re

from onrecord.intake.bylines import is_wire
from onrecord.intake.drafts import Draft
from onrecord.text.folding import fold

_MOST_WORDS = 70  # of a caption
_CREDIT_LINES = 3  # a credit stands at most so many lines under its caption
_ALT_WORDS = 14  # of a line of alternative text
_ANNOUNCED = frozenset(("image caption", "media caption", "photo caption", "caption"))
_LEAST_HEADLINE = 4  # words
_AGENCY_MARK = re.compile(r"\([A-Z]{2,6}\)")
_UNDER_CREDIT = 25  # words of a caption that stands under its credit
_LEAST_COPIED = 5  # words of a caption that is looked for a second time
_WORDS = re.compile(r"[a-z0-9]+")


def mark_captions(draft: Draft) -> None:
    """Labels captions that a credit follows, that say so themselves, and pairs of alternative text and caption."""
    for i in range(len(draft.pieces)):
        if draft.open(i) and (_has_credit_above(draft, i) or _has_credit(draft, i) or draft.shapes[i].caption):
            draft.set(i, "caption")
        elif (
            i > 0
            and draft.shapes[i - 1].plain in _ANNOUNCED
            and draft.shapes[i].words > 3
            and not draft.shapes[i].credit
        ):
            draft.kinds[i] = "caption"
    for i in range(len(draft.pieces)):
        if draft.open(i) and 3 <= draft.shapes[i].words <= _ALT_WORDS and _begins_a_caption(draft, i):
            draft.set(i, "caption")
    for i in range(len(draft.pieces) - 1):
        if _is_keywords(draft, i):
            draft.set(i, "caption")
            draft.set(i + 1, "caption")
    headed = _headed_blocks(draft)
    for i in range(len(draft.pieces) - 1):
        if _is_alternative_text(draft, i) and (draft.kinds[i + 1] == "caption" or (not headed and _is_pair(draft, i))):
            draft.set(i, "caption")
            draft.set(i + 1, "caption")
        if _is_agency_mark(draft, i + 1):
            draft.set(i, "caption")
            draft.set(i + 1, "boilerplate")
    _mark_copies(draft)


def _is_agency_mark(draft: Draft, i: int) -> bool:
    """True for "(EPN)" on a line of its own under a few words without an end mark."""
    above = draft.shapes[i - 1]
    return (
        draft.open(i)
        and bool(_AGENCY_MARK.fullmatch(draft.pieces[i].text.strip()))
        and draft.kinds[i - 1] in (None, "caption")
        and i > 1
        and not above.ends
        and not above.capitals
        and 3 <= above.words <= 25
    )


def _mark_copies(draft: Draft) -> None:
    """What says a caption again, word for word, is furniture: galleries print it in small and in large."""
    seen: set[str] = set()
    for i, shape in enumerate(draft.shapes):
        if shape.words < _LEAST_COPIED or draft.kinds[i] not in ("caption", None):
            continue
        if shape.plain in seen:
            draft.kinds[i] = "boilerplate"
        elif draft.kinds[i] == "caption":
            seen.add(shape.plain)


def _is_keywords(draft: Draft, i: int) -> bool:
    """True for a list of keywords over a line that uses one of them: the alternative text of many picture agencies."""
    shape = draft.shapes[i]
    if not (draft.open(i) and shape.keywords and shape.words <= _ALT_WORDS and i > 0 and not shape.bullet):
        return False
    if draft.pieces[i + 1].line != draft.pieces[i].line + 1 or draft.kinds[i + 1] not in ("caption", None):
        return False
    here, there = _content(draft.pieces[i].text), _content(draft.pieces[i + 1].text)
    return draft.kinds[i + 1] == "caption" or (draft.shapes[i + 1].words >= 5 and len(here & there) >= 2)


def _begins_a_caption(draft: Draft, i: int) -> bool:
    """True for alternative text that the caption just after repeats."""
    after = [j for j in range(i + 1, min(i + 4, len(draft.pieces))) if draft.kinds[j] == "caption"]
    return any(draft.shapes[j].plain.startswith(draft.shapes[i].plain) for j in after)


def _has_credit_above(draft: Draft, i: int) -> bool:
    """True for a short line just under a credit that itself stands after a blank line."""
    if i == 0 or not draft.shapes[i - 1].credit or draft.pieces[i - 1].glued or draft.gap(i) or not draft.gap(i - 1):
        return False
    alone = i + 1 >= len(draft.pieces) or draft.gap(i + 1) > 0
    return alone and 3 <= draft.shapes[i].words <= _UNDER_CREDIT and not draft.shapes[i].speech


def _has_credit(draft: Draft, i: int) -> bool:
    shape = draft.shapes[i]
    if i + 1 >= len(draft.pieces) or not draft.shapes[i + 1].credit or shape.words > 2 * _MOST_WORDS or shape.words < 3:
        return False
    near = draft.pieces[i + 1].line - draft.pieces[i].line
    if draft.pieces[i + 1].glued and near == 0:
        return True
    if shape.words > _MOST_WORDS or (shape.speech and shape.sentence):
        return False
    if is_wire(draft.pieces[i + 1].text) and not any(
        draft.kinds[j] is None and draft.shapes[j].words >= _LEAST_HEADLINE for j in range(i)
    ):
        return False  # the first line that can be a headline, over the agency that sent it
    if near > 1 and i + 2 < len(draft.pieces) and _has_credit_above(draft, i + 2):
        return False
    return near == 1 or (near <= _CREDIT_LINES and (shape.words <= 25 or shape.ragged))


def _is_alternative_text(draft: Draft, i: int) -> bool:
    shape, pieces = draft.shapes[i], draft.pieces
    alone = draft.gap(i) > 0 and pieces[i + 1].line == pieces[i].line + 1
    return draft.open(i) and alone and shape.words <= _ALT_WORDS and not shape.ends and not shape.bullet and i > 0


def _is_pair(draft: Draft, i: int) -> bool:
    """True where the next line ends a block of two lines and says again what this one says."""
    after = draft.shapes[i + 1]
    ends_block = i + 2 >= len(draft.pieces) or draft.gap(i + 2) > 0 or draft.shapes[i + 2].credit
    if not draft.open(i + 1) or not ends_block or not 4 <= after.words <= _MOST_WORDS or after.speech:
        return False
    here, there = _content(draft.pieces[i].text), _content(draft.pieces[i + 1].text)
    return len(here & there) >= 0.5 * len(here)


def _content(text: str) -> set[str]:
    return {word.rstrip("s") for word in _WORDS.findall(fold(text).replace("u.s.", "us")) if len(word) > 1}


def _headed_blocks(draft: Draft) -> bool:
    """True where most blocks of several lines begin with a heading: then a short line over a paragraph is no
    alternative text.
    """
    blocks = [
        i
        for i in range(len(draft.pieces) - 1)
        if draft.gap(i) > 0 and draft.pieces[i + 1].line == draft.pieces[i].line + 1 and not draft.pieces[i + 1].credit
    ]
    singles = sum(draft.gap(i) > 0 for i in range(len(draft.pieces))) - len(blocks)
    return len(blocks) > 3 and len(blocks) > 0.5 * singles
