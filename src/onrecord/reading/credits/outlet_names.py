"""Where a text names an outlet: by the lexicon, or by the shape of the name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from onrecord.lexicons.outlets import OUTLET_ACRONYMS, OUTLET_NAMES, key

_WORD = re.compile(r"[A-Za-zÀ-ž0-9+][\w.'’!&/-]*")
_GAP = re.compile(r"[ \t\u00a0]{1,2}|[ \t\u00a0]+&[ \t\u00a0]+")
_POSSESSIVE = re.compile(r"['’]s?$")
_INITIALS = re.compile(r"(?:[A-Z]\.){2,}")
_EDGE = ".,'’!-/&"
# Words that a name by its shape is an outlet's ends in; at least one capitalised word stands before.
_ENDINGS = """News[ ]Agency|Press[ ]Agency|News[ ]Service|News[ ]Network|Broadcasting[ ](?:Corporation|Company|Service)
    |Media[ ](?:Network|Group)|Public[ ](?:Radio|Media|Broadcasting)|Free[ ]Press|Daily[ ]News|News|Times|Post|TV
    |Television|Radio|Daily|Herald|Tribune|Journal|Gazette|Chronicle|Observer|Telegraph|Guardian|Dispatch|Courier
    |Inquirer|Enquirer|Examiner|Sentinel|Weekly|Newspaper|Magazine|Newswire|Ledger|Advertiser|Zeitung|Shimbun"""
_SHAPE = re.compile(
    rf"""\b(?:(?:[A-Z][\w’'-]*|[A-Z]\.(?:[A-Z]\.)*|al-[A-Z]\w*)[ ]){{1,4}}(?:{_ENDINGS})\b(?![ ]of[ ][A-Z])
    (?![ ](?:Corp|Inc|Tower|Square|Road|Street|Office|Building))
    |\b(?:Times|Voice|Radio|Television)[ ]of[ ](?:the[ ])?[A-Z]\w+(?:[ ][A-Z]\w+)?
    |\b(?:Radio|Channel|Gazeta|Gazete|Diario|Diário|Daily)[ ][A-Z]\w+(?!\w)
    |\bNews[ ]\d+\b
    |\b[KW][A-Z]{{2,3}}(?:-(?:TV|FM|AM)|[ ](?:radio|TV|news|\d))
    |\b(?!Mc|Mac|De|Di|La|Le|Van|Fitz)[A-Z][a-z]{{2,}}[A-Z][a-z]+\b""".replace("[ ]", "[ \u00a0]"),
    re.VERBOSE,
)
# Names written like a news site's that belong to other firms and bodies.
_PLATFORMS = frozenset(
    """YouTube LinkedIn WhatsApp PayPal TikTok SnapChat SoundCloud OpenAI DeepMind AstraZeneca BioNTech GoFundMe WeChat
    WikiLeaks MasterCard FedEx ExxonMobil GlaxoSmithKline BlackRock HealthCare ActBlue ObamaCare PlayStation
    JavaScript GitHub MoveOn WeWork SoftBank JetBlue DreamWorks MetLife PetroChina PriceWaterhouse
    SurveyMonkey""".split()
)
_SITE = re.compile(r"\b[A-Z][\w-]*(?:\.[\w-]+)*\.(?:com|org|net|info|news|tv|ru|co\.uk|ie|de|fr)\b")
# Words before such an ending that make it no outlet: "Breaking News", "The Times" alone.
_NOT_FIRST = frozenset(
    "the great good fake these those our hard bad end modern old ancient recent breaking new".split()
)
# After a one-word name a capital letter begins another name ("National Transportation Safety Board"), but for a day.
_LONGER_NAME = re.compile(r"[ \u00a0](?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)[A-Z][a-z]")
_PART_OF_NAME = re.compile(
    r"\b(?:Ministry|Minister|Department|Secretary|Committee|Council|Office|Institute|Cent(?:er|re)|Bureau|Board|University"
    r"|College|Faculty|School|Chamber|Association|Society|Academy)[ \u00a0](?:of|for|on)[ \u00a0](?:the[ \u00a0])?$"
)
# First words of names that begin with a small letter.
_SMALL_STARTS = frozenset(
    "dpa bTV n-tv de franceinfo teleSUR eNCA i24NEWS i24 bdnews24.com detikcom amaBhungane iStories".split()
)
_STARTS = frozenset(name.split()[0] for name in OUTLET_NAMES)


def outlet_names(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The places in `text[start:end]` where an outlet is named, in order, without "the" and a possessive ending."""
    listed = list(_listed(text, start, end))
    found = [*listed, *_shaped(text, start, end)]
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
        bare, head = _first_word(word)
        if not head:
            index += 1
            continue
        longest = _longest_name(text, words, index, bare, head)
        if longest and not text[first : longest[0]].isupper():
            longer = longest[1] == 1 and _LONGER_NAME.match(text, longest[0], end)
            if longer or _PART_OF_NAME.search(text, max(start, first - 40), first):
                longest = None
        if longest:
            yield first, longest[0]
        index += longest[1] if longest else 1


@lru_cache(maxsize=65_536)
def _first_word(word: str) -> tuple[str, str]:
    """The bare word and the first part of its key, if a listed name can begin with it; else two empty strings."""
    if not (word[0].isupper() or word[0].isdigit() or word in _SMALL_STARTS or word.startswith("al-")):
        return "", ""
    bare = _bare(word)
    head = key(word.rstrip(_EDGE)).split(" ")[0]
    if head in _STARTS or head == "the" or bare in OUTLET_ACRONYMS or bare.replace(".", "") in OUTLET_ACRONYMS:
        return bare, head or bare
    return "", ""


def _longest_name(
    text: str, words: list[tuple[int, int, str]], index: int, bare: str, head: str
) -> tuple[int, int] | None:
    best: tuple[int, int] | None = None
    if bare in OUTLET_ACRONYMS or bare.replace(".", "") in OUTLET_ACRONYMS:
        best = (words[index][0] + len(bare), 1)
    if head not in _STARTS and head != "the":
        return best
    stop = words[index][1]
    for used in range(1, 7):
        if used > 1:
            if index + used > len(words) or not _GAP.fullmatch(text, stop, words[index + used - 1][0]):
                break
            stop = words[index + used - 1][1]
        last = words[index + used - 1][2]
        end = words[index + used - 1][0] + len(_bare(last))
        if (used > 1 or head != "the") and key(text[words[index][0] : end]) in OUTLET_NAMES:
            best = (end, used)
        if last[-1] in ".,!" and not last[:-1].isupper() and len(last) > 4:
            break
    return best


def _bare(word: str) -> str:
    """The word without punctuation at its end, a possessive ending, or what follows a stroke ("CNN/ORC")."""
    if initials := _INITIALS.match(word):
        return initials[0]
    bare = _POSSESSIVE.sub("", word.rstrip(_EDGE))
    first, stroke, _ = bare.partition("/")
    if stroke and bare not in OUTLET_ACRONYMS and (first in OUTLET_ACRONYMS or key(first) in OUTLET_NAMES):
        return first
    return bare


def _shaped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in _SHAPE.finditer(text, start, end):
        first, stop = match.span()
        words = match[0].split()
        while words and words[0].lower() in _NOT_FIRST:
            first += len(text[first:stop]) - len(text[first + len(words[0]) : stop].lstrip())
            words.pop(0)
        if len(words) >= 2 or (len(words) == 1 and words[0] not in _PLATFORMS and not words[0].isupper()):
            yield first, stop
    for match in _SITE.finditer(text, start, end):
        yield match.span()
