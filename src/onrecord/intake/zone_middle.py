"""The running text: headings, lists, pull quotes and captions inside it."""

from __future__ import annotations

import re

from onrecord.intake.bylines import is_name_line, is_role, is_wire
from onrecord.intake.drafts import Draft
from onrecord.lexicons.furniture import LIST_HEADS
from onrecord.records import ZoneKind
from onrecord.text.folding import fold

_LONGEST_PULLED_FROM = 300_000  # characters of running text in which pull quotes are looked for
_LOOK_AHEAD = 40  # pieces
_HEADING_WORDS = 14
_LINK_IN_CAPITALS = 6  # words of a line in capitals between paragraphs, which links to another story
_NAME_WORDS = 4  # of an entry in a list of names
_QUESTION_WORDS = 12
_PULLED = re.compile(r"[\W_]+")
_LONGEST_BROKEN_FROM = 60_000  # characters in which pull quotes are looked for that the text breaks by "he said"
_LEAST_PART, _MOST_BETWEEN = 8, 60  # letters of each part of such a quotation, and between the parts
_SHORT_SENTENCE = 3  # words
_INTRODUCTION, _INTRODUCTION_WORDS = 2, 80  # pieces among which a note introduces a document or an interview
_INTRODUCES = re.compile(
    r"\b(?:below (?:is|are|we)|what follows|(?:edited|condensed|shortened|abridged) (?:for|and|version)|(?:transcript|"
    r"excerpts?|full text|translation|extracts?)\b.{0,60}\b(?:follows?|below)|we (?:print|publish|reproduce|give|"
    r"translate) (?:it|them|the|his|her|their)|(?:printed|published|reproduced|translated) (?:here|below|in full))\b"
)
_ONE_QUOTATION = re.compile(r"[“\"][^“”\"]+[”\"]")
_LEAST_QUESTIONS = 2
_TO_ANOTHER = re.compile(
    r"\b(?:did|do|have|were|would|will|are|was|don't|didn't) you (?:\w+ ){0,2}(?:think|feel|say|said|mean|regret|"
    r"believe|remember|expect|miss|see|hope|ask|tell|fear|worry|answer|respond)|"
    r"you (?:said|say|told|wrote|were|have (?:said|been))\b"
)
_NUMBER = re.compile(r"(?:\d{1,2}|[IVX]{1,4})[.)] [A-Z]")
_QUOTED_END = re.compile(r"[^.!?,…][”\"’']$")
_QUOTES_OF = re.compile(r"(?:quotes?|comments?|remarks|statements?) (?:attributable|attributed) to\b")


def mark_middle(draft: Draft) -> None:
    """Labels every piece from the start of the running text on that has no kind yet."""
    _mark_pull_quotes(draft)
    interview = _is_interview(draft)
    i = draft.start
    while i < len(draft.pieces):
        if not draft.open(i):
            i += 1
            continue
        if draft.shapes[i].plain in LIST_HEADS and _is_open_ended(draft, i + 1):
            draft.set(i, "subheading")
            i += 1
            continue
        run = _run_of_headings(draft, i)
        if run > i + 1:
            kind = _kind_of_run(draft, i, run)
            for j in range(i, run):
                draft.set(j, kind)
            i = run
            continue
        draft.set(i, "body" if interview and draft.shapes[i].question else _kind(draft, i))
        i += 1


def mark_entries(draft: Draft) -> None:
    """On a page of entries under times of day, the line after a time is a heading; a name over a role is a byline."""
    for i in range(len(draft.pieces) - 1):
        named = draft.open(i) and draft.kinds[i + 1] == "byline" and not draft.gap(i + 1) and i > 0
        if named and is_role(draft.pieces[i + 1].text) and is_name_line(draft.pieces[i].text, draft.common):
            draft.kinds[i] = "byline"
    for i in range(1, len(draft.pieces)) if draft.live else ():
        j = i - 1
        while j > 0 and draft.kinds[j] == "byline" and not draft.shapes[j].stamp:
            j -= 1
        shape = draft.shapes[i]
        heading = not (shape.ends or shape.sentence or shape.section) and 2 <= shape.words <= _HEADING_WORDS
        if draft.open(i) and draft.shapes[j].stamp and heading and _text_follows(draft, i + 1):
            named = is_name_line(draft.pieces[i].text, draft.common)
            draft.kinds[i] = "byline" if named else "subheading"


def _is_interview(draft: Draft) -> bool:
    """True where at least two questions stand on lines of their own and one asks somebody what they did or think."""
    asked = [i for i in range(draft.start, len(draft.pieces)) if draft.open(i) and draft.shapes[i].question]
    return len(asked) >= _LEAST_QUESTIONS and any(_TO_ANOTHER.search(draft.shapes[i].plain) for i in asked)


