"""The words of credit: what stands before or after an outlet's name when a report is taken from it or given to it."""

from __future__ import annotations

import re

from onrecord.records import CreditKind

_OUTLET_NOUN = (
    "broadcaster|network|agency|newspaper|paper|daily|weekly|magazine|website|site|channel|outlet|television|TV|radio"
    "|station|wire|service|media|portal|tabloid|journal|podcast|newscast"
)
# What may stand between the words of credit and the name: an article, what kind of outlet it is, who works there.
_LEAD = (
    r"(?:(?:the|an?|its|his|her|their|both|[A-Z]\w+['’]s|\w+-language)\s+)?"
    rf"(?:(?:[\w’'-]+\s+){{0,4}}(?:{_OUTLET_NOUN})\s+(?:the\s+)?)?"
    r"(?:(?:reporters?|correspondents?|journalists?|hosts?|anchors?)\s+(?:from|at|with|of|for)\s+(?:the\s+)?)?"
    r"(?:state\s+|local\s+)?[“\"‘'(]?"
)
_PERSON_OF = r"(?:(?:[A-Z][\w.’'-]*\s+){1,3}(?:of|from|at|with)\s+)?"
_SAYING = (
    "said|says|saying|told|tells|asked|added|argued|claimed|insisted|explained|confirmed|announced|denied|stated"
    "|acknowledged|repeated|commented|declared"
)
_REPORT_NOUN = "reports?|reporting|article|story|stories|account|scoop|investigation|editorial|column|piece|profile"


def _ending(*phrases: str) -> re.Pattern[str]:
    """Matches words of credit that end right before a name."""
    return re.compile(rf"(?:{'|'.join(phrases)})$")


BEFORE: tuple[tuple[CreditKind, re.Pattern[str]], ...] = (
    (
        "republished",
        _ending(
            rf"(?:[Ff]irst|[Oo]riginally)\s+(?:appeared|ran|published|aired|posted)\s+(?:in|on|by|at|with)\s+{_LEAD}",
            rf"(?:[Rr]e)?[Pp]rinted\s+(?:with\s+(?:the\s+)?permission\s+)?(?:from|of|by)\s+{_LEAD}",
            rf"[Rr]e(?:published|produced)\s+(?:with\s+permission\s+)?(?:from|of|by)\s+{_LEAD}",
            rf"\b(?:with\s+permission\s+(?:from|of)|[Cc]ourtesy\s+of|[Vv]ia|[Ss]ource\s*:)\s+{_LEAD}",
        ),
    ),
    (
        "according to",
        _ending(
            r"\b[Aa]ccording\s+to\s+(?:(?:an?|the|two|three|multiple|several|new|recent|latest|\d{4})\s+)*"
            rf"(?:(?:[\w-]+\s+){{0,2}}(?:{_REPORT_NOUN}|polls?|analysis|interview|tally|survey|data|count|figures|review)"
            rf"\s+(?:\w+\s+)?(?:by|in|from|on|of|with)\s+)?{_LEAD}{_PERSON_OF}",
        ),
    ),
    ("according to", _ending(rf"\b[Pp]er\s+{_LEAD}")),
    (
        "citing",
        _ending(
            r"\b(?:[Cc]iting|[Cc]ited|[Cc]ites|[Qq]uoting)\s+(?:(?:an?|the)\s+)?"
            rf"(?:(?:\w+\s+)?(?:{_REPORT_NOUN}|interview|poll)\s+(?:by|in|from|on|with)\s+)?{_LEAD}",
        ),
    ),
    (
        "told",
        _ending(
            rf"\b(?:told|tells|telling|tell)\s+{_LEAD}{_PERSON_OF}",
            rf"\binterviews?\s+(?:\w+\s+){{0,4}}?(?:with|on|for|to|by|in)\s+{_LEAD}{_PERSON_OF}",
            rf"\binterviewed\s+(?:\w+\s+)?(?:by|on)\s+{_LEAD}{_PERSON_OF}",
            rf"\b[Ss]p(?:eaking|oke|eak|oken)\s+(?:\w+\s+){{0,2}}?(?:to|with|on)\s+{_LEAD}{_PERSON_OF}",
            r"\b(?:statements?|comments?|remarks?|e-?mails?|letters?|messages?|responses?|texts?|testimony|denial"
            rf"|confirmation)\s+(?:\w+\s+)?(?:to|for|with)\s+{_LEAD}",
            rf"\b(?:shared|meeting)\s+with\s+(?:the\s+editorial\s+board\s+of\s+)?{_LEAD}",
            rf"\bappear(?:ing|ed|ances?|s)?\s+(?:\w+\s+){{0,2}}?on\s+{_LEAD}",
            rf"\b(?:confirmed|said|admitted|explained|disclosed|revealed|described)\s+(?:to|for)\s+{_LEAD}",
            rf"\bop-?ed\s+(?:\w+\s+){{0,4}}?(?:in|for)\s+{_LEAD}",
            rf"\bwr(?:ote|iting)\s+in\s+{_LEAD}",
            rf"\b(?:broadcast|episode|installment|airing)\s+of\s+{_LEAD}",
            r"\b(?:released|disclosed|provided|given|sent|leaked|commented|handed)\s+(?:[\w’']+\s+){0,4}?to\s+"
            rf"{_LEAD}",
        ),
    ),
    (
        "reported",
        _ending(
            r"\b(?:reported|published|carried|broadcast|aired|revealed|quoted|obtained|released|posted|cited|leaked"
            r"|disclosed|shown|televised|run|seen|reviewed|told|uncovered|unearthed)\s+(?:\w+\s+){0,3}?(?:by|in|on)\s+"
            rf"{_LEAD}",
            rf"\b(?:{_REPORT_NOUN})\s+(?:\w+\s+){{0,2}}?(?:by|in|from|on)\s+{_LEAD}",
            # “...,” reported X; “...,” wrote a person for X
            r"[”\"’',]\s+(?:reported|reports|wrote|writes|noted|notes)\s+"
            rf"(?:(?:[A-Z][\w.’'-]*\s+){{1,3}}(?:for|of|in|at)\s+)?{_LEAD}",
            rf"(?:^|[.!?]\s+)(?:An?|One)\s+(?:reporter|correspondent|journalist)\s+(?:for|with|from|at)\s+{_LEAD}",
        ),
    ),
    ("told", _ending(rf"\b(?:{_SAYING})\b[^.!?“”\"]{{0,70}}\bon\s+{_LEAD}")),
)

