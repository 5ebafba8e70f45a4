"""Verbs and nouns that change what the event under them counts for: agree to, refuse to, demand, stop, lift, fail to.

An operator hands down a status ("planned", "hypothetical") and may make an event of its own: to agree to send aid is
AGREE, and the aid is planned. After the special cases of the PLOVER manual of 2021 and the CAMEO codebook.
"""

from __future__ import annotations

from onrecord.records import EventStatus

# Operator by lemma ("call+off" with its particle).
OPERATORS: dict[str, str] = {}
for _name, _lemmas in {
    "offer": "agree pledge promise offer commit volunteer consent willing ready prepared",
    "intend": "plan intend prepare aim mean expect schedule decide resolve determine arrange set due",
    "wish": "hope want seek wish propose consider mull weigh contemplate discuss debate",
    "vow": "vow swear",
    "refuse": "refuse decline reject rebuff oppose resist rule+out dismiss",
    "demand": """demand urge implore beg ask request order instruct command press push lobby petition insist call
        exhort recommend advise encourage require pressure pressurize plead tell""",
    "threaten": "threaten",
    "warn": "warn caution",
    "stop": """stop halt suspend cease end discontinue cancel call+off break+off cut+off freeze postpone abandon scrap
        terminate finish delay adjourn shelve""",
    "lift": "lift ease relax loosen repeal revoke rescind",
    "foil": "foil thwart avert disrupt forestall",
    "prevent": "prevent avoid block deter prohibit ban bar",
    "fail": "fail neglect",
    "attempt": "attempt try endeavor endeavour struggle",
    "begin": """begin start launch resume continue keep go+on renew restart reopen open proceed carry+on step+up
            intensify escalate expand extend increase ramp+up""",
    "deny": "deny",
    "fear": "fear worry dread suspect",
    "accuse": "accuse charge indict blame condemn denounce criticize criticise suspect convict",
    "allow": "allow permit let authorize authorise enable",
    "manage": "manage help join force compel make get have lead come participate",
}.items():
    for _lemma in _lemmas.split():
        OPERATORS.setdefault(_lemma, _name)

# What somebody does who hands the event down, by operator and by the sort of the event: "coop" (AGREE, CONSULT,
# SUPPORT, COOPERATE, AID), "yield" (CONCEDE, RETREAT), "conflict" (the rest). None: no event of its own.
MADE: dict[str, dict[str, str | None]] = {
    "offer": {"coop": "AGREE", "yield": "CONCEDE", "conflict": None, "": "AGREE"},
    "vow": {"coop": "AGREE", "yield": "CONCEDE", "conflict": "THREATEN", "": None},
    "refuse": {"coop": "REJECT", "yield": "REJECT", "conflict": None, "": "REJECT"},
    "demand": {"coop": "REQUEST", "yield": "REQUEST", "conflict": "REQUEST", "": "REQUEST"},
    "threaten": {"coop": "THREATEN", "yield": "THREATEN", "conflict": "THREATEN", "": "THREATEN"},
    "warn": {"coop": None, "yield": None, "conflict": "THREATEN", "": None},
    "lift": {"conflict": "RETREAT"},
    "fail": {"coop": "REJECT", "yield": "REJECT"},
}

# What stopping an event of a type counts for.
STOPPED: dict[str, str] = {
    "AGREE": "REJECT", "CONSULT": "SANCTION", "SUPPORT": "SANCTION", "COOPERATE": "SANCTION", "AID": "SANCTION",
    "ASSAULT": "RETREAT", "MOBILIZE": "RETREAT", "PROTEST": "CONCEDE", "SANCTION": "RETREAT", "COERCE": "CONCEDE",
    "THREATEN": "CONCEDE", "RETREAT": "REJECT", "CONCEDE": "REJECT", "REQUEST": "CONCEDE", "ACCUSE": "CONCEDE",
}  # fmt: skip

# The status that an operator hands down to the event under it, where it changes it. What was foiled was planned:
# nobody denies it, and "denied" is kept for what is told as not so.
HANDED_DOWN: dict[str, EventStatus] = {
    "offer": "planned", "intend": "planned", "wish": "hypothetical", "vow": "planned", "refuse": "denied",
    "demand": "hypothetical", "threaten": "threatened", "warn": "hypothetical", "foil": "planned",
    "prevent": "denied", "fail": "denied", "deny": "denied", "fear": "hypothetical", "allow": "planned",
}  # fmt: skip

