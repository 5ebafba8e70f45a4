"""Words by which English news hands words over: speech verbs with their speech acts.

The verbs are those of reporting in English grammars (Quirk et al., "A Comprehensive Grammar of
the English Language", 16.30-16.32; Levin, "English Verb Classes", 37) with those of newspaper
usage. Forms are built by rule, irregular ones are listed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.records import Act

# say: takes speech, before or after it ("X said", "said X").
# call: names something with the quoted words ("called it a ...", "described as ...").
# stance: speaks about something; quoted words may follow, never "... ," denounced X.
CueKind = Literal["say", "call", "stance"]
CueForm = Literal["past", "present", "base", "ing"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechVerb:
    """One form of a verb that introduces somebody's words, and the act that the verb names, if any."""

    lemma: str
    kind: CueKind
    form: CueForm
    act: Act | None


_SAY: dict[Act | None, str] = {
    "assert": """say add tell state note explain write tweet retweet reply respond argue claim insist stress emphasize
        emphasise continue conclude acknowledge confirm assert affirm maintain contend recall observe remark comment
        suggest testify post reiterate repeat underline underscore clarify elaborate email text answer counter retort
        report relate recount estimate predict warn caution admit concede confess reason opine muse quip joke interject
        mention point blog caption brief assess attest inform read""",
    "deny": "deny",
    "accuse": "allege charge",
    "demand": "demand urge plead beg implore",
    "promise": "promise vow pledge swear",
    "threaten": "threaten",
    "announce": "announce declare proclaim disclose reveal",
    "agree": "agree concur",
    "praise": "hail gush",
    "other": "ask wonder inquire enquire",
    None: """shout yell cry exclaim chant whisper mutter scream bark boom joke lament complain boast brag bemoan recite
        sing mock fume vent rant grouse grumble scoff sneer snap chuckle volunteer intone implore quote speculate
        theorize theorise enthuse persist preach tease thunder roar murmur bellow holler snipe snark deadpan
        interrupt interpose banter reflect rejoin fire shoot intimate beam demur echo""",
}
_CALL: dict[Act | None, str] = {
    None: """call describe brand label dub term characterize characterise portray deem depict paint denounce decry
        condemn deride denigrate dismiss ridicule criticize criticise refer blast slam compare pronounce
        lambast lambaste castigate""",
    "praise": "praise laud applaud commend hail tout",
}
_STANCE: dict[Act | None, str] = {
    "accuse": "accuse blame fault",
    "reject": "reject dismiss rebuff",
    "agree": "agree accept",
    "praise": "praise thank congratulate welcome salute",
    "demand": "urge ask call press request appeal order instruct",
    "promise": "promise vow pledge swear guarantee commit assure",
    "threaten": "threaten",
    "announce": "announce unveil",
    "deny": "deny",
    None: """think believe feel hope fear worry expect want wish plan intend consider see view regard know doubt
        understand imagine mean imply indicate signal hint cite quote invoke echo question challenge dispute defend
        address discuss mock attack assail rail vent criticize criticise chide scold rebuke lash hammer rip
        express voice assure promise oppose support back propose favor favour advocate recommend advise encourage
        remind convince
        liken invite list credit touch talk speak boast complain lament bemoan brag conclude decide rule find order
        vote sign call portray joke mock taunt slap scoff apologize apologise stand vouch worry refer allude recall
        remember dub rate rank denounce condemn demand love hate like prefer appreciate respect admire suggest
        acknowledge concede admit recognize recognise envision envisage foresee anticipate forecast predict credit""",
}
_IRREGULAR: dict[str, tuple[str, ...]] = {
    # lemma: past (and participle)
    "say": ("said",),
    "tell": ("told",),
    "write": ("wrote", "written"),
    "read": ("read",),
    "swear": ("swore", "sworn"),
    "sing": ("sang", "sung"),
    "think": ("thought",),
    "feel": ("felt",),
    "see": ("saw", "seen"),
    "know": ("knew", "known"),
    "understand": ("understood",),
    "mean": ("meant",),
    "find": ("found",),
    "speak": ("spoke", "spoken"),
    "foresee": ("foresaw", "foreseen"),
    "forecast": ("forecast",),
    "stand": ("stood",),
    "shoot": ("shot",),
}
_DOUBLED = frozenset("quip admit commit refer rebut blog plan slam rip beg slap brag snap retweet concur chat".split())
_DOUBLED -= {"retweet"}
_VOWELS = "aeiou"


def inflected(lemma: str) -> dict[str, CueForm]:
    """The forms of a verb with what each is. Where a form is both past and base, the past wins."""
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        present, past, ing = lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
    elif lemma.endswith("e"):
        present, past = lemma + "s", lemma + "d"
        ing = lemma + "ing" if lemma.endswith(("ee", "oe", "ye")) else lemma[:-1] + "ing"
    else:
        stem = lemma + lemma[-1] if lemma in _DOUBLED else lemma
        present = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s")
        past, ing = stem + "ed", stem + "ing"
    forms: dict[str, CueForm] = {lemma: "base", present: "present", ing: "ing"}
    forms.update(dict.fromkeys(_IRREGULAR.get(lemma, (past,)), "past"))
    return forms


def _table(kind: CueKind, groups: dict[Act | None, str]) -> dict[str, SpeechVerb]:
    return {
        written: SpeechVerb(lemma=lemma, kind=kind, form=form, act=act)
        for act, lemmas in groups.items()
        for lemma in lemmas.split()
        for written, form in inflected(lemma).items()
    }


# Verbs whose forms in -s, and without ending, are as often nouns ("the claims", "a call").
ALSO_NOUNS = frozenset(
    """claim call report charge demand comment remark note state question answer estimate pledge promise boast joke
    tweet text post blog quote label brand fear hope want plan doubt vote order request attack challenge praise blast
    shout cry scream list view support rule signal worry hint mock slap love hate credit touch talk mind point brief
    caption muse counter reason account caution term mention echo rant whisper fire shoot list sign favor favour voice
    address welcome salute fault blame wish value snap flash press rate rank stand mean thank back cite""".split()
)
# Nouns of speech that hand words over: "his claim that", "her call for".
_NOUNS_BY_ACT: dict[Act | None, str] = {
    "assert": """assertion claim statement contention argument insistence suggestion assessment conclusion
        testimony belief view declaration""",
    "accuse": "accusation allegation charge",
    "promise": "promise pledge vow",
    "threaten": "threat",
    "demand": "demand call appeal",
    "deny": "denial",
    None: """comment comments remark remarks description characterization admission complaint criticism warning
        message slogan motto mantra joke quip rallying line words question answer response reply tweet
        portrayal depiction reference references""",
}
SPEECH_NOUNS: dict[str, Act | None] = {noun: act for act, nouns in _NOUNS_BY_ACT.items() for noun in nouns.split()}

# A verb that stands in several groups counts for the first: speech before naming before stance.
SPEECH_VERBS: dict[str, SpeechVerb] = _table("stance", _STANCE) | _table("call", _CALL) | _table("say", _SAY)
