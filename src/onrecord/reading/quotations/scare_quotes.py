"""Which words in quotation marks are no speech: names of works, nicknames, words held at a distance."""

from __future__ import annotations

import re

from onrecord.lexicons.speech import SPEECH_VERBS
from onrecord.reading.quotations.drafts import Draft
from onrecord.reading.quotations.marks import Quotation

_WORD = re.compile(r"[\w’']+")
_GIVEN_NAME = re.compile(r"([A-Z][\w.-]*)\s$")
_SMALL = frozenset("a an the of and or in on at to for with from by is de la & vs".split())
# Words before a quotation that make it the name of a work.
_WORKS = re.compile(
    r"(?:\b(?:book|film|movie|show|program|programme|series|song|album|play|novel|documentary|sitcom|drama|musical|poem|essay|memoir"
    r"|podcast|comedy|hit|single|anthem|titled|entitled|episode|painting|magazine|musical|track|tune|classic|thriller|sequel"
    r"|autobiography|broadcast|edition|host|star|stars|starring|hosts|co-host|television’s|TV’s|on|of|from|in)\s+(?:the\s+)?|['’]s?\s+)$",
    re.I,
)


def is_name_or_title(text: str, quotation: Quotation, start: int, end: int) -> bool:
    """Whether the quotation names a work or a person: “Meet the Press”, Joe “The Plumber” Smith."""
    inner = text[quotation.inner_start : quotation.inner_end].strip()
    if len(inner) > 60 or not inner or not quotation.closed:
        return False
    words = _WORD.findall(inner)
    if not words or len(words) > 7:
        return False
    left = text[max(start, quotation.start - 40) : quotation.start]
    right = text[quotation.end : min(end, quotation.end + 20)]
    named = all(w[0].isupper() or w[0].isdigit() or w.lower() in _SMALL for w in words) and words[0][0].isupper()
    if not named:
        return False
    given = _GIVEN_NAME.search(left)
    if (
        given is not None
        and given[1].lower() not in SPEECH_VERBS
        and re.match(r"\s[A-Z]", right)
        and len(words) <= 4
        and inner[-1] not in ",.?!"
    ):
        return True
    return len(words) >= 2 and inner[-1] not in "?!" and _WORKS.search(left) is not None


def may_stand_alone(text: str, draft: Draft) -> bool:
    """Whether words that nothing hands over are speech: a sentence of their own, or long enough."""
    start, end = draft.content[0][0], draft.content[-1][1]
    words = len(_WORD.findall(text[start:end]))
    if words >= 6:
        return True
    return len(draft.tokens) <= 2 and words >= 3
