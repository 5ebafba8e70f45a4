"""The running text: headings, lists, pull quotes and captions inside it."""

from __future__ import annotations

import re

from onrecord.intake.bylines import is_name_line
from onrecord.intake.drafts import Draft
from onrecord.lexicons.furniture import LIST_HEADS
from onrecord.records import ZoneKind
from onrecord.text.folding import fold

_LONGEST_PULLED_FROM = 300_000  # characters of running text in which pull quotes are looked for
_LOOK_AHEAD = 40  # pieces
_HEADING_WORDS = 14
_NAME_WORDS = 4  # of an entry in a list of names
_QUESTION_WORDS = 12
_PULLED = re.compile(r"[\W_]+")


def mark_middle(draft: Draft) -> None:
    """Labels every piece from the start of the running text on that has no kind yet."""
    _mark_pull_quotes(draft)
    i = draft.start
    while i < len(draft.pieces):
        if not draft.open(i):
            i += 1
            continue
        run = _run_of_headings(draft, i)
        if run > i + 1:
            kind = _kind_of_run(draft, i, run)
            for j in range(i, run):
                draft.set(j, kind)
            i = run
            continue
        draft.set(i, _kind(draft, i))
        i += 1


def _mark_pull_quotes(draft: Draft) -> None:
    """A line of its own that a longer paragraph also has, word for word, was set as an ornament."""
    plain = [_PULLED.sub("", fold(piece.text)) for piece in draft.pieces]
    whole = "\n".join(
        plain[i] for i in range(draft.start, len(plain)) if draft.kinds[i] is None or draft.kinds[i] == "body"
    )
    if len(whole) > _LONGEST_PULLED_FROM:
        return
    for i in range(draft.start, len(draft.pieces)):
        shape = draft.shapes[i]
        if (
            draft.open(i)
            and 5 <= shape.words <= 45
            and not draft.pieces[i].glued
            and len(plain[i]) > 20
            and whole.count(plain[i]) > 1
        ) and any(
            len(plain[j]) > len(plain[i]) + 8 and plain[i] in plain[j]
            for j in range(draft.start, len(plain))
            if draft.open(j)
        ):
            draft.kinds[i] = "boilerplate"


def _is_open_ended(draft: Draft, i: int) -> bool:
    shape = draft.shapes[i]
    return (
        draft.open(i)
        and not shape.ends
        and not shape.bullet
        and shape.words <= _HEADING_WORDS
        and not draft.pieces[i].glued
    )


def _run_of_headings(draft: Draft, i: int) -> int:
    j = i
    while j < len(draft.pieces) and _is_open_ended(draft, j):
        j += 1
    return j


def _kind_of_run(draft: Draft, i: int, end: int) -> ZoneKind:
    """Lines without an end mark, one after another: a list of names, two headings, or links."""
    words = [draft.shapes[j].words for j in range(i, end)]
    opened = i > 0 and draft.pieces[i - 1].text.rstrip().endswith(":")
    if all(draft.shapes[j].words >= 8 and draft.shapes[j].titled < 0.7 for j in range(i, end)) and not opened:
        return "caption"
    if end - i == 2 and not opened:
        return "subheading" if _text_follows(draft, end) else "body"
    return (
        "body" if opened or sum(words) <= _NAME_WORDS * len(words) or not _text_follows(draft, end) else "boilerplate"
    )


def _text_follows(draft: Draft, i: int) -> bool:
    after = next(
        (
            j
            for j in range(i, min(i + _LOOK_AHEAD, len(draft.pieces)))
            if draft.kinds[j] not in ("byline", "boilerplate", "caption")
        ),
        None,
    )
    return after is not None and (draft.shapes[after].sentence or draft.shapes[after].bullet)


def _kind(draft: Draft, i: int) -> ZoneKind:
    shape = draft.shapes[i]
    if draft.pieces[i].glued or shape.bullet:
        return "body"
    if (
        shape.question
        and shape.words <= _QUESTION_WORDS
        and not shape.speech
        and draft.pieces[i].text[:1] not in "“\"'‘"
    ):
        asked = (
            _text_follows(draft, i + 1)
            and not re.match(r"[A-Z][\w .]{0,30}: ", draft.pieces[i].text)
            and i > draft.start
        )
        single = len(re.findall(r"[.!?]", draft.pieces[i].text)) == 1
        return "subheading" if asked and single and draft.pieces[i].text[:1].isupper() else "body"
    if shape.plain in LIST_HEADS and _text_follows(draft, i + 1):
        return "subheading"
    if shape.soft and not (shape.sentence and shape.words > 6):
        return "boilerplate"
    if shape.ends or shape.sentence or shape.words > _HEADING_WORDS:
        return "body"
    if re.fullmatch(r"\(.{1,40}\)", draft.pieces[i].text.strip()):
        return "body"
    if shape.lowercase and shape.words >= 3:
        return "caption" if draft.gap(i) else "body"
    if draft.kinds[i - 1] == "byline" and is_name_line(draft.pieces[i].text, draft.common):
        return "byline"
    if shape.words >= 8 and shape.titled < 0.7 and i + 1 < len(draft.pieces) and draft.gap(i + 1) > 0:
        return "caption"
    if shape.words >= 9 and shape.titled >= 0.7:
        return "boilerplate"
    return "subheading" if _text_follows(draft, i + 1) else "body"
