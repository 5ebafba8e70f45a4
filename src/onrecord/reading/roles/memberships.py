"""Who is part of, led by or backed by which group, in the units of one sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.lexicons.offices_titles import (
    GROUP_NOUNS,
    INCLUDING,
    INNER_BODIES,
    MADE_OF,
    MEMBER_HEADS,
    MEMBERS,
    PART_NOUNS,
    PLURAL_GROUPS,
    UNIONS,
    WINGS,
)
from onrecord.reading.roles.ground import Ground
from onrecord.reading.roles.holders import COMMAS, after_asides, person_after
from onrecord.reading.roles.lists import listed_names
from onrecord.reading.roles.units import Unit
from onrecord.records import AffiliationReport, Relation

MOST_PHRASE = 8  # units of a phrase between a name and what it is part of
_BACKED = frozenset("-backed -supported -sponsored backed supported sponsored".split())
_LED = frozenset("led headed commanded".split())
_BACKED_OR_LED = _BACKED | _LED
_PARTS = PART_NOUNS | MEMBERS
_DETERMINERS = frozenset("the a an".split())
_SMALL = frozenset("the a an that which who also largely mainly is are was were and has been".split())
_LINKS: tuple[tuple[str, ...], ...] = (
    ("under", "the", "umbrella", "of"),
    ("part", "of"),
    ("belonging", "to"),
    ("operating", "under"),
    ("within",),
    ("in",),
    ("of",),
)
_SOME = frozenset("several many the some few dozens various".split())
_SUCH = frozenset({"such", "like", "including"})
_NOT = frozenset({"not", "n't", "never", "no", "former", "if", "whether"})


def affiliations_in(units: Sequence[Unit], ground: Ground) -> Iterator[AffiliationReport]:
    """The affiliations that one sentence tells."""
    for at, unit in enumerate(units):
        if unit.chain is None:
            if unit.low in INCLUDING:
                yield from _included(units, at, ground)
            elif unit.low in MADE_OF:
                yield from _made_of(units, at, ground)
            elif unit.low in UNIONS and at + 1 < len(units) and units[at + 1].low == "of":
                yield from _alliance(units, at, ground)
            elif unit.low == "other":
                yield from _and_other(units, at, ground)
            elif unit.low in MEMBERS:
                yield from _members_such_as(units, at, ground)
            elif unit.low in WINGS:
                yield from _wing(units, at, ground)
            continue
        if ground.is_group(unit) or unit.person:
            yield from _described(units, at, ground)
        if ground.is_group(unit):
            yield from _before_person(units, at, ground)
        if ground.is_group(unit) or ground.is_land(unit) or unit.person:
            yield from _backing_adjective(units, at, ground)


def report_of(
    units: Sequence[Unit], member: Unit, group: Unit | int | None, relation: Relation, first: int, last: int
) -> Iterator[AffiliationReport]:
    """The affiliation of a member with a group (a unit or a chain), told by the units from `first` to `last`.

    Nothing where one of the two has no chain, or both are one.
    """
    chain = group.chain if isinstance(group, Unit) else group
    if member.chain is not None and chain is not None and member.chain != chain:
        start, end = min(units[first].start, member.start), max(units[last].end, member.end)
        yield AffiliationReport(start=start, end=end, member=member.chain, group=chain, relation=relation)


def _described(units: Sequence[Unit], at: int, ground: Ground) -> Iterator[AffiliationReport]:
    """ "A, a militia under the umbrella of B", "A, part of B", "A, led by X", "A, which is backed by B"."""
    place = after_asides(units, at + 1)
    if place < len(units) and units[place].low in COMMAS:
        place += 1
    elif not (place < len(units) and units[place].low in ("is", "was")):
        return
    seen_noun = seen_part = False
    for here in range(place, min(place + MOST_PHRASE, len(units))):
        unit = units[here]
        if unit.low in _NOT:
            return
        following = units[here + 1].low if here + 1 < len(units) else ""
        if unit.chain is None and unit.low in _BACKED_OR_LED and following == "by":
            yield from _by(units, at, here, ground)
            return
        if unit.low in _PARTS:
            seen_part = True
        elif unit.low in GROUP_NOUNS:
            seen_noun = True
        else:
            link = _link(units, here) if seen_noun or seen_part else 0
            if link:
                strong = seen_part or link > 1 or unit.low == "within"
                group = _group_after(units, here + link, ground)
                member = units[here - 1].low == "member"
                if strong and group >= 0 and (member or not units[at].person):
                    relation: Relation = "member of" if member else "part of"
                    yield from report_of(units, units[at], units[group], relation, at, group)
                return
            if not (unit.low in _SMALL or unit.upos in ("ADJ", "NOUN", "PROPN", "NUM") or ground.is_land(unit)):
                return
            if unit.low in COMMAS or unit.person:
                return


def _link(units: Sequence[Unit], at: int) -> int:
    """How many units the words take that lead to the greater group; 0 where none stand at `at`."""
    for link in _LINKS:
        if tuple(unit.low for unit in units[at : at + len(link)]) == link:
            return len(link)
    return 0


def _group_after(units: Sequence[Unit], at: int, ground: Ground) -> int:
    """The unit of the group that a phrase at `at` names ("Iraq's Popular Mobilization Forces"); -1 where none."""
    place = at
    while place < len(units) and place - at < MOST_PHRASE:
        unit = units[place]
        last = place + 1 >= len(units) or units[place + 1].low != "'s"
        if ground.is_group(unit) and last:
            behind = units[place + 1] if place + 1 < len(units) else None
            taken = behind is not None and behind.upos in ("NOUN", "PROPN") and behind.low not in GROUP_NOUNS
            return -1 if taken else place
        inner = unit.low in INNER_BODIES or (unit.low == "of" and units[place - 1].low in INNER_BODIES)
        small = unit.low in _DETERMINERS or unit.low == "'s" or unit.upos == "ADJ"
        if not (inner or small or ground.is_land(unit) or not last):
            return -1
        place += 1
    return -1


def _by(units: Sequence[Unit], at: int, verb: int, ground: Ground) -> Iterator[AffiliationReport]:
    if units[at].person:
        return
    if units[verb].low in _LED:
        person = _person_of(units, verb + 2)
        if person >= 0:
            yield from report_of(units, units[at], units[person], "led by", at, person)
            # "A, led by Olin Tarn, is part of B"
            behind = [unit.low for unit in units[person + 1 : person + 5]]
            if behind == [",", "is", "part", "of"]:
                group = _group_after(units, person + 5, ground)
                if group >= 0:
                    yield from report_of(units, units[at], units[group], "part of", at, group)
        return
    for backer in range(verb + 2, min(verb + 5, len(units))):
        unit = units[backer]
        if unit.chain is not None:
            chain = ground.state(unit) if ground.is_land(unit) else unit.chain
            whole = backer + 1 >= len(units) or units[backer + 1].upos not in ("NOUN", "PROPN")
            if whole and not (backer + 1 < len(units) and units[backer + 1].low == "'s"):
                yield from report_of(units, units[at], chain, "backed by", at, backer)
            return
        if unit.low not in _DETERMINERS:
            return


def _person_of(units: Sequence[Unit], at: int) -> int:
    """The person named at `at`, with the title before the name; -1 where none."""
    for place in range(at, min(at + MOST_PHRASE, len(units))):
        unit = units[place]
        if unit.person:
            behind = units[place + 1].low if place + 1 < len(units) else ""
            return place if behind != "'s" else -1
        if unit.low in COMMAS or (unit.upos in ("VERB", "ADP", "CCONJ", "PUNCT") and unit.low != "of"):
            return -1
    return -1


def _before_person(units: Sequence[Unit], at: int, ground: Ground) -> Iterator[AffiliationReport]:
    """ "B leader X", "B member X", "B commander Gen. X"."""
    for here in range(at + 1, min(at + 5, len(units))):
        unit = units[here]
        if unit.chain is not None:
            return
        if unit.low in MEMBER_HEADS:
            person = person_after(units, here + 1)
            if person >= 0:
                yield from report_of(units, units[person], units[at], "member of", at, person)
            return
        if unit.upos not in ("NOUN", "ADJ", "PROPN"):
            return


def _backing_adjective(units: Sequence[Unit], at: int, ground: Ground) -> Iterator[AffiliationReport]:
    """ "Iran-backed A", "Iranian-backed militias A and B"; "A, an Iran-backed militia"."""
    place = at + 1
    if place < len(units) and units[place].low in ("-", "‑", "–"):
        place += 1
    if place >= len(units) or units[place].low not in _BACKED or (place == at + 1 and units[place].low[0] != "-"):
        return
    backer = ground.state(units[at]) if ground.is_land(units[at]) else units[at].chain
    if backer is None:
        return
    plural = False
    for here in range(place + 1, min(place + 1 + MOST_PHRASE, len(units))):
        unit = units[here]
        if ground.is_group(unit):
            found = listed_names(units, here, ground.is_group) or (here,)
            behind = units[found[-1] + 1].low if found[-1] + 1 < len(units) else ""
            for member in found if plural or behind in PLURAL_GROUPS else (here,):
                yield from report_of(units, units[member], backer, "backed by", at, member)
            return
        if unit.low in PLURAL_GROUPS:
            plural = True
        if (unit.chain is not None and not ground.is_land(unit)) or unit.upos not in ("NOUN", "ADJ", "PROPN"):
            break
    yield from _named_before(units, at, backer, ground)


def _named_before(units: Sequence[Unit], at: int, backer: int, ground: Ground) -> Iterator[AffiliationReport]:
    """The A of "A, an Iran-backed militia": a name, a comma, an article, at most two words."""
    place = at - 1
    while place > 0 and at - place < 3 and units[place].upos == "ADJ" and units[place].low not in _SOME:
        place -= 1
    some = place > 2 and units[place].low in _SOME and [u.low for u in units[place - 2 : place]] == ["one", "of"]
    if some or (place > 1 and units[place].low in _DETERMINERS):
        link = place - 3 if some else place - 1
        if units[link].low in COMMAS or units[link].low in ("is", "are"):
            before = next((b for b in range(max(0, link - 10), link) if after_asides(units, b + 1) == link), -1)
            before = before if before >= 0 else link - 1
            if ground.is_group(units[before]):
                last = at + 1
                while last + 1 < len(units) and units[last + 1].upos in ("ADJ", "NOUN", "PROPN"):
                    last += 1
                yield from report_of(units, units[before], backer, "backed by", before, last)


def _included(units: Sequence[Unit], verb: int, ground: Ground) -> Iterator[AffiliationReport]:
    """ "B, which includes the A, C and D militias", "the committee, which includes A"."""
    at = verb - 1
    if at < 1 or units[at].low not in ("which", "that"):
        return
    at -= 1
    if units[at].low in COMMAS:
        at -= 1
    if at < 0:
        return
    group = _whole(units, at, ground)
    if group is not None:
        while at and units[at].chain != group and verb - at < MOST_PHRASE:
            at -= 1
        first = at if units[at].chain == group else verb - 1
        yield from _members(units, verb + 1, group, first, ground)


def _whole(units: Sequence[Unit], at: int, ground: Ground) -> int | None:
    unit = units[at]
    if unit.low == ")":
        opening = next((place for place in range(at, max(-1, at - 8), -1) if units[place].low == "("), 0)
        unit = units[opening - 1] if opening else unit
    if unit.chain is not None:
        return unit.chain if ground.is_group(unit) else None
    if unit.low not in GROUP_NOUNS:
        return None
    # "B, an umbrella group that includes A"
    place = at - 1
    while place > 0 and at - place < 5 and units[place].upos in ("ADJ", "NOUN"):
        place -= 1
    if place > 1 and units[place].low in ("a", "an") and units[place - 1].low in COMMAS:
        return units[place - 2].chain if ground.is_group(units[place - 2]) else None
    return ground.nominal(unit)


def _members(units: Sequence[Unit], at: int, group: int, first: int, ground: Ground) -> Iterator[AffiliationReport]:
    found = listed_names(units, at, ground.is_group)
    for member in found:
        yield from report_of(units, units[member], group, "member of", first, found[-1])


def _made_of(units: Sequence[Unit], at: int, ground: Ground) -> Iterator[AffiliationReport]:
    """ "B, made up of A and C", "B, comprising A and C"."""
    place = at + 1
    while place < len(units) and units[place].low in ("up", "of", "by"):
        place += 1
    before = at - 1
    if before > 1 and units[before].low in ("is", "was", "are") and units[before - 1].low == "which":
        before -= 2
    if before > 0 and units[before].upos == "ADV":
        before -= 1
    plainly = before > 0 and units[before].low in ("is", "was", "are")  # "B is largely made up of A"
    if before < 1 or not (plainly or units[before].low in COMMAS):
        return
    group = _whole(units, before - 1, ground)
    if group is not None and len(listed_names(units, place, ground.is_group)) > (0 if plainly else 1):
        yield from _members(units, place, group, before - 1, ground)


def _alliance(units: Sequence[Unit], at: int, ground: Ground) -> Iterator[AffiliationReport]:
    """ "B, an alliance of A, C and D"."""
    place = at - 1
    while place > 0 and at - place < 4 and (units[place].upos == "ADJ" or units[place].low in _DETERMINERS):
        place -= 1
    if place < 1 or units[place].low not in COMMAS:
        return
    group = _whole(units, place - 1, ground)
    if group is not None:
        found = listed_names(units, at + 2, ground.is_group)
        if len(found) > 1:
            yield from _members(units, at + 2, group, place - 1, ground)


def _and_other(units: Sequence[Unit], other: int, ground: Ground) -> Iterator[AffiliationReport]:
    """ "A and other B militias", "A, C and other members of B"."""
    if other < 2 or units[other - 1].low != "and" or other + 2 >= len(units):
        return
    if units[other + 1].low == "members" and units[other + 2].low == "of":
        group = _group_after(units, other + 3, ground)
    elif ground.is_group(units[other + 1]) and units[other + 2].low in PLURAL_GROUPS | {"leaders", "fighters"}:
        group = other + 1
    else:
        return
    member = other - 2
    if units[member].low == ",":
        member -= 1
    if group >= 0 and member >= 0 and (ground.is_group(units[member]) or units[member].person):
        last = group if group > other + 1 else other + 2
        yield from report_of(units, units[member], units[group], "member of", member, last)


def _members_such_as(units: Sequence[Unit], at: int, ground: Ground) -> Iterator[AffiliationReport]:
    """ "leading members of B such as A and C", "B member X" is read elsewhere."""
    if units[at].low != "members" or at + 2 >= len(units) or units[at + 1].low != "of":
        return
    group = _group_after(units, at + 2, ground)
    if group < 0:
        return
    place = group + 1
    if place < len(units) and units[place].low == ",":
        place += 1
    if place >= len(units) or units[place].low not in _SUCH:
        return
    place += 2 if units[place].low == "such" else 1
    chain = units[group].chain
    found = listed_names(units, place, lambda unit: ground.is_group(unit) or unit.person)
    for member in found:
        yield from report_of(units, units[member], chain, "member of", at, found[-1])


def _wing(units: Sequence[Unit], at: int, ground: Ground) -> Iterator[AffiliationReport]:
    """ "B's armed wing, A": the greater group, an owner's mark, the wing and its name."""
    if at + 1 < len(units) and units[at + 1].low == "of":
        yield from _wing_of(units, at, ground)
        return
    place = at - 1
    while place > 0 and at - place < 4 and units[place].upos in ("ADJ", "NOUN"):
        place -= 1
    if place < 1 or units[place].low not in ("'s", "'") or not ground.is_group(units[place - 1]):
        return
    whole = units[place - 1]
    behind = at + 1
    if behind + 1 < len(units) and units[behind].low in COMMAS:
        named = behind + 1
        while named < len(units) and units[named].low in _DETERMINERS:
            named += 1
        if named < len(units) and ground.is_group(units[named]):
            yield from report_of(units, units[named], whole, "part of", place - 1, named)
            return
    if place > 2 and units[place - 2].low in COMMAS and ground.is_group(units[place - 3]):
        yield from report_of(units, units[place - 3], whole, "part of", place - 3, at)


def _wing_of(units: Sequence[Unit], at: int, ground: Ground) -> Iterator[AffiliationReport]:
    """ "The armed wing of B, A"; "C, the armed wing of B, A" is read from C."""
    group = _group_after(units, at + 2, ground)
    if group < 0 or any(unit.low in COMMAS for unit in units[max(0, at - 3) : at]):
        return
    named = group + 2
    while named < len(units) and units[named].low in _DETERMINERS:
        named += 1
    if named < len(units) and units[group + 1].low in COMMAS and ground.is_group(units[named]):
        yield from report_of(units, units[named], units[group], "part of", at, named)
