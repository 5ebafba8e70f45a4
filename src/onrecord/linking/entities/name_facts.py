"""What a name tells by itself: how much it can carry, what equal names share, and where it is looked for.

All of it depends on the name and its sort alone. A case has tens of thousands of names, most of which were there at the
last build: what was found of them then is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final, Literal

import msgspec

from onrecord.lexicons.countries import country_code, country_words, people_code
from onrecord.lexicons.name_sorts import Sort
from onrecord.lexicons.names_acronyms import bodies, initials, is_acronym
from onrecord.lexicons.names_given import FORMS, USUAL
from onrecord.lexicons.names_groups import EVERYWHERE, GENERIC, group_sign, group_words
from onrecord.lexicons.names_people import office_alone, person_name
from onrecord.lexicons.names_places import OTHER_NAMES, SORTS
from onrecord.lexicons.names_titles import ROMAN
from onrecord.lexicons.transliteration import skeleton
from onrecord.linking.names import code_of

Weight = Literal["full", "short", "lone"]

LONG_FAMILY: Final = 4  # consonants of a family name that is compared where b and v differ
LONG_ACRONYM: Final = 6  # letters; SEACOM is as good as a name
FEWEST_OF_MANY: Final = 4  # letters of a word whose last s makes it many
INITIALS: Final = "i "  # keys that are letters begin so
_COARSE_ASIA: Final = str.maketrans("bgdzjqcx", "pktshhss")
_ABOUT: Final = re.compile(r"(?i)(?:anti|pro|non|post|pre)-")  # "anti-Tarn" is nobody's name
# Adjectives of people, with the word for one of them.
_PEOPLES: Final = {
    "kurdish": "kurd", "democratic": "democrat", "jewish": "jew", "tories": "tory",
    "shiite": "shia", "shiites": "shia", "shi'ite": "shia", "shi'ites": "shia", "shi'a": "shia",
    "yezidi": "yazidi", "yezidis": "yazidi", "ezidi": "yazidi", "moslem": "muslim", "moslems": "muslim",
}  # fmt: skip


class NameFacts(msgspec.Struct, frozen=True, array_like=True):
    """One name as one sort. `words` are its folded words, `key` what equal names share.

    `blocks` are the keys by which it is compared with others.

    Of a person: the kind and text of each part of the name (`parts`); whether it is `titled`; and of a full name the
    consonants of the parts, each once (`sounds`).

    Of a group: `signs` are the meanings of its words; `telling` those by the rarest of which it is compared, each with
    its key; `bare` the meanings without its `countries`, sorted. It may be the name of a `country` or a `people` too.

    Of a country or people, its code is the one of its `countries`.
    """

    words: str
    weight: Weight
    key: str
    blocks: tuple[str, ...] = ()
    parts: tuple[tuple[str, str], ...] = ()
    titled: bool = False
    sounds: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    telling: tuple[tuple[str, str], ...] = ()
    bare: str = ""
    countries: tuple[str, ...] = ()
    country: bool = False
    people: bool = False


KeptName = tuple[str, Sort, NameFacts]


class NameBook:
    """The facts of names: those that are kept, and of the others as they are asked for."""

    def __init__(self, kept: Iterable[KeptName] = ()) -> None:
        self._kept = {(name, sort): facts for name, sort, facts in kept}
        self._asked: dict[tuple[str, Sort], NameFacts] = {}

    def of(self, name: str, sort: Sort) -> NameFacts:
        """The facts of a name as one sort."""
        asked = (name, sort)
        found = self._asked.get(asked)
        if found is None:
            found = self._asked[asked] = self._kept.get(asked) or name_facts(name, sort)
        return found

    def to_keep(self) -> list[KeptName]:
        """All that was asked for, sorted."""
        return [(*asked, self._asked[asked]) for asked in sorted(self._asked)]


def name_facts(name: str, sort: Sort) -> NameFacts:
    """The facts of a name as one sort."""
    weight, key, words = name_weight(name, sort), name_key(name, sort), " ".join(group_words(name))
    if sort == "person":
        found = person_name(name)
        full = weight == "full"
        return NameFacts(
            words=words,
            weight=weight,
            key=key,
            blocks=tuple(sorted(set(person_keys(name)))) if full else (),
            parts=tuple((part.kind, part.text) for part in found.parts),
            titled=bool(found.titles),
            sounds=tuple(sorted({skeleton(part.text) for part in found.parts})) if full else (),
        )
    if sort == "group":
        signs = tuple(group_sign(word) for word in group_words(name))
        blocks, telling = _group_keys(name, signs)
        meant = country_words(group_words(name))
        return NameFacts(
            words=words,
            weight=weight,
            key=key,
            blocks=tuple(sorted(set(blocks))),
            signs=signs,
            telling=telling,
            bare=" ".join(sorted(group_sign(word) for word in meant if not word.startswith("="))),
            countries=tuple(sorted({word[1:] for word in meant if word.startswith("=")})),
            country=country_code(name) is not None,
            people=people_code(name) is not None,
        )
    keys = sorted(set(_place_keys(name, sort))) if weight == "full" else ()
    code = code_of(name)
    return NameFacts(
        words=words, weight=weight, key=key, blocks=tuple(keys), countries=(code,) if code is not None else ()
    )


@lru_cache(maxsize=200_000)
def name_weight(name: str, sort: Sort) -> Weight:
    """How much a name can carry by itself."""
    if sort == "person":
        if office_alone(name) or _ABOUT.match(name):
            return "lone"
        found = person_name(name)
        parts = found.parts
        kunya = bool(parts) and parts[0].kind == "kunya" and parts[0].text.split()[-1] not in USUAL
        regnal = bool(parts) and found.generation in ROMAN  # Elizabeth II
        return "full" if len(parts) > 1 or kunya or regnal else "short"
    if sort == "group":
        if is_acronym(name):
            return "full" if len(bodies(name)) == 1 or len(name) >= LONG_ACRONYM else "short"
        signs = [group_sign(word) for word in group_words(name)]
        if not bodies(name) and all(sign in GENERIC or sign.isdigit() for sign in signs):
            return "lone"
        if not bodies(name) and all(sign in GENERIC or sign in EVERYWHERE or sign.isdigit() for sign in signs):
            return "short"
    return "full"


@lru_cache(maxsize=200_000)
def name_key(name: str, sort: Sort) -> str:
    """Equal for names that differ in titles, articles, case, hyphens and accents alone; a country's is its code."""
    if sort == "person":
        found = person_name(name)
        return " ".join((found.compact, found.generation or "")).strip()
    if sort in ("land", "people"):
        code = code_of(name)
        if code is not None:
            return f"={code}"
    if sort == "group":
        if is_acronym(name) and len(name) < LONG_ACRONYM:
            return name.replace(".", "").upper() + "*"
        return " ".join(group_sign(word) for word in group_words(name))
    if sort == "people":
        return " ".join(_PEOPLES.get(word) or _one_of(word) for word in group_words(name))
    return " ".join(group_words(name))


