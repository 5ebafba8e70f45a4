"""Sounds of names spelled in English letters: which spellings can stand for one name in another script.

A word is cut into consonants and the vowels between them. Two words are compared slot by slot with tables of the
variation that the usual systems show (Arabic, Persian, Hebrew, Kurdish, Turkish, Cyrillic). The vowels count:
Hassan and Hussein share all their consonants. Known misses: variants that drop a consonant (Chaldean forms, Ukrainian
h for Russian g twice in one word), and different names that one spelling covers (Majid, Majeed).
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final, Literal

Likeness = Literal["equal", "near", "no"]

_LETTERS: Final = {
    "ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "þ": "th", "æ": "ae", "Æ": "Ae",
    "œ": "oe", "Œ": "Oe", "ı": "i", "ħ": "h", "ə": "a", "ʿ": "", "ʾ": "", "ʻ": "", "ʼ": "", "’": "'", "‘": "'",
    "`": "'", "´": "'", "–": "-", "—": "-", "‐": "-", "‑": "-",
}  # fmt: skip
_SPOKEN: Final = {
    "ş": "sh", "ș": "sh", "š": "sh", "ś": "sh", "ç": "ch", "č": "ch", "ć": "ch", "ž": "zh", "ź": "zh", "ż": "zh",
    "ö": "oe", "ø": "oe", "ü": "ue", "ä": "ae", "å": "aa", "ñ": "ny", "ğ": "gh",
}  # fmt: skip

# Longest first: letters to one consonant sign.
_CONSONANTS: Final = (
    ("shch", "W"), ("stch", "W"), ("dsch", "J"), ("tsch", "C"), ("sch", "S"), ("tch", "C"), ("dzh", "J"),
    ("sh", "S"), ("ch", "C"), ("kh", "X"), ("gh", "G"), ("zh", "Z"), ("dh", "D"), ("th", "T"), ("ph", "f"),
    ("ts", "c"), ("tz", "c"), ("cz", "C"), ("ck", "k"), ("dj", "J"), ("rh", "r"), ("wh", "v"),
    ("x", "ks"), ("w", "v"), ("j", "J"),
)  # fmt: skip
_VOWELS: Final = frozenset("aeiouy")

# Pairs of consonants: 0 is the usual variation of transliteration, 1 is a spelling that is met, but says less.
_CONSONANT_COSTS: Final = {
    frozenset(pair): cost
    for cost, pairs in (
        (0, "Xh Dd Dz Tt Ts cz cs JZ GJ Gg gJ qk qG qg"),
        (1, "WS WC qX SX Ck XG Xk Xg CS CX Ch dz gh gk Gk Gh TD Tz sz Ss SZ vf vb kh Jy tc Tc zZ Cc SC dt"),
    )
    for pair in pairs.split()
}
_VOWEL_COSTS: Final = {
    frozenset(pair.split("/")): cost
    for cost, pairs in (
        (0, "e/i o/u ie/e ie/i io/o io/e au/o au/u ue/u oe/o eu/u iai/ai ae/ai ea/i ei/i iu/iou ua/va ua/oa"),
        (1, "a/e a/o e/o ai/e ai/i ai/a au/a ia/a iu/u ui/u ua/a oe/u oe/e ue/e /e /i /a /u /o ie/ai ia/ie oi/o ia/ai"
            " iu/io ai/oi oa/a ea/a ea/e eo/e eo/i eo/o ua/au i/ia"),
    )
    for pair in pairs.split()
}  # fmt: skip


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """The text in lower case and ASCII letters where there are any; apostrophes of all shapes are `'`."""
    mapped = "".join(_LETTERS.get(character, character) for character in text)
    return "".join(c for c in unicodedata.normalize("NFKD", mapped) if not unicodedata.combining(c)).lower()


@lru_cache(maxsize=65536)
def spellings(text: str) -> tuple[str, ...]:
    """The text in plain letters, and where it has letters such as ş or ö, as English would write their sound too."""
    first = plain(text)
    spoken = plain(
        "".join(_SPOKEN.get(character, character) for character in unicodedata.normalize("NFC", text.lower()))
    )
    return (first,) if spoken == first else (first, spoken)


def _vowels(letters: str) -> str:
    """A run of vowels as one sign of at most three letters."""
    run = letters.replace("y", "i").replace("ee", "i").replace("oo", "u").replace("ou", "u").replace("w", "u")
    kept = ""
    for letter in run:
        if not kept.endswith(letter):
            kept += letter
    return {"ei": "ai", "ae": "ai", "aei": "ai", "aie": "ai", "eai": "ai", "eia": "aia", "ao": "au", "aou": "au"}.get(
        kept, kept
    )[:3]


@lru_cache(maxsize=65536)
def sounds(word: str) -> tuple[str, tuple[str, ...]]:
    """The consonants of a plain word as signs, and the vowels before, between and after them (one more than those)."""
    letters = "".join(c for c in word if c.isascii() and c.isalpha())
    if len(letters) > 2 and letters[-1] == "h" and letters[-2] in _VOWELS:
        letters = letters[:-1]
    if len(letters) > 3 and letters.endswith("ff"):
        letters = letters[:-2] + "v"
    consonants: list[str] = []
    runs = [""]
    at = 0
    while at < len(letters):
        letter = letters[at]
        after = letters[at + 1 : at + 2]
        if letter in _VOWELS or (letter == "w" and at > 0 and after not in _VOWELS):
            runs[-1] += letter
            at += 1
            continue
        sign, taken = letter, 1
        for written, meant in _CONSONANTS:
            if letters.startswith(written, at):
                sign, taken = meant, len(written)
                break
        # "gu" and "qu" before a vowel: Guillaume, Enrique; but Qureshi has its u.
        if letter in "gq" and after == "u" and letters[at + 2 : at + 3] in (*"ei", *("ao" if letter == "q" else "")):
            sign, taken = ("k" if letter == "q" else "g"), 2
        if letter == "c" and taken == 1:
            sign = "s" if after and after in "eiy" else "k"
        for one in sign:
            if consonants and consonants[-1] == one and not runs[-1]:
                continue
            consonants.append(one)
            runs.append("")
        at += taken
    return "".join(consonants), tuple(_vowels(run) for run in runs)


# Signs that can vary for one another share a letter of the coarse key; h and kh may be missing.
_COARSE: Final = str.maketrans({"X": "", "h": "", **dict.fromkeys("GgkqJZ", "g"), **dict.fromkeys("DdzTtsc", "t"),
                                **dict.fromkeys("SCW", "x"), **dict.fromkeys("vf", "v")})  # fmt: skip


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """A coarse key: words that `likeness` can find equal share it, but for a dropped h and a few rare variants."""
    consonants, _ = sounds(plain(word))
    coarse = consonants.translate(_COARSE)
    kept = ""
    for sign in coarse:
        if not kept.endswith(sign):
            kept += sign
    return kept


@lru_cache(maxsize=200_000)
def likeness(left: str, right: str) -> Likeness:
    """Whether two words can be one name in another script: `equal`, `near` (a slip more), or `no`."""
    best: Likeness = "no"
    for one in _final_w(spellings(left)):
        for other in _final_w(spellings(right)):
            found = _compare(one, other)
            if found == "equal":
                return "equal"
            if found == "near":
                best = "near"
    return best


def _final_w(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words, and those that end as German writes Russian names (Breschnew) with v for w too."""
    return words + tuple(word[:-1] + "v" for word in words if len(word) > 5 and word.endswith(("ew", "ow")))


