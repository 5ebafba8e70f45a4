"""Capitals that stand for their states: "Washington denied it"; but "she flew to Washington" is the city.

By the words on both sides alone. What neither side decides stays a place. Known misses: headlines without a verb;
sports ("Washington beat Dallas" is taken for a place, as it should be, for want of a verb of states).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from onrecord.lexicons.gazetteer import place_key, states_by_capital
from onrecord.records import Mention

WINDOW: Final = 60  # characters on each side that are looked at
_VERBS: Final = """
accuse|deny|denie|reject|warn|condemn|urge|demand|want|insist|threaten|agree|announce|declare|impose|back|support|oppose
|deploy|sanction|blame|criticize|criticise|welcome|vow|pledge|refuse|retaliate|recognize|recognise|seek|view|see|consider
|regard|fear|hope|claim|say|argue|maintain|describe|call|offer|propose|fund|arm|supply|withdraw|strike|expel|summon
|negotiate|sign|respond|react|signal|suspect|believe|decide|approve|block|veto|lift|ease|cut|sever|restore|designate|use
|expell|hold|held|stick|stuck|know|knew|violate|breach|recall|invade|provide|send|sent|sought|saw|said|struck|withdrew|withdrawn|remain|need|try|trie|resume|pursue|ally|allie|promise|admit
""".replace("\n", "")
_ACTS: Final = re.compile(
    rf"^\s(?:(?:has|had|have|been|are|were|will|would|could|may|might|must|should|is|was|also|now|later|then|itself|does|did|not|never"
    rf"|long|repeatedly|already|still|again|\w+ly)\s)*(?:{_VERBS})(?:s|es|ed|d|ing)?\b"
)
_POLICY: Final = re.compile(
    r"^['’]s?\s(?:\w+\s){0,2}(?:polic\w+|decision|demands?|offer|role|support|all(?:y|ies)|response|position|forces|troops|influence"
    r"|nuclear|program\w*|ambassador|envoy|government|stance|strateg\w+|interests?|intentions?|efforts?|commitment|plans?"
    r"|prox(?:y|ies)|backing|allegations?|accusations?|claims?|threats?|sanctions|military|presence|relations\w*|ties|rule"
    r"|approach|foreign|request|rejection|refusal|involvement|actions?|withdrawal|concerns?|partners?)\b"
)
_AND_ANOTHER: Final = re.compile(r"^\sand\s(?:[A-Z][\w.-]+\s?){1,2}?(?=\s)")
_AFTER_ANOTHER: Final = re.compile(r"[A-Z][\w.-]+\sand\s$")
# "the talks that took place between"; not "the road between", "flights between".
_TALKS_BETWEEN: Final = re.compile(
    r"\b(?i:talks|relations|ties|tensions?|deal|agreement|dialogue|alliance|negotiations|dispute|pact|rift|contacts)\b"
    r"[^.;:]{0,45}\bbetween\s(?:(?:[A-Z][\w.-]+\s){1,2}and\s)?$"
)
_COMPOUND: Final = re.compile(
    r"^[-–](?:backed|led|sponsored|aligned|supported|funded|appointed|controlled|allied|run|imposed)\b"
)
_BETWEEN: Final = re.compile(
    r"\b(?:talks|relations|relationship|ties|tensions?|deal|agreement|dialogue|alliance|cooperation|negotiations|war|conflict"
    r"|dispute|pact|treaty|stand-?off|rift|understanding|contacts|confrontation|partnership|hostilities|peace)\s"
    r"(?:with|between|to)\s(?:[\w.-]+(?:\s[\w.-]+)?\sand\s)?$"
)
_BY: Final = re.compile(
    r"\b(?:(?:soft|hard|tough) on|(?:request|warning|assurances|permission|approval) from)\s$|"
    r"\b(?:(?:backed|supported|sponsored|funded|armed|approved|led|imposed|supplied|demanded|condemned"
    r"|recogni[sz]ed) by"
    r"|accus\w+|urg(?:e|ed|es|ing)|warn(?:ed|s|ing)?|press(?:ed|es|ing|ure on)|blam\w+|critici[sz]\w+|condemn\w+"
    r"|(?:allied|aligned|loyal|close|hostile|opposed) (?:with|to)|loyalty to|support for|support from|help from"
    r"|message to"
    r"|threat to|sanctions (?:on|against)|demand\w* that|call\w* on|ask\w*|persuad\w*|convinc\w*)\s$"
)
_THERE: Final = re.compile(
    r"\b(?:in|to|at|near|into|outside|around|through|towards?|from|across|downtown|central|inside|above|over|leav\w+|left"
    r"|visit\w*|reach\w*|enter\w*|of|via|north|south|east|west)\s$",
    re.IGNORECASE,
)


def state_of_capital(name: str) -> str | None:
    """The alpha-3 code of the state whose capital bears the name; None for any other name."""
    return states_by_capital().get(place_key(name))


def with_metonyms(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions in their order; a capital's name that acts as its state does has the kind `country`."""
    for mention in mentions:
        capital = mention.form == "name" and mention.kind == "place"
        if capital and state_of_capital(text[mention.start : mention.end]) and acts(text, mention):
            yield replace(mention, kind="country")
        else:
            yield mention


def acts(text: str, mention: Mention) -> bool:
    """True where the words around a capital's name show its state: it says, wants, backs, is urged, has ties."""
    before = text[max(0, mention.start - WINDOW) : mention.start]
    after = text[mention.end : mention.end + WINDOW]
    if _COMPOUND.match(after):
        return True
    if _BETWEEN.search(before) or _TALKS_BETWEEN.search(before) or _BY.search(before):
        return True
    other = _AND_ANOTHER.match(after)
    if (
        other is not None
        and not before.endswith("between ")
        and not _THERE.search(before)
        and _ACTS.match(after[other.end() :])
    ):
        return True  # "Baghdad and Washington agreed"
    before = _AFTER_ANOTHER.sub("", before)
    if _THERE.search(before):
        return False
    return bool(_ACTS.match(after) or _POLICY.match(after))
