"""What stands after the running text, and rails of links inside it: comments, related stories, offers, blurbs."""

from __future__ import annotations

import re

from onrecord.intake.bylines import is_staff_line
from onrecord.intake.drafts import Draft
from onrecord.intake.line_shapes import LONG
from onrecord.lexicons.furniture import AUTHOR_HEADS, COMMENTS_HEADS, LIST_HEADS, NOTES_HEADS, RELATED_HEADS
from onrecord.text.folding import fold

_MOST_HEAD_WORDS = 9  # of a line that heads a rail
_BLURB_WORDS = 90
_PERSON_TITLE = re.compile(r"^(?:dr|prof|professor|mr|mrs|ms|col|gen|sir|rev)\.? ")
_LINK_WORDS = 16  # of a line that is a link
_RAIL = 12  # pieces that a rail inside the text has at most
_BLURB_PIECES = 10  # from the end, among which an author's blurb may stand
_LEAST_FURNITURE = 2.5  # how much more furniture than text a tail must have
_REPORTING_WORDS = 8  # of a sentence that reports what somebody said
_SHORT_REPORT = 5  # the same, for one that says so and ends in a full stop
_LEAST_BEFORE = 40  # words of running text that stand before comments


def mark_tail(draft: Draft) -> None:
    """Labels what follows the running text, and lists of links inside it, as furniture."""
    _cut_comments(draft)
    _cut_furniture(draft)
    _mark_blocks(draft)
    _mark_link_blocks(draft)
    _mark_rails(draft)
    _mark_blurbs(draft)
    _mark_rest(draft)


def _heads(draft: Draft, i: int) -> str | None:
    shape = draft.shapes[i]
    if shape.words > _MOST_HEAD_WORDS + 8 or (shape.bullet and shape.words > 6):
        return None
    words = " ".join(fold(draft.pieces[i].text).split()).strip(" .:;|>»-–—•*←→#!")
    if COMMENTS_HEADS.fullmatch(words):
        return "comments"
    if shape.words > _MOST_HEAD_WORDS:
        return None
    if AUTHOR_HEADS.fullmatch(words):
        return "author"
    if NOTES_HEADS.fullmatch(words) and i > draft.start:
        return "notes"
    if RELATED_HEADS.fullmatch(words) and not (shape.sentence and not shape.furniture):
        return "related"
    return None


def _words_before(draft: Draft) -> list[int]:
    """For each place between two pieces, how many words of running text stand before it."""
    counts = [0] * (draft.start + 1)
    for j in range(draft.start, len(draft.pieces)):
        counts.append(counts[-1] + (draft.shapes[j].words if draft.open(j) and draft.shapes[j].sentence else 0))
    return counts


def _cut_comments(draft: Draft) -> None:
    words = _words_before(draft)
    total = words[-1]
    for i in range(draft.start, len(draft.pieces)):
        if draft.kinds[i] not in (None, "boilerplate"):
            continue
        kind = _heads(draft, i)
        before = words[i]
        ends = (kind == "comments" and before >= _LEAST_BEFORE and before > 0.3 * total) or (
            kind == "notes" and before > 0.5 * total
        )
        if ends:
            for j in range(i, len(draft.pieces)):
                draft.kinds[j] = "boilerplate"
            return


def _cut_furniture(draft: Draft) -> None:
    """Cuts where what follows is mostly furniture: each piece of it counts for a cut, each sentence against one."""
    words = _words_before(draft)
    best, cut, score = _LEAST_FURNITURE, None, 0.0
    for i in range(len(draft.pieces) - 1, draft.start, -1):
        shape = draft.shapes[i]
        if draft.kinds[i] == "boilerplate":
            score += 0.3 if draft.pieces[i].glued or shape.credit or not shape.words else 1.0
        elif shape.soft:
            score += 0.8
        elif shape.sentence and shape.ends:
            least = _SHORT_REPORT if shape.reports and draft.pieces[i].text.endswith(".") else _REPORTING_WORDS
            if (shape.speech or shape.reports) and shape.words >= least and draft.kinds[i] is None:
                break  # somebody is quoted: the article goes on to here at least
            score -= 2.0 + shape.words / 12
        elif draft.kinds[i] in ("caption", "byline", "subheading"):
            score -= 0.5
        elif not shape.ends and not shape.bullet:
            score += 0.35
        if score < -8.0:
            break
        if score > best and draft.kinds[i] == "boilerplate" and not draft.pieces[i].glued and words[i] >= _LEAST_BEFORE:
            best, cut = score, i
    for j in range(cut, len(draft.pieces)) if cut is not None else ():
        if draft.kinds[j] != "byline" or not is_staff_line(draft.pieces[j].text):
            draft.kinds[j] = "boilerplate"


def _mark_blocks(draft: Draft) -> None:
    """A block of lines without blank lines between, in which furniture is the rule, is furniture altogether."""
    i = draft.start
    while i < len(draft.pieces):
        end = i + 1
        while end < len(draft.pieces) and draft.pieces[end].line - draft.pieces[end - 1].line <= 1:
            end += 1
        lines = [j for j in range(i, end) if not draft.pieces[j].glued]
        plain = sum(draft.kinds[j] == "boilerplate" and draft.shapes[j].words > 0 for j in lines)
        cores = [j for j in lines if draft.core(j)]
        quiet = all(not draft.shapes[j].speech and draft.shapes[j].words <= 70 for j in cores)
        if len(lines) >= 3 and plain >= (0.6 if cores and quiet else 0.4) * len(lines) and (quiet or not cores):
            between = [j for j in lines if draft.kinds[j] == "boilerplate"]
            for j in range(between[0], between[-1]):
                draft.set(j, "boilerplate")
        i = end