_VERB = (
    "reported|reports|reporting|writes|wrote|revealed|reveals|noted|notes|quoted|quotes|cited|cites|published|publishes"
    "|broadcast|aired|posted|disclosed|obtained|learned|detailed|described|said|says|found|called|confirmed|claimed"
    r"|announced|showed|estimated|projected|explained|pointed\s+out|broke\s+the|released|uncovered|documented|leaked"
    "|tweeted|added|identified|put|ran|unearthed|hailed|describes|calls|finds|estimates|explains|documents"
)
_STAFF = "correspondent|reporter|journalist|newspaper|news\\s+agency|agency|website|magazine|network|television|channel"
_REPORTS = (
    r"(?:(?:has|had|have|also|first|later|previously|recently|earlier|exclusively|originally|reportedly|then)\s+){0,3}"
    rf"(?:{_VERB})\b"
)
AFTER: tuple[tuple[CreditKind, re.Pattern[str]], ...] = (
    (
        "republished",
        re.compile(r"[^.\n]{0,80}\bcontributed\s+(?:\w+\s+)?(?:to\s+this\s+(?:report|story|article)|reporting)"),
    ),
    (
        "reported",
        re.compile(
            r"(?:\s+\([A-Z]{2,6}\))?(?:\s+of\s+[A-Z]\w+)?(?:['’]s?)?[”\"’')]?"
            rf"(?:\s+(?:{_STAFF}|TV|news\s+site|radio))?(?:\s+in\s+[A-Z]\w+)?"
            r"(?:\s*,\s+(?:citing|quoting|which|in|a|the|an)\b[^,.\n]{1,80},|\s*,\s+which)?"
            rf"\s+(?:on\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s+)?{_REPORTS}"
        ),
    ),
    ("told", re.compile(r"(?:['’]s?)?\s+(?:exclusive\s+)?interview\b")),
    (
        "reported",
        re.compile(
            r"(?:['’]s?)?\s+(?:exclusive\s+|news\s+|investigative\s+)?(?:report|article|story|reporting|investigation)\b"
        ),
    ),
)
# ", Y and Z": another outlet of the same credit.
ALSO = re.compile(r"(?:['’]s)?[”\"’')]?,?\s*(?:and|or|,|&)\s+(?:the\s+|with\s+|by\s+|to\s+|in\s+)?[“\"‘']?", re.I)

# Sources that are hidden, or outlets that are not named.
UNNAMED = re.compile(
    r"\b(?P<how>[Cc]iting|[Cc]ited|[Cc]ites|[Qq]uoting|[Aa]ccording\s+to)\s+"
    r"(?P<who>(?:[\w.,’'-]+\s+){0,6}?"
    r"(?:(?:unnamed|anonymous|unidentified|undisclosed|unspecified)\s+(?:[\w.’'-]+\s+){0,4}?)?"
    r"(?P<noun>sources?|officials?|people|persons?|diplomats?|aides?|insiders?|analysts|witnesses|reports|media"
    r"|outlets|press|television|TV|radio)\b)"
)
NAMELESS = re.compile(
    r"\b(?:unnamed|anonymous|unidentified|undisclosed|unspecified|sources?|media|outlets|television|TV|radio"
    r"|familiar|not\s+named|condition\s+of)\b"
)
MEDIUM = re.compile(
    r"\b(?:local|state|state-run|state-owned|foreign|international|official|[A-Z]\w+(?:i|an|ese|ish))\s"
)
MEDIA = re.compile(
    r"\b(?:[Ll]ocal|[Ss]tate|[Ii]nternational|[Ff]oreign|[Mm]ultiple|[Ss]everal|[A-Z][a-z]+(?:i|an|ese|ish))"
    r"(?:[ -](?:run|owned|controlled|news))?\s+(?:news\s+)?(?:media|outlets|TV|television|press|newspapers)"
    r"(?:\s+outlets)?\s+(?:(?:has|have|had|also|first|later)\s+)?"
    r"(?:reported|reporting|reports|report|said|say|quoted|cited|aired|broadcast|claimed|claim)\b"
)

# “BAGHDAD (Reuters) -”, “WASHINGTON, Nov. 4 (UPI)”
CAPITALS = re.compile(r"[A-Z][A-Z.’' -]{2,}(?:,[^()\n]{1,40})?\s*[-–—]?\s*\($")
DATELINE = re.compile(r"(?:[A-Z][\w.’' -]+(?:,[^()\n]{1,40})?)?\s*[-–—]?\s*\($")
# “REUTERS/Name”, “AP Photo/Name”
PHOTO = re.compile(r"(?:[ \u00a0][Pp]hotos?)?/[A-Z][\w.’'-]*(?:[ \u00a0][\w’'-]+){0,3}|[ \u00a0][Pp]hoto\b")
PHOTO_END = re.compile(r"\s*(?:[.)\]]|$|\n)")
