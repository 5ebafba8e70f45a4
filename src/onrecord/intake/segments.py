"""The pieces of a page's text that can be of different kinds: lines, and what is glued together inside one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from onrecord.intake.bylines import DATELINE, DATELINE_WITH_COLON
from onrecord.intake.running_text import END, is_sentence
from onrecord.lexicons.furniture_glued import GLUED
from onrecord.lexicons.outlets import canonical as known_outlet
from onrecord.lexicons.picture_credits import AGENCY, BRACKETED, LABEL

_NAME = r"(?:(?:[A-Z][\w’'.-]*|al-[\w-]+|van|von|de|der|bin|el|la)[ ]?){1,5}"
# A credit at the end of a caption: "…, January 4, 2020. REUTERS/A. Name", "(AP Photo/A. Name)", "Photo: A. Name/Getty
# Images".
_TAIL_CREDIT = re.compile(
    rf"""(?:(?<=[.!?…”"’)])|(?<=[a-z0-9])(?=\s*[\[(|])|(?<=[a-z0-9,;:])\s)\s*(?P<credit>
    [\[(]\s*(?:
        {BRACKETED}
        |{LABEL}\s*(?:by|:|,|/|courtesy)\s?[^()\[\]]{{2,80}}
        |{AGENCY}\s*(?:[Pp]hoto|[Ii]mages?|[Ff]ile)?\s*[/|:][^()\[\]]{{2,60}}
        |{AGENCY}(?:\s(?:[Pp]hotos?|[Ii]mages?|[Ff]ile(?:\s[Pp]hoto)?))?
        |{AGENCY}\s(?:via|for|through)\s[A-Z][^()\[\]]{{1,40}}
        |[^()\[\]]{{2,50}}(?:/|\svia\s|,\s|\s\|\s){AGENCY}(?:\s[Pp]hoto)?
        |(?:[A-Z][\w.’'-]*\s?){{1,5}}\s?/\s?(?:[A-Z][\w.’'&-]*\s?){{1,5}}
    )\s*[\])]\.?
    |(?<=[.!?…”"’)])\s*[\[(](?!The\s)[A-Z][a-z]?[\w.’'-]*(?:\s[A-Z][\w.’'-]+){{1,2}}
        (?:\sfor\s(?:[Tt]he\s)?[A-Z][\w’'&-]+(?:\s[A-Z][\w’'&-]+){{0,3}})?[\])]
    |Credit(?:\.{{3}}|…)\s?.{{0,80}}
    |(?<=[.!?…”"’)])\s+(?:Agencies|Handout|Supplied|Contributed|Submitted|Courtesy)\.?
    |(?<=[.!?…”"’)])\s+(?:[A-Z][\w.’'&-]*\s|of\s|the\s|for\s|/\s){{1,9}}via\s(?:[A-Z][\w.’'&-]*\s?){{1,4}}
    |[\[(](?:[A-Z][\w’'-]+\s){{0,3}}(?:[Pp]hoto|[Pp]icture|[Ii]mage)s?\s?(?::|by)\s?[A-Z][^()\[\]]{{2,50}}[\])]
    |(?:{AGENCY})(?:\s[Pp]hoto)?\s?/\s?{_NAME}(?:/[\w. ]{{2,40}})?\.?
    |[|•·–—]?\s*{LABEL}\s*(?:by\s|:\s?|courtesy\s(?:of\s)?)(?:[A-Z@][^.!?]{{1,80}}|{_NAME})\.?
    |©\s?[A-Z][^.!?]{{1,80}}
    |(?:(?:[Hh]andout|[Ff]ile|[Ss]tock|[Aa]rchive|[Ll]ibrary)\s(?:[Pp]icture|[Pp]hoto|[Ii]mage))\.?
    |(?<=[.!?…”"’)])\s*(?:[A-Z][\w.’'-]*\s){{1,4}}?[A-Z]?[\w.’'-]*\s?/\s?(?:[A-Z][\w.’'&-]*\s?){{1,5}}
    |{_NAME}\s?(?:/|\svia\s|\s[–—-]\s|\|\s?)(?:{AGENCY})(?:\s[Pp]hoto)?(?:/[\w. ]{{2,40}})?\.?
    )$""",
    re.X,
)
# All capitals with a slash: "…years later.SERGEANT A. NAME/U.S. ARMY".
_CAPITALS_CREDIT = re.compile(
    r"(?<=[.!?…”\"’)])\s?(?P<credit>[A-Z][A-Z.’',&-]*(?: [A-Z.,&’'–—-]+){0,12}"
    r"(?:/| VIA | – )[A-Z][A-Za-z.,’'&/ –—-]{1,90})"
    r"$"
)
# A name left over from a link, between a sentence end and a quotation mark that touches it.
_LEFT_OVER_NAME = re.compile(r"(?<=[.!?”…])\s(?P<name>(?:[A-Z][\w.&’-]*)(?: [A-Z][\w.&’-]*){0,2})(?=“)")
# The sign of an agency after the last sentence: "… said. – Reuters".
_SIGN_OFF = re.compile(r"(?<=[.!?”\"’])\s*(?P<sign>(?:[–—]|--?)\s?(?:[A-Z][\w.'’&-]*(?:\s|/|$)){1,4})$")
_SITE_TAIL = re.compile(
    r"\s+(?P<mark>[|–—-]|::|»)\s+(?P<site>(?:[A-Z][\w.'’&-]*|of|the|and)(?:\s(?:[A-Z][\w.'’&-]*|of|the|and)){0,4})$"
)
_SITE_WORDS = re.compile(
    r"\b(?:News|Times|Post|Herald|Tribune|Gazette|Journal|Observer|Chronicle|Courier|Daily|Weekly|Press|"
    r"Monitor|Mirror|Star|Telegraph|"
    r"Guardian|Independent|Review|Online|TV|Radio|Standard|Examiner|Register|Record|Bulletin|Today|Report|"
    r"Wire|Agency|Magazine|Sun|Mail|"
    r"Express|Globe|Leader|Sentinel|Mercury|Dispatch|Ledger|Letter|Blog|\w+\.(?:com|org|net))\b"
)
_LOWER = re.compile(r"\b[a-z]{2,}")
_HEAD_LINES = 12  # lines of the page among which a headline with the site's name may stand
MOST_PIECES = 50_000
_HEADING_WORDS = 9  # of a line over a place with a colon
_CAPITAL_LABEL = re.compile(r"[A-Z][A-Z .'’-]{1,30}: ")
_BRIEF_WORDS = 6  # of the same in a list of briefs
_OPENING_WORDS = 14  # a paragraph of so many words may open with a dateline


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A piece of one line. `line` counts the source's lines, blank ones too; `glued` is true for a piece cut off
    inside a line.
    """

    start: int
    end: int
    text: str
    line: int
    glued: bool = False
    credit: bool = False
    furniture: bool = False
    dateline: bool = False


def segments(text: str) -> list[Segment]:
    """The lines that are not blank, cut where furniture, a credit or a dateline is glued to a sentence, in order.

    The first `MOST_PIECES` of them at most: an article has no more.
    """
    return list(islice(_all_segments(text), MOST_PIECES))


def _all_segments(text: str) -> Iterator[Segment]:
    places = _places_with_colons(text[:100_000])
    at = 0
    for number, line in enumerate(text.split("\n")):
        begin = at + len(line) - len(line.lstrip())
        if line.strip():
            yield from _cut(line.strip(), begin, number, places=places)
        at += len(line) + 1


def _places_with_colons(text: str) -> int:
    """How many lines "PLACE: …" opens: one, or several that each stand under a heading; 0 where they are speakers."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    labelled = [i for i, line in enumerate(lines) if _CAPITAL_LABEL.match(line)]
    headed = [i for i in labelled if i and len(lines[i - 1].split()) <= _HEADING_WORDS and not END.search(lines[i - 1])]
    return len(labelled) if len(labelled) == 1 or headed == labelled else 0


def _cut(line: str, begin: int, number: int, *, places: int) -> Iterator[Segment]:
    dateline = DATELINE.match(line) or (DATELINE_WITH_COLON.match(line) if places else None)
    least = _BRIEF_WORDS if places > 1 else _OPENING_WORDS
    if dateline and len(line[:2000].split()) >= least:
        words = dateline[0].rstrip()
        yield Segment(start=begin, end=begin + len(words), text=words, line=number, dateline=True)
        rest = dateline.end()
        yield from _cut_furniture(line[rest:], begin + rest, number, glued=True)
        return
    site = _SITE_TAIL.search(line[:400]) if number < _HEAD_LINES and len(line) < 300 else None
    if site and len(line[: site.start()].split()) >= 4 and _is_site(site):
        at = site.start("mark")
        yield Segment(start=begin, end=begin + at, text=line[:at].rstrip(), line=number)
        yield Segment(start=begin + at, end=begin + len(line), text=line[at:], line=number, glued=True, furniture=True)
        return
    yield from _cut_furniture(line, begin, number, glued=False)


def _is_site(tail: re.Match[str]) -> bool:
    name = tail["site"]
    return bool(_SITE_WORDS.search(name)) or known_outlet(name) is not None


def _cut_furniture(line: str, begin: int, number: int, *, glued: bool) -> Iterator[Segment]:
    offset = max(0, len(line) - 600)
    tail = GLUED.search(line, offset) if len(line) > 30 else None
    at = max(tail.start(group) for group in ("offer", "touching", "after")) if tail else 0
    if at > 15 and is_sentence(line[:at].rstrip()):
        yield from _cut_credit(line[:at].rstrip(), begin, number, glued=glued)
        yield Segment(start=begin + at, end=begin + len(line), text=line[at:], line=number, glued=True, furniture=True)
    else:
        yield from _cut_credit(line, begin, number, glued=glued)


def _cut_credit(line: str, begin: int, number: int, *, glued: bool) -> Iterator[Segment]:
    sign = _SIGN_OFF.search(line, max(0, len(line) - 80)) if len(line) > 25 and "Photo" not in line[-60:] else None
    if sign and len(line[: sign.start("sign")].split()) >= 5:
        at = sign.start("sign")
        yield from _cut_names(line[:at].rstrip(), begin, number, glued=glued)
        yield Segment(start=begin + at, end=begin + len(line), text=line[at:], line=number, glued=True, dateline=True)
        return
    offset = max(0, len(line) - 200)
    found = (
        (_TAIL_CREDIT.search(line, offset) or _CAPITALS_CREDIT.search(line, offset)) if 15 < len(line) < 1200 else None
    )
    if found and _LOWER.search(line[: found.start("credit")]) and len(line[: found.start("credit")].split()) >= 3:
        at = found.start("credit")
        yield from _cut_names(line[:at].rstrip(), begin, number, glued=glued)
        yield Segment(start=begin + at, end=begin + len(line), text=line[at:], line=number, glued=True, credit=True)
    else:
        yield from _cut_names(line, begin, number, glued=glued)


def _cut_names(line: str, begin: int, number: int, *, glued: bool) -> Iterator[Segment]:
    at = 0
    for found in _LEFT_OVER_NAME.finditer(line) if "“" in line else ():
        start, end = found.span("name")
        yield Segment(
            start=begin + at, end=begin + start, text=line[at:start].rstrip(), line=number, glued=glued or at > 0
        )
        yield Segment(start=begin + start, end=begin + end, text=found["name"], line=number, glued=True, furniture=True)
        at = end
    if line[at:]:
        yield Segment(start=begin + at, end=begin + len(line), text=line[at:], line=number, glued=glued or at > 0)
