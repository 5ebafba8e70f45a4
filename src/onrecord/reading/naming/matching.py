"""How two names of one document fit: stricter than across documents, since one writer spells a name in one way."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.lexicons.countries import country_code, country_words
from onrecord.lexicons.gazetteer import STATES
from onrecord.lexicons.names_acronyms import bodies, initials, is_acronym
from onrecord.lexicons.names_given import same_given
from onrecord.lexicons.names_groups import ARMED, GENERIC, group_sign, group_words, unit_of
from onrecord.lexicons.names_people import Part, PersonName
from onrecord.lexicons.names_places import FIXED, SORTS, TURNS
from onrecord.lexicons.transliteration import likeness

FEWEST_OF_LAST = 5  # letters of a last word that stands for the whole
CHAMBERS = frozenset({"house", "senate"})
# A body that bears the whole name of another before its own: the library of a parliament, a university's hospital.
OWN_BODIES = frozenset("library museum archive archives hospital school press foundation university".split())
FEWEST_LETTERS = 3  # of an acronym that joins a name by its letters alone


def parts_equal(left: Part, right: Part) -> bool:
    """True where two parts are one name; an initial equals a name that begins with it."""
    if "initial" in (left.kind, right.kind):
        return left.text[0] == right.text[0] and left.kind != "kunya" and right.kind != "kunya"
    if (left.kind == "kunya") != (right.kind == "kunya"):
        return False
    if left.text == right.text:
        return True
    known = same_given(left.text, right.text)
    return known if known is not None else likeness(left.text, right.text) == "equal"


def full_names_equal(left: PersonName, right: PersonName) -> bool:
    """True where two full names fit: first and last parts, and what stands between in one stands in the other."""
    if left.generation and right.generation and left.generation != right.generation:
        return False
    if left.compact == right.compact:
        return True
    short, long = sorted((left.parts, right.parts), key=len)
    if not parts_equal(short[0], long[0]):
        return False
    if parts_equal(short[-1], long[-1]):
        middles = short[1:-1], long[1:-1]
        if all(middle and all(part.kind == "initial" for part in middle) for middle in middles):
            return [part.text for part in middles[0]] == [part.text for part in middles[1]]
        return _in_order(*middles)
    return False


def goes_on(short: PersonName, long: PersonName) -> bool:
    """True where the longer name begins with the whole shorter one: "Saddam Hussein", "Saddam Hussein al-Tikriti"."""
    return 1 < len(short.parts) < len(long.parts) and all(
        parts_equal(a, b) for a, b in zip(short.parts, long.parts, strict=False)
    )


def _in_order(short: Sequence[Part], long: Sequence[Part]) -> bool:
    if len(short) > len(long):
        short, long = long, short
    at = 0
    for part in short:
        while at < len(long) and not parts_equal(part, long[at]):
            at += 1
        if at == len(long):
            return False
        at += 1
    return True


def short_fit(short: PersonName, full: PersonName) -> int:
    """How a name of one part fits a full name: 3 as family name, 2 as given name, 1 as a middle part, 0 not."""
    part = short.parts[0]
    if _equal(part, full.parts[-1]):
        return 3
    if _equal(part, full.parts[0]):
        return 2
    if any(_equal(part, other) for other in full.parts[1:-1]):
        return 1
    # Family names of two words: "al-Saud" in "Al Saud", "Lopez Obrador" in full.
    return 0


def _equal(left: Part, right: Part) -> bool:
    return left.text == right.text or (left.kind == right.kind and likeness(left.text, right.text) == "equal")


def ends_with(short: PersonName, full: PersonName) -> bool:
    """True where the parts of the shorter name are the last ones of the fuller ("López Obrador", "Abdul Mahdi")."""
    size = len(short.parts)
    return 1 < size < len(full.parts) and all(
        _equal(a, b) for a, b in zip(short.parts, full.parts[-size:], strict=True)
    )


def shortens(short: str, long: str) -> bool:
    """True where a group's name can be a shortening of the other in one document.

    Its letters are the initials; or it is the head word, alone or with the words at one end; or the head is left out.
    """
    if is_acronym(short):
        letters = short.replace(".", "").replace("-", "").upper()
        return len(letters) >= FEWEST_LETTERS and not is_acronym(long) and letters in initials(long)
    if ":" in long:
        return False  # a title: "The White House Doctor: My Patients Were Presidents"
    known = bodies(short), bodies(long)
    if known[0] and not known[0] & known[1]:
        return False
    units = unit_of(short), unit_of(long)
    if units[0] and units[1] and units[0] != units[1]:
        return False
    mine, theirs = (tuple(group_sign(word) for word in group_words(name)) for name in (short, long))
    if not mine or len(mine) >= len(theirs) or is_acronym(long):
        return False
    lands = country_words(group_words(short))
    if all(word.startswith("=") for word in lands):
        return False
    at_end, at_start = mine == theirs[-len(mine) :], mine == theirs[: len(mine)]
    rest = group_words(long)
    if at_end and group_words(short)[-1] == "party" and any(word in STATES for word in rest[: len(rest) - len(mine)]):
        return False  # a party, and its branch in one state of a federation
    if at_start and len(mine) > 1 and rest[-1] in OWN_BODIES:
        return False  # "House of Commons Library"
    if mine[-1] in CHAMBERS and len(mine) == 1:
        return False  # "the House" is a chamber, and no short form of "White House"
    if len(mine) == 1:
        head = mine[0] in GENERIC and (at_end or at_start)
        # "the Herald" in "Nimra Herald"; but what follows a head word may be another body's name.
        # An armed group's too, behind a head word: "Tarn" in "Front of the Sons of Tarn".
        head = head or (at_end and len(mine[0]) >= FEWEST_OF_LAST and (theirs[0] not in GENERIC or theirs[0] in ARMED))
        return (
            head
            or (at_start and theirs[1] in GENERIC and len(theirs) == 2)
            or (at_end and theirs[0] in GENERIC and len(theirs) == 2)
        )
    return at_end or at_start


def edge_words(written: str) -> frozenset[str]:
    """The signs of the first and the last word: what is no acronym and shortens a name has one of them there too."""
    words = group_words(written)
    return frozenset((group_sign(words[0]), group_sign(words[-1]))) if words else frozenset()


def body_signs(written: str) -> list[object]:
    """What two names share that `same_body` takes for one: a known body, or all telling words."""
    telling = sorted(group_sign(word) for word in country_words(group_words(written)))
    return [*bodies(written), tuple(telling)]


def place_signs(written: str) -> list[object]:
    """What two names share that `same_place` takes for one: all words but those for a sort of place."""
    return [tuple(word for word in group_words(written) if word not in SORTS)]


def same_body(left: str, right: str) -> bool:
    """True where two names have the same telling words in meaning, or the lexicon knows them as one body."""
    known = bodies(left) & bodies(right)
    if known and (len(bodies(left)) == 1 or len(bodies(right)) == 1):
        return True
    mine, theirs = (tuple(group_sign(word) for word in country_words(group_words(name))) for name in (left, right))
    return sorted(mine) == sorted(theirs) and not (is_acronym(left) or is_acronym(right))


def same_place(left: str, right: str) -> bool:
    """True where two places' names differ by a sort such as "Province" alone."""
    sorts = [{SORTS[word] for word in group_words(name) if word in SORTS} for name in (left, right)]
    if sorts[0] and sorts[1] and sorts[0] != sorts[1]:
        return False  # a district and its city
    mine, theirs = (tuple(word for word in group_words(name) if word not in SORTS) for name in (left, right))
    if country_code(" ".join(mine)):
        return False  # Kuwait, Kuwait City
    return bool(mine) and mine == theirs and not (set(mine) ^ set(theirs)) & (TURNS | FIXED)
