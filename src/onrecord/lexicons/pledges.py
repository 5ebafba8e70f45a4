"""The English of promising, threatening, demanding and agreeing: verbs, nouns and what each takes.

The verbs are the commissives and directives of speech-act theory (Searle, "A Taxonomy of Illocutionary Acts",
1975; Vanderveken, "Meaning and Speech Acts", 1990) as newspapers use them, with the verbs that VerbNet lists
under promise-37.13, urge-58 and agree (settle-36.1). All words are lemmas in lower case.
"""

from __future__ import annotations

from typing import Final

# --- commitments

COMMISSIVE_VERBS: Final = frozenset("promise pledge vow swear undertake guarantee commit assure offer".split())
"""Verbs by which somebody commits himself; what follows "to", "that" or stands as object is what he commits to."""
COMMISSIVE_NOUNS: Final = frozenset(
    "promise pledge vow commitment guarantee undertaking assurance oath offer resolve".split()
)
ADDRESSED: Final = frozenset("promise assure guarantee offer".split())
"""Commissive verbs whose object, before a clause, is the person to whom it is promised."""
SELF_COMMITTED: Final = frozenset({"committed", "pledged", "sworn"})
"""Participles that say of somebody that he has committed himself ("is committed to")."""
ALLEGIANCE: Final = frozenset("allegiance loyalty fealty delegate delegates oath obedience fidelity".split())
"""What one swears or pledges without promising an act, and what is only called pledged."""

# --- threats

THREAT_VERBS: Final = frozenset({"threaten"})
WARN_VERBS: Final = frozenset("warn caution".split())
THREAT_NOUNS: Final = frozenset({"threat"})
VIOLENT_VERBS: Final = frozenset(
    """attack strike bomb shell kill retaliate avenge revenge punish dismember behead invade raid assassinate execute
    slaughter massacre annihilate obliterate wipe burn shoot torture destroy crush target escalate expel evict
    besiege blockade bombard ambush torch hang hunt smash eradicate hit""".split()
)
"""What is done to an enemy: with these a commitment is a threat."""
MENACING_VERBS: Final = frozenset(
    """resume respond react fight sanction sue arrest prosecute confront intervene withdraw pull block veto suspend cut
    stop halt boycott walk quit resign close shut seize deport detain fire dismiss cancel scrap leave fine tax veto
    defend continue intensify expand step slap impose jail ban evacuate resist act oppose disrupt paralyse paralyze
    """.split()
)
"""What may be a threat where a warning or a condition makes it one."""
HOSTILE_NOUNS: Final = frozenset(
    "attack strike assault retaliation revenge vengeance reprisal war bombing offensive onslaught".split()
)
PREDICATED: Final = frozenset({"target", "enemy"})
"""What somebody or something is declared to be that will be attacked."""
CONSEQUENCES: Final = frozenset(
    """consequence response retaliation reprisal war revenge vengeance price repercussion bloodshed reckoning
    """.split()
)
"""What an enemy will face, see or pay, or what there will be."""
SUFFERING_VERBS: Final = frozenset("pay face see suffer regret bear feel meet".split())

# --- demands

DEMAND_VERBS: Final = frozenset({"demand"})
DIRECTIVE_VERBS: Final = frozenset(
    "urge implore beseech exhort press pressure order instruct tell command direct plead beg appeal enjoin".split()
)
"""Verbs with somebody and an infinitive: what he is to do."""
CALLING_VERBS: Final = frozenset("call push press appeal plead clamor clamour agitate campaign".split())
"""Verbs with "for": what somebody wants done. "Call" also takes "on somebody to"."""
INSISTING_VERBS: Final = frozenset("insist demand urge stress emphasize emphasise".split())
"""Verbs with a clause in which "must", "should" or a bare verb makes it a demand."""
DEMAND_NOUNS: Final = frozenset("demand call appeal plea ultimatum".split())
CARRIERS_OF_DEMANDS: Final = frozenset(
    """letter statement petition rally protest resolution demonstration march message motion appeal declaration banner
    placard sign editorial""".split()
)
"""What carries a demand for those who sign, hold or pass it."""
COURTESIES: Final = frozenset("discuss congratulate inquire enquire greet thank felicitate condole visit".split())
"""What somebody who calls on another comes to do: a visit, no demand."""
OBLIGING: Final = frozenset({"must"})
DESIRED: Final = frozenset("must should shall have need ought".split())

