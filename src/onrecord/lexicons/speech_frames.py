"""What verbs and nouns of speech and thought take: how each hands its content over in a sentence's syntax.

A frame is one of the signs below or a preposition. The frames follow the classes of communication, judgement,
commitment and cognition in Levin, "English Verb Classes", 31, 33 and 37, and VerbNet.

- `that`: a finite clause, also before the verb or around it ("..., X said").
- `to`: an infinitive whose subject is the speaker ("vowed to leave").
- `ing`: a gerund whose subject is the speaker ("denied leaving").
- `it`: a noun phrase ("announced a truce").
- `whom to`: somebody and an infinitive ("urged X to leave").
- `so`: somebody and what he is called ("called X a thief").
- `as`: the same with "as" ("described X as a thief").
- a preposition: what follows it ("called for a truce"); `to it` is that of "to" ("referred to a truce").
- a preposition after `whom`: somebody and what follows it ("accused X of theft").
"""

from __future__ import annotations

from onrecord.lexicons.speech import SPEECH_NOUNS, SPEECH_VERBS, inflected
from onrecord.records import Act

_FRAMES: dict[str, str] = {
    "that": """say add state explain reply respond argue continue conclude recall remark comment suggest testify
        reiterate repeat clarify elaborate email text answer counter retort relate recount estimate predict concede
        opine muse quip joke attest think believe fear worry doubt suspect claim insist contend
        maintain assert affirm allege note observe stress emphasize emphasise underscore underline report confirm
        acknowledge admit confess deny declare proclaim disclose reveal announce write tweet post warn caution
        complain lament boast brag agree concur swear vow pledge promise threaten hope expect rule decide determine
        find show indicate signal hint imply demand propose recommend advise wonder ask tell inform charge
        assure remind convince anticipate forecast speculate theorize reason protest urge request
        stipulate guarantee foresee reckon mention point dispute reaffirm inquire""",
    "to": """vow pledge promise swear threaten agree refuse decline offer plan intend hope
        propose demand claim ask""",
    "ing": "deny admit recommend suggest advocate oppose favor favour support propose consider acknowledge regret",
    "it": """mock deny describe discuss note report outline announce reject condemn denounce criticize criticise praise
        laud applaud commend hail welcome endorse blast slam decry deplore ridicule dispute question demand
        promise pledge confirm acknowledge cite mention reiterate emphasize emphasise
        stress highlight tout defend dismiss rebuff advocate allege express voice rebuke lambast
        lambaste castigate lament bemoan request predict reaffirm restate urge propose""",
    "whom to": "urge ask tell order instruct advise warn encourage implore beg request call ",
    "so": "call label brand dub deem term",
    "as": """describe portray characterize characterise depict denounce dismiss criticize criticise condemn praise hail
        paint see view regard""",
    "about": "write warn complain joke brag boast worry speak talk",
    "for": "call push apologize apologise plead beg advocate argue press",
    "of": "warn complain approve disapprove boast speak",
    "to it": "refer point allude",
    "with": "agree disagree",
    "against": "warn argue protest rail speak vote advise caution",
    "on": "insist ",
    "whom of": "accuse warn suspect assure inform convince",
    "whom for": "criticize criticise blame praise thank condemn credit slam blast chide denounce rebuke",
    "whom against": "warn",
}
# Thought and wish, told of somebody: reports, but of no act of speech.
THOUGHT = frozenset(
    """think believe feel fear worry doubt suspect hope want wish plan intend expect anticipate consider foresee seek
    reckon see view regard favor favour support oppose decide determine find regret""".split()
)
# Verbs whose subject is as often a fact that the writer draws a conclusion from.
EVIDENCE = frozenset(
    """show suggest reveal indicate confirm imply signal hint underscore underline highlight determine decide
    refer""".split()
)
# Nouns for documents, which tell as a person does.
DOCUMENTS = frozenset(
    """poll polling survey report study datum data document record letter email e-mail memo figure count review analysis
    investigation statement transcript paper article result research census filing complaint indictment affidavit tweet
    post finding estimate projection forecast index average file log audit ledger""".split()
)
# Nouns for people and bodies whose word ends no noun of things.
TELLERS = frozenset(
    """source official spokesman spokeswoman spokesperson aide adviser advisor leader minister president senator
    lawmaker campaign government ministry agency department administration committee court judge police prosecutor
    lawyer attorney expert analyst economist pollster critic supporter reporter journalist author candidate group party
    company organization witness resident activist doctor researcher scientist investigator authority commander general
    officer diplomat ambassador newspaper video""".split()
)
# Verbs that are silent on what SPEECH_VERBS would make of them, or that it lacks.
_ACTS: dict[str, Act] = {
    "refuse": "reject",
    "decline": "reject",
    "oppose": "reject",
    "dispute": "reject",
    "offer": "promise",
    "call": "demand",
    "push": "demand",
    "press": "demand",
    "plead": "demand",
    "seek": "demand",
    "propose": "assert",
    "endorse": "praise",
    "criticize": "accuse",
    "criticise": "accuse",
    "blame": "accuse",
    "condemn": "accuse",
    "denounce": "accuse",
    "advise": "demand",
    "encourage": "demand",
    "request": "demand",
    "show": "assert",
    "indicate": "assert",
    "cite": "assert",
}


