"""Words that say how a body decided, and which of them cannot both hold."""

from __future__ import annotations

import re

# By manner: what says so. Manners of different names in `AT_ODDS` cannot both be true of one decision.
_PATTERNS = {
    "by all": r"unanimous(?:ly)?|with one voice|without (?:a single )?(?:dissent|opposition|a dissenting vote)"
    r"|by acclamation|by consensus|with no votes? against",
    "by some": r"(?:mainly|mostly|largely|chiefly|primarily|predominantly|only|solely|exclusively) by "
    r"(?:the |its |an? )?(?:[\w’'-]+\s+){0,3}[\w’'-]+"
    r"|(?:boycotted|opposed|rejected|shunned) by (?:the |its |an? )?(?:[\w’'-]+\s+){0,3}[\w’'-]+"
    r"|without the (?:votes?|support|participation|presence) of (?:the |its )?(?:[\w’'-]+\s+){0,3}[\w’'-]+"
    r"|along (?:party|sectarian|ethnic) lines|(?:in|amid) the absence of (?:the |its )?(?:[\w’'-]+\s+){0,3}[\w’'-]+",
    "narrowly": r"narrowly|by a (?:narrow|slim|razor-thin|single[- ]vote|one[- ]vote) (?:majority|margin|vote)?",
    "by a wide majority": r"overwhelmingly"
    r"|by (?:a|an) (?:large|wide|overwhelming|huge|landslide|two-thirds) (?:majority|margin)",
}
MANNERS = tuple((name, re.compile(rf"\b(?:{pattern})", re.IGNORECASE)) for name, pattern in _PATTERNS.items())
AT_ODDS = frozenset(
    {
        frozenset({"by all", "by some"}),
        frozenset({"by all", "narrowly"}),
        frozenset({"narrowly", "by a wide majority"}),
    }
)
# The act of deciding, beside which a manner says something.
DECIDING = re.compile(
    r"\b(?:vot(?:e[ds]?|ing)|adopt(?:s|ed|ing|ion)|pass(?:es|ed|ing|age)|approv(?:es|ed|ing|al)|decid(?:es|ed|ing)|decisions?"
    r"|resolutions?|elect(?:s|ed|ing)|ratif(?:ies|ied|ying)|reject(?:s|ed|ing)|agreed|bill|motion|law|amendment)\b",
    re.IGNORECASE,
)
BODIES = re.compile(
    r"\b(?:parliament(?:ary)?|congress|senate|house|assembly|council|cabinet|court|jury|jurors|committee|commission|board"
    r"|lawmakers|legislat(?:ors|ure)|deputies|delegates|members|MPs|knesset|duma|bundestag|party|union|ministers|judges)\b",
    re.IGNORECASE,
)

# Words for one thing that a decision asks for: two sentences may each use their own.
ASKED_FOR = (
    frozenset(
        "withdraw withdrawal withdrawing expel expulsion expelled remove removal oust leave departure exit".split()
    ),
    frozenset("ban banned banning prohibit prohibition outlaw outlawed forbid forbidden".split()),
    frozenset("sanction sanctions embargo penalties".split()),
    frozenset("impeach impeachment unseat dismiss dismissal sack fire removal".split()),
    frozenset("approve approval endorse endorsement back backing accept acceptance".split()),
    frozenset("war attack invade invasion strike force".split()),
    frozenset("extend extension prolong renewal renew".split()),
    frozenset("troops soldiers forces military".split()),
)
