"""Sentences by rule: where one ends, from punctuation, abbreviations and the case of what follows."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Words that end in a period without ending a sentence, when a name or number follows.
_TITLES = frozenset(
    """mr mrs ms mx dr prof rev fr sr jr st hon gen lt col maj capt cpl sgt cmdr adm brig pvt sen rep gov pres
    amb atty supt insp det messrs mt ft no nos vol vs art sec fig p pp ch ed eds""".split()
)
# Words that end in a period and may also end a sentence: the next word's case decides.
_ABBREVIATIONS = frozenset(
    """jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun inc ltd co corp
    bros dept est approx etc al cf ca e.g i.e a.m p.m u.s u.k u.n e.u d.c ave blvd rd""".split()
)
_END = re.compile(r"""(?P<mark>[.!?…]+)(?P<close>["'”’»)\]]*(?:\[\d{1,3}\])*)(?=\s|$)|(?P<break>\n[ \t]*\n|\n)""")
_LAST_WORD = re.compile(r"([\w.&'’-]+)$")
_OPENER = re.compile(r"""["'“‘«(\[]*""")


def _ends(text: str, mark: re.Match[str]) -> bool:
    rest = text[mark.end() : mark.end() + 80].lstrip(" \t")
    if not rest or rest[0] == "\n":
        return True
    opener = _OPENER.match(rest)
    following = rest[opener.end() if opener else 0 :]
    if following[:1].islower():
        return False
    if mark["mark"] != ".":
        return True
    before = _LAST_WORD.search(text[max(0, mark.start() - 30) : mark.start()])
    word = before[1].lower() if before else ""
    if mark["close"]:
        return True
    if word in _TITLES:
        return not following[:1].isupper() and not following[:1].isdigit()
    if len(word) == 1 and word.isalpha():
        return False  # an initial: "John F. Kennedy"
    if word in _ABBREVIATIONS or re.fullmatch(r"(?:[a-z]\.)+[a-z]", word):
        first = re.match(r"[\w’'-]+", following)
        return first is not None and first[0] in _STARTERS
    return True


# Words that, capitalised after an abbreviation, nearly always begin a sentence.
_STARTERS = frozenset(
    """The A An In On At It He She They We I You This That These Those But And However Meanwhile After Before When
    While If As For From With There Here His Her Their Its Our My Under Since Although Though According Both Some Many
    Most Last Earlier Later Asked Speaking What Who Why How Not No Yet So Or Still Also Now Then One Two""".split()
)


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """The sentences of `text[start:end]` as half-open offsets into `text`, without white space at their ends.

    A line break always ends a sentence: canonical text has one paragraph a line. Together the
    sentences hold every character that is not white space. Known misses: "U.S." before a
    capitalised name at a real sentence end, and lists without punctuation.
    """
    stop = len(text) if end is None else end
    at = start
    for mark in _END.finditer(text, start, stop):
        if mark["break"] is None and not _ends(text, mark):
            continue
        close = mark.start() if mark["break"] is not None else mark.end()
        yield from _trimmed(text, at, close)
        at = mark.end()
    yield from _trimmed(text, at, stop)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
