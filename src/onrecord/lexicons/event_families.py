"""Words for one kind of happening: a verb, its nouns, and the other words that reports of it use.

Each line is one family, the first word its name; a long one goes on in a second line of the same name. Two
reports of one happening seldom share the word; they nearly always share the family. A word that means two things
stands where news mean it most; one that could mean anything ("take", "go", "issue") stands nowhere. Lemmas,
lower case.
"""

from __future__ import annotations

from functools import cache

FAMILIES = """
kill killing murder slay slaying assassinate assassination massacre homicide gun-down shoot-dead lynch
kill lynching manslaughter slaughter
kill die death dead demise perish decease fatality pass-away lose-life
execute execution hang hanging behead beheading
injure injury wound hurt maim casualty
shoot shooting gunfire shot gun open-fire rampage
attack assault strike raid airstrike air-strike drone-strike bombardment bombard shell shelling storm ambush
attack onslaught offensive hit target pound incursion
bomb bombing explode explosion blast detonate detonation blow-up
invade invasion occupy occupation overrun seize-control
clash fight fighting battle combat skirmish firefight hostility
riot rioting unrest violence disorder disturbance
protest demonstrate demonstration rally march sit-in picket protester
kidnap kidnapping abduct abduction hostage hijack hijacking
arrest detain detention apprehend capture nab custody catch round-up arraign
imprison imprisonment jail incarcerate prison
sentence sentencing convict conviction guilty verdict
charge indict indictment prosecute prosecution
accuse accusation allege allegation blame denounce denunciation condemn condemnation criticize criticise
accuse criticism slam decry
sue lawsuit suit litigation
try trial retrial
acquit acquittal exonerate clear
escape flee fled abscond run-away jailbreak getaway breakout
release free liberate liberation freed
deport deportation expel expulsion extradite extradition exile oust ouster
rob robbery heist burglary steal theft loot looting holdup snatch grab burgle swipe
burn fire blaze arson torch inferno wildfire set-fire conflagration
earthquake quake temblor tremor aftershock
shake jolt rattle rock shook
flood flooding inundate deluge
storm hurricane typhoon cyclone tornado
throw hurl toss lob fling pelt
damage destroy destruction devastate devastation wreck ruin level flatten rip
collapse cave-in crumble
crash accident collision collide wreckage derail derailment
sink capsize capsized sinking
rescue save saved
evacuate evacuation
search hunt manhunt
find discover discovery recover
investigate investigation probe inquiry inquest
disappear disappearance vanish missing
say tell state statement remark comment add speak confirm announce announcement report declare declaration
say accord note claim
deny denial refute rebut
warn warning caution alert
threaten threat vow menace
demand call urge request plea appeal ultimatum
promise pledge commit commitment guarantee
agree agreement accord-deal deal pact treaty settlement
sign signing signature ratify ratification
negotiate negotiation talk talks dialogue discuss discussion
meet meeting summit conference
visit trip tour
reject rejection refuse refusal veto rebuff spurn
approve approval endorse endorsement back backing support
foil thwart repulse repel prevent avert
stop halt stoppage suspend suspension end cease
ceasefire truce cease-fire armistice
withdraw withdrawal pullout pull-out retreat pull-back
deploy deployment mobilize mobilise mobilization mobilisation mass
patrol patrolling
arm weapon rearm
sanction embargo blockade boycott
ban prohibit prohibition outlaw
impose imposition
lift repeal revoke overturn reverse restore
launch unveil unveiling debut introduce introduction roll-out rollout
open opening inaugurate inauguration
buy purchase acquire acquisition takeover buyout
sell sale
merge merger
pay payment
donate donation aid
hire hiring rehire recruit sign-up
appoint appointment name nominate nomination tap
elect election vote voting ballot poll
resign resignation quit step-down depart departure
sack sacking terminate termination layoff lay-off dismiss dismissal relieve
replace replacement succeed succession
win victory triumph beat defeat victorious
lose loss
defend retain keep
play match game
score goal
award oscar prize honor honour
marry marriage wed wedding
divorce separation
hospitalize hospitalise hospitalization hospital
treat treatment rehab rehabilitation
host hosting emcee
star cast
arrive arrival
enter check-in entry
leave exit
return comeback
transfer transport move relocate
increase rise raise surge
decrease fall drop decline cut reduce reduction
test trial-run fire-off
fly flight
spark trigger unleash provoke ignite erupt
happen occur take-place
testify testimony
plead plea-deal
vandalize vandalise vandalism deface
leak disclose disclosure reveal revelation
hack hacking cyberattack breach
spill
smuggle smuggling traffic trafficking
shut closure close shutdown
mourn mourning funeral bury burial
praise laud hail commend
apologize apologise apology
help assist assistance
delay postpone postponement put-off defer
cancel cancellation scrap call-off abandon
expand expansion enlarge enlargement
extend extension prolong
upgrade update
repair fix patch
deliver delivery ship shipment
publish publication
broadcast air televise telecast
perform performance concert gig
film filming
birth born
adopt adoption
engage engagement
operate surgery
diagnose diagnosis
infect infection outbreak epidemic contagion
vaccinate vaccination inoculate immunize
poison poisoning
overdose overdosing
suicide self-immolation
drown drowning
stab stabbing knife
strangle strangulation suffocate choke
rape molest molestation
torture mistreat mistreatment maltreat
abuse harass harassment
ambush waylay
surrender capitulate capitulation give-up
capture recapture retake seize seizure overrun
besiege siege encircle encirclement
coup putsch overthrow topple
swear-in sworn-in
enact enactment legislate legislation
amend amendment
rule ruling judgment judgement
pardon clemency amnesty commute
bail parole
identify identification recognize recognise
confess confession admit admission
suspect suspicion
blackout outage power-cut
blizzard snowfall snow snowstorm
landslide mudslide avalanche
eruption volcano
tsunami tidal-wave
measure register magnitude
plunge plummet slump tumble
grow growth
bankrupt bankruptcy insolvency insolvent
invest investment fund funding finance financing
partner partnership collaborate collaboration team-up
infringe infringement violate violation
fine penalty penalize penalise
confiscate impound
injunction restrain
trade swap
draft pick select selection choose choice
qualify qualification
disqualify disqualification
miss absence sideline sit-out
repatriate repatriation
train training exercise drill manoeuvre maneuver
inspect inspection check-up
explore exploration
land landing touch-down
lift-off take-off blast-off
orbit circle
stampede crush
strand stranded
hide hideout conceal
chase pursue pursuit
intercept interception
spy spying espionage
bribe bribery corruption
defraud fraud swindle scam
forge forgery counterfeit
launder laundering
apply application
rebuild reconstruct reconstruction
compensate compensation
lay-off redundancy downsizing
fundraise fundraising
speech address
interview question interrogate interrogation
""".strip()


@cache
def families() -> dict[str, str]:
    """The family of each word that stands in a line."""
    found: dict[str, str] = {}
    for line in FAMILIES.splitlines():
        words = line.split()
        for word in words:
            found.setdefault(word, words[0])
    return found


_ENDINGS = ("ations", "ation", "ings", "ing", "ments", "ment", "ions", "ion", "ed", "es", "s", "er", "al", "ure")


def family_of(lemma: str) -> str:
    """The name of the family of a lemma; for a word of none, the lemma without the ending that makes a noun of a verb.

    So "resignations" and "resign" meet though no line names them. Known misses: irregular forms of words that
    stand in no line.
    """
    word = lemma.lower()
    known = families().get(word)
    if known is not None:
        return known
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            stem = word[: -len(ending)]
            for form in (stem, stem + "e", stem[:-1] if stem[-1:] == stem[-2:-1] else stem):
                if form in families():
                    return families()[form]
            return stem.removesuffix("e")
    return word.removesuffix("e") if len(word) > 4 else word
