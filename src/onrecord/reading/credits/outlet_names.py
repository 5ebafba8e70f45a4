"""Where a text names an outlet: by the lexicon, or by the shape of the name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.lexicons.outlets import OUTLET_ACRONYMS, OUTLET_NAMES, canonical, key

_WORD = re.compile(r"[A-Za-zÀ-ž0-9+][\w.'’!&/-]*")
_GAP = re.compile(r"[ \t\u00a0]{1,2}|[ \t\u00a0]+&[ \t\u00a0]+")
_POSSESSIVE = re.compile(r"['’]s?$|['’]s$")
_EDGE = ".,'’!-/&"
_MAY_LINK = frozenset("of the and de la al der die for & du des el en os a with to on in".split())
# The last word of a name that by its shape is an outlet's, and the words before it that such a name needs.
_SHAPE = re.compile(
    r"\b(?:(?:[A-Z][\w’'.-]*|al-[A-Z]\w*|of|the|de|&|and)[ \u00a0]){1,5}?"
    r"(?:News[ \u00a0]Agency|Press[ \u00a0]Agency|News[ \u00a0]Service|News[ \u00a0]Network|Broadcasting[ \u00a0](?:Corporation|Company|Service)"
    r"|Media[ \u00a0](?:Network|Group)|Public[ \u00a0](?:Radio|Media|Broadcasting)|Free[ \u00a0]Press|Daily[ \u00a0]News|News|Times|Post|TV|Television|Radio|Daily"
    r"|Herald|Tribune|Journal|Gazette|Chronicle|Observer|Telegraph|Guardian|Dispatch|Courier|Inquirer|Enquirer|Examiner"
    r"|Sentinel|Weekly|Newspaper|Magazine|Newswire|Ledger|Advertiser|Zeitung|Shimbun)\b(?![ \u00a0](?:Corp|Inc|Tower|Square|Road|Street|Office))"
)
_SITE = re.compile(r"\b[A-Z][\w-]*(?:\.[\w-]+)*\.(?:com|org|net|info|news|tv|ru|co\.uk|ie|de|fr)\b")
# Names that end so and are no outlets.
_NOT_OUTLETS = frozenset(
    """great good fake the these those our hard bad end modern old new ancient hard recent breaking""".split()
)
_STARTS = frozenset(name.split()[0] for name in OUTLET_NAMES)


def outlet_names(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The places in `text[start:end]` where an outlet is named, in order, without "the" and a possessive ending."""
    found = list(_listed(text, start, end))
    found.extend((s, e) for s, e in _shaped(text, start, end))
    found.sort(key=lambda place: (place[0], -place[1]))
    last = start
    for first, stop in found:
        if first >= last:
            yield first, stop
            last = stop


def _listed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = [(m.start(), m.end(), m[0]) for m in _WORD.finditer(text, start, end)]
    index = 0
    while index < len(words):
        first, _, word = words[index]
        if not (
            word[0].isupper() or word[0].isdigit() or word.startswith(("al-", "n-", "dpa", "de", "franceinfo", "b"))
        ):
            index += 1
            continue
        longest = _longest_name(text, words, index)
        if longest:
            stop, used = longest
            yield first, stop
            index += used
        else:
            index += 1


def _longest_name(text: str, words: list[tuple[int, int, str]], index: int) -> tuple[int, int] | None:
    head = key(words[index][2].rstrip(_EDGE)).split(" ")[0]
    best: tuple[int, int] | None = None
    bare = _bare(words[index][2])
    if bare in OUTLET_ACRONYMS or bare.replace(".", "") in OUTLET_ACRONYMS:
        best = (words[index][0] + len(bare), 1)
    if head not in _STARTS and not (head == "the"):
        return best
    stop = words[index][1]
    for used in range(1, 7):
        if used > 1:
            if index + used > len(words) or not _GAP.fullmatch(text, stop, words[index + used - 1][0]):
                break
            stop = words[index + used - 1][1]
        last = words[index + used - 1][2]
        end = words[index + used - 1][0] + len(_bare(last))
        if key(text[words[index][0] : end]) in OUTLET_NAMES and (used > 1 or head != "the"):
            if _is_name(text[words[index][0] : end]):
                best = (end, used)
        if last[-1] in ".,!" and not last[:-1].isupper() and len(last) > 4:
            break
    if best is not None and head == "the":
        return best
    return best


def _is_name(name: str) -> bool:
    words = name.split()
    return any(w[0].isupper() or w[0].isdigit() for w in words) or canonical(name) is not None and name[0].islower()


def _bare(word: str) -> str:
    bare = word.rstrip(_EDGE)
    bare = _POSSESSIVE.sub("", bare)
    if bare.endswith(("'s", "’s")):
        bare = bare[:-2]
    if "/" in bare and bare.split("/")[0] in OUTLET_ACRONYMS and bare not in OUTLET_ACRONYMS:
        bare = bare.split("/")[0]
    if "." in word and word.replace(".", "").isupper() and len(word) <= 6:
        return word if word.endswith(".") else bare
    return bare


def _shaped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in _SHAPE.finditer(text, start, end):
        first, stop = match.span()
        words = match[0].split()
        while words and words[0].lower() in {"the", "of", "and", "&", "a", "an", "de", "in", "on"}:
            first += len(text[first:stop]) - len(text[first:stop][len(words[0]) :].lstrip())
            words.pop(0)
        if len(words) >= 2 and words[0].lower() not in _NOT_OUTLETS:
            yield first, stop
    for match in _SITE.finditer(text, start, end):
        yield match.span()
