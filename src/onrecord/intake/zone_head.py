"""The head of a page: what stands before the running text."""

from __future__ import annotations

import re

from onrecord.intake.bylines import is_name_line, is_wire
from onrecord.intake.drafts import Draft
from onrecord.lexicons.furniture import LIST_HEADS
from onrecord.lexicons.outlets import canonical as known_outlet
from onrecord.records import ZoneKind
from onrecord.text.folding import fold

_HEAD_PIECES = 30  # a byline stands among the first so many pieces
_LONGEST_HEAD = 80  # pieces among which a headline is looked for
_SMALL_WORDS = 24  # in two sentences that together are running text
_LEAST_WRAPPED = 5  # words of a line in capitals that is a headline or the first half of one
_TITLE_WORDS = 16  # of a headline that is a sentence
_STEM = 5  # letters of a word that are compared
_HEAD_WORDS = 75  # of sentences that may stand before the byline: decks, notes
_MASTHEAD = re.compile(
    r"\b(?:news|times|post|herald|tribune|gazette|journal|observer|chronicle|courier|daily|weekly|press|"
    r"monitor|mirror|star|telegraph|"
    r"guardian|independent|review|online|radio|standard|examiner|register|bulletin|today|report|wire|"
    r"agency|magazine|express|globe|"
    r"leader|sentinel|mercury|dispatch|ledger|blog|ministry|directorate|department|office|bureau|newsletter|"
    r"letter|slip|notes|"
    r"institute|cent(?:er|re)|university|foundation|association|council|network|society|embassy|agency)\b"
)
_SUMMARY_LABELS = frozenset(("synopsis", "summary", "abstract", "in brief", "in short", "highlights"))
_NUMBERED = re.compile(r"\b(?:[Nn]o|NO|[Nn]r|[Vv]ol|[Ii]ssue|[Ee]dition)\.? ?\d+\W*$")  # of a newsletter or a gazette
_ROUNDUP = re.compile(r"\b(?:briefs|round-?up|in brief|digest|diary)$")


def find_start(draft: Draft) -> int:
    """The index of the piece with which the running text begins; the number of pieces where there is none."""
    count = len(draft.pieces)
    words = 0
    for i, piece in enumerate(draft.pieces[: 2 * _HEAD_PIECES]):
        if piece.dateline and i + 1 < count and draft.pieces[i + 1].line == piece.line:
            return i + 1
        words += draft.shapes[i].words if draft.core(i) else 0
        if words > _HEAD_WORDS:
            break
    first = next((i for i in range(count) if draft.core(i)), count)
    small = next((i for i in range(count) if _small_start(draft, i)), count)
    start = min(first, small)
    if start == count:  # a few short lines: the first sentence under another line
        start = next((i for i in range(1, count) if draft.open(i) and draft.shapes[i].sentence), count)
    byline = _last_head_byline(draft, start)
    if byline >= 0:
        after = (i for i in range(byline + 1, count) if draft.open(i) and _begins(draft, i))
        start = next(after, start)
    stamp = next((i for i in range(1, count) if draft.live and draft.shapes[i].stamp), count)
    return min(start, next((i for i in range(stamp, count) if draft.open(i) and draft.shapes[i].sentence), count))


def _begins(draft: Draft, i: int) -> bool:
    shape = draft.shapes[i]
    return shape.sentence or (shape.ends and shape.words >= 3 and not shape.question)


def _small_start(draft: Draft, i: int) -> bool:
    """True for the first of two sentences in a row, or of three short ones."""
    following = [j for j in range(i, min(i + 8, len(draft.pieces))) if draft.open(j)][:3]
    if not draft.open(i) or len(following) < 2 or not all(_begins(draft, j) for j in following[:2]):
        return False
    words = sum(draft.shapes[j].words for j in following[:2])
    return words >= _SMALL_WORDS or (len(following) == 3 and _begins(draft, following[2]))


def _last_head_byline(draft: Draft, start: int) -> int:
    """The last byline that still belongs to the head: little running text stands before it; -1 where there is none."""
    words, last = 0, -1
    for i in range(min(_HEAD_PIECES, len(draft.pieces))):
        if draft.kinds[i] == "byline" and any(draft.core(j) for j in range(i + 1, min(i + 12, len(draft.pieces)))):
            if i > start and last >= 0 and any(draft.core(j) for j in range(last + 1, i)):
                break
            last = i
        if draft.open(i) and draft.shapes[i].sentence:
            words += draft.shapes[i].words
        if words > _HEAD_WORDS:
            break
    return last