def _frames() -> dict[str, frozenset[str]]:
    result: dict[str, set[str]] = {}
    for frame, lemmas in _FRAMES.items():
        for lemma in lemmas.split():
            result.setdefault(lemma, set()).add(frame)
    return {lemma: frozenset(frames) for lemma, frames in result.items()}


VERB_FRAMES: dict[str, frozenset[str]] = _frames()
"""The frames of each verb, by its lemma."""

VERB_FORMS: dict[str, str] = {form: lemma for lemma in VERB_FRAMES for form in inflected(lemma)}
"""The lemma of each form of those verbs."""

_NOUN_FRAMES: dict[str, str] = {
    "that": "warning announcement report conclusion hope fear concern doubt view",
    "for": "call demand appeal plea request",
    "to": "threat promise pledge vow",
}


def _noun_frames() -> dict[str, frozenset[str]]:
    result: dict[str, set[str]] = {noun: {"that"} for noun in SPEECH_NOUNS}
    for frame, lemmas in _NOUN_FRAMES.items():
        for lemma in lemmas.split():
            result.setdefault(lemma, set()).add(frame)
    return {lemma: frozenset(frames) for lemma, frames in result.items()}


NOUN_FRAMES: dict[str, frozenset[str]] = _noun_frames()
"""The frames of nouns of speech, by lemma: a clause ("his claim that ..."), a phrase ("her call for ...")."""

ADJECTIVES = frozenset("confident hopeful afraid worried concerned convinced certain sure adamant optimistic".split())
"""What somebody is that something is so ("is confident that ..."): a thought."""

# Verbs whose subject speaks the noun that is their object: "issued a warning that ...".
LIGHT_VERBS = frozenset(
    """issue make give have express repeat deliver release send voice raise offer renew reiterate reject deny dismiss
    dispute back echo include post publish""".split()
)
# Nouns for what carries words: who issued it speaks.
CARRIERS = frozenset(
    """statement letter memo email e-mail tweet post message note release report comment speech video
    release""".split()
)
# Verbs that an infinitive of saying may hang on and still be said: "went on to say".
SAID_THROUGH = frozenset("go continue begin start proceed appear seem use rush rise".split())


def act_of(lemma: str, frame: str) -> Act | None:
    """The act that a verb or noun names when it hands content over in a frame."""
    if lemma == "call" and frame == "so":
        return None
    if frame == "whom to" and lemma in {"tell", "warn", "ask", "order", "instruct"}:
        return "demand"
    if frame == "to" and lemma == "ask":
        return "demand"
    if lemma in THOUGHT or lemma in ADJECTIVES:
        return "other"
    if lemma in _ACTS:
        return _ACTS[lemma]
    if lemma in SPEECH_NOUNS:
        return SPEECH_NOUNS[lemma]
    verb = SPEECH_VERBS.get(lemma)
    return verb.act if verb is not None else None
