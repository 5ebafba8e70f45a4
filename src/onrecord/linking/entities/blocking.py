"""Which names are compared at all: those that share a coarse key, so that no list is compared with itself whole."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from onrecord.lexicons.names_acronyms import bodies, initials, is_acronym
from onrecord.lexicons.names_given import FORMS
from onrecord.lexicons.names_groups import GENERIC, group_sign, group_words
from onrecord.lexicons.names_people import person_name
from onrecord.lexicons.names_places import OTHER_NAMES, SORTS
from onrecord.lexicons.transliteration import skeleton
from onrecord.linking.entities.profiles import Profile
from onrecord.linking.names import code_of

LARGEST_BLOCK: Final = 60  # nodes; a larger block is compared along its sorted order only
WINDOW: Final = 20  # how far along
LONG_FAMILY: Final = 4  # consonants of a family name that is compared where b and v differ
_COARSE_ASIA: Final = str.maketrans("bgdzjqcx", "pktshhss")


def candidate_pairs(nodes: Sequence[Profile]) -> tuple[list[tuple[int, int]], int]:
    """Pairs of indices (smaller first, sorted) that share a key, and how many pairs large blocks left out."""
    blocks: dict[str, list[int]] = defaultdict(list)
    usual = Counter(sign for node in nodes if node.sort == "group" for name in node.full for sign in set(_signs(name)))
    for at, node in enumerate(nodes):
        if node.weight != "full":
            continue
        for key in sorted({key for name in node.full for key in _keys(name, node.sort, usual)}):
            blocks[key].append(at)
    pairs: set[tuple[int, int]] = set()
    left_out = 0
    for key in sorted(blocks):
        members = blocks[key]
        if len(members) <= LARGEST_BLOCK:
            pairs.update(combinations(members, 2))
            continue
        for place, left in enumerate(members):
            pairs.update((left, right) for right in members[place + 1 : place + 1 + WINDOW])
        left_out += len(members) * (len(members) - 1) // 2 - WINDOW * len(members)
    return sorted(pairs), max(0, left_out)


def _keys(name: str, sort: str, usual: Counter[str]) -> Iterator[str]:
    if sort == "person":
        yield from person_keys(name)
    elif sort == "group":
        yield from _group_keys(name, usual)
    else:
        yield from _place_keys(name, sort)


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


def _signs(name: str) -> list[str]:
    return [group_sign(word) for word in group_words(name)]


def _group_keys(name: str, usual: Counter[str]) -> Iterator[str]:
    for number in sorted(bodies(name)):
        yield f"b {number}"
    if is_acronym(name):
        yield f"i {name.replace('.', '').upper()}"
        return
    telling = [sign for sign in _signs(name) if sign not in GENERIC and code_of(sign) is None]
    telling = sorted(set(telling), key=lambda sign: (usual[sign], sign))[:2] or _signs(name)[:2]
    for sign in telling:
        yield f"g {skeleton(sign) or sign}"
    for letters in sorted(initials(name)):
        if len(letters) > 2:
            yield f"i {letters}"


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