def _compare(left: str, right: str) -> Likeness:
    first, second = (word.replace("'", "").replace(".", "") for word in (left, right))
    if first == second:
        return "equal"
    if [c for c in first if c.isdigit()] != [c for c in second if c.isdigit()]:
        return "no"
    cost = _cost(sounds(first), sounds(second))
    if cost is None and (first.count("h") != second.count("h")):
        cost = _cost(_without_h(sounds(first)), _without_h(sounds(second)))
        cost = None if cost is None else cost + 1
    if cost is None:
        return "no"
    size = min(len(sounds(first)[0]), len(sounds(second)[0]))
    if cost == 0:
        return "equal"
    allowed = 0 if size <= 1 else 1 if size <= 4 else 2
    return "near" if cost <= allowed else "no"


def _without_h(word: tuple[str, tuple[str, ...]]) -> tuple[str, tuple[str, ...]]:
    consonants, runs = word
    kept, merged = "", [runs[0]]
    for sign, run in zip(consonants, runs[1:], strict=True):
        if sign == "h":
            merged[-1] = _vowels(merged[-1] + run)
        else:
            kept += sign
            merged.append(run)
    return kept, tuple(merged)


def _cost(left: tuple[str, tuple[str, ...]], right: tuple[str, tuple[str, ...]]) -> int | None:
    """The sum of the slots' costs, or `None` where a slot excludes the pair."""
    if len(left[0]) != len(right[0]):
        return None
    total = 0
    for one, other in zip(left[0], right[0], strict=True):
        if one != other:
            cost = _CONSONANT_COSTS.get(frozenset((one, other)))
            if cost is None:
                return None
            total += cost
    last = len(left[1]) - 1
    for at, (one, other) in enumerate(zip(left[1], right[1], strict=True)):
        if one == other:
            continue
        cost = _VOWEL_COSTS.get(frozenset((one, other)))
        # A vowel at the end tells a woman's name from a man's, and a nisba from the name it is made of.
        if cost is None or (at == last and "" in (one, other)):
            return None
        if at == last and {one, other} == {"i", "e"}:
            cost = 1
        total += cost
    return total