def _mark_pull_quotes(draft: Draft) -> None:
    """A line of its own that a longer paragraph also has, word for word, was set as an ornament."""
    plain = [_PULLED.sub("", fold(piece.text)) for piece in draft.pieces]
    whole = "\n".join(
        plain[i] for i in range(draft.start, len(plain)) if draft.kinds[i] is None or draft.kinds[i] == "body"
    )
    if len(whole) > _LONGEST_PULLED_FROM:
        return
    if len(whole) <= _LONGEST_BROKEN_FROM:
        _mark_broken_quotes(draft, plain, whole)
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


def _mark_broken_quotes(draft: Draft, plain: list[str], whole: str) -> None:
    """A line that is nothing but a quotation, which a paragraph also has with "he said" in the middle."""
    for i in range(draft.start, len(draft.pieces)):
        text = draft.pieces[i].text.strip()
        if not draft.open(i) or not 6 <= draft.shapes[i].words <= 45 or draft.pieces[i].glued:
            continue
        if not _ONE_QUOTATION.fullmatch(text):
            continue
        words = plain[i]
        for cut in range(_LEAST_PART, len(words) - _LEAST_PART):
            at = whole.find(words[:cut])
            if at < 0:
                break
            while at >= 0:
                after = at + cut
                end = whole.find(words[cut:], after + 4, after + _MOST_BETWEEN + len(words) - cut)
                if end >= 0 and "\n" not in whole[at:end]:
                    draft.kinds[i] = "boilerplate"
                    break
                at = whole.find(words[:cut], after)
            if draft.kinds[i] is not None:
                break


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
    opened = i > 0 and (draft.pieces[i - 1].text.rstrip().endswith(":") or draft.shapes[i - 1].plain in LIST_HEADS)
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
    if after is None:
        return False
    shape = draft.shapes[after]
    return shape.sentence or shape.bullet or (after == i and shape.ends and shape.words >= _SHORT_SENTENCE)


def _kind(draft: Draft, i: int) -> ZoneKind:
    shape = draft.shapes[i]
    if _is_numbered_heading(draft, i):
        return "subheading"
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
    if i < draft.start + _INTRODUCTION and shape.words <= _INTRODUCTION_WORDS and _INTRODUCES.search(shape.plain):
        return "subheading"
    if _is_quoting_heading(draft, i):
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
    if shape.words >= (_LINK_IN_CAPITALS if shape.capitals else 9) and shape.titled >= 0.7:
        return "boilerplate"
    if _heads_furniture(draft, i):
        return "boilerplate"
    return "subheading" if _text_follows(draft, i + 1) else "body"


def mark_wire_signs(draft: Draft) -> None:
    """Labels who sent the text: "(AFP)" on a line of its own after a paragraph, "AFP" after the last one.

    All else is labelled.
    """
    last = max((i for i, kind in enumerate(draft.kinds) if kind == "body"), default=-1)
    for i in range(max(1, draft.start), len(draft.pieces)):
        text = draft.pieces[i].text.strip()
        alone = draft.kinds[i] == "boilerplate" and not draft.pieces[i].glued and is_wire(text)
        if alone and draft.kinds[i - 1] == "body" and draft.shapes[i - 1].ends and (text.startswith("(") or i > last):
            draft.kinds[i] = "byline"


def _is_numbered_heading(draft: Draft, i: int) -> bool:
    """True for "1. The army is not ready" on a line between blank ones, with a paragraph after it."""
    shape, j = draft.shapes[i], i + 1
    if not _NUMBER.match(draft.pieces[i].text) or shape.ends or shape.words > _HEADING_WORDS or j >= len(draft.pieces):
        return False
    paragraph = draft.open(j) and draft.shapes[j].sentence and not draft.shapes[j].bullet
    return draft.gap(i) > 0 and (draft.gap(j) > 0 or shape.capitals) and paragraph


def _is_quoting_heading(draft: Draft, i: int) -> bool:
    """True for a short line that ends in words quoted and in no other mark, and for a press office's "Quotes …:"."""
    shape, text = draft.shapes[i], draft.pieces[i].text.strip()
    if not 3 <= shape.words <= _HEADING_WORDS or not _text_follows(draft, i + 1):
        return False
    quoting = bool(_QUOTED_END.search(text)) and text[0] not in "“\"'‘" and text[0].isupper() and not shape.reports
    return quoting or bool(_QUOTES_OF.match(shape.plain))


def _heads_furniture(draft: Draft, i: int) -> bool:
    """True for a line just over a line of furniture, or between two: the first line of an offer."""
    j = i + 1
    before = (
        i > 0 and draft.kinds[i - 1] == "boilerplate" and not (draft.shapes[i - 1].credit or draft.pieces[i - 1].glued)
    )
    return (
        j < len(draft.pieces)
        and draft.kinds[j] == "boilerplate"
        and (draft.gap(j) == 0 or before)
        and not draft.pieces[j].glued
        and not draft.shapes[j].credit
        and draft.shapes[j].words > 0
    )
