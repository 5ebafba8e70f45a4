"""Words by which a name tells what it names: "… Brigades" is an organization, "… Airport" a facility.

The lists hold the language and the field, no names of one story. Words are in lower case. `LAST` speaks where the word
ends the name, `FIRST` where it begins it; both are weaker than a context that says otherwise.
"""

from __future__ import annotations

from typing import Final

# Armed groups, parties, bodies, companies, media.
LAST_ORGANIZATION: Final = frozenset(
    """
    brigade brigades battalion battalions front army forces force militia militias movement party alliance coalition
    league union federation confederation congress council committee commission ministry department agency authority
    bureau office administration organization organisation association society foundation institute institution
    university college academy school bank company corporation corp corp. inc inc. ltd ltd. plc llc group holdings
    airlines airways police guard guards corps command parliament assembly senate court tribunal government
    news times post tribune herald gazette journal tv television radio network press media channel club united
    initiative watch service services board chamber fund trust secretariat mission junta cabinet
    """.split()
)
# Heads that come first in names taken from Arabic, Persian or Urdu, and in English "Ministry of …".
FIRST_ORGANIZATION: Final = frozenset(
    """
    kataib kata'ib kataeb harakat haraka hizb hezb liwa jaysh jaish jabhat saraya asaib asa'ib ansar jund faylaq quwat
    tahrir hayat ahrar tehrik-e tehreek-e tehreek lashkar lashkar-e jamaat jamiat jamaat-e hashd sepah katibat fatah
    ministry department office university bank party movement front union council committee federation association
    organization organisation institute commission court
    """.split()
)
LAST_FACILITY: Final = frozenset(
    """
    airport airfield airbase base embassy consulate prison jail hospital mosque church cathedral temple stadium bridge
    dam port harbour harbor station terminal palace hotel museum tower crossing checkpoint camp refinery plant
    hall auditorium arena theater theatre building mall plaza restaurant cafe café inn grill shrine monument memorial
    cemetery monastery barracks garrison tunnel mine zoo resort
    """.split()
)
LAST_PLACE: Final = frozenset(
    """
    city town village district province governorate region county state island islands peninsula sea ocean gulf strait
    river lake bay valley desert mountain mountains hills coast canal oblast prefecture municipality basin
    """.split()
)
# After a name: "the Nimra regime" is that of a ruler.
REGIMES: Final = frozenset({"regime"})
# Agreements, laws, days, prizes, games: neither bodies nor places.
LAST_OTHER: Final = frozenset(
    """
    act accord accords agreement treaty pact war wars prize prizes award awards festival championship championships cup
    games olympics operation bill law convention protocol charter resolution constitution day diwas divas summit
    programme program scheme initiative plan project declaration deal virus variant
    """.split()
)
# After a name: "a Nimran woman" is one of a people, where Nimran is nothing else that is known.
OF_A_PEOPLE: Final = frozenset(
    """
    woman man people tribe tribes tribal tribesmen elder elders clan clans speakers language descent ancestry origin
    warriors villagers minority identity culture heritage
    """.split()
)
# After a name: "a branch of the Tarn bank" is one of an organization.
OF_AN_ORGANIZATION: Final = frozenset("bank newspaper daily weekly union airline broadcaster militia brewery".split())
# "a Molotov cocktail": the word before these names nobody.
THINGS: Final = frozenset("cocktail cocktails".split())
# "Gulf of Aden": with what "of" joins to it, one name.
OF_A_PLACE: Final = frozenset("gulf strait straits bay sea isle cape horn".split())
# What begins the name of a place that ends in a country's or a state's and is no place in it: "Little Haiti", "La
# Florida", "southeastern Utah".
NO_TOWN: Final = frozenset(
    """
    la le el las los little british french nazi soviet democratic socialist islamic federal imperial latin lake mount
    united saint st new in of and the city
    inner outer mainland metropolitan middle mid sub downtown historic colonial washington
    southeastern southwestern northeastern northwestern
    """.split()
)
# Words that newspapers' annotators now and then mark as names, and that are none by themselves.
DAYS_AND_MONTHS: Final = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december today yesterday tomorrow lakh lakhs crore crores
    """.split()
)
# Titles and ranks that stand before a person's name and are no part of it. Sheikh, Sayyid and the like are left: they
# are often part of the name as it is written.
TITLES: Final = frozenset(
    """
    mr mr. mrs mrs. ms ms. dr dr. drs drs. prof prof. professor president vice-president minister secretary senator
    sen sen. rep rep. representative congressman congresswoman governor gov gov. mayor ambassador envoy spokesman
    spokeswoman spokesperson chairman chairwoman chief director general gen gen. lieutenant lt lt. colonel col col.
    major maj maj. captain capt capt. sergeant sgt sgt. brigadier brig brig. admiral adm adm. commander cmdr marshal
    lieutenant-general judge justice chancellor premier king queen prince princess emir sultan pope archbishop
    bishop
    """.split()
)
