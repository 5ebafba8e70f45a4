"""Words that say by what publication somebody spoke: one that all can quote, without anybody having heard it."""

from __future__ import annotations

import re

_RELEASE = re.compile(
    r"\b(?:in|through|via|by)\s+(?:an?|the|its|his|her|their|this|another|separate)\s+(?:[\w’'-]+\s+){0,3}?"
    r"(?:statement|communiqu[eé]|declaration|press\s+release|news\s+release|bulletin|release)\b"
    r"|\b(?:an?|the|its|his|her|their)\s+(?:[\w’'-]+\s+){0,3}?(?:statement|communiqu[eé]|declaration|press\s+release|news\s+release)\s+"
    r"(?:\w+\s+){0,6}?(?:said|says|read|reads|added|adds|stated|states|continued|went\s+on|noted|warned|called|described)\b"
    r"|\b(?:statement|communiqu[eé]|press\s+release)\s+(?:issued|released|published|put\s+out|carried|read\s+out|signed)\b"
    r"|\b(?:issued|released|published|put\s+out)\s+an?\s+(?:[\w’'-]+\s+){0,3}?(?:statement|communiqu[eé]|declaration)\b",
    re.IGNORECASE,
)
_POST = re.compile(
    r"\b(?:tweeted|re-?tweeted|tooted|blogged)\b"
    r"|\b(?:in|with|via)\s+(?:an?|the|his|her|its|their)\s+(?:[\w’'-]+\s+){0,3}?(?:tweets?|posts?|posting|thread|blog\s+post|video\s+message)\b"
    r"|\b(?:tweet|post)\s+(?:said|says|read|reads|added)\b"
    r"|\b(?:wrote|said|posted|announced|published|shared|write|posting|writing|message|account|page|channel)\s+(?:\w+\s+){0,3}?on\s+(?:(?:his|her|its|their|the)\s+)?"
    r"(?:[\w’'-]+\s+){0,2}?(?:Twitter|X|Facebook|Telegram|Instagram|Truth\s+Social|Weibo|WeChat|YouTube|VK|LinkedIn|Mastodon|Bluesky|social\s+media|website|web\s+site)\b",
)
_LETTER = re.compile(
    r"\b(?:in|by)\s+(?:an?|the|his|her|its|their)\s+(?:[\w’'-]+\s+){0,3}?(?:letter|memo|memorandum|e-?mail\s+to\s+(?:staff|employees|members))\b"
    r"|\b(?:letter|memo|memorandum)\s+(?:\w+\s+){0,5}?(?:said|says|read|reads|added|stated)\b",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\b(?:told|tells)\s+(?:us|me|this\s+(?:newspaper|paper|reporter|correspondent|website|magazine|agency|outlet)"
    r"|our\s+(?:reporter|correspondent|paper|newspaper|website))\b"
    r"|\b(?:interview|conversation)\s+with\s+(?:us|me|this\s+(?:newspaper|paper|reporter|correspondent|website|magazine|agency|outlet)"
    r"|our\s+(?:reporter|correspondent|paper|newspaper|website))\b"
    r"|\b(?:spoke|speaking)\s+(?:exclusively\s+)?(?:to|with)\s+(?:us|me|this\s+(?:newspaper|paper|reporter|correspondent|website|magazine|agency))\b",
    re.IGNORECASE,
)
CHANNELS = (("release", _RELEASE), ("post", _POST), ("letter", _LETTER))


def channel_of(words: str) -> str | None:
    """`release`, `post` or `letter` where the words say that somebody spoke by one, else `None`.

    Known misses: a statement that is only spoken of later ("the group added").
    """
    return next((name for name, pattern in CHANNELS if pattern.search(words)), None)


def heard_itself(words: str) -> bool:
    """True where the words say that the outlet itself was told, without its name: "told this newspaper"."""
    return _OWN.search(words) is not None
