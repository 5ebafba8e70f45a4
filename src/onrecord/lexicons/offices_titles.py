"""Words that name an office, a function or a rank, and words that make somebody or a group part of a group.

All in lower case. The lists hold the language and the field.
"""

from __future__ import annotations

from typing import Final

# Offices of a state: "Iraqi prime minister" is the prime minister of Iraq, "Iraqi lawyer" is no lawyer of Iraq.
STATE_HEADS: Final = frozenset(
    """
    president pres. minister premier chancellor secretary king queen prince princess emir sultan shah tsar emperor
    monarch ambassador envoy senator sen sen. representative rep rep. congressman congresswoman congressperson mp
    attorney-general prosecutor vice-president speaker governor-general taoiseach ayatollah-general pm undersecretary
    chargé consul parliamentarian lawmaker legislator
    """.split()
)
# Functions that somebody can have for a whole state ("the spokesman for Norland"); no state has a founder or an editor.
ALSO_OF_STATES: Final = frozenset(
    """
    leader ruler head chief negotiator spokesman spokeswoman spokesperson judge justice whip delegate ombudsman
    representative dictator strongman governor commissioner coordinator executive
    """.split()
)
# Offices of a town, a district or a part of a country.
LOCAL_HEADS: Final = frozenset(
    """
    mayor governor gov gov. sheriff councilman councilwoman councillor councilmember alderman commissioner coroner
    superintendent prosecutor attorney senator sen sen. representative rep rep. congressman congresswoman
    lawmaker legislator bishop archbishop assemblyman assemblywoman premier
    """.split()
)
# Functions in any body. "chief", "head" and the like are also other words: the reader asks for a noun.
OTHER_HEADS: Final = frozenset(
    """
    spokesman spokeswoman spokesperson leader commander chief head director chairman chairwoman chairperson chair
    ceo cfo coo cto executive founder co-founder cofounder boss manager editor publisher owner co-owner officer
    official
    deputy adviser advisor aide strategist negotiator coordinator co-ordinator counsel attorney lawyer solicitor
    barrister
    judge justice magistrate treasurer principal dean rector provost professor lecturer scientist economist historian
    analyst researcher scholar fellow
    physician doctor surgeon pediatrician epidemiologist virologist pollster lobbyist activist organizer organiser
    reporter correspondent journalist columnist anchor
    presenter host critic author photographer cameraman cardinal pope pastor imam rabbi priest cleric
    archdeacon vicar pontiff patriarch nuncio
    engineer detective inspector constable ombudsman auditor comptroller controller administrator registrar warden
    superintendent coach captain manager-general general-secretary secretary-general director-general
    editor-in-chief commander-in-chief vice-chairman vice-chair candidate nominee whip trustee curator
    lieutenant-commander president-elect
    counselor counsellor astronomer physicist biologist chemist psychologist psychiatrist sociologist architect banker
    businessman businesswoman entrepreneur philanthropist filmmaker playwright actor actress singer poet novelist writer
    blogger astronaut rapporteur emissary jurist regent abbot delegate
    ringleader warlord militant fighter defector politician diplomat councilor convener
    expert consultant specialist broadcaster frontman frontwoman songwriter composer artist painter campaigner advocate
    teacher headteacher nurse midwife paramedic farmer surveyor pharmacist veterinarian accountant translator
    interpreter trader shopkeeper fisherman firefighter pilot driver student
    moderator surrogate staffer liaison developer magnate mogul tycoon billionaire environmentalist conservationist
    dissident whistleblower footballer cricketer golfer boxer striker midfielder goalkeeper quarterback
    """.split()
)
# Endings of words for those who know a field: "hydrologist", "psychiatrist", "geographer", "musician".
HEAD_ENDINGS: Final = ("ologist", "iatrist", "ographer", "ician")
# Forms of office that two words make, the second no office alone.
PAIRED_HEADS: Final = frozenset(
    {("chief", "executive"), ("attorney", "general"), ("secretary", "general"), ("director", "general")}
    | {("solicitor", "general"), ("governor", "general"), ("surgeon", "general"), ("consul", "general")}
    | {("auditor", "general"), ("inspector", "general"), ("advocate", "general"), ("comptroller", "general")}
)
# Ranks of armies and police. Alone they are a way to address somebody; with a service they tell where he serves.
RANKS: Final = frozenset(
    """
    general gen gen. lieutenant lt lt. colonel col col. major maj maj. captain capt capt. sergeant sgt sgt. brigadier
    brig brig. admiral adm adm. commander cmdr cmdr. marshal private pvt corporal cpl ensign commodore mg bg ltg
    rear vice staff master first petty officer lt.-gen. maj.-gen. lieutenant-general major-general brigadier-general
    lieutenant-colonel 1st 2nd detective inspector constable specialist air chief
    """.split()
)
# The last word of a rank: "Vice Admiral", "Rear Admiral", "Maj. Gen.".
RANK_HEADS: Final = RANKS - frozenset("rear vice staff master first petty 1st 2nd air chief officer".split())
# Offices and functions that go as a rank before a name when another title stands in front of them.
HONOURS: Final = frozenset(
    """
    mr mr. mrs mrs. ms ms. dr dr. prof prof. sir dame lord lady sheikh shaikh sheik sayyid sayed sayyed hajj haji
    ayatollah mullah mawlawi maulana rev rev. reverend father fr fr. sister brother hon hon. honorable honourable
    retired ret. (ret.) rt. right
    """.split()
)
BEFORE_HEAD: Final = frozenset(
    """
    deputy vice assistant associate acting interim former ex then then- late outgoing incoming current chief senior
    junior
    general prime foreign interior exterior finance defense defence health justice education trade energy transport
    labour labor environment agriculture culture sports commerce treasury budget home housing economy economic
    information communications communication media press public affairs relations security national internal external
    state regional local provincial district federal military political naval executive managing
    presidential parliamentary congressional legislative opposition minority majority house senate party campaign
    field operations operational intelligence police fire army navy coast guard special supreme spiritual
    religious top staff legal medical financial technical permanent principal lieutenant civil
    non-executive sitting shadow
    founding joint joint-chiefs mission music literary photo city county town village board council committee
    militia rebel guerrilla union tribal clan group faction bureau wing crown ruling longtime long-time veteran
    vice- co then-deputy overall nuclear climate drug border immigration
    criminal science scientific technology research marketing sales investment program programme project policy
    product human resources rights editorial managing-editor founding-editor nuclear-energy secretary undersecretary
    attorney director commissioner presumptive elected newly-elected ex- one-time onetime
    """.split()
)
# Words that tell that somebody holds an office no longer, or not yet: they stay with the title.
TIMES_OF_OFFICE: Final = frozenset(
    """
    former ex then then- late outgoing incoming one-time onetime formerly erstwhile acting interim ex- designate
    previous future
    """.split()
)
# Words of an office that say no more than what the writer thinks of the holder; they open no title.
OPENS_NO_TITLE: Final = frozenset({"top", "longtime", "long-time", "veteran", "current", "group"})

