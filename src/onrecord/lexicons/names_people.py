"""A person's name cut into its parts: title, given name, kunya, "son of", family, generation."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, Literal

from onrecord.lexicons.countries import people_code
from onrecord.lexicons.names_titles import (
    AFTER,
    ALSO_NAMES,
    ARTICLES,
    GENERATIONS,
    HONOURS,
    KIN,
    KUNYA,
    MAN,
    OFFICES,
    PARTICLES,
    ROMAN,
    SON_OF,
    WOMAN,
)
from onrecord.lexicons.transliteration import plain

PartKind = Literal["name", "initial", "kunya", "son"]

_NICKNAME: Final = re.compile(r"[\"“”„«»(\[]([^\"“”„«»()\[\]]+)[\"“”„«»)\]]|(?<=\s)['‘]([^'‘’]+)['’](?=\s)")
_AGE: Final = re.compile(r"(?<=\w),? ?\d[\d ,.]*$")
_POSSESSIVE: Final = re.compile(r"['’]s$|(?<=s)['’]$")
_GLUED_ARTICLE: Final = re.compile(r"^(?:al|el)(?=[bcdfghjkmnpqrstvwxyz][a-z]{4,}$)")
_SERVANT: Final = re.compile(r"^abd(?![aeiou]llah)(?:[aeiou]{1,2}(?:l|([rsdntz]h?)(?=\1))?[-']?)?(.*)$")
_INITIALS: Final = re.compile(r"^(?:[a-z]\.-?){1,4}[a-z]?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a name: its plain letters (no article, no particle) and what it does in the name."""

    text: str
    kind: PartKind = "name"
    article: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonName:
    """A name in its parts. `generation` is jr, sr or a Roman number; `woman` is what a title tells."""

    written: str
    parts: tuple[Part, ...]
    titles: tuple[str, ...] = ()
    nicknames: tuple[str, ...] = ()
    generation: str | None = None
    woman: bool | None = None
    turned: bool = False
    compact: str = field(init=False, repr=False, compare=False)
    """All parts without spaces, for spellings that part a name in other places."""

    def __post_init__(self) -> None:
        joined = "".join(("abu" if part.kind == "kunya" else "") + part.text for part in self.parts)
        object.__setattr__(self, "compact", joined)


@lru_cache(maxsize=65536)
def person_name(written: str, *, keep_honours: bool = False) -> PersonName:
    """The parts of a person's name as it is written; titles, nicknames in quotation marks and honours apart.

    A name of titles alone keeps its last word as its part. "Family, Given" is turned round. `keep_honours` leaves the
    honours that are given names too (Hafiz, Shah, Sultan) among the parts.
    """
    text = _POSSESSIVE.sub("", " ".join(written.split()).strip(" ,;:.-"))
    nicknames = tuple(plain(a or b).strip() for a, b in _NICKNAME.findall(text))
    text = _NICKNAME.sub(" ", text) if _NICKNAME.sub(" ", text).strip() else text.strip("\"'“”‘’()")
    words = _AGE.sub("", plain(text)).replace("-e-", " ").split()
    words, generation = _without_endings(words)
    turned = False
    for at, word in enumerate(words[:-1]):
        if word.endswith(","):
            words = [w.rstrip(",") for w in (*words[at + 1 :], *words[: at + 1])]
            turned = True
            break
    words, titles = _without_titles([word.strip(',;"') for word in words if word.strip(',;"')], keep_honours)
    if (
        words
        and len(words) > 1
        and words[-1].strip(".") in ROMAN - {"i", "v", "x"} | ({"i"} if len(words) > 1 else set())
    ):
        generation = words.pop().strip(".")
    parts = tuple(_parts(words))
    women, men = any(title in WOMAN for title in titles), any(title in MAN for title in titles)
    return PersonName(
        written=written,
        parts=parts,
        titles=titles,
        nicknames=nicknames,
        generation=generation,
        woman=women if women != men else None,
        turned=turned,
    )


def _without_endings(words: list[str]) -> tuple[list[str], str | None]:
    generation = None
    while len(words) > 1 and words[-1].strip(".,").replace(".", "") in AFTER | set(GENERATIONS):
        ending = words.pop().strip(".,").replace(".", "")
        generation = GENERATIONS.get(ending, generation)
        words[-1] = words[-1].rstrip(",")
    return words, generation


def _without_titles(words: list[str], keep_honours: bool) -> tuple[list[str], tuple[str, ...]]:
    titles: list[str] = []
    while len(words) > 1:
        word = words[0].strip(".")
        # "the Russian foreign minister X", "brother X": an office or kin opens the name.
        if word == "the" or ((people_code(word) or word in KIN) and _honour_or_capital(word, words[1:])):
            words = words[1:]
            continue
        after = words[1].strip(".")
        if word not in HONOURS or (keep_honours and word in ALSO_NAMES):
            break
        if word in {"u", "st", "saint", "don"} and after in HONOURS:
            break
        if word in ("abd", "abu") or (len(word) == 1 and words[0].endswith(".")):
            break
        titles.append(word)
        words = words[1:]
    return words, tuple(titles)


