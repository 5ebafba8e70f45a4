"""The act of a statement, from its cue and its content."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.lexicons.acts import ADJECTIVES, NEUTRAL, NOUN_ACTS, PARTICLE_FORMS, VERB_ACTS
from onrecord.lexicons.acts_wordings import (
    ACCUSING,
    AGREEING,
    ANNOUNCING,
    ASKED,
    BAD,
    BINDING,
    DEMANDING,
    DENYING,
    GOOD,
    HARMING,
    ORDERED,
    PRAISING,
    PROMISING,
    QUESTION,
    REJECTING,
    THREATENING,
)
from onrecord.lexicons.speech import SPEECH_NOUNS, SPEECH_VERBS, inflected
from onrecord.lexicons.speech_grammar import MODALS
from onrecord.records import Act, Span
from onrecord.records.readings import Attitude

FIRST_WORDS = 400  # characters of a content that tell what it does

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_NEGATED = re.compile(
    r"\b(?:not|never|n[’']t|cannot|without|nobody|hardly|yet to|nor|neither|failed to|unclear|no longer)\b|n[’']t\b",
    re.I,
)
_SUPPOSED = re.compile(r"^\W*(?:if|unless|whether|should|would have|could have|might have|may have)\b", re.I)
_REFUSING = re.compile(r"\b(?:refus|declin|reject|den(?:y|ied|ies))\w*", re.I)


def _forms(lemmas: str) -> frozenset[str]:
    return frozenset(form for lemma in lemmas.split() for form in inflected(lemma))


_NAMING = _forms("call label brand dub deem term describe portray depict paint characterize characterise regard view")
_NAMING |= frozenset({"seen", "saw", "sees", "see", "to", "as"})
_TELLING_TO = _forms("tell warn order instruct ask advise") | frozenset({"told"})
_ASKING = _forms("ask wonder inquire enquire question") | frozenset({"asked"})
_PLANS = _forms(
    """plan intend hope want wish seek prepare aim try attempt consider contemplate mull weigh look expect desire need
    propose"""
) - _forms("propose")
_PLANS |= frozenset("sought ready willing eager plans plan intention goal".split())
_THOUGHTS = _forms(
    """think believe feel fear worry doubt suspect know understand imagine assume love like hate prefer enjoy see view
    regard favor favour support envision envisage foresee anticipate care mean learn remember forget hear presume trust
    realize realise respect oppose recognize recognise identify agree wonder decide conclude deem"""
) - _forms("agree conclude wonder decide oppose support")
_THOUGHTS |= frozenset(
    """thought felt knew known understood saw seen meant heard foresaw belief view hope fear concern doubt opinion idea
    dream feeling suspicion opinion""".split()
)
_BINDING = _forms("insist assure guarantee reassure maintain") | frozenset({"insists"})
_MARKS = frozenset('“”"„«‘')
_WEIGHING = _forms("consider regard see")
_OTHERS = frozenset({"according"})
_LIGHT = frozenset(
    "to be been being is are was were has have had also just now then still again the a an his her".split()
)


def act_of(text: str, cue: Sequence[Span], content: Sequence[Span]) -> Act:
    """What the statement with this cue and content does.

    The cue decides where it names an act; where it only says that something was said, the content does, by the
    wordings of `lexicons.acts_wordings`. Without a cue only the content is asked. What is thought, wished, planned or
    asked, and what nobody said, is `other`. Known misses: irony, acts that only the story tells, and verbs that the
    lexicon lacks (`other`).
    """
    said = [word.lower() for span in cue for word in _WORD.findall(span.of(text))]
    words = " ".join(" ".join(span.of(text).split()) for span in content)[:FIRST_WORDS]
    if cue and is_unsaid(text, cue):
        return "other"
    named = _of_cue(said, words)
    if named == "promise" and HARMING.match(words):
        return "threaten"
    if named is not None and named not in NEUTRAL:
        return named
    if named is None and said and not _is_quoted(text, content[0]):
        return "other"
    if said and said[-1] in _BINDING and BINDING.match(words):
        return "promise"
    told = _of_content(words)
    if named == "announce" and told not in ("threaten", "reject", "deny"):
        return "announce"
    return told or "assert"


def _is_quoted(text: str, span: Span) -> bool:
    """Whether the words begin in a quotation mark, which any cue hands over as speech."""
    return text[span.start] in _MARKS or text[max(0, span.start - 1) : span.start] in _MARKS


def is_unsaid(text: str, cue: Sequence[Span]) -> bool:
    """Whether the cue itself says that nothing was said: "did not say", "has yet to explain", "could deny".

    A refusal is a statement ("declined to say", "refused"), also where its negation stands in the cue.
    """
    words = " ".join(span.of(text) for span in cue)
    if _REFUSING.search(words) and not _NEGATED.search(words):
        return bool(_modal(words))
    return bool(_NEGATED.search(words) or _SUPPOSED.search(words) or _modal(words))


def _modal(words: str) -> bool:
    found = [word.lower() for word in _WORD.findall(words)]
    return bool(found) and found[0] in MODALS


def is_known(text: str, cue: Sequence[Span]) -> bool:
    """Whether a word of the cue is one of saying, thinking or wishing, or the cue has no words (a colon, a dash)."""
    said = [word.lower() for span in cue for word in _WORD.findall(span.of(text))]
    return not said or any(
        word in known
        for word in said
        for known in (VERB_ACTS, NOUN_ACTS, ADJECTIVES, SPEECH_VERBS, SPEECH_NOUNS, _OTHERS)
    )


def attitude_of(text: str, cue: Sequence[Span], content: Sequence[Span] = ()) -> Attitude:
    """Whether the cue tells of speech, of a belief or feeling, or of a plan or wish. Without a cue it is speech.

    What somebody considers is a plan where the content is a doing ("considers leaving"), else a belief.
    """
    opening = _WORD.match(content[0].of(text)) if content else None
    for word in (word.lower() for span in cue for word in _WORD.findall(span.of(text))):
        if word in _LIGHT:
            continue
        if word in _WEIGHING and opening is not None and not opening[0].endswith("ing"):
            return "belief"
        if word in _PLANS:
            return "plan"
        if word in _THOUGHTS or word in ADJECTIVES:
            return "belief"
        if word in VERB_ACTS and VERB_ACTS[word] != "other":
            return "speech"
    return "speech"


def _of_cue(said: Sequence[str], words: str) -> Act | None:
    """The act that the cue names; `None` where no word of it is known."""
    first: Act | None = None
    if "according" in said:
        return "assert"
    for at, word in enumerate(said):
        following = said[at + 1] if at + 1 < len(said) else ""
        if (word, following) in PARTICLE_FORMS:
            return PARTICLE_FORMS[word, following]
        if word in _ASKING and (ASKED.match(words) or words.endswith("?")):
            return "other"
        if word in _TELLING_TO and ORDERED.match(words):
            return "demand"
        if word in _NAMING and word not in ("to", "as") and (turned := _judged(words)) is not None:
            return turned
        act = VERB_ACTS.get(word)
        if act is None:
            act = NOUN_ACTS.get(word) or ("other" if word in ADJECTIVES else None)
        if act is None:
            continue
        if act not in NEUTRAL:
            return act
        first = first or act
    return first


def _judged(words: str) -> Act | None:
    """Praise or blame in what somebody is called."""
    found = {word.lower() for word in _WORD.findall(words)}
    if found & BAD:
        return "accuse"
    return "praise" if found & GOOD else None


def _of_content(words: str) -> Act | None:
    """The act that the words themselves do, the rarer and graver first; `None` where they only state."""
    plain = words.strip("\"'“”‘’ ")
    for pattern, act in _WORDINGS:
        if pattern.search(plain):
            return act
    if QUESTION.match(plain):
        return "other"
    return None


_WORDINGS: tuple[tuple[re.Pattern[str], Act], ...] = (
    (THREATENING, "threaten"),
    (DENYING, "deny"),
    (REJECTING, "reject"),
    (AGREEING, "agree"),
    (ANNOUNCING, "announce"),
    (PRAISING, "praise"),
    (DEMANDING, "demand"),
    (ACCUSING, "accuse"),
    (PROMISING, "promise"),
)
