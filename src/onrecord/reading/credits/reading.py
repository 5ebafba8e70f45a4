"""Reads credits: an outlet's name with the words beside it that hand a report over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.reading.credits.outlet_names import outlet_names
from onrecord.records import Credit, CreditKind, Span

_LINE = re.compile(r"[^\n]+")
_WINDOW = 110  # characters on either side of a name in which words of credit are looked for

# What may stand between the words of credit and the name.
_LEAD = (
    r"(?:(?:the|a|an|its|his|her|their|both|local|independent|private|official|respected|conservative|liberal|right-wing|left-wing"
    r"|[\w-]*state[\w-]*|state-run|state-owned|pro-\w+|[A-Z][a-z]+(?:i|an|ese|ish|ic|ch|sh|li|ni)?|opposition|broadcaster|network|news"
    r"|agency|newspaper|paper|daily|weekly|magazine|website|site|channel|outlet|television|TV|radio|station|cable|wire|service|reporters?"
    r"|correspondents?|journalists?|host|anchor|from|at|with|of|’s|'s|public|national|business|morning|program|show)[ \u00a0]+|[“\"‘'(]){0,5}"
)
_SPEECH = r"(?:said|says|saying|told|tells|asked|added|argued|claimed|insisted|explained|confirmed|announced|denied|stated|acknowledged|repeated)"
_BEFORE: tuple[tuple[CreditKind, re.Pattern[str]], ...] = (
    (
        "republished",
        re.compile(
            r"(?:(?:first|originally)\s+(?:appeared|ran|published|aired|posted)\s+(?:in|on|by|at|with)|(?:re)?printed\s+(?:with\s+(?:the\s+)?permission\s+)?(?:from|of|by)"
            r"|republished\s+(?:with\s+permission\s+)?(?:from|by)|reproduced\s+(?:with\s+permission\s+)?(?:from|of)|with\s+permission\s+(?:from|of)"
            r"|courtesy\s+of|\(?[Vv]ia|[Ss]ource\s*:)\s+" + _LEAD + r"$"
        ),
    ),
    (
        "according to",
        re.compile(
            r"[Aa]ccording\s+to\s+(?:(?:an?|the|two|three|multiple|several|new|recent|\w+day|latest)\s+)*"
            r"(?:(?:exclusive\s+|recent\s+|\w+\s+)?(?:reports?|reporting|polls?|analysis|account|article|story|interview|tally|survey|data|count|figures|review)\s+(?:\w+\s+)?(?:by|in|from|on|of|with|published\s+(?:in|by)|conducted\s+by)\s+)?"
            + _LEAD
            + r"$"
        ),
    ),
    (
        "citing",
        re.compile(
            r"\b(?:[Cc]iting|[Cc]ited|[Cc]ites|[Qq]uoting)\s+(?:(?:an?|the)\s+)?(?:\w+\s+)?(?:(?:reports?|article|story|interview|poll)\s+(?:by|in|from|on|with)\s+)?"
            + _LEAD
            + r"$"
        ),
    ),
    (
        "told",
        re.compile(
            r"(?:\b(?:told|tells|telling|tell)\s+|\binterview\s+(?:\w+\s+){0,4}?(?:with|on|for|to|by|in)\s+|\binterview(?:ed)?\s+by\s+|\b[Ss]p(?:eaking|oke|eak|oken)\s+(?:\w+\s+){0,2}?(?:to|with|on)\s+"
            r"|\b(?:statements?|comments?|remarks?|e-?mails?|letters?|messages?|responses?|texts?|calls?|testimony|denial|confirmation)\s+(?:\w+\s+)?(?:to|for|with)\s+|\bshared\s+with\s+"
            r"|\b(?:appear(?:ing|ed|ance|ances|s)?)\s+(?:\w+\s+){0,2}?on\s+|\b(?:confirmed|said|admitted|explained|disclosed|revealed)\s+to\s+|\bop-?ed\s+(?:\w+\s+){0,4}?(?:in|for)\s+|\bwr(?:ote|iting)\s+in\s+|\bbriefing\s+)"
            + _LEAD
            + r"$"
        ),
    ),
    (
        "reported",
        re.compile(
            r"(?:\b(?:reported|published|carried|broadcast|aired|revealed|quoted|obtained|released|posted|cited|leaked|disclosed|shown|televised|run|seen|reviewed)\s+(?:\w+\s+){0,3}?(?:by|in|on)\s+"
            r"|\b(?:reports?|reporting|article|story|stories|account|scoop|investigation|editorial|column|piece|profile)\s+(?:\w+\s+){0,2}?(?:by|in|from|on)\s+)"
            + _LEAD
            + r"$"
        ),
    ),
    (
        "told",
        re.compile(r"\b" + _SPEECH + r"\b[^.!?“”\"]{0,70}\bon\s+" + _LEAD + r"$"),
    ),
)
_REPORTS = (
    r"(?:(?:has|had|have|also|first|later|previously|recently|earlier|exclusively|originally|reportedly)\s+){0,3}"
    r"(?:reported|reports|reporting|writes|wrote|revealed|reveals|noted|notes|quoted|quotes|cited|cites|published|publishes|broadcast|aired|posted|disclosed|obtained|learned|detailed|described|said|says|found|called|confirmed|claimed|announced|showed|estimated|projected|explained|pointed\s+out|broke\s+the|released|uncovered|documented|leaked|tweeted|added|identified|put)\b"
)
_AFTER: tuple[tuple[CreditKind, re.Pattern[str]], ...] = (
    (
        "republished",
        re.compile(r"(?:[^.\n]{0,80})\bcontributed\s+(?:\w+\s+)?(?:to\s+this\s+(?:report|story|article)|reporting)"),
    ),
    (
        "reported",
        re.compile(
            r"(?:['’]s?)?(?:[”\"’')])?(?:\s+(?:newspaper|news\s+agency|agency|website|magazine|network|television|channel|TV|news\s+site|radio|correspondent|reporter))?"
            r"(?:\s*,\s+(?:citing|quoting|which|in|a|the|an)\b[^,.\n]{1,80},)?\s+(?:on\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s+)?"
            + _REPORTS
        ),
    ),
    (
        "reported",
        re.compile(
            r"(?:['’]s?)?\s+(?:exclusive\s+|news\s+|investigative\s+)?(?:report|article|story|reporting|investigation|interview)\b"
        ),
    ),
)
_AND = re.compile(r"(?:['’]s)?(?:[”\"’')])?,?\s*(?:and|or|,|&)\s+(?:the\s+|with\s+|by\s+|to\s+|in\s+)?[“\"‘']?", re.I)
_UNNAMED = re.compile(
    r"\b(?P<how>[Cc]iting|[Cc]ited|[Cc]ites|[Qq]uoting|[Aa]ccording\s+to)\s+"
    r"(?P<who>(?:[\w.,’'-]+\s+){0,6}?(?:(?:unnamed|anonymous|unidentified|undisclosed|unspecified)\s+(?:[\w.’'-]+\s+){0,4}?)?"
    r"(?P<noun>sources?|officials?|people|persons?|diplomats?|aides?|insiders?|analysts|witnesses|reports|media|outlets|press)\b)"
)
_NAMELESS = re.compile(
    r"\b(?:unnamed|anonymous|unidentified|undisclosed|unspecified|sources?|media|outlets|familiar|not\s+named|condition\s+of)\b"
)
_MEDIA = re.compile(
    r"\b(?:[Ll]ocal|[Ss]tate|[Ii]nternational|[Ff]oreign|[Mm]ultiple|[Ss]everal|[Rr]ussian|[A-Z][a-z]+(?:i|an|ese|ish))(?:[ -](?:run|owned|controlled|news))?\s+(?:news\s+)?(?:media|outlets|TV|television|press|newspapers)"
    r"(?:\s+outlets)?\s+(?:(?:has|have|had|also|first|later)\s+)?(?:reported|reports|report|said|say|quoted|cited|aired|broadcast)\b"
)


def read_credits(text: str, *, spans: Sequence[Span] = ()) -> tuple[Credit, ...]:
    """The credits of a text, in order: each from the first word of credit to the last, with the outlet's place.

    `spans` are the stretches to read; empty stands for the whole text. `outlet` is `None` where
    the document hides or does not name its source ("citing unnamed officials", "local media
    reported"). A person or a body that is no outlet gives no credit.
    """
    found: list[Credit] = []
    for span in spans or ((Span(start=0, end=len(text)),) if text else ()):
        for line in _LINE.finditer(text, span.start, min(span.end, len(text))):
            found.extend(_line_credits(text, line.start(), line.end()))
    found.sort(key=lambda c: (c.start, c.end, c.outlet is None))
    return tuple(found)


def _line_credits(text: str, start: int, end: int) -> Iterator[Credit]:
    taken: list[tuple[int, int]] = []
    last: Credit | None = None
    for first, stop in outlet_names(text, start, end):
        credit = _wire(text, first, stop, start, end) or _beside(text, first, stop, start, end)
        if (
            credit is None
            and last is not None
            and last.outlet is not None
            and _AND.fullmatch(text, last.outlet.end, first)
        ):
            credit = Credit(start=first, end=stop, kind=last.kind, outlet=Span(start=first, end=stop))
        if credit is not None:
            taken.append((credit.start, credit.end))
            yield credit
        last = credit
    for match in _UNNAMED.finditer(text, start, end):
        if any(s < match.end() and match.start() < e for s, e in taken):
            continue
        if _NAMELESS.search(text, match.start(), min(end, match.end() + 60)):
            how: CreditKind = "according to" if match["how"][0] in "Aa" else "citing"
            taken.append(match.span())
            yield Credit(start=match.start(), end=match.end(), kind=how)
    for match in _MEDIA.finditer(text, start, end):
        if not any(s < match.end() and match.start() < e for s, e in taken):
            yield Credit(start=match.start(), end=match.end(), kind="reported")


_DATELINE = re.compile(r"(?:[A-Z][\w.’' -]+(?:,[^()\n]{1,40})?)?\s*[-–—]?\s*\($")
_PHOTO = re.compile(r"/[A-Z][\w.’'-]*(?:[ \u00a0][\w’'-]+){0,3}|[ \u00a0][Pp]hoto\b")


def _wire(text: str, first: int, stop: int, start: int, end: int) -> Credit | None:
    """“BAGHDAD (Reuters) -”, “(AP)”, “REUTERS/Name”, “AP Photo/Name”, “(Name/AP)”."""
    outlet = Span(start=first, end=stop)
    before, after = text[start:first], text[stop : stop + 60]
    if (
        after.startswith(")")
        and before.endswith("(")
        and (_DATELINE.fullmatch(before) or re.match(r"\)\s*[-–—.]|\)$", after))
    ):
        return Credit(start=first - 1, end=stop + 1, kind="republished", outlet=outlet)
    photo = _PHOTO.match(text, stop, end)
    if photo and text[first:stop].isupper():
        return Credit(start=first, end=photo.end(), kind="republished", outlet=outlet)
    if before.endswith("/") and re.match(r"\s*(?:\)|$|\n)", text[stop:end] or "\n"):
        return Credit(start=first, end=stop, kind="republished", outlet=outlet)
    return None


def _beside(text: str, first: int, stop: int, start: int, end: int) -> Credit | None:
    outlet = Span(start=first, end=stop)
    left_start = max(start, first - _WINDOW)
    left = text[left_start:first]
    right = text[stop : min(end, stop + _WINDOW)]
    for kind, pattern in _BEFORE:
        match = pattern.search(left)
        if match:
            offset = left_start + match.start() + len(match[0]) - len(match[0].lstrip(" ("))
            return Credit(start=offset, end=stop, kind=kind, outlet=outlet)
    for kind, pattern in _AFTER:
        match = pattern.match(right)
        if match:
            return Credit(start=first, end=stop + match.end(), kind=kind, outlet=outlet)
    return None