def mark_head(draft: Draft) -> None:
    """Labels everything before the running text: one headline at most, decks, bylines, captions, furniture."""
    headline = next((i for i, kind in enumerate(draft.kinds) if kind == "headline"), None)
    if headline is None:
        headline = _choose_headline(draft)
    if headline is None:
        for i in range(draft.start):
            draft.set(i, "byline" if is_name_line(draft.pieces[i].text, draft.common) else "boilerplate")
        return
    _join_wrapped(draft, headline)
    same = draft.shapes[headline].plain
    headline = next((i for i in range(headline) if draft.kinds[i] is None and draft.shapes[i].plain == same), headline)
    draft.kinds[headline] = "headline"
    draft.start = max(draft.start, headline + 1)
    if draft.start < len(draft.pieces) and draft.start == headline + 1 and not draft.open(draft.start):
        draft.start = next((i for i in range(draft.start, len(draft.pieces)) if draft.open(i)), draft.start)
    for i, shape in enumerate(draft.shapes):
        if i != headline and shape.plain == same and draft.kinds[i] in (None, "subheading"):
            draft.kinds[i] = "boilerplate"
    for i in range(headline):
        summed_up = i > 0 and draft.shapes[i - 1].plain in _SUMMARY_LABELS and draft.shapes[i].sentence
        draft.set(i, "subheading" if summed_up else "boilerplate")
    for i in range(headline + 1, draft.start):
        if draft.open(i):
            draft.set(i, _kind_under_headline(draft, i))
        elif _is_wire_line(draft, i):
            draft.kinds[i] = "byline"


def _join_wrapped(draft: Draft, i: int) -> None:
    """A headline in capitals may go on in the next line; that line must end the block."""
    j = i + 1
    if not draft.open(j) or draft.gap(j) or not (draft.shapes[i].capitals and draft.shapes[j].capitals):
        return
    ends_block = j + 1 >= len(draft.pieces) or draft.gap(j + 1) > 0
    if ends_block and draft.shapes[i].words >= _LEAST_WRAPPED and not draft.shapes[i].ends:
        draft.kinds[j] = "headline"


def _choose_headline(draft: Draft) -> int | None:
    wanted = " ".join(fold(draft.title or "").split()).strip(" .")
    for i in range(min(draft.start + 1, len(draft.pieces))):
        if (
            wanted
            and draft.kinds[i] in (None, "subheading", "body")
            and draft.shapes[i].plain == wanted.strip("\"'?! ")
        ):
            return i
    best, chosen, earlier = 0.0, None, 0.0
    for i in range(min(draft.start + 1, len(draft.pieces), _LONGEST_HEAD)):
        if not draft.open(i) or (i == draft.start and (chosen is not None or not _is_title(draft, i))):
            continue
        own = _headline_score(draft, i)
        score = own + _beside_byline(draft, i) - earlier
        if score > best:
            best, chosen = score, i
        earlier = max(earlier, min(2.5, own - 0.8))
    return chosen


def _is_title(draft: Draft, i: int) -> bool:
    """True for a headline that ends like a sentence: capitals at each word, or a first line that is said again."""
    shape = draft.shapes[i]
    if i == 0 and 4 <= shape.words <= _TITLE_WORDS and draft.gap(1) and _is_said_again(draft):
        return not (shape.speech or shape.reports or shape.bullet or draft.pieces[0].glued)
    return 4 <= shape.words <= 20 and shape.titled >= 0.65 and not draft.pieces[i].glued and draft.core(i + 1)


def _is_said_again(draft: Draft) -> bool:
    """True where at least half of the first line's words stand in the long paragraphs just after it."""
    after = [j for j in range(1, min(4, len(draft.pieces))) if draft.open(j)][:2]
    if not after or not draft.core(after[0]):
        return False
    below = {word[:_STEM] for j in after for word in draft.shapes[j].plain.split() if len(word) >= _STEM}
    words = {word.strip(".,")[:_STEM] for word in draft.shapes[0].plain.split() if len(word) >= _STEM}
    return len(words) >= 2 and len(words & below) >= 0.5 * len(words)


def _beside_byline(draft: Draft, i: int) -> float:
    after = next(
        (j for j in range(i + 1, min(i + _LONGEST_HEAD, len(draft.pieces))) if draft.kinds[j] != "boilerplate"),
        len(draft.pieces),
    )
    if after == len(draft.pieces) or draft.kinds[after] != "byline":
        return 0.0
    named = is_name_line(draft.pieces[i].text, draft.common) and not _ROUNDUP.search(fold(draft.pieces[i].text))
    return -2.0 if named else 1.5


