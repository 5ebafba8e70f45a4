"""Words by which pledges are compared across documents, and by which texts say what became of them."""

from __future__ import annotations

from typing import Final

# Words that say nothing about what is to be done.
EMPTY: Final = frozenset(
    """a an the this that these those and or but nor so as of to in on at by for from with without into onto upon over
    under between among through during until till within about against after before off out up down than then there
    here it its he his him she her they their them we our us you your i my me who whom which what whose is are was were
    be been being am do does did done have has had having will would shall should can could may might must not no n't
    all any both each every some such more most other another own same again also only just very too still yet ever
    never now new if unless when while where because since
    """.split()
)
# Words of deadlines: when is compared by days, not by words.
CALENDAR: Final = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul
    aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday week
    weeks month months year years year's day days hour hours end beginning next last coming later early mid""".split()
)
_FAMILIES: Final = (
    "withdraw leave exit depart evacuate removal remove pullout",
    "attack strike assault raid offensive",
    "expel evict oust",
    "troop force soldier",
    "stop halt cease end",
    "retaliate revenge avenge",
    "talk negotiation dialogue negotiate",
    "deal agreement accord pact treaty",
    "ceasefire truce cease-fire armistice",
    "cut reduce lower reduction",
    "raise increase hike",
    "build construct construction",
    "vote election ballot",
    "sanction embargo",
)


def _short(word: str) -> str:
    for ending in ("ing", "ies", "ers", "ed", "er", "es", "s", "al"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            break
    return word.rstrip("e")[:6]


FAMILIES: Final[dict[str, str]] = {_short(word): group.split()[0][:6] for group in _FAMILIES for word in group.split()}
"""The stem of each word of a family, and the one that stands for it."""

_PLEDGE = (
    r"(?:promises?|pledges?|commitments?|word|vows?|deals?|agreements?|accords?|cease-?fires?|truces?|"
    r"deadlines?|timetables?|obligations?|threats?|terms|demands?)"
)
KEPT: Final = (
    rf"\b(?:kept|keeps|honou?red|honou?rs|fulfilled|fulfils?|upheld|complied with|delivered on|made good on|"
    rf"lived up to|met|implemented|carried out)\b[^.;]{{0,40}}\b{_PLEDGE}\b"
    rf"|\b{_PLEDGE}\s+(?:was|were|has been|have been|had been)\s+(?:kept|met|honou?red|fulfilled|implemented|"
    rf"carried out)\b"
)
BROKEN: Final = (
    rf"\b(?:broke|broken|breaking|breaks|violat\w+|reneg\w+ on|breach\w+|backtrack\w+ on|abandon\w+|went back on|"
    rf"failed to (?:keep|honou?r|meet|fulfil\w*|implement)|missed|did not (?:keep|honou?r|meet|fulfil\w*))\b"
    rf"[^.;]{{0,40}}\b{_PLEDGE}\b"
    rf"|\b{_PLEDGE}\s+(?:(?:was|were|has|have|had)(?:\s+not|\s+never|n[’']t)(?:\s+been)?\s+(?:kept|met|honou?red|"
    rf"fulfilled|implemented)|(?:was|were|has been|have been|had been)\s+(?:broken|violated|breached|missed|ignored))\b"
)
DISPUTED: Final = (
    rf"\b(?:den(?:y|ies|ied)|disput\w+|doubt\w*|not (?:believe|convinced|trust)|skeptical|sceptical|no such|"
    rf"will not keep|won't keep|reject\w*|dismiss\w*)\b[^.;]{{0,60}}\b{_PLEDGE}\b"
)
EXTENDED: Final = (
    rf"\b(?:extend\w*|postpon\w+|delay\w+|push\w* back|prolong\w*|put off)\b[^.;]{{0,40}}"
    rf"\b(?:{_PLEDGE}|date|withdrawal|talks|vote|election)\b"
)
"""Patterns for what is said of a pledge, for use without regard to case."""
