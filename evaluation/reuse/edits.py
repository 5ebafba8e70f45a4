"""Small edits as one newsroom makes them to another's copy: typography, spelling, a word here and there."""

from __future__ import annotations

import re
from random import Random

_SPELLINGS = [
    (re.compile(r"\b(\w{3,})iz(e|ed|es|ing|ation|ations)\b"), r"\1is\2"),
    (re.compile(r"\b(col|lab|fav|hon|neighb|behavi|harb|hum|rum)or(s|ed|ing|able|hood)?\b"), r"\1our\2"),
    (re.compile(r"\b([Dd]ef|[Oo]ff)ense\b"), r"\1ence"),
    (re.compile(r"\b([Cc]ent|[Tt]heat)er(s?)\b"), r"\1re\2"),
    (re.compile(r"\b(travel|cancel|label|signal)(ed|ing)\b"), r"\1l\2"),
    (re.compile(r"\b([Pp])rogram\b"), r"\1rogramme"),
    (re.compile(r"\bMoham(m?)ed\b"), "Muhammad"),
    (re.compile(r"\bSoleimani\b"), "Suleimani"),
    (re.compile(r"\bHussein\b"), "Hussain"),
    (re.compile(r"\bZelensky\b"), "Zelenskyy"),
    (re.compile(r"\bHezbollah\b"), "Hizbullah"),
    (re.compile(r"\b[Aa]l-(?=[A-Z])"), "Al "),
    (re.compile(r"(?<=[a-z])-(?=[a-z])"), " "),
    (re.compile(r"\bU\.S\."), "US"),
    (re.compile(r"\bU\.N\."), "UN"),
]
_ACCENTS = str.maketrans("éèêëáàâäãíîïóôöõúüûñçćčšž", "eeeeaaaaaiiioooouuuncccsz")
_TO_STRAIGHT = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "—": "-", "–": "-"})
_SYNONYMS = {
    "said": "stated",
    "told": "informed",
    "but": "yet",
    "big": "large",
    "after": "following",
    "about": "around",
    "people": "persons",
    "also": "too",
    "many": "numerous",
    "while": "whereas",
    "began": "started",
    "killed": "slain",
    "would": "could",
    "because": "since",
    "new": "recent",
    "against": "versus",
    "including": "among them",
    "several": "some",
    "used": "employed",
    "show": "indicate",
}
_INSERTED = ("also", "reportedly", "however", "now", "again", "apparently", "then", "indeed")
_STEADY_WORDS = 4  # between two word edits at least so many words stay as they are


def typography(text: str, random: Random) -> str:
    """Quote marks made straight or curly, dashes of the other kind, a no-break space here and there."""
    if random.random() < 0.5:
        return text.translate(_TO_STRAIGHT)
    curly = re.sub(r'(?<!\S)"', "“", text)
    curly = curly.replace('"', "”").replace("'", "’").replace(" - ", " – ").replace("--", "—")
    return re.sub(r" (?=\d)", "\u00a0", curly)


def spelling(text: str) -> str:
    """British spelling, other transliterations, no accents, hyphens left out."""
    for pattern, other in _SPELLINGS:
        text = pattern.sub(other, text)
    return text.translate(_ACCENTS)


def words_changed(text: str, random: Random, *, every: int) -> tuple[str, int]:
    """The text with about one word in `every` changed, put in or left out, and how many were."""
    parts = re.split(r"(\s+)", text)
    since, edits = 0, 0
    made: list[str] = []
    for part in parts:
        if not part or part.isspace():
            made.append(part)
            continue
        since += 1
        if since <= _STEADY_WORDS or random.random() > 1 / max(1, every - _STEADY_WORDS) or not part.isalpha():
            made.append(part)
            continue
        since, edits = 0, edits + 1
        choice = random.randrange(3)
        if part.lower() in _SYNONYMS and choice < 2:
            made.append(_SYNONYMS[part.lower()])
        elif choice == 0:
            made.append(f"{random.choice(_INSERTED)} {part}")
        elif choice == 1 and len(part) > 3:
            made.append(part[::-1].lower())  # another word altogether
        elif made and made[-1].isspace():
            made.pop()
        else:
            made.append(part)
            edits -= 1
    return "".join(made), edits