def _headline_score(draft: Draft, i: int) -> float:
    """How much a piece before the running text looks like its headline; weights by hand, on
    `evaluation/zones/gold/dev`, November 2026.
    """
    shape, text = draft.shapes[i], draft.pieces[i].text
    score = 0.35 * min(shape.words, 9) - (2.0 if shape.soft and shape.words <= 6 else 0.0)
    if shape.words <= 2 or shape.section:
        score -= 2.0
    if shape.capitals and shape.words >= _LEAST_WRAPPED:
        score += 1.0
    if _NUMBERED.search(text) or text.startswith(">"):
        score -= 2.5
    if _ROUNDUP.search(fold(text)) and i + 1 < len(draft.pieces) and draft.kinds[i + 1] == "byline":
        score += 3.0
    if _repeated(draft, i):
        score += 4.0
    if shape.words <= 9 and (known_outlet(text) or _MASTHEAD.search(fold(text))) and shape.titled > 0.75:
        score -= 2.5
    if shape.bullet or shape.keywords or shape.lowercase or draft.kinds[i] == "caption":
        score -= 2.5
    if shape.ends and text.rstrip("\"'”’").endswith((".", "…")) and not shape.ragged:
        score -= 1.0
        stated = shape.determined and shape.titled < 0.7 and "byline" not in draft.kinds[i : draft.start]
        if stated and not (i == 0 and _is_said_again(draft)):
            score -= 1.5
        if shape.words > 16:
            score -= 1.0
        if shape.speech or shape.words > 24:
            score -= 3.0
    if shape.words > 30:
        score -= 2.0
    return score


def _repeated(draft: Draft, i: int) -> bool:
    """True for a line that stands twice, or at the end of an earlier one (a trail of sections, a mail's subject)."""
    plain = draft.shapes[i].plain
    if len(plain) <= 15 or draft.shapes[i].words < 4:
        return False
    others = ((j, shape.plain) for j, shape in enumerate(draft.shapes) if j != i and shape.words <= 40)
    return any(other == plain or (j < i and other.endswith(plain)) for j, other in others)


def _is_wire_line(draft: Draft, i: int) -> bool:
    """True for an agency's name under the headline or beside a byline, where no picture is near."""
    if draft.kinds[i] != "boilerplate" or not is_wire(draft.pieces[i].text) or draft.pieces[i].glued:
        return False
    near = draft.kinds[i + 1] if i + 1 < len(draft.pieces) else None
    return draft.kinds[i - 1] in ("headline", "subheading", "byline") and near != "caption"


def _kind_under_headline(draft: Draft, i: int) -> ZoneKind:
    """The kind of an unlabelled piece between headline and running text."""
    shape, text = draft.shapes[i], draft.pieces[i].text
    before = draft.kinds[i - 1]
    beside = before in ("headline", "subheading", "byline") or (
        i + 1 < len(draft.pieces) and draft.kinds[i + 1] == "byline"
    )
    dated = any(draft.kinds[j] == "byline" for j in range(max(0, i - 4), min(i + 5, draft.start)))
    if dated and 2 <= shape.words <= 4 and not (shape.soft or shape.section) and is_name_line(text, draft.common):
        return "byline"
    if is_name_line(text, draft.common) and beside and shape.words != 1:
        return "byline"
    if (
        2 <= shape.words <= 5
        and shape.titled == 1.0
        and i + 1 < len(draft.pieces)
        and draft.kinds[i + 1] == "byline"
        and beside
    ):
        return "byline"
    if shape.words <= 2 and is_name_line(f"{text} {text}", draft.common) and before == "byline":
        return "byline"
    if shape.plain in LIST_HEADS:
        return "subheading"
    if i + 1 < len(draft.pieces) and draft.pieces[i + 1].dateline and draft.pieces[i + 1].text.endswith(":"):
        return "subheading"
    if shape.bullet:
        listed = next((k for k in range(i - 1, max(-1, i - _LONGEST_HEAD), -1) if not draft.shapes[k].bullet), -1)
        return "subheading" if listed >= 0 and draft.kinds[listed] == "headline" else "body"
    if draft.shapes[i].lowercase and shape.words <= 12:
        return "caption"
    if before == "caption" and draft.shapes[i - 1].lowercase and not draft.gap(i) and shape.words >= 4:
        return "caption"
    if i + 1 < len(draft.pieces) and draft.shapes[i + 1].bullet and shape.words <= 4:
        return "subheading"
    if shape.section or shape.words <= 2 or shape.soft or (before in ("byline", "boilerplate") and shape.words < 9):
        return "boilerplate"
    if shape.words >= 6 or (shape.words >= 4 and before == "headline" and shape.titled < 0.8):
        return "subheading"
    return "boilerplate"