def _mark_link_blocks(draft: Draft) -> None:
    """A block of links without a heading: lines that are no statements, of which the last is furniture by its words."""
    for end in range(draft.start + 1, len(draft.pieces)):
        ends_block = end + 1 >= len(draft.pieces) or draft.gap(end + 1) > 0
        if draft.kinds[end] != "boilerplate" or not ends_block or draft.pieces[end].glued or draft.gap(end):
            continue
        first = end
        while first > draft.start and not draft.gap(first) and _may_be_link(draft, first - 1):
            first -= 1
        if first < end and draft.gap(first) > 0:
            for j in range(first, end):
                draft.set(j, "boilerplate")


def _may_be_link(draft: Draft, i: int) -> bool:
    shape = draft.shapes[i]
    if draft.kinds[i] == "boilerplate":
        return not shape.credit
    return draft.open(i) and not shape.bullet and (shape.question or not shape.ends) and shape.words <= _LINK_WORDS


def _mark_rails(draft: Draft) -> None:
    for i in range(len(draft.pieces)):
        if draft.kinds[i] not in (None, "boilerplate") or _heads(draft, i) not in ("related", "author"):
            continue
        if draft.shapes[i].section and draft.open(i) and i > draft.start and _resumes(draft, i + 1):
            continue
        draft.kinds[i] = "boilerplate"
        if i < draft.start:
            continue
        for j in range(i + 1, min(i + _RAIL, len(draft.pieces))):
            dated = draft.kinds[j] == "byline" and not is_staff_line(draft.pieces[j].text)
            if (draft.kinds[j] not in (None, "boilerplate") and not dated) or _resumes(draft, j):
                break
            draft.kinds[j] = "boilerplate"


def _resumes(draft: Draft, j: int) -> bool:
    """True where running text goes on: a sentence with an end mark that is no headline of a link."""
    if j >= len(draft.pieces):
        return False
    shape = draft.shapes[j]
    return (
        draft.open(j) and shape.sentence and shape.ends and not shape.question and shape.words >= 5 and not shape.blurb
    )


def _mark_blurbs(draft: Draft) -> None:
    _mark_known_authors(draft)
    last = len(draft.pieces) - 1
    while last > draft.start and draft.kinds[last] == "boilerplate":
        last -= 1
    for i in range(max(draft.start + 1, last + 1 - _BLURB_PIECES), len(draft.pieces)):
        if draft.open(i) and draft.shapes[i].blurb and not draft.shapes[i].speech and _near_end(draft, i):
            draft.kinds[i] = "boilerplate"


def _mark_known_authors(draft: Draft) -> None:
    """A sentence on who somebody is whom a byline names is a blurb; near the end any that begins so."""
    names = ""
    last = len(draft.pieces) - 1  # the last piece but one that is a sentence and no furniture
    sentences = 0
    while last > draft.start and sentences < 2:
        sentences += draft.open(last) and draft.shapes[last].sentence and not draft.shapes[last].blurb
        last -= 1
    for i, shape in enumerate(draft.shapes):
        if draft.kinds[i] == "byline":
            names += f" {fold(draft.pieces[i].text)} "
        elif i > draft.start and shape.plain.startswith("about ") and shape.plain[6:] in names and shape.words > 2:
            draft.kinds[i] = "boilerplate"
        elif draft.open(i) and not (shape.speech or shape.reports) and (shape.blurb or i > max(last, draft.start)):
            person = " ".join(_PERSON_TITLE.sub("", fold(draft.pieces[i].text)).split()[:2]).strip(",")
            if shape.words <= _BLURB_WORDS and " " in person and f" {person}" in names:
                draft.kinds[i] = "boilerplate"


def _near_end(draft: Draft, i: int) -> bool:
    """True where at most two sentences follow that are no furniture."""
    return (
        sum(
            draft.open(j) and draft.shapes[j].sentence and not draft.shapes[j].blurb
            for j in range(i + 1, len(draft.pieces))
        )
        <= 1
    )


def _mark_rest(draft: Draft) -> None:
    """After the last sentence only short paragraphs that end like sentences, and lists that it opens, still belong to
    the text.
    """
    open_pieces = [i for i in range(draft.start, len(draft.pieces)) if draft.open(i)]
    last = max((i for i in open_pieces if _closes(draft, i)), default=-1)
    if last < 0:
        last = max((i for i in open_pieces if draft.shapes[i].sentence), default=-1)
    if last < 0:
        return
    opens_list = draft.pieces[last].text.endswith(":")
    broken = False
    for i in range(last + 1, len(draft.pieces)):
        if draft.kinds[i] == "boilerplate":
            broken = True
        elif draft.open(i):
            shape = draft.shapes[i]
            short = shape.ends and not shape.question and draft.pieces[i].text[-1:] not in ":…"
            opens_list = opens_list or (not broken and shape.plain in LIST_HEADS)
            if broken or not (shape.bullet or short or opens_list):
                draft.kinds[i] = "boilerplate"
                broken = True


def _closes(draft: Draft, i: int) -> bool:
    shape = draft.shapes[i]
    return (shape.ends and (shape.sentence or shape.words >= 4)) or (shape.sentence and shape.words >= LONG)
