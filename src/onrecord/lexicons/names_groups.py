"""Words of the names of organizations: spelling, translation of head words, and what they weigh."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from onrecord.lexicons.transliteration import plain

# Words of one meaning stand on one line, its first word is the sign. Heads from Arabic, Persian, Kurdish, Turkish,
# Hebrew, Russian, Ukrainian, Spanish, French, German as English-language news write them.
_MEANINGS: Final = """
brigades brigade kataib kataeb katib kataibs kata'ib ketaib katibat katiba brigadas liwa liwaa battalions battalion;
movement
harakat haraka harekat movimiento mouvement dvizhenie tehrik tehreek jumbish; party hizb hezb hizbi partido parti
partei partiya
partiia; army jaish jaysh jeish ejercito armee armia; front jabhat jabha jebhat frente; forces force quwat quwwat qwat
units unit
; companies saraya seraya; league asaib asa'ib osaeb lega liga; supporters ansar partisans; youth shabab shabaab
shebab; soldiers jund
; council majlis shura rada sovet consejo conseil soviet; martyrs shuhada shohada shuhadaa martyr martyrs;
mobilization hashd mobilisation
; popular shaabi sha'abi shabi people peoples people's; islamic islamiya islamiyya islamiyah islami eslami; resistance
muqawama muqawamah
moqawama muqavemat mukawama; truth haq haqq righteous; party-of-god hizballah hezbollah hizbullah hizbollah hezballah
hizbalah
hezbullah; union ittihad etehad unions; guard guards sepah pasdaran haras; revolutionary revolution enghelab thawra
revolucionario revolucionaria
; committee lajna komitet comite; commission; ministry ministries; department dept departamento; agency ; office
bureau;
authority administration; organization organisation org munazzamat munazamat sazman organizacion; association assoc;
foundation fund;
university univ; college; institute institution instituto; company corporation corp co inc ltd plc llc gmbh limited
incorporated sa ag holdings
; group groups; liberation tahrir tahreer; democratic democrat democrats; national nationalist watani; state ;
security ; defense
defence; labor labour workers worker karkeran; center centre markaz; martyr ; federal ; sham levant; jihad jehad
cihad; taliban
taleban taliban; qaeda qaida qaidah qa'ida qa'eda kaida; fatah fateh fath; parliament; assembly; court; police; bank;
news; united;
international intl int'l; program programme; organized organised; nations; health; affairs; foreign external; interior
internal; emergency
; east eastern; north northern; south southern; west western; central; conquest; virtue; victorious nujaba noble
nobles; day yawm; promised mawud
; fighters fighter mujahideen mujahedin mujahedeen mojahedin mujahidin mojahedeen; swords saif sayf; protection; women
womens; army ; command; alliance coalition;
congress; federation confederation; rights ; human ; society ; republic republican ; kurdistan kurdish kurd; turkistan
turkestan; azadi freedom ;
new nouveau nuevo; dutch ; service services; investigation investigations; watch ; doctors medecins physicians;
borders frontieres; reporters
"""
GENERIC: Final = frozenset(
    """brigades movement party army front forces companies league supporters council union guard committee commission
    ministry
    department agency office authority organization association foundation company group command alliance congress
    federation society service militia faction network club team corps campaign board regiment division wing academy
    university institute institution hospital bank court police parliament assembly senate college school government
    administration cabinet airline center fund panel tribunal embassy navy""".split()
)
# Words that the bodies of every country bear: "Supreme Court", "Ministry of Finance" may be anybody's.
EVERYWHERE: Final = frozenset(
    """supreme national central federal foreign interior internal defense finance health education justice security high
    constitutional general state military air electoral election elections affairs public royal popular house
    representatives treasury planning oil energy trade labor agriculture transport information culture intelligence
    special armed civil investigation criminal prime minister president presidential republican guard appeal appeals
    coast border constitution
    """.split()
)
# Heads that are of one sort: an armed group may be written with either.
ARMED: Final = frozenset(
    "brigades forces army militia group faction companies front movement regiment division wing".split()
)
NOT_TELLING: Final = frozenset(
    """
    the of for and in on at to a an al el ul ad as ash ar az an ez es er ed esh en et ut i e ye de del la le les
    los las du des di da der die das und et y
    & - von van s
    uss usns hms hmas hmcs hmnzs hnlms ins mv""".split()  # before the names of ships
)
_SPELLING: Final = tuple(
    (re.compile(old), new)
    for old, new in (
        (r"isation\b", "ization"),
        (r"ise\b(?<=[lnrtv]ise)", "ize"),
        (r"ising\b", "izing"),
        (r"\bco-(?=[a-z])", "co"),
        (r"\bdefence\b", "defense"),
        (r"\bself-defense\b", "self defense"),
        (r"\b(inter|non|anti|counter)-", r"\1"),
        (r"\bair (base|field|port|lines|ways)\b", r"air\1"),
        (r"\bu\.?n\.?(?= )", "united nations"),
        (r"\bu\.?s\.?(?= )", "united states"),
        (r"\be\.?u\.?(?= )", "european union"),
        (r"\bu\.?k\.?(?= )", "united kingdom"),
        (r"\bint'l\b", "international"),
        (r"\bnat'l\b", "national"),
        (r"^(?:\w+ ){0,2}(?:naval|navy) ship (?=\w)", ""),
    )
)
_NUMBER_WORDS: Final = {
    word: str(number)
    for number, word in enumerate(
        """zero first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
        fifteenth""".split()
    )
} | {"twentieth": "20", "thirtieth": "30", "one": "1", "two": "2", "three": "3"}
_ORDINAL: Final = re.compile(r"^(\d+)(?:st|nd|rd|th|d)$")


def _signs() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in " ".join(_MEANINGS.split()).split(";"):
        words = [word for word in line.split() if not word.endswith("?") and word != "?"]
        for word in words:
            found.setdefault(word, words[0])
    return found


SIGNS: Final = _signs()


@lru_cache(maxsize=65536)
def group_words(written: str) -> tuple[str, ...]:
    """The words of a group's name, plain, in one spelling, articles and small words left out; hyphens opened."""
    text = plain(" ".join(written.split()))
    for old, new in _SPELLING:
        text = old.sub(new, text)
    text = re.sub(r"['’]s\b|(?<=s)['’](?!\w)", "", text)
    text = re.sub(r"\b((?:[a-z]\.){2,})", lambda found: found[1].replace(".", ""), text)
    words = re.findall(r"[^\W_]+(?:'[^\W_]+)*", text)
    kept = [word for word in words if word not in NOT_TELLING]
    return tuple(kept or words)


@lru_cache(maxsize=65536)
def group_sign(word: str) -> str:
    """What a word of a group's name means: the sign of its line, a number, or the word itself."""
    found = SIGNS.get(word) or SIGNS.get(word.replace("'", ""))
    if found is not None:
        return found
    if word in _NUMBER_WORDS:
        return _NUMBER_WORDS[word]
    ordinal = _ORDINAL.match(word)
    if ordinal:
        return ordinal[1]
    if len(word) > 4 and word.endswith("s") and word[:-1] in SIGNS:
        return SIGNS[word[:-1]]
    return word


_UNITS: Final = frozenset("army corps division brigade regiment battalion company squadron platoon fleet wing".split())


@lru_cache(maxsize=65536)
def unit_of(written: str) -> str | None:
    """The unit that a number counts: "battalion" of "1st Battalion"; None where the name has no number or no unit."""
    words = group_words(written)
    for at, word in enumerate(words):
        if word in _NUMBER_WORDS or _ORDINAL.match(word):
            return next((after for after in words[at + 1 :] if after in _UNITS), None)
    return None
