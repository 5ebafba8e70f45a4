"""Which words of a frame hand speech over: verbs of saying in use as verbs, and "according to"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.lexicons.speech import ALSO_NOUNS, SPEECH_NOUNS, SPEECH_VERBS, SpeechVerb
from onrecord.lexicons.speech_grammar import AUXILIARIES, DETERMINERS, MODALS, NEGATIONS, PREPOSITIONS
from onrecord.reading.quotations.frames import Token
from onrecord.reading.quotations.noun_phrases import is_adverb

ACCORDING = SpeechVerb(lemma="according", kind="say", form="past", act=None)
COLON = SpeechVerb(lemma=":", kind="say", form="past", act=None)
DASH = SpeechVerb(lemma="—", kind="say", form="past", act=None)
OTHER = SpeechVerb(lemma="", kind="say", form="past", act=None)
GO_ON = SpeechVerb(lemma="go on", kind="say", form="past", act="assert")
PUT_IT = SpeechVerb(lemma="put it", kind="say", form="past", act="assert")
_PUT = frozenset({"put", "puts"})
_GO = frozenset({"went", "goes"})
_POSSESSIVE = ("'s", "’s", "s'", "s’")


@dataclass(frozen=True, slots=True)
class Cue:
    """The tokens `first:last` that hand words over, their verb, and whether it is in the passive."""

    first: int
    last: int
    verb: SpeechVerb
    passive: bool = False


def cue_at(tokens: Sequence[Token], at: int) -> Cue | None:
    """The cue whose verb stands at `at`, or `None` where the word there is none, or is negated or supposed."""
    token = tokens[at]
    if token.quote >= 0:
        return None
    if token.low == "according":
        if at + 1 < len(tokens) and tokens[at + 1].low == "to":
            return Cue(at, at + 2, ACCORDING)
        return None
    verb = SPEECH_VERBS.get(token.low)
    if token.low in _GO and at + 1 < len(tokens) and tokens[at + 1].low == "on":
        follows = tokens[at + 2].low if at + 2 < len(tokens) else ""
        return Cue(at, at + 2, GO_ON) if follows in {"", ",", ".", ":"} else None
    if token.low in _PUT and at + 1 < len(tokens) and tokens[at + 1].low == "it" and at and tokens[at - 1].low != "to":
        return Cue(at, at + 2, PUT_IT)
    if verb is None or (
        token.capital and at > 0 and verb.form != "ing" and not (verb.kind == "say" and _is_headline(tokens))
    ):
        return None
    before = at - 1
    helpers: list[str] = []
    while before >= 0 and (
        is_adverb(tokens[before]) or tokens[before].low in AUXILIARIES or tokens[before].low in NEGATIONS
    ):
        helpers.append(tokens[before].low)
        before -= 1
    if any(word in NEGATIONS or word.endswith(("n't", "n’t")) for word in helpers):
        return None
    previous = tokens[before] if before >= 0 else None
    if not _is_verb_use(verb, previous, helpers, tokens, at):
        return None
    passive = verb.form == "past" and any(word in _BE for word in helpers)
    last = at + 1
    if verb.lemma in _WITH_PARTICLE and last < len(tokens) and tokens[last].low in _WITH_PARTICLE[verb.lemma]:
        last += 1
    return Cue(at, last, verb, passive)


def _is_headline(tokens: Sequence[Token]) -> bool:
    """Whether all longer words begin with a capital."""
    longer = [token for token in tokens if token.is_word and len(token.text) > 4]
    return len(longer) >= 2 and all(token.capital for token in longer)


def noun_cue_at(tokens: Sequence[Token], at: int) -> Cue | None:
    """The cue of a noun of speech whose speaker stands right before it: "Trump's claim that", "his call for"."""
    token = tokens[at]
    if at == 0 or token.quote >= 0 or token.low not in SPEECH_NOUNS:
        return None
    owner = at - 1
    while owner > 0 and tokens[owner].is_word and not _owns(tokens[owner]) and at - owner < 4:
        owner -= 1
    if not _owns(tokens[owner]):
        return None
    verb = SpeechVerb(lemma=token.low, kind="stance", form="past", act=SPEECH_NOUNS[token.low])
    return Cue(owner + 1, at + 1, verb)


def _owns(token: Token) -> bool:
    return token.low in _OWNERS or (token.is_word and token.low.endswith(_POSSESSIVE))


_OWNERS = frozenset("his her their its my our your".split())
_BE = frozenset("is are was were be been being it's it’s he's he’s she's she’s".split())
_WITH_PARTICLE = {
    "point": frozenset({"out"}),
    "call": frozenset({"for", "on"}),
    "refer": frozenset({"to"}),
    "fire": frozenset({"back"}),
    "shoot": frozenset({"back"}),
    "speak": frozenset({"of"}),
    "talk": frozenset({"of", "about"}),
    "warn": frozenset({"of", "against"}),
    "allude": frozenset({"to"}),
}


def _is_verb_use(
    verb: SpeechVerb, previous: Token | None, helpers: list[str], tokens: Sequence[Token], at: int
) -> bool:
    if previous is not None and previous.quote >= 0 and verb.form != "base":
        return verb.kind == "say"
    if verb.form == "base":
        if any(word in MODALS for word in helpers):
            return verb.lemma in _PLAIN and not any(word in _SUPPOSED for word in helpers)
        if any(word in {"do", "did", "does"} for word in helpers):
            return True
        if previous is None or previous.quote >= 0:
            return False
        if previous.low == "to":
            return _is_meant(tokens, at)
        if previous.low in {"i", "we", "they", "you", "who"}:
            return True
        if previous.low in DETERMINERS or previous.low in PREPOSITIONS:
            return False
        return previous.low.endswith("s") and not previous.low.endswith(_POSSESSIVE) and verb.kind != "stance"
    if verb.form == "present":
        if previous is None:
            return verb.lemma not in ALSO_NOUNS
        if previous.low in DETERMINERS - {"this", "that", "one"} or previous.low in PREPOSITIONS:
            return False
        if previous.low.endswith(_POSSESSIVE):
            return False
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        if following is not None and (following.quote >= 0 or following.low in {"that", ":"}):
            return True
        return (
            verb.lemma not in ALSO_NOUNS
            or previous.capital
            or previous.low in {"he", "she", "it", "who", "which", ",", ")"}
        )
    if verb.form == "past" and previous is not None and (previous.low.endswith(_POSSESSIVE) or previous.low == "as"):
        return False  # "Trump's proposed ...", "as reported by ..."
    if verb.form == "past" and previous is not None and previous.low in DETERMINERS:
        return previous.low in {"this", "that", "all", "both", "many", "some", "others", "one"}
    return verb.form != "ing" or not (
        verb.lemma in _NAMES_IN_ING
        or (previous is not None and (previous.low in DETERMINERS or previous.low.endswith(_POSSESSIVE)))
    )


_PLAIN = frozenset("say tell add write ask argue insist explain continue respond reply recall warn".split())
_SUPPOSED = frozenset("would could might should may would've wouldn't couldn't".split())
_NAMES_IN_ING = frozenset("feel mean find see know understand fire shoot post blog brief state".split())
# Words before "to" after which "to say" still reports: "went on to say", "rose to ask". Elsewhere it is a purpose
# or a wish ("refused to say", "formed to discuss").
_MEANT = frozenset(
    """on went began begins started starts continued continues proceeded rushed hastened rose seemed appeared appears
    seems forward out used quick if""".split()
)


def _is_meant(tokens: Sequence[Token], at: int) -> bool:
    before = at - 2
    return before >= 0 and tokens[before].low in _MEANT
