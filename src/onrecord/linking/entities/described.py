"""What the words of a mention tell: its head, whether it is one or many, a woman or a man."""

from __future__ import annotations

import re
from typing import Final, Literal

from onrecord.lexicons.names_people import office_alone, person_name
from onrecord.lexicons.people_nouns import NUMBERS
from onrecord.lexicons.transliteration import plain

Number = Literal["one", "many"]
Gender = Literal["woman", "man"]

SPEAKERS: Final = frozenset("i me my mine myself we us our ours ourselves".split())
RELATIVE: Final = frozenset("who whom whose which that".split())
_WOMAN: Final = frozenset("she her hers herself".split())
_MAN: Final = frozenset("he him his himself".split())
_MANY: Final = frozenset("they them their theirs themselves we us our ours ourselves".split())
_THING: Final = frozenset("it its itself".split())
_WOMEN: Final = frozenset(
    "woman girl mother wife daughter sister actress aunt niece grandmother queen princess lady widow girlfriend bride"
    " spokeswoman congresswoman chairwoman policewoman businesswoman waitress heroine singer-actress".split()
)
_MEN: Final = frozenset(
    "man boy father husband son brother actor uncle nephew grandfather king prince gentleman widower boyfriend groom"
    " spokesman congressman chairman policeman businessman fireman gunman cameraman waiter hero".split()
)
# Nouns that are many without an s, and nouns with an s that are one.
_PLURAL: Final = frozenset("people police men women children media personnel staff crew youth others dozens".split())
_SINGULAR: Final = frozenset("boss actress hostess mistress waitress press congress class business us news".split())
_IRREGULAR: Final = {
    "men": "man", "women": "woman", "children": "child", "wives": "wife", "people": "people", "police": "police",
    "thieves": "thief", "persons": "people", "cops": "police", "officers": "officer",
}  # fmt: skip
_WORD: Final = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_BEFORE_OFFICE: Final = re.compile(
    r"^(?:(?:the|a|an|u\. ?s\.|us|former|new|next|then|current|acting|his|her|its|our) )+"
)
_ENDS_HEAD: Final = re.compile(r"\s(?:of|for|in|at|from|with|who|that|on|to|and)\s|,")
_DOES: Final = re.compile(
    r"^(?:\s+[\w’'-]+){0,3}?\s+(?:accused|suspected|charged|arrested|indicted|convicted|sentenced|wanted|opened fire"
    r"|opens fire|went on a|allegedly|jailed|pleaded|pleads|confessed|surrendered|fled|in custody|behind bars"
    r"|held (?:in|for|on))\b"
    r"|^,?\s+(?:who\s+)?(?:has\s|had\s|allegedly\s|fatally\s|then\s)*"
    r"(?:kill(?:s|ed)|shoots|shot|stab(?:s|bed)|murder(?:s|ed)|gunned|guns|attack(?:s|ed)|robbed|stole|opened)\b"
    r"(?!\s+(?:dead|in\b|by\b|at\b|to death|after\b|[.,]|$))",
    re.IGNORECASE,
)
_DID_BEFORE: Final = re.compile(
    r"\b(?:arrest(?:ed|s)?|charg(?:ed|es?)(?: against)?|accus(?:ed|es?)|captur(?:ed|es?)|identified|hunt(?:ing)? for"
    r"|search(?:ing)? for|shot by|killed by|case against|alleged|suspected|accused)\s+"
    r"(?:(?:a|an|the|as|former|\d+-year-old)\s+){0,3}$",
    re.IGNORECASE,
)
_SUFFERS: Final = re.compile(
    r"^,?\s+(?:who\s+)?(?:was|were|is|are|had been|has been|have been|being|be)\s+(?:\w+ly\s+|also\s+)?"
    r"(?:shot|killed|wounded|injured|stabbed|slain|murdered|found dead|dead|gunned|beaten|hit|struck"
    r"|hospitali[sz]ed|hurt)\b"
    r"|^\s+(?:dead|died|dies|shot dead|killed|injured|wounded|slain|hurt)\b",
    re.IGNORECASE,
)
_SUFFERED_BEFORE: Final = re.compile(
    r"\b(?:kill(?:ing|ed|s)?|shoot(?:ing|s)?|shot|injur(?:ing|ed|es?)|wound(?:ing|ed|s)?|murder(?:ing|ed|s)?|stabb?(?:ing|ed|s)?"
    r"|deaths?|slaying|leav(?:es|ing)|left|dead)\s+(?:of\s+|dead\s+)?"
    r"(?:(?:a|an|the|his|her|its|at least|and killed|and killing|and wounded"
    r"|and injured|and wounding|former|two|three|\d+)\s+){0,3}$",
    re.IGNORECASE,
)


def part_in_crime(before: str, after: str) -> str | None:
    """Whether the words around a mention make it the one who did it or the one to whom it was done; None for neither.

    `before` and `after` are the rest of its sentence.
    """
    if _SUFFERS.search(after):
        return "victim"
    if _DOES.search(after) or _DID_BEFORE.search(before):
        return "offender"
    return "victim" if _SUFFERED_BEFORE.search(before) else None


def head_of(words: str) -> str:
    """The head noun of a nominal in the singular and lower case ("the two suspects in the case" gives suspect)."""
    words = words.replace(" - ", "-")
    if any(map(str.isupper, words)) and len(words.split()) > 1 and office_alone(words):
        return " ".join(_BEFORE_OFFICE.sub("", plain(_ENDS_HEAD.split(words, maxsplit=1)[0])).split())
    found = _WORD.findall(_ENDS_HEAD.split(words, maxsplit=1)[0]) or _WORD.findall(words)
    if not found:
        return words.lower()
    word = re.sub(r"['’]s?$", "", found[-1].lower())
    word = NUMBERS.get(word, word)
    if word in _IRREGULAR or word in _SINGULAR:
        return _IRREGULAR.get(word, word)
    if word.endswith("men"):
        return word[:-3] + "man"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def number_of(words: str, *, pronoun: bool, person: bool, name: bool) -> Number | None:
    """Whether words stand for one or for many; None where they can do both ("you", a body)."""
    lower = words.lower().strip("\"'“”‘’")
    if pronoun:
        return "many" if lower in _MANY else "one" if lower in _WOMAN | _MAN | _THING | {"i", "me", "my"} else None
    if name:
        return "one" if person else None
    found = _WORD.findall(_ENDS_HEAD.split(lower, maxsplit=1)[0]) or [lower]
    last = re.sub(r"['’]s?$", "", found[-1])
    many = last in _PLURAL or last.endswith("men") or (last.endswith("s") and last not in _SINGULAR)
    return "many" if many or last.isdigit() else "one"


def gender_of(words: str, *, pronoun: bool, name: bool) -> Gender | None:
    """Whether words stand for a woman or a man; None where they do not tell."""
    lower = words.lower().strip("\"'“”‘’")
    if pronoun:
        return "woman" if lower in _WOMAN else "man" if lower in _MAN else None
    if name:
        woman = person_name(words).woman
        return None if woman is None else "woman" if woman else "man"
    head = head_of(words)
    return "woman" if head in _WOMEN else "man" if head in _MEN else None


def is_thing(words: str) -> bool:
    """True for it, its: never a person."""
    return words.lower() in _THING
