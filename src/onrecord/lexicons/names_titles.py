"""Words that stand before or after a person's name and are no part of it, and the small words inside names."""

from __future__ import annotations

from typing import Final

from onrecord.lexicons.name_heads import TITLES

# Honours that stand before names in Arabic, Persian, Urdu, Burmese, Hebrew, Spanish, and English offices in full.
HONOURS: Final = frozenset(
    """
    sheikh shaikh shaykh sheik cheikh sayyid sayed sayyed seyed seyyed syed sayid sayyida hajj haj hajji haji hadj
    hojjat al-islam al-eslam ol-eslam ol-islam hojatoleslam taoiseach tánaiste
    pm cm fm lg vp dpm eam mla dgp igp ssp dig goc cds coas nsa cfo coo cto
    hojjatoleslam hujjat ayatollah ayatullah grand imam mullah mulla mawlawi maulvi molvi maulana mawlana moulana
    mufti qari
    ustad hafiz agha aga pasha bey effendi sidi moulay lalla begum
    daw u ko ashin sayadaw sai nai rabbi rav don dona doña señor senor señora sir dame lord lady baron baroness count
    countess
    father fr sister brother reverend rev saint st blessed cardinal patriarch metropolitan pastor monsignor
    comrade citizen private pvt corporal cpl specialist spc staff master petty officer ensign cadet commodore field
    vice rear
    deputy acting former ex-president ex-prime ex interim late prime first foreign interior defense defence finance
    attorney
    solicitor inspector superintendent detective agent trooper sheriff constable commissioner councillor councilman
    alderman speaker whip leader mp mep msp td hon honourable honorable excellency highness majesty engineer eng
    lawyer
    warlord strongman spokesman crown shah tsar kaiser emperor empress caliph khalifa ltc ltg mg bg cpt 1st 2nd lt-gen
    maj-gen brig-gen
    counsel senior chief coach gov-gen gen-secretary secretary-general brigadier-general major-general co-founder
    chairman ceo mr mrs ms miss mx
    and of state
    """.split()
) | {title.rstrip(".") for title in TITLES}
# Before these no more than the honour itself may go: they are given names too.
ALSO_NAMES: Final = frozenset(
    """sayyid sayed sayyed seyed seyyed syed sayid imam khalifa sultan amir prince king major judge u ko sai nai don
    shah hafiz begum grand master field baron bishop pope dean earl duke count st father sister brother agha late and of
    state first""".split()
)
AFTER: Final = frozenset(
    "phd md esq mp mep msp kc qc obe cbe mbe retd ret usn usmc usaf usa r-tx d-ny jr jnr sr snr".split()
)
GENERATIONS: Final = {"jr": "jr", "jnr": "jr", "junior": "jr", "sr": "sr", "snr": "sr", "senior": "sr"}
ROMAN: Final = frozenset(
    "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii".split()
)
WOMAN: Final = frozenset("mrs ms miss lady queen princess daw dame baroness empress sister sayyida begum".split())
MAN: Final = frozenset("mr sir lord king prince u baron emperor father sheikh".split())

# Words of kin that a writer puts before a name.
KIN: Final = frozenset(
    "brother sister son daughter wife husband father mother cousin uncle aunt auntie aunty nephew niece aide".split()
)
# Words that name an office: a "name" that ends in one, or goes on after one with "of" or "for", is no name.
OFFICES: Final = frozenset(
    """
    minister president secretary premier chancellor spokesman spokeswoman spokesperson ambassador envoy governor
    mayor senator
    chairman chairwoman director commander chief general colonel officer official representative adviser advisor judge
    prosecutor
    leader king queen prince pope chair commissioner""".split()
)

ARTICLES: Final = frozenset("al el ul ad as ash ar az an at adh ath il ez es er ed esh ut ur us".split())
KUNYA: Final = dict.fromkeys("abu abou abo aboo ebu abi".split(), "abu") | dict.fromkeys("umm um oum".split(), "umm")
SON_OF: Final = frozenset("bin ibn ben bint binti ould oghlu ogly kizi oglu wuld".split())
PARTICLES: Final = frozenset(
    "von van der den de da do dos das du di del della la le las los ter ten zu zum zur af av e y st saint san".split()
)
