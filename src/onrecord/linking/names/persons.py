"""Compare two names of persons by their structure. A likeness of letters alone decides nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, Literal

from onrecord.lexicons.names_given import USUAL, same_given
from onrecord.lexicons.names_people import Part, PersonName, person_name, without_glued_article
from onrecord.lexicons.transliteration import likeness, skeleton, spellings
from onrecord.linking.names.east_asian import compare_east_asian
from onrecord.linking.names.verdicts import MEDIUM, NONE, STRONG, WEAK, NameVerdict, verdict

Fit = Literal["equal", "near", "initial", "no"]
TOGETHER: Final = 8  # letters at least of a part that another writer parts in two


def compare_persons(left: str, right: str) -> NameVerdict:
    """Two persons' names: `same` needs given and family name to fit, or all parts of the shorter one in order.

    A family name alone, a given name alone, an initial or a shared kunya is `maybe` at most. Known misses: aliases
    that share no part (a nom de guerre and the name in the passport), married names.
    """
    found = [
        _compare(person_name(one, keep_honours=kept), person_name(other, keep_honours=kept))
        for one in spellings(left)
        for other in spellings(right)
        for kept in (False, True)
    ]
    best = max(found, key=lambda said: said.score)
    reasons = tuple(replace(reason, left=left, right=right) for reason in best.reasons)
    return replace(best, reasons=reasons)


def _compare(mine: PersonName, theirs: PersonName) -> NameVerdict:
    left, right = mine.written, theirs.written
    if not mine.parts or not theirs.parts:
        return verdict("different", NONE, "no name", left, right)
    against = _against(mine, theirs)
    if against is not None:
        return against
    found = _by_parts(mine, theirs)
    if found.same == "same" and (mine.generation is None) != (theirs.generation is None):
        return verdict("maybe", WEAK, "generation named once", left, right)
    return found


def _against(mine: PersonName, theirs: PersonName) -> NameVerdict | None:
    if mine.generation and theirs.generation and mine.generation != theirs.generation:
        return verdict("different", NONE, "generations differ", mine.generation, theirs.generation)
    if mine.woman is not None and theirs.woman is not None and mine.woman != theirs.woman:
        return verdict("different", NONE, "titles of a man and a woman", mine.written, theirs.written)
    return None


def _by_parts(mine: PersonName, theirs: PersonName) -> NameVerdict:
    left, right = mine.written, theirs.written
    if mine.compact == theirs.compact:
        if len(mine.parts) > 1 or mine.parts[0].text not in USUAL:
            return verdict("same", STRONG, "equal spelling", left, right)
        return verdict("maybe", WEAK, "equal, but a usual name", left, right)
    asian = compare_east_asian(mine, theirs)
    if asian is not None:
        return asian
    short, long = sorted((mine, theirs), key=lambda name: (len(name.parts), name.written))
    long = _written_together(short, long)
    if len(short.parts) == 1:
        return _bare(short, long)
    return _full(short, long)


def _written_together(short: PersonName, long: PersonName) -> PersonName:
    """The longer name with two parts as one where the shorter one writes them together (Ahmadi-Nejad, Ahmadinejad)."""
    for at, part in enumerate(short.parts):
        if len(part.text) < TOGETHER or at + 1 >= len(long.parts) or part.kind != "name":
            continue
        one, other = long.parts[at : at + 2]
        if one.kind == other.kind == "name" and likeness(part.text, one.text + other.text) == "equal":
            joined = replace(one, text=part.text)
            return replace(long, parts=(*long.parts[:at], joined, *long.parts[at + 2 :]))
    return long


def fit(left: Part, right: Part) -> Fit:
    """How two parts fit: one name in two spellings, an initial of the other, or not at all."""
    if left.kind == "initial" or right.kind == "initial":
        return "initial" if left.text[0] == right.text[0] else "no"
    if (left.kind == "kunya") != (right.kind == "kunya"):
        return "no"
    if left.kind == "kunya":
        mine, theirs = left.text.split(" ", 1), right.text.split(" ", 1)
        return _words_fit(mine[1], theirs[1]) if mine[0] == theirs[0] else "no"
    found = _words_fit(left.text, right.text)
    if found == "no" and left.article != right.article:
        one, other = (without_glued_article(part.text) if not part.article else part.text for part in (left, right))
        found = _words_fit(one, other)
    return found


def _words_fit(left: str, right: str) -> Fit:
    if left == right:
        return "equal"
    known = same_given(left, right)
    if known is not None:
        return "equal" if known else "no"
    return likeness(left, right)


def _bare(short: PersonName, long: PersonName) -> NameVerdict:
    """One part against a name: it may be the family name, the given name or the kunya of the other."""
    left, right = short.written, long.written
    part = short.parts[0]
    if len(long.parts) == 1:
        found = fit(part, long.parts[0])
        usual = any(one.text.removeprefix("abu ").removeprefix("umm ") in USUAL for one in (part, long.parts[0]))
        if found == "equal" and not usual:
            return verdict("same", MEDIUM, "one name in two spellings", left, right)
        if found in ("equal", "near"):
            return verdict("maybe", WEAK, "a usual or unsure single name", left, right)
        return verdict("different", NONE, "names differ", left, right)
    for feature, other in (("family name alone", long.parts[-1]), ("given name alone", long.parts[0])):
        if fit(part, other) in ("equal", "near"):
            return verdict("maybe", WEAK, feature, left, right)
    if any(fit(part, other) == "equal" for other in long.parts[1:-1]):
        return verdict("maybe", WEAK, "a middle part alone", left, right)
    return verdict("different", NONE, "names differ", left, right)


def _full(short: PersonName, long: PersonName) -> NameVerdict:
    left, right = short.written, long.written
    if short.turned != long.turned or _reversed(short, long):
        turned = _fits(tuple(reversed(short.parts)), long.parts)
        if turned is not None and all(found == "equal" for found in turned):
            if all(part.text in USUAL for part in short.parts) and not (short.turned or long.turned):
                return verdict("maybe", WEAK, "usual names in another order", left, right)
            return verdict("same", MEDIUM, "equal parts in another order", left, right)
    given = fit(short.parts[0], long.parts[0])
    family = fit(short.parts[-1], long.parts[-1])
    if given == "no":
        nick = (*short.nicknames, *long.nicknames)
        if family == "equal" and any(
            _words_fit(name, part.text) == "equal" for name in nick for part in (short.parts[0], long.parts[0])
        ):
            return verdict("same", MEDIUM, "familiar name and family name", left, right)
        said = _first_names_missing(short, long)
        if said is not None:
            return said
        inner = _inner_given(short, long)
        if inner and family == "equal":
            return verdict("maybe", WEAK, "family name and a middle name", left, right)
        return verdict("different", NONE, "given names differ", left, right)
    if family == "no":
        return _family_missing(short, long, given)
    middle = _middle(short.parts[1:-1], long.parts[1:-1])
    if middle == "no":
        return verdict("different", NONE, "middle names differ", left, right)
    return _weigh(short, long, given, family)


def _first_names_missing(short: PersonName, long: PersonName) -> NameVerdict | None:
    """A verdict where the shorter name is the last three parts or more of the longer.

    Two parts are not enough (Reza Pahlavi is the son of Mohammad Reza Pahlavi), nor is a usual first one: an Arabic
    name goes on with the father's.
    """
    size = len(short.parts)
    if not 1 < size < len(long.parts):
        return None
    if not all(fit(a, b) == "equal" for a, b in zip(short.parts, long.parts[-size:], strict=True)):
        return None
    if size > 2 and short.parts[0].text not in USUAL:
        return verdict("same", MEDIUM, "the first of several names left out", short.written, long.written)
    return None


def _reversed(short: PersonName, long: PersonName) -> bool:
    return len(short.parts) == len(long.parts) == 2 and fit(short.parts[0], long.parts[0]) == "no"


def _inner_given(short: PersonName, long: PersonName) -> bool:
    """True where the given name of one is a middle name of the other ("J. Edgar", "Edgar")."""
    return any(fit(short.parts[0], part) == "equal" for part in long.parts[1:-1])


def _weigh(short: PersonName, long: PersonName, given: Fit, family: Fit) -> NameVerdict:
    left, right = short.written, long.written
    if "initial" in (given, family):
        both = short.parts[0].kind == long.parts[0].kind == "initial"
        several = sum(part.kind == "initial" for part in short.parts) > 1
        if family in ("equal", "near") and (both or several) and long.parts[-1].text not in USUAL:
            return verdict("same", MEDIUM, "initials and family name", left, right)
        return verdict("maybe", WEAK, "initial and family name", left, right)
    if given == family == "equal" and _initials_differ(short, long):
        return verdict("maybe", WEAK, "middle initials differ", left, right)
    if given == family == "equal":
        extra = len(long.parts) > len(short.parts)
        full = any(part.kind != "initial" for part in long.parts[1:-1])
        if extra and full and len(short.parts) == 2 and all(part.text in USUAL for part in short.parts):
            return verdict("maybe", WEAK, "usual names, one with more parts", left, right)
        same_kunya = short.parts[0].kind == "kunya"
        return verdict("same", STRONG if not same_kunya else MEDIUM, "given and family name", left, right)
    near = [(a, b) for a, b, found in _ends(short, long, given, family) if found == "near"]
    letters = min((len(text) for pair in near for text in pair), default=0)
    if len(near) == 1 and (letters >= 6 or (letters >= 5 and len(short.parts) > 2)):
        return verdict("same", MEDIUM, "given and family name, one spelled apart", left, right)
    if len(near) == 2 and all(min(len(a), len(b)) >= 7 for a, b in near):
        return verdict("same", MEDIUM, "given and family name, both spelled apart", left, right)
    return verdict("maybe", WEAK, "names nearly alike", left, right)


def _initials_differ(short: PersonName, long: PersonName) -> bool:
    """True where both have nothing but initials in the middle, and not the same ones ("W.", "W. H.")."""
    middles = [name.parts[1:-1] for name in (short, long)]
    if any(not middle or any(part.kind != "initial" for part in middle) for middle in middles):
        return False
    return [part.text for part in middles[0]] != [part.text for part in middles[1]]


def _ends(short: PersonName, long: PersonName, given: Fit, family: Fit) -> list[tuple[str, str, Fit]]:
    return [
        (short.parts[0].text, long.parts[0].text, given),
        (short.parts[-1].text, long.parts[-1].text, family),
    ]


def _middle(mine: Sequence[Part], theirs: Sequence[Part]) -> Fit:
    """`no` where both have middle names and those of the shorter list do not all stand in the longer."""
    short, long = sorted((mine, theirs), key=len)
    if short and all(part.kind == "initial" for part in short) and fit(short[0], long[0]) == "no":
        return "no"
    rest = list(long)
    for part in short:
        for at, other in enumerate(rest):
            if fit(part, other) != "no":
                del rest[: at + 1]
                break
        else:
            return "no"
    return "equal"


def _fits(short: Sequence[Part], long: Sequence[Part]) -> list[Fit] | None:
    """The fits of the parts of `short` in their order among those of `long`; None where one finds no place."""
    found: list[Fit] = []
    at = 0
    for part in short:
        while at < len(long) and fit(part, long[at]) == "no":
            at += 1
        if at == len(long):
            return None
        found.append(fit(part, long[at]))
        at += 1
    return found


def _family_missing(short: PersonName, long: PersonName, given: Fit) -> NameVerdict:
    """The last parts differ: the longer name may go on where the shorter one stops (nisba, second family name)."""
    left, right = short.written, long.written
    if given not in ("equal", "near"):
        return verdict("different", NONE, "family names differ", left, right)
    ends = [name.parts[-1].text for name in (short, long)]
    alike = len(skeleton(ends[0])) >= 3 and skeleton(ends[0]) == skeleton(ends[1])
    if alike and (ends[0][-1] in "aeiouy") == (ends[1][-1] in "aeiouy"):
        return verdict("maybe", WEAK, "family names of the same consonants", left, right)
    several = len(long.parts) > len(short.parts)
    heads = [fit(a, b) for a, b in zip(short.parts, long.parts, strict=False)]
    if several and all(found == "equal" for found in heads):
        telling = any(part.text not in USUAL or part.kind in ("son", "kunya") for part in short.parts[1:])
        if telling or short.parts[0].text not in USUAL:
            return verdict("same", MEDIUM, "the longer name goes on", left, right)
        return verdict("maybe", WEAK, "the longer name goes on, usual names", left, right)
    fits = _fits(short.parts, long.parts) if several else None
    if fits is not None and all(found in ("equal", "near") for found in fits):
        return verdict("maybe", WEAK, "all parts in order, the last one missing", left, right)
    return verdict("different", NONE, "family names differ", left, right)