# --- agreements

AGREE_VERBS: Final = frozenset({"agree"})
ACCORDS: Final = frozenset(
    """agreement deal accord pact treaty truce ceasefire cease-fire armistice memorandum mou settlement compromise
    understanding moratorium convention protocol""".split()
)
TERMS: Final = frozenset("agreement deal accord pact treaty truce ceasefire cease-fire compromise settlement".split())
"""Accords whose infinitive tells their terms: "the agreement to share the river"."""
CEASINGS: Final = frozenset("ceasefire cease-fire truce armistice moratorium ceasefires".split())
"""What one side may declare alone."""
MAKING_VERBS: Final = frozenset(
    """sign seal reach strike conclude ink broker finalize finalise clinch make cut hammer ratify initial
    adopt secure forge cement""".split()
)
"""Verbs that bring an accord about; their subject is a party, a broker's apart."""
DECLARING_VERBS: Final = frozenset("declare announce accept observe begin order proclaim".split())
BROKERS: Final = frozenset("broker mediate".split())
NOT_TO_ACT: Final = frozenset(
    """thing point matter fact need importance view issue question principle something
    anything everything nothing""".split()
)
"""What people agree on without agreeing to do anything."""

# --- futures that somebody tells of himself

ANNOUNCING: Final = frozenset(
    """announce declare promise pledge vow confirm assure proclaim guarantee decree unveil pronounce
    """.split()
)
"""Cues by which an authority tells what will be done, whoever does it."""
TELLING: Final = frozenset(
    """say tell add state reiterate repeat insist stress affirm reaffirm emphasize emphasise underline write tweet
    respond reply note explain assert declare announce confirm promise vow pledge swear assure proclaim guarantee
    inform post""".split()
)
"""Cues whose speaker commits himself by a future about himself."""
LEAVING: Final = frozenset({"resign", "quit", "leave", "step"})
"""What somebody does with his own office: on a condition, a promise rather than a threat."""
HOURS_AND_SEASONS: Final = frozenset(
    "nightfall dusk dawn sunset sunrise daybreak noon midday midnight winter spring summer autumn".split()
)
"""After "by" and "before", a deadline that may have no day."""
FUTURES: Final = frozenset({"will", "'ll", "’ll", "shall"})
PAST_FUTURES: Final = frozenset({"would"})
NEVERTHELESS_OPEN: Final = frozenset(
    """probably likely perhaps maybe possibly hopefully inevitably presumably certainly surely eventually undoubtedly
    ideally""".split()
)
"""Adverbs of a forecast, not of a commitment."""
NOT_ACTS: Final = frozenset(
    """be become seem appear remain need want know see think feel like love hate believe understand mean cost win lose
    fail suffer miss face take get happen come depend prove find fall rise grow turn look expect hope wonder hear
    enjoy prefer require last run expire occur emerge end belong sound matter tend realize realise recognise recognize
    remember forget notice regret care doubt deserve have benefit receive learn discover experience survive die live
    result cause lead exceed drop increase decrease decline culminate feature serve premiere air sit arise argue
    say speak talk agree play compete save generate consider qualify tell surprise affect mark include contain
    """.split()
)
"""Verbs of states, outcomes and programmes: "will" before them foretells, and commits nobody."""
ACTS_OF_OFFICE: Final = frozenset("remain end increase lead serve stay come run take".split())
"""Of those, what a body with power over it can still promise, where a deadline or an announcement makes it one."""
READY: Final = frozenset("ready prepared determined committed".split())
"""Adjectives after "will be" that hand the act on to an infinitive."""

# --- who can commit himself

