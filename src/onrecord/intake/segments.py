"""The pieces of a page's text that can be of different kinds: lines, and what is glued together inside one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.lexicons.furniture import GLUED, PICTURE_AGENCIES

_NAME = r"(?:(?:[A-Z][\w’'.-]*|al-[\w-]+|van|von|de|der|bin|el|la)[ ]?){1,5}"
_AGENCY = PICTURE_AGENCIES
_CREDIT_LABEL = r"(?:(?:Photo(?:graph)?s?|Image|Picture|Pic|Credit|Photo [Cc]redit|Picture [Cc]redit|Image [Cc]redit|Source|Illustration|Graphic|Video)s?)"
# A credit at the end of a caption: "…, January 4, 2020. REUTERS/A. Name", "(AP Photo/A. Name)", "Photo: A. Name/Getty Images".
_TAIL_CREDIT = re.compile(
    rf"""(?:(?<=[.!?…”"’)])|(?<=[a-z0-9])(?=\s*[\[(|])|(?<=\.)|(?<=[a-z0-9,;:])\s)\s*(?P<credit>
    [\[(]\s*(?:{_CREDIT_LABEL}\s*(?:by|:|courtesy)\s[^()\[\]]{{2,80}}|{_AGENCY}\s*(?:[Pp]hoto|[Ii]mages?)?\s*[/|:][^()\[\]]{{2,60}}|[^()\[\]]{{2,50}}(?:/|\svia\s|,\s|\s\|\s){_AGENCY}(?:\s[Pp]hoto)?)\s*[\])]\.?
    |(?:{_AGENCY})(?:\s[Pp]hoto)?/{_NAME}(?:/[\w. ]{{2,40}})?\.?
    |\|?\s*{_CREDIT_LABEL}\s*(?:by\s|:\s?|courtesy\s(?:of\s)?)(?:[A-Z@][^.!?]{{1,80}}|{_NAME})\.?
    |{_NAME}\s?(?:/|\svia\s|\s[–—-]\s|\|\s?)(?:{_AGENCY})(?:\s[Pp]hoto)?(?:/[\w. ]{{2,40}})?\.?
    )$""",
    re.X,
)
# All capitals with a slash, or an agency in capitals: "…years later.SERGEANT A. NAME/U.S. ARMY".
_CAPITALS_CREDIT = re.compile(r"(?<=[.!?…”\"’)])\s?(?P<credit>[A-Z][A-Z.’',&-]*(?: [A-Z.,&’'–—-]+){0,12}(?:/| VIA | – )[A-Z][A-Z.,’'&/ –—-]{1,90})$")
# A name left over from a link, between a sentence end and a quotation mark that touches it.
_LEFT_OVER_NAME = re.compile(r"(?<=[.!?”…])\s(?P<name>(?:[A-Z][\w.&’-]*)(?: [A-Z][\w.&’-]*){0,2})(?=“)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A piece of one line. `line` counts the source's lines, blank ones too; `glued` is true for a piece cut off inside a line."""

    start: int
    end: int
    text: str
    line: int
    glued: bool = False
    credit: bool = False
    furniture: bool = False


def segments(text: str) -> list[Segment]:
    """The lines that are not blank, cut where furniture or a photo credit is glued to a sentence, in order."""
    found: list[Segment] = []
    at = 0
    for number, line in enumerate(text.split("\n")):
        begin = at + len(line) - len(line.lstrip())
        if line.strip():
            found.extend(_cut(line.strip(), begin, number))
        at += len(line) + 1
    return found


def _cut(line: str, begin: int, number: int) -> Iterator[Segment]:
    tail = GLUED.search(line[-600:]) if len(line) > 30 else None
    if tail and (at := max(0, len(line) - 600) + tail.start("furniture")) > 0:
        yield from _cut_credit(line[:at].rstrip(), begin, number)
        yield Segment(start=begin + at, end=begin + len(line), text=line[at:], line=number, glued=True, furniture=True)
    else:
        yield from _cut_credit(line, begin, number)


def _cut_credit(line: str, begin: int, number: int) -> Iterator[Segment]:
    offset = max(0, len(line) - 300)
    found = _TAIL_CREDIT.search(line, offset) or _CAPITALS_CREDIT.search(line, offset) if len(line) > 30 else None
    if found and found.start("credit") > 15:
        at = found.start("credit")
        yield from _cut_names(line[:at].rstrip(), begin, number)
        yield Segment(start=begin + at, end=begin + len(line), text=line[at:], line=number, glued=True, credit=True)
    else:
        yield from _cut_names(line, begin, number)


def _cut_names(line: str, begin: int, number: int) -> Iterator[Segment]:
    at = 0
    for found in _LEFT_OVER_NAME.finditer(line) if "“" in line else ():
        yield Segment(start=begin + at, end=begin + found.start("name"), text=line[at : found.start("name")].rstrip(), line=number)
        yield Segment(start=begin + found.start("name"), end=begin + found.end("name"), text=found["name"], line=number, glued=True, furniture=True)
        at = found.end("name")
    if line[at:]:
        yield Segment(start=begin + at, end=begin + len(line), text=line[at:], line=number, glued=at > 0)
