"""What a statement does, by the word that hands it over and by its own words.

The acts are those of Searle, "A Taxonomy of Illocutionary Acts" (1975), cut as fine as news needs: assertives (assert,
deny, accuse, agree), directives (demand), commissives (promise, threaten, and reject as the refusal), declarations
(announce) and expressives (praise). What is thought, wished, planned or asked is `other`.
"""

from __future__ import annotations

from onrecord.lexicons.speech import SPEECH_VERBS, inflected
from onrecord.records import Act

_VERBS: dict[Act, str] = {
    "assert": """say tell add state note explain write tweet retweet reply respond argue claim insist stress emphasize
        emphasise continue conclude acknowledge confirm assert affirm maintain contend recall observe remark comment
        suggest testify post reiterate repeat underline underscore clarify elaborate answer counter retort report relate
        recount estimate predict warn caution admit concede confess reason opine quip joke interject mention point blog
        assess attest inform read show indicate cite find describe imply hint highlight illustrate outline hold
        complain lament bemoan boast brag shout yell exclaim whisper mutter scream volunteer speculate theorize enthuse
        speak talk discuss recite quote signal detail reckon put call refer allude propound forecast project
        declare proclaim reveal disclose rule determine go term label dub characterize characterise portray paint
        brief remind convey express voice assure wire email text caption title headline rate count list compare liken
        allow certify document calculate theorise deadpan chime pipe crow gush rave marvel warble""",
    "deny": "deny refute dispute disavow disclaim rebut contradict debunk",
    "accuse": """accuse allege charge blame fault criticize criticise condemn denounce decry deplore blast slam lambast
        lambaste castigate rip attack assail hammer bash chide scold rebuke berate skewer excoriate lash deride mock
        ridicule insult denigrate disparage vilify demonize demonise grill taunt slap scoff rail vent fume protest
        impugn implicate censure reprimand admonish chastise trash pan knock""",
    "demand": """demand urge plead beg implore call press push request appeal order instruct ask advise encourage
        recommend propose exhort petition lobby summon insist direct command counsel advocate invite move require
        beseech entreat""",
    "promise": "promise vow pledge swear commit guarantee offer volunteer reaffirm recommit assure",
    "threaten": "threaten menace",
    "agree": "agree concur accept consent echo assent approve acquiesce side",
    "reject": """reject refuse decline rebuff dismiss oppose disagree resist veto overrule spurn disapprove reverse
        overturn object balk demur downplay rule""",
    "announce": "announce unveil launch declare proclaim schedule issue release publish set",
    "praise": """praise laud applaud commend hail tout thank congratulate welcome salute endorse compliment honor honour
        celebrate defend extol credit cheer champion eulogize eulogise admire champion""",
    "other": """think believe feel fear worry doubt suspect hope want wish plan intend expect anticipate consider
        foresee seek see view regard favor favour support decide know understand imagine assume wonder inquire enquire
        question love like hate prefer enjoy appreciate respect envision envisage aim try attempt prepare contemplate
        look mull weigh desire need dream care mean apologize apologise hear learn remember forget focus identify judge
        presume trust vouch discuss""",
}
VERB_ACTS: dict[str, Act] = {
    form: act
    for act in reversed(_VERBS)  # a form in several groups keeps the first
    for lemma in _VERBS[act].split()
    for form in inflected(lemma)
}
"""The act that each form of a verb names, where what follows does not say otherwise."""

_NOUNS: dict[Act, str] = {
    "assert": """assertion claim statement contention argument insistence suggestion assessment conclusion testimony
        declaration comment comments remark remarks description characterization report answer response reply tweet
        explanation prediction estimate forecast warning message words line contention observation admission""",
    "accuse": "accusation allegation criticism denunciation charge charges complaint attack condemnation rebuke insult",
    "promise": "promise pledge vow commitment offer assurance",
    "threaten": "threat threats ultimatum",
    "demand": "demand call calls appeal plea request order proposal recommendation advice petition invitation",
    "deny": "denial denials rebuttal",
    "reject": "refusal rejection opposition objection veto",
    "agree": "agreement consent acceptance approval",
    "announce": "announcement proclamation",
    "praise": "praise endorsement tribute thanks applause congratulations",
    "other": """belief view hope fear concern doubt plan plans intention desire wish expectation question opinion
        idea dream goal decision feeling suspicion favorite favourite""",
}
NOUN_ACTS: dict[str, Act] = {noun: act for act in reversed(_NOUNS) for noun in _NOUNS[act].split()}
"""The act of nouns that hand words over: "his refusal to"."""

ADJECTIVES: frozenset[str] = frozenset(
    """confident hopeful afraid worried concerned convinced certain sure adamant optimistic pessimistic skeptical
    sceptical aware proud unclear happy sad angry glad eager ready willing likely keen pleased furious upset""".split()
)
"""What somebody is about something: a thought or a feeling."""

PARTICLES: dict[tuple[str, str], Act] = {
    # the form's lemma or form, with the word after it
    ("call", "for"): "demand",
    ("call", "on"): "demand",
    ("call", "upon"): "demand",
    ("rule", "out"): "reject",
    ("turn", "down"): "reject",
    ("point", "out"): "assert",
    ("speak", "out"): "assert",
    ("stand", "by"): "other",
    ("stick", "by"): "other",
    ("warn", "against"): "demand",
    ("insist", "on"): "demand",
    ("push", "back"): "reject",
    ("push", "for"): "demand",
    ("point", "fingers"): "accuse",
    ("swear", "off"): "reject",
    ("take", "issue"): "reject",
    ("pay", "tribute"): "praise",
    ("make", "clear"): "assert",
    ("fire", "back"): "assert",
    ("hit", "back"): "assert",
    ("lash", "out"): "accuse",
    ("vote", "against"): "reject",
    ("vote", "for"): "praise",
}
"""Verbs with a particle that changes what they do."""

PARTICLE_FORMS: dict[tuple[str, str], Act] = {
    (form, particle): act
    for (lemma, particle), act in PARTICLES.items()
    for form in (*inflected(lemma), *{"stick": ("stuck",), "take": ("took",), "pay": ("paid",)}.get(lemma, ()))
}

NEUTRAL: frozenset[Act] = frozenset({"assert", "announce"})
"""Acts of cues whose content may do something stronger: "He said he would sue"."""

PLAINLY_SAYING = frozenset(
    form for form, verb in SPEECH_VERBS.items() if verb.kind == "say" and verb.act in ("assert", None)
)
"""Forms of verbs that only say that something was said."""