def _honour_or_capital(word: str, after: list[str]) -> bool:
    """True where what follows a people's adjective is an honour, or the word is one of kin: a name follows it."""
    return word in KIN or (len(after) > 1 and after[0].strip(".") in HONOURS - ALSO_NAMES)


def office_alone(written: str) -> bool:
    """True for the words of an office without a name: "The Foreign Secretary", "Minister for Central Asia", "he"."""
    words = [word.strip(".,") for word in plain(written).split()]
    if not any(character.isupper() for character in written):
        return True
    if not words or words[-1] in OFFICES or words in (["he"], ["she"], ["they"], ["it"]):
        return True
    for at, word in enumerate(words[:-1]):
        if word in OFFICES and words[at + 1] in {"for", "of", "to"}:
            return at == 0 or words[0] in {"the", "his", "her", "its", "their"} or words[at - 1] in HONOURS
    return False


def _parts(words: list[str]) -> list[Part]:
    """Words, hyphens opened, to parts: articles, "son of", kunya and particles go with the word after them."""
    pieces: list[str] = []
    for word in words:
        if _INITIALS.match(word):
            pieces.extend(letter + "." for letter in word if letter.isalpha())
        elif len(word) == 2 and word[1] == ".":
            pieces.append(word)
        else:
            pieces.extend(piece for piece in word.split("-") if piece.strip("'."))
    parts: list[Part] = []
    at = 0
    while at < len(pieces):
        piece = pieces[at].strip(",")
        rest = len(pieces) - at - 1
        bare = piece.replace("'", "").rstrip(".") if not re.fullmatch(r"[a-z]\.", piece) else piece
        if bare in KUNYA and rest:
            text, at = _name_at(pieces, at + 1)
            parts.append(Part(text=f"{KUNYA[bare]} {text}", kind="kunya"))
        elif bare in SON_OF and rest and (parts or bare != "ben"):  # Ben opens English names
            text, at = _name_at(pieces, at + 1)
            parts.append(Part(text=text, kind="son"))
        elif bare in ARTICLES and rest:
            text, at = _name_at(pieces, at)
            parts.append(Part(text=text, article=True))
        elif bare in PARTICLES and rest:
            particles = at
            while at < len(pieces) - 1 and pieces[at].rstrip(".") in PARTICLES:
                at += 1
            # "y", "da", "de" stand between two family names; without a name before them they open the name.
            text, at = _name_at(pieces, at)
            parts.append(Part(text=text, article=particles > 0))
        elif len(bare.rstrip(".")) == 1:
            parts.append(Part(text=bare.rstrip("."), kind="initial"))
            at += 1
        else:
            text, at = _name_at(pieces, at)
            parts.append(Part(text=text))
    return parts


_DIN: Final = frozenset("din deen dine eddin eddine uddin ud-din islam allah".split())


def _name_at(pieces: list[str], at: int) -> tuple[str, int]:
    """The name word at `at` with what belongs to it ("Abd al-Rahman", "Salah al-Din"), and where the next begins."""
    while at < len(pieces) - 1 and pieces[at].rstrip(".") in ARTICLES:
        at += 1
    word = pieces[at].replace("'", "").rstrip(".")
    at += 1
    if word in {"abd", "abdul", "abdel", "abdal", "abdur", "abdoul", "abdol", "abdu", "abdus", "abder"}:
        while at < len(pieces) and pieces[at] in ARTICLES and at + 1 < len(pieces):
            at += 1
        if at < len(pieces):
            return "abd" + pieces[at].replace("'", "").rstrip("."), at + 1
        return word, at
    if word.startswith("abd") and len(word) > 6 and (found := _SERVANT.match(word)) and len(found[2]) > 3:
        return "abd" + found[2], at
    if at < len(pieces) and pieces[at] in {"allah", "ullah", "ollah"}:
        return word + "ullah", at + 1
    after = at
    while after < len(pieces) - 1 and pieces[after] in ARTICLES:
        after += 1
    if after < len(pieces) and pieces[after] in _DIN and (after > at or pieces[after].endswith("ddin")):
        ending = "din" if "d" in pieces[after] else pieces[after]
        return word + ending, after + 1
    for ending in ("uddin", "eddin", "eddine", "addin", "uddeen", "ouddine", "aldin", "eldin"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word[: -len(ending)] + "din", at
    # Nasrallah, Nasrullah: the name of God after a vowel that says the case.
    return re.sub(r"(?<=...)[auo]llah?$|(?<=...)illah$", "ullah", word), at


def without_glued_article(text: str) -> str:
    """The word without an article that is written together with it ("alkhafaji"); itself where there is none."""
    return _GLUED_ARTICLE.sub("", text)