# Nouns that stand before a title and do not belong to it.
STANDS_APART: Final = frozenset(
    """
    day week month year decade morning afternoon evening night today yesterday tomorrow spring summer autumn winter time
    interview statement speech meeting call letter email tweet post ally friend colleague wife husband son daughter
    brother sister father mother nephew uncle cousin rival predecessor successor mr ms
    """.split()
)

# Lands that are no states: bodies may be named after them, but they are none.
LANDS: Final = frozenset(
    """
    korea england scotland wales kurdistan crimea catalonia tibet bavaria quebec siberia africa asia europe america
    arabia indochina chechnya dagestan abkhazia transnistria kashmir punjab balochistan darfur tigray palestine
    britain northern-ireland
    """.split()
)

# Degrees and abbreviations that a reader now and then takes for bodies.
DEGREES: Final = frozenset("ph.d. phd mba m.b.a. m.d. md b.a. m.a. ba ma llb j.d. ceo cfo tv it pr hr gop-led".split())

# What follows "minister of", "secretary of" and belongs to the title.
PORTFOLIOS: Final = frozenset(
    """
    state defense defence foreign affairs interior finance health justice education trade energy transport
    transportation labor labour environment agriculture culture sports sport commerce treasury home housing economy
    economic information communications security national internal external human services homeland urban development
    veterans army navy war water power planning industry tourism youth women migration immigration oil science
    technology public works intelligence nuclear the air force natural resources family social welfare
    """.split()
)
TAKES_PORTFOLIO: Final = frozenset(
    "minister secretary undersecretary secretaries ministers director commissioner deputy".split()
)
TAKES_FIELD: Final = frozenset("secretary minister undersecretary envoy representative coordinator".split())
TAKES_COUNTRY: Final = frozenset("ambassador envoy".split())
# What goes on after a head and is still title.
TAILS: Final = (
    ("of", "staff"),
    ("of", "state"),
    ("of", "police"),
    ("of", "mission"),
    ("of", "operations"),
    ("of", "government"),
    ("in", "chief"),
    ("at", "large"),
    ("pro", "tempore"),
    ("pro", "tem"),
    ("elect",),
)

# "X, who heads the Y".
HEADING_VERBS: Final = frozenset(
    "heads headed leads led commands commanded chairs chaired runs directs directed".split()
)

# Those who are of the group whose leader, member or fighter they are called.
MEMBER_HEADS: Final = frozenset(
    """
    leader commander member fighter militant gunman politician operative cadre co-founder cofounder founder
    chief lawmaker official terrorist
    """.split()
)
MEMBERS: Final = frozenset("member members".split())
# A group within a group.
GROUP_NOUNS: Final = frozenset(
    """
    militia group faction organization organisation party movement brigade brigades battalion unit force forces branch
    affiliate network coalition alliance bloc company subsidiary agency department office body committee commission
    outfit division army federation union paper newspaper chain arm wing offshoot cell
    insurgency grouping council umbrella charity firm bank channel station institute institution center centre
    """.split()
)
PLURAL_GROUPS: Final = frozenset(
    """
    militias groups factions organizations organisations parties movements brigades battalions units forces branches
    affiliates networks companies subsidiaries agencies departments bodies members states countries
    """.split()
)
PART_NOUNS: Final = frozenset(
    "part faction wing arm branch affiliate member component subsidiary unit division offshoot chapter".split()
)
WINGS: Final = frozenset({"wing", "arm", "branch", "affiliate", "subsidiary", "division", "chapter", "unit"})
UNIONS: Final = frozenset("alliance coalition umbrella union bloc grouping federation confederation network".split())
INCLUDING: Final = frozenset("includes included comprises comprised contains groups unites include comprise".split())
# "B, made up of A and C": the words behind the first one stand before "of" or the names.
MADE_OF: Final = frozenset("made composed consisting comprising comprised formed uniting grouping".split())
# Parts of a body that stand for it: a member of its political bureau is a member of the body.
INNER_BODIES: Final = frozenset("bureau office wing council committee leadership politburo branch".split())
# "governor of the state of Norland": these words stand for the land that follows, and are no part of the title.
LANDS_OF_OFFICE: Final = frozenset(
    "state province city region republic town county district kingdom island territory village municipality".split()
)
