"""Page furniture that is glued to the end of a sentence: offers and links, in the writing of the page."""

from __future__ import annotations

import re

# In capitals; and as in a sentence. Spaces are escaped, for the pattern is a verbose one.
_SHOUT = (
    r"READ\ MORE|READ\ ALSO|READ\ NEXT|ALSO\ READ|CONTINUE\ READING|ADVERTISEMENT|STORY\ CONTINUES\ BELOW|RELATED:|"
    r"RELATED\ (?:STORIES|ARTICLES)|SEE\ ALSO:|SIGN\ UP|SUBSCRIBE|CLICK\ HERE|SHARE\ THIS|FOLLOW\ US|"
    r"NEWSLETTER|WATCH:|WATCH\ LIVE|"
    r"LISTEN:|DONATE|MORE:|TRENDING"
)
_SAY = (
    r"Advertisement|Story\ continues\ below|Article\ continues\ (?:below|after)|Continue\ [Rr]eading|Read\ [Mm]ore|"
    r"\(?Read\ [Aa]lso:|Read\ [Nn]ext:|\(?Also\ [Rr]ead:|Related:|See\ [Aa]lso:|Subscribe\ (?:now|today|"
    r"to\ (?:our|the|read|continue))|"
    r"Sign\ up\ (?:for|to)\ (?:our|the|get|receive)|Click\ here\ to|Share\ this\b|"
    r"Share\ on\ (?:Facebook|Twitter|X|LinkedIn|WhatsApp)|Follow\ us\ on|Like\ us\ on|Leave\ a\ (?:comment|"
    r"reply|Reply|Comment)|"
    r"Enter\ your\ email|Get\ our\ (?:free\ )?(?:daily\ |weekly\ )?newsletter|Watch\ [Nn]ow|Tap\ to|"
    r"Download\ (?:the|our)\b.{0,20}\bapp\b|Support\ our\ (?:work|journalism)|Donate\ (?:now|today)|©\ ?\d{4}|"
    r"Copyright\ ©|"
    r"All\ [Rr]ights\ [Rr]eserved|Powered\ by\ (?:automated|WordPress|Disqus)|Accept\ (?:all\ )?cookies|"
    r"We\ use\ cookies|"
    r"This\ (?:site|website)\ uses\ cookies|Log\ in\ to\ (?:comment|continue)|Sign\ in\ to|Join\ (?:our|"
    r"us\ on)\ (?:WhatsApp|Telegram)|"
    r"Skip\ (?:to|advertisement)|View\ (?:all|more)\ posts|View\ (?:image\ )?in\ full\ screen|Copy\ link|"
    r"Show\ more|Print\ this"
)
# Furniture glued to the end of a sentence, without a space or after one, in the writing of the page (not folded).
GLUED = re.compile(
    rf"""(?:
    (?<=[.!?”"’…)\]a-z0-9])
        (?P<offer>(?:[A-Z][A-Za-z.&' ]{{1,40}}\ )?(?:SUBSCRIPTION\ OFFERS?|Subscription\ offers?)\b.*)
    |(?<=[.!?”"’…)\]a-z0-9])(?P<touching>(?:{_SHOUT}|{_SAY})(?![a-z]).*)
    |(?<=[.!?”"’…)\]])\s+(?P<after>(?:{_SHOUT}|{_SAY})(?![a-z]).*)
    )$""",
    re.X | re.S,
)
