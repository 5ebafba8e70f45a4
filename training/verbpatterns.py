"""Turns the verb patterns of petrarch2 (CAMEO.2.0, MIT) into short sentences with a type of PLOVER.

The patterns say which words around a verb make it an event of which code. A sentence such as "The army launched an
air raid on the rebels" holds no more than the pattern; it teaches the words, not the grammar of news.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

# By the longest prefix of the code; from the map of PLOVER's manual of 2021. Statements (01) are no event there and
# appeals (02) are requests.
CAMEO_TYPES = {
    "01": "none", "02": "REQUEST", "03": "AGREE", "04": "CONSULT", "05": "SUPPORT", "06": "COOPERATE", "07": "AID",
    "08": "CONCEDE", "0813": "RETREAT", "0814": "RETREAT", "084": "RETREAT", "085": "RETREAT", "086": "RETREAT",
    "087": "RETREAT", "09": "ACCUSE", "10": "REQUEST", "11": "ACCUSE", "12": "REJECT", "13": "THREATEN",
    "14": "PROTEST", "15": "MOBILIZE", "16": "SANCTION", "163": "COERCE", "17": "COERCE", "1712": "ASSAULT",
    "175": "ASSAULT", "18": "ASSAULT", "19": "ASSAULT", "191": "COERCE", "192": "COERCE", "20": "ASSAULT",
}  # fmt: skip

_SUBJECTS = ("The government", "The president", "Officials", "The group", "The opposition", "Police", "The army")
_OBJECTS = ("the rebels", "the government", "its neighbor", "the opposition", "the minister", "residents", "the party")
_OPEN = frozenset(
    "about across against along at before behind between by for from in into of on over to until with".split()
)
_PATTERN = re.compile(r"^-\s*(?P<pattern>[^\[]*\*[^\[]*)\[:?(?P<code>\d{2,4})[:\]\d]*\s*#\s*(?P<verb>[A-Z_]+)")
_PASTS = {
    "ASK_FOR": "asked for", "BEAT": "beat", "BECOME": "became", "BEGIN": "began", "BREAK": "broke", "BRING": "brought",
    "BUILD": "built", "BUY": "bought", "CATCH": "caught", "COME": "came", "CUT": "cut", "DRAW": "drew",
    "DRIVE": "drove", "FALL": "fell", "FEEL": "felt", "FIGHT": "fought", "FIND": "found", "FLY": "flew",
    "FORBID": "forbade", "FREEZE": "froze", "GET": "got", "GIVE": "gave", "GO": "went", "GROW": "grew",
    "HIT": "hit", "HOLD": "held", "HURT": "hurt", "KEEP": "kept", "LEAD": "led", "LEAVE": "left", "LEND": "lent",
    "LET": "let", "LOSE": "lost", "MAKE": "made", "MEET": "met", "PAY": "paid", "PUT": "put", "QUIT": "quit",
    "RISE": "rose", "RUN": "ran", "SAY": "said", "SEE": "saw", "SEEK": "sought", "SELL": "sold", "SEND": "sent",
    "SET": "set", "SHAKE": "shook", "SHOOT": "shot", "SHUT": "shut", "SIT": "sat", "SPEAK": "spoke", "SPEND": "spent",
    "SPREAD": "spread", "STAND": "stood", "STEAL": "stole", "STRIKE": "struck", "SWEAR": "swore", "TAKE": "took",
    "TELL": "told", "THINK": "thought", "THROW": "threw", "UNDERGO": "underwent", "UNDERTAKE": "undertook",
    "WEAR": "wore", "WIN": "won", "WITHDRAW": "withdrew", "WITHHOLD": "withheld", "WRITE": "wrote",
}  # fmt: skip


def read_patterns(file: Path, dropped: dict[str, int]) -> Iterator[tuple[str, str]]:
    """(sentence, type) for each pattern with a code, in the file's order, each sentence once."""
    synonyms: dict[str, list[str]] = {}
    open_set = ""
    seen: set[str] = set()
    for number, line in enumerate(file.read_text(encoding="utf-8", errors="replace").splitlines()):
        if line.startswith("&"):
            open_set = line.split()[0].rstrip("_")
            synonyms[open_set] = []
        elif line.startswith("+") and open_set:
            synonyms[open_set].append(line[1:].split("#")[0].split("{")[0].strip().rstrip("_"))
        elif line.startswith("---"):
            open_set = ""
        found = _PATTERN.match(line)
        if found is None:
            continue
        kind = cameo_type(found["code"])
        sentence = _sentence(found["pattern"], found["verb"], synonyms, number)
        if kind is None or sentence is None or sentence in seen:
            dropped["pattern without a sentence"] = dropped.get("pattern without a sentence", 0) + 1
            continue
        seen.add(sentence)
        yield sentence, kind


def cameo_type(code: str) -> str | None:
    """The type of PLOVER (2021) for a CAMEO code, by the longest prefix the map knows; None where it knows none."""
    for length in range(len(code), 1, -1):
        if code[:length] in CAMEO_TYPES:
            return CAMEO_TYPES[code[:length]]
    return None


def past(verb: str) -> str:
    """The past tense of a verb in capitals, `_` between its words; irregular ones from a list."""
    if verb in _PASTS:
        return _PASTS[verb]
    head, *rest = verb.lower().split("_")
    if head.upper() in _PASTS:
        head = _PASTS[head.upper()]
    elif head.endswith("e"):
        head += "d"
    elif head.endswith("y") and head[-2:-1] not in set("aeiou"):
        head = head[:-1] + "ied"
    elif re.fullmatch(r"[^aeiou]*[aeiou][bdgmnprt]", head):
        head += head[-1] + "ed"
    else:
        head += "ed"
    return " ".join([head, *rest])


def _sentence(pattern: str, verb: str, synonyms: dict[str, list[str]], number: int) -> str | None:
    left, star, right = pattern.partition("*")
    subject, target = _SUBJECTS[number % len(_SUBJECTS)], _OBJECTS[number % len(_OBJECTS)]
    before, after = (_words(part, synonyms, number, subject, target) for part in (left, right))
    if not star or before is None or after is None:
        return None
    opening = "the " + " ".join(before) if before and before[0] not in _SUBJECTS else " ".join(before) or subject
    if not after or after[-1] in _OPEN:
        after = [*after, target]
    text = " ".join([opening, past(verb), *after])
    return text[0].upper() + text[1:] + "."


def _words(
    part: str, synonyms: dict[str, list[str]], number: int, subject: str, target: str
) -> list[str] | None:  # None where the pattern names a set that the file does not define
    made: list[str] = []
    for word in re.sub(r"[{}()]", " ", part).split():
        if word in {"^", "|"}:
            continue
        if word == "$":
            made.append(subject.lower() if made else subject)
        elif word in {"+", "%"}:
            made.append(target)
        elif word.startswith("&"):
            known = synonyms.get(word.rstrip("_"))
            if not known:
                return None
            made.append(known[number % len(known)].lower().replace("_", " "))
        else:
            made.append(word.lower().replace("_", " "))
    return made