COOPERATION = frozenset("AGREE CONSULT SUPPORT COOPERATE AID".split())
YIELDING = frozenset("CONCEDE RETREAT".split())


def sort_of(type_: str | None) -> str:
    """ "coop", "yield" or "conflict" of a type of PLOVER; an empty string for none."""
    if type_ is None:
        return ""
    return "coop" if type_ in COOPERATION else "yield" if type_ in YIELDING else "conflict"


# Nouns above an event noun, and adjectives before it, that hand it a status.
_BY_STATUS: dict[EventStatus, str] = {
    "planned": """timetable timeline deadline schedule date commitment decision resolution plan plot intention proposal
        offer pledge promise agreement readiness willingness bid""",
    "threatened": "threat warning",
    "hypothetical": "fear risk possibility prospect danger chance call demand appeal request hope likelihood",
    "denied": "lack absence denial end rejection refusal reluctance failure",
}
_BY_MODIFIER: dict[EventStatus, str] = {
    "planned": """planned upcoming future forthcoming scheduled proposed next coming promised imminent looming foiled
        thwarted averted aborted cancelled canceled""",
    "threatened": "threatened",
    "hypothetical": "possible potential hypothetical feared suspected likely eventual",
    "ongoing": "ongoing continuing continued current",
}
STATUS_NOUNS: dict[str, EventStatus] = {word: status for status, words in _BY_STATUS.items() for word in words.split()}
STATUS_MODIFIERS: dict[str, EventStatus] = {
    word: status for status, words in _BY_MODIFIER.items() for word in words.split()
}
# Verbs that carry out the event their object names, and add nothing.
LIGHT_VERBS = frozenset(
    """carry+out hold launch conduct stage make mount commit give take undertake engage perform wage do have open issue
    reach sign organize organise impose begin start resume continue see face suffer order execute perpetrate
    deliver pay join attend host lead participate receive enter announce declare chair voice""".split()
)
# Verbs whose object is an event that their subject brought about, and another did ("the raid drew criticism").
CAUSING_VERBS = frozenset("draw spark trigger prompt provoke cause meet attract evoke elicit earn win fuel".split())
# What is said of somebody or something to condemn it ("called him a liar", "said the ruling was illegal").
BLAMED = frozenset(
    """liar racist bigot sexist murderer coward clown puppet traitor crook hypocrite tyrant dictator thug terrorist
    criminal killer fascist fraud disgrace sham farce fool lie hoax nonsense stunt joke mistake betrayal insult
    crime genocide massacre provocation aggression unfit unacceptable shameful disgraceful unlawful illegal
    illegitimate unconstitutional corrupt reckless irresponsible dangerous barbaric cowardly outrageous appalling
    hypocritical incompetent unjustified undemocratic deplorable despicable dishonest wrong inhumane brutal cruel
    heinous absurd ridiculous baseless threat danger menace""".split()
)
# Past forms whose base no ending tells, of the verbs that report events.
IRREGULAR = dict(
    pair.split(":")
    for pair in """held:hold met:meet led:lead fled:flee sent:send shot:shoot fought:fight struck:strike took:take
    taken:take gave:give given:give broke:break broken:break began:begin begun:begin withdrew:withdraw
    withdrawn:withdraw slew:slay slain:slay swore:swear sworn:swear stole:steal stolen:steal threw:throw thrown:throw
    drove:drive driven:drive flew:fly flown:fly fell:fall fallen:fall brought:bring bought:buy sold:sell told:tell
    said:say spoke:speak spoken:speak left:leave lost:lose won:win froze:freeze frozen:freeze hid:hide hung:hang
    sought:seek caught:catch laid:lay paid:pay built:build stood:stand sat:sit rose:rise made:make
    came:come went:go gone:go ran:run overran:overrun overthrew:overthrow overthrown:overthrow shook:shake
    forbade:forbid forbidden:forbid forgave:forgive forgiven:forgive""".split()
)