BODIES: Final = frozenset(
    """government administration ministry authority agency department company group army military force forces
    militia committee commission council parliament congress senate house court police party movement union
    cabinet regime alliance coalition bank organization organisation country state nation bloc team board office
    side sides parties troops kingdom republic federation junta opposition rebels guerrillas leadership brigade front
    firm airline university institution institute ministry embassy delegation campaign association body embassy
    operator regulator provider league club federation airline network church school hospital city town province
    district fund""".split()
)
"""Nouns for bodies that act."""
PEOPLE: Final = frozenset(
    """president minister secretary chief commander general leader official officials spokesman spokeswoman
    spokesperson premier chancellor king prince governor mayor senator lawmaker ambassador envoy judge prosecutor
    lawyer candidate nominee director chairman chairwoman chair head captain colonel commissioner deputy protesters
    protester demonstrators workers teachers militants fighters rebels insurgents militias hackers kidnappers
    hijackers terrorists separatists soldiers leaders activists students residents strikers employees drivers owners
    investors creditors lenders negotiators delegates representatives members supporters opponents critics republicans
    democrats conservatives socialists liberals donors countries nations states people man woman men women families
    allies parties groups organizer organizers organiser organisers groups senators lawyers doctors gunmen gunman
    clerics cleric insurgent militant police""".split()
)
OFFICES: Final = frozenset(
    """president minister secretary chief commander general spokesman spokeswoman spokesperson premier chancellor
    king prince governor mayor ambassador envoy commissioner director chairman chairwoman chair head leader
    owner owners manager official officials executive ceo superintendent colonel captain admiral sheriff department
    ministry government council police authority authorities agency institute association commission airline company
    """.split()
)
"""Words in a speaker's description that let him speak for a body."""

STATE_OFFICES: Final = frozenset(
    """president minister secretary chancellor king prince ambassador envoy governor premier pentagon kremlin ministry
    department government military army general commander official officials embassy taoiseach tsar monarch presidency
    """.split()
)
"""Words in a description of those who speak for a state."""
OWN_GROUPS: Final = frozenset(
    """movement militia militias party rebel rebels opposition faction group brigade front union campaign company
    university""".split()
)
"""Words in a description of those who speak for something else."""
PLANS: Final = frozenset("withdrawal plan timetable pullout roadmap schedule".split())
"""Subjects of what an agreement brings: "the withdrawal would involve ..."."""
RULES: Final = frozenset(
    "compulsory mandatory obligatory illegal legal law effective available free binding required".split()
)
"""What a measure becomes by decree."""
NOT_DONE: Final = frozenset("expect remember know see surprise affect need miss ask allow force leave face".split())
"""Verbs whose passive tells no act that was resolved on."""

# --- what takes a pledge back into doubt

DENIALS: Final = frozenset(
    """deny reject refuse decline fail dispute renege violate breach break abandon cancel scrap forget regret doubt
    oppose dismiss renounce rescind withdraw nix torpedo revoke shelve rebuff denounce criticize criticise condemn
    blast slam mock attack avoid stop drop""".split()
)
INTENTIONS: Final = frozenset(
    """plan hope expect try want seek aim attempt wish intend consider struggle work negotiate propose like able
    unable unlikely likely possible close need explore discuss""".split()
)
"""Above a pledge, these leave it unmade: "hopes to sign a deal"."""
DOUBTED_NOUNS: Final = frozenset(
    """pressure opportunity chance idea notion rumor rumour charge allegation speculation suggestion refusal failure
    inability attempt effort plan hope option proposal bid possibility prospect""".split()
)
"""Nouns whose clause is not asserted: "the idea that he had struck a deal", "under pressure to pledge"."""
UNREAL: Final = frozenset("could may might would should can".split())
SUPPOSING: Final = frozenset({"if", "unless", "whether", "lest", "without"})
NEGATIONS: Final = frozenset({"not", "n't", "n’t", "never", "hardly", "nor", "neither", "no", "nobody", "none"})

# --- conditions

CONDITIONS: Final = frozenset({"if", "unless", "until", "till", "once", "provided", "providing", "lest", "assuming"})
CONDITIONS_AFTER_AS: Final = frozenset({"soon", "long", "far"})
"""As soon as, as long as, so far as."""
OCCASIONS: Final = frozenset({"when", "after", "whenever", "before"})
CONDITION_NOUNS: Final = frozenset({"condition", "return", "exchange", "case", "event"})
"""On condition that, in return for, in exchange for, in case of, in the event of."""