def _one_of(word: str) -> str:
    """The word for one of a people or of those of one mind ("Houthis", "Houthi")."""
    return word[:-1] if len(word) > FEWEST_OF_MANY and word.endswith("s") and not word.endswith(("ss", "us")) else word


def person_keys(name: str) -> Iterator[str]:
    """Keys of a person's full name: given and family name, either order, and the whole for names of syllables."""
    parts = person_name(name).parts
    texts = [part.text.removeprefix("abu ").removeprefix("umm ") for part in parts]
    if len(texts) == 1:
        yield f"p {skeleton(texts[0])}"
        return
    for first in given_keys(texts[0]):
        for last in {texts[-1], texts[1]}:
            yield f"p {first} {skeleton(last)}"
    if len(texts) == 2:
        for first in given_keys(texts[1]):
            yield f"p {first} {skeleton(texts[0])}"
    for nickname in person_name(name).nicknames:
        for first in given_keys(nickname):
            yield f"p {first} {skeleton(texts[-1])}"
    family = skeleton(texts[-1]).replace("b", "v")
    if len(family) >= LONG_FAMILY:  # b and v are one letter, or near, in several scripts
        yield f"c {skeleton(texts[0])} {family}"
    if len(texts) > 2:
        yield f"e {skeleton(texts[-2])} {skeleton(texts[-1])}"
    elif texts:
        yield f"e {skeleton(texts[0])} {skeleton(texts[-1])}"
    joined = "".join(texts)
    if len(joined) <= 16:
        coarse = "".join(letter for letter in joined if letter not in "aeiouyhw'").translate(_COARSE_ASIA)
        yield f"a {coarse}"


def given_keys(text: str) -> tuple[str, ...]:
    """The numbers of a known given name's forms, else its consonants."""
    known = FORMS.get(text)
    return tuple(f"#{number}" for number in sorted(known)) if known else (skeleton(text),)


def _group_keys(name: str, signs: tuple[str, ...]) -> tuple[list[str], tuple[tuple[str, str], ...]]:
    """The keys of a group's name that hold by themselves, and its telling words with theirs."""
    keys = [f"b {number}" for number in bodies(name)]
    if is_acronym(name):
        return [*keys, f"{INITIALS}{name.replace('.', '').upper()}"], ()
    telling = sorted({sign for sign in signs if sign not in GENERIC and code_of(sign) is None}) or signs[:2]
    keys += [f"{INITIALS}{letters}" for letters in initials(name) if len(letters) > 2]
    return keys, tuple((sign, f"g {skeleton(sign) or sign}") for sign in telling)


def _place_keys(name: str, sort: str) -> Iterator[str]:
    code = code_of(name)
    if code is not None:
        yield f"{sort} ={code}"
        return
    words = [word for word in group_words(name) if word not in SORTS] or list(group_words(name))
    joined = " ".join(words)
    if joined in OTHER_NAMES:
        yield f"l #{OTHER_NAMES[joined]}"
    yield f"l {skeleton(''.join(words)) or joined}"
